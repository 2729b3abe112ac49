"""Tools that send one request: those with the names of Stripe's MCP server, and one per operation.

Source of the names and of their arguments: docs.stripe.com/mcp and Stripe's agent toolkit, the
releases that had a tool for each of these operations (2025). They take every other parameter of
their operation too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.command_names import words_of
from tuppence.pages.dashboard.search_box import is_id
from tuppence.pages.mcp.tools.arguments import (
    WrongArguments,
    check_arguments,
    check_path_ids,
    shown,
)
from tuppence.pages.mcp.tools.schemas import Schema, arguments_schema
from tuppence.pages.mcp.tools.tool import Call, Tool

MINOR_UNITS = "Amounts are integers in the currency's minor unit (cents)."
MORE = "describe_operation lists the fields of objects."
Given = dict[str, Any]


def unchanged(given: Given) -> Given:
    return given


@dataclass(frozen=True, slots=True)
class Named:
    """A tool with a name of Stripe's MCP server. `id` is its name for the id in the path;
    `arguments` are its own ones, which `change` turns into parameters, instead of `replaces`.
    Of `unfolded` parameters the fields are always listed.
    """

    operation: str
    id: str = ""
    arguments: Schema = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    unfolded: tuple[str, ...] = ()
    change: Callable[[Given], Given] = unchanged


def payment_link(given: Given) -> Given:
    price, quantity, url = (given.pop(n, None) for n in ("price", "quantity", "redirect_url"))
    if url is not None:
        given["after_completion"] = {"type": "redirect", "redirect": {"url": url}}
    return given | {"line_items": [{"price": price, "quantity": quantity}]}


def invoice(given: Given) -> Given:
    """Stripe's tool sends the invoice to the customer."""
    return {"collection_method": "send_invoice"} | given


def invoice_item(given: Given) -> Given:
    price = given.pop("price", None)
    return given if price is None else given | {"pricing": {"price": price}}


def coupon(given: Given) -> Given:
    """Stripe's tool takes US dollars where no currency is given."""
    return {"currency": "usd"} | given if given.get("amount_off") is not None else given


TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
NAMED = {
    "create_customer": Named("POST /v1/customers"),
    "list_customers": Named("GET /v1/customers"),
    "create_product": Named("POST /v1/products"),
    "list_products": Named("GET /v1/products"),
    "create_price": Named("POST /v1/prices", unfolded=("recurring",)),
    "list_prices": Named("GET /v1/prices"),
    "create_payment_link": Named(
        "POST /v1/payment_links",
        arguments={"price": TEXT, "quantity": NUMBER, "redirect_url": TEXT},
        needs=("price", "quantity"),
        replaces=("line_items", "after_completion"),
        change=payment_link,
    ),
    "list_payment_intents": Named("GET /v1/payment_intents"),
    "create_refund": Named("POST /v1/refunds"),
    "create_invoice": Named("POST /v1/invoices", change=invoice),
    "list_invoices": Named("GET /v1/invoices"),
    "create_invoice_item": Named(
        "POST /v1/invoiceitems",
        arguments={"price": TEXT},
        replaces=("pricing",),
        change=invoice_item,
    ),
    "finalize_invoice": Named("POST /v1/invoices/{invoice}/finalize", id="invoice"),
    "list_subscriptions": Named("GET /v1/subscriptions"),
    "update_subscription": Named(
        "POST /v1/subscriptions/{subscription_exposed_id}", id="subscription", unfolded=("items",)
    ),
    "cancel_subscription": Named(
        "DELETE /v1/subscriptions/{subscription_exposed_id}", id="subscription"
    ),
    "create_coupon": Named("POST /v1/coupons", change=coupon),
    "list_coupons": Named("GET /v1/coupons"),
    "list_disputes": Named("GET /v1/disputes"),
    "update_dispute": Named("POST /v1/disputes/{dispute}", id="dispute", unfolded=("evidence",)),
    "retrieve_balance": Named("GET /v1/balance"),
    "get_stripe_account_info": Named("GET /v1/account"),
}
# Offered to every key beside them, by the names of their operations.
USUAL: dict[str, tuple[str, ...]] = {  # with the parameters that are unfolded
    "POST /v1/payment_intents": ("automatic_payment_methods",),
    "POST /v1/payment_intents/{intent}/confirm": (),
    "POST /v1/subscriptions": ("items",),
    "GET /v1/events": (),
}


@cache
def named_tool(known: Catalogue, name: str) -> Tool:
    """The tool with one of Stripe's names."""
    named = NAMED[name]
    operation = known.operation(named.operation)
    fields = {n: spec for n, spec in operation.fields.items() if n not in named.replaces}
    ids = (named.id,) if named.id else ()
    required = [*ids, *named.needs, *(n for n, spec in fields.items() if spec.get("r"))]
    schema = arguments_schema(known, ids, fields, required, named.unfolded)
    schema["properties"] = named.arguments | schema["properties"]
    return tool(operation, name, name.replace("_", " ").capitalize(), schema)


@cache
def operation_tool(known: Catalogue, key: str) -> Tool:
    operation = known.operation(key)
    required = [n for n, spec in operation.fields.items() if spec.get("r")]
    ids = operation.path_params
    unfolded = USUAL.get(key, ())
    schema = arguments_schema(known, ids, operation.fields, [*ids, *required], unfolded)
    title = operation.name.replace(".", " ").replace("_", " ").capitalize()
    return tool(operation, tool_name(operation), title, schema)


def tool(operation: Operation, name: str, title: str, schema: Schema) -> Tool:
    about = [f"{operation.key}."]
    if operation.method == "POST" and any("amount" in one for one in schema["properties"]):
        about.append(MINOR_UNITS)
    if operation.method == "POST":
        about.append(MORE)
    reads, destroys = operation.method == "GET", operation.method == "DELETE"
    return Tool(name, title, " ".join(about), schema, reads, destroys)


def tool_name(operation: Operation) -> str:
    """`POST /v1/customers` is customers_create."""
    return "_".join(words_of(operation.key, operation.name))[:64]


@cache
def operations_by_tool(known: Catalogue) -> dict[str, str]:
    """The operations' keys by the names of their tools."""
    found: dict[str, str] = {}
    for key in known.operation_keys:
        if key in known.official_keys:
            found.setdefault(tool_name(known.operation(key)), key)
    return found


def named_call(known: Catalogue, name: str, given: Given) -> Call:
    """The request of a tool with one of Stripe's names. Raises `WrongArguments`."""
    named, schema = NAMED[name], named_tool(known, name).schema
    own = bool(named.arguments)
    ids = [named.id] if named.id else []
    if own:
        check_arguments(name, schema, given)
    else:
        check_path_ids(name, schema, ids, given)
    operation = known.operation(named.operation)
    given = dict(given)
    filled = [given.pop(one) for one in ids]
    return Call(operation.method, filled_path(operation, filled), named.change(given), operation)


def operation_call(known: Catalogue, operation: Operation, name: str, given: Given) -> Call:
    """The request of an operation. Raises `WrongArguments` where an id of its path is missing."""
    ids = operation.path_params
    check_path_ids(name, operation_tool(known, operation.key).schema, ids, given)
    given = dict(given)
    filled = [given.pop(one) for one in ids]
    return Call(operation.method, filled_path(operation, filled), given, operation)


def filled_path(operation: Operation, ids: list[str]) -> str:
    """The operation's path with ids in it. Raises `WrongArguments` for one that is none."""
    path = operation.path
    for name, id in zip(operation.path_params, ids, strict=True):
        if not is_id(id):
            raise WrongArguments(f"{shown(id)!r} is not an id.")
        path = path.replace(f"{{{name}}}", id)
    return path
