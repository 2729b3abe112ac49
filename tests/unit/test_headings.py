"""Pages of the dashboard are called by what users know the object by."""

from __future__ import annotations

from typing import Any

import pytest

from tuppence.pages.dashboard.notices import heading

MONTHLY = {"interval": "month", "interval_count": 1}
PRICE = {"object": "price", "unit_amount": 1900, "currency": "usd"}


@pytest.mark.parametrize(
    ("document", "customer", "wanted"),
    [
        ({"object": "webhook_endpoint", "url": "https://a.example/x"}, None, "https://a.example/x"),
        ({**PRICE, "recurring": None}, None, "$19.00 USD"),
        ({**PRICE, "recurring": MONTHLY}, None, "$19.00 USD / month"),
        (
            {**PRICE, "recurring": {"interval": "month", "interval_count": 3}},
            None,
            "$19.00 USD / 3 months",
        ),
        ({**PRICE, "currency": "kwd", "unit_amount": 12340}, None, "12.340 KWD"),
        ({**PRICE, "unit_amount": None, "billing_scheme": "tiered"}, None, "x_1"),
        (
            {
                "object": "subscription",
                "items": {"data": [{"price": {**PRICE, "recurring": MONTHLY}, "quantity": 2}]},
            },
            "Grace (grace@example.com)",
            "$19.00 USD × 2 / month · Grace",
        ),
        ({"object": "product", "name": "Tea"}, None, "Tea"),
        (
            {"object": "payment_intent", "amount": 500, "currency": "jpy"},
            "Grace",
            "¥500 JPY · Grace",
        ),
        ({"object": "customer", "name": None, "email": "a@example.com"}, None, "a@example.com"),
        ({"object": "payment_link", "url": "https://a.example/x"}, None, "x_1"),
    ],
)
def test_a_page_is_called(document: dict[str, Any], customer: str | None, wanted: str) -> None:
    assert heading(document, "x_1", customer) == wanted
