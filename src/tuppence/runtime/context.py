"""What operations take and answer with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tuppence.runtime.fault_injection.fault import Fault
from tuppence.runtime.types.base import Params, Resource
from tuppence.store.rows import Entry

__all__ = [
    "Grant",
    "Page",
    "Params",
    "RequestContext",
    "Resource",
    "Stream",
    "Upload",
]


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
class RequestContext:
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
