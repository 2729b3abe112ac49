"""Searches over many customers: the time of each kind of query, at two sizes.

    .venv/bin/python tests/benchmarks/search.py [count]

Prints the median and the 99th percentile of each query in milliseconds, and its ratio to the same
query over a thousand customers.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tuppence import catalogue
from tuppence.domain.search_query import parsed
from tuppence.store.rows import SearchPage, World
from tuppence.store.sqlite.store import SqliteStore

KEY, ROUNDS = "sk_test_search", 300


def queries(chance: random.Random, count: int) -> dict[str, str]:
    number = chance.randrange(count)
    return {
        "email, whole": f'email:"c{number % max(1, count // 20)}@example.com"',
        "name, whole": f'name:"Customer {number}"',
        "name, part (few match)": f'name~"omer {number}"',
        "email, part (all match)": 'email~"example"',
        "two clauses": f'name:"Customer {number}" AND email~"example"',
        "created, newest": "created>1793491200",
        "no value": "phone:null",
        "negated": f'-name:"Customer {number}"',
        "nothing found": f'name:"Nobody {number}"',
    }


def measured(folder: Path, count: int) -> dict[str, list[float]]:
    path = folder / f"search-{count}.db"
    command = [Path(sys.executable).parent / "tuppence", "seed", str(count), "--db", path]
    subprocess.run([*command, "--api-key", KEY], check=True)
    known = catalogue.load()
    store = SqliteStore(str(path))
    account = store.reader.rows("SELECT account FROM objects LIMIT 1", ())[0][0]
    world, fields = World(account, False), known.search_fields("customer")
    chance, times = random.Random(7), {}
    for _ in range(ROUNDS):
        for name, text in queries(chance, count).items():
            query = parsed(text, fields, "customer")
            started = time.perf_counter()
            asked = SearchPage(world, "customer", 11, query.clauses, query.any)
            store.reader.search(asked)
            times.setdefault(name, []).append((time.perf_counter() - started) * 1000)
    store.close()
    return times


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        small = measured(Path(folder), 1_000)
        large = measured(Path(folder), count)
    table = Table("search", "median, ms", "p99, ms", "median against 1,000 customers")
    for name, times in large.items():
        ratio = percentile(times, 0.5) / percentile(small[name], 0.5)
        row = (f"{percentile(times, 0.5):.2f}", f"{percentile(times, 0.99):.2f}", f"{ratio:.1f} x")
        table.add_row(name, *row)
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
