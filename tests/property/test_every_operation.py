"""Every operation of the API with parameters made from the catalogue: what it answers conforms, and
what it made can be read again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support import Answer, Client, invalid_rows
from tuppence import catalogue
from tuppence.app import Settings, build
from tuppence.catalogue.conformance import problems
from tuppence.catalogue.routes import ACTION, CREATE, DELETE, LIST, RETRIEVE, UPDATE
from valid import Valid

known = catalogue.load()
ASK = [k for k in known.operation_keys if not k.startswith("GET /_tuppence")]
MAKING = [k for k in ASK if known.place(known.operation(k)).kind == CREATE]
CHANGING = [k for k in ASK if known.place(known.operation(k)).kind in (UPDATE, ACTION)]


class World:
    """A world with one object of as many types as can be made, and how to call any operation."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.ids: dict[str, str] = {}
        self.valid = Valid(known, self.ids)

    def call(self, key: str, sent: dict[str, Any]) -> Answer:
        operation = known.operation(key)
        path = self.path(key)
        if operation.method == "GET":
            return self.client.get(path, **sent)
        if operation.method == "DELETE":
            return self.client.delete(path)
        if path.startswith("/v2/"):
            body = json.dumps(sent).encode()
            return self.client.request("POST", path, body, {"content-type": "application/json"})
        return self.client.post(path, sent)

    def path(self, key: str) -> str:
        operation = known.operation(key)
        parent = known.place(operation).parent
        parts = operation.path.split("/")
        for index, part in enumerate(parts):
            if part.startswith("{"):
                above = parent is not None and parent.path_param == part[1:-1]
                last = index == len(parts) - 1
                type = parent.type if parent and above and not last else operation.resource
                parts[index] = self.ids.get(str(type), "none")
        return "/".join(parts)

    def remember(self, answer: Answer) -> None:
        made = answer.json
        if answer.status == 200 and isinstance(made.get("id"), str):
            self.ids.setdefault(made["object"], made["id"])


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with asyncio.Runner() as runner:
        server = build(Settings(seed=11, faults=False))
        world = World(Client(runner, server, "sk_test_every", conforming=False))
        customer = world.client.post("/v1/customers", email="jenny@example.com")
        world.remember(customer)
        world.remember(world.client.post("/v1/products", name="Gold"))
        recurring = {"interval": "month"}
        product = world.ids["product"]
        price = world.client.post(
            "/v1/prices", product=product, currency="usd", unit_amount=900, recurring=recurring
        )
        world.remember(price)
        world.remember(world.client.post("/v1/coupons", percent_off=10))
        world.remember(
            world.client.post("/v1/payment_methods", type="card", card={"token": "tok_visa"})
        )
        yield world
        runner.run(server.store.drain())
        assert invalid_rows(server) == []
        runner.run(server.close())


def check(world: World, key: str, sent: dict[str, Any], answer: Answer) -> None:
    """A conforming 200, a refusal with a message, or the honest 501 of what is not built."""
    shown = f"{key} {json.dumps(sent)[:500]} -> {answer.status} {answer.body[:500]!r}"
    if answer.status == 200:
        if "stream" not in known.operation(key).returns:
            assert problems(known, answer.json) == [], shown
        return
    assert answer.status in (400, 402, 404, 501) or key == "POST /_tuppence/faults", shown
    assert answer.json["error"]["message"], shown
    if answer.status == 501:
        assert answer.error["code"] == "not_implemented", shown


@settings(max_examples=1200)
@given(st.data())
def test_what_is_made_conforms_and_can_be_read_again(world: World, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(MAKING))
    sent = data.draw(world.valid.params(known.operation(key)))
    answer = world.call(key, sent)
    check(world, key, sent, answer)
    world.remember(answer)
    made = answer.json if answer.status == 200 else {}
    url = known.url_of(made["object"], made["id"]) if made.get("id") else None
    if url is not None:
        again = world.client.get(url)
        assert again.status == 200, (key, made["id"], again.body)
        assert problems(known, again.json) == []
        same = {name for name in made if made[name] == again.json.get(name)}
        # A secret is shown once; what a subscription or a balance sees may have moved on.
        assert {"id", "object"} <= same, key


@settings(max_examples=800)
@given(st.data())
def test_what_is_changed_conforms(world: World, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(CHANGING))
    sent = data.draw(world.valid.params(known.operation(key)))
    check(world, key, sent, world.call(key, sent))


@settings(max_examples=600)
@given(st.data())
def test_what_is_read_conforms(world: World, data: st.DataObject) -> None:
    kinds = (RETRIEVE, LIST)
    keys = [k for k in ASK if known.place(known.operation(k)).kind in kinds]
    key = data.draw(st.sampled_from(keys))
    listed = known.place(known.operation(key)).kind == LIST
    sent: dict[str, Any] = {"limit": data.draw(st.integers(1, 100))} if listed else {}
    required = {n: s for n, s in known.operation(key).fields.items() if s.get("r")}
    sent |= data.draw(world.valid.hash(known.operation(key), required, 0))
    check(world, key, sent, world.call(key, sent))


def test_every_operation_is_built_or_named_as_unbuilt(world: World) -> None:
    handlers = world.client.server.pipeline.handlers
    refused = {key for key in known.operation_keys if handlers.kind(key) == "refused"}
    assert refused == set(known.unbuilt)
    assert all(known.unbuilt.values())


def test_deleting_leaves_nothing_behind(world: World) -> None:
    for key in known.operation_keys:
        operation = known.operation(key)
        if known.place(operation).kind != DELETE or "discount" in key:
            continue
        answer = world.call(key, {})
        assert answer.status in (200, 400, 404), (key, answer.body)
        if answer.status == 200:
            again = world.client.get(world.path(key))
            remembered = known.resource(str(operation.resource)).remembered
            kept = remembered or operation.resource == "subscription"
            assert again.status == (200 if kept else 404), (key, again.body)


# -- numbers at the ends of what fits --------------------------------------------------------------

NUMBERS = [2**63 - 1, -(2**63), 2**62, 2**53, 10**15, 10**12, 2**31, 0, -1]
NUMBERS += [253_402_300_799, -62_135_596_800]  # the first and the last second of all years
DECIMALS = ["9" * 18, "9" * 18 + "." + "9" * 24, "-1", "0.000000000001"]
POSTS = [key for key in known.operation_keys if key.startswith("POST")]


def stretched(value: Any, chance: Random) -> Any:
    """The same, with some numbers replaced by extreme ones."""
    if isinstance(value, dict):
        return {name: stretched(one, chance) for name, one in value.items()}
    if isinstance(value, list):
        return [stretched(one, chance) for one in value]
    if isinstance(value, bool) or chance.random() < 0.5:
        return value
    if isinstance(value, int):
        return chance.choice(NUMBERS)
    is_decimal = isinstance(value, str) and value.replace(".", "", 1).isdigit()
    return chance.choice(DECIMALS) if is_decimal else value


@settings(max_examples=800)
@given(data=st.data())
def test_numbers_at_their_ends(world: World, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(POSTS))
    params = data.draw(world.valid.params(known.operation(key)))
    sent = stretched(params, Random(data.draw(st.integers(0, 2**16))))
    assert world.call(key, sent).status in (200, 400, 402, 403, 404, 501), (key, sent)
