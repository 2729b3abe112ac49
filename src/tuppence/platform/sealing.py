"""Secrets that must be read again later, test keys and the like, lie sealed in the database.

The seal hangs on the database's own secret and on `TUPPENCE_SEALING_KEY`, where one is set: a copy
of the database alone then opens nothing (docs: keys).
"""

from __future__ import annotations

import base64
import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

VARIABLE = "TUPPENCE_SEALING_KEY"


@cache
def box(pepper: bytes) -> Fernet:
    """What seals and opens; loaded with the first secret."""
    from cryptography.fernet import Fernet
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    salt = os.environ.get(VARIABLE, "").encode()
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=b"tuppence seal").derive(
        pepper
    )
    return Fernet(base64.urlsafe_b64encode(key))


def sealed(pepper: bytes, secret: str) -> str:
    return box(pepper).encrypt(secret.encode()).decode()


def opened(pepper: bytes, seal: str) -> str | None:
    """The secret; None where the seal was made with another key."""
    from cryptography.fernet import InvalidToken

    try:
        return box(pepper).decrypt(seal.encode()).decode()
    except InvalidToken:
        return None
