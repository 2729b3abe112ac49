"""What no answer may be, and what was seen: counts by surface and status, and findings."""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from fuzz.sent import Outcome, Sent

LONGEST_S, LONGEST_WAIT_S = 2.0, 10.0
PLANNED = (501, 503)  # what is not built, and a server that is too busy or stopping
ON_PURPOSE = b"on purpose (Tuppence's fault injection)"
API = ("/v1/", "/v2/", "/_tuppence/")
IDS = re.compile(r"\b[a-z_]+_[0-9A-Za-z]{8,}|\d{3,}")
MOST_SHOWN = 40


@dataclass
class Finding:
    surface: str
    where: str
    what: str
    case: str
    sent: str
    count: int = 1


@dataclass
class Judge:
    """`log` gets a line for each finding, with its request."""

    seed: int
    log: Path
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    milliseconds: Counter[str] = field(default_factory=Counter)
    findings: dict[tuple[str, str, str], Finding] = field(default_factory=dict)
    slowest: tuple[float, str] = (0.0, "")

    def count(self, surface: str, status: str) -> None:
        self.counts.setdefault(surface, Counter())[status] += 1

    def judge(
        self, surface: str, case: str, where: str, sent: Sent, outcome: Outcome, planned: bool
    ) -> None:
        """Count an outcome, and note what is wrong with it; 5xx on purpose are `planned`."""
        status = str(outcome.status or "none")
        on_purpose = planned and (outcome.status is None or ON_PURPOSE in outcome.body)
        self.count(surface, f"{status} on purpose" if on_purpose else status)
        self.slowest = max(self.slowest, (outcome.cpu_s, f"{case} {where}"))
        for what in problems(sent, outcome, on_purpose):
            self.note(surface, where, what, case, sent.line())

    def note(self, surface: str, where: str, what: str, case: str, sent: str = "") -> None:
        """A traceback counts once, wherever it was met; an answer once for each place."""
        last = IDS.sub("#", what.strip().splitlines()[-1])[:200]
        key = (surface, "" if "Error" in last else where, last)
        if key in self.findings:
            self.findings[key].count += 1
            return
        self.findings[key] = Finding(surface, where, what, case, sent)
        with self.log.open("a") as file:
            line = {"case": case, "where": where, "what": what, "sent": sent}
            file.write(json.dumps(line) + "\n")

    # -- what is printed at the end

    def show(self, console: Console) -> None:
        statuses = sorted({s for counter in self.counts.values() for s in counter})
        table = Table("surface", "seconds", "requests", *statuses, "findings")
        for surface, counter in sorted(self.counts.items()):
            found = sum(one.surface == surface for one in self.findings.values())
            cells = [f"{counter[s]:,}" if counter[s] else "" for s in statuses]
            total = f"{counter.total():,}"
            table.add_row(
                surface, f"{self.milliseconds[surface] / 1000:.0f}", total, *cells, str(found)
            )
        console.print(table)
        console.print(f"Most CPU time for one request: {self.slowest[0]:.2f} s ({self.slowest[1]})")
        for one in [*self.findings.values()][:MOST_SHOWN]:
            console.print(
                f"\n{one.surface}: {one.where} ({one.count}x)", style="bold", markup=False
            )
            console.print(f"  {one.what[:1500]}", markup=False, highlight=False)
            console.print(f"  sent: {one.sent[:400]}", markup=False, highlight=False)
            again = f'make fuzz ARGS="--seed {self.seed} --only {one.case}"'
            console.print(f"  again: {again}", markup=False, highlight=False)
        console.print(
            f"\n{len(self.findings)} findings; whole requests in {self.log}", markup=False
        )


def problems(sent: Sent, outcome: Outcome, on_purpose: bool) -> list[str]:
    """What is wrong with an outcome, whatever was sent."""
    found = []
    if outcome.trouble:
        found.append(outcome.trouble)
    if outcome.cpu_s > LONGEST_S or outcome.wall_s > LONGEST_WAIT_S:
        found.append(f"slow: {outcome.cpu_s:.1f} s of CPU time, {outcome.wall_s:.1f} s in all")
    if on_purpose or outcome.status is None:
        return found
    if outcome.status >= 500 and outcome.status not in PLANNED:
        found.append(f"{outcome.status}: {outcome.body[:300]!r}")
    elif outcome.status >= 400 and sent.method != "HEAD" and sent.target.startswith(API):
        found += unlike_stripe(outcome)
    if b"Traceback (most recent" in outcome.body:
        found.append("the answer shows a traceback")
    if any(b"\n" in value or b"\r" in value for _, value in outcome.headers):
        found.append("a header of the answer holds a line break")
    return found


def unlike_stripe(outcome: Outcome) -> list[str]:
    """Refusals of the API have Stripe's shape."""
    answer = outcome.json
    error = answer.get("error") if isinstance(answer, dict) else None
    if not isinstance(error, dict) or not error.get("type") or not error.get("message"):
        return [f"{outcome.status} without Stripe's error: {outcome.body[:200]!r}"]
    return []


class Logged(logging.Handler):
    """Each traceback that the server logs is a finding, whatever was answered."""

    def __init__(self, judge: Judge) -> None:
        super().__init__(logging.WARNING)
        self.judge = judge
        self.at = ("server", "", "")  # surface, case, where

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[0] is not None:
            surface, case, where = self.at
            said = logging.Formatter().formatException(record.exc_info)
            last = said.strip().splitlines()
            frames = [line.strip() for line in last if line.strip().startswith("File ")]
            what = f"logged {record.getMessage()[:100]}: {last[-1][:300]} at {frames[-1]}"
            self.judge.note(surface, where, what, case)
