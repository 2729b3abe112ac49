"""Bank accounts: the one place where they are added, for a customer, an account or a test bank."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import BankAccount


def insert_bank_account(
    tx: Tx, values: dict[str, Any], *, hidden: dict[str, Any] | None = None
) -> BankAccount:
    """A new bank account, of at most one customer or account.

    Its number is kept nowhere: `last4` and a fingerprint are what is left of it.
    """
    if values.get("customer") and values.get("account"):
        raise ValueError("a bank account belongs to a customer or to an account")
    return tx.insert(BankAccount, values, hidden=hidden)
