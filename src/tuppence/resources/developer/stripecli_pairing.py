"""A pairing of the official CLI with an account: `stripe login` begins it, a person confirms it.

The CLI that began it holds its secret, and gets keys once it is confirmed. The words are shown on
both sides, so that nobody confirms somebody else's. Pairings are objects of the server's own world:
no key opens it and no snapshot reaches it, so only the server writes them.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from tuppence.domain.constant_time import is_same
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.services import StoredObject
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import StripecliPairing

TYPE, EXPIRE = "stripecli.pairing", "stripecli.pairing.expire"
LIFETIME_S = 600
MOST, MOST_PER_CLIENT = 200, 20  # pending pairings
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
SECRET, CLIENT = "@secret_hash", "@client"


def begun(tx: Tx, device: str, client: str) -> tuple[StripecliPairing, str]:
    """A new pairing, and the secret that asks how it stands.

    `client` is the network that it comes from. Pending pairings are limited per client and in
    all. Past that the oldest gives way: the client's own, else that of the client with the most.
    """
    make_room(tx, client)
    secret = tx.services.ids.letters(ALPHABET, 32)
    values = {"device_name": device[:200], "status": "pending", "verification_code": words(tx)}
    made = tx.insert(StripecliPairing, values, hidden={SECRET: hash_of(secret), CLIENT: client})
    tx.schedule(EXPIRE, made.id, tx.now + LIFETIME_S)
    return made, secret


def make_room(tx: Tx, client: str) -> None:
    waiting = [(decode(one.extra or b"{}").get(CLIENT), one) for one in alive(tx)]
    held = Counter(client for client, _ in waiting)
    if held[client] < MOST_PER_CLIENT:
        if len(waiting) < MOST:
            return
        client = held.most_common(1)[0][0]
    oldest = next(one for its, one in waiting if its == client)
    forget_pairing(tx, decode(oldest.body)["id"])


def alive(tx: Tx) -> Sequence[StoredObject]:
    return tx.every(TYPE)


def forget(tx: Tx, pairing: StripecliPairing) -> None:
    """Leave nothing of it: anybody may begin pairings, as many as they like."""
    tx.schedule(EXPIRE, pairing.id, None)
    tx.forget(pairing)


def words(tx: Tx) -> str:
    """Four words that can be read aloud: `bado-kufi-rona-tevu`."""

    def syllable() -> str:
        return tx.services.ids.letters(CONSONANTS, 1) + tx.services.ids.letters(VOWELS, 1)

    return "-".join(syllable() + syllable() for _ in range(4))


def found(tx: Tx, id: str, secret: str | None = None) -> StripecliPairing | None:
    """The pairing; with a secret, only where it is its own."""
    pairing = tx.find(StripecliPairing, id)
    if pairing is None or pairing.is_deleted:
        return None
    if secret is not None and not is_same(pairing.extra[SECRET], hash_of(secret)):
        return None
    return pairing


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@due(EXPIRE)
def forget_pairing(tx: Tx, id: str) -> None:
    pairing = found(tx, id)
    if pairing is not None:
        forget(tx, pairing)
