"""API keys: what each kind may do, limits, rolling, revoking, and what is kept of them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support import Client
from tuppence.app import bind_resources
from tuppence.catalogue import load
from tuppence.catalogue.permissions import ALL, LEVELS, allows, grouped, needed
from tuppence.catalogue.permissions import KEYS as KEY_PERMISSION
from tuppence.catalogue.publishable_keys import rules
from tuppence.platform.accounts import Caller, hash_of, terms_of
from tuppence.server.authentication import check_permission
from tuppence.store.rows import World

KEYS = "/_tuppence/api_keys"


def restricted(api: Client, **permissions: str) -> Client:
    made = api.post(KEYS, kind="restricted", permissions=permissions)
    assert made["secret"].startswith("rk_test_")
    return api.with_key(made["secret"])


# -- what each kind may do -------------------------------------------------------------------------


def test_a_restricted_key_does_what_it_says(api: Client) -> None:
    key = restricted(api, customer="write", product="read")
    assert key.post("/v1/customers", name="Jane").status == 200
    assert key.get("/v1/customers").status == 200
    assert key.get("/v1/products").status == 200
    refused = key.post("/v1/products", name="Gold")
    assert (refused.status, refused.error["type"]) == (403, "invalid_request_error")
    assert refused.error["message"].startswith("The provided key 'rk_test_***")
    assert "account 'acct_" in refused.error["message"]
    assert "Having the 'rak_product_write' permission would allow" in refused.error["message"]
    assert "rak_charge_read" in key.get("/v1/charges").error["message"]
    assert api.get("/v1/products")["data"] == []


def test_refunds_go_with_charges_and_prices_with_plans(api: Client) -> None:
    key = restricted(api, charge="read")
    assert "rak_charge_write" in key.post("/v1/refunds", charge="ch_1").error["message"]
    assert "rak_plan_read" in key.get("/v1/prices").error["message"]
    assert "rak_webhook_read" in key.get("/v1/webhook_endpoints").error["message"]


def test_what_stands_below_a_customer_needs_the_customers_permission(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    key = restricted(api, customer="read")
    assert key.get(f"/v1/customers/{customer}/tax_ids").status == 200
    refused = key.post(f"/v1/customers/{customer}/tax_ids", type="eu_vat", value="DE123456789")
    assert "rak_customer_write" in refused.error["message"]


def test_a_restricted_key_makes_no_other_keys(api: Client) -> None:
    assert restricted(api, customer="write").post(KEYS).status == 403


def test_every_operation_and_every_kind_of_key() -> None:
    """Allowed or refused as the table says: a secret key all, the others what is listed."""
    bind_resources()
    known = load()
    names = [name for group in grouped(known).values() for name in group]
    assert len(names) == len(set(names))
    checked = 0
    for key in known.operation_keys:
        operation = known.operation(key)
        resource, level = needed(known, operation)
        assert resource in names, key
        assert level == ("read" if key.startswith("GET ") else "write")
        for given in LEVELS:
            caller = a_caller("restricted", {resource: given})
            assert is_allowed(caller, operation) == (LEVELS[given] >= LEVELS[level]), key
        assert not is_allowed(a_caller("restricted", {}), operation)
        by_all = is_allowed(a_caller("restricted", {ALL: "write"}), operation)
        assert by_all == (resource != KEY_PERMISSION), key
        assert not is_allowed(a_caller("restricted", {ALL: "write", resource: "none"}), operation)
        assert is_allowed(a_caller("secret", None), operation)
        assert is_allowed(a_caller("publishable", None), operation) == (key in rules())
        checked += 1
    assert checked > 640


def a_caller(kind: str, permissions: dict[str, str] | None) -> Caller:
    return Caller(World("acct_1", False), kind, "rk_test_****", "", permissions=permissions)


def is_allowed(caller: Caller, operation: Any) -> bool:
    from tuppence.errors import ApiError

    try:
        check_permission(load_once(), caller, operation)
    except ApiError as error:
        status = error.status
    else:
        return True
    assert status == (401 if caller.kind == "publishable" else 403)
    return False


_known: list[Any] = []


def load_once() -> Any:
    if not _known:
        _known.append(load())
    return _known[0]


def test_writing_includes_reading() -> None:
    assert allows({"customer": "write"}, "customer", "read")
    assert not allows({"customer": "read"}, "customer", "write")
    assert not allows({}, "customer", "read")


def test_connected_accounts_have_permissions_of_their_own(api: Client) -> None:
    account = api.post("/v1/accounts", type="custom", country="US")["id"]
    made = api.post(
        KEYS,
        kind="restricted",
        permissions={"customer": "write"},
        connect_permissions={"customer": "read"},
    )
    key = api.with_key(made["secret"])
    key.headers = {"stripe-account": account}
    assert key.get("/v1/customers").status == 200
    assert key.post("/v1/customers").status == 403
    alone = api.with_key(
        api.post(KEYS, kind="restricted", permissions={"customer": "write"})["secret"]
    )
    alone.headers = {"stripe-account": account}
    assert alone.get("/v1/customers").status == 403


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"permissions": {"unicorn": "read"}}, "permissions[unicorn]"),
        ({"permissions": {"customer": "all"}}, "permissions[customer]"),
        ({"allowed_ips": ["everywhere"]}, "allowed_ips"),
        ({"expires_at": 5}, "expires_at"),
    ],
)
def test_terms_that_make_no_sense_are_refused(
    api: Client, params: dict[str, Any], param: str
) -> None:
    refused = api.post(KEYS, {"kind": "restricted", **params})
    assert (refused.status, refused.error["param"]) == (400, param)


def test_only_restricted_keys_are_limited(api: Client) -> None:
    refused = api.post(KEYS, kind="secret", permissions={"customer": "read"})
    assert (refused.status, refused.error["param"]) == (400, "permissions")


# -- until when, from where ------------------------------------------------------------------------


def test_a_key_expires(api: Client, clock: Any) -> None:
    made = api.post(KEYS, expires_at=int(clock()) + 60)
    key = api.with_key(made["secret"])
    assert key.get("/v1/balance").status == 200
    clock.advance(60)
    refused = key.get("/v1/balance")
    assert (refused.status, refused.error["code"]) == (401, "api_key_expired")
    assert refused.error["message"].startswith("Expired API Key provided: sk_test_***")


def test_a_key_may_be_bound_to_addresses(api: Client) -> None:
    here = api.post(KEYS, allowed_ips=["127.0.0.0/8"])["secret"]
    elsewhere = api.post(KEYS, allowed_ips=["203.0.113.7", "2001:db8::/32"])["secret"]
    assert api.with_key(here).get("/v1/balance").status == 200
    refused = api.with_key(elsewhere).get("/v1/balance")
    assert (refused.status, "127.0.0.1" in refused.error["message"]) == (403, True)


def test_changed_terms_count_at_once(api: Client) -> None:
    made = api.post(KEYS, kind="restricted", permissions={"customer": "read"})
    key = api.with_key(made["secret"])
    assert key.post("/v1/customers").status == 403
    api.post(f"{KEYS}/{made['id']}", permissions={"customer": "write"})
    assert key.post("/v1/customers").status == 200
    api.post(f"{KEYS}/{made['id']}", permissions={"customer": "none"})
    assert key.get("/v1/customers").status == 403


# -- rolling and revoking --------------------------------------------------------------------------


def test_a_rolled_key_goes_on_for_its_grace_period(api: Client, clock: Any) -> None:
    made = api.post(KEYS, name="Worker", note="of the queue")
    rolled = api.post(f"{KEYS}/{made['id']}/roll", expires_in=3600)
    assert (rolled["name"], rolled["note"]) == ("Worker", "of the queue")
    old, new = api.with_key(made["secret"]), api.with_key(rolled["secret"])
    assert (old.get("/v1/balance").status, new.get("/v1/balance").status) == (200, 200)
    assert old.post("/v1/customers", name="Jane").status == 200
    assert new.get("/v1/customers")["data"][0]["name"] == "Jane"
    clock.advance(3600)
    assert (old.get("/v1/balance").status, new.get("/v1/balance").status) == (401, 200)


def test_a_rolled_key_ends_at_once_where_it_shall(api: Client) -> None:
    made = api.post(KEYS, kind="restricted", permissions={"customer": "read"})
    rolled = api.post(f"{KEYS}/{made['id']}/roll")
    assert api.with_key(made["secret"]).get("/v1/customers").error["code"] == "api_key_expired"
    new = api.with_key(rolled["secret"])
    assert (new.get("/v1/customers").status, new.post("/v1/customers").status) == (200, 403)
    refused = api.post(f"{KEYS}/{made['id']}/roll", expires_in=8 * 86_400)
    assert refused.error["param"] == "expires_in"


def test_a_revoked_key_opens_nothing_not_even_a_new_world(api: Client) -> None:
    made = api.post(KEYS)
    key = api.with_key(made["secret"])
    key.post("/v1/customers")
    api.delete(f"{KEYS}/{made['id']}")
    refused = key.get("/v1/customers")
    assert (refused.status, refused.error["message"][:24]) == (401, "Invalid API Key provided")
    assert made["id"] not in [one["id"] for one in api.get(KEYS)["data"]]
    assert api.get(f"{KEYS}/{made['id']}").status == 404


def test_the_last_secret_key_stays(api: Client) -> None:
    api.get("/v1/balance")
    (only,) = api.get(KEYS)["data"]
    refused = api.delete(f"{KEYS}/{only['id']}")
    assert (refused.status, "at least one secret key" in refused.error["message"]) == (400, True)


def test_keys_of_another_mode_or_account_are_not_there(api: Client) -> None:
    live = api.with_key(api.server.new_keys["sk_live"])
    theirs = live.post(KEYS)["id"]
    test = api.with_key(api.server.new_keys["sk_test"])
    assert test.get(f"{KEYS}/{theirs}").status == 404
    assert api.post(f"{KEYS}/{theirs}/roll").status == 404


# -- what is kept ----------------------------------------------------------------------------------


def test_test_keys_can_be_shown_again_and_live_ones_not(api: Client) -> None:
    made = api.post(KEYS)
    assert made["revealable"] is True
    assert api.post(f"{KEYS}/{made['id']}/reveal")["secret"] == made["secret"]
    live = api.with_key(api.server.new_keys["sk_live"])
    once = live.post(KEYS)
    assert once["revealable"] is False
    refused = live.post(f"{KEYS}/{once['id']}/reveal")
    assert (refused.status, "shown once" in refused.error["message"]) == (400, True)


def test_no_secret_lies_open_in_the_store(api: Client) -> None:
    live = api.with_key(api.server.new_keys["sk_live"])
    secrets = [api.post(KEYS)["secret"], live.post(KEYS)["secret"]]
    secrets.append(api.post(KEYS, kind="restricted", permissions={"customer": "read"})["secret"])
    reader = api.server.store.reader
    for secret in secrets:
        row = reader.api_key(hash_of(secret))
        assert row is not None
        assert secret[8:-4] not in str(row)
    row = reader.api_key(hash_of(secrets[1]))
    assert row is not None
    assert (terms_of(row).seal, terms_of(row).shown) == (None, None)
    api.settle()
    logs = json.dumps(api.get("/_tuppence/request_logs", limit=100).json)
    assert not any(secret[8:-4] in logs for secret in secrets)


def test_when_a_key_was_last_used(api: Client, clock: Any) -> None:
    made = api.post(KEYS)
    assert made["last_used"] is None
    clock.advance(10)
    api.with_key(made["secret"]).get("/v1/balance")
    assert api.runner.run(api.server.key_uses.run_once()) >= 1
    assert api.get(f"{KEYS}/{made['id']}")["last_used"] == int(clock())
    assert api.runner.run(api.server.key_uses.run_once()) == 1  # the key that asked just now
