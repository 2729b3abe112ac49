"""What happened to an object, in order, from its events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.web.event_words import describe


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
    ]


def tone_of(type: str) -> str:
    verb = type.rsplit(".", 1)[-1]
    if verb in ("succeeded", "paid", "captured", "closed"):
        return "good"
    if "fail" in verb or verb in ("canceled", "expired", "voided"):
        return "failed"
    return ""
