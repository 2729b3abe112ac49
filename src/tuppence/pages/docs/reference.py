"""The reference of every operation and every type of object, made from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from tuppence.catalogue import Catalogue, Fields, Operation
from tuppence.catalogue.permissions import grouped, named, needed, product_of
from tuppence.catalogue.publishable_keys import rules
from tuppence.runtime.ids import PREFIXES

DEPTH = 4
STATUSES = (
    ("400", "a parameter is missing, unknown or not of its kind", "invalid_request_error"),
    ("401", "the key is unknown or has expired", "invalid_request_error"),
    ("403", "the key lacks the permission", "invalid_request_error"),
    ("404", "there is no such object", "invalid_request_error"),
    ("409", "the idempotency key is in use", "idempotency_error"),
    ("429", "too many requests at once", "rate_limit_error"),
    ("501", "it is not built yet, and nothing was changed", "api_error"),
)
DECLINES = ("confirm", "pay", "capture", "/v1/charges", "/v1/payment_intents", "/v1/subscriptions")


@cache
def operations_of(known: Catalogue) -> dict[str, list[str]]:
    """The operations by the type of object that they are about."""
    found: dict[str, list[str]] = {}
    for key in known.operation_keys:
        operation = known.operation(key)
        type = operation.resource
        if type is None or type not in known.resource_names:
            retrieve = f"GET {operation.path}"
            type = known.operation(retrieve).resource if known.has_operation(retrieve) else None
        found.setdefault(type or "other", []).append(key)
    return found


def keys_of(known: Catalogue, type: str) -> list[str]:
    order = {"POST": 0, "GET": 1, "DELETE": 2}
    return sorted(
        operations_of(known)[type], key=lambda k: (len(k.split("/")), order[k.split(" ")[0]], k)
    )


@cache
def products(known: Catalogue) -> dict[str, list[str]]:
    """The types by product."""
    place = {name: group for group, names in grouped(known).items() for name in names}
    found: dict[str, list[str]] = {group: [] for group in grouped(known)}
    for type, keys in operations_of(known).items():
        resource, _ = needed(known, known.operation(keys[0]))
        found.setdefault(place.get(resource, product_of(resource)), []).append(type)
    return {group: sorted(types) for group, types in found.items() if types}


def resource_of(known: Catalogue, type: str) -> list[dict[str, Any]]:
    """The fields of a type of object, as the page lists them."""
    if type not in known.resource_names:
        return []
    return list(fields_of(known, known.resource(type).fields, answer=True))


def fields_of(
    known: Catalogue, fields: Fields, depth: int = 0, *, answer: bool = False
) -> Iterable[dict[str, Any]]:
    """Name, type, values and inner fields; those that are needed first."""
    order = sorted(fields, key=lambda name: (not (fields[name].get("r") and not answer), name))
    for name in order if not answer else fields:
        spec = fields[name]
        kind = spec["t"]
        holds = kind.get("array", kind.get("map", kind)) if isinstance(kind, dict) else kind
        inner = known.inner_fields(holds)
        yield {
            "name": name,
            "type": type_text(known, kind),
            "required": bool(spec.get("r")) and not answer,
            "nullable": bool(spec.get("n")),
            "values": known.enum_values(holds) or [],
            "max": spec.get("max"),
            "inner": list(fields_of(known, inner, depth + 1, answer=answer))
            if inner and depth < DEPTH
            else [],
        }


def type_text(known: Catalogue, kind: Any) -> str:
    """A type in words: `list of strings`, `id of a customer`, `one of 3 values`."""
    if isinstance(kind, str):
        return kind
    if known.enum_values(kind) is not None:
        return "enum"
    if known.inner_fields(kind) is not None:
        return "hash"
    for name, words in (("array", "list of {}"), ("map", "hash of {}"), ("list", "list of {}")):
        if name in kind:
            return words.format(type_text(known, kind[name]))
    if "expandable" in kind:
        names = [one for one in kind["expandable"] if isinstance(one, str)]
        return f"id of {' or '.join(names)} (expandable)" if names else "id"
    if "union" in kind:
        return " or ".join(dict.fromkeys(type_text(known, one) for one in kind["union"]))
    if "resource" in kind:
        return str(kind["resource"])
    return "object"


def described(known: Catalogue, operation: Operation) -> dict[str, Any]:
    """All that the catalogue says of an operation."""
    resource, level = needed(known, operation)
    errors = [one for one in STATUSES if one[0] != "404" or operation.path_params]
    if operation.method == "POST" and operation.path.endswith(DECLINES):
        errors.insert(2, ("402", "the payment was declined", "card_error"))
    return {
        "key": operation.key,
        "method": operation.method,
        "path": operation.path,
        "anchor": operation.name.replace(".", "-"),
        "title": operation.name.rsplit(".", 1)[-1].replace("_", " ").capitalize(),
        "path_params": operation.path_params,
        "params": list(fields_of(known, operation.fields)),
        "returns": returns_text(operation),
        "permission": named(resource, level),
        "publishable": publishable_text(operation),
        "errors": errors,
        "unbuilt": known.unbuilt.get(operation.key),
    }


def publishable_text(operation: Operation) -> str | None:
    """What a publishable key may do with the operation; None where it needs a secret key."""
    rule = rules().get(operation.key)
    if rule is None:
        return None
    if rule.params is None:
        return f"A publishable key may send all parameters but {', '.join(sorted(rule.refused))}."
    names = sorted([*rule.params, *(f"some of {name}" for name in rule.inner or {})])
    sent = f"send {', '.join(names)}" if names else "call this"
    secret = ", with the client secret" if rule.client_secret else ""
    return f"A publishable key may {sent}{secret}."


def verbs_text(known: Catalogue, type: str) -> str:
    """What can be done with a type of object: `create, list, retrieve`."""
    names = (known.operation(key).name for key in keys_of(known, type))
    return ", ".join(dict.fromkeys(one.rsplit(".", 1)[-1].replace("_", " ") for one in names))


def returns_text(operation: Operation) -> str:
    returns = operation.returns
    for kind, words in (
        ("list", "a list of {}"),
        ("search", "a page of found {}"),
        ("resource", "the {}"),
    ):
        if returns.get(kind):
            names = [one for one in returns[kind] if one]
            return words.format(" or ".join(names)) if names else "an object"
    if returns.get("deleted"):
        return "the id, and that it was deleted"
    return "the file's content" if returns.get("stream") else "nothing"


def events_of(known: Catalogue, type: str) -> list[str]:
    """The event types that tell of objects of this type."""
    start = (known.event_type(type, "created") or f"{type}.created").rsplit(".", 1)[0]
    return sorted(
        one
        for one in known.event_types
        if one.startswith(f"{start}.") and "." not in one.removeprefix(f"{start}.")
    )


def example_id(known: Catalogue, operation: Operation, name: str) -> str:
    """An id of the kind that a path takes there."""
    found = PREFIXES.get(name) or PREFIXES.get(name.rsplit("_id", 1)[0])
    if found is None and operation.resource in PREFIXES:
        found = PREFIXES[str(operation.resource)]
    return f"{found[0] if found else ''}1MrPDeLkdIwHu7ix"


def searched(known: Catalogue, words: str) -> list[tuple[str, str]]:
    """(operation, type) of the operations whose address holds all words."""
    wanted = words.lower().replace("/", " ").split()
    if not wanted:
        return []
    return [
        (key, type)
        for type, keys in operations_of(known).items()
        for key in keys
        if all(one in f"{key} {known.operation(key).name}".lower() for one in wanted)
    ][:30]


def markdown_of(known: Catalogue, type: str) -> str:
    """A type's reference as Markdown."""
    lines = [f"# {type}", ""]
    for key in keys_of(known, type):
        found = described(known, known.operation(key))
        lines += [f"## {found['key']}", "", f"Returns {found['returns']}. "]
        lines += [f"Permission: `{found['permission']}`.", ""]
        lines += list(field_lines(found["params"])) or ["No parameters."]
        lines.append("")
    fields = resource_of(known, type)
    if fields:
        lines += ["## The object", "", *field_lines(fields), ""]
    events = events_of(known, type)
    if events:
        lines += ["## Events", "", *(f"- `{one}`" for one in events), ""]
    return "\n".join(lines)


def field_lines(fields: list[dict[str, Any]], depth: int = 0) -> Iterable[str]:
    for one in fields:
        required = ", required" if one["required"] else ""
        values = f": {', '.join(str(v) for v in one['values'])}" if one["values"] else ""
        yield f"{'  ' * depth}- `{one['name']}` ({one['type']}{required}){values}"
        yield from field_lines(one["inner"], depth + 1)
