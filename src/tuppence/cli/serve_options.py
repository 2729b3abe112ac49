"""The options of `tuppence serve`, each with an environment variable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from tuppence.cli import address_options, limit_options, sign_in_options, tls_options

LEAST_TOKEN = 16  # characters


class Token(click.ParamType):  # type: ignore[type-arg]
    """A secret that nobody guesses."""

    name = "token"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if len(value) < LEAST_TOKEN or not value.isascii():
            self.fail(f"it takes {LEAST_TOKEN} ASCII characters or more.", param, ctx)
        return value


OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on."),
    click.option(
        "--port",
        default=12111,
        show_default=True,
        type=click.IntRange(0, 65535),
        help="Port; 0 takes a free one.",
    ),
    click.option(
        "--port-file",
        type=click.Path(dir_okay=False),
        help="File to write the port to once the server is ready; removed when it stops.",
    ),
    click.option("--socket", help="Unix socket to listen on as well; `none` for none."),
    *address_options.OPTIONS,
    *tls_options.OPTIONS,
    click.option(
        "--db",
        help="Database file, :memory: for one that ends with the server, or postgresql://...",
    ),
    click.option(
        "--sealing-key-file",
        help="File with the key that seals test keys and authenticator secrets, created if "
        "missing (default: the database's path with .key; for PostgreSQL sealing.key in the data "
        "directory). TUPPENCE_SEALING_KEY holds the key itself; several machines need the same.",
    ),
    click.option(
        "--keys-file",
        type=click.Path(dir_okay=False),
        help="File for secrets: the link that signs you in to the dashboard and the keys of a new "
        "account. Default: they are shown on a terminal, and by a server on loopback; otherwise, "
        "and with JSON logs, they go to the database's path with .keys.json. - shows them in any "
        "case.",
    ),
    click.option(
        "--workers",
        default=1,
        show_default=True,
        type=click.IntRange(1, 64),
        help="Processes that serve together; more than one needs PostgreSQL.",
    ),
    click.option(
        "--keys",
        type=click.Choice(["open", "strict"]),
        help="open: an unknown sk_test_ key gets an empty world of its own (default on loopback). "
        "strict: only keys that were made (default elsewhere, unless --unknown-ids answer).",
    ),
    click.option(
        "--unknown-ids",
        type=click.Choice(["refuse", "answer"]),
        default="refuse",
        show_default=True,
        help="answer: stand in for stripe-mock. Unknown ids and operations that are not built get "
        "a stub response, and any sk_test_ or rk_test_ key is accepted from anywhere.",
    ),
    click.option(
        "--settle",
        type=click.Choice(["real", "fast"]),
        default="real",
        show_default=True,
        help="fast: a day of the simulated banks lasts a second, so that debits, payouts and "
        "refunds that take days are over in seconds.",
    ),
    click.option(
        "--fees",
        type=click.Path(dir_okay=False),
        help="JSON file with your own fees over the default ones (docs: balance).",
    ),
    click.option(
        "--faults",
        type=click.Choice(["on", "off"]),
        help="on: test mode accepts injected faults (default with open keys).",
    ),
    click.option(
        "--webhook-targets",
        type=click.Choice(["any", "public"]),
        help="any: webhooks may go to private addresses too (default on loopback). public: only to "
        "public ones (default elsewhere).",
    ),
    click.option(
        "--event-bus",
        help="Folder for the events of EventBridge and Event Grid destinations, or `stdout`; else "
        "one beside the database.",
    ),
    click.option(
        "--keep-events",
        type=click.IntRange(0),
        default=30,
        show_default=True,
        help="Days for which events and attempts to deliver them are kept; 0 keeps them for good.",
    ),
    click.option(
        "--keep-logs",
        type=click.IntRange(0),
        default=30,
        show_default=True,
        help="Days for which request logs are kept; 0 keeps them for good.",
    ),
    click.option(
        "--auth",
        type=click.Choice(["local", "required"]),
        help="local: the printed link signs in the local user (default on loopback). "
        "required: people sign up and in (default elsewhere).",
    ),
    *sign_in_options.OPTIONS,
    click.option(
        "--smtp",
        help="Mail server for invitations and new passwords: smtp://user:password@host:587. "
        "Without one, emails stay in the outbox, at /outbox.",
    ),
    click.option(
        "--mail-from",
        default="Tuppence <no-reply@localhost>",
        show_default=True,
        help="Sender of emails.",
    ),
    click.option(
        "--snapshots",
        type=click.Choice(["signed", "any"]),
        default="signed",
        show_default=True,
        help="Which snapshots may be restored over HTTP: those that this server wrote, or any.",
    ),
    click.option(
        "--rate-limits",
        help="off (default on loopback), stripe (25 requests a second in test mode, 100 in live "
        "mode: default elsewhere, unless --unknown-ids answer), or your own: 50/200.",
    ),
    *limit_options.OPTIONS,
    click.option(
        "--metrics/--no-metrics",
        default=None,
        help="Prometheus' page at /metrics; on loopback, or with a token, it is on by itself.",
    ),
    click.option(
        "--metrics-token",
        type=Token(),
        metavar="TOKEN",
        help="Show /metrics to its bearer only: at least 16 characters. Better set as a variable.",
    ),
    click.option(
        "--log-format",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Lines for people, or JSON for machines.",
    ),
    click.option(
        "--log-level",
        type=click.Choice(["debug", "info", "warning", "error"]),
        default="warning",
        show_default=True,
        help="From info on, each request has a line.",
    ),
)


def serve_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(OPTIONS):
        command = option(command)
    return command
