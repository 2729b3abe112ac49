"""Coupons and promotion codes are redeemed within their limits, wherever they are used."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from support import Answer, Client

DAY = 86_400


@pytest.fixture
def price(api: Client) -> str:
    id: str = api.post(
        "/v1/prices",
        currency="usd",
        unit_amount=2500,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )["id"]
    return id


def new_customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    return id


def coupon_of(api: Client, **more: Any) -> str:
    id: str = api.post("/v1/coupons", {"percent_off": 20, "duration": "once"} | more)["id"]
    return id


def code_of(api: Client, coupon: str, **more: Any) -> dict[str, Any]:
    answer = api.post("/v1/promotion_codes", promotion={"type": "coupon", "coupon": coupon}, **more)
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def subscribe(api: Client, price: str, discount: dict[str, str], **more: Any) -> Answer:
    sent = {"items": [{"price": price}], "collection_method": "send_invoice", "days_until_due": 7}
    sent |= {"customer": more.pop("customer", None) or new_customer(api), "discounts": [discount]}
    return api.post("/v1/subscriptions", sent, **more)


def invoice(api: Client, discount: dict[str, str]) -> Answer:
    customer = new_customer(api)
    api.post("/v1/invoiceitems", customer=customer, amount=2500, currency="usd")
    asked = {"customer": customer, "pending_invoice_items_behavior": "include"}
    return api.post("/v1/invoices", asked, discounts=[discount])


def item(api: Client, discount: dict[str, str]) -> Answer:
    sent = {"customer": new_customer(api), "amount": 2500, "currency": "usd"}
    return api.post("/v1/invoiceitems", sent, discounts=[discount])


def session_of(api: Client, discount: dict[str, str], **more: Any) -> Answer:
    product = api.post("/v1/products", name="Gold")["id"]
    data = {"currency": "usd", "unit_amount": 2500, "product": product}
    sent = {"mode": "payment", "success_url": "https://shop.example"}
    lines = [{"quantity": 2, "price_data": data}, {"quantity": 1, "price_data": data}]
    return api.post("/v1/checkout/sessions", sent, line_items=lines, discounts=[discount], **more)


# -- coupons ---------------------------------------------------------------------------------------


def test_a_coupon_is_redeemed_no_more_often_than_it_may(api: Client, price: str) -> None:
    coupon = coupon_of(api, max_redemptions=2)
    assert subscribe(api, price, {"coupon": coupon}).status == 200
    assert api.get(f"/v1/coupons/{coupon}").json | {"times_redeemed": 1, "valid": True} == (
        api.get(f"/v1/coupons/{coupon}").json
    )
    assert invoice(api, {"coupon": coupon}).status == 200
    found = api.get(f"/v1/coupons/{coupon}").json
    assert (found["times_redeemed"], found["valid"]) == (2, False)
    for refused in (
        subscribe(api, price, {"coupon": coupon}),
        invoice(api, {"coupon": coupon}),
        item(api, {"coupon": coupon}),
        session_of(api, {"coupon": coupon}),
    ):
        assert (refused.status, refused.error["param"]) == (400, "discounts[0][coupon]")
        assert refused.error["message"] == f"Coupon {coupon} is used up and cannot be applied."
    assert api.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 2
    assert len(api.get("/v1/subscriptions")["data"]) == 1


def test_a_refused_subscription_uses_nothing_up(api: Client, price: str) -> None:
    coupon = coupon_of(api, max_redemptions=1)
    discounts = [{"coupon": coupon}, {"coupon": "none"}]
    customer = new_customer(api)
    sent = {"customer": customer, "items": [{"price": price}], "discounts": discounts}
    assert api.post("/v1/subscriptions", sent, trial_period_days=3).status == 400
    assert api.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 0


def test_one_request_does_not_redeem_the_last_one_twice(api: Client, price: str) -> None:
    coupon = coupon_of(api, max_redemptions=1)
    discounts = [{"coupon": coupon}, {"coupon": coupon}]
    sent = {"customer": new_customer(api), "items": [{"price": price}], "discounts": discounts}
    refused = api.post("/v1/subscriptions", sent, trial_period_days=3)
    assert (refused.status, refused.error["param"]) == (400, "discounts[1][coupon]")


def test_a_coupon_expires(api: Client, price: str, clock: FrozenClock) -> None:
    coupon = coupon_of(api, redeem_by=int(clock.seconds) + DAY)
    assert subscribe(api, price, {"coupon": coupon}).status == 200
    clock.advance(DAY)
    refused = subscribe(api, price, {"coupon": coupon})
    assert refused.error["code"] == "coupon_expired"
    assert refused.error["message"] == f"Coupon expired: {coupon}"


# -- promotion codes -------------------------------------------------------------------------------


def refusal(answer: Answer) -> str:
    assert answer.status == 400, answer.body
    assert answer.error["param"] == "discounts[0][promotion_code]"
    message: str = answer.error["message"]
    start = "This promotion code cannot be redeemed because "
    assert message.startswith(start)
    return message.removeprefix(start).rstrip(".")


def test_a_code_counts_and_ends(api: Client, price: str) -> None:
    coupon = coupon_of(api)
    code = code_of(api, coupon, max_redemptions=1)
    assert subscribe(api, price, {"promotion_code": code["id"]}).status == 200
    used = api.get(f"/v1/promotion_codes/{code['id']}").json
    assert (used["times_redeemed"], used["active"]) == (1, False)
    assert api.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 1
    for answer in (
        subscribe(api, price, {"promotion_code": code["id"]}),
        invoice(api, {"promotion_code": code["id"]}),
        session_of(api, {"promotion_code": code["id"]}),
    ):
        assert refusal(answer) == "it has been used the maximum number of times"
    again = api.post(f"/v1/promotion_codes/{code['id']}", active=True)
    assert (again.status, again.error["param"]) == (400, "active")


def test_an_inactive_code_is_refused(api: Client, price: str) -> None:
    code = code_of(api, coupon_of(api), active=False)["id"]
    assert refusal(subscribe(api, price, {"promotion_code": code})) == "it is inactive"
    api.post(f"/v1/promotion_codes/{code}", active=True)
    assert subscribe(api, price, {"promotion_code": code}).status == 200


def test_a_code_expires(api: Client, price: str, clock: FrozenClock) -> None:
    code = code_of(api, coupon_of(api), expires_at=int(clock.seconds) + DAY)["id"]
    assert subscribe(api, price, {"promotion_code": code}).status == 200
    clock.advance(DAY)
    assert refusal(subscribe(api, price, {"promotion_code": code})) == "it has expired"
    api.runner.run(api.server.timers.run_once(int(clock.seconds)))
    assert api.get(f"/v1/promotion_codes/{code}")["active"] is False


def test_a_code_ends_with_its_coupon(api: Client, price: str, clock: FrozenClock) -> None:
    until = int(clock.seconds) + DAY
    coupon = coupon_of(api, redeem_by=until, max_redemptions=5)
    assert code_of(api, coupon)["expires_at"] == until
    wider: tuple[dict[str, Any], ...] = (
        {"expires_at": until + 1},
        {"max_redemptions": 6},
        {"max_redemptions": 0},
        {"expires_at": int(clock.seconds)},
        {"restrictions": {"minimum_amount": 500}},
        {"customer": "cus_none"},
    )
    for more in wider:
        sent = {"promotion": {"type": "coupon", "coupon": coupon}} | more
        assert api.post("/v1/promotion_codes", sent).status == 400, more
    used_up = coupon_of(api, max_redemptions=1)
    code = code_of(api, used_up)["id"]
    subscribe(api, price, {"coupon": used_up})
    refused = subscribe(api, price, {"promotion_code": code})
    assert refused.error["message"] == f"Coupon {used_up} is used up and cannot be applied."


def test_a_code_is_for_its_customer(api: Client, price: str) -> None:
    jenny = new_customer(api)
    code = {"promotion_code": code_of(api, coupon_of(api), customer=jenny)["id"]}
    assert refusal(subscribe(api, price, code)) == "it is for another customer"
    assert refusal(session_of(api, code)) == "it is for another customer"
    assert subscribe(api, price, code, customer=jenny).status == 200


def test_a_code_is_for_a_first_purchase(api: Client, price: str) -> None:
    first = {"first_time_transaction": True}
    code = {"promotion_code": code_of(api, coupon_of(api), restrictions=first)["id"]}
    jenny, why = new_customer(api), "the associated customer has prior transactions"
    first_one = subscribe(api, price, code, customer=jenny)
    api.post(f"/v1/invoices/{first_one['latest_invoice']}/finalize")
    assert refusal(subscribe(api, price, code, customer=jenny)) == why
    paid = new_customer(api)
    declined = {"amount": 900, "currency": "usd", "customer": paid, "confirm": True}
    api.post("/v1/payment_intents", declined, payment_method="pm_card_chargeDeclined")
    assert session_of(api, code, customer=paid).status == 200
    api.post("/v1/payment_intents", declined, payment_method="pm_card_visa")
    assert refusal(session_of(api, code, customer=paid)) == why


def test_a_code_has_a_least_amount(api: Client, price: str) -> None:
    limits = {"minimum_amount": 5000, "minimum_amount_currency": "usd"}
    code = {"promotion_code": code_of(api, coupon_of(api), restrictions=limits)["id"]}
    assert refusal(subscribe(api, price, code)) == "the amount is less than $50.00 usd"
    assert refusal(invoice(api, code)) == "the amount is less than $50.00 usd"
    assert subscribe(api, price, code, items=[{"price": price, "quantity": 2}]).status == 200
    assert session_of(api, code).status == 200
    old = subscribe(api, price, {"coupon": coupon_of(api)})["id"]
    changed = api.post(f"/v1/subscriptions/{old}", discounts=[code])
    why = "it uses the `minimum_amount` restriction and the amount may change"
    assert refusal(changed) == refusal(item(api, code)) == why


# -- checkout --------------------------------------------------------------------------------------


def test_a_checkout_takes_the_discount_off_and_counts_it_when_it_is_paid(api: Client) -> None:
    asked = {"amount_off": 1000, "currency": "usd", "max_redemptions": 1}
    coupon = api.post("/v1/coupons", asked)["id"]
    code = code_of(api, coupon)["id"]
    session = session_of(api, {"promotion_code": code}).json
    assert (session["amount_subtotal"], session["amount_total"]) == (7500, 6500)
    assert session["total_details"]["amount_discount"] == 1000
    lines = api.get(f"/v1/checkout/sessions/{session['id']}/line_items")["data"]
    assert sorted(one["amount_discount"] for one in lines) == [334, 666]
    assert sum(one["amount_total"] for one in lines) == 6500
    other = session_of(api, {"coupon": coupon}).json
    assert api.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 0
    page = f"/v1/payment_pages/{session['id']}/confirm"
    declined = api.post(page, payment_method="pm_card_chargeDeclined")
    assert (declined.status, api.get(f"/v1/coupons/{coupon}")["times_redeemed"]) == (402, 0)
    assert api.post(page, payment_method="pm_card_visa")["status"] == "complete"
    assert api.get("/v1/charges")["data"][0]["amount"] == 6500
    assert api.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 1
    assert api.get(f"/v1/promotion_codes/{code}")["times_redeemed"] == 1
    late = api.post(f"/v1/payment_pages/{other['id']}/confirm", payment_method="pm_card_visa")
    assert late.error["message"] == f"Coupon {coupon} is used up and cannot be applied."
    assert len(api.get("/v1/charges")["data"]) == 2
