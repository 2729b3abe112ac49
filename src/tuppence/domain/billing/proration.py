"""What a change within a period costs: credit for what was not used, debit for what is left.

By the second; each amount is rounded down by itself (recorded, September 2026: -2.5 is -3, 4.5 is
4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Period:
    """The seconds from `start` to `end`."""

    start: int
    end: int

    def left(self, amount: int, at: int) -> int:
        """The part of an amount, in minor units, that belongs to the time after a second."""
        whole = self.end - self.start
        return amount * (self.end - at) // whole if whole > 0 else 0


def unused(amount: int, period: Period, at: int) -> int:
    """The credit, negative, for an amount that was paid for a period left at a second."""
    return period.left(-amount, at)


def remaining(amount: int, period: Period, at: int) -> int:
    """The debit for an amount that counts from a second on."""
    return period.left(amount, at)


def named(quantity: int, product: str) -> str:
    return product if quantity == 1 else f"{quantity} × {product}"


def described(verb: str, quantity: int, product: str, at: int) -> str:
    """`Unused time on Gold after 21 Oct 2026` (recorded)."""
    day = datetime.fromtimestamp(at, UTC).strftime("%d %b %Y")
    return f"{verb} time on {named(quantity, product)} after {day}"
