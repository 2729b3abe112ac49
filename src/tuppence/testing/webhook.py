"""A webhook as an object, and what your code made of it."""

from __future__ import annotations

import json
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

MOST_SHOWN = 500  # characters of a response in a message


class WebhookHandlerWarning(UserWarning):
    """Your code raised an exception for a webhook, or answered with a status of 500 or above."""


class TimeTravelWarning(UserWarning):
    """The clock has passed something that does not happen here yet: a renewal."""


@dataclass(eq=False)
class Webhook:
    """A webhook as it would arrive: the exact bytes, and the headers that sign them.

    Once your code has handled it, `status` and `response` are what it answered and `error` is the
    exception that it raised. Before, and where nothing handles webhooks, all three are None.
    """

    payload: bytes
    headers: Mapping[str, str]
    status: int | None = field(default=None, init=False)
    response: bytes | None = field(default=None, init=False, repr=False)
    error: BaseException | None = field(default=None, init=False)

    @cached_property
    def event(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.payload)
        return found

    @property
    def id(self) -> str:
        return str(self.event["id"])

    @property
    def type(self) -> str:
        return str(self.event["type"])

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = self.event["data"]
        return found

    @property
    def signature(self) -> str:
        return self.headers["Stripe-Signature"]

    @property
    def failed(self) -> bool:
        """Whether your code raised, or answered with a status of 500 or above."""
        return self.error is not None or (self.status or 0) >= 500

    @property
    def failure(self) -> str:
        """What went wrong in your code, with the traceback; empty where nothing did."""
        if self.error is not None:
            trace = "".join(traceback.format_exception(self.error))
            return f"{self.type} ({self.id}): your code raised\n{trace}"
        if self.failed:
            said = (self.response or b"").decode("utf-8", "replace")[:MOST_SHOWN]
            return f"{self.type} ({self.id}): your code answered {self.status}: {said}\n"
        return ""


def failures_text(webhooks: Sequence[Webhook]) -> str:
    """The failures of webhooks, one after the other."""
    return "\n".join(one.failure for one in webhooks if one.failed)
