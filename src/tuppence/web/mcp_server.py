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
from tuppence.errors import ApiError
from tuppence.platform.accounts import Caller, check_terms
from tuppence.web.agent_tools import READ_DOCS, tools, used
from tuppence.web.documents import at_address
from tuppence.web.site import Site

ONLY_TEST = "Agents work in test mode: use a test key (sk_test_ or rk_test_)."
INSTRUCTIONS = (
    "Tuppence speaks Stripe's API and moves simulated money only. Find what you need with "
    "find_operations and describe_resource; amounts are in minor units (cents)."
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
        self.known = site.kit.catalogue
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
            await refuse(send, error)
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
            # `Host` and `Origin` were looked at before (wire/door.py).
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
        return types.ListToolsResult(
            tools=[
                types.Tool(
                    name=one.name,
                    title=one.title,
                    description=one.says,
                    input_schema=one.schema,
                    annotations=types.ToolAnnotations(
                        read_only_hint=one.reads, destructive_hint=one.destroys
                    ),
                )
                for one in tools(self.known, caller)
            ]
        )

    async def call_tool(
        self, context: Context, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        assert context.request is not None, "it came over HTTP"
        state, client = context.request.state, context.request.client
        ip = client.host if client else None
        headers = {b"authorization": f"Bearer {state.key}".encode(), b"user-agent": b"tuppence-mcp"}

        async def send(method: str, path: str, given: dict[str, Any]) -> tuple[int, Any]:
            return await self.site.ask(None, method, path, given, headers=headers, ip=ip)

        good, said = await used(
            self.known, state.caller, params.name, dict(params.arguments or {}), send
        )
        if params.name == READ_DOCS:
            said = at_address(said, self.site.public_url)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=said)], is_error=not good
        )


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


async def refuse(send: Any, error: ApiError) -> None:
    body = msgspec.json.encode({"error": error.body()})
    headers = [(b"content-type", b"application/json"), (b"www-authenticate", b"Bearer")]
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
