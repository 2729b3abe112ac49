"""The filters of a list as a form offers them, and as its list or its search takes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.requests import Request

from tuppence.catalogue import Catalogue, Operation
from tuppence.pages.dashboard.forms import Input, WrongField, inputs
from tuppence.pages.dashboard.pickers import with_ids
from tuppence.pages.formatting import MOMENTS, label_of

KINDS_SHOWN = ("choice", "text", "number")
FROM, TO = "from", "to"  # days in UTC, both included
# What the index finds an object of a type by; the field for words promises nothing else.
PROMISED = {
    "charge": "Customer, description, amount, last 4 digits, key:value",
    "customer": "Name, email, phone, description, key:value",
    "invoice": "Number, customer, total, description, key:value",
    "payment_intent": "Customer, description, amount, last 4 digits, key:value",
    "price": "Nickname, lookup key, amount, key:value",
    "product": "Name, description, key:value",
    "subscription": "Customer, description, key:value",
}


def is_dated(known: Catalogue, operation: Operation) -> bool:
    return "created" in known.list_filters(operation)


def offered_filters(known: Catalogue, operation: Operation) -> list[Input]:
    """The list's own filters, without those that take moments: dates stand for `created`."""
    there = {one.name: one for one in inputs(known, operation)}
    found = [there[name] for name in known.list_filters(operation) if name in there]
    return [one for one in found if one.kind in KINDS_SHOWN and not MOMENTS.search(one.name)]


async def chosen_filters(
    request: Request, known: Catalogue, operation: Operation, params: dict[str, str]
) -> dict[str, Any]:
    """The filters of an address as the list takes them. Raises `WrongField`."""
    offered = offered_filters(known, operation)
    given = {one.name: params[one.name].strip() for one in offered if params.get(one.name)}
    found: dict[str, Any] = await with_ids(request, offered, given)
    created = days(params) if is_dated(known, operation) else {}
    return found | ({"created": created} if created else {})


def days(params: dict[str, str]) -> dict[str, str]:
    """From the first second of a day to the last of another. Raises `WrongField`."""
    found = {}
    for name, bound, more in ((FROM, "gte", 0), (TO, "lt", 1)):
        if not (text := params.get(name, "").strip()):
            continue
        try:
            day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC) + timedelta(days=more)
        except (ValueError, OverflowError):
            raise WrongField(name, "Enter a date such as 2026-11-25.") from None
        found[bound] = str(int(day.timestamp()))
    return found


def clauses_of(filters: dict[str, Any], fields: dict[str, str]) -> list[str]:
    """The same filters for a search. Raises `WrongField` for what no search looks at."""
    found = []
    for name, value in filters.items():
        if name not in fields:
            said = f"“{label_of(name)}” cannot be combined with a search or this tab."
            raise WrongField(name, said)
        if name == "created":
            signs = {"gte": ">=", "lt": "<"}
            found += [f"created{signs[bound]}{second}" for bound, second in value.items()]
        else:
            quoted = str(value).replace("\\", "").replace("'", "\\'")
            found.append(f"{name}:'{quoted}'")
    return found


def said_filters(params: dict[str, str], *but: str) -> bool:
    """Whether an address filters by more than its tab, and by more than these."""
    return any(value for name, value in params.items() if name != "tab" and name not in but)
