"""What every request passes before it is answered: is it meant for this server, and from whom?

Refusals come in the form of what was asked for: the API's errors as JSON, pages as pages. Answers
that pages of another origin may read say so (CORS); all others do not.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import msgspec

from tuppence.catalogue.publishable_keys import rules
from tuppence.errors import ApiError, json_rpc_error
from tuppence.server.origin_policy import (
    MCP_HOST,
    Access,
    Origins,
    foreign_origin,
    is_publishable,
    name_of,
    wrong_host,
)
from tuppence.server.request_body import HEADERS
from tuppence.server.response_encoding import error_body

if TYPE_CHECKING:
    from tuppence.server.http import ApiServer
    from tuppence.server.request_body import Message, Scope, Send

API_PATHS = ("/v1/", "/v2/", "/_tuppence/")
MCP = "/mcp"
API_ROOTS = ("/v1", "/v2", MCP)
FOR_WATCHERS = ("/healthz", "/readyz", "/metrics")
SAFE = ("GET", "HEAD", "OPTIONS")
MOST_TOLD = 50

METHODS = b"GET, POST, HEAD, OPTIONS, DELETE"
JSON = [(b"Content-Type", b"application/json")]
EXPOSED = b"Request-Id, Stripe-Should-Retry, Mcp-Session-Id"

log = logging.getLogger("tuppence.server")

Headers = list[tuple[bytes, bytes]]


def is_api(path: str) -> bool:
    return path.startswith(API_PATHS) or path in API_ROOTS


class Door:
    """`examine` says of each request what is to be done about it: as a rule, nothing."""

    def __init__(self, public_url: str, access: Access, api: ApiServer) -> None:
        self.origins = Origins(public_url, access)
        self.api = api
        self.told: set[str] = set()

    def examine(self, scope: Scope) -> Found | None:
        """None for a request that is answered as it is.

        At the root of Stripe's host for agents are the tools, as there.
        """
        headers = scope[HEADERS] = dict(scope["headers"])
        host = headers.get(b"host")
        if scope["path"] == "/" and scope["type"] == "http" and name_of(host or b"") == MCP_HOST:
            scope["path"] = MCP
        if host not in self.origins.known and not self.origins.answers_to(host):
            if not came_by_unix_socket(scope):
                return self.refused(wrong_host(host or b""))
        if b"origin" in headers or b"sec-fetch-site" in headers:
            return self.examine_page(scope, headers)
        return None

    def examine_page(self, scope: Scope, headers: dict[bytes, bytes]) -> Found | None:
        """What a browser sent. Following a link to a page is everybody's right."""
        if not self.origins.is_foreign(headers):
            return None
        origin = headers.get(b"origin")
        if scope["type"] == "http":
            if scope["method"] == "OPTIONS" and b"access-control-request-method" in headers:
                return self.preflight(scope, headers, origin)
            if origin is None and scope["method"] in SAFE and not is_api(scope["path"]):
                return None
        if origin is not None and origin in self.origins.allowed:
            return Found(readable_by(origin))
        is_call = scope["type"] == "http" and scope["path"].startswith(API_PATHS)
        if is_call and is_publishable(headers):
            return Found(readable_by(b"*"))
        return self.refused(foreign_origin(origin))

    def preflight(self, scope: Scope, headers: dict[bytes, bytes], origin: bytes | None) -> Found:
        """Browsers ask without a key: what one may do with a publishable key is allowed."""
        method = headers[b"access-control-request-method"].decode("latin-1")
        if origin is not None and origin in self.origins.allowed:
            reader = origin
        elif is_for_publishable(self.api, method, scope):
            reader = b"*"
        else:
            return self.refused(foreign_origin(origin))
        answer = [
            *readable_by(reader),
            (b"Access-Control-Allow-Methods", METHODS),
            (b"Access-Control-Allow-Headers", b"*, Authorization"),
            (b"Access-Control-Max-Age", b"300"),
            (b"Content-Length", b"0"),
        ]
        return Found(answer, is_preflight=True)

    def refused(self, error: ApiError) -> Found:
        if error.message not in self.told and len(self.told) < MOST_TOLD:
            self.told.add(error.message)
            log.warning("refused: %s", error.message)
        return Found([], error)


class Found:
    """A request about which something is to be done: `headers` for its answer, or an `error`."""

    __slots__ = ("error", "headers", "is_preflight")

    def __init__(
        self, headers: Headers, error: ApiError | None = None, *, is_preflight: bool = False
    ) -> None:
        self.headers, self.error, self.is_preflight = headers, error, is_preflight

    def readable(self, send: Send) -> Send:
        """A `send` whose answer pages of the request's origin may read."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self.headers]
            await send(message)

        return sent

    async def answered(self, door: Door, scope: Scope, send: Send) -> bool:
        """Refuse the request, or answer a preflight; False where others are to answer."""
        if self.is_preflight:
            await answer(send, 200, self.headers, b"")
            return True
        if self.error is None:
            return False
        if scope["type"] == "websocket":
            await refuse_socket(scope, send, self.error)
        elif scope["path"].startswith(API_PATHS):
            await door.api.refuse(scope, send, self.error)
        elif scope["path"] in FOR_WATCHERS:
            plain = [(b"Content-Type", b"text/plain; charset=utf-8")]
            await answer(send, self.error.status, plain, f"{self.error.message}\n".encode())
        elif scope["path"] == MCP:
            body = msgspec.json.encode(json_rpc_error(self.error))
            await answer(send, self.error.status, JSON, body)
        elif scope["path"] in (*API_ROOTS, "/openapi.json") or scope["path"].startswith("/links/"):
            await answer(send, self.error.status, JSON, error_body(self.error, None))
        else:
            scope.setdefault("state", {})["refusal"] = self.error  # the pages say it in their way
            return False
        return True


def readable_by(origin: bytes) -> Headers:
    headers = [
        (b"Access-Control-Allow-Origin", origin),
        (b"Access-Control-Expose-Headers", EXPOSED),
    ]
    return headers if origin == b"*" else [*headers, (b"Vary", b"Origin")]


def is_for_publishable(api: ApiServer, method: str, scope: Scope) -> bool:
    try:
        return api.pipeline.router.find(method, scope["path"])[0] in rules()
    except ApiError:
        return False


def came_by_unix_socket(scope: Scope) -> bool:
    """Browsers have no way to one, but through a proxy. (That a peer has no address says less:
    so it is, too, where the peer has left.)
    """
    server = scope.get("server")
    return server is not None and server[1] is None and scope.get("client") is None


async def answer(send: Send, status: int, headers: Headers, body: bytes) -> None:
    sized = headers if not body else [*headers, (b"Content-Length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": sized})
    await send({"type": "http.response.body", "body": body})


async def refuse_socket(scope: Scope, send: Send, error: ApiError) -> None:
    """Refuse a websocket before it is one; with the reason, where the server can send one."""
    extensions: dict[str, Any] = scope.get("extensions") or {}
    if "websocket.http.response" not in extensions:
        await send({"type": "websocket.close", "code": 1008})
        return
    kind = [(b"content-type", b"application/json")]
    await send({"type": "websocket.http.response.start", "status": 403, "headers": kind})
    await send({"type": "websocket.http.response.body", "body": error_body(error, None)})
