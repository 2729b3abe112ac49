"""Payment records: payments made elsewhere, reported here so that books are complete.

Nothing moves: the amounts are what the caller says happened (docs: payments/payment-records).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import action_target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    PaymentRecordReportPaymentAttemptParams,
    PaymentRecordReportPaymentParams,
    PaymentRecordReportRefundParams,
)
from tuppence.runtime.types.resources import PaymentAttemptRecord, PaymentRecord

PATH = "POST /v1/payment_records/{id}"
AMOUNTS = ("authorized", "canceled", "failed", "guaranteed", "refunded")
SHARED = (
    "amount",
    "amount_requested",
    "customer_details",
    "customer_presence",
    "description",
    "metadata",
    "payment_method_details",
    "processor_details",
    "shipping_details",
)


@operation("POST /v1/payment_records/report_payment")
def report_payment(tx: Tx, params: PaymentRecordReportPaymentParams) -> PaymentRecord:
    operation = tx.catalogue.operation("POST /v1/payment_records/report_payment")
    values = fitted_params(tx, operation, params)
    asked = params.amount_requested
    nothing = {"currency": asked["currency"], "value": 0}
    values |= {f"amount_{name}": nothing for name in AMOUNTS}
    values |= {"amount": asked, "reported_by": "self"}
    if params.outcome:
        values[f"amount_{params.outcome}"] = asked
    values["payment_method_details"] = details(tx, params)
    record = tx.insert(PaymentRecord, values)
    return attempted(tx, record, params.outcome)


@operation(f"{PATH}/report_payment_attempt")
def report_attempt(tx: Tx, params: PaymentRecordReportPaymentAttemptParams) -> PaymentRecord:
    record = action_target(
        tx, tx.catalogue.operation(f"{PATH}/report_payment_attempt"), params, PaymentRecord
    )
    changes: dict[str, Any] = {}
    if params.outcome:
        changes[f"amount_{params.outcome}"] = record.amount_requested
    if params.payment_method_details:
        changes["payment_method_details"] = details(tx, params)
    return attempted(tx, tx.update(record, changes), params.outcome)


def outcome_reported(verb: str) -> None:
    @operation(f"{PATH}/report_payment_attempt_{verb}")
    def report_outcome(tx: Tx, params: Params) -> PaymentRecord:
        key = f"{PATH}/report_payment_attempt_{verb}"
        record = action_target(tx, tx.catalogue.operation(key), params, PaymentRecord)
        values = fitted_params(tx, tx.catalogue.operation(key), params, record)
        if verb in AMOUNTS:
            values[f"amount_{verb}"] = record.amount_requested
        changed = tx.update(record, values)
        latest = tx.find(PaymentAttemptRecord, record.latest_payment_attempt_record or "")
        if latest is not None and verb in AMOUNTS:
            tx.update(latest, {f"amount_{verb}": record.amount_requested})
        return changed


for _verb in ("canceled", "failed", "guaranteed", "informational"):
    outcome_reported(_verb)


@operation(f"{PATH}/report_refund")
def report_refund(tx: Tx, params: PaymentRecordReportRefundParams) -> PaymentRecord:
    """Raises `ApiError` where more is refunded than was guaranteed."""
    record = action_target(
        tx, tx.catalogue.operation(f"{PATH}/report_refund"), params, PaymentRecord
    )
    left = record.amount_guaranteed["value"] - record.amount_refunded["value"]
    asked = (params.amount or {}).get("value", left)
    if asked > left:
        raise ApiError(
            f"The refund of {asked} is more than the {left} that are left to refund.",
            param="amount[value]",
        )
    refunded = record.amount_refunded["value"] + asked
    return tx.update(record, {"amount_refunded": {**record.amount_refunded, "value": refunded}})


def attempted(tx: Tx, record: PaymentRecord, outcome: str | None) -> PaymentRecord:
    """The record with one more attempt to its name."""
    values = {name: record[name] for name in SHARED}
    values |= {f"amount_{name}": record[f"amount_{name}"] for name in AMOUNTS}
    attempt = tx.insert(
        PaymentAttemptRecord,
        values | {"payment_record": record.id, "reported_by": "self"},
    )
    return tx.update(record, {"latest_payment_attempt_record": attempt.id})


def details(
    tx: Tx, params: PaymentRecordReportPaymentParams | PaymentRecordReportPaymentAttemptParams
) -> dict[str, Any]:
    sent: Mapping[str, Any] = params.payment_method_details or {}
    shape = tx.catalogue.resource("payment_record")
    kind = sent.get("type") or "custom"
    whole: dict[str, Any] = tx.services.skeletons.filled(
        shape,
        "payment_method_details",
        shape.fields["payment_method_details"],
        {**sent, "type": kind},
    )
    return whole
