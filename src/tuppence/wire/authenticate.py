"""Which key a request carries: Bearer, or Basic with the key as user name."""

from __future__ import annotations

import base64
import json
from typing import Any

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.permissions import allows, named, needed
from tuppence.engines.comparing import is_same
from tuppence.errors import (
    invalid_api_key,
    no_api_key,
    no_such,
    not_permitted,
    secret_key_required,
)
from tuppence.platform.accounts import Caller
from tuppence.store.rows import Reader
from tuppence.wire.request import Request

# What a browser may do with a publishable key (docs: keys).
PUBLISHABLE = frozenset(
    {
        "POST /v1/confirmation_tokens",
        "GET /v1/confirmation_tokens/{confirmation_token}",
        "POST /v1/payment_methods",
        "POST /v1/sources",
        "GET /v1/sources/{source}",
        "POST /v1/tokens",
        "GET /v1/tokens/{token}",
        "GET /v1/payment_intents/{intent}",
        "POST /v1/payment_intents/{intent}/confirm",
        "POST /v1/payment_intents/{intent}/verify_microdeposits",
        "GET /v1/setup_intents/{intent}",
        "POST /v1/setup_intents/{intent}/confirm",
        "POST /v1/setup_intents/{intent}/verify_microdeposits",
    }
)


# Of these a publishable key must show the client secret; the values are the types of object.
BY_CLIENT_SECRET = {
    "GET /v1/payment_intents/{intent}": "payment_intent",
    "POST /v1/payment_intents/{intent}/confirm": "payment_intent",
    "POST /v1/payment_intents/{intent}/verify_microdeposits": "payment_intent",
    "GET /v1/setup_intents/{intent}": "setup_intent",
    "POST /v1/setup_intents/{intent}/confirm": "setup_intent",
    "POST /v1/setup_intents/{intent}/verify_microdeposits": "setup_intent",
    "GET /v1/sources/{source}": "source",
}


def key_of(request: Request) -> str:
    """The API key. Raises "You did not provide an API key"."""
    header = request.header(b"authorization")
    if not header:
        raise no_api_key()
    scheme, _, value = header.partition(" ")
    value = value.strip()
    if scheme.lower() == "basic":
        value = basic_user(value)
    elif scheme.lower() != "bearer":
        raise no_api_key()
    if not value:
        raise no_api_key()
    if not value.isprintable() or len(value) > 255:
        raise invalid_api_key(value[:255].encode("ascii", "replace").decode())
    return value


def check_client_secret(
    reader: Reader, caller: Caller, call_secret: Any, type: str, id: str
) -> None:
    """A publishable key sees an intent, or a source, only with its client secret (docs: keys).

    Raises "No such ..." in every other case: whether there is such an object is not told.
    """
    row = reader.object(caller.world, type, id)
    secret = json.loads(row.body).get("client_secret") if row is not None else None
    sent = call_secret if isinstance(call_secret, str) else ""
    if secret is None or not is_same(secret, sent):
        raise no_such(type, id, "intent" if type.endswith("intent") else type, status=404)


def basic_user(value: str) -> str:
    try:
        decoded = base64.b64decode(value, validate=True).decode("utf-8")
    except ValueError:  # no base64, characters that base64 does not know, or no UTF-8
        raise no_api_key() from None
    return decoded.split(":", 1)[0]


def check_permission(catalogue: Catalogue, caller: Caller, operation: Operation) -> None:
    """Raises what a publishable key, or one without the permission, is answered."""
    if caller.kind == "publishable" and operation.key not in PUBLISHABLE:
        raise secret_key_required()
    if caller.permissions is None:
        return
    resource, level = needed(catalogue, operation)
    if not allows(caller.permissions, resource, level):
        raise not_permitted(caller.masked_key, caller.world.account, named(resource, level))
