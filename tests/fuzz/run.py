"""`make fuzz`: made-up requests to everything that listens, until something breaks.

    make fuzz                                          ten minutes, a new seed
    make fuzz ARGS="--seed 7 --seconds 600"
    make fuzz ARGS="--seed 7 --only pages,mcp"         some surfaces
    make fuzz ARGS="--seed 7 --only pages:123"         one case once more, on a fresh server
    make fuzz ARGS="--postgres"                        on PostgreSQL
    make fuzz ARGS="--openapi 5"                       then schemathesis, five examples an operation

Exits with 1 where an answer was 5xx (but 501 and 503), a request cost more than two seconds of CPU
time or was not answered in ten, the server logged a traceback, its memory grew beyond bounds, or
was not sound afterwards.
"""

from __future__ import annotations

import argparse
import asyncio
import faulthandler
import itertools
import logging
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from rich.console import Console  # noqa: E402
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: E402

import postgres  # noqa: E402
from fuzz import afterwards, openapi  # noqa: E402
from fuzz.case import Case  # noqa: E402
from fuzz.judge import Judge, Logged  # noqa: E402
from fuzz.started import ON_SOCKETS, Started  # noqa: E402
from fuzz.surfaces import CASES, SURFACES  # noqa: E402
from fuzz.target import Target  # noqa: E402

HANGS_AFTER_S = 60
MOST_MEMORY_MB = 1000
LONGEST_BETWEEN_S = 600  # by which the clock may jump between two cases


@dataclass(frozen=True)
class Plan:
    """`only` names surfaces, or a case of one; `turns` ends a run early, for the test suite."""

    seed: int
    seconds: float
    only: str | None
    turns: int | None
    db: str
    log: Path

    @property
    def surfaces(self) -> list[str]:
        known = [*SURFACES, *ON_SOCKETS]
        wanted = self.only.split(":")[0].split(",") if self.only else known
        if unknown := [one for one in wanted if one not in known]:
            raise SystemExit(f"No surface {', '.join(unknown)}; there are {', '.join(known)}.")
        return wanted

    def cases_to_play(self) -> Iterator[tuple[str, int]]:
        """(surface, number), every surface in turn, until the time is over."""
        if self.only and ":" in self.only:
            yield self.surfaces[0], int(self.only.split(":")[1])
            return
        until = time.monotonic() + self.seconds
        for turn in itertools.count():
            if time.monotonic() > until or turn == self.turns:
                return
            for surface in self.surfaces:
                count = CASES.get(surface, 1)
                for number in range(turn * count, (turn + 1) * count):
                    yield surface, number


class Run:
    def __init__(self, plan: Plan, judge: Judge, folder: Path) -> None:
        self.plan, self.judge, self.folder = plan, judge, folder
        self.logged = Logged(judge)
        self.chance = random.Random(plan.seed)

    async def play(self, progress: Progress) -> None:
        """Every case, then whether the server is still well."""
        wanted = self.plan.surfaces
        target = Target(self.plan.db, self.folder, self.plan.seed)
        await target.start()
        started = Started(self.folder, self.judge) if {*wanted} & {*ON_SOCKETS} else None
        task = progress.add_task("fuzzing", total=self.plan.seconds)
        began = time.monotonic()
        try:
            for surface, number in self.plan.cases_to_play():
                await self.case(target, started, surface, number)
                target.advance(self.chance.random() * LONGEST_BETWEEN_S)
                progress.update(task, completed=time.monotonic() - began)
            await afterwards.works(target, self.judge)
        finally:
            await target.stop()
            if started:
                started.stop()
        afterwards.is_sound(self.plan.db, self.judge)

    async def case(
        self, target: Target, started: Started | None, surface: str, number: int
    ) -> None:
        faulthandler.dump_traceback_later(HANGS_AFTER_S, exit=True)
        self.plan.log.with_suffix(".current").write_text(f"{surface}:{number}\n")
        began = time.monotonic()
        case = Case(target, self.judge, self.logged, surface, number)
        if surface in SURFACES:
            await SURFACES[surface](case)
        else:
            assert started is not None
            await ON_SOCKETS[surface](started, case)
        await asyncio.sleep(0)  # the workers' turn
        self.judge.milliseconds[surface] += int(1000 * (time.monotonic() - began))
        faulthandler.cancel_dump_traceback_later()
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        if used > MOST_MEMORY_MB:
            self.judge.note(surface, "memory", f"more than {MOST_MEMORY_MB} MB", case.name)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--only", help="surfaces, or a case of one: pages,mcp or pages:123")
    parser.add_argument("--turns", type=int, help="end after each surface had so many turns")
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument(
        "--openapi", type=int, default=0, help="examples of schemathesis an operation"
    )
    parser.add_argument("--log", type=Path, default=Path("fuzz.log"), help="where findings go")
    return parser.parse_args()


@contextmanager
def database(folder: Path, on_postgres: bool) -> Iterator[str]:
    if not on_postgres:
        yield str(folder / "fuzz.db")
        return
    with postgres.cluster() as cluster:
        if cluster is None:
            raise SystemExit("PostgreSQL is not installed.")
        yield cluster.new_database()


def main() -> int:
    asked = arguments()
    console = Console(stderr=True)
    console.print(f"seed {asked.seed}")
    asked.log.unlink(missing_ok=True)
    judge = Judge(asked.seed, asked.log)
    with tempfile.TemporaryDirectory() as name, database(Path(name), asked.postgres) as db:
        plan = Plan(asked.seed, asked.seconds, asked.only, asked.turns, db, asked.log)
        run = Run(plan, judge, Path(name))
        logging.basicConfig(handlers=[run.logged], level=logging.WARNING)
        columns = TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()
        with Progress(*columns, console=console) as progress:
            asyncio.run(run.play(progress))
    asked.log.with_suffix(".current").unlink(missing_ok=True)
    judge.show(Console(width=max(Console().width, 180)))
    code = openapi.fuzz(asked.openapi, asked.seed) if asked.openapi else 0
    return 1 if judge.findings or code else 0


if __name__ == "__main__":
    sys.exit(main())
