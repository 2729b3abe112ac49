"""Balance transactions: every movement of money into or out of an account's balance."""

from __future__ import annotations

from typing import Any

from tuppence.engines import ledger
from tuppence.operations.defaults import bind_defaults
from tuppence.operations.resource import Resource
from tuppence.operations.timers import due
from tuppence.operations.tx import Tx
from tuppence.store.rows import Posting

DAY = 86_400
SETTLEMENT_DAYS = 2
CATEGORIES = {"refund": "refund", "charge": "charge", "payment": "charge"}

bind_defaults("GET /v1/balance_transactions", "GET /v1/balance_transactions/{id}")


def recorded(
    tx: Tx,
    type: str,
    source: str,
    *,
    currency: str,
    amount: int,
    fee: int = 0,
    description: str | None = None,
    at_once: bool = False,
) -> Resource:
    """Record a movement with its postings; it becomes available after two days, or at once."""
    available_on = tx.now if at_once else (tx.now // DAY + SETTLEMENT_DAYS) * DAY
    transaction = tx.insert(
        "balance_transaction",
        {
            "amount": amount,
            "available_on": available_on,
            "balance_type": "payments",
            "currency": currency,
            "description": description,
            "fee": fee,
            "fee_details": fee_details(currency, fee),
            "net": amount - fee,
            "reporting_category": CATEGORIES.get(type, type),
            "source": source,
            "status": "pending",
            "type": type,
        },
    )
    tx.post(transaction.id, postings(ledger.movement(currency, amount, fee)))
    if at_once:
        return settled(tx, transaction)
    tx.schedule("balance_transaction.settle", transaction.id, available_on)
    return transaction


def fee_details(currency: str, fee: int) -> list[dict[str, Any]]:
    if not fee:
        return []
    return [
        {
            "amount": fee,
            "application": None,
            "currency": currency,
            "description": "Stripe processing fees",
            "type": "stripe_fee",
        }
    ]


def postings(legs: list[ledger.Leg]) -> list[Posting]:
    return [Posting(*leg) for leg in legs]


def settled(tx: Tx, transaction: Resource) -> Resource:
    legs = ledger.settlement(transaction.currency, transaction.net)
    tx.post(f"{transaction.id}:settled", postings(legs))
    return tx.update(transaction, {"status": "available"})


@due("balance_transaction.settle")
def settle(tx: Tx, id: str) -> None:
    transaction = tx.find("balance_transaction", id)
    if transaction is not None and transaction.status == "pending":
        settled(tx, transaction)
