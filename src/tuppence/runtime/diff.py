"""What an update changed, as events tell it."""

from __future__ import annotations

from typing import Any


def previous_attributes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """The changed fields with their earlier values.

    A changed hash shows only its changed keys, null for those that were not there; a changed list
    shows whole (docs: api/events/object, `data.previous_attributes`).
    """
    found: dict[str, Any] = {}
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if isinstance(old, dict) and isinstance(new, dict):
            found[name] = previous_attributes(old, new)
        else:
            found[name] = old
    return found


def merged_metadata(old: dict[str, str] | None, sent: dict[str, str] | None) -> dict[str, str]:
    """Metadata after an update: keys are merged, an empty value unsets its key, None clears all.

    Source: docs page api/metadata.
    """
    if sent is None:
        return {}
    merged = {**(old or {}), **sent}
    return {key: value for key, value in merged.items() if value != ""}
