"""Bank transfers: the virtual account of each customer, as each country's banks write it.

Source: docs page payments/bank-transfers; the numbers are made up and belong to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

BANK = "Tuppence Test Bank"
ADDRESS = {"city": "Testville", "line1": "1 Test Street", "postal_code": "00000"}


@dataclass(frozen=True, slots=True)
class BankTransferType:
    currency: str
    country: str
    address: str
    networks: tuple[str, ...]


KINDS = {
    "us_bank_transfer": BankTransferType("usd", "US", "aba", ("ach", "domestic_wire_us")),
    "eu_bank_transfer": BankTransferType("eur", "IE", "iban", ("sepa",)),
    "gb_bank_transfer": BankTransferType("gbp", "GB", "sort_code", ("bacs", "fps")),
    "jp_bank_transfer": BankTransferType("jpy", "JP", "zengin", ("zengin",)),
    "mx_bank_transfer": BankTransferType("mxn", "MX", "spei", ("spei",)),
}


def kind_of_currency(currency: str) -> str:
    """The kind of transfer in which money of this currency comes."""
    return next(
        (name for name, kind in KINDS.items() if kind.currency == currency), "us_bank_transfer"
    )


def addresses(kind: str, digits: str) -> list[dict[str, Any]]:
    """Where to send money: `digits` (14) tell one customer's account from another's."""
    known = KINDS[kind]
    held = {"bank_address": {**ADDRESS, "country": known.country}, "bank_name": BANK}
    held |= {"account_holder_name": BANK}
    held |= {"account_holder_address": {**ADDRESS, "country": known.country}}
    numbers: dict[str, dict[str, Any]] = {
        "aba": {"account_number": digits[:12], "account_type": "checking",
                "routing_number": "110000000"},
        "iban": {"bic": "TUPPIE21XXX", "country": known.country, "iban": irish_iban(digits)},
        "sort_code": {"account_number": digits[:8], "sort_code": "108800"},
        "zengin": {"account_number": digits[:7], "account_type": "futsu", "bank_code": "0001",
                   "branch_code": "001", "branch_name": "Test"},
        "spei": {"bank_code": "002", "clabe": f"002{digits}0"[:18]},
    }  # fmt: skip
    found = held | numbers[known.address]
    address = {known.address: found, "type": known.address}
    return [address | {"supported_networks": list(known.networks)}]


def irish_iban(digits: str) -> str:
    """An IBAN of a bank that is none, with right check digits (ISO 13616)."""
    rest = f"TUPP990000{digits[:8]}"
    number = "".join(str(int(letter, 36)) for letter in f"{rest}IE00")
    return f"IE{98 - int(number) % 97:02d}{rest}"
