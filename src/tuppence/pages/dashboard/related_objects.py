"""What stands around an object: lists of what belongs to it, its events, what its story needs.

What the viewer's role may not read is left out.
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.requests import Request

from tuppence.pages.auth.access import ask
from tuppence.pages.dashboard.notices import Around
from tuppence.pages.formatting import is_object_id

RELATED, MOST_TOLD = 10, 4  # lines of a list; refunds and disputes whose events a timeline has
LINKED = {  # lists that stand on an object's page: type -> [(title, path, parameter)]
    "customer": (
        ("Payments", "/v1/payment_intents", "customer"),
        ("Payment methods", "/v1/customers/{id}/payment_methods", None),
        ("Subscriptions", "/v1/subscriptions", "customer"),
        ("Invoices", "/v1/invoices", "customer"),
    ),
    "payment_intent": (
        ("Charges", "/v1/charges", "payment_intent"),
        ("Refunds", "/v1/refunds", "payment_intent"),
        ("Disputes", "/v1/disputes", "payment_intent"),
    ),
    "charge": (("Refunds", "/v1/refunds", "charge"), ("Disputes", "/v1/disputes", "charge")),
    "invoice": (("Lines", "/v1/invoices/{id}/lines", None),),
    "payment_link": (("What it sells", "/v1/payment_links/{id}/line_items", None),),
    "checkout.session": (("What it sells", "/v1/checkout/sessions/{id}/line_items", None),),
    "product": (("Prices", "/v1/prices", "product"),),
    "subscription": (
        ("Items", "/v1/subscription_items", "subscription"),
        ("Invoices", "/v1/invoices", "subscription"),
    ),
    "payout": (("Transactions", "/v1/balance_transactions", "payout"),),
    "test_helpers.test_clock": (("Customers", "/v1/customers", "test_clock"),),
}
TOLD = ("payment_intent", "charge", "subscription", "invoice", "dispute", "payout", "refund")
ATTEMPTS = "/_tuppence/delivery_attempts"


async def read(request: Request, path: str, params: dict[str, Any] | None = None) -> Any:
    """What the API answers; None where it refuses."""
    status, answer = await ask(request, "GET", path, params)
    return answer if status == 200 else None


async def listed(request: Request, address: str, **params: Any) -> list[dict[str, Any]]:
    page = await read(request, address, {"limit": str(RELATED), **params})
    found: list[dict[str, Any]] = page.get("data", []) if page else []
    return found


async def related(request: Request, type: str, id: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The lists of an object's page that are not empty."""
    wanted = LINKED.get(type, ())
    found = await asyncio.gather(
        *(
            listed(request, path.replace("{id}", id), **({param: id} if param else {}))
            for _, path, param in wanted
        )
    )
    return [(title, lines) for (title, _, _), lines in zip(wanted, found, strict=True) if lines]


async def around(request: Request, document: dict[str, Any]) -> Around:
    """What an object's state and story are read from."""
    type, id = document.get("object"), str(document.get("id"))
    if type == "payment_intent":
        charge, refunds, disputes = await asyncio.gather(
            one(request, "/v1/charges", document.get("latest_charge")),
            listed(request, "/v1/refunds", payment_intent=id),
            listed(request, "/v1/disputes", payment_intent=id),
        )
        return Around(document, charge, refunds, disputes)
    if type == "charge":
        refunds, disputes = await asyncio.gather(
            listed(request, "/v1/refunds", charge=id), listed(request, "/v1/disputes", charge=id)
        )
        return Around(document, document, refunds, disputes)
    if type in ("dispute", "refund"):
        return Around(document, await one(request, "/v1/charges", document.get("charge")))
    if type == "webhook_endpoint":
        return Around(document, attempts=await listed(request, ATTEMPTS, receiver=id))
    return Around(document)


async def one(request: Request, path: str, id: Any) -> dict[str, Any] | None:
    if not isinstance(id, str) or not is_object_id(id):
        return None
    found: dict[str, Any] | None = await read(request, f"{path}/{id}")
    return found


async def customer_of(request: Request, found: Around) -> str | None:
    """The name of whoever pays, as a page says it; None for nobody."""
    for document in (found.document, found.charge or {}):
        id = document.get("customer")
        customer = await one(request, "/v1/customers", id)
        if customer is not None:
            name, email = customer.get("name"), customer.get("email")
            return f"{name} ({email})" if name and email else str(name or email or id)
    details = (found.charge or {}).get("billing_details") or {}
    return details.get("name") or details.get("email")


async def events(request: Request, type: str, id: str, found: Around) -> list[dict[str, Any]]:
    """The events of an object, newest first, and of the charge, refunds and disputes of a payment.

    They are at most thirty days old.
    """
    ids = [id]
    if type in ("payment_intent", "charge"):
        ids += [str(found.charge["id"])] if found.charge else []
        ids += [str(one["id"]) for one in (*found.refunds, *found.disputes)[:MOST_TOLD]]
    pages = await asyncio.gather(
        *(listed(request, "/v1/events", related_object=one) for one in dict.fromkeys(ids))
    )
    every = {one["id"]: one for page in pages for one in page}
    return sorted(every.values(), key=lambda one: (one["created"], one["id"]), reverse=True)
