"""Balance settings: when and how an account is paid out (docs: api/balance-settings)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.default_operations import updated
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import BalanceSettingsRetrieveParams, BalanceSettingsUpdateParams
from tuppence.runtime.types.resources import BalanceSettings

TYPE = "balance_settings"
RULES = "automatic_transfer_rules_by_currency"
DAYS = {"weekly": "weekly_payout_days", "monthly": "monthly_payout_days"}


def payments_settings(tx: Tx) -> dict[str, Any]:
    """What was set for payouts and settlement, else what every account starts with."""
    found = tx.find(BalanceSettings, TYPE)
    kept: Any = found.payments if found else tx.services.skeletons.new(TYPE)["payments"]
    payments: dict[str, Any] = kept
    return payments


@operation("GET /v1/balance_settings")
def retrieve_balance_settings(tx: Tx, params: BalanceSettingsRetrieveParams) -> BalanceSettings:
    return tx.find(BalanceSettings, TYPE) or tx.make(BalanceSettings, {}, id=TYPE)


@operation("POST /v1/balance_settings")
def update_balance_settings(tx: Tx, params: BalanceSettingsUpdateParams) -> BalanceSettings:
    """Raises `ApiError` for days that do not go with the interval."""
    old = tx.find(BalanceSettings, TYPE) or tx.insert(BalanceSettings, {}, id=TYPE)
    sent = params.payments or {}
    payments: dict[str, Any] = dict(old.payments)
    if "debit_negative_balances" in sent:
        payments["debit_negative_balances"] = sent["debit_negative_balances"]
    if sent.get("payouts"):
        payments["payouts"] = payouts_set(payments["payouts"], sent["payouts"])
    timing = sent.get("settlement_timing") or {}
    if "delay_days_override" in timing:
        payments["settlement_timing"] = delayed(payments, timing["delay_days_override"])
    return updated(tx, old, {"payments": payments})


def payouts_set(old: dict[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    schedule = {**(old.get("schedule") or {}), **(sent.get("schedule") or {})}
    interval = schedule.get("interval")
    for kind, field in DAYS.items():
        if kind != interval and (sent.get("schedule") or {}).get(field):
            raise ApiError(
                f"`{field}` can be set only where the interval is {kind}.",
                param=f"payments[payouts][schedule][{field}]",
            )
        if kind != interval:
            schedule.pop(field, None)
    changed = {**old, **sent, "schedule": schedule}
    rules = changed.get(RULES) or {}
    if rules:
        changed[RULES] = {
            currency: [{"transfer_up_to_amount": None, **one} for one in several]
            for currency, several in rules.items()
        }
    return changed


def delayed(payments: dict[str, Any], days: Any) -> dict[str, Any]:
    """How long money stays pending; nothing sent takes the override back."""
    timing = {**payments["settlement_timing"]}
    if days in (None, ""):
        timing.pop("delay_days_override", None)
        return timing | {"delay_days": 2}
    if not 1 <= int(days) <= 31:
        raise ApiError(
            "`delay_days_override` must be between 1 and 31.",
            param="payments[settlement_timing][delay_days_override]",
        )
    return timing | {"delay_days": int(days), "delay_days_override": int(days)}
