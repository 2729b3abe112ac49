"""Storage that is full: refused as such, named by /readyz, and over by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from support import Client
from tuppence.store.postgres.store import PostgresStore
from tuppence.store.sqlite.store import SqliteStore

FULL_SQL = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
END $$;
CREATE TRIGGER no_room BEFORE INSERT ON objects EXECUTE FUNCTION no_room();
CREATE TRIGGER no_room BEFORE INSERT ON settings EXECUTE FUNCTION no_room();
"""
ROOM_SQL = "DROP FUNCTION IF EXISTS no_room CASCADE"

Room = Callable[[bool], None]


@pytest.fixture
def room(api: Client) -> Any:
    """Take the store's room away, and give it back: `room(False)`, `room(True)`."""
    store = api.server.store
    if isinstance(store, SqliteStore):
        connection = store.writer.connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()

        def change(there: bool) -> None:
            limit = 2**30 if there else pages
            connection.execute(f"PRAGMA max_page_count = {limit}").fetchall()

        yield change
        return
    assert isinstance(store, PostgresStore)
    conninfo = store.conninfo

    def run(there: bool) -> None:
        with psycopg.connect(conninfo, autocommit=True) as connection:
            connection.execute(ROOM_SQL if there else FULL_SQL)

    yield run
    run(True)


def readiness(api: Client) -> tuple[int, bytes]:
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    api.runner.run(api.server.health("/readyz", send))
    return messages[0]["status"], messages[1]["body"]


def fill(api: Client) -> Any:
    """Create customers until one is refused; its answer."""
    for number in range(500):
        answer = api.post("/v1/customers", name=f"{number}", description="x" * 4000)
        if answer.status != 200:
            return answer
    raise AssertionError("the storage was never full")


def test_a_full_disk_is_named_and_recovers(
    api: Client, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    api.post("/v1/customers", name="before")
    room(False)
    with caplog.at_level(logging.WARNING):
        refused = fill(api)
        assert (refused.status, refused.error["type"]) == (503, "api_error")
        assert "storage is full" in refused.error["message"]
        assert refused.headers["stripe-should-retry"] == "true"
        assert readiness(api) == (503, b"storage is full\n")
        assert readiness(api) == (503, b"storage is full\n"), "it asks again, and it still is"
    assert api.get("/v1/customers").status == 200, "reads go on"
    room(True)
    assert readiness(api) == (200, b"ready\n")
    assert "takes no writes" in caplog.text
    assert api.post("/v1/customers", name="after").status == 200
    assert api.server.store.reader.setting("write_probe") is None


def test_a_disk_without_free_space_is_not_ready(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = api.server.store
    if not isinstance(store, SqliteStore):
        pytest.skip("PostgreSQL does not show its volume")
    monkeypatch.setattr(store, "in_memory", False)
    monkeypatch.setattr(store, "free_bytes", lambda: 1000, raising=True)
    assert readiness(api) == (503, b"storage is full\n")
    monkeypatch.setattr(store, "free_bytes", lambda: 2**30)
    assert readiness(api) == (200, b"ready\n")
    monkeypatch.undo()
