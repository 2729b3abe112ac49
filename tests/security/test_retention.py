"""Nothing that anybody can send stays for good: logs, replies, links, orphaned file contents."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import FrozenClock
from support import Client
from tuppence.app import Settings, build
from tuppence.cli.main import main
from tuppence.cli.server_logs import set_up_logs
from tuppence.platform import sessions, users
from tuppence.platform.expiry import AT_ONCE, EXPORT
from tuppence.platform.outbox import write_letter
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.server.metric_sampler import Measuring
from tuppence.store import maintenance_sql
from tuppence.store.rows import Writer
from tuppence.workers.supervisor import Supervisor

HOUR_S = 3600


def count(api: Client, table: str, where: str = "1 = 1") -> int:
    rows = api.server.store.reader.rows(f"SELECT count(*) FROM {table} WHERE {where}", ())  # type: ignore[attr-defined]
    return int(rows[0][0])


def execute(api: Client, sql: str, *arguments: object) -> None:
    with api.server.store.alone() as writer:
        writer.execute(sql, arguments)  # type: ignore[attr-defined]


def retain(api: Client, now: float) -> None:
    api.runner.run(api.server.retention.run_once(int(now)))


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuppence.workers.retention.PAUSE_S", 0.0)
    monkeypatch.setattr("tuppence.workers.retention.BUSY_PAUSE_S", 0.0)


# -- request logs ----------------------------------------------------------------------------------


def test_request_logs_are_deleted_after_their_days_in_small_batches(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maintenance_sql, "MOST_FORGOTTEN", 3)
    start = clock()
    for _ in range(8):
        api.post("/v1/customers")
    clock.advance(15 * DAY_S)
    young = api.post("/v1/customers").headers["request-id"]
    api.settle()
    store, batches = api.server.store, list[int]()
    write = store.write

    async def counted(job: Callable[[Writer], Any], account: str | None = None) -> Any:
        before = count(api, "request_logs")
        found = await write(job, account)
        batches.append(before - count(api, "request_logs"))
        return found

    monkeypatch.setattr(store, "write", counted)
    retain(api, start + 30 * DAY_S)
    assert count(api, "request_logs") == 9
    retain(api, start + 30 * DAY_S + 1)
    monkeypatch.undo()
    assert [one for one in batches if one] == [3, 3, 2]
    listed = api.get("/_tuppence/request_logs", method="POST")["data"]
    assert [one["id"] for one in listed] == [young]


def test_request_logs_are_kept_for_good_where_asked(
    database: str, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asyncio.Runner() as runner:
        server = build(Settings(db=database, now=clock, keep_logs_days=0, keep_events_days=0))
        api = Client(runner, server, "sk_test_for_good")
        api.post("/v1/customers")
        retain(api, clock() + 10_000 * DAY_S)
        assert count(api, "request_logs") == 1
        assert len(api.events()) == 1
        runner.run(server.close())


def test_the_command_takes_the_days(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Any] = []
    monkeypatch.setattr("tuppence.cli.serve.run_server", lambda one, _: taken.append(one))
    main(["serve", "--keep-logs", "7"], standalone_mode=False)
    main(["serve"], standalone_mode=False)
    assert [one.keep_logs for one in taken] == [7, 30]


@pytest.mark.parametrize("multipart", [False, True])
def test_long_parameters_are_left_out_of_the_log(api: Client, multipart: bool) -> None:
    long = b"x" * 70_000
    if multipart:
        body = (
            b'--e\r\nContent-Disposition: form-data; name="name"\r\n\r\n' + long + b"\r\n--e--\r\n"
        )
        kind = {"content-type": "multipart/form-data; boundary=e"}
        answer = api.request("POST", "/v1/customers", body, kind)
    else:
        answer = api.request("POST", "/v1/customers", b"name=" + long)
    assert answer.status == 400
    api.settle()
    log = api.get(f"/_tuppence/request_logs/{answer.headers['request-id']}").json
    assert list(log["request_params"]) == ["[truncated]"]
    ((size,),) = api.server.store.reader.rows("SELECT max(length(body)) FROM request_logs", ())  # type: ignore[attr-defined]
    assert size < 4_000


# -- what else expires -----------------------------------------------------------------------------


def test_replies_of_idempotency_keys_are_all_deleted(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maintenance_sql, "MOST_FORGOTTEN", 2)
    for number in range(5):
        api.request("POST", "/v1/customers", b"", {"idempotency-key": f"key{number}"})
    retain(api, clock() + DAY_S + 1)
    assert count(api, "idempotency_keys") == 0


def fill_platform(tx: Tx) -> None:
    jane = users.add_user(tx, "jane@example.com", None)
    for _ in range(AT_ONCE + 5):
        sessions.begin(tx, jane.id, None, None, None)
    users.issue(tx, jane, "reset")
    write_letter(tx, "jane@example.com", "Subject", "Text")
    tx.insert(EXPORT, {"account": "a", "user": jane.id, "what": "customer", "state": "done"})


def test_expired_sessions_links_emails_and_exports_are_removed(
    api: Client, clock: FrozenClock
) -> None:
    services, store = api.server.pipeline.services, api.server.store

    def fill(at: float) -> Callable[[Writer], None]:
        return lambda writer: fill_platform(platform_tx(services, writer, writer, int(at)))

    api.runner.run(store.write(fill(clock()), PLATFORM.account))
    kinds = "account = 'platform' AND type <> 'platform.user'"
    assert count(api, "objects", kinds) == AT_ONCE + 8
    retain(api, clock() + 13 * DAY_S)
    assert count(api, "objects", kinds) == AT_ONCE + 7  # the link is gone
    retain(api, clock() + 31 * DAY_S)
    assert count(api, "objects", kinds) == 0
    assert count(api, "object_keys", f"{kinds} AND name <> 'x'") == 0
    assert count(api, "objects", "type = 'platform.user'") == 1


def test_a_step_that_fails_keeps_no_other_from_its_turn(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.post("/v1/customers")
    api.settle()

    def broken(writer: Writer, before: int) -> int:
        raise KeyError("poison")

    writer = type(api.server.store.writer) if database_is_sqlite(api) else postgres_writer()  # type: ignore[attr-defined]
    monkeypatch.setattr(writer, "forget_events", broken)
    with pytest.raises(ExceptionGroup):
        retain(api, clock() + 40 * DAY_S)
    assert count(api, "request_logs") == 0


def database_is_sqlite(api: Client) -> bool:
    return api.server.store.node is None


def postgres_writer() -> type:
    from tuppence.store.postgres.writer import PostgresWriter

    return PostgresWriter


# -- contents that no file names -------------------------------------------------------------------


def upload(api: Client, content: bytes, purpose: str = "dispute_evidence") -> int:
    body = (
        f'--b\r\nContent-Disposition: form-data; name="purpose"\r\n\r\n{purpose}\r\n--b\r\n'
        'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    ).encode()
    kind = {"content-type": "multipart/form-data; boundary=b"}
    return api.request("POST", "/v1/files", body + content + b"\r\n--b--\r\n", kind).status


def keep(api: Client, content: bytes) -> str:
    """A content whose request was refused, or never came to its operation."""
    incoming = api.server.pipeline.blobs.incoming()
    incoming.write(content)
    return incoming.finish()


def age(api: Client, seconds: int) -> None:
    """Have all contents be older."""
    blobs = api.server.pipeline.blobs
    for one in blobs.folder.iterdir():
        os.utime(one, (one.stat().st_mtime - seconds,) * 2)
    if not database_is_sqlite(api):
        execute(api, "UPDATE file_contents SET uploaded_at = uploaded_at - ?", seconds)


def contents(api: Client) -> set[str]:
    if database_is_sqlite(api):
        return {one.name for one in api.server.pipeline.blobs.folder.iterdir()}
    rows = api.server.store.reader.rows("SELECT DISTINCT sha256 FROM file_pieces", ())  # type: ignore[attr-defined]
    return {digest for (digest,) in rows}


def test_contents_that_no_object_names_are_deleted_once_they_are_old(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuppence.store.blobs.AT_ONCE", 2)
    assert upload(api, b"%PDF named") == 200
    (named,) = contents(api)
    orphans = {keep(api, b"orphan %d" % number) for number in range(5)}
    (api.server.pipeline.blobs.folder / "incoming-cut-off").write_bytes(b"part")
    retain(api, clock())
    assert contents(api) - {"incoming-cut-off"} == {named, *orphans}
    age(api, HOUR_S + 5)
    young = keep(api, b"on its way in")
    retain(api, clock())
    assert contents(api) == {named, young}
    (file,) = api.get("/v1/files")["data"]
    stored = api.server.pipeline.blobs.path(named)
    assert (file["size"], stored.read_bytes()) == (10, b"%PDF named")
    assert not (api.server.pipeline.blobs.folder / "incoming-cut-off").exists()


def test_a_content_that_comes_again_is_not_deleted(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look for its name and the deletion somebody uploads the same content."""
    digest = keep(api, b"%PDF twice")
    age(api, HOUR_S + 5)
    blobs = api.server.pipeline.blobs
    drop = blobs.drop

    def late(digests: Any) -> int:
        assert digests == [digest]
        keep(api, b"%PDF twice")
        return drop(digests)

    monkeypatch.setattr(blobs, "drop", late)
    retain(api, clock())
    monkeypatch.undo()
    assert upload(api, b"%PDF twice") == 200
    assert contents(api) == {digest}
    age(api, HOUR_S + 5)
    retain(api, clock())
    assert contents(api) == {digest}


def test_uploads_and_sweeps_at_once_lose_nothing(api: Client, clock: FrozenClock) -> None:
    """Each round the content is an old orphan that is uploaded while it is swept."""
    for number in range(10):
        content = b"%%PDF %d" % number
        digest = keep(api, content)
        age(api, HOUR_S + 5)

        async def both(content: bytes = content, digest: str = digest) -> None:
            sweep = asyncio.to_thread(api.server.pipeline.blobs.drop, [digest])
            again = asyncio.to_thread(keep, api, content)
            await asyncio.gather(sweep, again)

        api.runner.run(both())
        assert digest in contents(api)
        path = api.server.pipeline.blobs.path(digest)
        assert path.read_bytes() == content


# -- the disk --------------------------------------------------------------------------------------


def test_the_metrics_tell_what_takes_the_disk(tmp_path: Path, clock: FrozenClock) -> None:
    with asyncio.Runner() as runner:
        server = build(Settings(db=str(tmp_path / "t.db"), now=clock, metrics=True))
        api = Client(runner, server, "sk_test_disk")
        assert upload(api, b"%PDF " + b"x" * 5000) == 200
        retain(api, clock())
        metrics = server.health.metrics
        assert metrics is not None
        measuring = Measuring(
            server.health, server.store, server.pipeline.blobs, server.connections, clock
        )
        asking = Supervisor({"disk": measuring.run_disk}, time.monotonic)
        runner.run(briefly(asking))
        page = metrics.page()[0].decode()
        runner.run(server.close())
    shown = {
        line.split('"')[1]: float(line.split()[-1])
        for line in page.splitlines()
        if line.startswith("tuppence_disk_bytes{")
    }
    assert shown.keys() == {"database", "wal", "files", "free"}
    assert shown["files"] == 5005
    assert shown["wal"] > 10_000
    assert shown["free"] > 0
    assert 'tuppence_failed_jobs{worker="timers"} 0.0' in page


async def briefly(supervisor: Supervisor) -> None:
    running = asyncio.create_task(supervisor.run())
    await asyncio.sleep(0.3)
    running.cancel()
    await asyncio.wait([running])
    assert supervisor.failing() == {}


def test_the_check_of_a_database_tells_what_takes_the_space(
    api: Client, tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from tuppence.cli.db import show_failed, show_space
    from tuppence.platform.database_copy import Side

    assert upload(api, b"%PDF " + b"x" * 2_000_000) == 200
    api.settle()
    execute(
        api,
        "INSERT INTO failed_jobs (kind, account, livemode, name, subject, tries, error) "
        "VALUES ('timers', 'acct_1', 0, 'invoice.finalize', 'in_1', 3, 'KeyError: x')",
    )
    blobs = api.server.pipeline.blobs
    side = Side(api.server.store.reader, blobs, database != ":memory:")  # type: ignore[arg-type]
    show_space(side, blobs)
    show_failed(side)
    said = capsys.readouterr().out
    assert "request_logs                    1 rows" in said
    assert "Failed: timers invoice.finalize in_1 (3 in a row): KeyError: x" in said
    if database == ":memory:":
        assert "files                           1 files       1.9 MB" in said
    else:
        assert "file_pieces" in said


def test_anonymous_uploads_write_no_log_lines() -> None:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    set_up_logs("text", "warning")
    root.handlers[:], root.level = before
    assert not logging.getLogger("python_multipart.multipart").isEnabledFor(logging.WARNING)
