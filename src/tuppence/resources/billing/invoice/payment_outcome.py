"""Invoices whose intent was paid, or refused, by somebody else than the invoice itself.

A payer who confirms the intent on a page, or a bank that answers a debit after days, pays the
invoice; the first payment makes its subscription active (docs: billing/subscriptions/overview).
"""

from __future__ import annotations

from tuppence.resources.billing.invoice.payment import settled, subscription_of, tried
from tuppence.resources.billing.invoice.states import PAYABLE
from tuppence.resources.billing.subscription.states import invoice_refused
from tuppence.resources.payments.payment_intent.attempt import INVOICE, when_over
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Invoice, PaymentIntent


@when_over
def intent_over(tx: Tx, intent: PaymentIntent) -> None:
    """The invoice as its intent's end leaves it."""
    invoice = tx.find(Invoice, intent.extra.get(INVOICE) or "")
    if invoice is None or invoice.status not in PAYABLE or intent.status == "requires_capture":
        return
    if invoice.extra.get("charge") != intent.latest_charge or intent.latest_charge is None:
        invoice = tried(tx, invoice, intent.id)  # not an attempt of the invoice's own
    if intent.status != "succeeded":
        tx.emit("invoice.payment_failed", invoice)
        invoice_refused(tx, invoice, subscription_of(invoice))
        return
    settled(tx, invoice)
