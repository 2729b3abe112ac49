"""Small line icons, drawn here so that no page asks another site for them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from markupsafe import Markup


@cache
def paths() -> dict[str, str]:
    found: dict[str, str] = json.loads(
        files("tuppence.pages").joinpath("icons.json").read_text("utf-8")
    )
    return found


def icon(name: str, size: int = 18) -> Markup:
    """An icon beside words, hidden from screen readers; empty for a name that is none."""
    path = paths().get(name)
    if path is None:
        return Markup("")
    return Markup(
        f'<svg class="icon" width="{size}" height="{size}" viewBox="0 0 24 24" fill="none" '
        f'stroke="currentColor" stroke-width="1.8" stroke-linecap="round" '
        f'stroke-linejoin="round" aria-hidden="true"><path d="{path}"/></svg>'
    )
