"""An async shop whose tests end while webhooks are under way, SOAK_RUNS times in each manner."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from tuppence.testing import Webhook, World

RUNS = range(int(os.environ.get("SOAK_RUNS", "20")))


def make_shop(client: Any) -> FastAPI:
    @asynccontextmanager
    async def lifespan(shop: FastAPI) -> AsyncIterator[None]:
        shop.state.open = True
        yield
        shop.state.open = False

    shop = FastAPI(lifespan=lifespan)
    shop.state.open = True

    @shop.post("/orders")
    async def order() -> dict[str, str]:
        intent = await client.v1.payment_intents.create_async(
            {
                "amount": 2000,
                "currency": "usd",
                "payment_method": "pm_card_visa",
                "confirm": True,
                "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
            }
        )
        return {"id": intent.id}

    @shop.post("/webhook")
    async def webhook(request: Request) -> dict[str, bool]:
        event = await request.json()
        if event["type"] == "payment_intent.succeeded":
            await client.v1.payment_intents.retrieve_async(event["data"]["object"]["id"])
        assert shop.state.open, "a webhook after the shop's end"
        return {"received": True}

    return shop


def into(client: TestClient) -> Callable[[Webhook], Any]:
    return lambda one: client.post("/webhook", content=one.payload, headers=dict(one.headers))


@pytest.fixture
def portal(tuppence: World) -> Iterator[TestClient]:
    """Starlette's test client with the shop's lifespan; webhooks go through it."""
    with TestClient(make_shop(tuppence.client())) as client:
        tuppence.deliver_to(into(client))
        yield client


@pytest.fixture
def portal_and_app(tuppence: World) -> Iterator[TestClient]:
    """The test client for the test, the application for the webhooks."""
    shop = make_shop(tuppence.client())
    with TestClient(shop) as client:
        tuppence.deliver_to_app(shop, "/webhook", lifespan=False)
        yield client


@pytest.fixture
def loop_for_each_request(tuppence: World) -> TestClient:
    client = TestClient(make_shop(tuppence.client()))
    tuppence.deliver_to(into(client))
    return client


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def asynchronous(tuppence: World) -> AsyncIterator[httpx2.AsyncClient]:
    """The usual fixture of async tests; webhooks go to the application."""
    shop = make_shop(tuppence.client())
    transport = httpx2.ASGITransport(app=shop)
    async with httpx2.AsyncClient(transport=transport, base_url="http://shop") as client:
        tuppence.deliver_to_app(shop, "/webhook")
        yield client


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("shop", ["portal", "portal_and_app", "loop_for_each_request"])
def test_sold(request: pytest.FixtureRequest, shop: str, run: int) -> None:
    client = request.getfixturevalue(shop)
    assert client.post("/orders").status_code == 200


@pytest.mark.anyio
@pytest.mark.parametrize("run", RUNS)
async def test_sold_asynchronously(asynchronous: httpx2.AsyncClient, run: int) -> None:
    assert (await asynchronous.post("/orders")).status_code == 200
