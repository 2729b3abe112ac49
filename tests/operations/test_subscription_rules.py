"""Rules of a subscription that hold in each of its states, and what its invoices make of it."""

from __future__ import annotations

import pytest

from selling import customer_with_card, monthly, new_price, refused, subscribe
from support import Client


def subscription_path(api: Client, customer: str, price: str) -> tuple[str, str]:
    """(the path of a new active subscription, its item)."""
    made = subscribe(api, customer, price)
    assert made.status == 200, made.body
    return f"/v1/subscriptions/{made['id']}", made["items"]["data"][0]["id"]


def test_what_is_invoiced_with_the_first_period_is_paid_once(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    price = monthly(api)
    answer = subscribe(api, jenny, price, add_invoice_items=[{"price": monthly(api, amount=900)}])
    refused(answer, "add_invoice_items[0][price]", "type=recurring", "type=one_time")
    euros = new_price(api, "eur", 900)
    answer = subscribe(api, jenny, price, add_invoice_items=[{"price": euros}])
    refused(answer, "add_invoice_items[0][price]", "only supports `eur`")
    assert api.get("/v1/invoices")["data"] == []
    once = new_price(api, amount=900)
    paid = subscribe(api, jenny, price, add_invoice_items=[{"price": once, "quantity": 2}])
    assert api.get(f"/v1/invoices/{paid['latest_invoice']}")["amount_paid"] == 2500 + 1800


def test_an_update_does_not_drop_what_it_cannot_invoice(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    path, _ = subscription_path(api, jenny, monthly(api))
    answer = api.post(path, add_invoice_items=[{"price": new_price(api)}], metadata={"a": "b"})
    refused(answer, "add_invoice_items", status=501)
    assert api.get(path)["metadata"] == {}


def test_prices_of_several_currencies_are_not_combined(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    items = [{"price": monthly(api)}, {"price": monthly(api, "eur")}]
    answer = api.post("/v1/subscriptions", customer=jenny, items=items)
    refused(answer, "items[1][price]", "`currency=eur`", "other items use `currency=usd`")


def test_nothing_is_pending_when_a_subscription_begins(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    answer = subscribe(api, jenny, monthly(api), payment_behavior="pending_if_incomplete")
    refused(answer, "payment_behavior", "has no effect when creating a subscription")


def test_a_trial_ends_in_the_future(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    price = monthly(api)
    refused(subscribe(api, jenny, price, trial_end=1_000_000_000), "trial_end", "in the past")
    path, _ = subscription_path(api, jenny, price)
    refused(api.post(path, trial_end=1_000_000_000), "trial_end", "`1000000000`", "in the past")
    assert api.get(path)["status"] == "active"


def test_a_paused_subscription_has_no_trial(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    path, _ = subscription_path(api, jenny, monthly(api))
    api.post(f"{path}/pause")
    refused(api.post(path, trial_end="now"), None, "while a subscription is `paused`")


def test_items_of_a_canceled_subscription_stay(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api))
    subscription = api.delete(path)["id"]
    other = monthly(api, amount=100)
    for answer in (
        api.post("/v1/subscription_items", subscription=subscription, price=other),
        api.post(f"/v1/subscription_items/{item}", quantity=7),
        api.delete(f"/v1/subscription_items/{item}"),
        api.post(path, items=[{"id": item, "quantity": 7}]),
    ):
        refused(answer, None, "A canceled subscription can only update")
        assert answer.error["code"] == "invalid_canceled_subscription_fields"
    kept = api.get(path)["items"]["data"]
    assert [(one["id"], one["quantity"]) for one in kept] == [(item, 1)]


# -- the latest invoice ----------------------------------------------------------------------------


def pay_with(api: Client, customer: str, card: str) -> str:
    """Have the customer's invoices paid by another card; its id."""
    method: str = api.post(f"/v1/payment_methods/{card}/attach", customer=customer)["id"]
    api.post(f"/v1/customers/{customer}", invoice_settings={"default_payment_method": method})
    return method


def doubled(api: Client, path: str, item: str) -> dict[str, object]:
    """The subscription after a change of quantity that is invoiced at once."""
    more = {"items": [{"id": item, "quantity": 2}], "proration_behavior": "always_invoice"}
    answer = api.post(path, more)
    assert answer.status == 200, answer.body
    return dict(answer.json)


@pytest.mark.parametrize("end", ["pay", "void"])
def test_a_subscription_recovers_with_its_latest_invoice(api: Client, end: str) -> None:
    jenny, card = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api))
    pay_with(api, jenny, "pm_card_chargeCustomerFail")
    changed = doubled(api, path, item)
    assert changed["status"] == "past_due"
    sent = {"payment_method": card} if end == "pay" else {}
    answer = api.post(f"/v1/invoices/{changed['latest_invoice']}/{end}", sent)
    assert answer.status == 200, answer.body
    assert api.get(path)["status"] == "active"


def test_a_debit_under_way_does_not_make_a_subscription_past_due(api: Client) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api))
    pay_with(api, jenny, "pm_usBankAccount_success")
    changed = doubled(api, path, item)
    invoice = api.get(f"/v1/invoices/{changed['latest_invoice']}")
    assert (changed["status"], invoice["status"]) == ("active", "open")


def test_no_card_is_asked_for_what_its_intent_does_not_take(api: Client) -> None:
    """An invoice that is paid by debits only is not charged to a card, whatever the card wants."""
    customer = api.post("/v1/customers")["id"]
    method = api.post(
        "/v1/payment_methods/pm_card_authenticationRequired/attach", customer=customer
    )["id"]
    api.post("/v1/invoiceitems", customer=customer, amount=2500, currency="usd")
    draft = api.post(
        "/v1/invoices",
        customer=customer,
        pending_invoice_items_behavior="include",
        payment_settings={"payment_method_types": ["us_bank_account"]},
    )["id"]
    api.post(f"/v1/invoices/{draft}/finalize")
    answer = api.post(f"/v1/invoices/{draft}/pay", payment_method=method)
    assert answer.status == 400, answer.body
    assert api.get("/v1/charges")["data"] == []
