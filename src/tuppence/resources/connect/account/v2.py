"""Accounts (v2): made, changed and closed. What is large is shown only where `include` asks.

Source: docs page api/v2/core/accounts: configuration, defaults, identity, requirements and
future_requirements are null unless they are included.
"""

from __future__ import annotations

from dataclasses import replace

from tuppence.errors import ApiError
from tuppence.resources.connect.account.account import (
    DEFAULT_COUNTRY,
    change_account,
    close_account,
    country_of,
    find_v2_account,
    open_account,
)
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Page, Params, Resource
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.listing import list_page
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    V2CoreAccountCloseParams,
    V2CoreAccountCreateParams,
    V2CoreAccountListParams,
    V2CoreAccountRetrieveParams,
    V2CoreAccountUpdateParams,
)
from tuppence.runtime.types.resources import V2CoreAccount

ACCOUNTS, ONE = "/v2/core/accounts", "/v2/core/accounts/{id}"
INCLUDABLE = ("configuration", "defaults", "future_requirements", "identity", "requirements")


@operation(f"POST {ONE}/close")
def close(tx: Tx, params: V2CoreAccountCloseParams) -> Resource:
    account = find_v2_account(tx, params.id)
    if account.closed:
        raise ApiError("You cannot close this account because it is closed.")
    return close_account(tx, account.id)


@operation(f"POST {ACCOUNTS}")
def create_account(tx: Tx, params: V2CoreAccountCreateParams) -> Resource:
    values = fitted_params(tx, tx.catalogue.operation(f"POST {ACCOUNTS}"), params)
    applied = [name for name, value in (params.configuration or {}).items() if value]
    values |= {"applied_configurations": sorted(applied)}
    settings = {"country": country_of(values), "name": params.display_name}
    first = {"type": "none", "country": country_of(values) or DEFAULT_COUNTRY}
    _, account = open_account(tx, first, values, settings)
    tx.emit_change("created", account)
    return shown(account, params)


@operation(f"GET {ONE}")
def retrieve_account(tx: Tx, params: V2CoreAccountRetrieveParams) -> Resource:
    return shown(find_v2_account(tx, params.id), params)


@operation(f"POST {ONE}")
def update_account(tx: Tx, params: V2CoreAccountUpdateParams) -> Resource:
    operation = tx.catalogue.operation(f"POST {ONE}")
    old = find_v2_account(tx, params.id)
    _, new = change_account(tx, params.id, {}, fitted_params(tx, operation, params, old))
    return shown(new, params)


@operation(f"GET {ACCOUNTS}")
def list_accounts(tx: Tx, params: V2CoreAccountListParams) -> Page:
    page = list_page(tx, tx.catalogue.operation(f"GET {ACCOUNTS}"), params)
    found = tx.find_many(V2CoreAccount, [entry.id for entry in page.entries])
    plain = [entry._replace(body=shown(found[entry.id], params).body) for entry in page.entries]
    return replace(page, entries=plain)


def shown(account: V2CoreAccount, params: Params) -> V2CoreAccount:
    """The account with what was not included left out."""
    asked = {path.split(".")[0] for path in params.get("include") or []}
    document = {n: v if n not in INCLUDABLE or n in asked else None for n, v in account.items()}
    return V2CoreAccount(document, account.row._replace(body=encode(document)), account.extra)
