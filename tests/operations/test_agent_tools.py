"""The tools of the MCP server: how large their lists are, Stripe's names, and wrong arguments."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from support import Answer, StartedServer
from tuppence.catalogue import load
from tuppence.catalogue.permissions import grouped
from tuppence.cli.http_client import Target
from tuppence.cli.mcp import relay
from tuppence.pages.mcp.tools.operations import NAMED
from tuppence.pages.mcp.tools.search import operation_id

JSON = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}

Use = Callable[..., Any]


def asked(server: StartedServer, key: str, method: str, params: Any = None, **more: str) -> Answer:
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params or {}}
    return server.call("POST", "/mcp", key, json.dumps(body), **JSON | more)


def called(server: StartedServer, key: str, name: str, /, **given: Any) -> tuple[bool, list[str]]:
    """(whether it went well, the texts) of a tool."""
    answer = asked(server, key, "tools/call", {"name": name, "arguments": given})
    result = answer.json["result"]
    return not result["isError"], [one["text"] for one in result["content"]]


@pytest.fixture
def use(started: StartedServer, new_key: str) -> Use:
    def done(name: str, /, **given: Any) -> Any:
        good, texts = called(started, new_key, name, **given)
        assert good, texts
        return json.loads(texts[0])

    return done


@pytest.fixture
def says(started: StartedServer, new_key: str) -> Use:
    def done(name: str, /, **given: Any) -> str:
        good, texts = called(started, new_key, name, **given)
        assert good, texts
        return texts[0]

    return done


@pytest.fixture
def refused(started: StartedServer, new_key: str) -> Use:
    def done(name: str, /, **given: Any) -> str:
        good, texts = called(started, new_key, name, **given)
        assert not good, texts
        return " ".join(texts)

    return done


def restricted(server: StartedServer, key: str, **permissions: str) -> str:
    body = "&".join(f"permissions[{name}]={level}" for name, level in permissions.items())
    made = server.call("POST", "/_tuppence/api_keys", key, f"kind=restricted&{body}")
    return str(made["secret"])


# -- how much of a model's context the tools take --------------------------------------------------


@pytest.mark.parametrize(
    "permissions",
    [
        None,
        {"customer": "write", "charge": "write", "tax_rate": "write"},
        {"customer": "read", "invoice": "read", "charge": "read"},
        {"*": "write"},
        {"*": "read"},
        "each",
    ],
    ids=["secret", "three", "three to read", "all", "all to read", "each by name"],
)
def test_lists_of_tools_fit_into_a_context(
    started: StartedServer, new_key: str, permissions: Any
) -> None:
    if permissions == "each":
        names = (name for group in grouped(load()).values() for name in group)
        permissions = dict.fromkeys(names, "write")
    key = restricted(started, new_key, **permissions) if permissions else new_key
    tools = asked(started, key, "tools/list").json["result"]["tools"]
    sizes = {one["name"]: len(json.dumps(one).encode()) for one in tools}
    assert max(sizes.values()) < 8_000, sizes
    assert sum(sizes.values()) < 40_000
    assert {"find_operations", "describe_operation", "call_operation"} <= set(sizes)
    assert len(sizes) > 12


def test_the_tools_of_a_restricted_key_are_those_of_its_permissions(
    started: StartedServer, new_key: str
) -> None:
    key = restricted(started, new_key, customer="read", invoice="write")
    names = {one["name"] for one in asked(started, key, "tools/list").json["result"]["tools"]}
    assert {"list_customers", "create_invoice", "finalize_invoice", "customers_retrieve"} <= names
    assert not names & {"create_customer", "customers_create", "create_refund", "list_prices"}
    good, texts = called(started, key, "create_refund", payment_intent="pi_1")
    assert not good
    assert "rak_charge_write" in texts[0]


def test_what_agents_send_most_is_spelt_out(started: StartedServer, new_key: str) -> None:
    listed = asked(started, new_key, "tools/list").json["result"]["tools"]
    tools = {one["name"]: one["inputSchema"] for one in listed}
    recurring = tools["create_price"]["properties"]["recurring"]
    assert recurring["properties"]["interval"] == {"enum": ["day", "month", "week", "year"]}
    items = tools["update_subscription"]["properties"]["items"]["items"]["properties"]
    assert {"id", "price", "quantity", "deleted"} <= set(items)
    evidence = tools["update_dispute"]["properties"]["evidence"]["properties"]
    assert "uncategorized_text" in evidence
    assert tools["create_payment_link"]["required"] == ["price", "quantity"]


def test_long_lists_are_cut_between_objects(started: StartedServer, new_key: str) -> None:
    for number in range(8):
        body = "&".join(f"metadata[key{i}]={'x' * 400}" for i in range(45))
        made = started.call("POST", "/v1/customers", new_key, f"name=Jane {number}&{body}")
        assert made.status == 200
    good, texts = called(started, new_key, "list_customers", limit=8)
    shown = json.loads(texts[0])
    assert good
    assert (len(shown["data"]), shown["has_more"]) == (2, True)
    assert texts[1].startswith("These are 2 of 8 objects")


# -- Stripe's names --------------------------------------------------------------------------------


def test_a_payment_link_by_stripes_names(use: Use) -> None:
    product = use("create_product", name="Tea", description="Green")
    price = use("create_price", product=product["id"], unit_amount=1500, currency="eur")
    link = use(
        "create_payment_link", price=price["id"], quantity=2, redirect_url="https://shop.example/ok"
    )
    assert link["after_completion"]["redirect"]["url"] == "https://shop.example/ok"
    path = f"/v1/payment_links/{link['id']}/line_items"
    items = use("call_operation", method="GET", path=path)["data"]
    assert [(one["price"]["id"], one["quantity"]) for one in items] == [(price["id"], 2)]
    assert [one["id"] for one in use("list_prices", product=product["id"])["data"]] == [price["id"]]
    assert [one["id"] for one in use("list_products", limit=1)["data"]] == [product["id"]]


def test_an_invoice_by_stripes_names(use: Use) -> None:
    customer = use("create_customer", name="Jane", email="jane@example.com")["id"]
    product = use("create_product", name="Tea")["id"]
    price = use("create_price", product=product, unit_amount=700, currency="usd")["id"]
    invoice = use("create_invoice", customer=customer, days_until_due=30)
    assert invoice["collection_method"] == "send_invoice"
    item = use("create_invoice_item", customer=customer, price=price, invoice=invoice["id"])
    assert item["pricing"]["price_details"]["price"] == price
    final = use("finalize_invoice", invoice=invoice["id"])
    assert (final["status"], final["total"]) == ("open", 700)
    assert [one["id"] for one in use("list_invoices", customer=customer)["data"]] == [invoice["id"]]
    assert use("list_customers", email="jane@example.com", limit=1)["data"][0]["id"] == customer


def test_a_subscription_by_stripes_names(use: Use) -> None:
    customer = use("create_customer", name="Jane")["id"]
    recurring = {"interval": "month"}
    product = use("create_product", name="Club")["id"]
    price = use(
        "create_price", product=product, unit_amount=900, currency="usd", recurring=recurring
    )["id"]
    made = use(
        "subscriptions_create",
        customer=customer,
        items=[{"price": price}],
        collection_method="send_invoice",
        days_until_due=7,
    )
    items = [{"id": made["items"]["data"][0]["id"], "quantity": 3}]
    changed = use(
        "update_subscription", subscription=made["id"], items=items, proration_behavior="none"
    )
    assert changed["items"]["data"][0]["quantity"] == 3
    assert [one["id"] for one in use("list_subscriptions", price=price)["data"]] == [made["id"]]
    assert use("cancel_subscription", subscription=made["id"])["status"] == "canceled"


def test_payments_and_disputes_by_stripes_names(use: Use) -> None:
    paid = {"amount": 5000, "currency": "usd", "confirm": True, "return_url": "https://a.example"}
    intent = use("payment_intents_create", **paid, payment_method="pm_card_createDispute")
    dispute = use("list_disputes", payment_intent=intent["id"])["data"][0]
    evidence = {"uncategorized_text": "Delivered"}
    changed = use("update_dispute", dispute=dispute["id"], evidence=evidence, submit=False)
    assert changed["evidence"]["uncategorized_text"] == "Delivered"
    other = use("payment_intents_create", **paid, payment_method="pm_card_visa")
    assert use("create_refund", payment_intent=other["id"], amount=1200)["amount"] == 1200
    assert len(use("list_payment_intents", limit=5)["data"]) == 2
    assert use("retrieve_balance")["object"] == "balance"


def test_coupons_and_the_account_by_stripes_names(use: Use) -> None:
    off = use("create_coupon", name="Two off", amount_off=200, duration="forever")
    assert (off["amount_off"], off["currency"]) == (200, "usd")
    share = use("create_coupon", name="Half", percent_off=50.5)
    assert (share["percent_off"], share["currency"]) == (50.5, None)
    assert {one["id"] for one in use("list_coupons")["data"]} == {off["id"], share["id"]}
    account = use("get_stripe_account_info")
    assert account["object"] == "account"
    assert use("fetch_stripe_resources", id=off["id"])["name"] == "Two off"
    listed = use("list_available_accounts_or_orgs")["accounts"]
    assert [(one["stripe_context"], one["livemode"]) for one in listed] == [(account["id"], False)]


def test_search_and_fetch_by_stripes_names(use: Use, refused: Use) -> None:
    made = use("create_customer", name="Jane", email="jane.search@example.com")
    query = "customers:email:'jane.search@example.com'"
    assert use("search_stripe_resources", query=query)["object"] == "search_result"
    assert use("fetch_stripe_resources", id=made["id"])["email"] == "jane.search@example.com"
    assert "No such customer" in refused("fetch_stripe_resources", id="cus_nobody")
    assert "payment_intents:" in refused("search_stripe_resources", query="email:'a'")
    for id in ("../../_tuppence/api_keys", "cus_1/sources", "", "?"):
        assert "id" in refused("fetch_stripe_resources", id=id)


def test_any_operation_by_the_ids_of_stripes_server(
    started: StartedServer, use: Use, says: Use, refused: Use
) -> None:
    here = {"stripe_context": use("get_stripe_account_info")["id"], "livemode": False}
    found = says("stripe_api_search", intent="create", resource="customers", limit=1, **here)
    assert found == "POST /v1/customers (PostCustomers)"
    details = says("stripe_api_details", stripe_api_operation_id="PostCustomers", **here)
    assert "- `email` (string)" in details
    write, read = ("stripe_api_operation_id", "parameters")
    made = use("stripe_api_write", **{write: "PostCustomers", read: {"name": "Jane"}}, **here)
    for name in ("id", "customer"):
        asked_for = {write: "GetCustomersCustomer", read: {name: made["id"]}}
        assert use("stripe_api_read", **asked_for, **here)["name"] == "Jane"
    by_other = refused("stripe_api_read", **{write: "PostCustomers", read: {}}, **here)
    assert "stripe_api_write" in by_other
    near = refused("stripe_api_write", **{write: "PostCustomer", read: {}}, **here)
    assert "PostCustomers" in near
    live = {write: "GetBalance", read: {}, "livemode": True}
    assert "test mode" in refused("stripe_api_read", **live)
    elsewhere = {write: "GetBalance", read: {}, "stripe_context": "acct_elsewhere"}
    assert "acct_elsewhere" in refused("stripe_api_read", **elsewhere)
    own = {write: "Get_tuppenceApi_keys", read: {}}
    assert "No operation" in refused("stripe_api_read", **own)


def test_operation_ids_are_those_of_stripes_openapi_document() -> None:
    known = load()
    for id, key in (
        ("PostSubscriptionsSubscriptionExposedId", "POST /v1/subscriptions/{}"),
        ("DeleteSubscriptionsSubscriptionExposedId", "DELETE /v1/subscriptions/{}"),
        ("PostInvoicesInvoiceFinalize", "POST /v1/invoices/{}/finalize"),
        ("PostInvoiceitems", "POST /v1/invoiceitems"),
        ("GetPaymentIntents", "GET /v1/payment_intents"),
        ("GetAccount", "GET /v1/account"),
        ("PostTestHelpersTestClocks", "POST /v1/test_helpers/test_clocks"),
    ):
        full = key.replace("{}", "{subscription_exposed_id}" if "subs" in key else "{invoice}")
        assert operation_id(known.operation(full)) == id


def test_stripes_names_stand_for_operations_that_are_built() -> None:
    known = load()
    assert not [name for name, one in NAMED.items() if one.operation in known.unbuilt]


@pytest.mark.parametrize("host", ["mcp.stripe.com", "MCP.stripe.com:443"])
def test_the_root_of_stripes_host_for_agents(
    started: StartedServer, new_key: str, host: str
) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}})
    answer = started.call("POST", "/", new_key, body, **JSON, Host=host)
    assert answer.status == 200
    assert answer.json["result"]["tools"][0]["name"] == "create_customer"
    assert started.call("POST", "/", new_key, body, **JSON).status in (404, 405)
    assert started.call("GET", "/v1/customers", new_key, Host=host).status == 200


def test_tools_for_a_connected_account(started: StartedServer, new_key: str) -> None:
    made = started.call("POST", "/v1/accounts", new_key, "type=custom&country=US")
    of = {"Stripe-Account": made["id"]}
    given = {"name": "create_customer", "arguments": {"name": "Theirs"}}
    result = asked(started, new_key, "tools/call", given, **of).json["result"]
    assert not result["isError"], result
    own = started.call("GET", "/v1/customers", new_key)
    assert own["data"] == []
    out, body = io.StringIO(), {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": given}
    relay(Target(started.url, new_key, account=made["id"]), io.StringIO(json.dumps(body)), out)
    assert json.loads(out.getvalue())["result"]["isError"] is False
    theirs = started.call("GET", "/v1/customers", new_key, **of)
    assert [one["name"] for one in theirs["data"]] == ["Theirs", "Theirs"]
    other = {"stripe_api_operation_id": "GetCustomers", "parameters": {}}
    good, texts = called(
        started, new_key, "stripe_api_read", **other, stripe_context=made["id"], livemode=False
    )
    assert good
    assert len(json.loads(texts[0])["data"]) == 2


# -- wrong arguments -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("find_operations", {}, "find_operations needs words."),
        ("find_operations", {"words": ""}, "needs words"),
        ("find_operations", {"words": "tax", "limit": 3}, "does not take limit. It takes words"),
        ("find_operations", {"words": ["tax"]}, "words must be a string"),
        ("search_documentation", {"query": "keys"}, "needs words. It does not take query."),
        ("describe_resource", {"name": "customer"}, "needs type. It does not take name."),
        ("describe_resource", {"type": "custmer"}, "Did you mean customer"),
        ("describe_operation", {"operation": "POST /v1/custmers"}, "No operation is called"),
        ("describe_operation", {"operation": "POST /v1/refund"}, "POST /v1/refunds"),
        (
            "describe_operation",
            {"operation": "POST /v1/customers", "param": "emial"},
            "Did you mean email?",
        ),
        ("read_documentation", {"page": "nope"}, "Pages: index, first-request"),
        ("call_operation", {"method": "GET"}, "needs path"),
        ("call_operation", {"method": "PUT", "path": "/v1/customers"}, "GET, POST or DELETE"),
        ("call_operation", {"method": "GET", "path": "customers"}, "must begin with /v1/"),
        ("call_operation", {"method": "GET", "path": "/v1/customers?limit=1"}, "`params`"),
        ("call_operation", {"method": "GET", "path": "/v1/charges/{charge}"}, "{charge}"),
        (
            "call_operation",
            {"method": "GET", "path": "/v1/charges", "parameters": {}},
            "Did you mean params?",
        ),
        ("create_payment_link", {"price": "price_1"}, "needs quantity"),
        (
            "create_payment_link",
            {"price": "price_1", "quantity": 1, "redirect": "https://a.example"},
            "Did you mean redirect_url?",
        ),
        ("finalize_invoice", {"invoice_id": "in_1"}, "needs invoice. It does not take invoice_id."),
        ("cancel_subscription", {"subscription": "../customers"}, "is not an id"),
        ("create_customer", {"emial": "a@b.example"}, "Did you mean email?"),
        ("create_price", {"unit_amount": 100}, "Missing required param: currency"),
        ("create_custmer", {}, "Did you mean create_customer?"),
        ("stripe_api_write", {"stripe_api_operation_id": "PostCustomers"}, "needs parameters"),
        (
            "stripe_api_read",
            {"stripe_api_operation_id": "GetCustomersCustomer", "parameters": {}},
            "parameters must hold customer",
        ),
        ("search_stripe_documentation", {}, "needs question"),
        ("stripe_api_search", {"intent": "a", "resource": "b", "limit": "x"}, "from 1 to 20"),
        ("describe_resource", {"type": "x" * 500_000}, "No type of object is called 'xxx"),
        ("find_operations", {"words": "tax", "x" * 500_000: 1}, "does not take xxx"),
    ],
)
def test_wrong_arguments_are_told_what_to_send(
    refused: Use, name: str, given: dict[str, Any], said: str
) -> None:
    assert said in refused(name, **given)


def test_what_is_found_for_no_words_says_what_to_try(says: Use) -> None:
    assert "such as `customer tax id`" in says("find_operations", words="xyzzy")
    assert "Pages: index" in says("search_documentation", words="xyzzy")


def test_refusals_of_the_api_name_the_tool_that_lists_parameters(refused: Use) -> None:
    said = refused("create_customer", emial="a@b.example")
    assert 'describe_operation {"operation": "POST /v1/customers"}' in said


def test_operations_are_found_and_described_in_pieces(says: Use) -> None:
    assert says("find_operations", words="refund a payment").count("POST /v1/refunds (") == 1
    whole = says("describe_operation", operation="POST /v1/payment_intents")
    assert len(whole) < 8_000
    assert "`amount` (integer, required)" in whole
    assert "`setup_future_usage` (enum)" in whole
    part = says(
        "describe_operation",
        operation="post /v1/payment_intents",
        param="automatic_payment_methods",
    )
    assert "  - `enabled` (boolean, required)" in part
    assert "setup_future_usage" not in part


def test_the_documentation_answers_questions(started: StartedServer, says: Use) -> None:
    question = "How do I test a declined card?"
    found = says("search_stripe_documentation", question=question, language="python")
    assert found.startswith("test-cards: ")
    page = says("read_documentation", page="/docs/payments.md")
    assert started.url in page
    assert "127.0.0.1:12111" not in page


# -- refusals before the protocol ------------------------------------------------------------------


@pytest.mark.parametrize("key", ["sk_live_unknown000000000000", "nothing"])
def test_bad_keys_are_refused_as_json_rpc(started: StartedServer, key: str) -> None:
    answer = asked(started, key, "tools/list")
    assert answer.status == 401
    assert (answer.json["jsonrpc"], answer.json["id"]) == ("2.0", None)
    assert "Invalid API Key" in answer.json["error"]["message"]
    challenge = answer.headers["www-authenticate"]
    assert challenge.startswith('Bearer realm="Tuppence", error="invalid_token", error_desc')


def test_no_key_is_told_the_scheme_alone(started: StartedServer) -> None:
    answer = asked(started, "x", "tools/list", Authorization="")
    assert (answer.status, answer.headers["www-authenticate"]) == (401, 'Bearer realm="Tuppence"')


def test_another_name_is_refused_as_json_rpc(started: StartedServer, new_key: str) -> None:
    answer = asked(started, new_key, "tools/list", Host="evil.example")
    assert answer.status == 403
    assert "--allow-host evil.example" in answer.json["error"]["message"]
    assert answer.json["jsonrpc"] == "2.0"
