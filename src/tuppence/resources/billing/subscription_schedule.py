"""Subscription schedules: what is to happen to a subscription, phase by phase."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Params
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import SubscriptionSchedule


def released(tx: Tx, params: Params, schedule: SubscriptionSchedule) -> dict[str, Any]:
    return {"released_subscription": schedule.subscription, "subscription": None}


transition(
    "POST /v1/subscription_schedules/{schedule}/cancel",
    when=("not_started", "active"),
    to="canceled",
    at="canceled_at",
    events=("subscription_schedule.canceled",),
)
transition(
    "POST /v1/subscription_schedules/{schedule}/release",
    when=("not_started", "active"),
    to="released",
    at="released_at",
    events=("subscription_schedule.released",),
    sets=released,
)
