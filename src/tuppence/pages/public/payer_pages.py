"""The pages that a payer sees: where they authorize a payment or refuse it, and their receipt.

Here the server plays the bank: 3D Secure, a bank's or a wallet's own page, a voucher's counter, the
app behind a QR code. The pages work without JavaScript; whoever holds the intent's client secret
may act, and nothing else is needed or kept (docs: payments/3d-secure, testing).
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import segno
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from tuppence.domain.constant_time import is_same
from tuppence.domain.currency import shown_amount
from tuppence.errors import ApiError
from tuppence.pages.formatting import moment
from tuppence.pages.site import Site
from tuppence.runtime.context import RequestContext
from tuppence.runtime.payer_actions import PayerActionResult, on_acted
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import (
    Charge,
    PaymentIntent,
    PaymentMethod,
    SetupIntent,
    Source,
)
from tuppence.store.rows import Reader, World, Writer

T = TypeVar("T")

PATH = "/redirect/authenticate/{account}/{mode}/{id}"
PayersObject = PaymentIntent | SetupIntent | Source
TYPES: dict[str, type[Any]] = {"pi_": PaymentIntent, "seti_": SetupIntent, "src_": Source}
MODES = {"test": False, "live": True}
PENDING = ("processing",)
DONE = ("succeeded", "requires_capture", "requires_confirmation", "chargeable")
QR_SCALE, QR_BORDER, MOST_FORM = 8, 2, 4096
# What the page stands for, by the action that led to it.
STANDS_FOR = {
    "redirect_to_url": "the page on which your customer's bank or wallet asks them to agree",
    "use_stripe_sdk": "the 3D Secure challenge of your customer's card",
    "verify_with_microdeposits": "your customer's bank statement, which shows one deposit of "
    "$0.01 with the code SM11AA, or two of 32 and 45 cents",
}
VOUCHER = "the counter at which your customer pays what the voucher says"
APP = "the app in which your customer scans the code and agrees"


class WorldPages:
    """Pages whose URL names a world. `page` renders a template."""

    def __init__(self, site: Site, page: Callable[..., Response]) -> None:
        self.site = site
        self.page = page

    async def read(self, request: Request, question: Callable[[Tx], T]) -> T:
        world = world_of(request)
        answer: T = await self.site.store.read(
            lambda reader: question(self.tx(reader, None, world))
        )
        return answer

    def tx(self, reader: Reader, writer: Writer | None, world: World) -> Tx:
        context = RequestContext(None, None, self.site.services.catalogue.api_version)
        return Tx(self.site.services, reader, writer, world, self.site.now(), context)


class PayerPages(WorldPages):
    def routes(self) -> list[Route]:
        return [
            Route(PATH, self.show, methods=["GET"]),
            Route(PATH, self.act, methods=["POST"]),
            Route("/redirect/qr/{account}/{mode}/{id}.{kind}", self.code),
            Route("/receipts/{account}/{mode}/{id}/{secret}", self.receipt),
        ]

    # -- authorize or refuse

    async def show(self, request: Request) -> Response:
        secret = request.query_params.get("client_secret", "")
        shown = await self.read(request, lambda tx: seen(tx, intent_of(tx, request, secret)))
        return self.asked(request, *shown)

    def asked(self, request: Request, intent: PayersObject, name: str, played: str) -> Response:
        response = self.page(
            "payer.html",
            "Test payment",
            intent=intent,
            amount=amount_of(intent),
            merchant=name,
            waiting=is_waiting(intent),
            stands_for=played,
            secret=intent.client_secret,
            path=request.url.path,
        )
        if is_waiting(intent):
            allow_return(response, return_url_of(intent))
        return response

    async def act(self, request: Request) -> Response:
        """Carry out what was clicked, and send the payer back to the merchant's page."""
        form = dict(parse_qsl((await small_body(request)).decode("utf-8", "replace")))
        secret, authorized = form.get("client_secret", ""), form.get("outcome") == "complete"
        if form.get("outcome") not in ("complete", "fail"):
            raise HTTPException(400)
        world = world_of(request)
        await self.read(request, lambda tx: intent_of(tx, request, secret))  # no lane for strangers

        def job(writer: Writer) -> tuple[PayerActionResult, tuple[PayersObject, str, str]]:
            tx = self.tx(writer, writer, world)
            intent = intent_of(tx, request, secret)
            with writer.attempt():
                outcome = on_acted(intent["object"])(tx, intent, authorized)
                return outcome, seen(tx, outcome.intent)

        try:
            outcome, shown = await self.site.store.write(job, world.account)
        except ApiError as error:
            title = "Not possible"
            return self.page("error.html", title, 409, refused=409, said=error.message)
        if outcome.return_url:
            return RedirectResponse(returned_to(outcome), 303)
        return self.asked(request, *shown)

    async def code(self, request: Request) -> Response:
        """The QR code of the page on which this intent is authorized, as PNG or SVG."""
        kind = request.path_params["kind"]
        if kind not in ("png", "svg"):
            raise HTTPException(404)
        secret = request.query_params.get("client_secret", "")
        await self.read(request, lambda tx: intent_of(tx, request, secret))
        parts = request.path_params
        path = PATH.format(account=parts["account"], mode=parts["mode"], id=parts["id"])
        address = f"{self.site.public_url}{path}?{urlencode({'client_secret': secret})}"
        return Response(drawn(address, kind), media_type=KINDS[kind])

    # -- the receipt

    async def receipt(self, request: Request) -> Response:
        def found(tx: Tx) -> tuple[Charge, str]:
            charge = tx.find(Charge, request.path_params["id"])
            secret = str(charge.extra.get("@receipt") or "") if charge is not None else ""
            if charge is None or not same(secret, request.path_params["secret"]):
                raise HTTPException(404)
            return charge, name_of(tx)

        charge, name = await self.read(request, found)
        details = charge.payment_method_details or {}
        return self.page(
            "receipt.html",
            "Receipt",
            charge=charge,
            amount=shown_amount(charge.amount, charge.currency),
            refunded=shown_amount(charge.amount_refunded, charge.currency),
            merchant=name,
            method=details.get("type"),
            details=details.get(details.get("type") or "") or {},
            date=moment(charge.created),
        )


KINDS = {"png": "image/png", "svg": "image/svg+xml"}


async def small_body(request: Request) -> bytes:
    """A form's bytes. Raises 400 for more than any form of ours holds."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_FORM:
            raise HTTPException(400)
    return body


def drawn(address: str, kind: str) -> bytes:
    out = BytesIO()
    segno.make(address, micro=False).save(out, kind=kind, scale=QR_SCALE, border=QR_BORDER)
    return out.getvalue()


def world_of(request: Request) -> World:
    mode = request.path_params["mode"]
    if mode not in MODES:
        raise HTTPException(404)
    return World(request.path_params["account"], MODES[mode])


def intent_of(tx: Tx, request: Request, secret: str) -> PayersObject:
    """The intent that the address names, for whoever knows its client secret; else 404."""
    id = request.path_params["id"]
    type = next((type for prefix, type in TYPES.items() if id.startswith(prefix)), None)
    intent: PayersObject | None = tx.find(type, id) if type else None
    if intent is None or not same(intent.client_secret or "", secret):
        raise HTTPException(404)
    return intent


def is_waiting(intent: PayersObject) -> bool:
    return str(intent.status) == ("pending" if intent["object"] == "source" else "requires_action")


def return_url_of(intent: PayersObject) -> str | None:
    found: str | None = (intent.extra.get("@how") or intent.get("redirect") or {}).get("return_url")
    return found


def same(kept: str, offered: str) -> bool:
    return bool(kept) and is_same(kept, offered)


def name_of(tx: Tx) -> str:
    return str(tx.account_settings().get("name") or "your shop")


def amount_of(intent: PayersObject) -> str | None:
    amount, currency = intent.get("amount"), intent.get("currency")
    return shown_amount(amount, currency) if amount is not None and currency else None


def seen(tx: Tx, intent: PayersObject) -> tuple[PayersObject, str, str]:
    """(the intent, the merchant's name, what the page stands for)."""
    action = (intent.get("next_action") or {}).get("type") or ""
    method = tx.find(PaymentMethod, intent.get("payment_method"))
    if method is not None and method.type == "card":
        action = "use_stripe_sdk"
    return intent, name_of(tx), stands_for(action)


def stands_for(action: str) -> str:
    if action.endswith("_display_details"):
        return VOUCHER
    return STANDS_FOR.get(action, APP)


def returned_to(outcome: PayerActionResult) -> str:
    """The merchant's address with what became of the intent (docs: payments/after-the-payment)."""
    intent, type = outcome.intent, outcome.intent["object"]
    status = "failed"
    if intent.status in PENDING:
        status = "pending"
    elif intent.status in DONE:
        status = "succeeded"
    told = {
        type: intent.id,
        f"{type}_client_secret": intent.client_secret,
        "redirect_status": status,
    }
    parts = urlsplit(outcome.return_url or "")
    query = [*parse_qsl(parts.query, keep_blank_values=True), *told.items()]
    return urlunsplit(parts._replace(query=urlencode(query)))


def allow_return(response: Response, return_url: str | None) -> None:
    """Let the form's answer lead to the merchant's page, and to no other."""
    if not return_url:
        return
    parts = urlsplit(return_url)
    source = f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") else ""
    allowed = source or f"{parts.scheme}:"
    if any(letter in allowed for letter in " ;,'\"\n\r"):
        return
    policy = response.headers["Content-Security-Policy"]
    response.headers["Content-Security-Policy"] = policy.replace(
        "form-action 'self'", f"form-action 'self' {allowed}"
    )
