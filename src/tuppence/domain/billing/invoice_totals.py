"""What an invoice comes to: amounts of lines, discounts, totals. Amounts are in minor units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tuppence.domain.currency import EXACT, SYMBOLS, check_size, with_symbol

ON_INVOICES = SYMBOLS | {"cad": "CA$", "aud": "A$"}


def line_amount(price: Mapping[str, Any], quantity: int, tiers: Sequence[Any] = ()) -> int:
    """What `quantity` of a price costs: per unit, in packages, or by tiers."""
    transform = price.get("transform_quantity")
    if transform:
        whole, rest = divmod(quantity, transform["divide_by"])
        quantity = whole + (1 if rest and transform["round"] == "up" else 0)
    if price.get("billing_scheme") == "tiered":
        return tiered_amount(price.get("tiers_mode") or "volume", tiers, quantity)
    unit = Decimal(price.get("unit_amount_decimal") or price.get("unit_amount") or 0)
    return rounded(unit * quantity)


def tiered_amount(mode: str, tiers: Sequence[Any], quantity: int) -> int:
    """Volume: one tier for all; graduated: each tier for its share (docs: billing/tiers)."""
    total, below = Decimal(0), 0
    for tier in tiers:
        top = tier["up_to"]
        reached = top is None or quantity <= top
        share = (quantity if top is None else min(quantity, top)) - below
        if mode == "volume" and not reached:
            continue
        amount = quantity if mode == "volume" else max(share, 0)
        if amount or tier.get("flat_amount_decimal"):
            total += Decimal(tier.get("unit_amount_decimal") or 0) * amount
            total += Decimal(tier.get("flat_amount_decimal") or 0)
        if reached:
            break
        below = top
    return rounded(total)


def rounded(amount: Decimal) -> int:
    """In whole minor units. Raises `ApiError` for more than any amount may be."""
    return check_size(int(amount.quantize(Decimal(1), ROUND_HALF_UP, EXACT)))


def discount_amount(coupon: Mapping[str, Any], amount: int, currency: str) -> int:
    """What a coupon takes off an amount; never more than the amount."""
    if amount <= 0:
        return 0
    if coupon.get("percent_off"):
        off = rounded(Decimal(amount) * Decimal(str(coupon["percent_off"])) / 100)
    elif coupon.get("currency") == currency:
        off = coupon.get("amount_off") or 0
    else:
        off = 0
    return min(off, amount)


def shared(off: int, amounts: Sequence[int]) -> list[int]:
    """What each of these amounts bears of a discount on their sum, which is not less.

    In proportion, rounded down, and the last one the rest (docs: billing/subscriptions/prorations,
    5.00 off 10.00 and 20.00 is 1.66 and 3.34), as far as it is not more than itself.
    """
    total = sum(amounts) or 1
    parts = [off * amount // total for amount in amounts]
    rest = off - sum(parts)
    for index in reversed(range(len(amounts))):
        more = min(rest, amounts[index] - parts[index])
        parts[index] += more
        rest -= more
    return parts


def totals(lines: Sequence[Mapping[str, Any]], starting_balance: int) -> dict[str, int]:
    """Sums of an invoice's lines: subtotal, discounts, total, and what is due after the balance."""
    subtotal = sum(line["amount"] for line in lines)
    off = sum(d["amount"] for line in lines for d in line.get("discount_amounts") or [])
    total = subtotal - off
    if total < 0:
        due, ending = 0, starting_balance + total
    elif starting_balance < 0:
        used = min(-starting_balance, total)
        due, ending = total - used, starting_balance + used
    else:
        due, ending = total + starting_balance, 0
    return {
        "subtotal": subtotal,
        "subtotal_excluding_tax": subtotal,
        "total": total,
        "total_excluding_tax": total,
        "amount_due": due,
        "ending_balance": ending,
    }


def money(amount: int, currency: str) -> str:
    """An amount as descriptions of invoice lines write it: `$25.00`."""
    symbol = ON_INVOICES.get(currency, f"{currency.upper()} ")
    return with_symbol(symbol, amount, currency)


def line_description(price: Mapping[str, Any], product: Mapping[str, Any], quantity: int) -> str:
    """`10 x Gold plan (at $25.00 / month)`, as recorded (subscriptions, 2020-08-27 to 2025)."""
    label = product.get("unit_label")
    count = f"{quantity} {label}" if label else str(quantity)
    recurring = price.get("recurring") or {}
    every = recurring.get("interval", "")
    if recurring.get("interval_count", 1) > 1:
        every = f"every {recurring['interval_count']} {every}s"
    unit = money(price.get("unit_amount") or 0, price["currency"])
    if not every:
        return str(product["name"])
    if price.get("billing_scheme") == "tiered":
        return f"{count} × {product['name']}"
    return f"{count} × {product['name']} (at {unit} / {every})"
