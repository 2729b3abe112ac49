"""The commands of the web's shell: those that speak to the API, run in the server's own process.

Nothing here reads or writes the machine: commands that would are not among those that it knows.
Each runs in a thread of its own, its output and its way to the API bound by context variables.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial
from typing import Any, TextIO

import click
from click.shell_completion import CompletionItem, ShellComplete

from tuppence.cli.http_client import TRANSPORT, Transport
from tuppence.cli.operation_commands import load_tree
from tuppence.cli.output import COLORS

OWN = ("get", "post", "delete", "trigger", "faults", "events", "keys")
HIDDEN = ("serve", "db", "backup", "snapshot", "seed", "completion", "listen", "logs", "coverage")
NAMES = ("stripe", "tuppence")
MOST_OUTPUT = 200_000
ID = re.compile(r'"([a-z][a-z_]*_(?:test_)?[0-9A-Za-z]{8,})"')
TOKEN = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*+")(?=:)|(?P<text>"(?:[^"\\]|\\.)*+"?)'
    r"|(?P<word>\btrue\b|\bfalse\b|\bnull\b)|(?P<number>-?\b\d+(?:\.\d+)?\b)"
)
PAINT = {"key": "\x1b[36m", "text": "\x1b[32m", "word": "\x1b[35m", "number": "\x1b[33m"}
PLAIN = "\x1b[0m"
HELP = r"""Every operation of the API is a command; what it takes are flags:

  stripe customers create --email=jane.smith@email.com --name="Jane Smith"
  stripe customers list --limit=3
  stripe payment_intents create --amount=2000 --currency=usd -d confirm=true \
      --payment-method=pm_card_visa
  stripe get /v1/balance
  stripe trigger payment_intent.succeeded

Tab completes, the arrow keys bring back what you typed. `RESOURCE --help` shows what each can do.
This shell speaks to your sandbox and never to live mode.
"""

_screen: ContextVar[io.StringIO | None] = ContextVar("screen", default=None)


class Screens(io.TextIOBase):
    """Standard output, which the commands of a shell write to a screen of their own."""

    def __init__(self, machine: TextIO) -> None:
        self.machine = machine

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def write(self, text: str) -> int:
        screen = _screen.get()
        if screen is None:
            return self.machine.write(text)
        if screen.tell() < MOST_OUTPUT:
            screen.write(text)
        return len(text)

    def flush(self) -> None:
        if _screen.get() is None:
            self.machine.flush()

    def isatty(self) -> bool:
        return _screen.get() is None and self.machine.isatty()

    def fileno(self) -> int:
        return self.machine.fileno()


def words(line: str) -> list[str]:
    """A line's words without the command's own name. Raises ValueError for open quotes."""
    found = shlex.split(line.replace("\\\n", " "))
    return found[1:] if found and found[0] in NAMES else found


def run_line(root: click.Command, line: str, transport: Transport) -> str:
    """Run one line, in a thread that nothing else runs in; returns what it has printed."""
    if not isinstance(sys.stdout, Screens):
        sys.stdout = Screens(sys.stdout)
    try:
        arguments = words(line)
    except ValueError as error:
        return f"{error}\n"
    if not arguments or arguments[0] in ("help", "--help", "-h"):
        return HELP
    if arguments[0] in HIDDEN or not is_known(arguments[0]):
        return f"`{arguments[0]}` is not among the shell's commands. Type `help`.\n"
    screen = io.StringIO()
    marks = _screen.set(screen), TRANSPORT.set(transport), COLORS.set(painted)
    try:
        root.main(arguments, prog_name="stripe", standalone_mode=False)
    except click.ClickException as error:
        screen.write(f"{error.format_message()}\n")
    except (click.exceptions.Exit, click.Abort, SystemExit):
        pass
    finally:
        _screen.reset(marks[0])
        TRANSPORT.reset(marks[1])
        COLORS.reset(marks[2])
    return screen.getvalue()


def is_known(name: str) -> bool:
    tree, _ = load_tree()
    return name in OWN or name in tree


def painted(text: str) -> str:
    """JSON in a terminal's colors; ids are links that the page opens."""

    def paint(found: re.Match[str]) -> str:
        kind = str(found.lastgroup)
        return PAINT[kind] + (ID.sub(linked, found[0]) if kind == "text" else found[0]) + PLAIN

    return TOKEN.sub(paint, text)


def linked(found: re.Match[str]) -> str:
    return f'"\x1b]8;;/dashboard/test/objects/{found[1]}\x1b\\{found[1]}\x1b]8;;\x1b\\"'


def completions(root: click.Command, line: str) -> list[str]:
    """What the last word of a line may become."""
    try:
        known = words(line)
    except ValueError:
        return []
    if line.strip() in ("", *NAMES) and not line.endswith(" "):
        return []
    incomplete = "" if not known or line.endswith(" ") else known.pop()
    if not known:
        tree, _ = load_tree()
        names = [*OWN, *(name for name in tree if name not in HIDDEN)]
        return sorted({name for name in names if name.startswith(incomplete)})
    if known[0] in HIDDEN:
        return []
    found: list[CompletionItem[Any]] = ShellComplete(root, {}, "stripe", "_X").get_completions(
        known, incomplete
    )
    return sorted({item.value for item in found})


Commands = tuple[Callable[[str, Transport], str], Callable[[str], list[str]]]


def commands_of(root: click.Command) -> Commands:
    """The shell of a command line: `root` is the command of which a line is the arguments."""
    return partial(run_line, root), partial(completions, root)
