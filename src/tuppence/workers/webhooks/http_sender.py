"""One POST to a webhook: no redirects, a deadline, and no more of the answer than fits."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tuppence.workers.webhooks.address_policy import Targets
from tuppence.workers.webhooks.receiver_response import ReceiverResponse

if TYPE_CHECKING:
    from tuppence.workers.webhooks.http_clients import HttpClients

DEADLINE_S = 20.0
USER_AGENT = "Stripe/1.0 (+https://stripe.com/docs/webhooks)"


@dataclass(frozen=True, slots=True)
class SendResult:
    """What came of an attempt: an answer's status, or the `error` that there was none."""

    status: int | None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    error: str | None = None
    duration_ms: float = 0.0
    arrived: bool | None = None  # where that is not for the status to say

    @property
    def succeeded(self) -> bool:
        if self.arrived is not None:
            return self.arrived
        return self.status is not None and 200 <= self.status < 300

    @property
    def kind(self) -> str:
        """One word for it, of few."""
        if self.succeeded:
            return "succeeded"
        return "no_response" if self.status is None else "http_error"


class HttpSender:
    """Sends to any address that its `Targets` allow."""

    def __init__(self, targets: Targets, monotonic: Callable[[], float]) -> None:
        self.targets = targets
        self.monotonic = monotonic
        self._clients: HttpClients | None = None

    async def post(self, url: str, payload: bytes, headers: Mapping[str, str]) -> SendResult:
        """Send; never raises for what the other side does or fails to do."""
        from tuppence.workers.webhooks.http_clients import FAILURES, said

        began = self.monotonic()
        try:
            async with asyncio.timeout(DEADLINE_S):
                answer = await self.exchange(url, payload, dict(headers))
        except TimeoutError:
            return self.failed(began, f"No answer came within {DEADLINE_S:.0f} seconds.")
        except FAILURES as error:
            return self.failed(began, said(error))
        return SendResult(
            answer.status,
            answer.headers,
            answer.body.decode("utf-8", "replace"),
            duration_ms=self.since(began),
        )

    def failed(self, began: float, error: str) -> SendResult:
        return SendResult(None, error=error, duration_ms=self.since(began))

    def since(self, began: float) -> float:
        return round((self.monotonic() - began) * 1000, 2)

    async def exchange(self, url: str, payload: bytes, headers: dict[str, str]) -> ReceiverResponse:
        """A user name and password in the URL go into a header."""
        target = self.targets.parsed(url)
        if target.raw_user is not None:
            pair = f"{target.user or ''}:{target.password or ''}"
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
        return await self.clients().exchange(target.with_user(None), payload, headers)

    def clients(self) -> HttpClients:
        if self._clients is None:
            from tuppence.workers.webhooks.http_clients import HttpClients

            self._clients = HttpClients(self.targets)
        return self._clients

    async def close(self) -> None:
        if self._clients is not None:
            await self._clients.close()
