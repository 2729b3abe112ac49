"""An invoice with its lines from one form: a draft, an item a line; all of it or nothing."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from tuppence.pages.auth.access import ask
from tuppence.pages.dashboard.form_layout import LINES
from tuppence.pages.dashboard.forms import WrongField

INVOICES, ITEMS = "POST /v1/invoices", "/v1/invoiceitems"


def lines_of(params: dict[str, Any]) -> list[dict[str, Any]]:
    """Take the rows of lines out of a form's parameters; anything else is for the API to refuse."""
    lines = params.get(LINES)
    if not isinstance(lines, dict) or not all(isinstance(one, dict) for one in lines.values()):
        return []
    del params[LINES]
    return list(lines.values())


async def drafted(
    request: Request, params: dict[str, Any], lines: list[dict[str, Any]], once: str
) -> tuple[int, Any]:
    """What the API answers to the draft, or to the line that it refuses: then nothing stays."""
    items = [item_of(place, line) for place, line in enumerate(lines)]
    status, invoice = await ask(request, "POST", "/v1/invoices", params, once)
    if status != 200:
        return status, invoice
    made: list[str] = []
    for place, item in enumerate(items):
        item |= {"invoice": invoice["id"], "customer": invoice["customer"]}
        if "pricing" not in item:
            item["currency"] = invoice["currency"]
        key = f"{once}-{place}" if once else ""
        status, answer = await ask(request, "POST", ITEMS, item, key)
        if status != 200:
            await undo(request, invoice["id"], made)
            error = answer["error"]
            return status, {"error": error | {"message": f"Line {place + 1}: {error['message']}"}}
        made.append(answer["id"])
    return 200, invoice


async def undo(request: Request, invoice: str, items: list[str]) -> None:
    """Take back the lines and the draft: a deleted draft alone leaves its lines pending."""
    for id in items:
        await ask(request, "DELETE", f"{ITEMS}/{id}")
    await ask(request, "DELETE", f"/v1/invoices/{invoice}")


def item_of(place: int, line: dict[str, Any]) -> dict[str, Any]:
    """A row of the form as an invoice item's parameters. Raises `WrongField`."""
    name = f"lines[{place}]"
    found = {n: line[n] for n in ("description", "quantity") if line.get(n)}
    price, amount = line.get("price"), line.get("amount")
    if price and amount:
        raise WrongField(f"{name}[amount]", f"Line {place + 1}: enter a price or an amount.")
    if price:
        return found | {"pricing": {"price": price}}
    if not amount:
        raise WrongField(f"{name}[amount]", f"Line {place + 1}: enter a price or an amount.")
    return found | {"unit_amount_decimal": amount}
