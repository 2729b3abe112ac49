"""A checkout is paid: at once, days later, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from checking_out import DAY_S, DEBITS, GOLD, MONTHLY, confirm, debit_from, method, session, types
from conftest import FrozenClock
from selling import meter
from support import Client


def test_a_card_pays_at_once(api: Client) -> None:
    made = session(api)
    assert api.get(f"/v1/payment_pages/{made['id']}").json == made.json
    done = confirm(api, made, payment_method=method(api), expected_amount=3000)
    assert (done["status"], done["payment_status"], done["url"]) == ("complete", "paid", None)
    assert done["customer_details"]["email"] == "jane@example.com"
    intent = api.get(f"/v1/payment_intents/{done['payment_intent']}")
    assert (intent["status"], intent["amount"]) == ("succeeded", 3000)
    assert types(api)[0] == "checkout.session.completed"
    again = confirm(api, made, payment_method=method(api))
    assert (again.status, again.error["code"]) == (400, "checkout_not_open")


def test_a_declined_card_leaves_it_open(api: Client) -> None:
    made = session(api)
    refused = confirm(api, made, payment_method=method(api, "tok_chargeDeclined"))
    assert (refused.status, refused.error["code"]) == (402, "card_declined")
    kept = api.get(f"/v1/checkout/sessions/{made['id']}")
    assert kept["status"] == "open"
    done = confirm(api, made, payment_method=method(api))
    assert (done["status"], done["payment_intent"]) == ("complete", kept["payment_intent"])


# An account that is debited: its IBAN, the outcome, and the session's payment status then.


@pytest.mark.parametrize(("iban", "outcome", "paid"), DEBITS)
def test_a_debit_pays_days_later(
    api: Client, clock: FrozenClock, iban: str, outcome: str, paid: str
) -> None:
    made = session(api, "eur", payment_method_types=["sepa_debit"])
    done = confirm(api, made, payment_method=debit_from(api, iban))
    assert (done["status"], done["payment_status"]) == ("complete", "unpaid")
    clock.advance(14 * DAY_S)
    while api.runner.run(api.server.timers.run_once(api.server.timers.now())):
        pass
    assert types(api).count(f"checkout.session.async_payment_{outcome}") == 1
    assert types(api).count("checkout.session.completed") == 1
    assert api.get(f"/v1/checkout/sessions/{made['id']}")["payment_status"] == paid


def test_what_is_refused(api: Client) -> None:
    made = session(api)
    wrong = confirm(api, made, payment_method=method(api), expected_amount=1)
    assert (wrong.status, wrong.error["param"]) == (400, "expected_amount")
    assert confirm(api, made, payment_method="pm_none").status == 400
    assert api.get("/v1/payment_pages/cs_none").status == 404
    assert types(api).count("payment_intent.created") == 0


# -- what a session passes on, and what it refuses -------------------------------------------------


def test_the_intent_is_what_payment_intent_data_says(api: Client) -> None:
    data = {
        "capture_method": "manual",
        "description": "Order 7",
        "metadata": {"order": "7"},
        "receipt_email": "ada@example.com",
        "statement_descriptor_suffix": "ORDER 7",
    }
    made = session(api, payment_intent_data=data)
    done = confirm(api, made, payment_method=method(api))
    intent = api.get(f"/v1/payment_intents/{done['payment_intent']}").json
    assert {name: intent[name] for name in data} == data
    assert (intent["status"], done["status"]) == ("requires_capture", "complete")
    assert done["payment_status"] == "unpaid"
    api.post(f"/v1/payment_intents/{intent['id']}/capture")
    assert api.get(f"/v1/checkout/sessions/{made['id']}")["payment_status"] == "paid"
    assert not [one for one in types(api) if "async_payment" in one]


def test_the_intent_has_the_session_s_payment_method_options(api: Client) -> None:
    held = session(api, payment_method_options={"card": {"capture_method": "manual"}})
    assert held["payment_method_options"]["card"]["capture_method"] == "manual"
    done = confirm(api, held, payment_method=method(api))
    intent = api.get(f"/v1/payment_intents/{done['payment_intent']}").json
    assert (intent["status"], done["payment_status"]) == ("requires_capture", "unpaid")
    options = {"capture_method": "manual", "request_three_d_secure": "automatic"}
    assert options.items() <= intent["payment_method_options"]["card"].items()
    api.post(f"/v1/payment_intents/{intent['id']}/capture")
    assert api.get(f"/v1/checkout/sessions/{held['id']}")["payment_status"] == "paid"
    assert not [one for one in types(api) if "async_payment" in one]
    kept = session(api, payment_method_options={"card": {"setup_future_usage": "off_session"}})
    done = confirm(api, kept, payment_method=method(api))
    saved = api.get("/v1/payment_methods", customer=done["customer"], type="card")["data"]
    assert len(saved) == 1


@pytest.mark.parametrize(
    ("mode", "options"),
    [
        ("payment", {"installments": {"enabled": True}}),
        ("payment", {"restrictions": {"brands_blocked": ["visa"]}}),
        ("subscription", {"request_three_d_secure": "any"}),
    ],
)
def test_payment_method_options_that_would_be_dropped_are_refused(
    api: Client, mode: str, options: dict[str, Any]
) -> None:
    line = MONTHLY if mode == "subscription" else {"price_data": GOLD, "quantity": 1}
    sent = {"mode": mode, "payment_method_options": {"card": options}}
    answer = session(api, line_items=[line], **sent)
    (name,) = options
    assert (answer.status, answer.error["param"]) == (501, f"payment_method_options[card][{name}]")
    assert api.get("/v1/checkout/sessions")["data"] == []


def test_a_customer_is_created_for_what_is_used_again(api: Client) -> None:
    kept = {"payment_intent_data": {"setup_future_usage": "off_session"}}
    for more in ({"customer_creation": "always"}, kept):
        done = confirm(api, session(api, **more), payment_method=method(api))
        customer = api.get(f"/v1/customers/{done['customer']}")
        assert (customer["email"], customer["name"]) == ("jane@example.com", "Jane")
        intent = api.get(f"/v1/payment_intents/{done['payment_intent']}")
        assert intent["customer"] == done["customer"]
    saved = api.get("/v1/payment_methods", customer=done["customer"], type="card")["data"]
    assert len(saved) == 1
    assert confirm(api, session(api), payment_method=method(api))["customer"] is None


def test_data_goes_with_its_mode(api: Client) -> None:
    refused = session(api, subscription_data={"trial_period_days": 7})
    assert refused.error["message"] == "You can not pass `subscription_data` in `payment` mode."
    bad = session(api, payment_intent_data={"statement_descriptor": "<>"})
    assert bad.error["param"] == "payment_intent_data[statement_descriptor]"
    both = session(api, allow_promotion_codes=True, discounts=[{"coupon": "x"}])
    assert both.error["param"] == "allow_promotion_codes"


def test_money_for_others_is_refused(api: Client) -> None:
    account = api.post("/v1/accounts", type="express", country="US")["id"]
    data = {"transfer_data": {"destination": account}, "application_fee_amount": 100}
    made = session(api, payment_intent_data=data)
    assert (made.status, made.error["param"]) == (
        501,
        "payment_intent_data[application_fee_amount]",
    )
    assert api.get("/v1/checkout/sessions")["data"] == []


@pytest.mark.parametrize("path", ["/v1/checkout/sessions", "/v1/payment_links"])
def test_what_would_change_the_total_is_not_dropped(api: Client, path: str) -> None:
    data = {"currency": "usd", "unit_amount": 900, "product_data": {"name": "Gold"}}
    line = {"price_data": data, "quantity": 1}
    sent = {} if "links" in path else {"mode": "payment", "success_url": "https://a.example"}
    rate = api.post(
        "/v1/shipping_rates",
        display_name="Post",
        type="fixed_amount",
        fixed_amount={"amount": 500, "currency": "usd"},
    )["id"]
    shipped = api.post(path, sent, line_items=[line], shipping_options=[{"shipping_rate": rate}])
    assert (shipped.status, "shipping_options" in shipped.error["message"]) == (501, True)
    if "links" in path:
        return  # lines of links have no tax rates
    tax = api.post("/v1/tax_rates", display_name="VAT", percentage=20, inclusive=False)["id"]
    taxed = api.post(path, sent, line_items=[line | {"tax_rates": [tax]}])
    assert (taxed.status, "line_items[0][tax_rates]" in taxed.error["message"]) == (501, True)


def test_an_open_session_is_updated_but_not_its_total(api: Client) -> None:
    made = session(api)
    path = f"/v1/checkout/sessions/{made['id']}"
    assert api.post(path, metadata={"order": "7"})["metadata"] == {"order": "7"}
    line = {"price_data": GOLD, "quantity": 9}
    for more in ({"line_items": [line]}, {"payment_intent_data": {"description": "Order 8"}}):
        assert api.post(path, more, metadata={"order": "8"}).status == 501
    kept = api.get(path)
    assert (kept["amount_total"], kept["metadata"]) == (3000, {"order": "7"})


def test_nothing_is_due_during_a_trial_or_for_usage(api: Client) -> None:
    recurring = {"interval": "month"}
    data = {"currency": "usd", "unit_amount": 900, "product_data": {"name": "Gold"}}
    monthly = {"price_data": data | {"recurring": recurring}, "quantity": 1}
    trial = session(
        api, mode="subscription", line_items=[monthly], subscription_data={"trial_period_days": 7}
    )
    assert (trial["amount_total"], trial["payment_status"]) == (0, "unpaid")
    usage = api.post(
        "/v1/prices",
        currency="usd",
        unit_amount=900,
        product_data={"name": "Calls"},
        recurring=recurring | {"usage_type": "metered", "meter": meter(api)},
    )["id"]
    metered = session(api, mode="subscription", line_items=[{"price": usage}])
    assert metered["amount_total"] == 0
    refused = session(api, mode="subscription", line_items=[{"price": usage, "quantity": 2}])
    assert refused.error["message"] == (
        "Quantity should not be specified where usage_type is `metered`. Remove quantity from "
        "`line_items[0]`."
    )
