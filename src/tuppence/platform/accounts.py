"""Accounts and the API keys that open their worlds.

The store finds a key by its SHA-256. Publishable keys are no secret and are kept as they are;
secret test keys are kept sealed, so that the dashboard can show them; live keys are shown once.
"""

from __future__ import annotations

import hashlib
import ipaddress
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from tuppence.catalogue.permissions import ALL, WRITE
from tuppence.domain.constant_time import is_same
from tuppence.errors import (
    ApiError,
    account_not_connected,
    expired_api_key,
    invalid_api_key,
    invalid_masked_key,
    mask_key,
)
from tuppence.runtime.context import Grant
from tuppence.runtime.ids import ALPHABET, Ids
from tuppence.runtime.services import Sealing
from tuppence.store.rows import KeyRow, Reader, World, Writer

KINDS = {"pk": "publishable", "sk": "secret", "rk": "restricted"}
MODES = {"test": False, "live": True}
MOST_REMEMBERED = 10_000
SECRET_LENGTH = 99  # characters after the prefix, as the real API's keys have
PLATFORM_ACCOUNT = "platform"  # that of the server's own world (platform/server_world.py)
OPENED = "opened by its first use"  # the note of a key that nobody made


class KeyTerms(msgspec.Struct, omit_defaults=True):
    """What is known of a key beside its hash: `body` of its row. One that is `revoked` stays, so
    that on an open server it opens no new world. The seal of one to be `shown_once` is broken then.

    `permissions` and `connect_permissions` are a restricted key's, None for any other; `shown` is a
    publishable key itself, `seal` a secret test key under seal. `expires_at` is in seconds.
    """

    name: str | None = None
    note: str | None = None
    expires_at: int | None = None
    allowed_ips: list[str] = msgspec.field(default_factory=list)
    permissions: dict[str, str] | None = None
    connect_permissions: dict[str, str] | None = None
    shown: str | None = None
    seal: str | None = None
    revoked: bool = False
    shown_once: bool = False


terms_of_body = msgspec.json.Decoder(KeyTerms).decode


def terms_of(row: KeyRow) -> KeyTerms:
    return terms_of_body(row.body)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a request comes from: its world, and the kind of its key.

    `permissions` limit what it may do, None for everything; `connect_permissions` the same in the
    worlds of connected accounts. `hash` is that of its key. `kind` is `dashboard` for a
    member of the team, who with `makes_any_key` makes keys that may do more than the member.
    """

    world: World
    kind: str
    masked_key: str
    api_version: str
    hash: str = ""
    permissions: Mapping[str, str] | None = None
    connect_permissions: Mapping[str, str] | None = None
    expires_at: int | None = None
    allowed_ips: tuple[str, ...] = ()
    revoked: bool = False
    makes_any_key: bool = False

    @property
    def grant(self) -> Grant | None:
        """Its limits as operations see them; None for a secret key."""
        if self.permissions is None and self.kind != "publishable":
            return None
        return Grant(
            self.kind,
            self.masked_key,
            self.permissions,
            self.connect_permissions,
            self.allowed_ips,
            self.expires_at,
            self.makes_any_key,
        )


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


def check_keyed(account: str) -> None:
    """Raises ValueError for the account of the server's own world, which no key may open."""
    if account == PLATFORM_ACCOUNT:
        raise ValueError(f"no key opens the account {account}")


def key_row(
    ids: Ids,
    key: str,
    account: str,
    now: int,
    seals: Sealing | None,
    terms: KeyTerms | None = None,
    *,
    live_once: bool = False,
) -> KeyRow:
    """The row of a key, which holds no more of it than may be shown again.

    Without `seals` it cannot be shown again at all; a live secret
    only with `live_once`, to whoever signed up for it, once.
    """
    check_keyed(account)
    found = parts_of(key)
    if found is None:
        raise ValueError("not a key")
    kind, livemode = found
    terms = terms or KeyTerms()
    if kind == "publishable":
        terms.shown = key
    elif seals is not None and (live_once or not livemode):
        terms.seal = seals.seal(key)
        terms.shown_once = livemode and terms.seal is not None
    id = ids.new("mk" if kind == "publishable" else "key")
    body = msgspec.json.encode(terms)
    return KeyRow(hash_of(key), id, account, livemode, kind, mask_key(key), now, body)


def create_key(
    writer: Writer,
    ids: Ids,
    account: str,
    kind: str,
    livemode: bool,
    now: int,
    seals: Sealing,
    terms: KeyTerms | None = None,
) -> tuple[str, KeyRow]:
    """Make a key for an account: (the key itself, and its row)."""
    key = new_secret(kind, livemode)
    row = key_row(ids, key, account, now, seals, terms)
    writer.put_api_key(row)
    return key, row


def create_account(
    writer: Writer,
    ids: Ids,
    now: int,
    api_version: str,
    name: str = "New business",
    **settings: Any,
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
        **settings,
    }
    writer.put_account(id, now, json.dumps(body).encode())
    return id


def create_keys(
    writer: Writer,
    ids: Ids,
    account: str,
    now: int,
    seals: Sealing,
    modes: Iterable[bool] = (False, True),
    *,
    live_once: bool = False,
) -> dict[str, str]:
    """An account's first keys, by prefix: `sk_test` -> the key."""
    check_keyed(account)
    keys = {}
    for livemode in modes:
        for kind in ("publishable", "secret"):
            key = new_secret(kind, livemode)
            row = key_row(ids, key, account, now, seals, live_once=live_once)
            writer.put_api_key(row)
            keys["_".join(key.split("_")[:2])] = key
    return keys


def first_account(
    writer: Writer, ids: Ids, now: int, api_version: str, seals: Sealing
) -> dict[str, str]:
    """The account of a new database and its four keys, by prefix: `sk_test` -> the key."""
    account = create_account(writer, ids, now, api_version, "My account")
    return {"account": account, **create_keys(writer, ids, account, now, seals)}


def revoke(writer: Writer, row: KeyRow) -> None:
    """Have a key open nothing any more, and forget what could be shown of it."""
    terms = terms_of(row)
    terms.revoked, terms.seal, terms.shown = True, None, None
    writer.put_api_key(row._replace(body=msgspec.json.encode(terms)))


class Accounts:
    """Who a key belongs to. In open mode an unknown `sk_test_` key opens a world of its own;
    with `opens_restricted`, so does an `rk_test_` key, with every permission that `*` gives.

    What is known of a key is asked for again after `fresh_s` seconds, where other processes may
    change it.
    """

    def __init__(
        self,
        ids: Ids,
        api_version: str,
        open_mode: bool,
        seals: Sealing | None = None,
        monotonic: Callable[[], float] = lambda: 0.0,
        fresh_s: float | None = None,
        opens_restricted: bool = False,
    ) -> None:
        self.opening = {"secret", "restricted"} if opens_restricted else {"secret"}
        self.ids = ids
        self.api_version = api_version
        self.open_mode = open_mode
        self.seals = seals
        self.monotonic, self.fresh_s = monotonic, fresh_s
        self._known: dict[str, Caller] = {}
        self._since = 0.0
        self.used: dict[str, int] = {}

    def remembered(self, key: str) -> Caller | None:
        """The key's owner, where nobody need be asked."""
        if self.fresh_s is not None and self.monotonic() - self._since > self.fresh_s:
            self.forget()
        return self._known.get(hash_of(key))

    def forget(self) -> None:
        """Ask the store again: a key, or an account's settings, have changed."""
        self._known.clear()
        self._since = self.monotonic()

    def caller(self, reader: Reader, key: str) -> Caller | None:
        """The key's owner; None where the key is unknown but may open a new world.

        Raises "Invalid API Key provided" for any other key.
        """
        hash = hash_of(key)
        found = self._known.get(hash)
        if found is not None:
            return found
        row = reader.api_key(hash)
        if row is not None and is_same(row.hash, hash):
            return self.remember(reader, row)
        kind, livemode = parts_of(key) or ("", True)
        if self.open_mode and kind in self.opening and not livemode:
            return None
        raise invalid_api_key(key)

    def remember(self, reader: Reader, row: KeyRow) -> Caller:
        if row.account == PLATFORM_ACCOUNT:
            raise invalid_masked_key(row.masked)
        body = reader.account(row.account)
        settings: dict[str, Any] = json.loads(body) if body else {}
        terms = terms_of(row)
        caller = Caller(
            World(row.account, row.livemode),
            row.kind,
            row.masked,
            settings.get("api_version", self.api_version),
            row.hash,
            terms.permissions,
            terms.connect_permissions,
            terms.expires_at,
            tuple(terms.allowed_ips),
            terms.revoked,
        )
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[row.hash] = caller
        return caller

    def open_world(self, writer: Writer, key: str, now: int) -> None:
        """Give an unknown test key an account of its own, unless another request just did."""
        if writer.api_key(hash_of(key)) is None:
            account = create_account(writer, self.ids, now, self.api_version)
            restricted = key.startswith("rk_")
            terms = KeyTerms(note=OPENED, permissions={ALL: WRITE} if restricted else None)
            writer.put_api_key(key_row(self.ids, key, account, now, self.seals, terms))

    def used_by(self, caller: Caller, now: int) -> None:
        """Note a use; `workers/key_usage.py` writes it down."""
        if caller.hash:
            self.used[caller.hash] = now


def check_terms(caller: Caller, now: int, ip: str | None) -> None:
    """Raises a 401 for a key that has expired, a 403 for an address that may not use it.

    Source: docs page keys (expired keys answer `api_key_expired`; IP allow-lists).
    """
    if caller.revoked:
        raise invalid_masked_key(caller.masked_key)
    if caller.expires_at is not None and now >= caller.expires_at:
        raise expired_api_key(caller.masked_key)
    if caller.allowed_ips and not is_allowed(caller.allowed_ips, ip):
        raise ApiError(
            f"The API key '{caller.masked_key}' does not allow requests from your IP address "
            f"({ip or 'unknown'}).",
            status=403,
        )


def is_allowed(allowed: Iterable[str], ip: str | None) -> bool:
    try:
        address = ipaddress.ip_address(ip or "")
    except ValueError:
        return False
    return any(address in ipaddress.ip_network(one, strict=False) for one in allowed)


def acting_for(reader: Reader, caller: Caller, account: str | None) -> Caller:
    """The caller in the world that `Stripe-Account` names: its own or a connected account's.

    Raises `account_invalid` for any other account.
    """
    if not account or account == caller.world.account:
        return caller
    body = reader.account(account)
    settings: dict[str, Any] = json.loads(body) if body else {}
    if settings.get("platform") == caller.world.account:
        permissions = None if caller.permissions is None else (caller.connect_permissions or {})
        return replace(caller, world=World(account, caller.world.livemode), permissions=permissions)
    raise account_not_connected(account, caller.masked_key)
