"""Clients write at full speed and the server is killed: what it answered is there, whole."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from crash_support import Acknowledged, Writer, audit
from support import start_server

KILLS = 50
WRITERS = 6


def audit_file(db: Path, found: Acknowledged) -> int:
    connection = sqlite3.connect(db)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    def column(sql: str) -> list[str]:
        return [row[0] for row in connection.execute(sql)]

    try:
        return audit(column, found)
    finally:
        connection.close()


def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(20261101)
    db = tmp_path / "crash.db"
    found = Acknowledged()
    held = 0
    for round in range(KILLS):
        server = start_server(db)
        writers = [Writer(server.port, f"r{round}w{n}") for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        time.sleep(chance.uniform(0.01, 0.25))
        server.kill()
        server.stop()
        for writer in writers:
            writer.join(10)
            assert not writer.is_alive()
            assert writer.refusals == []
            found.created |= writer.found.created
            found.requests += writer.found.requests
        held = audit_file(db, found)
    assert len(found.created) > KILLS
    record_property("acknowledged", len(found.created))
    print(f"{KILLS} kills: {len(found.created)} acknowledged, {held} held")
