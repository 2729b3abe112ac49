"""`make bench`: what a request costs, beside the raw stack and a peer measured in the same run.

Prints one table and writes no file. Nothing here is asserted: machines differ.

    make bench                              the whole table (some fifteen minutes)
    make bench ARGS="--quick"               shorter runs, a thousand and 100 thousand objects
    make bench ARGS="--soak 60"             memory under an hour of mixed load
    make bench ARGS="--stores sqlite"       without PostgreSQL
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from load import Result, get, load, post  # noqa: E402

import postgres  # noqa: E402
from support import StartedServer, free_port, start_server, wait_for_port  # noqa: E402

BIN = Path(sys.executable).parent
KEY = "sk_test_benchmark"
PER_ADDRESS = 20  # customers that share an address, as `tuppence seed` makes them
console = Console(width=130)

Maker = Callable[[], bytes]


@dataclass
class Row:
    what: str
    figure: str
    p50: str = ""
    p99: str = ""
    ratio: str = ""


def row(what: str, result: Result, ratio: str = "") -> Row:
    return Row(
        what,
        f"{result.per_second:,.0f} /s",
        f"{result.percentile(0.5):.2f} ms",
        f"{result.percentile(0.99):.2f} ms",
        ratio,
    )


def of(mine: Result, other: Result, name: str) -> str:
    return f"{mine.per_second / other.per_second:.2f} x {name}"


# -- servers ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def process(command: list[str], port: int, **environment: str) -> Iterator[int]:
    running = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        cwd=HERE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_port(running, port)
        yield port
    finally:
        running.terminate()
        running.wait(20)


def bare(application: str, db: Path) -> contextlib.AbstractContextManager[int]:
    port = free_port()
    options = ["--loop", "uvloop", "--http", "httptools", "--no-access-log"]
    command = [str(BIN / "uvicorn"), application, "--port", str(port), *options]
    return process(command, port, BARE_DB=str(db))


def localstripe() -> contextlib.AbstractContextManager[int]:
    port = free_port()
    command = [str(BIN / "localstripe"), "--port", str(port), "--from-scratch"]
    return process(command, port)


def seed(db: str, count: int) -> None:
    """Fill a database with its own command, which shows its progress."""
    subprocess.run([BIN / "tuppence", "seed", str(count), "--db", db, "--api-key", KEY], check=True)


# -- requests --------------------------------------------------------------------------------------


def creator(idempotent: bool = True) -> Maker:
    numbers = itertools.count()
    run = time.time_ns()

    def request() -> bytes:
        n = next(numbers)
        body = f"email=jane{n}%40example.com&name=Jane+Smith&description=My+First&metadata[n]={n}"
        extra = f"Idempotency-Key: {run}-{n}\r\n" if idempotent else ""
        return post("/v1/customers", body.encode(), KEY, extra)

    return request


def payer() -> Maker:
    """A card payment with all it leaves: intent, charge, balance transaction, postings, events."""
    body = b"amount=2000&currency=usd&payment_method=pm_card_visa&payment_method_types[]=card"
    return lambda: post(
        "/v1/payment_intents", body + b"&confirm=true&capture_method=automatic", KEY
    )


def ask(port: int, method: str, path: str, body: bytes | None = None) -> dict[str, object]:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}",
        data=body,
        method=method,
        headers={"Authorization": f"Bearer {KEY}"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        found: dict[str, object] = json.load(response)
    return found


def ids_of(port: int, count: int) -> list[str]:
    """The newest customers."""
    found: list[str] = []
    after = ""
    while len(found) < count:
        page = ask(port, "GET", f"/v1/customers?limit=100{after}")
        found += [one["id"] for one in page["data"]]  # type: ignore[attr-defined, index]
        if not page["has_more"]:
            break
        after = f"&starting_after={found[-1]}"
    return found


def reader(port: int, count: int = 1000) -> Maker:
    paths = itertools.cycle([get(f"/v1/customers/{id}", KEY) for id in ids_of(port, count)])
    return lambda: next(paths)


def lister(objects: int) -> Maker:
    """Lists of 10 customers by address, the same number of addresses at every size."""
    step = max(1, objects // 1000)
    numbers = itertools.count(1)

    def request() -> bytes:
        address = next(numbers) * 7919 % (1000 // PER_ADDRESS) * step
        return get(f"/v1/customers?limit=10&email=c{address}@example.com", KEY)

    return request


def expander(port: int) -> Maker:
    """Lists of 10 payment intents, each with its customer in it."""
    for id in ids_of(port, 20):
        body = f"amount=2000&currency=usd&customer={id}&payment_method_types[]=card".encode()
        ask(port, "POST", "/v1/payment_intents", body)
    return lambda: get("/v1/payment_intents?limit=10&expand[]=data.customer", KEY)


def searcher(objects: int) -> Maker:
    step = max(1, objects // 1000)
    numbers = itertools.count(1)

    def request() -> bytes:
        number = next(numbers) * 7919 % 1000 * step
        return get(f"/v1/customers/search?query=name:%22Customer+{number}%22", KEY)

    return request


def mixture(port: int, objects: int) -> Maker:
    """Of 100 requests: 60 reads, 15 lists, 20 creates, 5 searches."""
    chance = random.Random(1)
    makers = [reader(port), lister(objects), creator(), searcher(objects)]
    return lambda: chance.choices(makers, (60, 15, 20, 5))[0]()


# -- the table -------------------------------------------------------------------------------------


def start_rows(folder: Path) -> list[Row]:
    began = time.perf_counter()
    with start_server(folder / "start.db") as server:
        server.call("POST", "/v1/customers", KEY, "name=first")
        ready = time.perf_counter() - began
        memory = f"{resident_mb(server):.0f} MB"
        commands = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run(
                [BIN / "tuppence", "customers", "create", "--name=x", "--api-key", KEY],
                env=server.environment,
                stdout=subprocess.DEVNULL,
                check=True,
            )
            commands.append(time.perf_counter() - began)
    return [
        Row("start to first durable answer", f"{ready:.2f} s"),
        Row("resident memory after it", memory),
        Row("tuppence customers create, whole", f"{sorted(commands)[2]:.2f} s"),
    ]


def resident_mb(server: StartedServer) -> float:
    """Of the server and its workers."""
    said = subprocess.run(
        ["pgrep", "-P", str(server.process.pid)], capture_output=True, text=True, check=False
    )
    pids = [server.process.pid, *(int(one) for one in said.stdout.split())]
    total = 0.0
    for pid in pids:
        status = Path(f"/proc/{pid}/status")
        if status.exists():
            line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
            total += int(line.split()[1]) / 1024
    return total


@dataclass
class Yardsticks:
    """What the raw stack does on this machine at this hour."""

    echo: Result
    committed: Result
    peer_create: Result
    peer_read: Result


def yardstick_rows(folder: Path, seconds: float) -> tuple[Yardsticks, list[Row]]:
    with bare("bare:echo", folder / "echo.db") as port:
        echo_post = load(port, creator(), run_s=seconds)
        echo_get = load(port, lambda: get("/v1/customers/cus_echo", KEY), run_s=seconds)
    with bare("bare:group_commit", folder / "bare.db") as port:
        committed = load(port, creator(), run_s=seconds)
    with localstripe() as port:
        peer_create = load(port, creator(idempotent=False), run_s=seconds)
        peer_read = load(port, reader(port, 100), run_s=seconds)
        peer_later = load(port, creator(idempotent=False), run_s=seconds)
    return Yardsticks(echo_get, committed, peer_create, peer_read), [
        row("bare echo, POST", echo_post),
        row("bare echo, GET", echo_get),
        row("bare group commit, POST", committed),
        row("localstripe create (not durable)", peer_create),
        row("  the same, once it holds more", peer_later),
        row("localstripe read by id", peer_read),
    ]


def store_rows(
    name: str, server: StartedServer, size: int, sticks: Yardsticks, seconds: float
) -> dict[str, tuple[Result, str]]:
    """Each kind of request to a store that holds so many objects."""
    port = server.port
    makers: dict[str, Maker] = {
        "read by id": reader(port),
        "list of 10 by address": lister(size),
        "list of 10, expanded": expander(port),
        "search by name": searcher(size),
        "durable create": creator(),
        "durable create-and-confirm": payer(),
        "mixed load": mixture(port, size),
    }
    found = {}
    for what, maker in makers.items():
        console.print(f"  {name}, {size:,}: {what}", style="dim")
        result = load(port, maker, run_s=seconds)
        assert set(result.statuses) == {200}, (what, result.statuses)
        ratio = ""
        if what == "durable create":
            ratio = f"{of(result, sticks.committed, 'group commit')}, "
            ratio += of(result, sticks.peer_create, "localstripe")
        elif what == "durable create-and-confirm":
            ratio = of(result, found["durable create"][0], "durable create")
        elif what == "read by id":
            ratio = f"{of(result, sticks.echo, 'bare echo')}, "
            ratio += of(result, sticks.peer_read, "localstripe")
        found[what] = (result, ratio)
    return found


def size_rows(
    name: str,
    start: Callable[[str], contextlib.AbstractContextManager[StartedServer]],
    databases: dict[int, str],
    sticks: Yardsticks,
    seconds: float,
) -> list[Row]:
    rows: list[Row] = []
    smallest: dict[str, tuple[Result, str]] = {}
    for size, db in databases.items():
        with start(db) as server:
            found = store_rows(name, server, size, sticks, seconds)
            memory = resident_mb(server)
        smallest = smallest or found
        for what, (result, ratio) in found.items():
            if found is not smallest:
                slower = smallest[what][0].per_second / result.per_second
                ratio = f"{ratio + ', ' if ratio else ''}{slower:.2f} x the cost at the smallest"
            rows.append(row(f"{name}, {size:,}: {what}", result, ratio))
        rows.append(Row(f"{name}, {size:,}: resident memory after it", f"{memory:.0f} MB"))
    return rows


def measured(sizes: tuple[int, ...], seconds: float, stores: list[str]) -> list[Row]:
    folder = Path(tempfile.mkdtemp(prefix="tuppence-bench-"))
    try:
        rows = start_rows(folder)
        sticks, more = yardstick_rows(folder, seconds)
        rows += more
        if "sqlite" in stores:
            databases = {size: str(folder / f"{size}.db") for size in sizes}
            for size, db in databases.items():
                seed(db, size)
            rows += size_rows(
                "SQLite", lambda db: start_server(Path(db)), databases, sticks, seconds
            )
        if "postgresql" in stores:
            rows += postgres_rows(folder, sizes, sticks, seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return rows


def postgres_rows(
    folder: Path, sizes: tuple[int, ...], sticks: Yardsticks, seconds: float
) -> list[Row]:
    rows: list[Row] = []
    with postgres.cluster(fsync="on", full_page_writes="on", shared_buffers="512MB") as cluster:
        if cluster is None:
            return [Row("PostgreSQL", "not installed")]
        databases = {size: cluster.new_database() for size in sizes}
        for size, db in databases.items():
            seed(db, size)
        for workers in (1, 2):

            def start(db: str, workers: int = workers) -> StartedServer:
                return start_server(folder / "pg", "--db", db, "--workers", str(workers))

            name = f"PostgreSQL, {workers} worker{'s' if workers > 1 else ''}"
            rows += size_rows(name, start, databases, sticks, seconds)
    return rows


def soak(minutes: int) -> None:
    """Memory under a mixed load: one line a minute."""
    folder = Path(tempfile.mkdtemp(prefix="tuppence-soak-"))
    try:
        seed(str(folder / "soak.db"), 100_000)
        with start_server(folder / "soak.db") as server:
            for minute in range(1, minutes + 1):
                result = load(server.port, mixture(server.port, 100_000), warm_s=0.0, run_s=60.0)
                wal = (folder / "soak.db-wal").stat().st_size / 2**20
                console.print(
                    f"minute {minute}: {result.per_second:,.0f} /s, "
                    f"p99 {result.percentile(0.99):.1f} ms, {resident_mb(server):.0f} MB resident, "
                    f"write-ahead log {wal:.0f} MB"
                )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--soak", type=int, metavar="MINUTES")
    parser.add_argument("--stores", nargs="+", default=["sqlite", "postgresql"])
    asked = parser.parse_args()
    if asked.soak:
        soak(asked.soak)
        return
    sizes = (1_000, 100_000) if asked.quick else (1_000, 100_000, 1_000_000)
    found = measured(sizes, 1.5 if asked.quick else 4.0, asked.stores)
    title = f"32 connections, {os.cpu_count()} cores"
    table = Table("figure", "", "p50", "p99", "ratio", title=title)
    for one in found:
        table.add_row(one.what, one.figure, one.p50, one.p99, one.ratio)
    console.print(table)


if __name__ == "__main__":
    main()
