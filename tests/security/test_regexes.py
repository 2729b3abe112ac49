"""No regular expression takes more than linear time, whatever text comes from outside."""

from __future__ import annotations

import ast
import importlib
import itertools
import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from support import REPOSITORY, Client
from tuppence.runtime import ids

SOURCE = REPOSITORY / "src"
LENGTH = 10_000
LIMIT_S, TRIES = 0.010, 3
METHODS = ("match", "fullmatch", "search", "sub", "subn", "findall", "finditer", "split")
# What reads only files of our own.
TRUSTED = {
    "tuppence/cli/trigger.py": "reads the command's own arguments and fixtures",
}
# Functions that compile a pattern from names of our own, and what they are called with.
MADE = {("tuppence/runtime/ids.py", "id_pattern"): ("account", *ids.OTHER_PREFIXES)}
CHARACTERS = "\\\"'a0[({<.@-_ \n*:"
STARTS = ("", '"', "'", "[", 'name:"', "metadata['", "a@", "-1", "/*", "```request\n", '"id": "we_')
STARTS += ("_secret_", "a_test_", "txcd_", "GB", "evt_", "20", "#", "(")


class Regex(NamedTuple):
    place: str
    pattern: re.Pattern[Any]
    methods: frozenset[str]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def files() -> list[Path]:
    found = sorted(SOURCE.rglob("*.py"))
    return [one for one in found if one.relative_to(SOURCE).as_posix() not in TRUSTED]


def calls_of_re(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(parsed(path)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in (*METHODS, "compile")
        ):
            yield node


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


@cache
def uses() -> dict[tuple[str, str], set[str]]:
    """The methods called on a name of a module, in that module and in those that import it."""
    found: dict[tuple[str, str], set[str]] = {}
    for path in files():
        own, imported = module_of(path), dict[str, tuple[str, str]]()
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ImportFrom) and node.module:
                imported |= {one.asname or one.name: (node.module, one.name) for one in node.names}
        for node in ast.walk(parsed(path)):
            if not (isinstance(node, ast.Attribute) and node.attr in METHODS):
                continue
            of = node.value
            if isinstance(of, ast.Name):
                place = imported.get(of.id, (own, of.id))
            elif isinstance(of, ast.Attribute) and isinstance(of.value, ast.Name):
                place = (".".join(imported.get(of.value.id, (own, of.value.id))), of.attr)
            else:
                continue
            found.setdefault(place, set()).add(node.attr)
    return found


def assigned(path: Path) -> set[str]:
    """The names that a module defines, apart from those it imports."""
    targets = [
        target
        for node in parsed(path).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]
    return {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}


def compiled_in(path: Path) -> Iterator[Regex]:
    """The patterns that a module compiles when it is loaded, also those within other values."""
    module_name = module_of(path)
    module = importlib.import_module(module_name)
    for name, value in vars(module).items():
        if name not in assigned(path):
            continue
        inside = value.values() if isinstance(value, dict) else [value]
        for one in inside:
            if isinstance(one, re.Pattern):
                methods = uses().get((module_name, name)) if one is value else None
                yield Regex(f"{module_name}.{name}", one, frozenset(methods or METHODS[:3]))


@cache
def regexes() -> tuple[Regex, ...]:
    found: dict[tuple[Any, int], Regex] = {}
    for path in files():
        calls = list(calls_of_re(path))
        if not calls:
            continue
        for one in compiled_in(path):
            found.setdefault((one.pattern.pattern, one.pattern.flags), one)
        for call in calls:
            assert isinstance(call.func, ast.Attribute)
            place = f"{path.relative_to(SOURCE)}:{call.lineno}"
            if call.func.attr != "compile":
                pattern = re.compile(ast.literal_eval(call.args[0]))
                methods = frozenset([call.func.attr])
                found[place, 0] = Regex(place, pattern, methods)
    for (_, name), types in MADE.items():
        for type in types:
            one = Regex(f"{name}({type})", getattr(ids, name)(type), frozenset(["fullmatch"]))
            found[one.pattern.pattern, one.pattern.flags] = one
    return tuple(found.values())


def test_every_compiled_pattern_is_seen() -> None:
    """One that is compiled within a function would escape the measurement below."""
    for path in files():
        compiled = [one for one in calls_of_re(path) if one.func.attr == "compile"]  # type: ignore[attr-defined]
        for function in ast.walk(parsed(path)):
            if compiled and isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                if (path.relative_to(SOURCE).as_posix(), function.name) in MADE:
                    continue
                assert not set(compiled) & set(ast.walk(function)), path
    assert len(regexes()) > 30


@cache
def hostile() -> tuple[str, ...]:
    units = [*CHARACTERS, *(a + b for a, b in itertools.permutations(CHARACTERS, 2))]
    texts = [(unit * LENGTH)[:LENGTH] for unit in units]
    texts += [
        start + (unit * LENGTH)[:LENGTH] + end
        for start in STARTS[1:]
        for unit in (*CHARACTERS, "\\\\", '\\"', "a.", "a-", "a ")
        for end in ("", "!")
    ]
    return tuple(texts)


def run(pattern: re.Pattern[Any], method: str, text: Any) -> Callable[[], object]:
    if method in ("sub", "subn"):
        return lambda: pattern.sub(text[:0], text)
    if method == "finditer":
        return lambda: sum(1 for _ in pattern.finditer(text))
    return lambda: getattr(pattern, method)(text)


def seconds(action: Callable[[], object]) -> float:
    """The best of a few, of which one that is fast enough is enough."""
    best = float("inf")
    for _ in range(TRIES):
        began = time.process_time()
        action()
        best = min(best, time.process_time() - began)
        if best < LIMIT_S:
            break
    return best


@pytest.mark.parametrize("regex", regexes(), ids=lambda one: one.place)
def test_ten_thousand_hostile_characters_take_ten_milliseconds(regex: Regex) -> None:
    for method in regex.methods:
        for text in hostile():
            given = text.encode() if isinstance(regex.pattern.pattern, bytes) else text
            took = seconds(run(regex.pattern, method, given))
            assert took < LIMIT_S, f"{method} of {text[:24]!r}... took {took * 1000:.0f} ms"


def test_a_search_for_backslashes_is_refused_at_once(api: Client) -> None:
    for query in ('name:"' + "\\" * 900, 'metadata["' + "\\" * 900, "name:'" + "\\\\'" * 300):
        began = time.process_time()
        answer = api.get("/v1/customers/search", query=query)
        assert time.process_time() - began < 1
        assert (answer.status, answer.error["param"]) == (400, "query")


def test_a_quoted_value_keeps_its_escapes(api: Client) -> None:
    name = 'a\\b "c" \\\\'
    made = api.post("/v1/customers", name=name)["id"]
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    found = api.get("/v1/customers/search", query=f'name:"{quoted}"')["data"]
    assert [one["id"] for one in found] == [made]
