"""Home: how the account is doing, as charts over time beside the time before; and what is new.

The numbers come from hourly totals that are kept with each change (runtime/hourly_metrics.py), so
the page costs the same at a million payments as at ten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.pages.auth.access import ask, guarded, viewer
from tuppence.pages.dashboard.amounts import money
from tuppence.pages.dashboard.charts import Series, lines
from tuppence.pages.dashboard.forms import WrongField
from tuppence.pages.dashboard.object_operations import by_type
from tuppence.pages.dashboard.search_box import query_of, types_of
from tuppence.pages.formatting import ID
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.runtime.hourly_metrics import ALL, CUSTOMERS, DISPUTES, FAILED, NET, PAYMENTS
from tuppence.runtime.tx import DAY_S
from tuppence.store.rows import Tally

HOUR_S = 3600
RANGES = {
    "today": ("Today", 1, HOUR_S),
    "7d": ("Last 7 days", 7, DAY_S),
    "4w": ("Last 4 weeks", 28, DAY_S),
    "3m": ("Last 3 months", 91, 7 * DAY_S),
    "12m": ("Last 12 months", 364, 28 * DAY_S),
}
CHARTS = (
    ("Gross volume", PAYMENTS, True),
    ("Net volume", NET, True),
    ("Payments", PAYMENTS, False),
    ("New customers", CUSTOMERS, False),
    ("Failed payments", FAILED, False),
    ("Disputes", DISPUTES, False),
)
SEARCHED = ("customer", "payment_intent", "charge", "invoice", "product", "subscription", "price")
FOUND = 5


@dataclass(frozen=True, slots=True)
class Chart:
    """One number over time. `change` is in percent of the time before, None for no comparison."""

    title: str
    total: str
    before: str
    change: float | None
    drawing: Any


class HomePages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.page = site, renderer.page

    def routes(self) -> list[BaseRoute]:
        return [
            guarded("/dashboard", self.start),
            guarded("/dashboard/{mode:mode}", self.home),
            guarded("/dashboard/{mode:mode}/balance", self.balance),
            guarded("/dashboard/{mode:mode}/search", self.search),
        ]

    async def start(self, request: Request) -> Response:
        return RedirectResponse("/dashboard/test", 303)

    async def home(self, request: Request) -> Response:
        seen = viewer(request)
        chosen = request.query_params.get("range", "7d")
        chosen = chosen if chosen in RANGES else "7d"
        _, days, step = RANGES[chosen]
        until = (self.site.now() // step + 1) * step
        since = until - 2 * days * DAY_S
        totals = await self.site.store.read(
            lambda reader: reader.hourly_totals(seen.world, ALL, since)
        )
        currencies = sorted({one.currency for one in totals if one.currency})
        wanted = request.query_params.get("currency") or str(
            seen.settings.get("default_currency") or "usd"
        )
        currency = wanted if wanted in currencies else (currencies or [wanted])[0]
        charts = [
            chart(title, name, money_shown, totals, currency, (since, until, step))
            for title, name, money_shown in CHARTS
        ]
        return self.page(
            request,
            "home.html",
            "Home",
            charts=charts if totals else [],
            ranges={name: one[0] for name, one in RANGES.items()},
            chosen=chosen,
            currencies=currencies,
            currency=currency,
            events=await self.list(request, "/v1/events", 8),
            logs=await self.list(request, "/_tuppence/request_logs", 8),
        )

    async def list(self, request: Request, path: str, limit: int) -> list[dict[str, Any]]:
        """The newest lines of a list; none where the viewer may not see it."""
        status, found = await ask(request, "GET", path, {"limit": str(limit)})
        lines: list[dict[str, Any]] = found["data"] if status == 200 else []
        return lines

    async def balance(self, request: Request) -> Response:
        status, found = await ask(request, "GET", "/v1/balance")
        return self.page(
            request,
            "balance.html",
            "Balances",
            balance=found if status == 200 else None,
            refusal=None if status == 200 else found["error"]["message"],
            payouts=await self.list(request, "/v1/payouts", 10),
            transactions=await self.list(request, "/v1/balance_transactions", 10),
        )

    # -- looking for something

    async def search(self, request: Request) -> Response:
        """By an id, or words that stand in what can be searched: finding.py tells which."""
        seen, words = viewer(request), request.query_params.get("q", "").strip()[:200]
        known = self.site.services.catalogue
        if ID.fullmatch(words) and types_of(known, self.site, words):
            return RedirectResponse(f"/dashboard/{seen.mode}/objects/{words}", 303)
        groups, refusal = [], None
        try:
            queries = {type: query_of(known, type, words) for type in SEARCHED if words}
        except WrongField as wrong:
            queries, refusal = {}, wrong.message
        for type, query in queries.items():
            operation = by_type(known)[type].search
            assert operation is not None
            asked = {"query": query, "limit": str(FOUND)}
            status, found = await ask(request, "GET", operation.path, asked)
            if status == 200 and found["data"]:
                groups.append((type, found["data"], urlencode({"q": words})))
        shown: dict[str, Any] = {"words": words, "groups": groups, "refusal": refusal}
        return self.page(request, "search.html", "Search", **shown)


def chart(
    title: str,
    name: str,
    money_shown: bool,
    totals: list[Tally],
    currency: str,
    span: tuple[int, int, int],
) -> Chart:
    """A number over the second half of a span, beside its first half."""
    since, until, step = span
    middle = (since + until) // 2
    now, before = [0] * ((until - middle) // step), [0] * ((middle - since) // step)
    for one in totals:
        if one.name != name or (one.currency and one.currency != currency):
            continue
        value = one.amount if money_shown else one.number
        part, start = (now, middle) if one.hour >= middle else (before, since)
        place = (one.hour - start) // step
        if 0 <= place < len(part):
            part[place] += value

    def written(value: int) -> str:
        return money(value, currency) if money_shown else f"{value:,}"

    total, earlier = sum(now), sum(before)
    change = round((total - earlier) / abs(earlier) * 100, 1) if earlier else None
    labels = [middle + place * step for place in range(len(now))]
    drawing = lines(title, [Series("now", now), Series("before", before)], labels, step, written)
    return Chart(title, written(total), written(earlier), change, drawing)
