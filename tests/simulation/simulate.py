"""`make simulate`: the whole product in one process, and everything that can go wrong.

    make simulate                 on and on, a new seed each time, until something breaks
    make simulate SEED=7          the history of one seed
    make simulate ARGS="--seeds 50"

Clients send random requests while the server is killed and started anew, power is cut, connections
drop, the disk fills and fails, and the clock jumps. After each round an auditor checks that nothing
acknowledged is lost and nothing is half done. A failure prints its seed; the same seed gives the
same history.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import itertools
import json
import logging
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from simulation.auditor import Auditor  # noqa: E402
from simulation.machine import Clock, Disk, DiskFaults, Loop, after_power_cut  # noqa: E402
from simulation.requests import Requests, Sent  # noqa: E402
from tuppence import catalogue  # noqa: E402
from tuppence.app import Settings, Tuppence, build  # noqa: E402
from tuppence.cli.coverage import coverage  # noqa: E402

KEYS = ("sk_test_sim_one", "sk_test_sim_two", "sk_test_sim_three")
CLIENTS, ROUNDS, REQUESTS = 6, 3, 40
MOST_TRIES = 6
SKIPPED = ("/v1/files", "/v1/accounts", "/v2/core/accounts", "/_tuppence/")


class Unanswered(Exception):
    """The client does not know what became of its request."""


@dataclass
class History:
    """What happened, as numbers and as one hash that tells two histories apart."""

    counts: Counter[str] = field(default_factory=Counter)
    hash: Any = field(default_factory=hashlib.sha256)
    last: list[str] = field(default_factory=list)

    def tell(self, what: str, count: str | None = None) -> None:
        self.counts[count or what.split(" ")[0]] += 1
        self.hash.update(what.encode())
        self.last = [*self.last[-30:], what]


class Simulation:
    def __init__(self, seed: int, folder: Path) -> None:
        self.seed, self.folder = seed, folder
        self.chance = Random(seed)
        self.history = History()
        self.loop = Loop()
        self.clock = Clock(self.loop)
        self.life = 0
        self.sent: dict[str, list[Sent]] = {key: [] for key in KEYS}
        known = catalogue.load()
        usable = [
            row.key
            for row in coverage()
            if row.kind != "refused" and not row.key.split(" ")[1].startswith(SKIPPED)
        ]
        self.requests = {key: Requests(known, self.chance, usable) for key in KEYS}
        self.server: Tuppence
        self.workers: list[asyncio.Task[None]] = []

    # -- the server's lives

    @property
    def db(self) -> Path:
        return self.folder / f"life{self.life}.db"

    def start(self) -> None:
        self.disk = Disk(self.loop, self.chance)
        self.server = build(
            Settings(
                db=str(self.db),
                now=self.clock,
                monotonic=self.loop.time,
                background=lambda name: self.disk,
                seed=self.chance.getrandbits(32),
            )
        )
        self.faults = DiskFaults(self.server.store.writer.connection)  # type: ignore[attr-defined]
        self.workers = [
            self.loop.create_task(self.server.timers.run()),
            self.loop.create_task(self.server.indexer.run()),
        ]

    async def kill(self) -> None:
        """End the server between two of its steps; the next life starts from what the disk has."""
        before = self.db
        self.disk.gone = True
        self.life += 1
        after_power_cut(before, self.db, self.chance)
        for task in self.workers:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*self.workers)
        self.faults.connection.set_progress_handler(None, 0)
        store = self.server.store
        store._running = True  # type: ignore[attr-defined]  # nothing more is begun in that life
        self.dead = store
        self.history.tell(f"kill {self.loop.seconds:.4f}")
        self.start()

    # -- the network

    async def ask(self, key: str, one: Sent) -> tuple[int, bytes, dict[str, str]]:
        """Send a request over a network that delays and drops. Raises `Unanswered`."""
        await asyncio.sleep(self.chance.uniform(0, 0.01))
        fate = self.chance.random()
        if fate < 0.02:
            raise Unanswered("lost on its way")
        life, messages = self.life, []
        body = one.body or b""
        cut = 0.02 < fate < 0.04 and len(body) > 1

        async def receive() -> dict[str, Any]:
            await asyncio.sleep(self.chance.uniform(0, 0.002))
            if cut:
                return {"type": "http.disconnect"}
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            messages.append(message)

        scope = {
            "type": "http",
            "method": one.method,
            "path": one.path,
            "raw_path": quote(one.path).encode(),
            "query_string": one.query.encode(),
            "headers": [
                (k.encode(), v.encode())
                for k, v in {"authorization": f"Bearer {key}", **one.headers}.items()
            ],
            "client": ("127.0.0.1", 50000),
        }
        answering = self.loop.create_task(self.server.api(scope, receive, send))
        patience = self.loop.seconds + 30
        while not answering.done():
            await asyncio.sleep(0.001)
            if self.life != life or self.loop.seconds > patience:
                answering.cancel()
                raise Unanswered("the server is gone")
        if self.life != life or cut or 0.04 < fate < 0.06:
            raise Unanswered("the answer was lost")
        answering.result()
        headers = {k.decode().lower(): v.decode() for k, v in messages[0]["headers"]}
        return messages[0]["status"], messages[1]["body"], headers

    # -- the clients

    async def client(self, key: str, name: str) -> None:
        for number in range(REQUESTS):
            one = self.requests[key].next(f"{name}-{number}")
            self.sent[key].append(one)
            for attempt in range(MOST_TRIES):
                if attempt and one.method != "GET" and "idempotency-key" not in one.headers:
                    break  # nobody repeats a DELETE blindly
                one.sent_at.append(self.clock())
                try:
                    status, body, headers = await self.ask(key, one)
                except Unanswered as error:
                    self.history.tell(f"unanswered {name}-{number} {error}")
                    await asyncio.sleep(self.chance.uniform(0.01, 0.1))
                    continue
                finally:
                    one.sent_at.append(self.clock())
                self.note(key, one, status, body, headers)
                if status < 500 and status != 429:
                    break
                await asyncio.sleep(self.chance.uniform(0.01, 0.2))

    def note(self, key: str, one: Sent, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.history.tell(f"{status} {one.operation} {hashlib.sha256(body).hexdigest()[:8]}")
        one.acknowledged.append((status, body))
        if status >= 500 and status != 501:
            assert headers["stripe-should-retry"] == "true", body
            assert b"could not be saved" in body, (one.operation, one.body, body)
        if status == 200 and one.operation.split(" ")[0] != "DELETE":
            document = json.loads(body)
            self.requests[key].remember(document)
            for inner in document.get("data", []) if isinstance(document.get("data"), list) else []:
                self.requests[key].remember(inner)
            if isinstance(document.get("latest_charge"), str):
                self.requests[key].remember({"object": "charge", "id": document["latest_charge"]})

    # -- what goes wrong

    async def trouble(self) -> None:
        while True:
            await asyncio.sleep(self.chance.uniform(0.02, 0.4))
            what = self.chance.choice(["kill", "full", "fault", "fault", "jump", "nothing"])
            if what == "kill":
                await self.kill()
            elif what == "full":
                self.faults.fill()
                self.history.tell("disk-full")
                await asyncio.sleep(self.chance.uniform(0.05, 0.3))
                self.faults.make_room()
            elif what == "fault":
                self.faults.fail_after(self.chance.randint(1, 40))
                self.history.tell("disk-fault")
            elif what == "jump":
                by = self.chance.choice([-90.0, -1.0, 5.0, 3600.0, 86_400.0 * 2])
                self.clock.jump(by)
                self.history.tell(f"clock-jump {by}")

    # -- rounds

    async def run(self) -> None:
        self.start()
        for round in range(ROUNDS):
            clients = [
                self.client(KEYS[n % len(KEYS)], f"s{self.seed}r{round}c{n}")
                for n in range(CLIENTS)
            ]
            trouble = self.loop.create_task(self.trouble())
            try:
                await asyncio.gather(*clients)
            finally:
                trouble.cancel()
                with suppress(asyncio.CancelledError):
                    await trouble
            self.faults.make_room()
            self.faults.connection.set_progress_handler(None, 0)
            if self.chance.random() < 0.5:
                await self.kill()
            await self.server.store.drain()
            await Auditor(self.server, self.chance).audit(self.sent, self.ask_well)
            self.history.tell(f"audit {round}")
        for task in self.workers:
            task.cancel()
        await self.server.close()

    def end(self) -> None:
        """Leave nothing behind that waits."""
        left = asyncio.all_tasks(self.loop)
        for task in left:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self.loop.close()

    async def ask_well(self, key: str, path: str, query: str) -> tuple[int, Any]:
        """A read on a network where nothing goes wrong."""
        messages: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            messages.append(message)

        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(b"authorization", f"Bearer {key}".encode())],
            "client": None,
        }
        await self.server.api(scope, receive, send)
        return messages[0]["status"], json.loads(messages[1]["body"])


def simulate(seed: int) -> History:
    """Live through one seed. Raises what broke, with the end of its history."""
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="tuppence-simulation-") as folder:
        simulation = Simulation(seed, Path(folder))
        asyncio.set_event_loop(simulation.loop)
        try:
            simulation.loop.run_until_complete(simulation.run())
        except BaseException:
            print("\n".join(["The last things that happened:", *simulation.history.last]))
            raise
        finally:
            simulation.end()
    return simulation.history


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, help="the history of this seed")
    parser.add_argument("--seeds", type=int, help="so many, from --first on")
    parser.add_argument("--first", type=int, default=int(time.time()) % 1_000_000)
    asked = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":  # the order of sets is a part of a history
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    seeds = [asked.seed] if asked.seed is not None else itertools.count(asked.first)
    if asked.seeds:
        seeds = range(asked.first, asked.first + asked.seeds)
    total: Counter[str] = Counter()
    for number, seed in enumerate(seeds, 1):
        try:
            history = simulate(seed)
        except Exception:
            traceback.print_exc()
            print(f"\nSeed {seed} broke it. Again: make simulate SEED={seed}", flush=True)
            return 1
        total += history.counts
        mark = history.hash.hexdigest()[:12]
        told = ", ".join(f"{n:,} {name}" for name, n in sorted(total.items()))
        print(f"{number} seeds, the last {seed} ({mark}): {told}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
