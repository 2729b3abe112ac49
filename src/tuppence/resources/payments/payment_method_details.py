"""What a charge shows of the method that it was made with, whole for each type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tuppence.networks import payment_methods
from tuppence.networks.cards import Card
from tuppence.resources.payments.payment_method import SHOWN_OF_CARD, billing_details, shown_card
from tuppence.runtime.generated_fields import date_text
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.resources import PaymentMethod

AUTHORIZATION_DAYS, EXTENDED_DAYS = 7, 30
MOST_OVER_PERCENT = 15
DIGITS = "0123456789"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
# How long the references are that networks give to a payment, by the name of the field.
REFERENCES = {
    "authorization_code": 6,
    "buyer_id": 16,
    "order_id": 14,
    "payment_reference": 15,
    "reference": 12,
    "transaction_id": 17,
    "number": 14,
    "network_transaction_id": 15,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed for a payment, and what the payer has done for it.

    `capture` is whether the money is taken at once; `options` are the intent's for the method's
    type; `authentication` tells of 3D Secure: None, `frictionless`, `challenge`, or `attempted`.
    """

    capture: bool = True
    settle_later: bool = False
    authentication: str | None = None
    mandate: str | None = None
    options: dict[str, Any] | None = None

    def asks(self, name: str) -> bool:
        return (self.options or {}).get(f"request_{name}") == "if_available"

    @property
    def window_s(self) -> int:
        """For how long an authorization may be captured."""
        days = EXTENDED_DAYS if self.asks("extended_authorization") else AUTHORIZATION_DAYS
        return days * DAY_S


def described(
    tx: Tx, method: PaymentMethod, card: Card | None, amount: int, terms: Terms
) -> dict[str, Any]:
    """The fields of a charge that speak of its method."""
    kind = method.type
    shape = tx.catalogue.resource("charge")
    field = shape.fields["payment_method_details"]
    if card is not None:
        shown = card_shown(tx, shown_card(method), card, amount, terms)
    else:
        types = tx.catalogue.inner_fields(field["t"]) or {}
        known = set(tx.catalogue.inner_fields(types[kind]["t"]) or {})
        shown = other_shown(tx, kind, method.get(kind) or {}, known, terms)
    details = {"type": kind, kind: shown}
    whole = tx.services.skeletons.filled(shape, "payment_method_details", field, details)
    return {
        "payment_method": method.row.id,
        "payment_method_details": {name: whole[name] for name in details},
        "billing_details": method.billing_details or billing_details(tx, None),
    }


def card_shown(
    tx: Tx, shown: dict[str, Any], card: Card, amount: int, terms: Terms
) -> dict[str, Any]:
    details = {name: shown[name] for name in (*SHOWN_OF_CARD, "regulated_status")}
    over = terms.asks("overcapture") and not terms.capture
    most = amount + amount * MOST_OVER_PERCENT // 100 if over else amount
    extended = terms.asks("extended_authorization") and not terms.capture
    details |= {
        "amount_authorized": amount,
        "authorization_code": tx.services.ids.letters(DIGITS, REFERENCES["authorization_code"]),
        "extended_authorization": {"status": "enabled" if extended else "disabled"},
        "incremental_authorization": available(terms, "incremental_authorization"),
        "installments": None,
        "mandate": terms.mandate,
        "multicapture": available(terms, "multicapture"),
        "network": card.brand,
        "network_token": {"used": False},
        "network_transaction_id": tx.services.ids.letters(
            DIGITS, REFERENCES["network_transaction_id"]
        ),
        "overcapture": {
            "maximum_amount_capturable": most,
            "status": "available" if over else "unavailable",
        },
        "three_d_secure": three_d_secure(tx, card, terms.authentication),
        "wallet": None,
    }
    if not terms.capture:
        details["capture_before"] = tx.now + terms.window_s
    return details


def available(terms: Terms, name: str) -> dict[str, str]:
    asked = terms.asks(name) and not terms.capture
    return {"status": "available" if asked else "unavailable"}


def three_d_secure(tx: Tx, card: Card, how: str | None) -> dict[str, Any] | None:
    """What became of 3D Secure (docs: payments/3d-secure/authentication-flow)."""
    if how is None:
        return None
    passed = how in ("challenge", "frictionless")
    indicators = {"mastercard": ("02", "01")}.get(card.brand, ("05", "06"))
    return {
        "authentication_flow": how if passed else None,
        "electronic_commerce_indicator": indicators[0 if passed else 1],
        "exemption_indicator": None,
        "result": "authenticated" if passed else how,
        "result_reason": "card_not_enrolled" if how == "attempt_acknowledged" else None,
        "transaction_id": tx.services.ids.letters(UPPER, REFERENCES["transaction_id"]),
        "version": "2.2.0",
    }


def other_shown(
    tx: Tx, kind: str, held: dict[str, Any], known: set[str], terms: Terms
) -> dict[str, Any]:
    """What the method itself holds, and the references that its network gave the payment."""
    shown = {name: value for name, value in held.items() if name in known}
    for name in known & REFERENCES.keys():
        shown[name] = tx.services.ids.letters(UPPER, REFERENCES[name])
    if "mandate" in known:
        shown["mandate"] = terms.mandate
    if "expected_debit_date" in known:
        shown["expected_debit_date"] = date_text(tx.after(DAY_S))
    if payment_methods.of(kind).becomes:
        shown |= {"iban_last4": "3000", "verified_name": "Jenny Rosen"}
    return shown
