"""Payment methods: how a customer pays. Of a card only brand, last four digits and expiry stay.

`pm_card_visa` and its like stand for a fresh payment method each time they are used (recorded:
attach and GET, 2020-08-27 to 2025-11-17). What the card's issuer will answer is kept hidden, by
the card's test name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from tuppence.errors import ApiError, missing_param, no_such
from tuppence.networks import banks, cards, payment_methods
from tuppence.networks.banks import BankAccount
from tuppence.networks.cards import Card
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import bind_defaults, target, updated
from tuppence.runtime.registry import deleting, operation, writes_first
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    PaymentMethodAttachParams,
    PaymentMethodCreateParams,
    PaymentMethodDetachParams,
    PaymentMethodRetrieveParams,
    PaymentMethodUpdateParams,
)
from tuppence.runtime.types.resources import Card as CardObject
from tuppence.runtime.types.resources import Customer, PaymentMethod, Token

CARD = "@card"  # the hidden name of the card, by which its issuer's answers are found
BANK = "@bank"  # the hidden name of the bank account
VERIFIED = "@verified"  # set once microdeposits have proved that the account is the payer's
MANDATE = "@mandate"  # the hidden id of the payer's consent to be debited
SHOWN_OF_CARD = (
    "brand",
    "checks",
    "country",
    "exp_month",
    "exp_year",
    "fingerprint",
    "funding",
    "last4",
)
CVC_CHECKED_SINCE = "2024-04-10"  # recorded: test cards' cvc_check is null before, then passes
MOST_FREED = 1000
USED = "@used"  # set once detached, or used without a customer: it may not be used again
ELSEWHERE = (
    "; It's possible this PaymentMethod exists on one of your connected accounts, in which case "
    "you should retry this request on that connected account. Learn more at "
    "https://stripe.com/docs/connect/authentication"
)

bind_defaults("GET /v1/payment_methods", "GET /v1/customers/{customer}/payment_methods")


@operation("POST /v1/payment_methods")
def create_payment_method(tx: Tx, params: PaymentMethodCreateParams) -> PaymentMethod:
    if params.payment_method:
        return copied(tx, params)
    if not params.type:
        raise missing_param("type")
    return made(tx, params)


def insert_payment_method(
    tx: Tx,
    values: dict[str, Any],
    *,
    id: str | None = None,
    hidden: dict[str, Any] | None = None,
) -> PaymentMethod:
    """A new payment method. Its billing details and the hash of its type must be whole."""
    missing = {"type", "billing_details", values["type"]} - values.keys()
    if missing:
        raise ValueError(f"a payment method needs {sorted(missing)}")
    return tx.insert(PaymentMethod, values, id=id, hidden=hidden)


def made(tx: Tx, sent: Mapping[str, Any]) -> PaymentMethod:
    """A new payment method from `type` and the hash of that name."""
    kind = sent["type"]
    hidden: dict[str, Any] = {}
    values: dict[str, Any] = {
        "type": kind,
        "allow_redisplay": sent.get("allow_redisplay") or "unspecified",
        "billing_details": billing_details(tx, sent.get("billing_details")),
        "metadata": new_metadata(sent.get("metadata")),
    }
    details = sent.get(kind) or {}
    if kind == "card":
        card, month, year = card_sent(tx, details)
        values["card"] = card_details(
            tx, card, month, year, "unchecked" if details.get("cvc") else None
        )
        hidden[CARD] = card.name
    else:
        check_needed(kind, sent)
        values[kind] = other_details(tx, kind, details)
        if bank := bank_sent(kind, details):
            hidden[BANK] = bank.name
    return insert_payment_method(tx, values, hidden=hidden)


def check_needed(kind: str, sent: Mapping[str, Any]) -> None:
    """Raises "Missing required param" for what payers of this type must say of themselves."""
    for path in payment_methods.of(kind).needs:
        head, _, name = path.partition(".")
        if not (sent.get(head) or {}).get(name):
            raise missing_param(f"{head}[{name}]")


def bank_sent(kind: str, details: dict[str, Any]) -> BankAccount | None:
    """The account that the payer's bank knows, for types that debit one."""
    number = details.get("account_number") or details.get("iban")
    return banks.account_of_number(kind, str(number)) if number else None


def card_sent(tx: Tx, details: dict[str, Any]) -> tuple[Card, int, int]:
    """(card, month and year of expiry) from a number or a token."""
    month, year = usual_expiry(tx)
    if details.get("token"):
        card = card_of_token(tx, details["token"], "card[token]")
        return card, month, year
    for name in ("number", "exp_month", "exp_year"):
        if not details.get(name):
            raise missing_param(f"card[{name}]")
    card = card_of_number(tx, details["number"])
    cards.check_cvc(details.get("cvc"))
    return card, *checked_expiry(tx, details["exp_month"], details["exp_year"])


def card_of_number(tx: Tx, number: str) -> Card:
    """The card; one that no page publishes keeps its fingerprint in its name, not its number."""
    card = cards.card_of_number(number)
    if not cards.is_other(card):
        return card
    return replace(card, name=f"{card.name}:{tx.fingerprint(card.number)}", number="")


def fingerprint_of(tx: Tx, card: Card) -> str:
    if cards.is_other(card):
        return card.name.rsplit(":", 1)[-1]
    return tx.fingerprint(card.number)


def usual_expiry(tx: Tx) -> tuple[int, int]:
    """Test cards expire a year from now (recorded pm_card_visa, 2020 to 2025)."""
    today = datetime.fromtimestamp(tx.now, UTC)
    return today.month, today.year + 1


def checked_expiry(tx: Tx, month: int, year: int) -> tuple[int, int]:
    """Raises the card errors for a month or year that cannot be, or that has passed."""
    today = datetime.fromtimestamp(tx.now, UTC)
    year = year + today.year // 100 * 100 if year < 100 else year
    if not 1 <= month <= 12:
        raise expiry_error("month", "exp_month")
    if year < today.year or year > today.year + 50:
        raise expiry_error("year", "exp_year")
    if (year, month) < (today.year, today.month):
        raise expiry_error("month", "exp_month")
    return month, year


def expiry_error(what: str, param: str) -> ApiError:
    return ApiError(
        f"Your card's expiration {what} is invalid.",
        status=402,
        type="card_error",
        code=f"invalid_expiry_{what}",
        param=param,
    )


def card_of_token(tx: Tx, token: str, param: str) -> Card:
    """The card behind `tok_visa`, or behind a token made before."""
    card = cards.named(token.removeprefix(cards.TOKEN_PREFIX))
    if card is not None and token.startswith(cards.TOKEN_PREFIX):
        return card
    found = tx.find(Token, token)
    if found is None or CARD not in found.extra:
        raise no_such("token", token, param)
    return cards.remembered(found.extra[CARD])


def card_details(tx: Tx, card: Card, month: int, year: int, cvc: str | None) -> dict[str, Any]:
    """The `card` hash of a payment method; `cvc` is the check of its security code so far."""
    return {
        "brand": card.brand,
        "checks": {
            "address_line1_check": None,
            "address_postal_code_check": None,
            "cvc_check": cvc,
        },
        "country": card.country,
        "display_brand": {"amex": "american_express"}.get(card.brand, card.brand),
        "exp_month": month,
        "exp_year": year,
        "fingerprint": fingerprint_of(tx, card),
        "funding": card.funding,
        "generated_from": None,
        "last4": card.last4,
        "networks": {"available": [card.brand], "preferred": None},
        "regulated_status": "unregulated",
        "three_d_secure_usage": {"supported": card.supports_authentication},
        "wallet": None,
    }


def other_details(tx: Tx, kind: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The hash of any other type: what may be shown of what was sent. Numbers are not kept."""
    shape = tx.catalogue.resource("payment_method")
    known = tx.catalogue.inner_fields(shape.fields[kind]["t"]) or {}
    values = {name: value for name, value in sent.items() if name in known}
    number = sent.get("account_number") or sent.get("iban")
    if number:
        digits = number.replace(" ", "")
        values["last4"] = digits[-4:]
        values["fingerprint"] = tx.fingerprint(digits)
    if kind == "sepa_debit" and sent.get("iban"):
        iban = banks.checked_iban(sent["iban"], "sepa_debit[iban]")
        values |= banks.iban_parts(iban)
        values["generated_from"] = {"charge": None, "setup_attempt": None}
    if kind == "fpx":
        values.setdefault("account_holder_type", "individual")
    if kind == "us_bank_account":
        if sent.get("routing_number"):
            banks.checked_routing_number(sent["routing_number"], f"{kind}[routing_number]")
        values |= {
            "bank_name": "STRIPE TEST BANK",
            "account_type": sent.get("account_type") or "checking",
        }
        values["networks"] = {"preferred": "ach", "supported": ["ach", "us_domestic_wire"]}
    values = {name: value for name, value in values.items() if name in known}
    whole: dict[str, Any] = tx.services.skeletons.filled(shape, kind, shape.fields[kind], values)
    return whole


def billing_details(tx: Tx, sent: Mapping[str, Any] | None) -> dict[str, Any]:
    shape = tx.catalogue.resource("payment_method")
    known = {name: value for name, value in (sent or {}).items() if value is not None}
    address = known.get("address") or {}
    whole: dict[str, Any] = tx.services.skeletons.filled(
        shape, "billing_details", shape.fields["billing_details"], known | {"address": address}
    )
    return whole


def copied(tx: Tx, params: PaymentMethodCreateParams) -> PaymentMethod:
    """A payment method made from another one, as platforms do for connected accounts."""
    old = usable(tx, params.payment_method, "payment_method")
    kept = ("type", "billing_details", "allow_redisplay", old.type)
    values = {name: old[name] for name in kept if name in old}
    kept_hidden = {name: old.extra[name] for name in (CARD, BANK, VERIFIED) if name in old.extra}
    return insert_payment_method(tx, values, hidden=kept_hidden)


# -- by id, or by the name of a test card ----------------------------------------------------------


def of_test_name(tx: Tx, id: str) -> PaymentMethod | None:
    """A fresh payment method for `pm_card_visa` or its like; None for any other id."""
    card = cards.named(id.removeprefix(cards.METHOD_PREFIX))
    if card is None or not id.startswith(cards.METHOD_PREFIX):
        return of_test_bank(tx, id)
    asked = tx.context.asked_version or CVC_CHECKED_SINCE
    cvc = None if asked < CVC_CHECKED_SINCE else shown_check(card)
    values = {
        "type": "card",
        "allow_redisplay": "unspecified",
        "billing_details": billing_details(tx, None),
        "card": card_details(tx, card, *usual_expiry(tx), cvc),
    }
    return insert_payment_method(tx, values, hidden={CARD: card.name})


def shown_check(card: Card) -> str:
    return "fail" if card.cvc == "fail" else "pass"


def of_test_bank(tx: Tx, id: str) -> PaymentMethod | None:
    """A fresh, verified bank account for `pm_usBankAccount_success` and its like."""
    account = banks.named(id.removeprefix(banks.METHOD_PREFIX))
    if account is None or account.type != "us_bank_account" or not id.startswith("pm_"):
        return None
    sent = {
        "account_number": banks.number_of(account),
        "routing_number": "110000000",
        "account_holder_type": "individual",
    }
    values = {
        "type": account.type,
        "allow_redisplay": "unspecified",
        "billing_details": billing_details(tx, {"name": "Jenny Rosen"}),
        account.type: other_details(tx, account.type, sent),
    }
    return insert_payment_method(tx, values, hidden={BANK: account.name, VERIFIED: True})


def usable(tx: Tx, id: str | None, param: str, status: int = 400) -> PaymentMethod:
    """The payment method with this id, or a fresh one for a test card's name.

    Raises "No such PaymentMethod".
    """
    found = tx.find(PaymentMethod, id)
    if found is None and id:
        found = of_test_name(tx, id) or of_source(tx, id)
    if found is None or found.is_deleted:
        error = no_such("payment_method", id or "", param, status=status)
        error.message += ELSEWHERE
        raise error
    return found


def of_source(tx: Tx, id: str) -> PaymentMethod | None:
    """The payment method that stands for a legacy card of the same id."""
    card = tx.find(CardObject, id) if id.startswith("card_") else None
    if card is None or card.is_deleted:
        return None
    name = card.extra[CARD]
    values = {
        "type": "card",
        "allow_redisplay": "unspecified",
        "billing_details": billing_details(tx, None),
        "card": card_details(
            tx, cards.remembered(name), card.exp_month, card.exp_year, card.cvc_check
        ),
        "customer": card.customer,
    }
    return insert_payment_method(tx, values, id=id, hidden={CARD: name})


def card_behind(method: PaymentMethod) -> Card | None:
    """The card as its issuer knows it; None for other types."""
    name = method.extra.get(CARD)
    return cards.remembered(name) if name else None


def shown_card(method: PaymentMethod) -> dict[str, Any]:
    """What a card's payment method shows of it."""
    return dict(method.card or {})


def bank_behind(method: PaymentMethod) -> BankAccount | None:
    """The bank account as its bank knows it; None for other types."""
    name = method.extra.get(BANK)
    return banks.remembered(name) if name else None


def checked(tx: Tx, method: PaymentMethod) -> PaymentMethod:
    """The method once its card's code and address have been looked at, as saving and paying do."""
    card = card_behind(method)
    if card is None:
        return method
    shown = shown_card(method)
    before: dict[str, Any] = shown.get("checks") or {}
    checks = {**before, **checks_of(card, before, method.billing_details or {})}
    return method if checks == before else tx.update(method, {"card": {**shown, "checks": checks}})


def checks_of(card: Card, before: dict[str, Any], billing: Mapping[str, Any]) -> dict[str, str]:
    """What the issuer says of the code and of the address, as far as they were given."""
    found = {}
    if before.get("cvc_check") == "unchecked":
        found["cvc_check"] = shown_check(card)
    address = billing.get("address") or {}
    if address.get("line1"):
        found["address_line1_check"] = card.line1
    if address.get("postal_code"):
        found["address_postal_code_check"] = card.postal
    return found


def is_made_on_reading(tx: Tx, params: Params) -> bool:
    """Whether the id is a name, or a legacy card's, for which a payment method is still to be made.

    A test card's name makes another one each time.
    """
    return not tx.exists(PaymentMethod, params.path["payment_method"])


writes_first("GET /v1/payment_methods/{payment_method}", is_made_on_reading)


@operation("GET /v1/payment_methods/{payment_method}")
def retrieve_payment_method(tx: Tx, params: PaymentMethodRetrieveParams) -> PaymentMethod:
    return usable(tx, params.path["payment_method"], "payment_method", 404)


@operation("POST /v1/payment_methods/{payment_method}")
def update_payment_method(tx: Tx, params: PaymentMethodUpdateParams) -> PaymentMethod:
    operation = tx.catalogue.operation("POST /v1/payment_methods/{payment_method}")
    old = target(tx, operation, params, PaymentMethod)
    if not old.customer:
        raise ApiError(
            "You must save this PaymentMethod to a customer before you can update it.",
        )
    handled = frozenset({"card", "billing_details", "us_bank_account", "payto"})
    changes = assigned(tx, operation, params, old, handled)
    if params.billing_details:
        address = {**(old.billing_details["address"] or {})}
        address |= params.billing_details.get("address") or {}
        changes["billing_details"] = {
            **old.billing_details,
            **params.billing_details,
            "address": address,
        }
    if params.card:
        shown = shown_card(old)
        month = params.card.get("exp_month", shown["exp_month"])
        year = params.card.get("exp_year", shown["exp_year"])
        month, year = checked_expiry(tx, month, year)
        changes["card"] = {**shown, "exp_month": month, "exp_year": year}
    return updated(tx, old, changes)


# -- attached to customers -------------------------------------------------------------------------


@operation("POST /v1/payment_methods/{payment_method}/attach")
def attach_payment_method(tx: Tx, params: PaymentMethodAttachParams) -> PaymentMethod:
    method = usable(tx, params.path["payment_method"], "payment_method", 404)
    if not params.customer:
        raise missing_param("customer")
    tx.get(Customer, params.customer, param="customer")
    return attached(tx, method, params.customer)


def attached(tx: Tx, method: PaymentMethod, customer: str) -> PaymentMethod:
    """The method saved to a customer, with its event."""
    saved = saved_to(tx, method, customer)
    if method.customer != customer:
        tx.emit("payment_method.attached", saved)
    return saved


def saved_to(tx: Tx, method: PaymentMethod, customer: str) -> PaymentMethod:
    """The method saved to a customer. Raises the issuer's refusal, or why it cannot be saved."""
    if method.customer == customer:
        return method
    if method.customer:
        raise ApiError("The payment method you provided has already been attached to a customer.")
    if method.extra.get(USED):
        raise ApiError(
            "This PaymentMethod was previously used without being attached to a Customer or was "
            "detached from a Customer, and may not be used again."
        )
    card = card_behind(method)
    if card is not None and card.decline and card.attach:
        raise cards.declined(card.decline)
    return tx.update(checked(tx, method), {"customer": customer})


@deleting("customer")
def freed_with_customer(tx: Tx, customer: Customer) -> None:
    """A deleted customer's methods may not be used again (docs: api/customers/delete)."""
    lines = tx.newest(PaymentMethod, MOST_FREED, {"customer": customer.id})
    for method in tx.find_many(PaymentMethod, [one.id for one in lines]).values():
        freed = tx.update(method, {"customer": None}, hidden={USED: True})
        tx.emit("payment_method.detached", freed, method)


@operation("POST /v1/payment_methods/{payment_method}/detach")
def detach_payment_method(tx: Tx, params: PaymentMethodDetachParams) -> PaymentMethod:
    method = usable(tx, params.path["payment_method"], "payment_method", 404)
    if not method.customer:
        raise ApiError(
            "The payment method you provided is not attached to a customer so detachment is "
            "impossible."
        )
    customer = tx.find(Customer, method.customer)
    freed = tx.update(method, {"customer": None}, hidden={USED: True})
    tx.emit("payment_method.detached", freed, method)
    if customer is not None and not customer.is_deleted:
        forget_default(tx, customer, method.id)
    return freed


def forget_default(tx: Tx, customer: Customer, id: str) -> None:
    before = customer.invoice_settings or {}
    if before.get("default_payment_method") == id:
        settings = {**before, "default_payment_method": None}
        updated(tx, customer, {"invoice_settings": settings})
