"""Exchange rates: reference rates by date, and amounts in another currency.

The rates are rounded from those that central banks published for the days they bear; they are
made for tests, not for trade.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib.resources import files

from tuppence.domain.currency import EXACT, minor_places


@cache
def rates() -> list[tuple[str, dict[str, Decimal]]]:
    """(date, units of each currency for one US dollar), oldest first."""
    text = files(__package__).joinpath("rates.json").read_bytes()
    found = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return sorted(found["rates"].items())


def rate_at(now: int, source: str, target: str) -> Decimal | None:
    """How much of `target` one unit of `source` is worth at a second; None if nobody says."""
    day = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d")
    table = next((row for date, row in reversed(rates()) if date <= day), rates()[0][1])
    if source not in table or target not in table:
        return None
    return (table[target] / table[source]).quantize(Decimal("0.000001"))


def converted(amount: int, rate: Decimal, source: str, target: str) -> int:
    """An amount of `source`'s minor units in `target`'s, rounded half up."""
    places = minor_places(target) - minor_places(source)
    exact = Decimal(amount) * rate * (Decimal(10) ** places)
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP, EXACT))
