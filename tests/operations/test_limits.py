"""Rate limits, overload and a graceful stop: what cannot be served is refused early, in words."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import FrozenClock
from crash_support import Acknowledged, Writer, audit
from support import BIN, Answer, Client, StartedServer
from tuppence.app import Settings, build
from tuppence.store.postgres import store as postgres_store
from tuppence.store.sqlite import store as sqlite_store


@pytest.fixture
def limited(clock: FrozenClock, database: str) -> Iterator[Client]:
    with asyncio.Runner() as runner:
        settings = Settings(db=database, now=clock, monotonic=clock, rate_limits=(25.0, 100.0))
        client = Client(runner, build(settings), "sk_test_limited")
        client.get("/v1/customers")
        clock.advance(10)
        yield client
        runner.run(client.server.close())


def together(client: Client, count: int) -> list[Answer]:
    async def ask() -> list[Answer]:
        asked = (client.ask_post("/v1/customers", {}, name="x") for _ in range(count))
        return await asyncio.gather(*asked)

    return client.runner.run(ask())


def test_a_rate_of_25_a_second_in_test_mode(limited: Client, clock: FrozenClock) -> None:
    assert [limited.get("/v1/customers").status for _ in range(25)] == [200] * 25
    refused = limited.post("/v1/customers")
    assert refused.status == 429
    assert refused.error["code"] == "rate_limit"
    assert refused.error["type"] == "invalid_request_error"
    assert "rate limits in testmode are lower" in refused.error["message"]
    assert refused.headers["stripe-rate-limited-reason"] == "global-rate"
    assert refused.headers["stripe-should-retry"] == "false"
    clock.advance(0.2)
    assert [limited.get("/v1/customers").status for _ in range(6)] == [200] * 5 + [429]
    assert limited.with_key("sk_test_somebody_else").get("/v1/customers").status == 200


def test_a_refused_key_is_not_used_up(limited: Client, clock: FrozenClock) -> None:
    for _ in range(25):
        limited.get("/v1/customers")
    once = {"idempotency-key": "once"}
    assert limited.request("POST", "/v1/customers", b"name=x", once).status == 429
    clock.advance(1)
    answered = limited.request("POST", "/v1/customers", b"name=x", once)
    assert answered.status == 200
    assert "idempotent-replayed" not in answered.headers


def test_live_mode_has_more(limited: Client) -> None:
    live = limited.with_key(limited.server.new_keys["sk_live"])
    statuses = [live.get("/v1/customers").status for _ in range(101)]
    assert statuses == [200] * 100 + [429]
    assert live.get("/v1/customers").error["message"].startswith("Request rate limit exceeded.")


def test_so_many_at_once(limited: Client) -> None:
    limits = limited.server.pipeline.limits
    assert limits is not None
    limits.at_once = 3
    answers = together(limited, 5)
    assert sorted(one.status for one in answers) == [200] * 3 + [429] * 2
    refused = next(one for one in answers if one.status == 429)
    assert refused.headers["stripe-rate-limited-reason"] == "global-concurrency"
    assert [one.status for one in together(limited, 3)] == [200] * 3


def test_no_limits_on_this_machine(api: Client) -> None:
    assert {api.get("/v1/customers").status for _ in range(150)} == {200}


def test_a_lane_without_room_refuses_early(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    api.post("/v1/customers")
    monkeypatch.setattr(sqlite_store, "MAX_WAITING", 0)
    monkeypatch.setattr(type(api.server.store), "full", property(lambda self: True))
    refused = api.post("/v1/customers", nonsense=1)
    assert (refused.status, refused.error["type"]) == (503, "api_error")
    assert refused.headers["stripe-should-retry"] == "true"
    assert api.get("/v1/customers").status == 200
    monkeypatch.undo()
    assert api.post("/v1/customers").status == 200


def test_who_waits_too_long_is_told_so(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    api.post("/v1/customers")
    for module in (sqlite_store, postgres_store):
        monkeypatch.setattr(module, "LONGEST_WAIT_S", -1.0)
    refused = api.post("/v1/customers")
    assert (refused.status, refused.error["code"]) == (429, "lock_timeout")
    assert refused.headers["stripe-should-retry"] == "true"
    monkeypatch.undo()
    assert api.post("/v1/customers").status == 200
    assert len(api.get("/v1/customers")["data"]) == 2


def test_the_command_takes_limits(start: Callable[..., StartedServer], tmp_path: Path) -> None:
    server = start("--rate-limits", "2/9")
    statuses = [server.call("GET", "/v1/customers", "sk_test_a").status for _ in range(6)]
    assert 429 in statuses
    refused = subprocess.run(
        [BIN / "tuppence", "serve", "--port", "0", "--rate-limits", "many", "--socket", "none"],
        capture_output=True,
        text=True,
        env=server.environment,
        timeout=20,
        check=False,
    )
    assert "--rate-limits takes" in refused.stderr


@pytest.mark.parametrize("workers", [0, 2])
def test_a_stop_finishes_what_was_accepted(
    start: Callable[..., StartedServer],
    tmp_path: Path,
    workers: int,
    request: pytest.FixtureRequest,
) -> None:
    more: list[str] = []
    if workers:
        address = request.getfixturevalue("new_database")()
        more = ["--db", address, "--workers", str(workers)]
    server = start(*more)
    writers = [Writer(server.port, f"w{n}") for n in range(8)]
    for one in writers:
        one.start()
    time.sleep(0.5)
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(15) == 0
    found = Acknowledged()
    for one in writers:
        one.join(10)
        assert one.refusals == []
        found.created |= one.found.created
        found.requests += one.found.requests
    assert len(found.created) > 10
    if not workers:
        connection = sqlite3.connect(server.db)
        held = audit(lambda sql: [row[0] for row in connection.execute(sql)], found)
        connection.close()
        assert held == len(found.created), "something was done and not answered"
