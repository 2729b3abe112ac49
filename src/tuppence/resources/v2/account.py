"""Accounts (v2): made, changed and closed. What is large is shown only where `include` asks.

Source: docs page api/v2/core/accounts: configuration, defaults, identity, requirements and
future_requirements are null unless they are included.
"""

from __future__ import annotations

from dataclasses import replace

from tuppence.operations.assign import fitted_params
from tuppence.operations.defaults import target
from tuppence.operations.encoding import encode
from tuppence.operations.listing import list_page
from tuppence.operations.registry import operation
from tuppence.operations.resource import Page, Params, Resource
from tuppence.operations.transitions import transition
from tuppence.operations.tx import Tx

ACCOUNTS, ONE = "/v2/core/accounts", "/v2/core/accounts/{id}"
INCLUDABLE = ("configuration", "defaults", "future_requirements", "identity", "requirements")

transition(f"POST {ONE}/close", when=(None, False), to=True, field="closed")


@operation(f"POST {ACCOUNTS}")
def create_account(tx: Tx, params: Params) -> Resource:
    values = fitted_params(tx, tx.catalogue.operation(f"POST {ACCOUNTS}"), params)
    applied = [name for name in params.configuration or {} if params.configuration[name]]
    account = tx.insert("v2.core.account", values | {"applied_configurations": sorted(applied)})
    settings = {"country": (params.identity or {}).get("country"), "name": params.display_name}
    tx.open_account(account.id, settings)
    tx.emit_change("created", account)
    return shown(account, params)


@operation(f"GET {ONE}")
def retrieve_account(tx: Tx, params: Params) -> Resource:
    return shown(target(tx, tx.catalogue.operation(f"GET {ONE}"), params), params)


@operation(f"POST {ONE}")
def update_account(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(f"POST {ONE}")
    old = target(tx, operation, params)
    new = tx.update(old, fitted_params(tx, operation, params, old))
    tx.emit_change("updated", new)
    return shown(new, params)


@operation(f"GET {ACCOUNTS}")
def list_accounts(tx: Tx, params: Params) -> Page:
    page = list_page(tx, tx.catalogue.operation(f"GET {ACCOUNTS}"), params)
    found = tx.find_many("v2.core.account", [entry.id for entry in page.entries])
    plain = [entry._replace(body=shown(found[entry.id], params).body) for entry in page.entries]
    return replace(page, entries=plain)


def shown(account: Resource, params: Params) -> Resource:
    """The account with what was not included left out."""
    asked = {path.split(".")[0] for path in params.include or []}
    document = {n: v if n not in INCLUDABLE or n in asked else None for n, v in account.items()}
    return Resource(document, account.row._replace(body=encode(document)), account.extra)
