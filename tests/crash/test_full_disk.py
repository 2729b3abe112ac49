"""A disk that really takes no more, under load: refused as retryable, then goes on by itself."""

from __future__ import annotations

import resource
import sqlite3
import time
from pathlib import Path

from crash_support import Acknowledged, Writer
from support import start_server

GROWTH = 2 * 2**20


def limit_files(pid: int, size: int) -> None:
    """Let no file of the process grow beyond a size: what is written past it fails."""
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test_a_full_disk_under_load(tmp_path: Path) -> None:
    db = tmp_path / "full.db"
    found = Acknowledged()
    with start_server(db) as server:
        server.call("POST", "/v1/customers", "sk_test_crash", "name=first")
        wal = db.with_name("full.db-wal")
        limit_files(server.process.pid, wal.stat().st_size + GROWTH)
        writers = [Writer(server.port, f"w{n}", patient=True) for n in range(6)]
        for one in writers:
            one.start()
        deadline = time.monotonic() + 20
        while not all(one.refusals for one in writers) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert all(one.refusals for one in writers), "the disk was never full"
        assert server.call("GET", "/v1/customers", "sk_test_crash").status == 200
        limit_files(server.process.pid, resource.RLIM_INFINITY)
        before = sum(len(one.found.created) for one in writers)
        time.sleep(1.5)
        for one in writers:
            one.stopping.set()
        for one in writers:
            one.join(20)
            found.created |= one.found.created
            found.requests += one.found.requests
        assert len(found.created) > before, "it did not recover"
        refusals = {refusal for one in writers for refusal in one.refusals}
        assert refusals == {(500, "api_error", "true")}
    connection = sqlite3.connect(db)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    rows = connection.execute("SELECT count(*) FROM objects").fetchone()
    assert rows == (len(found.created) + 1,)
    events = connection.execute("SELECT count(*) FROM events").fetchone()
    assert events == rows
    connection.close()
