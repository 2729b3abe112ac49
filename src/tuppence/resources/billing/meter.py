"""Meters: what counts usage, and the summaries of what was counted."""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.default_operations import created
from tuppence.runtime.registry import operation
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import BillingMeterCreateParams
from tuppence.runtime.types.resources import BillingMeter


@operation("POST /v1/billing/meters")
def create_meter(tx: Tx, params: BillingMeterCreateParams) -> Resource:
    """One active meter an event name (docs: api/billing/meter/create)."""
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/billing/meters"), params)
    standing = tx.any_with(BillingMeter, event_name=params.event_name, status="active")
    if standing is not None:
        raise ApiError(
            f"There already exists an active meter with event name {params.event_name}.",
            param="event_name",
        )
    values.setdefault(
        "customer_mapping", {"event_payload_key": "stripe_customer_id", "type": "by_id"}
    )
    values.setdefault("value_settings", {"event_payload_key": "value"})
    return created(tx, "billing.meter", values)


def deactivated(tx: Tx, params: Params, meter: Resource) -> dict[str, Any]:
    return {"status_transitions": {"deactivated_at": tx.now}, "updated": tx.now}


def reactivated(tx: Tx, params: Params, meter: Resource) -> dict[str, Any]:
    return {"status_transitions": {"deactivated_at": None}, "updated": tx.now}


transition(
    "POST /v1/billing/meters/{id}/deactivate",
    when=("active",),
    to="inactive",
    events=("billing.meter.deactivated",),
    sets=deactivated,
)
transition(
    "POST /v1/billing/meters/{id}/reactivate",
    when=("inactive",),
    to="active",
    events=("billing.meter.reactivated",),
    sets=reactivated,
)
