"""What the merchant is charged for each kind of movement.

The default schedule is that of an American account (docs: pricing); fees differ from account to
account, so that the schedule can be replaced: `tuppence serve --fees FILE`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from tuppence.errors import ApiError

POINTS = 10_000


@dataclass(frozen=True, slots=True)
class Fee:
    """`points` are hundredths of a percent; `fixed` and `most` are minor units."""

    points: int = 0
    fixed: int = 0
    most: int | None = None

    def of(self, amount: int, more_points: int = 0) -> int:
        """The fee on an amount in minor units, rounded half up."""
        fee = (amount * (self.points + more_points) + POINTS // 2) // POINTS + self.fixed
        return fee if self.most is None else min(fee, self.most)


DEFAULTS = {
    "card": Fee(290, 30),
    "link": Fee(290, 30),
    "card_present": Fee(270, 5),
    "interac_present": Fee(0, 15),
    "us_bank_account": Fee(80, 0, 500),
    "acss_debit": Fee(100, 40, 500),
    "sepa_debit": Fee(80, 30, 600),
    "bacs_debit": Fee(100, 20, 400),
    "au_becs_debit": Fee(100, 30, 350),
    "nz_bank_account": Fee(100, 30, 350),
    "customer_balance": Fee(50, 0, 500),
    "bancontact": Fee(140, 30),
    "eps": Fee(160, 30),
    "ideal": Fee(0, 80),
    "p24": Fee(220, 30),
    "sofort": Fee(140, 30),
    "affirm": Fee(600, 30),
    "afterpay_clearpay": Fee(600, 30),
    "klarna": Fee(599, 30),
    "wechat_pay": Fee(290, 30),
    "alipay": Fee(290, 30),
    "other": Fee(290, 30),
    "dispute": Fee(0, 1500),
    "instant_payout": Fee(100, 0),
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """The fees of a server. `foreign_points` are added for a card of another country,
    `exchange_points` where the money is kept in another currency.
    """

    fees: Mapping[str, Fee] = field(default_factory=lambda: DEFAULTS)
    foreign_points: int = 150
    exchange_points: int = 100

    def fee(self, kind: str) -> Fee:
        return self.fees.get(kind) or self.fees["other"]

    def payment(self, kind: str, amount: int, *, foreign: bool, exchanged: bool) -> int:
        """The fee on a captured payment of this type, in minor units."""
        more = self.foreign_points * foreign + self.exchange_points * exchanged
        return self.fee(kind).of(amount, more)


STANDARD = Schedule()


def schedule_of(sent: Mapping[str, object]) -> Schedule:
    """A schedule as a file gives it: `{"card": {"points": 150, "fixed": 25}, ...}`.

    What it does not name keeps its default. Raises `ApiError` for what is no fee.
    """
    fees = dict(DEFAULTS)
    shares = {"foreign_points": 150, "exchange_points": 100}
    for kind, value in sent.items():
        if kind in shares and isinstance(value, int) and value >= 0:
            shares[kind] = value
        elif kind in fees and is_fee(value):
            fees[kind] = Fee(**value)
        else:
            raise ApiError(f"{kind} is no fee that can be set. Known: {', '.join(sorted(fees))}.")
    return Schedule(fees, **shares)


def is_fee(sent: object) -> TypeGuard[dict[str, int]]:
    """Whether it is a hash of whole numbers, none of them below nothing."""
    return (
        isinstance(sent, dict)
        and sent.keys() <= {"points", "fixed", "most"}
        and all(isinstance(one, int) and one >= 0 for one in sent.values())
    )
