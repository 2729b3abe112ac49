"""The payer's page in a real browser, as wide as a desk and as narrow as a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import stripe
from playwright.sync_api import Page

from browser.conftest import keep
from support import StartedServer


@pytest.fixture
def page(visitor: Callable[..., tuple[Page, list[str]]]) -> Page:
    """A page without JavaScript."""
    opened, _ = visitor(java_script_enabled=False)
    return opened


@pytest.fixture
def client(started: StartedServer, new_key: str) -> stripe.StripeClient:
    return stripe.StripeClient(new_key, base_addresses={"api": started.url})


def asked(client: stripe.StripeClient, return_url: str) -> Any:
    return client.v1.payment_intents.create(
        {
            "amount": 2000,
            "currency": "usd",
            "confirm": True,
            "payment_method": "pm_card_threeDSecure2Required",
            "payment_method_types": ["card"],
            "return_url": return_url,
        }
    )


@pytest.mark.parametrize(
    ("button", "redirect", "status"),
    [("Complete", "succeeded", "succeeded"), ("Fail", "failed", "requires_payment_method")],
)
def test_a_payer_clicks_and_is_back_in_the_shop(
    client: stripe.StripeClient,
    started: StartedServer,
    page: Page,
    button: str,
    redirect: str,
    status: str,
) -> None:
    # The shop stands at another origin, to which the page's policy must let the form lead.
    shop = started.url.replace("127.0.0.1", "localhost") + "/docs?order=7"
    intent = asked(client, shop)
    page.goto(intent.next_action.redirect_to_url.url)
    assert "Pay $20.00" in page.inner_text("h1")
    assert "3D Secure" in page.inner_text("main")
    keep(page, "payer")
    page.get_by_role("button", name=button).click()
    page.wait_for_url("**/docs?order=7&**")
    assert f"payment_intent={intent.id}" in page.url
    assert page.url.endswith(f"redirect_status={redirect}")
    assert client.v1.payment_intents.retrieve(intent.id).status == status


def test_the_keyboard_is_enough_and_nothing_is_wider_than_the_page(
    client: stripe.StripeClient, started: StartedServer, page: Page
) -> None:
    intent = asked(client, f"{started.url}/docs")
    page.goto(intent.next_action.redirect_to_url.url)
    width = page.viewport_size["width"] if page.viewport_size else 0
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] >= 44  # a thumb
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**redirect_status=succeeded")


def test_a_receipt_says_what_was_paid(client: stripe.StripeClient, page: Page) -> None:
    intent = client.v1.payment_intents.create(
        {
            "amount": 2000,
            "currency": "usd",
            "confirm": True,
            "payment_method": "pm_card_visa",
            "payment_method_types": ["card"],
            "description": "<script>alert(1)</script>",
            "expand": ["latest_charge"],
        }
    )
    page.goto(intent.latest_charge.receipt_url)
    text = page.inner_text("main")
    assert "$20.00 usd paid" in text
    assert "visa ending in 4242" in text
    assert "<script>alert(1)</script>" in text  # shown, not run
    keep(page, "receipt")
    forged = page.goto(intent.latest_charge.receipt_url[:-3] + "xyz")
    assert forged is not None
    assert forged.status == 404


def test_a_wrong_address_says_so(started: StartedServer, page: Page) -> None:
    answer = page.goto(f"{started.url}/redirect/authenticate/acct_1/test/pi_1?client_secret=x")
    assert answer is not None
    assert answer.status == 404
    assert "Not found" in page.title()
