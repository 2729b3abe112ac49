"""Hosted pages that are not available yet: what they are for, and what to do meanwhile.

Checkout, payment links, hosted invoices, the customer portal, Connect's onboarding and Express
dashboard, Identity, bank transfers. The holder of a URL sees what its payer would: no customer, no
keys. An open Checkout Session is completed with a test card, by the requests that `stripe trigger`
sends. Pages of other sites cannot post to it: their origin is refused (server/admission.py), and
the session's id is the secret.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from tuppence.catalogue.routes import PARENT
from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.pages.public.payer_pages import (
    WorldPages,
    allow_return,
    name_of,
    small_body,
    world_of,
)
from tuppence.platform.accounts import Caller
from tuppence.resources.checkout.payment_link_session import session_of_link
from tuppence.runtime.context import Resource
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import CheckoutSession, Item, PaymentLink
from tuppence.store.rows import PageQuery, Writer

CHECKOUT, LINK = "/c/pay/{account}/{mode}/{id}", "/buy/{account}/{mode}/{id}"
NAMED, SECRET = "{account}/{mode}/{id}", "{account}/{mode}/{id}/{secret}"
# The type of object that a page belongs to, by its path (`page_url` in resources, and `made`).
PAGES = {
    LINK: "payment_link",
    f"/i/{SECRET}": "invoice",
    f"/i/{SECRET}/pdf": "invoice",
    f"/p/session/{SECRET}": "billing_portal.session",
    f"/connect/onboarding/{SECRET}": "account_link",
    f"/express/{SECRET}": "login_link",
    f"/identity/{SECRET}": "identity.verification_session",
    f"/payment_instructions/{NAMED}": "payment_intent",
    f"/mandates/{SECRET}": "mandate",
}
NOT_STORED = ("account_link", "login_link", "mandate")
OWN_URLS = ("url", "hosted_invoice_url", "invoice_pdf")  # fields that hold a page's own URL
MOST_LINES = 100
CARDS = ("tok_visa", "tok_chargeDeclined", "tok_chargeDeclinedInsufficientFunds")
Page = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the holder of a URL may see. `one` is None for what is not stored."""

    one: Any
    lines: list[Item]
    merchant: str


class HostedPages(WorldPages):
    def routes(self) -> list[Route]:
        return [
            Route(CHECKOUT, self.checkout, methods=["GET"]),
            Route(CHECKOUT, self.complete, methods=["POST"]),
            Route(LINK, self.open_link, methods=["POST"]),
            *(Route(path, self.page_of(type), methods=["GET"]) for path, type in PAGES.items()),
        ]

    def page_of(self, type: str) -> Page:
        async def page(request: Request) -> Response:
            shown = await self.read(request, lambda tx: seen(tx, request, type))
            return self.page(
                "hosted.html",
                "Hosted page",
                type=type,
                one=shown.one,
                lines=shown.lines,
                merchant=shown.merchant,
                path=request.url.path,
                is_pdf=request.url.path.endswith("/pdf"),
                url=self.site.public_url,
            )

        return page

    # -- payment links and Checkout

    async def open_link(self, request: Request) -> Response:
        """Create a Checkout Session for a customer of a payment link, and go to its page."""
        world = world_of(request)
        await self.read(
            request, lambda tx: seen(tx, request, "payment_link")
        )  # no lane for strangers

        def job(writer: Writer) -> str:
            with writer.attempt():
                tx = self.tx(writer, writer, world)
                link = tx.get(PaymentLink, request.path_params["id"], param="id")
                return str(session_of_link(tx, link).url)

        try:
            url = await self.site.store.write(job, world.account)
        except ApiError as error:
            title, said = "Not possible", error.message
            return self.page("error.html", title, error.status, refused=409, said=said)
        return RedirectResponse(urlsplit(url).path, 303)

    async def checkout(self, request: Request) -> Response:
        return self.session_page(request, await self.session(request))

    async def complete(self, request: Request) -> Response:
        """Pay with a test card through the API, and go on to the merchant's page."""
        form = dict(parse_qsl((await small_body(request)).decode("utf-8", "replace")))
        card, amount = form.get("card", ""), form.get("amount", "")
        if card not in CARDS or not (amount.isdecimal() and amount.isascii()):
            raise HTTPException(400)
        shown = await self.session(request)
        session = shown.one
        if session is None or not can_complete(session):
            return self.session_page(request, shown, 409)
        billing = {name: form[name] for name in ("email", "name") if form.get(name)}
        method = {"type": "card", "card": {"token": card}, "billing_details": billing}
        status, answer = await self.ask(request, "/v1/payment_methods", method)
        if status == 200:
            sent = {"payment_method": answer["id"]}
            sent |= {"expected_amount": amount[:18]} if session.mode != "setup" else {}
            path = f"/v1/payment_pages/{session.id}/confirm"
            status, answer = await self.ask(request, path, sent)
        if status == 200 and session.success_url:
            return RedirectResponse(success_url_of(session), 303)
        said = answer["error"]["message"] if status != 200 else ""
        return self.session_page(request, await self.session(request), status, said)

    async def session(self, request: Request) -> Shown:
        return await self.read(request, lambda tx: seen(tx, request, "checkout.session"))

    def session_page(
        self, request: Request, shown: Shown, status: int = 200, said: str = ""
    ) -> Response:
        session = shown.one
        assert session is not None, "sessions are stored"
        response = self.page(
            "checkout.html",
            "Checkout",
            status,
            session=session,
            lines=shown.lines,
            merchant=shown.merchant,
            said=said,
            can_complete=can_complete(session),
            success_url=success_url_of(session),
            path=request.url.path,
            url=self.site.public_url,
        )
        if can_complete(session):
            allow_return(response, session.success_url)
        return response

    async def ask(
        self, request: Request, path: str, params: dict[str, Any]
    ) -> tuple[int, dict[str, Any]]:
        """Send a request to the API in the page's name; the account's request log shows it."""
        version = self.site.services.catalogue.api_version
        caller = Caller(world_of(request), "page", "Checkout page", version)
        ip = request.client.host if request.client else None
        return await self.site.ask(caller, "POST", path, params, ip=ip)


def seen(tx: Tx, request: Request, type: str) -> Shown:
    """The object that a URL names. Raises 404 for a URL that the server did not issue."""
    id, secret = request.path_params["id"], request.path_params.get("secret", "")
    if type in NOT_STORED:
        if not is_same(tx.page_proof(id), secret):
            raise HTTPException(404)
        return Shown(None, [], name_of(tx))
    one = tx.find(type, id)
    if one is None or one.is_deleted or (secret and not is_own(request.url.path, one)):
        raise HTTPException(404)
    query = PageQuery(tx.world, "item", MOST_LINES, {PARENT: [id]}, {})
    ids = [entry.id for entry in reversed(tx.list(query))]  # the first line first
    lines = tx.find_many(Item, ids)
    return Shown(one, [lines[line] for line in ids], name_of(tx))


def is_own(path: str, one: Resource) -> bool:
    """Whether the path, which holds a secret, is the one that the object was given."""
    own = [urlsplit(one.get(name) or "").path for name in OWN_URLS]
    return any(known and is_same(known, path) for known in own)


def can_complete(session: CheckoutSession) -> bool:
    return session.status == "open" and not session.livemode


def success_url_of(session: CheckoutSession) -> str:
    """Where Checkout sends the payer (docs: payments/checkout/custom-success-page)."""
    return str(session.success_url or "").replace("{CHECKOUT_SESSION_ID}", session.id)
