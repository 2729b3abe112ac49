"""What the dashboard's charts count, hour by hour, in the transaction in which it happens.

A chart then reads a row an hour, however many payments there were (docs: dashboard).
"""

from __future__ import annotations

from typing import Any, NamedTuple

HOUR_S = 3600


class Counted(NamedTuple):
    """Which total an event adds to, and which field of its object holds the amount."""

    name: str
    field: str | None = None


PAYMENTS, FAILED, DISPUTES = "payments", "failed_payments", "disputes"
CUSTOMERS, NET = "new_customers", "net_volume"
ALL = (PAYMENTS, NET, CUSTOMERS, FAILED, DISPUTES)

COUNTED = {
    "charge.captured": Counted(PAYMENTS, "amount_captured"),
    "charge.dispute.created": Counted(DISPUTES, "amount"),
    "charge.failed": Counted(FAILED, "amount"),
    "charge.succeeded": Counted(PAYMENTS, "amount_captured"),
    "customer.created": Counted(CUSTOMERS),
}
# Movements of the balance that are business; payouts and top-ups only carry money about.
BUSINESS = frozenset(
    {
        "charge",
        "dispute",
        "dispute_reversal",
        "fee",
        "refund",
        "refund_failure",
    }
)


def counted(type: str, about: dict[str, Any]) -> tuple[str, int, str] | None:
    """(total, amount in minor units, currency) that an event adds, or None.

    An authorization counts once it is captured.
    """
    found = COUNTED.get(type)
    if found is None or (type == "charge.succeeded" and not about.get("captured")):
        return None
    if found.field is None:
        return found.name, 0, ""
    return found.name, about[found.field], about["currency"]
