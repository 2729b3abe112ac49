"""How an invoice is paid: the intent made for it, the method charged, the records kept."""

from __future__ import annotations

from tuppence.errors import ApiError, Declined
from tuppence.networks import cards, payment_methods
from tuppence.resources.billing.invoice.states import STATES
from tuppence.resources.billing.subscription.states import invoice_paid
from tuppence.resources.payments.charge import charged
from tuppence.resources.payments.next_action import authentication_action
from tuppence.resources.payments.payment_intent.attempt import charge_values, terms_of
from tuppence.resources.payments.payment_intent.confirm import (
    Confirmation,
    PaymentConfirmation,
    check_charges,
    choose_method,
    confirm_with,
    must_authenticate,
    waiting,
)
from tuppence.resources.payments.payment_intent.states import open_payment_intent
from tuppence.resources.payments.payment_method import MANDATE, card_behind, usable
from tuppence.resources.payments.payment_method_ownership import check_owner
from tuppence.resources.payments.payment_method_types import kinds_of_invoice
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import (
    Charge,
    Customer,
    Invoice,
    InvoicePayment,
    PaymentIntent,
    PaymentMethod,
    Subscription,
)

SAVED = {"customer_acceptance": {"type": "offline"}}


def said_of(method: PaymentMethod) -> Confirmation:
    """Nobody is there when an invoice is collected; a page may wait for the payer all the same.

    A customer's bank account was saved to be debited: where no mandate was kept, that is one.
    """
    needs = payment_methods.of(method.type).mandate and not method.extra.get(MANDATE)
    data = SAVED if needs and method.customer else None
    return Confirmation(off_session=True, handles_actions=True, mandate_data=data)


def with_payment(tx: Tx, invoice: Invoice, customer: Customer) -> Invoice:
    """The payment intent that is to pay the invoice, and the record that joins them."""
    first = invoice.billing_reason == "subscription_create"
    subscription = subscription_of(invoice)
    intent = open_payment_intent(
        tx,
        {
            "amount": invoice.amount_due,
            "amount_details": {"tip": {}},
            "capture_method": "automatic",
            "currency": invoice.currency,
            "customer": customer.id,
            "description": "Subscription creation"
            if first and subscription
            else ("Subscription update" if subscription else "Payment for Invoice"),
            "invoice": invoice.id,
            **kinds_of_invoice(tx, invoice.currency, named_types(invoice)),
            "setup_future_usage": "off_session" if subscription else None,
        },
    )
    payment = tx.insert(
        InvoicePayment,
        {
            "amount_requested": invoice.amount_due,
            "currency": invoice.currency,
            "invoice": invoice.id,
            "is_default": True,
            "payment": {"payment_intent": intent.id, "type": "payment_intent"},
            "status": "open",
        },
    )
    changes = {"payment_intent": intent.id, "confirmation_secret": confirmation(intent)}
    return tx.update(invoice, changes, hidden={"@payment": payment.id})


def confirmation(intent: PaymentIntent) -> dict[str, str | None]:
    return {"client_secret": intent.client_secret, "type": "payment_intent"}


def named_types(invoice: Invoice) -> list[str] | None:
    """The types of payment method that an invoice's own settings allow."""
    found = (invoice.payment_settings or {}).get("payment_method_types")
    return list(found) if found else None


def subscription_of(invoice: Invoice) -> str | None:
    details = (invoice.parent or {}).get("subscription_details") or {}
    found: str | None = details.get("subscription")
    return found


def no_way_to_pay() -> ApiError:
    """Recorded POST /v1/subscriptions, 2020-08-27 to 2025-10-29."""
    return ApiError(
        "This customer has no attached payment source or default payment method. Please consider "
        "adding a default payment method. For more information, visit "
        "https://stripe.com/docs/billing/subscriptions/payment-methods-setting"
        "#payment-method-priority.",
        code="resource_missing",
    )


def paying_method(tx: Tx, invoice: Invoice) -> str | None:
    """The invoice's, the subscription's, the customer's default (docs: payment-method-priority)."""
    customer = tx.get(Customer, invoice.customer, param="customer")
    subscription = tx.find(Subscription, subscription_of(invoice) or "")
    settings = customer.invoice_settings or {}
    candidates = (
        invoice.default_payment_method,
        invoice.default_source,
        subscription and subscription.default_payment_method,
        subscription and subscription.default_source,
        settings.get("default_payment_method"),
        customer.default_source,
    )
    return next((one for one in candidates if one), None)


def collected(tx: Tx, invoice: Invoice, method: str | None) -> tuple[Invoice, ApiError | None]:
    """Have the intent confirmed: the invoice as it then is, and the refusal where there is one.

    What the intent comes to pays the invoice (see `intent_over`), now or when the payer or their
    bank has acted.
    """
    if invoice.amount_due <= 0 or method is None:
        return settled_if_nothing_due(tx, invoice), None
    intent = tx.get_for_update(PaymentIntent, invoice.extra["payment_intent"], param="invoice")
    paying = usable(tx, method, "payment_method")
    check_owner(paying, invoice.customer)
    if wants_authentication(paying):
        return asked_of_payer(tx, invoice, intent, paying)
    answer = confirm_with(tx, intent, paying, said_of(paying))
    invoice = tx.get_for_update(Invoice, invoice.id, param="invoice")
    return invoice, answer.error if isinstance(answer, Declined) else None


def prepared(tx: Tx, invoice: Invoice, method: str | None) -> Invoice:
    """The open invoice, its intent waiting for somebody to confirm it with the default method.

    Source: docs page billing/subscriptions/overview, `default_incomplete`.
    """
    if method is not None:
        intent = tx.get_for_update(PaymentIntent, invoice.extra["payment_intent"], param="invoice")
        choose_method(tx, intent, usable(tx, method, "payment_method"))
    return invoice


def tried(tx: Tx, invoice: Invoice, intent: str) -> Invoice:
    """The invoice after one more attempt to pay it, and the charge that says whose it is."""
    latest = tx.get_for_update(PaymentIntent, intent, param="invoice").latest_charge
    count = invoice.attempt_count + 1
    changed = {"attempt_count": count, "attempted": True, "charge": latest}
    if latest:
        charge = tx.get_for_update(Charge, latest, param="invoice")
        tx.update(charge, {"invoice": invoice.id})
    return tx.update(invoice, changed)


def wants_authentication(method: PaymentMethod) -> bool:
    """Whether the card's issuer wants its owner there, who is not."""
    card = card_behind(method)
    nobody = PaymentConfirmation(off_session=True)
    return card is not None and must_authenticate(card, method, nobody, "automatic")


def asked_of_payer(
    tx: Tx, invoice: Invoice, intent: PaymentIntent, method: PaymentMethod
) -> tuple[Invoice, ApiError]:
    """The charge fails, and the intent waits for its payer (recorded POST /v1/subscriptions with
    such a card, 2019-08-14 to 2020-08-27)."""
    check_charges(tx, intent, method)
    card = card_behind(method)
    code = (card.declines_off_session if card else None) or "authentication_required"
    values, terms = charge_values(intent), terms_of(intent, method)
    charge, _ = charged(tx, method, values, terms, cards.declined(code))
    intent = tx.update(intent, {"latest_charge": charge.id, "payment_method": method.row.id})
    waiting(tx, intent, authentication_action(tx, intent, None, None), PaymentConfirmation())
    invoice = tried(tx, invoice, intent.id)
    tx.emit("invoice.payment_action_required", invoice)
    tx.emit("invoice.payment_failed", invoice)
    return invoice, ApiError(
        "This payment requires additional user action before it can be completed successfully. "
        "Payment can be completed using the PaymentIntent associated with the invoice. For more "
        "details see: https://stripe.com/docs/billing/subscriptions/overview#requires-action",
        status=402,
        type="card_error",
        code="invoice_payment_intent_requires_action",
    )


def settled_if_nothing_due(tx: Tx, invoice: Invoice) -> Invoice:
    if invoice.amount_due > 0 or invoice.status != "open":
        return invoice
    return settled(tx, invoice)


def settled(tx: Tx, invoice: Invoice, *, paid_out_of_band: bool = False) -> Invoice:
    """The invoice paid, with its payment's record and the events."""
    record = tx.find(InvoicePayment, invoice.extra.get("@payment") or "")
    if record is not None and not paid_out_of_band:
        times = {**record.status_transitions, "paid_at": tx.now}
        changes = {"status": "paid", "amount_paid": invoice.amount_due, "status_transitions": times}
        tx.emit("invoice_payment.paid", tx.update(record, changes))
    changes = {
        "amount_paid": invoice.amount_due,
        "amount_remaining": 0,
        "attempted": True,
        "auto_advance": False,
        "paid_out_of_band": paid_out_of_band,
        "confirmation_secret": None,
    }
    paid = STATES.move(tx, invoice, "pay", changes)
    if paid.amount_due > 0 or paid.billing_reason != "manual":
        tx.emit("invoice.payment_succeeded", paid)
    invoice_paid(tx, paid, subscription_of(paid))
    return paid
