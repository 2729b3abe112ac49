"""Snapshots opened, changed by hand, and sealed again as the server itself would have."""

from __future__ import annotations

import json
import zlib
from typing import Any

import msgspec

from support import Answer, Client
from tuppence.platform.snapshots import MAGIC, SIGNATURE_BYTES, with_signature
from tuppence.store.tables import OF_A_WORLD, TABLES

PATH = "/_tuppence/snapshot"
Content = dict[str, Any]


def save(client: Client) -> bytes:
    client.conforming = False
    saved = client.request("GET", PATH)
    assert saved.status == 200, saved.body
    return saved.body


def restore(client: Client, content: bytes) -> Answer:
    client.conforming = False
    return client.request("POST", PATH, content)


def opened(content: bytes) -> Content:
    found: Content = msgspec.msgpack.decode(
        zlib.decompress(content[len(MAGIC) + SIGNATURE_BYTES :])
    )
    return found


def sealed(client: Client, found: Content) -> bytes:
    """Content as the server itself would have signed it."""
    compressed = zlib.compress(msgspec.msgpack.encode(found))
    return with_signature(compressed, client.server.pipeline.services.pepper)


def rows_of(found: Content, table: str) -> list[dict[str, Any]]:
    return [dict(zip(TABLES[table].names, row, strict=True)) for row in found["tables"][table]]


def set_rows(found: Content, table: str, rows: list[dict[str, Any]]) -> None:
    names = TABLES[table].names
    found["tables"][table] = [[row[name] for name in names] for row in rows]


def change(found: Content, table: str, **values: Any) -> None:
    """Set columns of a table's last row."""
    rows = rows_of(found, table)
    rows[-1] |= values
    set_rows(found, table, rows)


def change_object(found: Content, type: str, **values: Any) -> None:
    """Set columns of the first object of a type."""
    rows = rows_of(found, "objects")
    next(row for row in rows if row["type"] == type and not row["deleted"]).update(values)
    set_rows(found, "objects", rows)


def body_with(found: Content, type: str, **values: Any) -> None:
    """Set fields of the first object of a type."""
    rows = rows_of(found, "objects")
    row = next(row for row in rows if row["type"] == type and not row["deleted"])
    change_object(found, type, body=json.dumps(json.loads(row["body"]) | values).encode())


def plant(
    found: Content, type: str, id: str, body: dict[str, Any], extra: dict[str, Any] | None = None
) -> None:
    rows = rows_of(found, "objects")
    document = {"id": id, "object": type, "created": rows[0]["created"], **body}
    rows.append(
        rows[0]
        | {
            "position": rows[-1]["position"] + 7,
            "type": type,
            "id": id,
            "deleted": 0,
            "body": json.dumps(document).encode(),
            "extra": json.dumps(extra).encode() if extra else None,
        }
    )
    set_rows(found, "objects", rows)


def held(client: Client) -> list[Any]:
    """All that the client's world holds, less the logs of its requests.

    Sorted: PostgreSQL gives rows in another order once it has looked at a table's statistics.
    """
    client.settle()
    reader = client.server.store.reader
    names = [name for name in OF_A_WORLD if name != "request_logs"]
    return [
        sorted((bytes_of(row) for row in reader.world_rows(name, client.world)), key=repr)
        for name in names
    ]


def bytes_of(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(bytes(one) if isinstance(one, memoryview) else one for one in row)


def fill(api: Client) -> None:
    """Something in every table that an attack changes."""
    api.conforming = False
    api.post("/v1/customers", name="Jane", metadata={"order": "6735"})
    api.request("POST", "/v1/customers", b"name=Once", {"idempotency-key": "once"})
    api.post("/v1/charges", amount=3000, currency="usd", source="tok_visa")
    made = api.request(
        "POST",
        "/v2/core/event_destinations",
        json.dumps(
            {
                "name": "bus",
                "type": "amazon_eventbridge",
                "event_payload": "snapshot",
                "enabled_events": ["customer.created"],
                "amazon_eventbridge": {
                    "aws_account_id": "123456789012",
                    "aws_region": "us-east-1",
                },
            }
        ).encode(),
        {"content-type": "application/json"},
    )
    assert made.status == 200, made.body
    body = (
        b'--b\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ndispute_evidence\r\n--b\r\n'
        b'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n%PDF-1.4 evidence\r\n--b--\r\n"
    )
    kind = {"content-type": "multipart/form-data; boundary=b"}
    assert api.request("POST", "/v1/files", body, kind).status == 200
    api.settle()
