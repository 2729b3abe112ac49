"""A few seeds of the simulation, its determinism, and that it finds what is broken on purpose."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from simulation import machine, simulate
from tuppence.store import queries
from tuppence.store.batch import BatchWriter
from tuppence.store.rows import EventRow, ObjectRow, PageQuery, World
from tuppence.store.sqlite.connection import SqliteReader, SqliteWriter

SEEDS = 12
PROGRAM = Path(simulate.__file__)


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, PROGRAM, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        timeout=250,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_nothing_acknowledged_is_lost_whatever_happens() -> None:
    last = run("--first", "20261101", "--seeds", str(SEEDS)).splitlines()[-1]
    pairs = re.findall(r"(\d[\d,]*) ([a-z0-9-]+)", last.split("): ")[1])
    counted = {name: int(number.replace(",", "")) for number, name in pairs}
    assert counted["audit"] == SEEDS * simulate.ROUNDS
    for trouble in ("kill", "disk-full", "disk-fault", "clock-jump", "unanswered", "500"):
        assert counted[trouble] > 0, last


def test_a_seed_gives_one_history() -> None:
    assert run("--seed", "7") == run("--seed", "7")


@pytest.fixture
def logging_restored() -> Iterator[None]:
    yield
    logging.disable(logging.NOTSET)


def lying_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk forgets what it said it had written."""
    monkeypatch.setattr(machine, "committed_end", lambda wal: 0)


def half_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what a request did, an event is now and then left out."""
    real = SqliteWriter.add_event

    def add_most(self: SqliteWriter, row: EventRow) -> None:
        if row.position % 5:
            real(self, row)

    monkeypatch.setattr(SqliteWriter, "add_event", add_most)


def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A repeated request is carried out again."""
    monkeypatch.setattr(BatchWriter, "save_reply", lambda self, row: None)


def short_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists leave something out."""
    real = queries.statement

    def short(query: PageQuery) -> tuple[str, list[Any]]:
        sql, arguments = real(query)
        return sql.replace("t.deleted = 0", "t.deleted = 0 AND t.position % 7 > 0"), arguments

    monkeypatch.setattr(queries, "statement", short)


def torn_worlds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key sees every account's objects."""

    def anyones(self: SqliteReader, world: World, type: str, id: str) -> ObjectRow | None:
        found = self.rows(f"{queries.OBJECT} WHERE type = ? AND id = ?", (type, id))
        return ObjectRow(*found[0]) if found else None

    monkeypatch.setattr(SqliteReader, "object", anyones)


def several() -> None:
    for seed in range(1, 9):
        simulate.simulate(seed)


@pytest.mark.parametrize(
    "broken", [lying_disk, half_transactions, forgetful, short_lists, torn_worlds]
)
@pytest.mark.usefixtures("logging_restored")
def test_what_is_broken_is_found(
    broken: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken(monkeypatch)
    with pytest.raises(Exception):  # noqa: B017, PT011  a database that lost its start is refused
        several()
    assert "The last things that happened" in capsys.readouterr().out
