"""Faults that a world asks for: kept until they are deleted, or have happened often enough."""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.context import Resource
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.fault_injection.rules import TYPE, check
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import FaultCreateParams

MOST_FAULTS = 100
CREATE = "POST /_tuppence/faults"

bind_defaults(
    "GET /_tuppence/faults",
    "GET /_tuppence/faults/{fault}",
    "DELETE /_tuppence/faults/{fault}",
)


@operation(CREATE)
def create_fault(tx: Tx, params: FaultCreateParams) -> Resource:
    """Have something go wrong in this world from now on (docs: fault-injection)."""
    check_allowed(tx)
    check(params)
    if len(tx.every(TYPE)) >= MOST_FAULTS:
        raise ApiError(f"A world has up to {MOST_FAULTS} faults: delete some.")
    return tx.insert(TYPE, assigned(tx, tx.catalogue.operation(CREATE), params))


def check_allowed(tx: Tx) -> None:
    """Raises where nothing may go wrong on purpose."""
    if tx.world.livemode:
        raise ApiError("Faults are for test mode.", status=403)
    if not tx.services.faults:
        raise ApiError(
            "This server was started without faults. Start it with `tuppence serve --faults on`.",
            status=403,
        )
