"""Stored objects and request parameters, read by attribute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tuppence.operations.faults import Fault
from tuppence.store.rows import Entry, ObjectRow


class Resource(dict[str, Any]):
    """One stored object in the newest API version's shape; references are ids.

    `resource.amount` reads a field, None where it is absent. `extra` holds what is stored with it
    and shown only on request. Change it with `tx.update`, never in place.
    """

    __slots__ = ("extra", "row")

    def __init__(self, document: dict[str, Any], row: ObjectRow, extra: dict[str, Any]) -> None:
        super().__init__(document)
        self.row = row
        self.extra = extra

    def __getattr__(self, name: str) -> Any:
        return self.get(name)

    @property
    def body(self) -> bytes:
        return self.row.body

    @property
    def is_deleted(self) -> bool:
        return bool(self.row.deleted)


class Params(dict[str, Any]):
    """A request's checked parameters; those of the path are read the same way.

    None means either that a parameter was not sent or that it was sent empty to unset something:
    `"name" in params` tells.
    """

    __slots__ = ("path",)

    def __init__(self, values: dict[str, Any], path: dict[str, str]) -> None:
        super().__init__(values)
        self.path = path

    def __getattr__(self, name: str) -> Any:
        return self[name] if name in self else self.path.get(name)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request, already on the disk under its SHA-256."""

    filename: str
    content_type: str | None
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer that is a file's content, sent as it is read."""

    sha256: str
    size: int
    content_type: str
    filename: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, its lines as stored; with `found`, one of a search."""

    type: str
    entries: Sequence[Entry]
    has_more: bool
    url: str
    next_page: str | None = None
    previous_page: str | None = None
    total_count: int | None = None
    found: bool = False


@dataclass(frozen=True, slots=True)
class Grant:
    """The limits of a caller that may not do everything: of its key, or of a member's roles.

    `permissions` is None for a publishable key, which `catalogue/publishable.json` limits.
    `makes_any_key`: a member of the team whose roles show and make secret keys.
    """

    kind: str
    masked_key: str
    permissions: Mapping[str, str] | None
    connect_permissions: Mapping[str, str] | None = None
    allowed_ips: tuple[str, ...] = ()
    expires_at: int | None = None
    makes_any_key: bool = False


@dataclass(frozen=True, slots=True)
class Cause:
    """The request behind a change, as its events name it.

    `api_version` is the account's; `asked_version` the one that the request itself speaks. `grant`
    is None for a caller that may do everything, a secret key or the server itself.
    """

    request_id: str | None
    idempotency_key: str | None
    api_version: str
    asked_version: str = ""
    ip: str | None = None
    faults: tuple[Fault, ...] = ()
    grant: Grant | None = None
