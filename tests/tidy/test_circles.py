"""No two modules of the package import each other, however indirectly.

Imports inside functions and those for the type checker count: they hide a circle, they do not end
it.
"""

from __future__ import annotations

import ast
from pathlib import Path

from support import REPOSITORY

SOURCE = REPOSITORY / "src"


def module_names() -> dict[str, Path]:
    found = {}
    for path in (SOURCE / "tuppence").rglob("*.py"):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> set[str]:
    """The modules of the package that a file imports anywhere."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in known else node.module)
    return found & known.keys()


def circles(graph: dict[str, set[str]]) -> list[set[str]]:
    """What is left of the graph once every module that leads nowhere is taken away."""
    left = {name: set(to) for name, to in graph.items()}
    while ends := [name for name, to in left.items() if not to]:
        for name in ends:
            del left[name]
        for to in left.values():
            to.difference_update(ends)
    return [{name, *to} for name, to in left.items()]


def test_no_modules_import_each_other_in_a_circle() -> None:
    known = module_names()
    graph = {name: imports(path, known) - {name} for name, path in known.items()}
    assert circles(graph) == []
    assert len(graph) > 300


def test_a_circle_is_found() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}, "e": set()}
    assert {frozenset(one) for one in circles(graph)} >= {frozenset({"b", "c"})}
