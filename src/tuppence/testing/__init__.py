"""For your own tests: a server in this process, a fresh world for each test, webhooks as objects.

    def test_a_sale(tuppence):
        shop = Shop(tuppence.client())
        shop.sell()
        assert tuppence.wait_for_event("payment_intent.succeeded").data["object"]["amount"] == 2000

The pytest plugin is there as soon as Tuppence is installed (docs: testing).
"""

from tuppence.testing.server import Clock, Server
from tuppence.testing.world import Webhook, World

__all__ = ["Clock", "Server", "Webhook", "World"]
