"""External accounts: the bank accounts and cards that a connected account is paid out to."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue.validation import integer
from tuppence.errors import ApiError, missing_param, no_such
from tuppence.resources.balance.bank_account import insert_bank_account
from tuppence.resources.balance.payout import FAILURE
from tuppence.resources.payments.customer_source import bank_account, card_made
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Page, Params, Resource
from tuppence.runtime.default_operations import existing_parent
from tuppence.runtime.listing import checked_limit, url_of
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    AccountExternalAccountCreateParams,
    AccountExternalAccountDeleteParams,
    AccountExternalAccountListParams,
    AccountExternalAccountRetrieveParams,
    AccountExternalAccountUpdateParams,
)
from tuppence.runtime.types.resources import BankAccount, Card, Token

PATH = "/v1/accounts/{account}/external_accounts"
TYPES = ("bank_account", "card")


@operation(f"POST {PATH}")
def create_external_account(tx: Tx, params: AccountExternalAccountCreateParams) -> Resource:
    account = owner(tx, params)
    sent = params.external_account
    if not sent:
        raise missing_param("external_account")
    made = added(tx, sent, account)
    if "metadata" in params:
        made = tx.update(made, {"metadata": new_metadata(params.metadata)})
    tx.emit("account.external_account.created", made)
    return made


def owner(tx: Tx, params: Params) -> str:
    operation = tx.catalogue.operation(f"POST {PATH}")
    parent = tx.catalogue.place(operation).parent
    assert parent is not None, "an external account stands below an account"
    return existing_parent(tx, operation, params, parent)


def added(tx: Tx, sent: Any, account: str) -> Resource:
    """From a token (`btok_`, `tok_`) or a bank account's data."""
    if isinstance(sent, str) and sent.startswith("btok_"):
        token = tx.get(Token, sent, param="external_account")
        values = {n: v for n, v in token.bank_account.items() if n not in ("id", "object")}
        kept = {FAILURE: token.extra.get(FAILURE)}
        return insert_bank_account(tx, values | own(account), hidden=kept)
    if isinstance(sent, str):
        card = card_made(tx, sent, None, "external_account")
        return tx.update(card, {"account": account})
    details, kept = bank_account(tx, sent)
    values = {n: v for n, v in details.items() if n not in ("id", "object")}
    return insert_bank_account(tx, values | own(account), hidden=kept)


def own(account: str) -> dict[str, Any]:
    return {"account": account, "metadata": {}}


def found(tx: Tx, params: Params) -> BankAccount | Card:
    account, id = owner(tx, params), params.path["id"]
    kinds: tuple[type[Any], ...] = (BankAccount, Card)
    for kind in kinds:
        one: BankAccount | Card | None = tx.find(kind, id)
        if one is not None and not one.is_deleted and one.account == account:
            return one
    raise no_such("external account", id, "id", status=404)


@operation(f"GET {PATH}/{{id}}")
def retrieve_external_account(tx: Tx, params: AccountExternalAccountRetrieveParams) -> Resource:
    return found(tx, params)


@operation(f"POST {PATH}/{{id}}")
def update_external_account(tx: Tx, params: AccountExternalAccountUpdateParams) -> Resource:
    old = found(tx, params)
    fields = tx.catalogue.resource(old["object"]).fields
    changes = {
        n: v for n, v in params.items() if n in fields and n not in ("metadata", "documents")
    }
    for name in ("exp_month", "exp_year"):
        if name in changes:
            changes[name] = integer(changes[name], name)
    if "metadata" in params:
        changes["metadata"] = new_metadata({**(old.metadata or {}), **(params.metadata or {})})
    new = tx.update(old, changes)
    tx.emit("account.external_account.updated", new, old)
    return new


@operation(f"DELETE {PATH}/{{id}}")
def delete_external_account(tx: Tx, params: AccountExternalAccountDeleteParams) -> Resource:
    old = found(tx, params)
    if old.default_for_currency:
        raise ApiError("You cannot delete the default external account for a currency.")
    tombstone = tx.delete(old)
    tx.emit("account.external_account.deleted", old)
    return tombstone


@operation(f"GET {PATH}")
def list_external_accounts(tx: Tx, params: AccountExternalAccountListParams) -> Page:
    account = owner(tx, params)
    type = "card" if params.object == "card" else "bank_account"
    limit = checked_limit(params.limit)
    entries = list(tx.newest(type, limit + 1, {"account": account}))
    url = url_of(tx.catalogue.operation(f"GET {PATH}"), params)
    return Page(type, entries[:limit], len(entries) > limit, url)
