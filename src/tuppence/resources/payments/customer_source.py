"""Cards and bank accounts kept on a customer: what came before payment methods.

`source` takes a token, a test token, or a card's data (recorded POST /v1/customers with `source`
and `card`, 2015 to 2017). Numbers are not kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tuppence.catalogue.validation import integer
from tuppence.errors import ApiError, missing_param, no_such
from tuppence.networks import banks, cards
from tuppence.resources.balance.bank_account import insert_bank_account
from tuppence.resources.balance.payout import FAILURE
from tuppence.resources.payments.payment_method import (
    BANK,
    CARD,
    VERIFIED,
    billing_details,
    card_of_number,
    card_of_token,
    checked_expiry,
    fingerprint_of,
    insert_payment_method,
    other_details,
    usable,
    usual_expiry,
)
from tuppence.resources.payments.payment_method_ownership import check_owner
from tuppence.resources.payments.source_payment_method import attach_source
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Page, Params
from tuppence.runtime.default_operations import updated
from tuppence.runtime.listing import page_below
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    ChargeCreateParams,
    CustomerPaymentSourceCreateParams,
    CustomerPaymentSourceListParams,
    CustomerPaymentSourceRetrieveParams,
    CustomerPaymentSourceUpdateParams,
    CustomerPaymentSourceVerifyParams,
    SourceDetachParams,
)
from tuppence.runtime.types.resources import (
    BankAccount,
    Card,
    Customer,
    PaymentMethod,
    Source,
    Token,
)

BRANDS = {
    "visa": "Visa",
    "mastercard": "MasterCard",
    "amex": "American Express",
    "discover": "Discover",
    "diners": "Diners Club",
    "jcb": "JCB",
    "unionpay": "UnionPay",
}
TYPES = (Card, BankAccount, Source)
CustomerSource = Card | BankAccount | Source
PATH = "/v1/customers/{customer}/sources"
ADDRESS = (
    "address_city",
    "address_country",
    "address_line1",
    "address_line2",
    "address_state",
    "address_zip",
    "name",
)


# -- from what is sent -----------------------------------------------------------------------------


def chargeable(tx: Tx, params: ChargeCreateParams) -> tuple[PaymentMethod, dict[str, Any] | None]:
    """(payment method, the legacy card shown as `source`) that a charge is made with."""
    customer = None
    if params.customer:
        customer = tx.get(Customer, params.customer, param="customer")
    sent = params.source
    if sent is None and customer is not None:
        sent = customer.default_source
        if not sent:
            raise ApiError(
                "Cannot charge a customer that has no active card",
                code="missing",
                param="card",
                type="card_error",
                status=402,
            )
    if sent is None:
        raise ApiError("Must provide source or customer.", code="parameter_missing")
    if isinstance(sent, str) and sent.startswith("pm_"):
        method = usable(tx, sent, "source")
        check_owner(method, params.customer)
        return method, None
    if customer is not None and isinstance(sent, str) and not sent.startswith(("card_", "ba_")):
        raise ApiError(
            f"Customer {customer.id} does not have card with ID {sent}",
            status=404,
            code="resource_missing",
            param="card",
        )
    if isinstance(sent, str) and sent.startswith("ba_"):
        return bank_method(tx, sent, customer)
    card = card_of_source(tx, sent, customer)
    return usable(tx, card.id, "source"), dict(card)


def bank_method(
    tx: Tx, id: str, customer: Customer | None
) -> tuple[PaymentMethod, dict[str, Any] | None]:
    """A customer's verified bank account, as the payment method that is debited."""
    account = tx.find(BankAccount, id)
    if account is None or customer is None or account.customer != customer.id:
        raise no_such("source", id, "source")
    if account.status != "verified":
        raise ApiError(
            "This bank account must be verified before it can be charged. See "
            "https://stripe.com/docs/ach#manually-verify-bank-accounts.",
            code="bank_account_unverified",
            param="source",
        )
    known = tx.find(PaymentMethod, id)
    if known is None:
        kind = "us_bank_account"
        shown = {"last4": account.last4, "routing_number": account.routing_number}
        values = {
            "type": kind,
            "allow_redisplay": "unspecified",
            "billing_details": billing_details(tx, {"name": account.account_holder_name}),
            "customer": customer.id,
            kind: {**other_details(tx, kind, {}), **shown, "fingerprint": account.fingerprint},
        }
        hidden = {BANK: account.extra[BANK], VERIFIED: True}
        known = insert_payment_method(tx, values, id=id, hidden=hidden)
    return known, dict(account)


def card_of_source(tx: Tx, sent: Any, customer: Customer | None) -> Card:
    """The customer's card with this id, or a new one from a token or a card's data."""
    if isinstance(sent, str) and sent.startswith("card_"):
        found = tx.find(Card, sent)
        if found is None or customer is None or found.customer != customer.id:
            raise no_such("source", sent, "source")
        return found
    return card_made(tx, sent, customer.id if customer else None)


def card_made(tx: Tx, sent: Any, customer: str | None, param: str = "source") -> Card:
    """A card of its own, or of a customer. Raises the issuer's refusal where it is to be saved."""
    values: dict[str, Any] = {"customer": customer}
    if isinstance(sent, str):
        card = card_of_token(tx, sent, param)
        month, year = usual_expiry(tx)
        token = tx.find(Token, sent)
        if token is not None:
            if token.used:
                raise ApiError(
                    f"You cannot use a Stripe token more than once: {sent}.",
                    code="token_already_used",
                )
            month, year = token.card["exp_month"], token.card["exp_year"]
            values |= {name: token.card[name] for name in ADDRESS}
            tx.update(token, {"used": True})
    else:
        card, month, year = card_data(tx, sent, param)
        values |= {name: sent[name] for name in ADDRESS if sent.get(name)}
        values["metadata"] = new_metadata(sent.get("metadata"))
    if customer is not None and card.decline and card.attach:
        raise cards.declined(card.decline)
    values |= card_fields(tx, card, month, year)
    made = tx.insert(Card, values, hidden={CARD: card.name})
    if customer is not None:
        usable(tx, made.id, param)  # a saved card is a payment method too (recorded, 2025-11-17)
    return made


def card_data(tx: Tx, sent: Mapping[str, Any], param: str) -> tuple[cards.Card, int, int]:
    for name in ("number", "exp_month", "exp_year"):
        if not sent.get(name):
            raise missing_param(f"{param}[{name}]")
    card = card_of_number(tx, str(sent["number"]))
    cards.check_cvc(sent.get("cvc"))
    month, year = (integer(sent[n], f"{param}[{n}]") for n in ("exp_month", "exp_year"))
    card = replace(card, cvc=card.cvc if sent.get("cvc") else "unchecked")
    return card, *checked_expiry(tx, month, year)


def card_fields(tx: Tx, card: cards.Card, month: int, year: int) -> dict[str, Any]:
    """A legacy card's fields (recorded tokens and sources, 2015 to 2017)."""
    return {
        "brand": BRANDS.get(card.brand, "Unknown"),
        "country": card.country,
        "cvc_check": None if card.cvc == "unchecked" else card.cvc,
        "exp_month": month,
        "exp_year": year,
        "fingerprint": fingerprint_of(tx, card),
        "funding": card.funding,
        "last4": card.last4,
        "regulated_status": "unregulated",
    }


# -- on customers ----------------------------------------------------------------------------------


def source_of(tx: Tx, params: Params) -> CustomerSource:
    """The source that the path names, below its customer. Raises "No such source"."""
    tx.get(Customer, params.path["customer"], param="customer", status=404)
    id = params.path["id"]
    for type in TYPES:
        found: CustomerSource | None = tx.find(type, id)
        if found is not None and not found.is_deleted:
            if found.customer == params.path["customer"]:
                return found
    raise no_such("source", id, "id", status=404)


@operation(f"POST {PATH}")
def create_source(tx: Tx, params: CustomerPaymentSourceCreateParams) -> CustomerSource:
    customer = tx.get(Customer, params.path["customer"], param="customer", status=404)
    if not params.source:
        raise missing_param("source")
    return saved(tx, customer, params.source)


def saved(tx: Tx, customer: Customer, sent: Any, *, first: bool = False) -> CustomerSource:
    """A new source on the customer, their default where they have none (`first`: in any case)."""
    card = added(tx, sent, customer.id)
    tx.emit("customer.source.created", card)
    if first or not customer.default_source:
        updated(tx, customer, {"default_source": card.id})
    return card


def added(tx: Tx, sent: Any, customer: str) -> CustomerSource:
    """A customer's new source: a card, a bank account, or a source of the Sources API."""
    if isinstance(sent, str) and sent.startswith("src_"):
        return attach_source(tx, sent, customer)
    return bank_made(tx, sent, customer) if is_bank(sent) else card_made(tx, sent, customer)


def is_bank(sent: Any) -> bool:
    if isinstance(sent, str):
        return sent.startswith("btok_")
    return bool(sent.get("object") == "bank_account" or sent.get("account_number"))


def bank_made(tx: Tx, sent: Any, customer: str) -> BankAccount:
    """A bank account on a customer, new until its owner has proved that it is theirs."""
    number = banks.number_of_token(sent) if isinstance(sent, str) else None
    status = "verified" if number and "verified" in sent else "new"
    if number is not None:
        usual = {"country": "US", "routing_number": "110000000", "account_number": number}
        details, hidden = bank_account(tx, usual)
    elif isinstance(sent, str):
        token = tx.get(Token, sent, param="source")
        if token.used:
            raise ApiError(
                f"You cannot use a Stripe token more than once: {sent}.", code="token_already_used"
            )
        tx.update(token, {"used": True})
        details, hidden = token.bank_account, {BANK: token.extra[BANK]}
    else:
        details, hidden = bank_account(tx, sent)
    values = {name: value for name, value in details.items() if name not in ("id", "object")}
    values |= {"customer": customer, "metadata": {}, "status": status}
    return insert_bank_account(tx, values, hidden=hidden)


def bank_account(tx: Tx, sent: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(a bank account as a token or a source shows it, what is kept hidden of it)."""
    for name in ("country", "account_number"):
        if not sent.get(name):
            raise missing_param(f"bank_account[{name}]")
    number = str(sent["account_number"])
    if sent["country"] == "US" and sent.get("routing_number"):
        banks.checked_routing_number(str(sent["routing_number"]), "bank_account[routing_number]")
    values = {
        "account_holder_name": sent.get("account_holder_name"),
        "account_holder_type": sent.get("account_holder_type"),
        "bank_name": "STRIPE TEST BANK",
        "country": sent["country"],
        "currency": (sent.get("currency") or "usd").lower(),
        "fingerprint": tx.fingerprint(number),
        "last4": number[-4:],
        "routing_number": sent.get("routing_number"),
        "status": "new",
    }
    known = banks.account_of_number("us_bank_account", number)
    hidden = {BANK: known.name, FAILURE: banks.payout_failure(number)}
    return dict(tx.make(BankAccount, values)), hidden


@operation(f"POST {PATH}/{{id}}/verify")
def verify_source(tx: Tx, params: CustomerPaymentSourceVerifyParams) -> BankAccount:
    """With the two small amounts that were sent there (docs: ach-deprecated, testing)."""
    account = source_of(tx, params)
    if not isinstance(account, BankAccount):
        raise ApiError("Only bank accounts can be verified.", param="id")
    if account.status == "verified":
        raise ApiError(
            "This bank account has already been verified.",
            code="payment_method_bank_account_already_verified",
        )
    if banks.microdeposits_found(params.amounts, None) != "succeed":
        raise ApiError(
            "The amounts provided do not match the amounts that were sent to the bank account.",
            status=402,
            type="card_error",
            code="bank_account_verification_failed",
            param="amounts",
        )
    verified = tx.update(account, {"status": "verified"})
    tx.emit("customer.source.updated", verified, account)
    return verified


@operation(f"GET {PATH}/{{id}}")
def retrieve_source(tx: Tx, params: CustomerPaymentSourceRetrieveParams) -> CustomerSource:
    return source_of(tx, params)


@operation(f"POST {PATH}/{{id}}")
def update_source(tx: Tx, params: CustomerPaymentSourceUpdateParams) -> CustomerSource:
    old = source_of(tx, params)
    fields = tx.catalogue.resource(old["object"]).fields
    changes = {n: v for n, v in params.items() if n in fields and n != "metadata"}
    if "metadata" in params:
        changes["metadata"] = new_metadata({**(old.metadata or {}), **(params.metadata or {})})
    for name in ("exp_month", "exp_year"):
        if name in changes:
            changes[name] = integer(changes[name], name)
    new = tx.update(old, changes)
    if new != old:
        tx.emit("customer.source.updated", new, old)
    return new


@operation(f"DELETE {PATH}/{{id}}")
def delete_source(tx: Tx, params: SourceDetachParams) -> CustomerSource:
    old = source_of(tx, params)
    customer = tx.get(Customer, params.path["customer"], param="customer", status=404)
    tombstone = removed(tx, old)
    if customer.default_source == old.id:
        updated(tx, customer, {"default_source": newest_source(tx, customer.id)})
    return tombstone


def removed(tx: Tx, source: CustomerSource) -> CustomerSource:
    """Forget a source, and the payment method that stood for it."""
    twin = tx.find(PaymentMethod, source.id)
    if twin is not None and not twin.is_deleted:
        tx.delete(twin)
    gone = detached(tx, source) if isinstance(source, Source) else tx.delete(source)
    tx.emit("customer.source.deleted", source)
    return gone


def detached(tx: Tx, source: Source) -> Source:
    """A source that its customer has given up pays nothing any more (docs: api/sources/detach)."""
    return tx.update(source, {"customer": None, "status": "consumed"})


def newest_source(tx: Tx, customer: str) -> str | None:
    lines = (tx.any_with(type, customer=customer) for type in ("card", "bank_account"))
    return next((line.id for line in lines if line is not None), None)


@operation(f"GET {PATH}")
def list_sources(tx: Tx, params: CustomerPaymentSourceListParams) -> Page:
    """Cards and bank accounts; `object` picks one of them."""
    customer = params.path["customer"]
    tx.get(Customer, customer, param="customer", status=404)
    type = "bank_account" if params.object == "bank_account" else "card"
    operation = tx.catalogue.operation(f"GET {PATH}")
    return page_below(tx, operation, params, type, {"customer": customer})
