"""What tests of billing sell, to whom, and how they read a refusal."""

from __future__ import annotations

from typing import Any

from support import Answer, Client


def customer_with_card(api: Client, card: str = "pm_card_visa") -> tuple[str, str]:
    """(the customer, their card, by which their invoices are paid)."""
    customer = api.post("/v1/customers", email="jenny@example.com")["id"]
    method = api.post(f"/v1/payment_methods/{card}/attach", customer=customer)["id"]
    api.post(f"/v1/customers/{customer}", invoice_settings={"default_payment_method": method})
    return customer, method


def new_price(api: Client, currency: str = "usd", amount: int = 2500, **more: Any) -> str:
    sent = {"currency": currency, "unit_amount": amount, "product_data": {"name": "Gold"}, **more}
    id: str = api.post("/v1/prices", sent)["id"]
    return id


def monthly(api: Client, currency: str = "usd", amount: int = 2500) -> str:
    return new_price(api, currency, amount, recurring={"interval": "month"})


def open_invoice(api: Client, customer: str, amount: int = 2500, **more: Any) -> dict[str, Any]:
    api.post("/v1/invoiceitems", customer=customer, amount=amount, currency="usd")
    sent = {"customer": customer, "pending_invoice_items_behavior": "include", **more}
    draft = api.post("/v1/invoices", sent)
    assert draft.status == 200, draft.body
    found: dict[str, Any] = api.post(f"/v1/invoices/{draft['id']}/finalize").json
    return found


def subscribe(api: Client, customer: str, price: str, **more: Any) -> Answer:
    return api.post("/v1/subscriptions", customer=customer, items=[{"price": price}], **more)


def refused(answer: Answer, param: str | None, *words: str, status: int = 400) -> None:
    assert answer.status == status, answer.body
    assert answer.error.get("param") == param, answer.error
    for word in words:
        assert word in answer.error["message"], answer.error


def meter(api: Client) -> str:
    """A meter that sums up calls."""
    id: str = api.post(
        "/v1/billing/meters",
        display_name="Calls",
        event_name="calls",
        default_aggregation={"formula": "sum"},
    )["id"]
    return id
