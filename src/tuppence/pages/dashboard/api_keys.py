"""Developers > API keys: see, make, limit, roll and revoke the keys of the mode looked at."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.catalogue.permissions import LEVELS, grouped, known, spoken
from tuppence.pages.auth.access import ask, carried_out, fields_of, guarded, ip_of, prove, viewer
from tuppence.pages.dashboard.confirmation_page import Choice, confirmation, is_confirmed
from tuppence.pages.formatting import ago, brief, moment
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform import teams

PATH = "/_tuppence/api_keys"
GRACE = {3600: "In an hour", 86_400: "In a day", 604_800: "In a week"}
USUAL_GRACE = 86_400
PREFIX, CONNECT = "permission:", "connect:"


class KeyPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.renderer, self.page = site, renderer, renderer.page

    def routes(self) -> list[BaseRoute]:
        top, post, both = "/dashboard/{mode:mode}/apikeys", ("POST",), ("GET", "POST")
        return [
            guarded(top, self.list),
            guarded(f"{top}/new", self.new, both, "keys"),
            guarded(f"{top}/{{id}}", self.detail, both, "keys"),
            guarded(f"{top}/{{id}}/reveal", self.reveal, post, "secret_keys"),
            guarded(f"{top}/{{id}}/roll", self.roll, both, "secret_keys"),
            guarded(f"{top}/{{id}}/delete", self.delete, both, "secret_keys"),
        ]

    async def list(self, request: Request) -> Response:
        """Members who may not see keys are told whom to ask."""
        seen = viewer(request)
        if not seen.may("keys"):
            return self.page(request, "keys-hidden.html", "API keys", whom=seen.whom_to_ask("keys"))
        keys = (await carried_out(request, "GET", PATH))["data"]
        return self.page(
            request,
            "keys.html",
            "API keys",
            standard=[one for one in keys if one["kind"] != "restricted"],
            restricted=[one for one in keys if one["kind"] == "restricted"],
            revocable=revocable(keys, self.site.now()),
        )

    async def new(self, request: Request) -> Response:
        """A restricted key (or another secret one): what it may do, until when, from where."""
        if request.method == "GET":
            preset = known()["presets"].get(request.query_params.get("preset", ""), {})
            return self.key_form(request, {}, preset)
        form = await fields_of(request)
        kind = form.get("kind", "restricted")
        params = terms_of(form) | {"kind": kind}
        if kind != "restricted":
            params = {n: v for n, v in params.items() if "permissions" not in n}
        status, answer = await ask(request, "POST", PATH, params)
        if status != 200:
            refusal = answer["error"]["message"]
            return self.key_form(request, form, params.get("permissions", {}), refusal, status)
        await self.note(request, "key.created", answer["id"])
        return self.made(request, answer, "Your new key")

    def key_form(
        self,
        request: Request,
        form: dict[str, str],
        chosen: dict[str, str],
        refusal: str | None = None,
        status: int = 200,
        key: dict[str, Any] | None = None,
    ) -> Response:
        groups = {
            group: [(name, spoken(name)) for name in names]
            for group, names in grouped(self.site.services.catalogue).items()
            if names
        }
        title = f"Edit {key['name'] or key['masked']}" if key else "New restricted key"
        return self.page(
            request, "key-form.html", title, status, groups=groups, levels=list(LEVELS),
            presets=list(known()["presets"]), chosen=chosen, values=form, refusal=refusal, key=key,
        )  # fmt: skip

    def made(
        self, request: Request, answer: dict[str, Any], title: str, says: str = ""
    ) -> Response:
        return self.page(request, "key-made.html", title, key=answer, says=says)

    async def key(self, request: Request) -> dict[str, Any]:
        """The key that the address names. Raises 404."""
        status, key = await ask(request, "GET", f"{PATH}/{request.path_params['id']}")
        if status != 200:
            raise HTTPException(404)
        found: dict[str, Any] = key
        return found

    async def detail(self, request: Request) -> Response:
        id, key = request.path_params["id"], await self.key(request)
        if request.method == "GET":
            return self.key_form(request, form_of_key(key), key["permissions"] or {}, key=key)
        form = await fields_of(request)
        params = terms_of(form, clearing=True)
        if key["kind"] != "restricted":
            params = {n: v for n, v in params.items() if "permissions" not in n}
        status, answer = await ask(request, "POST", f"{PATH}/{id}", params)
        if status != 200:
            refusal = answer["error"]["message"]
            chosen = params.get("permissions", {})
            return self.key_form(request, form, chosen, refusal, status, key)
        await self.note(request, "key.changed", id)
        return RedirectResponse(request.url.path.rsplit("/", 1)[0], 303)

    async def reveal(self, request: Request) -> Response:
        prove(request)
        return await self.shown(request, "reveal", "key.revealed", "Your key")

    async def roll(self, request: Request) -> Response:
        """Another secret for a key. The old one ends when its page says, not at once by itself."""
        prove(request)
        key, now = await self.key(request), self.site.now()
        if not await is_confirmed(request):
            return await self.ask_to_roll(request, key, now)
        grace = (await fields_of(request)).get("expires_in", "")
        if grace not in map(str, (0, *GRACE)):
            return await self.ask_to_roll(request, key, now)
        ends = f"on {moment(now + int(grace))}" if int(grace) else "now"
        says = f"The old secret of “{name_of(key)}” ends {ends}."
        return await self.shown(
            request,
            "roll",
            "key.rolled",
            f"New secret of {name_of(key)}",
            {"expires_in": grace},
            says,
        )

    async def ask_to_roll(self, request: Request, key: dict[str, Any], now: int) -> Response:
        options = [
            (str(seconds), f"{words}: {moment(now + seconds)}") for seconds, words in GRACE.items()
        ]
        at_once = ("0", "Now: what still uses the old secret stops working at once")
        return await confirmation(
            self.renderer,
            request,
            f"Roll {name_of(key)}?",
            "A new secret is made and shown once you continue. Put it where the old one is used "
            "before the old one ends.",
            "Roll key",
            self.top(request),
            facts=facts_of(key),
            choice=Choice(
                "expires_in", "When does the old secret end?", (*options, at_once), str(USUAL_GRACE)
            ),
        )

    def top(self, request: Request) -> str:
        return f"/dashboard/{viewer(request).mode}/apikeys"

    async def shown(
        self,
        request: Request,
        verb: str,
        action: str,
        title: str,
        params: dict[str, str] | None = None,
        says: str = "",
    ) -> Response:
        id = request.path_params["id"]
        answer = await carried_out(request, "POST", f"{PATH}/{id}/{verb}", params)
        await self.note(request, action, id)
        return self.made(request, answer, title, says)

    async def delete(self, request: Request) -> Response:
        prove(request)
        id, key = request.path_params["id"], await self.key(request)
        if not await is_confirmed(request):
            return await confirmation(
                self.renderer,
                request,
                f"Revoke {name_of(key)}?",
                "What uses this key stops working at once. This cannot be undone.",
                "Revoke key",
                self.top(request),
                facts=facts_of(key) | {"Last used": used(key, self.site.now())},
            )
        await carried_out(request, "DELETE", f"{PATH}/{id}")
        await self.note(request, "key.revoked", id)
        return RedirectResponse(self.top(request), 303)

    async def note(self, request: Request, action: str, id: str) -> None:
        seen, ip = viewer(request), ip_of(request)
        await self.site.change(
            lambda tx: teams.note(
                tx, action, account=seen.owner, person=seen.person, about=id, ip=ip, mode=seen.mode
            )
        )


def name_of(key: dict[str, Any]) -> str:
    return str(key["name"] or f"{key['kind'].capitalize()} key")


def revocable(keys: list[dict[str, Any]], now: int) -> set[str]:
    """The keys that can be revoked: of each standard kind one has to stay."""
    alive = [one for one in keys if not one["expires_at"] or one["expires_at"] > now]
    many = Counter(one["kind"] for one in alive)
    last = {one["id"] for one in alive if many[one["kind"]] == 1 and one["kind"] != "restricted"}
    return {one["id"] for one in keys} - last


def facts_of(key: dict[str, Any]) -> dict[str, str]:
    return {"Key": name_of(key), "Secret": brief(key["masked"])}


def used(key: dict[str, Any], now: int) -> str:
    return ago(key["last_used"], now) if key["last_used"] else "never"


def terms_of(form: dict[str, str], *, clearing: bool = False) -> dict[str, Any]:
    """A key's terms as the API takes them."""
    found: dict[str, Any] = {}
    for name in ("name", "note"):
        if form.get(name) or clearing:
            found[name] = form.get(name, "")
    if form.get("expires_on"):
        found["expires_at"] = str(second_of_day(form["expires_on"]))
    elif clearing:
        found["expires_at"] = ""
    addresses = form.get("allowed_ips", "").split()
    if addresses or clearing:
        found["allowed_ips"] = {str(i): one for i, one in enumerate(addresses)} or ""
    for prefix, param in ((PREFIX, "permissions"), (CONNECT, "connect_permissions")):
        levels = {n.removeprefix(prefix): v for n, v in form.items() if n.startswith(prefix)}
        given = {name: level for name, level in levels.items() if level in LEVELS}
        if given:
            found[param] = given
    return found


def second_of_day(text: str) -> int:
    """The end of a day, `2026-12-31`, in UTC; 0 for what is no date."""
    try:
        day = datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return 0
    return int(day.timestamp()) + 86_399


def form_of_key(key: dict[str, Any]) -> dict[str, str]:
    """A key's terms as its form shows them."""
    until = key["expires_at"]
    return {
        "name": key["name"] or "",
        "note": key["note"] or "",
        "allowed_ips": "\n".join(key["allowed_ips"]),
        "expires_on": datetime.fromtimestamp(until, UTC).strftime("%Y-%m-%d") if until else "",
    }
