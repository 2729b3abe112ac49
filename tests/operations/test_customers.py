"""Customers, and with them what every resource gets from the defaults."""

from __future__ import annotations

import pytest

from support import Client


def jane(api: Client, **more: object) -> dict[str, object]:
    return api.post("/v1/customers", email="jane@example.com", name="Jane", **more).json


def test_a_new_customer_shows_what_was_sent_and_the_defaults(api: Client) -> None:
    customer = jane(api, description="My First Stripe Customer", metadata={"order": "6735"})
    assert customer["id"].startswith("cus_")
    assert len(customer["id"]) == len("cus_") + 14
    assert len(customer.pop("invoice_prefix")) == 8
    assert customer | {"id": "cus"} == {
        "id": "cus",
        "object": "customer",
        "address": None,
        "balance": 0,
        "created": 1_793_491_200,
        "currency": None,
        "customer_account": None,
        "default_source": None,
        "delinquent": False,
        "description": "My First Stripe Customer",
        "discount": None,
        "email": "jane@example.com",
        "invoice_settings": {
            "custom_fields": None,
            "default_payment_method": None,
            "footer": None,
            "rendering_options": None,
        },
        "livemode": False,
        "metadata": {"order": "6735"},
        "name": "Jane",
        "next_invoice_sequence": 1,
        "phone": None,
        "preferred_locales": [],
        "shipping": None,
        "tax_exempt": "none",
        "test_clock": None,
    }


def test_fields_come_in_the_order_in_which_the_api_writes_them(api: Client) -> None:
    keys = list(jane(api))
    assert keys[:2] == ["id", "object"]
    assert keys[2:] == sorted(keys[2:])


def test_answers_are_indented_by_two(api: Client) -> None:
    body = api.post("/v1/customers").body.decode()
    assert body.startswith('{\n  "id": "cus_')
    assert '\n    "footer": null,\n' in body
    assert '"metadata": {},' in body


def test_an_empty_name_is_null(api: Client) -> None:
    assert api.post("/v1/customers", name="")["name"] is None


def test_update_changes_only_what_is_sent(api: Client) -> None:
    id = jane(api, phone="+441234")["id"]
    changed = api.post(f"/v1/customers/{id}", name="Jane Moe").json
    assert (changed["name"], changed["email"], changed["phone"]) == (
        "Jane Moe",
        "jane@example.com",
        "+441234",
    )
    assert api.get(f"/v1/customers/{id}").json == changed


def test_an_empty_value_unsets(api: Client) -> None:
    id = jane(api, address={"line1": "1 High St", "city": "Leeds"})["id"]
    changed = api.post(f"/v1/customers/{id}", email="", address="").json
    assert changed["email"] is None
    assert changed["address"] is None


def test_an_address_is_replaced_whole_and_settings_are_merged(api: Client) -> None:
    id = jane(api, address={"line1": "1 High St", "city": "Leeds"})["id"]
    api.post(f"/v1/customers/{id}", invoice_settings={"footer": "Thanks"})
    changed = api.post(
        f"/v1/customers/{id}",
        address={"line1": "2 Low St"},
        invoice_settings={"custom_fields": [{"name": "PO", "value": "7"}]},
    ).json
    assert changed["address"] == {
        "city": None,
        "country": None,
        "line1": "2 Low St",
        "line2": None,
        "postal_code": None,
        "state": None,
    }
    assert changed["invoice_settings"]["footer"] == "Thanks"
    assert changed["invoice_settings"]["custom_fields"] == [{"name": "PO", "value": "7"}]


def test_metadata_is_merged_unset_by_empty_and_cleared_whole(api: Client) -> None:
    id = jane(api, metadata={"a": "1", "b": "2"})["id"]
    path = f"/v1/customers/{id}"
    assert api.post(path, metadata={"b": "3", "c": "4"})["metadata"] == {
        "a": "1",
        "b": "3",
        "c": "4",
    }
    assert api.post(path, metadata={"a": ""})["metadata"] == {"b": "3", "c": "4"}
    assert api.post(path, metadata="")["metadata"] == {}


def test_a_numeric_metadata_key_makes_no_list(api: Client) -> None:
    customer = api.request("POST", "/v1/customers", b"metadata[0]=zero&metadata[1]=one")
    assert customer["metadata"] == {"0": "zero", "1": "one"}


def test_metadata_limits(api: Client) -> None:
    assert api.post("/v1/customers", metadata={"k" * 41: "v"}).error == {
        "message": "Metadata keys can have up to 40 characters, but you passed in a key that is "
        f"41 characters. Invalid key: {'k' * 41}",
        "param": "metadata",
        "type": "invalid_request_error",
    }
    assert "501 characters" in api.post("/v1/customers", metadata={"k": "v" * 501}).error["message"]
    fifty = {f"k{n}": "v" for n in range(50)}
    id = api.post("/v1/customers", metadata=fifty)["id"]
    assert api.post(f"/v1/customers/{id}", metadata={"k50": "v"}).status == 400
    assert api.post(f"/v1/customers/{id}", metadata={"k50": "v", "k0": ""}).status == 200


def test_a_deleted_customer_is_remembered_by_its_tombstone(api: Client) -> None:
    id = jane(api)["id"]
    tombstone = {"id": id, "object": "customer", "deleted": True}
    assert api.delete(f"/v1/customers/{id}").json == tombstone
    assert api.get(f"/v1/customers/{id}").json == tombstone
    assert api.get("/v1/customers")["data"] == []
    for again in (api.delete(f"/v1/customers/{id}"), api.post(f"/v1/customers/{id}", name="x")):
        assert again.status == 404
        assert again.error["message"] == f"No such customer: '{id}'"
        assert again.error["param"] == "id"


def test_events_tell_each_change(api: Client) -> None:
    created = jane(api, metadata={"a": "1"}, address={"line1": "1 High St"})
    path = f"/v1/customers/{created['id']}"
    updated = api.post(path, name="Moe", metadata={"a": "2", "b": "3"}, address="").json
    api.delete(path)
    deleted, changed, made = api.events()
    assert [e["type"] for e in (made, changed, deleted)] == [
        "customer.created",
        "customer.updated",
        "customer.deleted",
    ]
    assert made["data"] == {"object": created}
    assert changed["data"] == {
        "object": updated,
        "previous_attributes": {
            "address": created["address"],
            "metadata": {"a": "1", "b": None},
            "name": "Jane",
        },
    }
    assert deleted["data"] == {"object": updated}


def test_an_event_names_its_request(api: Client) -> None:
    answer = api.request("POST", "/v1/customers", b"", {"Idempotency-Key": "order-1"})
    (event,) = api.events()
    assert event["request"] == {
        "id": answer.headers["request-id"],
        "idempotency_key": "order-1",
    }
    assert event["api_version"] == "2026-10-28.endive"
    assert event["pending_webhooks"] == 0
    assert event["livemode"] is False
    assert api.get(f"/v1/events/{event['id']}").json == event


def test_an_update_that_changes_nothing_makes_no_event(api: Client) -> None:
    id = jane(api)["id"]
    api.post(f"/v1/customers/{id}", name="Jane")
    api.post(f"/v1/customers/{id}")
    assert [e["type"] for e in api.events()] == ["customer.created"]


@pytest.mark.parametrize("email", ["jane", "jane@", "@example.com", "a b@example.com"])
def test_an_address_that_is_none_is_refused(api: Client, email: str) -> None:
    answer = api.post("/v1/customers", email=email)
    assert answer.status == 400
    assert answer.error == {
        "code": "email_invalid",
        "doc_url": "https://stripe.com/docs/error-codes/email-invalid",
        "message": f"Invalid email address: {email}",
        "param": "email",
        "type": "invalid_request_error",
    }


def test_how_cash_is_reconciled_is_kept(api: Client) -> None:
    manual = {"settings": {"reconciliation_mode": "manual"}}
    id = api.post("/v1/customers", cash_balance=manual)["id"]
    kept = {"reconciliation_mode": "manual", "using_merchant_default": False}
    assert api.get(f"/v1/customers/{id}/cash_balance")["settings"] == kept
    assert (
        api.get(f"/v1/customers/{id}", expand=["cash_balance"])["cash_balance"]["settings"] == kept
    )


def test_a_reference_must_exist(api: Client) -> None:
    answer = api.post("/v1/customers", invoice_settings={"default_payment_method": "pm_1"})
    assert answer.status == 400
    assert answer.error["message"] == "No such PaymentMethod: 'pm_1'"
    assert answer.error["param"] == "invoice_settings[default_payment_method]"


def test_what_is_shown_only_on_request(api: Client) -> None:
    id = jane(api)["id"]
    expand = ["tax", "invoice_credit_balance", "sources", "subscriptions", "tax_ids"]
    shown = api.get(f"/v1/customers/{id}", expand=[*expand, "cash_balance"]).json
    assert shown["tax"]["automatic_tax"] == "unrecognized_location"
    assert shown["invoice_credit_balance"] == {}
    assert shown["cash_balance"]["customer"] == id
    for name in ("sources", "subscriptions", "tax_ids"):
        assert shown[name] == {
            "object": "list",
            "data": [],
            "has_more": False,
            "total_count": 0,
            "url": f"/v1/customers/{id}/{name}",
        }
    assert set(expand).isdisjoint(api.get(f"/v1/customers/{id}").json)
