"""The state of an object as users call it: Refunded, Failed, "Cancels 25 Dec 2026"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

GOOD, ACT, LOST, OVER = "good", "refused", "failed", ""
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class State:
    """`tone` is the badge's: good, refused (somebody has to act), failed, or none (over)."""

    words: str
    tone: str


SUCCEEDED, FAILED, BLOCKED = State("Succeeded", GOOD), State("Failed", LOST), State("Blocked", LOST)
REFUNDED, PARTLY = State("Refunded", OVER), State("Partially refunded", OVER)
DISPUTED, UNCAPTURED = State("Disputed", LOST), State("Uncaptured", ACT)
INCOMPLETE, CANCELED = State("Incomplete", OVER), State("Canceled", OVER)
PAYMENTS = {
    "requires_payment_method": INCOMPLETE,
    "requires_confirmation": INCOMPLETE,
    "requires_action": State("Needs action", ACT),
    "requires_capture": UNCAPTURED,
    "requires_reauthorization": State("Needs reauthorization", ACT),
    "processing": State("Processing", ACT),
    "succeeded": SUCCEEDED,
    "canceled": CANCELED,
}
SUBSCRIPTIONS = {
    "active": State("Active", GOOD),
    "trialing": State("Trial", GOOD),
    "past_due": State("Past due", LOST),
    "unpaid": State("Unpaid", LOST),
    "paused": State("Paused", ACT),
    "incomplete": State("Incomplete", ACT),
    "incomplete_expired": State("Never started", OVER),
    "canceled": CANCELED,
}


def charge_state(charge: Document) -> State:
    """What became of an attempt to take money, and of the money since."""
    if charge.get("status") == "failed":
        blocked = (charge.get("outcome") or {}).get("type") == "blocked"
        return BLOCKED if blocked else FAILED
    if charge.get("status") == "pending":
        return State("Pending", ACT)
    if charge.get("disputed"):
        return DISPUTED
    if charge.get("refunded"):
        return REFUNDED
    if not charge.get("captured"):
        return UNCAPTURED
    return PARTLY if charge.get("amount_refunded") else SUCCEEDED


def payment_state(payment: Document) -> State:
    """A payment's state, with that of its latest charge where that is expanded."""
    found = PAYMENTS.get(str(payment.get("status")), INCOMPLETE)
    charge = payment.get("latest_charge")
    latest = charge_state(charge) if isinstance(charge, dict) else None
    if found is SUCCEEDED and latest in (DISPUTED, REFUNDED, PARTLY):
        return latest
    if payment.get("status") == "requires_payment_method" and (
        payment.get("last_payment_error") or latest in (FAILED, BLOCKED)
    ):
        return latest if latest is BLOCKED else FAILED
    return found


def method_of(charge: Document) -> str:
    """What was paid with: `Visa •••• 4242`."""
    details = charge.get("payment_method_details") or {}
    kind = str(details.get("type") or "payment method")
    held = details.get(kind) or {}
    name = str(held.get("brand") or kind).replace("_", " ").capitalize()
    return f"{name}\u00a0••••\u00a0{held['last4']}" if held.get("last4") else name


def reason_of(payment: Document) -> str:
    """Why a payment or charge failed, in a word or two; "" for one that did not."""
    charge = payment.get("latest_charge", payment)
    found = charge if isinstance(charge, dict) else {}
    if found.get("status") != "failed":
        return ""
    outcome = found.get("outcome") or {}
    code = outcome.get("reason") or found.get("failure_code") or ""
    words = {"rule": "block list", "highest_risk_level": "too risky"}.get(code, code)
    return str(words).replace("_", " ")


def subscription_state(subscription: Document) -> State:
    found = SUBSCRIPTIONS.get(str(subscription.get("status")), INCOMPLETE)
    ends = subscription.get("cancel_at")
    if found.words in ("Active", "Trial", "Past due") and (
        ends or subscription.get("cancel_at_period_end")
    ):
        return State(f"Cancels {day(ends)}" if ends else "Cancels at period end", ACT)
    if found.words == "Trial" and subscription.get("trial_end"):
        return State(f"Trial ends {day(subscription['trial_end'])}", GOOD)
    if found.words == "Active" and subscription.get("pause_collection"):
        return State("Collection paused", ACT)
    return found


def endpoint_state(endpoint: Document) -> State:
    """`failing` is set by whoever has looked at its latest delivery."""
    if endpoint.get("status") != "enabled":
        return State("Disabled", OVER)
    return State("Failing", LOST) if endpoint.get("failing") else State("Enabled", GOOD)


STATES: dict[str, Callable[[Document], State]] = {
    "charge": charge_state,
    "payment_intent": payment_state,
    "subscription": subscription_state,
    "webhook_endpoint": endpoint_state,
}
# What a list has to expand for the states of its lines.
EXPANDED = {"payment_intent": ("latest_charge",), "payment_link": ("line_items",)}


def state_of(document: Document) -> State | None:
    """None for a type whose status says all."""
    found = STATES.get(str(document.get("object")))
    return found(document) if found is not None else None


def day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%d %b %Y").lstrip("0")
