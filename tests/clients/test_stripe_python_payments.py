"""stripe-python, unmodified, through payments, search, files, connected accounts and v2."""

from __future__ import annotations

import io

import pytest
import stripe

from support import StartedServer


@pytest.fixture
def client(started: StartedServer, new_key: str) -> stripe.StripeClient:
    bases = {"api": started.url, "files": started.url, "connect": started.url}
    return stripe.StripeClient(new_key, base_addresses=bases)


def test_a_card_is_charged_and_refunded(client: stripe.StripeClient) -> None:
    customer = client.v1.customers.create({"payment_method": "pm_card_visa"})
    (method,) = client.v1.payment_methods.list({"customer": customer.id}).data
    intent = client.v1.payment_intents.create(
        {
            "amount": 2000,
            "currency": "usd",
            "customer": customer.id,
            "payment_method": method.id,
            "confirm": True,
            "expand": ["latest_charge"],
        }
    )
    assert intent.status == "succeeded"
    assert intent.latest_charge.payment_method_details.card.last4 == "4242"
    refund = client.v1.refunds.create({"payment_intent": intent.id})
    assert (refund.amount, refund.status) == (2000, "succeeded")


def test_a_decline_is_a_card_error(client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.CardError) as raised:
        client.v1.payment_intents.create(
            {
                "amount": 2000,
                "currency": "usd",
                "payment_method": "pm_card_chargeDeclinedInsufficientFunds",
                "confirm": True,
            }
        )
    error = raised.value
    assert (error.code, error.error.decline_code) == ("card_declined", "insufficient_funds")
    assert error.error.payment_intent.status == "requires_payment_method"
    assert error.http_status == 402


def test_a_subscription_is_paid_and_canceled(client: stripe.StripeClient) -> None:
    settings = {"default_payment_method": "pm_card_visa"}
    customer = client.v1.customers.create(
        {"payment_method": "pm_card_visa", "invoice_settings": settings}
    )
    price = client.v1.prices.create(
        {
            "currency": "usd",
            "unit_amount": 900,
            "recurring": {"interval": "month"},
            "product_data": {"name": "Gold"},
        }
    )
    subscription = client.v1.subscriptions.create(
        {"customer": customer.id, "items": [{"price": price.id}], "expand": ["latest_invoice"]}
    )
    assert (subscription.status, subscription.latest_invoice.status) == ("active", "paid")
    assert client.v1.subscriptions.cancel(subscription.id).status == "canceled"


def test_search_pages_by_itself(client: stripe.StripeClient) -> None:
    for number in range(25):
        client.v1.customers.create({"name": f"Jane {number}"})
    found = client.v1.customers.search({"query": "name~'jane'", "limit": 10})
    assert len(list(found.auto_paging_iter())) == 25


def test_a_file_goes_up(client: stripe.StripeClient) -> None:
    file = client.v1.files.create({"purpose": "dispute_evidence", "file": named(b"%PDF-1.4")})
    assert (file.size, file.type) == (8, "pdf")
    link = client.v1.file_links.create({"file": file.id})
    assert link.file == file.id


def named(content: bytes) -> io.BytesIO:
    stream = io.BytesIO(content)
    stream.name = "evidence.pdf"
    return stream


def test_v2_accounts_page_by_themselves(client: stripe.StripeClient) -> None:
    for number in range(5):
        made = client.v2.core.accounts.create({"display_name": f"a{number}"})
    listed = client.v2.core.accounts.list({"limit": 2})
    names = [one.display_name for one in listed.auto_paging_iter()]
    assert names == ["a4", "a3", "a2", "a1", "a0"]
    whole = client.v2.core.accounts.retrieve(made.id, {"include": ["identity"]})
    assert whole.id == made.id


def test_a_connected_accounts_world(client: stripe.StripeClient) -> None:
    account = client.v1.accounts.create({"type": "custom", "country": "US"})
    options = {"stripe_account": account.id}
    customer = client.v1.customers.create({"name": "Theirs"}, options)
    assert client.v1.customers.list().data == []
    assert client.v1.customers.list({}, options).data[0].id == customer.id
    with pytest.raises(stripe.PermissionError):
        client.v1.customers.list({}, {"stripe_account": "acct_none"})
