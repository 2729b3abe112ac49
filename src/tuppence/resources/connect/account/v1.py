"""Accounts: the caller's own, and those connected to it.

A connected account is an account like any other, with worlds of its own that `Stripe-Account`
opens (docs: connect/authentication).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.domain.currency import checked_currency
from tuppence.errors import ApiError, invalid_enum, no_such
from tuppence.resources.connect.account.account import (
    change_account,
    close_account,
    find_account,
    keep_own_account,
    open_account,
    whole,
)
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.default_operations import bind_defaults, deleted, updated
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    AccountCapabilityUpdateParams,
    AccountCreateParams,
    AccountDeleteParams,
    AccountRejectParams,
    AccountRetrieveCurrentParams,
    AccountRetrieveParams,
    AccountUpdateParams,
)
from tuppence.runtime.types.resources import Account, Capability

PATH = "/v1/accounts/{account}"
CURRENCIES = {
    "AU": "aud", "CA": "cad", "CH": "chf", "DK": "dkk", "GB": "gbp", "HK": "hkd", "JP": "jpy",
    "MX": "mxn", "NO": "nok", "NZ": "nzd", "PL": "pln", "SE": "sek", "SG": "sgd", "US": "usd",
    "BR": "brl", "IN": "inr", "TH": "thb", "CZ": "czk", "RO": "ron", "HU": "huf",
}  # fmt: skip
REASONS = ("fraud", "terms_of_service", "other")
NEEDED = [
    "business_profile.mcc",
    "business_profile.url",
    "business_type",
    "external_account",
    "tos_acceptance.date",
    "tos_acceptance.ip",
]

bind_defaults("GET /v1/accounts")


@operation(f"GET {PATH}")
def retrieve_account(tx: Tx, params: AccountRetrieveParams) -> Resource:
    """A connected account, or the key's own."""
    if params.account == tx.world.account:
        return own_account(tx)
    return named(tx, params.account)


def named(tx: Tx, id: str) -> Account:
    """Raises "No such account" with 404."""
    found = find_account(tx, id)
    if found is None:
        raise no_such("account", id, "account", status=404)
    return found


@operation("GET /v1/account")
def retrieve_own_account(tx: Tx, params: AccountRetrieveCurrentParams) -> Resource:
    """The account that the key belongs to."""
    return own_account(tx)


def own_account(tx: Tx) -> Account:
    settings = tx.account_settings()
    stored = tx.find(Account, tx.world.account)
    if stored is not None:
        return stored
    country = settings.get("country") or "US"
    values = {
        "business_profile": {"name": settings.get("name")},
        "charges_enabled": True,
        "country": country,
        "default_currency": settings.get("default_currency") or "usd",
        "details_submitted": True,
        "email": settings.get("email"),
        "payouts_enabled": True,
        "type": "standard",
    }
    return tx.make(Account, whole(tx, "account", values), id=tx.world.account)


@operation("POST /v1/accounts")
def create_account(tx: Tx, params: AccountCreateParams) -> Resource:
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/accounts"), params)
    country = (params.country or tx.account_settings().get("country") or "US").upper()
    currency = checked_currency(params.default_currency or CURRENCIES.get(country, "eur"))
    kind = params.type or ("standard" if not params.controller else "none")
    values |= whole(
        tx,
        "account",
        {
            "capabilities": dict.fromkeys(requested(params), "inactive"),
            "charges_enabled": False,
            "country": country,
            "default_currency": currency,
            "details_submitted": False,
            "payouts_enabled": False,
            "requirements": {
                "currently_due": NEEDED,
                "disabled_reason": "requirements.past_due",
                "eventually_due": NEEDED,
                "past_due": NEEDED,
            },
            "type": kind,
        },
    )
    settings = {
        "country": country,
        "default_currency": currency,
        "email": params.email,
        "name": (params.business_profile or {}).get("name"),
    }
    account, second = open_account(tx, values, {"identity": {"country": country.lower()}}, settings)
    tx.emit_change("created", second)
    for name in requested(params):
        capability_requested(tx, account, name)
    return account


def requested(params: AccountCreateParams | AccountUpdateParams) -> list[str]:
    """The capabilities that are asked for."""
    asked: Mapping[str, Any] = params.capabilities or {}
    return [name for name, one in asked.items() if one.get("requested")]


def capability_requested(tx: Tx, account: Account, name: str) -> Capability:
    """A capability that was asked for: inactive until the account is verified."""
    values = {
        "account": account.id,
        "requested": True,
        "requested_at": tx.now,
        "status": "inactive",
    }
    found = tx.find(Capability, f"{account.id}:{name}")
    if found is not None:
        return tx.update(found, values)
    return tx.insert(Capability, values | {"id": name}, id=f"{account.id}:{name}")


@operation(f"POST {PATH}")
def update_account(tx: Tx, params: AccountUpdateParams) -> Resource:
    operation = tx.catalogue.operation(f"POST {PATH}")
    is_own = params.account == tx.world.account
    if is_own and not tx.exists("account", tx.world.account):
        keep_own_account(tx, {k: v for k, v in own_account(tx).items() if k != "id"})
    old = named(tx, params.account)
    changes = fitted_params(tx, operation, params, old)
    for name in requested(params):
        capability_requested(tx, old, name)
        changes["capabilities"] = {**(old.capabilities or {}), name: "inactive"}
    if params.tos_acceptance:
        accepted = {**(old.tos_acceptance or {}), **params.tos_acceptance}
        changes |= whole(tx, "account", {"tos_acceptance": accepted})
    if is_own:
        return updated(tx, old, changes)
    return change_account(tx, params.account, changes, {})[0]


@operation(f"DELETE {PATH}")
def delete_account(tx: Tx, params: AccountDeleteParams) -> Resource:
    if params.account == tx.world.account:
        raise ApiError("You cannot delete your own account.")
    account = named(tx, params.account)
    close_account(tx, account.id)
    return deleted(tx, account)


@operation(f"POST {PATH}/reject")
def reject_account(tx: Tx, params: AccountRejectParams) -> Resource:
    if params.reason not in REASONS:
        raise invalid_enum("reason", list(REASONS))
    return judged(tx, params, {"charges_enabled": False, "payouts_enabled": False}, params.reason)


@operation(f"POST {PATH}/unreject")
def unreject_account(tx: Tx, params: Params) -> Resource:
    return judged(tx, params, {}, None)


def judged(tx: Tx, params: Params, changes: dict[str, Any], reason: str | None) -> Resource:
    account = named(tx, params.path["account"])
    why = f"rejected.{reason}" if reason else "requirements.past_due"
    requirements = {**(account.requirements or {}), "disabled_reason": why}
    return change_account(tx, account.id, changes | {"requirements": requirements}, {})[0]


# -- capabilities ----------------------------------------------------------------------------------


@operation(f"GET {PATH}/capabilities/{{capability}}")
def retrieve_capability(tx: Tx, params: Params) -> Capability:
    account, name = params.path["account"], params.path["capability"]
    found = tx.find(Capability, f"{account}:{name}")
    if found is None:
        raise no_such("capability", name, "capability", status=404)
    return found


def known_capability(tx: Tx, name: str) -> str:
    fields = tx.catalogue.resource("account").fields
    if name not in (tx.catalogue.inner_fields(fields["capabilities"]["t"]) or {}):
        raise no_such("capability", name, "capability", status=404)
    return name


@operation(f"POST {PATH}/capabilities/{{capability}}")
def update_capability(tx: Tx, params: AccountCapabilityUpdateParams) -> Resource:
    account = named(tx, params.path["account"])
    name = known_capability(tx, params.path["capability"])
    if params.requested is False:
        found = retrieve_capability(tx, params)
        return tx.update(found, {"requested": False, "status": "unrequested"})
    changed = capability_requested(tx, account, name)
    tx.update(account, {"capabilities": {**(account.capabilities or {}), name: changed.status}})
    tx.emit("capability.updated", changed)
    return changed
