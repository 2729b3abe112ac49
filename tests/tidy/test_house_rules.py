"""House rules as a program. An exemption is named here; one that is no longer needed must go."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import REPOSITORY

SOURCE = REPOSITORY / "src" / "tuppence"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_FUNCTION, LONGEST_MODULE = 60, 500

# Time and chance are handed in; only the composition root may take them from the machine.
FORBIDDEN_CALLS = {
    "datetime.datetime.now",
    "datetime.now",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.sleep",
    "random.random",
    "random.choice",
    "random.randint",
    "os.urandom",
    "uuid.uuid4",
    "print",
    "eval",
    "exec",
}

# The list may only shrink.
EXEMPT_CALLS = {
    ("cli/listen.py", "datetime.now"),  # what the terminal's lines begin with
    (
        "cli/worker_processes.py",
        "print",
    ),  # a process that serves nothing yet, with no command around it
    ("cli/worker_processes.py", "time.monotonic"),
    ("cli/worker_processes.py", "time.sleep"),
}
EXEMPT_FUNCTIONS: set[tuple[str, str]] = set()
EXEMPT_MODULES: set[str] = set()

FORBIDDEN_NAMES = ("Service", "Manager", "Helper")
FORBIDDEN_MODULE_NAMES = {"utils", "util", "helpers", "common", "misc", "data", "process"}


def relative(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_functions_fit_on_a_screen() -> None:
    long = {
        (relative(path), node.name)
        for path in MODULES
        for node in functions(path)
        if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == EXEMPT_FUNCTIONS


def test_modules_fit_in_a_head() -> None:
    long = {relative(p) for p in MODULES if len(p.read_text().splitlines()) > LONGEST_MODULE}
    assert long == EXEMPT_MODULES


def test_time_chance_and_output_come_from_the_composition_root() -> None:
    found = {
        (relative(path), ast.unparse(node.func))
        for path in MODULES
        if path.name != "app.py"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in FORBIDDEN_CALLS
    }
    assert found == EXEMPT_CALLS


def test_names_say_what_things_are() -> None:
    classes = {
        (relative(path), node.name)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef) and node.name.endswith(FORBIDDEN_NAMES)
    }
    assert classes == set()
    assert {p.stem for p in MODULES} & FORBIDDEN_MODULE_NAMES == set()


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_every_module_says_what_it_is(path: Path) -> None:
    text = path.read_text()
    assert not text.strip() or ast.get_docstring(ast.parse(text))


def tracked_files() -> list[Path]:
    found = subprocess.run(
        ["git", "ls-files"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    return [REPOSITORY / name for name in found.stdout.split()]


def test_no_file_names_a_registry_or_a_machine() -> None:
    marks = (
        "index-" + "url",
        "registry.npmjs" + ".org",
        "files.pythonhosted" + ".org",
        "/root" + "/",
    )
    named = [
        (path.name, mark)
        for path in tracked_files()
        if path.is_file() and path.suffix not in (".png", ".ico", ".woff2")
        for mark in marks
        if mark in path.read_text(errors="replace")
    ]
    assert named == []


def test_only_one_place_compares_secrets() -> None:
    """`hmac.compare_digest` raises TypeError for text that is not ASCII: `is_same` takes any."""
    callers = {
        relative(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute | ast.Name | ast.alias)
        and "compare_digest" in ast.unparse(node)
    }
    assert callers == {"domain/constant_time.py"}
