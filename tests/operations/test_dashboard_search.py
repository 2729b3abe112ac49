"""The dashboard's searches find what they promise, and its filters take dates and names."""

from __future__ import annotations

from urllib.parse import urlencode

import psycopg
import pytest

from browsing import Browser
from paying import pay
from support import REPOSITORY, Client
from tuppence.pages.dashboard.list_filters import PROMISED
from tuppence.pages.dashboard.search_box import amount_token
from tuppence.runtime.search import amount_text, text_of

INDEX_WORDS = REPOSITORY / "src/tuppence/store/migrations/postgres/006_search_text.sql"


def listed(owner: Browser, list: str, **params: str) -> str:
    """The table of a list; what stands above it holds what was typed."""
    html = owner.get(f"/dashboard/test/{list}?{urlencode(params)}").html
    return html.partition("<tbody>")[2].partition("</tbody>")[0]


@pytest.fixture
def grace(own: Client) -> str:
    """A customer who has paid, subscribed and been invoiced, beside another who has too."""
    ids = []
    for name, email, phone in (
        ("Grace Grünwald", "grace@example.com", "+44 20 7946 0000"),
        ("John Roe", "john@example.org", "+1 555 0100"),
    ):
        customer = own.post("/v1/customers", name=name, email=email, phone=phone)["id"]
        method = "pm_card_visa" if not ids else "pm_card_mastercard"
        amount, order = (4350, "A-6735") if not ids else (14350, "B-1111")
        pay(
            own,
            payment_method=method,
            customer=customer,
            amount=amount,
            description="Blue lamp" if not ids else "Red chair",
            metadata={"order": order},
        )
        ids.append(customer)
    return str(ids[0])


@pytest.mark.parametrize(
    "words",
    ["Grünwald", "grunwald", "GRACE", "grace@example.com", "blue lamp", "lamp", "6735", "A-6735",
     "order:A-6735", "4242", "43.50", "$43.50"],
)  # fmt: skip
def test_a_payment_is_found_by_what_its_search_promises(
    owner: Browser, grace: str, words: str
) -> None:
    for list in ("payments", "charges"):
        if list == "charges" and ("gr" in words.lower() or "6735" in words):
            continue  # a charge has no customer's name and no metadata of its payment
        found = listed(owner, list, q=words)
        assert ("$43.50 USD" in found, "$143.50 USD" in found) == (True, False), (list, words)
    top = owner.get(f"/dashboard/test/search?{urlencode({'q': words})}").text
    assert "$43.50 USD" in top
    assert "$143.50 USD" not in top


def test_statuses_are_searched_too(owner: Browser, own: Client, grace: str) -> None:
    pay(own, payment_method="pm_card_visa", capture_method="manual", amount=999)
    assert "$9.99 USD" in listed(owner, "payments", q="requires capture")
    assert "$43.50 USD" not in listed(owner, "payments", q="requires capture")


@pytest.mark.parametrize(
    "words", ["grunwald", "grace@example", "+44 20 7946", "442079460000", "Grace Grünwald"]
)
def test_a_customer_is_found_by_name_email_and_phone(
    owner: Browser, grace: str, words: str
) -> None:
    found = listed(owner, "customers", q=words)
    assert ("Grace Grünwald" in found, "John Roe" in found) == (True, False)


def test_an_invoice_is_found_by_its_number_customer_and_total(
    owner: Browser, own: Client, grace: str
) -> None:
    invoice = own.post("/v1/invoices", customer=grace, currency="usd")["id"]
    item = {"customer": grace, "invoice": invoice, "amount": 1250, "currency": "usd"}
    own.post("/v1/invoiceitems", item)
    number = own.post(f"/v1/invoices/{invoice}/finalize")["number"]
    for words in (number, "Grunwald", "12.50"):
        assert number in listed(owner, "invoices", q=words), words
        assert number in owner.get(f"/dashboard/test/search?{urlencode({'q': words})}").text
    assert number not in listed(owner, "invoices", q="John Roe")


def test_a_subscription_is_found_by_its_customer(owner: Browser, own: Client, grace: str) -> None:
    given = {"currency": "usd", "unit_amount": 1900, "product_data": {"name": "Club"}}
    price = own.post("/v1/prices", given, recurring={"interval": "month"})["id"]
    kept = own.post("/v1/subscriptions", customer=grace, items=[{"price": price}], trial_end=
                    own.get(f"/v1/customers/{grace}")["created"] + 86400)["id"]  # fmt: skip
    assert kept in listed(owner, "subscriptions", q="grunwald")
    assert kept not in listed(owner, "subscriptions", q="john roe")


def test_another_worlds_texts_are_not_found(owner: Browser, api: Client, grace: str) -> None:
    assert "No results" in owner.get("/dashboard/live/payments?q=Blue+lamp").text
    api.post("/v1/customers", name="Somebody else")
    assert "Somebody else" not in owner.get("/dashboard/test/customers?q=Somebody").text


def test_what_is_too_short_to_look_up_is_said(owner: Browser, grace: str) -> None:
    for page in ("customers?q=Jo", "search?q=Jo"):
        text = owner.get(f"/dashboard/test/{page}").text
        assert "Enter at least 3 characters." in text, page
        assert "No customers match" not in text
        assert "No customers yet" not in text


def test_lists_are_filtered_by_days_and_by_a_customers_name(
    owner: Browser, own: Client, grace: str
) -> None:
    for customer in (grace, "grace@example.com", "Grace Grünwald"):
        found = listed(owner, "payments", customer=customer)
        assert ("$43.50 USD" in found, "$143.50 USD" in found) == (True, False), customer
    # The test clock stands at 2026-11-01, 00:00 UTC.
    for days, there in (
        ({"from": "2026-11-01"}, True),
        ({"to": "2026-11-01"}, True),
        ({"from": "2026-11-02"}, False),
        ({"to": "2026-10-31"}, False),
    ):
        assert ("$43.50 USD" in listed(owner, "payments", **days)) == there, days
        searched = listed(owner, "payments", q="lamp", customer="Grace Grünwald", **days)
        assert ("$43.50 USD" in searched) == there, days
        tab = listed(owner, "payments", tab="Succeeded", **days)
        assert ("$43.50 USD" in tab) == there, days


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=yesterday", "Enter a date such as 2026-11-25."),
        ("to=9999-12-31", "Enter a date such as 2026-11-25."),
        ("customer=Nobody", "No customer matches “Nobody”."),
    ],
)
def test_a_filter_that_cannot_be_is_said_alone(
    owner: Browser, grace: str, query: str, said: str
) -> None:
    page = owner.get(f"/dashboard/test/payments?{query}")
    assert (page.status, said in page.text) == (200, True)
    assert "No results" not in page.text


def test_filters_that_find_nothing_say_so(owner: Browser, grace: str) -> None:
    text = owner.get("/dashboard/test/payments?from=2030-01-01").text
    assert "No resultsNo payments match these filters. Clear filters" in text
    assert "No disputes yet" in owner.get("/dashboard/test/disputes").text


def test_a_filter_that_no_search_knows_is_refused_with_words(owner: Browser, grace: str) -> None:
    text = owner.get("/dashboard/test/invoices?q=Grace&collection_method=send_invoice").text
    assert "“Collection method” cannot be combined with a search" in text


@pytest.mark.parametrize(
    ("typed", "token"),
    [("43.50", "=43.50="), ("43.5", "=43.50="), ("$43", "=43="), ("1,234.00", "=1234.00="),
     ("12.340", "=12.340="), ("43", "=43="), ("6735", None), ("lamp", None), ("A-6735", None)],
)  # fmt: skip
def test_amounts_are_told_from_other_numbers(typed: str, token: str | None) -> None:
    assert amount_token(typed) == token


def test_amounts_of_every_currency_are_indexed_as_they_are_read(api: Client) -> None:
    assert amount_text(4350, "usd") == "=43.50="
    assert amount_text(4300, "usd") == "=43.00=43="
    assert amount_text(500, "jpy") == "=500="
    assert amount_text(12340, "kwd") == "=12.340="
    known = api.server.pipeline.catalogue
    assert text_of(known, "customer", {"name": "Grünwald", "metadata": {"a": "B"}}) == "grunwald\nb"


def test_each_type_that_can_be_searched_promises_something(api: Client) -> None:
    known = api.server.pipeline.catalogue
    assert set(PROMISED) == {type for type in known.resource_names if known.search_text(type)}


def test_what_postgresql_has_indexed_waits_to_be_found_by_words(
    api: Client, own: Client, database: str, grace: str
) -> None:
    if database == ":memory:":
        pytest.skip("test_store.py tests the same of SQLite")
    own.get("/v1/customers/search", query='name~"Grace"')  # indexes what waits
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("DELETE FROM search_values")
        assert connection.execute("SELECT count(*) FROM search_queue").fetchone() == (0,)
        connection.execute(INDEX_WORDS.read_text())  # the step that brings words
    api.runner.run(api.server.indexer.run_once())
    found = own.get("/v1/customers/search", query='tuppence_text~"grunwald"')["data"]
    assert [one["id"] for one in found] == [grace]
