"""Lists, filters, cursors and `expand`, on the resources that have them all."""

from __future__ import annotations

import pytest

from support import Client


@pytest.fixture
def twelve(api: Client, clock: object) -> list[str]:
    """Twelve customers' ids, oldest first, one a second, every third with one address."""
    ids = []
    for n in range(12):
        email = "third@example.com" if n % 3 == 0 else f"c{n}@example.com"
        ids.append(api.post("/v1/customers", email=email)["id"])
        clock.advance(1)
    return ids


def ids(answer: object) -> list[str]:
    return [one["id"] for one in answer["data"]]


def test_newest_first_ten_at_a_time(api: Client, twelve: list[str]) -> None:
    page = api.get("/v1/customers")
    assert ids(page) == twelve[:1:-1]
    assert (page["has_more"], page["url"], page["object"]) == (True, "/v1/customers", "list")


def test_forwards_and_back_through_the_pages(api: Client, twelve: list[str]) -> None:
    newest_first = twelve[::-1]
    seen: list[str] = []
    page = api.get("/v1/customers", limit=5)
    while True:
        seen += ids(page)
        if not page["has_more"]:
            break
        page = api.get("/v1/customers", limit=5, starting_after=seen[-1])
    assert seen == newest_first
    back = api.get("/v1/customers", limit=5, ending_before=newest_first[7])
    assert (ids(back), back["has_more"]) == (newest_first[2:7], True)
    first = api.get("/v1/customers", limit=5, ending_before=newest_first[2])
    assert (ids(first), first["has_more"]) == (newest_first[:2], False)


def test_a_cursor_holds_while_its_object_is_deleted(api: Client, twelve: list[str]) -> None:
    api.delete(f"/v1/customers/{twelve[6]}")
    after = api.get("/v1/customers", limit=2, starting_after=twelve[6])
    assert ids(after) == [twelve[5], twelve[4]]


def test_filters_are_exact(api: Client, twelve: list[str]) -> None:
    found = api.get("/v1/customers", email="third@example.com", limit=3)
    assert (ids(found), found["has_more"]) == ([twelve[9], twelve[6], twelve[3]], True)
    rest = api.get("/v1/customers", email="third@example.com", starting_after=twelve[3])
    assert (ids(rest), rest["has_more"]) == ([twelve[0]], False)
    assert ids(api.get("/v1/customers", email="THIRD@example.com")) == []


def test_a_filter_follows_a_change(api: Client, twelve: list[str]) -> None:
    api.post(f"/v1/customers/{twelve[9]}", email="new@example.com")
    api.delete(f"/v1/customers/{twelve[6]}")
    assert ids(api.get("/v1/customers", email="third@example.com")) == [twelve[3], twelve[0]]
    assert ids(api.get("/v1/customers", email="new@example.com")) == [twelve[9]]


def test_created_ranges(api: Client, twelve: list[str]) -> None:
    start = 1_793_491_200
    assert ids(api.get("/v1/customers", created=start + 3)) == [twelve[3]]
    between = api.get("/v1/customers", created={"gte": start + 2, "lt": start + 5})
    assert ids(between) == [twelve[4], twelve[3], twelve[2]]
    both = api.get("/v1/customers", created={"gt": start + 3}, email="third@example.com")
    assert ids(both) == [twelve[9], twelve[6]]
    events = api.get("/v1/events", created={"gt": start + 9, "lte": start + 11})
    assert [e["data"]["object"]["id"] for e in events["data"]] == [twelve[11], twelve[10]]


def test_several_filters_and_several_values(api: Client) -> None:
    gold = api.post("/v1/products", id="gold", name="Gold")["id"]
    silver = api.post("/v1/products", id="silver", name="Silver", active=False)["id"]
    made = {}
    for product in (gold, silver):
        for interval in ("month", "year"):
            made[product, interval] = api.post(
                "/v1/prices",
                product=product,
                currency="usd",
                unit_amount=1,
                lookup_key=f"{product}-{interval}",
                recurring={"interval": interval},
            )["id"]
    found = api.get("/v1/prices", product=gold, recurring={"interval": "year"}, active=True)
    assert ids(found) == [made[gold, "year"]]
    assert ids(api.get("/v1/prices", product=gold, type="one_time")) == []
    keys = ["silver-month", "gold-year", "none"]
    assert ids(api.get("/v1/prices", lookup_keys=keys)) == [
        made[silver, "month"],
        made[gold, "year"],
    ]
    assert ids(api.get("/v1/products", active=False)) == [silver]
    assert ids(api.get("/v1/products", ids=[gold, silver])) == [silver, gold]
    assert ids(api.get("/v1/products", ids=[gold, silver], active=True)) == [gold]


@pytest.mark.parametrize(
    ("query", "message", "param"),
    [
        ({"limit": 0}, "This value must be greater than or equal to 1.", "limit"),
        ({"limit": 101}, "This value must be less than or equal to 100.", "limit"),
        ({"limit": "ten"}, "Invalid integer: ten", "limit"),
        ({"starting_after": "cus_1"}, "No such customer: 'cus_1'", "starting_after"),
        ({"ending_before": "cus_1"}, "No such customer: 'cus_1'", "ending_before"),
        ({"created": {"since": 1}}, "Received unknown parameter: created[since]", "created[since]"),
        ({"created": "monday"}, "Invalid integer: monday", "created"),
    ],
)
def test_lists_that_make_no_sense(
    api: Client, query: dict[str, object], message: str, param: str
) -> None:
    answer = api.get("/v1/customers", **query)
    assert (answer.status, answer.error["message"], answer.error["param"]) == (400, message, param)


def test_events_by_type_and_pattern(api: Client) -> None:
    id = api.post("/v1/customers")["id"]
    api.post(f"/v1/customers/{id}", name="x")
    api.post("/v1/coupons", id="TEN", percent_off=10)
    types = [e["type"] for e in api.events()]
    assert types == ["coupon.created", "customer.updated", "customer.created"]
    assert [e["type"] for e in api.events(type="customer.*")] == types[1:]
    assert [e["type"] for e in api.events(type="customer.created")] == types[2:]
    assert [e["type"] for e in api.events(types=["coupon.created", "customer.created"])] == [
        types[0],
        types[2],
    ]
    assert len(api.events(delivery_success=True)) == 3
    assert api.events(delivery_success=False) == []
    both = api.get("/v1/events", type="customer.created", types=["coupon.created"])
    assert both.status == 400
    first = api.events()[0]["id"]
    after = api.get("/v1/events", starting_after=first, limit=1)
    assert [e["type"] for e in after["data"]] == ["customer.updated"]
    assert api.get("/v1/events/evt_1").error["message"] == "No such event: 'evt_1'"


# -- expand ----------------------------------------------------------------------------------------


@pytest.fixture
def price(api: Client) -> dict[str, object]:
    data = {"currency": "usd", "unit_amount": 5}
    product = api.post("/v1/products", name="Gold", default_price_data=data).json
    return api.get(f"/v1/prices/{product['default_price']}").json


def test_expand_puts_the_object_in_place_of_its_id(api: Client, price: dict[str, object]) -> None:
    path = f"/v1/prices/{price['id']}"
    one = api.get(path, expand=["product"]).json
    assert one["product"] == api.get(f"/v1/products/{price['product']}").json
    deep = api.get(path, expand=["product.default_price.product"]).json
    assert deep["product"]["default_price"]["product"]["id"] == price["product"]
    assert one | {"product": price["product"]} == price


def test_expand_in_lists(api: Client, price: dict[str, object]) -> None:
    for _ in range(3):
        api.post("/v1/prices", product=price["product"], currency="usd", unit_amount=1)
    found = api.get("/v1/prices", expand=["data.product", "data.tiers"]).json
    assert [one["product"]["name"] for one in found["data"]] == ["Gold"] * 4
    assert all(one["tiers"] is None for one in found["data"])


def test_a_null_reference_stays_null(api: Client) -> None:
    product = api.post("/v1/products", name="x", expand=["default_price"]).json
    assert product["default_price"] is None
    path = f"/v1/products/{product['id']}"
    assert api.get(path, expand=["default_price.product"])["default_price"] is None
    wrong = api.get(path, expand=["default_price.nope"])
    assert wrong.error["message"] == "This property cannot be expanded (default_price.nope)."


@pytest.mark.parametrize(
    ("path", "expand", "message"),
    [
        ("/v1/prices/{id}", "nickname", "This property cannot be expanded (nickname)."),
        ("/v1/prices/{id}", "nope", "This property cannot be expanded (nope)."),
        ("/v1/prices/{id}", "product.name", "This property cannot be expanded (product.name)."),
        (
            "/v1/prices",
            "product",
            "This property cannot be expanded (product). You may want to try expanding "
            "'data.product' instead.",
        ),
        (
            "/v1/prices/{id}",
            "a.b.c.d.e",
            "You cannot expand more than 4 levels of a property. Property: a.b.c.d.e",
        ),
    ],
)
def test_what_cannot_be_expanded(
    api: Client, price: dict[str, object], path: str, expand: str, message: str
) -> None:
    answer = api.get(path.format(id=price["id"]), expand=[expand])
    assert answer.status == 400
    assert answer.error["message"] == message


def test_a_change_whose_answer_cannot_be_expanded_is_undone(api: Client) -> None:
    answer = api.post("/v1/customers", name="x", expand=["nope"])
    assert answer.status == 400
    assert api.get("/v1/customers")["data"] == api.events() == []
