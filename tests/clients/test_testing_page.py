"""Every row of the testing page, with stripe-python against a server whose banks are fast."""

from __future__ import annotations

import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import stripe

import testing_page as page
from support import StartedServer, start_server

YEAR, BACK = 2040, "https://shop.example.com/back"
ACCEPTED = {"customer_acceptance": {"type": "offline"}}
PAYER = {"name": "Jenny Rosen", "email": "jenny@example.com"}
PATIENCE_S = 20


@pytest.fixture(scope="module")
def fast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartedServer]:
    """A server on which a bank's day lasts a second."""
    db = tmp_path_factory.mktemp("fast") / "tuppence.db"
    with start_server(db, "--settle", "fast") as server:
        yield server


@pytest.fixture
def client(fast: StartedServer, new_key: str) -> stripe.StripeClient:
    return stripe.StripeClient(new_key, base_addresses={"api": fast.url})


def card(number: str, more: dict[str, Any] | None = None) -> dict[str, Any]:
    details = {"number": number, "exp_month": 12, "exp_year": YEAR, "cvc": "123"} | (more or {})
    return {"type": "card", "card": details}


def pay(client: stripe.StripeClient, **more: Any) -> Any:
    sent = {"amount": 5000, "currency": "usd", "confirm": True, "return_url": BACK}
    return client.v1.payment_intents.create({**sent, "expand": ["latest_charge"], **more})


def outcome_of(question: Callable[[], Any]) -> str:
    """An intent's status, or the most exact code of what refused it."""
    try:
        return str(question().status)
    except stripe.CardError as error:
        return str(error.error.decline_code or error.code)


def waited(question: Callable[[], Any], wanted: Callable[[Any], bool]) -> Any:
    """The answer once it is as wanted; the last one if it never is."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        found = question()
        if wanted(found) or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def click(intent: Any, outcome: str = "complete") -> None:
    """What the payer does on the page that they are sent to; the way back is not followed."""
    action = intent.next_action.to_dict()
    details = action[action["type"]]
    url = details.get("url") or details.get("data") or details.get("mobile_auth_url")
    url = url or details.get("stripe_js")
    secret = urllib.parse.parse_qs(urllib.parse.urlsplit(url).query)["client_secret"][0]
    form = urllib.parse.urlencode({"client_secret": secret, "outcome": outcome}).encode()
    opener = urllib.request.build_opener(Stay)
    opener.open(urllib.request.Request(url.split("?")[0], form)).close()


class Stay(urllib.request.HTTPRedirectHandler):
    def http_error_303(self, request: Any, answer: Any, *rest: Any) -> Any:
        return answer


# -- cards -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", page.BRANDS + page.COUNTRIES, ids=lambda row: row.name)
def test_cards_by_brand_and_country(client: stripe.StripeClient, row: page.CardRow) -> None:
    by_number = pay(client, payment_method_data=card(row.number))
    by_name = pay(client, payment_method=f"pm_card_{row.name}")
    for intent in (by_number, by_name):
        shown = intent.latest_charge.payment_method_details.card
        assert intent.status == "succeeded"
        assert (shown.brand, shown.country, shown.last4) == (
            row.brand,
            row.country,
            row.number[-4:],
        )
    first, second = (one.latest_charge.payment_method_details.card for one in (by_number, by_name))
    assert first.fingerprint == second.fingerprint


@pytest.mark.parametrize("row", page.DECLINES, ids=lambda row: row.name)
def test_declined_cards(client: stripe.StripeClient, row: page.DeclineRow) -> None:
    for sent in (
        {"payment_method": f"pm_card_{row.name}"},
        {"payment_method_data": card(row.number)},
    ):
        with pytest.raises(stripe.CardError) as raised:
            pay(client, **sent)
        error = raised.value
        assert (error.http_status, error.code) == (402, row.code)
        assert error.error.decline_code == row.decline_code
        intent = client.v1.payment_intents.retrieve(error.error.payment_intent.id)
        assert intent.status == "requires_payment_method"
        assert intent.last_payment_error.code == row.code
        charge = client.v1.charges.retrieve(error.error.charge)
        assert (charge.status, charge.paid) == ("failed", False)


def test_a_card_that_is_declined_after_it_was_saved(client: stripe.StripeClient) -> None:
    customer = client.v1.customers.create({"payment_method": "pm_card_chargeCustomerFail"})
    (method,) = client.v1.customers.payment_methods.list(customer.id).data
    with pytest.raises(stripe.CardError):
        pay(client, customer=customer.id, payment_method=method.id)


@pytest.mark.parametrize(("change", "code"), page.INVALID)
def test_card_data_that_no_bank_is_asked_about(
    client: stripe.StripeClient, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(stripe.CardError) as raised:
        client.v1.payment_methods.create(card("4242424242424242", change))
    assert raised.value.code == code


@pytest.mark.parametrize(("number", "cvc", "line1", "postal"), page.CHECKS)
def test_checks(
    client: stripe.StripeClient, number: str, cvc: str, line1: str, postal: str
) -> None:
    address = {"line1": "1 Main St", "postal_code": "94103"}
    data = card(number) | {"billing_details": {"address": address}}
    intent = pay(client, payment_method_data=data)
    checks = intent.latest_charge.payment_method_details.card.checks
    assert (checks.cvc_check, checks.address_line1_check, checks.address_postal_code_check) == (
        cvc,
        line1,
        postal,
    )


# -- 3D Secure -------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", page.SECURE, ids=lambda row: row.name)
def test_3d_secure(client: stripe.StripeClient, row: page.SecureRow) -> None:
    method = f"pm_card_{row.name}"
    asked = {"card": {"request_three_d_secure": "any"}}
    plain = outcome_of(lambda: pay(client, payment_method=method))
    requested = outcome_of(lambda: pay(client, payment_method=method, payment_method_options=asked))
    off_session = outcome_of(lambda: pay(client, payment_method=method, off_session=True))
    assert (plain, requested, off_session) == (row.plain, row.requested, row.off_session)


@pytest.mark.parametrize(
    "row", [row for row in page.SECURE if row.requested == page.ACTION], ids=lambda row: row.name
)
def test_what_comes_of_passing_and_failing(
    client: stripe.StripeClient, row: page.SecureRow
) -> None:
    asked = {"card": {"request_three_d_secure": "any"}}
    for outcome, wanted in (
        ("complete", row.authenticated),
        ("fail", "payment_intent_authentication_failure"),
    ):
        intent = pay(client, payment_method=f"pm_card_{row.name}", payment_method_options=asked)
        assert intent.next_action.type == "redirect_to_url"
        click(intent, outcome)
        found = client.v1.payment_intents.retrieve(intent.id)
        error = found.last_payment_error
        shown = (getattr(error, "decline_code", None) or error.code) if error else found.status
        assert shown == wanted


# -- disputes, refunds, balance --------------------------------------------------------------------


@pytest.mark.parametrize("row", page.DISPUTES, ids=lambda row: row.name)
def test_disputes(client: stripe.StripeClient, row: page.DisputeRow) -> None:
    intent = pay(client, payment_method_data=card(row.number))
    found = client.v1.disputes.list({"payment_intent": intent.id}).data
    assert [(one.reason, one.status) for one in found] == [(row.reason, row.status)] * row.count


@pytest.mark.parametrize(("words", "status"), page.EVIDENCE.items())
def test_evidence(client: stripe.StripeClient, words: str, status: str) -> None:
    intent = pay(client, payment_method="pm_card_createDispute")
    (dispute,) = client.v1.disputes.list({"payment_intent": intent.id}).data
    client.v1.disputes.update(dispute.id, {"evidence": {"uncategorized_text": words}})
    assert client.v1.disputes.retrieve(dispute.id).status == status


@pytest.mark.parametrize("row", page.REFUNDS, ids=lambda row: row.name)
def test_refunds(client: stripe.StripeClient, row: page.RefundRow) -> None:
    intent = pay(client, payment_method_data=card(row.number))
    refund = client.v1.refunds.create({"payment_intent": intent.id})
    assert refund.status == row.first
    last = waited(lambda: client.v1.refunds.retrieve(refund.id), lambda one: one.status == row.last)
    assert last.status == row.last


@pytest.mark.parametrize("number", page.BYPASS_PENDING)
def test_money_that_is_available_at_once(client: stripe.StripeClient, number: str) -> None:
    pay(client, payment_method_data=card(number))
    found = client.v1.balance.retrieve()
    assert (found.available[0].amount > 0, found.pending[0].amount) == (True, 0)


@pytest.mark.parametrize(("number", "code"), page.PAYOUT_ACCOUNTS.items())
def test_payouts_that_fail(client: stripe.StripeClient, number: str, code: str) -> None:
    pay(client, payment_method="pm_card_bypassPending")
    account = {"object": "bank_account", "country": "US", "currency": "usd"}
    account |= {"account_number": number, "routing_number": "110000000"}
    own = client.v1.accounts.retrieve_current()
    made = client.v1.accounts.external_accounts.create(own.id, {"external_account": account})
    payout = client.v1.payouts.create({"amount": 1000, "currency": "usd", "destination": made.id})
    failed = waited(
        lambda: client.v1.payouts.retrieve(payout.id), lambda one: one.status == "failed"
    )
    assert (failed.status, failed.failure_code) == ("failed", code)


# -- other methods ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "code"), page.US_ACCOUNTS.items())
def test_american_accounts(client: stripe.StripeClient, method: str, code: str | None) -> None:
    intent = pay(
        client,
        payment_method=method,
        payment_method_types=["us_bank_account"],
        mandate_data=ACCEPTED,
    )
    assert intent.status == "processing"
    found = settled(client, intent)
    error = found.last_payment_error
    assert (found.status, error and error.code) == (
        ("succeeded", None) if code is None else ("requires_payment_method", code)
    )


@pytest.mark.parametrize(("iban", "pays"), page.IBANS.items())
def test_ibans(client: stripe.StripeClient, iban: str, pays: bool) -> None:
    data = {"type": "sepa_debit", "sepa_debit": {"iban": iban}, "billing_details": PAYER}
    intent = pay(
        client,
        currency="eur",
        payment_method_types=["sepa_debit"],
        payment_method_data=data,
        mandate_data=ACCEPTED,
    )
    assert intent.status == "processing"
    wanted = "succeeded" if pays else "requires_payment_method"
    assert settled(client, intent).status == wanted


def settled(client: stripe.StripeClient, intent: Any) -> Any:
    return waited(
        lambda: client.v1.payment_intents.retrieve(intent.id),
        lambda one: one.status != "processing",
    )


@pytest.mark.parametrize(("kind", "currency"), page.PAGES)
@pytest.mark.parametrize(
    ("outcome", "status"), [("complete", "succeeded"), ("fail", "requires_payment_method")]
)
def test_pages(
    client: stripe.StripeClient, kind: str, currency: str, outcome: str, status: str
) -> None:
    intent = pay(
        client,
        currency=currency,
        payment_method_types=[kind],
        payment_method_data={"type": kind, "billing_details": PAYER},
    )
    assert intent.status == "requires_action"
    click(intent, outcome)
    assert client.v1.payment_intents.retrieve(intent.id).status == status
