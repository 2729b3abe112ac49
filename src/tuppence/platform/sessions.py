"""Sessions: who is signed in where. The cookie holds a secret, the store its hash.

A session ends when it is signed out, revoked, unused for two weeks, or a month old.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Any

from tuppence.domain.constant_time import is_same
from tuppence.platform.server_world import new_token, token_hash
from tuppence.platform.sign_in_policy import BY_PASSWORD
from tuppence.runtime.log_tables import from_entry
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PlatformSession
from tuppence.store.rows import PageQuery

SESSION = PlatformSession
SECRET_KEY, ID_TOKEN = "@key:secret", "@id_token"
LONGEST_S, IDLE_S = 30 * 86_400, 14 * 86_400
SEEN_EVERY_S = 300  # a page noted the session's use at most this often
FRESH_S = 15 * 60  # for this long after a password, secrets may be shown
MOST = 100


@dataclass(frozen=True, slots=True)
class Start:
    """How a session begins, and for how many seconds it lasts at most."""

    method: str = BY_PASSWORD
    length_s: int = LONGEST_S
    id_token: str | None = None


def begin(
    tx: Tx,
    person: str,
    account: str | None,
    ip: str | None,
    agent: str | None,
    start: Start = Start(),
) -> tuple[str, PlatformSession]:
    """A new session: (the cookie's secret, the session)."""
    secret = new_token()
    values: dict[str, Any] = {
        "user": person,
        "account": account,
        "livemode": False,
        "expires_at": tx.now + start.length_s,
        "last_seen": tx.now,
        "signed_in_at": tx.now,
        "ip_address": ip,
        "user_agent": (agent or "")[:300] or None,
        "method": start.method,
    }
    hidden: dict[str, Any] = {SECRET_KEY: token_hash(secret)}
    if start.id_token is not None:
        hidden[ID_TOKEN] = tx.services.seals.seal(start.id_token)
    return secret, tx.insert(SESSION, values, hidden=hidden)


def id_token(tx: Tx, session: PlatformSession) -> str | None:
    """The ID token with which a session began: providers take it as a hint at sign-out."""
    whole = tx.find(SESSION, session.id)
    return tx.services.seals.open(whole.extra.get(ID_TOKEN) or "") if whole is not None else None


def found(tx: Tx, secret: str) -> PlatformSession | None:
    """The session that a cookie opens, while it lasts."""
    entry = tx.any_with(SESSION, **{SECRET_KEY: token_hash(secret)}) if secret else None
    session = from_entry(entry, SESSION) if entry is not None else None
    if session is None or not is_open(session, tx.now):
        return None
    return session


def is_open(session: PlatformSession, now: int) -> bool:
    return bool(session.expires_at > now and session.last_seen + IDLE_S > now)


def is_fresh(session: PlatformSession, now: int) -> bool:
    """Whether the person has just proved who they are."""
    return bool(now - session.signed_in_at < FRESH_S)


def changed(tx: Tx, id: str, **values: Any) -> PlatformSession | None:
    session = tx.find(SESSION, id)
    if session is None or session.is_deleted:
        return None
    return tx.update(session, values)


def end(tx: Tx, id: str) -> None:
    session = tx.find(SESSION, id)
    if session is not None and not session.is_deleted:
        tx.delete(session)


def of(tx: Tx, person: str) -> list[PlatformSession]:
    """A person's open sessions, newest first."""
    page = tx.list(PageQuery(tx.world, SESSION.KEY, MOST, {"user": [person]}, {}))
    return [one for entry in page if is_open(one := from_entry(entry, SESSION), tx.now)]


def end_all(tx: Tx, person: str, but: str | None = None) -> None:
    """Sign a person out everywhere, save in one session."""
    for one in of(tx, person):
        if one.id != but:
            end(tx, one.id)


def csrf_of(pepper: bytes, id: str) -> str:
    """What a form of this session carries, and a foreign page cannot know."""
    return hmac.new(pepper, f"csrf:{id}".encode(), "sha256").hexdigest()


def is_csrf(pepper: bytes, id: str, offered: str) -> bool:
    return is_same(csrf_of(pepper, id), offered)
