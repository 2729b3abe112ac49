"""What is to be said at the top of an object's page: why it failed, what was refunded, what is due.

Source of what declines mean: docs page declines/codes (decline_words.json).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from tuppence.pages.dashboard.amounts import money
from tuppence.pages.dashboard.status_labels import ACT, BLOCKED, FAILED, LOST, OVER, day, state_of
from tuppence.pages.formatting import moment

Document = dict[str, Any]
LISTS, LIST = "block_if_in_", "radar.value_list"
NEEDS_ANSWER = ("needs_response", "warning_needs_response")
AUTHENTICATION = ("payment_intent_authentication_failure", "authentication_required")


@dataclass(frozen=True, slots=True)
class Notice:
    """A paragraph with a heading; `links` are (words, address below /dashboard/<mode>)."""

    heading: str
    text: str
    tone: str = OVER
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """An object and what a page reads beside it; nothing where the viewer may not read it."""

    document: Document
    charge: Document | None = None
    refunds: list[Document] = field(default_factory=list)
    disputes: list[Document] = field(default_factory=list)
    attempts: list[Document] = field(default_factory=list)

    @property
    def whole(self) -> Document:
        """The object with what its state is read from."""
        if self.document.get("object") == "webhook_endpoint":
            return self.document | {"failing": bool(failing(self.attempts))}
        if self.charge is None or self.document.get("object") != "payment_intent":
            return self.document
        return self.document | {"latest_charge": self.charge}


@cache
def declines() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files("tuppence.pages.dashboard").joinpath("decline_words.json").read_text("utf-8")
    )
    return found


def notices(around: Around) -> list[Notice]:
    """In the order in which they matter."""
    tell = STORIES.get(str(around.document.get("object")))
    return tell(around) if tell is not None else []


def heading(document: Document, id: str, customer: str | None) -> str:
    """What a page is called: name, number or amount and customer; its id for lack of those.

    A webhook endpoint is called by its URL.
    """
    named = document.get("name") or document.get("number")
    if document.get("object") == "webhook_endpoint":
        named = document.get("url")
    if named or document.get("object") == "customer":
        return str(named or document.get("email") or id)
    price = price_of(document) or unit_price(document)
    who = customer.partition(" (")[0] if customer else None
    parts = [part for part in (price or amount_of(document), who) if part]
    return " · ".join(parts) or id


def amount_of(document: Document) -> str | None:
    amount, currency = document.get("amount"), document.get("currency")
    whole = isinstance(amount, int) and isinstance(currency, str)
    return money(int(amount or 0), currency) if whole else None


def price_of(subscription: Document) -> str | None:
    """What a subscription costs: `$19.00 USD / month`, with what else it holds."""
    if subscription.get("object") != "subscription":
        return None
    items = (subscription.get("items") or {}).get("data") or []
    price = (items[0].get("price") if items else None) or {}
    if not isinstance(price.get("unit_amount"), int):
        return None
    times = items[0].get("quantity") or 1
    more = f" and {len(items) - 1} more" if len(items) > 1 else ""
    many = f" × {times}" if times != 1 else ""
    amount = money(price["unit_amount"], price.get("currency"))
    return f"{amount}{many} / {period_of(price) or 'period'}{more}"


def unit_price(price: Document) -> str | None:
    """What a price asks for one: `$19.00 USD / month`; None where that depends on the quantity."""
    amount = price.get("unit_amount")
    if price.get("object") != "price" or not isinstance(amount, int):
        return None
    every = period_of(price)
    return money(amount, price.get("currency")) + (f" / {every}" if every else "")


def period_of(price: Document) -> str | None:
    every = price.get("recurring") or {}
    count, unit = every.get("interval_count") or 1, every.get("interval")
    return unit if count == 1 or not unit else f"{count} {unit}s"


# -- payments --------------------------------------------------------------------------------------


def payment_story(around: Around) -> list[Notice]:
    found = [dispute_notice(one) for one in around.disputes]
    state = state_of(around.whole)
    if state in (FAILED, BLOCKED):
        found.append(failure(around.document, around.charge))
    if around.charge is not None and around.charge.get("amount_refunded"):
        found.append(refund_notice(around.charge, around.refunds))
    found += [failed_refund(one) for one in around.refunds if one.get("status") == "failed"]
    if around.document.get("status") == "requires_capture" and around.charge is not None:
        found.append(hold_notice(around.document, around.charge))
    return found


def failure(document: Document, charge: Document | None) -> Notice:
    """Why no money was taken, and what to do about it."""
    outcome = (charge or {}).get("outcome") or {}
    if outcome.get("type") == "blocked":
        return blocked(outcome)
    error = document.get("last_payment_error") or {}
    code = error.get("decline_code") or error.get("code") or (charge or {}).get("failure_code")
    said = error.get("message") or (charge or {}).get("failure_message") or "No reason was given."
    if code in AUTHENTICATION and not error.get("decline_code"):
        advice = "Ask the customer to confirm the payment with their bank, or to pay another way."
        return Notice("The customer was not authenticated", f"{said} {advice}", LOST)
    code = (error.get("decline_code") or outcome.get("reason") or code or "").strip()
    known = declines()["declines"].get(code)
    if known is None:
        return Notice("The payment failed", said, LOST)
    why, advice = known
    return Notice(f"Declined: {why}", f"{declines()['advice'][advice]} Code: {code}.", LOST)


def blocked(outcome: Document) -> Notice:
    rule = outcome.get("rule") or {}
    name = str(rule.get("id") if isinstance(rule, dict) else rule)
    if name.startswith(LISTS):
        listed = name.removeprefix(LISTS).removesuffix("_blocklist").replace("_", " ")
        text = (
            f"It matches an entry of your block list of the type “{listed}”. The bank was not "
            "asked. A refund with the reason “fraudulent” adds the card and the email address "
            "to block lists. To accept this customer again, remove the entry."
        )
        links = (("Block lists", f"resources/{LIST}"),)
        return Notice("Blocked by one of your block lists", text, LOST, links)
    text = "Its risk of fraud is the highest. The bank was not asked. Ask for another method."
    return Notice("Blocked as too risky", text, LOST)


def refund_notice(charge: Document, refunds: list[Document]) -> Notice:
    given, whole = charge["amount_refunded"], charge["amount"]
    currency = charge["currency"]
    heading = "Refunded" if charge.get("refunded") else "Partially refunded"
    text = f"{money(given, currency)} of {money(whole, currency)} refunded."
    if given < whole:
        text += f" {money(whole - given, currency)} can still be refunded."
    links = tuple(("Refund", f"refunds/{one['id']}") for one in refunds[:1])
    return Notice(heading, text, OVER, links)


def failed_refund(refund: Document) -> Notice:
    why = str(refund.get("failure_reason") or "unknown").replace("_", " ")
    text = (
        f"A refund of {money(refund['amount'], refund['currency'])} came back ({why}): the money "
        "is on your balance again. Refund the customer in another way."
    )
    return Notice("A refund failed", text, LOST, (("Refund", f"refunds/{refund['id']}"),))


def hold_notice(payment: Document, charge: Document) -> Notice:
    held = money(payment.get("amount_capturable") or 0, payment.get("currency"))
    details = charge.get("payment_method_details") or {}
    until = (details.get(str(details.get("type"))) or {}).get("capture_before")
    text = f"{held} is held on the customer's account and has not been taken. "
    text += f"Capture it before {moment(until)}." if until else "Capture it before the hold ends."
    return Notice("Not captured yet", text, ACT)


# -- disputes, subscriptions, endpoints ------------------------------------------------------------


def dispute_notice(dispute: Document) -> Notice:
    amount = money(dispute["amount"], dispute["currency"])
    status, links = str(dispute["status"]), (("Dispute", f"disputes/{dispute['id']}"),)
    reason = str(dispute.get("reason") or "general").replace("_", " ")
    if status in NEEDS_ANSWER:
        due = (dispute.get("evidence_details") or {}).get("due_by")
        until = f" Respond by {moment(due)}, or you lose it." if due else ""
        kind = "asks about" if status.startswith("warning") else "disputes"
        return Notice(f"The customer {kind} {amount}", f"Reason: {reason}.{until}", LOST, links)
    ends = {
        "won": f"You won the dispute over {amount}: the money is back on your balance.",
        "lost": f"You lost the dispute over {amount}: the customer keeps the money.",
        "warning_closed": f"The inquiry about {amount} was closed: no money was taken.",
    }
    if status in ends:
        return Notice("Disputed", ends[status], LOST if status == "lost" else OVER, links)
    return Notice("Disputed", f"The bank reviews your evidence about {amount}.", ACT, links)


def own_dispute(around: Around) -> list[Notice]:
    """At the dispute itself: a link to where one is would be none."""
    told = dispute_notice(around.document)
    return [Notice(told.heading, told.text, told.tone)]


def subscription_story(around: Around) -> list[Notice]:
    held = around.document
    if held.get("status") in ("canceled", "incomplete_expired"):
        ended = held.get("ended_at")
        return (
            [Notice("Canceled", f"Ended {day(ended)}. It charges nothing more.")] if ended else []
        )
    if held.get("cancel_at"):
        text = f"It ends on {day(held['cancel_at'])} and is not renewed."
        return [Notice("Cancellation scheduled", text, ACT)]
    if held.get("status") in ("past_due", "unpaid"):
        return [Notice("Payment overdue", "The latest invoice is not paid.", LOST, latest(held))]
    return []


def latest(subscription: Document) -> tuple[tuple[str, str], ...]:
    invoice = subscription.get("latest_invoice")
    id = invoice.get("id") if isinstance(invoice, dict) else invoice
    return (("Latest invoice", f"invoices/{id}"),) if id else ()


def endpoint_story(around: Around) -> list[Notice]:
    failed = failing(around.attempts)
    if not failed:
        return []
    last = around.attempts[0]
    why = last.get("error") or f"It answered {last.get('status')}."
    since = moment(around.attempts[failed - 1]["created"])
    text = f"The last {failed} deliveries failed, the first of them {since}. {why}"
    if failed == 1:
        text = f"The last delivery failed. {why}"
    where = (("Deliveries", f"webhooks/{around.document['id']}/attempts"),)
    return [Notice("Deliveries fail", text, LOST, where)]


def failing(attempts: list[Document]) -> int:
    """How many of the latest deliveries failed in a row, newest first."""
    good = (place for place, one in enumerate(attempts) if one["succeeded"])
    return next(good, len(attempts))


STORIES: dict[str, Callable[[Around], list[Notice]]] = {
    "charge": payment_story,
    "dispute": own_dispute,
    "payment_intent": payment_story,
    "subscription": subscription_story,
    "webhook_endpoint": endpoint_story,
}
