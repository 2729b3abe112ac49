"""Signing up: by the form, with the printed link, or by invitation.

Where emails leave the machine, the form gives the same answer for a new address and a taken one: an
email says what to do next.
"""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.errors import ApiError
from tuppence.pages.auth import password_hashing
from tuppence.pages.auth.access import ANYONE, fields_of, guarded, ip_of, same
from tuppence.pages.auth.sign_in import LOOK, SignPages
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform import account_creation, teams, throttle, users
from tuppence.platform.outbox import write_letter
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformInvitation, PlatformUser

TITLE, OWNERS_TITLE = "Create your account", "Become the owner of this server"


class SignUpPages:
    def __init__(self, site: Site, renderer: Renderer, sign: SignPages) -> None:
        self.site, self.page, self.sign = site, renderer.page, sign
        self.rule = site.sign_in.sign_up

    def routes(self) -> list[BaseRoute]:
        both = ("GET", "POST")
        return [
            guarded("/sign-up", self.sign_up, both, ANYONE),
            guarded("/confirm/{secret}", self.confirm, both, ANYONE),
            guarded("/invitation/{secret}", self.invitation, both, ANYONE),
        ]

    # -- the form

    async def sign_up(self, request: Request) -> Response:
        if self.site.sign_in.has_passwords and await self.is_for_the_owner(request):
            return await self.owner(request)
        if not self.site.sign_in.has_sign_up_form:
            shown = {"said": self.rule.rule}
            return self.page(request, "sign-up-closed.html", "Sign-up is closed", 403, **shown)
        form = await fields_of(request) if request.method == "POST" else {}
        if not form:
            return self.page(request, "sign-up.html", TITLE, values={}, rule=self.rule)
        try:
            email, password_hash = await self.checked(request, form)
            if not self.rule.allows(email):
                raise ApiError(self.rule.rule, status=403, param="email")
            person = await self.site.change(
                lambda tx: self.signed_up(tx, email, password_hash, form, ip_of(request))
            )
        except ApiError as error:
            if error.code != "email_taken" or not self.site.sends_letters:
                return self.again(request, TITLE, form, error)
            await self.site.change(lambda tx: self.tell_taken(tx, email))
            person = None
        if self.site.sends_letters or person is None:
            return self.page(request, "look.html", "Check your email", said=LOOK, email=email)
        return await self.sign.begin(request, person, "/dashboard")

    async def checked(self, request: Request, form: dict[str, str]) -> tuple[str, str]:
        """(the email, the password's hash) of a form. Raises `ApiError`.

        Where anybody may sign up, one address does so a few times and then ever more slowly.
        """
        email = users.cleaned(form.get("email", ""))
        users.check_password(form.get("password", ""), email)
        if not self.site.local:
            await self.sign.count(throttle.at_sign_up(ip_of(request)))
        return email, await password_hashing.hashed(form["password"])

    def signed_up(
        self, tx: PlatformTx, email: str, password_hash: str, form: dict[str, str], ip: str | None
    ) -> PlatformUser:
        confirmed = not self.site.sends_letters
        person = account_creation.sign_up(
            tx, email, password_hash, name_in(form), business_in(form), confirmed=confirmed
        )
        teams.note(tx, "person.signed_up", person=person, ip=ip)
        if not confirmed:
            secret = users.issue(tx, person, "confirm")
            write_letter(
                tx,
                email,
                "Confirm your email address",
                "Follow the link to confirm your address and sign in. It works for a day.",
                f"{self.site.public_url}/confirm/{secret}",
            )
        return person

    def tell_taken(self, tx: PlatformTx, email: str) -> None:
        write_letter(
            tx,
            email,
            "You have an account already",
            "Somebody, maybe you, tried to sign up with this address. It has an account already: "
            "sign in, or ask for a new password.",
            f"{self.site.public_url}/forgotten",
        )

    def again(
        self, request: Request, title: str, form: dict[str, str], error: ApiError
    ) -> Response:
        shown = {"rule": self.rule, "owner": title == OWNERS_TITLE}
        return self.sign.again(request, "sign-up.html", title, form, error, **shown)

    async def confirm(self, request: Request) -> Response:
        """A click on the page confirms, not the link alone: mail scanners follow links."""
        if request.method == "GET":
            return self.page(request, "confirm.html", "Confirm your address")
        secret = request.path_params["secret"]

        def job(tx: PlatformTx) -> PlatformUser | None:
            person = users.redeem(tx, secret, "confirm")
            return tx.update(person, {"confirmed": True}) if person is not None else None

        person = await self.site.change(job)
        if person is None:
            return self.page(request, "stale.html", "This link has expired", 404)
        return await self.sign.begin(request, person, "/dashboard")

    # -- the printed link, where it does not sign in by itself

    async def is_for_the_owner(self, request: Request) -> bool:
        """Whether the holder of the printed link asks, and the first account has no owner yet."""
        link = request.query_params.get("link", "")
        return same(link, self.site.token) and await self.site.read(account_creation.is_unclaimed)

    async def owner(self, request: Request) -> Response:
        """Who set the server up signs up as the owner of its first account, and gets no other."""
        form = await fields_of(request) if request.method == "POST" else {}
        if not form:
            return self.page(
                request, "sign-up.html", OWNERS_TITLE, values={}, rule=self.rule, owner=True
            )
        try:
            email, password_hash = await self.checked(request, form)
            person = await self.site.change(
                lambda tx: self.signed_up_owner(tx, email, password_hash, form, ip_of(request))
            )
        except ApiError as error:
            return self.again(request, OWNERS_TITLE, form, error)
        self.site.accounts.forget()
        return await self.sign.begin(request, person, "/dashboard")

    def signed_up_owner(
        self, tx: PlatformTx, email: str, password_hash: str, form: dict[str, str], ip: str | None
    ) -> PlatformUser:
        person = account_creation.sign_up_owner(
            tx, email, password_hash, name_in(form), business_in(form)
        )
        teams.note(tx, "person.signed_up", person=person, ip=ip)
        return person

    # -- invitations

    async def invitation(self, request: Request) -> Response:
        """Join a team: a person who is known signs in first, a new one chooses a password."""
        secret, seen = request.path_params["secret"], request.state.viewer
        found = await self.site.read(lambda tx: self.offered(tx, secret))
        if found is None:
            return self.page(request, "stale.html", "This link has expired", 404)
        offer, name, is_known = found
        shown: dict[str, Any] = {"offer": offer, "business": name, "known": is_known}
        if request.method == "GET":
            return self.page(request, "invitation.html", f"Join {name}", **shown)
        form = await fields_of(request)
        if not is_known and not self.rule.invitations:
            raise ApiError(self.rule.rule, status=403)
        if is_known:
            if seen is None or seen.person.email != offer.email:
                return RedirectResponse(f"/sign-in?next={request.url.path}", 303)
            await self.site.change(lambda tx: self.joined(tx, secret, seen.person))
            return RedirectResponse("/dashboard", 303)
        try:
            self.sign.check_passwords()
            users.check_password(form.get("password", ""), offer.email)
            password_hash = await password_hashing.hashed(form["password"])
        except ApiError as error:
            return self.sign.again(request, "invitation.html", f"Join {name}", form, error, **shown)

        def job(tx: PlatformTx) -> PlatformUser:
            known_as = form.get("name", "")[:100] or None
            person = users.add_user(tx, offer.email, password_hash, known_as)
            self.joined(tx, secret, person)
            return person

        return await self.sign.begin(request, await self.site.change(job), "/dashboard")

    def offered(self, tx: PlatformTx, secret: str) -> tuple[PlatformInvitation, str, bool] | None:
        offer = teams.invitation(tx, secret)
        if offer is None:
            return None
        name = str(teams.settings_of(tx, offer.account).get("name") or offer.account)
        return offer, name, users.by_email(tx, offer.email) is not None

    def joined(self, tx: PlatformTx, secret: str, person: PlatformUser) -> None:
        member = teams.accept(tx, secret, person)
        if member is None:
            raise ApiError("This invitation has expired.", status=404)
        teams.note(tx, "member.joined", account=member.account, person=person, roles=member.roles)


def name_in(form: dict[str, str]) -> str:
    return form.get("name", "")[:100]


def business_in(form: dict[str, str]) -> str:
    return form.get("business", "")[:100]
