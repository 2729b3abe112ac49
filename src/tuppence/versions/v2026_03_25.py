"""2026-03-25.dahlia: a Checkout session's `ui_mode` names the page it is for.

Recorded POST /v1/checkout/sessions: `hosted` at 2025-11-17.clover, `hosted_page` at
2026-03-25.dahlia.
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange

BEFORE = {"hosted_page": "hosted", "embedded_page": "embedded", "elements": "custom"}
SINCE = {old: new for new, old in BEFORE.items()}


def session(document: Document) -> Document:
    mode = document.get("ui_mode")
    return document | {"ui_mode": BEFORE.get(mode or "", mode)}


def session_params(params: Document) -> Document:
    if params.get("ui_mode") not in SINCE:
        return params
    return params | {"ui_mode": SINCE[params["ui_mode"]]}


CHANGE = VersionChange(
    "2026-03-25",
    lower={"checkout.session": session},
    lift={"POST /v1/checkout/sessions": session_params},
)
