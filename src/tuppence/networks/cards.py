"""Card networks: what a card is, from its number or its test name, and what its issuer answers.

Source: docs page testing. A valid number that is not a test number acts as a normal card of its
brand. Numbers are looked at and forgotten: nothing here keeps one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tuppence.errors import ApiError

METHOD_PREFIX, TOKEN_PREFIX = "pm_card_", "tok_"
OTHER = "number"
# First digits -> brand, longest first (ISO/IEC 7812 ranges of the networks the API accepts).
BRANDS = (
    ("34", "amex"),
    ("37", "amex"),
    ("300", "diners"),
    ("301", "diners"),
    ("302", "diners"),
    ("303", "diners"),
    ("304", "diners"),
    ("305", "diners"),
    ("36", "diners"),
    ("38", "diners"),
    ("352", "jcb"),
    ("353", "jcb"),
    ("354", "jcb"),
    ("355", "jcb"),
    ("356", "jcb"),
    ("357", "jcb"),
    ("358", "jcb"),
    ("4", "visa"),
    ("51", "mastercard"),
    ("52", "mastercard"),
    ("53", "mastercard"),
    ("54", "mastercard"),
    ("55", "mastercard"),
    ("2", "mastercard"),
    ("62", "unionpay"),
    ("81", "unionpay"),
    ("60", "discover"),
    ("64", "discover"),
    ("65", "discover"),
)


@dataclass(frozen=True, slots=True)
class Card:
    """A card as its issuer knows it. `name` finds it again; a number cannot be had from it.

    `decline` is the issuer's decline code; where `attach` is set, the card is refused already when
    it is saved. `authenticate` says when 3D Secure is asked for.
    """

    name: str
    brand: str
    last4: str
    number: str = ""  # of published test cards, and while a request that sent it lasts
    country: str = "US"
    funding: str = "credit"
    decline: str | None = None
    attach: bool = False
    cvc: str = "pass"
    line1: str = "pass"
    postal: str = "pass"
    risk: str = "normal"
    authenticate: str | None = None
    supports_authentication: bool = True
    fails_authentication: bool = False
    declines_off_session: str | None = None
    dispute: str | None = None
    disputes: int = 1
    eligible: str | None = None
    warning: bool = False
    bypass_pending: bool = False
    refund: str | None = None


@cache
def test_cards() -> tuple[dict[str, Card], dict[str, str]]:
    """(card by name, name by number)."""
    data = json.loads(files(__package__).joinpath("cards.json").read_bytes())
    cards: dict[str, Card] = {}
    numbers: dict[str, str] = {}
    for row in data["cards"]:
        number, twin = row.pop("number", None), row.pop("twin", None)
        known = number or twin
        cards[row["name"]] = Card(last4=known[-4:], number=known, **row)
        if number:
            numbers.setdefault(number, row["name"])
    return cards, numbers


def named(name: str) -> Card | None:
    """The card behind `pm_card_NAME` or `tok_NAME`; some have a second name."""
    cards = test_cards()[0]
    brand, _, rest = name.partition("_")
    return cards.get(name) or (cards.get(rest) if brand in ("visa", "amex") else None)


def card_of_number(number: str) -> Card:
    """Raises `ApiError` with Stripe's words for a number that is none."""
    digits = number.replace(" ", "").replace("-", "")
    if not (digits.isascii() and digits.isdigit()) or not 12 <= len(digits) <= 19:
        raise ApiError(
            "The card number is not a valid credit card number.",
            status=402,
            type="card_error",
            code="invalid_number",
            param="number",
        )
    name = test_cards()[1].get(digits)
    if name is not None:
        return test_cards()[0][name]
    if not passes_luhn(digits):
        raise ApiError(
            "Your card number is incorrect.",
            status=402,
            type="card_error",
            code="incorrect_number",
            param="number",
        )
    brand, last4 = brand_of(digits), digits[-4:]
    return Card(f"{OTHER}:{brand}:{last4}", brand, last4, digits, funding="unknown")


def check_cvc(cvc: object) -> None:
    """Raises the card error for a security code that no card has; None is a code not sent.

    Three digits, four on American Express (docs: testing, invalid_cvc). Which of the two is not
    held against the brand: the network decides that.
    """
    if cvc is None or cvc == "":
        return
    text = str(cvc)
    if not (text.isascii() and text.isdigit()) or len(text) not in (3, 4):
        raise ApiError(
            "Your card's security code is invalid.",
            status=402,
            type="card_error",
            code="invalid_cvc",
            param="cvc",
        )


def remembered(name: str) -> Card:
    """The card by the name under which an object keeps it."""
    if name.startswith(OTHER):
        _, brand, last4, *_ = name.split(":")
        return Card(name, brand, last4, funding="unknown")
    return test_cards()[0][name]


def is_other(card: Card) -> bool:
    """Whether it is a card by a number that no page publishes."""
    return card.name.startswith(OTHER)


def brand_of(digits: str) -> str:
    found = [(len(start), brand) for start, brand in BRANDS if digits.startswith(start)]
    return max(found)[1] if found else "unknown"


def passes_luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


# -- declines --------------------------------------------------------------------------------------


@cache
def declines() -> tuple[dict[str, dict[str, str]], str]:
    """(what is known of each decline code, the message of those without their own)."""
    data = json.loads(files(__package__).joinpath("declines.json").read_bytes())
    return data["declines"], data["usual_message"]


def declined(decline_code: str, **details: Any) -> ApiError:
    """The 402 that an issuer's refusal is answered with."""
    known, usual = declines()
    row = known[decline_code]
    code = row.get("code", "card_declined")
    shown: dict[str, Any] = dict(details)
    if code in ("card_declined", "authentication_required"):
        shown["decline_code"] = decline_code
    if "network" in row:
        shown["network_decline_code"] = row["network"]
    if "advice" in row:
        shown["advice_code"] = row["advice"]
    return ApiError(
        row.get("message", usual), status=402, type="card_error", code=code, param="", **shown
    )
