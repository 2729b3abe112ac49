"""Hosted pages in a real browser: legible, and back to a shop of another origin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import stripe
from playwright.sync_api import Page

from browser.conftest import looked_at
from support import StartedServer

Visitor = Callable[..., tuple[Page, list[str]]]


@pytest.fixture
def client(started: StartedServer, new_key: str) -> stripe.StripeClient:
    return stripe.StripeClient(new_key, base_addresses={"api": started.url})


def line(amount: int, name: str) -> dict[str, Any]:
    data = {"currency": "eur", "unit_amount": amount, "product_data": {"name": name}}
    return {"price_data": data, "quantity": 1}


def session(client: stripe.StripeClient, shop: str) -> Any:
    return client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "success_url": f"{shop}/docs?session={{CHECKOUT_SESSION_ID}}",
            "cancel_url": f"{shop}/docs",
            "line_items": [line(4000, "T-shirt"), line(1250, "A" * 80)],
        }
    )


def test_a_customer_completes_checkout_and_is_back_in_the_shop(
    client: stripe.StripeClient, started: StartedServer, visitor: Visitor
) -> None:
    page, complaints = visitor()
    # The shop stands at another origin, to which the page's policy must let the form lead.
    made = session(client, started.url.replace("127.0.0.1", "localhost"))
    page.goto(made.url)
    assert page.inner_text("h1") == "Pay €52.50 EUR"
    page.get_by_text("From a terminal").click()
    looked_at(page, "checkout")
    page.get_by_label("Test card").select_option(label="0002: declined")
    page.get_by_role("button", name="Complete with this test card").click()
    page.get_by_role("alert").get_by_text("Your card was declined.").wait_for()
    looked_at(page, "checkout-declined")
    page.get_by_label("Email").fill("ada@example.com")
    page.get_by_role("button", name="Complete with this test card").click()
    page.wait_for_url(f"http://localhost:*/docs?session={made.id}")
    done = client.v1.checkout.sessions.retrieve(made.id)
    assert (done.payment_status, done.customer_details.email) == ("paid", "ada@example.com")
    page.goto(made.url)
    looked_at(page, "checkout-complete")
    assert complaints == []


def test_pages_that_are_not_available_are_legible(
    client: stripe.StripeClient, visitor: Visitor
) -> None:
    page, complaints = visitor()
    customer = client.v1.customers.create({}).id
    client.v1.invoice_items.create({"customer": customer, "amount": 2500, "currency": "usd"})
    draft = client.v1.invoices.create(
        {"customer": customer, "pending_invoice_items_behavior": "include"}
    )
    expired = session(client, "https://shop.example.com")
    client.v1.checkout.sessions.expire(expired.id)
    portal = {"customer": customer, "return_url": "https://shop.example.com"}
    for name, url in {
        "expired": expired.url,
        "link": client.v1.payment_links.create({"line_items": [line(900, "Mug")]}).url,
        "invoice": client.v1.invoices.finalize_invoice(draft.id).hosted_invoice_url,
        "portal": client.v1.billing_portal.sessions.create(portal).url,
    }.items():
        page.goto(url)
        looked_at(page, f"hosted-{name}")
    assert complaints == []
