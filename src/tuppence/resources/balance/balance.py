"""The balance: what an account owns, by currency, summed from the ledger's postings."""

from __future__ import annotations

from typing import Any

from tuppence.domain.ledger import AVAILABLE, PENDING
from tuppence.runtime.context import Resource
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import BalanceRetrieveParams
from tuppence.runtime.types.resources import Balance


def default_currency(tx: Tx) -> str:
    """The currency in which the account keeps its money where nothing else is said."""
    return str(tx.account_settings().get("default_currency") or "usd")


@operation("GET /v1/balance")
def retrieve_balance(tx: Tx, params: BalanceRetrieveParams) -> Resource:
    return balance_now(tx)


def balance_now(tx: Tx) -> Resource:
    """All of an account's money; what is available may be paid out at once too."""
    sums = tx.balances()
    currencies = sorted({currency for account, currency in sums if account in (AVAILABLE, PENDING)})
    currencies = currencies or [default_currency(tx)]

    def amounts(account: str, least: int | None = None) -> list[dict[str, Any]]:
        owned = [(currency, -sums.get((account, currency), 0)) for currency in currencies]
        return [
            {"amount": amount, "currency": currency, "source_types": {"card": amount}}
            for currency, amount in owned
            if least is None or amount >= least
        ]

    return tx.make(
        Balance,
        {
            "available": amounts(AVAILABLE),
            "instant_available": amounts(AVAILABLE, least=0),
            "pending": amounts(PENDING),
        },
    )


def available(tx: Tx, currency: str) -> int:
    """What may be paid out now, in minor units."""
    return -tx.balance(AVAILABLE, currency)
