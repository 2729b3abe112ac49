"""Payment links: a URL that sells the same items to every customer (payment_link_session.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tuppence.catalogue.routes import PARENT
from tuppence.domain.billing.invoice_totals import line_amount
from tuppence.errors import ApiError
from tuppence.resources.checkout.line_item import check_quantity, line_made
from tuppence.resources.checkout.session.api import check_terms, check_total, prices_of
from tuppence.resources.checkout.session.created_objects import check_data, hidden_data
from tuppence.resources.checkout.session.subscription import check_subscription_data, lines_of
from tuppence.resources.payments.nested_lists import list_of
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.default_operations import bind_defaults, created, target, updated
from tuppence.runtime.registry import include, operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PaymentLinkCreateParams, PaymentLinkUpdateParams
from tuppence.runtime.types.resources import Item, PaymentLink, Price

CREATE, ONE = "POST /v1/payment_links", "POST /v1/payment_links/{payment_link}"

bind_defaults("GET /v1/payment_links", "GET /v1/payment_links/{payment_link}")


@operation(CREATE)
def create_payment_link(tx: Tx, params: PaymentLinkCreateParams) -> PaymentLink:
    """Raises for what the sessions of the link could not sell, as Checkout would."""
    fitted = fitted_params(tx, tx.catalogue.operation(CREATE), params)
    prices = prices_of(tx, params.line_items)
    if not prices:
        raise ApiError("You must provide line_items.", code="parameter_missing", param="line_items")
    mode = mode_of(prices)
    check_terms(tx, params, mode, prices)
    hidden_data(tx, params, mode)
    values = {name: value for name, value in fitted.items() if name != "line_items"}
    id = tx.new_id("payment_link")
    customers = "always" if mode == "subscription" else "if_required"
    values |= {
        "currency": prices[0].currency,
        "customer_creation": params.customer_creation or customers,
    }
    link = created(tx, PaymentLink, values, id=id)
    for price, line in zip(prices, params.line_items, strict=True):
        line_made(tx, id, price, line)
    check_lines(tx, link)
    return link


@operation(ONE)
def update_payment_link(tx: Tx, params: PaymentLinkUpdateParams) -> PaymentLink:
    """A line's quantity may change, its price not (docs: api/payment_links/update)."""
    operation = tx.catalogue.operation(ONE)
    old = target(tx, operation, params, PaymentLink)
    mode = mode_of([line.price for line in lines_of(tx, old)])
    check_data(params, mode)
    check_subscription_data(params.subscription_data or {}, tx.now)
    hidden_data(tx, params, mode)
    changes = fitted_params(tx, operation, params, old)
    changes.pop("line_items", None)
    for index, sent in enumerate(params.line_items or []):
        change_quantity(tx, old, sent, f"line_items[{index}]")
    if params.line_items:
        check_lines(tx, old)
    return updated(tx, old, changes)


def mode_of(prices: Iterable[Mapping[str, Any]]) -> str:
    """The mode of the sessions that sell these prices."""
    return "subscription" if any(price.get("recurring") for price in prices) else "payment"


def check_lines(tx: Tx, link: PaymentLink) -> None:
    """Raises for a link whose payments would be less or more than can be charged."""
    lines = lines_of(tx, link)
    mode = mode_of([line.price for line in lines])
    check_total(mode, sum(line.amount_total for line in lines), link.currency)


def change_quantity(tx: Tx, link: PaymentLink, sent: Mapping[str, Any], path: str) -> None:
    line = tx.get(Item, sent["id"], param=f"{path}[id]")
    if line.extra.get(PARENT) != link.id:
        raise ApiError(f"No such line item: '{line.id}'", code="resource_missing", param=path)
    quantity = sent.get("quantity")
    if quantity is None:
        return
    price = tx.get(Price, line.price["id"], param=path)
    check_quantity(price, quantity, path)
    amount = line_amount(price, quantity, price.extra.get("tiers") or ())
    tx.update(line, {"quantity": quantity, "amount_subtotal": amount, "amount_total": amount})


@include("payment_link", "line_items")
def link_lines(tx: Tx, link: PaymentLink) -> dict[str, Any]:
    return list_of(tx, "item", {PARENT: link.id}, f"/v1/payment_links/{link.id}/line_items")
