"""One POST to a webhook's address: no redirects, a deadline, and no more of the answer than fits.

Plain HTTP, which stays on the machine or its network, goes through aiohttp; HTTPS through httpcore,
which speaks HTTP/2 where the other side does (docs/decisions/0012).
"""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import aiohttp
import httpcore

from tuppence.workers.targets import CheckedBackend, CheckedResolver, TargetRefused, Targets

DEADLINE_S = 20.0
MOST_BODY = 16 * 1024  # of an answer that is kept; the rest is not read
USER_AGENT = "Stripe/1.0 (+https://stripe.com/docs/webhooks)"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attempt: an answer's status, or the `error` that there was none."""

    status: int | None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    error: str | None = None
    duration_ms: float = 0.0
    arrived: bool | None = None  # where that is not for the status to say

    @property
    def succeeded(self) -> bool:
        if self.arrived is not None:
            return self.arrived
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class HttpSender:
    """Sends to any address that its `Targets` allow."""

    def __init__(self, targets: Targets, monotonic: Callable[[], float]) -> None:
        self.targets = targets
        self.monotonic = monotonic
        self._session: aiohttp.ClientSession | None = None
        self._pool: httpcore.AsyncConnectionPool | None = None

    async def post(self, url: str, payload: bytes, headers: Mapping[str, str]) -> Outcome:
        """Send; never raises for what the other side does or fails to do."""
        began = self.monotonic()
        try:
            async with asyncio.timeout(DEADLINE_S):
                answer = await self.exchange(url, payload, dict(headers))
        except TimeoutError:
            return self.failed(began, f"No answer came within {DEADLINE_S:.0f} seconds.")
        except ssl.SSLError as error:
            return self.failed(began, f"TLS failed: {error.reason or error}.")
        except (OSError, aiohttp.ClientError, httpcore.ProtocolError, ValueError) as error:
            return self.failed(began, said(error))
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            return self.failed(began, said(error))
        return Outcome(
            answer.status,
            answer.headers,
            answer.body.decode("utf-8", "replace"),
            duration_ms=self.since(began),
        )

    def failed(self, began: float, error: str) -> Outcome:
        return Outcome(None, error=error, duration_ms=self.since(began))

    def since(self, began: float) -> float:
        return round((self.monotonic() - began) * 1000, 2)

    async def exchange(self, url: str, payload: bytes, headers: dict[str, str]) -> Answer:
        address = urlsplit(url)
        self.targets.check(address.hostname or "")
        if address.username is not None:
            pair = f"{unquote(address.username)}:{unquote(address.password or '')}"
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
            url = address._replace(netloc=address.netloc.rpartition("@")[2]).geturl()
        if address.scheme == "https":
            return await self.exchange_securely(url, payload, headers)
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
            return Answer(response.status, dict(response.headers), body)

    async def exchange_securely(self, url: str, payload: bytes, headers: dict[str, str]) -> Answer:
        sent = [(name.encode(), value.encode()) for name, value in headers.items()]
        async with self.pool().stream("POST", url, headers=sent, content=payload) as response:
            body = b""
            async for piece in response.aiter_stream():
                body += piece
                if len(body) >= MOST_BODY:
                    break
            found = {k.decode("latin-1"): v.decode("latin-1") for k, v in response.headers}
            return Answer(response.status, found, body[:MOST_BODY])

    def session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=0, resolver=CheckedResolver(self.targets), use_dns_cache=False
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=("Accept-Encoding",),
                auto_decompress=False,
                timeout=aiohttp.ClientTimeout(total=None),
            )
        return self._session

    def pool(self) -> httpcore.AsyncConnectionPool:
        if self._pool is None:
            self._pool = httpcore.AsyncConnectionPool(
                ssl_context=ssl.create_default_context(),
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
    return f"The connection failed: {error or type(error).__name__}."
