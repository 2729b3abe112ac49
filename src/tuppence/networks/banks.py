"""Banks: what a bank account is, from its number, and what its bank answers to a debit or a payout.

Source: docs pages testing, payments/ach-direct-debit, payments/sepa-debit, payments/au-becs-debit.
Any other valid number is an account that pays, as slowly as its scheme does. Numbers are looked at
and forgotten: nothing here keeps one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tuppence.errors import ApiError

METHOD_PREFIX = "pm_"
IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
}  # fmt: skip
# Where the bank's code stands in an IBAN, and the branch's (SWIFT's IBAN registry).
BANK_CODES = {"DE": (4, 12, 12), "AT": (4, 9, 9), "FR": (4, 9, 14), "IT": (5, 10, 15),
              "ES": (4, 8, 12), "NL": (4, 8, 8), "BE": (4, 7, 7), "GB": (4, 8, 14)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BankAccount:
    """An account as its bank knows it. `name` finds it again; the number cannot be had from it.

    The bank answers a debit `after_s` seconds (None: as slowly as the scheme does, `never`: not at
    all): it pays, or `fails` says why not; `dispute` is what the payer says afterwards.
    """

    name: str
    type: str
    after_s: int | None = None
    fails: str | None = None
    dispute: str | None = None
    never: bool = False
    risk: str = "normal"
    microdeposits: str = "succeed"


@cache
def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(__package__).joinpath("banks.json").read_bytes())
    return found


@cache
def test_accounts() -> tuple[dict[str, BankAccount], dict[tuple[str, str], str]]:
    """(account by name, name by type and number)."""
    accounts: dict[str, BankAccount] = {}
    names: dict[tuple[str, str], str] = {}
    for row in data()["accounts"]:
        known = {key: value for key, value in row.items() if key != "number"}
        accounts[row["name"]] = BankAccount(**known)
        names[row["type"], row["number"]] = row["name"]
    return accounts, names


def named(name: str) -> BankAccount | None:
    """The account behind `pm_usBankAccount_success` and its like."""
    return test_accounts()[0].get(name)


def account_of_number(type: str, number: str) -> BankAccount:
    name = test_accounts()[1].get((type, number.replace(" ", "").upper()))
    return test_accounts()[0][name] if name else BankAccount(f"other:{type}", type)


def remembered(name: str) -> BankAccount:
    """The account by the name under which an object keeps it.

    Objects stored by earlier versions name a SEPA test account by its published IBAN.
    """
    if name.startswith("other:"):
        return BankAccount(name, name.split(":")[1])
    accounts, names = test_accounts()
    return accounts[names.get(("sepa_debit", name), name)]


def number_of(account: BankAccount) -> str:
    """The published number of a test account."""
    return next(number for (_, number), name in test_accounts()[1].items() if name == account.name)


def refusal(code: str) -> ApiError:
    """The 402 of a debit that its bank refused; errors have fewer codes than banks."""
    shown = data()["error_codes"].get(code, code)
    return ApiError(data()["failures"][code], status=402, type="card_error", code=shown)


def payout_failure(number: str) -> str | None:
    """Why a payout to this test account fails; None where it arrives (docs: payouts)."""
    found: str | None = data()["payouts"].get(number.replace(" ", ""))
    return found


def payout_failure_message(code: str) -> str:
    message: str = data()["payout_failures"][code]
    return message


def number_of_token(token: str) -> str | None:
    """The account number behind `btok_us_verified` and its like; None for any other token."""
    found: str | None = data()["tokens"].get(token)
    return found


def microdeposits_found(amounts: list[int] | None, code: str | None) -> str:
    """`succeed`, `exceed`, `timeout` or `mismatch` (docs: payments/ach-direct-debit)."""
    known = data()["microdeposits"]
    if code:
        answer: str = known["descriptor_codes"].get(code.upper(), "mismatch")
    else:
        pair = ",".join(str(amount) for amount in sorted(amounts or []))
        answer = known["amounts"].get(pair, "mismatch")
    return answer


def checked_iban(iban: str, param: str) -> str:
    """The IBAN without spaces. Raises for one whose length or check digits are wrong.

    Source: ISO 13616.
    """
    plain = iban.replace(" ", "").upper()
    length = IBAN_LENGTHS.get(plain[:2])
    if length is None or len(plain) != length or not plain.isalnum() or not plain.isascii():
        raise invalid_iban(param)
    turned = plain[4:] + plain[:4]
    if int("".join(str(int(letter, 36)) for letter in turned)) % 97 != 1:
        raise invalid_iban(param)
    return plain


def invalid_iban(param: str) -> ApiError:
    return ApiError(
        "The IBAN you provided is invalid.", code="invalid_bank_account_iban", param=param
    )


def iban_parts(iban: str) -> dict[str, str]:
    """Country, bank and branch (recorded for DK, 2025-10-29.clover)."""
    start, end, last = BANK_CODES.get(iban[:2], (4, 8, 8))
    return {"country": iban[:2], "bank_code": iban[start:end], "branch_code": iban[end:last]}


def checked_routing_number(number: str, param: str) -> str:
    """An American routing number. Raises for one whose check digit is wrong (ABA)."""
    weights = (3, 7, 1) * 3
    good = number.isascii() and number.isdigit() and len(number) == 9
    if not good or sum(int(d) * w for d, w in zip(number, weights, strict=True)) % 10:
        raise ApiError(
            "Invalid routing number for US. The number must contain 9 digits and its last must "
            "agree with the others.",
            code="routing_number_invalid",
            param=param,
        )
    return number
