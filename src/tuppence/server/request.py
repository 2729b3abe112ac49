"""A request as it came in and a reply as it goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tuppence.catalogue import Operation
from tuppence.catalogue.publishable_keys import Rule
from tuppence.platform.accounts import Caller
from tuppence.runtime.context import Params
from tuppence.runtime.fault_injection.fault import Fault
from tuppence.runtime.registry import Handler
from tuppence.store.blobs import Incoming


@dataclass(slots=True)
class Request:
    """`path` is as sent, percent-encoded. `started` is a monotonic time in seconds.

    `form` holds the parameters of a multipart body, which is never kept whole. A request of the
    server's own pages comes with its `caller`; one that is `quiet` leaves no log of what it read.
    `uploads` are the files of a form, which are gone after the request unless they are kept.
    """

    method: str
    path: str
    query: bytes
    headers: dict[bytes, bytes]
    body: bytes
    client_ip: str | None
    started: float
    form: dict[str, Any] | None = None
    caller: Caller | None = None
    quiet: bool = False
    uploads: Sequence[Incoming] = ()

    def header(self, name: bytes) -> str | None:
        value = self.headers.get(name)
        return value.decode("latin-1") if value is not None else None


@dataclass(slots=True)
class Reply:
    """What goes out, byte for byte; `file` is sent in place of `body`.

    One that `is_lost` never goes out: the connection is cut (docs: fault-injection).
    """

    status: int
    body: bytes
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    file: Path | None = None
    is_lost: bool = False


@dataclass(slots=True)
class Call:
    """What the pipeline has learned of a request so far.

    `browser` is the rule of its operation where it came with a publishable key, else None.
    """

    request: Request
    id: str
    position: int
    caller: Caller | None = None
    version: str = ""
    operation: Operation | None = None
    handler: Handler | None = None
    path_params: dict[str, str] = field(default_factory=dict)
    raw: dict[str, Any] = field(default_factory=dict)
    params: Params = field(default_factory=lambda: Params({}, {}))
    idempotency_key: str | None = None
    events: list[str] = field(default_factory=list)
    is_admitted: bool = False
    entered: bool = False
    has_opened_world: bool = False
    faults: tuple[Fault, ...] = ()
    answer_is_lost: bool = False
    browser: Rule | None = None
