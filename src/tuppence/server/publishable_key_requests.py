"""Requests with a publishable key: the client secret, the parameters, and what the reply shows."""

from __future__ import annotations

import json
from typing import Any

from tuppence.catalogue.publishable_keys import Rule, projected, rules
from tuppence.domain.constant_time import is_same
from tuppence.errors import no_such, param_needs_secret_key
from tuppence.platform.accounts import Caller
from tuppence.runtime.expand import cannot_expand
from tuppence.runtime.json_encoding import decode, encode
from tuppence.server.request import Call
from tuppence.server.response_encoding import indent
from tuppence.store.rows import Reader


def admitted(call: Call, caller: Caller, reader: Reader) -> Rule:
    """The rule of the operation that is called. Raises "No such ..." without the client secret."""
    assert call.operation is not None, "the operation is known by now"
    rule = rules()[call.operation.key]
    if rule.client_secret is not None:
        id = next(iter(call.path_params.values()))
        sent = call.raw.pop("client_secret", None)
        check_client_secret(reader, caller, sent, rule.client_secret, id)
    return rule


def check_client_secret(reader: Reader, caller: Caller, given: Any, type: str, id: str) -> None:
    """A publishable key sees an intent, or a source, only with its client secret (docs: keys).

    Raises "No such ..." in every other case: whether there is such an object is not told.
    """
    row = reader.object(caller.world, type, id)
    secret = json.loads(row.body).get("client_secret") if row is not None else None
    sent = given if isinstance(given, str) else ""
    if secret is None or not is_same(secret, sent):
        raise no_such(type, id, "intent" if type.endswith("intent") else type, status=404)


def check_params(rule: Rule, params: dict[str, Any]) -> None:
    """Raises `ApiError` for the first parameter, or expansion, that needs a secret key."""
    refused = rule.refused_param(params)
    if refused is not None:
        raise param_needs_secret_key(refused)
    for path in params.get("expand") or ():
        if path not in rule.expand:
            raise cannot_expand(path)


def shown_body(body: bytes, *, pretty: bool) -> bytes:
    """A reply's JSON as a publishable key may see it."""
    shown = encode(projected(decode(body)))
    return indent(shown, indent=2) if pretty else shown
