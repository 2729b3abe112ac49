"""Events in words: every text names what there is, and says it as a person would."""

from __future__ import annotations

import pytest

from tuppence import catalogue
from tuppence.pages.dashboard.event_summaries import describe, texts, values


@pytest.mark.parametrize("type", texts())
def test_a_text_names_what_there_is(type: str) -> None:
    assert type in catalogue.load().event_types
    said = texts()[type].format_map(values({}))
    assert said
    assert "{" not in said


@pytest.mark.parametrize(
    ("type", "about", "said"),
    [
        (
            "customer.created",
            {"id": "cus_1", "email": "jane.smith@email.com"},
            "jane.smith@email.com is a new customer",
        ),
        (
            "charge.failed",
            {"amount": 2000, "currency": "usd", "failure_message": "Your card was declined."},
            "A charge of $20.00 usd failed: Your card was declined.",
        ),
        (
            "payout.paid",
            {"amount": 500, "currency": "jpy"},
            "A payout of ¥500 jpy should have arrived",
        ),
        (
            "customer.created",
            {"id": "cus_1", "name": "{amount} {0.__class__}"},
            "{amount} {0.__class__} is a new customer",
        ),
        (
            "charge.succeeded",
            {"amount": 2000, "currency": "usd"},
            "A customer was charged $20.00 usd",
        ),
        ("billing.meter.created", {"id": "mtr_1"}, "The billing meter mtr_1 was made"),
        ("price.something_else", {"id": "price_1"}, "The price price_1 was something else"),
    ],
)
def test_said(type: str, about: dict[str, object], said: str) -> None:
    assert describe({"type": type, "data": {"object": about}}) == said
