"""The environment variables of the commands; `python -m tuppence.cli.environment_page` lists them.

Every option of `tuppence serve` has one, and so do the options of other commands that name a place
or a format. API request parameters have none: what a request sends must not depend on the
environment. Commands of the web's shell run inside the server, so they have none either.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

# Kubernetes itself sets TUPPENCE_PORT and TUPPENCE_SERVICE_HOST for a Service named tuppence.
SERVE = {"host": "TUPPENCE_SERVE_HOST", "port": "TUPPENCE_SERVE_PORT"}
IN_SHELL = ("get", "post", "delete", "trigger", "faults", "events", "keys")
DELIBERATE = ("live", "trust")  # like confirmations, given by the user for one call
TARGET = {"api_key": "TUPPENCE_API_KEY", "base_url": "TUPPENCE_BASE_URL"}  # read by cli/config.py
OTHER = (
    (
        "TUPPENCE_API_KEY",
        "Key with which the commands call the API, unless `--api-key` is given; before "
        "`STRIPE_API_KEY`.",
    ),
    ("STRIPE_API_KEY", "The same, where `TUPPENCE_API_KEY` is not set."),
    ("TUPPENCE_BASE_URL", "Server that the commands call, unless `--base-url` is given."),
    ("TUPPENCE_DATA_DIR", "Directory of the database and its files, unless `--db` is given."),
    ("TUPPENCE_CONFIG", "File in which the CLI remembers servers and their test keys."),
    (
        "TUPPENCE_SEALING_KEY",
        "Key that seals test keys and authenticator secrets, or several separated by commas; "
        "otherwise it is in `--sealing-key-file`.",
    ),
    (
        "TUPPENCE_OIDC_CLIENT_SECRET",
        "Client secret at the OpenID provider; otherwise it is in `--oidc-client-secret-file`.",
    ),
    ("OTEL_EXPORTER_OTLP_ENDPOINT", "OpenTelemetry collector; turns traces on."),
    ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "The same, for traces only."),
    ("PROMETHEUS_MULTIPROC_DIR", "Set by `serve --workers` for its own processes."),
    ("MAKELEVEL", "Set by make: a message then names the option as make takes it."),
)


def name_variables(group: click.Group) -> None:
    """Give the options of a group's own commands their environment variables."""
    for command, path in commands_of(group):
        for option in options_of(command):
            option.envvar = variable_of(path, option)
            option.show_envvar = option.envvar is not None


def commands_of(group: click.Group, path: str = "") -> Iterator[tuple[click.Command, str]]:
    """Every command with options of its own, and its name: `db check`."""
    yield group, path
    for name, command in group.commands.items():
        if not path and name in IN_SHELL:
            continue
        below = f"{path} {name}".strip()
        if isinstance(command, click.Group):
            yield from commands_of(command, below)
        else:
            yield command, below


def options_of(command: click.Command) -> list[click.Option]:
    return [
        one
        for one in command.params
        if isinstance(one, click.Option) and one.callback is None and one.name not in TARGET
    ]


def variable_of(path: str, option: click.Option) -> str | None:
    if option.prompt or option.name in DELIBERATE:
        return None
    name = str(option.name).upper()
    if path == "serve":
        return SERVE.get(str(option.name), f"TUPPENCE_{name}")
    if option.name == "database":
        return "TUPPENCE_DB"
    return "_".join(["TUPPENCE", *path.upper().replace("-", "_").split(), name])


# -- the page --------------------------------------------------------------------------------------

HEAD = """# Environment variables

Options on the command line take precedence over environment variables. An empty variable counts as
not set. Switches take `true` or `false`; options that may be repeated take several values separated
by spaces; those of `--oidc-role` by commas.

```
TUPPENCE_SERVE_PORT=12112 TUPPENCE_LOG_FORMAT=json tuppence serve
```

`--host` and `--port` have longer names than the others, because Kubernetes sets `TUPPENCE_PORT` in
every pod beside a Service named `tuppence`.
"""
TABLE = "| Variable | Option | Meaning |\n|---|---|---|"


def page(group: click.Group) -> str:
    """The documentation's page reference/environment, in Markdown."""
    commands = {path: command for command, path in commands_of(group)}
    serve = rows_of({"serve": commands.pop("serve")})
    rest = rows_of(commands)
    other = [f"| `{name}` | {meaning} |" for name, meaning in OTHER]
    parts = [
        HEAD,
        "## tuppence serve\n",
        *[TABLE, *serve],
        "\n## Other commands\n",
        *[TABLE, *(row for row in rest if row not in serve)],
        "\n## Without an option\n",
        *["| Variable | Meaning |\n|---|---|", *other],
    ]
    return "\n".join(parts) + "\n"


def rows_of(commands: dict[str, click.Command]) -> list[str]:
    found: dict[str, str] = {}
    for path, command in commands.items():
        for option in options_of(command):
            if isinstance(option.envvar, str):
                flags = option_flags(option)
                where = flags if path in ("", "serve") else f"{path} {flags}"
                found.setdefault(option.envvar, f"`{where}` | {cell(option)}")
    return [f"| `{name}` | {text} |" for name, text in found.items()]


def option_flags(option: click.Option) -> str:
    """`--keys`, or `--color / --no-color`."""
    return " / ".join([*option.opts, *option.secondary_opts])


def cell(option: click.Option) -> str:
    """An option's help in a cell of a table, with what it takes and its default."""
    text = (option.help or "").replace("|", "\\|").replace("<", "&lt;")
    if isinstance(option.type, click.Choice):
        text = f"{' or '.join(f'`{one}`' for one in option.type.choices)}. {text}"
    if option.show_default and option.default is not None:
        text = f"{text} Default: `{option.default}`."
    return text.strip()
