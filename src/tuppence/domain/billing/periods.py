"""Billing periods: when the next one starts.

A month's end stays a month's end: from 31 January to 28 February and on to 31 March, counted from
the anchor (docs: billing/subscriptions/billing-cycle).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta

SECONDS = {"day": 86_400, "week": 604_800}
LAST_MONTH = 9999 * 12 + 11  # counted from the year 0; dates end there


def period_end(start: int, interval: str, count: int, anchor: int | None = None) -> int:
    """The second at which a period that starts at `start` ends."""
    if interval in SECONDS:
        return start + SECONDS[interval] * count
    months = count * (12 if interval == "year" else 1)
    return plus_months(start, months, anchor if anchor is not None else start)


def plus_months(second: int, months: int, anchor: int) -> int:
    """The second so many months later, in December 9999 at the latest."""
    moment = datetime.fromtimestamp(second, UTC)
    place = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(min(place, LAST_MONTH), 12)
    wanted = datetime.fromtimestamp(anchor, UTC).day
    day = min(wanted, monthrange(year, month + 1)[1])
    first = moment.replace(day=1).replace(year=year, month=month + 1)
    return int((first + timedelta(days=day - 1)).timestamp())
