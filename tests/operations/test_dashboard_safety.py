"""The dashboard says what is true of money, and asks before it does harm."""

from __future__ import annotations

import pytest

from browsing import Browser
from paying import pay
from support import Client
from tuppence.catalogue import load
from tuppence.web.amounts import BadAmount, decimal_money, major, minor
from tuppence.web.view import is_object_id, shown


@pytest.fixture
def owner(api: Client) -> Browser:
    """Whoever is at the machine; `own` speaks to the API as that account."""
    browser = Browser(api)
    browser.get(f"/dashboard?token={api.server.dashboard_token}")
    return browser


@pytest.fixture
def own(api: Client) -> Client:
    return api.with_key(api.server.new_keys["sk_test"])


# -- amounts and other values ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [
        ("19.50", "usd", 1950),
        ("1,234.5", "usd", 123450),
        ("$5", "usd", 500),
        (" 5 usd ", "usd", 500),
        ("0.07", "eur", 7),
        ("500", "jpy", 500),
        ("12.340", "kwd", 12340),
        ("-3", "gbp", -300),
    ],
)
def test_amounts_are_typed_in_the_major_unit(typed: str, currency: str, amount: int) -> None:
    assert minor(typed, currency) == amount
    assert minor(major(amount, currency), currency) == amount


@pytest.mark.parametrize(
    ("typed", "currency", "said"),
    [
        ("19.505", "usd", "Amounts in USD have 2 decimal places: enter one such as 19.50."),
        ("19,50", "usd", "Enter an amount in USD, such as 19.50."),
        ("5.5", "jpy", "Amounts in JPY have no decimal places: enter one such as 1950."),
        ("1e5", "usd", "Enter an amount in USD, such as 19.50."),
        ("much", "kwd", "Enter an amount in KWD, such as 19.500."),
        ("٣", "usd", "Enter an amount in USD, such as 19.50."),
        ("5", "dollars", "Enter a currency, such as usd, not “dollars”."),
    ],
)
def test_what_is_no_amount_is_refused_in_plain_words(typed: str, currency: str, said: str) -> None:
    with pytest.raises(BadAmount) as refused:
        minor(typed, currency)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("0.05", "usd", "$0.0005 USD"),
        ("1050", "usd", "$10.50 USD"),
        ("-1", "jpy", "-¥1 JPY"),
        ("12340.5", "kwd", "12.3405 KWD"),
    ],
)
def test_amounts_finer_than_the_minor_unit_are_shown_exactly(
    amount: str, currency: str, text: str
) -> None:
    assert decimal_money(amount, currency) == text


def test_words_of_the_api_are_no_ids() -> None:
    for word in ("charge_automatically", "not_applicable", "if_required", "card_declined"):
        assert not is_object_id(word), word
    for id in ("cus_0Vbmz3zv0vtjPC", "cs_test_a1b2c3d4e5", "pyr_1Mabcdefgh", "prod_NABCDEFGH"):
        assert is_object_id(id), id


@pytest.mark.parametrize(
    ("document", "path", "kind", "text"),
    [
        ({"object": "invoice", "collection_method": "charge_automatically"}, "collection_method",
         "text", "charge automatically"),
        ({"object": "payment_intent", "amount_capturable": 3900, "currency": "usd"},
         "amount_capturable", "money", "$39.00 USD"),
        ({"object": "product", "updated": 1_795_647_532}, "updated", "moment",
         "25 Nov 2026, 22:58:52 UTC"),
        ({"object": "dispute", "balance_transactions": [{"id": "txn_1"}]}, "balance_transactions",
         "hidden", "–"),
        ({"object": "invoice", "discounts": []}, "discounts", "text", "–"),
        ({"object": "coupon", "percent_off": 12.5}, "percent_off", "text", "12.5%"),
        ({"object": "subscription", "schedule": "whatever"}, "schedule", "id", "whatever"),
        ({"object": "price", "currency": "usd", "unit_amount_decimal": "1050"},
         "unit_amount_decimal", "money", "$10.50 USD"),
        ({"object": "subscription", "currency": "kwd", "items": {"data": [{"x": {"amount": 10}}]}},
         "items.data.0.x.amount", "money", "0.010 KWD"),
    ],
)  # fmt: skip
def test_each_field_is_shown_by_its_type(
    document: dict[str, object], path: str, kind: str, text: str
) -> None:
    found = shown(document, path, load())
    assert (found.kind, found.text) == (kind, text)


def test_no_page_shows_what_only_a_program_reads(owner: Browser, own: Client) -> None:
    pay(own, payment_method="pm_card_createDispute")
    dispute = own.get("/v1/disputes")["data"][0]["id"]
    text = owner.get(f"/dashboard/test/disputes/{dispute}").text.split("JSON")[0]
    assert "{'" not in text
    assert "None" not in text
