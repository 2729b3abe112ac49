"""Permissions end where data ends: what limited keys expand, read in logs, make and give away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from browsing import PASSWORD, Browser, letters
from support import Answer, Client
from tuppence.app import Settings, build
from tuppence.catalogue import Catalogue, Fields
from tuppence.catalogue.permissions import allows, beyond, named, readers, unreadable
from tuppence.errors import ApiError
from tuppence.platform.roles import may_give, roles
from tuppence.runtime.context import Grant, RequestContext, Resource
from tuppence.runtime.expand import ExpandRequest, expand_object
from tuppence.runtime.stub_responses import Stub
from tuppence.runtime.tx import Tx
from tuppence.store.rows import ObjectRow, World

KEYS = "/_tuppence/api_keys"


def restricted(api: Client, permissions: dict[str, str], **terms: Any) -> Client:
    made = api.post(KEYS, kind="restricted", permissions=permissions, **terms)
    return api.with_key(made["secret"])


def path_of(intent: dict[str, Any], verb: str = "") -> str:
    return f"/v1/{intent['object']}s/{intent['id']}{verb}"


def lacks(answer: Answer, permission: str) -> bool:
    return answer.status == 403 and f"'{permission}' permission" in answer.error["message"]


# -- expanding -------------------------------------------------------------------------------------


def test_a_restricted_key_expands_only_what_it_may_read(
    api: Client, intent: dict[str, Any]
) -> None:
    key = restricted(api, {"payment_intent": "write"})
    assert key.get(path_of(intent))["customer"] == intent["customer"]
    assert lacks(key.get(path_of(intent), expand=["customer"]), "rak_customer_read")
    listed = key.get("/v1/payment_intents", expand=["data.latest_charge.refunds"])
    assert lacks(listed, "rak_charge_read")
    both = restricted(api, {"payment_intent": "read", "customer": "read"})
    assert both.get(path_of(intent), expand=["customer"])["customer"]["email"] == "jane@example.com"


def test_a_refused_expansion_undoes_the_change(api: Client, intent: dict[str, Any]) -> None:
    key = restricted(api, {"payment_intent": "write"})
    sent = {"description": "Changed", "expand": ["customer"]}
    assert lacks(key.post(path_of(intent), sent), "rak_customer_read")
    assert api.get(path_of(intent))["description"] == "Order 7"


def test_an_older_version_is_no_way_around(api: Client, intent: dict[str, Any]) -> None:
    """Before 2022-11-15 an intent shows its charges, before 2020-08-27 a customer its lists."""
    sent = {"payment_method": "pm_card_visa", "return_url": "https://example.com"}
    api.post(path_of(intent, "/confirm"), sent)
    key = restricted(api, {"payment_intent": "read", "customer": "read"})
    key.headers, key.conforming = {"stripe-version": "2020-03-02"}, False
    assert "charges" not in key.get(path_of(intent)).json
    customer = key.get(f"/v1/customers/{intent['customer']}").json
    assert ("subscriptions" in customer, "tax_ids" in customer) == (False, True)
    charges = restricted(api, {"payment_intent": "read", "charge": "read"})
    charges.headers, charges.conforming = key.headers, False
    assert len(charges.get(path_of(intent))["charges"]["data"]) == 1


def test_payment_methods_are_read_with_their_own_permission(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    path = f"/v1/customers/{customer}/payment_methods"
    assert lacks(restricted(api, {"customer": "write"}).get(path), "rak_payment_method_read")
    assert restricted(api, {"payment_method": "read"}).get(path).status == 200


def expandable(
    catalogue: Catalogue, fields: Fields, start: str = "", depth: int = 0
) -> Iterator[tuple[str, list[str]]]:
    """(path, types) of every field that can be expanded, in nested hashes too."""
    for name, spec in fields.items():
        kind = spec["t"]
        if isinstance(kind, dict):
            types = [one for one in kind.get("expandable", []) if isinstance(one, str)]
            if types:
                yield f"{start}{name}", types
            inner = catalogue.inner_fields(kind.get("array", kind))
            if inner is not None and depth < 3:
                yield from expandable(catalogue, inner, f"{start}{name}.", depth + 1)


def test_every_expandable_path_asks_for_the_permission_of_what_it_shows() -> None:
    server = build(Settings())
    catalogue = server.pipeline.services.catalogue
    checked: set[tuple[str, str]] = set()
    try:
        for type in catalogue.resource_names:
            outer = readers(catalogue).get(type, ())
            if type.startswith("v2.") or not outer:
                continue
            for path, types in expandable(catalogue, catalogue.resource(type).fields):
                alone = {outer[0]: "read"}
                missing = unreadable(catalogue, alone, types)
                if missing is not None:
                    permission = named(missing, "read")
                    assert permission in str(refusal(server, type, path, alone)), (type, path)
                    allowed = refusal(server, type, path, alone | {missing: "read"})
                    assert allowed is None or "permission" not in allowed, (type, path)
                    checked.add((type, path))
    finally:
        server.store.close()
    assert len(checked) > 200
    assert {
        ("payment_intent", "customer"),
        ("charge", "balance_transaction"),
        ("invoice", "default_payment_method"),
        ("price", "product"),
        ("charge", "transfer_data.destination"),
        ("customer", "invoice_settings.default_payment_method"),
    } <= checked


def refusal(server: Any, type: str, path: str, permissions: dict[str, str]) -> str | None:
    """What somebody with these permissions is answered who expands the path; None if nothing."""
    services = server.pipeline.services
    context = RequestContext(None, None, "", grant=Grant("restricted", "rk_test_****", permissions))
    tx = Tx(services, server.store.reader, None, World("acct_1", False), 1, context)
    document = Stub(tx).example(type, "x_1")
    found = Resource(document, ObjectRow(1, "x_1", 1, 1, False, b"", None), {})
    try:
        expand_object(tx, found, ExpandRequest([path]))
    except ApiError as error:
        return error.message
    return None


# -- request logs ----------------------------------------------------------------------------------


def test_bodies_of_requests_are_for_those_who_may_read_everything(api: Client) -> None:
    made = api.post("/v1/customers", email="jane@example.com")
    id = made.headers["request-id"]
    some = restricted(api, {"request_log": "read"})
    seen = some.get(f"/_tuppence/request_logs/{id}").json
    assert (seen["path"], seen["status"]) == ("/v1/customers", 200)
    assert (seen["request_params"], seen["response_body"]) == ({}, None)
    listed = some.get("/_tuppence/request_logs")
    some.headers, some.conforming = {"stripe-version": "2020-03-02"}, False
    for answer in (listed, some.get("/_tuppence/request_logs")):
        assert len(answer["data"]) >= 2
        assert "jane@example.com" not in answer.body.decode()
    for permissions, shown in (
        ({"*": "read"}, True),
        ({"*": "read", "api_key": "none"}, True),
        ({"*": "write", "payout": "none"}, False),
    ):
        found = restricted(api, permissions).get(f"/_tuppence/request_logs/{id}")
        assert ("jane@example.com" in found.body.decode()) == shown, permissions


# -- keys that make keys ---------------------------------------------------------------------------


def test_a_star_does_not_give_keys(api: Client) -> None:
    for permissions in ({"*": "write"}, {"*": "write", "api_key": "read"}):
        key = restricted(api, permissions)
        assert lacks(key.post(KEYS, kind="secret"), "rak_api_key_write")
    assert restricted(api, {"*": "write"}).get(KEYS).status == 403


def test_a_key_that_makes_keys_gives_no_more_than_it_has(api: Client) -> None:
    key = restricted(api, {"api_key": "write", "customer": "read", "charge": "write"})
    before = {one["id"] for one in api.get(KEYS)["data"]}
    for kind in ("secret", "publishable"):
        assert key.post(KEYS, kind=kind).status == 403, kind
    for permissions, missing in (
        ({"customer": "write"}, "rak_customer_write"),
        ({"payout": "read"}, "rak_payout_read"),
        ({"*": "read"}, "rak_*_read"),
        ({"charge": "write", "payment_intent": "write"}, "rak_payment_intent_write"),
    ):
        refused = key.post(KEYS, kind="restricted", permissions=permissions)
        assert lacks(refused, missing), permissions
    connect = key.post(KEYS, kind="restricted", connect_permissions={"customer": "read"})
    assert lacks(connect, "rak_customer_read")
    assert {one["id"] for one in api.get(KEYS)["data"]} == before
    made = key.post(KEYS, kind="restricted", permissions={"customer": "read", "charge": "read"})
    assert made["permissions"] == {"customer": "read", "charge": "read"}


def test_what_a_star_gives_has_exceptions_too(api: Client) -> None:
    key = restricted(api, {"*": "write", "payout": "none", "api_key": "write"})
    assert lacks(key.post(KEYS, kind="restricted", permissions={"*": "read"}), "rak_payout_read")
    permissions = {"*": "read", "payout": "none"}
    assert key.post(KEYS, kind="restricted", permissions=permissions).status == 200


def test_a_limited_key_does_not_touch_keys_that_may_more(api: Client) -> None:
    own = api.post(KEYS, kind="restricted", permissions={"api_key": "write", "customer": "read"})
    key = api.with_key(own["secret"])
    secret = api.post(KEYS, kind="secret")["id"]
    wide = api.post(KEYS, kind="restricted", permissions={"payout": "write"})["id"]
    for id in (secret, wide):
        for method, verb in (("POST", ""), ("POST", "/roll"), ("POST", "/reveal"), ("DELETE", "")):
            refused = key.request(method, f"{KEYS}/{id}{verb}", b"")
            assert refused.status == 403, (id, verb)
            assert "secret" not in refused.json
    more = {"api_key": "write", "customer": "write"}
    assert lacks(key.post(f"{KEYS}/{own['id']}", permissions=more), "rak_customer_write")
    assert api.get(f"{KEYS}/{own['id']}")["permissions"] == own["permissions"]
    rolled = key.post(f"{KEYS}/{own['id']}/roll", expires_in=60)
    assert rolled["permissions"] == own["permissions"]


def test_addresses_and_expiry_pass_on_to_the_keys_that_a_key_makes(api: Client, clock: Any) -> None:
    until = int(clock()) + 3600
    permissions = {"api_key": "write", "customer": "read"}
    key = restricted(
        api, permissions, allowed_ips=["127.0.0.0/24", "10.1.0.0/16"], expires_at=until
    )
    made = key.post(KEYS, kind="restricted", permissions={"customer": "read"}).json
    assert (made["allowed_ips"], made["expires_at"]) == (["127.0.0.0/24", "10.1.0.0/16"], until)
    unset = key.post(f"{KEYS}/{made['id']}", allowed_ips="", expires_at="")
    assert (unset["allowed_ips"], unset["expires_at"]) == (made["allowed_ips"], until)
    narrow = key.post(KEYS, kind="restricted", allowed_ips=["10.1.2.3"], expires_at=until - 60)
    assert (narrow["allowed_ips"], narrow["expires_at"]) == (["10.1.2.3"], until - 60)
    for terms, param in (
        ({"allowed_ips": ["10.0.0.0/8"]}, "allowed_ips"),
        ({"allowed_ips": ["127.0.0.1", "::1"]}, "allowed_ips"),
        ({"expires_at": until + 1}, "expires_at"),
    ):
        for path in (KEYS, f"{KEYS}/{made['id']}"):
            refused = key.post(path, {"kind": "restricted", **terms} if path == KEYS else terms)
            assert (refused.status, refused.error["param"]) == (403, param), (path, terms)


def test_a_platforms_key_makes_none_in_a_connected_account_by_its_own_permissions(
    api: Client,
) -> None:
    account = api.post("/v1/accounts", type="custom", country="US")["id"]
    key = restricted(
        api, {"*": "write", "api_key": "write"}, connect_permissions={"customer": "write"}
    )
    key.headers = {"stripe-account": account}
    assert lacks(key.post(KEYS, kind="secret"), "rak_api_key_write")


# -- roles -----------------------------------------------------------------------------------------


@pytest.fixture
def jane(api: Client) -> Browser:
    """The owner of Jane's Shop."""
    found = Browser(api)
    assert "Home" in found.sign_up("jane@example.com", "Jane's Shop").text
    return found


def invite(by: Browser, email: str, *held: str) -> Any:
    page = by.get("/dashboard/settings/team")
    token = page.form("/invite").values["csrf"]
    body = "&".join([f"csrf={token}", f"email={email}", *(f"roles={one}" for one in held)])
    return by.ask("POST", "/dashboard/settings/team/invite", body.encode())


def invited(api: Client, by: Browser, email: str, *held: str) -> Browser:
    assert invite(by, email, *held).status == 303
    other = by.another()
    assert "Jane's Shop" in other.submit(link(api), "", "Join", password=PASSWORD).text
    return other


def link(api: Client) -> str:
    return str(letters(api)[0]["link"]).removeprefix(api.server.settings.public_url)


def change(by: Browser, user: str, body: str) -> Any:
    token = by.get("/dashboard/settings/team").form("/invite").values["csrf"]
    path = f"/dashboard/settings/team/{user}"
    return by.ask("POST", path, f"csrf={token}&{body}".encode())


def users(by: Browser) -> dict[str, str]:
    """Email -> id of every member."""
    html = by.get("/dashboard/settings/team").html
    found = re.findall(r'<span class="meta">([^<]+@[^<]+)</span>.*?(user_\w+)"', html, re.S)
    return dict(found)


def test_nobody_changes_their_own_roles(api: Client, jane: Browser) -> None:
    iam = invited(api, jane, "ida@example.com", "iam_administrator")
    admin = invited(api, jane, "adam@example.com", "administrator")
    for by, email, role in (
        (iam, "ida@example.com", "administrator"),
        (iam, "ida@example.com", "support_specialist"),
        (admin, "adam@example.com", "view_only"),
        (jane, "jane@example.com", "administrator"),
    ):
        refused = change(by, users(jane)[email], f"roles={role}")
        assert (refused.status, "your own roles" in refused.html) == (403, True), (email, role)
    assert iam.get("/dashboard/live/apikeys/new").status == 403


def test_an_iam_administrator_gives_roles_without_its_own_privileges(
    api: Client, jane: Browser
) -> None:
    iam = invited(api, jane, "ida@example.com", "iam_administrator")
    invited(api, jane, "adam@example.com", "administrator")
    invited(api, jane, "vera@example.com", "view_only")
    known_users = users(jane)
    for role in ("owner", "administrator", "developer", "sandbox_user"):
        assert invite(iam, "eve@example.com", role).status == 403, role
        assert invite(iam, "eve@example.com", "view_only", role).status == 403, role
        assert change(iam, known_users["vera@example.com"], f"roles={role}").status == 403, role
    for email in ("jane@example.com", "adam@example.com"):
        for body in ("remove=yes&confirmed=yes", "roles=view_only"):
            assert change(iam, known_users[email], body).status == 403, (email, body)
    assert change(iam, known_users["vera@example.com"], "roles=analyst").status == 303
    assert change(iam, known_users["vera@example.com"], "remove=yes&confirmed=yes").status == 303
    assert invite(iam, "sue@example.com", "support_specialist").status == 303


def test_nobody_invites_themselves(api: Client, jane: Browser) -> None:
    iam = invited(api, jane, "ida@example.com", "iam_administrator")
    refused = invite(iam, "Ida@Example.com", "analyst")
    assert (refused.status, "cannot invite yourself" in refused.html) == (403, True)


def test_an_invitation_ends_with_the_power_of_the_one_who_invited(
    api: Client, jane: Browser
) -> None:
    admin = invited(api, jane, "adam@example.com", "administrator")
    assert invite(admin, "eve@example.com", "developer").status == 303
    left = link(api)
    assert change(jane, users(jane)["adam@example.com"], "roles=view_only").status == 303
    eve = jane.another()
    shown = eve.get(left)
    assert eve.send(shown, shown.form(button="Join"), password=PASSWORD).status == 404
    assert "eve@example.com" not in users(jane)


def test_an_owner_hands_the_account_over_in_two_steps(api: Client, jane: Browser) -> None:
    bob = invited(api, jane, "bob@example.com", "administrator")
    ids = users(jane)
    assert change(bob, ids["bob@example.com"], "roles=owner").status == 403
    assert change(jane, ids["bob@example.com"], "roles=owner").status == 303
    assert change(bob, ids["jane@example.com"], "roles=view_only").status == 303
    assert jane.get("/dashboard/live/apikeys/new").status == 403


def test_roles_give_only_what_they_have() -> None:
    given = {by: {one for one in roles() if may_give([by], [one])} for by in roles()}
    assert given["owner"] == set(roles())
    assert given["administrator"] == set(roles()) - {"owner"}
    keyless = {name for name, role in roles().items() if not role.may}
    assert given["iam_administrator"] == keyless | {"iam_administrator"}
    assert may_give(["iam_administrator", "developer"], ["developer", "analyst"])


# -- sets of permissions ---------------------------------------------------------------------------


def test_beyond_names_the_first_that_is_missing() -> None:
    assert beyond({"a": "read"}, {"a": "write"}) is None
    assert beyond({"a": "write"}, {"a": "read"}) == ("a", "write")
    assert beyond({"a": "read"}, {"*": "read"}) is None
    assert beyond({"*": "read"}, {"a": "write"}) == ("*", "read")
    assert beyond({"*": "read"}, {"*": "read", "a": "none"}) == ("a", "read")
    assert beyond({"api_key": "read"}, {"*": "write"}) == ("api_key", "read")
    assert not allows({"*": "write"}, "api_key", "read")
