"""The sockets on which `tuppence serve` listens."""

from __future__ import annotations

import errno
import os
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tuppence.cli.data_paths import default_socket

BACKLOG = 2048
FIRST_OPEN_PORT = 1024


@dataclass(frozen=True, slots=True)
class Tls:
    """A socket for HTTPS. `self_signed` is the certificate for clients to trust, if it is ours."""

    url: str
    listener: socket.socket
    context: ssl.SSLContext
    self_signed: Path | None
    handshake_s: float


@dataclass(frozen=True, slots=True)
class Listening:
    """Where a server is found. `without_unix` says why it has no default unix socket."""

    url: str
    unix_path: str | None
    sockets: list[socket.socket]
    without_unix: str | None = None
    tls: Tls | None = None

    @property
    def port(self) -> int:
        found: int = self.sockets[0].getsockname()[1]
        return found


class CannotListen(Exception):
    """A unix socket that cannot be created; the message says why."""


def listen(host: str, port: int, unix: str | None, db: str) -> Listening:
    """Listen on TCP, and on a unix socket unless `unix` is `none`.

    Raises `click.ClickException` naming the option to change. A server goes without its default
    unix socket where that cannot be created: nobody asked for it.
    """
    tcp = listen_tcp(host, port)
    url = f"http://{shown_host(host)}:{tcp.getsockname()[1]}"
    path = None if unix == "none" else unix or default_socket(db)
    if path is None:
        return Listening(url, None, [tcp])
    try:
        return Listening(url, path, [tcp, listen_unix(path)])
    except CannotListen as error:
        if unix:
            raise click.ClickException(
                f"--socket {path}: {error}. Choose another with --socket PATH, or --socket none."
            ) from None
        return Listening(url, None, [tcp], f"No unix socket at {path}: {error}.")


def listen_tcp(host: str, port: int, option: str = "--port") -> socket.socket:
    try:
        family, place = resolved(host, port)
    except (OSError, UnicodeError):
        raise click.ClickException(f"--host {host}: there is no such name or address.") from None
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(place)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise click.ClickException(refusal(host, port, error, option)) from None
    return listener


def resolved(host: str, port: int) -> tuple[socket.AddressFamily, tuple[Any, ...]]:
    """The address of a name; that of IPv4 if it has both, as `localhost` does.

    Raises `OSError` or `UnicodeError`.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found.sort(key=lambda one: one[0] != socket.AF_INET)
    return found[0][0], found[0][4]


def refusal(host: str, port: int, error: OSError, option: str) -> str:
    """Why an address cannot be listened on, and which option to change."""
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is in use. Choose another with {option}, or a free one with "
            f"{option} 0{in_make(port, option)}."
        )
    if error.errno == errno.EACCES and port < FIRST_OPEN_PORT:
        return (
            f"Port {port} is reserved for root. Choose one from {FIRST_OPEN_PORT} on with "
            f"{option}, and put a proxy in front (docs: operations/proxy)."
        )
    if error.errno == errno.EADDRNOTAVAIL:
        return f"--host {host}: this machine does not have that address. 0.0.0.0 takes all it has."
    return f"Cannot listen on {host}:{port}: {error.strerror}. Check --host and {option}."


def in_make(port: int, option: str) -> str:
    if not os.environ.get("MAKELEVEL"):
        return ""
    return f'; with make: make serve ARGS="{option} {min(port + 1, 65535)}"'


def listen_unix(path: str) -> socket.socket:
    """A socket only this user can use; one left behind by a dead server is replaced.

    Raises `CannotListen`.
    """
    target = Path(path)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_socket():
            if answers(path):
                raise CannotListen("another server listens there")
            target.unlink()
        listener.bind(path)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise CannotListen(error.strerror or str(error)) from None
    return listener


def answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(path) == 0


def shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
