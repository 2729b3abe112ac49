"""For your own tests: a server in this process, a fresh world for each test, webhooks as objects.

    def test_a_sale(tuppence):
        shop = Shop(tuppence.client())
        shop.sell()
        assert tuppence.wait_for_event("payment_intent.succeeded").data["object"]["amount"] == 2000

The pytest plugin is there as soon as Tuppence is installed (docs: testing). pytest loads it in each
run, so nothing here imports the server before a test asks for it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tuppence.testing.clock import Clock
    from tuppence.testing.receivers import Delivery
    from tuppence.testing.requests import RequestError
    from tuppence.testing.server import Server
    from tuppence.testing.webhook import TimeTravelWarning, Webhook, WebhookHandlerWarning
    from tuppence.testing.world import World

__all__ = [
    "Clock",
    "Delivery",
    "RequestError",
    "Server",
    "TimeTravelWarning",
    "Webhook",
    "WebhookHandlerWarning",
    "World",
]

PLACES = {
    "Clock": "clock",
    "Delivery": "receivers",
    "RequestError": "requests",
    "Server": "server",
    "TimeTravelWarning": "webhook",
    "Webhook": "webhook",
    "WebhookHandlerWarning": "webhook",
    "World": "world",
}


def __getattr__(name: str) -> Any:
    if name not in PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{PLACES[name]}"), name)
