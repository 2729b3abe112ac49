"""Disputes: payers who ask their bank for the money back, and what the merchant says to it.

A chargeback takes the amount and a fee at once; an inquiry only asks. Evidence is judged by the
words that stand in it. Source: docs pages disputes, disputes/responding, testing (disputes).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.domain import ledger
from tuppence.errors import ApiError
from tuppence.resources.balance.balance_transaction import recorded
from tuppence.resources.payments.radar import review_closed, warning_answered
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults, target
from tuppence.runtime.registry import operation
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.params import DisputeCloseParams, DisputeUpdateParams
from tuppence.runtime.types.resources import Charge, Dispute, File

PATH = "POST /v1/disputes/{dispute}"
WARNINGS = ("warning_needs_response", "warning_under_review")
OPEN = ("needs_response", "under_review", *WARNINGS)
ANSWER_DAYS = 9
# Words that decide a simulated case, in any text of its evidence (docs: testing).
WINNING, LOSING, ESCALATING = "winning_evidence", "losing_evidence", "escalate_inquiry_evidence"
INQUIRY = "inquiry"
# The network's number for each reason (docs: disputes/categories).
REASON_CODES = {
    "fraudulent": "10.4",
    "product_not_received": "13.1",
    "noncompliant": "12.1",
    "duplicate": "12.6.1",
    "subscription_canceled": "13.2",
}

bind_defaults("GET /v1/disputes", "GET /v1/disputes/{dispute}")


STATES = States(
    Dispute,
    initial=("needs_response", "warning_needs_response"),
    moves=[
        Move("submit", OPEN, ("under_review", "warning_under_review")),
        Move("escalate", WARNINGS, "needs_response", events=("charge.dispute.updated",)),
        Move("close", OPEN, ("won", "lost", "warning_closed"), events=("charge.dispute.closed",)),
    ],
)


def disputed(tx: Tx, charge: Charge, reason: str, eligible: str | None = None) -> Charge:
    """The charge with a dispute about it, and the money gone unless the bank only asks."""
    inquiry = reason == INQUIRY
    details = (charge.payment_method_details or {}).get("card") or {}
    dispute = STATES.insert(
        tx,
        {
            "amount": charge.amount_captured,
            "balance_transactions": [],
            "charge": charge.id,
            "currency": charge.currency,
            "enhanced_eligibility_types": [eligible] if eligible else [],
            "evidence_details": {
                "due_by": due_by(tx),
                "enhanced_eligibility": {},
                "has_evidence": False,
                "past_due": False,
                "submission_count": 0,
                "submission_method": "not_submitted",
            },
            "is_charge_refundable": inquiry,
            "payment_intent": charge.payment_intent,
            "payment_method_details": shown_method(details, "fraudulent" if inquiry else reason),
            "reason": "fraudulent" if inquiry else reason,
            "status": "warning_needs_response" if inquiry else "needs_response",
        },
    )
    charge = tx.update(charge, {"disputed": True, "dispute": dispute.id})
    tx.emit("charge.dispute.created", dispute)
    if not inquiry:
        withdrawn(tx, dispute)
    warning_answered(tx, charge.id)
    review_closed(tx, charge.review, "disputed")
    tx.schedule("dispute.due", dispute.id, dispute.evidence_details["due_by"])
    return tx.get(Charge, charge.id, param="charge")


def due_by(tx: Tx) -> int:
    """The last second of the day by which evidence must be there."""
    return (tx.now // DAY_S + ANSWER_DAYS + 1) * DAY_S - 1


def shown_method(card: Mapping[str, Any], reason: str) -> dict[str, Any] | None:
    if not card:
        return None
    code = REASON_CODES.get(reason)
    shown = {"brand": card["brand"], "case_type": "chargeback", "network": card["brand"]}
    return {"card": shown | {"network_reason_code": code}, "type": "card"}


def withdrawn(tx: Tx, dispute: Dispute) -> Dispute:
    """Amount and fee taken from the balance while the case lasts."""
    return money_moved(tx, dispute, -dispute.amount, "funds_withdrawn", "withdrawal", "dispute")


def reinstated(tx: Tx, dispute: Dispute) -> Dispute:
    return money_moved(tx, dispute, dispute.amount, "funds_reinstated", "reversal", None)


def money_moved(
    tx: Tx, dispute: Dispute, amount: int, event: str, what: str, fee: str | None
) -> Dispute:
    transaction = recorded(
        tx,
        "adjustment",
        dispute.id,
        currency=dispute.currency,
        amount=amount,
        charged_as=fee,
        description=f"Chargeback {what} for {dispute.charge}",
        category="dispute" if amount < 0 else "dispute_reversal",
        outside=ledger.NETWORK,
    )
    moved = [*dispute.balance_transactions, dict(transaction)]
    changed = tx.update(dispute, {"balance_transactions": moved})
    tx.emit(f"charge.dispute.{event}", changed)
    return changed


# -- evidence --------------------------------------------------------------------------------------


@operation(PATH)
def update_dispute(tx: Tx, params: DisputeUpdateParams) -> Dispute:
    """Add evidence, and send it in unless `submit` is false (docs: api/disputes/update)."""
    old = target(tx, tx.catalogue.operation(PATH), params, Dispute)
    changes: dict[str, Any] = {}
    if "metadata" in params:
        changes["metadata"] = new_metadata({**(old.metadata or {}), **(params.metadata or {})})
    if params.intended_submission_method:
        changes["intended_submission_method"] = params.intended_submission_method
    submits = (bool(params.evidence) and params.submit is not False) or params.submit is True
    if params.evidence or submits:
        changes |= answered(tx, old, params.evidence or {}, submits)
    changed = submitted(tx, old, changes) if submits else tx.update(old, changes)
    if changed != old:
        tx.emit("charge.dispute.updated", changed, old)
    return judged(tx, changed) if submits else changed


def submitted(tx: Tx, old: Dispute, changes: dict[str, Any]) -> Dispute:
    """The case with its evidence before the bank, which reviews inquiries apart."""
    end = "warning_under_review" if old.status.startswith("warning") else "under_review"
    return STATES.move(tx, old, "submit", changes, to=end)


def answered(tx: Tx, old: Dispute, evidence: Mapping[str, Any], submits: bool) -> dict[str, Any]:
    """What evidence changes. Raises `ApiError` once the case is closed."""
    if old.status not in OPEN:
        raise ApiError(
            f"You cannot update this dispute because its status is {old.status}: it is closed."
        )
    check_files(tx, evidence)
    known = {n: v for n, v in evidence.items() if n not in ("enhanced_evidence", "appeal")}
    merged = {**old.evidence, **known}
    details: dict[str, Any] = {**old.evidence_details, "has_evidence": any_given(merged)}
    changes: dict[str, Any] = {"evidence": merged, "evidence_details": details}
    if submits:
        details["submission_count"] += 1
        details["submission_method"] = "manual"
    return changes


def any_given(evidence: Mapping[str, Any]) -> bool:
    return any(value for name, value in evidence.items() if name != "enhanced_evidence")


def check_files(tx: Tx, evidence: Mapping[str, Any]) -> None:
    """Evidence that is a file must be there (docs: api/disputes/update)."""
    shape = tx.catalogue.resource("dispute")
    fields = tx.catalogue.inner_fields(shape.fields["evidence"]["t"]) or {}
    for name, value in evidence.items():
        kind = fields.get(name, {}).get("t")
        if value and isinstance(kind, dict) and "expandable" in kind:
            tx.get(File, value, param=f"evidence[{name}]")


def judged(tx: Tx, dispute: Dispute) -> Dispute:
    """The case as the simulated bank decides it by the evidence's own words."""
    said = " ".join(str(value) for value in dispute.evidence.values() if value)
    if ESCALATING in said and dispute.status.startswith("warning"):
        return escalated(tx, dispute)
    if WINNING in said:
        return won(tx, dispute)
    if LOSING in said:
        return lost(tx, dispute)
    return dispute


def escalated(tx: Tx, dispute: Dispute) -> Dispute:
    """An inquiry that the payer's bank makes a chargeback."""
    return withdrawn(tx, STATES.move(tx, dispute, "escalate", {"is_charge_refundable": False}))


def won(tx: Tx, dispute: Dispute) -> Dispute:
    if dispute.status.startswith("warning"):
        return closed(tx, dispute, "warning_closed")
    return closed(tx, reinstated(tx, dispute), "won")


def lost(tx: Tx, dispute: Dispute) -> Dispute:
    return closed(tx, dispute, "warning_closed" if dispute.status.startswith("warning") else "lost")


def closed(tx: Tx, dispute: Dispute, status: str) -> Dispute:
    tx.schedule("dispute.due", dispute.id, None)
    return STATES.move(tx, dispute, "close", {"is_charge_refundable": False}, to=status)


@operation(f"{PATH}/close")
def close_dispute(tx: Tx, params: DisputeCloseParams) -> Dispute:
    """Accept it: the merchant has nothing to say (docs: api/disputes/close)."""
    dispute = action_target(tx, tx.catalogue.operation(f"{PATH}/close"), params, Dispute)
    if dispute.status not in OPEN:
        raise ApiError(
            f"You cannot close this dispute because its status is {dispute.status}: it is closed."
        )
    return lost(tx, dispute)


@due("dispute.due")
def past_due(tx: Tx, id: str) -> None:
    """Without evidence in time a dispute is lost; an inquiry is over after a while."""
    dispute = tx.find(Dispute, id)
    if dispute is None or dispute.status not in OPEN:
        return
    if dispute.status in ("under_review", "warning_under_review"):
        return
    details = {**dispute.evidence_details, "past_due": True}
    lost(tx, tx.update(dispute, {"evidence_details": details}))
