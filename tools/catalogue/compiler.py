"""Compile the official `stripe` package into the catalogue's data file.

Reads the package's sources with `ast`; nothing of it is imported or run. What comes out holds
names, types and enums only: no prose. Run it with `make catalogue`.

The data file is one JSON object:

    api_version   the version the package was generated for
    package       the package's own version
    objects       interned object shapes: {field: spec}
    enums         interned lists of allowed values
    operations    {"POST /v1/coupons": {...}}
    resources     {"coupon": {"fields": index of its shape, "deletable": bool}}
    events        {"v1": [types], "v2": {type: {"object": resource or null, ...}}}

A field spec is {"t": type} with the flags "r" (required parameter), "n" (nullable or optional
answer field) and "e" (may be the empty string, which unsets it). Types are read back by
`tuppence.catalogue`.
"""

from __future__ import annotations

import argparse
import ast
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CATALOGUE = Path(__file__).parents[2] / "src" / "tuppence" / "catalogue"
SCALARS = {
    "str": "string",
    "int": "integer",
    "bool": "boolean",
    "float": "number",
    "Decimal": "decimal",
    "Any": "any",
    "datetime": "datetime",
}
BASES_WITHOUT_FIELDS = (
    "TypedDict",
    "RequestOptions",
    "StripeObject",
    "Resource",
    "Mixin",
    "object",
)
MAPS = {"Dict", "UntypedStripeObject"}
ENCODINGS = {"int64_string": "int64", "decimal_string": "decimal"}


class CatalogueError(Exception):
    """The package holds something this compiler does not know how to read."""


@dataclass
class Module:
    """One parsed source file: its top-level classes and what its names import."""

    name: str
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)


def read_module(root: Path, name: str) -> Module:
    base = root.joinpath(*name.split(".")[1:])
    path = base.with_suffix(".py") if base.with_suffix(".py").exists() else base / "__init__.py"
    module = Module(name)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                module.imports[alias.asname or alias.name] = (node.module, alias.name)
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.ClassDef):
            module.classes[node.name] = node
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            if name_of(node.value.func) == "TypedDict":
                module.classes[name_of(node.targets[0])] = functional_typed_dict(node.value)
    return module


def functional_typed_dict(call: ast.Call) -> ast.ClassDef:
    """`TypedDict("X", {"from": T})`, the form for names Python keeps for itself, as a class."""
    items = call.args[1]
    if not isinstance(items, ast.Dict):
        raise CatalogueError(f"cannot read {ast.unparse(call)}")
    body: list[ast.stmt] = [
        ast.AnnAssign(ast.Name(constant(key)), annotation, None, 1)
        for key, annotation in zip(items.keys, items.values, strict=True)
        if key is not None
    ]
    return ast.ClassDef(constant(call.args[0]), [], [], body, [])


@dataclass
class Scope:
    """Where a type expression stands: its module and the classes around it, outermost first."""

    module: Module
    around: tuple[ast.ClassDef, ...] = ()


class Compiler:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.modules: dict[str, Module] = {}
        self.objects: list[dict[str, Any]] = []
        self.enums: list[list[Any]] = []
        self.interned: dict[str, int] = {}
        self.resources: dict[str, dict[str, Any]] = {}
        self.open: set[str] = set()

    # -- reading -------------------------------------------------------------------------------

    def module(self, name: str) -> Module:
        if name not in self.modules:
            self.modules[name] = read_module(self.root, name)
        return self.modules[name]

    def resolve(self, name: str, scope: Scope) -> tuple[ast.ClassDef, Scope]:
        """Find the class a bare name means where it stands, innermost class first."""
        for depth in range(len(scope.around), 0, -1):
            for node in scope.around[depth - 1].body:
                if isinstance(node, ast.ClassDef) and node.name == name:
                    return node, Scope(scope.module, scope.around[:depth])
        if name in scope.module.classes:
            return scope.module.classes[name], Scope(scope.module)
        if name in scope.module.imports:
            source, original = scope.module.imports[name]
            return self.resolve(original, Scope(self.module(source)))
        raise CatalogueError(f"{scope.module.name}: unknown class {name}")

    # -- interning -----------------------------------------------------------------------------

    def intern(self, table: list[Any], kind: str, value: Any) -> int:
        key = kind + json.dumps(value, sort_keys=True)
        if key not in self.interned:
            self.interned[key] = len(table)
            table.append(value)
        return self.interned[key]

    def enum(self, values: list[Any]) -> dict[str, Any]:
        return {"enum": self.intern(self.enums, "enum", values)}

    # -- types ---------------------------------------------------------------------------------

    def parse(self, node: ast.expr) -> ast.expr:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return ast.parse(node.value, mode="eval").body
        return node

    def members(self, node: ast.expr) -> list[ast.expr]:
        """Flatten `A | B` and `Union[A, B]` into their members."""
        node = self.parse(node)
        if isinstance(node, ast.BinOp):
            return self.members(node.left) + self.members(node.right)
        if isinstance(node, ast.Subscript) and name_of(node.value) == "Union":
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            return [m for part in parts for m in self.members(part)]
        return [node]

    def type_of(self, node: ast.expr, scope: Scope) -> Any:
        members = self.members(node)
        literals = [v for m in members for v in literal_values(m)]
        rest = [m for m in members if not literal_values(m)]
        # Literal[...] | str is an enum that may grow; the str says nothing more.
        if literals and [name_of(m) for m in rest] == ["str"]:
            rest = []
        types = [self.enum(literals)] if literals else []
        for member in rest:
            one = self.single(member, scope)
            if one not in types:
                types.append(one)
        return types[0] if len(types) == 1 else {"union": types}

    def single(self, node: ast.expr, scope: Scope) -> Any:
        if isinstance(node, ast.Name):
            return SCALARS.get(node.id) or self.named(node.id, scope)
        if not isinstance(node, ast.Subscript):
            raise CatalogueError(f"{scope.module.name}: cannot read {ast.unparse(node)}")
        outer = name_of(node.value)
        inner = node.slice
        if outer in ("Optional", "NotRequired"):
            return self.type_of(inner, scope)
        if outer in ("List", "Sequence"):
            return {"array": self.type_of(inner, scope)}
        if outer in MAPS:
            value = inner.elts[1] if isinstance(inner, ast.Tuple) else inner
            return {"map": self.type_of(value, scope)}
        if outer == "ExpandableField":
            return {"expandable": self.resource_names(inner, scope)}
        if outer == "ListObject":
            return {"list": self.resource_names(inner, scope)}
        raise CatalogueError(f"{scope.module.name}: cannot read {ast.unparse(node)}")

    def resource_names(self, node: ast.expr, scope: Scope) -> list[str]:
        found = []
        for member in self.members(node):
            one = self.named(name_of(self.parse(member)), scope)
            found.append(one.get("resource", one))
        return found

    def named(self, name: str, scope: Scope) -> Any:
        node, where = self.resolve(name, scope)
        inner = Scope(where.module, (*where.around, node))
        object_name = object_name_of(node)
        if object_name and not where.around:
            return {"resource": self.resource(object_name, node, inner)}
        return {"object": self.intern(self.objects, "object", self.fields(node, inner))}

    def resource(self, name: str, node: ast.ClassDef, scope: Scope) -> str:
        if scope.module.name.startswith("stripe.v2.") and not name.startswith("v2."):
            name = f"v2.{name}"
        if name not in self.resources and name not in self.open:
            self.open.add(name)
            fields = self.fields(node, scope)
            deletable = fields.pop("deleted", None) is not None
            index = self.intern(self.objects, "object", fields)
            self.resources[name] = {"fields": index, "deletable": deletable}
        return name

    def fields(self, node: ast.ClassDef, scope: Scope) -> dict[str, Any]:
        encodings = field_encodings(node)
        found: dict[str, Any] = {}
        for base in node.bases:
            if isinstance(base, ast.Name) and not base.id.endswith(BASES_WITHOUT_FIELDS):
                parent, where = self.resolve(base.id, Scope(scope.module, scope.around[:-1]))
                found |= self.fields(parent, Scope(where.module, (*where.around, parent)))
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                name = statement.target.id
                if name.startswith("_") or name == "OBJECT_NAME":
                    continue
                spec = self.spec(statement.annotation, scope)
                if name in encodings:
                    spec["t"] = encodings[name]
                found[wire_name(name)] = spec
        return found

    def spec(self, annotation: ast.expr, scope: Scope) -> dict[str, Any]:
        node = self.parse(annotation)
        required, nullable = True, False
        while isinstance(node, ast.Subscript) and name_of(node.value) in (
            "NotRequired",
            "Optional",
        ):
            required = required and name_of(node.value) != "NotRequired"
            nullable = nullable or name_of(node.value) == "Optional"
            node = self.parse(node.slice)
        members = self.members(node)
        empty = any(literal_values(m) == [""] for m in members)
        kept = [m for m in members if literal_values(m) != [""]] or members
        spec: dict[str, Any] = {"t": self.union_of(kept, scope)}
        if required and not nullable:
            spec["r"] = True
        if nullable:
            spec["n"] = True
        if empty:
            spec["e"] = True
        return spec

    def union_of(self, members: list[ast.expr], scope: Scope) -> Any:
        # Dict[str, X] | UntypedStripeObject[X] are one map, written twice for type checkers.
        maps = [m for m in members if isinstance(m, ast.Subscript) and name_of(m.value) in MAPS]
        if maps and len(maps) == len(members):
            return self.single(maps[0], scope)
        joined = members[0]
        for member in members[1:]:
            joined = ast.BinOp(joined, ast.BitOr(), member)
        return self.type_of(joined, scope)

    # -- operations ----------------------------------------------------------------------------

    def operations(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for path in sorted(self.root.rglob("_*_service.py")):
            name = "stripe." + ".".join(path.relative_to(self.root).with_suffix("").parts)
            module = self.module(name)
            for node in module.classes.values():
                for method in node.body:
                    if isinstance(method, ast.FunctionDef) and not method.name.endswith("_async"):
                        self.add_operation(found, module, method)
        return dict(sorted(found.items()))

    def add_operation(self, found: dict[str, Any], module: Module, method: ast.FunctionDef) -> None:
        call = request_call(method)
        if call is None:
            return
        verb = constant(call.args[0]).upper()
        path = path_of(call.args[1])
        if not path.startswith(("/v1/", "/v2/")):
            return
        scope = Scope(module)
        operation: dict[str, Any] = {
            "name": operation_name(module.name, method.name),
            "params": self.params_of(method, scope),
            "returns": self.returns_of(method, scope),
        }
        base = next(constant(k.value) for k in call.keywords if k.arg == "base_address")
        if base != "api":
            operation["base"] = base
        if isinstance(call.func, ast.Attribute) and call.func.attr == "_request_stream":
            operation["returns"] = {"stream": True}
        found[f"{verb} {path}"] = operation

    def params_of(self, method: ast.FunctionDef, scope: Scope) -> int | None:
        for argument in method.args.args:
            if argument.arg == "params" and argument.annotation is not None:
                node = self.parse(argument.annotation)
                if isinstance(node, ast.Subscript):
                    node = self.parse(node.slice)
                return int(self.named(name_of(node), scope)["object"])
        return None

    def returns_of(self, method: ast.FunctionDef, scope: Scope) -> Any:
        if method.returns is None:
            raise CatalogueError(f"{scope.module.name}.{method.name} returns nothing")
        node = self.parse(method.returns)
        if isinstance(node, ast.Subscript):
            outer = name_of(node.value)
            kind = {"ListObject": "list", "SearchResultObject": "search"}.get(outer)
            if kind:
                return {kind: self.resource_names(node.slice, scope)}
        if isinstance(node, ast.Constant) and node.value is None:
            return {"nothing": True}
        if name_of(node) == "Any":
            return {"stream": True}
        members = self.members(node)
        return {
            "resource": [self.named(name_of(self.parse(m)), scope).get("resource") for m in members]
        }

    # -- events --------------------------------------------------------------------------------

    def events(self) -> dict[str, Any]:
        event = self.module("stripe._event").classes["Event"]
        v1: list[str] = []
        for node in event.body:
            if isinstance(node, ast.AnnAssign) and name_of(node.target) == "type":
                v1 = [str(v) for v in literal_values(node.annotation)]
        v2 = {}
        for path in sorted((self.root / "events").glob("_*_event.py")):
            module = self.module(f"stripe.events.{path.stem}")
            for name, node in module.classes.items():
                if name.endswith("Event"):
                    v2[lookup_type(node)] = self.thin_event(node, module)
        return {"v1": v1, "v2": dict(sorted(v2.items()))}

    def thin_event(self, node: ast.ClassDef, module: Module) -> dict[str, Any]:
        spec: dict[str, Any] = {}
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign) and name_of(statement.target) == "data":
                spec["data"] = self.type_of(statement.annotation, Scope(module, (node,)))
            if isinstance(statement, ast.FunctionDef) and statement.name == "fetch_related_object":
                if statement.returns is not None:
                    spec["object"] = self.resource_names(statement.returns, Scope(module))[0]
        return spec


# -- reading single nodes ------------------------------------------------------------------------


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise CatalogueError(f"no name: {ast.dump(node)[:80]}")


def wire_name(name: str) -> str:
    """`from_` and its like stand for words that Python keeps for itself."""
    return name.rstrip("_") if name.endswith("_") else name


def literal_values(node: ast.expr) -> list[Any]:
    if isinstance(node, ast.Subscript) and name_of(node.value) == "Literal":
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return [p.value for p in parts if isinstance(p, ast.Constant)]
    return []


def constant(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise CatalogueError(f"not a constant: {ast.dump(node)[:80]}")


def object_name_of(node: ast.ClassDef) -> str | None:
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and name_of(statement.target) == "OBJECT_NAME":
            return constant(statement.value) if statement.value else None
    return None


def lookup_type(node: ast.ClassDef) -> str:
    for statement in node.body:
        if isinstance(statement, ast.Assign) and name_of(statement.targets[0]) == "LOOKUP_TYPE":
            return constant(statement.value)
    raise CatalogueError(f"{node.name} has no LOOKUP_TYPE")


def field_encodings(node: ast.ClassDef) -> dict[str, Any]:
    for statement in node.body:
        if (
            isinstance(statement, ast.Assign)
            and name_of(statement.targets[0]) == "_field_encodings"
        ):
            raw = ast.literal_eval(statement.value)
            return {k: ENCODINGS[v] for k, v in raw.items() if isinstance(v, str)}
    return {}


def request_call(method: ast.FunctionDef) -> ast.Call | None:
    for node in ast.walk(method):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in ("_request", "_request_stream"):
                return node
    return None


def path_of(node: ast.expr) -> str:
    """The path template; its placeholders are the names of the path's parameters."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return constant(node.func.value)
    return constant(node)


def operation_name(module: str, method: str) -> str:
    """`stripe.checkout._session_service`, `create` -> `checkout.session.create`."""
    parts = [part.strip("_").removesuffix("_service") for part in module.split(".")[1:]]
    return ".".join([*parts, wire_name(method)])


def compile_package(root: Path, package_version: str) -> dict[str, Any]:
    compiler = Compiler(root)
    operations = compiler.operations()
    events = compiler.events()
    for module, name in (("stripe._event", "Event"), ("stripe.v2.core._event", "Event")):
        compiler.named(name, Scope(compiler.module(module)))
    version = compiler.module("stripe._api_version").classes["_ApiVersion"]
    current = {
        name_of(s.targets[0]): constant(s.value) for s in version.body if isinstance(s, ast.Assign)
    }
    return {
        "api_version": current["CURRENT"],
        "package": package_version,
        "operations": operations,
        "resources": dict(sorted(compiler.resources.items())),
        "events": events,
        "enums": compiler.enums,
        "objects": compiler.objects,
    }


def encode(catalogue: dict[str, Any]) -> bytes:
    """One operation, resource, enum or object a line, so that a new release reads as a diff."""
    lines = ["{"]
    for section, value in catalogue.items():
        comma = "" if section == list(catalogue)[-1] else ","
        if isinstance(value, dict) and section != "events":
            body = ",\n".join(f"{json.dumps(k)}:{dense(v)}" for k, v in value.items())
            lines.append(f'"{section}":{{\n{body}\n}}{comma}')
        elif isinstance(value, list):
            body = ",\n".join(dense(v) for v in value)
            lines.append(f'"{section}":[\n{body}\n]{comma}')
        else:
            lines.append(f'"{section}":{dense(value)}{comma}')
    return ("\n".join(lines) + "\n}\n").encode()


def dense(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def installed_package() -> tuple[Path, str]:
    """Where the pinned `stripe` package lies, found without importing it."""
    from importlib.metadata import distribution

    found = distribution("stripe")
    return Path(str(found.locate_file("stripe"))), found.version


def main() -> None:
    parser = argparse.ArgumentParser(description="Compile the stripe package into the catalogue.")
    parser.add_argument("--out", type=Path, default=CATALOGUE / "catalogue.json")
    arguments = parser.parse_args()
    root, version = installed_package()
    catalogue = compile_package(root, version)
    arguments.out.write_bytes(encode(catalogue))
    counts = {k: len(v) for k, v in catalogue.items() if isinstance(v, dict | list)}
    print(f"{arguments.out}: stripe {version}, {catalogue['api_version']}, {counts}")


if __name__ == "__main__":
    main()
