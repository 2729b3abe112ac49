"""Several servers on one PostgreSQL: what comes at once has the result of one after the other."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from random import Random

import psycopg
import pytest

from conftest import FrozenClock
from receiver import deliver, endpoint, receiver
from support import Answer, Client
from tuppence.app import Settings, build
from tuppence.runtime.ids import Ids
from tuppence.runtime.timers import _due
from tuppence.store.postgres import connection as postgres_connection
from tuppence.store.rows import DatabaseUnusable, World
from tuppence.workers.webhooks.worker import LEASE_S

ROUNDS = 5


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def pair(address: str, clock: FrozenClock) -> Iterator[tuple[Client, Client]]:
    """Clients of two servers that share a database, and a world."""
    with asyncio.Runner() as runner:
        servers = [build(Settings(db=address, now=clock)) for _ in range(2)]
        yield tuple(Client(runner, one, "sk_test_shared") for one in servers)
        for one in servers:
            runner.run(one.close())


def together(pair: tuple[Client, Client], *asked: object) -> list[Answer]:
    async def all_of_them() -> list[Answer]:
        return await asyncio.gather(*asked)

    return pair[0].runner.run(all_of_them())


def statuses(answers: list[Answer]) -> list[int]:
    return sorted(one.status for one in answers)


def test_what_one_server_wrote_the_other_reads(pair: tuple[Client, Client]) -> None:
    first, second = pair
    id = first.post("/v1/customers", name="Jane")["id"]
    assert second.get(f"/v1/customers/{id}")["name"] == "Jane"
    second.post(f"/v1/customers/{id}", name="Joan")
    assert first.get(f"/v1/customers/{id}")["name"] == "Joan"
    assert [one["id"] for one in second.get("/v1/customers")["data"]] == [id]


def test_a_new_key_opens_one_world(pair: tuple[Client, Client]) -> None:
    for number in range(ROUNDS):
        clients = [client.with_key(f"sk_test_new{number}") for client in pair]
        answers = together(pair, *(one.ask_post("/v1/customers", {}, name="x") for one in clients))
        assert statuses(answers) == [200, 200]
        for one in clients:
            assert len(one.get("/v1/customers")["data"]) == 2


def test_one_payment_intent_is_confirmed_once(pair: tuple[Client, Client]) -> None:
    first, second = pair
    for _ in range(ROUNDS):
        intent = first.post(
            "/v1/payment_intents",
            amount=1000,
            currency="usd",
            payment_method="pm_card_visa",
            payment_method_types=["card"],
        )["id"]
        path = f"/v1/payment_intents/{intent}/confirm"
        answers = together(pair, first.ask_post(path, {}), second.ask_post(path, {}))
        assert statuses(answers) == [200, 400]
        refused = max(answers, key=lambda one: one.status)
        assert refused.error["code"] == "payment_intent_unexpected_state"
        assert len(first.get("/v1/charges", payment_intent=intent)["data"]) == 1


def test_no_more_is_refunded_than_was_captured(pair: tuple[Client, Client]) -> None:
    first, second = pair
    charge = first.post("/v1/charges", amount=1000, currency="usd", source="tok_visa")["id"]
    asked = [
        one.ask_post("/v1/refunds", {}, charge=charge, amount=150) for one in (first, second) * 6
    ]
    answers = together(pair, *asked)
    assert statuses(answers) == [200] * 6 + [400] * 6
    assert first.get(f"/v1/charges/{charge}")["amount_refunded"] == 900
    rows = first.server.store.reader.rows
    assert rows("SELECT currency, sum(amount) FROM postings GROUP BY currency") == [("usd", 0)]


def test_a_balance_is_spent_once(pair: tuple[Client, Client]) -> None:
    first, second = pair
    customer = first.post("/v1/customers", balance=0)["id"]
    path = f"/v1/customers/{customer}/balance_transactions"
    asked = [one.ask_post(path, {}, amount=-7, currency="usd") for one in (first, second) * 10]
    assert statuses(together(pair, *asked)) == [200] * 20
    assert second.get(f"/v1/customers/{customer}")["balance"] == -140
    endings = [one["ending_balance"] for one in first.get(path, limit=100)["data"]]
    assert sorted(endings) == [-7 * n for n in range(20, 0, -1)]


def test_an_idempotency_key_is_used_once(pair: tuple[Client, Client]) -> None:
    first, second = pair
    for number in range(ROUNDS):
        key = {"idempotency-key": f"once-{number}"}
        answers = together(
            pair, *(one.ask_post("/v1/customers", key, name="x") for one in (first, second) * 4)
        )
        assert statuses(answers) == [200] * 8
        assert len({one.body for one in answers}) == 1
        replayed = [one for one in answers if "idempotent-replayed" in one.headers]
        assert len(replayed) == 7
    assert len(first.get("/v1/customers", limit=100)["data"]) == ROUNDS
    assert len(first.events()) == ROUNDS


def test_an_id_of_ones_own_is_taken_once(pair: tuple[Client, Client]) -> None:
    first, second = pair
    asked = [
        one.ask_post("/v1/coupons", {}, id="SUMMER", percent_off=10, duration="once")
        for one in (first, second)
    ]
    answers = together(pair, *asked)
    assert statuses(answers) == [200, 400]
    assert max(answers, key=lambda one: one.status).error["code"] == "resource_already_exists"


def test_a_timer_fires_once(pair: tuple[Client, Client], clock: FrozenClock) -> None:
    first, second = pair
    fired: list[str] = []
    _due["tests.fires"] = lambda tx, id: fired.append(id)
    try:
        first.post("/v1/customers")
        accounts = first.server.pipeline.accounts
        world = accounts.caller(first.server.store.reader, first.key).world
        now = int(clock())

        async def run() -> None:
            for number in range(10):
                await first.server.store.write(
                    lambda writer, n=number: writer.put_timer(world, "tests.fires", f"x{n}", now),
                    world.account,
                )
            await asyncio.gather(*(one.server.timers.run_once(now) for one in pair))

        first.runner.run(run())
    finally:
        del _due["tests.fires"]
    assert sorted(fired) == [f"x{n}" for n in range(10)]
    assert second.server.store.reader.due(now, 10) == []


def test_searches_on_both_servers_see_everything(pair: tuple[Client, Client]) -> None:
    first, second = pair
    for number in range(ROUNDS):
        answers = together(
            pair,
            *(one.ask_post("/v1/customers", {}, name=f"Jane {number}") for one in (first, second)),
        )
        assert statuses(answers) == [200, 200]
        found = together(
            pair,
            *(
                one.ask("GET", "/v1/customers/search", query=f"query=name:%22jane {number}%22")
                for one in (first, second)
            ),
        )
        assert [len(one["data"]) for one in found] == [2, 2]


def test_a_file_sent_to_one_server_is_read_from_the_other(pair: tuple[Client, Client]) -> None:
    first, second = pair
    boundary, content = "x1", b"%PDF-1.4 " + bytes(range(256)) * 5000
    body = (
        (
            f'--{boundary}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\n'
            f"dispute_evidence\r\n--{boundary}\r\nContent-Disposition: form-data; "
            f'name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
        ).encode()
        + content
        + f"\r\n--{boundary}--\r\n".encode()
    )
    kind = {"content-type": f"multipart/form-data; boundary={boundary}"}
    sent = first.request("POST", "/v1/files", body, kind)
    assert sent.status == 200, sent.body
    store = second.server.pipeline.blobs
    digests = second.server.store.reader.rows("SELECT DISTINCT sha256 FROM file_pieces")
    assert [store.path(digest).read_bytes() for (digest,) in digests] == [content]


def test_an_account_that_is_held_for_long_is_refused_in_stripes_words(
    address: str, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(postgres_connection.SESSION, "lock_timeout", "100ms")
    with asyncio.Runner() as runner:
        server = build(Settings(db=address, now=clock))
        client = Client(runner, server, "sk_test_held")
        client.post("/v1/customers")
        with psycopg.connect(address) as holder:
            holder.execute("SELECT id FROM accounts FOR UPDATE")
            refused = client.post("/v1/customers")
            assert client.get("/v1/customers").status == 200
        assert (refused.status, refused.error["code"]) == (429, "lock_timeout")
        assert refused.headers["stripe-should-retry"] == "true"
        assert client.post("/v1/customers").status == 200
        runner.run(server.close())


# -- the schema ------------------------------------------------------------------------------------


def test_servers_that_start_together_make_the_schema_once(address: str) -> None:
    failures: list[BaseException] = []

    def begin() -> None:
        try:
            postgres_connection.migrate(address)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=begin) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failures == []
    with psycopg.connect(address) as connection:
        found = connection.execute("SELECT value FROM settings WHERE name = 'schema'").fetchone()
    assert found == (str(postgres_connection.SCHEMA_VERSION),)


def test_a_newer_server_migrates_while_an_older_one_serves(
    pair: tuple[Client, Client], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = pair
    first.post("/v1/customers")
    steps: list[int] = []
    newer = postgres_connection.SCHEMA_VERSION + 1

    def later_step(number: int) -> bytes:
        steps.append(number)
        return b"ALTER TABLE objects ADD COLUMN later TEXT; SELECT pg_sleep(0.2)"

    monkeypatch.setattr(postgres_connection, "step_sql", later_step)
    threads = [
        threading.Thread(target=postgres_connection.migrate, args=(address, newer))
        for _ in range(3)
    ]
    for one in threads:
        one.start()
    while any(one.is_alive() for one in threads):
        assert first.post("/v1/customers", name="meanwhile").status == 200
    assert steps == [newer]
    assert first.post("/v1/customers").status == 200
    with pytest.raises(DatabaseUnusable, match="newer Tuppence"):
        build(Settings(db=address))


def test_a_database_of_somebody_else_is_refused(address: str) -> None:
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE settings (whatever INT)")
    with pytest.raises(DatabaseUnusable, match="not Tuppence's"):
        build(Settings(db=address))


def test_positions_of_two_servers_never_meet(pair: tuple[Client, Client]) -> None:
    """Even with one clock and the same randomness."""
    nodes = [one.server.store.node for one in pair]
    ids = [Ids(lambda: 1_793_491_200_000, Random(7), node) for node in nodes]
    made = [one.position() for one in ids for _ in range(3000)]
    assert len(set(made)) == len(made)


def test_worlds_stay_apart(pair: tuple[Client, Client]) -> None:
    first, second = pair
    id = first.post("/v1/customers")["id"]
    other = second.with_key("sk_test_other")
    assert other.get(f"/v1/customers/{id}").status == 404
    assert other.get("/v1/customers")["data"] == []
    assert first.server.store.reader.object(World("acct_none", False), "customer", id) is None


# -- deliveries ------------------------------------------------------------------------------------


def test_two_servers_share_a_queue(pair: tuple[Client, Client]) -> None:
    """Each event is sent by one of them, whichever made it."""
    first, second = pair
    with receiver() as hook:
        endpoint(first, hook, "customer.created")
        for number in range(40):
            pair[number % 2].post("/v1/customers", name=f"n{number}")
        workers = [one.server.deliveries for one in pair]

        async def both() -> list[int]:
            return await asyncio.gather(*(one.run_once(one.now()) for one in workers))

        sent = first.runner.run(both())
        assert sum(sent) == 40
        ids = [one.event["id"] for one in hook.received]
        assert len(ids) == len(set(ids)) == 40
        assert second.get("/v1/events", delivery_success=False)["data"] == []


def test_an_endpoint_changed_on_one_server_is_known_on_the_other(
    pair: tuple[Client, Client],
) -> None:
    first, second = pair
    with receiver() as hook:
        made = endpoint(first, hook, "customer.created")
        second.post("/v1/customers", name="one")
        first.post(f"/v1/webhook_endpoints/{made['id']}", disabled=True)
        second.post("/v1/customers", name="two")
        first.post(f"/v1/webhook_endpoints/{made['id']}", disabled=False)
        second.post("/v1/customers", name="three")
        deliver(second)
        names = [one.event["data"]["object"]["name"] for one in hook.received]
        assert names == ["one", "three"]


def test_what_a_dead_server_had_claimed_is_sent_by_another(
    pair: tuple[Client, Client], clock: FrozenClock
) -> None:
    first, second = pair
    with receiver() as hook:
        endpoint(first, hook, "customer.created")
        first.post("/v1/customers", name="one")
        store, now = first.server.store, int(clock.seconds)

        async def claim() -> int:
            (queue,) = await store.read(lambda reader: reader.waiting_queues(now))
            return len(await store.claim(queue, now, now + LEASE_S, 10))

        assert first.runner.run(claim()) == 1
        assert deliver(second) == 0
        clock.advance(LEASE_S)
        assert deliver(second) == 1


def test_the_last_redemption_of_a_coupon_is_one(pair: tuple[Client, Client]) -> None:
    first, second = pair
    coupon = first.post("/v1/coupons", percent_off=20, max_redemptions=1)["id"]
    customer = first.post("/v1/customers")["id"]
    sent = {"customer": customer, "amount": 900, "currency": "usd"}
    sent |= {"discounts": [{"coupon": coupon}]}
    asked = [one.ask_post("/v1/invoiceitems", {}, **sent) for one in (first, second) * 3]
    assert statuses(together(pair, *asked)) == [200] + [400] * 5
    assert first.get(f"/v1/coupons/{coupon}")["times_redeemed"] == 1
