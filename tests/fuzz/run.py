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
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

import postgres  # noqa: E402
from fuzz import openapi  # noqa: E402
from fuzz.play import Plan, play  # noqa: E402


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--only", help="surfaces, or a case of one: pages,mcp or pages:123")
    parser.add_argument("--turns", type=int, help="end after each surface had so many turns")
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--stand-in", action="store_true", help="with --unknown-ids answer")
    parser.add_argument(
        "--openapi", type=int, default=0, help="examples of schemathesis an operation"
    )
    parser.add_argument("--log", type=Path, default=Path("fuzz.log"), help="where findings go")
    parser.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)  # database, folder
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


def supervised(asked: argparse.Namespace) -> int:
    """Run in a process of its own, which a hang ends: nothing that it started is left behind."""
    print(f"seed {asked.seed}", file=sys.stderr)
    asked.log.unlink(missing_ok=True)
    current = asked.log.with_suffix(".current")
    with tempfile.TemporaryDirectory() as folder, database(Path(folder), asked.postgres) as db:
        command = [sys.executable, __file__, *sys.argv[1:], "--seed", str(asked.seed)]
        child = subprocess.Popen([*command, "--inside", db, folder], start_new_session=True)
        try:
            code = child.wait()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
            child.wait()
    if current.exists():
        case = current.read_text().strip()
        print(f'HANG or crash in {case}: make fuzz ARGS="--seed {asked.seed} --only {case}"')
        return 1
    return code


def main() -> int:
    asked = arguments()
    if asked.inside is not None:
        db, folder = asked.inside
        places = (asked.only, asked.turns, db, asked.stand_in, asked.log)
        return play(Plan(asked.seed, asked.seconds, *places), Path(folder))
    code = supervised(asked)
    if asked.openapi:
        code |= openapi.fuzz(asked.openapi, asked.seed)
    return code


if __name__ == "__main__":
    sys.exit(main())
