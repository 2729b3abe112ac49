"""A checkout is paid: at once, days later, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from support import Answer, Client

DAY_S = 86_400


def session(api: Client, currency: str = "usd", **more: Any) -> Answer:
    product = api.post("/v1/products", name="Gold")["id"]
    price = api.post("/v1/prices", product=product, unit_amount=1500, currency=currency)["id"]
    return api.post(
        "/v1/checkout/sessions",
        mode="payment",
        success_url="https://example.com",
        line_items=[{"price": price, "quantity": 2}],
        **more,
    )


def method(api: Client, token: str = "tok_visa") -> str:
    billing = {"email": "jane@example.com", "name": "Jane"}
    found: str = api.post(
        "/v1/payment_methods", type="card", card={"token": token}, billing_details=billing
    )["id"]
    return found


def confirm(api: Client, made: Answer, **params: Any) -> Answer:
    return api.post(f"/v1/payment_pages/{made['id']}/confirm", **params)


def types(api: Client) -> list[str]:
    return [one["type"] for one in api.events()]


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


@pytest.mark.parametrize(
    ("iban", "outcome", "paid"),
    [
        ("DE89370400440532013000", "succeeded", "paid"),
        ("DE62370400440532013001", "failed", "unpaid"),
    ],
)
def test_a_debit_pays_days_later(
    api: Client, clock: FrozenClock, iban: str, outcome: str, paid: str
) -> None:
    made = session(api, "eur", payment_method_types=["sepa_debit"])
    debit = api.post(
        "/v1/payment_methods",
        type="sepa_debit",
        sepa_debit={"iban": iban},
        billing_details={"email": "jane@example.com", "name": "Jane"},
    )["id"]
    done = confirm(api, made, payment_method=debit)
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
    setup = api.post(
        "/v1/checkout/sessions", mode="setup", success_url="https://example.com", currency="usd"
    )
    assert confirm(api, setup, payment_method=method(api)).status == 501
    assert types(api).count("payment_intent.created") == 0
