"""The states of a subscription, and what an invoice does to them.

Source: docs pages billing/subscriptions/overview (life cycle, statuses) and
billing/subscriptions/trials.
"""

from __future__ import annotations

from tuppence.operations.resource import Resource
from tuppence.operations.states import Move, States
from tuppence.operations.tx import Tx
from tuppence.types.resources import Subscription

ENDED = ("canceled", "incomplete_expired")
GOING_ON = ("incomplete", "trialing", "active", "past_due", "unpaid", "paused")

STATES = States(
    Subscription,
    initial=("incomplete",),
    moves=[
        Move("start", ("incomplete",), ("incomplete", "trialing", "active")),
        Move("activate", ("incomplete",), "active", events=("customer.subscription.updated",)),
        Move(
            "expire",
            ("incomplete",),
            "incomplete_expired",
            at="ended_at",
            events=("customer.subscription.updated",),
        ),
        Move("change_trial", GOING_ON, ("trialing", "active")),
        Move("fall_due", ("active",), "past_due"),
        Move("pause", ("trialing", "active"), "paused", events=("customer.subscription.paused",)),
        Move("resume", ("paused",), "active", events=("customer.subscription.resumed",)),
        Move(
            "cancel",
            GOING_ON,
            "canceled",
            at="ended_at",
            events=("customer.subscription.deleted",),
        ),
    ],
)


def invoice_paid(tx: Tx, invoice: Resource, subscription: str | None) -> None:
    """The first invoice's payment, by whatever means, makes its subscription active."""
    found = first_invoiced(tx, invoice, subscription)
    if found is not None:
        STATES.move(tx, found, "activate")


def invoice_voided(tx: Tx, invoice: Resource, subscription: str | None) -> None:
    """A subscription whose first invoice is void is never begun."""
    found = first_invoiced(tx, invoice, subscription)
    if found is not None:
        STATES.move(tx, found, "expire")


def first_invoiced(tx: Tx, invoice: Resource, subscription: str | None) -> Subscription | None:
    """The incomplete subscription that waits for this invoice."""
    found = tx.find(Subscription, subscription)
    if found is None or found.status != "incomplete" or found.latest_invoice != invoice.id:
        return None
    return found
