"""Forms have the fields that users need: what is sold, to whom, which events; no JavaScript."""

from __future__ import annotations

import re
from typing import Any

import pytest

from browsing import Browser
from support import Client

NEW = "/dashboard/test/{}/new"


def price(own: Client, name: str = "Coffee club", **more: Any) -> str:
    given = {"currency": "usd", "unit_amount": 1900, "product_data": {"name": name}}
    return str(own.post("/v1/prices", given | more)["id"])


def test_a_payment_link_is_made_of_rows_of_what_is_sold(owner: Browser, own: Client) -> None:
    one, other = price(own), price(own, "Mug", unit_amount=700)
    rows = {
        "line_items[0][price]": one,
        "line_items[2][price]": other,
        "line_items[2][quantity]": "3",
    }
    made = owner.submit(NEW.format("payment_links"), "", "New payment link", **rows)
    id = made.path.rsplit("/", 1)[-1]
    sold = own.get(f"/v1/payment_links/{id}/line_items")["data"]
    assert {each["price"]["id"]: each["quantity"] for each in sold} == {one: 1, other: 3}


def test_a_form_offers_prices_and_customers_by_name(owner: Browser, own: Client) -> None:
    bought = price(own, recurring={"interval": "month"})
    jane = own.post("/v1/customers", name="Jane Doe", email="jane@example.com")["id"]
    page = owner.get(NEW.format("subscriptions")).html
    assert f'<option value="{bought}" label="Coffee club · $19.00 USD / month">' in page
    assert f'<option value="{jane}" label="Jane Doe (jane@example.com)">' in page
    for name in ("customer", "items[0][price]"):
        assert re.search(rf'name="{re.escape(name)}"[^>]* list="pick-', page), name


@pytest.mark.parametrize("typed", ["jane@example.com", "Jane Doe", "jane"])
def test_a_subscription_takes_a_customer_and_a_price_by_name(
    owner: Browser, own: Client, typed: str
) -> None:
    bought = price(own, recurring={"interval": "month"})
    jane = own.post("/v1/customers", name="Jane Doe", email="jane@example.com")["id"]
    given = {
        "customer": typed,
        "items[0][price]": "Coffee club",
        "items[0][quantity]": "2",
        "trial_period_days": "14",
    }
    made = owner.submit(NEW.format("subscriptions"), "", "New subscription", **given)
    (kept,) = own.get("/v1/subscriptions")["data"]
    assert made.path.endswith(kept["id"])
    (item,) = kept["items"]["data"]
    assert (kept["customer"], kept["status"]) == (jane, "trialing")
    assert (item["price"]["id"], item["quantity"]) == (bought, 2)


def test_a_name_that_several_have_is_not_guessed(owner: Browser, own: Client) -> None:
    ids = [own.post("/v1/customers", name=f"Jane {last}")["id"] for last in ("Doe", "Roe")]
    refused = owner.submit(NEW.format("invoices"), "", "New invoice", customer="Jane")
    assert refused.status == 400
    assert all(id in refused.text for id in ids)
    assert refused.form(button="New invoice").values["customer"] == "Jane"
    nobody = owner.submit(NEW.format("invoices"), "", "New invoice", customer="Nobody")
    assert "No customer matches “Nobody”." in nobody.text
    assert own.get("/v1/invoices")["data"] == []


def test_an_invoice_is_drafted_with_its_lines(owner: Browser, own: Client) -> None:
    jane = own.post("/v1/customers", name="Jane Doe", email="jane@example.com")["id"]
    given = {
        "customer": "Jane Doe",
        "lines[0][price]": price(own),
        "lines[0][quantity]": "2",
        "lines[1][description]": "Delivery",
        "lines[1][amount]": "4.50",
        "collection_method": "send_invoice",
        "days_until_due": "30",
    }
    made = owner.submit(NEW.format("invoices"), "", "New invoice", **given)
    (kept,) = own.get("/v1/invoices")["data"]
    assert made.path.endswith(kept["id"])
    assert (kept["customer"], kept["total"], kept["status"]) == (jane, 2 * 1900 + 450, "draft")
    assert kept["collection_method"] == "send_invoice"
    lines = {each["description"]: each["amount"] for each in kept["lines"]["data"]}
    assert lines == {"Coffee club": 3800, "Delivery": 450}


def test_an_invoice_with_a_line_that_is_refused_leaves_nothing(owner: Browser, own: Client) -> None:
    jane = own.post("/v1/customers", name="Jane Doe")["id"]
    good = {"customer": jane, "lines[0][description]": "Delivery", "lines[0][amount]": "4.50"}
    for bad, said in (
        ({"lines[1][price]": "price_1NoSuchPrice00"}, "Line 2: No such price"),
        ({"lines[1][description]": "Free?"}, "Line 2: enter a price or an amount."),
        ({"lines[1][amount]": "4.505"}, "2 decimal places"),
    ):
        refused = owner.submit(NEW.format("invoices"), "", "New invoice", **good, **bad)
        assert (refused.status, said in refused.text) == (400, True), refused.text[:500]
        assert refused.form(button="New invoice").values["lines[0][amount]"] == "4.50"
    assert own.get("/v1/invoices")["data"] == own.get("/v1/invoiceitems")["data"] == []


def test_an_invoice_sent_twice_is_drafted_once(owner: Browser, own: Client) -> None:
    jane = own.post("/v1/customers", name="Jane Doe")["id"]
    page = owner.get(NEW.format("invoices"))
    form = page.form(button="New invoice")
    given = {"customer": jane, "lines[0][description]": "Tea", "lines[0][amount]": "3"}
    first, second = (owner.send(page, form, **given) for _ in range(2))
    assert first.path == second.path
    assert [one["total"] for one in own.get("/v1/invoices")["data"]] == [300]


def test_more_rows_keep_what_was_typed_and_make_nothing(owner: Browser, own: Client) -> None:
    page = owner.get(NEW.format("payment_links"))
    form = page.form(button="New payment link")
    assert "line_items[3][price]" not in form.values
    more = owner.send(page, form, add_rows="yes", **{"line_items[0][price]": "price_typed"})
    again = more.form(button="New payment link").values
    assert (again["line_items[0][price]"], again["line_items[5][price]"]) == ("price_typed", "")
    assert own.get("/v1/payment_links")["data"] == []


def test_an_endpoint_chooses_its_events_from_boxes(owner: Browser, own: Client) -> None:
    page = owner.get(NEW.format("webhooks"))
    boxes = re.findall(r'type="checkbox" name="enabled_events" value="([^"]+)"', page.html)
    assert {"*", "customer.created", "invoice.paid"} <= set(boxes)
    chosen = ["customer.created", "invoice.paid"]
    given = {"url": "https://shop.example/hook", "description": "Shop", "enabled_events": chosen}
    owner.send(page, page.form(button="New webhook endpoint"), **given)
    (kept,) = own.get("/v1/webhook_endpoints")["data"]
    assert sorted(kept["enabled_events"]) == chosen
    assert kept["description"] == "Shop"
    edit = owner.get(f"/dashboard/test/webhooks/{kept['id']}/edit")
    ticked = re.findall(r'value="([^"]+)" checked', edit.html)
    assert sorted(ticked) == chosen
    owner.send(edit, edit.form(button="Save"), enabled_events=["invoice.paid"])
    assert own.get(f"/v1/webhook_endpoints/{kept['id']}")["enabled_events"] == ["invoice.paid"]


def test_an_event_type_that_is_none_is_refused_in_a_line(owner: Browser) -> None:
    refused = owner.submit(
        NEW.format("webhooks"), "", "New webhook", url="https://a.example/", enabled_events="nmae"
    )
    assert refused.status == 400
    said = re.search(r'role="alert">([^<]*)', refused.html)
    assert said
    assert "enabled_events[0]" in said[1]
    assert len(said[1]) < 320


def test_a_new_product_has_its_price(owner: Browser, own: Client) -> None:
    given = {
        "name": "Gold",
        "default_price_data[currency]": "usd",
        "default_price_data[unit_amount]": "19.50",
        "default_price_data[recurring][interval]": "month",
    }
    made = owner.submit(NEW.format("products"), "", "New product", **given)
    (kept,) = own.get("/v1/prices")["data"]
    assert (kept["unit_amount"], kept["recurring"]["interval"]) == (1950, "month")
    assert own.get(f"/v1/products/{made.path.rsplit('/', 1)[-1]}")["default_price"] == kept["id"]


def test_an_unknown_line_parameter_is_refused_not_dropped(owner: Browser, own: Client) -> None:
    jane = own.post("/v1/customers", name="Jane Doe")["id"]
    for more in ("lines=3", "lines[0]=x"):
        refused = owner.submit(NEW.format("invoices"), "", "New invoice", customer=jane, more=more)
        assert (refused.status, "lines" in refused.text) == (400, True)
    bad = owner.submit(
        NEW.format("subscriptions"), "", "New subscription", customer=jane, more="lines[0][price]=x"
    )
    assert bad.status == 400
    assert own.get("/v1/invoices")["data"] == []


def test_a_payment_link_tells_what_it_sells_and_leads_there(owner: Browser, own: Client) -> None:
    given = {"currency": "usd", "unit_amount": 700, "product_data": {"name": "Mug"}}
    price = own.post("/v1/prices", given)["id"]
    link = own.post("/v1/payment_links", line_items=[{"price": price, "quantity": 2}])
    page = owner.get(f"/dashboard/test/payment_links/{link['id']}")
    assert link["url"] in page.links
    assert "What it sells" in page.text
    assert "$14.00 USD" in page.text
    listed = owner.get("/dashboard/test/payment_links")
    assert link["url"] in listed.links
    assert "Mug" in listed.text
    assert "$14.00 USD" in listed.text
    assert owner.get(f"/dashboard/test/objects/{price}").path.endswith(f"/prices/{price}")


def test_what_cannot_be_used_yet_is_not_offered(owner: Browser) -> None:
    page = owner.get("/dashboard/test/test_clocks")
    key = "POST /v1/test_helpers/test_clocks/{test_clock}/advance"
    if owner.server.site().built(key):
        assert "/dashboard/test/test_clocks/new" in page.links
    else:
        assert f"Not available yet: {key} answers 501." in page.text
        assert "/dashboard/test/test_clocks/new" not in page.links
