"""Event destinations (v2): where events are sent, on or off."""

from __future__ import annotations

from typing import Any

from tuppence.operations.made import rfc3339
from tuppence.operations.resource import Params, Resource
from tuppence.operations.transitions import transition
from tuppence.operations.tx import Tx

PATH = "POST /v2/core/event_destinations/{id}"


def switched_off(tx: Tx, params: Params, destination: Resource) -> dict[str, Any]:
    return {
        "status_details": {"disabled": {"reason": "user"}},
        "updated": rfc3339(tx.now),
    }


def switched_on(tx: Tx, params: Params, destination: Resource) -> dict[str, Any]:
    return {"status_details": None, "updated": rfc3339(tx.now)}


transition(f"{PATH}/disable", when=("enabled",), to="disabled", sets=switched_off)
transition(f"{PATH}/enable", when=("disabled",), to="enabled", sets=switched_on)
