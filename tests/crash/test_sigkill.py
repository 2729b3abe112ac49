"""Clients write at full speed and the server is killed: what it answered is there, whole.

After each restart every acknowledged object, its event and its request log are there; no object
lacks its event or its log, no event or log lacks its object.
"""

from __future__ import annotations

import http.client
import random
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

from support import StartedServer, start_server

KILLS = 50
WRITERS = 6


class Writer(threading.Thread):
    """Creates and updates customers until the server is gone; remembers what was answered."""

    def __init__(self, server: StartedServer, name: str) -> None:
        super().__init__(daemon=True)
        self.port, self.mark = server.port, name
        self.created: dict[str, str] = {}
        self.requests: list[str] = []

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            for number in range(10_000):
                self.create(connection, f"{self.mark}-{number}")
        except (OSError, http.client.HTTPException):
            pass

    def create(self, connection: http.client.HTTPConnection, name: str) -> None:
        headers = {
            "Authorization": "Bearer sk_test_crash",
            "Content-Type": "application/x-www-form-urlencoded",
            "Idempotency-Key": name,
        }
        connection.request("POST", "/v1/customers", f"name={name}&email={name}@e.com", headers)
        response = connection.getresponse()
        body = response.read()
        assert response.status == 200, body
        id = body.split(b'"id": "', 1)[1].split(b'"', 1)[0].decode()
        self.created[id] = name
        self.requests.append(response.headers["Request-Id"])


def audit(db: Path, acknowledged: dict[str, str], requests: list[str]) -> int:
    """Compare the database with what was answered; returns how many objects it holds."""
    connection = sqlite3.connect(db)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    def column(sql: str) -> list[str]:
        return [row[0] for row in connection.execute(sql)]

    objects = set(column("SELECT id FROM objects"))
    created_events = column("SELECT object_id FROM events WHERE type = 'customer.created'")
    event_requests = column("SELECT request_id FROM events")
    logs = column("SELECT id FROM request_logs WHERE status = 200 AND method = 'POST'")
    replies = column("SELECT request_id FROM idempotency_keys")
    email_keys = column("SELECT value FROM object_keys WHERE name = 'email'")
    connection.close()
    assert acknowledged.keys() <= objects
    assert set(requests) <= set(logs)
    assert sorted(created_events) == sorted(objects)
    assert sorted(event_requests) == sorted(logs) == sorted(replies)
    assert len(email_keys) == len(objects)
    return len(objects)


def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(20261101)
    db = tmp_path / "crash.db"
    acknowledged: dict[str, str] = {}
    requests: list[str] = []
    held = 0
    for round in range(KILLS):
        server = start_server(db)
        writers = [Writer(server, f"r{round}w{n}") for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        time.sleep(chance.uniform(0.01, 0.25))
        server.kill()
        server.stop()
        for writer in writers:
            writer.join(10)
            assert not writer.is_alive()
            acknowledged |= writer.created
            requests += writer.requests
        held = audit(db, acknowledged, requests)
    assert len(acknowledged) > KILLS
    record_property("acknowledged", len(acknowledged))
    print(f"{KILLS} kills: {len(acknowledged)} acknowledged, {held} held")
