"""Refunds: captured money back to the payer, whole or in parts.

Some networks give the money back at once, some in days, and some must ask the payer where to send
it. Source: recorded POST /v1/refunds, 2020-08-27 to 2025-11-17; docs page refunds.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain.currency import plain_amount
from tuppence.errors import ApiError
from tuppence.networks import payment_methods
from tuppence.resources.balance.balance_transaction import recorded
from tuppence.resources.payments.cash_balance import refunded_to_cash
from tuppence.resources.payments.charge import card_of, existing_charge
from tuppence.resources.payments.radar import (
    blocked_from_now_on,
    review_closed,
    warning_answered,
)
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import action_target, bind_defaults, target
from tuppence.runtime.registry import operation
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.params import (
    RefundCancelParams,
    RefundCreateParams,
    RefundUpdateParams,
    TestHelpersRefundExpireParams,
)
from tuppence.runtime.types.resources import Charge, Dispute, PaymentIntent, Refund

PENDING_S, BANK_DAYS, ASKED_DAYS = 3600, 5, 45

bind_defaults("GET /v1/refunds", "GET /v1/refunds/{refund}")


@operation("POST /v1/refunds")
def create_refund(tx: Tx, params: RefundCreateParams) -> Refund:
    charge = charge_named(tx, params)
    amount = amount_to_refund(tx, charge, params.amount)
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


def charge_named(tx: Tx, params: RefundCreateParams) -> Charge:
    """The charge that `charge` or `payment_intent` names."""
    if params.charge:
        return existing_charge(tx, params.charge, "charge")
    if not params.payment_intent:
        raise ApiError(
            "One of the following params should be provided for this request: payment_intent or "
            "charge.",
            code="parameter_missing",
        )
    intent = tx.get(PaymentIntent, params.payment_intent, param="payment_intent")
    if not intent.latest_charge or intent.status != "succeeded":
        raise ApiError(
            f"This PaymentIntent ({intent.id}) does not have a successful charge to refund.",
            param="payment_intent",
        )
    return existing_charge(tx, intent.latest_charge, "payment_intent")


def amount_to_refund(tx: Tx, charge: Charge, requested: int | None) -> int:
    """Raises Stripe's errors for an uncaptured or refunded charge, or too much."""
    if charge.disputed and not refundable_dispute(tx, charge):
        raise ApiError(
            f"Charge {charge.id} has been charged back; cannot issue a refund.",
            code="charge_disputed",
        )
    if charge.status != "succeeded":
        raise ApiError(f"Charge {charge.id} has not succeeded; it cannot be refunded.")
    if not charge.captured and charge.amount_captured:
        raise ApiError(
            f"Charge {charge.id} is captured in several parts, and the last is still to come; "
            "refund it after that.",
        )
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
            f"Refund amount ({plain_amount(amount, charge.currency)}) is greater than unrefunded "
            f"amount on charge ({plain_amount(left, charge.currency)})",
            param="amount",
        )
    return amount


def refundable_dispute(tx: Tx, charge: Charge) -> bool:
    """An inquiry may still be answered with a refund (docs: disputes/how-disputes-work)."""
    dispute = tx.find(Dispute, charge.dispute or "")
    return dispute is not None and bool(dispute.is_charge_refundable)


def refunded(tx: Tx, charge: Charge, amount: int, values: dict[str, Any]) -> Refund:
    """Send the money back as the method's network does: at once, in days, or on request."""
    kind = (charge.payment_method_details or {}).get("type") or "card"
    how = refund_of(tx, charge, kind)
    if how == "none" and charge.captured:
        raise ApiError(
            f"Charges made with {kind} cannot be refunded through the API.",
            code="charge_not_refundable",
        )
    values |= {
        "amount": amount,
        "charge": charge.id,
        "currency": charge.currency,
        "payment_intent": charge.payment_intent,
        "status": {"pending": "pending", "requires_action": "requires_action"}.get(
            how, "succeeded"
        ),
    }
    values |= destination(charge, kind)
    if how == "requires_action":
        values["next_action"] = asked_by_email(tx, charge, values.get("instructions_email"))
    id = tx.new_id("refund")
    if kind != "card":
        id = id.replace("re_", "pyr_", 1)
    refund: Refund = STATES.insert(tx, values, id=id)
    if charge.captured:
        refund = paid_back(tx, charge, refund, kind)
    if kind == "customer_balance" and charge.customer:
        refunded_to_cash(tx, charge.customer, refund)
    given = charge.amount_refunded + amount
    changes: dict[str, Any] = {"amount_refunded": given, "refunded": given >= charge.amount}
    if values.get("reason") == "fraudulent":
        changes["fraud_details"] = {**(charge.fraud_details or {}), "user_report": "fraudulent"}
        blocked_from_now_on(tx, charge)
    changed = tx.update(charge, changes)
    tx.emit("charge.refunded", changed, charge)
    tx.emit("refund.created", refund)
    if not charge.captured and given >= charge.amount:
        given_up(tx, changed)
    after_refund(tx, changed, values.get("reason"))
    if how in ("pending", "fail"):
        tx.schedule(f"refund.{how}", refund.id, tx.after(wait_s(kind)))
    return refund


def wait_s(kind: str) -> int:
    return PENDING_S if kind == "card" else BANK_DAYS * DAY_S


def refund_of(tx: Tx, charge: Charge, kind: str) -> str:
    """`instant`, `pending`, `fail`, `requires_action` or `none`."""
    card = card_of(tx, charge)
    if card is not None and card.refund:
        return card.refund
    return payment_methods.of(kind).refund if kind in payment_methods.methods() else "instant"


def destination(charge: Charge, kind: str) -> dict[str, Any]:
    if kind != "card":
        return {"destination_details": {"type": kind}}
    how = "refund" if charge.captured else "reversal"
    reference = {"reference_status": "pending", "reference_type": "acquirer_reference_number"}
    shown = reference | {"type": how} if charge.captured else {"type": how}
    return {"destination_details": {"card": shown, "type": "card"}}


def asked_by_email(tx: Tx, charge: Charge, email: str | None) -> dict[str, Any]:
    """The payer is asked where the money should go (docs: refunds, payment methods)."""
    to = email or (charge.billing_details or {}).get("email")
    if not to:
        raise ApiError(
            "This charge's customer must be asked where to send the refund: provide "
            "instructions_email.",
            code="parameter_missing",
            param="instructions_email",
        )
    sent = {"email_sent_at": tx.now, "email_sent_to": to}
    expires = tx.now + ASKED_DAYS * DAY_S
    details = {"email_sent": sent, "expires_at": expires}
    return {"display_details": details, "type": "display_details"}


def paid_back(tx: Tx, charge: Charge, refund: Refund, kind: str) -> Refund:
    said = f"REFUND FOR CHARGE ({charge.description})" if charge.description else None
    transaction = recorded(
        tx,
        "refund" if kind == "card" else "payment_refund",
        refund.id,
        currency=charge.currency,
        amount=-refund.amount,
        description=said,
    )
    return tx.update(refund, {"balance_transaction": transaction.id})


def given_up(tx: Tx, charge: Charge) -> None:
    """A refund of all that was only authorized ends the payment."""
    tx.schedule("charge.expire", charge.id, None)
    if charge.payment_intent:
        tx.schedule("payment_intent.expire", charge.payment_intent, tx.now)


def after_refund(tx: Tx, charge: Charge, reason: str | None) -> None:
    """What else a refund settles: a review, an issuer's warning."""
    closed = "refunded_as_fraud" if reason == "fraudulent" else "refunded"
    if charge.refunded:
        review_closed(tx, charge.review, closed)
        warning_answered(tx, charge.id)


# -- later -----------------------------------------------------------------------------------------


@operation("POST /v1/refunds/{refund}")
def update_refund(tx: Tx, params: RefundUpdateParams) -> Refund:
    operation = tx.catalogue.operation("POST /v1/refunds/{refund}")
    old = target(tx, operation, params, Refund)
    changed = tx.update(old, assigned(tx, operation, params, old))
    if changed != old:
        told(tx, changed, old)
    return changed


STATES = States(
    Refund,
    initial=("pending", "requires_action", "succeeded"),
    moves=[
        Move("succeed", ("pending", "requires_action"), "succeeded"),
        Move("fail", ("pending", "requires_action", "succeeded"), "failed"),
        Move("cancel", ("requires_action",), "canceled"),
    ],
)


def told(tx: Tx, refund: Refund, old: Refund) -> None:
    """The two events of a refund that has changed."""
    tx.emit("charge.refund.updated", refund, old)
    tx.emit("refund.updated", refund, old)


@due("refund.pending")
def complete(tx: Tx, id: str) -> None:
    refund = tx.find(Refund, id)
    if refund is not None and refund.status == "pending":
        told(tx, STATES.move(tx, refund, "succeed"), refund)


@due("refund.fail")
def fail(tx: Tx, id: str) -> None:
    """The bank sends the money back: the refund failed and the balance has it again."""
    refund = tx.find(Refund, id)
    if refund is not None and refund.status == "succeeded":
        lost = taken_back(tx, refund, "fail", "expired_or_canceled_card")
        tx.emit("charge.refund.updated", lost, refund)
        tx.emit("refund.failed", lost)


def taken_back(tx: Tx, refund: Refund, verb: str, reason: str | None) -> Refund:
    """The refund undone: the balance has the money again, and it may be refunded anew."""
    charge = existing_charge(tx, refund.charge, "charge")
    back = recorded(
        tx,
        "refund_failure",
        refund.id,
        currency=refund.currency,
        amount=refund.amount,
        category="refund_failure",
    )
    given = charge.amount_refunded - refund.amount
    tx.update(charge, {"amount_refunded": given, "refunded": False})
    changes = {"failure_balance_transaction": back.id, "next_action": None}
    changes |= {"failure_reason": reason} if reason else {}
    return STATES.move(tx, refund, verb, changes)


@operation("POST /v1/refunds/{refund}/cancel")
def cancel_refund(tx: Tx, params: RefundCancelParams) -> Refund:
    """Only one that waits for the payer to act can be canceled; no card's refund does."""
    refund = waiting_for_payer(tx, params, "POST /v1/refunds/{refund}/cancel")
    gone = taken_back(tx, refund, "cancel", None)
    told(tx, gone, refund)
    return gone


@operation("POST /v1/test_helpers/refunds/{refund}/expire")
def expire_refund(tx: Tx, params: TestHelpersRefundExpireParams) -> Refund:
    """The payer never said where the money should go (docs: api/refunds/expire)."""
    refund = waiting_for_payer(tx, params, "POST /v1/test_helpers/refunds/{refund}/expire")
    lost = taken_back(tx, refund, "fail", "expired_or_canceled_card")
    tx.emit("charge.refund.updated", lost, refund)
    tx.emit("refund.failed", lost)
    return lost


def waiting_for_payer(tx: Tx, params: Params, key: str) -> Refund:
    refund = action_target(tx, tx.catalogue.operation(key), params, Refund)
    if refund.status != "requires_action":
        raise ApiError(
            f"You cannot {key.rsplit('/', 1)[-1]} this refund because its status is "
            f"{refund.status}; it must be requires_action."
        )
    return refund
