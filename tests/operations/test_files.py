"""Files and their links."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from conftest import FrozenClock
from support import Answer, Client


def upload(api: Client, content: bytes, purpose: str, filename: str, **more: str) -> Answer:
    parts = [("purpose", purpose), *more.items()]
    body = b"".join(
        f'--edge\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode()
        for n, v in parts
    )
    body += (
        f'--edge\r\nContent-Disposition: form-data; name="file"; filename="{filename}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    ).encode()
    body += content + b"\r\n--edge--\r\n"
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    return api.request("POST", "/v1/files", body, kind)


def fetch(api: Client, path: str, key: str | None = None) -> tuple[int, bytes, dict[str, str]]:
    """What the whole application sends for a path, piece by piece."""
    messages: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        messages.append(message)

    headers = [(b"authorization", f"Bearer {key}".encode())] if key else []
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "client": ("127.0.0.1", 1),
    }
    api.runner.run(api.server(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in messages[1:])
    found = {k.decode().lower(): v.decode() for k, v in messages[0]["headers"]}
    return messages[0]["status"], body, found


def test_a_file_comes_back_as_it_went_in(api: Client) -> None:
    content = bytes(range(256)) * 1000
    made = upload(api, content, "dispute_evidence", "receipt.pdf")
    assert (made["size"], made["type"], made["filename"]) == (256_000, "pdf", "receipt.pdf")
    status, body, headers = fetch(api, f"/v1/files/{made['id']}/contents", api.key)
    assert (status, body) == (200, content)
    assert headers["x-content-type-options"] == "nosniff"
    assert "attachment" in headers["content-disposition"]
    assert api.get("/v1/files", purpose="dispute_evidence")["data"][0]["id"] == made["id"]
    assert fetch(api, f"/v1/files/{made['id']}/contents", "sk_test_other")[0] == 404


def test_a_file_is_never_in_memory_whole(api: Client) -> None:
    """Sixty-four pieces go in; none is longer than a piece when it is written."""
    longest = 0
    incoming = type(api.server.pipeline.blobs.incoming())
    real = incoming.write

    def measured(self: Any, data: bytes) -> None:
        nonlocal longest
        longest = max(longest, len(data))
        real(self, data)

    incoming.write = measured  # type: ignore[method-assign]
    pieces = [b"x" * 65_536 for _ in range(64)]
    head = (
        b'--e\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nidentity_document\r\n'
        b'--e\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'
    )
    queue = [head, *pieces, b"\r\n--e--\r\n"]

    async def receive() -> dict[str, Any]:
        piece = queue.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(queue)}

    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/v1/files",
        "raw_path": b"/v1/files",
        "query_string": b"",
        "headers": [
            (b"authorization", f"Bearer {api.key}".encode()),
            (b"content-type", b"multipart/form-data; boundary=e"),
            (b"transfer-encoding", b"chunked"),
        ],
        "client": None,
    }
    try:
        api.runner.run(api.server(scope, receive, send))
    finally:
        incoming.write = real  # type: ignore[method-assign]
    assert messages[0]["status"] == 200
    assert 0 < longest <= 65_536


@pytest.mark.parametrize(
    ("content", "purpose", "filename", "message"),
    [
        (b"", "dispute_evidence", "a.pdf", "The file is empty."),
        (b"x", "dispute_evidence", "a.exe", "Invalid file type"),
        (b"x" * (513 * 1024), "business_icon", "a.png", "exceeds the maximum of 512 KB"),
        (b"x", "holiday", "a.png", "Invalid purpose: must be one of"),
    ],
)
def test_files_that_are_refused(
    api: Client, content: bytes, purpose: str, filename: str, message: str
) -> None:
    answer = upload(api, content, purpose, filename)
    assert answer.status == 400
    assert message in answer.error["message"]
    assert api.get("/v1/files")["data"] == []


def test_a_link_opens_the_file_until_it_expires(api: Client, clock: FrozenClock) -> None:
    file = upload(api, b"hello", "dispute_evidence", "a.pdf")["id"]
    link = api.post("/v1/file_links", file=file, expires_at=int(clock()) + 60).json
    path = link["url"].removeprefix(api.server.settings.public_url)
    assert fetch(api, path)[:2] == (200, b"hello")
    assert fetch(api, path[:-1] + "?")[0] == 404
    assert api.get(f"/v1/files/{file}")["links"]["data"][0]["id"] == link["id"]
    clock.advance(61)
    assert fetch(api, path)[0] == 404
    api.runner.run(api.server.timers.run_once(int(clock())))
    gone = api.get(f"/v1/file_links/{link['id']}").json
    assert (gone["expired"], gone["url"]) == (True, None)


def test_a_link_made_with_its_file_and_ended_at_once(api: Client) -> None:
    more = {"file_link_data[create]": "true"}
    file = upload(api, b"hello", "dispute_evidence", "a.pdf", **more).json
    link = file["links"]["data"][0]
    path = link["url"].removeprefix(api.server.settings.public_url)
    assert fetch(api, path)[0] == 200
    assert api.post(f"/v1/file_links/{link['id']}", expires_at="now")["expired"] is True
    assert fetch(api, path)[0] == 404


def test_the_disk_holds_it_before_the_answer(api: Client) -> None:
    upload(api, b"hello", "dispute_evidence", "a.pdf")
    names = [p.name for p in api.server.pipeline.blobs.folder.iterdir()]
    assert len(names) == 1
    assert not names[0].startswith("incoming")


def test_what_breaks_off_is_thrown_away(api: Client) -> None:
    """A client that goes away in the middle leaves no file behind."""
    from tuppence.server.http import ApiServer

    queue = [
        {
            "type": "http.request",
            "body": b'--e\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nxxx',
            "more_body": True,
        },
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, Any]:
        return queue.pop(0)

    async def send(message: Any) -> None:
        raise AssertionError("nothing is answered")

    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/v1/files",
        "raw_path": b"/v1/files",
        "query_string": b"",
        "headers": [
            (b"authorization", f"Bearer {api.key}".encode()),
            (b"content-type", b"multipart/form-data; boundary=e"),
            (b"transfer-encoding", b"chunked"),
        ],
        "client": None,
    }
    api.runner.run(asyncio.wait_for(ApiServer(api.server.pipeline)(scope, receive, send), 5))
    folder = api.server.pipeline.blobs.folder
    assert not folder.exists() or list(folder.iterdir()) == []
