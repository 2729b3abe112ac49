"""Links and sessions of connected accounts: only for an account that is there."""

from __future__ import annotations

from tuppence.catalogue import Catalogue, Operation
from tuppence.errors import no_such
from tuppence.resources.connect.account.account import find_account
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import default_for
from tuppence.runtime.registry import Handler, OperationResult, default
from tuppence.runtime.tx import Tx


def for_an_account(operation: Operation, catalogue: Catalogue) -> Handler | None:
    """What follows from the catalogue, once the account is found."""
    make = default_for(operation, catalogue)

    def handler(tx: Tx, params: Params) -> OperationResult:
        assert make is not None, "the catalogue says how links are created"
        check_account(tx, params["account"])
        return make(tx, params)

    return handler


def check_account(tx: Tx, id: str) -> None:
    """Raises "No such account" for one that is neither connected nor the caller's own."""
    if id != tx.world.account and find_account(tx, id) is None:
        raise no_such("account", id, "account")


for key in ("POST /v1/account_links", "POST /v1/account_sessions", "POST /v2/core/account_links"):
    default(key, for_an_account)
