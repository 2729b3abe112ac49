"""Attacks on what is stored run twice: on SQLite, and on a real PostgreSQL."""

from __future__ import annotations

from typing import Any

import pytest

import postgres
from support import Client


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return ":memory:"
    address: str = request.getfixturevalue("shared_database")
    postgres.empty(address)
    return address


@pytest.fixture
def intent(api: Client) -> dict[str, Any]:
    """An intent of a customer, with notes of the merchant's."""
    customer = api.post("/v1/customers", email="jane@example.com", metadata={"vip": "no"})["id"]
    found: dict[str, Any] = api.post(
        "/v1/payment_intents",
        amount=2000,
        currency="usd",
        customer=customer,
        description="Order 7",
        metadata={"internal": "margin"},
    ).json
    return found
