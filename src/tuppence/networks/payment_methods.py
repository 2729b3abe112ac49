"""Payment methods as their networks run them: how each pays, in which currencies, how fast.

Source: docs pages payments/payment-methods/*. What a payer does is told by test data: a bank
account's number, the beginning of an e-mail address, or a click on the page that we show.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

MINUTES_3 = 180
# The beginning of a payer's e-mail address -> (what becomes of their voucher, seconds after).
# Docs: payments/oxxo, payments/boleto, payments/konbini, payments/multibanco (testing).
VOUCHERS = {
    "succeed_immediately": ("paid", 1),
    "expire_immediately": ("expired", 1),
    "expire_with_delay": ("expired", MINUTES_3),
    "fill_never": ("never", 0),
}


@dataclass(frozen=True, slots=True)
class Method:
    """How payments of one type go; see `methods.json` for the meaning of each field."""

    type: str
    flow: str
    currencies: list[str] = field(default_factory=list)
    action: str = "redirect_to_url"
    manual_capture: bool = False
    setup: bool = False
    becomes: str | None = None
    refund: str = "instant"
    settles_days: int = 0
    expires_s: int = 3600
    least: int = 0
    answers_s: int = 0
    mandate: bool = False
    verify: bool = False
    needs: list[str] = field(default_factory=list)

    @property
    def redirects(self) -> bool:
        """Whether the payer may be sent to another page."""
        return self.flow == "redirect"

    def takes(self, amount: int | None, currency: str | None) -> bool:
        """Whether such a payment may be made with it."""
        if currency is not None and self.currencies and currency not in self.currencies:
            return False
        return amount is None or amount >= self.least


@cache
def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(__package__).joinpath("methods.json").read_bytes())
    return found


@cache
def methods() -> dict[str, Method]:
    return {type: Method(type, **row) for type, row in data()["methods"].items()}


def of(type: str) -> Method:
    return methods()[type]


def enabled(setup: bool = False) -> list[str]:
    """The types that a new account offers, in the order in which it shows them."""
    found: list[str] = data()["enabled_setup" if setup else "enabled"]
    return found


def voucher_outcome(email: str | None) -> tuple[str, int]:
    """(`paid`, `expired` or `never`; seconds after) for the payer of a voucher."""
    name = (email or "").split("@")[0]
    for start, outcome in VOUCHERS.items():
        if start in name:
            return outcome
    return "paid", MINUTES_3
