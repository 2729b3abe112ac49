"""Secrets that must be read again later, test keys and authenticator secrets, are stored sealed.

The sealing keys are not in the database: a copy of the database alone opens nothing
(sealing_keys.py, docs: operations/databases).
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import Fernet, MultiFernet


class Seals:
    """Seals with the first key and opens with each (Fernet: AES-128-CBC and HMAC).

    Without a key nothing is sealed or opened: the server runs, but cannot show what it sealed.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        self.keys = keys
        self._box: MultiFernet | None = None

    def seal(self, secret: str) -> str | None:
        return self._fernet().encrypt(secret.encode()).decode() if self.keys else None

    def open(self, seal: str) -> str | None:
        """The secret; None where the seal was made with another key."""
        from cryptography.fernet import InvalidToken

        if not self.keys or not seal:
            return None
        try:
            return self._fernet().decrypt(seal.encode()).decode()
        except InvalidToken:
            return None

    def _fernet(self) -> MultiFernet:
        """Loaded with the first secret, as the library takes its time."""
        if self._box is None:
            from cryptography.fernet import MultiFernet

            self._box = MultiFernet([fernet(key) for key in self.keys])
        return self._box


def fernet(key: bytes) -> Fernet:
    from cryptography.fernet import Fernet

    return Fernet(base64.urlsafe_b64encode(key))


def derived_key(text: str) -> bytes:
    """A key of 256 bits from a long random text."""
    return hmac.digest(text.encode(), b"tuppence sealing key", "sha256")


def check_value(key: bytes) -> str:
    """What the database stores to know its key again; says nothing about the key."""
    return hmac.digest(key, b"tuppence sealing check", "sha256").hex()


def earlier_key(pepper: bytes, variable: str) -> bytes:
    """What earlier versions sealed with: the database's own secret, the variable as salt."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    salt = variable.encode()
    kdf = HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=b"tuppence seal")
    return kdf.derive(pepper)
