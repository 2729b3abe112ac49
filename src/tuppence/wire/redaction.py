"""What never reaches a log: card and bank numbers, passwords, secrets."""

from __future__ import annotations

import re
from typing import Any

SENSITIVE = frozenset(
    {
        "account_number",
        "client_secret",
        "cvc",
        "iban",
        "id_number",
        "number",
        "password",
        "personal_id_number",
        "routing_number",
        "secret",
        "signing_secret",
        "ssn_last_4",
        "token",
        "websocket_id",
    }
)
SENSITIVE_TEXT = frozenset({"payload"})  # an app's secret; a meter event's is an object
MASK = "[redacted]"
PLAIN = frozenset({int, float, bool, type(None)})
SECRET_IN_TEXT = re.compile(r"(_secret_)\w+")  # in the address of a page that a payer is sent to


def redacted(value: Any) -> Any:
    """A copy with every sensitive value masked, however deep it stands."""
    if isinstance(value, dict):
        return {
            key: MASK if is_sensitive(key, one) else (one if type(one) in PLAIN else redacted(one))
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [one if type(one) in PLAIN else redacted(one) for one in value]
    if isinstance(value, str):
        return SECRET_IN_TEXT.sub(rf"\1{MASK}", value) if "_secret_" in value else value
    return value if type(value) in PLAIN else f"[{type(value).__name__}]"


def is_sensitive(key: str, value: Any) -> bool:
    return bool(value) and (key in SENSITIVE or (key in SENSITIVE_TEXT and isinstance(value, str)))
