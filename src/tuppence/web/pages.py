"""The pages: a start page, the documentation, and what the account's test mode has done lately.

Pages that show data open only with the link that `tuppence serve` prints: its token becomes a
cookie of this browser. Loaded when the first page is asked for.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tuppence.errors import StoreUnavailable
from tuppence.operations.listing import list_page
from tuppence.operations.resource import Cause, Params, Resource
from tuppence.operations.stored import from_entry, stored_entry
from tuppence.operations.tx import Tx
from tuppence.store.rows import World
from tuppence.web.chart import Bar, bars
from tuppence.web.documents import document, documents
from tuppence.web.event_words import describe
from tuppence.web.pairing import PairingPages
from tuppence.web.payer import PayerPages
from tuppence.web.site import Site
from tuppence.web.view import brief, highlighted, moment

HERE = Path(__file__).parent
COOKIE = "tuppence_session"
SHOWN = 50
CHARTED = 100
TITLES = {400: "Not understood", 404: "Not found", 503: "Try again"}

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Pages:
    def __init__(self, site: Site) -> None:
        self.site = site
        loader = FileSystemLoader(HERE / "templates")
        self.templates = Environment(loader=loader, autoescape=True, trim_blocks=True)
        self.templates.filters |= {
            "brief": brief,
            "describe": describe,
            "json": highlighted,
            "moment": moment,
        }

    # -- pages for everybody

    async def start(self, request: Request) -> Response:
        return self.page("start.html", "Start", url=self.site.public_url)

    async def docs(self, request: Request) -> Response:
        name = request.path_params.get("name", "index")
        found = document(name)
        if found is None:
            raise HTTPException(404)
        return self.page("docs.html", found.title, page=found, pages=documents())

    async def docs_markdown(self, request: Request) -> Response:
        found = document(request.path_params["name"])
        if found is None:
            raise HTTPException(404)
        return Response(found.markdown, media_type="text/markdown; charset=utf-8")

    # -- pages for the person at the machine

    async def overview(self, request: Request) -> Response:
        tx = self.tx()
        logs = listed(tx, "GET /_tuppence/request_logs", CHARTED)
        return self.page(
            "overview.html",
            "Dashboard",
            bars=bars([Bar(one["duration_ms"], one["status"]) for one in reversed(logs)]),
            logs=logs[:10],
            failed=sum(one["status"] >= 400 for one in logs),
            counted=len(logs),
            events=listed(tx, "GET /v1/events", 10),
        )

    async def logs(self, request: Request) -> Response:
        found = listed(self.tx(), "GET /_tuppence/request_logs", SHOWN)
        return self.page("logs.html", "Logs", logs=found)

    async def log(self, request: Request) -> Response:
        tx = self.tx()
        found = stored_entry(tx, "request_log", request.path_params["id"])
        if found is None:
            raise HTTPException(404)
        events = [stored_entry(tx, "event", id) for id in found["events"]]
        return self.page("log.html", found["path"], log=found, events=events)

    async def events(self, request: Request) -> Response:
        return self.page("events.html", "Events", events=listed(self.tx(), "GET /v1/events", SHOWN))

    async def event(self, request: Request) -> Response:
        tx = self.tx()
        found = stored_entry(tx, "event", request.path_params["id"])
        if found is None:
            raise HTTPException(404)
        attempts = listed(tx, "GET /_tuppence/delivery_attempts", SHOWN, event_id=[found["id"]])
        return self.page("event.html", found["type"], event=found, attempts=attempts)

    # -- parts

    def tx(self) -> Tx:
        """The first account's test mode, as it was last committed."""
        account = self.site.store.reader.first_account() or ""
        cause = Cause(None, None, self.site.kit.catalogue.api_version)
        world = World(account, False)
        return Tx(self.site.kit, self.site.store.reader, None, world, self.site.now(), cause)

    def page(self, template: str, title: str, status: int = 200, **values: Any) -> Response:
        html = self.templates.get_template(template).render(title=title, **values)
        return HTMLResponse(html, status, HEADERS)

    async def refused(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 503
        return self.page("error.html", TITLES[status], status, refused=status)

    async def guard(
        self, request: Request, follow: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        """Let only the holder of the printed link see data."""
        if not request.url.path.startswith("/dashboard"):
            return await follow(request)
        offered = request.query_params.get("token")
        if offered is not None and self.is_token(offered):
            response = RedirectResponse(request.url.path, 303, HEADERS)
            response.set_cookie(COOKIE, offered, httponly=True, samesite="lax", path="/dashboard")
            return response
        if self.is_token(request.cookies.get(COOKIE, "")):
            return await follow(request)
        return self.page("locked.html", "Dashboard", 401)

    def is_token(self, offered: str) -> bool:
        return hmac.compare_digest(offered.encode(), self.site.token.encode())


def listed(tx: Tx, key: str, limit: int, **within: list[str]) -> list[Resource]:
    page = list_page(tx, tx.catalogue.operation(key), Params({"limit": limit}, {}), within)
    return [from_entry(entry) for entry in page.entries]


def application(site: Site) -> Starlette:
    """The pages as an ASGI application."""
    pages = Pages(site)
    routes = [
        Route("/", pages.start),
        Route("/docs", pages.docs),
        Route("/docs/{name:path}.md", pages.docs_markdown),
        Route("/docs/{name:path}", pages.docs),
        Route("/dashboard", pages.overview),
        Route("/dashboard/test/logs", pages.logs),
        Route("/dashboard/test/logs/{id}", pages.log),
        Route("/dashboard/test/events", pages.events),
        Route("/dashboard/test/events/{id}", pages.event),
        *PairingPages(site, pages.page).routes(),
        *PayerPages(site, pages.page).routes(),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=pages.guard)],
        exception_handlers={
            400: pages.refused,
            404: pages.refused,
            StoreUnavailable: pages.refused,
        },
    )
