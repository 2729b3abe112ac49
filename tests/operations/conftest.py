"""Every operation test runs twice: on SQLite, and on a real PostgreSQL."""

from __future__ import annotations

import pytest

import postgres
from browsing import Browser
from support import Client


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return ":memory:"
    address: str = request.getfixturevalue("shared_database")
    postgres.empty(address)
    return address


@pytest.fixture
def owner(api: Client) -> Browser:
    """The user at the machine, signed in to the dashboard."""
    browser = Browser(api)
    browser.get(f"/dashboard?token={api.server.dashboard_token}")
    return browser


@pytest.fixture
def own(api: Client) -> Client:
    """The API as the account of `owner`."""
    return api.with_key(api.server.new_keys["sk_test"])
