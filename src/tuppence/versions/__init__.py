"""API versions: which one a request speaks, and what differs for it.

The rest of the code knows only the newest shape. Each change of the API that is built stands in a
file of its own; a request of an older version has its parameters lifted through the changes since,
oldest first, and its answer lowered through them, newest first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from tuppence.errors import ApiError
from tuppence.versions import (
    v2015_02_18,
    v2018_02_05,
    v2018_08_23,
    v2019_10_17,
    v2019_12_03,
    v2020_08_27,
    v2022_08_01,
    v2022_11_15,
    v2023_08_16,
    v2024_04_10,
    v2025_03_31,
    v2025_09_30,
    v2025_11_17,
    v2026_03_25,
    v2026_10_28,
)
from tuppence.versions.change import Document, VersionChange
from tuppence.versions.renamed_parameters import ALWAYS

NEWEST_FIRST = (
    v2026_10_28.CHANGE,
    v2026_03_25.CHANGE,
    v2025_11_17.CHANGE,
    v2025_09_30.CHANGE,
    v2025_03_31.CHANGE,
    v2024_04_10.CHANGE,
    v2023_08_16.CHANGE,
    v2022_11_15.CHANGE,
    v2022_08_01.CHANGE,
    v2020_08_27.CHANGE,
    v2019_12_03.CHANGE,
    v2019_10_17.CHANGE,
    v2018_08_23.CHANGE,
    v2018_02_05.CHANGE,
    v2015_02_18.CHANGE,
)

FIRST, FIRST_NAMED = "2011-01-01", "2024-09-30"
NAMES = frozenset({"acacia", "basil", "clover", "dahlia", "endive"})
WELL_FORMED = re.compile(r"(20\d\d-[01]\d-[0-3]\d)(?:\.([a-z]+))?\Z")


def pinned(header: str | None, default: str, newest: str) -> str:
    """The version of a request: its `Stripe-Version`, else the account's.

    Beta flags (`2026-10-28.endive; some_beta=v1`) are accepted and not acted on. Raises `ApiError`
    for a version that never was.
    """
    if not header:
        return default
    version = header.split(";", 1)[0].strip()
    if not is_version(version, newest):
        raise ApiError(f"Invalid Stripe API version: {version}")
    return version


def is_version(version: str, newest: str) -> bool:
    """A date up to the newest version's; since 2024-09-30 with the name of its release."""
    match = WELL_FORMED.match(version)
    if match is None or not FIRST <= match[1] <= newest[:10]:
        return False
    return match[2] in NAMES if match[1] >= FIRST_NAMED else match[2] is None


@lru_cache(maxsize=256)
def changes_since(version: str) -> tuple[VersionChange, ...]:
    """The changes that a request of this version does not know, newest first."""
    return tuple(change for change in NEWEST_FIRST if version[:10] < change.date)


def lift(changes: tuple[VersionChange, ...], operation: str, params: Document) -> Document:
    """Raw parameters of an older version as the newest one takes them."""
    for change in reversed(changes):
        if operation in change.lift:
            params = change.lift[operation](params)
    return ALWAYS[operation](params) if operation in ALWAYS else params


@lru_cache(maxsize=256)
def shown(changes: tuple[VersionChange, ...]) -> dict[str, tuple[str, ...]]:
    """By type, the fields that an older version shows without being asked."""
    found: dict[str, tuple[str, ...]] = {}
    for change in changes:
        for fields in (change.shown, change.former):
            for type, names in fields.items():
                found[type] = found.get(type, ()) + names
    return found


@lru_cache(maxsize=256)
def nothing(changes: tuple[VersionChange, ...]) -> dict[str, tuple[str, ...]]:
    """By type, the fields that an older version may expand and that hold nothing here."""
    found: dict[str, tuple[str, ...]] = {}
    for change in changes:
        for type, names in change.nothing.items():
            found[type] = found.get(type, ()) + names
    return found


@lru_cache(maxsize=256)
def gone(changes: tuple[VersionChange, ...]) -> dict[str, frozenset[str]]:
    """By type, the fields that a version does not know any more, though older ones do."""
    found: dict[str, frozenset[str]] = {}
    for change in NEWEST_FIRST:
        if change not in changes:
            for type, names in change.former.items():
                found[type] = found.get(type, frozenset()) | frozenset(names)
    return found


def lower(changes: tuple[VersionChange, ...], value: Any) -> Any:
    """An answer of the newest version as an older one shows it, nested objects included.

    What an event holds stays in the version in which the event was made.
    """
    if isinstance(value, list):
        return [lower(changes, one) for one in value]
    if not isinstance(value, dict) or value.get("object") == "event":
        return value
    document = {name: lower(changes, one) for name, one in value.items()}
    type = document.get("object")
    if isinstance(type, str) and not document.get("deleted"):
        for change in changes:
            if type in change.lower:
                document = change.lower[type](document)
    return document
