"""Lists, pages, forms and actions for every type of object, by asking the API.

Nothing is known here that the catalogue does not say; what a type looks like at its best is said in
`kinds.py`.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.permissions import allows, grouped, needed
from tuppence.web.finding import is_id, query_of, types_of
from tuppence.web.forms import filled, flat, inputs, params_of
from tuppence.web.guard import Refused, ask, carried_out, fields_of, guarded, viewer
from tuppence.web.kinds import KINDS, SLUGS, Kind, Tab, slug_of, title_of
from tuppence.web.operations_of import Operations, by_type, path_for, verb_of
from tuppence.web.rendering import Renderer
from tuppence.web.site import Site
from tuppence.web.timeline import timeline_of
from tuppence.web.view import label_of, shown
from tuppence.web.viewer import Viewer

SHOWN, RELATED = 20, 10
ONCE_LENGTH = 24
COMMON = ("name", "email", "description", "amount", "status", "type", "url", "active", "created")
MOST_COLUMNS = 5
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
    "product": (("Prices", "/v1/prices", "product"),),
    "subscription": (("Invoices", "/v1/invoices", "subscription"),),
    "payout": (("Transactions", "/v1/balance_transactions", "payout"),),
    "test_helpers.test_clock": (("Customers", "/v1/customers", "test_clock"),),
}


class ObjectPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.page = site, renderer.page
        self.known: Catalogue = site.kit.catalogue

    def routes(self) -> list[BaseRoute]:
        top = "/dashboard/{mode:mode}"
        lists = [guarded(f"{top}/{slug}", self.list_page) for slug in SLUGS]
        return [
            *lists,
            guarded(f"{top}/resources", self.index),
            guarded(f"{top}/resources/{{type}}", self.list_page),
            guarded(f"{top}/objects/{{id}}", self.go),
            guarded(f"{top}/{{slug}}/new", self.new, ("GET", "POST")),
            guarded(f"{top}/resources/{{type}}/new", self.new, ("GET", "POST")),
            guarded(f"{top}/webhooks/{{id}}/roll", self.roll_secret, ("POST",)),
            guarded(f"{top}/{{slug}}/{{id}}", self.detail),
            guarded(f"{top}/resources/{{type}}/{{id}}", self.detail),
            guarded(f"{top}/{{slug}}/{{id}}/edit", self.edit, ("GET", "POST")),
            guarded(f"{top}/resources/{{type}}/{{id}}/edit", self.edit, ("GET", "POST")),
            guarded(f"{top}/{{slug}}/{{id}}/delete", self.delete, ("POST",)),
            guarded(f"{top}/resources/{{type}}/{{id}}/delete", self.delete, ("POST",)),
            guarded(f"{top}/{{slug}}/{{id}}/do/{{verb}}", self.act, ("GET", "POST")),
            guarded(f"{top}/resources/{{type}}/{{id}}/do/{{verb}}", self.act, ("GET", "POST")),
        ]

    # -- what is asked

    def operations(self, request: Request) -> Operations:
        """The type that the address names. Raises 404."""
        type = request.path_params.get("type")
        if type is None:
            slug = request.path_params.get("slug") or request.url.path.rstrip("/").split("/")[3]
            type = SLUGS[slug].type if slug in SLUGS else None
        found = by_type(self.known).get(str(type))
        if found is None:
            raise HTTPException(404)
        return found

    def may(self, seen: Viewer, operation: Operation | None) -> bool:
        if operation is None:
            return False
        return allows(seen.caller.permissions or {}, *needed(self.known, operation))

    # -- lists

    async def index(self, request: Request) -> Response:
        """Every type of object there is, by product."""
        there = by_type(self.known)
        groups: dict[str, list[str]] = {}
        place = {name: group for group, names in grouped(self.known).items() for name in names}
        for type, operations in there.items():
            some = operations.list or operations.retrieve or operations.create
            if some is not None:
                resource, _ = needed(self.known, some)
                groups.setdefault(place.get(resource, "Other"), []).append(type)
        ordered = {group: groups[group] for group in grouped(self.known) if group in groups}
        return self.page(request, "resources.html", "All resources", groups=ordered)

    async def list_page(self, request: Request) -> Response:
        seen, there = viewer(request), self.operations(request)
        if there.list is None:
            return self.page(request, "unlisted.html", title_of(there.type), there=there)
        kind, params = KINDS.get(there.type), dict(request.query_params)
        tab = self.tab(kind, params.get("tab"))
        status, found = await self.lines(request, there, tab, params)
        if status == 403:
            raise Refused("this")
        columns = self.columns(there.type)
        return self.page(
            request,
            "list.html",
            title_of(there.type),
            there=there,
            kind=kind,
            tab=tab,
            columns=columns,
            headings=[label_of(one) for one in columns],
            lines=[self.line(there.type, one, columns) for one in found.get("data", [])],
            refusal=found.get("error", {}).get("message"),
            filters=self.filters(there.list, params),
            more=self.more(there, found, params),
            may_create=self.may(seen, there.create),
            asked=params,
        )

    def tab(self, kind: Kind | None, title: str | None) -> Tab | None:
        return next((one for one in kind.tabs if one.title == title), None) if kind else None

    async def lines(
        self, request: Request, there: Operations, tab: Tab | None, params: dict[str, str]
    ) -> tuple[int, Any]:
        assert there.list is not None
        words = params.get("q", "").strip()
        if there.search is not None and (words or (tab and tab.query)):
            clauses = [tab.query] if tab and tab.query else []
            clauses += [query_of(self.known.search_fields(there.type), words)] if words else []
            asked = {"query": " AND ".join(clauses), "limit": str(SHOWN)}
            if params.get("page"):
                asked["page"] = params["page"]
            return await ask(request, "GET", there.search.path, asked)
        asked = {"limit": str(SHOWN)} if "limit" in there.list.fields else {}
        asked |= tab.filters if tab else {}
        asked |= {n: v for n, v in params.items() if v and n in self.list_params(there.list)}
        return await ask(request, "GET", there.list.path, asked)

    def list_params(self, operation: Operation) -> set[str]:
        return set(operation.fields) & {
            *self.known.list_filters(operation),
            "starting_after",
            "ending_before",
            "page",
        }

    def filters(self, operation: Operation, params: dict[str, str]) -> list[Any]:
        """The list's own filters, as a form offers them."""
        known = {one.name: one for one in inputs(self.known, operation)}
        found = [known[n] for n in self.known.list_filters(operation) if n in known]
        return [one for one in found if one.kind in ("choice", "text", "number")]

    def more(self, there: Operations, found: Any, params: dict[str, str]) -> dict[str, str]:
        """The addresses of the pages before and after."""
        kept = {n: v for n, v in params.items() if n not in PAGING_NAMES}
        data = found.get("data") or []
        links: dict[str, str] = {}
        if found.get("next_page"):
            links["next"] = urlencode(kept | {"page": found["next_page"]})
        elif data and "starting_after" in (there.list.fields if there.list else {}):
            backwards = "ending_before" in params
            if found.get("has_more") or backwards:
                links["next"] = urlencode(kept | {"starting_after": data[-1]["id"]})
            if (backwards and found.get("has_more")) or "starting_after" in params:
                links["previous"] = urlencode(kept | {"ending_before": data[0]["id"]})
        for name, url in (("next", "next_page_url"), ("previous", "previous_page_url")):
            if found.get(url):
                token = found[url].partition("page=")[2].split("&")[0]
                links[name] = urlencode(kept) + ("&" if kept else "") + f"page={token}"
        return links

    def columns(self, type: str) -> list[str]:
        if type in KINDS:
            return list(KINDS[type].columns)
        fields = self.known.resource(type).fields
        found = [name for name in COMMON if name in fields][:MOST_COLUMNS]
        return found or ["object"]

    def line(self, type: str, document: dict[str, Any], columns: list[str]) -> dict[str, Any]:
        id = str(document.get("id", ""))
        cells = [shown(document, one, self.known) for one in columns]
        return {"id": id, "cells": cells, "href": f"{slug_of(type)}/{id}"}

    # -- one object

    async def go(self, request: Request) -> Response:
        """From an id alone to its page, wherever that is."""
        id, mode = request.path_params["id"], request.path_params["mode"]
        for type in types_of(self.known, self.site, id):
            if type in ("event", "request_log"):
                slug = "events" if type == "event" else "logs"
                return RedirectResponse(f"/dashboard/{mode}/{slug}/{id}", 303)
            there = by_type(self.known).get(type)
            if there is None or there.retrieve is None:
                continue
            status, _ = await ask(request, "GET", path_for(there.retrieve, id))
            if status == 200:
                return RedirectResponse(f"/dashboard/{mode}/{slug_of(type)}/{id}", 303)
        raise HTTPException(404)

    async def found(self, request: Request, there: Operations) -> dict[str, Any]:
        """The object that the address names. Raises 404, or what the viewer lacks."""
        id = request.path_params["id"]
        if there.retrieve is None or not is_id(id):
            raise HTTPException(404)
        status, document = await ask(request, "GET", path_for(there.retrieve, id))
        if status == 403:
            raise Refused("this")
        if status != 200:
            raise HTTPException(404)
        found: dict[str, Any] = document
        return found

    async def detail(self, request: Request) -> Response:
        seen, there = viewer(request), self.operations(request)
        document = await self.found(request, there)
        id = str(document["id"]) if "id" in document else request.path_params["id"]
        fields = [name for name in self.known.resource(there.type).fields if name in document]
        related, (events, logs) = await asyncio.gather(
            self.related(request, there, id), self.history(request, there, id)
        )
        return self.page(
            request,
            "object.html",
            str(document.get("name") or document.get("number") or id),
            there=there,
            document=document,
            id=id,
            facts=[
                (label_of(n), n, shown(document, n, self.known)) for n in fields if n not in QUIET
            ],
            columns=self.columns(there.type),
            related=related,
            events=events,
            logs=logs,
            timeline=timeline_of(events) if there.type in TOLD else [],
            actions=[
                (verb_of(one), label_of(verb_of(one)))
                for one in there.actions
                if self.may(seen, one) and offers(there.type, document, verb_of(one))
            ],
            may_edit=self.may(seen, there.update),
            may_delete=self.may(seen, there.delete),
            public_targets=not self.site.kit.private_targets,
        )

    async def related(self, request: Request, there: Operations, id: str) -> list[Any]:
        found = []
        for title, path, param in LINKED.get(there.type, ()):
            params = {"limit": str(RELATED)} | ({param: id} if param else {})
            status, page = await ask(request, "GET", path.replace("{id}", id), params)
            data = page.get("data", []) if status == 200 else []
            if not data:
                continue
            type = data[0]["object"]
            columns = self.columns(type)
            lines = [self.line(type, one, columns) for one in data]
            found.append((title, [label_of(one) for one in columns], lines, type))
        return found

    async def history(self, request: Request, there: Operations, id: str) -> tuple[Any, Any]:
        """An object's events, and the calls that were made to its address."""
        params = {"limit": str(RELATED)}
        _, events = await ask(request, "GET", "/v1/events", params | {"related_object": id})
        path = path_for(there.retrieve, id) if there.retrieve else ""
        _, logs = await ask(request, "GET", "/_tuppence/request_logs", params | {"path": path})
        return events.get("data", []), logs.get("data", [])

    # -- changes

    async def new(self, request: Request) -> Response:
        there = self.operations(request)
        if there.create is None:
            raise HTTPException(404)
        return await self.form(request, there, there.create, there.create.path, {}, "new")

    async def edit(self, request: Request) -> Response:
        there = self.operations(request)
        if there.update is None:
            raise HTTPException(404)
        document = await self.found(request, there)
        path = path_for(there.update, request.path_params["id"])
        return await self.form(request, there, there.update, path, document, "edit")

    async def act(self, request: Request) -> Response:
        there, verb = self.operations(request), request.path_params["verb"]
        action = next((one for one in there.actions if verb_of(one) == verb), None)
        if action is None:
            raise HTTPException(404)
        path = path_for(action, request.path_params["id"])
        return await self.form(request, there, action, path, {}, verb)

    async def form(
        self,
        request: Request,
        there: Operations,
        operation: Operation,
        path: str,
        document: dict[str, Any],
        what: str,
    ) -> Response:
        """Show an operation's form, or carry it out and go to what came of it."""
        known = inputs(self.known, operation)
        values, refusal = filled(known, document), None
        if not self.may(viewer(request), operation):
            raise Refused("this")
        status = 200
        if request.method == "POST":
            values = await fields_of(request)
            params = params_of(values, known, clearing=what == "edit")
            once = values.get("once", "")
            once = once if once.isalnum() and len(once) == ONCE_LENGTH else ""
            status, answer = await ask(request, "POST", path, params, once)
            if status == 200:
                return self.done(request, there, answer)
            refusal = answer["error"]
        else:
            names = {one.name for one in flat(known)}
            values |= {n: v for n, v in request.query_params.items() if n in names}
        return self.page(
            request,
            "form.html",
            FORM_TITLES.get(what, "{verb} this {one}").format(
                one=one_of(there.type), verb=label_of(what)
            ),
            status,
            there=there,
            operation=operation,
            inputs=[one for one in known if one.required or one.name in USUAL],
            others=[one for one in known if not one.required and one.name not in USUAL],
            values=values,
            once=secrets.token_hex(ONCE_LENGTH // 2),
            was=" ".join(name for name, value in values.items() if value),
            refusal=refusal,
            what=what,
        )

    def done(self, request: Request, there: Operations, answer: dict[str, Any]) -> Response:
        """Where a change leads; a secret that is told once is told here."""
        then = self.after(request, there, answer)
        if there.type == "webhook_endpoint" and answer.get("secret"):
            return self.page(
                request, "secret.html", "Signing secret", secret=answer["secret"], then=then
            )
        return RedirectResponse(then, 303)

    async def roll_secret(self, request: Request) -> Response:
        """A new signing secret for an endpoint; the old one is good for a day beside it."""
        id = request.path_params["id"]
        path = f"/_tuppence/receivers/{id}/roll_secret"
        answer = await carried_out(request, "POST", path, {"keep_previous_for": "86400"})
        then = f"/dashboard/{request.path_params['mode']}/webhooks/{id}"
        return self.page(
            request, "secret.html", "Signing secret", secret=answer["secret"], then=then
        )

    def after(self, request: Request, there: Operations, answer: dict[str, Any]) -> str:
        mode, type = request.path_params["mode"], answer.get("object") or there.type
        slug = slug_of(type if type in by_type(self.known) else there.type)
        id = answer.get("id") or request.path_params.get("id")
        return f"/dashboard/{mode}/{slug}/{id}" if id else f"/dashboard/{mode}/{slug}"

    async def delete(self, request: Request) -> Response:
        there = self.operations(request)
        if there.delete is None:
            raise HTTPException(404)
        path = path_for(there.delete, request.path_params["id"])
        await carried_out(request, "DELETE", path)
        mode = request.path_params["mode"]
        return RedirectResponse(f"/dashboard/{mode}/{slug_of(there.type)}", 303)


PAGING_NAMES = ("starting_after", "ending_before", "page")
QUIET = ("object", "livemode", "metadata", "id")
TOLD = ("payment_intent", "charge", "subscription", "invoice", "dispute", "payout")
USUAL = frozenset(
    [
        "name",
        "email",
        "description",
        "amount",
        "currency",
        "customer",
        "product",
        "unit_amount",
        "price",
        "reason",
        "url",
        "percent_off",
        "duration",
        "default_price",
        "metadata",
        "enabled_events",
        "payment_method",
        "kind",
        "operation",
        "frozen_time",
        "confirm",
        "evidence",
        "submit",
        "payment_intent",
        "charge",
    ]
)
FORM_TITLES = {"new": "New {one}", "edit": "Edit {one}"}
ONLY_WHILE = {  # an action is offered only while the object's status is one of these
    ("payment_intent", "capture"): ("requires_capture",),
    ("payment_intent", "cancel"): (
        "requires_payment_method", "requires_capture", "requires_confirmation",
        "requires_action", "processing",
    ),
    ("payment_intent", "confirm"): ("requires_payment_method", "requires_confirmation"),
    ("payment_intent", "increment_authorization"): ("requires_capture",),
    ("payment_intent", "verify_microdeposits"): ("requires_action",),
    ("payment_intent", "apply_customer_balance"): ("requires_action", "requires_payment_method"),
    ("dispute", "close"): ("needs_response", "warning_needs_response"),
    ("payout", "cancel"): ("pending",),
    ("refund", "cancel"): ("requires_action", "pending"),
    ("invoice", "finalize"): ("draft",),
    ("invoice", "pay"): ("open",),
    ("invoice", "send"): ("draft", "open"),
    ("invoice", "void"): ("open", "uncollectible"),
    ("invoice", "mark_uncollectible"): ("open",),
    ("checkout.session", "expire"): ("open",),
}  # fmt: skip


def offers(type: str, document: dict[str, Any], verb: str) -> bool:
    allowed = ONLY_WHILE.get((type, verb))
    return allowed is None or document.get("status") in allowed


def one_of(type: str) -> str:
    return KINDS[type].one if type in KINDS else title_of(type).lower()
