"""API keys over the API: made, limited, rolled and revoked with a secret key of the same account.

Source: docs page keys (reveal, roll, expiry, IP restrictions, restricted keys).
"""

from __future__ import annotations

import ipaddress
from typing import Any

import msgspec

from tuppence.catalogue import permissions as levels
from tuppence.errors import ApiError, no_such
from tuppence.platform.accounts import KeyTerms, create_key, revoke, terms_of
from tuppence.platform.key_restrictions import check_target, narrowed
from tuppence.runtime.context import Page, Resource
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.listing import url_of
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    ApiKeyCreateParams,
    ApiKeyDeleteParams,
    ApiKeyListParams,
    ApiKeyRetrieveParams,
    ApiKeyRevealParams,
    ApiKeyRollParams,
    ApiKeyUpdateParams,
)
from tuppence.store.rows import Entry, KeyRow, ObjectRow

LONGEST_GRACE_S = 7 * 86_400
MOST_ADDRESSES = 50
KEY = "/_tuppence/api_keys/{id}"


@operation("POST /_tuppence/api_keys")
def create_api_key(tx: Tx, params: ApiKeyCreateParams) -> Resource:
    kind = params.kind or "secret"
    terms = changed(tx, KeyTerms(), params)
    check_kind(kind, terms)
    return as_resource(*made(tx, kind, narrowed(tx, kind, terms)))


@operation("GET /_tuppence/api_keys")
def list_api_keys(tx: Tx, params: ApiKeyListParams) -> Page:
    """All of them: an account has few."""
    rows = [row for row in known(tx) if row.livemode == tx.world.livemode]
    entries = [Entry(0, row.id, row.created, encode(shown(row))) for row in rows]
    operation = tx.catalogue.operation("GET /_tuppence/api_keys")
    return Page("api_key", entries, False, url_of(operation, params))


@operation(f"GET {KEY}")
def retrieve_api_key(tx: Tx, params: ApiKeyRetrieveParams) -> Resource:
    return as_resource(None, found(tx, params.path["id"]))


@operation(f"POST {KEY}")
def update_api_key(tx: Tx, params: ApiKeyUpdateParams) -> Resource:
    row = changeable(tx, params.path["id"])
    terms = changed(tx, terms_of(row), params)
    check_kind(row.kind, terms)
    return as_resource(None, kept(tx, row, narrowed(tx, row.kind, terms)))


@operation(f"POST {KEY}/reveal")
def reveal_api_key(tx: Tx, params: ApiKeyRevealParams) -> Resource:
    """The key itself. Raises `ApiError` for a live secret that was shown already."""
    row = changeable(tx, params.path["id"])
    terms = terms_of(row)
    secret = terms.shown or tx.services.seals.open(terms.seal or "")
    if secret is None and terms.seal:
        raise ApiError(
            "This key cannot be shown: the server's sealing key is missing or another one. Roll "
            "this key to get a new one.",
            status=503,
            type="api_error",
        )
    if secret is None:
        raise ApiError(
            "This key was shown once, when it was made, and cannot be shown again. Roll it to get "
            "a new one."
        )
    if terms.shown_once:
        terms.seal, terms.shown_once = None, False
        row = kept(tx, row, terms)
    return as_resource(secret, row)


@operation(f"POST {KEY}/roll")
def roll_api_key(tx: Tx, params: ApiKeyRollParams) -> Resource:
    """A new key like this one, which goes on for `expires_in` seconds, or ends at once."""
    row = changeable(tx, params.path["id"])
    grace = params.expires_in or 0
    if not 0 <= grace <= LONGEST_GRACE_S:
        raise ApiError(
            f"A rolled key goes on for up to {LONGEST_GRACE_S} seconds.", param="expires_in"
        )
    old = terms_of(row)
    terms = KeyTerms(old.name, old.note, None, old.allowed_ips)
    terms.permissions, terms.connect_permissions = old.permissions, old.connect_permissions
    old.expires_at = min(tx.now + grace, old.expires_at or tx.now + grace)
    kept(tx, row, old)
    return as_resource(*made(tx, row.kind, narrowed(tx, row.kind, terms)))


@operation(f"DELETE {KEY}")
def delete_api_key(tx: Tx, params: ApiKeyDeleteParams) -> Resource:
    """Revoke a key at once. The last secret key of a mode stays: it can be rolled."""
    row = changeable(tx, params.path["id"])
    alive = [one for one in known(tx) if is_alike(one, row) and is_alive(one, tx.now)]
    if row.kind != "restricted" and [one.id for one in alive] == [row.id]:
        raise ApiError(f"An account keeps at least one {row.kind} key. Roll this one instead.")
    revoke(tx.writer, row)
    return as_resource(None, row)


# -- parts -----------------------------------------------------------------------------------------


def known(tx: Tx) -> list[KeyRow]:
    """The account's keys but those that were revoked."""
    return [row for row in tx.api_keys() if not terms_of(row).revoked]


def found(tx: Tx, id: str) -> KeyRow:
    for row in known(tx):
        if row.id == id and row.livemode == tx.world.livemode:
            return row
    raise no_such("api_key", id, "id", status=404)


def changeable(tx: Tx, id: str) -> KeyRow:
    """The key, to be changed, shown or revoked. Raises a 403 if it may do more than the caller."""
    row = found(tx, id)
    check_target(tx, row)
    return row


def is_alike(one: KeyRow, other: KeyRow) -> bool:
    return (one.kind, one.livemode) == (other.kind, other.livemode)


def is_alive(row: KeyRow, now: int) -> bool:
    expires_at = terms_of(row).expires_at
    return expires_at is None or expires_at > now


def made(tx: Tx, kind: str, terms: KeyTerms) -> tuple[str, KeyRow]:
    account, livemode = tx.world
    return create_key(
        tx.writer, tx.services.ids, account, kind, livemode, tx.now, tx.services.seals, terms
    )


def kept(tx: Tx, row: KeyRow, terms: KeyTerms) -> KeyRow:
    row = row._replace(body=msgspec.json.encode(terms))
    tx.writer.put_api_key(row)
    return row


def changed(tx: Tx, terms: KeyTerms, params: ApiKeyCreateParams | ApiKeyUpdateParams) -> KeyTerms:
    """The terms with what was asked for. Raises `ApiError` for what makes no sense."""
    for name in ("name", "note", "expires_at", "permissions", "connect_permissions"):
        if name in params:
            setattr(terms, name, params[name])
    if "allowed_ips" in params:
        terms.allowed_ips = checked_ips(params.allowed_ips or [])
    if params.expires_at and params.expires_at <= tx.now:
        raise ApiError("The expiry must be in the future.", param="expires_at")
    named = {name for names in levels.grouped(tx.catalogue).values() for name in names}
    for param in ("permissions", "connect_permissions"):
        check_levels(params.get(param) or {}, named, param)
    return terms


def checked_ips(asked: list[str]) -> list[str]:
    """Addresses and networks, `203.0.113.7` or `203.0.113.0/24`."""
    if len(asked) > MOST_ADDRESSES:
        raise ApiError(f"Up to {MOST_ADDRESSES} addresses.", param="allowed_ips")
    for one in asked:
        try:
            ipaddress.ip_network(one, strict=False)
        except ValueError:
            raise ApiError(f"Invalid IP address: {one}", param="allowed_ips") from None
    return asked


def check_levels(asked: dict[str, str], known: set[str], param: str) -> None:
    for resource, level in asked.items():
        if resource not in known and resource != levels.ALL:
            raise ApiError(f"There is no permission for {resource}.", param=f"{param}[{resource}]")
        if level not in levels.LEVELS:
            raise ApiError(
                f"Invalid {param}[{resource}]: must be one of none, read, or write",
                param=f"{param}[{resource}]",
            )


def check_kind(kind: str, terms: KeyTerms) -> None:
    limited = terms.permissions is not None or terms.connect_permissions is not None
    if kind == "restricted" and terms.permissions is None:
        terms.permissions = {}
    if kind != "restricted" and limited:
        raise ApiError("Only a restricted key has permissions.", param="permissions")


def shown(row: KeyRow) -> dict[str, Any]:
    terms = terms_of(row)
    return {
        "id": row.id,
        "object": "api_key",
        "allowed_ips": terms.allowed_ips,
        "connect_permissions": terms.connect_permissions,
        "created": row.created,
        "expires_at": terms.expires_at,
        "kind": row.kind,
        "last_used": row.used_at or None,
        "livemode": row.livemode,
        "masked": row.masked,
        "name": terms.name,
        "note": terms.note,
        "permissions": terms.permissions,
        "revealable": bool(terms.shown or terms.seal),
    }


def as_resource(secret: str | None, row: KeyRow) -> Resource:
    document = shown(row) | ({"secret": secret} if secret else {})
    stored = ObjectRow(0, row.id, row.created, 1, False, encode(document), None)
    return Resource(document, stored, {})
