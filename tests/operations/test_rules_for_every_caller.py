"""Rules that hold whoever calls an object's owner: the API, an invoice, Checkout, an update."""

from __future__ import annotations

from typing import Any

import pytest

from selling import customer_with_card, monthly, new_price, open_invoice, refused, subscribe
from support import Answer, Client

BACK = "https://shop.example.com/back"


# -- a payment method pays only for its customer ---------------------------------------------------


def test_an_invoice_is_not_paid_by_somebody_elses_card(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    _, theirs = customer_with_card(api)
    invoice = open_invoice(api, jenny)
    answer = api.post(f"/v1/invoices/{invoice['id']}/pay", payment_method=theirs)
    refused(answer, "payment_method", "different customer")
    assert api.get(f"/v1/invoices/{invoice['id']}")["status"] == "open"


def test_no_object_keeps_somebody_elses_card_as_its_default(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    _, theirs = customer_with_card(api)
    price = monthly(api)
    settings = {"invoice_settings": {"default_payment_method": theirs}}
    assert api.post(f"/v1/customers/{jenny}", settings).status == 400
    refused(subscribe(api, jenny, price, default_payment_method=theirs), "default_payment_method")
    subscription = subscribe(api, jenny, price)
    path = f"/v1/subscriptions/{subscription['id']}"
    refused(api.post(path, default_payment_method=theirs), "default_payment_method")
    assert api.get(path)["default_payment_method"] is None
    answer = api.post("/v1/invoices", customer=jenny, default_payment_method=theirs)
    refused(answer, "default_payment_method")
    draft = api.post("/v1/invoices", customer=jenny)["id"]
    refused(
        api.post(f"/v1/invoices/{draft}", default_payment_method=theirs), "default_payment_method"
    )


def session_of(api: Client, price: str, mode: str = "payment", **more: Any) -> Answer:
    lines = [{"price": price, "quantity": 1}]
    return api.post("/v1/checkout/sessions", mode=mode, success_url=BACK, line_items=lines, **more)


@pytest.mark.parametrize("mode", ["payment", "subscription"])
def test_a_session_is_not_paid_by_somebody_elses_card(api: Client, mode: str) -> None:
    jenny, _ = customer_with_card(api)
    _, theirs = customer_with_card(api)
    price = new_price(api) if mode == "payment" else monthly(api)
    session = session_of(api, price, mode, customer=jenny)
    path = f"/v1/payment_pages/{session['id']}/confirm"
    answer = api.post(path, payment_method=theirs, expected_amount=2500)
    assert answer.status == 400, answer.body
    assert api.get(f"/v1/checkout/sessions/{session['id']}")["status"] == "open"


def test_a_charge_is_not_paid_by_somebody_elses_card(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    _, theirs = customer_with_card(api)
    sent = {"amount": 900, "currency": "usd", "source": theirs}
    refused(api.post("/v1/charges", sent, customer=jenny), "payment_method", "different customer")
    refused(api.post("/v1/charges", sent), "customer")
    assert api.get("/v1/charges")["data"] == []


def test_somebody_elses_card_is_not_set_up(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    anna, theirs = customer_with_card(api)
    intent = api.post("/v1/setup_intents", customer=anna, payment_method=theirs)["id"]
    answer = api.post(f"/v1/setup_intents/{intent}", customer=jenny)
    refused(answer, "payment_method", "different customer")
    assert api.get(f"/v1/setup_intents/{intent}")["customer"] == anna
    assert api.get(f"/v1/payment_methods/{theirs}")["customer"] == anna


def test_an_intent_is_not_handed_to_a_customer_with_somebody_elses_card(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    anna, theirs = customer_with_card(api)
    sent = {"amount": 900, "currency": "usd", "customer": anna, "payment_method": theirs}
    intent = api.post("/v1/payment_intents", sent)["id"]
    answer = api.post(f"/v1/payment_intents/{intent}", customer=jenny)
    refused(answer, "payment_method", "different customer")
    assert api.get(f"/v1/payment_intents/{intent}")["customer"] == anna


# -- prices of a subscription ----------------------------------------------------------------------


def test_a_subscription_takes_only_recurring_prices(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    once = new_price(api)
    subscription = subscribe(api, jenny, monthly(api)).json
    item = subscription["items"]["data"][0]["id"]
    path = f"/v1/subscriptions/{subscription['id']}"
    answers = [
        (subscribe(api, jenny, once), "items[0][price]"),
        (api.post(path, items=[{"id": item, "price": once}]), "items[0][price]"),
        (api.post(path, items=[{"price": once}]), "items[0][price]"),
        (
            api.post("/v1/subscription_items", subscription=subscription["id"], price=once),
            "price",
        ),
        (api.post(f"/v1/subscription_items/{item}", price=once), "price"),
    ]
    for answer, param in answers:
        refused(answer, param, "type=recurring")
    assert api.get(path)["items"]["data"][0]["price"]["type"] == "recurring"


def test_a_subscription_has_one_currency(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    euros = monthly(api, "eur")
    subscription = subscribe(api, jenny, monthly(api)).json
    item = subscription["items"]["data"][0]["id"]
    path = f"/v1/subscriptions/{subscription['id']}"
    for answer in (
        api.post(path, items=[{"price": euros}]),
        api.post(path, items=[{"id": item, "price": euros}]),
        api.post("/v1/subscription_items", subscription=subscription["id"], price=euros),
        api.post(f"/v1/subscription_items/{item}", price=euros),
    ):
        assert answer.status == 400, answer.body
        assert "currenc" in answer.error["message"]
    assert api.get(path)["currency"] == "usd"
    assert len(api.get(path)["items"]["data"]) == 1


def test_a_customer_has_active_subscriptions_in_one_currency(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    assert subscribe(api, jenny, monthly(api)).status == 200
    answer = subscribe(api, jenny, monthly(api, "eur"))
    refused(answer, None, "You cannot combine currencies on a single customer")


def test_an_invoice_has_one_currency(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    draft = api.post("/v1/invoices", customer=jenny, currency="usd")["id"]
    item = {"customer": jenny, "invoice": draft, "amount": 900, "currency": "eur"}
    answer = api.post("/v1/invoiceitems", item)
    assert answer.status == 400, answer.body
    assert "currency" in answer.error["message"]


def test_a_session_has_one_currency(api: Client) -> None:
    lines = [
        {"price": new_price(api), "quantity": 1},
        {"price": new_price(api, "eur"), "quantity": 1},
    ]
    answer = api.post("/v1/checkout/sessions", mode="payment", success_url=BACK, line_items=lines)
    assert answer.status == 400, answer.body


def test_quantities_are_not_negative(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    price = monthly(api)
    answer = api.post("/v1/subscriptions", customer=jenny, items=[{"price": price, "quantity": -3}])
    refused(answer, "items[0][quantity]", "greater than or equal to 0")
    subscription = subscribe(api, jenny, price).json
    item = subscription["items"]["data"][0]["id"]
    for answer in (
        api.post(f"/v1/subscription_items/{item}", quantity=-1),
        api.post(f"/v1/subscriptions/{subscription['id']}", items=[{"id": item, "quantity": -1}]),
        api.post(
            "/v1/subscription_items", subscription=subscription["id"], price=price, quantity=-1
        ),
    ):
        assert answer.status == 400, answer.body
        assert "greater than or equal to 0" in answer.error["message"]


def test_a_subscription_has_each_price_once(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    price = monthly(api)
    told = (
        "Cannot create a Subscription with multiple Subscription Items with the same Price: "
        f"{price}"
    )
    items = [{"price": price}, {"price": price}]
    refused(api.post("/v1/subscriptions", customer=jenny, items=items), "plan", told)
    subscription = subscribe(api, jenny, price).json
    for answer in (
        api.post(f"/v1/subscriptions/{subscription['id']}", items=[{"price": price}]),
        api.post("/v1/subscription_items", subscription=subscription["id"], price=price),
    ):
        assert answer.status == 400, answer.body
        assert answer.error["param"] == "plan"


# -- prices and products ---------------------------------------------------------------------------


def test_a_default_price_cannot_be_archived(api: Client) -> None:
    product = api.post(
        "/v1/products", name="Gold", default_price_data={"currency": "usd", "unit_amount": 500}
    ).json
    answer = api.post(f"/v1/prices/{product['default_price']}", active=False)
    assert answer.status == 400, answer.body
    assert "default price" in answer.error["message"]
    assert api.get(f"/v1/prices/{product['default_price']}")["active"] is True


def test_a_product_with_prices_cannot_be_deleted(api: Client) -> None:
    product = api.post("/v1/products", name="Gold")["id"]
    api.post("/v1/prices", product=product, currency="usd", unit_amount=100)
    answer = api.delete(f"/v1/products/{product}")
    assert answer.status == 400, answer.body
    assert (
        "cannot be deleted because it has one or more user-created prices"
        in (answer.error["message"])
    )


# -- the money of invoices -------------------------------------------------------------------------


@pytest.mark.parametrize(("currency", "amount"), [("usd", 10), ("usd", 1), ("eur", 49)])
def test_an_invoice_below_the_minimum_charge_is_carried_over(
    api: Client, currency: str, amount: int
) -> None:
    jenny, _ = customer_with_card(api)
    api.post("/v1/invoiceitems", customer=jenny, amount=amount, currency=currency)
    asked = {"customer": jenny, "pending_invoice_items_behavior": "include", "currency": currency}
    draft = api.post("/v1/invoices", asked)["id"]
    invoice = api.post(f"/v1/invoices/{draft}/finalize").json
    assert (invoice["status"], invoice["amount_due"], invoice["total"]) == ("paid", 0, amount)
    assert (invoice["attempted"], invoice["attempt_count"]) == (True, 0)
    assert invoice["ending_balance"] == amount
    assert api.get(f"/v1/customers/{jenny}")["balance"] == amount
    assert api.get("/v1/charges", customer=jenny)["data"] == []


def test_a_session_below_the_minimum_charge_is_refused(api: Client) -> None:
    answer = session_of(api, new_price(api, amount=10))
    assert answer.status == 400, answer.body
    assert answer.error["code"] == "amount_too_small"


def method_of(api: Client, customer: str, kind: str, **details: Any) -> str:
    billing = {"name": "Jenny Rosen", "email": "jenny@example.com"}
    made = api.post(
        "/v1/payment_methods", {"type": kind, "billing_details": billing, kind: details}
    )
    assert made.status == 200, made.body
    id: str = made["id"]
    if kind not in ("ideal", "customer_balance"):
        assert api.post(f"/v1/payment_methods/{id}/attach", customer=customer).status == 200
    return id


def test_an_invoice_is_not_paid_from_an_empty_cash_balance(api: Client) -> None:
    jenny = api.post("/v1/customers", email="jenny@example.com")["id"]
    method = method_of(api, jenny, "customer_balance")
    invoice = open_invoice(api, jenny, 70_000)
    answer = api.post(f"/v1/invoices/{invoice['id']}/pay", payment_method=method)
    after = api.get(f"/v1/invoices/{invoice['id']}").json
    assert after["status"] == "open"
    assert after["amount_paid"] == 0
    assert answer.status in (400, 402, 501) or answer["status"] == "open"
    balance = api.get("/v1/balance").json
    assert sum(one["amount"] for one in balance["available"] + balance["pending"]) == 0


def test_an_invoice_is_not_paid_by_a_redirect_that_nobody_followed(api: Client) -> None:
    jenny = api.post("/v1/customers", email="jenny@example.com")["id"]
    method = api.post("/v1/payment_methods", type="ideal", billing_details={"name": "Jenny Rosen"})[
        "id"
    ]
    api.post("/v1/invoiceitems", customer=jenny, amount=70_000, currency="eur")
    asked = {"customer": jenny, "pending_invoice_items_behavior": "include", "currency": "eur"}
    draft = api.post("/v1/invoices", asked)["id"]
    api.post(f"/v1/invoices/{draft}/finalize")
    api.post(f"/v1/invoices/{draft}/pay", payment_method=method)
    after = api.get(f"/v1/invoices/{draft}").json
    assert (after["status"], after["amount_paid"]) == ("open", 0)
    balance = api.get("/v1/balance").json
    assert sum(one["amount"] for one in balance["available"] + balance["pending"]) == 0


def test_a_void_invoice_gives_the_balance_back(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    api.post(f"/v1/customers/{jenny}/balance_transactions", amount=-1500, currency="usd")
    invoice = open_invoice(api, jenny)
    assert (invoice["amount_due"], invoice["ending_balance"]) == (1000, 0)
    api.post(f"/v1/invoices/{invoice['id']}/void")
    assert api.get(f"/v1/customers/{jenny}")["balance"] == -1500
    found = api.get(f"/v1/customers/{jenny}/balance_transactions")["data"]
    assert [one["type"] for one in found] == [
        "unapplied_from_invoice",
        "applied_to_invoice",
        "adjustment",
    ]


@pytest.mark.parametrize("how", ["method", "default", "out_of_band"])
def test_paying_the_first_invoice_activates_the_subscription(api: Client, how: str) -> None:
    jenny, card = customer_with_card(api)
    subscription = subscribe(api, jenny, monthly(api), payment_behavior="default_incomplete").json
    assert subscription["status"] == "incomplete"
    sent: dict[str, Any] = {
        "method": {"payment_method": card},
        "default": {},
        "out_of_band": {"paid_out_of_band": True},
    }[how]
    paid = api.post(f"/v1/invoices/{subscription['latest_invoice']}/pay", sent)
    assert paid["status"] == "paid"
    assert api.get(f"/v1/subscriptions/{subscription['id']}")["status"] == "active"
    updated = api.events(type="customer.subscription.updated")
    assert updated[0]["data"]["object"]["status"] == "active"


def test_voiding_the_first_invoice_expires_the_subscription(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    subscription = subscribe(api, jenny, monthly(api), payment_behavior="default_incomplete").json
    api.post(f"/v1/invoices/{subscription['latest_invoice']}/void")
    after = api.get(f"/v1/subscriptions/{subscription['id']}").json
    assert after["status"] == "incomplete_expired"


def test_default_incomplete_takes_the_default_payment_method(api: Client) -> None:
    jenny, card = customer_with_card(api)
    made = subscribe(api, jenny, monthly(api), payment_behavior="default_incomplete")
    (payment,) = api.get("/v1/invoice_payments", invoice=made["latest_invoice"])["data"]
    intent = api.get(f"/v1/payment_intents/{payment['payment']['payment_intent']}")
    assert (intent["status"], intent["payment_method"]) == ("requires_confirmation", card)


# -- what is shown is what is now ------------------------------------------------------------------


def test_a_subscription_shows_its_price_as_it_is_now(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    price = monthly(api)
    subscription = subscribe(api, jenny, price).json
    item = subscription["items"]["data"][0]["id"]
    api.post(f"/v1/prices/{price}", nickname="Gold, 2026", metadata={"tier": "1"})
    shown = api.get(f"/v1/subscriptions/{subscription['id']}")["items"]["data"][0]
    assert shown["price"]["nickname"] == "Gold, 2026"
    assert shown["plan"]["nickname"] == "Gold, 2026"
    assert api.get(f"/v1/subscription_items/{item}")["price"]["metadata"] == {"tier": "1"}
    listed = api.get("/v1/subscriptions", customer=jenny)["data"][0]["items"]["data"][0]
    assert listed["price"]["nickname"] == "Gold, 2026"


# -- accounts, cards and sources -------------------------------------------------------------------


def test_v1_and_v2_accounts_are_one_object(api: Client) -> None:
    second = api.request(
        "POST",
        "/v2/core/accounts",
        b'{"contact_email": "a@example.com", "display_name": "Furever"}',
        {"content-type": "application/json", "stripe-version": "2026-10-28.endive"},
    )
    assert second.status == 200, second.body
    assert api.get(f"/v1/accounts/{second['id']}")["email"] == "a@example.com"
    first = api.post("/v1/accounts", type="custom", email="b@example.com").json
    found = api.get(f"/v2/core/accounts/{first['id']}")
    assert found.status == 200, found.body
    assert found["contact_email"] == "b@example.com"


@pytest.mark.parametrize("sent", [{"destination": {"account": "acct"}}, {"destination": "acct"}])
def test_a_charge_with_a_destination_is_no_error_of_the_server(
    api: Client, sent: dict[str, Any]
) -> None:
    account = api.post("/v1/accounts", type="custom")["id"]
    named = {"account": account} if isinstance(sent["destination"], dict) else account
    answer = api.post(
        "/v1/charges", amount=900, currency="usd", source="tok_visa", destination=named
    )
    assert answer.status == 501, answer.body
    assert "destination" in answer.error["message"]


def test_one_fraudulent_refund_does_not_block_a_test_card(api: Client) -> None:
    sent = {"amount": 900, "currency": "usd", "source": "tok_visa"}
    charge = api.post("/v1/charges", sent)["id"]
    assert api.post("/v1/refunds", charge=charge, reason="fraudulent").status == 200
    assert api.post("/v1/charges", sent)["status"] == "succeeded"


@pytest.mark.parametrize("cvc", ["99", "9", "abc", "12345"])
def test_a_cvc_has_three_digits(api: Client, cvc: str) -> None:
    card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034, "cvc": cvc}
    for answer in (
        api.post("/v1/tokens", card=card),
        api.post("/v1/payment_methods", type="card", card=card),
    ):
        assert answer.status == 402, answer.body
        assert (answer.error["code"], answer.error["param"]) == ("invalid_cvc", "cvc")
        assert answer.error["message"] == "Your card's security code is invalid."


def test_a_customer_takes_every_kind_of_source(api: Client) -> None:
    bank = {
        "country": "US",
        "currency": "usd",
        "account_number": "000123456789",
        "routing_number": "110000000",
        "account_holder_name": "Jenny Rosen",
        "account_holder_type": "individual",
    }
    token = api.post("/v1/tokens", bank_account=bank)["id"]
    jenny = api.post("/v1/customers", source=token).json
    assert jenny["default_source"].startswith("ba_")
    source = api.post("/v1/sources", type="card", token="tok_visa")["id"]
    anna = api.post("/v1/customers", source=source).json
    assert anna["default_source"] == source
    other = api.post("/v1/sources", type="card", token="tok_visa")["id"]
    added = api.post(f"/v1/customers/{anna['id']}/sources", source=other)
    assert added["id"] == other
