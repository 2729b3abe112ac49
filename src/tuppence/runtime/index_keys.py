"""The index keys of an object: the values by which lists of its type are filtered."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.catalogue.routes import HIDDEN_KEY
from tuppence.store.maintenance import CONTENT
from tuppence.store.rows import StoredObject, Writer

log = logging.getLogger("tuppence.runtime")

SETTING, CHUNK = "object_keys", 1000


def keys_of(
    catalogue: Catalogue, type: str, document: dict[str, Any], extra: dict[str, Any]
) -> list[tuple[str, str]]:
    """(field, value as text) for each filterable field that holds something."""
    found = []
    for name, hidden in extra.items():
        if name.startswith(HIDDEN_KEY) or name == CONTENT:
            values = hidden if isinstance(hidden, list) else [hidden]
            found += [(name, key_text(one)) for one in values if one is not None]
    for path, parts in catalogue.key_paths(type):
        value: Any = document.get(parts[0])
        for part in parts[1:]:
            value = value.get(part) if isinstance(value, dict) else None
        if value is None:
            continue
        if isinstance(value, str):
            found.append((path, value))
            continue
        if isinstance(value, dict):
            value = value.get("id")
        for one in value if isinstance(value, list) else [value]:
            if one is not None and not isinstance(one, dict | list):
                found.append((path, key_text(one)))
    return found


def keys_of_stored(catalogue: Catalogue, stored: StoredObject) -> list[tuple[str, str]]:
    """The keys of an object as it lies in the store."""
    extra = json.loads(stored.extra) if stored.extra else {}
    return keys_of(catalogue, stored.type, json.loads(stored.body), extra)


def fingerprint(catalogue: Catalogue) -> str:
    """What the index keys of a database were made for: the filters of every resource."""
    fields = {name: catalogue.key_fields(name) for name in catalogue.resource_names}
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def keep_keys(catalogue: Catalogue, writer: Writer) -> bool:
    """Make all keys anew where the catalogue's filters are not those they were made for.

    A new release of the API may filter by a field that stored objects already have. Returns
    whether anything was made anew.
    """
    wanted = fingerprint(catalogue)
    if writer.setting(SETTING) == wanted:
        return False
    if writer.stored_objects(None, 1):
        log.warning("The API's filters have changed: every object is indexed anew. Please wait.")
    writer.forget_keys()
    after = None
    while found := writer.stored_objects(after, CHUNK):
        for stored in found:
            writer.put_keys(stored, keys_of_stored(catalogue, stored))
        writer.flush()
        after = found[-1]
    writer.put_setting(SETTING, wanted)
    return True


def key_text(value: Any) -> str:
    """A filter's value as the index holds it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
