"""What Checkout sells by subscription and by links, and what it refuses to begin."""

from __future__ import annotations

from typing import Any

import pytest

from checking_out import DAY_S, DEBITS, GOLD, MONTHLY, confirm, debit_from, method, session, types
from conftest import FrozenClock
from support import Answer, Client

# -- subscriptions ---------------------------------------------------------------------------------


def subscription_session(api: Client, *lines: Any, **more: Any) -> Answer:
    sent = {"mode": "subscription", "line_items": [MONTHLY, *lines]}
    return session(api, **sent | more)


def test_a_subscription_starts(api: Client) -> None:
    data = {"metadata": {"plan": "gold"}, "description": "Gold for two"}
    made = subscription_session(api, subscription_data=data)
    done = confirm(api, made, payment_method=method(api), expected_amount=1800)
    assert (done["status"], done["payment_status"]) == ("complete", "paid")
    started = api.get(f"/v1/subscriptions/{done['subscription']}")
    assert (started["status"], started["customer"]) == ("active", done["customer"])
    assert {name: started[name] for name in data} == data
    assert started["items"]["data"][0]["quantity"] == 2
    invoice = api.get(f"/v1/invoices/{done['invoice']}")
    assert (invoice["amount_paid"], invoice["status"]) == (1800, "paid")
    card = api.get(f"/v1/payment_methods/{started['default_payment_method']}")
    assert card["customer"] == done["customer"]
    order = [one for one in types(api) if one in ("customer.subscription.created", COMPLETED)]
    assert order == [COMPLETED, "customer.subscription.created"]  # the newest first


COMPLETED = "checkout.session.completed"


def test_a_trial_starts_without_a_payment(api: Client) -> None:
    made = subscription_session(api, subscription_data={"trial_period_days": 7})
    done = confirm(api, made, payment_method=method(api))
    assert (done["payment_status"], done["amount_total"]) == ("no_payment_required", 0)
    started = api.get(f"/v1/subscriptions/{done['subscription']}")
    assert (started["status"], started["trial_end"] - started["trial_start"]) == (
        "trialing",
        7 * DAY_S,
    )
    assert api.get("/v1/charges")["data"] == []


def test_a_discount_is_redeemed_once(api: Client) -> None:
    coupon = api.post("/v1/coupons", percent_off=50, duration="once")["id"]
    made = subscription_session(api, discounts=[{"coupon": coupon}])
    done = confirm(api, made, payment_method=method(api))
    assert (made["amount_total"], done["payment_status"]) == (900, "paid")
    assert api.get(f"/v1/invoices/{done['invoice']}")["amount_paid"] == 900
    assert api.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 1


def test_a_declined_card_starts_nothing(api: Client) -> None:
    made = subscription_session(api)
    refused = confirm(api, made, payment_method=method(api, "tok_chargeCustomerFail"))
    assert (refused.status, refused.error["code"]) == (402, "card_declined")
    assert api.get("/v1/subscriptions", status="all")["data"] == []
    assert api.get("/v1/customers")["data"] == []
    assert confirm(api, made, payment_method=method(api))["status"] == "complete"


@pytest.mark.parametrize(
    "data",
    [{"application_fee_percent": 10}, {"proration_behavior": "none"}],
)
def test_what_a_subscription_would_drop_is_refused_at_once(
    api: Client, data: dict[str, Any]
) -> None:
    made = subscription_session(api, subscription_data=data)
    (name,) = data
    assert (made.status, made.error["param"]) == (501, f"subscription_data[{name}]")
    assert api.get("/v1/checkout/sessions")["data"] == []


def test_one_time_prices_are_paid_with_the_first_period(api: Client) -> None:
    made = subscription_session(api, {"price_data": GOLD, "quantity": 3})
    assert made["amount_total"] == 1800 + 2700
    done = confirm(api, made, payment_method=method(api))
    assert (done["status"], done["payment_status"]) == ("complete", "paid")
    assert api.get(f"/v1/invoices/{done['invoice']}")["amount_paid"] == 4500
    items = api.get(f"/v1/subscriptions/{done['subscription']}")["items"]["data"]
    assert [(one["quantity"], one["price"]["type"]) for one in items] == [(2, "recurring")]
    coupon = api.post("/v1/coupons", percent_off=50, duration="once")["id"]
    once = {"price_data": GOLD, "quantity": 3}
    refused = subscription_session(api, once, discounts=[{"coupon": coupon}])
    assert refused.status == 501


@pytest.mark.parametrize(("iban", "outcome", "paid"), DEBITS)
def test_a_debit_pays_a_subscription_s_session_days_later(
    api: Client, clock: FrozenClock, iban: str, outcome: str, paid: str
) -> None:
    made = subscription_session(api, line_items=IN_EUR, payment_method_types=["sepa_debit"])
    done = confirm(api, made, payment_method=debit_from(api, iban))
    assert done.status == 200, done.body
    assert (done["status"], done["payment_status"]) == ("complete", "unpaid")
    assert types(api).count("checkout.session.completed") == 1
    assert not [one for one in types(api) if "async_payment" in one]
    clock.advance(14 * DAY_S)
    while api.runner.run(api.server.timers.run_once(api.server.timers.now())):
        pass
    assert [one for one in types(api) if "async_payment" in one] == [
        f"checkout.session.async_payment_{outcome}"
    ]
    assert api.get(f"/v1/checkout/sessions/{made['id']}")["payment_status"] == paid
    invoice = api.get(f"/v1/invoices/{done['invoice']}")
    assert invoice["status"] == ("paid" if outcome == "succeeded" else "open")
    assert invoice["payment_settings"]["payment_method_types"] == ["sepa_debit"]


IN_EUR = [{"price_data": {**MONTHLY["price_data"], "currency": "eur"}, "quantity": 1}]


def test_a_subscription_s_session_takes_its_own_payment_method_types(api: Client) -> None:
    made = subscription_session(api, line_items=IN_EUR, payment_method_types=["card"])
    answer = confirm(api, made, payment_method=debit_from(api, DEBITS[0][0]))
    assert (answer.status, answer.error["param"]) == (400, "payment_method")
    assert api.get(f"/v1/checkout/sessions/{made['id']}")["status"] == "open"
    assert api.get("/v1/subscriptions", status="all")["data"] == []


def test_a_fixed_discount_is_taken_off_once(api: Client) -> None:
    """Of a subscription's items together, as of a session's lines."""
    coupon = api.post("/v1/coupons", amount_off=1000, currency="usd", duration="once")["id"]
    silver = {"currency": "usd", "unit_amount": 700, "product_data": {"name": "Silver"}}
    other = {"price_data": silver | {"recurring": {"interval": "month"}}, "quantity": 1}
    made = subscription_session(api, other, discounts=[{"coupon": coupon}])
    assert made["amount_total"] == 1800 + 700 - 1000
    done = confirm(api, made, payment_method=method(api))
    invoice = api.get(f"/v1/invoices/{done['invoice']}")
    assert (invoice["subtotal"], invoice["amount_paid"]) == (2500, 1500)
    off = [one["discount_amounts"][0]["amount"] for one in invoice["lines"]["data"]]
    assert sorted(off) == [280, 720]


# -- what is refused when it is asked for, not when somebody pays ----------------------------------


def sold(api: Client, path: str, lines: list[dict[str, Any]], **more: Any) -> Answer:
    """A session, or a payment link, in the mode that its prices need."""
    if "links" in path:
        return api.post(path, line_items=lines, **more)
    recurring = any("recurring" in one.get("price_data", {}) for one in lines)
    mode = {"mode": "subscription" if recurring else "payment", "success_url": "https://a.example"}
    return api.post(path, mode, line_items=lines, **more)


def refused(answer: Answer, param: str | None, text: str, status: int = 400) -> None:
    assert (answer.status, answer.error.get("param")) == (status, param), answer.body
    assert text in answer.error["message"]


BOTH = pytest.mark.parametrize("path", ["/v1/checkout/sessions", "/v1/payment_links"])
YEARLY = {"price_data": GOLD | {"recurring": {"interval": "year"}}, "quantity": 1}


@BOTH
def test_prices_that_cannot_be_sold_together_are_refused(api: Client, path: str) -> None:
    refused(sold(api, path, [MONTHLY, YEARLY]), "line_items", "different billing intervals")
    price = api.post("/v1/prices", MONTHLY["price_data"])["id"]
    twice = [{"price": price, "quantity": 1}, {"price": price, "quantity": 2}]
    refused(sold(api, path, [*twice, MONTHLY]), "plan", "with the same Price")
    assert api.get(path)["data"] == []


@BOTH
def test_a_price_is_sold_in_its_own_currency(api: Client, path: str) -> None:
    line = {"price_data": GOLD, "quantity": 1}
    text = "only supports `usd`. This doesn't match the expected currency: `eur`."
    refused(sold(api, path, [line], currency="eur"), "line_items[0][price]", text)
    options = {"eur": {"unit_amount": 800}}
    price = api.post("/v1/prices", GOLD, currency_options=options)["id"]
    named = [{"price": price, "quantity": 1}]
    refused(sold(api, path, named, currency="eur"), "currency", "currency_options", 501)
    assert sold(api, path, named, currency="usd")["currency"] == "usd"


@BOTH
def test_a_line_has_a_quantity_and_a_total_that_can_be_charged(api: Client, path: str) -> None:
    text = "Quantity is required. Add `quantity` to `line_items[0]`"
    if "links" not in path:  # a link's quantity is required by the API's types
        refused(sold(api, path, [{"price_data": GOLD}]), "line_items[0][quantity]", text)
    dear = sold(api, path, [{"price_data": GOLD, "quantity": 999_999}])
    assert (dear.status, dear.error["code"]) == (400, "amount_too_large")
    assert api.get(path)["data"] == []


@BOTH
@pytest.mark.parametrize(
    ("days", "text"), [(0, "minimum number of trial period days is 1"), (10**9, "Invalid integer")]
)
def test_a_trial_has_a_length(api: Client, path: str, days: int, text: str) -> None:
    data = {"trial_period_days": days}
    answer = sold(api, path, [MONTHLY], subscription_data=data)
    refused(answer, "subscription_data[trial_period_days]", text)


def test_a_trial_ends_after_two_days_at_least(api: Client, clock: FrozenClock) -> None:
    soon = subscription_session(api, subscription_data={"trial_end": int(clock()) + DAY_S})
    refused(soon, "subscription_data[trial_end]", "at least 2 days in the future")
    end = int(clock()) + 2 * DAY_S
    both = subscription_session(api, subscription_data={"trial_end": end, "trial_period_days": 3})
    refused(both, "subscription_data[trial_period_days]", "only specify one")
    made = subscription_session(api, subscription_data={"trial_end": end})
    clock.advance(DAY_S - 60)
    done = confirm(api, made, payment_method=method(api))
    assert api.get(f"/v1/subscriptions/{done['subscription']}")["trial_end"] == end


@BOTH
def test_defaults_of_subscription_data_may_be_named(api: Client, path: str) -> None:
    data = {
        "invoice_settings": {"issuer": {"type": "self"}},
        "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
    }
    assert sold(api, path, [MONTHLY], subscription_data=data).status == 200


@BOTH
@pytest.mark.parametrize(
    "more",
    [
        {"optional_items": [{"price": "price_1", "quantity": 1}]},
        {"invoice_creation": {"enabled": True}},
        {"managed_payments": {"enabled": True}},
    ],
)
def test_what_would_sell_or_make_more_is_refused(
    api: Client, path: str, more: dict[str, Any]
) -> None:
    answer = sold(api, path, [{"price_data": GOLD, "quantity": 1}], **more)
    assert (answer.status, next(iter(more)) in answer.error["message"]) == (501, True)
    assert api.get(path)["data"] == []


# -- payment links ---------------------------------------------------------------------------------


def link_of(api: Client, **line: Any) -> Answer:
    return api.post("/v1/payment_links", line_items=[{"quantity": 1} | line])


def test_a_link_below_the_minimum_charge_is_refused(api: Client) -> None:
    cheap = GOLD | {"unit_amount": 10}
    answer = link_of(api, price_data=cheap)
    assert (answer.status, answer.error["code"]) == (400, "amount_too_small")
    assert api.get("/v1/payment_links")["data"] == []
    made = link_of(api, price_data=cheap, quantity=9)
    line = api.get(f"/v1/payment_links/{made['id']}/line_items")["data"][0]["id"]
    answer = api.post(f"/v1/payment_links/{made['id']}", line_items=[{"id": line, "quantity": 2}])
    assert (answer.status, answer.error["code"]) == (400, "amount_too_small")
    assert api.get(f"/v1/payment_links/{made['id']}/line_items")["data"][0]["quantity"] == 9


def test_a_link_is_refused_where_its_sessions_would_be(api: Client) -> None:
    monthly = {"price_data": MONTHLY["price_data"]}
    trial = {"subscription_data": {"trial_period_days": 7}}
    held = {"payment_intent_data": {"capture_method": "manual"}}
    unreadable = {"payment_intent_data": {"statement_descriptor": "<>"}}
    limited = {"restrictions": {"completed_sessions": {"limit": 1}}}
    cases: list[tuple[dict[str, Any], dict[str, Any], int, str]] = [
        ({"price_data": GOLD}, trial, 400, "subscription_data"),
        (monthly, held, 400, "payment_intent_data"),
        ({"price_data": GOLD}, unreadable, 400, "payment_intent_data[statement_descriptor]"),
        ({"price_data": GOLD}, limited, 501, "restrictions[completed_sessions]"),
    ]
    for line, more, status, param in cases:
        answer = api.post("/v1/payment_links", more, line_items=[{"quantity": 1} | line])
        assert answer.status == status, answer.body
        assert answer.error["param"].startswith(param.split("[")[0])
    assert api.get("/v1/payment_links")["data"] == []
    for line, more, status, _ in cases[:2]:
        path = f"/v1/payment_links/{link_of(api, **line)['id']}"
        before = api.get(path).json
        more = {name: {"metadata": {"a": "b"}} for name in more}
        assert api.post(path, more).status == status
        assert api.get(path).json == before
