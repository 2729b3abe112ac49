"""Validation of what the store holds: each object, event and log against the catalogue.

The one place that says what a stored object may be. Snapshots refuse what does not validate,
`tuppence db check` and `tuppence db copy` name it. It accepts everything that operations write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from tuppence.catalogue import Catalogue
from tuppence.catalogue.conformance import Conformance
from tuppence.catalogue.routes import CREATE, PARENT
from tuppence.domain.currency import KNOWN
from tuppence.platform.hidden_fields import HIDDEN
from tuppence.runtime.ids import Ids, id_pattern
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.references import LAST
from tuppence.store.list_sql import OWN_TABLES

LARGE = re.compile(rb"\d{19}")  # an integer that may not fit into 64 bits
NUL = b"\\u0000"  # which PostgreSQL's texts do not hold
LONGEST_ID = 5000  # of those that clients choose
CONFORMING = {table: type for type, table in OWN_TABLES.items()}
IS_NO_JSON = "is no JSON"
Problems = Iterator[str]


class StoredValidation:
    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.conformance = Conformance(catalogue)

    # -- objects

    def object_problems(self, row: dict[str, Any]) -> list[str]:
        """Everything wrong with a row of `objects`, by column; empty where it validates.

        Internal types are validated as any other; whether they may stand where they do is for the
        caller to say (`Catalogue.is_internal`).
        """
        type = row["type"]
        if type not in self.types:
            return [f"{type!r} is not a type of stored objects"]
        if not isinstance(row["id"], str):
            return [f"{row['id']!r} is not its id"]
        try:
            document = json_of(row["body"])
            extra = json_of(row["extra"]) if row["extra"] else {}
        except ValueError as error:
            return [str(error)]
        if NUL in bytes_of(row["body"]) and any_in(document, has_nul):
            return ["holds a text with a NUL character"]
        if not isinstance(document, dict) or not isinstance(extra, dict):
            return ["not a JSON object"]
        try:
            return list(self.problems(row, document, extra))
        except RecursionError:
            return ["too deeply nested"]

    def problems(
        self, row: dict[str, Any], document: dict[str, Any], extra: dict[str, Any]
    ) -> Problems:
        type, shape = row["type"], self.catalogue.resource(row["type"])
        if row["deleted"]:
            expected = {"id": row["id"], "object": type, "deleted": True}
            last = extra.pop(LAST, None) if type in self.catalogue.referenced else None
            if document != expected or extra or not self.is_id(type, row["id"], None):
                yield "not the tombstone of a deleted object"
            if last is not None:
                yield from self.document_problems(type, last)
            return
        if not self.is_id(type, row["id"], document):
            yield f"{row['id']!r} is not its id"
        created = document.get("created")
        if isinstance(created, int) and created != row["created"]:
            yield "created at another time"
        if document.get("livemode", bool(row["livemode"])) is not bool(row["livemode"]):
            yield "of the other mode"
        yield from self.document_problems(type, document)
        for name, value in extra.items():
            if name in shape.included:
                spec = shape.fields[name]
                yield from self.conformance.value(f".{name}", shape, spec, value, name)
            else:
                yield from self.hidden_problems(type, name, value)

    def document_problems(self, type: str, document: dict[str, Any]) -> Problems:
        """Against its type's shape, in which references are ids.

        Databases of earlier releases hold whole objects in their place, which nothing reads.
        """
        shape = self.catalogue.resource(type)
        references = {one.field: one for one in self.catalogue.references(type)}
        for name, one in references.items():
            value = document.get(name)
            kept = isinstance(value, dict) or (one.by is None and isinstance(value, str | None))
            if name in document and not kept:
                yield f".{name}: not the id of a {one.type}"
        fields = {name: spec for name, spec in shape.fields.items() if name not in references}
        own = {name: value for name, value in document.items() if name not in references}
        yield from self.conformance.fields("", shape, fields, own, "")

    def hidden_problems(self, type: str, name: str, value: Any) -> Problems:
        expected = self.hidden(type).get(name)
        if expected is None:
            yield f".{name}: unknown hidden field"
            return
        try:
            msgspec.convert(value, expected)
        except msgspec.ValidationError as error:
            yield f".{name}: {error}"

    def hidden(self, type: str) -> dict[str, Any]:
        """The hidden fields that an object of a type may have, with their types."""
        found = dict(HIDDEN.get(type, {}))
        if type in self.children:
            found[PARENT] = str
        return found

    def is_id(self, type: str, id: str, document: dict[str, Any] | None) -> bool:
        """Whether an object of a type may have this id; without a document, a deleted one.

        A capability has its account's id and its name, and an object of a kind of which there is
        one has the id of its parent or the name of its type.
        """
        if type in self.catalogue.chosen_ids:
            right = 0 < len(id) <= LONGEST_ID and "\0" not in id
        elif type == "capability":
            account, _, name = id.partition(":")
            known = self.catalogue.resource("account").fields["capabilities"]["t"]
            names = self.catalogue.inner_fields(known) or {}
            right = bool(id_pattern("account").fullmatch(account)) and name in names
            return right and (
                document is None or (document["account"], document["id"]) == (account, name)
            )
        elif "id" not in self.catalogue.resource(type).fields:
            return id == type or any(id_pattern(one).fullmatch(id) for one in Ids.types_of(id))
        else:
            right = id_pattern(type).fullmatch(id) is not None
        return right and (document is None or document.get("id") == id)

    @cached_property
    def types(self) -> frozenset[str]:
        """The types of objects that lie in the table `objects`."""
        return frozenset(self.catalogue.resource_names) - OWN_TABLES.keys()

    @cached_property
    def children(self) -> frozenset[str]:
        """The types whose objects name their parent in no field of their own."""
        found = set()
        for key in self.catalogue.operation_keys:
            operation = self.catalogue.operation(key)
            place = self.catalogue.place(operation)
            if place.kind == CREATE and place.parent is not None and place.parent.key == PARENT:
                found.add(str(operation.resource))
        return frozenset(found)

    # -- events, request logs and delivery attempts

    def entry_problems(self, table: str, row: dict[str, Any]) -> list[str]:
        """Everything wrong with a row of a table that holds objects of one type."""
        type = CONFORMING[table]
        try:
            document = json_of(row["body"])
        except ValueError as error:
            return [str(error)]
        if not isinstance(document, dict) or document.get("object") != type:
            return [f"not of the type {type}"]
        try:
            found = self.conformance.document("", document)
        except RecursionError:
            return ["too deeply nested"]
        if document.get("id") != row["id"] or not is_at(row["id"], row["position"]):
            found.append(f"{row['id']!r} is not its id")
        same = {"type", "created", "method", "path", "status"} & row.keys() & document.keys()
        if document.get("livemode") is not bool(row["livemode"]):
            found.append("of the other mode")
        found += [f".{name}: another one" for name in sorted(same) if document[name] != row[name]]
        return found

    def reply_problems(self, row: dict[str, Any]) -> list[str]:
        """What is wrong with an answer that is kept for an idempotency key."""
        try:
            json_of(row["body"])
        except ValueError as error:
            return [str(error)]
        return []


def bytes_of(body: Any) -> bytes:
    """A stored document as bytes; what was changed by hand may be text, or nothing."""
    return body.encode("utf-8", "replace") if isinstance(body, str) else bytes(body or b"")


def json_of(body: Any) -> Any:
    """A stored document. Raises ValueError for what is not JSON, or does not fit in any store."""
    body = bytes_of(body)
    try:
        found = decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ValueError(IS_NO_JSON) from None
    if LARGE.search(body) and any_in(found, is_too_large):
        raise ValueError("holds an integer of more than 64 bits")
    return found


def any_in(value: Any, fits: Callable[[Any], bool]) -> bool:
    """Whether a value, or anything within it, fits."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += one.keys()
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
        elif fits(one):
            return True
    return False


def has_nul(value: Any) -> bool:
    return isinstance(value, str) and "\0" in value


def is_too_large(value: Any) -> bool:
    return isinstance(value, int) and not -(1 << 63) <= value < 1 << 63


def is_at(id: str, position: int) -> bool:
    """Whether a time-ordered id holds this position."""
    try:
        return Ids.position_of(id) == position
    except (ValueError, AttributeError):
        return False


def is_timer_subject(text: str, objects: set[str]) -> bool:
    """Timers are set for an object, or for a currency."""
    return text in objects or text in KNOWN
