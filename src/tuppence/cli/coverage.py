"""`tuppence coverage`: how each operation of the API is answered."""

from __future__ import annotations

from collections import Counter

import click
from rich.console import Console
from rich.table import Table

from tuppence.app import Coverage, coverage

KINDS = ("behaviour", "defaults", "refused")


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


def by_product(rows: list[Coverage]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for row in rows:
        found.setdefault(row.product, Counter())[row.kind] += 1
    return dict(sorted(found.items()))


def as_markdown(rows: list[Coverage]) -> str:
    """The same as tables of docs/coverage.md."""
    total = Counter(row.kind for row in rows)
    lines = ["| product | behaviour | defaults | refused |", "|---|---|---|---|"]
    for name, counts in by_product(rows).items():
        lines.append(f"| {name} | " + " | ".join(str(counts[k] or "") for k in KINDS) + " |")
    lines.append("| **all** | " + " | ".join(f"**{total[k]}**" for k in KINDS) + " |")
    lines += ["", "| refused | because it |", "|---|---|"]
    lines += [f"| `{row.key}` | {row.reason} |" for row in rows if row.kind == "refused"]
    return "\n".join(lines)
