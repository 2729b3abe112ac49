"""`serve --unknown-ids answer`: standing in for stripe-mock."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from conftest import FrozenClock
from fuzz.made_up import MadeUp
from support import Client, flat
from tuppence import catalogue
from tuppence.app import Settings, build
from tuppence.catalogue import Operation
from tuppence.catalogue.conformance import problems
from tuppence.cli.address_options import reach_of
from tuppence.cli.serve import settings_of
from tuppence.cli.serve_settings import Options

known = catalogue.load()
ROUNDS = 5
OPERATIONS = [key for key in known.operation_keys if "_tuppence" not in key]


@pytest.fixture
def mock(clock: FrozenClock) -> Iterator[Client]:
    with asyncio.Runner() as runner:
        server = build(Settings(db=":memory:", now=clock, seed=7, answer_unknown_ids=True))
        yield Client(runner, server, "sk_test_123", conforming=False)
        runner.run(server.close())


def not_built(mock: Client, method: str) -> list[Operation]:
    """The operations of a method without a handler."""
    find = mock.server.pipeline.handlers.find
    found = [k for k in OPERATIONS if k.startswith(f"{method} ") and find(k) is None]
    return [known.operation(key) for key in found]


# -- shapes ----------------------------------------------------------------------------------------


def test_made_up_ids_get_an_object_of_the_routes_type(mock: Client) -> None:
    customer = mock.get("/v1/customers/cus_123").json
    assert (customer["id"], customer["object"]) == ("cus_123", "customer")
    assert mock.delete("/v1/customers/cus_123").json["deleted"] is True
    assert mock.delete("/v1/customers/cus_123/discount").json["deleted"] is True
    assert mock.get("/v1/invoices")["data"][0]["object"] == "invoice"
    assert mock.post("/v1/customers", nope=1).status == 400
    assert mock.get("/v1/quotes/qt_123/pdf").body == b"Stripe binary response"
    assert mock.get("/v1/files/file_123/contents").body == b"Stripe binary response"


def test_every_made_up_answer_conforms(mock: Client) -> None:
    for key in OPERATIONS:
        operation = known.operation(key)
        if operation.method != "GET" or "stream" in operation.returns:
            continue
        path = operation.path
        for name in operation.path_params:
            path = path.replace(f"{{{name}}}", "some_id")
        required = {
            n: "x" for n, s in operation.fields.items() if s.get("r") and s["t"] == "string"
        }
        answer = mock.get(path, **required)
        if answer.status == 200:
            wrong = [p for p in problems(known, answer.json) if "unknown field" not in p]
            assert wrong == [], (key, wrong)


def test_values_are_plausible_where_none_were_sent(mock: Client) -> None:
    charge = mock.get("/v1/charges/ch_123").json
    assert (charge["amount"], charge["currency"]) == (100, "usd")


# -- what was sent comes back ----------------------------------------------------------------------


def test_operations_that_are_not_built_echo_what_was_sent(mock: Client) -> None:
    """Every one of them: valid parameters, and what is a plain field comes back as it was sent."""
    operations = not_built(mock, "POST") * ROUNDS
    made_up = MadeUp(known, Random(7), {})
    made_up.rate = 0.0
    stubs = echoes = 0
    for operation in operations:
        path = operation.path
        for name in operation.path_params:
            path = path.replace(f"{{{name}}}", "some_id")
        sent = {n: v for n, v in made_up.params(operation).items() if n in operation.fields}
        sent.pop("expand", None)
        answer = mock.post(path, sent)
        assert answer.status in (200, 400), (operation.key, answer.body)
        if answer.status == 200:
            stubs += 1
            assert [p for p in problems(known, answer.json) if "unknown field" not in p] == []
            echoes += check_echo(operation, sent, answer.json)
    assert stubs >= 0.8 * len(operations), (stubs, len(operations))
    assert echoes > len(operations) / 2, (echoes, len(operations))


def check_echo(operation: Operation, sent: dict[str, Any], found: dict[str, Any]) -> int:
    """How many plain parameters have come back. Fails where one has not."""
    fields = known.resource(found["object"]).fields
    plain = [
        name
        for name, value in sent.items()
        if name in found
        and name not in ("id", "object")
        and isinstance(value, str | int)
        and value != ""
        and fields[name]["t"] == operation.fields[name]["t"]
        and fields[name]["t"] in ("string", "integer", "boolean")
    ]
    for name in plain:
        assert dict(flat({name: found[name]})) == dict(flat({name: sent[name]})), operation.key
    return len(plain)


def test_a_transfer_echoes_amount_currency_and_destination(mock: Client) -> None:
    sent = {"amount": 700, "currency": "eur", "destination": "acct_123", "description": "June"}
    made = mock.post("/v1/transfers", sent, metadata={"order": "7"}).json
    assert {name: made[name] for name in sent} == sent
    assert made["metadata"] == {"order": "7"}


def test_nested_values_and_lines_come_back(mock: Client) -> None:
    path, lines = "/v1/quotes", [{"price": "price_123", "quantity": 3}]
    quote = mock.post(path, description="hello", line_items=lines, expand=["line_items"]).json
    assert quote["description"] == "hello"
    (line,) = quote["line_items"]["data"]
    assert (line["price"]["id"], line["quantity"]) == ("price_123", 3)
    items = [{"price": "price_123", "quantity": 4}]
    subscription = mock.post("/v1/subscriptions", customer="cus_123", items=items).json
    (item,) = subscription["items"]["data"]
    assert (subscription["customer"], item["quantity"]) == ("cus_123", 4)
    tax = mock.post("/v1/quotes/qt_123", automatic_tax={"enabled": True}).json
    assert tax["id"] == "qt_123"
    assert tax["automatic_tax"]["enabled"] is True


def test_ids_of_the_path_come_back(mock: Client) -> None:
    assert mock.post("/v1/quotes/qt_123/accept")["id"] == "qt_123"
    assert mock.get("/v1/transfers/tr_123/reversals/trr_123")["transfer"] == "tr_123"
    listed = mock.get("/v1/transfers/tr_123/reversals").json
    assert listed["url"] == "/v1/transfers/tr_123/reversals"
    assert listed["data"][0]["transfer"] == "tr_123"
    assert mock.get("/v1/transfers", destination="acct_9")["data"][0]["destination"] == "acct_9"


def test_expand_puts_whole_objects_into_stubs(mock: Client) -> None:
    charge = mock.get("/v1/charges/ch_123", expand=["customer", "nope"]).json
    assert charge["customer"]["object"] == "customer"
    sent = {"amount": 1, "currency": "usd", "destination": "acct_123"}
    transfer = mock.post("/v1/transfers", sent, expand=["destination"]).json
    assert transfer["destination"]["id"] == "acct_123"
    listed = mock.get("/v1/transfers", expand=["data.destination"]).json
    assert listed["data"][0]["destination"]["object"] == "account"
    deep = mock.get("/v1/charges/ch_123", expand=[".".join(["payment_intent.latest_charge"] * 3)])
    assert deep.status == 400


# -- what stays true -------------------------------------------------------------------------------


def test_a_refused_change_leaves_nothing_behind(mock: Client) -> None:
    """A stub answers, and what the operation had written before it raised is rolled back."""
    price = mock.post("/v1/prices", currency="usd", product_data={"name": "x"}, unit_amount=5)
    assert price.status == 200
    products = len(mock.get("/v1/products")["data"])
    sent = {"currency": "usd", "product_data": {"name": "y"}, "unit_amount": 5}
    stub = mock.post("/v1/prices", sent, expand=["nope"])
    assert (stub.status, stub["unit_amount"]) == (200, 5)
    assert len(mock.get("/v1/products")["data"]) == products
    assert mock.get(f"/v1/prices/{price['id']}")["id"] == price["id"]


def test_live_mode_is_never_answered_with_a_stub(mock: Client) -> None:
    live = mock.with_key(mock.server.new_keys["sk_live"])
    assert live.post("/v1/transfers", amount=1, currency="usd", destination="a").status == 501
    assert live.get("/v1/customers/cus_123").status == 404


def test_its_own_operations_are_never_answered_with_a_stub(mock: Client) -> None:
    """Else a key that was not created would seem to have been."""
    assert mock.post("/_tuppence/api_keys/mk_123/roll").status == 404
    assert mock.post("/_tuppence/api_keys", kind="restricted", permissions={"x": "y"}).status == 400


# -- keys and accounts -----------------------------------------------------------------------------


def test_restricted_keys_and_any_account_are_accepted(mock: Client) -> None:
    restricted = mock.with_key("rk_test_123")
    assert restricted.post("/v1/customers", name="Jane")["name"] == "Jane"
    assert [one["name"] for one in restricted.get("/v1/customers")["data"]] == ["Jane"]
    other = Client(mock.runner, mock.server, mock.key, {"stripe-account": "acct_nope"})
    other.conforming = False
    assert other.get("/v1/charges/ch_123").status == 200
    for key in ("rk_live_123", "sk_live_123", "pk_test_123", "whatever"):
        assert mock.with_key(key).get("/v1/customers").status == 401, key


def test_without_the_switch_nothing_is_made_up(api: Client) -> None:
    assert api.get("/v1/customers/cus_123").status == 404
    assert api.with_key("rk_test_123").get("/v1/customers").status == 401
    sent = {"amount": 1, "currency": "usd", "destination": "acct_123"}
    assert api.post("/v1/transfers", sent).status == 501


@pytest.mark.parametrize(
    ("host", "unknown_ids", "keys", "is_open"),
    [
        ("127.0.0.1", "refuse", None, True),
        ("0.0.0.0", "refuse", None, False),
        ("0.0.0.0", "answer", None, True),
        ("0.0.0.0", "answer", "strict", False),
        ("127.0.0.1", "answer", "strict", False),
    ],
)
def test_which_servers_are_open(
    host: str, unknown_ids: str, keys: str | None, is_open: bool
) -> None:
    options = Options(host, 0, unknown_ids=unknown_ids, keys=keys)
    settings = settings_of(options, ":memory:", reach_of(options, "http://127.0.0.1:12111"))
    assert settings.open_mode is is_open
    assert (settings.rate_limits is None) is (host == "127.0.0.1" or unknown_ids == "answer")
