"""Stub responses: an object of the route's type for any id (`serve --unknown-ids answer`).

Nothing is stored. The type's shape comes from the catalogue; the values from the request where it
sent any, as stripe-mock does: ids of the path, parameters named like a field, `expand`.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Fields, Operation, ResourceShape, Spec
from tuppence.catalogue.routes import ACTION, DELETE, Route
from tuppence.runtime.coerce import UNFIT, Fitting
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import shows_tombstone
from tuppence.runtime.diff import merged_metadata
from tuppence.runtime.expand import tree_of
from tuppence.runtime.ids import prefix_of
from tuppence.runtime.tx import Tx

MOST_DEPTH = 3
NOT_ECHOED = frozenset({"expand", "id", "object"})
AMOUNT = 100  # minor units: a stub's amount where none was sent
COUNTRY = "US"


def stub_response(tx: Tx, operation: Operation, params: Params) -> dict[str, Any]:
    """The operation's response as far as catalogue and request alone tell. Stores nothing.

    Raises `ApiError` for an `expand` that is too deep.
    """
    place = tx.catalogue.place(operation)
    id = own_id(operation, place, params)
    type = type_of(operation, id, params)
    if place.kind == DELETE and shows_tombstone(tx, operation):
        return {"id": id, "object": type, "deleted": True}
    tree = tree_of(params.get("expand") or [])
    framed = "list" in operation.returns or "search" in operation.returns
    whole = Stub(tx).requested(type, id, place, params, tree.get("data", {}) if framed else tree)
    if "list" in operation.returns:
        if operation.path.startswith("/v2/"):
            return {"data": [whole], "next_page_url": None, "previous_page_url": None}
        return {
            "object": "list",
            "data": [whole],
            "has_more": False,
            "url": url_of(operation, params),
        }
    if "search" in operation.returns:
        frame = {"has_more": False, "next_page": None, "total_count": 1, "url": operation.path}
        return {"object": "search_result", "data": [whole], **frame}
    if operation.method == "DELETE" and place.kind != DELETE:
        whole["deleted"] = True  # a discount, which is shown whole when it is deleted
    return whole


def url_of(operation: Operation, params: Params) -> str:
    """The path with the ids that the request named."""
    path = operation.path
    for name in operation.path_params:
        path = path.replace(f"{{{name}}}", params.path[name])
    return path


def own_id(operation: Operation, place: Route, params: Params) -> str | None:
    """The id of the object that the path names; None where it names none."""
    if operation.path.endswith("}"):
        return params.path[operation.path_params[-1]]
    if place.kind == ACTION and place.parent is not None:
        return params.path[place.parent.path_param]
    return None


def type_of(operation: Operation, id: str | None, params: Params) -> str:
    """The type that is returned; of several, the one that the id or a parameter says."""
    types = [
        str(one)
        for kind in ("resource", "list", "search")
        for one in operation.returns.get(kind, ())
    ]
    if not types:
        return "customer"
    sent = [value.get("object") for value in params.values() if isinstance(value, dict)]
    named = [type for type in types if type in sent]
    return named[0] if named else by_prefix(types, id)


def by_prefix(types: list[str], id: str | None) -> str:
    return next((one for one in types if id and id.startswith(prefix_of(one)[0])), types[0])


class Stub:
    """Makes stubs within one request."""

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.catalogue = tx.catalogue
        currency = str(tx.account_settings().get("default_currency") or "usd")
        self.plausible = {"amount": AMOUNT, "currency": currency, "country": COUNTRY}

    def requested(
        self, type: str, id: str | None, place: Route, params: Params, tree: dict[str, Any]
    ) -> dict[str, Any]:
        """The object with what the request says of it."""
        made = self.example(type, id)
        shape = self.catalogue.resource(type)
        for name in tree.keys() & shape.fields.keys() - made.keys():
            made[name] = self.needed(shape, name, shape.fields[name], 0)
        parent = place.parent
        if parent is not None and parent.field in made:
            made[parent.field] = params.path[parent.path_param]
        self.echo(made, shape, dict(params.items()), 0)
        self.expand(made, shape.fields, tree)
        return made

    # -- the type's shape

    def example(self, type: str, id: str | None, depth: int = 0) -> dict[str, Any]:
        """An object whose every field that must hold something does."""
        shape = self.catalogue.resource(type)
        made = dict(self.tx.make(type, {}, id=id))
        for name, spec in shape.fields.items():
            kind = spec["t"]
            if isinstance(kind, dict) and "list" in kind:
                url = f"{self.catalogue.url_of(type, id or '') or ''}/{name}"
                made[name] = self.listing(kind["list"][0], url, depth)
            elif name == "metadata":
                made[name] = {}
            elif name in made and made[name] is None and not spec.get("n"):
                made[name] = self.needed(shape, name, spec, depth)
            elif name in made and made[name] == "" and spec["t"] == "string":
                made[name] = name
        self.make_plausible(made, shape.fields)
        return made

    def make_plausible(self, made: dict[str, Any], fields: Fields) -> None:
        """Put amounts, currencies and countries where only an empty value stands."""
        for name, spec in fields.items():
            value = made.get(name)
            inner = self.catalogue.inner_fields(spec["t"])
            if isinstance(value, dict) and inner is not None:
                self.make_plausible(value, inner)
            elif name in self.plausible and value in (0, "", name):
                if spec["t"] == ("integer" if name == "amount" else "string"):
                    made[name] = self.plausible[name]

    def listing(self, type: str, url: str, depth: int) -> dict[str, Any]:
        """A list inside an object, with one line in it."""
        found: dict[str, Any] = {"object": "list", "data": [], "has_more": False, "url": url}
        if depth >= MOST_DEPTH - 1 or type not in self.catalogue.resource_names:
            return found
        return {**found, "data": [self.example(type, None, depth + 1)]}

    def needed(self, shape: ResourceShape, name: str, spec: Spec, depth: int) -> Any:
        kind = spec["t"]
        if isinstance(kind, dict) and "expandable" in kind:
            type = kind["expandable"][0]
            return self.tx.new_id(type) if isinstance(type, str) else "id"
        if isinstance(kind, dict) and "resource" in kind and depth < MOST_DEPTH:
            return self.example(kind["resource"], None, depth + 1)
        return self.tx.services.skeletons.zero(shape, name, spec)

    # -- what was sent

    def echo(
        self, made: dict[str, Any], shape: ResourceShape, sent: dict[str, Any], depth: int
    ) -> None:
        """Lay values over the fields of the same name, as far as these can hold them."""
        for name, value in sent.items():
            if name in NOT_ECHOED or name not in shape.fields:
                continue
            if name not in made and not isinstance(shape.fields[name]["t"], str):
                continue  # shown on request only, as lines are
            if name == "metadata":
                made[name] = merged_metadata(None, value)
                continue
            fit = self.fitted(shape, name, made.get(name), value, depth)
            if fit is not UNFIT:
                made[name] = fit

    def fitted(self, shape: ResourceShape, name: str, before: Any, value: Any, depth: int) -> Any:
        spec = shape.fields[name]
        kind = spec["t"]
        if value == "now" and kind == "integer":
            return self.tx.now
        if isinstance(kind, dict) and "resource" in kind and value is not None:
            return self.object(kind["resource"], value, depth)
        if isinstance(kind, dict) and "list" in kind and isinstance(value, list):
            data = [self.object(kind["list"][0], one, depth) for one in value]
            return {**before, "data": data} if UNFIT not in data else UNFIT
        if isinstance(before, dict) and isinstance(value, dict):
            value = {**before, **value}
        return Fitting(self.catalogue, self.tx.services.skeletons, shape).fitted(name, spec, value)

    def object(self, type: str, value: Any, depth: int) -> Any:
        """A whole object where one was sent as its id or as a hash."""
        if type not in self.catalogue.resource_names or depth >= MOST_DEPTH:
            return UNFIT
        if isinstance(value, str) and value:
            return self.example(type, value, depth + 1)
        if not isinstance(value, dict):
            return UNFIT
        made = self.example(type, None, depth + 1)
        self.echo(made, self.catalogue.resource(type), value, depth + 1)
        return made

    # -- expand

    def expand(self, made: dict[str, Any], fields: Fields, tree: dict[str, Any]) -> None:
        """Put whole objects where paths lead to ids; paths that lead nowhere are passed over."""
        for name, below in tree.items():
            if name in fields:
                made[name] = self.expanded(fields[name]["t"], made.get(name), below)

    def expanded(self, kind: Any, value: Any, tree: dict[str, Any]) -> Any:
        if not isinstance(kind, dict):
            return value
        fields = self.catalogue.inner_fields(kind)
        if "expandable" in kind and not isinstance(value, dict):
            types = [one for one in kind["expandable"] if one in self.catalogue.resource_names]
            value = self.example(by_prefix(types, value), value, 1) if types else value
        if isinstance(value, list):
            return [self.expanded(kind.get("array"), one, tree) for one in value]
        if not isinstance(value, dict):
            return value
        if "list" in kind:
            lines = value["data"] if "data" in tree else []
            for one in lines:
                self.expand(one, self.catalogue.resource(one["object"]).fields, tree["data"])
        elif fields is None and "object" in value:
            fields = self.catalogue.resource(value["object"]).fields
        if fields is not None:
            self.expand(value, fields, tree)
        return value
