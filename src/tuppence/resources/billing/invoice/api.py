"""Invoices: from draft to open to paid, void or uncollectible.

Source: docs page invoicing/overview; recorded POST /v1/invoices and subscriptions' latest_invoice,
2020-08-27 to 2025-11-17.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue.formats import time_after
from tuppence.domain.billing.invoice_totals import totals
from tuppence.domain.currency import checked_currency, is_below_minimum
from tuppence.errors import ApiError, Declined, missing_param
from tuppence.resources.billing.discount import discounts_made
from tuppence.resources.billing.invoice.line import (
    line_of_item,
    numbered_lines,
    removed_lines,
    spread_discounts,
)
from tuppence.resources.billing.invoice.payment import (
    collected,
    no_way_to_pay,
    paying_method,
    settled,
    settled_if_nothing_due,
    subscription_of,
    with_payment,
)
from tuppence.resources.billing.invoice.states import STATES
from tuppence.resources.billing.promotion_code import Purchase
from tuppence.resources.billing.subscription.states import invoice_voided
from tuppence.resources.payments import customer_balance
from tuppence.resources.payments.nested_lists import list_of
from tuppence.resources.payments.payment_intent.api import canceled
from tuppence.resources.payments.payment_method_ownership import check_default
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.default_operations import action_target, bind_defaults, deleted, target
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.registry import include, operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    InvoiceCreateParams,
    InvoiceDeleteParams,
    InvoiceFinalizeInvoiceParams,
    InvoiceMarkUncollectibleParams,
    InvoicePayParams,
    InvoiceSendInvoiceParams,
    InvoiceUpdateParams,
    InvoiceVoidInvoiceParams,
)
from tuppence.runtime.types.resources import (
    Customer,
    Invoice,
    Invoiceitem,
    PaymentIntent,
    Subscription,
)

DEFAULT_CURRENCY = "usd"
PATH = "POST /v1/invoices/{invoice}"
MOST_PENDING = 250
PAGE_SECRET = 40  # letters of the hosted invoice's URL that nobody can guess
PENDING = "@key:pending"
SUBSCRIPTION = "@key:subscription"
FROM_CUSTOMER = {
    "customer_address": "address",
    "customer_email": "email",
    "customer_name": "name",
    "customer_phone": "phone",
    "customer_shipping": "shipping",
    "customer_tax_exempt": "tax_exempt",
}

bind_defaults("GET /v1/invoices", "GET /v1/invoices/{invoice}")


# -- drafts ----------------------------------------------------------------------------------------


@operation("POST /v1/invoices")
def create_invoice(tx: Tx, params: InvoiceCreateParams) -> Invoice:
    if not params.customer:
        raise missing_param("customer")
    customer = tx.get(Customer, params.customer, param="customer")
    check_default(tx, params, customer.id)
    operation = tx.catalogue.operation("POST /v1/invoices")
    values = fitted_params(tx, operation, params)
    if params.collection_method == "send_invoice":
        values["due_date"] = due_date(tx, params, customer)
    elif params.days_until_due is not None or params.due_date is not None:
        raise ApiError(
            "Cannot specify `due_date` or `days_until_due` when collection method is set to "
            "`charge_automatically`.",
            param="due_date",
        )
    values["billing_reason"] = "manual"
    values["auto_advance"] = params.auto_advance is True
    if params.currency:
        values["currency"] = checked_currency(params.currency)
    if params.subscription:
        subscription = tx.get(Subscription, params.subscription, param="subscription")
        values["parent"] = subscription_parent(tx, subscription)
    invoice = drafted(tx, customer, values)
    include = params.pending_invoice_items_behavior == "include"
    items = pending_items(tx, customer, invoice.currency) if include else []
    if params.discounts:
        purchase = Purchase(customer.id, sum(one.amount for one in items), invoice.currency)
        made = discounts_made(tx, params.discounts, {"invoice": invoice.id}, purchase)
        invoice = tx.update(invoice, {"discounts": [one.id for one in made]})
    if include:
        invoice = with_items(tx, invoice, items)
    tx.emit("invoice.created", invoice)
    return invoice


def due_date(tx: Tx, params: InvoiceCreateParams, customer: Customer) -> int:
    """Raises "Missing email" for a customer who cannot be sent anything (recorded, 2025-11-17)."""
    if not customer.email:
        raise ApiError(
            "Missing email. In order to create invoices that are sent to the customer, the "
            "customer must have a valid email."
        )
    if params.due_date is not None:
        return int(params.due_date)
    if params.days_until_due is None:
        raise ApiError(
            "If invoices are sent, `days_until_due` or `due_date` must be given.",
            code="parameter_missing",
            param="days_until_due",
        )
    return time_after(tx.now, params.days_until_due, "days_until_due")


def subscription_parent(tx: Tx, subscription: Subscription) -> dict[str, Any]:
    details = {
        "metadata": subscription.metadata,
        "subscription": subscription.id,
    }
    return {"quote_details": None, "subscription_details": details, "type": "subscription_details"}


def of_subscription(tx: Tx, subscription: Subscription) -> dict[str, Any]:
    """What every invoice of a subscription has from it."""
    values: dict[str, Any] = {
        "collection_method": subscription.collection_method,
        "currency": subscription.currency,
        "parent": subscription_parent(tx, subscription),
        **payment_settings(subscription),
    }
    if subscription.collection_method == "send_invoice":
        days = subscription.days_until_due or 0
        values["due_date"] = time_after(tx.now, days, "days_until_due")
    return values


def payment_settings(subscription: Subscription) -> dict[str, Any]:
    """How a subscription's invoices are paid, where it says so."""
    said = subscription.payment_settings or {}
    names = ("payment_method_options", "payment_method_types")
    own = {name: value for name, value in said.items() if name in names and value}
    if not own:
        return {}
    return {"payment_settings": {"default_mandate": None, **dict.fromkeys(names), **own}}


def drafted(tx: Tx, customer: Customer, values: dict[str, Any]) -> Invoice:
    """A new draft without lines, with what it takes over from its customer."""
    id = tx.new_id("invoice")
    copied = {name: customer.get(field) for name, field in FROM_CUSTOMER.items()}
    settings = customer.invoice_settings or {}
    account = tx.account_settings()
    whole: dict[str, Any] = {
        "account_country": account.get("country"),
        "account_name": account.get("name"),
        "currency": customer.currency or DEFAULT_CURRENCY,
        "custom_fields": settings.get("custom_fields"),
        "customer": customer.id,
        "customer_tax_ids": [],
        "footer": settings.get("footer"),
        "issuer": {"type": "self"},
        "period_end": tx.now,
        "period_start": tx.now,
        "starting_balance": 0,
        "ending_balance": None,
        "subtotal_excluding_tax": 0,
        "total_discount_amounts": [],
        "total_excluding_tax": 0,
        "total_pretax_credit_amounts": [],
        "total_taxes": [],
        "webhooks_delivered_at": tx.now,
        "test_clock": customer.test_clock,
    }
    whole |= copied | values
    whole["lines"] = numbered_lines(id, [])
    subscription = ((whole.get("parent") or {}).get("subscription_details") or {}).get(
        "subscription"
    )
    whole["status"] = "draft"
    return STATES.insert(tx, whole, id=id, hidden={SUBSCRIPTION: subscription})


def draft(tx: Tx, id: str) -> Invoice:
    """The draft invoice to which lines are added. Raises for one that is finalized."""
    found = tx.get_for_update(Invoice, id, param="invoice")
    check_draft(found)
    return found


def check_draft(invoice: Invoice) -> None:
    if invoice.status != "draft":
        raise ApiError(
            "This invoice is no longer editable because it is not a draft.",
            code="invoice_not_editable",
        )


def pending_items(tx: Tx, customer: Customer, currency: str) -> list[Invoiceitem]:
    """What waits to be invoiced in this currency, newest first."""
    waiting = {"customer": customer.id, PENDING: "true"}
    ids = [line.id for line in tx.newest(Invoiceitem, MOST_PENDING, waiting)]
    found = tx.find_many(Invoiceitem, ids)
    return [found[id] for id in ids if found[id].currency == currency]


def check_currency(invoice: Invoice, currency: str) -> None:
    """All that an invoice bills is in one currency, its own from the first line on."""
    if invoice.currency != currency:
        raise ApiError(
            f"The currency of the invoice item ({currency}) must match the currency of the invoice "
            f"({invoice.currency}).",
            param="currency",
        )


def with_items(tx: Tx, invoice: Invoice, items: list[Invoiceitem]) -> Invoice:
    """The draft with a line for each item, newest first, and its sums.

    Raises for an item in another currency than the invoice's.
    """
    for item in items:
        check_currency(invoice, item.currency)
    lines = [line_of_item(tx, invoice, item) for item in reversed(items)][::-1]
    for item in items:
        if item.invoice != invoice.id:
            tx.update(item, {"invoice": invoice.id}, hidden={PENDING: False})
    return summed(tx, invoice, lines + whole_lines(invoice))


def whole_lines(invoice: Invoice) -> list[dict[str, Any]]:
    return list(invoice.lines["data"])


def summed(tx: Tx, invoice: Invoice, lines: list[dict[str, Any]]) -> Invoice:
    """The invoice with these lines and what they come to."""
    lines = spread_discounts(tx, lines)
    sums: dict[str, Any] = dict(totals(lines, invoice.starting_balance or 0))
    ending = sums.pop("ending_balance")
    off: dict[str, int] = {}
    for line in lines:
        for one in line["discount_amounts"] or []:
            off[one["discount"]] = off.get(one["discount"], 0) + one["amount"]
    sums["total_discount_amounts"] = [{"amount": n, "discount": d} for d, n in off.items()]
    sums["amount_remaining"] = sums["amount_due"] - invoice.amount_paid
    if invoice.status != "draft":
        sums["ending_balance"] = ending
    sums["lines"] = numbered_lines(invoice.id, lines)
    return tx.update(invoice, sums)


def refreshed(tx: Tx, item: Invoiceitem) -> Invoice:
    """The draft with an item's line made anew."""
    invoice = tx.get_for_update(Invoice, item.invoice, param="invoice")
    rest = removed_lines(tx, invoice, item.id)
    return summed(tx, invoice, [line_of_item(tx, invoice, item), *rest])


def without(tx: Tx, item: Invoiceitem) -> Invoice:
    invoice = tx.get_for_update(Invoice, item.invoice, param="invoice")
    return summed(tx, invoice, removed_lines(tx, invoice, item.id))


@operation(PATH)
def update_invoice(tx: Tx, params: InvoiceUpdateParams) -> Invoice:
    operation = tx.catalogue.operation(PATH)
    old = target(tx, operation, params, Invoice)
    check_default(tx, params, old.customer or "")
    changes = fitted_params(tx, operation, params, old)
    late = {"metadata", "description", "footer", "auto_advance", "default_payment_method"}
    if old.status != "draft" and set(params) - late - {"expand"}:
        check_draft(old)
    changes.pop("discounts", None)
    if params.discounts:
        purchase = Purchase(old.customer, old.subtotal, old.currency)
        made = discounts_made(tx, params.discounts, {"invoice": old.id}, purchase)
        changes["discounts"] = [one.id for one in made]
    new = tx.update(old, changes)
    if new != old:
        tx.emit("invoice.updated", new, old)
    return new


@operation("DELETE /v1/invoices/{invoice}")
def delete_invoice(tx: Tx, params: InvoiceDeleteParams) -> Invoice:
    invoice = target(tx, tx.catalogue.operation("DELETE /v1/invoices/{invoice}"), params, Invoice)
    if invoice.status != "draft" or invoice.parent:
        raise ApiError("You can only delete draft invoices that no subscription has made.")
    return deleted(tx, invoice)


# -- finalize, send, void --------------------------------------------------------------------------


@operation(f"{PATH}/finalize")
def finalize_invoice(tx: Tx, params: InvoiceFinalizeInvoiceParams) -> Invoice:
    invoice = action_target(tx, tx.catalogue.operation(f"{PATH}/finalize"), params, Invoice)
    finalized_one = finalized(tx, invoice)
    return settled_if_nothing_due(tx, finalized_one)


def finalized(tx: Tx, invoice: Invoice) -> Invoice:
    """Open, numbered, the customer's balance applied, and what will pay it made ready.

    What is less than can be charged is carried over to the customer's balance (docs: api/invoices,
    amount_due).
    """
    STATES.check("finalize", invoice)
    customer = tx.get_for_update(Customer, invoice.customer, param="customer")
    balance = customer.balance or 0
    sums = totals(invoice.lines["data"], balance)
    is_carried = is_below_minimum(sums["amount_due"], invoice.currency)
    if is_carried:
        sums |= {"amount_due": 0, "ending_balance": balance + sums["total"]}
    sequence = customer.next_invoice_sequence or 1
    secret = tx.services.ids.letters(ALPHABET, PAGE_SECRET)
    page = f"{tx.page_url('i')}/{invoice.id}/{secret}"
    changes: dict[str, Any] = {
        "amount_due": sums["amount_due"],
        "amount_remaining": sums["amount_due"],
        "starting_balance": balance,
        "ending_balance": sums["ending_balance"],
        "attempted": False,
        "automatically_finalizes_at": None,
        "effective_at": tx.now,
        "hosted_invoice_url": page,
        "invoice_pdf": f"{page}/pdf",
        "number": f"{customer.invoice_prefix}-{sequence:04d}",
    }
    reason = "invoice_too_small" if is_carried else "applied_to_invoice"
    settle_balance(tx, customer, sums["ending_balance"], invoice, sequence, reason)
    opened: Invoice = STATES.move(tx, invoice, "finalize", changes)
    if opened.amount_due > 0:
        opened = with_payment(tx, opened, customer)
    tx.emit("invoice.finalized", opened)
    return opened


def settle_balance(
    tx: Tx, customer: Customer, ending: int, invoice: Invoice, sequence: int, reason: str
) -> None:
    changes: dict[str, Any] = {"next_invoice_sequence": sequence + 1}
    if customer.currency is None:
        changes["currency"] = invoice.currency
    if ending != (customer.balance or 0):
        customer_balance.recorded(
            tx,
            customer,
            ending - (customer.balance or 0),
            invoice.currency,
            reason,
            {"invoice": invoice.id},
        )
        changes["balance"] = ending
    tx.update(customer, changes)


def return_balance(tx: Tx, invoice: Invoice) -> None:
    """A void invoice takes nothing of its customer's balance, nor carries anything over to it.

    Source: docs page billing/customer/balance (voided invoices).
    """
    if invoice.ending_balance is None or invoice.ending_balance == invoice.starting_balance:
        return
    customer = tx.get_for_update(Customer, invoice.customer, param="customer")
    back = invoice.starting_balance - invoice.ending_balance
    about = {"invoice": invoice.id}
    kind = "unapplied_from_invoice"
    moved = customer_balance.recorded(tx, customer, back, invoice.currency, kind, about)
    tx.update(customer, {"balance": moved.ending_balance})


@operation(f"{PATH}/send")
def send_invoice(tx: Tx, params: InvoiceSendInvoiceParams) -> Invoice:
    """No mail goes out; a draft is finalized first (docs: api/invoices/send)."""
    invoice = action_target(tx, tx.catalogue.operation(f"{PATH}/send"), params, Invoice)
    if invoice.collection_method != "send_invoice":
        raise ApiError(
            "You can only manually send an invoice if its collection method is 'send_invoice'."
        )
    if invoice.status == "draft":
        invoice = finalized(tx, invoice)
    if invoice.status not in ("open", "paid"):
        raise ApiError(f"You can't send an invoice whose status is {invoice.status}.")
    tx.emit("invoice.sent", invoice)
    return invoice


@operation(f"{PATH}/void")
def void_invoice(tx: Tx, params: InvoiceVoidInvoiceParams) -> Invoice:
    invoice = action_target(tx, tx.catalogue.operation(f"{PATH}/void"), params, Invoice)
    STATES.check("void", invoice)
    intent = tx.find(PaymentIntent, invoice.extra.get("payment_intent") or "")
    if intent is not None and intent.status != "canceled":
        canceled(tx, intent, "void_invoice")
    gone = STATES.move(tx, invoice, "void", {"amount_remaining": 0})
    return_balance(tx, gone)
    invoice_voided(tx, gone, subscription_of(gone))
    return gone


@operation(f"{PATH}/mark_uncollectible")
def mark_uncollectible(tx: Tx, params: InvoiceMarkUncollectibleParams) -> Invoice:
    operation = tx.catalogue.operation(f"{PATH}/mark_uncollectible")
    invoice = action_target(tx, operation, params, Invoice)
    return STATES.move(tx, invoice, "mark_uncollectible")


# -- paying ----------------------------------------------------------------------------------------


@operation(f"{PATH}/pay")
def pay_invoice(tx: Tx, params: InvoicePayParams) -> Invoice | Declined:
    invoice = action_target(tx, tx.catalogue.operation(f"{PATH}/pay"), params, Invoice)
    if invoice.status == "draft":
        invoice = finalized(tx, invoice)
    STATES.check("collect", invoice)
    if params.paid_out_of_band:
        return settled(tx, invoice, paid_out_of_band=True)
    method = params.payment_method or paying_method(tx, invoice)
    if method is None and invoice.amount_due > 0:
        raise no_way_to_pay()
    invoice, refusal = collected(tx, invoice, method)
    return Declined(refusal) if refusal is not None else invoice


@include("invoice", "payments")
def invoice_payments(tx: Tx, invoice: Invoice) -> dict[str, Any]:
    url = "/v1/invoice_payments"
    return list_of(tx, "invoice_payment", {"invoice": invoice.id}, url)


@include("invoice", "subscription")
def invoice_subscription(tx: Tx, invoice: Invoice) -> str | None:
    return subscription_of(invoice)
