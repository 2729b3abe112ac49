"""The pages as one application: who may see which, and what is said where something is not there.

Loaded when the first page is asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from tuppence.errors import ApiError, StoreUnavailable
from tuppence.pages.auth.access import (
    ANYONE,
    NotSignedIn,
    ProveAgain,
    Refused,
    admit,
    guarded,
    to_sign_in,
)
from tuppence.pages.auth.cli_pairing import PairingPages
from tuppence.pages.auth.sign_in import SignPages
from tuppence.pages.auth.sign_up import SignUpPages
from tuppence.pages.dashboard.action_pages import ActionPages
from tuppence.pages.dashboard.api_keys import KeyPages
from tuppence.pages.dashboard.csv_export import Exports
from tuppence.pages.dashboard.dispute_evidence import EvidencePages
from tuppence.pages.dashboard.home import HomePages
from tuppence.pages.dashboard.logs_and_events import DeveloperPages
from tuppence.pages.dashboard.object_pages import ObjectPages
from tuppence.pages.dashboard.refund_pages import RefundPages
from tuppence.pages.dashboard.settings import PeoplePages
from tuppence.pages.dashboard.shell_page import ShellPages
from tuppence.pages.dashboard.webhook_deliveries import DeliveryPages
from tuppence.pages.docs.pages import DocsPages
from tuppence.pages.public.hosted_pages import HostedPages
from tuppence.pages.public.payer_pages import PayerPages
from tuppence.pages.rendering import HEADERS, Renderer
from tuppence.pages.site import Site

if TYPE_CHECKING:
    from tuppence.pages.auth.openid_client import OpenidClient

HERE = Path(__file__).parent
TITLES = {
    400: "Not understood",
    403: "Not allowed",
    404: "Not found",
    405: "Not understood",
    408: "Too slow",
    413: "Too large",
    503: "Try again",
}


class ModeConvertor(Convertor[str]):
    """`test` or `live` in an address."""

    regex = "test|live"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("mode", ModeConvertor())


class Pages:
    def __init__(self, site: Site) -> None:
        self.site = site
        self.renderer = Renderer(site)
        self.openid = openid_client(site)
        self.sign = SignPages(site, self.renderer, self.openid)

    def routes(self) -> list[BaseRoute]:
        """The more particular first: lists of objects take what is left."""
        site, renderer = self.site, self.renderer
        objects = ObjectPages(site, renderer)
        return [
            guarded("/", self.start, needs=ANYONE),
            *DocsPages(site, renderer).routes(),
            *self.sign.routes(),
            *SignUpPages(site, renderer, self.sign).routes(),
            *self.single_sign_on(),
            *PairingPages(site, renderer).routes(),
            *PeoplePages(site, renderer).routes(),
            *HomePages(site, renderer).routes(),
            *KeyPages(site, renderer).routes(),
            *DeveloperPages(site, renderer).routes(),
            *DeliveryPages(renderer).routes(),
            *Exports(site, renderer).routes(),
            *ShellPages(site, renderer).routes(),
            *RefundPages(objects).routes(),
            *EvidencePages(objects).routes(),
            *ActionPages(objects).routes(),
            *objects.routes(),
            *PayerPages(site, renderer.plain).routes(),
            *HostedPages(site, renderer.plain).routes(),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ]

    def single_sign_on(self) -> list[BaseRoute]:
        if self.openid is None:
            return []
        from tuppence.pages.auth.single_sign_on import SingleSignOnPages

        return SingleSignOnPages(self.site, self.renderer, self.sign, self.openid).routes()

    async def start(self, request: Request) -> Response:
        return self.renderer.page(request, "start.html", "Start")

    async def admit(self, request: Request, follow: RequestResponseEndpoint) -> Response:
        """Who asks; and the link that the server printed, wherever it leads."""

        async def page(request: Request) -> Response:
            offered = request.query_params.get("token")
            if offered is not None and request.url.path.startswith("/dashboard"):
                opened = await self.sign.open_link(request, offered)
                if opened is not None:
                    return opened
            return await follow(request)

        refusal = getattr(request.state, "refusal", None)
        if refusal is not None:
            request.state.site, request.state.viewer, request.state.visit = self.site, None, ""
            return await self.said(request, refusal)
        try:
            return await admit(self.site, request, page)
        except StoreUnavailable as error:  # before any page was reached
            return await self.refused(request, error)

    # -- what is said instead of a page

    async def refused(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 503
        title = TITLES.get(status, "Not possible")
        return self.renderer.page(request, "error.html", title, status, refused=status)

    async def said(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, ApiError)
        return self.renderer.page(
            request, "error.html", "Not possible", error.status, refused=409, said=error.message
        )

    async def not_allowed(self, request: Request, error: Exception) -> Response:
        seen = request.state.viewer
        what = error.what if isinstance(error, Refused) else ""
        whom = seen.whom_to_ask(what if what != "this" else "team") if seen else ""
        return self.renderer.page(request, "refused.html", "Not allowed", 403, whom=whom)

    async def not_signed_in(self, request: Request, error: Exception) -> Response:
        if request.method != "GET":
            return self.renderer.page(request, "error.html", "Sign in", 401, refused=401)
        return to_sign_in(request)

    async def prove_again(self, request: Request, error: Exception) -> Response:
        """A form that was sent is filled in again afterwards: its page is where it leads back."""
        back = request.url.path
        if request.method != "GET":
            back = "/".join(back.split("/")[:4])  # the page on which the form stands
        return RedirectResponse(f"/dashboard/prove?next={back}", 303, HEADERS)


def openid_client(site: Site) -> OpenidClient | None:
    """The client of the identity provider. Its libraries are loaded where there is one only."""
    if site.sign_in.provider is None:
        return None
    from tuppence.pages.auth.single_sign_on import openid_client

    return openid_client(site, site.sign_in.provider)


def application(site: Site) -> Starlette:
    """The pages as an ASGI application."""
    pages = Pages(site)
    application = Starlette(
        routes=pages.routes(),
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=pages.admit)],
        exception_handlers={
            HTTPException: pages.refused,
            StoreUnavailable: pages.refused,
            ApiError: pages.said,
            NotSignedIn: pages.not_signed_in,
            ProveAgain: pages.prove_again,
            Refused: pages.not_allowed,
        },
    )
    # Its redirects go to whatever host the request names.
    application.router.redirect_slashes = False
    return application
