"""The page between a button that takes something away and what it does; it needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tuppence.pages.auth.access import fields_of
from tuppence.pages.rendering import Renderer

CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen on the page itself: radio buttons (value, words)."""

    name: str
    legend: str
    options: tuple[tuple[str, str], ...]
    chosen: str


async def is_confirmed(request: Request) -> bool:
    """Whether a form comes from the page that said what it does."""
    return request.method == "POST" and (await fields_of(request)).get(CONFIRMED) == "yes"


async def confirmation(
    renderer: Renderer,
    request: Request,
    title: str,
    says: str,
    button: str,
    back: str,
    *,
    facts: Mapping[str, str] | None = None,
    choice: Choice | None = None,
) -> Response:
    """The page that names what is done, to what, and what follows. It changes nothing."""
    given: dict[str, Any] = await fields_of(request) if request.method == "POST" else {}
    kept = {n: v for n, v in given.items() if n != CONFIRMED and not (choice and n == choice.name)}
    return renderer.page(
        request,
        "sure.html",
        title,
        says=says,
        button=button,
        back=back,
        facts=list((facts or {}).items()),
        choice=choice,
        hidden=kept,
    )
