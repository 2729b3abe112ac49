"""One owner per object: one file, or one package, binds its operations and inserts it.

Constants and f-strings are resolved by the module that holds them. The lists of exceptions may only
shrink.
"""

from __future__ import annotations

import ast
import builtins
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from support import REPOSITORY
from tuppence import catalogue
from tuppence.app import bind_resources
from tuppence.runtime import registry
from tuppence.runtime.types.base import Resource

SOURCE = REPOSITORY / "src" / "tuppence"
RESOURCES = SOURCE / "resources"
INSERTS = {"insert", "insert_owned", "created"}
BINDS = {"bind_defaults", "operation", "transition"}

# Stripe keeps cards and bank accounts of customers apart from those of accounts: two addresses of
# one type, whose answers the catalogue calls by the first of several types.
BOUND_IN_SEVERAL = {
    "account": {"resources/connect/account", "resources/payments/customer_source.py"},
    "bank_account": {
        "resources/connect/external_account.py",
        "resources/payments/customer_source.py",
    },
}
INSERTED_IN_SEVERAL: dict[str, set[str]] = {}


def owner_of(path: Path) -> str:
    """The file, or the package where one product's folder holds a folder for the object."""
    parts = path.relative_to(SOURCE).parts
    return "/".join(parts[:3]) if parts[0] == "resources" else "/".join(parts)


@cache
def modules() -> list[tuple[Path, ModuleType, ast.Module]]:
    bind_resources()
    paths = [*RESOURCES.rglob("*.py"), SOURCE / "platform" / "api_keys.py"]
    return [(one, module_of(one), ast.parse(one.read_text())) for one in sorted(paths)]


def module_of(path: Path) -> ModuleType:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return importlib.import_module(".".join(parts).removesuffix(".__init__"))


def resolved(node: ast.expr, module: ModuleType) -> Any:
    """What an expression stands for in its module; None for what only a call decides."""
    try:
        code = compile(ast.Expression(node), "", "eval")
        return eval(code, dict(vars(module)))
    except Exception:
        return None


def calls(names: set[str]) -> Iterator[tuple[Path, ModuleType, ast.Call]]:
    for path, module, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                if ast.unparse(node.func).rsplit(".", 1)[-1] in names:
                    yield path, module, node


def bound() -> dict[str, str]:
    """The owner of each operation that a file binds: by a handler, or by name."""
    found = {}
    for key, handler in registry._handlers.items():
        path = SOURCE.parent / (handler.__module__.replace(".", "/") + ".py")
        if path.is_relative_to(RESOURCES) or "platform" in path.parts:
            found[key] = owner_of(path)
    for path, module, call in calls(BINDS):
        for argument in call.args:
            key = resolved(argument, module)
            if isinstance(key, str) and " /" in key:
                found[key] = owner_of(path)
    return found


def several(homes: dict[str, set[str]]) -> dict[str, set[str]]:
    return {type: found for type, found in homes.items() if len(found) > 1}


def test_every_operation_of_a_resource_is_bound_by_its_owner() -> None:
    known = catalogue.load()
    homes: dict[str, set[str]] = {}
    for key, owner in bound().items():
        homes.setdefault(str(known.operation(key).resource), set()).add(owner)
    homes.pop("None", None)  # answers that are no object
    assert several(homes) == BOUND_IN_SEVERAL


def test_every_binding_is_seen() -> None:
    bind_resources()
    # Three are bound in a loop, by the name that the loop gives them.
    unseen = {key for key in registry._defaults if key not in bound()}
    assert all(key.endswith(("/account_links", "/account_sessions")) for key in unseen)
    assert len(bound()) > 250


def test_every_object_is_inserted_by_its_owner() -> None:
    homes: dict[str, set[str]] = {}
    for path, module, call in calls(INSERTS):
        named = call.args[1] if ast.unparse(call.func) == "created" else call.args[0]
        type = resolved(named, module)
        if isinstance(type, builtins.type) and issubclass(type, Resource):
            type = type.KEY
        if isinstance(type, str):
            homes.setdefault(type, set()).add(owner_of(path))
    for path, module, call in calls({"States"}):
        type = resolved(call.args[0], module)
        homes.setdefault(type.KEY, set()).add(owner_of(path))
    assert several(homes) == INSERTED_IN_SEVERAL
    assert len(homes) > 60


def test_resources_write_through_the_unit_of_work_alone() -> None:
    """`tx.writer` and `tx._reader` would go past its invariants."""
    doors = {
        (owner_of(path), node.attr)
        for path, _, tree in modules()
        if path.is_relative_to(RESOURCES)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("writer", "_writer", "_reader")
    }
    assert doors == set()
