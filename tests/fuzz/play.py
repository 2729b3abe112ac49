"""A run: every case in turn, then whether the server is still well. Started by run.py."""

from __future__ import annotations

import asyncio
import faulthandler
import itertools
import logging
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from fuzz import afterwards
from fuzz.case import Case
from fuzz.judge import Judge, Logged
from fuzz.started import ON_SOCKETS, Started
from fuzz.surfaces import CASES, SURFACES
from fuzz.target import Target

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
    stand_in: bool
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
        target = Target(self.plan.db, self.folder, self.plan.seed, self.plan.stand_in)
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
        self.plan.log.with_suffix(".current").unlink(missing_ok=True)

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


def play(plan: Plan, folder: Path) -> int:
    """Play the plan and print what was found. Exit code: 1 where something was."""
    judge = Judge(plan.seed, plan.log)
    run = Run(plan, judge, folder)
    logging.basicConfig(handlers=[run.logged], level=logging.WARNING)
    columns = TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True)) as progress:
        asyncio.run(run.play(progress))
    judge.show(Console(width=max(Console().width, 180)))
    return 1 if judge.findings else 0
