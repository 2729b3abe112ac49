"""The two HTTP clients that send webhooks; loaded when the first is sent.

Plain HTTP, which stays on the machine or its network, goes through aiohttp; HTTPS through httpcore,
which speaks HTTP/2 where the other side does (docs/decisions/0012). Both take the URL that
`Targets` has parsed, connect only to addresses that it has checked, and follow no redirects.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl

import aiohttp
import httpcore
from aiohappyeyeballs import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult
from httpcore import AnyIOBackend, AsyncNetworkBackend, AsyncNetworkStream, ConnectError
from yarl import URL

from tuppence.workers.webhooks.address_policy import TargetRefused, Targets
from tuppence.workers.webhooks.receiver_response import MOST_BODY, ReceiverResponse

FAILURES = (
    OSError,
    ValueError,
    aiohttp.ClientError,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
)


class HttpClients:
    """Sends to any address that its `Targets` allow."""

    def __init__(self, targets: Targets, trust: ssl.SSLContext | None = None) -> None:
        """`trust` says whose certificates are believed, where they are not the system's."""
        self.targets = targets
        self.trust = trust
        self._session: aiohttp.ClientSession | None = None
        self._pool: httpcore.AsyncConnectionPool | None = None

    async def exchange(self, url: URL, payload: bytes, headers: dict[str, str]) -> ReceiverResponse:
        """POST and read the answer, up to what is kept of it. Raises one of `FAILURES`."""
        if url.scheme == "https":
            return await self.exchange_securely(url, payload, headers)
        try:
            return await self.exchange_plainly(url, payload, headers)
        except aiohttp.ServerDisconnectedError:
            # An idle connection was closed just as it was used again: a new one tells the truth.
            return await self.exchange_plainly(url, payload, headers)

    async def exchange_plainly(
        self, url: URL, payload: bytes, headers: dict[str, str]
    ) -> ReceiverResponse:
        async with self.session().post(
            url, data=payload, headers=headers, allow_redirects=False
        ) as response:
            body = b""
            while len(body) < MOST_BODY:
                piece = await response.content.read(MOST_BODY - len(body))
                if not piece:
                    break
                body += piece
            else:
                response.close()
            return ReceiverResponse(response.status, dict(response.headers), body)

    async def exchange_securely(
        self, url: URL, payload: bytes, headers: dict[str, str]
    ) -> ReceiverResponse:
        sent = [(name.encode(), value.encode()) for name, value in headers.items()]
        pool, address = self.pool(), str(url)
        async with pool.stream("POST", address, headers=sent, content=payload) as response:
            body = b""
            async for piece in response.aiter_stream():
                body += piece
                if len(body) >= MOST_BODY:
                    break
            found = {k.decode("latin-1"): v.decode("latin-1") for k, v in response.headers}
            return ReceiverResponse(response.status, found, body[:MOST_BODY])

    def session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=0,
                    resolver=CheckedResolver(self.targets),
                    use_dns_cache=False,
                    socket_factory=self.checked_socket,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=("Accept-Encoding",),
                auto_decompress=False,
                timeout=aiohttp.ClientTimeout(total=None),
            )
        return self._session

    def checked_socket(self, found: AddrInfoType) -> socket.socket:
        """A socket for an address that is about to be connected to, checked once more."""
        family, type, proto, _, address = found
        self.targets.check(str(address[0]))
        return socket.socket(family, type, proto)

    def pool(self) -> httpcore.AsyncConnectionPool:
        if self._pool is None:
            self._pool = httpcore.AsyncConnectionPool(
                ssl_context=self.trust or ssl.create_default_context(),
                http2=True,
                max_connections=None,
                keepalive_expiry=30,
                network_backend=CheckedBackend(self.targets),
            )
        return self._pool

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
        if self._pool is not None:
            await self._pool.aclose()


def said(error: BaseException) -> str:
    """In words; what a library has wrapped a refusal in does not matter."""
    inner: BaseException | None = error
    while inner is not None:
        if isinstance(inner, TargetRefused):
            return f"Refused: {inner}. (`serve --webhook-targets any` allows it.)"
        inner = inner.__cause__ or inner.__context__
    return f"The connection failed: {reason(error) or type(error).__name__}."


def reason(error: BaseException) -> str:
    """What the system says of it: aiohttp and asyncio wrap that in words of theirs."""
    if not isinstance(error, aiohttp.ClientConnectorError):
        return str(error)
    cause = error.os_error
    number = cause.errno or 0  # below zero for a name that does not resolve
    text = os.strerror(number) if number > 0 else cause.strerror or str(cause)
    return f"{text} ({error.host}:{error.port})"


class CheckedResolver(AbstractResolver):
    """For aiohttp: only addresses that were checked."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=one,
                port=port,
                family=socket.AF_INET6 if ":" in one else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for one in await self.targets.addresses(host, port)
        ]

    async def close(self) -> None:
        """There is nothing to close."""


class CheckedBackend(AsyncNetworkBackend):
    """For httpcore: the same."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets
        self.inner = AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: object = None,
    ) -> AsyncNetworkStream:
        self.targets.check(host)
        failure: Exception = ConnectError("the name resolves to no address")
        for one in await self.targets.addresses(host, port):
            try:
                stream = await self.inner.connect_tcp(one, port, timeout, local_address)
            except ConnectError as error:
                failure = error
                continue
            await self.check_peer(stream)
            return stream
        raise failure

    async def check_peer(self, stream: AsyncNetworkStream) -> None:
        """Hang up, before anything is sent, on a machine that may not be sent to."""
        try:
            self.targets.check(str(stream.get_extra_info("server_addr")[0]))
        except TargetRefused:
            await stream.aclose()
            raise

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
