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
        "ssn_last_4",
        "token",
    }
)
SENSITIVE_TEXT = frozenset({"payload"})  # an app's secret; a meter event's is an object
MASK = "[redacted]"
SECRET_IN_TEXT = re.compile(r"(_secret_)\w+")  # in the address of a page that a payer is sent to


def redacted(value: Any) -> Any:
    """A copy with every sensitive value masked, however deep it stands."""
    if isinstance(value, dict):
        return {
            key: MASK if is_sensitive(key, one) else redacted(one) for key, one in value.items()
        }
    if isinstance(value, list):
        return [redacted(one) for one in value]
    if isinstance(value, str) and "_secret_" in value:
        return SECRET_IN_TEXT.sub(rf"\1{MASK}", value)
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return f"[{type(value).__name__}]"


def is_sensitive(key: str, value: Any) -> bool:
    return bool(value) and (key in SENSITIVE or (key in SENSITIVE_TEXT and isinstance(value, str)))
