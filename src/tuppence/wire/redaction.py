"""What never reaches a log: card and bank numbers, passwords, secrets."""

from __future__ import annotations

from typing import Any

SENSITIVE = frozenset(
    {
        "account_number",
        "client_secret",
        "cvc",
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


def redacted(value: Any) -> Any:
    """A copy with every sensitive value masked, however deep it stands."""
    if isinstance(value, dict):
        return {
            key: MASK if is_sensitive(key, one) else redacted(one) for key, one in value.items()
        }
    if isinstance(value, list):
        return [redacted(one) for one in value]
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return f"[{type(value).__name__}]"


def is_sensitive(key: str, value: Any) -> bool:
    return bool(value) and (key in SENSITIVE or (key in SENSITIVE_TEXT and isinstance(value, str)))
