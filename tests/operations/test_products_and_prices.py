"""Products, prices and coupons: what each adds to the defaults."""

from __future__ import annotations

import pytest

from support import Client
from tuppence.runtime.timers import _due


@pytest.fixture
def product(api: Client) -> str:
    id: str = api.post("/v1/products", name="Gold")["id"]
    return id


def price(api: Client, product: str, **more: object) -> dict[str, object]:
    sent = {"product": product, "currency": "usd", "unit_amount": 900} | more
    answer = api.post("/v1/prices", sent)
    assert answer.status == 200, answer.body
    return answer.json


# -- products --------------------------------------------------------------------------------------


def test_a_new_product(api: Client) -> None:
    product = api.post("/v1/products", name="Gold", id="gold", images=["https://e.com/g.png"]).json
    assert product == {
        "id": "gold",
        "object": "product",
        "active": True,
        "attributes": [],
        "created": 1_793_491_200,
        "default_price": None,
        "description": None,
        "images": ["https://e.com/g.png"],
        "livemode": False,
        "marketing_features": [],
        "metadata": {},
        "name": "Gold",
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": None,
        "tax_code": None,
        "tax_details": None,
        "type": "service",
        "unit_label": None,
        "updated": 1_793_491_200,
        "url": None,
    }


def test_a_product_id_is_taken_once(api: Client) -> None:
    api.post("/v1/products", name="Gold", id="gold")
    answer = api.post("/v1/products", name="Gold", id="gold")
    assert answer.status == 400
    assert answer.error["message"] == "Product already exists."
    assert answer.error["code"] == "resource_already_exists"


def test_a_product_comes_with_its_default_price(api: Client) -> None:
    data = {"currency": "usd", "unit_amount": 1000, "recurring": {"interval": "month"}}
    product = api.post(
        "/v1/products", name="Gold", default_price_data=data, expand=["default_price"]
    ).json
    price = product["default_price"]
    assert (price["product"], price["unit_amount"], price["type"]) == (
        product["id"],
        1000,
        "recurring",
    )
    assert [e["type"] for e in api.events()] == [
        "plan.created",
        "price.created",
        "product.created",
    ]


def test_a_product_with_prices_stays(api: Client, product: str) -> None:
    price(api, product)
    answer = api.delete(f"/v1/products/{product}")
    assert answer.status == 400
    assert answer.error == {
        "message": "This product cannot be deleted because it has one or more user-created prices.",
        "type": "invalid_request_error",
    }


def test_a_deleted_product_is_gone(api: Client, product: str) -> None:
    deleted = api.delete(f"/v1/products/{product}").json
    assert deleted == {"id": product, "object": "product", "deleted": True}
    answer = api.get(f"/v1/products/{product}")
    assert (answer.status, answer.error["param"]) == (404, "id")
    assert answer.error["message"] == f"No such product: '{product}'"


def test_updated_moves_with_a_change_only(api: Client, product: str, clock: object) -> None:
    clock.advance(60)
    assert api.post(f"/v1/products/{product}", name="Gold")["updated"] == 1_793_491_200
    changed = api.post(f"/v1/products/{product}", name="Silver").json
    assert changed["updated"] == 1_793_491_260
    event = api.events(type="product.updated")[0]
    assert event["data"]["previous_attributes"] == {"name": "Gold", "updated": 1_793_491_200}


def test_a_default_price_belongs_to_its_product(api: Client, product: str) -> None:
    other = api.post("/v1/products", name="Silver")["id"]
    foreign, own = price(api, other)["id"], price(api, product)["id"]
    assert api.post(f"/v1/products/{product}", default_price=own)["default_price"] == own
    assert api.post(f"/v1/products/{product}", default_price=foreign).status == 400
    missing = api.post(f"/v1/products/{product}", default_price="price_1")
    assert missing.error["message"] == "No such price: 'price_1'"


# -- prices ----------------------------------------------------------------------------------------


def test_a_new_price(api: Client, product: str) -> None:
    made = price(api, product, recurring={"interval": "month", "interval_count": 3})
    assert made | {"id": "price"} == {
        "id": "price",
        "object": "price",
        "active": True,
        "billing_scheme": "per_unit",
        "created": 1_793_491_200,
        "currency": "usd",
        "custom_unit_amount": None,
        "livemode": False,
        "lookup_key": None,
        "metadata": {},
        "nickname": None,
        "product": product,
        "recurring": {
            "interval": "month",
            "interval_count": 3,
            "meter": None,
            "trial_period_days": None,
            "usage_type": "licensed",
        },
        "tax_behavior": "unspecified",
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring",
        "unit_amount": 900,
        "unit_amount_decimal": "900",
    }


@pytest.mark.parametrize(
    ("sent", "whole", "exact"),
    [("10.00", 10, "10"), ("0.5", None, "0.5"), ("1.230", None, "1.23"), ("0", 0, "0")],
)
def test_a_decimal_amount_is_exact(
    api: Client, product: str, sent: str, whole: int | None, exact: str
) -> None:
    answer = api.post("/v1/prices", product=product, currency="usd", unit_amount_decimal=sent)
    assert (answer["unit_amount"], answer["unit_amount_decimal"]) == (whole, exact)


def test_tiers_show_only_where_asked_for(api: Client, product: str) -> None:
    tiers = [{"up_to": 5, "unit_amount": 100}, {"up_to": "inf", "flat_amount": 50}]
    made = api.post(
        "/v1/prices",
        product=product,
        currency="usd",
        billing_scheme="tiered",
        tiers_mode="graduated",
        tiers=tiers,
    ).json
    assert "tiers" not in made
    assert made["unit_amount"] is None
    shown = api.get(f"/v1/prices/{made['id']}", expand=["tiers", "currency_options"]).json
    assert [t["up_to"] for t in shown["tiers"]] == [5, None]
    assert [t["unit_amount"] for t in shown["tiers"]] == [100, None]
    assert shown["tiers"][1]["flat_amount_decimal"] == "50"


def test_currency_options(api: Client, product: str) -> None:
    made = price(api, product, currency_options={"eur": {"unit_amount": 800}})
    path = f"/v1/prices/{made['id']}"
    api.post(path, currency_options={"gbp": {"unit_amount": 700}})
    options = api.get(path, expand=["currency_options"])["currency_options"]
    assert {code: one["unit_amount"] for code, one in options.items()} == {
        "eur": 800,
        "gbp": 700,
        "usd": 900,
    }


def test_a_price_with_its_product_made_on_the_spot(api: Client) -> None:
    made = api.post(
        "/v1/prices",
        currency="USD",
        unit_amount=5,
        product_data={"name": "Bronze"},
        expand=["product"],
    ).json
    assert (made["currency"], made["product"]["name"]) == ("usd", "Bronze")


@pytest.mark.parametrize("path", ["/v1/prices", "/v1/plans"])
def test_a_product_made_on_the_spot_is_made_like_any_other(api: Client, path: str) -> None:
    """The same rules, whichever operation makes it; errors name the place within its hash."""
    hash, amount = (
        ("product_data", "unit_amount") if path == "/v1/prices" else ("product", "amount")
    )
    sent = {"currency": "usd", amount: 5}
    sent |= {"recurring": {"interval": "day"}} if path == "/v1/prices" else {"interval": "day"}
    good = {"name": "Gold", "metadata": {"a": "1", "b": ""}}
    assert api.post(path, {**sent, hash: good}).status == 200
    assert api.get("/v1/products")["data"][0]["metadata"] == {"a": "1"}
    refused = api.post(path, {**sent, hash: {"name": "x", "statement_descriptor": "<>"}})
    assert (refused.status, refused.error["param"]) == (400, f"{hash}[statement_descriptor]")
    refused = api.post(path, {**sent, hash: {"name": "x", "tax_code": "nope"}})
    assert (refused.status, refused.error["param"]) == (400, f"{hash}[tax_code]")
    assert len(api.get("/v1/products")["data"]) == 1


def test_metadata_of_a_default_price(api: Client) -> None:
    data = {"currency": "usd", "unit_amount": 5, "metadata": {"a": "1", "b": ""}}
    id = api.post("/v1/products", name="Gold", default_price_data=data)["default_price"]
    assert api.get(f"/v1/prices/{id}")["metadata"] == {"a": "1"}


def test_a_lookup_key_has_one_price(api: Client, product: str) -> None:
    first = price(api, product, lookup_key="gold")["id"]
    taken = api.post(
        "/v1/prices", product=product, currency="usd", unit_amount=1, lookup_key="gold"
    )
    assert taken.error["message"] == f"A price (`{first}`) already uses that lookup key."
    second = price(api, product, lookup_key="gold", transfer_lookup_key=True)["id"]
    found = api.get("/v1/prices", lookup_keys=["gold"])["data"]
    assert [one["id"] for one in found] == [second]
    assert api.get(f"/v1/prices/{first}")["lookup_key"] is None


@pytest.mark.parametrize(
    ("sent", "message", "param"),
    [
        (
            {"unit_amount": 1},
            "You must specify either `product` or `product_data` when creating a price.",
            "product",
        ),
        (
            {"product": "prod_1", "unit_amount": 1},
            "No such product: 'prod_1'",
            "product",
        ),
        (
            {"product_data": {"name": "x"}},
            "Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.",
            "unit_amount",
        ),
        (
            {"product_data": {"name": "x"}, "unit_amount": 1, "unit_amount_decimal": "1"},
            "You may only specify one of these parameters: unit_amount, unit_amount_decimal.",
            "unit_amount",
        ),
        (
            {"product_data": {"name": "x"}, "unit_amount": -1},
            "Invalid non-negative integer",
            "unit_amount",
        ),
        (
            {"product_data": {"name": "x"}, "unit_amount": 1, "recurring": {"interval": "eon"}},
            "Invalid recurring[interval]: must be one of day, month, week, or year",
            "recurring[interval]",
        ),
        (
            {"product_data": {}, "unit_amount": 1},
            "You must specify either `product` or `product_data` when creating a price.",
            "product",
        ),
    ],
)
def test_prices_that_make_no_sense(
    api: Client, sent: dict[str, object], message: str, param: str
) -> None:
    answer = api.post("/v1/prices", {"currency": "usd", **sent})
    assert (answer.status, answer.error["message"], answer.error["param"]) == (400, message, param)
    assert api.get("/v1/prices")["data"] == api.get("/v1/products")["data"] == []


def test_an_unknown_currency(api: Client, product: str) -> None:
    answer = api.post("/v1/prices", product=product, unit_amount=1, currency="XXX")
    assert answer.error["message"].startswith(
        "Invalid currency: xxx. Stripe currently supports these currencies: usd, aed, afn"
    )
    assert answer.error["param"] == "currency"


# -- coupons ---------------------------------------------------------------------------------------


def test_a_new_coupon(api: Client) -> None:
    coupon = api.post("/v1/coupons", percent_off=50, duration="forever", name="Half Off").json
    assert len(coupon["id"]) == 8
    assert coupon | {"id": "x"} == {
        "id": "x",
        "object": "coupon",
        "amount_off": None,
        "created": 1_793_491_200,
        "currency": None,
        "duration": "forever",
        "duration_in_months": None,
        "livemode": False,
        "max_redemptions": None,
        "metadata": {},
        "name": "Half Off",
        "percent_off": 50.0,
        "redeem_by": None,
        "times_redeemed": 0,
        "valid": True,
    }


def test_a_coupon_lasts_until_its_last_day(api: Client, clock: object) -> None:
    soon = 1_793_491_200 + 3600
    id = api.post("/v1/coupons", id="SOON", percent_off=10, redeem_by=soon)["id"]
    assert api.get(f"/v1/coupons/{id}")["valid"] is True
    assert api.runner.run(api.server.timers.run_once(soon - 1)) == 0
    assert api.runner.run(api.server.timers.run_once(soon)) == 1
    assert api.get(f"/v1/coupons/{id}")["valid"] is False
    assert api.runner.run(api.server.timers.run_once(soon)) == 0


def test_a_timer_that_fails_is_tried_again(
    api: Client, clock: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = 1_793_491_200 + 10
    api.post("/v1/coupons", id="SOON", percent_off=10, redeem_by=soon)

    def broken(tx: object, id: str) -> None:
        tx.delete(tx.find("coupon", id))
        raise RuntimeError("a bug")

    monkeypatch.setitem(_due, "coupon.expire", broken)
    run_once = api.server.timers.run_once
    api.runner.run(run_once(soon))
    assert api.get("/v1/coupons/SOON")["valid"] is True
    monkeypatch.undo()
    assert api.runner.run(run_once(soon + 59)) == 0
    assert api.runner.run(run_once(soon + 60)) == 1
    assert api.get("/v1/coupons/SOON")["valid"] is False


@pytest.mark.parametrize(
    ("sent", "param"),
    [
        ({}, None),
        ({"percent_off": 10, "amount_off": 5, "currency": "usd"}, "amount_off"),
        ({"percent_off": 101}, "percent_off"),
        ({"percent_off": 0}, "percent_off"),
        ({"amount_off": 5}, "currency"),
        ({"amount_off": 0, "currency": "usd"}, "amount_off"),
        ({"percent_off": 10, "duration": "repeating"}, "duration_in_months"),
        ({"percent_off": 10, "duration": "once", "duration_in_months": 2}, "duration_in_months"),
        ({"percent_off": 10, "redeem_by": 1}, "redeem_by"),
        ({"percent_off": 10, "max_redemptions": 0}, "max_redemptions"),
        ({"percent_off": 10, "name": "x" * 41}, "name"),
    ],
)
def test_coupons_that_make_no_sense(
    api: Client, sent: dict[str, object], param: str | None
) -> None:
    answer = api.post("/v1/coupons", sent)
    assert answer.status == 400
    assert answer.error.get("param") == param
    assert api.get("/v1/coupons")["data"] == []


def test_the_id_of_a_deleted_coupon_is_free_again(api: Client) -> None:
    api.post("/v1/coupons", id="TEN", percent_off=10)
    api.delete("/v1/coupons/TEN")
    assert api.post("/v1/coupons", id="TEN", percent_off=11)["percent_off"] == 11.0
    assert [one["percent_off"] for one in api.get("/v1/coupons")["data"]] == [11.0]


def test_a_deleted_coupon_is_gone(api: Client) -> None:
    api.post("/v1/coupons", id="TEN", percent_off=10)
    assert api.delete("/v1/coupons/TEN")["deleted"] is True
    answer = api.get("/v1/coupons/TEN")
    assert (answer.status, answer.error["message"]) == (404, "No such coupon: 'TEN'")
    assert api.events(type="coupon.deleted")[0]["data"]["object"]["percent_off"] == 10.0
