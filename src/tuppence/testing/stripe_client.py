"""stripe-python's client for a world under test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, TypedDict

import stripe

if TYPE_CHECKING:
    from stripe import HTTPClient, StripeClient, StripeContext

SERVED = ("api", "connect", "files", "meter_events")


class ClientOptions(TypedDict, total=False):
    """The options of `StripeClient` that have a use with a server in the same process."""

    stripe_account: str
    stripe_context: str | StripeContext
    stripe_version: str
    client_id: str
    max_network_retries: int
    http_client: HTTPClient


class ThreadedClient(stripe.HTTPClient):
    """Sends asynchronous requests in threads, so that no connection belongs to an event loop.

    Test clients run an application on a loop for each test, or for each request. stripe-python's
    own asynchronous clients keep connections of the first loop and fail on the next: "Event loop
    is closed".
    """

    name = "threads"

    def __init__(self) -> None:
        super().__init__()
        self._sync: Any = stripe.new_default_http_client()

    def sleep_async(self, secs: float) -> Any:
        return asyncio.sleep(secs)

    async def request_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: Any = None
    ) -> Any:
        return await asyncio.to_thread(self._sync.request, method, url, headers, post_data)

    async def request_stream_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: Any = None
    ) -> Any:
        content, status, found = await self.request_async(method, url, headers, post_data)
        return chunks(content), status, found

    async def close_async(self) -> None:
        self._sync.close()


async def chunks(content: bytes | str) -> AsyncIterator[bytes]:
    yield content if isinstance(content, bytes) else content.encode()


def stripe_client(key: str, url: str, options: ClientOptions) -> StripeClient:
    """A `StripeClient` whose requests go to a server under test."""
    given: dict[str, Any] = {
        "http_client": stripe.new_default_http_client(async_fallback_client=ThreadedClient()),
        **options,
    }
    addresses: Any = dict.fromkeys(SERVED, url)
    return stripe.StripeClient(key, base_addresses=addresses, **given)
