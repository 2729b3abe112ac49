"""Amounts as users type and read them, in a currency's major unit: `19.50`, not `1950`."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from tuppence.domain import currency as currencies
from tuppence.domain.currency import KNOWN, in_major, minor_places, with_symbol

SYMBOLS = currencies.SYMBOLS | {"cad": "$", "aud": "$", "inr": "₹"}
TYPED = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+", re.ASCII)
MOST_DIGITS = 18


class BadAmount(Exception):
    """What was typed is no amount of its currency. The message says what to type."""


def minor(text: str, currency: str) -> int:
    """What a user typed, in the minor units that the API takes. Raises `BadAmount`."""
    if not currency:
        raise BadAmount("Enter the currency of this amount as well, such as usd.")
    if currency not in KNOWN:
        raise BadAmount(f"Enter a currency, such as usd, not “{currency[:20]}”.")
    places, code = minor_places(currency), currency.upper()
    typed = text.strip().upper().removesuffix(code).removeprefix(code).strip()
    typed = typed.removeprefix(SYMBOLS.get(currency, "")).strip()
    example = f"{'19.500'[: 3 + places]}" if places else "1950"
    if not TYPED.fullmatch(typed) or len(typed) > MOST_DIGITS:
        raise BadAmount(f"Enter an amount in {code}, such as {example}.")
    try:
        scaled = Decimal(typed.replace(",", "")).scaleb(places)
    except InvalidOperation:
        raise BadAmount(f"Enter an amount in {code}, such as {example}.") from None
    if scaled != int(scaled):
        many = f"{places} decimal places" if places else "no decimal places"
        raise BadAmount(f"Amounts in {code} have {many}: enter one such as {example}.")
    return int(scaled)


def major(amount: int, currency: str) -> str:
    """An amount in minor units as a field takes it: `1234.50`."""
    return in_major(amount, currency).replace(",", "")


def money(amount: int, currency: str | None) -> str:
    """An amount in minor units as users read it: `$20.00 USD`."""
    if not currency:
        return f"{amount:,}"
    symbol = SYMBOLS.get(currency, "")
    return f"{with_symbol(symbol, amount, currency)} {currency.upper()}"


def decimal_money(amount: str, currency: str) -> str:
    """An amount in minor units with decimals of its own, `unit_amount_decimal`: `$0.0005 USD`."""
    try:
        exact = Decimal(amount).scaleb(-minor_places(currency))
    except InvalidOperation:
        return amount
    shown = f"{exact:,f}"
    whole, _, part = shown.partition(".")
    part = part.rstrip("0").ljust(minor_places(currency), "0")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    point = f".{part}" if part else ""
    return f"{sign}{SYMBOLS.get(currency, '')}{whole}{point} {currency.upper()}"
