"""Payment links: a URL that sells the same items to everybody; link_session.py sells them."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue.places import PARENT
from tuppence.engines.invoicing import line_amount
from tuppence.errors import ApiError
from tuppence.operations.assign import fitted_params
from tuppence.operations.defaults import bind_defaults, created, target, updated
from tuppence.operations.registry import include, operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx
from tuppence.resources.checkout.line_item import check_quantity, line_made
from tuppence.resources.checkout.session.api import check_minimum, prices_of
from tuppence.resources.checkout.session.subscription import lines_of
from tuppence.resources.payments.lists import list_of

CREATE, ONE = "POST /v1/payment_links", "POST /v1/payment_links/{payment_link}"

bind_defaults("GET /v1/payment_links", "GET /v1/payment_links/{payment_link}")


@operation(CREATE)
def create_payment_link(tx: Tx, params: Params) -> Resource:
    fitted = fitted_params(tx, tx.catalogue.operation(CREATE), params)
    prices = prices_of(tx, params.line_items)
    if not prices:
        raise ApiError("You must provide line_items.", code="parameter_missing", param="line_items")
    values = {name: value for name, value in fitted.items() if name != "line_items"}
    id = tx.new_id("payment_link")
    recurring = any(price.recurring for price in prices)
    values |= {
        "currency": prices[0].currency,
        "customer_creation": params.customer_creation or ("always" if recurring else "if_required"),
    }
    link = created(tx, "payment_link", values, id=id)
    for price, line in zip(prices, params.line_items, strict=True):
        line_made(tx, id, price, line)
    check_total(tx, link)
    return link


@operation(ONE)
def update_payment_link(tx: Tx, params: Params) -> Resource:
    """A line's quantity may change, its price not (docs: api/payment_links/update)."""
    operation = tx.catalogue.operation(ONE)
    old = target(tx, operation, params)
    changes = fitted_params(tx, operation, params, old)
    changes.pop("line_items", None)
    for index, sent in enumerate(params.line_items or []):
        change_quantity(tx, old, sent, f"line_items[{index}]")
    if params.line_items:
        check_total(tx, old)
    return updated(tx, old, changes)


def check_total(tx: Tx, link: Resource) -> None:
    """Raises for a link whose payments would be below what can be charged."""
    lines = lines_of(tx, link)
    if not any((line.price or {}).get("recurring") for line in lines):
        check_minimum(sum(line.amount_total for line in lines), link.currency)


def change_quantity(tx: Tx, link: Resource, sent: dict[str, Any], path: str) -> None:
    line = tx.get("item", sent["id"], param=f"{path}[id]")
    if line.extra.get(PARENT) != link.id:
        raise ApiError(f"No such line item: '{line.id}'", code="resource_missing", param=path)
    quantity = sent.get("quantity")
    if quantity is None:
        return
    price = tx.get("price", line.price["id"], param=path)
    check_quantity(price, quantity, path)
    amount = line_amount(price, quantity, price.extra.get("tiers") or ())
    tx.update(line, {"quantity": quantity, "amount_subtotal": amount, "amount_total": amount})


@include("payment_link", "line_items")
def link_lines(tx: Tx, link: Resource) -> dict[str, Any]:
    return list_of(tx, "item", {PARENT: link.id}, f"/v1/payment_links/{link.id}/line_items")
