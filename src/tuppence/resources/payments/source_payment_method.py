"""What a source of the Sources API pays with, and whose it is.

Source: docs pages sources, sources/customers and api/sources/attach.
"""

from __future__ import annotations

from tuppence.errors import ApiError, no_such
from tuppence.networks import cards
from tuppence.resources.payments.payment_method import (
    BANK,
    CARD,
    billing_details,
    card_details,
    insert_payment_method,
    other_details,
)
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PaymentMethod, Source

# The type of payment method with which a source of another name pays.
PAYS_AS = {"three_d_secure": "card", "ach_debit": "us_bank_account"}


def chargeable_source(tx: Tx, id: str, customer: str | None) -> Source:
    """The source. Raises for one that cannot be charged, or that is another customer's."""
    source = tx.find(Source, id)
    if source is None or (source.customer and source.customer != customer):
        raise no_such("source", id, "source")
    if source.status != "chargeable":
        raise ApiError(
            f"Source {id} cannot be charged: its status is {source.status}, not chargeable.",
            param="source",
        )
    return source


def attach_source(tx: Tx, id: str, customer: str) -> Source:
    """The source as the customer's, to be charged again and again.

    Raises for one that may be charged only once, that is not chargeable, or another customer's.
    """
    source = chargeable_source(tx, id, customer)
    if source.usage == "single_use":
        raise ApiError(
            f"Source {id} has a usage of `single_use` and cannot be attached to a customer.",
            param="source",
        )
    tx.schedule("source.expire", id, None)
    attached = tx.update(source, {"customer": customer})
    method_of_source(tx, attached)
    return attached


def method_of_source(tx: Tx, source: Source) -> PaymentMethod:
    """The payment method that a source stands for, under the same id."""
    found = tx.find(PaymentMethod, source.id)
    if found is not None:
        return found
    kind = PAYS_AS.get(source.type, source.type)
    owner = {n: v for n, v in (source.owner or {}).items() if not n.startswith("verified")}
    values = {
        "type": kind,
        "allow_redisplay": "unspecified",
        "billing_details": billing_details(tx, owner),
        "customer": source.customer,
    }
    hidden = {CARD: source.extra[CARD]} if CARD in source.extra else {}
    if kind == "card":
        card = cards.remembered(source.extra[CARD])
        shown = source[source.type]
        values["card"] = card_details(tx, card, shown["exp_month"], shown["exp_year"], None)
    else:
        values[kind] = other_details(tx, kind, {})
        hidden[BANK] = f"other:{kind}"
    return insert_payment_method(tx, values, id=source.id, hidden=hidden)
