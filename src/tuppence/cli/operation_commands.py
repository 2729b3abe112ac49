"""A command for every operation of the catalogue: `tuppence customers create --email=...`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click
from click.shell_completion import CompletionItem

from tuppence import catalogue
from tuppence.catalogue import Catalogue, Fields, Operation
from tuppence.catalogue.command_names import words_of
from tuppence.cli.http_client import Pairs, Target, send, target
from tuppence.cli.output import show

Tree = dict[str, Any]  # a group's commands: name -> Tree, or an operation's key


def command_tree(known: Catalogue) -> Tree:
    tree: Tree = {}
    for key in known.operation_keys:
        *groups, verb = words_of(key, known.operation(key).name)
        here = tree
        for group in groups:
            below = here.setdefault(group, {})
            here = below if isinstance(below, dict) else here
        here.setdefault(verb, key)
    return tree


class OperationGroup(click.Group):
    """A resource, or a namespace of resources. Its commands are made when they are asked for."""

    def __init__(self, name: str, tree: Tree, known: Catalogue) -> None:
        super().__init__(name, help=f"Commands for {name}.")
        self.tree = tree
        self.known = known

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.tree)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        found = self.tree.get(name)
        if found is None:
            return None
        if isinstance(found, dict):
            return OperationGroup(name, found, self.known)
        return operation_command(name, self.known, self.known.operation(found))


def operation_command(name: str, known: Catalogue, operation: Operation) -> click.Command:
    params: list[click.Parameter] = [
        click.Argument([parameter.lower()]) for parameter in operation.path_params
    ]
    taken = {parameter.lower() for parameter in operation.path_params}
    flags = flags_of(known, operation.fields)
    for flag, kind in flags.items():
        if flag not in OWN_OPTIONS and flag.replace(".", "_") not in taken:
            params.append(field_option(flag, kind, known))
    params += shared_options()

    def callback(**given: Any) -> None:
        run(operation, flags, given)

    return click.Command(
        name, params=params, callback=callback, help=f"{operation.method} {operation.path}"
    )


def flags_of(known: Catalogue, fields: Fields, prefix: str = "", depth: int = 0) -> dict[str, Any]:
    """Flags for scalar parameters, nested ones dotted: --recurring.interval."""
    found: dict[str, Any] = {}
    for name, spec in fields.items():
        inner = known.inner_fields(spec["t"])
        if inner is not None and depth < 2:
            found |= flags_of(known, inner, f"{prefix}{name}.", depth + 1)
        elif inner is None and not holds_hashes(known, spec["t"]):
            found[prefix + name] = spec
    return found


def holds_hashes(known: Catalogue, kind: Any) -> bool:
    return isinstance(kind, dict) and (
        "map" in kind or known.inner_fields(kind.get("array")) is not None
    )


OWN_OPTIONS = {"expand", "live", "data", "help", "confirm"}


def field_option(flag: str, spec: Any, known: Catalogue) -> click.Option:
    kind = spec["t"]
    is_list = isinstance(kind, dict) and "array" in kind
    values = known.enum_values(kind["array"] if is_list else kind)
    return click.Option(
        [*dict.fromkeys([f"--{flag.replace('_', '-')}", f"--{flag}"]), variable(flag)],
        multiple=is_list,
        metavar="|".join(str(v) for v in values[:4]) if values else type_name(kind),
        help="required" if spec.get("r") and "." not in flag else None,
        shell_complete=completer(values) if values else None,
    )


def variable(flag: str) -> str:
    return "field_" + re.sub(r"\W", "__", flag)


def type_name(kind: Any) -> str:
    return kind.upper() if isinstance(kind, str) else "VALUE"


def completer(values: list[Any]) -> Callable[..., list[CompletionItem]]:
    def complete(ctx: Any, param: Any, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(str(v)) for v in values if str(v).startswith(incomplete)]

    return complete


def shared_options() -> list[click.Parameter]:
    return [
        click.Option(
            ["-d", "--data"], multiple=True, help='A parameter: -d "metadata[key]=value".'
        ),
        click.Option(["-e", "--expand"], multiple=True, help="Put whole objects in place of ids."),
        click.Option(["-i", "--idempotency"], help="Run this at most once under this key."),
        click.Option(["--api-key"], help="The key to use; else the one the CLI remembers."),
        click.Option(
            ["--base-url"], help="The server to use; else the last one started here that answers."
        ),
        click.Option(["--live"], is_flag=True, help="Use live mode."),
        click.Option(["--stripe-version", "-v"], help="The API version to ask for."),
        click.Option(["--stripe-account"], help="The connected account to act for."),
    ]


def run(operation: Operation, flags: dict[str, Any], given: dict[str, Any]) -> None:
    path = operation.path
    for parameter in operation.path_params:
        path = path.replace(f"{{{parameter}}}", given[parameter.lower()])
    pairs: Pairs = []
    for flag in flags:
        value = given.get(variable(flag))
        if value is None:
            continue
        name = bracketed(flag)
        if isinstance(value, tuple):
            pairs += [(f"{name}[]", one) for one in value]
        else:
            pairs.append((name, value))
    pairs += data_pairs(given["data"]) + expand_pairs(given["expand"])
    show(send(target_of(given), operation.method, path, pairs, given["idempotency"]))


def target_of(given: dict[str, Any]) -> Target:
    """Whom the shared options say to speak to."""
    return target(
        given["api_key"],
        given["base_url"],
        given["live"],
        given["stripe_version"],
        given["stripe_account"],
    )


def expand_pairs(expand: tuple[str, ...]) -> Pairs:
    return [("expand[]", one) for one in expand]


def bracketed(flag: str) -> str:
    head, *rest = flag.split(".")
    return head + "".join(f"[{part}]" for part in rest)


def data_pairs(data: tuple[str, ...]) -> Pairs:
    pairs = []
    for one in data:
        name, equals, value = one.partition("=")
        if not equals:
            raise click.BadParameter(f"{one!r} must look like name=value", param_hint="-d")
        pairs.append((name, value))
    return pairs


def load_tree() -> tuple[Tree, Catalogue]:
    known = catalogue.load()
    return command_tree(known), known
