"""Plans and prices: one thing under one id."""

from __future__ import annotations

import pytest

from support import Client


@pytest.fixture
def plan(api: Client) -> dict[str, object]:
    found: dict[str, object] = api.post(
        "/v1/plans",
        id="small-monthly",
        currency="usd",
        amount=2500,
        interval="month",
        product={"name": "Small Monthly"},
    ).json
    return found


def test_a_new_plan(api: Client, plan: dict[str, object]) -> None:
    product = api.get("/v1/products")["data"][0]
    assert product["name"] == "Small Monthly"
    assert plan == {
        "id": "small-monthly",
        "object": "plan",
        "active": True,
        "amount": 2500,
        "amount_decimal": "2500",
        "billing_scheme": "per_unit",
        "created": 1_793_491_200,
        "currency": "usd",
        "interval": "month",
        "interval_count": 1,
        "livemode": False,
        "metadata": {},
        "meter": None,
        "nickname": None,
        "product": product["id"],
        "tiers_mode": None,
        "transform_usage": None,
        "trial_period_days": None,
        "usage_type": "licensed",
    }


def test_a_plan_is_a_price(api: Client, plan: dict[str, object]) -> None:
    price = api.get("/v1/prices/small-monthly").json
    assert (price["unit_amount"], price["type"], price["product"]) == (
        2500,
        "recurring",
        plan["product"],
    )
    types = [event["type"] for event in api.events()]
    assert types == ["plan.created", "price.created", "product.created"]


def test_a_recurring_price_is_a_plan_and_another_is_none(
    api: Client, plan: dict[str, object]
) -> None:
    sent = {"product": plan["product"], "currency": "usd", "unit_amount": 5}
    once = api.post("/v1/prices", sent)["id"]
    yearly = api.post("/v1/prices", sent | {"recurring": {"interval": "year"}})["id"]
    assert api.get(f"/v1/plans/{yearly}")["interval"] == "year"
    assert api.get(f"/v1/plans/{once}").error["message"] == f"No such plan: '{once}'"
    listed = api.get("/v1/plans", product=plan["product"], active=True)["data"]
    assert [one["id"] for one in listed] == [yearly, "small-monthly"]


def test_each_follows_the_other(api: Client, plan: dict[str, object]) -> None:
    api.post("/v1/prices/small-monthly", nickname="Small", metadata={"a": "1"})
    seen = api.get("/v1/plans/small-monthly").json
    assert (seen["nickname"], seen["metadata"]) == ("Small", {"a": "1"})
    api.post("/v1/plans/small-monthly", active=False, trial_period_days=14)
    price = api.get("/v1/prices/small-monthly").json
    assert (price["active"], price["recurring"]["trial_period_days"]) == (False, 14)
    changes = [e["type"] for e in api.events() if e["type"].endswith("updated")]
    assert sorted(changes) == ["plan.updated"] * 2 + ["price.updated"] * 2


def test_a_deleted_plan_takes_its_price_along(api: Client, plan: dict[str, object]) -> None:
    assert api.delete("/v1/plans/small-monthly").json == {
        "id": "small-monthly",
        "object": "plan",
        "deleted": True,
    }
    assert api.get("/v1/plans/small-monthly").status == 404
    assert api.get("/v1/prices")["data"] == []
    assert api.delete(f"/v1/products/{plan['product']}").status == 200
    again = api.post(
        "/v1/plans",
        id="small-monthly",
        currency="usd",
        amount=1,
        interval="day",
        product={"name": "x"},
    )
    assert again["amount"] == 1


@pytest.mark.parametrize(
    ("sent", "message", "param"),
    [
        ({"product": "prod_1"}, "No such product: 'prod_1'", "product"),
        ({}, "Missing required param: product.", "product"),
        ({"product": {}}, "Missing required param: product.", "product"),
        (
            {"product": {"name": "x"}, "id": "small-monthly"},
            "Plan already exists.",
            "id",
        ),
    ],
)
def test_plans_that_make_no_sense(
    api: Client, plan: dict[str, object], sent: dict[str, object], message: str, param: str
) -> None:
    answer = api.post("/v1/plans", {"currency": "usd", "amount": 1, "interval": "day", **sent})
    assert (answer.status, answer.error["message"], answer.error["param"]) == (400, message, param)
    assert len(api.get("/v1/plans")["data"]) == len(api.get("/v1/products")["data"]) == 1


def test_tiers_of_a_plan(api: Client) -> None:
    made = api.post(
        "/v1/plans",
        currency="usd",
        interval="month",
        billing_scheme="tiered",
        tiers_mode="volume",
        tiers=[{"up_to": 5, "unit_amount": 10}, {"up_to": "inf", "unit_amount": 8}],
        product={"name": "x"},
        expand=["tiers"],
    ).json
    assert [tier["unit_amount"] for tier in made["tiers"]] == [10, 8]
    assert "tiers" not in api.get(f"/v1/plans/{made['id']}").json
