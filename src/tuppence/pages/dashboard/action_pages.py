"""Actions on one object: a form, a page that says what will happen, and only then the deed.

What takes something away or moves money is carried out only for a form that came from the page that
said so: without `confirmed` that page is shown and nothing changes.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.catalogue import Operation
from tuppence.pages.auth.access import Refused, ask, carried_out, fields_of, guarded, viewer
from tuppence.pages.dashboard.action_buttons import (
    DELETE,
    KEEP,
    ROLL,
    Action,
    find_action,
    operation_key,
)
from tuppence.pages.dashboard.amounts import major, money
from tuppence.pages.dashboard.forms import MORE, Input, WrongAmount, flat, inputs, params_of
from tuppence.pages.dashboard.notices import Around, price_of
from tuppence.pages.dashboard.object_operations import Operations, path_for
from tuppence.pages.dashboard.object_pages import ObjectPages, one_of
from tuppence.pages.dashboard.presentation import USUAL, slug_of
from tuppence.pages.dashboard.related_objects import around, customer_of
from tuppence.pages.dashboard.status_labels import state_of
from tuppence.pages.formatting import Shown, label_of, shown
from tuppence.runtime.transitions import may_start

CONFIRMED, ONCE, ONCE_LENGTH = "confirmed", "once", 24
# Amounts that a form is filled in with: (type, verb) -> (field, what the object says).
FILLED_IN = {
    ("payment_intent", "capture"): ("amount_to_capture", "amount_capturable"),
    ("charge", "capture"): ("amount", "amount"),
}
AMOUNTS_BY_TYPE = {"invoice": "amount_due", "checkout.session": "amount_total"}


@dataclass(frozen=True, slots=True)
class Case:
    """One action on one object, as its pages need it. `found` holds what stands around it."""

    there: Operations
    action: Action
    operation: Operation
    found: Around
    inputs: list[Input]
    customer: str | None

    @property
    def document(self) -> dict[str, Any]:
        return self.found.document

    @property
    def currency(self) -> str | None:
        currency = self.document.get("currency")
        return currency if isinstance(currency, str) else None

    @property
    def in_two_steps(self) -> bool:
        """Whether what it does depends on an amount that is typed first."""
        typed = (one for one in self.inputs if one.kind == "money" and is_usual(one, self))
        return self.action.confirmed and any(typed)

    @property
    def amount(self) -> str:
        name = AMOUNTS_BY_TYPE.get(self.there.type, "amount")
        value = self.document.get(name)
        return money(value, self.currency) if isinstance(value, int) else "the amount"

    @property
    def says(self) -> str:
        """What it does, in words."""
        capturable = self.document.get("amount_capturable")
        return self.action.says.format(
            amount=self.amount,
            capturable=money(capturable or 0, self.currency),
            fee=fee_of(self.document),
            url=self.document.get("url", ""),
        )


class ActionPages:
    def __init__(self, objects: ObjectPages) -> None:
        self.objects, self.site, self.page = objects, objects.site, objects.page
        self.known = objects.known

    def routes(self) -> list[BaseRoute]:
        top, both = "/dashboard/{mode:mode}", ("GET", "POST")
        return [
            guarded(f"{top}/webhooks/{{id}}/roll", self.roll_secret, both),
            guarded(f"{top}/{{slug}}/{{id}}/delete", self.delete, both),
            guarded(f"{top}/resources/{{type}}/{{id}}/delete", self.delete, both),
            guarded(f"{top}/{{slug}}/{{id}}/do/{{verb}}", self.act, both),
            guarded(f"{top}/resources/{{type}}/{{id}}/do/{{verb}}", self.act, both),
        ]

    async def act(self, request: Request) -> Response:
        return await self.run(request, request.path_params["verb"])

    async def delete(self, request: Request) -> Response:
        return await self.run(request, DELETE)

    async def roll_secret(self, request: Request) -> Response:
        """A new signing secret for an endpoint; the old one is good for a day beside it."""
        return await self.run(request, ROLL)

    async def run(self, request: Request, verb: str) -> Response:
        case = await self.case(request, verb)
        if request.method == "GET":
            names = {one.name for one in flat(case.inputs)}
            given = {n: v for n, v in request.query_params.items() if n in names}
            values = filled_in(case) | given
            refusal = None if self.fits(case) else not_now(case)
            return self.form(request, case, values, refusal, 200 if refusal is None else 409)
        values = await fields_of(request)
        try:
            params = self.params(case, values)
        except WrongAmount as wrong:
            refusal = {"message": wrong.message, "param": wrong.param}
            return self.form(request, case, values, refusal, 400)
        if case.action.confirmed and values.get(CONFIRMED) != "yes":
            return self.confirm(request, case, values)
        return await self.carry_out(request, case, values, params)

    async def case(self, request: Request, verb: str) -> Case:
        """Raises 404 for an action that the type lacks, or what the viewer may not do."""
        there = self.objects.operations(request)
        document = await self.objects.found(request, there)
        found = await around(request, document)
        action = find_action(there, verb, found.whole)
        key = operation_key(there, action) if action is not None else None
        if action is None or key is None or not self.site.built(key):
            raise HTTPException(404)
        operation = self.known.operation(key)
        if not self.objects.may(viewer(request), operation):
            raise Refused("this")
        currency = document.get("currency")
        fixed = verb in (KEEP, ROLL)
        known = [] if fixed else inputs(self.known, operation, currency if currency else None)
        customer = await customer_of(request, found)
        return Case(there, action, operation, found, known, customer)

    def fits(self, case: Case) -> bool:
        started = may_start(case.operation.key, case.document)
        return started and case.action.fits(case.found.whole)

    # -- what is sent

    def params(self, case: Case, values: dict[str, str]) -> dict[str, Any]:
        if case.action.verb == KEEP:
            return {"cancel_at_period_end": "false"}
        if is_ending(case):
            return ending(case, values)
        params = params_of(values, case.inputs, currency=case.currency)
        check_most(case, params)
        return params

    async def carry_out(
        self, request: Request, case: Case, values: dict[str, str], params: dict[str, Any]
    ) -> Response:
        id, verb = request.path_params["id"], case.action.verb
        if verb == ROLL:
            return await self.rolled(request, id)
        operation = case.operation
        if is_ending(case) and values.get("when") == "period_end" and case.there.update is not None:
            operation = case.there.update
        once = values.get(ONCE, "")
        once = once if once.isalnum() and len(once) == ONCE_LENGTH else ""
        path = path_for(operation, id)
        status, answer = await ask(request, operation.method, path, params, once)
        if status != 200:
            return self.form(request, case, values, answer["error"], status)
        if verb == DELETE and not is_ending(case):
            mode = request.path_params["mode"]
            return RedirectResponse(f"/dashboard/{mode}/{slug_of(case.there.type)}", 303)
        return self.objects.done(request, case.there, answer)

    async def rolled(self, request: Request, id: str) -> Response:
        path = f"/_tuppence/receivers/{id}/roll_secret"
        answer = await carried_out(request, "POST", path, {"keep_previous_for": "86400"})
        then = f"/dashboard/{request.path_params['mode']}/webhooks/{id}"
        return self.page(
            request, "secret.html", "Signing secret", secret=answer["secret"], then=then
        )

    # -- what is shown

    def form(
        self,
        request: Request,
        case: Case,
        values: dict[str, str],
        refusal: dict[str, Any] | None,
        status: int,
    ) -> Response:
        """What may be filled in. Where nothing depends on it, this page is the confirmation."""
        return self.page(
            request,
            "act.html",
            case.action.label,
            status,
            **self.head(request, case),
            typed=[],
            inputs=[one for one in case.inputs if is_usual(one, case)],
            others=[one for one in case.inputs if not is_usual(one, case)],
            values=values,
            refusal=refusal,
            confirms=case.action.confirmed and not case.in_two_steps,
            button="Continue" if case.in_two_steps else case.action.label,
            hidden={},
            once=values.get(ONCE) or secrets.token_hex(ONCE_LENGTH // 2),
            ends=endings(case) if is_ending(case) else None,
            possible=status != 409,
        )

    def confirm(self, request: Request, case: Case, values: dict[str, str]) -> Response:
        """What was filled in, said once more; the button that carries it out."""
        if is_ending(case) or not case.in_two_steps:
            return self.form(request, case, values, None, 200)
        named = {one.name: one for one in flat(case.inputs)}
        kept = {n: v for n, v in values.items() if v and (n in named or n == MORE)}
        return self.page(
            request,
            "act.html",
            f"{case.action.label}?",
            **self.head(request, case),
            typed=[(named[n].label, said(named[n], v, case)) for n, v in kept.items() if n != MORE],
            inputs=[],
            others=[],
            values={},
            refusal=None,
            confirms=True,
            button=button_of(case, kept),
            hidden=kept,
            once=values.get(ONCE, ""),
            ends=None,
            possible=True,
        )

    def head(self, request: Request, case: Case) -> dict[str, Any]:
        id = request.path_params["id"]
        mode = request.path_params["mode"]
        return {
            "there": case.there,
            "operation": case.operation,
            "action": case.action,
            "says": case.says,
            "facts": facts_of(case, id),
            "back": f"/dashboard/{mode}/{slug_of(case.there.type)}/{id}",
            "currency": case.currency or "",
        }


# -- words and checks ------------------------------------------------------------------------------


def is_usual(one: Input, case: Case) -> bool:
    field, _ = FILLED_IN.get((case.there.type, case.action.verb), ("", ""))
    return one.required or one.name in USUAL or one.name == field


def filled_in(case: Case) -> dict[str, str]:
    field, source = FILLED_IN.get((case.there.type, case.action.verb), ("", ""))
    value = case.document.get(source) if source else None
    if isinstance(value, int) and case.currency is not None:
        return {field: major(value, case.currency)}
    return {}


def check_most(case: Case, params: dict[str, Any]) -> None:
    """Raises `WrongAmount` for more than can be captured, in the user's words."""
    field, source = FILLED_IN.get((case.there.type, case.action.verb), ("", ""))
    most = case.document.get(source) if source else None
    if not isinstance(most, int) or case.currency is None:
        return
    if field not in params:
        raise WrongAmount(field, "Enter the amount to capture.")
    card = ((case.found.charge or {}).get("payment_method_details") or {}).get("card") or {}
    over = card.get("overcapture") or {}
    if over.get("status") == "available":
        most = int(over.get("maximum_amount_capturable") or most)
    if not 0 < int(params[field]) <= most:
        raise WrongAmount(field, f"At most {money(most, case.currency)} can be captured.")


def said(one: Input, value: str, case: Case) -> str:
    """A value of a form as its confirmation says it."""
    if one.kind == "money" and case.currency is not None:
        return f"{value.strip()} {case.currency.upper()}"
    return value.replace("_", " ") if one.kind == "choice" else value


def button_of(case: Case, kept: dict[str, str]) -> str:
    field, _ = FILLED_IN.get((case.there.type, case.action.verb), ("", ""))
    if field not in kept or case.currency is None:
        return case.action.label
    amount = int(params_of(kept, case.inputs, currency=case.currency)[field])
    return f"{case.action.label} {money(amount, case.currency)}"


def facts_of(case: Case, id: str) -> list[tuple[str, Shown]]:
    """What the action is done to: the object, its amount and state, and whom it concerns."""
    document = case.document
    name = document.get("name") or document.get("number") or document.get("url")
    amount = AMOUNTS_BY_TYPE.get(case.there.type, "amount")
    found = [(one_of(case.there.type).capitalize(), Shown("text", str(name or id)))]
    found.append((label_of(amount), shown(document, amount)))
    found.append(("Price", Shown("text", price_of(document) or "–")))
    found.append(("Customer", Shown("text", case.customer or "–")))
    state = state_of(case.found.whole)
    status = Shown("status", state.words, state.tone) if state else shown(document, "status")
    found.append(("Status", status))
    return [(label, one) for label, one in found if one.text != "–"]


def fee_of(dispute: dict[str, Any]) -> str:
    """What a dispute cost beside its amount, as the end of a phrase."""
    moved = dispute.get("balance_transactions") or []
    fees = sum(one.get("fee", 0) for one in moved if isinstance(one, dict))
    if not fees:
        return ""
    return f" and the fee of {money(fees, moved[0].get('currency'))}"


def not_now(case: Case) -> dict[str, str]:
    state = state_of(case.found.whole)
    status = state.words.lower() if state else str(case.document.get("status"))
    one = one_of(case.there.type)
    return {"message": f"“{case.action.label}” is not possible: this {one} is {status}."}


# -- ending a subscription -------------------------------------------------------------------------

FEEDBACK = "cancellation_details[feedback]"
COMMENT = "cancellation_details[comment]"


def is_ending(case: Case) -> bool:
    return case.there.type == "subscription" and case.action.verb == DELETE


def endings(case: Case) -> dict[str, Any]:
    """What its page offers: when it ends, and why."""
    items = (case.document.get("items") or {}).get("data") or [{}]
    end = items[0].get("current_period_end") or case.document.get("current_period_end")
    feedback = next((one for one in flat(case.inputs) if one.name == FEEDBACK), None)
    return {"period_end": end, "feedback": feedback.options if feedback else ()}


def ending(case: Case, values: dict[str, str]) -> dict[str, Any]:
    """The parameters of a cancellation. Raises `WrongAmount` where it is not said when."""
    if values.get("when") not in ("period_end", "now"):
        raise WrongAmount("when", "Choose when the subscription ends.")
    given = {"feedback": values.get(FEEDBACK), "comment": values.get(COMMENT)}
    details = {name: value for name, value in given.items() if value}
    params: dict[str, Any] = {"cancellation_details": details} if details else {}
    if values["when"] == "period_end":
        params["cancel_at_period_end"] = "true"
    return params
