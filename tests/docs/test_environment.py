"""The page of environment variables holds all that the commands read, and nothing else."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from support import REPOSITORY
from tuppence.cli.environment_variables import OTHER, commands_of, options_of, page
from tuppence.cli.main import main

PAGE = REPOSITORY / "docs" / "reference" / "environment.md"
SOURCE = REPOSITORY / "src" / "tuppence"


def test_the_page_is_what_the_commands_say() -> None:
    assert PAGE.read_text() == page(main), "make docs writes it anew"


def test_every_option_of_serve_has_a_variable_of_its_own() -> None:
    serve = {path: one for one, path in commands_of(main)}["serve"]
    variables = [one.envvar for one in options_of(serve)]
    assert len(variables) > 30
    assert None not in variables
    assert len(set(variables)) == len(variables)
    assert all(f"| `{one}` |" in PAGE.read_text() for one in variables)


def read_by_code() -> set[str]:
    """The names in `os.environ[...]`, `os.environ.get(...)` and the like, constants resolved."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text())
        named = {
            target.id: node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            text = ast.unparse(node) if isinstance(node, ast.Call | ast.Subscript) else ""
            if not text.startswith(("os.environ.get(", "os.environ[", "os.getenv(")):
                continue
            name = node.args[0] if isinstance(node, ast.Call) else node.slice  # type: ignore[union-attr]
            if isinstance(name, ast.Constant):
                found.add(str(name.value))
            elif isinstance(name, ast.Name):
                known = named.get(name.id) or imported(tree, name.id)
                found |= {known} if known else looped(tree, name.id)
    return found


def imported(tree: ast.Module, name: str) -> str | None:
    """A constant that a module takes from another."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and name in [one.name for one in node.names]:
            return str(getattr(importlib.import_module(str(node.module)), name))
    return None


def looped(tree: ast.Module, name: str) -> set[str]:
    """The texts that loops over this name in a module run through, written there or above."""
    tuples = {
        ast.unparse(node.targets[0]): node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple)
    }
    found = {
        str(one.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.For | ast.comprehension) and ast.unparse(node.target) == name
        for one in getattr(tuples.get(ast.unparse(node.iter), node.iter), "elts", ())
        if isinstance(one, ast.Constant)
    }
    assert found, f"what is {name}?"
    return {one for one in found if one.isupper()}


def test_what_the_code_reads_is_named() -> None:
    """Neither is a variable read that the page leaves out, nor one named that nothing reads."""
    options = {one.envvar for command, _ in commands_of(main) for one in options_of(command)}
    read = read_by_code()
    assert read - options == {name for name, _ in OTHER}


@pytest.mark.parametrize(
    ("variable", "given", "name", "taken"),
    [
        ("TUPPENCE_SERVE_PORT", "20300", "port", 20300),
        ("TUPPENCE_SERVE_HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("TUPPENCE_METRICS", "false", "metrics", False),
        ("TUPPENCE_KEYS", "strict", "keys", "strict"),
        ("TUPPENCE_KEEP_LOGS", "7", "keep_logs", 7),
        ("TUPPENCE_WORKERS", "", "workers", 1),
        ("TUPPENCE_PORT", "tcp://10.0.0.1:80", "port", 12111),  # Kubernetes' own
    ],
)
def test_a_variable_is_taken(
    monkeypatch: pytest.MonkeyPatch, variable: str, given: str, name: str, taken: object
) -> None:
    told: list[Any] = []
    monkeypatch.setattr("tuppence.cli.serve.run_server", lambda one, _: told.append(one))
    found = CliRunner().invoke(main, ["serve"], env={variable: given})
    assert found.exit_code == 0, found.output
    assert getattr(told[0], name) == taken


def test_the_option_wins_over_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    monkeypatch.setattr("tuppence.cli.serve.run_server", lambda one, _: told.append(one))
    CliRunner().invoke(main, ["serve", "--port", "1"], env={"TUPPENCE_SERVE_PORT": "2"})
    assert told[0].port == 1


def test_requests_take_nothing_from_the_environment() -> None:
    """Else a request would depend on what happens to be set, and a web shell's on the server's."""
    group = main.get_command(None, "customers")  # type: ignore[arg-type]
    create = group.get_command(None, "create")  # type: ignore[union-attr, arg-type]
    assert create is not None
    for command in (create, main.commands["post"], main.commands["trigger"]):
        assert all(one.envvar is None for one in command.params)


def test_the_page_is_in_the_menu() -> None:
    from tuppence.pages.docs.documents import ORDER

    assert PAGE.relative_to(Path(REPOSITORY) / "docs").with_suffix("").as_posix() in ORDER
