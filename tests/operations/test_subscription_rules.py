"""Rules of a subscription that hold in each of its states, and what its invoices make of it."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from selling import customer_with_card, meter, monthly, new_price, refused, subscribe
from support import Client

DAY_S = 86_400


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


# -- changes within a period -----------------------------------------------------------------------


def waiting(api: Client, customer: str) -> list[dict[str, Any]]:
    """The customer's pending invoice items, the oldest first."""
    found: list[dict[str, Any]] = api.get("/v1/invoiceitems", customer=customer, pending=True)[
        "data"
    ]
    return found[::-1]


@pytest.mark.parametrize("how", ["subscription", "item"])
def test_a_change_waits_for_the_next_invoice(api: Client, clock: FrozenClock, how: str) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api, amount=3000))
    clock.advance(15 * DAY_S)  # of 30
    if how == "subscription":
        answer = api.post(path, items=[{"id": item, "quantity": 3}])
    else:
        answer = api.post(f"/v1/subscription_items/{item}", quantity=3)
    assert answer.status == 200, answer.body
    credit, debit = waiting(api, jenny)
    assert (credit["amount"], debit["amount"]) == (-1500, 4500)
    assert credit["description"] == "Unused time on Gold after 16 Nov 2026"
    assert debit["description"] == "Remaining time on 3 × Gold after 16 Nov 2026"
    for one in (credit, debit):
        assert (one["proration"], one["discountable"], one["invoice"]) == (True, False, None)
        assert one["parent"]["subscription_details"]["subscription_item"] == item
        refused(api.post(f"/v1/invoiceitems/{one['id']}", amount=1), "amount", "of a proration")
    assert len(api.get("/v1/invoices")["data"]) == 1
    sent = {"customer": jenny, "pending_invoice_items_behavior": "include"}
    draft = api.post("/v1/invoices", sent)
    assert draft["total"] == 3000
    assert waiting(api, jenny) == []


def test_a_change_without_prorations_costs_nothing_yet(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api))
    clock.advance(DAY_S)
    api.post(path, items=[{"id": item, "quantity": 3}], proration_behavior="none")
    assert api.post(f"/v1/subscription_items/{item}", metadata={"seat": "7"}).status == 200
    assert waiting(api, jenny) == []


def test_an_item_added_or_removed_is_prorated(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path, _ = subscription_path(api, jenny, monthly(api))
    clock.advance(15 * DAY_S)
    subscription = path.rsplit("/", 1)[1]
    added = api.post(
        "/v1/subscription_items", subscription=subscription, price=monthly(api, amount=1001)
    )["id"]
    api.delete(f"/v1/subscription_items/{added}")
    assert [one["amount"] for one in waiting(api, jenny)] == [500, -501]


def test_what_waited_is_invoiced_with_the_next_change(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api, amount=3000))
    clock.advance(15 * DAY_S)
    api.post(path, items=[{"id": item, "quantity": 3}])
    answer = api.post(
        f"/v1/subscription_items/{item}", quantity=4, proration_behavior="always_invoice"
    )
    assert answer.status == 200, answer.body
    invoice = api.get("/v1/invoices")["data"][0]
    assert (invoice["billing_reason"], invoice["status"]) == ("subscription_update", "paid")
    assert invoice["amount_paid"] == 3000 + 1500
    assert waiting(api, jenny) == []


def test_another_interval_is_billed_at_once(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api, amount=3000))
    clock.advance(15 * DAY_S)
    yearly = new_price(api, amount=30_000, recurring={"interval": "year"})
    changed = api.post(path, items=[{"id": item, "price": yearly}])
    assert changed.status == 200, changed.body
    invoice = api.get(f"/v1/invoices/{changed['latest_invoice']}")
    assert (invoice["amount_paid"], invoice["status"]) == (30_000 - 1500, "paid")
    assert waiting(api, jenny) == []


def test_usage_and_trials_make_no_prorations(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    made = subscribe(api, jenny, monthly(api), trial_period_days=14)
    clock.advance(DAY_S)
    item = made["items"]["data"][0]["id"]
    assert api.post(f"/v1/subscription_items/{item}", quantity=5).status == 200
    recurring = {"interval": "month", "usage_type": "metered", "meter": meter(api)}
    path, _ = subscription_path(api, jenny, monthly(api, amount=700))
    clock.advance(DAY_S)
    added = api.post(path, items=[{"price": new_price(api, recurring=recurring)}])
    assert added.status == 200, added.body
    assert waiting(api, jenny) == []


def test_prorations_of_discounts_are_refused(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    coupon = api.post("/v1/coupons", percent_off=50, duration="forever")["id"]
    made = subscribe(api, jenny, monthly(api), discounts=[{"coupon": coupon}])
    item = made["items"]["data"][0]["id"]
    clock.advance(DAY_S)
    assert api.post(f"/v1/subscription_items/{item}", quantity=5).status == 501
    assert api.get(f"/v1/subscription_items/{item}")["quantity"] == 1
    again = api.post(f"/v1/subscription_items/{item}", quantity=5, proration_behavior="none")
    assert again["quantity"] == 5


# -- trials that end early, or begin late ----------------------------------------------------------


def trialing(api: Client, customer: str) -> str:
    """The path of a subscription on trial."""
    made = subscribe(api, customer, monthly(api), trial_period_days=14)
    assert made["status"] == "trialing", made.body
    return f"/v1/subscriptions/{made['id']}"


def test_a_trial_that_ends_now_is_paid_for(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path = trialing(api, jenny)
    clock.advance(3 * DAY_S)
    ended = api.post(path, trial_end="now")
    assert (ended["status"], ended["trial_end"]) == ("active", int(clock()))
    invoice = api.get(f"/v1/invoices/{ended['latest_invoice']}")
    assert (invoice["billing_reason"], invoice["amount_paid"]) == ("subscription_update", 2500)
    item = ended["items"]["data"][0]
    assert item["current_period_start"] == int(clock())
    assert item["current_period_end"] == int(clock()) + 30 * DAY_S


def test_a_trial_does_not_end_without_something_to_pay_with(
    api: Client, clock: FrozenClock
) -> None:
    customer = api.post("/v1/customers")["id"]
    path = trialing(api, customer)
    clock.advance(3 * DAY_S)
    refused(api.post(path, trial_end="now"), None, "no attached payment source")
    assert api.get(path)["status"] == "trialing"


def test_a_refused_card_leaves_an_ended_trial_past_due(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path = trialing(api, jenny)
    pay_with(api, jenny, "pm_card_chargeCustomerFail")
    clock.advance(3 * DAY_S)
    assert api.post(path, trial_end="now")["status"] == "past_due"


def test_a_trial_within_a_paid_period_is_not_given_without_its_credit(
    api: Client, clock: FrozenClock
) -> None:
    jenny, _ = customer_with_card(api)
    path, _ = subscription_path(api, jenny, monthly(api))
    until = int(clock()) + 20 * DAY_S
    refused(api.post(path, trial_end=until), None, "prorations of a trial", status=501)
    given = api.post(path, trial_end=until, proration_behavior="none")
    assert (given["status"], given["trial_end"]) == ("trialing", until)


def test_items_of_an_incomplete_subscription_stay(api: Client) -> None:
    """Else its first invoice, which is still to be paid, would buy something else."""
    jenny, _ = customer_with_card(api)
    made = subscribe(api, jenny, monthly(api), payment_behavior="default_incomplete")
    assert made["status"] == "incomplete"
    item = made["items"]["data"][0]["id"]
    for answer in (
        api.post(f"/v1/subscriptions/{made['id']}", items=[{"id": item, "quantity": 9}]),
        api.post(f"/v1/subscription_items/{item}", quantity=9),
    ):
        refused(answer, None, "`incomplete`")
    assert api.get(f"/v1/subscription_items/{item}")["quantity"] == 1
    described = api.post(f"/v1/subscriptions/{made['id']}", description="Gold")
    assert described["description"] == "Gold"


def test_nothing_is_billed_of_a_paused_subscription(api: Client, clock: FrozenClock) -> None:
    jenny, _ = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api))
    api.post(f"{path}/pause")
    clock.advance(DAY_S)
    yearly = new_price(api, amount=30_000, recurring={"interval": "year"})
    changed = api.post(path, items=[{"id": item, "price": yearly}])
    assert changed.status == 200, changed.body
    assert (len(api.get("/v1/invoices")["data"]), waiting(api, jenny)) == (1, [])


def test_default_incomplete_charges_nothing_until_somebody_confirms(
    api: Client, clock: FrozenClock
) -> None:
    jenny, card = customer_with_card(api)
    path, item = subscription_path(api, jenny, monthly(api))
    clock.advance(DAY_S)
    more = {"proration_behavior": "always_invoice", "payment_behavior": "default_incomplete"}
    changed = api.post(path, items=[{"id": item, "quantity": 2}], **more)
    assert changed["status"] == "past_due"
    assert len(api.get("/v1/charges")["data"]) == 1
    paid = api.post(f"/v1/invoices/{changed['latest_invoice']}/pay", payment_method=card)
    assert paid["status"] == "paid"
    assert api.get(path)["status"] == "active"


def test_an_invoice_of_a_change_that_is_sent_says_when_it_is_due(
    api: Client, clock: FrozenClock
) -> None:
    jenny, _ = customer_with_card(api)
    sent = {"collection_method": "send_invoice", "days_until_due": 10}
    made = subscribe(api, jenny, monthly(api), **sent)
    item = made["items"]["data"][0]["id"]
    clock.advance(DAY_S)
    changed = api.post(
        f"/v1/subscriptions/{made['id']}",
        items=[{"id": item, "quantity": 2}],
        proration_behavior="always_invoice",
    )
    invoice = api.get(f"/v1/invoices/{changed['latest_invoice']}")
    assert (invoice["status"], invoice["due_date"]) == ("open", int(clock()) + 10 * DAY_S)
