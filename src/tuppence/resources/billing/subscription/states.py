"""The states of a subscription, and what an invoice does to them.

Source: docs pages billing/subscriptions/overview (life cycle, statuses) and
billing/subscriptions/trials.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuppence.errors import ApiError
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Invoice, Subscription

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
        Move(
            "recover",
            ("past_due", "unpaid"),
            "active",
            events=("customer.subscription.updated",),
        ),
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


def check_goes_on(subscription: Subscription) -> None:
    """Raises for a subscription that has ended."""
    if subscription.status in ENDED:
        raise ApiError(
            "A canceled subscription can only update its cancellation_details and metadata.",
            code="invalid_canceled_subscription_fields",
        )


def check_items_change(subscription: Subscription) -> None:
    """Raises where items cannot be changed: the end has come, or the first payment has not.

    An incomplete subscription can change what moves no money only (docs: api/subscriptions/object,
    status); the words are ours.
    """
    check_goes_on(subscription)
    if subscription.status == "incomplete":
        raise ApiError(
            "The items of an `incomplete` subscription cannot be changed. Pay its first invoice, "
            "or create a new subscription."
        )


def invoice_paid(tx: Tx, invoice: Invoice, subscription: str | None) -> None:
    """The payment of its latest invoice, by whatever means, makes a subscription active."""
    move_by_latest(tx, invoice, subscription, ("activate", "recover"))


def invoice_voided(tx: Tx, invoice: Invoice, subscription: str | None) -> None:
    """A subscription whose first invoice is void is never begun; a later one is not waited for."""
    move_by_latest(tx, invoice, subscription, ("expire", "recover"))


def invoice_refused(tx: Tx, invoice: Invoice, subscription: str | None) -> None:
    """An active subscription whose latest invoice could not be charged is past due."""
    if invoice.collection_method == "charge_automatically":
        changed = ("customer.subscription.updated",)
        move_by_latest(tx, invoice, subscription, ("fall_due",), changed)


def move_by_latest(
    tx: Tx,
    invoice: Invoice,
    subscription: str | None,
    verbs: Sequence[str],
    events: Sequence[str] = (),
) -> None:
    """Carry out the verb that the subscription's state allows, if this is its latest invoice."""
    found = tx.find(Subscription, subscription)
    if found is None or found.is_deleted or found.latest_invoice != invoice.id:
        return
    for verb in verbs:
        if STATES.may(verb, found):
            new = STATES.move(tx, found, verb)
            for event in events:
                tx.emit(event, new, found)
            return
