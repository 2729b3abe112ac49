"""An object in one's own world gives no power over another's account, nor over the file system."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from support import Client
from tuppence.runtime.context import RequestContext
from tuppence.runtime.tx import Tx
from tuppence.store.rows import Writer
from tuppence.workers.webhooks.event_bus import Sink


def plant(api: Client, type: str, id: str, values: dict[str, Any]) -> None:
    """Write an object into the client's world past all operations."""
    store, services, world = api.server.store, api.server.pipeline.services, api.world

    def job(writer: Writer) -> None:
        tx = Tx(
            services,
            writer,
            writer,
            world,
            1,
            RequestContext(None, None, services.catalogue.api_version),
        )
        tx.insert(type, values, id=id)

    api.runner.run(store.write(job, world.account))


def settings(api: Client, account: str) -> dict[str, Any]:
    body = api.server.store.reader.account(account)
    assert body is not None
    found: dict[str, Any] = json.loads(body)
    return found


def test_an_account_object_closes_no_account_of_another_tenant(api: Client) -> None:
    attacker = api.with_key("sk_test_of_an_attacker")
    api.post("/v1/customers")
    attacker.post("/v1/customers")
    connected = api.post("/v1/accounts", type="custom", country="US")["id"]
    for victim in (connected, api.world.account):
        before = settings(api, victim)
        plant(attacker, "account", victim, {"country": "US", "type": "custom"})
        refused = attacker.delete(f"/v1/accounts/{victim}")
        assert (refused.status, refused.error["code"]) == (403, "account_invalid"), refused.body
        assert settings(api, victim) == before
    still = api.request("GET", "/v1/balance", None, {"Stripe-Account": connected})
    assert still.status == 200


def test_a_platform_closes_its_own_connected_account(api: Client) -> None:
    connected = api.post("/v1/accounts", type="custom", country="US")["id"]
    assert api.delete(f"/v1/accounts/{connected}").status == 200
    assert settings(api, connected)["platform"] is None


def test_no_account_is_opened_over_another(api: Client) -> None:
    api.post("/v1/customers")
    store, services, world = api.server.store, api.server.pipeline.services, api.world

    def job(writer: Writer) -> None:
        tx = Tx(
            services,
            writer,
            writer,
            world,
            1,
            RequestContext(None, None, services.catalogue.api_version),
        )
        with pytest.raises(ValueError, match="exists"):
            tx.open_account(world.account, {"country": "US"})

    api.runner.run(store.write(job, world.account))


@pytest.mark.parametrize(
    "receiver",
    [
        "ed_/../../outside/evil",
        "ed_../evil",
        "../evil",
        "/tmp/evil",
        "ed_",
        "we_1abc",
        "ed_a\n",
        "",
    ],
)
def test_only_a_destinations_id_names_a_file_of_the_event_bus(
    tmp_path: Path, receiver: str
) -> None:
    bus = tmp_path / "bus"
    to: Any = SimpleNamespace(
        queue=SimpleNamespace(receiver=receiver), body={"type": "x"}, api_version="x"
    )
    letter: Any = SimpleNamespace(
        event={"created": 1},
        row=SimpleNamespace(event_id="evt_1", kind="thin"),
        type="v1.customer.created",
    )
    outcome = Sink(str(bus)).write(to, letter)
    assert not outcome.succeeded
    assert "not an event destination's id" in str(outcome.error)
    assert list(tmp_path.iterdir()) == []
    to.queue.receiver = "ed_test_61abc"
    assert Sink(str(bus)).write(to, letter).succeeded
    assert [one.name for one in bus.iterdir()] == ["ed_test_61abc.jsonl"]
