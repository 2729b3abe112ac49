"""Radar: how risky a payment looks, what is blocked, and what a person is asked to look at.

A payment of the highest risk is blocked, one of elevated risk is put up for review; whatever
stands on a block list is blocked by its rule. Source: docs pages radar/rules, radar/lists,
radar/reviews, testing (fraud prevention).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tuppence.errors import ApiError
from tuppence.networks import cards
from tuppence.networks.banks import BankAccount
from tuppence.networks.cards import Card
from tuppence.resources.payments.payment_method import card_behind
from tuppence.runtime.default_operations import created
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import (
    Charge,
    PaymentIntent,
    PaymentMethod,
    RadarEarlyFraudWarning,
    RadarValueList,
    RadarValueListItem,
    Review,
)

# Lowest score of a level and how many scores it has (docs: radar/risk-evaluation).
SCORES = {"normal": (0, 65), "elevated": (65, 10), "highest": (75, 25)}
# The lists that block, by their alias, and what a payment shows to each (docs: radar/lists).
BLOCK_LISTS = {
    "card_fingerprint_blocklist": "card_fingerprint",
    "card_country_blocklist": "country",
    "customer_id_blocklist": "customer_id",
    "email_blocklist": "email",
    "client_ip_address_blocklist": "ip_address",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of a payment. `rule` names the rule that blocks it."""

    level: str
    score: int
    blocked: bool = False
    reason: str | None = None
    rule: str | None = None

    @property
    def refusal(self) -> ApiError | None:
        return cards.declined("fraudulent") if self.blocked else None

    @property
    def to_review(self) -> bool:
        return self.level == "elevated" and not self.blocked


def judged(
    tx: Tx, method: PaymentMethod, instrument: Card | BankAccount | None, customer: str | None
) -> Verdict:
    """The verdict on a payment with this method."""
    level = instrument.risk if instrument is not None else "normal"
    least, width = SCORES[level]
    verdict = Verdict(level, least + tx.services.ids.random.randrange(width))
    if level == "highest":
        rule = "block_if_high_risk"
        return replace(verdict, blocked=True, reason="highest_risk_level", rule=rule)
    alias = listed_as_blocked(tx, method, customer)
    if alias is not None:
        return replace(verdict, blocked=True, reason="rule", rule=f"block_if_in_{alias}")
    return verdict


def listed_as_blocked(tx: Tx, method: PaymentMethod, customer: str | None) -> str | None:
    """The alias of the block list on which the payment's card, payer or address stands."""
    if tx.any_with(RadarValueList) is None:
        return None
    details = method.get(method.type) or {}
    shown = {
        "card_fingerprint": details.get("fingerprint"),
        "country": details.get("country"),
        "customer_id": customer,
        "email": (method.billing_details or {}).get("email"),
        "ip_address": tx.context.ip,
    }
    for alias, kind in BLOCK_LISTS.items():
        value = shown[kind]
        if value and on_list(tx, alias, value):
            return alias
    return None


def on_list(tx: Tx, alias: str, value: str) -> bool:
    line = tx.any_with(RadarValueList, alias=alias)
    if line is None:
        return False
    return tx.any_with(RadarValueListItem, value_list=line.id, value=value) is not None


def outcome_of(verdict: Verdict, refusal: ApiError | None) -> dict[str, Any]:
    """The `outcome` of a charge (recorded charges, 2019-08-14 to 2025-11-17.clover)."""
    shown = {"risk_level": verdict.level, "risk_score": verdict.score}
    nothing = {"advice_code": None, "network_advice_code": None, "network_decline_code": None}
    if verdict.blocked:
        return (
            shown
            | nothing
            | {
                "network_status": "not_sent_to_network",
                "reason": verdict.reason,
                "rule": verdict.rule,
                "seller_message": "Stripe blocked this payment as too risky."
                if verdict.reason == "highest_risk_level"
                else "You blocked this payment.",
                "type": "blocked",
            }
        )
    if refusal is not None:
        return shown | nothing | refused(refusal)
    return (
        shown
        | nothing
        | {
            "network_status": "approved_by_network",
            "reason": "elevated_risk_level" if verdict.to_review else None,
            "seller_message": "Stripe evaluated this payment as having elevated risk, and placed "
            "it in your manual review queue."
            if verdict.to_review
            else "Payment complete.",
            "type": "manual_review" if verdict.to_review else "authorized",
        }
    )


def refused(refusal: ApiError) -> dict[str, Any]:
    """What a bank's refusal says to the merchant."""
    reason = refusal.details.get("decline_code") or refusal.code
    silent = reason == "generic_decline"
    return {
        "advice_code": refusal.details.get("advice_code"),
        "network_decline_code": refusal.details.get("network_decline_code"),
        "network_status": "declined_by_network",
        "reason": reason,
        "seller_message": "The bank did not return any further details with this decline."
        if silent
        else f"The bank returned the decline code `{reason}`.",
        "type": "issuer_declined",
    }


# -- what follows a payment ------------------------------------------------------------------------


def review_opened(tx: Tx, charge: Charge) -> Review:
    """The review of a payment of elevated risk, with its event."""
    review = tx.insert(
        Review,
        {
            "billing_zip": (charge.billing_details.get("address") or {}).get("postal_code"),
            "charge": charge.id,
            "ip_address": tx.context.ip,
            "open": True,
            "opened_reason": "rule",
            "payment_intent": charge.payment_intent,
            "reason": "rule",
        },
    )
    tx.emit("review.opened", review)
    return review


def review_closed(tx: Tx, id: str | None, reason: str) -> None:
    """Close the review of a charge that was approved, refunded or disputed meanwhile."""
    review = tx.find(Review, id or "")
    if review is None or not review.open:
        return
    closed = tx.update(review, {"open": False, "closed_reason": reason, "reason": reason})
    tx.emit("review.closed", closed)
    unreviewed = {"review": None}
    charge = tx.find(Charge, review.charge or "")
    intent = tx.find(PaymentIntent, review.payment_intent or "")
    for about in (charge, intent):
        if about is not None and about.review:
            tx.update(about, unreviewed)


def warned(tx: Tx, charge: Charge) -> None:
    """The issuer's early warning that a card may have been stolen (docs: disputes/monitoring)."""
    created(
        tx,
        "radar.early_fraud_warning",
        {
            "actionable": True,
            "charge": charge.id,
            "fraud_type": "misc",
            "payment_intent": charge.payment_intent,
        },
    )


def warning_answered(tx: Tx, charge: str) -> None:
    """A refund or a dispute leaves nothing to do about a warning."""
    line = tx.any_with(RadarEarlyFraudWarning, charge=charge)
    warning = tx.find(RadarEarlyFraudWarning, line.id) if line is not None else None
    if warning is not None and warning.actionable:
        done = tx.update(warning, {"actionable": False})
        tx.emit("radar.early_fraud_warning.updated", done, warning)


def blocked_from_now_on(tx: Tx, charge: Charge) -> None:
    """A refund for fraud puts card and e-mail address on the block lists (docs: radar/lists).

    A published test card is everybody's: it is not blocked, nor is who pays with it (two public
    test suites refund one as fraudulent and go on paying with it in the same account).
    """
    method = tx.find(PaymentMethod, charge.payment_method or "")
    card = card_behind(method) if method is not None else None
    if card is not None and not cards.is_other(card):
        return
    details = charge.payment_method_details or {}
    found = {
        "card_fingerprint_blocklist": (details.get("card") or {}).get("fingerprint"),
        "email_blocklist": (charge.billing_details or {}).get("email"),
    }
    for alias, value in found.items():
        if value and not on_list(tx, alias, value):
            tx.insert(
                RadarValueListItem,
                {
                    "created_by": tx.world.account,
                    "value": value,
                    "value_list": block_list(tx, alias),
                },
            )


def block_list(tx: Tx, alias: str) -> str:
    """The id of the list, made when it is first needed."""
    line = tx.any_with(RadarValueList, alias=alias)
    if line is not None:
        return line.id
    name = alias.replace("_", " ").capitalize()
    values = {"alias": alias, "created_by": tx.world.account, "item_type": BLOCK_LISTS[alias]}
    return str(tx.insert(RadarValueList, values | {"name": name}).id)
