"""What the store may hold: the validation accepts what the server writes, and knows all of it.

That everything operations write validates is checked at the end of every test with the `api`
fixture, on both stores, and of the property tests (tests/support.py: `invalid_rows`).
"""

from __future__ import annotations

import ast
import asyncio
import json
import re
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

import tuppence
from forging import fill
from support import BIN, Client, invalid_rows
from tuppence import catalogue
from tuppence.app import Settings, build
from tuppence.catalogue.routes import HIDDEN_KEY, PARENT
from tuppence.platform.database_copy import Side
from tuppence.platform.hidden_fields import HIDDEN
from tuppence.platform.integrity_check import Check
from tuppence.platform.snapshot_rows import Tables
from tuppence.platform.stored_validation import StoredValidation
from tuppence.store.rows import Writer
from tuppence.store.tables import OF_A_WORLD, TABLES

SOURCE = Path(tuppence.__file__).parent
# Texts that begin with @ and are not hidden fields: whom an endpoint hears of, and what versions
# call the only item of a subscription.
HIDDEN_NAME = re.compile("@[a-z_0-9]+(:[a-z_]+)?")
OTHER = {"@self", "@accounts", "@only", "@last", HIDDEN_KEY}


def hidden_names_in(path: Path) -> set[str]:
    """The texts in the code that may name hidden fields."""
    tree = ast.parse(path.read_text())
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {one for one in texts if isinstance(one, str) and HIDDEN_NAME.fullmatch(one)}


def test_the_hidden_fields_are_those_that_the_code_names() -> None:
    files = [one for one in SOURCE.rglob("*.py") if one.name != "hidden_fields.py"]
    named = set().union(*map(hidden_names_in, files)) - OTHER
    listed = {name for fields in HIDDEN.values() for name in fields} - {PARENT}
    assert listed == named


def test_hidden_fields_are_of_types_that_are_stored() -> None:
    validation = StoredValidation(catalogue.load())
    assert HIDDEN.keys() <= validation.types
    assert validation.children <= validation.types


def test_every_type_that_only_the_server_writes_is_marked_internal() -> None:
    known = catalogue.load()
    official = {known.operation(key).resource for key in known.official_keys}
    added = set(known.resource_names) - set(known._data["resources"]) - official
    # A fault is configured by requests; all else that patches add is written by the server alone.
    assert {name for name in added if not known.is_internal(name)} == {"fault"}


def test_a_world_of_every_kind_validates(api: Client) -> None:
    fill(api)
    api.settle()
    assert invalid_rows(api.server) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        ("objects", "body", lambda b: b.replace(b'"6735"', b"6735"), ".metadata.order: 6735"),
        ("objects", "type", lambda t: "nonsense", "not a type of stored objects"),
        ("objects", "extra", lambda e: b'{"@evil": 1}', "unknown hidden field"),
        ("events", "type", lambda t: "customer.exploded", ".type: another one"),
        ("request_logs", "status", lambda s: 299, ".status: another one"),
    ],
)
def test_db_check_names_what_does_not_validate(
    api: Client, table: str, column: str, value: Callable[[Any], Any], said: str
) -> None:
    api.validated = False
    api.post("/v1/customers", metadata={"order": "6735"})
    api.settle()
    store, world = api.server.store, api.world
    rows = [list(row) for row in store.reader.world_rows(table, world)]
    place = TABLES[table].names.index(column)
    old = rows[0][place]
    rows[0][place] = value(bytes(old) if isinstance(old, memoryview) else old)

    def job(writer: Writer) -> None:
        writer.clear_world(world)
        writer.insert(table, rows)

    api.runner.run(store.write(job, world.account))
    api.settle()
    found = findings(api)
    assert any(said in one for one in found), found


def test_db_copy_names_what_does_not_validate_and_copies_it(tmp_path: Path) -> None:
    source, target = tmp_path / "a.db", tmp_path / "b.db"
    with asyncio.Runner() as runner:
        client = Client(runner, build(Settings(db=str(source))), "sk_test_copied")
        id = client.post("/v1/customers", metadata={"order": "6735"})["id"]
        runner.run(client.server.close())
    connection = sqlite3.connect(source)
    connection.execute("""UPDATE objects SET body = replace(body, '"6735"', '6735')""")
    connection.commit()
    connection.close()
    copied = subprocess.run(
        [BIN / "tuppence", "db", "copy", source, target], capture_output=True, text=True, timeout=60
    )
    assert copied.returncode == 0, copied.stderr
    assert f"does not validate: customer {id}: .metadata.order: 6735 is no string" in copied.stderr
    connection = sqlite3.connect(target)
    ((body,),) = connection.execute("SELECT body FROM objects WHERE id = ?", (id,))
    connection.close()
    assert '"order":6735' in body


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**4000])
def test_a_refused_integer_is_logged_as_text(api: Client, number: int) -> None:
    """A log holds what was refused; it still has to fit in a store and in a snapshot."""
    body = json.dumps({"events_from": ["self"], "name": number}).encode()
    kind = {"content-type": "application/json"}
    path = "/v2/core/event_destinations"
    assert api.request("POST", path, body, kind).status == 400
    api.settle()
    (log,) = api.get("/_tuppence/request_logs", path=path)["data"]
    assert log["request_params"]["name"] == str(number)
    assert findings(api) == []


def findings(api: Client) -> list[str]:
    reader: Any = api.server.store.reader
    side = Side(reader, api.server.pipeline.blobs, "postgres" in api.server.settings.db)
    return Check(api.server.pipeline.catalogue, side).findings(lambda name, rows: None)


def test_db_check_does_not_stop_at_the_servers_own_objects(api: Client) -> None:
    """Pairings, users and sessions are validated as any other object."""
    api.conforming = False
    params = {"device_name": "laptop", "websocket_features": ["webhooks"]}
    assert api.post("/v1/stripecli/sessions", params).status == 200
    api.settle()
    side = Side(
        api.server.store.reader, api.server.pipeline.blobs, "postgres" in api.server.settings.db
    )  # type: ignore[arg-type]
    assert Check(api.server.pipeline.catalogue, side).findings(lambda name, rows: None) == []


def test_rows_have_the_columns_of_their_tables() -> None:
    structs = {
        field.name: field.type.__origin__.__args__[0] for field in msgspec.structs.fields(Tables)
    }
    assert list(structs) == [name for name in OF_A_WORLD if name in structs]
    assert structs.keys() == set(OF_A_WORLD)
    for name, struct in structs.items():
        assert list(struct.__struct_fields__) == TABLES[name].names, name
