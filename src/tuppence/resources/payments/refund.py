"""Refunds: captured money back to the payer, whole or in parts.

Source: recorded POST /v1/refunds, 2020-08-27 to 2025-11-17; docs page refunds.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.operations.assign import assigned, new_metadata
from tuppence.operations.defaults import action_target, bind_defaults
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.timers import due
from tuppence.operations.tx import Tx
from tuppence.resources.balance.balance_transaction import recorded
from tuppence.resources.payments.charge import card_of, existing_charge

PENDING_S = 3600

bind_defaults("GET /v1/refunds", "GET /v1/refunds/{refund}", "POST /v1/refunds/{refund}")


@operation("POST /v1/refunds")
def create_refund(tx: Tx, params: Params) -> Resource:
    charge = charge_named(tx, params)
    amount = amount_to_refund(charge, params.amount)
    handled = frozenset(
        {
            "charge",
            "payment_intent",
            "amount",
            "currency",
            "customer",
            "origin",
            "reverse_transfer",
            "refund_application_fee",
        }
    )
    operation = tx.catalogue.operation("POST /v1/refunds")
    values = assigned(tx, operation, params, handled=handled)
    values["metadata"] = new_metadata(params.metadata)
    return refunded(tx, charge, amount, values)


def charge_named(tx: Tx, params: Params) -> Resource:
    """The charge that `charge` or `payment_intent` names."""
    if params.charge:
        return existing_charge(tx, params.charge, "charge")
    if not params.payment_intent:
        raise ApiError(
            "One of the following params should be provided for this request: payment_intent or "
            "charge.",
            code="parameter_missing",
        )
    intent = tx.get("payment_intent", params.payment_intent, param="payment_intent")
    if not intent.latest_charge or intent.status != "succeeded":
        raise ApiError(
            f"This PaymentIntent ({intent.id}) does not have a successful charge to refund.",
            param="payment_intent",
        )
    return existing_charge(tx, intent.latest_charge, "payment_intent")


def amount_to_refund(charge: Resource, requested: int | None) -> int:
    """Raises Stripe's errors for an uncaptured or refunded charge, or too much."""
    if charge.disputed:
        raise ApiError(
            f"Charge {charge.id} has been charged back; cannot issue a refund.",
            code="charge_disputed",
        )
    if charge.status != "succeeded":
        raise ApiError(f"Charge {charge.id} has not succeeded; it cannot be refunded.")
    left: int = charge.amount - charge.amount_refunded
    if left <= 0 or charge.refunded:
        raise ApiError(
            f"Charge {charge.id} has already been refunded.", code="charge_already_refunded"
        )
    amount = left if requested is None else requested
    if amount <= 0:
        raise ApiError("Invalid positive integer", param="amount")
    if amount > left:
        raise ApiError(
            f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})",
            param="amount",
        )
    return amount


def refunded(tx: Tx, charge: Resource, amount: int, values: dict[str, Any]) -> Resource:
    card = card_of(tx, charge)
    behaviour = card.refund if card is not None else None
    values |= {
        "amount": amount,
        "charge": charge.id,
        "currency": charge.currency,
        "payment_intent": charge.payment_intent,
        "status": "pending" if behaviour == "pending" else "succeeded",
    }
    if charge.payment_method_details and "card" in charge.payment_method_details:
        how = "refund" if charge.captured else "reversal"
        reference = {"reference_status": "pending", "reference_type": "acquirer_reference_number"}
        card_shown = reference | {"type": how} if charge.captured else {"type": how}
        values["destination_details"] = {"card": card_shown, "type": "card"}
    refund = tx.insert("refund", values)
    if charge.captured:
        transaction = recorded(
            tx,
            "refund",
            refund.id,
            currency=charge.currency,
            amount=-amount,
            description=f"REFUND FOR CHARGE ({charge.description})" if charge.description else None,
        )
        refund = tx.update(refund, {"balance_transaction": transaction.id})
    given = charge.amount_refunded + amount
    changed = tx.update(charge, {"amount_refunded": given, "refunded": given >= charge.amount})
    tx.emit("charge.refunded", changed, charge)
    tx.emit("refund.created", refund)
    if behaviour is not None:
        tx.schedule(f"refund.{behaviour}", refund.id, tx.now + PENDING_S)
    return refund


@due("refund.pending")
def complete(tx: Tx, id: str) -> None:
    refund = tx.find("refund", id)
    if refund is not None and refund.status == "pending":
        tx.emit("refund.updated", tx.update(refund, {"status": "succeeded"}), refund)


@due("refund.fail")
def fail(tx: Tx, id: str) -> None:
    """The bank sends the money back: the refund failed and the balance has it again."""
    refund = tx.find("refund", id)
    if refund is None or refund.status != "succeeded":
        return
    back = recorded(tx, "refund_failure", id, currency=refund.currency, amount=refund.amount)
    changes = {
        "status": "failed",
        "failure_reason": "expired_or_canceled_card",
        "failure_balance_transaction": back.id,
    }
    given_back(tx, refund)
    tx.emit("refund.failed", tx.update(refund, changes))


def given_back(tx: Tx, refund: Resource) -> None:
    charge = existing_charge(tx, refund.charge, "charge")
    given = charge.amount_refunded - refund.amount
    tx.update(charge, {"amount_refunded": given, "refunded": False})


@operation("POST /v1/refunds/{refund}/cancel")
def cancel_refund(tx: Tx, params: Params) -> Resource:
    """Only one that waits for the payer to act can be canceled; no card's refund does."""
    operation = tx.catalogue.operation("POST /v1/refunds/{refund}/cancel")
    refund = action_target(tx, operation, params)
    raise ApiError(
        f"You cannot cancel this refund because its status is {refund.status}; it must be "
        "requires_action."
    )
