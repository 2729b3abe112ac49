"""`tuppence coverage`: how each operation of the API is answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import click
from rich.console import Console
from rich.table import Table

from tuppence import catalogue
from tuppence.app import bind_resources
from tuppence.catalogue.unsupported_parameters import UnbuiltParameter
from tuppence.runtime.default_operations import default_for
from tuppence.runtime.registry import Bindings

KINDS = ("behavior", "defaults", "refused")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one operation is answered: by `behavior`, by `defaults`, or `refused` for a reason."""

    key: str
    product: str
    kind: str
    reason: str


def coverage() -> list[Coverage]:
    """Every operation of the API, by product and path."""
    bind_resources()
    known = catalogue.load()
    handlers = Bindings(known, default_for)
    rows = [
        Coverage(key, product_of(key), handlers.kind(key), known.unbuilt.get(key, ""))
        for key in known.operation_keys
        if "/_tuppence/" not in key
    ]
    return sorted(rows, key=lambda row: (row.product, row.key.split(" ")[1], row.key))


def product_of(key: str) -> str:
    """`POST /v1/billing/meters` belongs to `billing`, `GET /v2/core/events` to `v2/core`."""
    parts = key.split("/")[1:]
    if parts[0] == "v2":
        return f"v2/{parts[1]}"
    return parts[2] if parts[1] == "test_helpers" else parts[1]


def unbuilt_parameters() -> list[UnbuiltParameter]:
    """What is refused of operations that do the rest, by operation and name."""
    known = catalogue.load()
    found = known.unbuilt_parameters.all(known)
    return sorted(found, key=lambda one: (product_of(one.operation), one.operation, one.path))


def print_coverage(product: str | None, markdown: bool) -> None:
    """A line a product, then the operations that are refused, with the reason."""
    rows = [row for row in coverage() if product in (None, row.product)]
    if markdown:
        click.echo(as_markdown(rows))
        return
    console = Console(width=110)
    table = Table("product", *KINDS)
    for name, counts in by_product(rows).items():
        table.add_row(name, *(str(counts[kind] or "") for kind in KINDS))
    total = Counter(row.kind for row in rows)
    table.add_section()
    table.add_row("all", *(str(total[kind]) for kind in KINDS))
    console.print(table)
    refused = Table("refused", "because it")
    for row in rows:
        if row.kind == "refused":
            refused.add_row(row.key, row.reason)
    console.print(refused)
    parameters = Table("parameter", "of", "refused because it")
    for one in unbuilt_parameters():
        if product in (None, product_of(one.operation)):
            parameters.add_row(named(one), one.operation, one.reason)
    console.print(parameters)


def named(one: UnbuiltParameter) -> str:
    return one.path if one.value is None else f"{one.path}={one.value}"


def by_product(rows: list[Coverage]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for row in rows:
        found.setdefault(row.product, Counter())[row.kind] += 1
    return dict(sorted(found.items()))


def as_markdown(rows: list[Coverage]) -> str:
    """The same as tables of docs/coverage.md."""
    total = Counter(row.kind for row in rows)
    lines = ["| product | behavior | defaults | refused |", "|---|---|---|---|"]
    for name, counts in by_product(rows).items():
        lines.append(f"| {name} | " + " | ".join(str(counts[k] or "") for k in KINDS) + " |")
    lines.append("| **all** | " + " | ".join(f"**{total[k]}**" for k in KINDS) + " |")
    lines += ["", "| refused | because it |", "|---|---|"]
    lines += [f"| `{row.key}` | {row.reason} |" for row in rows if row.kind == "refused"]
    lines += ["", "| parameter | of | refused because it |", "|---|---|---|"]
    lines += [
        f"| `{named(one)}` | `{one.operation}` | {one.reason} |" for one in unbuilt_parameters()
    ]
    return "\n".join(lines)
