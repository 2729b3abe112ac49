"""A failure in the background stays where it is: workers restart, and broken rows are set aside."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

import pytest

from conftest import FrozenClock
from support import Client
from tuppence.app import Settings, Tuppence, build
from tuppence.errors import ApiError, StoreUnavailable
from tuppence.platform import users
from tuppence.platform.outbox import letters, write_letter
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.runtime.tx import DAY_S
from tuppence.store.rows import World, Writer
from tuppence.workers.mail import MailServer, PostWorker
from tuppence.workers.supervisor import LONGEST_PAUSE_S, WELL_AFTER_S, Supervisor
from tuppence.workers.webhooks.http_sender import SendResult

EMAILS_THAT_BREAK = [
    "+@[.e",
    "c%r:n@;.m9",
    "-rq@n,.<",
    "a@b@c.de",
    '"a b"@c.de',
    "a@-b.de",
    "@c.de",
]


def execute(api: Client, sql: str, *arguments: object) -> None:
    with api.server.store.alone() as writer:
        writer.execute(sql, arguments)  # type: ignore[attr-defined]


# -- supervision -----------------------------------------------------------------------------------


async def forever(rounds: list[int]) -> None:
    while True:
        rounds.append(1)
        await asyncio.sleep(0.001)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.002)


def test_a_worker_that_raises_restarts_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rounds: list[int] = []
    starts: list[int] = []
    counted: list[str] = []

    async def broken() -> None:
        starts.append(len(rounds))
        raise AttributeError("poison")

    async def run() -> None:
        workers = {"broken": broken, "sound": lambda: forever(rounds)}
        supervisor = Supervisor(workers, lambda: 0.0, counted.append, 0.001)
        running = asyncio.create_task(supervisor.run())
        await until(lambda: len(starts) >= 4)
        assert supervisor.failing().keys() == {"broken"}
        seen = len(rounds)
        await until(lambda: len(rounds) > seen)
        running.cancel()
        await asyncio.wait([running])
        assert running.cancelled()

    with caplog.at_level(logging.ERROR):
        asyncio.run(run())
    assert counted[:3] == ["broken"] * 3
    assert "AttributeError: poison" in caplog.text


def test_pauses_double_to_a_limit_and_start_anew_after_a_long_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock, pauses = [0.0], list[float]()
    long_runs = iter([0.0] * 9 + [WELL_AFTER_S, 0.0])

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    async def failing() -> None:
        clock[0] += next(long_runs)
        if len(pauses) < 11:
            raise ValueError

    monkeypatch.setattr("tuppence.workers.supervisor.asyncio.sleep", pause)
    supervisor = Supervisor({"one": failing}, lambda: clock[0])
    with pytest.raises(RuntimeError):  # StopIteration, the twelfth run: no exception is swallowed
        asyncio.run(stop_after(supervisor, 11, pauses))
    assert pauses[:9] == [1, 2, 4, 8, 16, 32, LONGEST_PAUSE_S, LONGEST_PAUSE_S, LONGEST_PAUSE_S]
    assert pauses[9:11] == [1, 2]


async def stop_after(supervisor: Supervisor, count: int, pauses: list[float]) -> None:
    real = supervisor.pause

    async def pause(worker: Any, error: Exception) -> None:
        await real(worker, error)
        if len(pauses) >= count:
            raise RuntimeError("enough")

    supervisor.pause = pause  # type: ignore[method-assign]
    await supervisor.run()


async def live_and_end(server: Tuppence, while_it_runs: Callable[[], Any]) -> list[dict[str, Any]]:
    """The server's lifespan as uvicorn drives it; returns the messages it sent."""
    sent: list[dict[str, Any]] = []
    ended = asyncio.Event()
    told = iter([{"type": "lifespan.startup"}])

    async def receive() -> dict[str, Any]:
        found = next(told, None)
        if found is None:
            await ended.wait()
        return found or {"type": "lifespan.shutdown"}

    async def send(message: Any) -> None:
        sent.append(message)

    running = asyncio.create_task(server.lifespan(receive, send))
    await until(lambda: bool(sent))
    await while_it_runs()
    ended.set()
    await running
    return sent


async def page(server: Tuppence, path: str) -> tuple[int, str]:
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    await server.health(path, send)
    return messages[0]["status"], messages[1]["body"].decode()


def test_a_dead_worker_is_shown_and_the_shutdown_is_orderly(
    tmp_path: Path, database: str, clock: FrozenClock
) -> None:
    db = str(tmp_path / "t.db") if database == ":memory:" else database
    with asyncio.Runner() as runner:
        server = runner.run(made(Settings(db=db, now=clock, metrics=True)))

        async def broken() -> None:
            raise AttributeError("poison")

        next(one for one in server.supervisor.workers if one.name == "email").run = broken
        client = Client(runner, server, "sk_test_supervised")

        async def look() -> None:
            await until(lambda: bool(server.supervisor.failing()))
            status, said = await page(server, "/readyz")
            assert (status, said) == (200, "ready\nworker email is failing: 1 in a row\n")
            assert (await page(server, "/healthz"))[0] == 200
            _, metrics = await page(server, "/metrics")
            assert 'tuppence_worker_failures_total{worker="email"} 1.0' in metrics
            made = await client.ask_post("/v1/customers", {}, name="Jane")
            assert made.status == 200
            waits = server.store.reader.search_waits
            await until(lambda: not waits(client.world))  # the index worker goes on

        sent = runner.run(live_and_end(server, look))
    assert [one["type"] for one in sent] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]
    assert_closed(server, db)


def test_a_step_of_the_shutdown_that_fails_keeps_no_other_from_its_turn(
    tmp_path: Path, database: str
) -> None:
    db = str(tmp_path / "t.db") if database == ":memory:" else database
    with asyncio.Runner() as runner:
        server = runner.run(made(Settings(db=db)))

        async def broken() -> None:
            raise OSError("no")

        server.deliveries.http.close = broken  # type: ignore[method-assign]
        sent = runner.run(live_and_end(server, lambda: asyncio.sleep(0)))
    assert sent[-1]["type"] == "lifespan.shutdown.failed"
    assert_closed(server, db)


async def made(settings: Settings) -> Tuppence:
    return build(settings)


def assert_closed(server: Tuppence, db: str) -> None:
    if db.startswith("postgres"):
        assert server.store.pool.closed  # type: ignore[attr-defined]
    else:
        build(Settings(db=db)).store.close()  # its lock is free
    assert not server.pipeline.blobs.temporary or not server.pipeline.blobs.folder.exists()


# -- emails ----------------------------------------------------------------------------------------


class Outgoing(MailServer):
    """Builds each message, and takes it in place of the SMTP server."""

    def send(self, letter: Any) -> None:
        message = EmailMessage()
        message["To"] = letter.to
        TAKEN.append(str(message["To"]))


TAKEN: list[str] = []


def test_an_email_that_cannot_be_built_is_set_aside_and_the_others_leave(api: Client) -> None:
    TAKEN.clear()
    server = api.server
    services, now = server.pipeline.services, server.pipeline.clock.now

    def write(writer: Writer) -> None:
        for to in ("first@example.com", "+@[.e", "last@example.com"):
            write_letter(
                platform_tx(services, writer, writer, now()), to, "Subject", "Text", "http://x"
            )

    api.runner.run(server.store.write(write, PLATFORM.account))
    worker = PostWorker(services, server.store, now, Outgoing("smtp://nowhere", "a@example.com"))
    assert api.runner.run(worker.run_once(now())) == 3
    assert sorted(TAKEN) == ["first@example.com", "last@example.com"]
    found = letters(platform_tx(services, server.store.reader, None, now()))
    broken = next(one for one in found if one.to == "+@[.e")
    assert (broken.sent, broken.link) == (False, None)
    assert broken.error.startswith("The email could not be built: ")
    assert api.runner.run(worker.run_once(now())) == 0


@pytest.mark.parametrize("email", [*EMAILS_THAT_BREAK, f"{'a' * 65}@b.de", f"a@{'b.' * 126}cd"])
def test_an_address_that_no_email_can_carry_is_refused(email: str) -> None:
    with pytest.raises(ApiError):
        users.cleaned(email)


@pytest.mark.parametrize(
    "email",
    ["jane@example.com", "J.Doe+tag@mail.example.co.uk", "o'neil@x-y.org", "you@localhost"],
)
def test_an_address_as_people_have_them_is_taken(email: str) -> None:
    assert users.cleaned(f" {email} ") == email.lower()


def test_every_address_that_is_taken_can_be_written_to() -> None:
    random, taken = Random(3), 0
    for _ in range(20_000):
        local = "".join(
            random.choices("ab1.+-=?_%:;,<>()[]\"\\'`{|}~!#$&*/^ ", k=random.randint(1, 8))
        )
        host = "".join(random.choices("ab1.-[];,:<", k=random.randint(1, 6)))
        try:
            email = users.cleaned(f"{local}@{host}.de")
        except ApiError:
            continue
        taken += 1
        message = EmailMessage()
        message["To"] = email
        assert [one.addr_spec for one in message["To"].addresses] == [email]
    assert taken > 100


# -- search ----------------------------------------------------------------------------------------


def waiting(api: Client, world: World) -> bool:
    return bool(api.server.store.reader.search_waits(world))


def test_an_object_that_cannot_be_indexed_leaves_search_working_in_every_world(
    api: Client,
) -> None:
    api.validated = False  # a broken object is stored on purpose
    poison = api.post("/v1/customers", name="Poison", metadata={"a": "1"})["id"]
    body = api.request("GET", f"/v1/customers/{poison}").body.replace(b'"a": "1"', b'"a": 1')
    execute(api, "UPDATE objects SET body = ? WHERE id = ?", body, poison)
    sound = api.post("/v1/customers", name="Sound")["id"]
    other = api.with_key("sk_test_neighbour")
    theirs = other.post("/v1/customers", name="Sound")["id"]
    for client, id in ((other, theirs), (api, sound)):
        found = client.get("/v1/customers/search", query='name:"Sound"')
        assert found.status == 200
        assert [one["id"] for one in found["data"]] == [id]
    assert not waiting(api, api.world)
    (job,) = api.server.store.reader.failed_jobs("search_index", 10)
    assert (job.world, job.name, job.error[:14]) == (api.world, "customer", "AttributeError")
    api.runner.run(api.server.indexer.run_once())


def test_a_search_indexes_only_its_own_world(api: Client) -> None:
    mine = api.post("/v1/customers", name="Mine")["id"]
    other = api.with_key("sk_test_other_queue")
    other.post("/v1/customers", name="Theirs")
    found = api.get("/v1/customers/search", query='name:"Mine"')["data"]
    assert [one["id"] for one in found] == [mine]
    assert (waiting(api, api.world), waiting(api, other.world)) == (False, True)
    api.runner.run(api.server.indexer.run_once())
    assert not waiting(api, other.world)


# -- timers ----------------------------------------------------------------------------------------


def test_a_timer_that_fails_is_put_off_ever_longer_and_the_others_run(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    broken = [True]

    def handler(tx: Any, id: str) -> None:
        if id == "bad" and broken[0]:
            raise KeyError("poison")
        ran.append(id)

    monkeypatch.setattr("tuppence.workers.timers.on_due", lambda name: handler)
    api.post("/v1/customers")
    world, start = api.world, int(clock())

    def schedule(writer: Writer) -> None:
        for id in ("bad", "good", "late"):
            writer.put_timer(world, "test", id, start)

    api.runner.run(api.server.store.write(schedule, world.account))
    timers, reader = api.server.timers, api.server.store.reader
    api.runner.run(timers.run_once(start))
    assert sorted(ran) == ["good", "late"]
    due = start
    for number, pause_s in enumerate((60, 120, 240), 1):
        assert reader.timer(world, "test", "bad") == due + pause_s
        (job,) = reader.failed_jobs("timers", 10)
        assert (job.subject, job.tries, job.error) == ("bad", number, "KeyError: 'poison'")
        due += pause_s
        api.runner.run(timers.run_once(due))
    for _ in range(12):
        due = reader.timer(world, "test", "bad") or 0
        api.runner.run(timers.run_once(due))
    assert (reader.timer(world, "test", "bad") or 0) - due == DAY_S
    broken[0] = False
    api.runner.run(timers.run_once(due + DAY_S))
    assert "bad" in ran
    assert reader.failed_jobs("timers", 10) == []
    assert reader.timer(world, "test", "bad") is None


# -- webhooks --------------------------------------------------------------------------------------


def endpoints(api: Client) -> dict[str, str]:
    return {
        name: api.post(
            "/v1/webhook_endpoints", url=f"http://127.0.0.1:9/{name}", enabled_events=["*"]
        )["id"]
        for name in ("bad", "good")
    }


def test_a_delivery_that_raises_is_an_attempt_with_its_error_and_the_others_arrive(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.validated = False  # a broken endpoint is stored on purpose
    ids = endpoints(api)
    arrived: list[str] = []

    async def post(url: str, payload: bytes, headers: dict[str, str]) -> SendResult:
        if url.endswith("/bad"):
            raise IndexError("poison")
        arrived.append(url)
        return SendResult(200)

    worker = api.server.deliveries
    monkeypatch.setattr(worker.http, "post", post)
    api.post("/v1/customers", name="Jane")
    api.runner.run(worker.run_once(int(clock())))
    assert len(arrived) == 1
    (attempt,) = api.get("/_tuppence/delivery_attempts", receiver=ids["bad"])["data"]
    assert attempt["error"] == "It could not be sent: IndexError"
    assert attempt["next_attempt"] == int(clock()) + 300
    assert api.runner.run(worker.run_once(int(clock()))) == 0


def test_a_receiver_that_cannot_be_read_keeps_no_other_waiting(
    api: Client, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.validated = False  # a broken endpoint is stored on purpose
    ids = endpoints(api)
    arrived: list[str] = []

    async def post(url: str, payload: bytes, headers: dict[str, str]) -> SendResult:
        arrived.append(url)
        return SendResult(200)

    worker = api.server.deliveries
    monkeypatch.setattr(worker.http, "post", post)
    api.post("/v1/customers", name="Jane")
    execute(api, "UPDATE objects SET body = ? WHERE id = ?", b'{"url": "x"}', ids["bad"])
    tries = 0
    for _ in range(6):
        tries += api.runner.run(worker.run_once(int(clock())))
        clock.advance(2 * 3600)
    assert len(arrived) == 1
    assert tries <= 8
    assert api.server.store.reader.waiting_queues(int(clock()) + DAY_S) == []


# -- uses of keys ----------------------------------------------------------------------------------


def test_uses_of_keys_that_could_not_be_written_are_kept(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.post("/v1/customers")
    worker, store = api.server.key_uses, api.server.store
    used = dict(worker.accounts.used)
    assert used

    async def full(job: Any, account: str | None = None) -> None:
        raise StoreUnavailable("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(store, "write", full)
        with pytest.raises(StoreUnavailable):
            api.runner.run(worker.run_once())
    assert worker.accounts.used == used
    assert api.runner.run(worker.run_once()) == len(used)
