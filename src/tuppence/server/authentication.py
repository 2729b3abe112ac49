"""Which key a request carries: Bearer, or Basic with the key as user name."""

from __future__ import annotations

import base64

from tuppence.catalogue import Catalogue, Operation, publishable_keys
from tuppence.catalogue.permissions import allows, named, needed
from tuppence.errors import (
    invalid_api_key,
    no_api_key,
    not_permitted,
    secret_key_required,
)
from tuppence.platform.accounts import Caller
from tuppence.server.request import Request


def key_of(request: Request) -> str:
    """The API key of a request. Raises "You did not provide an API key"."""
    return key_in(request.header(b"authorization"))


def key_in(header: str | None) -> str:
    """The API key in an Authorization header. Raises what `key_of` raises."""
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


def basic_user(value: str) -> str:
    try:
        decoded = base64.b64decode(value, validate=True).decode("utf-8")
    except ValueError:  # no base64, characters that base64 does not know, or no UTF-8
        raise no_api_key() from None
    return decoded.split(":", 1)[0]


def check_permission(catalogue: Catalogue, caller: Caller, operation: Operation) -> None:
    """Raises what a publishable key, or one without the permission, is answered."""
    if caller.kind == "publishable" and operation.key not in publishable_keys.rules():
        raise secret_key_required()
    if caller.permissions is None:
        return
    resource, level = needed(catalogue, operation)
    if not allows(caller.permissions, resource, level):
        raise not_permitted(caller.masked_key, caller.world.account, named(resource, level))
