"""Payouts: an account's balance sent to its bank, by hand or on a schedule.

pending -> in_transit -> paid, or failed, or canceled; one that has arrived may be reversed.
Source: docs pages payouts, api/payouts, testing (payouts).
"""

from __future__ import annotations

from typing import Any

from tuppence.domain import ledger
from tuppence.domain.currency import checked_currency
from tuppence.errors import ApiError, no_such
from tuppence.networks import banks
from tuppence.resources.balance.balance import available
from tuppence.resources.balance.balance_transaction import (
    AUTOMATIC,
    PAID_OUT_BY,
    UNPAID,
    bank_currencies,
    fee_details,
    insert_transaction,
    plan_payout,
    postings,
)
from tuppence.resources.balance.bank_account import insert_bank_account
from tuppence.resources.balance.live_mode import check_live
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults
from tuppence.runtime.registry import operation
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.params import (
    PayoutCancelParams,
    PayoutCreateParams,
    PayoutReverseParams,
)
from tuppence.runtime.types.resources import BalanceTransaction, BankAccount, Card, Payout

PATH = "POST /v1/payouts/{payout}"
FAILURE = "@payout_failure"  # hidden on a bank account: why payouts to it fail
TEST_BANK = "@key:payout_currency"  # hidden on the bank account that stands for a missing one
ARRIVAL_DAYS, INSTANT_S, MOST_BANKS, MOST_RECONCILED = 2, 1800, 50, 2000

bind_defaults("GET /v1/payouts", "GET /v1/payouts/{payout}", PATH)


def not_cancelable(payout: Payout) -> ApiError:
    return ApiError(
        "Payouts can be canceled only while they are pending and were made by hand; this one is "
        f"{payout['status']}."
    )


STATES = States(
    Payout,
    initial=("pending",),
    moves=[
        Move("send", ("pending",), "in_transit", events=("payout.updated",)),
        Move("pay", ("in_transit",), "paid", events=("payout.paid",)),
        Move("fail", ("pending", "in_transit", "paid"), "failed", events=("payout.failed",)),
        Move(
            "cancel",
            ("pending",),
            "canceled",
            events=("payout.canceled",),
            refusal=not_cancelable,
        ),
    ],
)


@operation("POST /v1/payouts")
def create_payout(tx: Tx, params: PayoutCreateParams) -> Payout:
    """Raises `ApiError` where the balance is too low or the bank account is of another currency."""
    currency = checked_currency(params.currency)
    if params.amount < 1:
        raise ApiError("Invalid positive integer", param="amount", code="parameter_invalid_integer")
    check_funds(tx, params.amount + fee_on(tx, params.amount, params.method), currency)
    handled = frozenset({"amount", "currency", "destination", "payout_method"})
    values = assigned(tx, tx.catalogue.operation("POST /v1/payouts"), params, handled=handled)
    values["metadata"] = new_metadata(params.metadata)
    destination = destination_of(tx, params.destination, currency)
    return paid_out(tx, values, params.amount, destination)


def check_funds(tx: Tx, amount: int, currency: str) -> None:
    if amount > available(tx, currency):
        raise ApiError(
            "You have insufficient funds in your Stripe account for this transfer. Your card "
            "balance is too low. You can use the /v1/balance endpoint to view your Stripe balance "
            "(for more details, see stripe.com/docs/api#balance).",
            code="balance_insufficient",
        )


def fee_on(tx: Tx, amount: int, method: str | None) -> int:
    return tx.services.fees.fee("instant_payout").of(amount) if method == "instant" else 0


def destination_of(tx: Tx, asked: str | None, currency: str) -> BankAccount | Card:
    """The bank account or card that is paid: the one named, the account's own, or a test bank's."""
    if asked:
        found = tx.find(BankAccount, asked) or tx.find(Card, asked)
        if found is None or found.is_deleted:
            raise no_such("external account", asked, "destination")
        if found.currency and found.currency != currency:
            raise ApiError(
                f"The external account {asked} is in {found.currency}, not in {currency}.",
                param="destination",
            )
        return found
    lines = tx.newest(BankAccount, MOST_BANKS, {"account": tx.world.account})
    own = tx.find_many(BankAccount, [line.id for line in lines])
    for one in own.values():
        if one.currency == currency:
            return one
    return test_bank(tx, currency)


def test_bank(tx: Tx, currency: str) -> BankAccount:
    """A world without a bank account of its own is paid out to this one."""
    line = tx.any_with(BankAccount, **{TEST_BANK: currency})
    if line is not None:
        return tx.get(BankAccount, line.id, param="destination")
    check_live(tx)
    number = "000123456789"
    values = {
        "bank_name": "STRIPE TEST BANK",
        "country": str(tx.account_settings().get("country") or "US"),
        "currency": currency,
        "fingerprint": tx.fingerprint(number),
        "last4": number[-4:],
        "routing_number": "110000000",
        "status": "new",
    }
    return insert_bank_account(tx, values, hidden={TEST_BANK: currency})


def paid_out(
    tx: Tx,
    values: dict[str, Any],
    amount: int,
    destination: BankAccount | Card,
    *,
    automatic: bool = False,
) -> Payout:
    """A payout on its way: the money has left the balance."""
    currency = destination.currency or values["currency"]
    instant = values.get("method") == "instant"
    arrival = tx.after(INSTANT_S) if instant else tx.day_after(ARRIVAL_DAYS)
    payout = STATES.insert(
        tx,
        values
        | {
            "amount": amount,
            "arrival_date": arrival,
            "automatic": automatic,
            "currency": currency,
            "destination": destination.id,
            "reconciliation_status": "in_progress" if automatic else "not_applicable",
            "status": "pending",
            "trace_id": {"status": "pending", "value": None},
            "type": destination["object"],
        },
    )
    fee = fee_on(tx, amount, values.get("method"))
    transaction = moved(tx, payout, "payout", -amount, fee)
    payout = tx.update(payout, {"balance_transaction": transaction.id})
    tx.emit("payout.created", payout)
    tx.schedule("payout.send", payout.id, min(arrival, tx.after(DAY_S)) - 1)
    return payout


def moved(tx: Tx, payout: Payout, type: str, amount: int, fee: int = 0) -> BalanceTransaction:
    """The balance transaction of money that leaves for the bank, or comes back from it."""
    transaction = insert_transaction(
        tx,
        {
            "amount": amount,
            "available_on": payout.arrival_date if amount < 0 else tx.now,
            "currency": payout.currency,
            "description": payout.description or "STRIPE PAYOUT",
            "fee": fee,
            "fee_details": fee_details(payout.currency, fee, "instant_payout"),
            "net": amount - fee,
            "reporting_category": "payout" if amount < 0 else "payout_reversal",
            "source": payout.id,
            "status": "available" if amount > 0 else "pending",
            "type": type,
        },
    )
    legs = [
        (ledger.AVAILABLE, payout.currency, fee - amount),
        (ledger.BANK, payout.currency, amount),
        (ledger.FEES, payout.currency, -fee),
    ]
    tx.post(transaction.id, postings([leg for leg in legs if leg[2]]))
    return transaction


# -- what the bank does ----------------------------------------------------------------------------


@due("payout.send")
def send(tx: Tx, id: str) -> None:
    payout = tx.find(Payout, id)
    if payout is None or payout.status != "pending":
        return
    STATES.move(tx, payout, "send")
    tx.schedule("payout.arrive", id, max(payout.arrival_date, tx.now + 1))


@due("payout.arrive")
def arrive(tx: Tx, id: str) -> None:
    """The bank takes the money, or, at a failing test bank, sends it back."""
    payout = tx.find(Payout, id)
    if payout is None or payout.status != "in_transit":
        return
    bank = tx.find(BankAccount, payout.destination or "")
    code = bank.extra.get(FAILURE) if bank is not None else None
    if code:
        failed(tx, payout, code)
        return
    shown = tx.services.ids.letters("0123456789", 15)
    settle_transaction(tx, payout)
    done = {"trace_id": {"status": "supported", "value": shown}}
    paid = STATES.move(tx, payout, "pay", done)
    if payout.automatic:
        whole = tx.update(paid, {"reconciliation_status": "completed"})
        tx.emit("payout.reconciliation_completed", whole)
    if payout.original_payout:
        original = tx.get(Payout, payout.original_payout, param="payout")
        tx.update(original, {"reversed_by": payout.id})


def settle_transaction(tx: Tx, payout: Payout) -> None:
    transaction = tx.find(BalanceTransaction, payout.balance_transaction or "")
    if transaction is not None and transaction.status == "pending":
        tx.update(transaction, {"status": "available"})


def failed(tx: Tx, payout: Payout, code: str) -> None:
    settle_transaction(tx, payout)
    back = moved(tx, payout, "payout_failure", payout.amount)
    changes = {
        "failure_balance_transaction": back.id,
        "failure_code": code,
        "failure_message": banks.payout_failure_message(code),
    }
    STATES.move(tx, payout, "fail", changes)
    bank = tx.get(BankAccount, payout.destination, param="destination")
    tx.update(bank, {"status": "errored"})


@operation(f"{PATH}/cancel")
def cancel_payout(tx: Tx, params: PayoutCancelParams) -> Payout:
    """Only one that no bank has yet (docs: api/payouts/cancel)."""
    payout = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel"), params, Payout)
    STATES.check("cancel", payout)
    if payout.automatic:
        raise not_cancelable(payout)
    settle_transaction(tx, payout)
    back = moved(tx, payout, "payout_cancel", payout.amount)
    tx.schedule("payout.send", payout.id, None)
    return STATES.move(tx, payout, "cancel", {"failure_balance_transaction": back.id})


@operation(f"{PATH}/reverse")
def reverse_payout(tx: Tx, params: PayoutReverseParams) -> Payout:
    """The money of a payout that has arrived comes back by a payout the other way."""
    payout = action_target(tx, tx.catalogue.operation(f"{PATH}/reverse"), params, Payout)
    if payout.status != "paid" or payout.reversed_by or payout.original_payout:
        raise ApiError(
            "Only a payout that was paid, and has not been reversed, can be reversed; this one is "
            f"{'reversed' if payout.reversed_by else payout.status}.",
        )
    back = STATES.insert(
        tx,
        {
            "amount": -payout.amount,
            "arrival_date": tx.day_after(ARRIVAL_DAYS),
            "currency": payout.currency,
            "destination": payout.destination,
            "metadata": new_metadata(params.metadata),
            "original_payout": payout.id,
            "status": "pending",
            "trace_id": {"status": "pending", "value": None},
        },
    )
    transaction = moved(tx, back, "payout", payout.amount)
    back = tx.update(back, {"balance_transaction": transaction.id})
    tx.update(payout, {"reversed_by": back.id})
    tx.emit("payout.created", back)
    tx.schedule("payout.send", back.id, tx.after(DAY_S))
    return back


@due(AUTOMATIC)
def pay_out_automatically(tx: Tx, currency: str) -> None:
    """Pay out all that is available in a currency, and plan the next time."""
    owned = available(tx, currency)
    if owned > 0 and currency in bank_currencies(tx):
        destination = destination_of(tx, None, currency)
        values = {"description": "STRIPE PAYOUT"}
        payout = paid_out(tx, values, owned, destination, automatic=True)
        reconciled(tx, payout)
    plan_payout(tx, currency)


def reconciled(tx: Tx, payout: Payout) -> None:
    """Note on each transaction the payout that its money went out with (docs: payout
    reconciliation): `GET /v1/balance_transactions?payout=...` lists them.
    """
    lines = tx.newest(BalanceTransaction, MOST_RECONCILED, {UNPAID: payout.currency})
    paid = tx.find_many(BalanceTransaction, [line.id for line in lines])
    own = tx.get(BalanceTransaction, payout.balance_transaction, param="payout")
    for transaction in [*paid.values(), own]:
        tx.update(transaction, {}, hidden={UNPAID: None, PAID_OUT_BY: payout.id})
