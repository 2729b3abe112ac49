"""What became of the events that endpoints were sent: by endpoint, and each one; sending again."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.errors import ApiError
from tuppence.pages.auth.access import Refused, ask, carried_out, guarded
from tuppence.pages.dashboard.charts import Bar, bars
from tuppence.pages.dashboard.notices import failing
from tuppence.pages.dashboard.search_box import is_id
from tuppence.pages.formatting import NOTHING, Shown, moment
from tuppence.pages.rendering import Renderer

ATTEMPTS = "/_tuppence/delivery_attempts"
CHARTED, JUDGED = 100, 20  # of an endpoint's page; of its line in the list
HEADINGS = ["Delivered", "Last failure"]
Document = dict[str, Any]


class DeliveryPages:
    def __init__(self, renderer: Renderer) -> None:
        self.page = renderer.page

    def routes(self) -> list[BaseRoute]:
        top = "/dashboard/{mode:mode}/webhooks/{id}"
        return [
            guarded(f"{top}/attempts", self.attempts),
            guarded(f"{top}/resend", self.resend, ("POST",)),
        ]

    async def attempts(self, request: Request) -> Response:
        """An endpoint's latest deliveries, and how long and how well they went."""
        endpoint, found = await asyncio.gather(endpoint_of(request), latest_of(request))
        only_failed = request.query_params.get("show") == "failed"
        lines = [one for one in found if not (only_failed and one["succeeded"])]
        good = sum(one["succeeded"] for one in found)
        sent = request.query_params.get("sent", "")
        return self.page(
            request,
            "attempts.html",
            "Deliveries",
            endpoint=endpoint,
            attempts=lines,
            types=await types_of_events(request, lines),
            bars=bars([bar(one) for one in reversed(found)], "deliveries"),
            any=bool(found),
            only_failed=only_failed,
            good=good,
            failed=len(found) - good,
            most=CHARTED,
            resendable=len(undelivered(found)) if endpoint["status"] == "enabled" else 0,
            sent=int(sent) if sent.isdecimal() and len(sent) < 4 else None,
        )

    async def resend(self, request: Request) -> Response:
        """Send again, oldest first, what the latest deliveries have not brought there."""
        id, mode = request.path_params["id"], request.path_params["mode"]
        await endpoint_of(request)
        events = undelivered(await latest_of(request))
        for event in events:
            path = f"/v1/events/{event}/retry"
            await carried_out(request, "POST", path, {"webhook_endpoint": id})
        query = urlencode({"sent": len(events)})
        return RedirectResponse(f"/dashboard/{mode}/webhooks/{id}/attempts?{query}", 303)


async def endpoint_of(request: Request) -> Document:
    """The endpoint that the address names. Raises 404, or what the viewer lacks."""
    return await read(request, f"/v1/webhook_endpoints/{id_of(request)}")


async def latest_of(request: Request) -> list[Document]:
    """The endpoint's latest deliveries, newest first."""
    params = {"receiver": id_of(request), "limit": str(CHARTED)}
    found: list[Document] = (await read(request, ATTEMPTS, params))["data"]
    return found


def id_of(request: Request) -> str:
    id: str = request.path_params["id"]
    if not is_id(id):
        raise HTTPException(404)
    return id


async def read(request: Request, path: str, params: dict[str, str] | None = None) -> Document:
    status, found = await ask(request, "GET", path, params)
    if status == 403:
        raise Refused("this")
    if status == 404:
        raise HTTPException(404)
    if status != 200:
        raise ApiError(found["error"]["message"], status=409)
    answer: Document = found
    return answer


def undelivered(attempts: list[Document]) -> list[str]:
    """The events whose latest delivery failed, oldest first; deliveries come newest first."""
    latest = {one["event"]: one["succeeded"] for one in reversed(attempts)}
    return [event for event, succeeded in latest.items() if not succeeded]


def bar(attempt: Document) -> Bar:
    status = 200 if attempt["succeeded"] else attempt["status"] or 500
    return Bar(attempt["duration_ms"], status)


async def types_of_events(request: Request, attempts: list[Document]) -> dict[str, str]:
    """The types of the events that were sent, as far as they are kept."""
    ids = list(dict.fromkeys(str(one["event"]) for one in attempts))
    found = await asyncio.gather(*(ask(request, "GET", f"/v1/events/{id}") for id in ids))
    return {
        id: answer["type"] for id, (status, answer) in zip(ids, found, strict=True) if status == 200
    }


# -- in the list of endpoints ----------------------------------------------------------------------


async def judged(request: Request, endpoints: list[Document]) -> list[tuple[Document, list[Shown]]]:
    """Each endpoint, with `failing` set where its latest delivery failed, and its cells."""
    pages = await asyncio.gather(
        *(
            ask(request, "GET", ATTEMPTS, {"receiver": one["id"], "limit": str(JUDGED)})
            for one in endpoints
        )
    )
    found = []
    for one, (status, page) in zip(endpoints, pages, strict=True):
        attempts = page["data"] if status == 200 else []
        fails = one.get("status") == "enabled" and bool(failing(attempts))
        found.append((one | {"failing": True} if fails else one, cells(attempts)))
    return found


def cells(attempts: list[Document]) -> list[Shown]:
    if not attempts:
        return [NOTHING, NOTHING]
    good = sum(one["succeeded"] for one in attempts)
    tone = "good" if good == len(attempts) else "refused" if good else "failed"
    share = round(100 * good / len(attempts))
    rate = Shown("status", f"{share}% of {len(attempts)}", tone)
    failed = next((one for one in attempts if not one["succeeded"]), None)
    if failed is None:
        return [rate, NOTHING]
    second = failed["created"]
    return [rate, Shown("moment", moment(second), seconds=second)]
