"""Checks of a tool's arguments, whose refusals say what to send instead."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from tuppence.pages.mcp.tools.schemas import Schema

MOST_LISTED = 12
MOST_UNKNOWN, LONGEST_SHOWN = 5, 100  # of what a caller sent, in a message
PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int, str),
    "boolean": (bool, str),
    "object": (dict,),
    "array": (list,),
}


class WrongArguments(Exception):
    """What is wrong with a call of a tool, and what to send."""


def check_arguments(name: str, schema: Schema, given: dict[str, Any]) -> None:
    """Raises `WrongArguments` for missing or unknown arguments, and for those of another type."""
    known = schema["properties"]
    unknown = [one for one in given if one not in known]
    missing = [one for one in schema.get("required", ()) if given.get(one) in (None, "")]
    if missing:
        raise WrongArguments(missing_text(name, schema, missing, unknown))
    if unknown:
        raise WrongArguments(
            f"{name} does not take {listed(unknown)}.{near(unknown, known)} {takes(schema)}"
        )
    for one, value in given.items():
        kind = known[one].get("type")
        fitting = PYTHON_TYPES.get(kind) if isinstance(kind, str) else None
        if fitting and value is not None and not isinstance(value, fitting):
            article = "an" if kind[0] in "aeiou" else "a"
            raise WrongArguments(f"{name}: {one} must be {article} {kind}. {takes(schema)}")


def check_path_ids(name: str, schema: Schema, ids: Iterable[str], given: dict[str, Any]) -> None:
    """Raises `WrongArguments` where an id of the operation's path is missing or is not text."""
    missing = [one for one in ids if not isinstance(given.get(one), str) or not given[one]]
    if missing:
        unknown = [one for one in given if one not in schema["properties"]]
        raise WrongArguments(missing_text(name, schema, missing, unknown))


def missing_text(name: str, schema: Schema, missing: list[str], unknown: list[str]) -> str:
    instead = f" It does not take {listed(unknown)}." if unknown else ""
    return f"{name} needs {', '.join(missing)}.{instead} {takes(schema)}"


def takes(schema: Schema) -> str:
    """What a tool takes, in a sentence."""
    required = schema.get("required", [])
    optional = [one for one in schema["properties"] if one not in required]
    if not required and not optional:
        return "It takes no arguments."
    shown = [argument(one, schema["properties"][one]) for one in required]
    shown += [f"{argument(one, schema['properties'][one])} (optional)" for one in optional]
    more = len(shown) - MOST_LISTED
    rest = f", and {more} more (optional)" if more > 0 else ""
    return f"It takes {', '.join(shown[:MOST_LISTED])}{rest}."


def argument(name: str, schema: Schema) -> str:
    if "enum" in schema:
        return f"{name}: {' or '.join(str(one) for one in schema['enum'])}"
    kind = schema.get("type")
    return f"{name}: {kind}" if isinstance(kind, str) else name


def listed(names: list[str]) -> str:
    return ", ".join(shown(one) for one in names[:MOST_UNKNOWN])


def shown(text: str) -> str:
    """What a caller sent, fit for a message."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def near(unknown: Iterable[str], known: Iterable[str]) -> str:
    """The known name that is close to one of the unknown ones, as a question."""
    for one in list(unknown)[:MOST_UNKNOWN]:
        found = closest(one, known)
        if found:
            return f" Did you mean {found[0]}?"
    return ""


def closest(text: str, names: Iterable[str], n: int = 1, cutoff: float = 0.6) -> list[str]:
    """The names most like a text, which may be of any length."""
    return get_close_matches(text[:LONGEST_SHOWN], list(names), n=n, cutoff=cutoff)
