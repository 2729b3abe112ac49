"""What lets the official CLI in: `stripe login` with a page to confirm it, `stripe sandbox create`.

Source: the CLI's published sources, and its requests to a recording server.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tuppence.domain.constant_time import is_same
from tuppence.pages.auth.access import fields_of, guarded, ip_of, viewer
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform import teams, users
from tuppence.platform.accounts import create_account, create_keys
from tuppence.platform.roles import may
from tuppence.platform.sessions import csrf_of
from tuppence.platform.throttle import network_of
from tuppence.resources.developer import stripecli_pairing as pairings
from tuppence.runtime.generated_fields import rfc3339
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import StripecliPairing

MOST_BODY = 8192
# Hidden on a confirmed pairing: whose keys it gets, and the member who says so.
ACCOUNT, OWNER, USER = "@account", "@owner", "@user"
SANDBOX_S, CHALLENGE_S = 7 * 86_400, 600
HARDEST = 50_000  # hashes that whoever wants a sandbox works out, at most


class PairingPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site = site
        self.page = renderer.page

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/stripecli/auth", self.begin, methods=["POST"]),
            Route("/stripecli/auth/{id}/{secret}", self.poll),
            guarded("/dashboard/stripecli/{id}", self.ask, needs="secret_keys"),
            guarded("/dashboard/stripecli/{id}", self.decide, ("POST",), "secret_keys"),
            Route("/keys/challenge", self.challenge, methods=["POST"]),
            Route("/keys/provision", self.provision, methods=["POST"]),
        ]

    # -- stripe login

    async def begin(self, request: Request) -> Response:
        form = dict(parse_qsl((await body_of(request)).decode("utf-8", "replace")))
        device = form.get("device_name") or "a device without a name"
        client = network_of(ip_of(request))
        made, secret = await self.site.change(lambda tx: pairings.begun(tx, device, client))
        url = self.site.public_url
        return JSONResponse(
            {
                "browser_url": f"{url}/dashboard/stripecli/{made.id}",
                "poll_url": f"{url}/stripecli/auth/{made.id}/{secret}",
                "verification_code": made.verification_code,
            }
        )

    async def poll(self, request: Request) -> Response:
        """How it stands; once it is confirmed, keys, which are made and shown then only."""
        id, secret = request.path_params["id"], request.path_params["secret"]
        standing = await self.site.read(lambda tx: pairings.found(tx, id, secret))
        if standing is None:
            return JSONResponse({"error": {"message": "This pairing is over."}}, 404)
        if standing.status != "confirmed":
            return JSONResponse({"redeemed": False})
        return JSONResponse(await self.site.change(lambda tx: redeemed(tx, id, secret)))

    async def ask(self, request: Request) -> Response:
        id = request.path_params["id"]
        pairing = await self.site.read(lambda tx: pairings.found(tx, id))
        if pairing is None:
            raise HTTPException(404)
        return self.page(request, "pairing.html", "Stripe CLI", pairing=pairing)

    async def decide(self, request: Request) -> Response:
        """The CLI gets keys of the account that is looked at."""
        form, id, seen = await fields_of(request), request.path_params["id"], viewer(request)
        status = "confirmed" if form.get("answer") == "allow" else "refused"

        def job(tx: PlatformTx) -> StripecliPairing | None:
            pairing = pairings.found(tx, id)
            if pairing is None or pairing.status != "pending":
                return pairing
            teams.note(tx, f"cli.{status}", account=seen.owner, person=seen.person, about=id)
            hidden = {ACCOUNT: seen.account, OWNER: seen.owner, USER: seen.person.id}
            return tx.update(pairing, {"status": status}, hidden)

        pairing = await self.site.change(job)
        if pairing is None:
            raise HTTPException(404)
        return self.page(request, "pairing.html", "Stripe CLI", pairing=pairing)

    # -- stripe sandbox create

    async def challenge(self, request: Request) -> Response:
        """A number to be found by trying: it costs the asker a moment, and bots more."""
        self.check_open()
        email = str((await json_of(request)).get("email") or "")
        until = self.site.now() + CHALLENGE_S
        ids = self.site.services.ids
        salt = f"{ids.letters('0123456789abcdef', 24)}?expires={until}&"
        number = ids.random.randrange(HARDEST)
        hidden = hashlib.sha256(f"{salt}{number}".encode()).hexdigest()
        return JSONResponse(
            {
                "algorithm": "SHA-256",
                "challenge": hidden,
                "salt": salt,
                "signature": self.signed(salt, hidden, email),
            }
        )

    async def provision(self, request: Request) -> Response:
        """A new account, for whoever has found the number."""
        self.check_open()
        sent = await json_of(request)
        salt, challenge, email = (str(sent.get(n) or "") for n in ("salt", "challenge", "email"))
        right = self.signed(salt, challenge, email)
        if not is_same(right, str(sent.get("signature") or "")):
            return refused("The challenge is none of ours.")
        if hashlib.sha256(f"{salt}{sent.get('number')}".encode()).hexdigest() != challenge:
            return refused("The number is not the one that was asked for.")
        until = int(salt.partition("expires=")[2].rstrip("&") or 0)
        if until < self.site.now():
            return refused("The challenge has expired. Ask for another.")
        name = str(sent.get("name") or "Sandbox")[:200]
        made = await self.site.change(lambda tx: self.new(tx, salt, until, name))
        return JSONResponse(made) if made else refused("The challenge has been used already.")

    def new(self, tx: PlatformTx, salt: str, until: int, name: str) -> dict[str, Any] | None:
        """A sandbox for a solved challenge; None for one that was used before."""
        if not users.spend(tx, salt, "challenge", until):
            return None
        site, ids, now = self.site, tx.services.ids, tx.now
        version = tx.catalogue.api_version
        account = create_account(tx.writer, ids, now, version, name, claimable=True)
        keys = create_keys(tx.writer, ids, account, now, tx.services.seals, modes=(False,))
        proof = csrf_of(tx.services.pepper, f"claim:{account}")
        return {
            "account_id": account,
            "claim_url": f"{site.public_url}/dashboard/claim/{account}/{proof}",
            "expires_at": rfc3339(now + SANDBOX_S),
            "publishable_key": keys["pk_test"],
            "secret_key": keys["sk_test"],
        }

    def signed(self, salt: str, challenge: str, email: str) -> str:
        text = f"sandbox:{salt}:{challenge}:{email}".encode()
        return hmac.new(self.site.services.pepper, text, "sha256").hexdigest()

    def check_open(self) -> None:
        """No accounts without users where keys are strict, or where sign-up is not open."""
        if not (self.site.open_mode and self.site.sign_in.sign_up.anyone):
            raise HTTPException(404)


def redeemed(tx: PlatformTx, id: str, secret: str) -> dict[str, Any]:
    """Keys for a confirmed pairing, once. Live keys are made by hand (docs: keys)."""
    pairing = pairings.found(tx, id, secret)
    if pairing is None or pairing.status != "confirmed":
        return {"redeemed": False}
    pairings.forget(tx, pairing)
    account = pairing.extra[ACCOUNT]
    if not may_still_give(tx, account, pairing.extra[OWNER], pairing.extra[USER]):
        return {"redeemed": False}
    made = create_keys(
        tx.writer, tx.services.ids, account, tx.now, tx.services.seals, modes=(False,)
    )
    name = teams.settings_of(tx, account).get("name") or account
    return {
        "redeemed": True,
        "account_id": account,
        "account_display_name": name,
        "testmode_key_secret": made["sk_test"],
        "testmode_key_publishable": made["pk_test"],
        "livemode_key_secret": "",
        "livemode_key_publishable": "",
        "user_id": "",
    }


def may_still_give(tx: PlatformTx, account: str, owner: str, user: str) -> bool:
    """Whether the member who confirmed a pairing is still one who may see secret keys."""
    member = teams.membership(tx, owner, user)
    if member is None or not may(tuple(member.roles), "secret_keys", livemode=False):
        return False
    return account == owner or teams.sandbox(tx, owner, account) is not None


def refused(message: str) -> Response:
    return JSONResponse({"error": {"message": message, "type": "invalid_request_error"}}, 400)


async def body_of(request: Request) -> bytes:
    """A small body. Raises a 400 for a large one."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BODY:
            raise HTTPException(400)
    return body


async def json_of(request: Request) -> dict[str, Any]:
    try:
        found = decode(await body_of(request))
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise HTTPException(400) from None
    if not isinstance(found, dict):
        raise HTTPException(400)
    return found
