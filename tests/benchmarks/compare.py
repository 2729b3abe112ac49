"""`make bench-compare BASE=<revision>`: this work tree against another revision, in one run.

Two servers, one of each, take the same requests in turns, many short rounds of them, so that a
machine whose speed drifts slows both. Printed are the median of each and the median of the ratios
of neighbouring rounds, with the quartiles: a ratio whose quartiles stand on both sides of 1.00
says nothing. The processor time a request costs is compared too: other work on the machine moves it
less than it moves the speed.

    make bench-compare BASE=v0.1.0
    make bench-compare BASE=HEAD~1 ARGS="--rounds 20 --connections 1"
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from bench import Maker, creator, lister, payer, reader, seed  # noqa: E402
from load import load  # noqa: E402

from support import REPOSITORY, StartedServer, start_server  # noqa: E402

OBJECTS = 1000
TICKS_PER_S = os.sysconf("SC_CLK_TCK")
console = Console(width=110)


@dataclass(frozen=True)
class Figures:
    """Requests a second and processor microseconds a request, of each round."""

    per_second: list[float]
    cpu_us: list[float]


@contextlib.contextmanager
def checkout(revision: str) -> Iterator[Path]:
    """The sources of a revision, in a folder of their own."""
    folder = Path(tempfile.mkdtemp(prefix="tuppence-base-"))
    try:
        archive = subprocess.run(
            ["git", "archive", revision, "src"], cwd=REPOSITORY, capture_output=True, check=True
        )
        subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
        yield folder / "src"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def served(source: Path, db: Path) -> Iterator[StartedServer]:
    """A server that runs these sources."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(source)
    try:
        seed(str(db), OBJECTS)
        server = start_server(db)
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before
    with server:
        yield server


def makers(port: int) -> dict[str, Maker]:
    return {
        "create customer": creator(),
        "customer by id": reader(port),
        "list of 10": lister(OBJECTS),
        "create and confirm a payment": payer(),
    }


def cpu_s(pid: int) -> float:
    """Processor time of a process so far, in seconds (proc(5): fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_S


def run_round(
    server: StartedServer, maker: Maker, figures: Figures, connections: int, run_s: float
) -> None:
    spent = cpu_s(server.process.pid)
    result = load(server.port, maker, connections, warm_s=0.0, run_s=run_s)
    spent = cpu_s(server.process.pid) - spent
    assert set(result.statuses) == {200}, result.statuses
    figures.per_second.append(result.per_second)
    figures.cpu_us.append(spent / result.requests * 1e6)


def compared(
    base: StartedServer, own: StartedServer, rounds: int, connections: int, run_s: float
) -> dict[str, tuple[Figures, Figures]]:
    found: dict[str, tuple[Figures, Figures]] = {}
    theirs, ours = makers(base.port), makers(own.port)
    for name in track(theirs, "rounds", console=console):
        found[name] = Figures([], []), Figures([], [])
        for index in range(rounds):
            pair = [(base, theirs[name], found[name][0]), (own, ours[name], found[name][1])]
            for server, maker, figures in pair if index % 2 else reversed(pair):
                run_round(server, maker, figures, connections, run_s)
    return found


def quartiles(values: list[float]) -> str:
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{middle:.3f} ({low:.3f}-{high:.3f})"


def table(found: dict[str, tuple[Figures, Figures]], title: str) -> Table:
    shown = Table("", "base /s", "this /s", "speed, this / base", "cpu, this / base", title=title)
    for name, (base, own) in found.items():
        speed = [a / b for a, b in zip(own.per_second, base.per_second, strict=True)]
        cpu = [a / b for a, b in zip(own.cpu_us, base.cpu_us, strict=True)]
        median: Callable[[list[float]], float] = statistics.median
        shown.add_row(
            name,
            f"{median(base.per_second):,.0f}",
            f"{median(own.per_second):,.0f}",
            quartiles(speed),
            quartiles(cpu),
        )
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("base", help="the revision to compare with")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--seconds", type=float, default=1.5, help="of each round")
    parser.add_argument("--connections", type=int, default=32)
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="tuppence-compare-"))
    try:
        with (
            checkout(asked.base) as source,
            served(source, folder / "base" / "base.db") as base,
            served(REPOSITORY / "src", folder / "own" / "own.db") as own,
        ):
            found = compared(base, own, asked.rounds, asked.connections, asked.seconds)
        title = f"{asked.base} and this work tree, {asked.connections} connections"
        console.print(table(found, title))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
