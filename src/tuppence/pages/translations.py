"""The pages' words in English and French; what has no French words is shown in English."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from starlette.requests import Request

LANGUAGES = {"en": "English", "fr": "Français"}
COOKIE = "tuppence_language"


@cache
def words() -> dict[str, str]:
    found: dict[str, str] = json.loads(
        files("tuppence.pages").joinpath("words.fr.json").read_text("utf-8")
    )
    return found


def of(request: Request) -> str:
    """The language asked for in the address, chosen before, or preferred by the browser."""
    chosen = request.query_params.get("lang") or request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return str(chosen)
    for one in request.headers.get("accept-language", "").split(","):
        short = one.split(";")[0].strip()[:2].lower()
        if short in LANGUAGES:
            return short
    return "en"


def translator(spoken: str) -> Callable[[str], str]:
    """`_("Sign in")` in a template."""
    if spoken == "fr":
        return lambda text: words().get(text, text)
    return lambda text: text
