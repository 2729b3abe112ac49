"""The unit of work: all an operation may read and change, in one transaction.

An operation does no I/O of its own; it reads and writes through its `Tx`. Nothing it wrote stays
if it raises.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any, overload

from tuppence.domain import ledger
from tuppence.domain.currency import check_size
from tuppence.errors import account_not_connected
from tuppence.runtime.context import RequestContext, Resource
from tuppence.runtime.generated_fields import made_value, rfc3339
from tuppence.runtime.hourly_metrics import HOUR_S, counted
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.index_keys import keys_of
from tuppence.runtime.json_encoding import decode, encode
from tuppence.runtime.reads import R, Reading
from tuppence.runtime.references import LAST, stored
from tuppence.runtime.services import Services
from tuppence.runtime.types.classes import ResourceType, key_of, resource_class
from tuppence.store.clocks import clock_of_world
from tuppence.store.rows import (
    Clock,
    ObjectRow,
    Posting,
    Reader,
    Tally,
    World,
    WorldClock,
    Writer,
)

DAY_S = 86_400
MOST_INDEX_BATCHES = 20  # of runtime/search.py: what one search waits for, at most


class StateBypassed(Exception):
    """A state was written past the table of states that its type has (runtime/state_tables.py)."""


_state_fields: dict[str, str] = {}


def own_state(type: str, field: str) -> None:
    """From now on only the type's table of states inserts its objects and writes this field."""
    if type in _state_fields:
        raise StateBypassed(f"{type} has two tables of states")
    _state_fields[type] = field


class AccountNotHeld(Exception):
    """Work reaches for an account that was not locked for it."""


class ReadOnly(Exception):
    """An operation bound to GET writes, and has not said that it would (`writes_first`)."""


class Tx(Reading):
    """One world's state as one request sees it, and may change it.

    `others` are the accounts that it may change besides its own (`in_account`): those which were
    named when the store was asked to write.
    """

    def __init__(
        self,
        services: Services,
        reader: Reader,
        writer: Writer | None,
        world: World,
        wall: int,
        context: RequestContext,
        clock: Clock | None = None,
        others: Sequence[str] = (),
    ) -> None:
        super().__init__(services, writer or reader, world, wall, clock)
        self.context = context
        self._writer = writer
        self.emitted: list[str] = []
        self._new_ids: set[str] = set()
        self._others = others
        self._sides: dict[str, Tx] = {}

    def in_account(self, id: str) -> Tx:
        """The same unit of work in a connected account, or in the platform of this one.

        Raises `AccountNotHeld` where the account was not named before the work began, and
        `account_invalid` for one that is not connected with this one.
        """
        if id == self.world.account:
            return self
        if id not in self._sides and id not in self._others:
            raise AccountNotHeld(f"{id} was not named when this work began")
        own = self.world.account
        if self.platform_of(id) != own and self.platform_of(own) != id:
            raise account_not_connected(id)
        if id not in self._sides:
            other = Tx(
                self.services,
                self._reader,
                self._writer,
                World(id, self.world.livemode),
                self.wall,
                self.context,
            )
            self._sides.setdefault(own, self)
            other.emitted, other._others, other._sides = self.emitted, self._others, self._sides
            self._sides[id] = other
        return self._sides[id]

    def platform_of(self, account: str) -> str | None:
        """The account to which another is connected."""
        kept = self._reader.account(account)
        found: str | None = decode(kept).get("platform") if kept else None
        return found

    # -- writing

    def search_waits(self) -> bool:
        """Whether the search index is behind the world's objects."""
        return self._reader.search_waits(self.world)

    def index_for_search(self) -> None:
        """Bring the search index up to date, in the lane."""
        if self.search_waits():
            for _ in range(MOST_INDEX_BATCHES):
                if not self.services.write_search_index(self.writer, self.world):
                    break

    @property
    def writer(self) -> Writer:
        if self._writer is None:
            raise ReadOnly("operations bound to GET cannot write")
        return self._writer

    def new_id(self, type: str) -> str:
        id = self.services.ids.new(type)
        if self.world.livemode:
            id = id.replace("_test_", "_live_", 1)
        self._new_ids.add(id)
        return id

    @overload
    def make(self, type: str, values: dict[str, Any], *, id: str | None = None) -> Resource: ...
    @overload
    def make(self, type: type[R], values: dict[str, Any], *, id: str | None = None) -> R: ...
    def make(self, type: ResourceType, values: dict[str, Any], *, id: str | None = None) -> Any:
        """An object that is kept nowhere: skeleton, made fields, `values` over them."""
        type = key_of(type)
        shape = self.catalogue.resource(type)
        id = id or self.new_id(type)
        document = self.services.skeletons.new(type)
        for name, template in shape.made.items():
            document[name] = made_value(template, id, self.now, self.services.ids, self)
        extra = {k: values[k] for k in values.keys() & shape.included}
        shown = {k: v for k, v in values.items() if k not in extra}
        document |= shown
        document |= {"id": values.get("id", id), "object": type}
        if "created" in shape.fields:
            document["created"] = values.get("created", self.time_in(type))
        if "livemode" in shape.fields:
            document["livemode"] = self.world.livemode
        if not shown.keys() <= shape.fields.keys():
            raise KeyError(f"{type} has no {sorted(shown.keys() - shape.fields.keys())}")
        ordered = {name: document[name] for name in shape.fields if name in document}
        created = ordered.get("created")
        row = ObjectRow(
            self.services.ids.position(),
            id,
            created if isinstance(created, int) else self.now,
            1,
            False,
            encode(stored(self.catalogue, type, ordered)),
            encode(extra) if extra else None,
        )
        return resource_class(type)(ordered, row, extra)

    def time_in(self, type: str) -> int | str:
        """Now, as objects of this type hold times: a second, or RFC 3339 in v2."""
        return rfc3339(self.now) if type.startswith("v2.") else self.now

    @overload
    def insert(
        self,
        type: str,
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> Resource: ...
    @overload
    def insert(
        self,
        type: type[R],
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> R: ...
    def insert(
        self,
        type: ResourceType,
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> Any:
        """Add an object: the type's skeleton with `values` laid over it.

        An id of the caller's choice may be that of a deleted object, which is then forgotten.
        `hidden` is kept with it, in `extra`, and never shown; what is named
        `@key:...` is an index key, `@key:parent` the id of the object it stands below.
        """
        if key_of(type) in _state_fields:
            raise StateBypassed(f"only its owner inserts a {key_of(type)}")
        return self.insert_owned(key_of(type), values, id=id, hidden=hidden)

    @overload
    def insert_owned(
        self,
        type: str,
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> Resource: ...
    @overload
    def insert_owned(
        self,
        type: type[R],
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> R: ...
    def insert_owned(
        self,
        type: ResourceType,
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> Any:
        """`insert` for runtime/state_tables.py."""
        type = key_of(type)
        made = self.make(type, values, id=id)
        if hidden:
            extra = made.extra | hidden
            made = made.__class__(dict(made), made.row._replace(extra=encode(extra)), extra)
        if id is not None and id not in self._new_ids:
            buried = self.find_row(type, id)
            if buried is not None and buried.deleted:
                self.writer.remove_object(self.world, type, buried)
        self.writer.put_object(
            self.world, type, made.row, keys_of(self.catalogue, type, made, made.extra)
        )
        self.queue_for_search(type, made.row)
        return made

    def update(self, old: R, changes: dict[str, Any], hidden: dict[str, Any] | None = None) -> R:
        """The object with some fields changed; `old` stays as it was."""
        field = _state_fields.get(old["object"])
        if field is not None and changes.get(field, old.get(field)) != old.get(field):
            raise StateBypassed(f"{field} of a {old['object']} is written past its table")
        return self.update_owned(old, changes, hidden)

    def update_owned(
        self, old: R, changes: dict[str, Any], hidden: dict[str, Any] | None = None
    ) -> R:
        """`update` for runtime/state_tables.py."""
        type = old["object"]
        shape = self.catalogue.resource(type)
        extra = old.extra | {k: changes[k] for k in changes.keys() & shape.included}
        extra |= hidden or {}
        document = dict(old) | {k: v for k, v in changes.items() if k not in shape.included}
        ordered = {name: document[name] for name in shape.fields if name in document}
        row = old.row._replace(
            version=old.row.version + 1,
            body=encode(stored(self.catalogue, type, ordered)),
            extra=encode(extra) if extra else None,
        )
        dropped, added = [], []
        if hidden or not self.catalogue.key_heads(type).isdisjoint(changes):
            before = keys_of(self.catalogue, type, old, old.extra)
            after = keys_of(self.catalogue, type, ordered, extra)
            dropped = [key for key in before if key not in after]
            added = [key for key in after if key not in before]
        self.writer.replace_object(self.world, type, row, dropped, added)
        self.queue_for_search(type, row)
        return old.__class__(ordered, row, extra)

    def queue_for_search(self, type: str, row: ObjectRow) -> None:
        if self.catalogue.search_fields(type):
            self.writer.queue_for_search(self.world, row.position)

    def delete(self, old: R) -> R:
        """Leave only the object's tombstone: id, object, deleted."""
        type = old["object"]
        document = {"id": old.row.id, "object": type, "deleted": True}
        last = {LAST: stored(self.catalogue, type, old)}
        row = old.row._replace(
            version=old.row.version + 1,
            deleted=True,
            body=encode(document),
            extra=encode(last) if type in self.catalogue.referenced else None,
        )
        dropped = keys_of(self.catalogue, type, old, old.extra)
        self.writer.replace_object(self.world, type, row, dropped, [])
        self.queue_for_search(type, row)
        return old.__class__(document, row, {})

    def forget(self, old: Resource) -> None:
        """Leave nothing of an object, not even a tombstone."""
        self.writer.flush()
        self.writer.remove_object(self.world, old["object"], old.row)

    # -- consequences

    def emit(self, type: str, about: Resource, previous: Resource | None = None) -> str:
        """Record an event of this type about an object as it is now; returns the event's id.

        `previous` is the object before the change; what differed becomes `previous_attributes`.
        """
        if type not in self.catalogue.event_types:
            raise KeyError(f"the API has no event {type}")
        if type.startswith("v2."):
            id = self.services.emitter.thin(self, type, about)
        else:
            id = self.services.emitter.snapshot(self, type, about, previous)
            if (found := counted(type, about)) is not None:
                self.tally(*found)
        self.emitted.append(id)
        return id

    def emit_change(self, verb: str, about: Resource, previous: Resource | None = None) -> None:
        """Emit `<type>.<verb>` where the API has such an event."""
        type = self.catalogue.event_type(previous["object"] if previous else about["object"], verb)
        if type is not None:
            self.emit(type, about, previous)

    def tally(self, name: str, amount: int = 0, currency: str = "") -> None:
        """Add one, and an amount in minor units, to what this hour comes to."""
        hour = self.now // HOUR_S * HOUR_S
        self.writer.add_tally(self.world, Tally(name, currency, hour, amount, 1))

    def open_account(self, id: str, settings: dict[str, Any]) -> None:
        """Make an account that is connected to this one and has worlds of its own.

        Raises ValueError for an id that an account has already.
        """
        if self._reader.account(id) is not None:
            raise ValueError(f"the account {id} exists")
        body = {"id": id, "created": self.now, "platform": self.world.account, **settings}
        self.writer.put_account(id, self.now, encode(body))

    def close_account(self, id: str) -> None:
        """Shut a connected account: nobody acts in its worlds any more.

        An object in this world does not make an account its own: the account's settings say whose
        it is. Raises `account_invalid` for an account that is not connected to this one.
        """
        kept = self._reader.account(id)
        settings = decode(kept) if kept else {}
        if settings.get("platform") != self.world.account:
            raise account_not_connected(id)
        body = {"id": id, "created": self.now, "platform": None}
        self._settings = None
        self.writer.put_account(id, self.now, encode(body))

    def schedule(
        self, name: str, object_id: str, at: int | None, clock: Clock | None = None
    ) -> None:
        """Have the timer `name` fire for an object at a second of its clock; None cancels it.

        The clock is this work's own unless another is given, as `clock_of` an object finds it.
        """
        self.writer.put_timer(self.world, name, object_id, at, (clock or self.clock).id)

    def set_clock(self, clock: WorldClock | None) -> None:
        """Give the world a clock of its own, or have it go by the wall clock again.

        Its timers go by that clock from now on; what a test clock drives stays with it.
        """
        self.writer.put_world_clock(self.world, clock)
        self.go_by(clock_of_world(clock, self.wall))

    def after(self, seconds: int) -> int:
        """The second at which something of the outside world is over that takes this long.

        `--settle fast` makes the days of banks and networks short; nothing takes less than one.
        """
        return self.now + max(1, seconds * self.services.bank_day_s // DAY_S)

    def day_after(self, days: int) -> int:
        """The first second of the day (UTC) that is so many bank days away."""
        if self.services.bank_day_s != DAY_S:
            return self.after(days * DAY_S)
        return (self.now // DAY_S + days) * DAY_S

    def page_url(self, name: str) -> str:
        """The address below which this world's pages of one kind stand."""
        mode = "live" if self.world.livemode else "test"
        return f"{self.services.public_url}/{name}/{self.world.account}/{mode}"

    def page_proof(self, id: str) -> str:
        """What shows that this server issued a page's URL, for objects that are not stored."""
        return self.fingerprint(f"page:{self.world.livemode}:{id}")

    def fingerprint(self, number: str) -> str:
        """Sixteen characters, the same for the same number in an account."""
        return fingerprint(self.services.pepper, self.world.account, number)

    def post(self, entry: str, postings: Sequence[Posting]) -> None:
        """Record one movement of money. Raises ValueError unless it balances in each currency.

        Raises `ApiError` for an amount so large that its totals would not fit in 64 bits.
        """
        for posting in postings:
            check_size(posting.amount)
            ledger.check_part(posting.ledger_account, posting.object_id)
        sums: dict[str, int] = {}
        for posting in postings:
            sums[posting.currency] = sums.get(posting.currency, 0) + posting.amount
        if any(sums.values()):
            raise ValueError(f"{entry} does not balance: {sums}")
        rows = [(self.services.ids.position(), posting) for posting in postings]
        self.writer.add_postings(self.world, entry, self.now, rows)


def fingerprint(pepper: bytes, account: str, number: str) -> str:
    """Without the pepper a number cannot be found by trying all (docs: api/cards/object)."""
    digest = hmac.digest(pepper, f"{account}:{number}".encode(), hashlib.sha256)
    return "".join(ALPHABET[byte % 62] for byte in digest[:16])
