"""An account is one object: /v1/accounts and /v2/core/accounts are two projections of it.

Both are kept, under one id, and only here: whichever API opens, changes or closes an account, the
other shows it. Source: docs pages connect/accounts-v2 and api/v2/core/accounts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import no_such
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Account, V2CoreAccount

# Fields of the same value in both, by their names in v1 and in v2.
SHARED = {"email": "contact_email", "metadata": "metadata"}
DEFAULT_COUNTRY = "US"


def country_of(values: Mapping[str, Any]) -> str | None:
    """The country that a v2 account's identity names, in capitals as v1 writes it."""
    found = (values.get("identity") or {}).get("country")
    return str(found).upper() if found else None


def as_v1(values: Mapping[str, Any]) -> dict[str, Any]:
    """What these v2 fields are in v1."""
    found = {one: values[two] for one, two in SHARED.items() if two in values}
    if values.get("display_name") is not None:
        found["business_profile"] = {"name": values["display_name"]}
    if country_of(values):
        found["country"] = country_of(values)
    return found


def as_v2(values: Mapping[str, Any]) -> dict[str, Any]:
    """What these v1 fields are in v2."""
    found = {two: values[one] for one, two in SHARED.items() if one in values}
    name = (values.get("business_profile") or {}).get("name")
    if name is not None:
        found["display_name"] = name
    return found


def whole(
    tx: Tx, type: str, values: Mapping[str, Any], old: Mapping[str, Any] | None = None
) -> Any:
    """The values with every hash complete; a hash keeps what it does not name."""
    shape = tx.catalogue.resource(type)
    found = {}
    for name, value in values.items():
        before = (old or {}).get(name)
        merged = (
            {**before, **value} if isinstance(before, dict) and isinstance(value, dict) else value
        )
        found[name] = tx.services.skeletons.filled(shape, name, shape.fields[name], merged)
    return found


def open_account(
    tx: Tx, first: dict[str, Any], second: dict[str, Any], settings: dict[str, Any]
) -> tuple[Account, V2CoreAccount]:
    """A new connected account with worlds of its own, in both projections. Emits nothing.

    `first` holds v1's fields and `second` v2's; each takes over what only the other names.
    """
    id = tx.new_id("account")
    first = as_v1(second) | first
    second = as_v2(first) | second
    tx.open_account(id, settings)
    return (
        tx.insert(Account, whole(tx, "account", first), id=id),
        tx.insert(V2CoreAccount, whole(tx, "v2.core.account", second), id=id),
    )


def keep_own_account(tx: Tx, values: dict[str, Any]) -> Account:
    """The caller's own account, stored for the first time."""
    return tx.insert(Account, values, id=tx.world.account)


def find_account(tx: Tx, id: str) -> Account | None:
    """The account as v1 shows it, also where a database knows it from v2 alone."""
    found = tx.find(Account, id)
    if found is not None:
        return None if found.is_deleted else found
    second = tx.find(V2CoreAccount, id)
    if second is None or second.is_deleted:
        return None
    return tx.make(Account, whole(tx, "account", as_v1(second) | {"type": "none"}), id=id)


def find_v2_account(tx: Tx, id: str) -> V2CoreAccount:
    """The account as v2 shows it. Raises "No such account" with 404."""
    found = tx.find(V2CoreAccount, id)
    if found is not None and not found.is_deleted:
        return found
    first = find_account(tx, id)
    if first is None:
        raise no_such("account", id, "id", status=404)
    return tx.make(V2CoreAccount, whole(tx, "v2.core.account", as_v2(first)), id=id)


def change_account(
    tx: Tx, id: str, first: Mapping[str, Any], second: Mapping[str, Any]
) -> tuple[Account, V2CoreAccount]:
    """The account changed in both projections, and `account.updated` where v1 shows a difference.

    `first` holds changes of v1's fields, `second` of v2's.
    """
    old, second_old = stored_account(tx, id), stored_v2_account(tx, id)
    changes = whole(tx, "account", as_v1(second), old) | dict(first)
    new = tx.update(old, changes)
    if new != old:
        tx.emit("account.updated", new, old)
    changes = whole(tx, "v2.core.account", as_v2(first), second_old) | dict(second)
    changed = tx.update(second_old, changes)
    if changed != second_old:
        tx.emit_change("updated", changed)
    return new, changed


def stored_account(tx: Tx, id: str) -> Account:
    found = tx.find(Account, id)
    if found is not None and not found.is_deleted:
        return found
    made = find_account(tx, id)
    if made is None:
        raise no_such("account", id, "account", status=404)
    return tx.insert(Account, {k: v for k, v in made.items() if k != "id"}, id=id)


def stored_v2_account(tx: Tx, id: str) -> V2CoreAccount:
    found = tx.find(V2CoreAccount, id)
    if found is not None and not found.is_deleted:
        return found
    made = find_v2_account(tx, id)
    return tx.insert(V2CoreAccount, {k: v for k, v in made.items() if k != "id"}, id=id)


def close_account(tx: Tx, id: str) -> V2CoreAccount:
    """The account shut in both projections: nobody acts in its worlds any more."""
    second = stored_v2_account(tx, id)
    tx.close_account(id)
    changes = {"closed": True, "metadata": second.metadata}
    closed = tx.update(second, changes)
    tx.emit_change("closed", closed)
    return closed
