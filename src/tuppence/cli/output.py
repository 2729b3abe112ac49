"""JSON on the screen: colored on a terminal, plain in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextvars import ContextVar

import click

from tuppence.cli.http_client import HttpResponse

# How JSON is colored where it does not go to a terminal of this machine.
COLORS: ContextVar[Callable[[str], str] | None] = ContextVar("colors", default=None)


def show(answer: HttpResponse) -> None:
    """Print an answer; exits with 1 when it is an error."""
    colored = COLORS.get()
    if colored is not None:
        click.echo(colored(answer.body), color=True)
    elif sys.stdout.isatty() and click.get_current_context().color is not False:
        from rich.console import Console
        from rich.json import JSON

        try:
            Console().print(JSON(answer.body))
        except ValueError:
            click.echo(answer.body)
    else:
        click.echo(answer.body)
    if answer.status >= 400:
        click.get_current_context().exit(1)
