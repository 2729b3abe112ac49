"""What members of a team may see and do, by role; a member with several roles has them all.

Source: docs page get-started/account/teams/roles.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tuppence.catalogue.permissions import ALL, KEYS, LEVELS, NONE, WRITE

OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Role:
    """`permissions` by resource; `may` names things of the dashboard; `test_only`: never live."""

    name: str
    title: str
    says: str
    permissions: dict[str, str]
    may: frozenset[str]
    test_only: bool


@cache
def roles() -> dict[str, Role]:
    """Every role by its name, in the order in which a form offers them."""
    found = json.loads(files("tuppence.platform").joinpath("roles.json").read_text("utf-8"))
    return {
        name: Role(
            name,
            one["title"],
            one["says"],
            one["permissions"],
            frozenset(one["may"]),
            one.get("test_only", False),
        )
        for name, one in found["roles"].items()
    }


def may(held: Iterable[str], what: str, livemode: bool = False) -> bool:
    """Whether one of the roles allows a thing of the dashboard."""
    return any(what in role.may for role in active(held, livemode))


def active(held: Iterable[str], livemode: bool) -> list[Role]:
    """The roles that count in a mode."""
    known = roles()
    found = [known[name] for name in held if name in known]
    return [role for role in found if not (livemode and role.test_only)]


def permissions_of(held: Iterable[str], livemode: bool) -> dict[str, str]:
    """The highest level that any of the roles gives, by resource."""
    found = active(held, livemode)
    named = {name for role in found for name in role.permissions} | {ALL}
    levels = {
        name: max(
            (role.permissions.get(name, role.permissions.get(ALL, NONE)) for role in found),
            key=LEVELS.__getitem__,
            default=NONE,
        )
        for name in named
    }
    # Keys show what every other permission guards, so they depend on `may`, not on a level.
    levels[KEYS] = WRITE if may(held, "keys", livemode) else NONE
    return levels


def privileges(held: Iterable[str]) -> set[str]:
    """What roles allow beyond objects: the team, the keys, the account itself."""
    known = roles()
    return {what for name in held if name in known for what in known[name].may}


def may_give(by: Iterable[str], held: Iterable[str]) -> bool:
    """Whether members with the roles `by` may give, or take, the roles `held`.

    Nobody gives a privilege that their own roles lack. (docs page get-started/account/teams/roles:
    an IAM administrator assigns every role but Administrator.)
    """
    return privileges(held) <= privileges(by)


def who_may(what: str) -> list[str]:
    """The titles of the roles that allow a thing: whom to ask."""
    return [role.title for role in roles().values() if what in role.may]
