"""What an operation may read of its world's state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, overload

from tuppence.catalogue.routes import HIDDEN_KEY
from tuppence.errors import no_such
from tuppence.runtime.context import Resource
from tuppence.runtime.json_encoding import decode, encode
from tuppence.runtime.references import Completion
from tuppence.runtime.services import Services
from tuppence.runtime.types.classes import ResourceType, key_of, resource_class
from tuppence.store.clocks import Clock, clock_of_world
from tuppence.store.rows import (
    Entry,
    KeyRow,
    ObjectRow,
    PageQuery,
    Reader,
    SearchPage,
    StoredObject,
    World,
)

TEST_CLOCK = "test_helpers.test_clock"
R = TypeVar("R", bound=Resource)


class Reading:
    """One world's state as one request sees it.

    `wall` is a second of the wall clock, by which a world goes that has no clock of its own;
    `clock` is another clock by which everything here goes, and `now` the second that it shows.
    """

    clock: Clock
    now: int

    def __init__(
        self,
        services: Services,
        reader: Reader,
        world: World,
        wall: int,
        clock: Clock | None = None,
    ) -> None:
        self.services = services
        self.catalogue = services.catalogue
        self.world = world
        self.wall = wall
        self._reader = reader
        if clock is not None:
            self.go_by(clock)
        self._settings: dict[str, Any] | None = None

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """`clock` and `now`, looked up when one of them is first asked for."""
            if name not in ("clock", "now"):
                raise AttributeError(f"a unit of work has no {name}")
            self.go_by(clock_of_world(self._reader.world_clock(self.world), self.wall))
            return getattr(self, name)

    def go_by(self, clock: Clock) -> None:
        """Have all this go by a clock from now on."""
        self.clock, self.now = clock, clock.now

    def clock_of(self, about: Mapping[str, Any]) -> Clock:
        """The clock by which an object goes: its test clock, else the one of all this."""
        id = about.get("test_clock")
        if not id or id == self.clock.id:
            return self.clock
        return Clock(id, self.get(TEST_CLOCK, id, param="test_clock")["frozen_time"])

    @overload
    def find(self, type: str, id: str | None) -> Resource | None: ...
    @overload
    def find(self, type: type[R], id: str | None) -> R | None: ...
    def find(self, type: ResourceType, id: str | None) -> Any:
        """The object, or its tombstone, or None."""
        type = key_of(type)
        row = self.find_row(type, id) if id else None
        if row is None:
            return None
        return self.whole(type, [row])[0] if self.catalogue.references(type) else from_row(row)

    def find_row(self, type: str, id: str) -> ObjectRow | None:
        """The object as stored, for an answer that shows it as it is."""
        return self._reader.object(self.world, type, id)

    @overload
    def get(self, type: str, id: str | None, *, param: str, status: int = 400) -> Resource: ...
    @overload
    def get(self, type: type[R], id: str | None, *, param: str, status: int = 400) -> R: ...
    def get(self, type: ResourceType, id: str | None, *, param: str, status: int = 400) -> Any:
        """The object. Raises "No such ..." naming `param`: 400, or 404 for an id in the path."""
        found = self.find(key_of(type), id)
        if found is None or found.is_deleted:
            raise no_such(key_of(type), id or "", param, status=status)
        return found

    def exists(self, type: ResourceType, id: str) -> bool:
        found = self.find_row(key_of(type), id)
        return found is not None and not found.deleted

    @overload
    def get_for_update(
        self, type: str, id: str | None, *, param: str, status: int = 400
    ) -> Resource: ...
    @overload
    def get_for_update(
        self, type: type[R], id: str | None, *, param: str, status: int = 400
    ) -> R: ...
    def get_for_update(
        self, type: ResourceType, id: str | None, *, param: str, status: int = 400
    ) -> Any:
        """`get` for an object that is going to be changed.

        The requests of one account run one after the other, so reading is locking.
        """
        return self.get(key_of(type), id, param=param, status=status)

    @overload
    def find_many(self, type: str, ids: Iterable[str]) -> dict[str, Resource]: ...
    @overload
    def find_many(self, type: type[R], ids: Iterable[str]) -> dict[str, R]: ...
    def find_many(self, type: ResourceType, ids: Iterable[str]) -> Any:
        wanted = list(dict.fromkeys(ids))
        rows = self._reader.objects(self.world, key_of(type), wanted)
        return {row.id: one for row, one in zip(rows, self.whole(key_of(type), rows), strict=True)}

    def whole(self, type: str, rows: Sequence[ObjectRow]) -> list[Resource]:
        """Rows of one type as objects, with the objects that they refer to."""
        if not self.catalogue.references(type):
            return [from_row(row) for row in rows]
        alive = [decode(row.body) for row in rows if not row.deleted]
        completion = Completion(self.catalogue, self._reader, self.world)
        documents = iter(completion.completed(type, alive))
        return [from_row(row) if row.deleted else from_row(row, next(documents)) for row in rows]

    def list(self, query: PageQuery) -> Sequence[Entry]:
        """The lines of a list, as stored, newest first (oldest first before a cursor)."""
        return [with_pending(entry) for entry in self._reader.page(query)]

    def newest(
        self, kind: ResourceType, most: int, equals: Mapping[str, str | Sequence[str]]
    ) -> Sequence[Entry]:
        """The lines of the newest objects whose (indexed) fields have these values."""
        wanted: dict[str, Sequence[str]] = {
            name: [value] if isinstance(value, str) else value for name, value in equals.items()
        }
        return self.list(PageQuery(self.world, key_of(kind), most, wanted, {}))

    def every(self, kind: ResourceType) -> Sequence[StoredObject]:
        """All objects of a type of which a world has few, such as endpoints."""
        return self._reader.alive(self.world, key_of(kind))

    def entry(self, table: str, position: int) -> Entry | None:
        found = self._reader.entry(self.world, table, position)
        return with_pending(found) if found is not None else None

    def api_keys(self) -> Sequence[KeyRow]:
        """The account's keys, in both modes; of their secrets only the hashes."""
        return self._reader.api_keys(self.world.account)

    def account_settings(self) -> dict[str, Any]:
        """What is set for the account: its country, its name."""
        if self._settings is None:
            body = self._reader.account(self.world.account)
            self._settings = decode(body) if body else {}
        return self._settings

    def any_with(self, kind: ResourceType, **fields: str) -> Entry | None:
        """The newest object whose fields have these values; raises KeyError for one not indexed."""
        type = key_of(kind)
        for name in fields:
            if not (name.startswith(HIDDEN_KEY) or name in self.catalogue.key_fields(type)):
                raise KeyError(f"{type} is not found by {name}: no index key")
        equals: dict[str, Sequence[str]] = {name: [value] for name, value in fields.items()}
        found = self.list(PageQuery(self.world, type, 1, equals, {}))
        return found[0] if found else None

    def search(self, asked: SearchPage) -> Sequence[Entry]:
        return self._reader.search(asked)

    def search_count(self, asked: SearchPage, most: int) -> int:
        return self._reader.search_count(asked, most)

    def balances(self) -> dict[tuple[str, str], int]:
        """The sum of the postings of each (ledger account, currency), in minor units."""
        return self._reader.balances(self.world)

    def balance(self, ledger_account: str, currency: str, object_id: str = "") -> int:
        """The sum of one ledger account's postings, in minor units; of an object's part of it."""
        return self._reader.balance(self.world, ledger_account, currency, object_id)


def with_pending(entry: Entry) -> Entry:
    """An event with the number of its receivers that have not got it."""
    if not entry.pending:
        return entry
    document = decode(entry.body) | {"pending_webhooks": entry.pending}
    return entry._replace(body=encode(document), pending=0)


def from_row(row: ObjectRow, document: dict[str, Any] | None = None) -> Resource:
    """The stored object, as its type's class; `document` is it with what it refers to."""
    document = document or decode(row.body)
    return resource_class(document["object"])(document, row, decode(row.extra) if row.extra else {})
