"""Faults on purpose, as requests meet them: late, refused, or cut off (docs: fault-injection)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from tuppence.errors import ApiError, lock_timeout
from tuppence.runtime.context import RequestContext
from tuppence.runtime.fault_injection.fault import Fault
from tuppence.runtime.fault_injection.rules import API_KINDS, TYPE, fires, from_header, kept
from tuppence.runtime.services import Services
from tuppence.runtime.tx import Tx
from tuppence.server.rate_limits import exceeded
from tuppence.server.request import Call
from tuppence.store.rows import Store, World, Writer

HEADER = b"tuppence-fault"
CREATE = "POST /_tuppence/faults"
REMEMBERED_S = 1.0  # other servers on this database may have changed them
MOST_WORLDS = 10_000
OWN_PATHS = "/_tuppence/"
DEFAULT_DELAY_MS, DEFAULT_STATUS = 1000, 500


class ConnectionReset(Exception):
    """The connection ends here without an answer."""


@dataclass(frozen=True, slots=True)
class Known:
    faults: tuple[Fault, ...]
    until: float


class FaultBook:
    """The faults of each world, and of each request that asks for some in its header."""

    def __init__(self, services: Services, store: Store, now: Callable[[], int]) -> None:
        self.services, self.store, self.now = services, store, now
        kinds = services.catalogue.operation(CREATE).fields["kind"]["t"]
        self.kinds: list[str] = services.catalogue.enum_values(kinds) or []
        self.known: dict[World, Known] = {}

    async def meet(self, call: Call, world: World, monotonic: float) -> None:
        """Let happen what should before the operation. Raises `ApiError` or `ConnectionReset`."""
        text = call.request.header(HEADER)
        if text is not None:
            self.check_allowed(world)
            call.faults = (from_header(text, self.kinds),)
        if world.livemode:
            return
        if call.request.path.startswith(OWN_PATHS):
            self.known.pop(world, None)  # it may be about to change them
            return
        for fault in (*call.faults, *await self.of(world, monotonic)):
            if fault.kind not in API_KINDS or not fault.meets(
                call.request.method, call.request.path
            ):
                continue
            if await self.fires(fault, world):
                await self.happen(fault, call, world)

    def check_allowed(self, world: World) -> None:
        if world.livemode:
            raise ApiError("Faults are for test mode.", status=403)

    async def of(self, world: World, monotonic: float) -> tuple[Fault, ...]:
        known = self.known.get(world)
        if known is None or known.until <= monotonic:
            if len(self.known) >= MOST_WORLDS:
                self.known.clear()
            found = await self.store.read(lambda reader: kept(reader.alive(world, TYPE)))
            known = self.known[world] = Known(found, monotonic + REMEMBERED_S)
        return known.faults

    async def fires(self, fault: Fault, world: World) -> bool:
        """Whether it happens this time; a kept one is counted before it does."""

        def count(writer: Writer) -> bool:
            context = RequestContext(None, None, self.services.catalogue.api_version)
            return fires(Tx(self.services, writer, writer, world, self.now(), context), fault)

        return await self.store.write(count, world.account)

    async def happen(self, fault: Fault, call: Call, world: World) -> None:
        if fault.kind == "latency":
            delay_ms = DEFAULT_DELAY_MS if fault.delay_ms is None else fault.delay_ms
            await asyncio.sleep(delay_ms / 1000)
        elif fault.kind == "rate_limit":
            raise exceeded(world, "global-rate")
        elif fault.kind == "lock_timeout":
            raise lock_timeout()
        elif fault.kind == "error":
            raise ApiError(
                "An error occurred on purpose (Tuppence's fault injection).",
                status=fault.status or DEFAULT_STATUS,
                type="api_error"
                if (fault.status or DEFAULT_STATUS) >= 500
                else "invalid_request_error",
            )
        elif fault.kind == "connection_reset":
            raise ConnectionReset
        elif fault.kind == "lost_answer":
            call.answer_is_lost = True
