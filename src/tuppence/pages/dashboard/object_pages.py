"""Lists, pages, forms and actions for every type of object, by asking the API.

Nothing is known here that the catalogue does not say; what a type looks like at its best is said in
`presentation.py`.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.permissions import allows, grouped, needed
from tuppence.pages.auth.access import Refused, ask, form_of, guarded, viewer
from tuppence.pages.auth.current_user import Viewer
from tuppence.pages.dashboard.action_buttons import Action, offered
from tuppence.pages.dashboard.form_layout import arranged, filled_rows, form_inputs, rows_in
from tuppence.pages.dashboard.forms import WrongField, filled, flat, joined, params_of, short
from tuppence.pages.dashboard.invoice_form import INVOICES, drafted, lines_of
from tuppence.pages.dashboard.list_filters import (
    PROMISED,
    chosen_filters,
    clauses_of,
    is_dated,
    offered_filters,
    said_filters,
)
from tuppence.pages.dashboard.list_tabs import behind, edged, kept, whole_list
from tuppence.pages.dashboard.notices import Around, heading, notices
from tuppence.pages.dashboard.object_operations import Operations, by_type, path_for
from tuppence.pages.dashboard.pickers import choices, with_ids
from tuppence.pages.dashboard.presentation import (
    COLUMNS,
    KINDS,
    MADE_FOR,
    SLUGS,
    USUAL,
    Presentation,
    Tab,
    slug_of,
    title_of,
)
from tuppence.pages.dashboard.related_objects import (
    TOLD,
    around,
    customer_of,
    events,
    listed,
    related,
)
from tuppence.pages.dashboard.search_box import is_id, query_of, types_of
from tuppence.pages.dashboard.status_labels import BLOCKED, FAILED, method_of, reason_of, state_of
from tuppence.pages.dashboard.timeline import timeline_of
from tuppence.pages.dashboard.webhook_deliveries import HEADINGS, judged
from tuppence.pages.formatting import METHOD, NOTHING, Shown, label_of, shown
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site

SHOWN, RELATED = 20, 10
ONCE_LENGTH = 24
COMMON = ("name", "email", "description", "amount", "status", "type", "url", "active", "created")
MOST_COLUMNS = 5


class ObjectPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.renderer, self.page = site, renderer, renderer.page
        self.known: Catalogue = site.services.catalogue

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
            guarded(f"{top}/{{slug}}/{{id}}", self.detail),
            guarded(f"{top}/resources/{{type}}/{{id}}", self.detail),
            guarded(f"{top}/{{slug}}/{{id}}/edit", self.edit, ("GET", "POST")),
            guarded(f"{top}/resources/{{type}}/{{id}}/edit", self.edit, ("GET", "POST")),
        ]

    # -- what is asked

    def operations(self, request: Request, type: str | None = None) -> Operations:
        """The type that the address names, unless it is known. Raises 404."""
        type = type or request.path_params.get("type")
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

    def is_built(self, operation: Operation | None) -> bool:
        """Whether it is carried out: a form that can only answer 501 is not offered."""
        return (
            operation is not None and self.site.built(operation.key) and not self.lacks(operation)
        )

    def lacks(self, operation: Operation | None) -> str | None:
        """What an object is made for, where that answers 501."""
        key = MADE_FOR.get(operation.key) if operation is not None else None
        return key if key is not None and not self.site.built(key) else None

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
        may_create = self.may(seen, there.create) and self.is_built(there.create)
        if there.list is None:
            title = title_of(there.type)
            return self.page(request, "unlisted.html", title, there=there, may_create=may_create)
        kind, params = KINDS.get(there.type), dict(request.query_params)
        tab = self.tab(kind, params.get("tab"))
        try:
            status, found = await self.lines(request, there, tab, params)
        except WrongField as wrong:
            status, found = 400, {"error": {"message": wrong.message}}
        if status == 403:
            raise Refused("this")
        filters = [] if tab and tab.source else offered_filters(self.known, there.list)
        headings, lines = await self.rows(request, there.type, found.get("data", []))
        return self.page(
            request,
            "list.html",
            title_of(there.type),
            there=there,
            kind=kind,
            tab=tab,
            headings=headings,
            lines=lines,
            refusal=found.get("error", {}).get("message"),
            filters=filters,
            dated=not (tab and tab.source) and is_dated(self.known, there.list),
            picked=await choices(request, filters, params),
            promised=PROMISED.get(there.type),
            filtered=said_filters(params),
            narrowed=said_filters(params, "q", *PAGING_NAMES),
            plural=f"{kind.one}s" if kind else "objects",
            more=self.more(there, found, params),
            may_create=may_create,
            lacks=self.lacks(there.create),
            asked=params,
        )

    async def rows(
        self, request: Request, type: str, data: list[dict[str, Any]]
    ) -> tuple[list[str], list[dict[str, Any]]]:
        """A page of a list as headings and lines."""
        columns = self.columns(type)
        headings = [label_of(one) for one in columns]
        if type != "webhook_endpoint" or not data:
            return headings, [self.line(type, one, columns) for one in data]
        lines = []
        for one, cells in await judged(request, data):
            line = self.line(type, one, columns)
            lines.append(line | {"cells": line["cells"] + cells})
        return headings + HEADINGS, lines

    def tab(self, kind: Presentation | None, title: str | None) -> Tab | None:
        return next((one for one in kind.tabs if one.title == title), None) if kind else None

    async def lines(
        self, request: Request, there: Operations, tab: Tab | None, params: dict[str, str]
    ) -> tuple[int, Any]:
        assert there.list is not None
        words = params.get("q", "").strip()
        if tab is not None and tab.source is not None and not words:
            return await behind(request, there.type, tab, params)
        filters = await chosen_filters(request, self.known, there.list, params)
        if there.search is not None and (words or (tab and tab.query)):
            clauses = [tab.query] if tab and tab.query else []
            clauses += [query_of(self.known, there.type, words)] if words else []
            filters = (tab.filters if tab else {}) | filters
            clauses += clauses_of(filters, self.known.search_fields(there.type))
            path = there.search.path
            asked = {"query": " AND ".join(clauses), "limit": str(SHOWN)}
            asked |= {n: v for n, v in params.items() if n == "page" and v}
        else:
            path = there.list.path
            asked = {"limit": str(SHOWN)} if "limit" in there.list.fields else {}
            cursors = set(there.list.fields) & set(PAGING_NAMES)
            asked |= {n: v for n, v in params.items() if v and n in cursors}
            asked |= filters | (tab.filters if tab else {})
        status, found = await whole_list(request, there.type, path, asked)
        if tab is not None and tab.keeps and status == 200:
            found = edged(found) | {"data": kept(found["data"], tab)}
        return status, found

    def more(self, there: Operations, found: Any, params: dict[str, str]) -> dict[str, str]:
        """The addresses of the pages before and after."""
        kept = {n: v for n, v in params.items() if n not in PAGING_NAMES}
        data = found.get("edges") or found.get("data") or []
        links: dict[str, str] = {}
        if found.get("next_page"):
            links["next"] = urlencode(kept | {"page": found["next_page"]})
        elif (
            data
            and data[0].get("id")
            and "starting_after" in (there.list.fields if there.list else {})
        ):
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
        if type in COLUMNS:
            return list(COLUMNS[type])
        fields = self.known.resource(type).fields
        found = [name for name in COMMON if name in fields][:MOST_COLUMNS]
        return found or ["object"]

    def line(self, type: str, document: dict[str, Any], columns: list[str]) -> dict[str, Any]:
        id = str(document.get("id", ""))
        cells = [self.cell(document, one) for one in columns]
        there = by_type(self.known).get(type)
        opens = there is not None and there.retrieve is not None
        return {"id": id if opens else "", "cells": cells, "href": f"{slug_of(type)}/{id}"}

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
        found, lists, logs = await asyncio.gather(
            around(request, document),
            related(request, there.type, id),
            self.requests(request, there, id),
        )
        told = await events(request, there.type, id, found)
        return self.page(
            request,
            "object.html",
            heading(document, id, await customer_of(request, found)),
            there=there,
            document=document,
            id=id,
            state=self.state(found),
            notices=notices(found),
            facts=[(label_of(n), self.cell(found.whole, n)) for n in fields if n not in QUIET],
            related=[self.table(title, lines) for title, lines in lists],
            events=told[:RELATED],
            logs=logs,
            timeline=timeline_of(told) if there.type in TOLD else [],
            actions=self.actions(seen, there, found),
            public_targets=not self.site.services.private_targets,
        )

    def actions(self, seen: Viewer, there: Operations, found: Around) -> dict[str, list[Action]]:
        """The buttons of a page: nothing that the state, the coverage or the roles refuse."""

        def may(key: str) -> bool:
            return self.may(seen, self.known.operation(key))

        return offered(there, found.whole, built=self.site.built, may=may)

    def state(self, found: Around) -> Shown | None:
        """The badge beside a page's heading."""
        document = found.whole
        state = state_of(document)
        if state is not None:
            return Shown("status", state.words, state.tone)
        return shown(document, "status") if isinstance(document.get("status"), str) else None

    def table(self, title: str, lines: list[dict[str, Any]]) -> tuple[str, Any, Any]:
        type = lines[0]["object"]
        columns = self.columns(type)
        cells = [self.line(type, one, columns) for one in lines]
        return title, [label_of(one) for one in columns], cells

    async def requests(self, request: Request, there: Operations, id: str) -> list[Any]:
        """The calls that were made to an object's address."""
        path = path_for(there.retrieve, id) if there.retrieve else ""
        return await listed(request, "/_tuppence/request_logs", path=path)

    def cell(self, document: dict[str, Any], column: str) -> Shown:
        if column == METHOD:
            charge = document.get("latest_charge")
            return Shown("text", method_of(charge)) if isinstance(charge, dict) else NOTHING
        state = state_of(document) if column == "status" else None
        if state is not None:
            note = reason_of(document) if state in (FAILED, BLOCKED) else ""
            return Shown("status", state.words, state.tone, note=note)
        return shown(document, column, self.known)

    # -- changes

    async def new(self, request: Request) -> Response:
        there = self.operations(request)
        if there.create is None or not self.is_built(there.create):
            raise HTTPException(404)
        return await self.form(request, there, there.create, there.create.path, {}, "new")

    async def edit(self, request: Request) -> Response:
        there = self.operations(request)
        if there.update is None:
            raise HTTPException(404)
        document = await self.found(request, there)
        path = path_for(there.update, request.path_params["id"])
        return await self.form(request, there, there.update, path, document, "edit")

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
        if not self.may(viewer(request), operation):
            raise Refused("this")
        currency, given = document.get("currency"), dict[str, str]()
        if request.method == "POST":
            given = joined(await form_of(request))
        rows = rows_in(given)
        known = form_inputs(self.known, operation, currency, rows)
        values, refusal, status = filled(known, document), None, 200
        was = urlencode(values)
        values |= BY_DEFAULT.get((there.type, what), {}) | self.priced(request, operation, what)
        if given:
            values = given
            was = values.get("was", "") if document else ""
        if given and "add_rows" not in given:
            before = dict(parse_qsl(was, keep_blank_values=True)) if document else None
            status, answer = await self.sent(request, operation, path, values, before, currency)
            if status == 200:
                return self.done(request, there, answer)
            refusal = short(answer["error"])
        elif not given:
            names = {one.name for one in flat(known)}
            values |= {n: v for n, v in request.query_params.items() if n in names}
        open_ones, others = arranged(operation, known, USUAL)
        return self.page(
            request,
            "form.html",
            TITLES.get((there.type, what)) or FORM_TITLES[what].format(one=one_of(there.type)),
            status,
            there=there,
            operation=operation,
            inputs=open_ones,
            others=others,
            picked=await choices(request, known, values),
            rows=rows,
            values=values,
            currency=currency or "",
            once=secrets.token_hex(ONCE_LENGTH // 2),
            was=was,
            refusal=refusal,
            what=what,
        )

    def priced(self, request: Request, operation: Operation, what: str) -> dict[str, str]:
        """The account's own currency, where a new object needs one."""
        if what != "new" or operation.resource not in ("invoice", "price", "payment_intent"):
            return {}
        return {"currency": str(viewer(request).settings.get("default_currency") or "usd")}

    async def sent(
        self,
        request: Request,
        operation: Operation,
        path: str,
        values: dict[str, str],
        before: dict[str, str] | None,
        currency: str | None,
    ) -> tuple[int, Any]:
        """What the API answers to a form; a value that cannot be sent is refused before."""
        rows = rows_in(values)
        known = form_inputs(self.known, operation, currency, rows)
        once = values.get("once", "")
        once = once if once.isalnum() and len(once) == ONCE_LENGTH else ""
        try:
            named = await with_ids(request, known, values)
            params = params_of(filled_rows(operation, named, rows), known, before, currency)
            lines = lines_of(params) if operation.key == INVOICES else []
            if lines:
                return await drafted(request, params, lines, once)
        except WrongField as wrong:
            return 400, {"error": {"message": wrong.message, "param": wrong.param}}
        return await ask(request, "POST", path, params, once)

    def done(self, request: Request, there: Operations, answer: dict[str, Any]) -> Response:
        """Where a change leads; a secret that is told once is told here."""
        then = self.after(request, there, answer)
        if there.type == "webhook_endpoint" and answer.get("secret"):
            return self.page(
                request, "secret.html", "Signing secret", secret=answer["secret"], then=then
            )
        return RedirectResponse(then, 303)

    def after(self, request: Request, there: Operations, answer: dict[str, Any]) -> str:
        mode, type = request.path_params["mode"], answer.get("object") or there.type
        slug = slug_of(type if type in by_type(self.known) else there.type)
        id = answer.get("id") or request.path_params.get("id")
        return f"/dashboard/{mode}/{slug}/{id}" if id else f"/dashboard/{mode}/{slug}"


PAGING_NAMES = ("starting_after", "ending_before", "page")
QUIET = ("object", "livemode", "metadata", "id", "client_secret")
FORM_TITLES = {"new": "New {one}", "edit": "Edit {one}"}
TITLES = {("dispute", "edit"): "Counter dispute"}
BY_DEFAULT = {("dispute", "edit"): {"submit": "false"}}  # where the API's own default does harm


def one_of(type: str) -> str:
    return KINDS[type].one if type in KINDS else title_of(type).lower()
