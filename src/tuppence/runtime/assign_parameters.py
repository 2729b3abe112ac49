"""Lay a request's parameters over an object's fields."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Operation, Spec
from tuppence.catalogue.validation import METADATA_KEYS
from tuppence.errors import ApiError, missing_param, no_such, not_built
from tuppence.runtime.coerce import UNFIT, Fitting
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.diff import merged_metadata
from tuppence.runtime.registry import is_fixed
from tuppence.runtime.tx import Tx

NOT_FIELDS = frozenset({"expand", "id", "include"})


def assigned(
    tx: Tx,
    operation: Operation,
    params: Params,
    old: Resource | None = None,
    handled: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """The new values of the fields that the parameters name.

    `handled` are the parameters that the caller sees to itself. A parameter that is neither a
    field nor handled is refused as not built: ignoring it would be a lie.
    """
    shape = tx.catalogue.resource(str(operation.resource))
    values: dict[str, Any] = {}
    for name, value in params.items():
        if name in NOT_FIELDS or name in handled:
            continue
        if name not in shape.fields:
            raise not_built(f"`{name}` in {operation.key}")
        sent, field = operation.fields[name], shape.fields[name]
        before = old.get(name, old.extra.get(name)) if old is not None else None
        values[name] = one_value(tx, str(operation.resource), name, sent, field, value, before)
    return values


def fitted_params(
    tx: Tx, operation: Operation, params: Params, old: Resource | None = None
) -> dict[str, Any]:
    """The new values of the fields that the parameters name, as far as they fit.

    For operations that the catalogue alone decides: a parameter without a field of its name, or of
    another shape than it, is checked and not kept (docs: coverage).
    """
    shape = tx.catalogue.resource(str(operation.resource))
    fitting = Fitting(tx.catalogue, tx.services.skeletons, shape)
    values: dict[str, Any] = {}
    for name, value in params.items():
        if name in NOT_FIELDS or name not in shape.fields:
            continue
        field = shape.fields[name]
        before = old.get(name) if old is not None else None
        if name == "metadata":
            values[name] = checked_metadata(merged_metadata(before, value))
            continue
        if isinstance(value, str) and "resource" in embedded(field):
            values[name] = dict(tx.get(embedded(field)["resource"], value, param=name))
            continue
        if isinstance(value, list) and "resource" in embedded({"t": embedded(field).get("array")}):
            type = embedded(field)["array"]["resource"]
            values[name] = [
                dict(tx.get(type, id, param=f"{name}[{index}]"))
                for index, id in enumerate(value)
                if isinstance(id, str)
            ]
            continue
        check_references(tx, field["t"], value, name)
        if isinstance(before, dict) and isinstance(value, dict):
            value = {**before, **value}
        fit = fitting.fitted(name, field, value)
        if fit is not UNFIT:
            values[name] = fit
    return values


def fitted_at(tx: Tx, type: str, path: str, value: Any) -> Any:
    """The value as the field at this dotted path of a resource holds it, or None if it cannot."""
    shape = tx.catalogue.resource(type)
    fields = shape.fields
    spec: Spec = {}
    for name in path.split("."):
        if name not in fields:
            return None
        spec = fields[name]
        fields = tx.catalogue.inner_fields(spec["t"]) or {}
    fit = Fitting(tx.catalogue, tx.services.skeletons, shape).fitted(path, spec, value)
    return None if fit is UNFIT else fit


def embedded(field: Spec) -> dict[str, Any]:
    """The type of a field that holds a whole object, as a hash; empty for any other."""
    return field["t"] if isinstance(field["t"], dict) else {}


def check_links(tx: Tx, operation: Operation, values: dict[str, Any]) -> None:
    """Refuse to make an object without what every object of its type belongs to.

    Raises "Missing required param" for a parameter that the types call optional because another
    may stand for it (`customer` beside `customer_account`).
    """
    shape = tx.catalogue.resource(str(operation.resource))
    for name, spec in shape.fields.items():
        needed = {"expandable", "resource"} & set(embedded(spec)) and not spec.get("n")
        if needed and name in operation.fields and not values.get(name):
            if name not in shape.absent and name not in shape.included:
                raise missing_param(name)


def one_value(
    tx: Tx, resource: str, name: str, sent: Spec, field: Spec, value: Any, before: Any
) -> Any:
    if name == "metadata":
        return checked_metadata(merged_metadata(before, value))
    if value is None:
        return cleared(field)
    kind = field["t"]
    if isinstance(kind, dict) and "expandable" in kind:
        return referenced(tx, kind["expandable"], value, name)
    shape = tx.catalogue.resource(resource)
    check_references(tx, kind, value, name)
    if tx.catalogue.inner_fields(kind) is not None and before and not sent.get("e"):
        # A hash that can be emptied is a value and is replaced whole (an address); one that
        # cannot is a set of settings and is merged (invoice_settings).
        value = {**before, **value}
    whole = tx.services.skeletons.filled(shape, name, field, value)
    check_inner_links(tx, kind, whole, name)
    return whole


def check_inner_links(tx: Tx, kind: Any, value: Any, path: str) -> None:
    """Refuse a hash without the id that every such hash holds (`transfer_data[destination]`)."""
    fields = tx.catalogue.inner_fields(kind)
    if fields is None or not isinstance(value, dict):
        return
    for name, spec in fields.items():
        if "expandable" in embedded(spec) and not spec.get("n") and value.get(name, "") is None:
            raise missing_param(f"{path}[{name}]")


def check_references(tx: Tx, kind: Any, value: Any, path: str) -> None:
    """Refuse ids of objects that are not there, wherever in a hash or list they stand."""
    fields = tx.catalogue.inner_fields(kind)
    if isinstance(value, list) and isinstance(kind, dict):
        for index, one in enumerate(value):
            check_references(tx, kind.get("array"), one, f"{path}[{index}]")
    elif isinstance(kind, dict) and "expandable" in kind and isinstance(value, str) and value:
        referenced(tx, kind["expandable"], value, path)
    elif fields is not None and isinstance(value, dict):
        for name, one in value.items():
            if name in fields:
                check_references(tx, fields[name]["t"], one, f"{path}[{name}]")


def cleared(field: Spec) -> Any:
    kind = field["t"]
    if field.get("n") or not isinstance(kind, dict):
        return None
    return [] if "array" in kind else {}


def referenced(tx: Tx, types: list[str], id: str, param: str) -> str:
    """The id, once an object of one of these types bears it. Raises "No such ..."."""
    if any(tx.exists(type, id) or is_fixed(type, id) for type in types):
        return id
    raise no_such(types[0].rsplit(".", 1)[-1], id, param)


def new_metadata(sent: dict[str, str] | None) -> dict[str, str]:
    """The metadata of an object that is being made."""
    return checked_metadata(merged_metadata(None, sent))


def checked_metadata(metadata: dict[str, str]) -> dict[str, str]:
    if len(metadata) > METADATA_KEYS:
        raise ApiError(
            f"Metadata can have up to {METADATA_KEYS} keys, but you passed in {len(metadata)}.",
            param="metadata",
        )
    return metadata
