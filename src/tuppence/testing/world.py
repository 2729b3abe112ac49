"""A world of one test: its key, its client, its webhooks, its faults."""

from __future__ import annotations

import asyncio
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tuppence.cli.client import flat

if TYPE_CHECKING:
    from tuppence.testing.server import Clock, Server

CAPTURED = "http://captured.invalid/"
PATIENCE_S = 5.0


@dataclass(frozen=True)
class Webhook:
    """A webhook as it would arrive: the exact bytes, and the headers that sign them."""

    payload: bytes
    headers: Mapping[str, str]

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


class World:
    """`key` opens it and nothing else does. `webhooks` holds what was sent so far, in order."""

    def __init__(self, server: Server, key: str) -> None:
        self.server = server
        self.key = key
        self.webhook_url = f"{CAPTURED}{key}"
        self.webhooks: list[Webhook] = []
        self._handler: Callable[[Webhook], Any] | None = None
        self._came = threading.Condition()
        endpoint = self.post("/v1/webhook_endpoints", url=self.webhook_url, enabled_events=["*"])
        self.webhook_secret: str = endpoint["secret"]

    @property
    def url(self) -> str:
        """The base URL for any Stripe library."""
        return self.server.url

    @property
    def clock(self) -> Clock:
        """The server's: moving it gives the next test a server of its own."""
        return self.server.clock

    def client(self) -> Any:
        """stripe-python's `StripeClient` for this world."""
        import stripe

        names = ("api", "connect", "files", "meter_events")
        return stripe.StripeClient(
            self.key,
            base_addresses=dict.fromkeys(names, self.url),  # type: ignore[arg-type]
        )

    # -- requests without a library

    def get(self, path: str, **params: Any) -> Any:
        query = f"?{urlencode(flat(params))}" if params else ""
        return self.request("GET", path + query)

    def post(self, path: str, **params: Any) -> Any:
        return self.request("POST", path, urlencode(flat(params)))

    def delete(self, path: str) -> Any:
        return self.request("DELETE", path)

    def request(self, method: str, path: str, body: str | None = None) -> Any:
        """The answer's JSON. Raises `urllib.error.HTTPError` for a refusal."""
        request = urllib.request.Request(
            self.url + path,
            None if body is None else body.encode(),
            {"Authorization": f"Bearer {self.key}"},
            method=method,
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    # -- webhooks

    def deliver_to(self, handler: Callable[[Webhook], Any]) -> None:
        """Have each webhook handed to your code as well, in a thread of its own.

        What it returns with a `status_code` counts as its answer, anything else as 200; an
        exception is a 500. What fails is tried again, later, as Stripe does.
        """
        self._handler = handler

    def forward_to(self, url: str, *types: str) -> str:
        """Have webhooks sent to your own server as well; returns the secret that signs them."""
        made = self.post("/v1/webhook_endpoints", url=url, enabled_events=list(types or ["*"]))
        return str(made["secret"])

    async def take(self, webhook: Webhook) -> int:
        """The server has something for this world."""
        status = 200
        if self._handler is not None:
            status = await asyncio.to_thread(answered, self._handler, webhook)
        with self._came:
            self.webhooks.append(webhook)
            self._came.notify_all()
        return status

    def wait_for_event(
        self,
        type: str,
        matching: Callable[[Webhook], bool] = lambda webhook: True,
        timeout: float = PATIENCE_S,
    ) -> Webhook:
        """The first webhook of a type that matches; raises `AssertionError` if none comes."""

        def found() -> Webhook | None:
            return next((w for w in self.webhooks if w.type == type and matching(w)), None)

        with self._came:
            if not self._came.wait_for(lambda: found() is not None, timeout):
                came = ", ".join(one.type for one in self.webhooks) or "nothing"
                raise AssertionError(f"no {type} came within {timeout} s; what came: {came}")
            webhook = found()
            assert webhook is not None
            return webhook

    # -- faults

    def fault(self, kind: str, **how: Any) -> Any:
        """Have something go wrong from now on (docs: faults)."""
        return self.post("/_tuppence/faults", kind=kind, **how)

    def mend(self) -> None:
        """Take all faults back."""
        for fault in self.get("/_tuppence/faults", limit=100)["data"]:
            self.delete(f"/_tuppence/faults/{fault['id']}")


def answered(handler: Callable[[Webhook], Any], webhook: Webhook) -> int:
    try:
        return int(getattr(handler(webhook), "status_code", 200))
    except Exception:
        return 500
