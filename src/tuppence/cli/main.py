"""The `tuppence` command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from tuppence import __version__
from tuppence.cli.data_paths import address, default_database
from tuppence.cli.environment_variables import name_variables
from tuppence.cli.http_client import send, target
from tuppence.cli.operation_commands import (
    OperationGroup,
    data_pairs,
    expand_pairs,
    load_tree,
    shared_options,
    target_of,
)
from tuppence.cli.output import show
from tuppence.cli.serve_options import serve_options


class Root(click.Group):
    """Its own commands first, then one group for each resource of the API."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        tree, _ = load_tree()
        return [*super().list_commands(ctx), *sorted(set(tree) - set(self.commands))]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        own = super().get_command(ctx, name)
        if own is not None:
            return own
        tree, known = load_tree()
        found = tree.get(name)
        return OperationGroup(name, found, known) if isinstance(found, dict) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, self.commands[name].get_short_help_str(80)) for name in self.commands]
            )
        tree, _ = load_tree()
        with formatter.section("Resources (tuppence RESOURCE --help shows what each can do)"):
            formatter.write_text(", ".join(sorted(set(tree) - set(self.commands))))


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tuppence")
@click.option("--color/--no-color", default=None, help="Color JSON, also in a pipe, or never.")
@click.pass_context
def main(ctx: click.Context, color: bool | None) -> None:
    """Tuppence: a payments platform that speaks Stripe's API."""
    ctx.color = color


@main.command()
@serve_options
def serve(**options: Any) -> None:
    """Start the server."""
    from tuppence.cli.serve import run_server
    from tuppence.cli.serve_settings import Options
    from tuppence.cli.shell_commands import commands_of

    run_server(Options(**options), commands_of(main))


@main.command()
@click.option(
    "--db", "database", help="Database to check; else the one `tuppence serve` would open."
)
@click.option("--url", help="A server to check as its clients reach it: https://pay.example.com.")
@click.option("--api-key", help="A test key of that server; else the one the CLI remembers.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.pass_context
def doctor(
    ctx: click.Context, database: str | None, url: str | None, api_key: str | None, as_json: bool
) -> None:
    """Check this machine, the database, and a server behind its proxy. Changes nothing.

    Ends with exit code 1 where something fails.
    """
    from tuppence.cli.doctor.report import run

    ctx.exit(0 if run(database, url, api_key, as_json=as_json) else 1)


@main.command()
@click.argument("product", required=False)
@click.option("--markdown", is_flag=True, help="As the tables of docs/coverage.md.")
def coverage(product: str | None, markdown: bool) -> None:
    """How each operation of the API is answered, and which are refused."""
    from tuppence.cli.coverage import print_coverage

    print_coverage(product, markdown)


@main.group()
def db() -> None:
    """The database: check it, copy it to another."""


DATABASE = click.option(
    "--db",
    "database",
    help="Database file or postgresql://...; else the one `tuppence serve` uses by itself.",
)


@db.command("check")
@DATABASE
@click.pass_context
def check_db(ctx: click.Context, database: str | None) -> None:
    """Read a whole database and name what is wrong with it. Servers may run meanwhile."""
    from tuppence.cli.db import check

    ctx.exit(0 if check(address(database or default_database())) else 1)


@db.command("copy")
@click.argument("source")
@click.argument("target")
def copy_db(source: str, target: str) -> None:
    """Copy a database into a new one: sqlite:///a.db or postgresql://user@host/name.

    A copy that was cut off goes on when it is started again. At the end the two are compared.
    """
    from tuppence.cli.db import copy

    copy(address(source), address(target))


@db.command("forget-sealed")
@DATABASE
@click.confirmation_option(prompt="Test keys can then not be shown any more. Is the key lost?")
def forget_sealed_db(database: str | None) -> None:
    """Go on after the sealing key is lost: the next start takes a new one. Stop the servers first.

    Keys keep working, but are not shown again; two-step users sign in with a recovery code.
    """
    from tuppence.cli.db import forget_sealed

    forget_sealed(address(database or default_database()))


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@DATABASE
def backup(file: Path, database: str | None) -> None:
    """Save the whole database into a new SQLite FILE. Servers may run meanwhile."""
    from tuppence.cli.db import backup as save

    save(address(database or default_database()), file)


@main.command()
@click.argument("count", type=click.IntRange(1))
@DATABASE
@click.option("--api-key", required=True, help="The sk_test_ key whose world is filled.")
@click.option("--search/--no-search", default=True, help="Make the search index as well.")
def seed(count: int, database: str | None, api_key: str, search: bool) -> None:
    """Add COUNT customers to a world at once, for load tests. Stop an SQLite server first."""
    from tuppence.cli.db import seed as fill

    if not api_key.startswith("sk_test_"):
        raise click.ClickException("--api-key takes a key that starts with sk_test_.")
    fill(address(database or default_database()), api_key, count, search)


@main.group()
def snapshot() -> None:
    """One key's world: save it to a file, or make it what a file says."""


@snapshot.command("save")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--api-key", help="A secret key of the world; else the one the CLI remembers.")
@click.option("--base-url", help="The server to use; else the last one started here that answers.")
@click.option("--live", is_flag=True, help="Save live mode (with a live key).")
def save_snapshot(file: Path, api_key: str | None, base_url: str | None, live: bool) -> None:
    """Save the key's world to FILE, as it stands at one moment."""
    from tuppence.cli.snapshot import save

    save(target(api_key, base_url, live), file)


@snapshot.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.option("--api-key", help="A secret key of the world; else the one the CLI remembers.")
@click.option("--base-url", help="The server to use; else the last one started here that answers.")
@click.option("--live", is_flag=True, help="Restore live mode (with a live key).")
@click.option("--trust", is_flag=True, help="Sign FILE with the database's secret first.")
@DATABASE
def restore_snapshot(
    file: Path,
    api_key: str | None,
    base_url: str | None,
    live: bool,
    trust: bool,
    database: str | None,
) -> None:
    """Make the key's world what FILE says. What it holds now is gone.

    A server takes snapshots that it wrote. One of another server, or of an earlier release, needs
    --trust, on a machine that can read the server's database.
    """
    from tuppence.cli.snapshot import restore, trusted

    to, content = target(api_key, base_url, live), file.read_bytes()
    restore(to, trusted(content, address(database or default_database())) if trust else content)


SHARED = (
    click.option("--api-key", help="A secret key; else the one the CLI remembers."),
    click.option(
        "--base-url", help="The server to use; else the last one started here that answers."
    ),
)


def with_target(command: Any) -> Any:
    for option in SHARED:
        command = option(command)
    return command


@main.command()
@click.option("--forward-to", help="URL of your own server: localhost:8000/webhook.")
@click.option("--forward-connect-to", help="URL for the events of connected accounts.")
@click.option("--events", default="*", show_default=True, help="Types, with commas between.")
@click.option("--latest", is_flag=True, help="In the newest API version, not the account's.")
@click.option("--print-secret", is_flag=True, help="Print the signing secret and end.")
@with_target
def listen(
    forward_to: str | None,
    forward_connect_to: str | None,
    events: str,
    latest: bool,
    print_secret: bool,
    api_key: str | None,
    base_url: str | None,
) -> None:
    """Show events as they happen, and hand them on to your own server."""
    from tuppence.cli.listen import listen as start
    from tuppence.cli.listen import session

    to = target(api_key, base_url, False)
    if print_secret:
        click.echo(session(to, [("websocket_features[]", "webhooks")])["secret"])
        return
    start(to, forward_to, forward_connect_to, events.split(","), latest)


@main.command()
@click.option("--stripe-account", help="The connected account to act for.")
@with_target
def mcp(stripe_account: str | None, api_key: str | None, base_url: str | None) -> None:
    """Tools for an agent, by the Model Context Protocol on standard input and output."""
    from tuppence.cli.mcp import run

    run(target(api_key, base_url, False, account=stripe_account))


@main.group()
def logs() -> None:
    """Requests to the API."""


@logs.command("tail")
@click.option("--filter-http-method", multiple=True)
@click.option("--filter-ip-address", multiple=True)
@click.option("--filter-request-path", multiple=True)
@click.option("--filter-request-status", multiple=True, help="succeeded or failed.")
@click.option("--filter-status-code", multiple=True)
@click.option("--filter-status-code-type", multiple=True, help="200, 400 or 500.")
@with_target
def tail_logs(api_key: str | None, base_url: str | None, **filters: Any) -> None:
    """Show requests as they come."""
    from tuppence.cli.listen import tail

    tail(target(api_key, base_url, False), {n: list(v) for n, v in filters.items() if v})


@main.command()
@click.argument("event", required=False)
@click.option("--override", multiple=True, help="step:parameter=value, e.g. customer:name=Jane.")
@click.option("--customer", help="One of your customers, in place of a new one.")
@click.option("--checkout-session", help="One of your Checkout Sessions, in place of a new one.")
@with_target
def trigger(
    event: str | None,
    override: tuple[str, ...],
    customer: str | None,
    checkout_session: str | None,
    api_key: str | None,
    base_url: str | None,
) -> None:
    """Make an EVENT happen, by the requests that lead to it. Without one: list them all."""
    from tuppence.cli import trigger as triggers

    if event is None:
        click.echo("\n".join(triggers.recipes()["events"]))
        return
    to = target(api_key, base_url, False)

    def ask(method: str, path: str, pairs: list[tuple[str, str]]) -> tuple[int, dict[str, Any]]:
        answer = send(to, method, path, pairs)
        return answer.status, json.loads(answer.body)

    overrides = [triggers.parsed_override(one) for one in override]
    named = {"customer": customer, "checkout_session": checkout_session}
    given = {step: id for step, id in named.items() if id}
    triggers.run(event, ask, overrides, given, click.echo)
    click.echo(f"{event} has happened. `{'tuppence events list --type=' + event}` shows it.")


@main.group()
def keys() -> None:
    """API keys of the account."""


@keys.command("create")
@click.option("--publishable", is_flag=True, help="A key for browsers instead of a secret one.")
@click.option("--api-key", help="A secret key of the account; else the one the CLI remembers.")
@click.option("--base-url", help="The server to use; else the last one started here that answers.")
@click.option("--live", is_flag=True, help="Make a live key (with a live key).")
def create_key(publishable: bool, api_key: str | None, base_url: str | None, live: bool) -> None:
    """Make a new key. It is shown this once."""
    kind = "publishable" if publishable else "secret"
    show(send(target(api_key, base_url, live), "POST", "/_tuppence/api_keys", [("kind", kind)]))


@keys.command("list")
@click.option("--api-key", help="A secret key of the account; else the one the CLI remembers.")
@click.option("--base-url", help="The server to use; else the last one started here that answers.")
@click.option("--live", is_flag=True, help="List live keys (with a live key).")
def list_keys(api_key: str | None, base_url: str | None, live: bool) -> None:
    """The account's keys, masked."""
    show(send(target(api_key, base_url, live), "GET", "/_tuppence/api_keys", []))


def raw_command(method: str) -> click.Command:
    def callback(path: str, **given: Any) -> None:
        pairs = data_pairs(given["data"]) + expand_pairs(given["expand"])
        if not path.startswith("/"):
            path = f"/v1/{path}"
        show(send(target_of(given), method, path, pairs, given["idempotency"]))

    return click.Command(
        method.lower(),
        params=[click.Argument(["path"]), *shared_options()],
        callback=callback,
        help=f"Send a {method} request to a path, /v1/customers.",
    )


for one in ("GET", "POST", "DELETE"):
    main.add_command(raw_command(one))


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script: eval "$(tuppence completion bash)"."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.ClickException(f"{shell} is not supported")
    click.echo(found(main, {}, "tuppence", "_TUPPENCE_COMPLETE").source())


name_variables(main)
