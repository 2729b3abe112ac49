"""Balance transactions: every movement of money into or out of an account's balance.

Source: docs pages reports/balance-transaction-types, payouts, currencies/conversions.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain import exchange, ledger
from tuppence.domain.payout_schedule import next_payout
from tuppence.resources.balance.balance import balance_now, default_currency
from tuppence.resources.balance.balance_settings import payments_settings
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.hourly_metrics import BUSINESS, NET
from tuppence.runtime.services import Posting
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import BalanceTransaction, BankAccount

MOST_ACCOUNTS = 50
FEES = {"dispute": "Dispute fee", "instant_payout": "Instant payout fee"}
CATEGORIES = {
    "payment": "charge",
    "payment_refund": "refund",
    "payout_cancel": "payout_reversal",
    "payout_failure": "payout_reversal",
    "topup_reversal": "topup_reversal",
}
UNPAID = "@key:unpaid"  # hidden: the currency of available money that waits for a payout
PAID_OUT_BY = "@key:payout"  # hidden: the automatic payout that the money went out with
AUTOMATIC = "payout.automatic"  # the timer of the next automatic payout, by currency

bind_defaults("GET /v1/balance_transactions", "GET /v1/balance_transactions/{id}")


def recorded(
    tx: Tx,
    type: str,
    source: str,
    *,
    currency: str,
    amount: int,
    charged_as: str | None = None,
    foreign: bool = False,
    description: str | None = None,
    at_once: bool = False,
    category: str | None = None,
    outside: str = ledger.NETWORK,
) -> BalanceTransaction:
    """Record a movement with its postings; it becomes available after some days, or at once.

    `amount` is in `currency`'s minor units; money of a currency that the account does not keep is
    exchanged. `charged_as` names the fee that is taken for it.
    """
    settled_in = settlement_currency(tx, currency)
    rate = exchange.rate_at(tx.now, currency, settled_in) if settled_in != currency else None
    kept = exchange.converted(amount, rate, currency, settled_in) if rate is not None else amount
    settled_in = settled_in if rate is not None else currency
    fee = fee_on(tx, charged_as, abs(kept), foreign=foreign, exchanged=rate is not None)
    values = {
        "amount": kept,
        "available_on": tx.now if at_once else available_on(tx),
        "currency": settled_in,
        "description": description,
        "exchange_rate": float(rate) if rate is not None else None,
        "fee": fee,
        "fee_details": fee_details(settled_in, fee, charged_as),
        "net": kept - fee,
        "reporting_category": category or CATEGORIES.get(type, type),
        "source": source,
        "status": "pending",
        "type": type,
    }
    transaction = insert_transaction(tx, values)
    if transaction.reporting_category in BUSINESS:
        tx.tally(NET, transaction.net, settled_in)
    legs = ledger.movement(settled_in, kept, fee, outside)
    if rate is not None:
        legs = ledger.movement(settled_in, kept, fee, ledger.EXCHANGE)
        legs += ledger.exchanged(currency, amount)
    tx.post(transaction.id, postings(legs))
    if at_once:
        return settled(tx, transaction)
    tx.schedule("balance_transaction.settle", transaction.id, transaction.available_on)
    return transaction


def insert_transaction(tx: Tx, values: dict[str, Any]) -> BalanceTransaction:
    """A line of the balance. Raises ValueError unless its net is its amount without the fee."""
    if values["net"] != values["amount"] - values["fee"]:
        raise ValueError(f"the net of {values['source']} is not its amount without its fee")
    return tx.insert(BalanceTransaction, values | {"balance_type": "payments"})


def fee_on(tx: Tx, kind: str | None, amount: int, *, foreign: bool, exchanged: bool) -> int:
    if kind is None:
        return 0
    return tx.services.fees.payment(kind, amount, foreign=foreign, exchanged=exchanged)


def fee_details(currency: str, fee: int, kind: str | None) -> list[dict[str, Any]]:
    if not fee:
        return []
    described = FEES.get(kind or "", "Stripe processing fees")
    return [
        {
            "amount": fee,
            "application": None,
            "currency": currency,
            "description": described,
            "type": "stripe_fee",
        }
    ]


def available_on(tx: Tx) -> int:
    """The second at which a payment of now may be paid out (docs: payouts, settlement timing)."""
    return tx.day_after(payments_settings(tx)["settlement_timing"]["delay_days"])


def settlement_currency(tx: Tx, currency: str) -> str:
    """The currency in which money of this one is kept (docs: currencies/conversions).

    An account keeps what it has a bank account for; the rest is exchanged into its default
    currency. An account without any bank account keeps everything as it comes.
    """
    default = default_currency(tx)
    if currency == default:
        return currency
    kept = bank_currencies(tx)
    return currency if not kept or currency in kept else default


def bank_currencies(tx: Tx) -> set[str]:
    """The currencies of the account's own bank accounts."""
    lines = tx.newest(BankAccount, MOST_ACCOUNTS, {"account": tx.world.account})
    found = tx.find_many(BankAccount, [line.id for line in lines])
    return {one.currency for one in found.values()}


def postings(legs: list[ledger.Leg]) -> list[Posting]:
    return [Posting(*leg) for leg in legs]


# -- becoming available ----------------------------------------------------------------------------


def settled(tx: Tx, transaction: BalanceTransaction) -> BalanceTransaction:
    """The transaction once its money may be paid out, with its event."""
    legs = ledger.settlement(transaction.currency, transaction.net)
    if legs:
        tx.post(f"{transaction.id}:settled", postings(legs))
    waits = plan_payout(tx, transaction.currency)
    hidden = {UNPAID: transaction.currency} if waits else None
    done = tx.update(transaction, {"status": "available"}, hidden)
    tx.emit("balance.available", balance_now(tx))
    return done


@due("balance_transaction.settle")
def settle(tx: Tx, id: str) -> None:
    transaction = tx.find(BalanceTransaction, id)
    if transaction is not None and transaction.status == "pending":
        settled(tx, transaction)


def plan_payout(tx: Tx, currency: str) -> bool:
    """Have the account paid out automatically, where it has a bank account in this currency.

    Returns whether it will be.
    """
    payouts = payments_settings(tx)["payouts"]
    if payouts["status"] == "enabled" and currency in bank_currencies(tx):
        at = next_payout(payouts["schedule"], tx.now)
        if at is not None:
            tx.schedule(AUTOMATIC, currency, at)
            return True
    return False
