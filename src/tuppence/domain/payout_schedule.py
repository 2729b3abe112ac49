"""When money is paid out: the next day on which an automatic payout is made.

Source: docs page payouts (payout schedule); days are UTC.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def next_payout(schedule: Mapping[str, Any], now: int) -> int | None:
    """The first second of the next payout day after now; None where payouts are manual."""
    interval = schedule.get("interval")
    if interval not in ("daily", "weekly", "monthly"):
        return None
    day = datetime.fromtimestamp(now, UTC).replace(hour=0, minute=0, second=0)
    for _ in range(62):
        day += timedelta(days=1)
        if interval == "daily" or is_payout_day(schedule, interval, day):
            return int(day.timestamp())
    return None


def is_payout_day(schedule: Mapping[str, Any], interval: str, day: datetime) -> bool:
    if interval == "weekly":
        return WEEKDAYS[day.weekday()] in (schedule.get("weekly_payout_days") or ["monday"])
    last = monthrange(day.year, day.month)[1]
    wanted = {min(one, last) for one in schedule.get("monthly_payout_days") or [1]}
    return day.day in wanted
