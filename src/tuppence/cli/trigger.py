"""`tuppence trigger`: make an event happen by the requests that lead to it (cli/triggers.json)."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import click

from tuppence.cli.http_client import Pairs, flat

REFERENCE = re.compile(r"\$\{(\w+):(\w+)\}")
Send = Callable[[str, str, Pairs], tuple[int, dict[str, Any]]]


def recipes() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files("tuppence.cli").joinpath("triggers.json").read_text("utf-8")
    )
    return found


def run(
    event: str,
    send: Send,
    overrides: list[tuple[str, str, str]],
    given: dict[str, str],
    say: Callable[[str], None],
) -> None:
    """Carry out an event's steps. Raises `click.ClickException` where one is refused.

    `overrides` are (step, parameter, value); `given` are ids to use in place of a step's object.
    """
    known = recipes()
    if event not in known["events"]:
        raise click.ClickException(f"There is no trigger for {event}. See `tuppence trigger`.")
    steps = known["events"][event]
    for step, _, _ in overrides:
        if step not in steps:
            raise click.ClickException(f"{event} has the steps {', '.join(steps)}, not {step}.")
    made: dict[str, dict[str, Any]] = {name: {"id": id} for name, id in given.items()}
    for name in steps:
        if name in given:
            continue
        key, params, *expected = known["steps"][name]
        method, path = filled(key, made).split(" ", 1)
        pairs = overridden(filled(copy.deepcopy(params), made), name, overrides)
        status, answer = send(method, path, pairs)
        if status != (expected[0] if expected else 200):
            message = (answer.get("error") or {}).get("message", answer)
            raise click.ClickException(f"{name} ({method} {path}) was refused: {message}")
        made[name] = answer["data"][0] if answer.get("object") == "list" else answer
        say(f"  {name}: {made[name].get('id', status)}")


def filled(value: Any, made: dict[str, dict[str, Any]]) -> Any:
    """With `${customer:id}` and its like put in."""
    if isinstance(value, dict):
        return {name: filled(one, made) for name, one in value.items()}
    if isinstance(value, list):
        return [filled(one, made) for one in value]
    if isinstance(value, str):
        return REFERENCE.sub(lambda found: str(made[found[1]][found[2]]), value)
    return value


def overridden(params: dict[str, Any], step: str, overrides: list[tuple[str, str, str]]) -> Pairs:
    """The step's parameters with the user's own in place of those of the same name."""
    mine = {name: value for one, name, value in overrides if one == step}
    pairs = [(name, value) for name, value in flat(params) if name not in mine]
    return pairs + list(mine.items())


def parsed_override(text: str) -> tuple[str, str, str]:
    """`customer:name=Jane` or `customer:address[city]=Leeds`."""
    match = re.fullmatch(r"(\w+):([\w\[\]]+)=(.*)", text, re.S)
    if match is None:
        raise click.ClickException(f"--override takes step:parameter=value, not {text}.")
    return match[1], match[2], match[3]
