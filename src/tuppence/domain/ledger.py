"""Double entry: which ledger accounts each movement of money touches.

A leg is (ledger account, currency, amount in minor units); positive amounts are debits. What a
merchant owns is a debt of ours to them, so their balance is minus the sum of their legs. Each world
(account and mode) has a ledger of its own, in which every entry balances in each currency.
"""

from __future__ import annotations

from dataclasses import dataclass

Leg = tuple[str, str, int]
PartLeg = tuple[str, str, int, str]  # with the id of the object whose part it moves

NETWORK, FEES, BANK, EXCHANGE = "network", "fees", "bank", "exchange"
PENDING, AVAILABLE = "balance:pending", "balance:available"
CUSTOMER_CASH = "customer_cash"
CONNECTED = "connected"


@dataclass(frozen=True, slots=True)
class LedgerAccount:
    """One account of the chart.

    `holder` is the type of the objects that may have a part of it to themselves (a sub-account);
    `always` says that each movement belongs to one. The account's own total is that of all parts.
    """

    name: str
    holds: str
    holder: str | None = None
    always: bool = False


CHART = {
    one.name: one
    for one in (
        LedgerAccount(NETWORK, "what card networks and banks have taken and owe us"),
        LedgerAccount(FEES, "what payments cost the merchant"),
        LedgerAccount(BANK, "what was paid out to the merchant's bank, or came from it"),
        LedgerAccount(EXCHANGE, "money on its way from one currency to another"),
        LedgerAccount(PENDING, "the merchant's money that is not available yet"),
        LedgerAccount(AVAILABLE, "the merchant's money that may be paid out"),
        LedgerAccount(
            CUSTOMER_CASH, "what payers sent and nobody has taken yet", holder="customer"
        ),
        LedgerAccount(
            CONNECTED,
            "what went to an account connected to this one, or to the platform, or came from it",
            holder="account",
            always=True,
        ),
    )
}


def check_part(ledger_account: str, object_id: str) -> None:
    """Raises ValueError unless the chart has the account, and such a part of it."""
    known = CHART.get(ledger_account)
    if known is None:
        raise ValueError(f"the chart of accounts has no {ledger_account}")
    if object_id and known.holder is None:
        raise ValueError(f"{ledger_account} has no parts: {object_id}")
    if known.always and not object_id:
        raise ValueError(f"each movement of {ledger_account} belongs to one {known.holder}")


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


def between(
    here: str, there: str, currency: str, amount: int
) -> tuple[list[PartLeg], list[PartLeg]]:
    """Available money that goes from one account to another: (the legs here, the legs there).

    Each side balances by itself and names the other, so that what two worlds say of each other
    comes to nothing.
    """
    given: list[PartLeg] = [
        (AVAILABLE, currency, amount, ""),
        (CONNECTED, currency, -amount, there),
    ]
    taken: list[PartLeg] = [(CONNECTED, currency, amount, here), (AVAILABLE, currency, -amount, "")]
    return given, taken


def cash_received(currency: str, amount: int) -> list[Leg]:
    """A payer's bank transfer, which belongs to nobody's payment yet."""
    return [(NETWORK, currency, amount), (CUSTOMER_CASH, currency, -amount)]
