"""Whole databases and single worlds: checked, copied, backed up, saved and restored."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from conftest import FrozenClock
from support import BIN, Client
from tuppence import catalogue
from tuppence.app import Settings, build
from tuppence.platform.accounts import create_key
from tuppence.platform.database_copy import COPIED, Copy, Side
from tuppence.platform.integrity_check import Check
from tuppence.runtime.context import RequestContext
from tuppence.runtime.tx import Tx
from tuppence.store.open_store import is_postgres, open_reader
from tuppence.store.rows import DatabaseUnusable, Writer

KEYS = ("sk_test_first", "sk_test_second")


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / "tuppence", *arguments], capture_output=True, text=True, timeout=60, check=False
    )


def upload(client: Client) -> str:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ndispute_evidence\r\n--b\r\n'
        b'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n%PDF-1.4 evidence\r\n--b--\r\n"
    )
    kind = {"content-type": "multipart/form-data; boundary=b"}
    return str(client.request("POST", "/v1/files", body, kind)["id"])


def fill(client: Client) -> None:
    """Something of every kind that a world can hold."""
    customer = client.post("/v1/customers", name="Jane Smith", email="jane@example.com")["id"]
    client.request("POST", "/v1/customers", b"name=Once", {"idempotency-key": "once"})
    gone = client.post("/v1/customers", name="Gone")["id"]
    client.delete(f"/v1/customers/{gone}")
    client.post(
        "/v1/payment_intents",
        amount=2000,
        currency="usd",
        customer=customer,
        payment_method="pm_card_visa",
        payment_method_types=["card"],
        confirm=True,
    )
    client.post("/v1/charges", amount=3000, currency="usd", source="tok_visa")
    assert client.server.store.reader.rows("SELECT count(*) FROM postings", ())[0][0] > 0
    client.post("/v1/coupons", id="SUMMER", percent_off=10, duration="once")
    upload(client)
    client.get("/v1/customers")
    client.settle()


def listing(client: Client) -> dict[str, object]:
    """What the world shows of itself."""
    client.conforming = False
    names = ("customers", "payment_intents", "charges", "coupons", "events", "files")
    found: dict[str, object] = {
        name: client.get(f"/v1/{name}", limit=100)["data"] for name in names
    }
    query = {"query": 'name:"Jane Smith"'}
    found["search"] = client.get("/v1/customers/search", **query)["data"]
    found["balance"] = client.get("/v1/balance")["available"]
    return found


@pytest.fixture
def served(clock: FrozenClock) -> Iterator[Callable[[str], Client]]:
    """Serve databases one after the other: `served(address)`."""
    with asyncio.Runner() as runner:
        running: list[Client] = []

        def stop() -> None:
            while running:
                runner.run(running.pop().server.close())

        def begin(db: str) -> Client:
            stop()
            running.append(Client(runner, build(Settings(db=db, now=clock)), KEYS[0]))
            return running[0]

        yield begin
        stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def somewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Addresses of new databases, of either kind."""
    if request.param == "sqlite":
        return lambda name: str(tmp_path / f"{name}.db")
    new: Callable[[], str] = request.getfixturevalue("new_database")
    return lambda name: new()


# -- copies ----------------------------------------------------------------------------------------


def test_a_copy_is_the_same_on_the_other_store_and_back(
    served: Callable[[str], Client], tmp_path: Path, new_database: Callable[[], str]
) -> None:
    addresses = [str(tmp_path / "a.db"), new_database(), str(tmp_path / "b.db"), new_database()]
    first = served(addresses[0])
    worlds = [first.with_key(key) for key in KEYS]
    for client in worlds:
        fill(client)
    expected = [listing(client) for client in worlds]
    first.settle()
    served(str(tmp_path / "another.db"))
    for source, target in itertools.pairwise(addresses):
        copied = run("db", "copy", source if "?" in source else f"sqlite:///{source}", target)
        assert copied.returncode == 0, copied.stderr
        assert "compared row by row" in copied.stdout
        assert run("db", "check", "--db", target).returncode == 0
    last = served(addresses[-1])
    assert [listing(last.with_key(key)) for key in KEYS] == expected
    repeated = last.request("POST", "/v1/customers", b"name=Once", {"idempotency-key": "once"})
    assert repeated.headers["idempotent-replayed"] == "true"


def test_a_copy_that_was_cut_off_goes_on(
    served: Callable[[str], Client],
    tmp_path: Path,
    new_database: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tuppence.platform.database_copy.CHUNK", 3)
    source, target = str(tmp_path / "a.db"), new_database()
    client = served(source)
    fill(client)
    expected = listing(client)
    client = served(target)
    store, blobs = client.server.store, client.server.pipeline.blobs
    with psycopg.connect(target) as connection:
        connection.execute("DELETE FROM accounts; DELETE FROM api_keys")

    def copy() -> Copy:
        return Copy(known, Side(reader, files, False), Side(store.reader, blobs, True), store, "a")

    known, pieces = catalogue.load(), 0

    def cut(name: str, rows: int) -> None:
        nonlocal pieces
        pieces += 1
        if name == "events" and pieces > 6:
            raise KeyboardInterrupt

    with open_reader(source) as (reader, files):
        with pytest.raises(KeyboardInterrupt):
            copy().run(cut)
        again = copy()
        assert again.goes_on
        told: list[str] = []
        again.run(lambda name, rows: told.append(name))
        assert "accounts" not in told
        assert "events" in told
        again.index(lambda name, rows: None)
        assert again.differences(lambda name, rows: None) == []
        again.finish()
        with pytest.raises(DatabaseUnusable, match="not empty"):
            copy()
    assert listing(client) == expected


def test_a_difference_is_named(
    served: Callable[[str], Client], tmp_path: Path, new_database: Callable[[], str]
) -> None:
    source, target = str(tmp_path / "a.db"), new_database()
    fill(served(source))
    served(":memory:")
    assert run("db", "copy", source, target).returncode == 0
    with psycopg.connect(target) as connection:
        connection.execute("UPDATE objects SET body = '{}' WHERE type = 'coupon'")
    client = served(target)
    with open_reader(source) as (reader, files):
        sides = Side(reader, files, False), Side(client.server.store.reader, files, True)
        names = [name for name in COPIED if sides[0].sum(name, no) != sides[1].sum(name, no)]
    assert names == ["objects"]


def no(name: str, rows: int) -> None:
    """Nobody is told."""


def test_a_copy_into_something_else_is_refused(
    served: Callable[[str], Client], tmp_path: Path
) -> None:
    served(str(tmp_path / "a.db")).post("/v1/customers")
    served(str(tmp_path / "b.db")).post("/v1/customers")
    served(":memory:")
    refused = run("db", "copy", tmp_path / "a.db", tmp_path / "b.db")
    assert refused.returncode == 1
    assert "not empty" in refused.stderr
    missing = run("db", "copy", tmp_path / "none.db", tmp_path / "c.db")
    assert "There is no database" in missing.stderr


# -- checks ----------------------------------------------------------------------------------------


def findings(address: str) -> list[str]:
    with open_reader(address) as (reader, blobs):
        return Check(catalogue.load(), Side(reader, blobs, is_postgres(address))).findings(no)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE objects SET body = 'x' WHERE type = 'coupon'", "coupon SUMMER is no JSON"),
        ("DELETE FROM object_keys WHERE name = 'email'", "is not found by its email"),
        ("DELETE FROM objects WHERE type = 'customer'", "is in the index, but not there"),
        ("DELETE FROM postings WHERE amount > 0", "is off by"),
        ("UPDATE ledger_totals SET amount = amount + 1", "is not its postings' sum"),
        ("DELETE FROM ledger_totals", "is not its postings' sum"),
        ("UPDATE events SET body = '{'", "is no JSON"),
        ("DELETE FROM accounts", "of an account that is not there"),
    ],
)
def test_what_is_wrong_is_named(
    served: Callable[[str], Client], somewhere: Callable[[str], str], damage: str, said: str
) -> None:
    address = somewhere("a")
    fill(served(address))
    served(":memory:")
    assert findings(address) == []
    if is_postgres(address):
        with psycopg.connect(address) as connection:
            connection.execute(damage.encode())
    else:
        connection = sqlite3.connect(address)
        connection.execute(damage)
        connection.commit()
        connection.close()
    assert any(said in one for one in findings(address)), findings(address)
    checked = run("db", "check", "--db", address)
    assert checked.returncode == 1
    assert said in checked.stdout


def test_a_damaged_file_is_refused(served: Callable[[str], Client], tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    fill(served(str(path)))
    served(":memory:")
    content = bytearray(path.read_bytes())
    content[8192 : len(content) - 4096] = b"\xff" * (len(content) - 4096 - 8192)
    path.write_bytes(content)
    with pytest.raises(DatabaseUnusable, match=r"damaged|cannot be used"):
        build(Settings(db=str(path)))
    assert path.read_bytes() == bytes(content)
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(DatabaseUnusable, match=r"damaged|cannot be used"):
        build(Settings(db=str(path)))
    assert run("db", "check", "--db", path).returncode == 1


# -- backups ---------------------------------------------------------------------------------------


def test_a_backup_of_a_running_server_serves_the_same(
    served: Callable[[str], Client], somewhere: Callable[[str], str], tmp_path: Path
) -> None:
    address = somewhere("a")
    client = served(address)
    fill(client)
    expected = listing(client)
    file = tmp_path / "backup.db"
    saved = run("backup", file, "--db", address)
    assert saved.returncode == 0, saved.stderr
    assert file.stat().st_mode & 0o077 == 0
    client.post("/v1/customers", name="Later")
    assert "is there already" in run("backup", file, "--db", address).stderr
    assert run("db", "check", "--db", file).returncode == 0
    assert listing(served(str(file))) == expected


# -- what an attempt takes back --------------------------------------------------------------------


def test_an_attempt_takes_back_everything(api: Client) -> None:
    """Whatever a refused request had written, kept for later or sent at once, is gone."""
    api.post("/v1/customers", name="Before")
    store, services = api.server.store, api.server.pipeline.services
    world = api.server.pipeline.accounts.caller(store.reader, api.key).world
    context = RequestContext(None, None, services.catalogue.api_version)

    def refused(writer: Writer) -> None:
        earlier = Tx(services, writer, writer, world, 1, context)
        earlier.insert("product", {"name": "Of an earlier request"})
        with suppress(ZeroDivisionError), writer.attempt():
            tx = Tx(services, writer, writer, world, 1, context)
            tx.insert("product", {"name": "Refused"})
            tx.open_account("acct_refused", {"country": "US"})
            create_key(writer, services.ids, world.account, "secret", False, 1, services.seals)
            writer.put_setting("refused", "yes")
            tx.schedule("refused", "x", 1)
            raise ZeroDivisionError

    keys = len(store.reader.api_keys(world.account))
    api.runner.run(store.write(refused, world.account))
    assert store.reader.account("acct_refused") is None
    assert len(store.reader.api_keys(world.account)) == keys
    assert store.reader.setting("refused") is None
    assert store.reader.due(10, 10) == []
    names = [one["name"] for one in api.get("/v1/products")["data"]]
    assert names == ["Of an earlier request"]


# -- snapshots -------------------------------------------------------------------------------------


def save(client: Client) -> bytes:
    return client.request("GET", "/_tuppence/snapshot").body


def test_a_world_goes_back_to_what_it_was(api: Client) -> None:
    api.conforming = False
    fill(api)
    before = listing(api)
    content = save(api)
    api.post("/v1/customers", name="Later")
    api.delete(f"/v1/customers/{before['customers'][0]['id']}")  # type: ignore[index]
    assert listing(api) != before
    restored = api.request("POST", "/_tuppence/snapshot", content)
    assert restored.status == 200, restored.body
    assert listing(api) == before
    assert api.post("/v1/customers", name="After").status == 200


def test_a_world_is_had_a_second_time(api: Client) -> None:
    api.conforming = False
    fill(api)
    other = api.with_key("sk_test_copy_of_world")
    other.conforming = False
    assert other.request("POST", "/_tuppence/snapshot", save(api)).status == 200
    ours, theirs = listing(api), listing(other)
    events = [world.pop("events") for world in (ours, theirs)]
    assert ours == theirs
    assert [one["type"] for one in events[0]] == [one["type"] for one in events[1]]
    for event in events[1]:
        assert other.get(f"/v1/events/{event['id']}").json == event
    customer = ours["customers"][0]["id"]  # type: ignore[index]
    other.post(f"/v1/customers/{customer}", name="Changed there")
    assert api.get(f"/v1/customers/{customer}")["name"] != "Changed there"
    replayed = other.request("POST", "/v1/customers", b"name=Once", {"idempotency-key": "once"})
    assert replayed.headers["idempotent-replayed"] == "true"
