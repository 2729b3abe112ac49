"""What billing and Connect stand on: clocks, several accounts in one transaction, sub-accounts."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from conftest import FrozenClock
from forging import restore, save
from support import Client
from tuppence.app import Settings, build
from tuppence.domain import ledger
from tuppence.errors import ApiError
from tuppence.runtime import registry
from tuppence.runtime.context import RequestContext
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.services import Posting
from tuppence.runtime.timers import _due
from tuppence.runtime.tx import AccountNotHeld, Tx
from tuppence.store.postgres import connection as postgres_connection
from tuppence.store.rows import Clock, World, WorldClock, Writer

DAY_S = 86_400
Work = Callable[[Tx], Any]


def do(api: Client, work: Work, *others: str, world: World | None = None) -> Any:
    """Run work in the client's world, or another, as an operation runs."""
    server, own = api.server, world or api.world

    def job(writer: Writer) -> Any:
        context = RequestContext(None, None, server.pipeline.catalogue.api_version)
        now = server.timers.now()
        tx = Tx(server.pipeline.services, writer, writer, own, now, context, others=others)
        with writer.attempt():
            return work(tx)

    return api.runner.run(server.store.write(job, own.account, others=others))


@pytest.fixture
def fired(api: Client) -> Iterator[list[tuple[str, str, int]]]:
    """(object, clock, second) of each timer "tests.clock" that has fired."""
    api.post("/v1/customers")
    found: list[tuple[str, str, int]] = []
    _due["tests.clock"] = lambda tx, id: found.append((id, tx.clock.id, tx.now))
    yield found
    del _due["tests.clock"]


def fire(api: Client) -> int:
    timers = api.server.timers
    ran: int = api.runner.run(timers.run_once(timers.now()))
    return ran


# -- the world's own clock -------------------------------------------------------------------------


def test_a_world_goes_by_the_wall_clock(api: Client, clock: FrozenClock) -> None:
    api.post("/v1/customers")
    assert do(api, lambda tx: tx.clock) == Clock("", int(clock()))
    clock.advance(60)
    assert do(api, lambda tx: tx.now) == int(clock())


def test_a_world_may_have_a_clock_of_its_own(api: Client, clock: FrozenClock) -> None:
    api.post("/v1/customers")
    then = int(clock()) + 400 * DAY_S
    do(api, lambda tx: tx.set_clock(WorldClock(then)))
    clock.advance(60)
    assert api.post("/v1/customers")["created"] == then
    do(api, lambda tx: tx.set_clock(WorldClock(None, 30 * DAY_S)))
    assert api.post("/v1/customers")["created"] == int(clock()) + 30 * DAY_S
    other = Client(api.runner, api.server, "sk_test_otherworld")
    assert other.post("/v1/customers")["created"] == int(clock())
    do(api, lambda tx: tx.set_clock(None))
    assert api.post("/v1/customers")["created"] == int(clock())


def test_timers_of_a_frozen_world_wait_for_its_clock(
    api: Client, clock: FrozenClock, fired: list[tuple[str, str, int]]
) -> None:
    start = int(clock())
    do(api, lambda tx: tx.schedule("tests.clock", "early", start + 10))
    do(api, lambda tx: tx.set_clock(WorldClock(start)))
    do(api, lambda tx: tx.schedule("tests.clock", "late", start + 20))
    clock.advance(DAY_S)
    assert (fire(api), fired) == (0, [])
    do(api, lambda tx: tx.set_clock(WorldClock(start + 15)))
    assert fire(api) == 1
    assert fired == [("early", "world", start + 10)]
    do(api, lambda tx: tx.set_clock(None))
    assert fire(api) == 1
    assert fired[1:] == [("late", "", start + 20)]


def test_a_timer_that_fails_waits_by_the_world_s_own_clock(
    api: Client, clock: FrozenClock, fired: list[tuple[str, str, int]]
) -> None:
    """Which may be far behind, or ahead of, the wall clock."""
    then = int(clock()) - 900 * DAY_S

    def fails(tx: Tx, id: str) -> None:
        raise ValueError("on purpose")

    _due["tests.clock"] = fails
    do(api, lambda tx: tx.set_clock(WorldClock(then)))
    do(api, lambda tx: tx.schedule("tests.clock", "x", then))
    fire(api)
    assert api.server.store.reader.timer(api.world, "tests.clock", "x") == then + 60
    do(api, lambda tx: tx.schedule("tests.clock", "x", None))


# -- test clocks -----------------------------------------------------------------------------------


def test_objects_of_a_test_clock_go_by_it(api: Client, clock: FrozenClock) -> None:
    then = int(clock()) - 90 * DAY_S
    api.post("/v1/customers")

    def work(tx: Tx) -> tuple[Clock, Clock]:
        made = tx.insert("test_helpers.test_clock", {"frozen_time": then, "status": "ready"})
        return tx.clock_of({"test_clock": made.id}), tx.clock_of({"test_clock": None})

    mine, other = do(api, work)
    assert (mine.now, other) == (then, Clock("", int(clock())))
    assert mine.id.startswith("clock_")


def test_timers_of_a_test_clock_run_in_order_of_their_times(
    api: Client, clock: FrozenClock, fired: list[tuple[str, str, int]]
) -> None:
    """Whatever the wall clock shows, and those that a timer sets meanwhile in their place."""
    start = int(clock()) - 90 * DAY_S
    mine = Clock("clock_1", start)

    def again(tx: Tx, id: str) -> None:
        fired.append((id, tx.clock.id, tx.now))
        if id == "first":
            tx.schedule("tests.clock", "set by the first", tx.now + 5)

    _due["tests.clock"] = again
    for id, after in (("last", 30), ("first", 10), ("second", 20), ("beyond", 40)):
        do(api, lambda tx, id=id, at=start + after: tx.schedule("tests.clock", id, at, mine))
    assert fire(api) == 0
    ran = api.runner.run(api.server.timers.run_clock(api.world, "clock_1", start + 30))
    assert ran == 4
    assert [(id, at - start) for id, _, at in fired] == [
        ("first", 10),
        ("set by the first", 15),
        ("second", 20),
        ("last", 30),
    ]
    assert {clock for _, clock, _ in fired} == {"clock_1"}
    left = api.server.store.reader.due_on(api.world, "clock_1", start + DAY_S, 9)
    assert [one.object_id for one in left] == ["beyond"]
    do(api, lambda tx: tx.schedule("tests.clock", "beyond", None))


def test_a_snapshot_keeps_clocks(api: Client, clock: FrozenClock) -> None:
    api.post("/v1/customers")
    then = int(clock()) + 9 * DAY_S
    do(api, lambda tx: tx.set_clock(WorldClock(then)))
    content = save(api)
    target = Client(api.runner, api.server, "sk_test_restored")
    target.post("/v1/customers")
    assert restore(target, content).status == 200
    assert target.post("/v1/customers")["created"] == then


# -- several accounts ------------------------------------------------------------------------------


def connected(api: Client, id: str) -> str:
    """An account that is connected to the client's."""
    api.post("/v1/customers")
    do(api, lambda tx: tx.open_account(id, {"country": "US"}))
    return id


def test_work_reaches_accounts_that_were_named(api: Client) -> None:
    there = connected(api, "acct_there1")

    def work(tx: Tx) -> tuple[str, str]:
        other = tx.in_account(there)
        made = other.insert("customer", {"name": "Anna"})
        assert other.in_account(tx.world.account) is tx
        return made.id, other.emit("customer.created", made)

    id, _ = do(api, work, there)
    assert api.get(f"/v1/customers/{id}").status == 404
    world = World(there, api.world.livemode)
    assert do(api, lambda tx: tx.find("customer", id).name, world=world) == "Anna"


def test_work_reaches_no_other_account(api: Client) -> None:
    there = connected(api, "acct_there1")
    with pytest.raises(AccountNotHeld):
        do(api, lambda tx: tx.in_account(there))
    stranger = Client(api.runner, api.server, "sk_test_stranger")
    stranger.post("/v1/customers")
    account = stranger.world.account
    with pytest.raises(ApiError, match="does not have access to account"):
        do(api, lambda tx: tx.in_account(account), account)


def test_a_side_reaches_only_what_is_connected_with_it(api: Client) -> None:
    one, two = connected(api, "acct_there1"), connected(api, "acct_there2")

    def work(tx: Tx) -> None:
        tx.in_account(two)
        tx.in_account(one).in_account(two)

    with pytest.raises(ApiError, match="does not have access to account"):
        do(api, work, one, two)


def test_what_fails_leaves_nothing_on_either_side(api: Client) -> None:
    there = connected(api, "acct_there1")

    def work(tx: Tx) -> None:
        tx.in_account(there).insert("customer", {"name": "Anna"})
        raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        do(api, work, there)
    world = World(there, api.world.livemode)
    assert do(api, lambda tx: tx.newest("customer", 9, {}), world=world) == []


def test_an_operation_says_which_accounts_it_reaches(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = connected(api, "acct_there1")
    key = "POST /v1/products"
    handlers = api.server.pipeline.handlers._found

    def handler(tx: Tx, params: Any) -> Any:
        return tx.in_account(params.metadata["to"]).insert("product", {"name": params.name})

    monkeypatch.setitem(handlers, key, handler)
    monkeypatch.setitem(registry._reaches, key, lambda params: [params.metadata["to"]])
    made = api.post("/v1/products", name="Gold", metadata={"to": there})
    assert made.status == 200, made.body
    assert api.get(f"/v1/products/{made['id']}").status == 404


# -- the ledger ------------------------------------------------------------------------------------


def moved(tx: Tx, here: str, there: str, amount: int, entry: str) -> None:
    """Available money from one account to another, with its legs on both sides."""
    given, taken = ledger.between(here, there, "usd", amount)
    tx.in_account(here).post(entry, [Posting(*leg) for leg in given])
    tx.in_account(there).post(entry, [Posting(*leg) for leg in taken])


def test_money_between_accounts_has_legs_on_both_sides(api: Client) -> None:
    here, there = "", connected(api, "acct_there1")
    here = api.world.account
    do(api, lambda tx: moved(tx, here, there, 700, "tr_1"), there)
    world = World(there, api.world.livemode)

    def shown(tx: Tx) -> tuple[int, int]:
        return tx.balance("balance:available", "usd"), tx.balance("connected", "usd")

    assert (do(api, shown), do(api, shown, world=world)) == ((700, -700), (-700, 700))
    assert do(api, lambda tx: tx.balance("connected", "usd", there)) == -700


def test_an_object_has_its_own_part_of_a_ledger_account(api: Client) -> None:
    api.post("/v1/customers")

    def post(tx: Tx, customer: str, amount: int) -> None:
        legs = [("network", "usd", amount), ("customer_cash", "usd", -amount, customer)]
        tx.post(f"cash_{customer}", [Posting(*leg) for leg in legs])  # type: ignore[arg-type]

    do(api, lambda tx: post(tx, "cus_1", 500))
    do(api, lambda tx: post(tx, "cus_2", 300))
    do(api, lambda tx: post(tx, "cus_1", -100))

    def cash(tx: Tx) -> list[int]:
        return [tx.balance("customer_cash", "usd", one) for one in ("", "cus_1", "cus_2", "cus_3")]

    assert do(api, cash) == [-700, -400, -300, 0]
    assert do(api, lambda tx: tx.balances()) == {
        ("customer_cash", "usd"): -700,
        ("network", "usd"): 700,
    }


@pytest.mark.parametrize(
    ("leg", "told"),
    [
        (("pocket", "usd", 1), "no pocket"),
        (("fees", "usd", 1, "cus_1"), "no parts"),
        (("connected", "usd", 1), "belongs to one account"),
    ],
)
def test_only_the_chart_s_accounts_are_posted_to(
    api: Client, leg: tuple[Any, ...], told: str
) -> None:
    api.post("/v1/customers")
    legs = [Posting(*leg), Posting("network", "usd", -1)]
    with pytest.raises(ValueError, match=told):
        do(api, lambda tx: tx.post("x", legs))


# -- several servers, and older databases ----------------------------------------------------------


def test_two_servers_move_money_between_accounts(
    new_database: Callable[[], str], clock: FrozenClock
) -> None:
    """Both ways at once, and round three accounts: nothing is lost and nobody waits for ever."""
    names = ["acct_one", "acct_two", "acct_three"]
    ways = [(a, b) for a in names for b in names if a != b]
    address = new_database()
    with asyncio.Runner() as runner:
        servers = [build(Settings(db=address, now=clock)) for _ in range(2)]

        def open_accounts(writer: Writer) -> None:
            for name in names:
                platform = {"platform": "acct_one" if name != "acct_one" else None}
                writer.put_account(name, 1, encode({"id": name, "created": 1, **platform}))

        runner.run(servers[0].store.write(open_accounts))

        def move(number: int) -> Any:
            here, there = ways[number % len(ways)]
            server = servers[number % 2]

            def job(writer: Writer) -> None:
                context = RequestContext(None, None, "")
                services = server.pipeline.services
                others = [one for one in names if one != here]
                tx = Tx(services, writer, writer, World(here, False), 1, context, others=others)
                hub = tx.in_account("acct_one")
                with writer.attempt():
                    count = hub.find("product", "prod_count")
                    if count is None:
                        hub.insert("product", {"name": "0"}, id="prod_count")
                        count = hub.get("product", "prod_count", param="id")
                    hub.update(count, {"name": str(int(count.name) + 1)})
                    sides = tx._sides | {there: hub.in_account(there)}
                    given, taken = ledger.between(here, there, "usd", number + 1)
                    sides[here].post(f"tr_{number}", [Posting(*leg) for leg in given])
                    sides[there].post(f"tr_{number}", [Posting(*leg) for leg in taken])

            others = [one for one in names if one != here]
            return server.store.write(job, here, others=others)

        async def all_at_once() -> None:
            await asyncio.gather(*(move(number) for number in range(120)))

        runner.run(all_at_once())
        reader = servers[1].store.reader
        totals = [reader.balances(World(one, False)) for one in names]
        row = reader.object(World("acct_one", False), "product", "prod_count")
        for server in servers:
            runner.run(server.close())
    assert row is not None
    assert b'"name":"120"' in row.body
    assert sum(one["balance:available", "usd"] for one in totals) == 0
    expected = dict.fromkeys(names, 0)
    for number in range(120):
        here, there = ways[number % len(ways)]
        expected[here] += number + 1
        expected[there] -= number + 1
    assert [one["balance:available", "usd"] for one in totals] == list(expected.values())


OLD_ROWS = (
    "INSERT INTO timers (account, livemode, name, object_id, due_at) VALUES ('a', 0, 't', 'x', 7)",
    "INSERT INTO postings (position, account, livemode, entry, ledger_account, currency, amount, "
    "created) VALUES (1, 'a', 0, 'e', 'network', 'usd', 5, 1), "
    "(2, 'a', 0, 'e', 'customer_cash', 'usd', -5, 1)",
    "INSERT INTO ledger_totals (account, livemode, ledger_account, currency, amount) VALUES "
    "('a', 0, 'network', 'usd', 5), ('a', 0, 'customer_cash', 'usd', -5)",
)


def test_an_older_sqlite_database_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    folder = Path(postgres_connection.__file__).parents[1] / "migrations" / "sqlite"
    older = sqlite3.connect(path)
    for step in sorted(folder.iterdir())[:7]:
        older.executescript(step.read_text())
    for sql in OLD_ROWS:
        older.execute(sql)
    older.execute("PRAGMA user_version = 7")
    older.execute(f"PRAGMA application_id = {0x54555050}")
    older.commit()
    older.close()
    check_migrated(str(path))


def test_an_older_postgresql_database_is_migrated(new_database: Callable[[], str]) -> None:
    address = new_database()
    postgres_connection.migrate(address, 6)
    with psycopg.connect(address) as connection:
        for sql in OLD_ROWS:
            connection.execute(sql)
    check_migrated(address)


def check_migrated(address: str) -> None:
    with asyncio.Runner() as runner:
        server = build(Settings(db=address))
        reader, world = server.store.reader, World("a", False)
        assert [(one.name, one.due_at, one.clock) for one in reader.due(9, 9)] == [("t", 7, "")]
        assert reader.balances(world) == {("network", "usd"): 5, ("customer_cash", "usd"): -5}
        assert reader.balance(world, "network", "usd") == 5
        runner.run(server.close())
