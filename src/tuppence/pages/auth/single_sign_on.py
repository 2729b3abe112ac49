"""Sign-in at an OpenID provider: to it, back from it, and what is said where that fails."""

from __future__ import annotations

import base64
import hmac
import logging
from urllib.parse import urlencode, urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.errors import ApiError
from tuppence.pages.auth.access import (
    ANYONE,
    guarded,
    ip_of,
    local_path,
    prove,
    same,
    set_cookie,
    viewer,
)
from tuppence.pages.auth.current_user import Viewer
from tuppence.pages.auth.id_token import TokenRefused
from tuppence.pages.auth.openid_client import OpenidClient, Proofs, ProviderFailed, Tokens
from tuppence.pages.auth.sign_in import SignPages
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform import sessions, single_sign_on, teams, throttle, users
from tuppence.platform.server_world import new_token
from tuppence.platform.sign_in_policy import BY_PROVIDER, Provider
from tuppence.platform.single_sign_on import Identity, NotAdmitted
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformUser

START, CALLBACK = "/sign-in/sso", "/sign-in/sso/callback"
ATTEMPT_COOKIE, ATTEMPT_S = "tuppence_sso", 600
LONGEST_CODE = 4096
INVITATION = "/invitation/"
PROFILE = "/dashboard/settings/profile"
SIGN_IN, PROVE, CONNECT = "sign_in", "prove", "connect"

# What users are told, by reason; {name} is the provider. The log says more to operators.
SAID = {
    "expired": "This sign-in has expired, was used, or was started in another browser.",
    "cancelled": "{name} did not sign you in.",
    "unreachable": "{name} could not be reached. Try again in a moment.",
    "answer": "{name} gave an answer that this server does not accept.",
    "refused": "{name} refused this server's request: the sign-in was used, or took too long.",
    "token": "What {name} says of you failed a check, so you were not signed in.",
    "no_email": "{name} does not tell this server your email address.",
    "unverified_email": "{name} has not verified your email address. Verify it there first.",
    "known_email": "A user with your email exists, who signs in with a password. Sign in so, then "
    "connect {name} in your profile.",
    "other_identity": "The user with your email is linked to another identity at {name}.",
    "no_role": "{name} gives you no role on this server. Ask its owner.",
    "not_invited": "You are not a user of this server yet. Ask its owner to invite you, then "
    "follow the link of the invitation.",
    "other_user": "You signed in at {name} as somebody else.",
    "known_identity": "This identity at {name} belongs to another user of this server.",
}
STATUSES = {"unreachable": 503, "answer": 502, "refused": 400, "expired": 400, "token": 400}

log = logging.getLogger("tuppence.pages")


class Attempt(msgspec.Struct):
    """A sign-in that is under way, as a signed cookie. What the provider sends back must fit it.

    `session` is that of a user who is signed in, and proves it again or connects the identity.
    """

    secret: str
    started: int
    wanted: str
    purpose: str = SIGN_IN
    session: str = ""

    def signed(self, pepper: bytes) -> str:
        text = base64.urlsafe_b64encode(msgspec.json.encode(self)).decode().rstrip("=")
        return f"{text}.{digest(pepper, 'cookie', text)}"

    def proofs(self, pepper: bytes) -> Proofs:
        """Derived, so that the cookie does not hold them."""
        return Proofs(*(digest(pepper, of, self.secret) for of in ("state", "nonce", "verifier")))


def digest(pepper: bytes, of: str, text: str) -> str:
    return hmac.digest(pepper, f"sso-{of}:{text}".encode(), "sha256").hex()


def attempt_of(pepper: bytes, cookie: str) -> Attempt | None:
    """The attempt in a cookie that this server signed."""
    text, _, mac = cookie.partition(".")
    if not text or not same(mac, digest(pepper, "cookie", text)):
        return None
    padded = text + "=" * (-len(text) % 4)
    return msgspec.json.decode(base64.urlsafe_b64decode(padded), type=Attempt)


class SignInFailed(Exception):
    """`reason` is one of those in `SAID`; the message is for the log."""

    def __init__(self, reason: str, message: str = "", email: str | None = None) -> None:
        super().__init__(message or reason)
        self.reason, self.email = reason, email


def openid_client(site: Site, provider: Provider) -> OpenidClient:
    return OpenidClient(provider, site.public_url + CALLBACK, site.monotonic)


class SingleSignOnPages:
    def __init__(
        self, site: Site, renderer: Renderer, sign: SignPages, openid: OpenidClient
    ) -> None:
        self.site, self.page, self.sign, self.openid = site, renderer.page, sign, openid
        self.provider = openid.provider

    def routes(self) -> list[BaseRoute]:
        return [
            guarded(START, self.start, needs=ANYONE),
            guarded(CALLBACK, self.callback, needs=ANYONE),
            guarded(f"{PROFILE}/connect", self.connect, ("POST",)),
            guarded(f"{PROFILE}/disconnect", self.disconnect, ("POST",)),
        ]

    # -- to the provider

    async def start(self, request: Request) -> Response:
        elsewhere = self.at_public_url(request)
        if elsewhere is not None:
            return elsewhere
        seen, wanted = request.state.viewer, local_path(request.query_params.get("next", ""))
        attempt = Attempt(new_token(), self.site.now(), wanted)
        if seen is not None and "prove" in request.query_params:
            attempt.purpose, attempt.session = PROVE, seen.session.id
        try:
            url = await self.url_of(attempt)
        except ProviderFailed as error:
            return self.said(request, SignInFailed(error.reason, str(error)))
        response = RedirectResponse(url, 303)
        self.remember(response, attempt)
        return response

    async def url_of(self, attempt: Attempt) -> str:
        proofs = attempt.proofs(self.site.services.pepper)
        return await self.openid.authorization_url(proofs, attempt.purpose == PROVE)

    def remember(self, response: Response, attempt: Attempt) -> None:
        value = attempt.signed(self.site.services.pepper)
        set_cookie(self.site, response, ATTEMPT_COOKIE, value, ATTEMPT_S)

    def at_public_url(self, request: Request) -> Response | None:
        """The answer comes to the public URL: the cookie must be set under the same name.

        Once: behind a proxy that hides the name, every request seems to be for another.
        """
        query = dict(request.query_params)
        if request.headers.get("host") == urlsplit(self.site.public_url).netloc or "moved" in query:
            return None
        moved = urlencode(query | {"moved": "1"})
        return RedirectResponse(f"{self.site.public_url}{START}?{moved}", 303)

    # -- and back

    async def callback(self, request: Request) -> Response:
        try:
            attempt = self.attempt(request)
        except SignInFailed as error:  # of another browser: a sign-in under way here goes on
            return self.said(request, error)
        try:
            response = await self.finished(request, attempt)
        except SignInFailed as error:
            await self.note(request, error)
            response = self.said(request, error)
        response.delete_cookie(ATTEMPT_COOKIE, path="/")
        return response

    def attempt(self, request: Request) -> Attempt:
        """The attempt that an answer belongs to. Raises `SignInFailed` for one of none."""
        pepper = self.site.services.pepper
        found = attempt_of(pepper, request.cookies.get(ATTEMPT_COOKIE, ""))
        state = request.query_params.get("state", "")
        if found is None or not same(state, found.proofs(pepper).state):
            raise SignInFailed("expired", "no sign-in is under way with this state")
        if found.started + ATTEMPT_S < self.site.now():
            raise SignInFailed("expired", "the sign-in took more than ten minutes")
        return found

    async def finished(self, request: Request, attempt: Attempt) -> Response:
        proofs = attempt.proofs(self.site.services.pepper)
        await self.use_up(request, attempt, proofs)
        try:
            await self.openid.check_issuer(request.query_params.get("iss"))
            code = code_of(request)
            tokens = await self.openid.tokens(code, proofs.verifier)
            since = attempt.started if attempt.purpose == PROVE else None
            claims = await self.openid.claims(tokens, proofs.nonce, self.site.now(), since)
        except ProviderFailed as error:
            raise SignInFailed(error.reason, str(error)) from None
        except TokenRefused as error:
            raise SignInFailed("token", str(error)) from None
        found = single_sign_on.identity_of(self.provider, claims)
        if attempt.purpose == PROVE:
            return await self.proven_again(request, attempt, found)
        if attempt.purpose == CONNECT:
            return await self.connected(request, attempt, found)
        return await self.admitted(request, attempt, found, tokens)

    async def use_up(self, request: Request, attempt: Attempt, proofs: Proofs) -> None:
        """An attempt has one answer. Raises `SignInFailed` for the second, 429 for very many."""
        until = attempt.started + ATTEMPT_S

        def job(tx: PlatformTx) -> tuple[int, bool]:
            seconds = throttle.attempt(tx, throttle.at_provider(ip_of(request)))
            return seconds, not seconds and users.spend(tx, proofs.state, "sso", until)

        seconds, is_first = await self.site.change(job)
        if seconds:
            raise ApiError(f"Too many sign-ins from here. Wait {seconds} seconds.", status=429)
        if not is_first:
            raise SignInFailed("expired", "the sign-in was used already")

    async def admitted(
        self, request: Request, attempt: Attempt, found: Identity, tokens: Tokens
    ) -> Response:
        is_invited = attempt.wanted.startswith(INVITATION)
        secret = attempt.wanted.removeprefix(INVITATION) if is_invited else ""
        ip, rules = ip_of(request), self.site.sign_in

        def job(tx: PlatformTx) -> tuple[PlatformUser | None, bool]:
            person = single_sign_on.admit(tx, rules, found, secret, ip)
            return person, is_invited and teams.invitation(tx, secret) is None

        try:
            person, has_joined = await self.site.change(job)
        except NotAdmitted as error:
            raise SignInFailed(error.reason, email=found.email) from None
        if person is None:
            raise SignInFailed("no_role", email=found.email)
        start = sessions.Start(BY_PROVIDER, self.provider.session_s, tokens.id_token)
        wanted = "/dashboard" if has_joined else attempt.wanted
        return await self.sign.begin(request, person, wanted, start)

    async def proven_again(self, request: Request, attempt: Attempt, found: Identity) -> Response:
        """The user of the session has signed in once more, and nobody else."""
        seen = self.same_session(request, attempt)

        def job(tx: PlatformTx) -> bool:
            person = single_sign_on.user_of(tx, found.issuer, found.subject)
            if person is None or person.id != seen.person.id:
                return False
            sessions.changed(tx, seen.session.id, signed_in_at=tx.now)
            return True

        if not await self.site.change(job):
            raise SignInFailed("other_user", email=found.email)
        return RedirectResponse(attempt.wanted, 303)

    def same_session(self, request: Request, attempt: Attempt) -> Viewer:
        """Raises `SignInFailed` where another session began meanwhile."""
        seen: Viewer | None = request.state.viewer
        if seen is None or seen.session.id != attempt.session:
            raise SignInFailed("expired", "the session in which the attempt began has ended")
        return seen

    # -- identities of users who have a password

    async def connect(self, request: Request) -> Response:
        """A page that leads to the provider: a form's redirect may not leave this site."""
        prove(request)
        session = viewer(request).session.id
        attempt = Attempt(new_token(), self.site.now(), PROFILE, CONNECT, session)
        try:
            url = await self.url_of(attempt)
        except ProviderFailed as error:
            return self.said(request, SignInFailed(error.reason, str(error)))
        response = self.page(request, "connect.html", f"Connect {self.provider.name}", url=url)
        self.remember(response, attempt)
        return response

    async def connected(self, request: Request, attempt: Attempt, found: Identity) -> Response:
        seen, ip = self.same_session(request, attempt), ip_of(request)
        try:
            await self.site.change(lambda tx: single_sign_on.connect(tx, seen.person, found, ip))
        except NotAdmitted as error:
            raise SignInFailed(error.reason, email=found.email) from None
        return RedirectResponse(f"{PROFILE}?saved=yes", 303)

    async def disconnect(self, request: Request) -> Response:
        prove(request)
        seen, ip = viewer(request), ip_of(request)
        await self.site.change(lambda tx: single_sign_on.disconnect(tx, seen.person, ip))
        return RedirectResponse(f"{PROFILE}?saved=yes", 303)

    # -- where it fails

    async def note(self, request: Request, error: SignInFailed) -> None:
        """A line in the audit log of the first account."""
        ip, about = ip_of(request), (error.email or "")[: users.LONGEST_EMAIL] or None

        def job(tx: PlatformTx) -> None:
            teams.note(
                tx, "sign_in.failed", account=tx.first_account(), ip=ip, about=about,
                method=BY_PROVIDER, reason=error.reason,
            )  # fmt: skip

        await self.site.change(job)

    def said(self, request: Request, error: SignInFailed) -> Response:
        """A page that says what to do. Anybody can send answers that belong to no attempt."""
        level = logging.INFO if error.reason == "expired" else logging.WARNING
        log.log(level, "single sign-on failed: %s: %s", error.reason, error)
        return self.page(
            request,
            "sso-failed.html",
            "Sign-in failed",
            STATUSES.get(error.reason, 403),
            said=SAID[error.reason].format(name=self.provider.name),
            reason=error.reason,
            start=START,
        )


def code_of(request: Request) -> str:
    """Raises `SignInFailed` where the provider sent an error, or nothing."""
    code, error = request.query_params.get("code", ""), request.query_params.get("error")
    if error is not None:
        more = request.query_params.get("error_description", "")
        raise SignInFailed("cancelled", f"{error[:100]!r} {more[:300]!r}")
    if not 0 < len(code) <= LONGEST_CODE:
        raise SignInFailed("answer", "the answer has no code")
    return code
