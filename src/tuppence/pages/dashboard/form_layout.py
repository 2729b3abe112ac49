"""What stands open in the forms that users fill in most, and their rows: what is sold.

A form that is not named here is arranged by the names of its fields alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tuppence.catalogue import Catalogue, Operation
from tuppence.pages.dashboard.forms import MORE, Input, inputs

ROWS, MORE_ROWS, MOST_ROWS = 3, 3, 30
LINES = "lines"  # an invoice's lines, which requests of their own make


@dataclass(frozen=True, slots=True)
class FormRow:
    """A list of objects in a form, an object a row. `given` fills what a row leaves empty."""

    name: str
    label: str
    cells: tuple[Input, ...]
    given: tuple[tuple[str, str], ...] = ()


PRICE = Input("price", "Price", "text", picks="price")
QUANTITY = Input("quantity", "Quantity", "number", hint="1 where empty")
ROWS_OF = {
    "POST /v1/payment_links": FormRow(
        "line_items", "What is sold", (PRICE, QUANTITY), (("quantity", "1"),)
    ),
    "POST /v1/subscriptions": FormRow("items", "What is subscribed to", (PRICE, QUANTITY)),
    "POST /v1/invoices": FormRow(
        LINES,
        "Lines",
        (
            Input("description", "Description", "text"),
            replace(PRICE, hint="instead of an amount"),
            Input("amount", "Amount", "money", hint="For each, such as 19.50"),
            QUANTITY,
        ),
    ),
}
USUAL_OF = {
    "POST /v1/payment_links": (
        "line_items",
        "after_completion",
        "allow_promotion_codes",
        "billing_address_collection",
        "phone_number_collection",
        "metadata",
    ),
    "POST /v1/subscriptions": (
        "customer",
        "items",
        "trial_period_days",
        "collection_method",
        "days_until_due",
        "default_payment_method",
        "description",
        "metadata",
    ),
    "POST /v1/invoices": (
        "customer",
        "currency",
        "lines",
        "collection_method",
        "days_until_due",
        "description",
        "footer",
        "metadata",
    ),
    "POST /v1/webhook_endpoints": (
        "url",
        "description",
        "enabled_events",
        "api_version",
        "connect",
    ),
    "POST /v1/products": ("name", "description", "default_price_data", "metadata"),
    "POST /v1/prices": (
        "product",
        "currency",
        "unit_amount",
        "recurring",
        "nickname",
        "lookup_key",
        "metadata",
    ),
}
USUAL_OF["POST /v1/webhook_endpoints/{webhook_endpoint}"] = (
    "url",
    "description",
    "enabled_events",
    "disabled",
)


INNER_OF = {"default_price_data": ("Price", ("unit_amount", "currency", "recurring"))}


def put_in_order(one: Input) -> Input:
    """A hash with what users fill in first; what is left stands behind `More`."""
    if one.name not in INNER_OF:
        return one
    label, names = INNER_OF[one.name]
    named = {each.name: each for each in one.inner}
    first = [named[full] for name in names if (full := f"{one.name}[{name}]") in named]
    rest = tuple(each for each in one.inner if each not in first)
    more = Input(f"{one.name}[{MORE}]", "More", "group", inner=rest)
    return replace(one, label=label, inner=(*first, more) if rest else tuple(first))


def form_inputs(
    catalogue: Catalogue, operation: Operation, currency: str | None, rows: int
) -> list[Input]:
    """The fields of an operation's form, with its rows."""
    known = [put_in_order(one) for one in inputs(catalogue, operation, currency)]
    row = ROWS_OF.get(operation.key)
    if row is None:
        return known
    lines = tuple(
        Input(
            f"{row.name}[{place}]",
            f"Row {place + 1}",
            "row",
            inner=tuple(replace(c, name=f"{row.name}[{place}][{c.name}]") for c in row.cells),
        )
        for place in range(rows)
    )
    return [Input(row.name, row.label, "rows", inner=lines), *known]


def arranged(
    operation: Operation, known: list[Input], usual: frozenset[str]
) -> tuple[list[Input], list[Input]]:
    """The fields that stand open, in their order, and the others."""
    order = USUAL_OF.get(operation.key)
    if order is None:
        first = [one for one in known if one.required or one.name in usual]
    else:
        named = {one.name: one for one in known}
        first = [named[name] for name in order if name in named]
        first += [one for one in known if one.required and one not in first]
    return first, [one for one in known if one not in first]


def rows_in(values: dict[str, str]) -> int:
    """How many rows the form that was sent had, and as many more as it asks for."""
    count = values.get("rows", "")
    shown = int(count) if count.isdecimal() and len(count) < 3 else ROWS
    return min(shown + (MORE_ROWS if "add_rows" in values else 0), MOST_ROWS)


def filled_rows(operation: Operation, values: dict[str, str], rows: int) -> dict[str, str]:
    """The values with the rows that hold something counted from 0, and the empty ones left out."""
    row = ROWS_OF.get(operation.key)
    if row is None:
        return values
    found = {n: v for n, v in values.items() if not n.startswith(f"{row.name}[")}
    place = 0
    for line in range(rows):
        typed = {c.name: values.get(f"{row.name}[{line}][{c.name}]", "").strip() for c in row.cells}
        if not any(typed.values()):
            continue
        for name, value in (typed | {n: typed[n] or v for n, v in row.given}).items():
            found[f"{row.name}[{place}][{name}]"] = value
        place += 1
    return found
