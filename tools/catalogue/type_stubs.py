"""Write what the catalogue knows as types: a class per resource and one per operation's parameters.

`make types` (part of `make catalogue`) writes `runtime/types/resources.pyi` and
`runtime/types/params.pyi`, which only the type checker reads; at run time the classes are made
from the catalogue itself (runtime/types/resources.py, runtime/types/params.py). An inner hash is a
TypedDict, an enum a Literal, a reference
the id that is stored.
"""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterable
from keyword import iskeyword
from pathlib import Path
from typing import Any

from tuppence.catalogue import Catalogue, Fields, Spec, load
from tuppence.catalogue.class_names import class_name, named_operations

TYPES = Path(__file__).parents[2] / "src" / "tuppence" / "runtime" / "types"
SCALARS = {
    "string": "str",
    "integer": "int",
    "boolean": "bool",
    "number": "float",
    "decimal": "str",
    "datetime": "str",
    "int64": "str",
    "any": "Any",
}
HEADER = '''"""{what} Written by `make types`: do not edit."""

from typing import Any, ClassVar, Literal, TypedDict

from tuppence.runtime.types.base import {base}, ListObject
'''


class Annotations:
    """The classes of one file, each inner hash written once, before the first that holds it."""

    def __init__(self, catalogue: Catalogue, base: str) -> None:
        self.catalogue = catalogue
        self.base = base
        self.taken = frozenset(dir(dict)) | {"row", "extra", "body", "path", "is_deleted"}
        self.written: list[str] = []
        self.names: set[str] = set()
        self.by_shape: dict[str, str] = {}

    def add(self, name: str, key: str, fields: Fields, missing: Container[str]) -> None:
        """A class whose attributes are these fields, None where they are `missing`."""
        self.names.add(name)
        lines = [f"class {name}({self.base}):", f"    KEY: ClassVar[str] = {key!r}"]
        for field, spec in fields.items():
            if field == "id" and self.base == "Resource":
                continue  # a str in every stored object
            if field in self.taken or not field.isidentifier() or iskeyword(field):
                continue
            kind = self.annotation(spec, f"{name.removesuffix('Params')}{class_name(field)}")
            is_optional = field in missing or self.is_null(spec)
            lines.append(f"    {field}: {optional(kind, is_optional)}")
        self.written.append("\n".join(lines))

    def annotation(self, spec: Spec, name: str) -> str:
        return self.kind(spec["t"], name)

    def kind(self, kind: Any, name: str) -> str:
        if isinstance(kind, str):
            return SCALARS[kind]
        values = self.catalogue.enum_values(kind)
        if values is not None:
            return f"Literal[{', '.join(map(repr, values))}]"
        if self.catalogue.inner_fields(kind) is not None:
            return self.hash(self.catalogue.inner_fields(kind) or {}, name)
        if "array" in kind:
            return f"list[{self.kind(kind['array'], name)}]"
        if "map" in kind:
            return f"dict[str, {self.kind(kind['map'], name)}]"
        if "union" in kind:
            return " | ".join(dict.fromkeys(self.kind(one, name) for one in kind["union"]))
        if "list" in kind:
            return "ListObject"
        if "expandable" in kind:
            return "str"
        return "Any"  # a whole object, as its answer shows it

    def hash(self, fields: Fields, name: str) -> str:
        """The name of the TypedDict with these fields, written if it is not yet."""
        shape = repr(sorted(fields.items(), key=lambda one: one[0]))
        if shape in self.by_shape:
            return self.by_shape[shape]
        name = self.free(name)
        self.by_shape[shape] = name
        kinds = {
            field: optional(self.kind(spec["t"], f"{name}{class_name(field)}"), self.is_null(spec))
            for field, spec in fields.items()
        }
        if all(field.isidentifier() and not iskeyword(field) for field in kinds):
            lines = [f"    {field}: {kind}" for field, kind in kinds.items()] or ["    pass"]
            self.written.append("\n".join([f"class {name}(TypedDict, total=False):", *lines]))
        else:
            inner = ", ".join(f"{field!r}: {kind!r}" for field, kind in kinds.items())
            self.written.append(f"{name} = TypedDict({name!r}, {{{inner}}}, total=False)")
        return name

    def is_null(self, spec: Spec) -> bool:
        return bool(spec.get("n") or spec.get("e"))

    def free(self, name: str) -> str:
        """The name, with a number where another shape has it."""
        number = 2
        found = name
        while found in self.names:
            found, number = f"{name}{number}", number + 1
        self.names.add(found)
        return found

    def text(self, what: str) -> str:
        return "\n\n".join([HEADER.format(what=what, base=self.base), *self.written]) + "\n"


def optional(kind: str, is_optional: bool) -> str:
    return f"{kind} | None" if is_optional and kind != "Any" else kind


def resources_text(catalogue: Catalogue) -> str:
    """The whole of runtime/types/resources.pyi."""
    made = Annotations(catalogue, "Resource")
    names = {class_name(one): one for one in catalogue.resource_names}
    made.names |= set(names)
    for name, type in names.items():
        shape = catalogue.resource(type)
        never_required = {one for one, spec in shape.fields.items() if not spec.get("r")}
        made.add(name, type, shape.fields, shape.absent | never_required)
    return made.text("A class per resource: what a stored object holds.")


def params_text(catalogue: Catalogue) -> str:
    """The whole of runtime/types/params.pyi."""
    made = Annotations(catalogue, "Params")
    operations = list(named_operations(catalogue).items())
    made.names |= {name for name, _ in operations}
    for name, operation in operations:
        path: Fields = {one: {"t": "string", "r": True} for one in operation.path_params}
        fields = path | operation.fields
        missing = {one for one, spec in fields.items() if not spec.get("r")}
        made.add(name, operation.key, fields, missing)
    return made.text("A class per operation: its checked parameters, those of the path among them.")


def written(folder: Path, catalogue: Catalogue) -> Iterable[Path]:
    """Write both files; returns those that changed."""
    texts = {"resources.pyi": resources_text(catalogue), "params.pyi": params_text(catalogue)}
    for name, text in texts.items():
        path = folder / name
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            yield path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--folder", type=Path, default=TYPES)
    for _ in written(parser.parse_args().folder, load()):
        pass


if __name__ == "__main__":
    main()
