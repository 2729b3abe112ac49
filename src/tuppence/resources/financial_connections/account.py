"""Financial Connections accounts: bank accounts that a customer has linked."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    FinancialConnectionsAccountRefreshParams,
    FinancialConnectionsAccountSubscribeParams,
    FinancialConnectionsAccountUnsubscribeParams,
)
from tuppence.runtime.types.resources import FinancialConnectionsAccount

PATH = "POST /v1/financial_connections/accounts/{account}"


def refreshed(
    tx: Tx, params: FinancialConnectionsAccountRefreshParams, account: FinancialConnectionsAccount
) -> dict[str, Any]:
    """Each feature's refresh has started; nothing is read from a bank, so it stays pending."""
    names = {"balance": "balance_refresh", "ownership": "ownership_refresh"}
    started = {"last_attempted_at": tx.now, "next_refresh_available_at": None, "status": "pending"}
    return {names[one]: started for one in params.features if one in names}


def subscribed(
    tx: Tx, params: FinancialConnectionsAccountSubscribeParams, account: FinancialConnectionsAccount
) -> dict[str, Any]:
    return {"subscriptions": sorted({*(account.subscriptions or []), *params.features})}


def unsubscribed(
    tx: Tx,
    params: FinancialConnectionsAccountUnsubscribeParams,
    account: FinancialConnectionsAccount,
) -> dict[str, Any]:
    left = [one for one in account.subscriptions or [] if one not in params.features]
    return {"subscriptions": left}


transition(
    f"{PATH}/disconnect",
    when=("active", "inactive"),
    to="disconnected",
    events=("financial_connections.account.disconnected",),
)
transition(f"{PATH}/refresh", when=("active",), to=None, sets=refreshed)
transition(f"{PATH}/subscribe", when=("active",), to=None, sets=subscribed)
transition(f"{PATH}/unsubscribe", when=("active",), to=None, sets=unsubscribed)
