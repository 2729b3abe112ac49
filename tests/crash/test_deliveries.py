"""The server is killed while it creates and delivers: what it acknowledged arrives, signed, and
nothing arrives that did not happen."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import stripe

from crash_support import KEY, Acknowledged, Writer
from postgres import Cluster
from receiver import Receiver, receiver
from support import StartedServer, start_server

KILLS, POSTGRES_KILLS = 50, 12
WRITERS = 4
ENDPOINT = "/v1/webhook_endpoints"


def subscribed(server: StartedServer, hook: Receiver) -> str:
    body = urlencode([("url", hook.url), ("enabled_events[]", "customer.created")])
    return str(server.call("POST", ENDPOINT, KEY, body)["secret"])


def write_and_kill(server: StartedServer, mark: str, seconds: float, found: Acknowledged) -> None:
    writers = [Writer(server.port, f"{mark}w{n}") for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    time.sleep(seconds)
    server.kill()
    server.stop()
    for writer in writers:
        writer.join(10)
        found.created |= writer.found.created


def wait_until_delivered(count: Callable[[str], int], seconds: float = 150) -> None:
    deadline = time.monotonic() + seconds
    while count("SELECT count(*) FROM deliveries"):
        assert time.monotonic() < deadline, "something is left in the queue"
        time.sleep(0.1)


def audit(hook: Receiver, secret: str, found: Acknowledged, kept: set[str]) -> None:
    """`kept` are the ids of the customers that the database holds."""
    for came in hook.received:
        stripe.Webhook.construct_event(came.body, came.signature, secret, tolerance=900)
    told = {came.event["data"]["object"]["id"] for came in hook.received}
    assert found.created.keys() <= told, "an acknowledged change was not told of"
    assert told == kept, "only what happened is told, and all of it"
    events = {came.event["id"] for came in hook.received}
    assert len(events) == len(told)


def test_what_was_acknowledged_arrives(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(20261124)
    db, found, secret = tmp_path / "crash.db", Acknowledged(), ""
    with receiver() as hook:
        for round in range(KILLS):
            server = start_server(db)
            secret = secret or subscribed(server, hook)
            write_and_kill(server, f"r{round}", chance.uniform(0.02, 0.2), found)
        with start_server(db):
            connection = sqlite3.connect(db)
            wait_until_delivered(lambda sql: int(connection.execute(sql).fetchone()[0]))
        sql = "SELECT id FROM objects WHERE type = 'customer'"
        kept = {row[0] for row in connection.execute(sql)}
        pending = connection.execute("SELECT count(*) FROM events WHERE pending > 0").fetchone()
        connection.close()
        assert pending == (0,)
        audit(hook, secret, found, kept)
    assert len(found.created) > KILLS
    record_property("delivered", len(hook.received))
    record_property("twice", len(hook.received) - len(kept))


def test_another_server_sends_what_a_killed_one_had_claimed(
    tmp_path: Path, running_cluster: Cluster
) -> None:
    """Two servers on one PostgreSQL; one is killed again and again, and the lease is short."""
    import psycopg

    chance, found = random.Random(20261124), Acknowledged()
    address = running_cluster.new_database()
    steady_folder, other_folder = tmp_path / "a", tmp_path / "b"
    for folder in (steady_folder, other_folder):
        folder.mkdir()
    with (
        receiver() as hook,
        start_server(steady_folder / "a.db", "--db", address) as steady,
        psycopg.connect(address, autocommit=True) as connection,
    ):
        secret = subscribed(steady, hook)
        for round in range(POSTGRES_KILLS):
            server = start_server(other_folder / "b.db", "--db", address)
            write_and_kill(server, f"p{round}", chance.uniform(0.1, 0.4), found)
        # What the dead ones had claimed is theirs for two minutes; a test does not wait for that.
        connection.execute("UPDATE deliveries SET due_at = due_at - 120")
        wait_until_delivered(lambda sql: int(connection.execute(sql).fetchone()[0]))
        sql = "SELECT id FROM objects WHERE type = 'customer'"
        kept = {row[0] for row in connection.execute(sql)}
        audit(hook, secret, found, kept)
    assert len(found.created) > POSTGRES_KILLS
