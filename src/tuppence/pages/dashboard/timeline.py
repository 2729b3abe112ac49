"""What happened to an object, in order, from its events and those of what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.pages.dashboard.event_summaries import describe

# What another event of the same moment tells better.
TWICE = frozenset({"charge.refund.updated", "charge.updated", "refund.created", "refund.updated"})


def timeline_of(events: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Newest first: when, in words, and how it went."""
    return [
        {
            "id": event["id"],
            "created": event["created"],
            "text": describe(event),
            "tone": tone_of(event["type"]),
        }
        for event in events
        if event["type"] not in TWICE
    ]


def tone_of(type: str) -> str:
    verb = type.rsplit(".", 1)[-1]
    if verb in ("succeeded", "paid", "captured", "funds_reinstated"):
        return "good"
    bad = ("canceled", "expired", "voided", "funds_withdrawn")
    if "fail" in verb or verb in bad or type == "charge.dispute.created":
        return "failed"
    return ""
