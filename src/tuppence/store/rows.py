"""What goes into a store and comes out of it: rows, and the questions asked of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, TypeVar

from tuppence.domain.search_query import Clause
from tuppence.store.clocks import Clock as Clock
from tuppence.store.clocks import ClockReads, ClockWrites
from tuppence.store.clocks import DueTimer as DueTimer
from tuppence.store.clocks import WorldClock as WorldClock
from tuppence.store.maintenance import UpkeepReads, UpkeepWrites
from tuppence.store.world import World as World
from tuppence.store.write_probe import Pinged

T = TypeVar("T")


class DatabaseInUse(Exception):
    """Another server already uses this database file."""


class DatabaseUnusable(Exception):
    """The database is none of ours, is damaged, or comes from a newer Tuppence."""


class ObjectRow(NamedTuple):
    """A resource: `body` is its public JSON, `extra` what is stored but not shown by itself."""

    position: int
    id: str
    created: int
    version: int
    deleted: bool
    body: bytes
    extra: bytes | None


class StoredObject(NamedTuple):
    """An object that is alive, in whichever world."""

    position: int
    world: World
    type: str
    created: int
    body: bytes
    extra: bytes | None


class Entry(NamedTuple):
    """One line of a list: where it stands, and its JSON."""

    position: int
    id: str
    created: int
    body: bytes
    pending: int = 0  # of an event: the receivers that have not got it


class EventRow(NamedTuple):
    position: int
    world: World
    id: str
    type: str
    created: int
    object_id: str
    request_id: str | None
    pending: int
    body: bytes


class RequestLogRow(NamedTuple):
    position: int
    world: World
    id: str
    created: int
    method: str
    path: str
    status: int
    body: bytes


class Queue(NamedTuple):
    """What waits for one receiver: an endpoint, a destination, a listening CLI."""

    world: World
    receiver: str


class DeliveryRow(NamedTuple):
    """An event on its way to a receiver. `world` is the receiver's.

    `kind` is `snapshot` or `thin`; `tries` counts those made. `counts` says whether the event's
    `pending_webhooks` goes down once it has arrived. `fault` is what goes wrong on purpose.
    """

    position: int
    world: World
    receiver: str
    event_account: str
    event_id: str
    kind: str
    due_at: int
    tries: int
    counts: bool
    fault: str | None

    @property
    def queue(self) -> Queue:
        return Queue(self.world, self.receiver)

    @property
    def event_world(self) -> World:
        return World(self.event_account, self.world.livemode)


class AttemptRow(NamedTuple):
    """One try to deliver an event, and what came of it."""

    position: int
    world: World
    id: str
    created: int
    receiver: str
    event_id: str
    succeeded: bool
    body: bytes


class SavedReply(NamedTuple):
    """The answer kept for an idempotency key."""

    position: int
    world: World
    key: str
    created: int
    fingerprint: str
    path: str
    request_id: str
    status: int
    body: bytes


class Posting(NamedTuple):
    """One leg of a ledger entry; `amount` in minor units, positive is a debit.

    `object_id` names the object whose part of the ledger account it moves, if it is one's own.
    """

    ledger_account: str
    currency: str
    amount: int
    object_id: str = ""


class KeyRow(NamedTuple):
    """An API key. Only its SHA-256 is kept; `body` is JSON that says what it may do, and
    `used_at` the second of its last use, 0 for never.
    """

    hash: str
    id: str
    account: str
    livemode: bool
    kind: str
    masked: str
    created: int
    body: bytes = b"{}"
    used_at: int = 0


class Tally(NamedTuple):
    """What one hour adds up to: `amount` in minor units, and how many it was."""

    name: str
    currency: str
    hour: int
    amount: int
    number: int


@dataclass(slots=True)
class PageQuery:
    """Which lines of a list: newest first, filtered, after or before a place.

    `equals` maps a filter to the values it accepts. `created` holds bounds in seconds, by
    `gt`, `gte`, `lt`, `lte`; `ranges` the same for other fields. `after` and `before` are
    (created, position) of the cursor's object.
    """

    world: World
    type: str
    limit: int
    equals: dict[str, Sequence[str]]
    created: dict[str, int]
    after: tuple[int, int] | None = None
    before: tuple[int, int] | None = None
    ranges: dict[str, dict[str, int]] = field(default_factory=dict)


class SearchValue(NamedTuple):
    """One value by which an object is found; `text` in lower case."""

    name: str
    text: str
    number: float | None


@dataclass(slots=True)
class SearchPage:
    """Which page of a search; `after` is (created, position) of the last object seen."""

    world: World
    type: str
    limit: int
    clauses: Sequence[Clause]
    any: bool
    after: tuple[int, int] | None = None


class Reader(ClockReads, UpkeepReads, Protocol):
    """The last committed state, or, inside a lane, the state as this batch has left it."""

    def object(self, world: World, type: str, id: str) -> ObjectRow | None: ...

    def objects(self, world: World, type: str, ids: Sequence[str]) -> list[ObjectRow]: ...

    def entry(self, world: World, table: str, position: int) -> Entry | None: ...

    def page(self, query: PageQuery) -> list[Entry]: ...

    def search(self, asked: SearchPage) -> list[Entry]: ...

    def search_count(self, asked: SearchPage, most: int) -> int: ...

    def search_waits(self, world: World | None = None) -> bool:
        """Whether objects, of one world or of any, wait for the search index."""
        ...

    def balances(self, world: World) -> dict[tuple[str, str], int]:
        """The total of each (ledger account, currency), the parts of objects included."""
        ...

    def alive(self, world: World, *types: str) -> list[StoredObject]:
        """All objects of types of which a world holds few, oldest first."""
        ...

    def due_deliveries(self, queue: Queue, now: int, limit: int) -> list[DeliveryRow]:
        """What one receiver should have by now, first things first."""
        ...

    def deliveries_of(self, queue: Queue, event_id: str) -> list[DeliveryRow]: ...

    def has_only_failed(self, queue: Queue, event_id: str) -> bool:
        """Whether an event was tried to deliver, and never got there."""
        ...

    def waiting_queues(self, now: int) -> list[Queue]:
        """The receivers for which something is due."""
        ...

    def saved_reply(self, world: World, key: str) -> SavedReply | None: ...

    def api_key(self, hash: str) -> KeyRow | None: ...

    def api_keys(self, account: str) -> list[KeyRow]: ...

    def keys_after(self, hash: str, limit: int) -> list[KeyRow]:
        """The keys of all accounts, in order of their hashes."""
        ...

    def hourly_totals(self, world: World, names: Sequence[str], since: int) -> list[Tally]:
        """What each hour from a second on adds up to, oldest first."""
        ...

    def account(self, id: str) -> bytes | None: ...

    def first_account(self) -> str | None: ...

    def setting(self, name: str) -> str | None: ...

    def stored_objects(self, after: StoredObject | None, limit: int) -> list[StoredObject]:
        """The next objects of all worlds, in the store's own order."""
        ...

    def balance(self, world: World, ledger_account: str, currency: str, object_id: str = "") -> int:
        """The total of a ledger account, or of one object's part of it."""
        ...

    def world_rows(self, table: str, world: World) -> list[tuple[Any, ...]]:
        """All that one of `tables.OF_A_WORLD` holds of a world."""
        ...

    def last_position(self) -> int:
        """The highest position in use, where it can be told at once; else 0."""
        ...

    def any_taken(self, table: str, positions: Sequence[int]) -> bool:
        """Whether a row could not be added at one of these positions."""
        ...


class Writer(Reader, ClockWrites, UpkeepWrites, Protocol):
    """A lane's batch: what is written through it is durable once the batch has committed."""

    def attempt(self) -> AbstractContextManager[None]:
        """A part of the batch that leaves nothing behind if it raises."""
        ...

    def put_object(
        self, world: World, type: str, row: ObjectRow, keys: Sequence[tuple[str, str]]
    ) -> None: ...

    def queue_for_search(self, world: World, position: int) -> None: ...

    def waiting_for_search(
        self, limit: int, world: World | None = None
    ) -> list[tuple[StoredObject, bool]]:
        """Objects that the search index has not seen as they are, and whether each is gone.

        Where a world is named, its own only; else those that nobody else is indexing.
        """
        ...

    def put_search_values(
        self, found: Sequence[tuple[StoredObject, Sequence[SearchValue]]]
    ) -> None:
        """Make these the values by which objects are found, and take them from the queue."""
        ...

    def put_setting(self, name: str, value: str) -> None: ...

    def forget_setting(self, name: str) -> None: ...

    def forget_keys(self) -> None: ...

    def put_keys(self, stored: StoredObject, keys: Sequence[tuple[str, str]]) -> None: ...

    def remove_object(self, world: World, type: str, row: ObjectRow) -> None: ...

    def replace_object(
        self,
        world: World,
        type: str,
        row: ObjectRow,
        dropped: Sequence[tuple[str, str]],
        added: Sequence[tuple[str, str]],
    ) -> None: ...

    def add_event(self, row: EventRow) -> None: ...

    def remembered(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        """What `make` worked out of receivers and accounts, for as long as none is changed."""
        ...

    def notable(self, world: World) -> list[StoredObject]:
        """A world's receivers and faults, asked for once while they stay as they are."""
        ...

    def add_delivery(self, row: DeliveryRow) -> None: ...

    def end_delivery(self, row: DeliveryRow, arrived: int | None = None) -> None:
        """Take it from the queue.

        `arrived` is the position of an event that got there: its `pending_webhooks` goes down.
        """
        ...

    def put_off_delivery(self, row: DeliveryRow, due_at: int, tries: int) -> None: ...

    def staged_again(self, queue: Queue) -> None:
        """Have the workers look at a queue once this is committed."""
        ...

    def add_attempt(self, row: AttemptRow) -> None: ...

    def add_request_log(self, row: RequestLogRow) -> None: ...

    def save_reply(self, row: SavedReply) -> None: ...

    def add_postings(
        self, world: World, entry: str, created: int, rows: Sequence[tuple[int, Posting]]
    ) -> None: ...

    def put_account(self, id: str, created: int, body: bytes) -> None: ...

    def flush(self) -> None:
        """Send what waits for the end of the batch."""
        ...

    def insert(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows to one of `tables.TABLES`, as they stand."""
        ...

    def clear_world(self, world: World) -> None:
        """Forget everything that a world holds."""
        ...

    def queue_again(self, world: World) -> None:
        """Have every object of a world indexed anew for search."""
        ...

    def put_api_key(self, row: KeyRow) -> None:
        """Add a key, or change the body of one that is there."""
        ...

    def use_api_keys(self, used: Sequence[tuple[str, int]]) -> None:
        """Note when keys, by hash, were last used."""
        ...

    def add_tally(self, world: World, tally: Tally) -> None:
        """Add to what an hour comes to."""
        ...


class Store(Pinged, Protocol):
    """A database with its lanes. Made by `store.opening.open_store`."""

    @property
    def reader(self) -> Reader:
        """The last committed state, for whoever may wait for it where he stands."""
        ...

    @property
    def node(self) -> int | None:
        """The number of this process among those that share the database; None where none do."""
        ...

    @property
    def busy(self) -> bool:
        """Whether requests wait for the lane that runs what belongs to no account."""
        ...

    @property
    def full(self) -> bool:
        """Whether the next write would find no room to wait in."""
        ...

    async def read(self, job: Callable[[Reader], T]) -> T:
        """Ask the last committed state, without holding up the event loop."""
        ...

    async def write(
        self,
        job: Callable[[Writer], T],
        account: str | None = None,
        reply_to: tuple[World, str] | None = None,
        others: Sequence[str] = (),
    ) -> T:
        """Run a job in the next batch; returns when it is durable.

        All jobs of one `account` run one after the other, whichever server they come to; so do
        those of the `others` that the job may change as well. `reply_to`
        names the idempotency key whose reply the job will ask for. A job may be run again from its
        start if another server came between; its first run then never happened. Raises what the
        job raised (its writes are then undone) or `StoreUnavailable`.
        """
        ...

    def on_staged(self, tell: Callable[[set[Queue]], None]) -> None:
        """Have `tell` called, in any thread, with the queues that a commit has added to."""
        ...

    async def claim(self, queue: Queue, now: int, until: int, limit: int) -> list[DeliveryRow]:
        """Deliveries that are due, which nobody else is given before the second `until`."""
        ...

    def let_go(self, row: DeliveryRow) -> None:
        """What was claimed is settled, or given up."""
        ...

    def log_later(self, row: RequestLogRow) -> None:
        """Keep the log of a read or a refusal: written a moment later."""
        ...

    def alone(self) -> AbstractContextManager[Writer]:
        """A transaction outside the lanes: for a server that is not serving yet."""
        ...

    def analyze(self) -> None:
        """After many rows were added at once: have the planner count them."""
        ...

    def measures(self) -> dict[str, Any]:
        """What the lanes are doing, as numbers by name."""
        ...

    def disk_use(self) -> dict[str, int]:
        """Bytes of the `database`, its `wal`, the `files`, and `free`: those that can be told."""
        ...

    async def drain(self) -> None:
        """Wait until everything accepted is written."""
        ...

    def close(self) -> None: ...
