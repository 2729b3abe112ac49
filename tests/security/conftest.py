"""Attacks on what is stored run twice: on SQLite, and on a real PostgreSQL."""

from __future__ import annotations

import pytest

import postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return ":memory:"
    address: str = request.getfixturevalue("shared_database")
    postgres.empty(address)
    return address
