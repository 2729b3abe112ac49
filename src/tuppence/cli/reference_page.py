"""Print the reference of the command line: `make docs` writes it."""

from __future__ import annotations

import inspect

import click

from tuppence.cli.environment_variables import cell, commands_of, option_flags
from tuppence.cli.main import main

HEAD = """# Command reference

`tuppence COMMAND --help` prints the same. Each operation of the API is a command too:
`tuppence customers create --help`.
Environment variables that set options are listed in [environment](/docs/reference/environment).
"""
TABLE = "| Option | Meaning |\n|---|---|"


def page(group: click.Group) -> str:
    """The documentation's page reference/cli, in Markdown."""
    found = sorted((path, command) for command, path in commands_of(group))
    return "\n".join([HEAD, *(section(path, command) for path, command in found)])


def section(path: str, command: click.Command) -> str:
    """One command: its usage, what it does, and its options."""
    arguments = [one for one in command.params if isinstance(one, click.Argument)]
    options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
    name = f"tuppence {path}".strip()
    usage = " ".join([name, *(one.make_metavar(context(command)) for one in arguments)])
    lines = [f"## {name}\n", f"```\n{usage}\n```\n", paragraphs(command.help or "")]
    if options:
        lines += [TABLE, *(row(one) for one in options), ""]
    return "\n".join(lines)


def context(command: click.Command) -> click.Context:
    return click.Context(command, info_name=command.name)


def paragraphs(text: str) -> str:
    """A help text as Markdown: paragraphs that click leaves alone are code."""
    parts = []
    for part in inspect.cleandoc(text).split("\n\n"):
        verbatim = part.startswith("\b")
        body = part.removeprefix("\b").strip("\n")
        parts.append(f"```\n{body}\n```\n" if verbatim else " ".join(body.split()) + "\n")
    return "\n".join(parts)


def row(option: click.Option) -> str:
    return f"| `{option_flags(option)}` | {cell(option)} |"


if __name__ == "__main__":
    click.echo(page(main), nl=False)
