"""`tuppence serve`: the one place where the CLI touches the server's own code."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import secrets
import shutil
import signal
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from types import FrameType

import click
import uvicorn

from tuppence.app import Commands, Settings, Tuppence, build, set_up
from tuppence.cli.address_options import Reach, is_loopback, reach_of, warnings
from tuppence.cli.config import remember_server
from tuppence.cli.data_paths import database_path, default_bus, default_sealing_key
from tuppence.cli.limit_options import connections_of, descriptors
from tuppence.cli.listening_sockets import Listening, listen
from tuppence.cli.serve_settings import Options
from tuppence.cli.server_logs import set_up_logs
from tuppence.cli.sign_in_options import sign_in_of
from tuppence.cli.startup_message import Start, announce, forget, keys_file_for, write
from tuppence.cli.tls_options import listen_tls
from tuppence.cli.tls_server import TlsServer
from tuppence.domain.fees import STANDARD, Schedule, schedule_of
from tuppence.errors import ApiError, StoreUnavailable
from tuppence.platform.sealing_keys import SealingKeyUnusable
from tuppence.runtime.tx import DAY_S
from tuppence.server.corked_http import protocols
from tuppence.server.rate_limits import STRIPES
from tuppence.store.open_store import is_postgres, shown
from tuppence.store.rows import DatabaseInUse, DatabaseUnusable
from tuppence.workers.mail import MailServer

GRACE_S = 5


def run_server(options: Options, commands: Commands | None = None) -> None:
    """Serve until told to stop. Raises `click.ClickException` with what to do about it.

    `commands` are those of the dashboard's shell.
    """
    set_up_logs(options.log_format, options.log_level)
    os.umask(0o077)  # the database is this user's alone
    path = database_path(options.db)
    if options.workers > 1 and not is_postgres(path):
        raise click.ClickException(
            "An SQLite file has one writer: several workers need --db postgresql://..."
        )
    forget_port(options.port_file)
    at = listen(options.host, options.port, options.socket, path)
    reach = reach_of(options, at.url)
    settings = replace(settings_of(options, path, reach), commands=commands)
    at = replace(at, tls=listen_tls(options, reach, settings.now()))
    as_json = options.log_format == "json"
    local = is_loopback(options.host)
    keys_file = keys_file_for(options.keys_file, path, as_json=as_json, local=local)
    if options.workers > 1:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="tuppence-metrics-")
    server, new_keys = put_together(settings, options.workers)
    with contextlib.suppress(OSError):
        remember_server(shown(path), at.url, new_keys)
    notes = warnings(options, reach, settings.open_mode)
    notes += [at.without_unix] if at.without_unix else []
    start = Start(settings, new_keys, at, keys_file, as_json, notes)
    announce(start)
    try:
        write_port(options.port_file, at.port)
        run(start, server, options.workers)
    finally:
        clean_up(options, start)


def run(start: Start, server: Tuppence | None, workers: int) -> None:
    if server is not None:
        serve_on(server, start.at)
    else:
        from tuppence.cli.worker_processes import serve_with  # reads the folder of the metrics

        serve_with(workers, lambda: serve_on(build(start.settings), start.at))


def write_port(path: str | None, port: int) -> None:
    """Tell a script that waits for the server which port it took."""
    if path is None:
        return
    try:
        write(Path(path), f"{port}\n".encode())
    except OSError as error:
        raise click.ClickException(f"--port-file {path}: {error.strerror}.") from None


def forget_port(path: str | None) -> None:
    """Remove the file of a server that has ended, so that no script takes its port for this one's.

    Raises `click.ClickException` where it is not a file: as root, a device could be removed.
    """
    if path is None or not os.path.lexists(path):
        return
    if not Path(path).is_file():
        raise click.ClickException(f"--port-file {path}: not a regular file.")
    Path(path).unlink()


def clean_up(options: Options, start: Start) -> None:
    if start.at.unix_path:
        Path(start.at.unix_path).unlink(missing_ok=True)
    forget_port(options.port_file)
    if options.workers > 1:
        shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)
    forget(start)


def settings_of(options: Options, path: str, reach: Reach) -> Settings:
    """On loopback a server is open, shows its metrics and has no limits; elsewhere the reverse.

    A stand-in is open and without limits wherever it listens.
    """
    local = reach.private
    open_mode = is_open(options, local)
    limits = limits_of(options.rate_limits or ("off" if local or stands_in(options) else "stripe"))
    if limits is not None:
        limits = (limits[0] / options.workers, limits[1] / options.workers)
    return Settings(
        db=path,
        open_mode=open_mode,
        answer_unknown_ids=stands_in(options),
        public_url=reach.public_url,
        dashboard_token=secrets.token_urlsafe(24),
        metrics=shows_metrics(options, local),
        metrics_token=options.metrics_token,
        log_requests=options.log_level in ("debug", "info"),
        rate_limits=limits,
        bank_day_s=1 if options.settle == "fast" else DAY_S,
        fees=fees_of(options.fees),
        faults=options.faults == "on" if options.faults else open_mode,
        private_targets=options.webhook_targets == "any" if options.webhook_targets else local,
        event_bus=options.event_bus or default_bus(path),
        keep_events_days=options.keep_events,
        keep_logs_days=options.keep_logs,
        local=options.auth == "local" if options.auth else local,
        sign_in=sign_in_of(options, local),
        mail=MailServer(options.smtp, options.mail_from) if options.smtp else None,
        sealing_key_file=options.sealing_key_file or default_sealing_key(path),
        access=reach.access,
        proxies=reach.proxies,
        unsigned_snapshots=options.snapshots == "any",
        connections=connections_of(options, reach.proxies, descriptors()),
    )


def stands_in(options: Options) -> bool:
    """Whether the server stands in for stripe-mock, which takes any test key from anywhere."""
    return options.unknown_ids == "answer"


def is_open(options: Options, local: bool) -> bool:
    if options.keys:
        return options.keys == "open"
    return local or stands_in(options)


def shows_metrics(options: Options, local: bool) -> bool:
    """By default where nobody else reaches the server, or where a token keeps others out."""
    if options.metrics is not None:
        return options.metrics
    return local or options.metrics_token is not None


def fees_of(path: str | None) -> Schedule:
    """The fees that a file sets, over those that everybody pays."""
    if path is None:
        return STANDARD
    try:
        return schedule_of(json.loads(Path(path).read_bytes()))
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise click.ClickException(f"--fees {path} cannot be read as JSON: {error}") from None
    except ApiError as error:
        raise click.ClickException(f"--fees {path}: {error.message}") from None


def limits_of(text: str) -> tuple[float, float] | None:
    """`off`, `stripe`, or requests a second in test and in live mode: `50/200`."""
    if text == "off":
        return None
    if text == "stripe":
        return STRIPES
    try:
        test, live = (float(one) for one in text.split("/"))
    except ValueError:
        test, live = 0.0, 0.0
    if test < 1 or live < 1:
        raise click.ClickException(
            "--rate-limits takes off, stripe, or two numbers from 1 on: 50/200 (test/live)."
        )
    return test, live


def put_together(settings: Settings, workers: int) -> tuple[Tuppence | None, dict[str, str]]:
    """The server, and the keys of a new database; with several workers each makes its own."""
    try:
        if workers > 1:
            return None, set_up(settings)
        server = build(settings)
    except (DatabaseInUse, DatabaseUnusable, StoreUnavailable, SealingKeyUnusable) as error:
        raise click.ClickException(str(error)) from None
    return server, server.new_keys


def serve_on(server: Tuppence, at: Listening) -> None:
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    sys.setswitchinterval(0.0005)
    config = uvicorn.Config(
        server,
        log_config=None,  # its lines go where all others go: masked, and as JSON if asked
        access_log=False,
        loop="uvloop" if sys.platform != "win32" else "auto",
        **protocols(server.connections),
        lifespan="on",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, leave)  # uvicorn raises the signal again once it has shut down
    web = TlsServer(config, at.tls) if at.tls else uvicorn.Server(config)
    web.run(sockets=at.sockets)


def leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)
