"""An event in words, as a list of events shows it: "jane.smith@email.com is a new customer"."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from tuppence.domain.currency import shown_amount

AMOUNTS = ("amount", "amount_due", "amount_total", "unit_amount", "amount_capturable")
AUTHORIZED = "{who} authorized {amount}, which was not taken yet"
OUTCOMES = {
    "created": "was made",
    "updated": "was updated",
    "deleted": "was deleted",
    "canceled": "was canceled",
    "succeeded": "succeeded",
    "failed": "failed",
    "expired": "expired",
}


@cache
def texts() -> dict[str, str]:
    found: dict[str, str] = json.loads(
        files("tuppence.pages.dashboard").joinpath("event_texts.json").read_text("utf-8")
    )
    return found


def describe(event: dict[str, Any]) -> str:
    """One sentence without a full stop. An event that has no text of its own is told plainly."""
    about = event["data"]["object"]
    held = event["type"] == "charge.succeeded" and about.get("captured") is False
    template = AUTHORIZED if held else texts().get(event["type"])
    if template is not None:
        said = template.format_map(values(about, event["data"].get("previous_attributes")))
        return said.replace("a customer", "A customer", 1) if said.startswith("a cust") else said
    noun, _, verb = event["type"].rpartition(".")
    spoken = noun.replace(".", " ").replace("_", " ")
    outcome = OUTCOMES.get(verb, f"was {verb.replace('_', ' ')}")
    return f"The {spoken} {values(about)['name']} {outcome}"


def values(about: dict[str, Any], before: dict[str, Any] | None = None) -> dict[str, str]:
    """What the texts may name of an object, and of what it was before."""
    name = about.get("email") or about.get("name") or about.get("id") or "It"
    customer = about.get("customer") or "a customer"
    billing = about.get("billing_details") or {}
    who = about.get("customer_email") or billing.get("email") or billing.get("name") or customer
    error = about.get("last_payment_error") or about.get("last_setup_error") or {}
    return {
        "amount": amount_of(about),
        "brand": str(about.get("brand") or about.get("object", "")).replace("_", " "),
        "customer": str(customer),
        "failure": str(about.get("failure_message") or error.get("message") or "no reason given"),
        "kind": str(about.get("type") or "payment method").replace("_", " "),
        "last4": str(about.get("last4") or "????"),
        "name": str(name),
        "refunded": refunded(about, before or {}),
        "status": str(about.get("status") or "").replace("_", " "),
        "who": str(who),
    }


def refunded(about: dict[str, Any], before: dict[str, Any]) -> str:
    """How much of a charge was just given back, not how much of it ever was."""
    given, currency = about.get("amount_refunded"), about.get("currency")
    if not isinstance(given, int) or not currency:
        return "an amount"
    return shown_amount(given - (before.get("amount_refunded") or 0), currency)


def amount_of(about: dict[str, Any]) -> str:
    amount = next((about[name] for name in AMOUNTS if isinstance(about.get(name), int)), None)
    if amount is None or not about.get("currency"):
        return "an amount"
    return shown_amount(amount, about["currency"])
