"""`tuppence-testing`: a server under test in a process of its own, for tests in other languages.

It prints one line of JSON (`url`, `version`) once it answers, and ends when its standard input
does, so that it never outlives the process that started it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading

import click

from tuppence import __version__
from tuppence.testing.clock import unix_time
from tuppence.testing.server import Server


@click.command(context_settings={"auto_envvar_prefix": "TUPPENCE_TESTING"})
@click.version_option(__version__)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 takes a free one.")
@click.option("--seed", type=int, help="Make ids the same in each run.")
@click.option("--frozen-at", metavar="TIME", help="Start with a stopped clock: 2026-01-01.")
@click.option("--stay", is_flag=True, help="Serve until stopped by a signal, as in a container.")
def main(host: str, port: int, seed: int | None, frozen_at: str | None, stay: bool) -> None:
    """Serve a testing server: data in memory, a clock that tests move, any sk_test_ key."""
    try:
        second = unix_time(frozen_at)
    except ValueError:
        raise click.ClickException(f"--frozen-at {frozen_at}: write 2026-01-01.") from None
    try:
        server = Server(seed, second, host=host, port=port)
    except OSError as error:
        raise click.ClickException(
            f"Cannot listen on {host}:{port}: {error.strerror}. Choose others with --host, --port."
        ) from None
    stopped = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: stopped.set())
    if not stay:
        threading.Thread(target=wait_for_parent, args=(stopped,), daemon=True).start()
    with server:
        click.echo(json.dumps({"url": server.url, "version": __version__}))
        sys.stdout.flush()
        stopped.wait()


def wait_for_parent(stopped: threading.Event) -> None:
    """Standard input ends with the process that holds its other end."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    stopped.set()


if __name__ == "__main__":
    main()
