"""Forms for any operation, made from the catalogue, and what was filled in as parameters.

What no field of a form can hold, a list of hashes say, goes into its last one as lines of
`name[inner]=value`, as the API itself takes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tuppence.catalogue import Catalogue, Fields, Operation

DEPTH = 2
LEFT_OUT = frozenset({"expand", "limit", "starting_after", "ending_before", "page", "include"})
MORE = "more"  # the field for what no other holds
LONG = ("description", "footer", "custom_text", "memo", "evidence", "note")


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a form, `address[city]`: text, long, number, choice, lines, pairs or group."""

    name: str
    label: str
    kind: str
    required: bool = False
    options: tuple[str, ...] = ()
    inner: tuple[Input, ...] = field(default=())


def inputs(catalogue: Catalogue, operation: Operation) -> list[Input]:
    """The fields of an operation's form, those that are needed first."""
    found = fields_of(catalogue, operation.fields, "", 0)
    return sorted(found, key=lambda one: not one.required)


def fields_of(
    catalogue: Catalogue, fields: Fields, prefix: str, depth: int, *, wanted: bool = True
) -> list[Input]:
    """`wanted`: it must be given. What an optional hash needs, no form demands."""
    found = []
    for name, spec in fields.items():
        if name in LEFT_OUT and not prefix:
            continue
        full = f"{prefix}[{name}]" if prefix else name
        made = input_of(catalogue, full, name, spec, depth, wanted=wanted)
        if made is not None:
            found.append(made)
    return found


def input_of(
    catalogue: Catalogue,
    full: str,
    name: str,
    spec: dict[str, Any],
    depth: int,
    *,
    wanted: bool,
) -> Input | None:
    kind, required = spec["t"], bool(spec.get("r")) and wanted
    label = name.replace("_", " ").capitalize()
    inner = catalogue.inner_fields(kind)
    if inner is not None:
        if depth >= DEPTH:
            return None
        below = tuple(fields_of(catalogue, inner, full, depth + 1, wanted=required))
        return Input(full, label, "group", required, inner=below) if below else None
    values = catalogue.enum_values(kind)
    if values is not None:
        return Input(full, label, "choice", required, tuple(str(one) for one in values))
    if isinstance(kind, dict):
        return compound(catalogue, full, label, kind, required)
    if kind == "boolean":
        return Input(full, label, "choice", required, ("true", "false"))
    if kind in ("integer", "number"):
        return Input(full, label, "number", required)
    return Input(full, label, "long" if name in LONG else "text", required)


def compound(
    catalogue: Catalogue, full: str, label: str, kind: dict[str, Any], required: bool
) -> Input | None:
    if "map" in kind:
        return Input(full, label, "pairs", required)
    if "array" in kind:
        holds = kind["array"]
        if catalogue.inner_fields(holds) is not None:
            return None
        return Input(full, label, "lines", required)
    if any(one in ("string", "integer") for one in kind.get("union", ())):
        return Input(full, label, "text", required)
    return None


def params_of(form: Mapping[str, str], known: list[Input], *, clearing: bool) -> dict[str, Any]:
    """What was filled in, as nested parameters.

    Empty fields are left out, or, with `clearing`, those named in `was` that were not empty before
    are sent empty, which unsets them.
    """
    found: dict[str, Any] = {}
    before = set(form.get("was", "").split())
    for one in flat(known):
        text = form.get(one.name, "").strip()
        if not text:
            if clearing and one.name in before:
                put(found, one.name, "")
            continue
        if one.kind == "lines":
            put(found, one.name, {str(i): line for i, line in enumerate(text.split())})
        elif one.kind == "pairs":
            put(found, one.name, pairs_of(text))
        else:
            put(found, one.name, text)
    for name, value in pairs_of(form.get(MORE, "")).items():
        put(found, name, value)
    return found


def flat(known: list[Input] | tuple[Input, ...]) -> list[Input]:
    found = []
    for one in known:
        found += flat(one.inner) if one.kind == "group" else [one]
    return found


def pairs_of(text: str) -> dict[str, str]:
    """Lines of `name=value`."""
    lines = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in lines}


def put(found: dict[str, Any], name: str, value: Any) -> None:
    """`address[city]` at its place."""
    parts = name.replace("]", "").split("[")
    here = found
    for part in parts[:-1]:
        below = here.setdefault(part, {})
        if not isinstance(below, dict):
            return
        here = below
    here[parts[-1]] = value


def filled(known: list[Input], document: Mapping[str, Any]) -> dict[str, str]:
    """What an object holds, as the texts of its form."""
    found = {}
    for one in flat(known):
        value: Any = document
        for part in one.name.replace("]", "").split("["):
            value = value.get(part) if isinstance(value, Mapping) else None
        if isinstance(value, Mapping) and one.kind == "pairs":
            found[one.name] = "\n".join(f"{k}={v}" for k, v in value.items())
        elif isinstance(value, list):
            if all(isinstance(each, str) for each in value):
                found[one.name] = "\n".join(value)
        elif isinstance(value, bool):
            found[one.name] = "true" if value else "false"
        elif isinstance(value, str | int) and value != "":
            found[one.name] = str(value)
        elif isinstance(value, Mapping) and isinstance(value.get("id"), str):
            found[one.name] = value["id"]
    return found
