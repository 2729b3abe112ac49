"""Attacks by snapshot: restoring one gives a test key no power that requests do not.

Content is refused for what it is, whoever signed it: most attacks here are signed with the server's
own secret, so that nothing but validation stands in their way.
"""

from __future__ import annotations

import json
import subprocess
import tracemalloc
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from forging import (
    PATH,
    Content,
    body_with,
    change,
    change_object,
    fill,
    held,
    opened,
    plant,
    restore,
    rows_of,
    save,
    sealed,
    set_rows,
)
from support import BIN, Client, StartedServer
from tuppence.app import Settings, build
from tuppence.platform import snapshots
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.platform.snapshot_rows import Tables
from tuppence.platform.snapshots import EARLIER, MAGIC, SIGNATURE_BYTES, with_signature
from tuppence.store.rows import Writer
from tuppence.testing import Server


@pytest.fixture
def world(api: Client) -> Client:
    fill(api)
    return api


# -- attacks that the server's own signature does not help -----------------------------------------

PAIRING = "clip_11111111111111111111111"
ATTACKS: dict[str, Callable[[Content], None]] = {
    "a confirmed pairing": lambda f: plant(
        f,
        "stripecli.pairing",
        PAIRING,
        {"livemode": False, "status": "confirmed", "device_name": "d", "verification_code": "v"},
        {"@secret_hash": "0" * 64, "@account": "platform"},
    ),
    "a listening session": lambda f: plant(
        f,
        "stripecli.session",
        "clis_11111111111111111111111",
        {"livemode": False},
        {"@features": ["webhooks"], "@key:websocket": "0" * 64},
    ),
    "somebody's session": lambda f: plant(
        f,
        "platform.session",
        "session_1",
        {
            "user": "user_1",
            "account": None,
            "livemode": False,
            "expires_at": 2**40,
            "last_seen": 2**40,
            "signed_in_at": 2**40,
            "ip_address": None,
            "user_agent": None,
        },
        {"@key:secret": "0" * 64},
    ),
    "a user": lambda f: plant(
        f,
        "platform.user",
        "user_1",
        {
            "email": "a@example.com",
            "name": None,
            "language": None,
            "two_step": False,
            "confirmed": True,
            "local": True,
        },
    ),
    "a member": lambda f: plant(
        f, "platform.member", "member_1", {"user": "user_1", "account": "a", "roles": ["owner"]}
    ),
    "an API key as an object": lambda f: plant(f, "api_key", "mk_1", {}),
    "an event as an object": lambda f: plant(f, "event", "evt_1", {}),
    "a type that is none": lambda f: plant(f, "nonsense", "nonsense_1", {}),
    "a number as metadata": lambda f: body_with(f, "customer", metadata={"a": 1}),
    "a list as metadata": lambda f: body_with(f, "customer", metadata={"a": ["b"]}),
    "a hash for a text": lambda f: body_with(f, "customer", name={"a": "b"}),
    "a value that no enum has": lambda f: body_with(f, "charge", status="paid_by_magic"),
    "a field that is none": lambda f: body_with(f, "customer", superuser=True),
    "another id inside": lambda f: body_with(f, "customer", id="cus_00000000000000"),
    "the other mode inside": lambda f: body_with(f, "customer", livemode=True),
    "a text with NUL": lambda f: body_with(f, "customer", name="a\0b"),
    "an integer of 65 bits": lambda f: body_with(f, "charge", amount=2**64),
    "deep nesting": lambda f: change_object(
        f, "customer", body=b'{"metadata":' * 2000 + b"{}" + b"}" * 2000
    ),
    "a hidden field of another type": lambda f: change_object(
        f, "customer", extra=b'{"@account": "platform"}'
    ),
    "a hidden field that is none": lambda f: change_object(f, "charge", extra=b'{"@evil": "x"}'),
    "a hidden field of the wrong type": lambda f: change_object(
        f, "charge", extra=b'{"@receipt": {"a": 1}}'
    ),
    "an included field of the wrong type": lambda f: change_object(
        f, "charge", extra=b'{"invoice": 7}'
    ),
    "a path as an id": lambda f: (
        body_with(f, "v2.core.event_destination", id="ed_/../../../out/evil"),
        change_object(f, "v2.core.event_destination", id="ed_/../../../out/evil"),
    )[0],
    "an id of another type": lambda f: (
        body_with(f, "customer", id="acct_1234567890123456"),
        change_object(f, "customer", id="acct_1234567890123456"),
    )[0],
    "a path as a file's digest": lambda f: change_object(
        f, "file", extra=b'{"@sha256": "../../../../etc/passwd"}'
    ),
    "a tombstone with contents": lambda f: change_object(f, "customer", deleted=1),
    "a file that no object names": lambda f: f["files"].update(
        {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855": b""}
    ),
    "a table that is no world's": lambda f: f["tables"].update(
        api_keys=[["h", "key_1", "acct_1", 0, "secret", "sk", 1, b"{}", 0]]
    ),
    "a table less": lambda f: f["tables"].pop("timers") and None,
    "a column less": lambda f: [f["tables"]["postings"][0].pop() for _ in range(2)],
    "a column more": lambda f: f["tables"]["postings"][0].append(0),
    "a ledger account of its own": lambda f: change(f, "postings", ledger_account="pocket"),
    "a part of what has none": lambda f: change(f, "postings", object_id="cus_1"),
    "a clock that is not there": lambda f: change(f, "timers", clock="clock_1"),
    "a container in a row": lambda f: change(f, "events", object_id=["a"] * 1000),
    "a text for a number": lambda f: change(f, "events", created="soon"),
    "a negative second": lambda f: change(f, "events", created=-1),
    "an event's id of another moment": lambda f: change(f, "events", id="evt_1" + "0" * 23),
    "an event of another type": lambda f: change(f, "events", type="customer.deleted"),
    "a body that is no JSON": lambda f: change(f, "events", body=b"{"),
    "a log of a request that was none": lambda f: change(f, "request_logs", body=b"{}"),
    "a reply that is no JSON": lambda f: change(f, "idempotency_keys", body=b"x"),
    "a status that is none": lambda f: change(f, "idempotency_keys", status=7),
    "a timer that is none": lambda f: change(f, "timers", name="format.disk"),
    "a timer of the server's own": lambda f: change(f, "timers", name="stripecli.pairing.expire"),
    "a timer for nothing": lambda f: change(f, "timers", object_id="ch_none"),
    "money from nowhere": lambda f: change(f, "postings", amount=10**9),
    "more money than a number holds": lambda f: (
        [row.__setitem__(6, 2**62) for row in f["tables"]["postings"]] and None
    ),
    "a currency that is none": lambda f: change(f, "hourly_totals", currency="'; --"),
    "a row of another account": lambda f: change(f, "events", account="acct_of_somebody"),
    "a row of the other mode": lambda f: change(f, "events", livemode=1),
    "a position in a thousand years": lambda f: change(f, "events", position=2**62),
    "the same twice": lambda f: f["tables"]["objects"].append(f["tables"]["objects"][0]),
}

# What each attack is refused for.
REFUSALS = {
    "a confirmed pairing": "the server's own",
    "a listening session": "the server's own",
    "somebody's session": "the server's own",
    "a user": "the server's own",
    "a member": "the server's own",
    "an API key as an object": "the server's own",
    "an event as an object": "not a type of stored objects",
    "a type that is none": "not a type of stored objects",
    "a number as metadata": ".metadata.a: 1 is no string",
    "a list as metadata": ".metadata.a: ['b'] is no string",
    "a hash for a text": ".name: {'a': 'b'} is no string",
    "a value that no enum has": ".status: 'paid_by_magic' is not allowed",
    "a field that is none": ".superuser: unknown field",
    "another id inside": "is not its id",
    "the other mode inside": "of the other mode",
    "a text with NUL": "NUL",
    "an integer of 65 bits": "more than 64 bits",
    "deep nesting": "is no JSON",
    "a hidden field of another type": ".@account: unknown hidden field",
    "a hidden field that is none": ".@evil: unknown hidden field",
    "a hidden field of the wrong type": ".@receipt: Expected `str`",
    "an included field of the wrong type": ".invoice: 7",
    "a path as an id": "evil' is not its id",
    "an id of another type": "is not its id",
    "a path as a file's digest": ".@sha256: Expected `str` matching",
    "a tombstone with contents": "not the tombstone",
    "a file that no object names": "is not named",
    "a table that is no world's": "unknown field `api_keys`",
    "a table less": "missing required field `timers`",
    "a column less": "got 7",
    "a column more": "got 10",
    "a ledger account of its own": "the chart of accounts has no pocket",
    "a part of what has none": "has no parts",
    "a clock that is not there": "goes by a clock that is not there",
    "a container in a row": "Expected `str`, got `array`",
    "a text for a number": "Expected `int`, got `str`",
    "a negative second": "Expected `int` >= 0",
    "an event's id of another moment": "is not its id",
    "an event of another type": ".type: another",
    "a body that is no JSON": "is no JSON",
    "a log of a request that was none": "not of the type request_log",
    "a reply that is no JSON": "is no JSON",
    "a status that is none": "Expected `int` >= 100",
    "a timer that is none": "there is no timer",
    "a timer of the server's own": "there is no timer",
    "a timer for nothing": "set for what is not there",
    "money from nowhere": "is off by",
    "more money than a number holds": "Expected `int` <=",
    "a currency that is none": "matching regex",
    "a row of another account": "of another world",
    "a row of the other mode": "of another world",
    "a position in a thousand years": "of the future",
    "the same twice": "something twice",
}


def test_what_no_server_writes_is_refused_and_changes_nothing(world: Client) -> None:
    content = save(world)
    assert restore(world, sealed(world, opened(content))).status == 200, "unchanged, it is taken"
    before = held(world)
    for name, attack in ATTACKS.items():
        found = opened(content)
        attack(found)
        refused = restore(world, sealed(world, found))
        assert refused.status == 400, (name, refused.body)
        assert refused.error["message"].startswith("This snapshot is damaged: "), name
        assert REFUSALS[name] in refused.error["message"], name
        assert held(world) == before, name


def test_texts_that_are_no_utf_8_are_refused(world: Client) -> None:
    found = opened(save(world))
    change(found, "idempotency_keys", path="/v1/other")
    packed = msgspec.msgpack.encode(found).replace(b"/v1/other", b"/v1/\xff\xfe\xfd\xfc\xfb")
    pepper = world.server.pipeline.services.pepper
    refused = restore(world, with_signature(zlib.compress(packed), pepper))
    assert refused.status == 400, refused.body


def test_a_hash_of_metadata_does_not_stop_search(world: Client) -> None:
    """The attack: a value that the search index cannot hold, in everybody's queue."""
    found = opened(save(world))
    body_with(found, "customer", metadata={"a": 1})
    assert restore(world, sealed(world, found)).status == 400
    other = world.with_key("sk_test_of_another_tenant")
    other.post("/v1/customers", name="Theirs")
    shown = other.get("/v1/customers/search", query='name:"Theirs"')
    assert (shown.status, len(shown["data"])) == (200, 1)


def test_a_victims_account_cannot_be_planted(world: Client) -> None:
    victim = world.with_key("sk_test_of_a_victim")
    connected = victim.post("/v1/accounts", type="custom", country="US")["id"]
    own = world.post("/v1/accounts", type="custom", country="US")["id"]
    content = opened(save(world))
    assert restore(world, sealed(world, content)).status == 200
    for target in (connected, victim.world.account):
        forged = json.loads(json.dumps(own).replace(own, target))
        found = opened(save(world))
        rows = rows_of(found, "objects")
        for row in rows:
            row["id"] = row["id"].replace(own, forged)
            row["body"] = row["body"].replace(own.encode(), forged.encode())
        set_rows(found, "objects", rows)
        before = held(world)
        refused = restore(world, sealed(world, found))
        assert (refused.status, refused.error["code"]) == (403, "account_invalid"), refused.body
        assert held(world) == before
    acting = victim.request("GET", "/v1/balance", None, {"Stripe-Account": connected})
    assert acting.status == 200


def test_the_servers_own_objects_are_in_no_snapshot_and_outlive_a_restore(world: Client) -> None:
    params = {"device_name": "laptop", "websocket_features": ["webhooks"]}
    assert world.post("/v1/stripecli/sessions", params).status == 200
    world.settle()
    reader = world.server.store.reader
    (before,) = reader.alive(world.world, "stripecli.session")
    content = save(world)
    found = opened(content)
    assert not [row for row in rows_of(found, "objects") if row["type"].startswith("stripecli.")]
    assert not [row for row in rows_of(found, "timers") if row["name"].startswith("stripecli.")]
    assert restore(world, content).status == 200
    assert [one.body for one in reader.alive(world.world, "stripecli.session")] == [before.body]
    names = [row[2] for row in reader.world_rows("timers", world.world)]
    assert "stripecli.session.expire" in names


def test_the_servers_own_world_is_neither_taken_nor_restored(world: Client) -> None:
    store, known = world.server.store, world.server.pipeline.catalogue
    with pytest.raises(ValueError, match="own world"):
        snapshots.taken(store.reader, known, PLATFORM)
    empty = snapshots.Snapshot(
        False,
        Tables(objects=[], events=[], request_logs=[], idempotency_keys=[], timers=[], postings=[]),
        {},
    )

    def job(writer: Writer) -> None:
        snapshots.restore(writer, known, PLATFORM, empty, world.server.pipeline.services.ids.random)

    with pytest.raises(ValueError, match="own world"):
        world.runner.run(store.write(job, PLATFORM.account))
    tx = platform_tx(world.server.pipeline.services, store.reader, None, 1)
    assert tx.account_body(PLATFORM.account) is not None


def test_an_accounts_own_object_becomes_that_of_the_new_account(world: Client) -> None:
    account = world.world.account
    world.post(f"/v1/accounts/{account}", business_profile={"name": "Shop"})
    other = world.with_key("sk_test_of_a_branch")
    assert restore(other, save(world)).status == 200
    theirs = other.get("/v1/account").json
    assert theirs["id"] == other.world.account != account
    assert theirs["business_profile"]["name"] == "Shop"


# -- signatures ------------------------------------------------------------------------------------


def unsigned_contents(world: Client) -> dict[str, bytes]:
    content = save(world)
    found = opened(content)
    body_with(found, "customer", name="Changed")
    compressed = zlib.compress(msgspec.msgpack.encode(found))
    signature = content[len(MAGIC) : len(MAGIC) + SIGNATURE_BYTES]
    return {
        "changed": MAGIC + signature + compressed,
        "cut off": content[:-20],
        "of another server": with_signature(compressed, b"x" * 32),
        "without a signature": MAGIC + b"\0" * SIGNATURE_BYTES + compressed,
        "of an earlier release": EARLIER + content[len(MAGIC) + SIGNATURE_BYTES :],
    }


def test_what_this_server_did_not_sign_is_refused_unread(
    world: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = unsigned_contents(world)
    before = held(world)
    monkeypatch.setattr(snapshots, "unpacked", lambda compressed: pytest.fail("was unpacked"))
    for name, content in contents.items():
        refused = restore(world, content)
        assert (refused.status, refused.error["code"]) == (403, "snapshot_not_signed"), name
        assert "tuppence snapshot restore FILE --trust" in refused.error["message"]
    assert held(world) == before
    nothing = restore(world, b"x")
    assert (nothing.status, nothing.error["message"]) == (400, "This is no snapshot of Tuppence's.")


def test_a_signature_is_of_one_database(world: Client) -> None:
    other = build(Settings())
    try:
        assert other.pipeline.services.pepper != world.server.pipeline.services.pepper
        elsewhere = Client(world.runner, other, "sk_test_elsewhere", conforming=False)
        assert restore(elsewhere, save(world)).status == 403
    finally:
        world.runner.run(other.close())


def posted(url: str, key: str, content: bytes) -> int:
    """The status with which a snapshot is answered over HTTP."""
    headers = {"Authorization": f"Bearer {key}"}
    request = urllib.request.Request(url + PATH, content, headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_a_server_in_a_test_takes_any_snapshot_but_no_attack(world: Client) -> None:
    content = save(world)
    found = opened(content)
    body_with(found, "customer", metadata={"a": 1})
    with Server() as server:
        key = server.world().key
        for snapshot in (content, EARLIER + content[len(MAGIC) + SIGNATURE_BYTES :]):
            assert posted(server.url, key, snapshot) == 200
        assert posted(server.url, key, sealed(world, found)) == 400


@pytest.fixture
def served_database(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> str:
    if database == ":memory:":
        return str(tmp_path / "tuppence.db")
    new: Callable[[], str] = request.getfixturevalue("new_database")
    return new()


def test_a_snapshot_from_elsewhere_loads_at_the_machine(
    world: Client, start: Callable[..., StartedServer], served_database: str, tmp_path: Path
) -> None:
    content = save(world)
    found = opened(content)
    ATTACKS["a confirmed pairing"](found)
    earlier = EARLIER + zlib.compress(msgspec.msgpack.encode(found))
    body_with(found, "customer", metadata={"a": 1})
    forged = EARLIER + zlib.compress(msgspec.msgpack.encode(found))
    server = start("--db", served_database)

    def load(name: str, content: bytes, *options: str) -> subprocess.CompletedProcess[str]:
        file = tmp_path / name
        file.write_bytes(content)
        where = ("--base-url", server.url, "--api-key", f"sk_test_{name}")
        return subprocess.run(
            [BIN / "tuppence", "snapshot", "restore", file, *where, *options],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    trust = ("--trust", "--db", served_database)
    refused = load("new", content)
    assert "--trust" in refused.stdout + refused.stderr
    assert server.call("GET", "/v1/customers", "sk_test_new")["data"] == []
    for name, snapshot in (("new", content), ("old", earlier)):
        loaded = load(name, snapshot, *trust)
        assert loaded.returncode == 0, loaded.stderr + loaded.stdout
        names = [
            one["name"] for one in server.call("GET", "/v1/customers", f"sk_test_{name}")["data"]
        ]
        assert names == ["Once", "Jane"]
    said = load("old", forged, *trust)
    assert "This snapshot is damaged" in said.stdout + said.stderr
    saved = server.call("GET", PATH, "sk_test_old")
    assert PAIRING.encode() not in zlib.decompress(saved.body[len(MAGIC) + SIGNATURE_BYTES :])


def test_a_server_may_be_told_to_take_any_snapshot(
    world: Client, start: Callable[..., StartedServer]
) -> None:
    content = save(world)
    found = opened(content)
    body_with(found, "customer", metadata={"a": 1})
    server = start("--snapshots", "any")
    assert posted(server.url, "sk_test_any", content) == 200
    assert posted(server.url, "sk_test_any", sealed(world, found)) == 400


# -- size ------------------------------------------------------------------------------------------

BOMBS = {
    "empty arrays": b"\x90" * 20_000_000,
    "nested arrays": b"\x91" * 20_000_000,
    "zeros": b"\0" * 20_000_000,
    "a long text": b"\xdb\x01\x00\x00\x00" + b"a" * 20_000_000,
    "rows of a byte": msgspec.msgpack.encode(
        {"livemode": False, "tables": {"timers": [["a", 0, "a", "a", 0]] * 1_500_000}, "files": {}}
    ),
    "tables of nothing": msgspec.msgpack.encode(
        {"livemode": False, "tables": {"objects": [[]] * 3_000_000}, "files": {}}
    ),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_takes_no_memory(world: Client, bomb: bytes) -> None:
    compressed = zlib.compress(bomb, 9)
    assert len(compressed) < 30_000
    world.server.pipeline.unsigned_snapshots = True
    for content in (with_signature(compressed, b""), EARLIER + compressed):
        tracemalloc.start()
        try:
            refused = restore(world, content)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert refused.status in (400, 413), refused.body
        assert peak < 24 * 2**20, f"{peak:,} bytes"


@pytest.mark.parametrize("limit", ["MOST_UNPACKED", "MOST_ROWS"])
def test_a_world_that_is_too_large_is_refused_when_it_is_taken(
    world: Client, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(snapshots, limit, 1)
    world.conforming = False
    refused = world.request("GET", PATH)
    assert refused.status == 413
    assert "tuppence backup" in refused.error["message"]
