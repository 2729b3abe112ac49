"""A pairing of the official CLI with an account: `stripe login` begins it, a person confirms it.

Whoever began it knows its secret, and gets keys once it is confirmed. The words are shown on both
sides, so that nobody confirms somebody else's.
"""

from __future__ import annotations

import hashlib
import hmac

from tuppence.errors import ApiError
from tuppence.operations.ids import ALPHABET
from tuppence.operations.resource import Resource
from tuppence.operations.timers import due
from tuppence.operations.tx import Tx

TYPE, EXPIRE = "stripecli.pairing", "stripecli.pairing.expire"
LIFETIME_S = 600
MOST = 20
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
SECRET = "@secret_hash"


def begun(tx: Tx, device: str) -> tuple[Resource, str]:
    """A new pairing, and the secret that asks how it stands. Raises a 429 where many wait."""
    if len(tx.writer.alive(tx.world, TYPE)) >= MOST:
        raise ApiError("Too many pairings wait to be confirmed. Try again later.", status=429)
    secret = tx.kit.ids.letters(ALPHABET, 32)
    values = {"device_name": device[:200], "status": "pending", "verification_code": words(tx)}
    made = tx.insert(TYPE, values, hidden={SECRET: hash_of(secret)})
    tx.schedule(EXPIRE, made.id, tx.now + LIFETIME_S)
    return made, secret


def words(tx: Tx) -> str:
    """Four words that can be read aloud: `bado-kufi-rona-tevu`."""

    def syllable() -> str:
        return tx.kit.ids.letters(CONSONANTS, 1) + tx.kit.ids.letters(VOWELS, 1)

    return "-".join(syllable() + syllable() for _ in range(4))


def found(tx: Tx, id: str, secret: str | None = None) -> Resource | None:
    """The pairing; with a secret, only where it is its own."""
    pairing = tx.find(TYPE, id)
    if pairing is None or pairing.is_deleted:
        return None
    if secret is not None and not hmac.compare_digest(pairing.extra[SECRET], hash_of(secret)):
        return None
    return pairing


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@due(EXPIRE)
def forget_pairing(tx: Tx, id: str) -> None:
    pairing = found(tx, id)
    if pairing is not None:
        tx.delete(pairing)
