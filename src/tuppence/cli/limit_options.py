"""What holds before a request's key is known: the options of `tuppence serve` about it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click

from tuppence.cli.serve_settings import Options

if TYPE_CHECKING:
    from tuppence.server.client_address import Proxies
    from tuppence.server.connection_limits import ConnectionLimits

MOST_DESCRIPTORS = 65_536
OPTIONS = (
    click.option(
        "--max-connections",
        type=click.IntRange(0),
        help="Connections at once, for each worker; further ones get 503. 0 is no limit. By itself "
        "as many as the limit of open files allows, up to 10,000.",
    ),
    click.option(
        "--max-connections-per-address",
        type=click.IntRange(0),
        help="The same for each client's address; loopback has no limit. By itself a tenth of all.",
    ),
    click.option(
        "--header-timeout",
        type=click.FloatRange(0, min_open=True),
        default=10,
        show_default=True,
        help="Seconds in which the head of a request must arrive.",
    ),
    click.option(
        "--body-timeout",
        type=click.FloatRange(0, min_open=True),
        default=30,
        show_default=True,
        help="Seconds in which the body of a request must arrive.",
    ),
)


def connections_of(options: Options, proxies: Proxies | None, descriptors: int) -> ConnectionLimits:
    """The limits of each process that serves; trusted proxies have many clients."""
    from tuppence.server.connection_limits import ConnectionLimits, is_loopback, limits_for

    most, each = limits_for(descriptors)
    asked, asked_each = options.max_connections, options.max_connections_per_address
    return ConnectionLimits(
        most if asked is None else asked,
        each if asked_each is None else asked_each,
        options.header_timeout,
        options.body_timeout,
        lambda ip: is_loopback(ip) or (proxies is not None and proxies.trusts(ip)),
    )


def descriptors() -> int:
    """How many files and connections a process may have open; the most that it is allowed."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MOST_DESCRIPTORS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, MOST_DESCRIPTORS)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return MOST_DESCRIPTORS if soft == resource.RLIM_INFINITY else soft
    with contextlib.suppress(OSError, ValueError):  # macOS allows less than it says
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        return wanted
    return soft
