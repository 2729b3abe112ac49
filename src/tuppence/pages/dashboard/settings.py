"""Settings: account, activation, branding, team, sandboxes, audit log, and one's own profile."""

from __future__ import annotations

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.errors import ApiError
from tuppence.pages.auth import password_hashing
from tuppence.pages.auth.access import (
    Refused,
    fields_of,
    form_of,
    guarded,
    ip_of,
    prove,
    same,
    viewer,
)
from tuppence.pages.auth.current_user import Viewer
from tuppence.pages.dashboard.confirmation_page import confirmation, is_confirmed
from tuppence.pages.public.payer_pages import drawn
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform import account_creation, activation, sessions, single_sign_on, teams, users
from tuppence.platform.roles import may_give, roles
from tuppence.runtime.platform_access import PlatformTx

COLOR = re.compile(r"#[0-9a-fA-F]{6}")
AUDITED = 50
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?")


class PeoplePages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.renderer, self.page = site, renderer, renderer.page

    def routes(self) -> list[BaseRoute]:
        top, post, both = "/dashboard/settings", ("POST",), ("GET", "POST")
        return [
            guarded(top, self.settings),
            guarded(f"{top}/account", self.account, both, "account"),
            guarded(f"{top}/activate", self.activate, both, "account"),
            guarded(f"{top}/branding", self.branding, both, "account"),
            guarded(f"{top}/team", self.team),
            guarded(f"{top}/team/invite", self.invite, post, "team"),
            guarded(f"{top}/team/withdraw/{{id}}", self.withdraw, post, "team"),
            guarded(f"{top}/team/{{user}}", self.change_member, post, "team"),
            guarded(f"{top}/sandboxes", self.sandboxes, needs="sandboxes"),
            guarded(f"{top}/sandboxes/new", self.new_sandbox, post, "sandboxes"),
            guarded(f"{top}/sandboxes/{{id}}/delete", self.drop_sandbox, post, "sandboxes"),
            guarded("/dashboard/claim/{id}/{proof}", self.claim, both, "sandboxes"),
            guarded(f"{top}/audit", self.audit, needs="audit"),
            guarded(f"{top}/profile", self.profile, both),
            guarded(f"{top}/profile/password", self.password, post),
            guarded(f"{top}/profile/sessions/{{id}}", self.end_session, post),
            guarded(f"{top}/profile/two-step", self.two_step, both),
            guarded(f"{top}/profile/two-step/off", self.two_step_off, post),
            guarded("/dashboard/switch", self.switch, post),
            guarded("/dashboard/accounts/new", self.new_account, both),
        ]

    # -- the account

    async def settings(self, request: Request) -> Response:
        return self.page(request, "settings.html", "Settings")

    async def account(self, request: Request) -> Response:
        seen = viewer(request)
        if request.method == "GET":
            return self.page(request, "account.html", "Account", values=seen.settings)
        form = await fields_of(request)
        try:
            changes: dict[str, Any] = {"name": account_creation.checked_name(form.get("name", ""))}
            version = form.get("api_version", "")
            if not VERSION.fullmatch(version):
                raise ApiError("An API version looks like 2026-10-28.endive.", param="api_version")
            changes["api_version"] = version
            changes["support_email"] = form.get("support_email", "")[:200] or None
        except ApiError as error:
            return self.again(request, "account.html", "Account", form, error)
        await self.set(request, "account.updated", **changes)
        return RedirectResponse("/dashboard/settings/account?saved=yes", 303)

    async def activate(self, request: Request) -> Response:
        """What live mode asks to know first; sandboxes have no live mode."""
        seen = viewer(request)
        if seen.is_sandbox:
            raise Refused("account")
        shown: dict[str, Any] = {
            "types": activation.TYPES,
            "values": seen.settings.get("activation") or {},
        }
        if request.method == "GET":
            return self.page(request, "activate.html", "Activate your account", **shown)
        form = await fields_of(request)
        try:
            changes = activation.checked(form, self.site.now())
        except ApiError as error:
            form.pop("account_number", None)
            return self.again(
                request, "activate.html", "Activate your account", form, error,
                types=activation.TYPES,
            )  # fmt: skip
        await self.set(request, "account.activated", **changes)
        return RedirectResponse("/dashboard/settings/activate?saved=yes", 303)

    async def branding(self, request: Request) -> Response:
        seen = viewer(request)
        if request.method == "GET":
            values = seen.settings.get("branding") or {}
            return self.page(request, "branding.html", "Branding", values=values)
        form = await fields_of(request)
        colors = {name: form.get(name, "") for name in ("primary_color", "secondary_color")}
        for name, value in colors.items():
            if not COLOR.fullmatch(value):
                error = ApiError("A color looks like #b45309.", param=name)
                return self.again(request, "branding.html", "Branding", form, error)
        await self.set(request, "branding.updated", branding=colors)
        return RedirectResponse("/dashboard/settings/branding?saved=yes", 303)

    async def set(self, request: Request, action: str, **changes: Any) -> None:
        seen = viewer(request)
        await self.site.change(
            lambda tx: account_creation.change_settings(
                tx, seen.account, seen.person, action, **changes
            )
        )
        self.site.accounts.forget()

    async def new_account(self, request: Request) -> Response:
        seen = viewer(request)
        if request.method == "GET":
            return self.page(request, "new-account.html", "New account", values={})
        form = await fields_of(request)

        def job(tx: PlatformTx) -> None:
            made = account_creation.open_account(tx, seen.person, form.get("name", ""))
            sessions.changed(tx, seen.session.id, account=made)

        try:
            await self.site.change(job)
        except ApiError as error:
            return self.again(request, "new-account.html", "New account", form, error)
        return RedirectResponse("/dashboard", 303)

    async def switch(self, request: Request) -> Response:
        """Look at another account, sandbox or mode."""
        seen = viewer(request)
        wanted = (await fields_of(request)).get("account", "")
        if wanted not in {one.id for one in seen.choices}:
            raise Refused("this")
        await self.site.change(lambda tx: sessions.changed(tx, seen.session.id, account=wanted))
        return RedirectResponse("/dashboard", 303)

    # -- the team

    async def team(self, request: Request) -> Response:
        seen = viewer(request)

        def question(tx: PlatformTx) -> tuple[list[Any], list[Any]]:
            found = [
                (member, users.user(tx, member.user))
                for member in reversed(teams.members(tx, seen.owner))
            ]
            return found, teams.invitations(tx, seen.owner)

        members, invitations = await self.site.read(question)
        return self.page(
            request, "team.html", "Team", members=members, invitations=invitations, roles=roles(),
            may_give=may_give,
        )  # fmt: skip

    async def invite(self, request: Request) -> Response:
        seen, form = viewer(request), await form_of(request)
        held = [str(one) for one in form.getlist("roles")]

        def job(tx: PlatformTx) -> None:
            email = users.cleaned(str(form.get("email") or ""))
            by = teams.membership(tx, seen.owner, seen.person.id)
            assert by is not None, "a viewer is a member"
            self.check_may_invite(tx, email)
            _, secret = teams.invite(tx, seen.owner, email, held, by)
            link = f"{self.site.public_url}/invitation/{secret}"
            account_creation.invited(tx, email, seen.owner, seen.person.email, link)
            teams.note(
                tx, "member.invited", account=seen.owner, person=seen.person, about=email,
                roles=held, ip=ip_of(request),
            )  # fmt: skip

        return await self.done(job, "/dashboard/settings/team?invited=yes")

    def check_may_invite(self, tx: PlatformTx, email: str) -> None:
        """Raises a 403 for a new user, where sign-up is closed to those too."""
        if not self.site.sign_in.sign_up.invitations and users.by_email(tx, email) is None:
            raise ApiError(
                f"Sign-up is closed on this server, and no user has the email {email}. Whoever "
                "runs the server can allow invitations: --sign-up invitation.",
                status=403,
                param="email",
            )

    async def withdraw(self, request: Request) -> Response:
        seen, id = viewer(request), request.path_params["id"]
        await self.site.change(lambda tx: teams.withdraw(tx, seen.owner, id))
        return RedirectResponse("/dashboard/settings/team", 303)

    async def change_member(self, request: Request) -> Response:
        seen, form, user = viewer(request), await form_of(request), request.path_params["user"]
        held = [str(one) for one in form.getlist("roles")]
        if form.get("remove") and not await is_confirmed(request):
            return await self.ask_to_remove(request, user)

        def job(tx: PlatformTx) -> None:
            by = teams.membership(tx, seen.owner, seen.person.id)
            assert by is not None, "a viewer is a member"
            if form.get("remove"):
                teams.leave(tx, seen.owner, user, by)
            else:
                teams.change_roles(tx, seen.owner, user, held, by)
            action = "member.removed" if form.get("remove") else "member.changed"
            teams.note(tx, action, account=seen.owner, person=seen.person, about=user, roles=held)

        return await self.done(job, "/dashboard/settings/team")

    async def ask_to_remove(self, request: Request, user: str) -> Response:
        seen = viewer(request)
        found = await self.site.read(lambda tx: tx.find(users.USER, user))
        who = str(found.email) if found is not None else user
        own = user == seen.person.id
        return await confirmation(
            self.renderer,
            request,
            "Leave the team?" if own else f"Remove {who}?",
            f"{'You see' if own else 'They see'} nothing of {seen.name} any more, from now on. "
            "Another invitation is the way back.",
            "Leave the team" if own else "Remove from the team",
            "/dashboard/settings/team",
            facts={"Account": seen.name, "Member": who},
        )

    async def done(self, job: Any, then: str) -> Response:
        """Carry something out; a refusal of it has a page of its own."""
        await self.site.change(job)
        return RedirectResponse(then, 303)

    # -- sandboxes

    async def sandboxes(self, request: Request) -> Response:
        seen = viewer(request)
        found = await self.site.read(lambda tx: teams.sandboxes(tx, seen.owner))
        return self.page(request, "sandboxes.html", "Sandboxes", sandboxes=found)

    async def new_sandbox(self, request: Request) -> Response:
        seen, form = viewer(request), await fields_of(request)

        def job(tx: PlatformTx) -> None:
            made = account_creation.open_sandbox(
                tx, seen.owner, form.get("name", ""), seen.person, copy=bool(form.get("copy"))
            )
            sessions.changed(tx, seen.session.id, account=made.sandbox)

        return await self.done(job, "/dashboard")

    async def drop_sandbox(self, request: Request) -> Response:
        seen, id = viewer(request), request.path_params["id"]
        if not await is_confirmed(request):
            found = await self.site.read(lambda tx: teams.sandboxes(tx, seen.owner))
            name = next((str(one.name) for one in found if one.sandbox == id), id)
            return await confirmation(
                self.renderer,
                request,
                f"Delete the sandbox {name}?",
                "Everything in it is gone for good, and its keys stop working at once.",
                "Delete sandbox",
                "/dashboard/settings/sandboxes",
                facts={"Sandbox": name, "ID": id},
            )

        def job(tx: PlatformTx) -> None:
            account_creation.drop_sandbox(tx, seen.owner, id, seen.person)
            if seen.account == id:
                sessions.changed(tx, seen.session.id, account=seen.owner)

        response = await self.done(job, "/dashboard/settings/sandboxes")
        self.site.accounts.forget()
        return response

    async def claim(self, request: Request) -> Response:
        """Take in a sandbox that the CLI made for somebody without an account."""
        seen, id = viewer(request), request.path_params["id"]
        proof = sessions.csrf_of(self.site.services.pepper, f"claim:{id}")
        if not same(request.path_params["proof"], proof):
            raise Refused("this")
        if request.method == "GET":
            return self.page(request, "claim.html", "Claim a sandbox", id=id)
        return await self.done(
            lambda tx: account_creation.claim_sandbox(tx, seen.owner, id, seen.person),
            "/dashboard/settings/sandboxes",
        )

    async def audit(self, request: Request) -> Response:
        seen = viewer(request)
        found = await self.site.read(
            lambda tx: teams.listed(tx, teams.AUDIT, AUDITED, account=seen.owner)
        )
        return self.page(request, "audit.html", "Audit log", lines=found)

    # -- oneself

    async def profile(self, request: Request) -> Response:
        seen = viewer(request)
        if request.method == "POST":
            name = (await fields_of(request)).get("name", "").strip()[:100]

            def job(tx: PlatformTx) -> None:
                person = users.user(tx, seen.person.id)
                if person is not None:
                    tx.update(person, {"name": name or None})

            await self.site.change(job)
            return RedirectResponse("/dashboard/settings/profile?saved=yes", 303)
        found, linked = await self.site.read(
            lambda tx: (
                sessions.of(tx, seen.person.id),
                bool(single_sign_on.identities(tx, seen.person)),
            )
        )
        return self.page(request, "profile.html", "Your profile", sessions=found, linked=linked)

    async def password(self, request: Request) -> Response:
        """A new password signs out everywhere else."""
        prove(request)
        seen, form = viewer(request), await fields_of(request)
        await self.check_has_password(seen)
        try:
            users.check_password(form.get("password", ""), seen.person.email)
            password_hash = await password_hashing.hashed(form["password"])
        except ApiError as error:
            found = await self.site.read(lambda tx: sessions.of(tx, seen.person.id))
            return self.again(request, "profile.html", "Your profile", {}, error, sessions=found)

        def job(tx: PlatformTx) -> None:
            person = users.user(tx, seen.person.id)
            if person is not None:
                users.set_password(tx, person, password_hash)
                sessions.end_all(tx, person.id, but=seen.session.id)
                teams.note(tx, "password.changed", person=person, ip=ip_of(request))

        await self.site.change(job)
        return RedirectResponse("/dashboard/settings/profile?saved=yes", 303)

    async def check_has_password(self, seen: Viewer) -> None:
        """Raises a 403 for a user whom the identity provider signs in, and nobody else."""
        provider = self.site.sign_in.provider
        if provider is None:
            return
        without = await self.site.read(lambda tx: single_sign_on.has_no_password(tx, seen.person))
        if provider.only or without:
            raise ApiError(f"You sign in with {provider.name}, without a password.", status=403)

    async def end_session(self, request: Request) -> Response:
        seen, id = viewer(request), request.path_params["id"]

        def job(tx: PlatformTx) -> None:
            if id in {one.id for one in sessions.of(tx, seen.person.id)}:
                sessions.end(tx, id)

        await self.site.change(job)
        return RedirectResponse("/dashboard/settings/profile", 303)

    async def two_step(self, request: Request) -> Response:
        prove(request)
        seen = viewer(request)
        secret = users.offered_totp(self.site.services.pepper, seen.session.id)
        picture = drawn(users.totp_uri(secret, seen.person.email), "svg").decode()
        shown: dict[str, Any] = {"secret": secret, "picture": picture[picture.index("<svg") :]}
        if request.method == "GET":
            return self.page(request, "two-step.html", "Two-step verification", **shown)
        code = (await fields_of(request)).get("code", "")
        step = users.step_of_code(secret, code, self.site.now())
        if step is None:
            error = ApiError("This is not the code that the app shows now.")
            return self.again(request, "two-step.html", "Two-step verification", {}, error, **shown)

        def job(tx: PlatformTx) -> list[str]:
            person = users.user(tx, seen.person.id)
            assert person is not None, "a viewer is a person"
            _, codes = users.turn_on_two_step(tx, person, secret, step)
            sessions.end_all(tx, person.id, but=seen.session.id)
            teams.note(tx, "two_step.on", person=person, ip=ip_of(request))
            return codes

        codes = await self.site.change(job)
        return self.page(request, "recovery.html", "Recovery codes", codes=codes)

    async def two_step_off(self, request: Request) -> Response:
        prove(request)
        if not await is_confirmed(request):
            return await confirmation(
                self.renderer,
                request,
                "Turn two-step authentication off?",
                "Your password alone is then enough to sign in, and your recovery codes end.",
                "Turn it off",
                "/dashboard/settings/profile",
            )
        seen = viewer(request)

        def job(tx: PlatformTx) -> None:
            person = users.user(tx, seen.person.id)
            if person is not None:
                users.turn_off_two_step(tx, person)
                teams.note(tx, "two_step.off", person=person, ip=ip_of(request))

        await self.site.change(job)
        return RedirectResponse("/dashboard/settings/profile", 303)

    def again(
        self,
        request: Request,
        template: str,
        title: str,
        values: dict[str, str],
        error: ApiError,
        **more: Any,
    ) -> Response:
        shown = {"values": values, "refusal": error.message, "wrong": error.param} | more
        return self.page(request, template, title, 400, **shown)
