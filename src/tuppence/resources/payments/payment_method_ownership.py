"""Whose a payment method is: it pays for its customer alone, and a used one for nobody.

Each caller that lets a payment method pay, or keeps one as a default, asks here. Source: docs pages
api/payment_intents/create and payments/save-during-payment; reported answers of
POST /v1/subscriptions and /v1/customers.
"""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.resources.payments.payment_method import USED, usable
from tuppence.resources.payments.shared_intent_rules import Intent
from tuppence.runtime.context import Resource
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PaymentMethod


def check_owner(method: PaymentMethod, customer: str | None) -> None:
    """Raises for a method that is another customer's, or that was used up without a customer."""
    if method.customer and method.customer != customer:
        raise ApiError(
            f"The provided PaymentMethod is attached to a different customer: {method.id}. "
            "Provide the `customer` that the PaymentMethod belongs to."
            if customer
            else "The payment method supplied belongs to a customer. Please include the customer "
            "in the `customer` parameter.",
            param="payment_method" if customer else "customer",
        )
    if method.extra.get(USED):
        raise ApiError(
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer "
            "attachment, shared with a connected account without Customer attachment, or was "
            "detached from a Customer. It may not be used again. To use a PaymentMethod multiple "
            "times, you must attach it to a Customer first.",
            param="payment_method",
        )


def check_new_customer(tx: Tx, intent: Intent, customer: str | None) -> None:
    """Raises where the method that an intent holds is not its new customer's."""
    if customer and customer != intent.customer and intent.payment_method:
        check_owner(usable(tx, intent.payment_method, "payment_method"), customer)


def attached_to(tx: Tx, id: str, customer: str, param: str) -> Resource:
    """The payment method that is to be a default. Raises where it is not the customer's own."""
    method = usable(tx, id, param)
    if method.customer != customer:
        raise ApiError(
            f"The customer does not have a payment method with the ID {id}. The payment method "
            "must be attached to the customer.",
            code="resource_missing",
            param=param,
        )
    return method


def check_default(tx: Tx, sent: dict[str, object], customer: str) -> None:
    """Raises for a `default_payment_method` among these parameters that is not the customer's."""
    id = sent.get("default_payment_method")
    if isinstance(id, str) and id:
        attached_to(tx, id, customer, "default_payment_method")
