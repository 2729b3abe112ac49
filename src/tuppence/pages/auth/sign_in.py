"""Signing in and out; the second step; forgotten passwords; the printed link.

A sign-in says the same, and takes as long, whether a person is unknown or the password wrong; so
does asking for a new password.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.errors import ApiError
from tuppence.pages.auth import password_hashing
from tuppence.pages.auth.access import (
    ANYONE,
    COOKIE,
    Refused,
    fields_of,
    guarded,
    ip_of,
    local_path,
    same,
    set_cookie,
    viewer,
)
from tuppence.pages.auth.known_devices import device_of, remember_device
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform import account_creation, sessions, single_sign_on, teams, throttle, users
from tuppence.platform.outbox import letters, write_letter
from tuppence.platform.sign_in_policy import BY_LINK, BY_PROVIDER
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformSession, PlatformUser

if TYPE_CHECKING:
    from tuppence.pages.auth.openid_client import OpenidClient

USED_LINK = "used_link"  # the setting that holds the hash of a link that has opened a session
HALF_COOKIE, HALF_WAY_S = "tuppence_half", 300
PROXIED = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")

WRONG = "This e-mail address and password do not go together."
SLOW_DOWN = "Too many tries. Wait {seconds} seconds, then try again."
LOOK = "If there is such an account, an email with a link is on its way to {email}."


class HalfWay(msgspec.Struct):
    """Whoever has given a right password and still owes the second step, as a signed cookie."""

    person: str
    until: int
    wanted: str
    visit: str

    def signed(self, pepper: bytes) -> str:
        text = base64.urlsafe_b64encode(msgspec.json.encode(self)).decode().rstrip("=")
        return f"{text}.{mac_of(pepper, text)}"


def half_way(pepper: bytes, cookie: str) -> HalfWay | None:
    """What a cookie says, where it is one of ours."""
    text, _, mac = cookie.partition(".")
    if not text or not same(mac, mac_of(pepper, text)):
        return None
    return msgspec.json.decode(
        base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), type=HalfWay
    )


def mac_of(pepper: bytes, text: str) -> str:
    return hmac.new(pepper, f"half-way:{text}".encode(), "sha256").hexdigest()


class SignPages:
    def __init__(self, site: Site, renderer: Renderer, openid: OpenidClient | None = None) -> None:
        self.site, self.page, self.openid = site, renderer.page, openid

    def routes(self) -> list[BaseRoute]:
        both = ("GET", "POST")
        return [
            guarded("/sign-in", self.sign_in, both, ANYONE),
            guarded("/sign-in/second-step", self.second_step, both, ANYONE),
            guarded("/sign-out", self.sign_out, ("POST",), ANYONE),
            guarded("/forgotten", self.forgotten, both, ANYONE),
            guarded("/reset/{secret}", self.reset, both, ANYONE),
            guarded("/outbox", self.outbox, needs=ANYONE),
            guarded("/dashboard/prove", self.prove_again, both),
        ]

    # -- signing in

    async def sign_in(self, request: Request) -> Response:
        wanted = local_path(request.query_params.get("next", "/dashboard"))
        form = await fields_of(request) if request.method == "POST" else {}
        if not form:
            if request.state.viewer is not None:
                return RedirectResponse(wanted, 303)
            return self.page(request, "sign-in.html", "Sign in", values={}, wanted=wanted)
        try:
            person = await self.proven(form, request)
        except ApiError as error:
            return self.again(request, "sign-in.html", "Sign in", form, error, wanted=wanted)
        if person.two_step:
            response = RedirectResponse("/sign-in/second-step", 303)
            half = HalfWay(person.id, self.site.now() + HALF_WAY_S, wanted, request.state.visit)
            set_cookie(self.site, response, HALF_COOKIE, half.signed(self.site.services.pepper))
            return response
        self.site.count_sign_in("succeeded")
        return await self.begin(request, person, wanted)

    async def proven(self, form: dict[str, str], request: Request) -> PlatformUser:
        """The person whose password this is. Raises `ApiError`."""
        self.check_passwords()
        offered = form.get("password", "")
        try:
            email = users.cleaned(form.get("email", ""))
        except ApiError:
            email = "nobody@nowhere.invalid"
        ip, device = ip_of(request), device_of(self.site, request, email)
        subjects = throttle.at_sign_in(email, ip, device)
        try:
            await self.count(subjects)
        except ApiError:
            self.site.count_sign_in("throttled")
            raise
        person = await self.site.read(lambda tx: users.by_email(tx, email))
        kept = person.extra.get(users.PASSWORD) if person is not None else None
        good = await password_hashing.is_password(kept, offered)
        if person is None or not good or not person.confirmed:
            self.site.count_sign_in("failed")
            await self.site.change(lambda tx: teams.note(tx, "sign_in.failed", about=email, ip=ip))
            raise ApiError(WRONG, status=401)
        await self.site.change(lambda tx: throttle.forgive(tx, subjects))
        return person

    def check_passwords(self) -> None:
        """Raises a 403 where passwords are off."""
        provider = self.site.sign_in.provider
        if provider is not None and provider.only:
            raise ApiError(
                f"Passwords are off on this server. Sign in with {provider.name}.", status=403
            )

    async def count(self, subjects: list[throttle.Subject]) -> None:
        """Count an attempt before it is checked. Raises a 429 for one that has to wait."""
        seconds = await self.site.change(lambda tx: throttle.attempt(tx, subjects))
        if seconds:
            raise ApiError(SLOW_DOWN.format(seconds=seconds), status=429)

    async def second_step(self, request: Request) -> Response:
        self.check_passwords()
        half = half_way(self.site.services.pepper, request.cookies.get(HALF_COOKIE, ""))
        mine = half is not None and same(half.visit, request.state.visit)
        if half is None or not mine or half.until < self.site.now():
            return RedirectResponse("/sign-in", 303)
        if request.method == "GET":
            return self.page(request, "second-step.html", "Second step")
        code, ip = (await fields_of(request)).get("code", ""), ip_of(request)

        def job(tx: PlatformTx) -> PlatformUser | None:
            person = users.user(tx, half.person)
            if person is None:
                return None
            device = device_of(self.site, request, person.email)
            subjects = throttle.at_second_step(person.id, device)
            if throttle.attempt(tx, subjects):
                return None
            if users.pass_second_step(tx, person, code):
                throttle.forgive(tx, subjects)
                return person
            teams.note(tx, "second_step.failed", person=person, ip=ip)
            return None

        person = await self.site.change(job)
        if person is None:
            self.site.count_sign_in("failed")
            error = ApiError("This code does not open. Wait for the next one.", status=401)
            return self.again(request, "second-step.html", "Second step", {}, error)
        self.site.count_sign_in("succeeded")
        response = await self.begin(request, person, half.wanted)
        response.delete_cookie(HALF_COOKIE, path="/")
        return response

    async def begin(
        self,
        request: Request,
        person: PlatformUser,
        wanted: str,
        start: sessions.Start = sessions.Start(),
    ) -> Response:
        """A session of its own for each sign-in: whoever knew an older cookie has nothing of it."""
        ip, agent = ip_of(request), request.headers.get("user-agent")
        old = request.state.viewer

        def job(tx: PlatformTx) -> str:
            if old is not None:
                sessions.end(tx, old.session.id)
            owned = teams.accounts_of(tx, person.id)
            first = tx.first_account()
            account = first if first in owned else (owned[0] if owned else None)
            secret, _ = sessions.begin(tx, person.id, account, ip, agent, start)
            teams.note(tx, "sign_in", person=person, account=account, ip=ip, method=start.method)
            return secret

        response = RedirectResponse(wanted, 303)
        set_cookie(self.site, response, COOKIE, await self.site.change(job))
        remember_device(self.site, request, response, person.email)
        return response

    async def sign_out(self, request: Request) -> Response:
        """Ends the session; one that began at an identity provider may end there too."""
        seen, elsewhere = request.state.viewer, None
        if seen is not None:
            if seen.session.method == BY_PROVIDER:
                elsewhere = await self.sign_out_url(seen.session)
            await self.site.change(lambda tx: sessions.end(tx, seen.session.id))
        response: Response = RedirectResponse("/", 303)
        if elsewhere is not None:  # by a page: a form's redirect may not leave this site
            request.state.viewer = None
            response = self.page(request, "signed-out.html", "Signed out", elsewhere=elsewhere)
        response.delete_cookie(COOKIE, path="/")
        return response

    async def sign_out_url(self, session: PlatformSession) -> str | None:
        if self.openid is None:
            return None
        hint = await self.site.read(lambda tx: sessions.id_token(tx, session))
        return await self.openid.sign_out_url(f"{self.site.public_url}/", hint)

    async def prove_again(self, request: Request) -> Response:
        """Ask for the password once more before something delicate is shown."""
        seen = viewer(request)
        wanted = local_path(request.query_params.get("next", "/dashboard"))
        if request.method == "GET":
            return self.page(request, "prove.html", "Is it you?", wanted=wanted)
        form = await fields_of(request) | {"email": seen.person.email}
        try:
            await self.proven(form, request)
        except ApiError as error:
            return self.again(request, "prove.html", "Is it you?", {}, error, wanted=wanted)
        await self.site.change(
            lambda tx: sessions.changed(tx, seen.session.id, signed_in_at=tx.now)
        )
        return RedirectResponse(wanted, 303)

    # -- the link that the server printed

    async def open_link(self, request: Request, offered: str) -> Response | None:
        """Sign in whoever holds the printed link, once; None for any other token.

        Elsewhere than on loopback it leads to sign-up, unless passwords are off: then it is the way
        in while the identity provider fails.
        """
        if not same(offered, self.site.token):
            return None
        mark = hashlib.sha256(self.site.token.encode()).hexdigest()
        if not self.site.local and self.site.sign_in.has_passwords:
            return RedirectResponse(f"/sign-up?link={offered}", 303)

        def job(tx: PlatformTx) -> PlatformUser | None:
            if tx.setting(USED_LINK) == mark:
                return None
            tx.writer.put_setting(USED_LINK, mark)
            return account_creation.person_at_the_machine(tx)

        person = await self.site.change(job)
        if person is None:
            return None
        return await self.begin(request, person, request.url.path, sessions.Start(BY_LINK))

    # -- forgotten passwords

    async def forgotten(self, request: Request) -> Response:
        form = await fields_of(request) if request.method == "POST" else {}
        if not form:
            return self.page(request, "forgotten.html", "Forgotten password", values={})
        try:
            self.check_passwords()
            email = users.cleaned(form.get("email", ""))
            await self.count(throttle.at_reset(email, ip_of(request)))
        except ApiError as error:
            return self.again(request, "forgotten.html", "Forgotten password", form, error)
        provider = self.site.sign_in.provider

        def job(tx: PlatformTx) -> None:
            person = users.by_email(tx, email)
            if person is None:
                return
            if provider is not None and single_sign_on.has_no_password(tx, person):
                write_letter(
                    tx,
                    email,
                    "You have no password",
                    f"You sign in with {provider.name}. If you did not ask for a new password, "
                    "do nothing.",
                    f"{self.site.public_url}/sign-in",
                )
                return
            secret = users.issue(tx, person, "reset")
            write_letter(
                tx,
                email,
                "Choose a new password",
                "Follow the link to choose a new password. It works for an hour, once. If you did "
                "not ask for it, do nothing.",
                f"{self.site.public_url}/reset/{secret}",
            )

        await self.site.change(job)
        return self.page(request, "look.html", "Check your email", said=LOOK, email=email)

    async def reset(self, request: Request) -> Response:
        self.check_passwords()
        secret = request.path_params["secret"]
        person = await self.site.read(lambda tx: users.holder(tx, secret, "reset"))
        if person is None:
            return self.page(request, "stale.html", "This link has expired", 404)
        if request.method == "GET":
            return self.page(request, "reset.html", "Choose a new password")
        password = (await fields_of(request)).get("password", "")
        try:
            users.check_password(password, person.email)
            password_hash = await password_hashing.hashed(password)
        except ApiError as error:
            return self.again(request, "reset.html", "Choose a new password", {}, error)

        def job(tx: PlatformTx) -> PlatformUser | None:
            found = users.redeem(tx, secret, "reset")
            if found is None:
                return None
            sessions.end_all(tx, found.id)
            teams.note(tx, "password.reset", person=found, ip=ip_of(request))
            changed = users.set_password(tx, found, password_hash)
            return tx.update(changed, {"confirmed": True})

        if await self.site.change(job) is None:
            return self.page(request, "stale.html", "This link has expired", 404)
        response = RedirectResponse("/sign-in?reset=done", 303)
        remember_device(self.site, request, response, person.email)
        return response

    # -- the outbox

    async def outbox(self, request: Request) -> Response:
        """Letters that stayed here: for whoever is at the machine, else for the first account."""
        seen = request.state.viewer
        first = await self.site.read(lambda tx: tx.first_account())
        owns = seen is not None and seen.owner == first and seen.may("owner")
        if not owns and not (self.site.local and is_at_the_machine(request)):
            raise Refused("owner")
        found = await self.site.read(letters)
        return self.page(request, "outbox.html", "Outbox", letters=found)

    # -- parts

    def again(
        self,
        request: Request,
        template: str,
        title: str,
        form: dict[str, str],
        error: ApiError,
        **more: Any,
    ) -> Response:
        """The form once more, with what was wrong; never with the password."""
        values = {name: value for name, value in form.items() if name != "password"}
        return self.page(
            request,
            template,
            title,
            error.status if error.status != 200 else 400,
            values=values,
            refusal=error.message,
            **more,
        )


def is_at_the_machine(request: Request) -> bool:
    """Whether a browser of this machine asked, for this machine, and through no proxy.

    By name too: another site's name may lead here.
    """
    if any(name in request.headers for name in PROXIED):
        return False
    host = request.headers.get("host", "").rsplit(":", 1)[0]
    return host in ("127.0.0.1", "localhost", "[::1]") and is_loopback(ip_of(request))


def is_loopback(ip: str | None) -> bool:
    """Whether an address is this machine's; a peer on the unix socket has none."""
    try:
        return ip is None or ipaddress.ip_address(ip).is_loopback
    except ValueError:
        return False
