"""A disk that really takes no more, under load: refused as retryable, then goes on by itself."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from crash_support import Acknowledged, Writer
from support import StartedServer, start_server

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
        ready = server.call("GET", "/readyz", "")
        assert (ready.status, ready.body) == (503, b"the database takes no writes\n")
        limit_files(server.process.pid, resource.RLIM_INFINITY)
        assert server.call("GET", "/readyz", "").status == 200
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


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of 12 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("this user cannot mount a file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def upload(server: StartedServer) -> bytes:
    """The answer to a file that needs room of its own."""
    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    body = (
        "--b\r\nContent-Disposition: form-data; name=purpose\r\n\r\ndispute_evidence\r\n--b\r\n"
        'Content-Disposition: form-data; name=file; filename="a.png"\r\n\r\n'
        f"{'x' * 100_000}\r\n--b--\r\n"
    )
    return server.call("POST", "/v1/files", "sk_test_crash", body, **kind).body


def test_a_full_file_system_is_named_and_left(small_disk: Path, tmp_path: Path) -> None:
    with start_server(small_disk / "t.db") as server:

        def create() -> tuple[int, bytes]:
            answer = server.call("POST", "/v1/customers", "sk_test_crash", "name=x")
            return answer.status, answer.body

        def ready() -> tuple[int, bytes]:
            answer = server.call("GET", "/readyz", "")
            return answer.status, answer.body

        assert create()[0] == 200
        filler = small_disk / "filler"
        filler.write_bytes(b"x" * shutil.disk_usage(small_disk).free)
        for _ in range(20):
            status, body = create()
            if status != 200:
                break
        assert (status, b"storage is full" in body) == (503, True)
        assert ready() == (503, b"storage is full\n")
        assert b"storage is full" in upload(server)
        filler.unlink()
        assert ready() == (200, b"ready\n")
        assert create()[0] == 200
