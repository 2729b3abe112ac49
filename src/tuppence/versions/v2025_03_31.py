"""2025-03-31.basil: usage is aggregated by meters.

Before, a plan had `aggregate_usage` (recorded GET /v1/plans/{id}, 2020-08-27, and plans within
subscriptions up to 2024-11-20.acacia).
"""

from __future__ import annotations

from tuppence.versions.change import Change, Document


def plan(document: Document) -> Document:
    return document | {"aggregate_usage": None}


CHANGE = Change("2025-03-31", lower={"plan": plan})
