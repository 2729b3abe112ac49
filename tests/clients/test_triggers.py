"""`stripe trigger` of the official CLI: the event happens by what the CLI sends.

Those that are not here: docs/webhooks.md names them, and why.
"""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

import pytest

from official_cli import needs_node, stripe_cli
from support import StartedServer

pytestmark = pytest.mark.clients

EVENTS = (
    "account.updated",
    "balance.available",
    "billing_portal.configuration.created",
    "billing_portal.configuration.updated",
    "billing_portal.session.created",
    "cash_balance.funds_available",
    "charge.captured",
    "charge.dispute.closed",
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.failed",
    "charge.refund.updated",
    "charge.refunded",
    "charge.succeeded",
    "checkout.session.completed",
    "checkout.session.expired",
    "coupon.created",
    "coupon.deleted",
    "coupon.updated",
    "customer.created",
    "customer.deleted",
    "customer.source.created",
    "customer.source.updated",
    "customer.subscription.created",
    "customer.subscription.deleted",
    "customer.subscription.trial_will_end",
    "customer.subscription.updated",
    "customer.updated",
    "customer_cash_balance_transaction.created",
    "identity.verification_session.canceled",
    "identity.verification_session.created",
    "identity.verification_session.redacted",
    "invoice.created",
    "invoice.deleted",
    "invoice.finalized",
    "invoice.marked_uncollectible",
    "invoice.paid",
    "invoice.payment_action_required",
    "invoice.payment_failed",
    "invoice.payment_succeeded",
    "invoice.sent",
    "invoice.updated",
    "invoice.voided",
    "invoiceitem.created",
    "invoiceitem.deleted",
    "issuing_card.created",
    "issuing_cardholder.created",
    "payment_intent.amount_capturable_updated",
    "payment_intent.canceled",
    "payment_intent.created",
    "payment_intent.partially_funded",
    "payment_intent.payment_failed",
    "payment_intent.processing",
    "payment_intent.requires_action",
    "payment_intent.succeeded",
    "payment_link.created",
    "payment_link.updated",
    "payment_method.attached",
    "payment_method.detached",
    "payment_method.updated",
    "payout.created",
    "payout.updated",
    "plan.created",
    "plan.deleted",
    "plan.updated",
    "price.created",
    "price.updated",
    "product.created",
    "product.deleted",
    "product.updated",
    "promotion_code.created",
    "promotion_code.updated",
    "setup_intent.canceled",
    "setup_intent.created",
    "setup_intent.requires_action",
    "setup_intent.setup_failed",
    "setup_intent.succeeded",
    "tax_rate.created",
    "tax_rate.updated",
    "test_helpers.test_clock.created",
    "test_helpers.test_clock.deleted",
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
