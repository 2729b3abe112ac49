"""Which buttons the dashboard offers: none that harms at first sight, none that can only fail."""

from __future__ import annotations

from typing import Any

from browsing import Browser
from paying import pay, subscription
from support import Client
from tuppence.catalogue import load
from tuppence.pages.dashboard.action_buttons import ACTIONS, HARMFUL, offered, operation_key
from tuppence.pages.dashboard.object_operations import by_type


def statuses_of(type: str) -> list[Any]:
    fields = load().resource(type).fields
    found = load().enum_values(fields["status"]["t"]) if "status" in fields else None
    return [*(found or []), None]


def test_no_primary_button_takes_anything_away() -> None:
    checked = 0
    for type, there in by_type(load()).items():
        for status in statuses_of(type):
            document = {"object": type, "status": status}
            found = offered(there, document, built=lambda _: True, may=lambda _: True)
            assert len(found["primary"]) <= 1, (type, status)
            for action in found["primary"] + found["secondary"]:
                assert not action.harms, (type, status, action.verb)
                assert action.verb not in HARMFUL, (type, status, action.verb)
            checked += 1
    assert checked > 300


def test_what_the_table_says_of_statuses_is_what_the_api_knows() -> None:
    """A status that is misspelt would hide its action for ever."""
    for type, actions in ACTIONS.items():
        there = by_type(load())[type]
        for action in actions:
            known = {*statuses_of(type), "requires_reauthorization"}
            listed = statuses_of(type) != [None]  # the catalogue lists not every type's statuses
            assert not listed or set(action.only or ()) <= known, (type, action.verb)
            assert action.verb == "attempts" or operation_key(there, action), (type, action.verb)
            assert action.says or not action.confirmed or type == "subscription", action.verb


def test_what_answers_501_is_not_offered(owner: Browser, own: Client) -> None:
    customer = own.post("/v1/customers")["id"]
    invoice = own.post("/v1/invoices", customer=customer)["id"]
    links = owner.get(f"/dashboard/test/invoices/{invoice}").links
    assert {one.rsplit("/", 1)[-1] for one in links if f"{invoice}/" in one} == {
        "finalize", "edit", "delete",
    }  # fmt: skip
    assert owner.get(f"/dashboard/test/invoices/{invoice}/do/add_lines").status == 404


def test_an_action_that_the_state_refuses_says_so(owner: Browser, own: Client) -> None:
    paid = pay(own, payment_method="pm_card_visa")["id"]
    page = owner.get(f"/dashboard/test/payments/{paid}/do/cancel")
    assert page.status == 409
    assert "is not possible: this payment is succeeded" in page.text
    assert "Sends" not in page.text


OPEN_PAYMENT = {"amount": 1500, "currency": "usd"}


def many_objects(own: Client) -> list[str]:
    """Pages of objects in the states that have actions."""
    customer = own.post("/v1/customers", name="Ada", email="ada@example.com")["id"]
    method = own.post("/v1/payment_methods/pm_card_visa/attach", customer=customer)["id"]
    pay(own, payment_method="pm_card_chargeDeclined")
    for more in ({}, {"capture_method": "manual"}):
        pay(own, payment_method="pm_card_visa", **more)
    pay(own, payment_method="pm_card_createDispute")
    own.post("/v1/payment_intents", OPEN_PAYMENT)
    own.post("/v1/payment_intents", OPEN_PAYMENT, payment_method="pm_card_visa")
    own.post("/v1/setup_intents", payment_method="pm_card_visa")
    own.post("/v1/coupons", percent_off=5, duration="once")
    subscription(own)
    for finalize in (False, True):
        id = own.post("/v1/invoices", customer=customer, collection_method="send_invoice",
                      days_until_due=5)["id"]  # fmt: skip
        own.post("/v1/invoiceitems", customer=customer, invoice=id, amount=900, currency="usd")
        if finalize:
            own.post(f"/v1/invoices/{id}/finalize")
    own.post("/v1/webhook_endpoints", url="http://127.0.0.1:9/", enabled_events=["*"])
    found = [f"payment_methods/{method}".replace("payment_methods", "resources/payment_method")]
    for path, slug in (
        ("payment_intents", "payments"), ("charges", "charges"), ("disputes", "disputes"),
        ("setup_intents", "resources/setup_intent"), ("coupons", "coupons"),
        ("subscriptions", "subscriptions"), ("invoices", "invoices"), ("customers", "customers"),
        ("webhook_endpoints", "webhooks"), ("products", "products"),
    ):  # fmt: skip
        found += [f"{slug}/{one['id']}" for one in own.get(f"/v1/{path}", limit=100)["data"]]
    return found


def test_every_button_leads_to_a_page_that_can_do_it(owner: Browser, own: Client) -> None:
    """None of them says that it is not possible, and looking at them changes nothing."""
    pages = many_objects(own)
    before = len(own.events())
    pressed = set()
    for page in pages:
        here = f"/dashboard/test/{page}"
        shown = owner.get(here)
        assert shown.status == 200, page
        for link in shown.links:
            if not (link.startswith(here + "/") or "/refunds/new" in link):
                continue
            found = owner.get(link)
            assert found.status == 200, (link, found.text[-300:])
            assert "is not possible" not in found.text, link
            pressed.add((page.split("/")[-2], link.split("?")[0].rsplit("/", 1)[-1]))
    assert len(pressed) > 30, pressed
    assert len(own.events()) == before
