"""/mcp: the tools of an API key by the Model Context Protocol, over streamable HTTP.

Each request carries the key; live keys are refused, so that an agent works in a sandbox.
Source: modelcontextprotocol.io, transports.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec
from mcp import types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings

from tuppence import __version__
from tuppence.errors import ApiError, json_rpc_error
from tuppence.pages.mcp.permitted_tools import as_listed, tools, used
from tuppence.pages.mcp.tools.tool import Desk
from tuppence.pages.site import Site
from tuppence.platform.accounts import Caller, check_terms

ONLY_TEST = "Agents work in test mode: use a test key (sk_test_ or rk_test_)."
INSTRUCTIONS = (
    "Tuppence speaks Stripe's API and moves simulated money only. Amounts are in minor units "
    "(cents). For operations without a tool: find_operations, describe_operation, call_operation."
)

Context = ServerRequestContext[Any, Any]


class McpServer:
    """An ASGI application. It answers each request by itself and keeps no sessions."""

    def __init__(
        self, site: Site, key_in: Callable[[str], str], check: Callable[[bytes], None]
    ) -> None:
        """`key_in` finds the key in an Authorization header, by the API's own rules; `check`
        raises for JSON with too many values.
        """
        self.site, self.key_in, self.check = site, key_in, check
        self.known = site.services.catalogue
        self.manager: StreamableHTTPSessionManager | None = None
        self.running: asyncio.Task[None] | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = dict(scope["headers"])
        try:
            key = self.key_in(headers.get(b"authorization", b"").decode("latin-1"))
            caller = await self.caller(key, (scope.get("client") or [None])[0])
            whole = await body_of(receive)
            self.check(whole)
        except ApiError as error:
            await refuse(send, error, bool(headers.get(b"authorization")))
            return
        scope.setdefault("state", {})["caller"] = caller
        scope["state"]["key"] = key
        manager = await self.started()
        await manager.handle_request(scope, replayed(whole, receive), send)

    async def caller(self, key: str, ip: str | None) -> Caller:
        """Whose key it is. Raises `ApiError` for one that opens nothing, or a live one."""
        accounts, now = self.site.accounts, self.site.now()
        found = accounts.remembered(key)
        if found is None:
            found = await self.site.store.read(lambda reader: accounts.caller(reader, key))
        if found is None:
            await self.site.store.write(lambda writer: accounts.open_world(writer, key, now))
            found = await self.site.store.read(lambda reader: accounts.caller(reader, key))
        assert found is not None, "its world was just opened"
        check_terms(found, now, ip)
        if found.world.livemode or found.kind == "publishable":
            raise ApiError(ONLY_TEST, status=403)
        return found

    async def started(self) -> StreamableHTTPSessionManager:
        """The protocol's own server, which runs for as long as this process does."""
        if self.manager is None:
            server: Server[Any] = Server(
                "tuppence",
                version=__version__,
                instructions=INSTRUCTIONS,
                on_list_tools=self.list_tools,
                on_call_tool=self.call_tool,
            )
            # `Host` and `Origin` were looked at before (server/admission.py).
            security = TransportSecuritySettings(enable_dns_rebinding_protection=False)
            self.manager = StreamableHTTPSessionManager(
                server, json_response=True, stateless=True, security_settings=security
            )
            ready = asyncio.Event()
            self.running = asyncio.create_task(self.keep_running(self.manager, ready))
            await ready.wait()
        return self.manager

    async def keep_running(
        self, manager: StreamableHTTPSessionManager, ready: asyncio.Event
    ) -> None:
        async with manager.run():
            ready.set()
            await asyncio.Event().wait()

    async def close(self) -> None:
        if self.running is not None:
            self.running.cancel()
            with suppress(asyncio.CancelledError):
                await self.running

    async def list_tools(
        self, context: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        assert context.request is not None, "it came over HTTP"
        caller: Caller = context.request.state.caller
        listed = [as_listed(tool) for tool in tools(self.known, caller)]
        return types.ListToolsResult(tools=[types.Tool.model_validate(one) for one in listed])

    async def call_tool(
        self, context: Context, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        assert context.request is not None, "it came over HTTP"
        request = context.request
        desk = self.desk(request.state, request.headers, request.client)
        said = await used(desk, params.name, dict(params.arguments or {}))
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=text) for text in said.texts],
            is_error=not said.good,
        )

    def desk(self, state: Any, headers: Any, client: Any) -> Desk:
        """Where the tools of a request are used: with its key, as its connected account."""
        ip = client.host if client else None
        passed = {
            b"authorization": f"Bearer {state.key}".encode(),
            b"user-agent": b"tuppence-mcp",
            b"stripe-version": headers.get("stripe-version", self.known.api_version).encode(),
        }
        for_all = headers.get("stripe-account")

        async def send(
            method: str, path: str, given: dict[str, Any], account: str | None
        ) -> tuple[int, Any]:
            named = account or for_all
            own = {b"stripe-account": named.encode()} if named else {}
            return await self.site.ask(None, method, path, given, headers=passed | own, ip=ip)

        return Desk(self.known, state.caller, send, self.site.public_url)


async def body_of(receive: Any) -> bytes:
    """The body, read once the key is known. Raises `ApiError` where it is over a limit."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return bytes(body)


def replayed(body: bytes, receive: Any) -> Any:
    """What hands a body out again, and then what comes after it."""
    left = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Any:
        return left.pop() if left else await receive()

    return again


async def refuse(send: Any, error: ApiError, has_key: bool) -> None:
    """Refuse a request before MCP sees it, as a JSON-RPC error, which its clients show.

    Source: RFC 6750, section 3: a request without a key is told the scheme alone.
    """
    headers = [(b"content-type", b"application/json")]
    if error.status == 401:
        challenge = 'Bearer realm="Tuppence"'
        if has_key:
            said = error.message.encode("ascii", "replace").decode().replace('"', "'")
            challenge += f', error="invalid_token", error_description="{said}"'
        headers.append((b"www-authenticate", challenge.encode()))
    body = msgspec.json.encode(json_rpc_error(error))
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
