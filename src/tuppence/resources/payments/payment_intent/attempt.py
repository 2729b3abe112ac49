"""One attempt to pay a payment intent: the charge, and what the intent makes of it.

Source: docs page payments/paymentintents/lifecycle; recorded POST /v1/payment_intents, 2019-08-14
to 2026-03-25.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tuppence.errors import ApiError, Declined
from tuppence.networks import banks, payment_methods
from tuppence.resources.payments import mandate
from tuppence.resources.payments.charge import answered, answers_at, charged, pending
from tuppence.resources.payments.payment_intent.states import STATES
from tuppence.resources.payments.payment_method import (
    MANDATE,
    USED,
    attached,
    bank_behind,
    billing_details,
    insert_payment_method,
    usable,
)
from tuppence.resources.payments.payment_method_details import Terms
from tuppence.resources.payments.shared_intent_rules import options_of
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Charge, PaymentIntent, PaymentMethod

INVOICE = "invoice"  # shown only in older versions, and so kept beside the intent
SESSION = "@checkout_session"  # hidden on an intent: the Checkout Session that it pays
OVER = ("succeeded", "requires_capture", "requires_payment_method")
AUTHENTICATED = "@authenticated"  # a method set up before with 3D Secure
COPIED = (
    "amount",
    "application_fee_amount",
    "currency",
    "customer",
    "description",
    "metadata",
    "on_behalf_of",
    "receipt_email",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_group",
)


_when_over: list[Callable[[Tx, PaymentIntent], None]] = []


def when_over(function: Callable[[Tx, PaymentIntent], None]) -> Callable[[Tx, PaymentIntent], None]:
    """Have a function told of each intent of an invoice, or a session, that was paid or refused."""
    _when_over.append(function)
    return function


def tell(tx: Tx, id: str) -> None:
    """Tell whoever wants to know that a payer or their bank has paid an intent, or refused."""
    intent = tx.find(PaymentIntent, id)
    if intent is not None and is_followed(intent) and intent.status in OVER:
        for function in _when_over:
            function(tx, intent)


def is_followed(intent: PaymentIntent) -> bool:
    """Whether somebody wants to know what becomes of it."""
    return bool(intent.extra.get(INVOICE) or intent.extra.get(SESSION))


def charge_values(intent: PaymentIntent) -> dict[str, Any]:
    """The fields that a charge has from its intent."""
    values = {name: intent[name] for name in COPIED}
    return values | {"radar_options": {}, "payment_intent": intent.id}


def terms_of(
    intent: PaymentIntent,
    method: PaymentMethod,
    authentication: str | None = None,
    mandate_id: str | None = None,
) -> Terms:
    """How the money of an intent is taken with this method."""
    options = options_of(intent, method.type)
    manual = (options.get("capture_method") or intent.capture_method) == "manual"
    return Terms(
        capture=not manual,
        settle_later=intent.capture_method == "automatic_async",
        authentication=authentication,
        mandate=mandate_id,
        options=options,
    )


def attempted(
    tx: Tx,
    intent: PaymentIntent,
    method: PaymentMethod,
    *,
    authentication: str | None = None,
    mandate_id: str | None = None,
    refusal: ApiError | None = None,
) -> PaymentIntent | Declined:
    """Charge the method; the intent moves on, or keeps what went wrong."""
    terms = terms_of(intent, method, authentication, mandate_id)
    charge, refusal = charged(tx, method, charge_values(intent), terms, refusal)
    if refusal is not None:
        return declined(tx, intent, method, refusal, charge)
    return paid(tx, intent, method, charge)


def paid(tx: Tx, intent: PaymentIntent, method: PaymentMethod, charge: Charge) -> PaymentIntent:
    changes: dict[str, Any] = {
        "latest_charge": charge.id,
        "next_action": None,
        "last_payment_error": None,
        "payment_method": method.row.id,
        "review": charge.review,
    }
    if charge.captured:
        changes["amount_received"] = charge.amount_captured
    else:
        changes["amount_capturable"] = charge.amount
    done = STATES.move(tx, intent, "succeed" if charge.captured else "authorize", changes)
    kept_for_later(tx, done, method, charge)
    if charge.captured:
        tx.emit("payment_intent.succeeded", done)
    else:
        tx.emit("payment_intent.amount_capturable_updated", done)
    return done


def kept_for_later(tx: Tx, intent: PaymentIntent, method: PaymentMethod, charge: Charge) -> None:
    """Save the method to the customer where that was wanted; else it is used up."""
    options = options_of(intent, method.type)
    wanted = options.get("setup_future_usage") or intent.setup_future_usage
    kind = payment_methods.of(method.type)
    owner = intent.customer if wanted and wanted != "none" and kind.setup else None
    method = tx.find(PaymentMethod, method.row.id) or method
    if owner and kind.becomes:
        debit = generated_debit(
            tx, method, kind.becomes, {"charge": charge.id, "setup_attempt": None}
        )
        attached(tx, debit, owner)
        shown_on_charge(tx, charge, debit)
    if owner and not kind.becomes:
        attached(tx, method, owner)
    elif not method.customer:
        tx.update(method, {}, hidden={USED: True})


def generated_debit(
    tx: Tx, method: PaymentMethod, kind: str, source: dict[str, Any]
) -> PaymentMethod:
    """The bank account behind a bank's page, to be debited later (docs: payments/ideal)."""
    iban = "NL39RABO0300065264"
    details = banks.iban_parts(iban) | {
        "fingerprint": tx.fingerprint(iban),
        "last4": iban[-4:],
        "generated_from": source,
    }
    shape = tx.catalogue.resource("payment_method")
    values = {
        "type": kind,
        "allow_redisplay": "unspecified",
        "billing_details": method.billing_details or billing_details(tx, None),
        kind: tx.services.skeletons.filled(shape, kind, shape.fields[kind], details),
    }
    debit = insert_payment_method(tx, values)
    mandate.made(tx, debit, {"type": "online"})
    return tx.get(PaymentMethod, debit.id, param="payment_method")


def shown_on_charge(tx: Tx, charge: Charge, debit: PaymentMethod) -> None:
    details: dict[str, Any] = dict(charge.payment_method_details or {})
    kind = details["type"]
    generated = {
        "generated_sepa_debit": debit.id,
        "generated_sepa_debit_mandate": debit.extra.get(MANDATE),
    }
    tx.update(charge, {"payment_method_details": {**details, kind: {**details[kind], **generated}}})


def declined(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, refusal: ApiError, charge: Charge | None
) -> Declined:
    """The intent asks for another method; error and charge stay to be seen."""
    error = refusal.body() | {"payment_method": dict(method)}
    shape = tx.catalogue.resource("payment_intent")
    known = tx.catalogue.inner_fields(shape.fields["last_payment_error"]["t"]) or {}
    kept = {name: value for name, value in error.items() if name in known and value != ""}
    lost = STATES.move(
        tx,
        intent,
        "decline",
        {
            "payment_method": None,
            "next_action": None,
            "latest_charge": charge.id if charge is not None else intent.latest_charge,
            "last_payment_error": kept,
        },
    )
    refusal.details |= {"payment_intent": dict(lost), "payment_method": dict(method)}
    return Declined(refusal)


# -- slow networks ---------------------------------------------------------------------------------


def debited(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, mandate_id: str | None
) -> PaymentIntent | Declined:
    """Ask the payer's bank, which answers in days: the intent is processing until then."""
    terms = terms_of(intent, method, None, mandate_id)
    charge, refusal = pending(tx, method, charge_values(intent), terms)
    if refusal is not None:
        return declined(tx, intent, method, refusal, charge)
    waiting = STATES.move(
        tx,
        intent,
        "process",
        {
            "latest_charge": charge.id,
            "next_action": None,
            "last_payment_error": None,
            "payment_method": method.row.id,
        },
    )
    kept_for_later(tx, waiting, method, charge)
    tx.emit("payment_intent.processing", waiting)
    tx.schedule("payment_intent.answer", intent.id, answers_at(tx, method))
    return waiting


@due("payment_intent.answer")
def bank_answered(tx: Tx, id: str) -> None:
    """The payer's bank has paid, or says why it does not."""
    intent = tx.find(PaymentIntent, id)
    if intent is None or intent.status != "processing":
        return
    method = usable(tx, intent.payment_method, "payment_method")
    bank = bank_behind(method)
    charge = tx.get(Charge, intent.latest_charge, param="charge")
    charge, refusal = answered(tx, charge, bank.fails if bank is not None else None)
    if refusal is not None:
        declined(tx, intent, method, refusal, charge)
    else:
        received = {"amount_received": charge.amount_captured}
        done = STATES.move(tx, intent, "succeed", received)
        tx.emit("payment_intent.succeeded", done)
    tell(tx, id)
