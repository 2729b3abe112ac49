"""Charges: one attempt to take money from a payment method.

A charge is authorized by the card's issuer, and captured then or later. Only captured money makes
a balance transaction.
"""

from __future__ import annotations

from typing import Any

from tuppence.engines import ledger
from tuppence.engines.currency import checked_amount, checked_currency
from tuppence.errors import ApiError, Declined, no_such, not_built
from tuppence.networks import cards
from tuppence.networks.cards import Card
from tuppence.operations.assign import assigned, new_metadata
from tuppence.operations.defaults import action_target, bind_defaults
from tuppence.operations.registry import include, operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.timers import due
from tuppence.operations.tx import Tx
from tuppence.resources.balance.balance_transaction import recorded
from tuppence.resources.payments.lists import list_of
from tuppence.resources.payments.payment_method import billing_details, card_behind
from tuppence.resources.payments.source import chargeable

AUTHORIZATION_DAYS, DAY = 7, 86_400
DIGITS = "0123456789"
RISK_SCORES = {"normal": 20, "elevated": 72, "highest": 92}

bind_defaults("GET /v1/charges", "GET /v1/charges/{charge}", "POST /v1/charges/{charge}")


# -- making one ------------------------------------------------------------------------------------


def charged(
    tx: Tx, method: Resource, values: dict[str, Any], *, capture: bool, settle_later: bool = False
) -> tuple[Resource, ApiError | None]:
    """Charge a payment method: the charge, and the issuer's refusal where there is one.

    `values` are the charge's own fields (amount, currency, customer, ...). With `settle_later` the
    balance transaction is made a second after (docs: payments/payment-intents/
    asynchronous-capture).
    """
    if tx.world.livemode:
        raise not_built("payments in live mode: no real network stands behind them")
    card = card_behind(method)
    own = values.get("statement_descriptor")
    shown = described(tx, method, card, values["amount"], capture, own)
    charge = tx.insert("charge", values | shown)
    refusal = refusal_of(card)
    if refusal is not None:
        return failed(tx, charge, refusal, card), refusal
    changes: dict[str, Any] = {"paid": True, "status": "succeeded", "outcome": approved(card)}
    if not capture:
        charge = tx.update(charge, changes)
        tx.schedule("charge.expire", charge.id, tx.now + AUTHORIZATION_DAYS * DAY)
    else:
        charge = tx.update(charge, changes | {"captured": True, "amount_captured": charge.amount})
        if settle_later:
            tx.schedule("charge.settle", charge.id, tx.now + 1)
        else:
            charge = balanced(tx, charge)
    tx.emit("charge.succeeded", charge)
    return charge, None


def descriptor(tx: Tx, own: str | None) -> str:
    """What the payer's statement says: the charge's own words, or the account's name."""
    text = own or tx.account_settings().get("name") or ""
    return str(text).upper()[:22]


def described(
    tx: Tx,
    method: Resource,
    card: Card | None,
    amount: int,
    capture: bool,
    statement: str | None,
) -> dict[str, Any]:
    """What a charge shows of the method it was made with."""
    details: dict[str, Any] = {"type": method.type}
    if method.type == "card" and card is not None:
        details["card"] = card_shown(tx, method.card, card, amount, capture)
    else:
        details[method.type] = {}
    shape = tx.catalogue.resource("charge")
    whole = tx.kit.skeletons.filled(
        shape, "payment_method_details", shape.fields["payment_method_details"], details
    )
    whole = {name: value for name, value in whole.items() if name in details}
    return {
        "calculated_statement_descriptor": descriptor(tx, statement),
        "payment_method": method.row.id,
        "payment_method_details": whole,
        "billing_details": method.billing_details or billing_details(tx, None),
    }


def card_shown(
    tx: Tx, shown: dict[str, Any], card: Card, amount: int, capture: bool
) -> dict[str, Any]:
    kept = ("brand", "checks", "country", "exp_month", "exp_year", "fingerprint", "funding")
    details = {name: shown[name] for name in (*kept, "last4", "regulated_status")}
    details |= {
        "amount_authorized": amount,
        "authorization_code": tx.kit.ids.letters(DIGITS, 6),
        "extended_authorization": {"status": "disabled"},
        "incremental_authorization": {"status": "unavailable"},
        "installments": None,
        "mandate": None,
        "multicapture": {"status": "unavailable"},
        "network": card.brand,
        "network_token": {"used": False},
        "network_transaction_id": tx.kit.ids.letters(DIGITS, 15),
        "overcapture": {"maximum_amount_capturable": amount, "status": "unavailable"},
        "three_d_secure": None,
        "wallet": None,
    }
    if not capture:
        details["capture_before"] = tx.now + AUTHORIZATION_DAYS * DAY
    return details


def refusal_of(card: Card | None) -> ApiError | None:
    if card is None or not card.decline:
        return None
    return cards.declined(card.decline)


def approved(card: Card | None) -> dict[str, Any]:
    risk = card.risk if card else "normal"
    return {
        "advice_code": None,
        "network_advice_code": None,
        "network_decline_code": None,
        "network_status": "approved_by_network",
        "reason": "elevated_risk_level" if risk == "elevated" else None,
        "risk_level": risk,
        "risk_score": RISK_SCORES[risk],
        "seller_message": "Payment complete.",
        "type": "manual_review" if risk == "elevated" else "authorized",
    }


def failed(tx: Tx, charge: Resource, refusal: ApiError, card: Card | None) -> Resource:
    """The charge as it stays after its issuer, or a rule, refused it."""
    blocked = card is not None and card.blocked
    decline = refusal.details.get("decline_code")
    outcome = {
        "advice_code": refusal.details.get("advice_code"),
        "network_advice_code": None,
        "network_decline_code": refusal.details.get("network_decline_code"),
        "network_status": "not_sent_to_network" if blocked else "declined_by_network",
        "reason": "highest_risk_level" if blocked else decline or refusal.code,
        "risk_level": card.risk if card else "normal",
        "risk_score": RISK_SCORES[card.risk if card else "normal"],
        "seller_message": (
            "Stripe blocked this payment as too risky."
            if blocked
            else "The bank did not return any further details with this decline."
        ),
        "type": "blocked" if blocked else "issuer_declined",
    }
    lost = tx.update(
        charge,
        {
            "status": "failed",
            "paid": False,
            "failure_code": refusal.code,
            "failure_message": refusal.message,
            "outcome": outcome,
        },
    )
    refusal.details["charge"] = lost.id
    tx.emit("charge.failed", lost)
    return lost


def balanced(tx: Tx, charge: Resource) -> Resource:
    """The captured charge with its balance transaction."""
    details = (charge.payment_method_details or {}).get("card") or {}
    foreign = details.get("country") not in (None, "US")
    card = card_of(tx, charge)
    transaction = recorded(
        tx,
        "charge",
        charge.id,
        currency=charge.currency,
        amount=charge.amount_captured,
        fee=ledger.card_fee(charge.amount_captured, foreign),
        description=charge.description,
        at_once=card is not None and card.bypass_pending,
    )
    return tx.update(charge, {"balance_transaction": transaction.id})


def card_of(tx: Tx, charge: Resource) -> Card | None:
    method = tx.find("payment_method", charge.payment_method or "")
    return card_behind(method) if method is not None else None


@due("charge.settle")
def settle(tx: Tx, id: str) -> None:
    charge = tx.find("charge", id)
    if charge is not None and not charge.balance_transaction and charge.captured:
        settled = balanced(tx, charge)
        tx.emit("charge.updated", settled, charge)


@due("charge.expire")
def expire(tx: Tx, id: str) -> None:
    """An authorization that nobody captured is given up after seven days."""
    charge = tx.find("charge", id)
    if charge is not None and charge.status == "succeeded" and not charge.captured:
        if not charge.payment_intent and not charge.refunded:
            gone = tx.update(charge, {"refunded": True, "amount_refunded": charge.amount})
            tx.emit("charge.expired", gone)


# -- operations ------------------------------------------------------------------------------------


@operation("POST /v1/charges")
def create_charge(tx: Tx, params: Params) -> Resource | Declined:
    """With a token, a card or a customer's default card."""
    operation = tx.catalogue.operation("POST /v1/charges")
    if params.amount is None or not params.currency:
        raise ApiError(
            "Must provide amount and currency.", code="parameter_missing", param="amount"
        )
    currency = checked_currency(params.currency, "currency")
    checked_amount(params.amount, currency)
    method, source = chargeable(tx, params)
    own = ("source", "amount", "currency", "capture", "customer", "radar_options", "shipping")
    values = assigned(tx, operation, params, handled=frozenset(own))
    values |= {"amount": params.amount, "currency": currency, "customer": params.customer}
    if params.shipping:
        values["shipping"] = whole_shipping(tx, params.shipping)
    values["metadata"] = new_metadata(params.metadata)
    values["source"] = source
    charge, refusal = charged(tx, method, values, capture=params.capture is not False)
    return Declined(refusal) if refusal is not None else charge


def whole_shipping(tx: Tx, sent: dict[str, Any]) -> dict[str, Any]:
    shape = tx.catalogue.resource("charge")
    whole: dict[str, Any] = tx.kit.skeletons.filled(
        shape, "shipping", shape.fields["shipping"], sent
    )
    return whole


@operation("POST /v1/charges/{charge}/capture")
def capture_charge(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation("POST /v1/charges/{charge}/capture")
    return captured(tx, action_target(tx, operation, params), params.amount)


def captured(tx: Tx, charge: Resource, amount: int | None) -> Resource:
    """Take authorized money, all or part; the rest is given up."""
    if charge.captured:
        raise ApiError(
            f"Charge {charge.id} has already been captured.", code="charge_already_captured"
        )
    if charge.refunded or charge.status != "succeeded":
        raise ApiError(
            f"Charge {charge.id} cannot be captured: it has expired or failed.",
            code="charge_expired_for_capture",
        )
    taken = charge.amount if amount is None else amount
    if not 0 < taken <= charge.amount:
        raise ApiError(
            "You cannot capture a charge for an amount greater than it already has.",
            code="amount_too_large",
            param="amount",
        )
    tx.schedule("charge.expire", charge.id, None)
    changes: dict[str, Any] = {"captured": True, "amount_captured": taken}
    if taken < charge.amount:
        changes["amount_refunded"] = charge.amount - taken
    taken_charge = balanced(tx, tx.update(charge, changes))
    tx.emit("charge.captured", taken_charge, charge)
    return taken_charge


@include("charge", "refunds")
def charge_refunds(tx: Tx, charge: Resource) -> dict[str, Any]:
    return list_of(tx, "refund", {"charge": charge.id}, f"/v1/charges/{charge.id}/refunds")


def existing_charge(tx: Tx, id: str, param: str) -> Resource:
    found = tx.find("charge", id)
    if found is None:
        raise no_such("charge", id, param)
    return found
