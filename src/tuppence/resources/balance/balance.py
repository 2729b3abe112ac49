"""The balance: what an account owns, by currency, summed from the ledger's postings."""

from __future__ import annotations

from typing import Any

from tuppence.engines.ledger import AVAILABLE, PENDING
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx

DEFAULT_CURRENCY = "usd"


@operation("GET /v1/balance")
def retrieve_balance(tx: Tx, params: Params) -> Resource:
    sums = tx.balances()
    currencies = sorted({currency for account, currency in sums if account in (AVAILABLE, PENDING)})
    currencies = currencies or [DEFAULT_CURRENCY]

    def amounts(account: str) -> list[dict[str, Any]]:
        return [
            {"amount": owned, "currency": currency, "source_types": {"card": owned}}
            for currency in currencies
            for owned in [-sums.get((account, currency), 0)]
        ]

    return tx.make("balance", {"available": amounts(AVAILABLE), "pending": amounts(PENDING)})
