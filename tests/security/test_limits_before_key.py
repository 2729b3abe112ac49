"""What a client without a key can make the server hold: memory, disk, connections, time."""

from __future__ import annotations

import asyncio
import json
import re
import resource
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from hypothesis import given
from hypothesis import strategies as st
from uvicorn.server import ServerState

from support import StartedServer, start_server
from tuppence.errors import ApiError
from tuppence.server.connection_limits import (
    ConnectionLimits,
    Connections,
    group_of,
    is_loopback,
    limits_for,
)
from tuppence.server.corked_http import protocols
from tuppence.server.multipart import MultipartReader
from tuppence.server.raw_parameters import json_params
from tuppence.store.blobs import Blobs

MB = 2**20
TIMEOUTS = ("--header-timeout", "0.5", "--body-timeout", "0.5")
PIECE = b"x" * 65_536
KEY = "Authorization: Bearer sk_test_limits"
TEXT_FORM = "Content-Type: application/x-www-form-urlencoded"
PARTS = "Content-Type: multipart/form-data; boundary=e"


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartedServer]:
    """Half a second for a request's head, and for its body."""
    with start_server(tmp_path_factory.mktemp("hasty") / "tuppence.db", *TIMEOUTS) as server:
        yield server


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartedServer]:
    path = tmp_path_factory.mktemp("strict") / "tuppence.db"
    with start_server(path, "--keys", "strict") as server:
        for page in ("/sign-in", "/mcp"):  # what is loaded by the first request takes memory too
            http_answer(server, "POST", page)
        yield server


def connect(server: StartedServer) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), 20)


def head(method: str, path: str, *lines: str) -> bytes:
    return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: localhost", *lines, "", ""]).encode()


def send_all(connection: socket.socket, first: bytes, piece: bytes, count: int) -> int:
    """Send until all is gone or the server hangs up: how many bytes it took."""
    sent = len(first)
    try:
        connection.sendall(first)
        for _ in range(count):
            connection.sendall(piece)
            sent += len(piece)
    except OSError:
        pass
    return sent


def answer_of(connection: socket.socket) -> bytes:
    """What comes until the server ends the connection."""
    found = b""
    try:
        while piece := connection.recv(65_536):
            found += piece
    except ConnectionResetError:
        pass
    return found


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def http_answer(
    server: StartedServer, method: str, path: str, body: bytes = b"", *lines: str
) -> bytes:
    """The answer to one request on a connection of its own."""
    more = (f"Content-Length: {len(body)}",) if body else ()
    with connect(server) as connection:
        connection.sendall(head(method, path, "Connection: close", *more, *lines) + body)
        return answer_of(connection)


def is_well(server: StartedServer) -> bool:
    return status_of(http_answer(server, "GET", "/healthz")) == 200


def memory_of(server: StartedServer) -> int:
    """The most that the process has ever had, in bytes."""
    text = Path(f"/proc/{server.process.pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", text)
    assert found is not None
    return int(found[1]) * 1024


def files_of(server: StartedServer) -> list[str]:
    return sorted(path.name for path in Path(f"{server.db}.files").glob("*"))


# -- heads


@pytest.mark.parametrize(
    ("first", "piece", "status"),
    [
        (b"GET /v1/customers HTTP/1.1\r\nX-A: ", b"a" * 65_536, 431),
        (b"GET /v1/customers HTTP/1.1\r\n", b"X-A: b\r\n" * 8192, 431),
        (b"GET /v1/customers?a=", b"a" * 65_536, 414),
        (b"\r\n", b"\r\n" * 32_768, 431),
        (
            b"POST /healthz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"3\r\na=b\r\n0\r\nX-A: ",
            b"a" * 65_536,
            403,  # it was answered when its head was there
        ),
    ],
    ids=["one header", "many headers", "URL", "empty lines", "trailer"],
)
def test_a_head_without_end(strict: StartedServer, first: bytes, piece: bytes, status: int) -> None:
    before = memory_of(strict)
    with connect(strict) as connection:
        taken = send_all(connection, first, piece, 1600)
        answer = answer_of(connection)
    assert taken < 20 * MB, "what the sockets hold, and no more"
    assert status_of(answer) in (status, 0), "a reset may overtake the answer"
    assert memory_of(strict) - before < 20 * MB
    assert is_well(strict)


@pytest.mark.parametrize(
    ("path", "lines", "status"),
    [
        ("/v1/customers", ("X-A: " + "a" * 70_000,), 431),
        ("/v1/customers", ("X-A: b",) * 12_000, 431),
        ("/v1/customers?a=" + "a" * 70_000, (), 414),
        ("/v1/customers", ("X-A: " + "a" * 60_000,), 401),
    ],
    ids=["header", "headers", "URL", "below the limit"],
)
def test_a_long_head(strict: StartedServer, path: str, lines: tuple[str, ...], status: int) -> None:
    assert status_of(http_answer(strict, "GET", path, b"", *lines)) == status


async def refused_while_another_waits() -> tuple[bytes, list[dict[str, Any]]]:
    """The second head of a connection is too long while the first request waits for its answer."""
    go_on, failures = asyncio.Event(), list[dict[str, Any]]()

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await go_on.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"late"})

    config = uvicorn.Config(
        application, lifespan="off", access_log=False, **protocols(Connections())
    )
    config.load()
    state, loop = ServerState(), asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: failures.append(context))
    made: Callable[..., Any] = config.http_protocol_class
    server = await loop.create_server(
        lambda: made(config=config, server_state=state, app_state={}), "127.0.0.1", 0
    )
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(head("GET", "/") + b"GET / HTTP/1.1\r\nX-A: ")
    await asyncio.sleep(0.05)
    writer.write(b"a" * 70_000)
    answer = await reader.read()
    go_on.set()
    await asyncio.gather(*state.tasks)
    await asyncio.sleep(0.05)
    writer.close()
    server.close()
    return answer, failures


def test_a_long_head_while_another_request_is_answered() -> None:
    answer, failures = asyncio.run(refused_while_another_waits())
    assert status_of(answer) == 431
    assert failures == []


def test_a_body_is_no_part_of_the_next_head(strict: StartedServer) -> None:
    first = head("POST", "/healthz", "Content-Length: 300000") + b"a" * 300_000
    second = head("GET", "/healthz", "X-A: " + "a" * 50_000, "Connection: close")
    with connect(strict) as connection:
        connection.sendall(first + second)
        assert answer_of(connection).count(b"HTTP/1.1 200") == 2


def test_small_chunks_are_no_long_head(strict: StartedServer) -> None:
    body = b"1;x=y\r\na\r\n" * 30_000 + b"0\r\n\r\n"
    with connect(strict) as connection:
        connection.sendall(head("POST", "/healthz", "Transfer-Encoding: chunked") + body)
        connection.sendall(head("GET", "/healthz", "Connection: close"))
        assert answer_of(connection).count(b"HTTP/1.1 200") == 2


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", 0),
        (b"G", 408),
        (b"GET /v1/customers HTTP/1.1\r\nX-A: b", 408),
        (head("GET", "/healthz") + b"GET /healthz HTTP/1.1\r\n", 200),
        (b"GET /subscribe/a HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n", 408),
    ],
    ids=["nothing", "a byte", "half a head", "half a second one", "a websocket"],
)
def test_a_head_that_does_not_come(hasty: StartedServer, sent: bytes, status: int) -> None:
    with connect(hasty) as connection:
        connection.sendall(sent)
        assert status_of(answer_of(connection)) == status


def test_a_head_that_trickles(hasty: StartedServer) -> None:
    """A byte now and then does not begin the time anew."""
    with connect(hasty) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX-A: ")
        connection.settimeout(0.1)
        answer, began = b"", time.monotonic()
        while not answer and time.monotonic() - began < 15:
            try:
                answer = connection.recv(1000)
            except TimeoutError:
                connection.sendall(b"a")
    assert status_of(answer) == 408


# -- connections


def with_descriptors(soft: int, hard: int) -> Callable[..., Any]:
    """What starts a process with other limits of open files."""
    real = subprocess.Popen

    def popen(*args: Any, **named: Any) -> Any:
        limits = (soft, hard)
        return real(
            *args, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limits), **named
        )

    return popen


def test_half_open_connections_do_not_shut_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("support.subprocess.Popen", with_descriptors(160, 160))
    with start_server(tmp_path / "tuppence.db", *TIMEOUTS) as server:
        opened = [connect(server) for _ in range(300)]
        for one in opened:
            one.sendall(b"GET /v1/customers HTTP/1.1\r\nX-A: ")
        statuses = [status_of(answer_of(one)) for one in opened]
        assert statuses.count(503) >= 100, "over the limit there is an answer"
        assert set(statuses) <= {408, 503, 0}, "a reset may overtake an answer"
        wait_until_well(server)
        for one in opened:
            one.close()


def test_the_limit_of_open_files_is_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    monkeypatch.setattr("support.subprocess.Popen", with_descriptors(200, hard))
    with start_server(tmp_path / "tuppence.db") as server:
        soft, _ = resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE)
    assert soft == min(hard, 65_536)


def test_so_many_connections_at_once(start: Callable[..., StartedServer]) -> None:
    server = start("--max-connections", "5")
    kept = [connect(server) for _ in range(5)]
    for one in kept:
        one.sendall(head("GET", "/healthz"))
        assert one.recv(1000).startswith(b"HTTP/1.1 200")
    with connect(server) as one_more:
        answer = answer_of(one_more)
    assert status_of(answer) == 503
    assert b"Too many connections" in answer
    kept[0].sendall(head("GET", "/healthz"))
    assert kept[0].recv(1000).startswith(b"HTTP/1.1 200"), "those that are there go on"
    kept.pop().close()
    wait_until_well(server)
    for one in kept:
        one.close()


def wait_until_well(server: StartedServer) -> None:
    deadline = time.monotonic() + 10
    while not is_well(server):
        assert time.monotonic() < deadline


def test_a_websocket_counts_until_it_closes(start: Callable[..., StartedServer]) -> None:
    server = start("--max-connections", "2")
    cookie = re.search(rb"set-cookie: (tuppence_visit=[^;]+)", http_answer(server, "GET", "/docs"))
    assert cookie is not None
    opening = head(
        "GET",
        "/shell/socket",
        "Origin: http://localhost",
        f"Cookie: {cookie[1].decode()}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    )
    first, second = connect(server), connect(server)
    for one in (first, second):
        one.sendall(opening)
        assert one.recv(1000).startswith(b"HTTP/1.1 101")
    with connect(server) as one_more:
        assert status_of(answer_of(one_more)) == 503
    first.close()
    wait_until_well(server)
    second.close()


class Counted:
    """A connection as `Connections` sees it."""

    waiting_since: float | None = None

    def waits(self) -> bool:
        return False

    def time_out(self) -> None:
        raise AssertionError("it waits for nothing")


@pytest.mark.parametrize(
    ("address", "let_in"),
    [("203.0.113.7", 3), ("2001:db8::1", 3), ("127.0.0.1", 9), ("::1", 9), (None, 9)],
)
def test_so_many_of_an_address(address: str | None, let_in: int) -> None:
    async def enter() -> int:
        registry = Connections(ConnectionLimits(per_address=3))
        for _ in range(2):
            assert registry.enter(Counted(), "198.51.100.1")
        found = [one for one in [Counted() for _ in range(9)] if registry.enter(one, address)]
        for one in found:
            registry.leave(one)
        assert len(registry.open) == sum(registry.by_address.values()) == 2
        return len(found)

    assert asyncio.run(enter()) == let_in


def test_what_counts_as_an_address() -> None:
    assert group_of("2001:db8::1") == group_of("2001:db8::ffff:1")
    assert group_of("2001:db8::1") != group_of("2001:db8:0:1::1")
    assert group_of("::ffff:192.0.2.1") == "192.0.2.1"
    assert group_of("fe80::1%eth0") == group_of("fe80::2")
    assert is_loopback("::ffff:127.0.0.1")
    assert not is_loopback("192.0.2.1")


@pytest.mark.parametrize(
    ("descriptors", "limits"),
    [(64, (16, 16)), (1024, (768, 76)), (20_000, (10_000, 1000)), (65_536, (10_000, 1000))],
)
def test_limits_that_leave_room_for_files(descriptors: int, limits: tuple[int, int]) -> None:
    assert limits_for(descriptors) == limits


# -- bodies


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("/v1/customers", (TEXT_FORM,)),
        ("/v1/files", (PARTS,)),
        ("/v2/core/event_destinations", ("Content-Type: application/json",)),
        ("/_tuppence/snapshot", ()),
        ("/_tuppence/faults", ()),
        ("/v1/nonsense", (KEY,)),
        ("/mcp", ("Content-Type: application/json",)),
    ],
)
@pytest.mark.parametrize("chunked", [False, True], ids=["length", "chunked"])
def test_no_body_is_read_for_a_key_that_opens_nothing(
    strict: StartedServer, path: str, lines: tuple[str, ...], *, chunked: bool
) -> None:
    size, before, files = 300 * MB, memory_of(strict), files_of(strict)
    framing = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {size}"
    piece = b"%x\r\n%b\r\n" % (len(PIECE), PIECE) if chunked else PIECE
    with connect(strict) as connection:
        first, part = head("POST", path, framing, *lines), b""
        if PARTS in lines:
            part = b'--e\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n'
        first += b"%x\r\n%b\r\n" % (len(part), part) if chunked and part else part
        assert send_all(connection, first, piece, size // len(PIECE)) < 20 * MB
    assert memory_of(strict) - before < 20 * MB
    assert files_of(strict) == files


@pytest.mark.parametrize("path", ["/v1/customers", "/_tuppence/snapshot", "/mcp"])
def test_a_client_that_asks_first_is_not_told_to_go_on(strict: StartedServer, path: str) -> None:
    with connect(strict) as connection:
        connection.sendall(head("POST", path, "Content-Length: 900", "Expect: 100-continue"))
        answer = answer_of(connection)
    assert status_of(answer) == 401
    assert b"connection: close" in answer.lower()


def test_who_may_is_told_to_go_on(started: StartedServer, new_key: str) -> None:
    with connect(started) as connection:
        lines = ("Content-Length: 9", "Expect: 100-continue", "Connection: close")
        key = f"Authorization: Bearer {new_key}"
        connection.sendall(head("POST", "/v1/customers", *lines, key))
        assert connection.recv(1000).startswith(b"HTTP/1.1 100")
        connection.sendall(b"name=Jane")
        assert status_of(answer_of(connection)) == 200


@pytest.mark.parametrize("size", [100, 60_000, 900_000])
def test_a_refused_client_gets_its_answer(strict: StartedServer, size: int) -> None:
    """Also where it sends all of its body before it looks; a small one keeps its connection."""
    body = b"x" * size
    with connect(strict) as connection:
        for _ in range(2 if size < 65_000 else 1):
            connection.sendall(head("POST", "/v1/customers", f"Content-Length: {size}") + body)
            status, error = read_answer(connection)
            assert (status, error["error"]["type"]) == (401, "invalid_request_error")


def read_answer(connection: socket.socket) -> tuple[int, Any]:
    found = b""
    while b"\r\n\r\n" not in found:
        piece = connection.recv(65_536)
        assert piece, "the connection ended before the answer"
        found += piece
    front, _, rest = found.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", front)
    assert length is not None
    while len(rest) < int(length[1]):
        rest += connection.recv(65_536)
    return status_of(front), json.loads(rest)


@pytest.mark.parametrize(
    ("path", "lines", "status"),
    [
        ("/sign-in", (TEXT_FORM,), 408),
        ("/sign-in", (PARTS,), 408),
        ("/stripecli/auth", (), 408),
        ("/v1/customers", (KEY,), 408),
        ("/v1/files", (KEY, PARTS), 408),
        ("/_tuppence/snapshot", (KEY,), 408),
        ("/mcp", (KEY, "Content-Type: application/json"), 408),
        ("/healthz", (), 200),
    ],
    ids=["form", "parts", "pairing", "API", "file", "snapshot", "tools", "no reader"],
)
def test_a_body_that_does_not_come(
    hasty: StartedServer, path: str, lines: tuple[str, ...], status: int
) -> None:
    with connect(hasty) as connection:
        connection.sendall(head("POST", path, "Content-Length: 100", *lines) + b"--e")
        assert status_of(answer_of(connection)) == status


@pytest.mark.parametrize("name", [b'name="a"; filename="b"', b'name="a"'], ids=["file", "text"])
def test_a_form_in_chunks_is_limited_too(strict: StartedServer, name: bytes) -> None:
    before = memory_of(strict)
    chunk = b"%x\r\n%b\r\n" % (len(PIECE), PIECE)
    part = b"--e\r\nContent-Disposition: form-data; %b\r\n\r\n" % name
    first = head("POST", "/sign-in", PARTS, "Transfer-Encoding: chunked")
    first += b"%x\r\n%b\r\n" % (len(part), part)
    with connect(strict) as connection:
        assert send_all(connection, first, chunk, 4000) < 20 * MB
    assert memory_of(strict) - before < 20 * MB
    assert is_well(strict)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"&".join(b"a%d=b" % n for n in range(500)), TEXT_FORM, 400),
        (b"a=" + b"x" * 70_000, TEXT_FORM, 400),
        (b"x" * 300_000, TEXT_FORM, 413),
        (
            b'--e\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nx\r\n--e--\r\n',
            PARTS,
            400,
        ),
    ],
    ids=["fields", "field", "whole", "file"],
)
def test_what_no_form_of_ours_holds(
    strict: StartedServer, body: bytes, kind: str, status: int
) -> None:
    assert status_of(http_answer(strict, "POST", "/sign-in", body, kind)) == status


# -- files


def form(*parts: tuple[str, bytes]) -> bytes:
    found = b"".join(
        b"--e\r\nContent-Disposition: form-data; %b\r\n\r\n%b\r\n" % (name.encode(), content)
        for name, content in parts
    )
    return found + b"--e--\r\n"


FILE = ('name="file"; filename="a.pdf"', b"hello " * 20_000)
PURPOSE = ('name="purpose"', b"dispute_evidence")


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/files", form(FILE), 400),
        ("/v1/files", form(FILE, ('name="purpose"', b"nonsense")), 400),
        ("/v1/files", form(FILE, PURPOSE)[:-20], 400),
        ("/v1/nonsense", form(FILE, PURPOSE), 404),
        ("/v1/customers", form(FILE), 400),
        ("/v1/files", form(*[FILE] * 5, PURPOSE), 400),
    ],
    ids=["no purpose", "wrong purpose", "cut off", "no such path", "no file wanted", "too many"],
)
def test_a_refused_upload_leaves_nothing(
    started: StartedServer, new_key: str, path: str, body: bytes, status: int
) -> None:
    before, key = files_of(started), f"Authorization: Bearer {new_key}"
    body = body.replace(b"hello", new_key.encode())  # a content that nobody has uploaded before
    assert status_of(http_answer(started, "POST", path, body, key, PARTS)) == status
    assert files_of(started) == before


def test_an_upload_sent_again_is_there_once(started: StartedServer, new_key: str) -> None:
    before, content = files_of(started), ('name="file"; filename="a.pdf"', new_key.encode())
    lines = (f"Authorization: Bearer {new_key}", PARTS, "Idempotency-Key: once")
    for _ in range(2):
        answer = http_answer(started, "POST", "/v1/files", form(content, PURPOSE), *lines)
        assert status_of(answer) == 200
    (added,) = set(files_of(started)) - set(before)
    assert not added.startswith("incoming")


@pytest.mark.parametrize("boundary", ["x" * 257, "", '"', "a" * 2000, ";" * 5000])
def test_a_boundary_that_does_not_work(started: StartedServer, new_key: str, boundary: str) -> None:
    kind = f"Content-Type: multipart/form-data; boundary={boundary}"
    key = f"Authorization: Bearer {new_key}"
    answer = http_answer(started, "POST", "/v1/files", b"--x\r\n", kind, key)
    assert status_of(answer) == 400
    assert b"invalid_request_error" in answer


FRAGMENTS = st.sampled_from(
    [
        b"--e",
        b"--e\r\n",
        b"--e--\r\n",
        b"\r\n",
        b"\n",
        b"-",
        b'Content-Disposition: form-data; name="a"',
        b'Content-Disposition: form-data; name="a"; filename="b"',
        b"Content-Disposition: form-data; filename",
        b'content-disposition: ;;"\\";name=',
        b"Content-Type: \xff",
        b":",
        b"\x00",
        b"x" * 5000,
    ]
)


@given(
    st.one_of(st.just(b"e"), st.binary(max_size=300)),
    st.lists(st.one_of(FRAGMENTS, st.binary(max_size=20)), max_size=12),
)
def test_any_multipart_is_parameters_or_a_400(boundary: bytes, pieces: list[bytes]) -> None:
    blobs = Blobs(None)
    reader = MultipartReader(blobs)
    try:
        reader.begin(b"multipart/form-data; boundary=" + boundary)
        for piece in pieces:
            reader.feed(piece)
        reader.params()
        status = 200
    except ApiError as refused:
        status = refused.status
    finally:
        reader.discard()
        left = list(blobs.folder.glob("*"))
        blobs.close()
    assert status in (200, 400, 413)
    assert left == []


# -- JSON, keys, addresses


def test_json_of_too_many_values() -> None:
    with pytest.raises(ApiError) as refused:
        json_params(b'{"a":[' + b"{}," * 30_000 + b"{}]}", "application/json")
    assert refused.value.status == 400
    text = ",[{" * 30_000
    body = json.dumps({"a": text, "b": 'say "[' + "\\" * 7}).encode()
    assert json_params(body, "application/json")["a"] == text


@pytest.mark.parametrize("key", ["sk_test_" + "a" * 300, "sk_test_\xe9\x80"])
def test_agents_keys_are_checked_like_any(started: StartedServer, key: str) -> None:
    lines = f"Authorization: Bearer {key}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}"
    with connect(started) as connection:
        connection.sendall(f"POST /mcp HTTP/1.1\r\nHost: localhost\r\n{lines}".encode("latin-1"))
        assert status_of(answer_of(connection)) == 401


@pytest.mark.parametrize(
    ("method", "body", "status"), [("POST", b"", 400), ("GET", b"{" * 1_100_000, 413)]
)
def test_bodies_that_no_tool_takes(
    started: StartedServer, new_key: str, method: str, body: bytes, status: int
) -> None:
    lines = (f"Authorization: Bearer {new_key}", "Accept: application/json, text/event-stream")
    kind = "Content-Type: application/json"
    assert status_of(http_answer(started, method, "/mcp", body, kind, *lines)) == status


@pytest.mark.parametrize("path", ["/sign-in/", "/docs/", "/sign-up//", "/static/"])
def test_no_redirect_to_the_host_that_a_request_names(started: StartedServer, path: str) -> None:
    answer = http_answer(started, "GET", path, b"", "X-Forwarded-Host: evil.example")
    assert b"location: http" not in answer.lower()
    assert status_of(answer) in (200, 303, 404)


def test_snapshots_at_once(started: StartedServer, new_key: str) -> None:
    """They wait for each other; each is read whole and answered."""
    statuses: list[int] = []

    def send() -> None:
        key = f"Authorization: Bearer {new_key}"
        answer = http_answer(started, "POST", "/_tuppence/snapshot", b"x" * 200_000, key)
        statuses.append(status_of(answer))

    threads = [threading.Thread(target=send) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(20)
    assert statuses == [400] * 6
