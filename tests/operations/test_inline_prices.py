"""Products and prices created inline (`price_data[product_data]`), and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from support import Answer, Client

SHIRT: dict[str, Any] = {
    "currency": "eur",
    "unit_amount": 2000,
    "product_data": {"name": "T-shirt"},
}
MONTHLY: dict[str, Any] = SHIRT | {"recurring": {"interval": "month"}}


def session(api: Client, data: dict[str, Any], mode: str = "payment", **more: Any) -> Answer:
    line = {"price_data": data, "quantity": 2}
    sent = {"mode": mode, "success_url": "https://shop.example.com/done", "line_items": [line]}
    return api.post("/v1/checkout/sessions", sent | more)


def link(api: Client, data: dict[str, Any], **more: Any) -> Answer:
    sent = {"line_items": [{"price_data": data, "quantity": 2}]}
    return api.post("/v1/payment_links", sent | more)


def lines_of(api: Client, made: Answer) -> list[Any]:
    kind = "payment_links" if made["object"] == "payment_link" else "checkout/sessions"
    found: list[Any] = api.get(f"/v1/{kind}/{made['id']}/line_items")["data"]
    return found


@pytest.mark.parametrize("create", [session, link])
def test_a_line_brings_its_product_and_price(api: Client, create: Any) -> None:
    made = create(api, SHIRT)
    assert made.status == 200, made.json
    (line,) = lines_of(api, made)
    assert (line["description"], line["quantity"], line["amount_total"]) == ("T-shirt", 2, 4000)
    assert (line["price"]["unit_amount"], line["price"]["type"]) == (2000, "one_time")
    assert made["currency"] == "eur"
    price = api.get(f"/v1/prices/{line['price']['id']}")
    product = api.get(f"/v1/products/{price['product']}")
    assert (product["name"], product["active"], price["active"]) == ("T-shirt", False, False)


def test_all_of_a_product_is_kept(api: Client) -> None:
    product = {
        "name": "Mug",
        "description": "Holds tea",
        "images": ["https://shop.example.com/mug.png"],
        "metadata": {"sku": "m-1"},
        "tax_code": "txcd_99999999",
        "unit_label": "mug",
    }
    data = {
        "currency": "usd",
        "unit_amount_decimal": "1250.5",
        "tax_behavior": "exclusive",
        "product_data": product,
    }
    (line,) = lines_of(api, session(api, data))
    made = api.get(f"/v1/products/{line['price']['product']}").json
    assert {name: made[name] for name in product} == product
    price = line["price"]
    assert (price["unit_amount"], price["unit_amount_decimal"]) == (None, "1250.5")
    assert (price["tax_behavior"], line["amount_total"]) == ("exclusive", 2501)


def test_the_session_is_paid_at_the_inline_price(api: Client) -> None:
    made = session(api, SHIRT)
    assert (made["amount_total"], made["payment_status"]) == (4000, "unpaid")
    paid = api.post(f"/v1/payment_pages/{made['id']}/confirm", payment_method="pm_card_visa")
    intent = api.get(f"/v1/payment_intents/{paid['payment_intent']}")
    assert (intent["amount_received"], intent["currency"]) == (4000, "eur")


def test_a_recurring_price_in_a_subscription_session(api: Client) -> None:
    made = session(api, MONTHLY, "subscription")
    assert (made.status, made["amount_total"], made["mode"]) == (200, 4000, "subscription")
    (line,) = lines_of(api, made)
    assert line["price"]["recurring"]["interval"] == "month"
    assert api.get(f"/v1/plans/{line['price']['id']}")["active"] is False


def test_inline_prices_are_not_for_sale_again(api: Client) -> None:
    price = lines_of(api, session(api, SHIRT))[0]["price"]
    assert api.get("/v1/prices", active=True)["data"] == []
    assert api.get("/v1/products", active=True)["data"] == []
    again = [{"price": price["id"], "quantity": 1}]
    refused = api.post(
        "/v1/checkout/sessions", mode="payment", success_url="https://a.example", line_items=again
    )
    assert (refused.status, refused.error["param"]) == (400, "line_items[0][price]")
    created = [event["type"] for event in api.events()]
    assert "price.created" not in created
    assert "product.created" not in created


def test_an_existing_product_stays_as_it_is(api: Client) -> None:
    product = api.post("/v1/products", name="Gold")["id"]
    data = {"currency": "usd", "unit_amount": 900, "product": product}
    (line,) = lines_of(api, session(api, data))
    assert (line["price"]["product"], line["description"]) == (product, "Gold")
    assert api.get(f"/v1/products/{product}")["active"] is True


def test_a_subscription_renews_at_an_inline_price(api: Client) -> None:
    customer = api.post("/v1/customers", payment_method="pm_card_visa")["id"]
    product = api.post("/v1/products", name="Gold")["id"]
    data = {"currency": "usd", "unit_amount": 900, "product": product}
    item = {"price_data": data | {"recurring": {"interval": "month"}}}
    sent = {"customer": customer, "items": [item]}
    method = api.get("/v1/payment_methods", customer=customer, type="card")["data"][0]["id"]
    made = api.post("/v1/subscriptions", sent, default_payment_method=method)
    assert (made.status, made["status"]) == (200, "active"), made.json
    assert made["items"]["data"][0]["price"]["active"] is False
    invoice = api.get(f"/v1/invoices/{made['latest_invoice']}")
    assert (invoice["amount_paid"], invoice["status"]) == (900, "paid")


@pytest.mark.parametrize("create", [session, link])
@pytest.mark.parametrize(
    ("changes", "param", "message"),
    [
        (
            {"product_data": None},
            "[product]",
            "You must specify either `product` or `product_data` when creating a price.",
        ),
        (
            {"product": "prod_1"},
            "[product]",
            "You may only specify one of these parameters: line_items[0][price_data][product], "
            "line_items[0][price_data][product_data].",
        ),
        ({"unit_amount": -1}, "[unit_amount]", None),
        ({"unit_amount": None}, "[unit_amount]", None),
        ({"unit_amount_decimal": "1"}, "[unit_amount]", None),
        ({"currency": "xyz"}, "[currency]", None),
        (
            {"currency": None},
            "[currency]",
            "Missing required param: line_items[0][price_data][currency].",
        ),
        (
            {"product_data": {"description": "?"}},
            "[product_data][name]",
            "Missing required param: line_items[0][price_data][product_data][name].",
        ),
        ({"product_data": {"name": "T", "tax_code": "x"}}, "[product_data][tax_code]", None),
        (
            {"product_data": {"name": "T", "images": ["https://a.example/1.png"] * 9}},
            "[product_data][images]",
            None,
        ),
    ],
)
def test_errors_name_the_line(
    api: Client, create: Any, changes: dict[str, Any], param: str, message: str | None
) -> None:
    data = {name: one for name, one in (SHIRT | changes).items() if one is not None}
    refused = create(api, data)
    assert (refused.status, refused.error["type"]) == (400, "invalid_request_error")
    assert refused.error["param"] == f"line_items[0][price_data]{param}"
    assert message in (None, refused.error["message"])
    assert api.get("/v1/products")["data"] == []


def test_an_unknown_product_is_named(api: Client) -> None:
    refused = session(api, {"currency": "usd", "unit_amount": 1, "product": "prod_none"})
    assert refused.error["message"] == "No such product: 'prod_none'"
    assert refused.error["param"] == "line_items[0][price_data][product]"


def test_the_mode_decides_which_prices_are_sold(api: Client) -> None:
    recurring = session(api, MONTHLY, "payment")
    assert recurring.error["message"].startswith("You specified `payment` mode but passed a recurr")
    once = session(api, SHIRT, "subscription")
    assert once.error["message"].startswith("You must provide at least one recurring price in `sub")
    assert api.get("/v1/products")["data"] == []


def test_lines_share_a_currency(api: Client) -> None:
    dollars = SHIRT | {"currency": "usd"}
    lines = [{"price_data": data, "quantity": 1} for data in (SHIRT, dollars)]
    for refused in (
        session(api, SHIRT, line_items=lines),
        link(api, SHIRT, line_items=lines),
    ):
        assert (refused.status, refused.error["param"]) == (400, "line_items[1]")
    assert api.get("/v1/products")["data"] == []


def test_a_price_is_named_or_created_not_both(api: Client) -> None:
    line = {"price": "price_1", "price_data": SHIRT, "quantity": 1}
    refused = session(api, SHIRT, line_items=[line])
    assert (refused.status, refused.error["param"]) == (400, "line_items[0][price]")
    assert "line_items[0][price_data]" in refused.error["message"]
    bare = api.post("/v1/subscription_items", subscription="sub_none", price_data=MONTHLY)
    assert bare.status == 400
