"""Financial accounts: where a platform's users keep money. No money moves here yet."""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.context import Params
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import TreasuryFinancialAccount


def closed(tx: Tx, params: Params, account: TreasuryFinancialAccount) -> dict[str, Any]:
    if any(any(amounts.values()) for amounts in (account["balance"] or {}).values()):
        raise ApiError("You cannot close a financial account that holds money.")
    return {"status_details": {"closed": {"reasons": ["closed_by_platform"]}}}


transition(
    "POST /v1/treasury/financial_accounts/{financial_account}/close",
    when=("open",),
    to="closed",
    events=("treasury.financial_account.closed",),
    sets=closed,
)
