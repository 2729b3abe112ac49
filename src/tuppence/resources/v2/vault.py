"""Vaulted bank accounts (v2): kept by their last four digits, archived, verified.

Account numbers are never kept. Source: docs pages api/v2/core/vault-us-bank-accounts and
vault-gb-bank-accounts.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError, missing_param
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.registry import operation
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import V2CoreVaultUsBankAccountConfirmMicrodepositsParams
from tuppence.runtime.types.resources import V2CoreVaultUsBankAccount

GB, US = "/v2/core/vault/gb_bank_accounts", "/v2/core/vault/us_bank_accounts"
METHODS = "/v2/money_management/payout_methods"
TEST_AMOUNTS = [32, 45]


def bank_account(path: str, type: str, currency: str, bank: str) -> None:
    key = f"POST {path}"

    @operation(key)
    def create(tx: Tx, params: Params) -> Resource:
        values = fitted_params(tx, tx.catalogue.operation(key), params)
        values |= {
            "bank_name": bank,
            "last4": account_number(params)[-4:],
            "supported_currencies": [currency],
        }
        return tx.insert(type, values)


def account_number(params: Params) -> str:
    """The number, or the end of the IBAN that holds it."""
    number: str | None = params.get("account_number") or params.get("iban")
    if not number:
        raise missing_param("account_number")
    return number.replace(" ", "")


bank_account(GB, "v2.core.vault.gb_bank_account", "gbp", "STRIPE TEST BANK")
bank_account(US, "v2.core.vault.us_bank_account", "usd", "STRIPE TEST BANK")

for _path in (GB, US, METHODS):
    transition(f"POST {_path}/{{id}}/archive", when=(False,), to=True, field="archived")
    transition(f"POST {_path}/{{id}}/unarchive", when=(True,), to=False, field="archived")


def sent(tx: Tx, params: Params, account: V2CoreVaultUsBankAccount) -> dict[str, Any]:
    details = {
        "expires": tx.time_in(account["object"]),
        "microdeposit_type": "amounts",
        "sent": tx.time_in(account["object"]),
    }
    return {
        "verification": {
            "microdeposit_verification_details": details,
            "status": "awaiting_verification",
        }
    }


def confirmed(
    tx: Tx,
    params: V2CoreVaultUsBankAccountConfirmMicrodepositsParams,
    account: V2CoreVaultUsBankAccount,
) -> dict[str, Any]:
    """The test amounts are 0.32 and 0.45 (docs: testing, microdeposits)."""
    if account.verification["status"] != "awaiting_verification":
        raise ApiError("No microdeposits have been sent to this bank account.")
    if sorted(params.amounts or []) != TEST_AMOUNTS and params.descriptor_code != "SM11AA":
        raise ApiError("The microdeposits do not match.", code="incorrect_amounts")
    return {
        "verification": {"microdeposit_verification_details": None, "status": "verified"},
    }


transition(
    f"POST {US}/{{id}}/send_microdeposits", when=(False,), to=None, field="archived", sets=sent
)
transition(
    f"POST {US}/{{id}}/confirm_microdeposits",
    when=(False,),
    to=None,
    field="archived",
    sets=confirmed,
)
