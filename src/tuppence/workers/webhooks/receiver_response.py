"""What a receiver of webhooks answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MOST_BODY = 16 * 1024  # of an answer that is kept; the rest is not read


@dataclass(frozen=True, slots=True)
class ReceiverResponse:
    status: int
    headers: Mapping[str, str]
    body: bytes
