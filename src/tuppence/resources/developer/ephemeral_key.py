"""Ephemeral keys: a short-lived key for one customer, for apps on phones."""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.runtime.context import Resource
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import EphemeralKeyCreateParams
from tuppence.runtime.types.resources import EphemeralKey

ABOUT = ("customer", "issuing_card", "verification_session")
TYPES = {"issuing_card": "issuing.card", "verification_session": "identity.verification_session"}


@operation("POST /v1/ephemeral_keys")
def create_ephemeral_key(tx: Tx, params: EphemeralKeyCreateParams) -> Resource:
    given = [name for name in ABOUT if params.get(name)]
    if len(given) != 1:
        raise ApiError(
            "You must specify exactly one of customer, issuing_card or verification_session.",
            code="parameter_missing",
            param="customer",
        )
    name = given[0]
    found = tx.get(TYPES.get(name, name), params[name], param=name)
    about = [{"id": found.id, "type": TYPES.get(name, name)}]
    return tx.insert(EphemeralKey, {"associated_objects": about})
