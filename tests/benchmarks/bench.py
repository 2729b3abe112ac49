"""`make bench`: what a request costs, beside the raw stack and a peer measured in the same run.

Prints one table and writes no file. Nothing here is asserted: machines differ.

    make bench                      the whole table (some minutes)
    make bench ARGS="--quick"       shorter runs, 100 thousand objects instead of a million
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import os
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

from bulk import PER_ADDRESS, fill  # noqa: E402
from load import Result, get, load, post  # noqa: E402

from support import free_port, start_server, wait_for_port  # noqa: E402

BIN = Path(sys.executable).parent
KEY = "sk_test_benchmark"
console = Console()


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


@contextlib.contextmanager
def tuppence(db: Path) -> Iterator[int]:
    with start_server(db) as server:
        yield server.port


def localstripe() -> contextlib.AbstractContextManager[int]:
    port = free_port()
    command = [str(BIN / "localstripe"), "--port", str(port), "--from-scratch"]
    return process(command, port)


# -- requests --------------------------------------------------------------------------------------


def creator(idempotent: bool = True) -> Callable[[], bytes]:
    numbers = itertools.count()
    run = time.time_ns()

    def request() -> bytes:
        n = next(numbers)
        body = f"email=jane{n}%40example.com&name=Jane+Smith&description=My+First&metadata[n]={n}"
        extra = f"Idempotency-Key: {run}-{n}\r\n" if idempotent else ""
        return post("/v1/customers", body.encode(), KEY, extra)

    return request


def reader(port: int, count: int = 1000) -> Callable[[], bytes]:
    """Reads by id, going round the newest customers."""
    found: list[str] = []
    after = ""
    while len(found) < count:
        url = f"http://127.0.0.1:{port}/v1/customers?limit=100{after}"
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {KEY}"})
        with urllib.request.urlopen(request, timeout=60) as response:
            page = json.load(response)
        found += [one["id"] for one in page["data"]]
        if not page["has_more"]:
            break
        after = f"&starting_after={found[-1]}"
    paths = itertools.cycle([get(f"/v1/customers/{id}", KEY) for id in found])
    return lambda: next(paths)


def lister(objects: int, addresses: int) -> Callable[[], bytes]:
    """Lists of 10 customers by address, going round so many addresses from all over the store."""
    step = max(1, objects // PER_ADDRESS // addresses)
    numbers = itertools.count(1)

    def request() -> bytes:
        address = next(numbers) * 7919 % addresses * step
        return get(f"/v1/customers?limit=10&email=c{address}@example.com", KEY)

    return request


# -- the table -------------------------------------------------------------------------------------


def start_rows(folder: Path) -> list[Row]:
    began = time.perf_counter()
    with start_server(folder / "start.db") as server:
        server.call("POST", "/v1/customers", KEY, "name=first")
        ready = time.perf_counter() - began
        pid = server.process.pid
        status = Path(f"/proc/{pid}/status")
        memory = "n/a"
        if status.exists():
            line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
            memory = f"{int(line.split()[1]) / 1024:.0f} MB"
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


def throughput_rows(folder: Path, seconds: float) -> list[Row]:
    with bare("bare:echo", folder / "echo.db") as port:
        echo_post = load(port, creator(), run_s=seconds)
        echo_get = load(port, lambda: get("/v1/customers/cus_echo", KEY), run_s=seconds)
    with bare("bare:group_commit", folder / "bare.db") as port:
        committed = load(port, creator(), run_s=seconds)
    with localstripe() as port:
        peer_create = load(port, creator(idempotent=False), run_s=seconds)
        peer_read = load(port, reader(port, 100), run_s=seconds)
        peer_create_later = load(port, creator(idempotent=False), run_s=seconds)
    with tuppence(folder / "load.db") as port:
        create = load(port, creator(), run_s=seconds)
        read = load(port, reader(port), run_s=seconds)
        wal = (folder / "load.db-wal").stat().st_size / 2**20
    for result in (create, read, committed, echo_get):
        assert set(result.statuses) == {200}, result.statuses
    return [
        row("bare echo, POST", echo_post),
        row("bare echo, GET", echo_get),
        row("bare group commit, POST", committed),
        row("localstripe create (not durable)", peer_create),
        row("  the same, once it holds more", peer_create_later),
        row("localstripe read by id", peer_read),
        row(
            "durable create (object, event, log, reply)",
            create,
            f"{of(create, committed, 'group commit')}, {of(create, peer_create, 'localstripe')}",
        ),
        row(
            "read by id",
            read,
            f"{of(read, echo_get, 'bare echo')}, {of(read, peer_read, 'localstripe')}",
        ),
        Row("write-ahead log after the load", f"{wal:.0f} MB"),
    ]


def size_rows(folder: Path, seconds: float, sizes: tuple[int, ...]) -> list[Row]:
    """The same questions to a small and a large store; then the large one asked all over."""
    rows: list[Row] = []
    addresses = sizes[0] // PER_ADDRESS
    smallest: Result | None = None
    for size in sizes:
        db = folder / f"size{size}.db"
        fill(db, size, KEY)
        with tuppence(db) as port:
            listed = load(port, lister(size, addresses), connections=1, run_s=seconds)
            smallest = smallest or listed
            all_over = load(port, lister(size, size // PER_ADDRESS), connections=1, run_s=seconds)
            read = load(port, reader(port), run_s=seconds)
            create = load(port, creator(), run_s=seconds)
        assert set(listed.statuses) == set(all_over.statuses) == {200}
        rows.append(row(f"list of 10 by address at {size:,}", listed, slower(listed, smallest)))
        if size != sizes[0]:
            rows.append(row("  every address in turn", all_over, slower(all_over, smallest)))
        rows += [
            row(f"read by id at {size:,}", read),
            row(f"durable create at {size:,}", create),
        ]
        db.unlink()
    return rows


def slower(one: Result, smallest: Result) -> str:
    return f"{one.percentile(0.5) / smallest.percentile(0.5):.2f} x the time at the smallest"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    seconds = 2.0 if quick else 6.0
    sizes = (1_000, 100_000) if quick else (1_000, 1_000_000)
    folder = Path(tempfile.mkdtemp(prefix="tuppence-bench-"))
    title = f"32 connections, {os.cpu_count()} cores"
    table = Table("figure", "", "p50", "p99", "ratio", title=title)
    try:
        with console.status("measuring") as status:
            status.update("start")
            found = start_rows(folder)
            status.update("throughput, beside the bare stack and localstripe")
            found += throughput_rows(folder, seconds)
        console.print("growing")
        found += size_rows(folder, seconds, sizes)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for one in found:
        table.add_row(one.what, one.figure, one.p50, one.p99, one.ratio)
    console.print(table)


if __name__ == "__main__":
    main()
