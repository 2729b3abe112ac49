"""A checkout, as tests begin and pay it."""

from __future__ import annotations

from typing import Any

from support import Answer, Client

DAY_S = 86_400
GOLD: dict[str, Any] = {"currency": "usd", "unit_amount": 900, "product_data": {"name": "Gold"}}
MONTHLY: dict[str, Any] = {"price_data": GOLD | {"recurring": {"interval": "month"}}, "quantity": 2}


def session(api: Client, currency: str = "usd", **more: Any) -> Answer:
    product = api.post("/v1/products", name="Gold")["id"]
    price = api.post("/v1/prices", product=product, unit_amount=1500, currency=currency)["id"]
    sent: dict[str, Any] = {"mode": "payment", "success_url": "https://example.com"}
    sent["line_items"] = [{"price": price, "quantity": 2}]
    return api.post("/v1/checkout/sessions", sent | more)


def method(api: Client, token: str = "tok_visa") -> str:
    billing = {"email": "jane@example.com", "name": "Jane"}
    found: str = api.post(
        "/v1/payment_methods", type="card", card={"token": token}, billing_details=billing
    )["id"]
    return found


def confirm(api: Client, made: Answer, **params: Any) -> Answer:
    return api.post(f"/v1/payment_pages/{made['id']}/confirm", **params)


def types(api: Client) -> list[str]:
    return [one["type"] for one in api.events()]


DEBITS = [
    ("DE89370400440532013000", "succeeded", "paid"),
    ("DE62370400440532013001", "failed", "unpaid"),
]


def debit_from(api: Client, iban: str) -> str:
    found: str = api.post(
        "/v1/payment_methods",
        type="sepa_debit",
        sepa_debit={"iban": iban},
        billing_details={"email": "jane@example.com", "name": "Jane"},
    )["id"]
    return found
