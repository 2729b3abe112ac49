"""Double entry: which ledger accounts each movement of money touches.

A leg is (ledger account, currency, amount in minor units); positive amounts are debits. What a
merchant owns is a debt of ours to them, so their balance is minus the sum of their legs.
"""

from __future__ import annotations

Leg = tuple[str, str, int]

NETWORK, FEES, BANK = "network", "fees", "bank"
PENDING, AVAILABLE = "balance:pending", "balance:available"


def movement(currency: str, amount: int, fee: int, outside: str = NETWORK) -> list[Leg]:
    """Money that comes in from outside (amount > 0) or goes back (amount < 0), less a fee."""
    legs = [(outside, currency, amount), (PENDING, currency, fee - amount), (FEES, currency, -fee)]
    return [leg for leg in legs if leg[2]]


def settlement(currency: str, net: int) -> list[Leg]:
    """What was pending may now be paid out."""
    return [(PENDING, currency, net), (AVAILABLE, currency, -net)]


# Documented default fees: 2.9 % + 30 of the currency's minor units for a card, 1.5 % more for a
# card of another country (docs: pricing; amounts of fees differ from account to account).
CARD_PERCENT, CARD_FIXED, FOREIGN_PERCENT = 290, 30, 150


def card_fee(amount: int, foreign: bool) -> int:
    """The fee on a captured card payment, in minor units, rounded half up."""
    points = CARD_PERCENT + (FOREIGN_PERCENT if foreign else 0)
    return (amount * points + 5000) // 10000 + CARD_FIXED
