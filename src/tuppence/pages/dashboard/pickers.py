"""What a field that takes an object's id suggests, and which object a name or an email means.

Suggestions are the newest objects of a type. Whoever types a name finds the others too: it is
looked up by the search index when the form is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request

from tuppence.domain.currency import KNOWN
from tuppence.pages.auth.access import ask, viewer
from tuppence.pages.dashboard.amounts import decimal_money, money
from tuppence.pages.dashboard.forms import Input, WrongField, flat
from tuppence.pages.dashboard.search_box import is_id
from tuppence.pages.formatting import is_object_id

MOST_SUGGESTED, MOST_NAMED = 100, 3
SHORTEST = 3  # letters of a name that the search index can look up
Document = Mapping[str, Any]
Choice = tuple[str, str]  # what the field takes, and what it stands for

TEST_METHODS: tuple[Choice, ...] = (
    ("pm_card_visa", "Test card: Visa, succeeds"),
    ("pm_card_mastercard", "Test card: Mastercard, succeeds"),
    ("pm_card_authenticationRequired", "Test card: asks for authentication"),
    ("pm_card_chargeDeclined", "Test card: declined"),
)


async def choices(
    request: Request, known: list[Input], values: Mapping[str, str]
) -> dict[str, list[Choice]]:
    """The suggestions of a form's fields, by the type that they take."""
    wanted = sorted({one.picks for one in flat(known) if one.picks})
    found = await asyncio.gather(*(suggested(request, type, values) for type in wanted))
    return dict(zip(wanted, found, strict=True))


async def suggested(request: Request, type: str, values: Mapping[str, str]) -> list[Choice]:
    """Some objects of a type; none where the viewer may not list them."""
    if type == "currency":
        return [(one, one.upper()) for one in sorted(KNOWN)]
    start = list(TEST_METHODS) if type == "payment_method" and not viewer(request).livemode else []
    path, asked, spoken = SUGGESTED[type]
    customer = values.get("customer", "").strip()
    if type == "payment_method" and is_object_id(customer):
        path = f"/v1/customers/{customer}/payment_methods"
    asked = asked | {"limit": str(MOST_SUGGESTED)}
    status, page = await ask(request, "GET", path, asked)
    lines = page["data"] if status == 200 else []
    return [*((one["id"], spoken(one)) for one in lines), *start]


# -- what an object is called ----------------------------------------------------------------------


def customer_name(customer: Document) -> str:
    name, email = customer.get("name"), customer.get("email")
    return f"{name} ({email})" if name and email else str(name or email or "No name")


def price_name(price: Document) -> str:
    """`Coffee club · $19.00 USD / month`."""
    product = price.get("product")
    name = product.get("name") if isinstance(product, Mapping) else None
    parts = [str(one) for one in (name, price.get("nickname")) if one]
    currency, amount = str(price.get("currency")), price.get("unit_amount")
    exact = price.get("unit_amount_decimal")
    cost = money(amount, currency) if isinstance(amount, int) else "Amount varies"
    if not isinstance(amount, int) and isinstance(exact, str):
        cost = decimal_money(exact, currency)
    return " · ".join([*parts, cost + period(price)])


def period(price: Document) -> str:
    every = price.get("recurring") or {}
    unit, count = every.get("interval"), every.get("interval_count") or 1
    if not unit:
        return ""
    return f" / {unit}" if count == 1 else f" / {count} {unit}s"


def paid_name(payment: Document) -> str:
    paid = money(int(payment.get("amount") or 0), payment.get("currency"))
    return " · ".join(str(one) for one in (paid, payment.get("description")) if one)


def method_name(method: Document) -> str:
    type = str(method.get("type"))
    last4 = (method.get(type) or {}).get("last4")
    brand = (method.get(type) or {}).get("brand") or type
    spoken = str(brand).replace("_", " ").capitalize()
    return f"{spoken} •••• {last4}" if last4 else spoken


def coupon_name(coupon: Document) -> str:
    percent, amount = coupon.get("percent_off"), coupon.get("amount_off")
    off = f"{percent:g}%" if percent else money(int(amount or 0), coupon.get("currency"))
    return " · ".join(str(one) for one in (coupon.get("name"), f"{off} off") if one)


def invoice_name(invoice: Document) -> str:
    total = money(int(invoice.get("total") or 0), invoice.get("currency"))
    who = invoice.get("customer_name") or invoice.get("customer_email")
    return " · ".join(str(one) for one in (invoice.get("number") or "Draft", total, who) if one)


def subscription_name(subscription: Document) -> str:
    customer = subscription.get("customer")
    who = customer_name(customer) if isinstance(customer, Mapping) else None
    items = (subscription.get("items") or {}).get("data") or [{}]
    price = items[0].get("price")
    return " · ".join(one for one in (who, price_name(price) if price else None) if one)


SUGGESTED: dict[str, tuple[str, dict[str, Any], Callable[[Document], str]]] = {
    "charge": ("/v1/charges", {}, paid_name),
    "coupon": ("/v1/coupons", {}, coupon_name),
    "customer": ("/v1/customers", {}, customer_name),
    "invoice": ("/v1/invoices", {}, invoice_name),
    "payment_intent": ("/v1/payment_intents", {}, paid_name),
    "payment_method": ("/v1/payment_methods", {}, method_name),
    "price": ("/v1/prices", {"active": "true", "expand": {"0": "data.product"}}, price_name),
    "product": ("/v1/products", {"active": "true"}, lambda one: str(one.get("name"))),
    "subscription": ("/v1/subscriptions", {"expand": {"0": "data.customer"}}, subscription_name),
}


# -- which object is meant -------------------------------------------------------------------------


async def with_ids(
    request: Request, known: list[Input], values: Mapping[str, str]
) -> dict[str, str]:
    """The values, with ids for the names that were typed. Raises `WrongField`."""
    found = dict(values)
    for one in flat(known):
        text = values.get(one.name, "").strip()
        if text and one.picks in NAMED and not is_object_id(text):
            found[one.name] = await id_of(request, one, text)
    return found


async def id_of(request: Request, one: Input, text: str) -> str:
    """The id of the one object that a name or an email means. Raises `WrongField`."""
    path, spoken = SUGGESTED[one.picks][0], SUGGESTED[one.picks][2]
    if is_id(text):
        status, there = await ask(request, "GET", f"{path}/{text}")
        if status == 200 and not there.get("deleted"):
            return text  # an id that its maker chose
    lines = await NAMED[one.picks](request, text)
    if len(lines) == 1:
        return str(lines[0]["id"])
    if not lines:
        raise WrongField(one.name, f"No {one.picks} matches “{text[:80]}”.")
    some = ", ".join(f"{spoken(each)}: {each['id']}" for each in lines[:MOST_NAMED])
    more = " and others" if len(lines) > MOST_NAMED else ""
    raise WrongField(one.name, f"“{text[:80]}” could be {some}{more}. Enter the ID.")


async def customers_named(request: Request, text: str) -> list[dict[str, Any]]:
    field = "email" if "@" in text else "name"
    return await exact_or_part(request, "/v1/customers/search", field, text)


async def products_named(request: Request, text: str) -> list[dict[str, Any]]:
    return await exact_or_part(request, "/v1/products/search", "name", text)


async def prices_named(request: Request, text: str) -> list[dict[str, Any]]:
    """The active prices of the one product of this name, or of this lookup key."""
    keyed = {"active": "true", "expand": {"0": "data.product"}}
    _, page = await ask(request, "GET", "/v1/prices", keyed | {"lookup_keys": {"0": text[:200]}})
    if page.get("data"):
        return list(page["data"])
    found: list[dict[str, Any]] = []
    for product in (await products_named(request, text))[: MOST_NAMED + 1]:
        asked = keyed | {"product": product["id"], "limit": str(MOST_NAMED + 1)}
        _, page = await ask(request, "GET", "/v1/prices", asked)
        found += page.get("data", [])
    return found


NAMED = {"customer": customers_named, "price": prices_named, "product": products_named}


async def exact_or_part(request: Request, path: str, field: str, text: str) -> list[dict[str, Any]]:
    """What has exactly this value, else what has it as a part."""
    value = text[:200].replace("\\", "").replace("'", "\\'")
    operators = (":", "~") if len(text) >= SHORTEST else (":",)
    for operator in operators:
        asked = {"query": f"{field}{operator}'{value}'", "limit": str(MOST_NAMED + 1)}
        status, page = await ask(request, "GET", path, asked)
        if status == 200 and page["data"]:
            return list(page["data"])
    return []
