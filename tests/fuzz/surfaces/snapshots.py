"""Snapshots: real ones, mutated as bytes, as compressed bytes, and as the tree they hold.

What is mutated inside is sealed again as the server seals, or nothing but the seal would be tried.
"""

from __future__ import annotations

import zlib
from typing import Any

import msgspec

from fuzz import hostile
from fuzz.case import Case
from fuzz.sent import Outcome, Sent
from tuppence.platform import snapshots as snapshot_format
from tuppence.platform.snapshots import MAGIC

PATH = "/_tuppence/snapshot"
STEPS = 8
BYTES = "application/octet-stream"


async def snapshots(case: Case) -> None:
    await case.furnish()
    await case.operate(case.any_operation("/v1/"))
    taken = await case.send(Sent("GET", PATH, bearer(case), ip=case.ip), f"GET {PATH}")
    if taken.status != 200:
        case.judge.note(case.surface, "take", f"{taken.status}: {taken.body[:200]!r}", case.name)
        return
    for _ in range(STEPS):
        where, content = mutated(case, taken.body)
        answer = await restore(case, content, where)
        if answer.status == 200:
            await look_around(case)
    await restore(case, taken.body, "unchanged", expected=200)
    await look_around(case)


def bearer(case: Case) -> list[tuple[str, str]]:
    return [("authorization", f"Bearer {case.key}"), ("content-type", BYTES)]


async def restore(case: Case, content: bytes, where: str, expected: int | None = None) -> Outcome:
    sent = Sent("POST", PATH, bearer(case), content, case.chance.random() < 0.3, case.ip)
    answer = await case.send(sent, f"POST {PATH} {where}")
    if expected and answer.status != expected:
        what = f"{answer.status} instead of {expected}: {answer.body[:200]!r}"
        case.judge.note(case.surface, where, what, case.name, sent.line())
    return answer


def mutated(case: Case, content: bytes) -> tuple[str, bytes]:
    """(how, a snapshot that is damaged or made up)"""
    chance = case.chance
    how = chance.choice(
        ("bytes", "packed", "tree", "tree", "tree", "row", "row", "row", "bomb", "other")
    )
    if how == "bytes":
        return how, hostile.cut(chance, content)
    if how == "other":
        return how, chance.choice((b"", MAGIC, MAGIC + b"\x00" * 100, hostile.json_bytes(chance)))
    if how == "bomb":
        return how, sealed(
            case, chance.choice((b"\x90", b"\x81", b"\xdd\xff\xff\xff\xff")) * 3_000_000
        )
    packed = unsealed(content)
    if how == "packed":
        return how, sealed(case, hostile.cut(chance, packed))
    tree = msgspec.msgpack.decode(packed)
    changed = hostile.mutated(chance, tree) if how == "tree" else with_row(case, tree)
    try:
        return how, sealed(case, msgspec.msgpack.encode(changed))
    except (OverflowError, msgspec.MsgspecError):
        return "bytes", hostile.cut(chance, content)  # integers that msgpack cannot hold


def with_row(case: Case, tree: dict[str, Any]) -> dict[str, Any]:
    """One value of one row changed to another of the same kind: the most a check can miss."""
    chance = case.chance
    tables = {name: rows for name, rows in tree["tables"].items() if rows}
    if not tables:
        return tree
    name = chance.choice(sorted(tables))
    rows = [list(row) for row in tables[name]]
    row = rows[chance.randrange(len(rows))]
    at = chance.randrange(len(row))
    row[at] = alike(case, row[at])
    if chance.random() < 0.1:
        rows.append(list(row))
    return tree | {"tables": tree["tables"] | {name: rows}}


def alike(case: Case, value: Any) -> Any:
    """A hostile value of the same type; JSON keeps being JSON now and then."""
    chance = case.chance
    if isinstance(value, bytes):
        try:
            return msgspec.json.encode(hostile.mutated(chance, msgspec.json.decode(value)))
        except (msgspec.MsgspecError, OverflowError, UnicodeError):
            return hostile.json_bytes(chance)
    if isinstance(value, int):
        return max(-(2**63), min(2**63 - 1, hostile.number(chance)))
    made = hostile.text(chance)[:2000]
    return chance.choice(
        (made, "stripecli.pairing", "platform.session", "account", "ed_/../../x", made)
    )


def unsealed(content: bytes) -> bytes:
    return zlib.decompress(snapshot_format.parts_of(content)[1])


def sealed(case: Case, packed: bytes) -> bytes:
    pepper = case.target.server.pipeline.services.pepper
    return snapshot_format.with_signature(zlib.compress(packed, 1), pepper)


async def look_around(case: Case) -> None:
    """What was restored can be listed, read, searched and changed."""
    for path in (
        "/v1/customers",
        "/v1/events",
        "/v1/payment_intents",
        "/_tuppence/request_logs",
        "/v1/balance",
    ):
        await case.call("GET", path)
    await case.call("GET", "/v1/customers/search", {"query": "email:'jane@example.com'"})
    await case.call("POST", "/v1/customers", {"name": "Joan", "metadata": {"a": "1"}})
    await case.operate(case.any_operation("/v1/"))
