"""A customer's cash: bank transfers that came in, and the payments that they pay.

Money that no payment has taken is the customer's, and stands in the ledger apart from the
merchant's balance. Source: docs pages payments/customer-balance, payments/bank-transfers.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain import ledger
from tuppence.domain.currency import checked_currency
from tuppence.errors import ApiError, Declined, not_built
from tuppence.networks.bank_transfers import KINDS, addresses, kind_of_currency
from tuppence.resources.balance.balance_transaction import postings
from tuppence.resources.payments.charge import charged
from tuppence.resources.payments.payment_intent.attempt import (
    charge_values,
    declined,
    paid,
    terms_of,
)
from tuppence.resources.payments.payment_intent.states import STATES
from tuppence.resources.payments.payment_method import usable
from tuppence.resources.payments.shared_intent_rules import options_of
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    CustomerFundingInstructionsCreateParams,
    PaymentIntentApplyCustomerBalanceParams,
    TestHelpersCustomerFundCashBalanceParams,
)
from tuppence.runtime.types.resources import (
    CashBalance,
    Customer,
    CustomerCashBalanceTransaction,
    FundingInstructions,
    PaymentIntent,
    PaymentMethod,
    Refund,
)

PATH = "/v1/customers/{customer}"
WAITING = "@key:waits_for_cash"  # hidden on an intent: the customer whose cash it waits for
APPLIED = "@applied"  # hidden on an intent: the cash that it has already taken
MOST_WAITING = 100

bind_defaults(
    f"GET {PATH}/cash_balance_transactions",
    f"GET {PATH}/cash_balance_transactions/{{transaction}}",
)


# -- what is there ---------------------------------------------------------------------------------


def cash_balance(tx: Tx, customer: str) -> CashBalance:
    found = tx.find(CashBalance, customer)
    return found or tx.insert(CashBalance, {"customer": customer}, id=customer)


def payer_of(intent: PaymentIntent) -> str:
    """The customer whose cash pays an intent, which has one as long as it waits for cash."""
    assert intent.customer is not None, f"{intent.id} waits for nobody's cash"
    return intent.customer


def owned(tx: Tx, customer: str, currency: str) -> int:
    found = tx.find(CashBalance, customer)
    there: dict[str, int] = dict((found.available if found else None) or {})
    return there.get(currency, 0)


def moved(
    tx: Tx, customer: str, currency: str, amount: int, type: str, details: dict[str, Any]
) -> CustomerCashBalanceTransaction:
    """Cash that came or went, as a transaction and in the balance."""
    balance = cash_balance(tx, customer)
    ending = owned(tx, customer, currency) + amount
    kept = {**(balance.available or {}), currency: ending}
    tx.update(balance, {"available": {name: value for name, value in kept.items() if value}})
    transaction = tx.insert(
        CustomerCashBalanceTransaction,
        {
            "currency": currency,
            "customer": customer,
            "ending_balance": ending,
            "net_amount": amount,
            "type": type,
            **details,
        },
    )
    tx.emit("customer_cash_balance_transaction.created", transaction)
    return transaction


# -- coming in -------------------------------------------------------------------------------------


@operation("POST /v1/test_helpers/customers/{customer}/fund_cash_balance")
def fund_cash_balance(
    tx: Tx, params: TestHelpersCustomerFundCashBalanceParams
) -> CustomerCashBalanceTransaction:
    """A bank transfer from the customer arrives (docs: payments/bank-transfers, testing)."""
    customer = tx.get_for_update(Customer, params.path["customer"], param="customer", status=404)
    if tx.world.livemode:
        raise not_built("bank transfers in live mode: no real bank stands behind them")
    currency = checked_currency(params.currency)
    if params.amount < 1:
        raise ApiError("Invalid positive integer", code="parameter_invalid_integer", param="amount")
    kind = kind_of_currency(currency)
    transfer: dict[str, Any] = {"reference": params.reference, "type": kind}
    shape = tx.catalogue.resource("customer_cash_balance_transaction")
    funded = tx.services.skeletons.filled(
        shape, "funded", shape.fields["funded"], {"bank_transfer": transfer}
    )
    transaction = moved(tx, customer.id, currency, params.amount, "funded", {"funded": funded})
    tx.post(transaction.id, postings(ledger.cash_received(currency, params.amount)))
    tx.emit("cash_balance.funds_available", cash_balance(tx, customer.id))
    settings = cash_balance(tx, customer.id).settings
    if settings["reconciliation_mode"] == "automatic":
        reconciled(tx, customer.id, currency)
    return transaction


def reconciled(tx: Tx, customer: str, currency: str) -> None:
    """Give the cash to the payments that wait for it, oldest first."""
    lines = tx.newest(PaymentIntent, MOST_WAITING, {WAITING: customer})[::-1]
    intents = tx.find_many(PaymentIntent, [line.id for line in lines])
    for line in lines:
        intent = intents[line.id]
        if intent.currency == currency and owned(tx, customer, currency) > 0:
            apply(tx, intent, owned(tx, customer, currency))


# -- paying ----------------------------------------------------------------------------------------


def applied_or_asked(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod
) -> PaymentIntent | Declined:
    """The intent paid from the customer's cash, or waiting for the rest of it."""
    if not intent.customer:
        raise ApiError(
            "A PaymentIntent with the payment method type customer_balance needs a customer.",
            param="customer",
            code="parameter_missing",
        )
    there = owned(tx, payer_of(intent), intent.currency)
    automatic = cash_balance(tx, intent.customer).settings["reconciliation_mode"] == "automatic"
    if automatic and there >= intent.amount:
        return apply(tx, intent, there)
    asked = STATES.move(
        tx,
        intent,
        "ask_payer",
        {"next_action": instructions(tx, intent, intent.amount)},
        hidden={WAITING: intent.customer, APPLIED: 0},
    )
    return apply(tx, asked, there) if automatic and there > 0 else asked


def apply(tx: Tx, intent: PaymentIntent, there: int) -> PaymentIntent | Declined:
    """Take cash for an intent: all that it needs, or what there is.

    A payment that a rule blocks takes none, and asks for another method.
    """
    before = int(intent.extra.get(APPLIED) or 0)
    taken = min(there, intent.amount - before)
    details = {"applied_to_payment": {"payment_intent": intent.id}}
    moved(tx, payer_of(intent), intent.currency, -taken, "applied_to_payment", details)
    if before + taken < intent.amount:
        left = intent.amount - before - taken
        part = tx.update(
            intent,
            {"next_action": instructions(tx, intent, left)},
            hidden={APPLIED: before + taken},
        )
        tx.emit("payment_intent.partially_funded", part)
        return part
    done = tx.update(intent, {}, hidden={WAITING: None, APPLIED: intent.amount})
    method = usable(tx, intent.payment_method, "payment_method")
    cash = [(ledger.CUSTOMER_CASH, intent.currency, intent.amount)]
    cash += [(ledger.NETWORK, intent.currency, -intent.amount)]
    charge, refusal = charged(tx, method, charge_values(done), terms_of(done, method))
    if refusal is not None:
        return declined(tx, released(tx, done), method, refusal, charge)
    tx.post(f"{charge.id}:cash", postings(cash))
    return paid(tx, done, method, charge)


def applied_by_hand(
    tx: Tx, intent: PaymentIntent, params: PaymentIntentApplyCustomerBalanceParams
) -> PaymentIntent | Declined:
    """Where reconciliation is manual (docs: payments/customer-balance/reconciliation)."""
    if intent.status != "requires_action" or not intent.extra.get(WAITING):
        raise ApiError(
            "This PaymentIntent does not wait for a customer's cash balance: it has a status of "
            f"{intent.status}.",
            code="payment_intent_unexpected_state",
            payment_intent=dict(intent),
        )
    if params.currency and params.currency.lower() != intent.currency:
        raise ApiError("The currency is not the PaymentIntent's.", param="currency")
    there = owned(tx, payer_of(intent), intent.currency)
    needed = intent.amount - int(intent.extra.get(APPLIED) or 0)
    asked = needed if params.amount is None else params.amount
    if asked < 1 or asked > needed:
        raise ApiError(
            f"The amount must be between 1 and the {needed} that the PaymentIntent still needs.",
            param="amount",
        )
    if there < asked:
        raise ApiError(
            f"The customer's cash balance of {there} is not enough.", code="balance_insufficient"
        )
    return apply(tx, intent, asked)


# -- going back ------------------------------------------------------------------------------------


def given_back(tx: Tx, intent: PaymentIntent) -> PaymentIntent:
    """The intent that no longer waits for cash; what it had taken is the customer's again."""
    return released(tx, intent) if intent.extra.get(WAITING) else intent


def released(tx: Tx, intent: PaymentIntent) -> PaymentIntent:
    taken = int(intent.extra.get(APPLIED) or 0)
    if taken:
        details = {"unapplied_from_payment": {"payment_intent": intent.id}}
        kind = "unapplied_from_payment"
        moved(tx, payer_of(intent), intent.currency, taken, kind, details)
    return tx.update(intent, {}, hidden={WAITING: None, APPLIED: None})


def refunded_to_cash(tx: Tx, customer: str, refund: Refund) -> None:
    """A refund of a bank transfer is the customer's cash, not money sent to a bank."""
    details = {"refunded_from_payment": {"refund": refund.id}}
    moved(tx, customer, refund.currency, refund.amount, "refunded_from_payment", details)
    legs = ledger.cash_received(refund.currency, refund.amount)
    tx.post(f"{refund.id}:cash", postings(legs))


# -- how to send it --------------------------------------------------------------------------------


def instructions(tx: Tx, intent: PaymentIntent, left: int) -> dict[str, Any]:
    """Where the customer sends the money, and how much is missing."""
    asked = options_of(intent, "customer_balance").get("bank_transfer") or {}
    kind = asked.get("type") or kind_of_currency(intent.currency)
    name = "display_bank_transfer_instructions"
    shape = tx.catalogue.resource("payment_intent")
    values = {
        "amount_remaining": left,
        "currency": intent.currency,
        "financial_addresses": addresses(kind, digits_of(tx, payer_of(intent))),
        "hosted_instructions_url": f"{tx.page_url('payment_instructions')}/{intent.id}",
        "reference": tx.fingerprint(f"reference:{intent.customer}")[:12].upper(),
        "type": kind,
    }
    fields = tx.catalogue.inner_fields(shape.fields["next_action"]["t"]) or {}
    whole = tx.services.skeletons.filled(shape, f"next_action.{name}", fields[name], values)
    return {"type": name, name: whole}


def digits_of(tx: Tx, customer: str) -> str:
    """Digits by which a customer's virtual bank account is known, always the same."""
    return str(int.from_bytes(tx.fingerprint(f"account:{customer}").encode(), "big"))[-14:]


@operation(f"POST {PATH}/funding_instructions")
def create_funding_instructions(
    tx: Tx, params: CustomerFundingInstructionsCreateParams
) -> FundingInstructions:
    customer = tx.get_for_update(Customer, params.path["customer"], param="customer", status=404)
    currency = checked_currency(params.currency)
    kind = params.bank_transfer["type"]
    if KINDS[kind].currency != currency:
        raise ApiError(
            f"A bank transfer of the type {kind} is in {KINDS[kind].currency}, not in {currency}.",
            param="currency",
        )
    asked = (params.bank_transfer.get("eu_bank_transfer") or {}).get("country")
    shape = tx.catalogue.resource("funding_instructions")
    transfer = {
        "country": asked or KINDS[kind].country,
        "financial_addresses": addresses(kind, digits_of(tx, customer.id)),
        "type": kind,
    }
    whole = tx.services.skeletons.filled(
        shape, "bank_transfer", shape.fields["bank_transfer"], transfer
    )
    values = {"bank_transfer": whole, "currency": currency, "funding_type": "bank_transfer"}
    return tx.make(FundingInstructions, values)
