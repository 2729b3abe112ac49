"""HTTP as it comes over a socket: slow, broken, huge, in pieces, pipelined."""

from __future__ import annotations

import asyncio
import json
import socket
from typing import Any

import pytest

from support import StartedServer
from tuppence.errors import ApiError
from tuppence.server.request_body import Unread

HEAD = "Host: api.stripe.com\r\nAuthorization: Bearer {key}\r\n"
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"


def exchange(server: StartedServer, data: bytes, answers: int = 1) -> list[tuple[int, Any]]:
    """Send bytes as they are; read so many answers."""
    with socket.create_connection(("127.0.0.1", server.port), 20) as connection:
        connection.sendall(data)
        with connection.makefile("rb") as file:
            return [read_answer(file) for _ in range(answers)]


def read_answer(file: Any) -> tuple[int, Any]:
    status = int(file.readline().split()[1])
    length = 0
    while (line := file.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        if name.lower() == "content-length":
            length = int(value)
    body = file.read(length) if length else file.read()
    try:
        return status, json.loads(body)
    except ValueError:
        return status, body


def post(key: str, body: bytes, extra: str = "") -> bytes:
    head = f"POST /v1/customers HTTP/1.1\r\n{HEAD.format(key=key)}{FORM}{extra}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def test_stripes_own_host_name_is_answered(started: StartedServer, new_key: str) -> None:
    ((status, made),) = exchange(started, post(new_key, b"name=Jane"))
    assert (status, made["name"]) == (200, "Jane")


def test_a_chunked_body(started: StartedServer, new_key: str) -> None:
    head = f"POST /v1/customers HTTP/1.1\r\n{HEAD.format(key=new_key)}{FORM}"
    body = "Transfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n4\r\nJane\r\n0\r\n\r\n"
    ((status, made),) = exchange(started, (head + body).encode())
    assert (status, made["name"]) == (200, "Jane")


def test_requests_sent_without_waiting(started: StartedServer, new_key: str) -> None:
    sent = b"".join(post(new_key, b"name=%d" % n) for n in range(5))
    answers = exchange(started, sent, 5)
    assert [made["name"] for _, made in answers] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\xff\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /v1/customers HTTP/9.9\r\n\r\n",
        b"POST /v1/customers HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        b"GET /v1/customers HTTP/1.1\r\nAuthorization: Bearer a\x00b\r\n\r\n",
        b"GET /v1/cust\xffomers HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    ids=repr,
)
def test_what_is_no_http_gets_a_4xx(started: StartedServer, data: bytes) -> None:
    ((status, _),) = exchange(started, data)
    assert 400 <= status < 500


def test_ten_megabytes_are_refused_and_the_server_goes_on(
    started: StartedServer, new_key: str
) -> None:
    ((status, refused),) = exchange(started, post(new_key, b"name=" + b"x" * 10 * 2**20))
    assert (status, refused["error"]["type"]) == (413, "invalid_request_error")
    ((status, found),) = exchange(
        started, f"GET /v1/customers HTTP/1.1\r\n{HEAD.format(key=new_key)}\r\n".encode()
    )
    assert (status, found["data"]) == (200, [])


def test_a_client_that_goes_away_changes_nothing(started: StartedServer, new_key: str) -> None:
    whole = post(new_key, b"name=Jane")
    for length in (10, len(whole) // 2, len(whole) - 1):
        with socket.create_connection(("127.0.0.1", started.port), 20) as connection:
            connection.sendall(whole[:length])
    assert started.call("GET", "/v1/customers", new_key)["data"] == []


def test_a_body_that_never_ends_is_given_up() -> None:
    async def trickle() -> dict[str, Any]:
        await asyncio.sleep(0.02)
        return {"type": "http.request", "body": b"n", "more_body": True}

    with pytest.raises(ApiError) as refused:
        asyncio.run(Unread({b"transfer-encoding": b"chunked"}, trickle).read(1000, 0.05))
    assert refused.value.status == 408


def test_a_query_that_is_too_long(started: StartedServer, new_key: str) -> None:
    answer = started.call("GET", f"/v1/customers?email={'x' * 66_000}", new_key)
    assert answer.status in (400, 414, 431)


def test_socket_and_database_are_this_users_alone(started: StartedServer) -> None:
    assert started.socket_path.is_socket()
    for path in (started.socket_path, started.db, started.db.parent / "config.json"):
        assert path.stat().st_mode & 0o077 == 0, path
