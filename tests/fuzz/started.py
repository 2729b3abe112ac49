"""A started server, for what only a socket can carry: raw request heads and websockets."""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from fuzz import raw, sockets
from fuzz.case import Case
from fuzz.judge import Judge
from support import StartedServer, start_server

MOST_MEMORY_MB = 500
ANSWERS_WITHIN_S = 10.0
MOST_LINES = 200  # of its output: requests of strangers are not worth one each


class Started:
    """`tuppence serve` with a database of its own."""

    def __init__(self, folder: Path, judge: Judge) -> None:
        self.judge = judge
        self.server: StartedServer = start_server(folder / "started.db", "--socket", "none")
        self.said: list[str] = []
        # A pipe that nobody reads fills up, and stops the server.
        self.reading = threading.Thread(target=self.read, daemon=True)
        self.reading.start()

    def read(self) -> None:
        assert self.server.process.stdout is not None
        self.said += self.server.process.stdout

    def memory_mb(self) -> float:
        status = Path(f"/proc/{self.server.process.pid}/status")
        if not status.exists():
            return 0.0
        line = next((s for s in status.read_text().splitlines() if s.startswith("VmRSS")), "")
        return int(line.split()[1]) / 1024 if line else 0.0

    async def is_well(self, case: Case) -> None:
        """Between two cases: it runs, answers at once, and has not grown."""
        if self.server.process.poll() is not None:
            raise RuntimeError(f"the server ended during {case.name}")
        began = time.monotonic()
        answer = await raw.exchange(
            self.server.port,
            b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            ANSWERS_WITHIN_S,
        )
        took = time.monotonic() - began
        if b" 200 " not in answer[:20] or took > ANSWERS_WITHIN_S:
            self.judge.note(
                case.surface, "readyz", f"{answer[:200]!r} after {took:.1f} s", case.name
            )
        if self.memory_mb() > MOST_MEMORY_MB:
            self.judge.note(case.surface, "memory", f"more than {MOST_MEMORY_MB} MB", case.name)

    def stop(self) -> None:
        """An orderly end, and nothing in its output that should not be there."""
        self.server.process.terminate()
        self.server.process.wait(20)
        self.reading.join(5)
        said = "".join(self.said)
        if len(self.said) > MOST_LINES:
            what = f"{len(self.said):,} lines, the last: {self.said[-1]}"
            self.judge.note("started", "the log", what, "raw")
        if self.server.process.returncode != 0:
            what = f"ended with {self.server.process.returncode}: {said[-1500:]}"
            self.judge.note("started", "the end", what, "raw")
        for block in said.split("Traceback (most recent call last)")[1:]:
            shown = block.split("\n20")[0]  # the next line's date
            self.judge.note("started", "output", shown[-1500:], "raw")


async def play_raw(started: Started, case: Case) -> None:
    await raw.raw(started.server.port, case)
    await started.is_well(case)


async def play_sockets(started: Started, case: Case) -> None:
    await sockets.sockets(started.server.port, case)
    await started.is_well(case)


ON_SOCKETS: dict[str, Callable[[Started, Case], Awaitable[None]]] = {
    "raw": play_raw,
    "sockets": play_sockets,
}
