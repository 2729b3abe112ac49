"""Developers > Logs and Events; sending an event once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.errors import ApiError
from tuppence.pages.auth.access import Refused, ask, carried_out, fields_of, guarded, viewer
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site

LOGS, ATTEMPTS = "/_tuppence/request_logs", "/_tuppence/delivery_attempts"
SHOWN = 50
STATUSES = ("200", "400", "401", "402", "403", "404", "409", "429", "500", "501")


class DeveloperPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.page, self.part = site, renderer.page, renderer.part

    def routes(self) -> list[BaseRoute]:
        top = "/dashboard/{mode:mode}"
        return [
            guarded(f"{top}/logs", self.logs),
            guarded(f"{top}/logs/{{id}}", self.log),
            guarded(f"{top}/events", self.events),
            guarded(f"{top}/events/{{id}}", self.event),
            guarded(f"{top}/events/{{id}}/resend", self.resend, ("POST",)),
        ]

    async def found(
        self, request: Request, path: str, params: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """Read something. Raises 404, or what the viewer lacks."""
        status, found = await ask(request, "GET", path, params)
        if status == 403:
            raise Refused("this")
        if status == 404:
            raise HTTPException(404)
        answer: dict[str, Any] = found
        return answer

    async def one(
        self, request: Request, path: str, params: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """`found`, for a page that is about this. Raises any other refusal of the API too."""
        answer = await self.found(request, path, params)
        if "error" in answer:
            raise ApiError(answer["error"]["message"], status=409)
        return answer

    # -- logs

    async def logs(self, request: Request) -> Response:
        """`key`, `ip` and `since` are looked for among what the other filters leave."""
        params = dict(request.query_params)
        found, next_page = await self.matching(request, params)
        shown: dict[str, Any] = {
            "logs": found,
            "asked": params,
            "next": next_page,
            "statuses": STATUSES,
            "live": params.get("tail") == "on",
        }
        if request.headers.get("hx-request"):
            return self.part(request, "log-rows.html", **shown)
        return self.page(request, "logs.html", "Logs", **shown)

    async def matching(
        self, request: Request, params: dict[str, str]
    ) -> tuple[list[dict[str, Any]], str | None]:
        """A page of logs: the filters with an index first, the others by looking at each."""
        asked = {n: params[n] for n in ("method", "path", "status") if params.get(n)}
        for name, bound in (("from", "gte"), ("to", "lte")):
            if (second := second_of(params.get(name, ""))) is not None:
                asked[f"created[{bound}]"] = str(second)
        found: list[dict[str, Any]] = []
        after = params.get("starting_after")
        for _ in range(MOST_PAGES):
            page = await self.found(request, LOGS, nested(asked) | {"limit": "100"} | cursor(after))
            data = page.get("data", [])
            for one in data:
                after = one["id"]
                if fits(one, params):
                    found.append(one)
                if len(found) == SHOWN:
                    kept = {n: v for n, v in params.items() if n != "starting_after"}
                    return found, urlencode(kept | {"starting_after": after})
            if not page.get("has_more"):
                return found, None
        kept = {n: v for n, v in params.items() if n != "starting_after"}
        return found, urlencode(kept | {"starting_after": str(after)})

    async def log(self, request: Request) -> Response:
        found = await self.one(request, f"{LOGS}/{request.path_params['id']}")
        events = []
        for id in found["events"][:20]:
            status, event = await ask(request, "GET", f"/v1/events/{id}")
            if status == 200:
                events.append(event)
        return self.page(request, "log.html", found["path"], log=found, events=events)

    # -- events

    async def events(self, request: Request) -> Response:
        params = dict(request.query_params)
        asked = {
            n: params[n]
            for n in ("type", "delivery_success", "related_object", "starting_after")
            if params.get(n)
        }
        page = await self.found(request, "/v1/events", asked | {"limit": str(SHOWN)})
        found, kept = (
            page.get("data", []),
            {n: v for n, v in params.items() if n != "starting_after"},
        )
        following = urlencode(kept | {"starting_after": found[-1]["id"]}) if found else None
        return self.page(
            request,
            "events.html",
            "Events",
            events=found,
            asked=params,
            next=following if page.get("has_more") else None,
            refusal=page.get("error", {}).get("message"),
        )

    async def event(self, request: Request) -> Response:
        found = await self.one(request, f"/v1/events/{request.path_params['id']}")
        params = {"event": found["id"], "limit": str(SHOWN)}
        attempts = (await self.found(request, ATTEMPTS, params)).get("data", [])
        _, page = await ask(request, "GET", "/v1/webhook_endpoints", {"limit": "100"})
        receivers = receivers_of(found["type"], page.get("data", []), attempts)
        sent = request.query_params.get("sent")
        return self.page(
            request,
            "event.html",
            found["type"],
            event=found,
            attempts=attempts,
            receivers=receivers,
            sent=next((one.url for one in receivers if one.id == sent), None),
        )

    async def resend(self, request: Request) -> Response:
        seen, id = viewer(request), request.path_params["id"]
        endpoint = (await fields_of(request)).get("endpoint", "")
        await carried_out(request, "POST", f"/v1/events/{id}/retry", {"webhook_endpoint": endpoint})
        query = urlencode({"sent": endpoint})
        return RedirectResponse(f"/dashboard/{seen.mode}/events/{id}?{query}", 303)


MOST_PAGES = 5
FAILED, TAKES, DELIVERED, STRANGER, OFF = range(5)  # in this order an event is sent again
SAID = {
    FAILED: "failed",
    TAKES: "subscribed to this type",
    DELIVERED: "delivered",
    STRANGER: "not subscribed to this type",
}


@dataclass(frozen=True, slots=True)
class ReceiverSummary:
    """An endpoint that an event may be sent to again; `says` how it stands to the event."""

    id: str
    url: str
    standing: int

    @property
    def says(self) -> str:
        return SAID[self.standing]


def receivers_of(
    type: str, endpoints: list[dict[str, Any]], attempts: list[dict[str, Any]]
) -> list[ReceiverSummary]:
    """The enabled endpoints, first those where its latest delivery failed, strangers last."""
    latest = {one["receiver"]: one["succeeded"] for one in reversed(attempts)}
    found = [
        ReceiverSummary(one["id"], one["url"], standing(one, type, latest)) for one in endpoints
    ]
    return sorted((one for one in found if one.standing != OFF), key=lambda one: one.standing)


def standing(endpoint: dict[str, Any], type: str, latest: dict[str, bool]) -> int:
    if endpoint["status"] != "enabled":
        return OFF
    if endpoint["id"] in latest:
        return DELIVERED if latest[endpoint["id"]] else FAILED
    return TAKES if {"*", type} & set(endpoint["enabled_events"]) else STRANGER


def second_of(moment: str) -> int | None:
    """A moment of a form, `2026-11-25T12:30` in UTC, as a second; None for what is none."""
    try:
        return int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
    except ValueError:
        return None


def cursor(after: str | None) -> dict[str, str]:
    return {"starting_after": after} if after else {}


def nested(asked: dict[str, str]) -> dict[str, Any]:
    """`created[gte]` as a hash."""
    found: dict[str, Any] = {n: v for n, v in asked.items() if not n.startswith("created[")}
    bounds = {n[8:-1]: v for n, v in asked.items() if n.startswith("created[")}
    return found | ({"created": bounds} if bounds else {})


def fits(log: dict[str, Any], params: dict[str, str]) -> bool:
    """Whether a log is what the filters without an index ask for."""
    if params.get("key") and params["key"][-4:] not in str(log["api_key"]):
        return False
    if params.get("ip") and params["ip"] != log["ip_address"]:
        return False
    kind = params.get("kind")
    if kind == "failed":
        return bool(log["status"] >= 400)
    if kind == "succeeded":
        return bool(log["status"] < 400)
    return True
