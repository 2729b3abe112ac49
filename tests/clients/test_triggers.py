"""`stripe trigger` of the official CLI: every event of payments happens by what the CLI sends."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

import pytest

from official_cli import needs_node, stripe_cli
from support import StartedServer

pytestmark = pytest.mark.clients

EVENTS = (
    "balance.available",
    "cash_balance.funds_available",
    "charge.captured",
    "charge.dispute.closed",
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.failed",
    "charge.refund.updated",
    "charge.refunded",
    "charge.succeeded",
    "customer.source.created",
    "customer.source.updated",
    "customer_cash_balance_transaction.created",
    "payment_intent.amount_capturable_updated",
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.partially_funded",
    "payment_intent.payment_failed",
    "payment_intent.processing",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "payment_method.attached",
    "payment_method.detached",
    "payment_method.updated",
    "payout.created",
    "payout.updated",
    "setup_intent.canceled",
    "setup_intent.created",
    "setup_intent.requires_action",
    "setup_intent.setup_failed",
    "setup_intent.succeeded",
    "topup.created",
)


@needs_node
@pytest.mark.parametrize("event", EVENTS)
def test_a_trigger_makes_its_event(
    started: StartedServer, tmp_path: Path, new_key: str, event: str
) -> None:
    key = ("--api-base", started.url, "--api-key", new_key)
    assert "Trigger succeeded" in stripe_cli(tmp_path, "trigger", event, *key)
    request = urllib.request.Request(
        f"{started.url}/v1/events?limit=100&type={event}",
        headers={"Authorization": f"Bearer {new_key}"},
    )
    with urllib.request.urlopen(request) as answer:
        found = json.load(answer)["data"]
    assert [one["type"] for one in found[:1]] == [event]
