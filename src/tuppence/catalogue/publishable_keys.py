"""What a publishable key may call, send and see: `publishable.json`, with its evidence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

ANY = "*"  # every hash of that level


@dataclass(frozen=True, slots=True)
class Rule:
    """One operation that a publishable key may call.

    `client_secret` is the type of object whose client secret the call must show. `params` are the
    only parameters it may send, or None for all but `refused`. Of a hash in `inner` it may send
    only some fields: a list of names, or lists by the name of the hash one level below.
    """

    client_secret: str | None = None
    params: frozenset[str] | None = None
    refused: frozenset[str] = frozenset()
    inner: dict[str, Any] | None = None
    expand: tuple[str, ...] = ()

    def refused_param(self, sent: dict[str, Any]) -> str | None:
        """The first parameter that needs a secret key, as an error names it: `a[b][c]`."""
        for name, value in sent.items():
            if name == "expand":
                continue
            inner = (self.inner or {}).get(name)
            if inner is not None:
                found = refused_inside(inner, value, name)
                if found is not None:
                    return found
            elif name in self.refused or (self.params is not None and name not in self.params):
                return name
        return None


def refused_inside(allowed: Any, value: Any, path: str) -> str | None:
    if not isinstance(value, dict):
        return path if isinstance(allowed, dict) else None
    if isinstance(allowed, list):
        return next((f"{path}[{name}]" for name in value if name not in allowed), None)
    for name, inner in value.items():
        names = [*allowed.get(ANY, ()), *allowed.get(name, ())]
        found = refused_inside(names, inner, f"{path}[{name}]") if names else f"{path}[{name}]"
        if found is not None:
            return found
    return None


@cache
def known() -> dict[str, Any]:
    text = files(__package__).joinpath("publishable.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def rules() -> dict[str, Rule]:
    """The operations that a publishable key may call."""
    return {
        key: Rule(
            one.get("client_secret"),
            frozenset(one["params"]) if "params" in one else None,
            frozenset(one.get("refused", ())),
            one.get("inner"),
            tuple(one.get("expand", ())),
        )
        for key, one in known()["operations"].items()
    }


def projected(value: Any) -> Any:
    """An answer, or an error, as a publishable key sees it: every object in it by its type's rule.

    An object of a type without a rule is shown as its id alone.
    """
    if isinstance(value, list):
        return [projected(one) for one in value]
    if not isinstance(value, dict):
        return value
    type = value.get("object")
    if not isinstance(type, str):
        return {name: projected(one) for name, one in value.items()}
    rule = known()["resources"].get(type)
    if rule is None:
        return value.get("id")
    shown = rule.get("shown")
    found = {n: projected(one) for n, one in value.items() if shown is None or n in shown}
    for path in rule.get("hidden", ()):
        drop(found, path.split("."))
    for path in rule.get("null", ()):
        drop(found, path.split("."), leave=True)
    return found


def drop(document: dict[str, Any], path: list[str], *, leave: bool = False) -> None:
    """Take out the field at a path; with `leave` it stays, null."""
    *above, name = path
    here: Any = document
    for part in above:
        here = here.get(part)
        if not isinstance(here, dict):
            return
    if name not in here:
        return
    if leave:
        here[name] = None
    else:
        del here[name]
