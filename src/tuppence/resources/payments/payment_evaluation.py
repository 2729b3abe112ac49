"""Payment evaluations: what Radar thinks of a payment that somebody else carries out.

Source: docs pages radar/payment-evaluations, api/radar/payment_evaluations.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain.currency import checked_amount, checked_currency
from tuppence.resources.payments.payment_method import bank_behind, card_behind, usable
from tuppence.resources.payments.radar import judged
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import RadarPaymentEvaluationCreateParams
from tuppence.runtime.types.resources import RadarPaymentEvaluation

KEY = "POST /v1/radar/payment_evaluations"
METHOD = "payment_details[payment_method_details][payment_method]"


@operation(KEY)
def create_payment_evaluation(tx: Tx, params: RadarPaymentEvaluationCreateParams) -> Resource:
    """Nothing is charged: the risk is that which a charge of the same method would have."""
    details: dict[str, Any] = dict(params.payment_details)
    details["currency"] = checked_currency(details["currency"], "payment_details[currency]")
    checked_amount(details["amount"], details["currency"], "payment_details[amount]")
    paying = details["payment_method_details"]
    method = usable(tx, paying["payment_method"], METHOD)
    details["payment_method_details"] = {**paying, "payment_method": method.row.id}
    sent = Params({**params, "payment_details": details}, params.path)
    values = fitted_params(tx, tx.catalogue.operation(KEY), sent)
    instrument = card_behind(method) or bank_behind(method)
    verdict = judged(tx, method, instrument, params.customer_details.get("customer"))
    signal = {"evaluated_at": tx.now, "risk_level": verdict.level, "score": float(verdict.score)}
    values |= {
        "created_at": tx.now,
        "recommended_action": "block" if verdict.blocked else "continue",
        "signals": {"fraudulent_payment": signal},
    }
    return tx.insert(RadarPaymentEvaluation, values)
