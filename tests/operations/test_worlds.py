"""Accounts, modes and keys: no world sees another's."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

from support import Client, StartedServer
from tuppence.app import Settings, build


def test_each_unknown_test_key_opens_a_world_of_its_own(api: Client) -> None:
    other = api.with_key("sk_test_other")
    id = api.post("/v1/customers", name="Mine")["id"]
    assert other.get(f"/v1/customers/{id}").status == 404
    assert other.get("/v1/customers")["data"] == other.events() == []
    assert other.post(f"/v1/customers/{id}", name="Stolen").status == 404
    assert other.delete(f"/v1/customers/{id}").status == 404
    assert other.get("/v1/customers", starting_after=id).status == 400
    assert other.get(f"/v1/events/{api.events()[0]['id']}").status == 404
    assert api.get(f"/v1/customers/{id}")["name"] == "Mine"


def test_two_worlds_may_choose_the_same_id(api: Client) -> None:
    other = api.with_key("sk_test_other")
    for client, name in ((api, "Mine"), (other, "Theirs")):
        assert client.post("/v1/products", id="gold", name=name).status == 200
    assert api.get("/v1/products/gold")["name"] == "Mine"
    assert other.get("/v1/products/gold")["name"] == "Theirs"


def test_test_mode_and_live_mode_are_apart(api: Client) -> None:
    keys = api.server.new_keys
    test, live = api.with_key(keys["sk_test"]), api.with_key(keys["sk_live"])
    made = live.post("/v1/customers", name="Real").json
    assert made["livemode"] is True
    assert live.events()[0]["livemode"] is True
    assert test.get(f"/v1/customers/{made['id']}").status == 404
    assert test.get("/v1/customers")["data"] == []
    assert len(live.get("/v1/customers")["data"]) == 1


def test_the_first_start_makes_four_keys_once(tmp_path: Path) -> None:
    settings = Settings(db=str(tmp_path / "t.db"))

    async def keys_of_a_start() -> dict[str, str]:
        server = build(settings)
        await server.close()
        return server.new_keys

    first = asyncio.run(keys_of_a_start())
    assert set(first) == {"account", "pk_test", "sk_test", "pk_live", "sk_live"}
    assert all(first[name].startswith(name + "_") for name in first if name != "account")
    assert asyncio.run(keys_of_a_start()) == {}


def test_secrets_are_nowhere_in_the_database(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with asyncio.Runner() as runner:

        async def begin() -> object:
            return build(Settings(db=str(path)))

        server = runner.run(begin())
        client = Client(runner, server, server.new_keys["sk_test"])
        made = client.post("/_tuppence/api_keys").json
        opened = client.with_key("sk_test_opened_by_asking")
        opened.post("/v1/customers", name="x")
        runner.run(server.close())
    dump = "\n".join(sqlite3.connect(path).iterdump())
    secrets = [*server.new_keys.values(), made["secret"], opened.key]
    assert [s for s in secrets if s.startswith(("sk_", "pk_")) and s in dump] == []


def test_a_made_key_works_and_is_shown_once(api: Client) -> None:
    made = api.post("/_tuppence/api_keys").json
    assert made["secret"].startswith("sk_test_")
    id = api.post("/v1/customers")["id"]
    assert api.with_key(made["secret"]).get(f"/v1/customers/{id}").status == 200
    listed = api.get("/_tuppence/api_keys")["data"]
    assert made["id"] in [one["id"] for one in listed]
    assert all("secret" not in one for one in listed)
    (log,) = api.get("/_tuppence/request_logs", path="/_tuppence/api_keys", method="POST")["data"]
    assert log["response_body"]["secret"] == "[redacted]"


def test_strict_servers_know_only_keys_that_were_made(
    start: Callable[..., StartedServer],
) -> None:
    server = start("--keys", "strict")
    refused = server.call("GET", "/v1/customers", "sk_test_unknown_key")
    assert refused.status == 401
    assert refused.error["message"] == "Invalid API Key provided: sk_test_*******_key"
