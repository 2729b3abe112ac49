"""Double entry: which ledger accounts each movement of money touches.

A leg is (ledger account, currency, amount in minor units); positive amounts are debits. What a
merchant owns is a debt of ours to them, so their balance is minus the sum of their legs.
"""

from __future__ import annotations

Leg = tuple[str, str, int]

NETWORK, FEES, BANK, EXCHANGE = "network", "fees", "bank", "exchange"
PENDING, AVAILABLE = "balance:pending", "balance:available"
CUSTOMER_CASH = "customer_cash"  # what payers sent and nobody has taken yet


def movement(currency: str, amount: int, fee: int, outside: str = NETWORK) -> list[Leg]:
    """Money that comes in from outside (amount > 0) or goes back (amount < 0), less a fee."""
    legs = [(outside, currency, amount), (PENDING, currency, fee - amount), (FEES, currency, -fee)]
    return [leg for leg in legs if leg[2]]


def exchanged(currency: str, amount: int) -> list[Leg]:
    """The outer side of money that is kept in another currency: it comes in to be exchanged.

    Its inner side is a `movement` from `EXCHANGE`; each currency balances by itself.
    """
    return [(NETWORK, currency, amount), (EXCHANGE, currency, -amount)]


def settlement(currency: str, net: int) -> list[Leg]:
    """What was pending may now be paid out."""
    return [(PENDING, currency, net), (AVAILABLE, currency, -net)] if net else []


def cash_received(currency: str, amount: int) -> list[Leg]:
    """A payer's bank transfer, which belongs to nobody's payment yet."""
    return [(NETWORK, currency, amount), (CUSTOMER_CASH, currency, -amount)]
