"""One currency per customer, as long as something of theirs is billed in it.

Source: docs page billing/customer (currency) and reported answers of POST /v1/subscriptions.
"""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.resources.billing.subscription.states import GOING_ON
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Customer, Subscription


def check_combines(tx: Tx, customer: Customer, currency: str) -> None:
    """Raises where the customer has a subscription in another currency that has not ended.

    A customer without a currency has none. The customer keeps the currency of what was billed
    first until nothing in it goes on.
    """
    if customer.currency in (None, currency):
        return
    for status in GOING_ON:
        line = tx.any_with(Subscription, customer=customer.id, status=status)
        found = tx.find(Subscription, line.id) if line is not None else None
        if found is not None and found.currency != currency:
            raise cannot_combine(found.currency)


def cannot_combine(currency: str) -> ApiError:
    return ApiError(
        "You cannot combine currencies on a single customer. This customer has an active "
        "subscription, subscription schedule, discount, quote, invoice item or active subscription "
        f"mode checkout session with currency {currency}."
    )
