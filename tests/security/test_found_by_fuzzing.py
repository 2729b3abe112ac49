"""What `make fuzz` has found on sockets, as the smallest request that shows it."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable

import pytest

from support import StartedServer

HEAD = "Host: localhost\r\nAuthorization: Bearer sk_test_fuzzed\r\n"


def exchange(server: StartedServer, sent: bytes) -> bytes:
    """All that comes until the server hangs up; raises TimeoutError where it does not."""
    found = b""
    with socket.create_connection(("127.0.0.1", server.port), 5) as connection:
        connection.sendall(sent)
        while piece := connection.recv(65_536):
            found += piece
    return found


@pytest.mark.parametrize("length", ["Content-Length: 0\r\n", ""])
def test_a_tool_request_without_a_body_is_answered(started: StartedServer, length: str) -> None:
    sent = f"POST /mcp HTTP/1.1\r\n{HEAD}{length}Connection: close\r\n\r\n"
    status = exchange(started, sent.encode()).split(b" ", 2)[1]
    assert status in (b"400", b"406", b"415")


@pytest.mark.parametrize("method", ["DELETE", "PUT", "GET"])
def test_a_long_body_of_a_tool_request_is_refused(started: StartedServer, method: str) -> None:
    head = (
        f"{method} /mcp HTTP/1.1\r\n{HEAD}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    body = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    assert exchange(started, head.encode() + body * 17 + b"0\r\n\r\n").split()[1] == b"413"


def test_a_late_answer_to_a_broken_request_is_dropped(start: Callable[..., StartedServer]) -> None:
    """The parser's 400 ends the stream; the application's own answer follows a moment later."""
    server = start()
    broken = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    for _ in range(2):
        answer = exchange(server, broken.encode())
        assert answer.count(b"HTTP/1.1 ") == 1
    server.process.terminate()
    said, _ = server.process.communicate(timeout=20)
    assert "Traceback" not in said, said[-2000:]


@pytest.mark.parametrize("level", ["info", "debug"])
def test_malformed_requests_fill_no_log(start: Callable[..., StartedServer], level: str) -> None:
    """At level debug each has a line, in the form of all others."""
    server = start("--log-format", "json", "--log-level", level)
    for _ in range(20):
        assert b" 400 " in exchange(server, b"GET /v1 HTTP/1.1\r\nNoColon\r\n\r\n")
    server.process.terminate()
    said, _ = server.process.communicate(timeout=20)
    about = [line for line in said.splitlines() if "Invalid HTTP" in line]
    assert len(about) == (20 if level == "debug" else 0)
    assert {json.loads(line)["level"] for line in about} <= {"warning"}
