"""Refunding a payment: what was paid, what is left, how much goes back, and the last question."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from tuppence.pages.auth.access import Refused, ask, fields_of, guarded, viewer
from tuppence.pages.dashboard.action_buttons import REFUND_SAYS, is_refundable
from tuppence.pages.dashboard.action_pages import CONFIRMED, ONCE, ONCE_LENGTH
from tuppence.pages.dashboard.amounts import major, money
from tuppence.pages.dashboard.forms import WrongAmount, amount_of, inputs, params_of
from tuppence.pages.dashboard.notices import Around
from tuppence.pages.dashboard.object_operations import by_type
from tuppence.pages.dashboard.object_pages import ObjectPages
from tuppence.pages.dashboard.related_objects import around, customer_of, one
from tuppence.pages.dashboard.status_labels import method_of

KEY, CREATE = "POST /v1/refunds", "/v1/refunds"
NAMED = ("payment_intent", "charge")
OWN = frozenset({*NAMED, "amount", "reason", "currency", "customer", "origin"})
REASONS = {
    "requested_by_customer": "Requested by the customer",
    "duplicate": "Duplicate",
    "fraudulent": "Fraudulent: also blocks this card and email address",
}


@dataclass(frozen=True, slots=True)
class Refundable:
    """The payment that money goes back from. `param` and `id` name it to the API."""

    param: str
    id: str
    charge: dict[str, Any]
    customer: str | None

    @property
    def currency(self) -> str:
        return str(self.charge["currency"])

    @property
    def paid(self) -> int:
        return int(self.charge.get("amount_captured") or 0)

    @property
    def given(self) -> int:
        return int(self.charge.get("amount_refunded") or 0)

    @property
    def left(self) -> int:
        """What can still be refunded; 0 where nothing can."""
        return int(self.charge["amount"]) - self.given if is_refundable(self.charge) else 0

    @property
    def method(self) -> str:
        """What the money goes back to: `Visa •••• 4242`."""
        return method_of(self.charge)

    def money(self, amount: int) -> str:
        return money(amount, self.currency)


class RefundPages:
    def __init__(self, objects: ObjectPages) -> None:
        self.objects, self.site, self.page = objects, objects.site, objects.page
        self.operation = objects.known.operation(KEY)
        known = inputs(objects.known, self.operation, "usd")
        self.others = [found for found in known if found.name not in OWN]

    def routes(self) -> list[BaseRoute]:
        top, both = "/dashboard/{mode:mode}", ("GET", "POST")
        return [
            guarded(f"{top}/refunds/new", self.new, both),
            guarded(f"{top}/resources/refund/new", self.new, both),
        ]

    async def new(self, request: Request) -> Response:
        if not self.objects.may(viewer(request), self.operation):
            raise Refused("this")
        if request.method == "POST":
            values = await fields_of(request)
        else:
            values = {n: v for n, v in request.query_params.items() if n in (*NAMED, "amount")}
        if not any(values.get(name) for name in NAMED):
            return self.page(request, "refund-which.html", "Refund a payment", wrong=False)
        held = await self.held(request, values)
        if held is None:
            return self.page(request, "refund-which.html", "Refund a payment", 404, wrong=True)
        if request.method == "GET":
            values.setdefault("amount", major(held.left, held.currency))
            return self.form(request, held, values)
        try:
            amount = self.checked(held, values)
        except WrongAmount as wrong:
            return self.form(request, held, values, wrong.message, 400)
        if values.get(CONFIRMED) != "yes":
            return self.confirm(request, held, values, amount)
        return await self.carry_out(request, held, values, amount)

    async def held(self, request: Request, values: dict[str, str]) -> Refundable | None:
        """The payment that the form names, by either id; None for none."""
        name = next(name for name in NAMED if values.get(name))
        id = values[name].strip()
        if id.startswith(("ch_", "py_")):
            name = "charge"
        charge: dict[str, Any] | None = None
        if name == "payment_intent":
            payment = await one(request, "/v1/payment_intents", id)
            charge = (await around(request, payment)).charge if payment is not None else None
        else:
            charge = await one(request, "/v1/charges", id)
        if charge is None:
            return None
        return Refundable(name, id, charge, await customer_of(request, Around(charge, charge)))

    def checked(self, held: Refundable, values: dict[str, str]) -> int:
        """The amount in minor units. Raises `WrongAmount` for what cannot be given back."""
        if not held.left:
            raise WrongAmount("amount", nothing_left(held))
        typed = values.get("amount", "").strip()
        if not typed:
            raise WrongAmount("amount", "Enter the amount to refund.")
        amount = int(amount_of({}, "amount", typed, held.currency))
        if not 0 < amount <= held.left:
            raise WrongAmount(
                "amount",
                f"Enter an amount up to {held.money(held.left)}, which is what is left to refund.",
            )
        return amount

    def form(
        self,
        request: Request,
        held: Refundable,
        values: dict[str, str],
        refusal: str | None = None,
        status: int = 200,
    ) -> Response:
        return self.page(
            request,
            "refund.html",
            "Refund payment",
            status,
            held=held,
            values=values,
            refusal=refusal or (None if held.left else nothing_left(held)),
            reasons=REASONS,
            others=self.others,
            once=values.get(ONCE) or secrets.token_hex(ONCE_LENGTH // 2),
        )

    def confirm(
        self, request: Request, held: Refundable, values: dict[str, str], amount: int
    ) -> Response:
        kept = {name: value for name, value in values.items() if value and name != ONCE}
        return self.page(
            request,
            "refund-confirm.html",
            f"Refund {held.money(amount)}?",
            held=held,
            amount=amount,
            says=REFUND_SAYS,
            reason=REASONS.get(values.get("reason", "")),
            blocks=values.get("reason") == "fraudulent",
            hidden=kept,
            once=values.get(ONCE, ""),
        )

    async def carry_out(
        self, request: Request, held: Refundable, values: dict[str, str], amount: int
    ) -> Response:
        params = params_of(values, self.others, currency=held.currency)
        params |= {held.param: held.id, "amount": str(amount)}
        if values.get("reason"):
            params["reason"] = values["reason"]
        once = values.get(ONCE, "")
        once = once if once.isalnum() and len(once) == ONCE_LENGTH else ""
        status, answer = await ask(request, "POST", CREATE, params, once)
        if status != 200:
            return self.form(request, held, values, answer["error"]["message"], status)
        there = by_type(self.objects.known).get("refund")
        if there is None:
            raise HTTPException(404)
        return self.objects.done(request, there, answer)


def nothing_left(held: Refundable) -> str:
    """Why a payment cannot be refunded."""
    if held.charge.get("disputed"):
        return "The customer disputes this payment: it cannot be refunded."
    if held.charge.get("status") != "succeeded" or not held.charge.get("captured"):
        return "No money was taken with this payment: there is nothing to refund."
    if held.given < held.paid:
        return f"{held.method}: this payment method cannot be refunded."
    return f"All of {held.money(held.paid)} has been refunded."
