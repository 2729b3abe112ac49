"""The embedded database: one server at a time, nothing half done, faults answered and survived."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import BIN, Client, StartedServer
from tuppence.app import Settings, build
from tuppence.errors import StoreUnavailable
from tuppence.server.request import Request
from tuppence.store.rows import Posting
from tuppence.store.sqlite.connection import DatabaseInUse, DatabaseUnusable, opened
from tuppence.store.sqlite.store import SqliteStore


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[Client]:
    with asyncio.Runner() as runner:

        async def begin() -> object:
            return build(Settings(db=str(tmp_path / "t.db")))

        server = runner.run(begin())
        yield Client(runner, server, "sk_test_disk")
        runner.run(server.close())


def limit_pages(client: Client, pages: int) -> None:
    connection = client.server.store.writer.connection
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()


def test_a_full_disk_is_answered_and_survived(on_disk: Client) -> None:
    before = on_disk.post("/v1/customers", name="Before")["id"]
    limit_pages(on_disk, 1)
    while (refused := on_disk.post("/v1/customers", name="x" * 200)).status == 200:
        pass
    assert refused.error == {
        "message": "The server's storage is full: the request could not be saved and nothing was "
        "changed. Try again once there is room.",
        "type": "api_error",
    }
    assert refused.status == 503
    assert refused.headers["stripe-should-retry"] == "true"
    count = len(on_disk.get("/v1/customers", limit=100)["data"])
    assert len(on_disk.events()) == count
    assert on_disk.get(f"/v1/customers/{before}").status == 200
    limit_pages(on_disk, 1_000_000)
    assert on_disk.post("/v1/customers", name="After").status == 200
    assert len(on_disk.events()) == count + 1


def test_a_read_only_database_is_answered_and_survived(on_disk: Client) -> None:
    on_disk.post("/v1/customers")
    connection = on_disk.server.store.writer.connection
    connection.execute("PRAGMA query_only = ON")
    refused = on_disk.post("/v1/customers")
    assert (refused.status, refused.error["type"]) == (500, "api_error")
    assert on_disk.get("/v1/customers").status == 200
    connection.execute("PRAGMA query_only = OFF")
    assert on_disk.post("/v1/customers").status == 200
    assert len(on_disk.get("/v1/customers")["data"]) == len(on_disk.events()) == 2


def test_a_commit_that_fails_fails_its_requests(
    on_disk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_disk.post("/v1/customers")
    store = on_disk.server.store
    monkeypatch.setattr(type(store), "_commit", lambda self: StoreUnavailable("the disk went away"))
    assert on_disk.post("/v1/customers").status == 500
    monkeypatch.undo()
    assert on_disk.post("/v1/customers").status == 200
    assert len(on_disk.get("/v1/customers")["data"]) == len(on_disk.events()) == 2


def test_the_log_is_told_once_of_many_refusals(
    on_disk: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    on_disk.post("/v1/customers")
    store = on_disk.server.store
    monkeypatch.setattr(type(store), "_commit", lambda self: StoreUnavailable("the disk went away"))
    assert {on_disk.post("/v1/customers").status for _ in range(30)} == {500}
    told = [one for one in caplog.records if "could not take" in one.message]
    assert 1 <= len(told) <= 3, "a line for each would fill the log, and a pipe that nobody reads"
    assert "the disk went away" in told[0].message


def test_a_mistake_in_an_operation_undoes_it(
    on_disk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    handlers = on_disk.server.pipeline.handlers
    real = handlers.find("POST /v1/customers")
    assert real is not None

    def broken(tx: object, params: object) -> object:
        real(tx, params)
        raise RuntimeError("a bug")

    monkeypatch.setattr(handlers, "find", lambda key: broken)
    answer = on_disk.post("/v1/customers", name="x")
    assert (answer.status, answer.error["type"]) == (500, "api_error")
    monkeypatch.undo()
    assert on_disk.get("/v1/customers")["data"] == on_disk.events() == []
    assert on_disk.post("/v1/customers").status == 200


def test_requests_of_one_batch_fail_alone(on_disk: Client) -> None:
    on_disk.get("/v1/customers")

    async def together() -> list[object]:
        def works(writer: object) -> int:
            return 1

        def fails(writer: object) -> int:
            raise ValueError("mine alone")

        jobs = [works, fails, works]
        writes = (on_disk.server.store.write(job) for job in jobs)
        return await asyncio.gather(*writes, return_exceptions=True)

    first, second, third = on_disk.runner.run(together())
    assert (first, third) == (1, 1)
    assert isinstance(second, ValueError)


def test_a_second_server_on_one_file_is_refused(tmp_path: Path) -> None:
    store = SqliteStore(str(tmp_path / "t.db"))
    with pytest.raises(DatabaseInUse, match="Another Tuppence server is using"):
        SqliteStore(str(tmp_path / "t.db"))
    store.close()
    SqliteStore(str(tmp_path / "t.db")).close()


def test_the_command_says_so_in_a_sentence(start: Callable[..., StartedServer]) -> None:
    server = start()
    found = subprocess.run(
        [BIN / "tuppence", "serve", "--port", "0", "--db", server.db, "--socket", "none"],
        capture_output=True,
        text=True,
        env=server.environment,
        timeout=20,
        check=False,
    )
    assert found.returncode == 1
    assert "Another Tuppence server is using" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be one" * 30, b"x"])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseUnusable, match="cannot be used as a database"):
        SqliteStore(str(path))
    assert path.read_bytes() == content


def test_somebody_elses_database(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (x)")
    connection.close()
    with pytest.raises(DatabaseUnusable, match="not one of Tuppence's"):
        SqliteStore(str(path))


def test_a_database_of_a_newer_tuppence(tmp_path: Path) -> None:
    path = str(tmp_path / "t.db")
    connection = opened(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(DatabaseUnusable, match="newer Tuppence"):
        SqliteStore(path)


def test_everything_survives_kill_9(start: Callable[..., StartedServer], new_key: str) -> None:
    server = start()
    made = server.call("POST", "/v1/customers", new_key, "name=Jane")
    server.kill()
    server = start()
    assert server.call("GET", f"/v1/customers/{made['id']}", new_key).body == made.body
    (event,) = server.call("GET", "/v1/events", new_key)["data"]
    assert event["data"]["object"]["id"] == made["id"]
    log = server.call("GET", f"/_tuppence/request_logs/{made.headers['request-id']}", new_key)
    assert (log["status"], log["events"]) == (200, [event["id"]])


def test_a_stop_writes_what_was_put_off(start: Callable[..., StartedServer], new_key: str) -> None:
    server = start()
    seen = server.call("GET", "/v1/customers", new_key).headers["request-id"]
    server.stop()
    assert server.process.returncode == 0
    kept = sqlite3.connect(server.db).execute("SELECT id FROM request_logs").fetchall()
    assert (seen,) in kept
    assert not server.socket_path.exists()


def test_keys_are_made_anew_when_the_filters_have_changed(tmp_path: Path) -> None:
    path = tmp_path / "t.db"

    async def visit(make: bool) -> list[str]:
        server = build(Settings(db=str(path)))
        if make:
            await answer(server, "POST", b"email=a@example.com")
        found = await answer(server, "GET", b"")
        await server.close()
        return found

    async def answer(server: object, method: str, body: bytes) -> list[str]:
        headers = {b"authorization": b"Bearer sk_test_keys"}
        query = b"email=a@example.com" if method == "GET" else b""
        request = Request(method, "/v1/customers", query, headers, body, None, 0.0)
        reply = await server.pipeline.answer(request)
        assert reply.status == 200
        return [one["id"] for one in json.loads(reply.body).get("data", [])]

    with asyncio.Runner() as runner:
        found = runner.run(visit(make=True))
        assert len(found) == 1
        connection = sqlite3.connect(path)
        with connection:
            connection.execute("DELETE FROM object_keys")
        connection.close()
        assert runner.run(visit(make=False)) == []  # nothing says that they are out of date
        connection = sqlite3.connect(path)
        with connection:
            connection.execute(
                "UPDATE settings SET value = 'an older catalogue' WHERE name = 'object_keys'"
            )
        connection.close()
        assert runner.run(visit(make=False)) == found


def test_postings_balance_or_do_not_happen(api: Client) -> None:
    api.get("/v1/customers")
    server = api.server
    world = server.pipeline.accounts.caller(server.store.reader, api.key).world

    def post(*amounts: int) -> None:
        from tuppence.runtime.context import RequestContext
        from tuppence.runtime.tx import Tx

        def job(writer: object) -> None:
            tx = Tx(
                server.pipeline.services, writer, writer, world, 0, RequestContext(None, None, "")
            )
            names = ("balance:available", "balance:pending", "fees")
            rows = [Posting(n, "usd", a) for n, a in zip(names, amounts, strict=False)]
            tx.post("ch_1", rows)

        api.runner.run(server.store.write(job))

    post(100, -97, -3)
    post(50, -50)
    with pytest.raises(ValueError, match="does not balance"):
        post(100, -99)
    balance = server.store.reader.balance
    names = ("balance:available", "balance:pending", "fees")
    assert [balance(world, n, "usd") for n in names] == [150, -147, -3]


def before_clocks(older: sqlite3.Connection) -> None:
    """Undo what the schema's step 8 adds."""
    older.execute("DROP TABLE world_clocks")
    for index in ("timers_by_due", "timers_by_clock"):
        older.execute(f"DROP INDEX {index}")
    older.execute("CREATE INDEX timers_by_due ON timers (due_at)")
    older.execute("ALTER TABLE timers DROP COLUMN clock")
    older.execute("ALTER TABLE postings DROP COLUMN object_id")


def test_a_database_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    """What an older Tuppence has stored is there, listed, and found by search."""
    path = tmp_path / "t.db"
    with asyncio.Runner() as runner:
        server = build(Settings(db=str(path), seed=3))
        client = Client(runner, server, "sk_test_old")
        made = client.post("/v1/customers", name="Jane", email="jane@example.com").json
        runner.run(server.close())
    older = sqlite3.connect(path)
    tables = ("search_queue", "search_values", "search_grams", "ledger_totals")
    for table in (*tables, "deliveries", "delivery_attempts", "hourly_totals", "failed_jobs"):
        older.execute(f"DROP TABLE {table}")
    for index in ("events_not_delivered", "events_by_object", "contents_in_use"):
        older.execute(f"DROP INDEX {index}")
    before_clocks(older)
    for column in ("body", "used_at"):
        older.execute(f"ALTER TABLE api_keys DROP COLUMN {column}")
    older.execute("PRAGMA user_version = 1")
    older.commit()
    older.close()
    with asyncio.Runner() as runner:
        server = build(Settings(db=str(path), seed=4))
        client = Client(runner, server, "sk_test_old")
        counted = server.store.reader.hourly_totals(client.world, ["new_customers"], 0)
        assert [one.number for one in counted] == [1]
        assert client.get("/v1/customers", email="jane@example.com")["data"] == [made]
        found = client.get("/v1/customers/search", query='name~"jan"')["data"]
        assert [one["id"] for one in found] == [made["id"]]
        runner.run(server.close())


def test_what_an_older_server_has_indexed_is_found_by_words_in_the_background(
    tmp_path: Path,
) -> None:
    path = tmp_path / "t.db"
    with asyncio.Runner() as runner:
        server = build(Settings(db=str(path), seed=3))
        client = Client(runner, server, "sk_test_old")
        made = client.post("/v1/customers", name="Jane Grünwald", phone="+44 20 7946").json
        client.get("/v1/customers/search", query='name~"jan"')  # indexes it
        runner.run(server.close())
    older = sqlite3.connect(path)
    older.execute("DELETE FROM search_values WHERE name = 'tuppence_text'")
    assert older.execute("SELECT count(*) FROM search_queue").fetchone() == (0,)
    before_clocks(older)
    older.execute("PRAGMA user_version = 6")
    older.commit()
    older.close()
    with asyncio.Runner() as runner:
        server = build(Settings(db=str(path), seed=4))
        client = Client(runner, server, "sk_test_old")
        assert server.store.reader.search_waits()
        while runner.run(server.indexer.run_once()):
            pass
        assert not server.store.reader.search_waits()
        found = client.get("/v1/customers/search", query='tuppence_text~"grunwald"')["data"]
        assert [one["id"] for one in found] == [made["id"]]
        runner.run(server.close())
