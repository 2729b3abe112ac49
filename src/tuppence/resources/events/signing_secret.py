"""Signing secrets of receivers, rolled: the old one goes on signing for a while."""

from __future__ import annotations

from tuppence.errors import no_such, out_of_range
from tuppence.runtime.context import Resource
from tuppence.runtime.event_subscribers import (
    DESTINATION,
    ENDPOINT,
    GENERATION,
    PREVIOUS_UNTIL,
    secrets_of,
)
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import ReceiverRollSecretParams
from tuppence.runtime.types.resources import SigningSecret

DAY_S = 86_400


@operation("POST /_tuppence/receivers/{id}/roll_secret")
def roll_secret(tx: Tx, params: ReceiverRollSecretParams) -> Resource:
    """A new secret for an endpoint or a destination, shown this once.

    The old one signs as well for `keep_previous_for` seconds, up to a day (docs: webhooks, rolling
    secrets).
    """
    receiver = found_receiver(tx, params.path["id"])
    kept_s = params.keep_previous_for or 0
    if not 0 <= kept_s <= DAY_S:
        raise out_of_range(f"between 0 and {DAY_S}", "keep_previous_for")
    until = tx.now + kept_s if kept_s else None
    hidden = {
        GENERATION: int(receiver.extra.get(GENERATION, 0)) + 1,
        PREVIOUS_UNTIL: until or 0,
    }
    new = tx.update(receiver, {}, hidden=hidden)
    values = {
        "previous_expires_at": until,
        "receiver": new.id,
        "secret": secrets_of(tx.services.pepper, new.id, new.extra, tx.now)[0],
    }
    return tx.make(SigningSecret, values)


def found_receiver(tx: Tx, id: str) -> Resource:
    for type in (ENDPOINT, DESTINATION):
        found = tx.find(type, id)
        if found is not None and not found.is_deleted:
            return found
    raise no_such(ENDPOINT, id, "id", status=404)
