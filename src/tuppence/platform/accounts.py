"""Accounts and the API keys that open their worlds.

A key is shown once, when it is made; the store holds its SHA-256, by which it is found again.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, replace
from typing import Any

from tuppence.errors import ApiError, invalid_api_key, mask_key
from tuppence.operations.ids import ALPHABET, Ids
from tuppence.store.rows import KeyRow, Reader, World, Writer

KINDS = {"pk": "publishable", "sk": "secret", "rk": "restricted"}
MODES = {"test": False, "live": True}
MOST_REMEMBERED = 10_000
SECRET_LENGTH = 99  # characters after the prefix, as the real API's keys have


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a request comes from: its world, and the kind of its key."""

    world: World
    kind: str
    masked_key: str
    api_version: str


def hash_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def parts_of(key: str) -> tuple[str, bool] | None:
    """(kind, livemode) of a well-formed key: `sk_test_...`."""
    pieces = key.split("_", 2)
    if len(pieces) == 3 and pieces[0] in KINDS and pieces[1] in MODES and pieces[2]:
        return KINDS[pieces[0]], MODES[pieces[1]]
    return None


def new_secret(kind: str, livemode: bool) -> str:
    """A key that nobody can guess: `sk_test_` and 99 random letters and digits."""
    prefix = next(short for short, name in KINDS.items() if name == kind)
    mode = "live" if livemode else "test"
    tail = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_LENGTH))
    return f"{prefix}_{mode}_{tail}"


def key_row(ids: Ids, key: str, account: str, now: int) -> KeyRow:
    found = parts_of(key)
    if found is None:
        raise ValueError("not a key")
    kind, livemode = found
    id = ids.new("mk" if kind == "publishable" else "key")
    return KeyRow(hash_of(key), id, account, livemode, kind, mask_key(key), now)


def create_key(
    writer: Writer, ids: Ids, account: str, kind: str, livemode: bool, now: int
) -> tuple[str, KeyRow]:
    """Make a key for an account: (the key itself, shown this once, and its row)."""
    key = new_secret(kind, livemode)
    row = key_row(ids, key, account, now)
    writer.put_api_key(row)
    return key, row


def create_account(
    writer: Writer, ids: Ids, now: int, api_version: str, name: str = "New business"
) -> str:
    id = ids.new("account")
    body = {
        "id": id,
        "created": now,
        "api_version": api_version,
        "name": name,
        "country": "US",
        "default_currency": "usd",
        "activated": False,
    }
    writer.put_account(id, now, json.dumps(body).encode())
    return id


def first_account(writer: Writer, ids: Ids, now: int, api_version: str) -> dict[str, str]:
    """The account of a new database and its four keys, by prefix: `sk_test` -> the key."""
    account = create_account(writer, ids, now, api_version, "My account")
    keys = {}
    for livemode in (False, True):
        for kind in ("publishable", "secret"):
            key, _ = create_key(writer, ids, account, kind, livemode, now)
            keys["_".join(key.split("_")[:2])] = key
    return {"account": account, **keys}


class Accounts:
    """Who a key belongs to. In open mode an unknown `sk_test_` key opens a world of its own."""

    def __init__(self, ids: Ids, api_version: str, open_mode: bool) -> None:
        self.ids = ids
        self.api_version = api_version
        self.open_mode = open_mode
        self._known: dict[str, Caller] = {}

    def remembered(self, key: str) -> Caller | None:
        """The key's owner, where nobody need be asked."""
        return self._known.get(hash_of(key))

    def caller(self, reader: Reader, key: str) -> Caller | None:
        """The key's owner; None where the key is unknown but may open a new world.

        Raises "Invalid API Key provided" for any other key.
        """
        hash = hash_of(key)
        found = self._known.get(hash)
        if found is not None:
            return found
        row = reader.api_key(hash)
        if row is not None and hmac.compare_digest(row.hash, hash):
            return self.remember(reader, row)
        if self.open_mode and parts_of(key) == ("secret", False):
            return None
        raise invalid_api_key(key)

    def remember(self, reader: Reader, row: KeyRow) -> Caller:
        body = reader.account(row.account)
        settings: dict[str, Any] = json.loads(body) if body else {}
        caller = Caller(
            World(row.account, row.livemode),
            row.kind,
            row.masked,
            settings.get("api_version", self.api_version),
        )
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[row.hash] = caller
        return caller

    def open_world(self, writer: Writer, key: str, now: int) -> None:
        """Give an unknown test key an account of its own, unless another request just did."""
        if writer.api_key(hash_of(key)) is None:
            account = create_account(writer, self.ids, now, self.api_version)
            writer.put_api_key(key_row(self.ids, key, account, now))


def acting_for(reader: Reader, caller: Caller, account: str | None) -> Caller:
    """The caller in the world that `Stripe-Account` names: its own or a connected account's.

    Raises `account_invalid` for any other account.
    """
    if not account or account == caller.world.account:
        return caller
    body = reader.account(account)
    settings: dict[str, Any] = json.loads(body) if body else {}
    if settings.get("platform") == caller.world.account:
        return replace(caller, world=World(account, caller.world.livemode))
    raise ApiError(
        f"The provided key '{caller.masked_key}' does not have access to account '{account}' "
        "(or that account does not exist). Application access may have been revoked.",
        status=403,
        code="account_invalid",
    )
