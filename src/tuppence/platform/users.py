"""People: who they are and how they prove it. throttle.py stops those who guess.

Passwords are kept as argon2id, second steps are TOTP (RFC 6238) with recovery codes for the day on
which the phone is lost. All functions work in the server's own world (`world.platform_tx`).
"""

from __future__ import annotations

import base64
import hmac
import re
import secrets
from typing import Any

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.platform.server_world import new_token, token_hash
from tuppence.runtime.log_tables import from_entry
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PlatformToken, PlatformUser
from tuppence.store.rows import PageQuery

USER, TOKEN = PlatformUser, PlatformToken
PASSWORD, SEAL, CODES, STEP = "@password", "@totp", "@recovery", "@step"
TOKEN_KEY = "@key:token"
SHORTEST, LONGEST = 10, 200
RECOVERY_CODES = 10
MOST_TOKENS = 20
TOKEN_S = {"reset": 3600, "confirm": 86_400}
STEP_S = 30
RECOVERY_HALF_BYTES = 5  # 80 bits a code: its hash cannot be turned back by trying
# RFC 5321: a local part of atoms and a host of labels, without comments, quotes or literals.
ATOM, LABEL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+", r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL = re.compile(rf"(?=[^@]{{1,64}}@){ATOM}(?:\.{ATOM})*@(?:{LABEL}(?:\.{LABEL})+|localhost)")
LONGEST_EMAIL = 254

_hasher = PasswordHasher()
_nobodys = _hasher.hash("nobody's password")  # what an unknown person's try is compared with


# -- passwords: slow on purpose, so they are worked out away from the lanes -----------------------


def hashed(password: str) -> str:
    return _hasher.hash(password)


def is_password(kept: str | None, offered: str) -> bool:
    """Takes as long for a person who is not there."""
    try:
        return _hasher.verify(kept or _nobodys, offered) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def check_password(password: str, email: str) -> None:
    """Raises `ApiError` for a password that is easily guessed (NIST SP 800-63B: length first)."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise ApiError(f"A password has {SHORTEST} to {LONGEST} characters.", param="password")
    plain = password.lower()
    if len(set(plain)) < 4 or plain in email.lower() or plain.startswith("password"):
        raise ApiError("This password is easily guessed. Take another.", param="password")


# -- users -----------------------------------------------------------------------------------------


def cleaned(email: str) -> str:
    """An address as it is kept. Raises `ApiError` for what is none."""
    found = email.strip().lower()
    if len(found) > LONGEST_EMAIL or not EMAIL.fullmatch(found):
        raise ApiError("This is no e-mail address.", param="email")
    return found


def by_email(tx: Tx, email: str) -> PlatformUser | None:
    entry = tx.any_with(USER, email=email)
    return tx.find(USER, entry.id) if entry is not None else None


def user(tx: Tx, id: str) -> PlatformUser | None:
    found = tx.find(USER, id)
    return None if found is None or found.is_deleted else found


def add_user(
    tx: Tx, email: str, password_hash: str | None, name: str | None = None, **values: Any
) -> PlatformUser:
    """A new person. Raises `ApiError` where the address is taken."""
    if by_email(tx, email) is not None:
        raise ApiError("This e-mail address is taken.", param="email", code="email_taken")
    known = {"email": email, "name": name, "two_step": False, "confirmed": True, "local": False}
    hidden = {PASSWORD: password_hash}
    return tx.insert(USER, known | values, hidden=hidden)


def set_password(tx: Tx, person: PlatformUser, password_hash: str) -> PlatformUser:
    return tx.update(person, {"local": False}, {PASSWORD: password_hash})


# -- the second step -------------------------------------------------------------------------------


def totp_uri(secret: str, email: str) -> str:
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name="Tuppence")


def offered_totp(pepper: bytes, session: str) -> str:
    """The secret that a session's page shows until a code of it is typed: the same each time."""
    digest = hmac.digest(pepper, f"totp:{session}".encode(), "sha256")
    return base64.b32encode(digest[:20]).decode()


def step_of_code(secret: str, code: str, now: int) -> int | None:
    """The time step whose code this is: the present one, or one beside it (RFC 6238, 5.2)."""
    totp, offered, step = pyotp.TOTP(secret), code.replace(" ", ""), now // STEP_S
    for one in (step, step + 1, step - 1):
        if is_same(totp.generate_otp(one), offered):
            return one
    return None


def new_recovery_code() -> str:
    return "-".join(secrets.token_hex(RECOVERY_HALF_BYTES) for _ in range(2))


def turn_on_two_step(
    tx: Tx, person: PlatformUser, secret: str, step: int
) -> tuple[PlatformUser, list[str]]:
    """The user, and recovery codes, which are shown this once. The code of `step` is used up."""
    seal = tx.services.seals.seal(secret)
    if seal is None:
        raise ApiError("The server's sealing key is missing. Tell whoever runs it.", status=503)
    codes = [new_recovery_code() for _ in range(RECOVERY_CODES)]
    hidden = {
        SEAL: seal,
        CODES: [token_hash(code) for code in codes],
        STEP: step,
    }
    return tx.update(person, {"two_step": True}, hidden), codes


def turn_off_two_step(tx: Tx, person: PlatformUser) -> PlatformUser:
    return tx.update(person, {"two_step": False}, {SEAL: None, CODES: [], STEP: 0})


def pass_second_step(tx: Tx, person: PlatformUser, code: str) -> bool:
    """Whether a code opens; each opens once."""
    secret = tx.services.seals.open(person.extra.get(SEAL) or "")
    step = step_of_code(secret, code, tx.now) if secret else None
    if step is not None and step > int(person.extra.get(STEP) or 0):
        tx.update(person, {}, {STEP: step})
        return True
    offered = token_hash(code.strip().lower())
    codes = person.extra.get(CODES) or []
    if any(is_same(one, offered) for one in codes):
        tx.update(person, {}, {CODES: [one for one in codes if one != offered]})
        return True
    return False


# -- links in letters ------------------------------------------------------------------------------


def issue(tx: Tx, person: PlatformUser, purpose: str) -> str:
    """A secret for a link that works once, for a while. Those before it stop working."""
    drop_tokens(tx, person.id, purpose)
    secret = new_token()
    until = tx.now + TOKEN_S[purpose]
    values = {"user": person.id, "purpose": purpose, "expires_at": until}
    tx.insert(TOKEN, values, hidden={TOKEN_KEY: token_hash(secret)})
    return secret


def drop_tokens(tx: Tx, person: str, purpose: str) -> None:
    for entry in tx.list(PageQuery(tx.world, TOKEN.KEY, MOST_TOKENS, {"user": [person]}, {})):
        found = tx.find(TOKEN, entry.id)
        if found is not None and found.purpose == purpose:
            tx.delete(found)


def holder(tx: Tx, secret: str, purpose: str) -> PlatformUser | None:
    """The person whose link this is, while it works."""
    found = token(tx, secret, purpose)
    return user(tx, found.user) if found is not None else None


def spend(tx: Tx, secret: str, purpose: str, until: int) -> bool:
    """Use a secret that nothing is stored of before its use; False the second time."""
    if tx.any_with(TOKEN, **{TOKEN_KEY: token_hash(secret)}) is not None:
        return False
    values = {"user": "", "purpose": purpose, "expires_at": until}
    tx.insert(TOKEN, values, hidden={TOKEN_KEY: token_hash(secret)})
    return True


def token(tx: Tx, secret: str, purpose: str) -> PlatformToken | None:
    entry = tx.any_with(TOKEN, **{TOKEN_KEY: token_hash(secret)})
    found = from_entry(entry, TOKEN) if entry is not None else None
    if found is None or found.purpose != purpose or found.expires_at <= tx.now:
        return None
    return tx.find(TOKEN, found.id)


def redeem(tx: Tx, secret: str, purpose: str) -> PlatformUser | None:
    """The person, whose link does not work again."""
    found = token(tx, secret, purpose)
    if found is None:
        return None
    tx.delete(found)
    return user(tx, found.user)
