"""The rows of a snapshot, table by table, as they are decoded: bounded texts and numbers, no more.

Each struct has its table's columns in their order (store/tables.py); a test holds them to that.
Nothing in a row nests, so that memory stays in proportion to what is read.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

MOST_SECONDS = 1 << 43
MOST_AMOUNT = 1 << 53  # of one row; JSON's numbers hold no more
MOST_TOTAL = 1 << 62
MOST_BODY = 16 * 2**20
MOST_ROWS = 500_000  # of a table: more than 256 MB of real ones come to
LENGTH = Meta(max_length=MOST_ROWS)

Position = Annotated[int, Meta(ge=1, le=(1 << 63) - 1)]
Second = Annotated[int, Meta(ge=0, le=MOST_SECONDS)]
Count = Annotated[int, Meta(ge=0, le=1 << 31)]
Flag = Annotated[int, Meta(ge=0, le=1)]
Status = Annotated[int, Meta(ge=100, le=599)]
Amount = Annotated[int, Meta(ge=-MOST_AMOUNT, le=MOST_AMOUNT)]
Name = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_.:]{1,128}\Z")]
Id = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_]{1,128}\Z")]
Part = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_]{0,128}\Z")]  # an id, or none
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Currency = Annotated[str, Meta(pattern=r"^(?:[a-z]{3,4})?\Z")]
Text = Annotated[str, Meta(pattern=r"^[^\x00]{1,5000}\Z")]
Path = Annotated[str, Meta(max_length=64 * 1024, pattern=r"^[^\x00]*\Z")]
Body = Annotated[bytes, Meta(min_length=1, max_length=MOST_BODY)]


class SnapshotRow(msgspec.Struct, array_like=True, forbid_unknown_fields=True, gc=False):
    """A row; as a tuple it is what the store takes."""

    def values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__struct_fields__)


class ObjectRow(SnapshotRow):
    position: Position
    account: Id
    livemode: Flag
    type: Name
    id: Text
    created: Second
    version: Count
    deleted: Flag
    body: Body
    extra: Body | None


class EventRow(SnapshotRow):
    position: Position
    account: Id
    livemode: Flag
    id: Id
    type: Name
    created: Second
    object_id: Text
    request_id: Id | None
    pending: Count
    body: Body


class RequestLogRow(SnapshotRow):
    position: Position
    account: Id
    livemode: Flag
    id: Id
    created: Second
    method: Annotated[str, Meta(pattern=r"^[A-Z]{1,16}\Z")]
    path: Path
    status: Status
    body: Body


class ReplyRow(SnapshotRow):
    position: Position
    account: Id
    livemode: Flag
    key: Text
    created: Second
    fingerprint: Digest
    path: Path
    request_id: Id
    status: Status
    body: Body


class TimerRow(SnapshotRow):
    account: Id
    livemode: Flag
    name: Name
    object_id: Text
    due_at: Second
    clock: Part = ""


class WorldClockRow(SnapshotRow):
    account: Id
    livemode: Flag
    frozen_at: Second | None
    ahead: Amount


class PostingRow(SnapshotRow):
    position: Position
    account: Id
    livemode: Flag
    entry: Name
    ledger_account: Name
    currency: Currency
    amount: Amount
    created: Second
    object_id: Part = ""


class HourlyTotalRow(SnapshotRow):
    account: Id
    livemode: Flag
    name: Name
    currency: Currency
    hour: Second
    amount: Amount
    count: Count


class AttemptRow(SnapshotRow):
    position: Position
    account: Id
    livemode: Flag
    id: Id
    created: Second
    receiver: Id
    event_id: Id
    succeeded: Flag
    body: Body


class Tables(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """All that a world holds; an older snapshot lacks the last three."""

    objects: Annotated[list[ObjectRow], LENGTH]
    events: Annotated[list[EventRow], LENGTH]
    request_logs: Annotated[list[RequestLogRow], LENGTH]
    idempotency_keys: Annotated[list[ReplyRow], LENGTH]
    timers: Annotated[list[TimerRow], LENGTH]
    postings: Annotated[list[PostingRow], LENGTH]
    hourly_totals: Annotated[list[HourlyTotalRow], LENGTH] = []
    delivery_attempts: Annotated[list[AttemptRow], LENGTH] = []
    world_clocks: Annotated[list[WorldClockRow], LENGTH] = []
