"""`tuppence serve`: the one place where the CLI touches the server's own code."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import secrets
import shutil
import signal
import socket
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import click
import uvicorn

from tuppence.app import Settings, Tuppence, build, set_up
from tuppence.cli.config import data_dir, remember_server, user_key_file
from tuppence.cli.limits import connections_of, descriptors
from tuppence.cli.logs import set_up_logs
from tuppence.cli.reach import Reach, reach_of, warnings
from tuppence.cli.shell import COMMANDS
from tuppence.engines.fees import STANDARD, Schedule, schedule_of
from tuppence.errors import ApiError, StoreUnavailable
from tuppence.operations.tx import DAY_S
from tuppence.platform.sealing_keys import SealingKeyUnusable
from tuppence.store.opening import is_postgres, shown
from tuppence.store.rows import DatabaseInUse, DatabaseUnusable
from tuppence.wire.connections import BODY_TIMEOUT_S, HEADER_TIMEOUT_S, Connections
from tuppence.wire.limits import STRIPES
from tuppence.wire.protocol import protocols
from tuppence.workers.post import MailServer

BACKLOG = 2048
GRACE_S = 5


@dataclass(frozen=True, slots=True)
class Listening:
    """Where a server is found."""

    url: str
    unix_path: str | None
    sockets: list[socket.socket]


@dataclass(frozen=True, slots=True)
class Options:
    """What `tuppence serve` was told; None where it was not."""

    host: str
    port: int
    socket: str | None = None
    db: str | None = None
    workers: int = 1
    keys: str | None = None
    unknown_ids: str = "refuse"
    rate_limits: str | None = None
    settle: str = "real"
    fees: str | None = None
    faults: str | None = None
    webhook_targets: str | None = None
    event_bus: str | None = None
    keep_events: int = 30
    keep_logs: int = 30
    metrics: bool | None = None
    log_format: str = "text"
    log_level: str = "warning"
    auth: str | None = None
    smtp: str | None = None
    mail_from: str = "Tuppence <no-reply@localhost>"
    sealing_key_file: str | None = None
    public_url: str | None = None
    trusted_proxies: tuple[str, ...] = ()
    allow_host: tuple[str, ...] = ()
    allow_origin: tuple[str, ...] = ()
    snapshots: str = "signed"
    max_connections: int | None = None
    max_connections_per_address: int | None = None
    header_timeout: float = HEADER_TIMEOUT_S
    body_timeout: float = BODY_TIMEOUT_S


def run_server(options: Options) -> None:
    """Serve until told to stop. Raises `click.ClickException` with what to do about it."""
    set_up_logs(options.log_format, options.log_level)
    os.umask(0o077)  # the database is this user's alone
    path = database_path(options.db)
    if options.workers > 1 and not is_postgres(path):
        raise click.ClickException(
            "An SQLite file has one writer: several workers need --db postgresql://..."
        )
    tcp = listen_tcp(options.host, options.port)
    url = f"http://{shown_host(options.host)}:{tcp.getsockname()[1]}"
    reach = reach_of(options, url)
    settings = settings_of(options, path, reach)
    if options.workers > 1:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="tuppence-metrics-")
    server, new_keys = put_together(settings, options.workers)
    asked = options.socket
    unix_path = None if asked == "none" else asked or default_socket(path)
    sockets = [tcp, listen_unix(unix_path)] if unix_path else [tcp]
    with contextlib.suppress(OSError):
        remember_server(shown(path), url, new_keys)
    greet(settings, new_keys, Listening(url, unix_path, sockets))
    for line in warnings(options, reach, settings.open_mode):
        click.echo(f"  {click.style('Note', bold=True)}        {line}")
    try:
        if server is not None:
            serve_on(server, sockets)
        else:
            from tuppence.cli.workers import serve_with  # reads the folder of the metrics

            serve_with(options.workers, lambda: serve_on(build(settings), sockets))
    finally:
        if unix_path:
            Path(unix_path).unlink(missing_ok=True)
        if options.workers > 1:
            shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)


def settings_of(options: Options, path: str, reach: Reach) -> Settings:
    """On loopback a server is open, shows its metrics and has no limits; elsewhere the reverse."""
    local = reach.private
    open_mode = options.keys == "open" if options.keys else local
    limits = limits_of(options.rate_limits or ("off" if local else "stripe"))
    if limits is not None:
        limits = (limits[0] / options.workers, limits[1] / options.workers)
    return Settings(
        db=path,
        open_mode=open_mode,
        answer_unknown_ids=options.unknown_ids == "answer",
        public_url=reach.public_url,
        dashboard_token=secrets.token_urlsafe(24),
        metrics=local if options.metrics is None else options.metrics,
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
        mail=MailServer(options.smtp, options.mail_from) if options.smtp else None,
        commands=COMMANDS,
        sealing_key_file=options.sealing_key_file or default_sealing_key(path),
        access=reach.access,
        proxies=reach.proxies,
        unsigned_snapshots=options.snapshots == "any",
        connections=connections_of(options, reach.proxies, descriptors()),
    )


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


def serve_on(server: Tuppence, sockets: list[socket.socket]) -> None:
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    sys.setswitchinterval(0.0005)
    config = uvicorn.Config(
        server,
        log_level="warning",
        access_log=False,
        loop="uvloop" if sys.platform != "win32" else "auto",
        **protocols(Connections(server.settings.connections)),
        lifespan="on",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, leave)  # uvicorn raises the signal again once it has shut down
    uvicorn.Server(config).run(sockets=sockets)


def leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


def database_path(db: str | None) -> str:
    if db == ":memory:" or (db and is_postgres(db)):
        return db
    path = Path(db) if db else data_dir() / "tuppence.db"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"Cannot make {path.parent}: {error.strerror}.") from None
    return str(path.resolve())


def default_sealing_key(db: str) -> str | None:
    """Of a database elsewhere: in the user's data directory. Several machines need one key."""
    return str(user_key_file()) if is_postgres(db) else None


def default_bus(db: str) -> str:
    """The folder beside the database; where that is no file, the user's own."""
    if db == ":memory:" or is_postgres(db):
        return str(data_dir() / "event-bus")
    return f"{Path(db).with_suffix('')}-event-bus"


def default_socket(db: str) -> str | None:
    if not hasattr(socket, "AF_UNIX"):
        return None
    if db == ":memory:" or is_postgres(db):
        return str(data_dir() / "tuppence.sock")
    return f"{Path(db).with_suffix('.sock')}"


def listen_tcp(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise click.ClickException(
            f"Cannot listen on {host}:{port}: {error.strerror}. Choose another port with --port."
        ) from None
    listener.listen(BACKLOG)
    return listener


def listen_unix(path: str) -> socket.socket:
    """A socket only this user can use; one left behind by a dead server is replaced."""
    target = Path(path)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_socket():
            if answers(path):
                raise click.ClickException(
                    f"Another server listens on the unix socket {path}. Choose another with "
                    "--socket PATH, or --socket none."
                )
            target.unlink()
        listener.bind(path)
    except OSError as error:
        raise click.ClickException(
            f"Cannot listen on the unix socket {path}: {error.strerror or error}. Choose another "
            "with --socket PATH, or --socket none."
        ) from None
    listener.listen(BACKLOG)
    return listener


def answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(path) == 0


def shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def own_command() -> str:
    """How this user starts the command: by its name where it is on the path."""
    return "tuppence" if shutil.which("tuppence") else os.path.relpath(sys.argv[0])


def greet(settings: Settings, new_keys: dict[str, str], at: Listening) -> None:
    """Say where the server is and how to make the first request."""
    url, unix_path = settings.public_url, at.unix_path
    lines = [
        "",
        click.style("  Tuppence is running", bold=True) + f"   {url}",
        "",
        f"  Docs        {url}/docs",
        f"  Dashboard   {url}/dashboard?token={settings.dashboard_token}",
        "              " + ("(signs you in, once)" if settings.local else "(to be its owner)"),
        f"  Database    {shown(settings.db)}",
    ]
    if at.url != url:
        lines.append(f"  Listens on  {at.url}")
    if unix_path:
        lines.append(f"  Socket      {unix_path}")
    mode = "open: any sk_test_... key gets a world of its own" if settings.open_mode else "strict"
    lines.append(f"  Keys        {mode}")
    if new_keys:
        lines += ["", "  Your account's keys, shown this once:"]
        lines += [f"    {key}" for name, key in new_keys.items() if name != "account"]
    else:
        lines.append(
            f"              (yours were shown once; {own_command()} keys create makes more)"
        )
    lines += [
        "",
        "  Try it in another terminal:",
        f"    {own_command()} customers create --email=jane.smith@email.com --name='Jane Smith'",
        "",
        "  Point your code here (Python: stripe.api_base, Node: host/port/protocol), or:",
        f"    export STRIPE_API_BASE={url}",
    ]
    if unix_path:
        lines.append(f"    export STRIPE_CLI_UNIX_SOCKET={unix_path}")
    click.echo("\n".join([*lines, ""]))
