"""A customer's balance: what they owe or are owed, and the transactions behind it.

No money moves: the balance is set against their next invoices (docs: billing/customer/balance).
"""

from __future__ import annotations

from typing import Any

from tuppence.domain.currency import check_size, checked_currency
from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.default_operations import bind_defaults, updated
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import CustomerBalanceTransactionCreateParams
from tuppence.runtime.types.resources import Customer, CustomerBalanceTransaction

DEFAULT_CURRENCY = "usd"
PATH = "/v1/customers/{customer}/balance_transactions"

bind_defaults(f"GET {PATH}", f"GET {PATH}/{{transaction}}", f"POST {PATH}/{{transaction}}")


@operation(f"POST {PATH}")
def create_balance_transaction(
    tx: Tx, params: CustomerBalanceTransactionCreateParams
) -> CustomerBalanceTransaction:
    customer = tx.get_for_update(Customer, params.path["customer"], param="customer", status=404)
    currency = checked_currency(params.currency)
    if customer.currency and customer.currency != currency:
        raise ApiError(
            f"The customer's balance is in {customer.currency}; it cannot be changed in "
            f"{currency}.",
            param="currency",
        )
    values = {
        "description": params.description,
        "metadata": new_metadata(params.metadata),
    }
    transaction = recorded(tx, customer, params.amount, currency, "adjustment", values)
    updated(tx, customer, {"balance": transaction.ending_balance, "currency": currency})
    return transaction


def adjusted(tx: Tx, customer: Customer, amount: int) -> Customer:
    """The customer with their balance changed by `amount` (negative: credit)."""
    currency = customer.currency or DEFAULT_CURRENCY
    transaction = recorded(tx, customer, amount, currency, "adjustment", {})
    return tx.update(customer, {"balance": transaction.ending_balance})


def recorded(
    tx: Tx, customer: Customer, amount: int, currency: str, type: str, values: dict[str, Any]
) -> CustomerBalanceTransaction:
    """A transaction. Raises `ApiError` for a balance of more than any amount may be."""
    ending = (customer.balance or 0) + amount
    check_size(amount)
    check_size(ending)
    return tx.insert(
        CustomerBalanceTransaction,
        values
        | {
            "amount": amount,
            "currency": currency,
            "customer": customer.id,
            "ending_balance": ending,
            "type": type,
        },
    )
