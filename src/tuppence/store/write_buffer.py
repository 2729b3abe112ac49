"""What a batch has changed and not yet sent to the database; any part of it can be taken back.

A PostgreSQL server is a round trip away, so a batch keeps its writes and sends each table's at
once. What is changed twice is sent once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

from tuppence.store.rows import ObjectRow, SavedReply, World

ObjectKey = tuple[str, bool, str, str]  # account, livemode, type, id
IndexKey = tuple[str, int, str, str, str, int, int]  # a row of object_keys
TimerKey = tuple[str, int, str, str]  # account, livemode, name, object_id
ReplyKey = tuple[str, bool, str]

ABSENT: Any = object()


class Key(Enum):
    """What becomes of an index key."""

    INSERT = 1
    DELETE = 2
    RESTORE = 3  # deleted and added again: it may still be there


class BufferedWrite(NamedTuple):
    """An object's newest row; `base` is the version the database holds, None for a new object."""

    row: ObjectRow
    base: int | None


class Mark(NamedTuple):
    journal: int
    lists: tuple[int, ...]


@dataclass(slots=True)
class Taken:
    """What was done after a mark, taken back."""

    values: list[tuple[dict[Any, Any], Any, Any]]
    lists: list[list[Any]]


@dataclass(slots=True)
class Pending:
    objects: dict[ObjectKey, BufferedWrite] = field(default_factory=dict)
    keys: dict[IndexKey, Key] = field(default_factory=dict)
    timers: dict[TimerKey, tuple[int, str] | None] = field(default_factory=dict)
    replies: dict[ReplyKey, SavedReply] = field(default_factory=dict)
    queued: dict[tuple[str, bool, int], bool] = field(default_factory=dict)
    events: list[Sequence[Any]] = field(default_factory=list)
    logs: list[Sequence[Any]] = field(default_factory=list)
    postings: list[Sequence[Any]] = field(default_factory=list)
    deliveries: list[Sequence[Any]] = field(default_factory=list)
    attempts: list[Sequence[Any]] = field(default_factory=list)
    ended: list[Sequence[Any]] = field(default_factory=list)  # deliveries, by place
    put_off: list[Sequence[Any]] = field(default_factory=list)
    arrived: list[Sequence[Any]] = field(default_factory=list)  # events, by place
    tallies: list[Sequence[Any]] = field(default_factory=list)
    journal: list[tuple[dict[Any, Any], Any, Any]] = field(default_factory=list)

    # -- changing

    def put(self, table: dict[Any, Any], key: Any, value: Any) -> None:
        self.journal.append((table, key, table.get(key, ABSENT)))
        table[key] = value

    def put_object(self, key: ObjectKey, row: ObjectRow) -> None:
        self.put(self.objects, key, BufferedWrite(row, None))

    def replace_object(self, key: ObjectKey, row: ObjectRow) -> None:
        before = self.objects.get(key)
        self.put(self.objects, key, BufferedWrite(row, before.base if before else row.version - 1))

    def add_key(self, key: IndexKey) -> None:
        known = self.keys.get(key)
        self.put(self.keys, key, Key.INSERT if known in (None, Key.INSERT) else Key.RESTORE)

    def drop_key(self, key: IndexKey) -> None:
        self.put(self.keys, key, Key.DELETE)

    # -- taking back

    @property
    def lists(self) -> tuple[list[Sequence[Any]], ...]:
        return (
            self.events,
            self.logs,
            self.postings,
            self.deliveries,
            self.attempts,
            self.ended,
            self.put_off,
            self.arrived,
            self.tallies,
        )

    def mark(self) -> Mark:
        return Mark(len(self.journal), tuple(len(one) for one in self.lists))

    def take_back(self, mark: Mark) -> Taken:
        """Undo everything done after the mark; `redo` does it again."""
        values = []
        for table, key, old in reversed(self.journal[mark.journal :]):
            values.append((table, key, table[key]))
            if old is ABSENT:
                del table[key]
            else:
                table[key] = old
        del self.journal[mark.journal :]
        lists = []
        for one, length in zip(self.lists, mark.lists, strict=True):
            lists.append(one[length:])
            del one[length:]
        return Taken(values[::-1], lists)

    def redo(self, taken: Taken, sent: dict[ObjectKey, int]) -> None:
        """`sent` holds the versions of objects that went to the database meanwhile."""
        for table, key, value in taken.values:
            if table is self.objects and key in sent:
                value = BufferedWrite(value.row, sent[key])
            self.put(table, key, value)
        for one, more in zip(self.lists, taken.lists, strict=True):
            one += more

    def clear(self) -> None:
        for table in (self.objects, self.keys, self.timers, self.replies, self.queued):
            table.clear()
        for one in self.lists:
            one.clear()
        self.journal.clear()

    # -- asking

    def touches(self, world: World, type: str) -> bool:
        """Whether a list of this type would miss something that is pending."""
        if type == "event":
            return bool(self.events)
        if type == "request_log":
            return bool(self.logs)
        if type == "delivery_attempt":
            return bool(self.attempts)
        return any(key[:3] == (*world, type) for key in self.objects)
