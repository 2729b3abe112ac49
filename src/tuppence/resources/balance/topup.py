"""Top-ups: money that the merchant adds to the balance from a bank account of their own.

Source: docs pages connect/top-ups, api/topups.
"""

from __future__ import annotations

from tuppence.domain import ledger
from tuppence.domain.currency import checked_amount, checked_currency
from tuppence.networks import banks
from tuppence.resources.balance.balance_transaction import recorded
from tuppence.resources.balance.live_mode import check_live
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults
from tuppence.runtime.registry import operation
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.params import TopupCancelParams, TopupCreateParams
from tuppence.runtime.types.resources import Topup

PATH = "POST /v1/topups/{topup}"
ARRIVAL_DAYS = 1
SOURCE = "@source"  # the hidden name of the source

bind_defaults("GET /v1/topups", "GET /v1/topups/{topup}", PATH)

STATES = States(
    Topup,
    initial=("pending",),
    moves=[
        Move("fail", ("pending",), "failed", events=("topup.failed",)),
        Move("succeed", ("pending",), "succeeded", events=("topup.succeeded",)),
        Move("cancel", ("pending",), "canceled", events=("topup.canceled",)),
    ],
)


@operation("POST /v1/topups")
def create_topup(tx: Tx, params: TopupCreateParams) -> Topup:
    check_live(tx)
    currency = checked_currency(params.currency)
    checked_amount(params.amount, currency)
    handled = frozenset({"source", "currency", "payment_method", "payment_method_options"})
    values = assigned(tx, tx.catalogue.operation("POST /v1/topups"), params, handled=handled)
    topup = STATES.insert(
        tx,
        values
        | {
            "currency": currency,
            "expected_availability_date": tx.after(ARRIVAL_DAYS * DAY_S),
            "initiated_by": "user",
            "metadata": new_metadata(params.metadata),
            "status": "pending",
        },
        hidden={SOURCE: params.source},
    )
    tx.emit("topup.created", topup)
    tx.schedule("topup.arrive", topup.id, topup.expected_availability_date)
    return topup


@due("topup.arrive")
def arrive(tx: Tx, id: str) -> None:
    """The bank sends the money, or says why not."""
    topup = tx.find(Topup, id)
    if topup is None or topup.status != "pending":
        return
    number = banks.number_of_token(topup.extra.get(SOURCE) or "")
    code = banks.payout_failure(number) if number else None
    if code:
        message = banks.payout_failure_message(code)
        lost = {"failure_code": code, "failure_message": message}
        STATES.move(tx, topup, "fail", lost)
        return
    transaction = recorded(
        tx,
        "topup",
        id,
        currency=topup.currency,
        amount=topup.amount,
        description=topup.description,
        at_once=True,
        outside=ledger.BANK,
    )
    STATES.move(tx, topup, "succeed", {"balance_transaction": transaction.id})


@operation(f"{PATH}/cancel")
def cancel_topup(tx: Tx, params: TopupCancelParams) -> Topup:
    topup = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel"), params, Topup)
    gone = STATES.move(tx, topup, "cancel")
    tx.schedule("topup.arrive", topup.id, None)
    return gone
