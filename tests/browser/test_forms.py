"""What users make in the dashboard, in a real browser: without JavaScript, and what it adds."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import stripe
from playwright.sync_api import Page, expect

from browser.conftest import keep, looked_at
from support import StartedServer

Visitor = Callable[..., tuple[Page, list[str]]]


@pytest.fixture
def server(start: Callable[..., StartedServer]) -> StartedServer:
    return start()


@pytest.fixture
def client(server: StartedServer) -> stripe.StripeClient:
    """The account of whoever is at the machine, with something to sell and a customer."""
    key = re.search(r"sk_test_\w+", server.banner())
    assert key
    made = stripe.StripeClient(key[0], base_addresses={"api": server.url})
    made.v1.customers.create({"name": "Grace Grünwald", "email": "grace@example.com"})
    for name, recurring in (("Coffee club", True), ("Mug", False)):
        given: stripe.params.PriceCreateParams = {
            "currency": "usd",
            "unit_amount": 1900,
            "product_data": {"name": name},
        }
        if recurring:
            given["recurring"] = {"interval": "month"}
        made.v1.prices.create(given)
    return made


def opened(page: Page, server: StartedServer, path: str) -> None:
    link = re.search(r"/dashboard\?token=\S+", server.banner())
    assert link
    page.goto(server.url + link[0])
    page.goto(f"{server.url}/dashboard/test/{path}")


def create(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()
    expect(page.locator(".refusal")).to_have_count(0)


def test_forms_work_without_javascript(
    server: StartedServer, client: stripe.StripeClient, visitor: Visitor
) -> None:
    page, _ = visitor(java_script_enabled=False)
    opened(page, server, "payment_links/new")
    row = page.get_by_role("group", name="Row 1")
    row.get_by_label("Price").fill("Mug")
    row.get_by_label("Quantity").fill("2")
    page.get_by_role("button", name="More rows").click()
    expect(page.get_by_role("group", name="Row 6")).to_be_visible()
    keep(page, "new-payment-link")
    create(page, "New payment link")
    (link,) = client.v1.payment_links.list().data
    (sold,) = client.v1.payment_links.line_items.list(link.id).data
    assert (sold.quantity, sold.amount_total) == (2, 3800)

    page.goto(f"{server.url}/dashboard/test/subscriptions/new")
    page.get_by_label("Customer").first.fill("grace@example.com")
    page.get_by_role("group", name="Row 1").get_by_label("Price").fill("Coffee club")
    page.get_by_label("Trial period days").fill("14")
    keep(page, "new-subscription")
    create(page, "New subscription")
    (subscription,) = client.v1.subscriptions.list().data
    assert subscription.status == "trialing"

    page.goto(f"{server.url}/dashboard/test/invoices/new")
    page.get_by_label("Customer").first.fill("Grace Grünwald")
    row = page.get_by_role("group", name="Row 1")
    row.get_by_label("Description").fill("Delivery")
    row.get_by_label("Amount").fill("4.50")
    row.get_by_label("Quantity").fill("2")
    keep(page, "new-invoice")
    row.get_by_label("Quantity").press("Enter")  # creates it, and adds no rows
    page.wait_for_url(re.compile("/invoices/in_"))
    assert client.v1.invoices.list({"status": "draft"}).data[0].total == 900

    page.goto(f"{server.url}/dashboard/test/webhooks/new")
    page.get_by_label("Url").fill("http://127.0.0.1:9/hook")
    page.locator("summary", has_text=re.compile(r"^Invoice \(")).click()
    page.get_by_label("invoice.paid", exact=True).check()
    keep(page, "new-endpoint")
    create(page, "New webhook endpoint")
    (endpoint,) = client.v1.webhook_endpoints.list().data
    assert endpoint.enabled_events == ["invoice.paid"]


def test_event_types_are_filtered_while_typing(
    server: StartedServer, client: stripe.StripeClient, visitor: Visitor
) -> None:
    page, complaints = visitor()
    opened(page, server, "webhooks/new")
    page.get_by_label("Filter").fill("invoice.pa")
    expect(page.get_by_label("invoice.paid", exact=True)).to_be_visible()
    expect(page.get_by_label("invoice.voided", exact=True)).to_be_hidden()
    expect(page.locator("summary", has_text="Customer (")).to_be_hidden()
    looked_at(page, "new-endpoint-filtered")
    page.get_by_label("Filter").fill("")
    expect(page.locator("summary", has_text=re.compile(r"^Customer \("))).to_be_visible()
    price = client.v1.prices.list().data[0].id
    client.v1.payment_links.create({"line_items": [{"price": price, "quantity": 2}]})
    paths = (
        "payment_links",
        "payment_links/new",
        "invoices/new",
        "products/new",
        "payments?q=Jane",
    )
    for path in paths:
        page.goto(f"{server.url}/dashboard/test/{path}")
        looked_at(page, "form-" + path.split("?")[0].replace("/", "-"))
    assert complaints == []
