"""Time and webhooks of a server under test, for clients in other processes and languages.

`/_tuppence/clock` and `/_tuppence/settle` exist on testing servers only. Any secret key may move
the clock, which all worlds of the server share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tuppence.errors import ApiError, secret_key_required, unrecognized_url
from tuppence.runtime.json_encoding import encode
from tuppence.server import form_encoding
from tuppence.server.authentication import key_in
from tuppence.server.request_body import ClientGone, Unread
from tuppence.server.response_encoding import error_body, indent
from tuppence.testing.clock import PATIENCE_S, unix_time

if TYPE_CHECKING:
    from tuppence.app import Tuppence
    from tuppence.server.request_body import Message, Receive, Scope, Send
    from tuppence.testing.clock import Clock
    from tuppence.testing.settling import Settling

CLOCK, SETTLE = "/_tuppence/clock", "/_tuppence/settle"
METHODS = {CLOCK: ("GET", "POST"), SETTLE: ("POST",)}
MAX_BODY, BODY_S = 4096, 10.0
MOST_SECONDS = 200 * 366 * 24 * 3600


class Control:
    """The ASGI application of a server under test: two paths of its own, then the product."""

    def __init__(self, application: Tuppence, settling: Settling, clock: Clock) -> None:
        self.application, self.settling, self.clock = application, settling, clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_ours = scope["type"] == "http" and scope["path"] in METHODS
        if not is_ours or self.application.door.examine(scope) is not None:
            await self.application(scope, receive, send)
            return
        unread = Unread(dict(scope["headers"]), receive)
        try:
            status, body = 200, encode(await self.answer(scope, unread))
        except ApiError as error:
            status, body = error.status, error_body(error, None)
        except ClientGone:
            return
        await respond(send, status, indent(body, indent=2), unread.is_whole)

    async def answer(self, scope: Scope, unread: Unread) -> dict[str, Any]:
        """Carry out a request. Raises `ApiError`."""
        path, method = scope["path"], scope["method"]
        if method not in METHODS[path]:
            raise unrecognized_url(method, path)
        key = key_in(unread.headers.get(b"authorization", b"").decode("latin-1"))
        if key.startswith("pk_"):
            raise secret_key_required()
        world = await self.settling.world_of(key)
        if world is None:
            raise ApiError(
                "This key has opened no world yet: send it a request of the API first.", status=401
            )
        params = (
            {} if unread.is_whole else form_encoding.decode(await unread.read(MAX_BODY, BODY_S))
        )
        timeout = number(params, "timeout", PATIENCE_S)
        if path == SETTLE:
            late = await self.settling.settle(lambda queue: queue.world == world, timeout)
            raise_late(late, timeout)
            return {"object": "settled"}
        if method == "POST":
            await self.move(params, timeout)
        return {
            "object": "clock",
            "now": self.clock(),
            "frozen": self.clock.is_frozen,
            "moved": self.clock.moved,
        }

    async def move(self, params: dict[str, Any], timeout: float) -> None:
        """`advance` by seconds, or `freeze` at a moment, or with an empty value where it is."""
        if ("advance" in params) == ("freeze" in params):
            raise ApiError("Send one of `advance` (seconds) and `freeze` (a moment, or nothing).")
        if "advance" in params:
            second = self.clock() + number(params, "advance", 0.0)
        else:
            second = moment(params["freeze"], self.clock())
            if second < self.clock():
                raise ApiError("A clock only goes forward.", param="freeze")
            self.clock.stop()
        self.clock.moved = True
        raise_late(await self.settling.travel(second, timeout), timeout)


def number(params: dict[str, Any], name: str, default: float) -> float:
    """Seconds, from 0 to two hundred years."""
    try:
        found = float(params.get(name, default))
    except (TypeError, ValueError):
        found = -1.0
    if not 0 <= found <= MOST_SECONDS:
        raise ApiError(f"Invalid {name}: a number of seconds from 0 on.", param=name)
    return found


def moment(text: Any, now: float) -> float:
    """A Unix time, or an ISO 8601 date or time in UTC; now for an empty text."""
    if text == "":
        return now
    try:
        second = float(text) if str(text).replace(".", "", 1).isdigit() else unix_time(str(text))
    except (ValueError, OverflowError):
        second = None
    if second is None or second > now + MOST_SECONDS:
        raise ApiError("Invalid freeze: a Unix time, or text such as 2030-01-01.", param="freeze")
    return second


def raise_late(late: list[str], timeout: float) -> None:
    if late:
        raise ApiError(f"not handled within {timeout:g} s: {', '.join(late)}", status=408)


async def respond(send: Send, status: int, body: bytes, is_read: bool) -> None:
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]
    if not is_read:
        headers.append((b"connection", b"close"))
    start: Message = {"type": "http.response.start", "status": status, "headers": headers}
    await send(start)
    await send({"type": "http.response.body", "body": body})
