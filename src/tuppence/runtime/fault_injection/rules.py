"""Faults on purpose: what a world, or one request, asks to go wrong, so that users can test for it.

They meet test mode only, and only where the server was started with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from tuppence.errors import ApiError, out_of_range
from tuppence.runtime.fault_injection.fault import Fault
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Fault as FaultObject
from tuppence.store.rows import StoredObject

TYPE = "fault"
WRONG_SIGNATURE = "wrong_signature"
LONGEST_DELAY_MS = 3_600_000
OUT_OF_ORDER_S = 2  # by which an event is held back, so that those after it come first
API_KINDS = frozenset(
    {"connection_reset", "error", "latency", "lock_timeout", "lost_answer", "rate_limit"}
)
decode = msgspec.json.Decoder().decode


@dataclass(frozen=True, slots=True)
class Staging:
    """How one delivery is put into its queue."""

    delay_s: int = 0
    counts: bool = True
    fault: str | None = None


AS_USUAL = (Staging(),)


def fault_of(values: dict[str, Any], id: str | None = None, fired: int = 0) -> Fault:
    names = Fault.__slots__
    known = {name: value for name, value in values.items() if name in names and value is not None}
    return Fault(**(known | {"id": id, "fired": fired}))


def kept(stored: Sequence[StoredObject]) -> tuple[Fault, ...]:
    """The faults that a world has and that can still fire."""
    bodies = [decode(one.body) for one in stored]
    found = [fault_of(body, body["id"], body["fired"]) for body in bodies]
    return tuple(one for one in found if not one.is_spent)


def check(values: dict[str, Any]) -> None:
    """Raises for what no fault can be."""
    probability, times = values.get("probability"), values.get("times")
    delay_ms, status = values.get("delay_ms"), values.get("status")
    if probability is not None and not 0 < probability <= 1:
        raise ApiError("Probability goes from 0 (not included) to 1.", param="probability")
    if times is not None and times < 1:
        raise out_of_range("greater than or equal to 1", "times")
    if delay_ms is not None and not 0 <= delay_ms <= LONGEST_DELAY_MS:
        raise out_of_range(f"between 0 and {LONGEST_DELAY_MS}", "delay_ms")
    if status is not None and not 400 <= status <= 599:
        raise out_of_range("between 400 and 599", "status")


def from_header(text: str, kinds: Sequence[str]) -> Fault:
    """`webhook_late; delay_ms=2000`: a fault for one request. Raises `ApiError`."""
    kind, *given = (part.strip() for part in text.split(";"))
    values: dict[str, Any] = {}
    for part in given:
        name, _, value = part.partition("=")
        name = name.strip()
        if name in ("delay_ms", "status"):
            if not re.fullmatch(r"[0-9]{1,9}", value.strip()):
                raise ApiError(f"Tuppence-Fault: {name} takes a whole number.")
            values[name] = int(value)
        elif name in ("decline_code", "event_type"):
            values[name] = value.strip()
        else:
            raise ApiError(f"Tuppence-Fault: there is no {name or 'parameter without a name'}.")
    if kind not in kinds:
        raise ApiError(f"Tuppence-Fault: {kind} is none of {', '.join(kinds)}.")
    check(values)
    return fault_of(values | {"kind": kind})


def fires(tx: Tx, fault: Fault) -> bool:
    """Whether it happens this time; a kept fault counts it, in the same transaction."""
    if fault.probability < 1.0 and tx.services.ids.random.random() >= fault.probability:
        return False
    if fault.id is None:
        return True
    found = tx.find(FaultObject, fault.id)
    if found is None or found.is_deleted:
        return False
    if found.times is not None and found.fired >= found.times:
        return False
    tx.update(found, {"fired": found.fired + 1})
    return True


def active(tx: Tx, *kinds: str) -> Iterator[Fault]:
    """The faults of these kinds that this transaction may meet: its request's, then its world's."""
    if not tx.services.faults or tx.world.livemode:
        return
    standing = tx.writer.remembered(
        ("faults", tx.world),
        lambda: kept([one for one in tx.writer.notable(tx.world) if one.type == TYPE]),
    )
    for one in (*tx.context.faults, *standing):
        if one.kind in kinds:
            yield one


WEBHOOK_KINDS = (
    "webhook_late",
    "webhook_never",
    "webhook_out_of_order",
    "webhook_twice",
    "webhook_wrong_signature",
)


def staging(tx: Tx, type: str) -> Sequence[Staging]:
    """How an event of this type goes into a queue: once, unless a fault says otherwise."""
    found: list[Staging] | None = None
    for fault in active(tx, *WEBHOOK_KINDS):
        if not fault.tells(type) or not fires(tx, fault):
            continue
        found = changed(found if found is not None else list(AS_USUAL), fault)
    return AS_USUAL if found is None else found


def changed(hows: list[Staging], fault: Fault) -> list[Staging]:
    if fault.kind == "webhook_never":
        return []
    if fault.kind == "webhook_twice":
        return [*hows, *(Staging(one.delay_s, False, one.fault) for one in hows)]
    if fault.kind == "webhook_wrong_signature":
        return [Staging(one.delay_s, one.counts, WRONG_SIGNATURE) for one in hows]
    delay_s = OUT_OF_ORDER_S
    if fault.kind == "webhook_late":
        delay_s = max(1, -(-(fault.delay_ms or 0) // 1000))
    return [Staging(one.delay_s + delay_s, one.counts, one.fault) for one in hows]


def injected_decline(tx: Tx) -> str | None:
    """The decline code with which a fault has this payment refused."""
    for fault in active(tx, "decline"):
        if fires(tx, fault):
            return fault.decline_code or "generic_decline"
    return None
