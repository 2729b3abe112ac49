"""Charges: one attempt to take money from a payment method.

A charge is authorized by the payer's bank, and captured then or later; slow networks leave it
pending first. Only captured money makes a balance transaction. Source: docs pages charges,
payments/place-a-hold-on-a-payment-method; recorded charges, 2015-01-11 to 2025-11-17.clover.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tuppence.domain.currency import checked_amount, checked_currency
from tuppence.errors import ApiError, Declined, no_such
from tuppence.networks import banks, cards, payment_methods
from tuppence.networks.banks import BankAccount
from tuppence.networks.cards import Card
from tuppence.resources.balance.balance_transaction import recorded
from tuppence.resources.balance.live_mode import check_live
from tuppence.resources.payments.dispute import disputed
from tuppence.resources.payments.nested_lists import list_of
from tuppence.resources.payments.payment_method import bank_behind, card_behind, checked
from tuppence.resources.payments.payment_method_details import Terms, described
from tuppence.resources.payments.radar import (
    Verdict,
    judged,
    outcome_of,
    review_opened,
    warned,
)
from tuppence.resources.payments.source import charged_with, consumed
from tuppence.resources.payments.statement_descriptor import checked_descriptors, statement_text
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults
from tuppence.runtime.fault_injection.rules import injected_decline
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.registry import include, operation
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.params import ChargeCaptureParams, ChargeCreateParams
from tuppence.runtime.types.resources import Charge, PaymentMethod

RECEIPT, RECEIPT_SECRET = "@receipt", 40  # the hidden secret of the receipt's address

bind_defaults("GET /v1/charges", "GET /v1/charges/{charge}", "POST /v1/charges/{charge}")


# -- making one ------------------------------------------------------------------------------------


def charged(
    tx: Tx,
    method: PaymentMethod,
    values: dict[str, Any],
    terms: Terms,
    refusal: ApiError | None = None,
) -> tuple[Charge, ApiError | None]:
    """Charge a payment method: the charge, and the refusal of the bank where there is one.

    `values` are the charge's own fields (amount, currency, customer, ...). `refusal` is one that is
    known before the bank is asked.
    """
    card = card_behind(method)
    charge, verdict = begun(tx, method, values, terms, card)
    refusal = verdict.refusal or refusal or refusal_of(card) or injected_refusal(tx)
    if refusal is not None:
        return failed(tx, charge, refusal, verdict), refusal
    if card is not None and card.bypass_pending:
        terms = replace(terms, settle_later=False)  # its money is there at once
    return succeeded(tx, charge, terms, verdict), None


STATES = States(
    Charge,
    initial=("pending",),
    moves=[
        Move("succeed", ("pending",), "succeeded"),
        Move("fail", ("pending",), "failed", events=("charge.failed",)),
    ],
)


def begun(
    tx: Tx, method: PaymentMethod, values: dict[str, Any], terms: Terms, card: Card | None
) -> tuple[Charge, Verdict]:
    """The charge before its bank has answered, and what Radar thinks of it."""
    check_live(tx)
    method = checked(tx, method)
    instrument: Card | BankAccount | None = card or bank_behind(method)
    verdict = judged(tx, method, instrument, values.get("customer"))
    shown = described(tx, method, card, values["amount"], terms)
    shown["calculated_statement_descriptor"] = statement_text(tx, values, method.type)
    id = tx.new_id("charge")
    if method.type != "card":
        id = id.replace("ch_", "py_", 1)
    secret = tx.services.ids.letters(ALPHABET, RECEIPT_SECRET)
    shown["receipt_url"] = f"{tx.page_url('receipts')}/{id}/{secret}"
    values = values | shown | {"status": "pending"}
    return STATES.insert(tx, values, id=id, hidden={RECEIPT: secret}), verdict


def injected_refusal(tx: Tx) -> ApiError | None:
    """The refusal that a fault asks for (docs: fault-injection)."""
    code = injected_decline(tx)
    return cards.declined(code) if code is not None else None


def refusal_of(card: Card | None) -> ApiError | None:
    if card is None or not card.decline:
        return None
    return cards.declined(card.decline)


def succeeded(tx: Tx, charge: Charge, terms: Terms, verdict: Verdict) -> Charge:
    """The charge that its bank has approved, with all that follows from it."""
    outcome = outcome_of(verdict, None)
    changes: dict[str, Any] = {"paid": True, "outcome": outcome}
    if not terms.capture:
        charge = STATES.move(tx, charge, "succeed", changes)
        tx.schedule("charge.expire", charge.id, tx.now + terms.window_s)
    else:
        changes |= {"captured": True, "amount_captured": charge.amount}
        charge = STATES.move(tx, charge, "succeed", changes)
        if terms.settle_later:
            tx.schedule("charge.settle", charge.id, tx.now + 1)
        else:
            charge = balanced(tx, charge, charge.amount)
    if verdict.to_review:
        charge = tx.update(charge, {"review": review_opened(tx, charge).id})
    tx.emit("charge.succeeded", charge)
    return accused(tx, charge)


def accused(tx: Tx, charge: Charge) -> Charge:
    """The charge once its payer has spoken against it, as those of some test numbers do."""
    method = tx.find(PaymentMethod, charge.payment_method or "")
    if method is None:
        return charge
    card, bank = card_behind(method), bank_behind(method)
    if card is not None and card.warning:
        warned(tx, charge)
    reason = card.dispute if card is not None else (bank.dispute if bank is not None else None)
    if reason is None or not charge.captured:
        return charge
    charge = settled_now(tx, charge)
    for _ in range(card.disputes if card is not None else 1):
        charge = disputed(tx, charge, reason, card.eligible if card is not None else None)
    return charge


def failed(
    tx: Tx, charge: Charge, refusal: ApiError, verdict: Verdict, code: str | None = None
) -> Charge:
    """The charge as it stays after its bank, or a rule, refused it; `code` is the bank's own."""
    refusal.details["charge"] = charge.id
    return STATES.move(
        tx,
        charge,
        "fail",
        {
            "paid": False,
            "failure_code": code or refusal.code,
            "failure_message": refusal.message,
            "outcome": outcome_of(verdict, refusal),
            "receipt_url": None,
        },
    )


def balanced(tx: Tx, charge: Charge, amount: int) -> Charge:
    """The charge with the balance transaction of what was captured just now."""
    kind = (charge.payment_method_details or {}).get("type") or "card"
    shown: dict[str, Any] = dict(charge.payment_method_details or {})
    details = shown.get(kind) or {}
    home = tx.account_settings().get("country") or "US"
    card = card_of(tx, charge)
    transaction = recorded(
        tx,
        "charge" if kind == "card" else "payment",
        charge.id,
        currency=charge.currency,
        amount=amount,
        charged_as=kind,
        foreign=kind == "card" and details.get("country") not in (None, home),
        description=charge.description,
        at_once=card is not None and card.bypass_pending,
    )
    return tx.update(charge, {"balance_transaction": transaction.id})


def card_of(tx: Tx, charge: Charge) -> Card | None:
    method = tx.find(PaymentMethod, charge.payment_method or "")
    return card_behind(method) if method is not None else None


def settled_now(tx: Tx, charge: Charge) -> Charge:
    """The captured charge with its balance transaction, if it waits for one."""
    if charge.balance_transaction or not charge.captured:
        return charge
    tx.schedule("charge.settle", charge.id, None)
    return balanced(tx, charge, charge.amount_captured)


@due("charge.settle")
def settle(tx: Tx, id: str) -> None:
    charge = tx.find(Charge, id)
    if charge is not None and not charge.balance_transaction and charge.captured:
        tx.emit("charge.updated", settled_now(tx, charge), charge)


# -- slow networks ---------------------------------------------------------------------------------


def pending(
    tx: Tx, method: PaymentMethod, values: dict[str, Any], terms: Terms
) -> tuple[Charge, ApiError | None]:
    """A charge whose bank answers in days, and the refusal where no bank is asked."""
    charge, verdict = begun(tx, method, values, terms, None)
    refusal = verdict.refusal
    if refusal is not None:
        return failed(tx, charge, refusal, verdict), refusal
    charge = tx.update(charge, {"outcome": outcome_of(verdict, None)})
    tx.emit("charge.pending", charge)
    return charge, None


def answered(tx: Tx, charge: Charge, failure: str | None) -> tuple[Charge, ApiError | None]:
    """The pending charge once its bank has answered; `failure` is why it does not pay."""
    outcome = charge.outcome or {}
    verdict = Verdict(outcome.get("risk_level") or "normal", outcome.get("risk_score") or 0)
    if failure is None:
        return succeeded(tx, charge, Terms(), verdict), None
    refusal = banks.refusal(failure)
    return failed(tx, charge, refusal, verdict, failure), refusal


def withdrawn(tx: Tx, charge: Charge) -> Charge:
    """The pending charge that the merchant gives up before the bank has answered."""
    return STATES.move(
        tx,
        charge,
        "fail",
        {
            "failure_code": "payment_intent_payment_attempt_failed",
            "failure_message": "The payment was canceled before the bank had answered.",
        },
    )


# -- giving an authorization up --------------------------------------------------------------------


def released(tx: Tx, charge: Charge, event: str) -> Charge:
    """The authorization given back: nothing of it may be captured any more.

    What was captured of it before stays taken.
    """
    tx.schedule("charge.expire", charge.id, None)
    taken = charge.amount_captured
    changes = {"amount_refunded": charge.amount - taken, "captured": taken > 0}
    freed = tx.update(charge, changes | {"refunded": taken == 0})
    tx.emit(event if taken == 0 else "charge.updated", freed, charge)
    return freed


@due("charge.expire")
def expire(tx: Tx, id: str) -> None:
    """An authorization that nobody captured is given up (docs: place-a-hold)."""
    charge = tx.find(Charge, id)
    if charge is None or charge.status != "succeeded" or charge.captured or charge.refunded:
        return
    released(tx, charge, "charge.expired")
    if charge.payment_intent:
        tx.schedule("payment_intent.expire", charge.payment_intent, tx.now)


# -- operations ------------------------------------------------------------------------------------


@operation("POST /v1/charges")
def create_charge(tx: Tx, params: ChargeCreateParams) -> Charge | Declined:
    """With a token, a card or a customer's default card."""
    operation = tx.catalogue.operation("POST /v1/charges")
    if params.amount is None or not params.currency:
        raise ApiError(
            "Must provide amount and currency.", code="parameter_missing", param="amount"
        )
    currency = checked_currency(params.currency, "currency")
    checked_amount(params.amount, currency)
    checked_descriptors(params)
    method, source = charged_with(tx, params)
    own = ("source", "amount", "currency", "capture", "customer", "radar_options", "shipping")
    values = assigned(tx, operation, params, handled=frozenset(own))
    values |= {"amount": params.amount, "currency": currency, "customer": params.customer}
    if params.shipping:
        values["shipping"] = whole_shipping(tx, params.shipping)
    values["metadata"] = new_metadata(params.metadata)
    values["source"] = source
    if payment_methods.of(method.type).flow == "debit":
        return debited(tx, method, values)
    charge, refusal = charged(tx, method, values, Terms(capture=params.capture is not False))
    if refusal is not None:
        return Declined(refusal)
    consumed(tx, params.source)
    return charge


def debited(tx: Tx, method: PaymentMethod, values: dict[str, Any]) -> Charge | Declined:
    """A charge of a bank account, which its bank answers in days."""
    charge, refusal = pending(tx, method, values, Terms())
    if refusal is not None:
        return Declined(refusal)
    tx.schedule("charge.answer", charge.id, answers_at(tx, method))
    return charge


def answers_at(tx: Tx, method: PaymentMethod) -> int | None:
    """The second at which the payer's bank answers a debit; None if it never does."""
    bank = bank_behind(method)
    if bank is not None and bank.never:
        return None
    if bank is not None and bank.after_s is not None:
        return tx.now + bank.after_s
    return tx.after(payment_methods.of(method.type).settles_days * DAY_S)


@due("charge.answer")
def bank_answered(tx: Tx, id: str) -> None:
    charge = tx.find(Charge, id)
    if charge is not None and charge.status == "pending":
        method = tx.get(PaymentMethod, charge.payment_method, param="source")
        bank = bank_behind(method)
        answered(tx, charge, bank.fails if bank is not None else None)


def whole_shipping(tx: Tx, sent: Mapping[str, Any]) -> dict[str, Any]:
    shape = tx.catalogue.resource("charge")
    whole: dict[str, Any] = tx.services.skeletons.filled(
        shape, "shipping", shape.fields["shipping"], sent
    )
    return whole


@operation("POST /v1/charges/{charge}/capture")
def capture_charge(tx: Tx, params: ChargeCaptureParams) -> Charge:
    operation = tx.catalogue.operation("POST /v1/charges/{charge}/capture")
    charge = action_target(tx, operation, params, Charge)
    if charge.payment_intent:
        raise ApiError(
            f"Charge {charge.id} belongs to the PaymentIntent {charge.payment_intent}; capture "
            "that one instead."
        )
    return captured(tx, charge, params.amount, final=True)


def most_capturable(charge: Charge) -> int:
    """How much of an authorization may be captured in all, in minor units."""
    card = (charge.payment_method_details or {}).get("card") or {}
    over = card.get("overcapture") or {}
    if over.get("status") == "available":
        return int(over["maximum_amount_capturable"])
    return int(charge.amount)


def captured(tx: Tx, charge: Charge, amount: int | None, *, final: bool) -> Charge:
    """Take authorized money, all or part; what is left is given up if this was the `final` time."""
    if charge.captured:
        raise ApiError(
            f"Charge {charge.id} has already been captured.", code="charge_already_captured"
        )
    if charge.refunded or charge.status != "succeeded":
        raise ApiError(
            f"Charge {charge.id} cannot be captured: it has expired or failed.",
            code="charge_expired_for_capture",
        )
    left = charge.amount - charge.amount_captured
    taken = left if amount is None else amount
    if not 0 < taken <= most_capturable(charge) - charge.amount_captured:
        raise ApiError(
            "You cannot capture a charge for an amount greater than it already has.",
            code="amount_too_large",
            param="amount",
        )
    total = charge.amount_captured + taken
    changes: dict[str, Any] = {"amount_captured": total}
    final = final or total >= charge.amount
    changes["captured"] = final
    if final:
        tx.schedule("charge.expire", charge.id, None)
        changes |= {"amount_refunded": max(charge.amount - total, 0)}
        changes |= {"amount": max(charge.amount, total)}
    taken_charge = balanced(tx, tx.update(charge, changes), taken)
    tx.emit("charge.captured", taken_charge, charge)
    return accused(tx, taken_charge) if final else taken_charge


@include("charge", "refunds")
def charge_refunds(tx: Tx, charge: Charge) -> dict[str, Any]:
    return list_of(tx, "refund", {"charge": charge.id}, f"/v1/charges/{charge.id}/refunds")


def existing_charge(tx: Tx, id: str | None, param: str) -> Charge:
    found = tx.find(Charge, id)
    if found is None:
        raise no_such("charge", id or "", param)
    return found
