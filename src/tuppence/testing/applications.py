"""Delivers webhooks straight into an ASGI or WSGI application, without a socket or a client."""

from __future__ import annotations

import asyncio
import inspect
import io
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote, urlsplit
from wsgiref.util import setup_testing_defaults

HOST = "testserver"
LIFESPAN_S = 20.0

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
AsgiApplication = Callable[[Any, Any, Any], Awaitable[None]]
WsgiApplication = Callable[[Any, Any], Iterable[bytes]]


class AppResponse:
    """What an application answered; `error` is what it raised, before its answer or after."""

    def __init__(self) -> None:
        self.status_code = 500
        self.content = b""
        self.error: BaseException | None = None


def is_asgi(application: Any) -> bool:
    """Whether an application is called with `await`: as ASGI's are, and WSGI's are not."""
    return inspect.iscoroutinefunction(application) or inspect.iscoroutinefunction(
        getattr(application, "__call__", None)  # noqa: B004
    )


def header_lines(payload: bytes, headers: Mapping[str, str], host: str) -> dict[str, str]:
    return {
        "host": host,
        "accept": "*/*",
        "content-length": str(len(payload)),
        **{name.lower(): value for name, value in headers.items()},
    }


# -- ASGI


async def asgi_answer(
    application: AsgiApplication,
    url: str,
    payload: bytes,
    headers: Mapping[str, str],
    state: Mapping[str, Any] | None,
) -> AppResponse:
    """POST a webhook. Returns when the application does: after its background tasks."""
    answer, started, is_over = AppResponse(), False, asyncio.Event()
    unread = [payload]

    async def receive() -> MutableMapping[str, Any]:
        if unread:
            return {"type": "http.request", "body": unread.pop(), "more_body": False}
        await is_over.wait()
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        nonlocal started
        if message["type"] == "http.response.start":
            started, answer.status_code = True, message["status"]
        elif message["type"] == "http.response.body":
            answer.content += message.get("body", b"")
            if not message.get("more_body", False):
                is_over.set()

    try:
        await application(http_scope(url, payload, headers, state), receive, send)
        if not started:
            answer.error = RuntimeError("The application returned without a response.")
    except BaseException as error:
        answer.error = error
    finally:
        is_over.set()
    return answer


def http_scope(
    url: str, payload: bytes, headers: Mapping[str, str], state: Mapping[str, Any] | None
) -> Scope:
    parts = urlsplit(url)
    host, port = parts.hostname or HOST, parts.port or (443 if parts.scheme == "https" else 80)
    lines = header_lines(payload, headers, parts.netloc or HOST)
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": parts.scheme or "http",
        "path": unquote(parts.path),
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in lines.items()],
        "client": ("127.0.0.1", 50000),
        "server": (host, port),
    }
    if state is not None:
        scope["state"] = dict(state)
    return scope


class Lifespan:
    """An application's startup and shutdown; an application without a lifespan goes without."""

    def __init__(self, application: AsgiApplication) -> None:
        self.application = application
        self.state: dict[str, Any] = {}
        self._steps: asyncio.Queue[str] = asyncio.Queue()
        self._said: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Raises RuntimeError where the application says that its startup failed."""
        scope = {
            "type": "lifespan",
            "asgi": {"version": "3.0", "spec_version": "2.0"},
            "state": self.state,
        }
        self._task = asyncio.ensure_future(self._run(scope))
        await self._step("startup")

    async def _run(self, scope: Scope) -> None:
        await self.application(scope, self._receive, self._said.put)

    async def stop(self) -> None:
        """Raises RuntimeError where the application says that its shutdown failed."""
        if self._task is not None and not self._task.done():
            await self._step("shutdown")
            await asyncio.wait([self._task], timeout=LIFESPAN_S)

    async def _receive(self) -> MutableMapping[str, Any]:
        return {"type": f"lifespan.{await self._steps.get()}"}

    async def _step(self, name: str) -> None:
        assert self._task is not None
        await self._steps.put(name)
        said = asyncio.ensure_future(self._said.get())
        await asyncio.wait(
            {said, self._task}, timeout=LIFESPAN_S, return_when=asyncio.FIRST_COMPLETED
        )
        if not said.done():
            said.cancel()
            if self._task.done():
                self._task.exception()  # an application without a lifespan may raise here
                return
            raise RuntimeError(f"The application's {name} took longer than {LIFESPAN_S:.0f} s.")
        message = said.result()
        if message["type"] == f"lifespan.{name}.failed":
            raise RuntimeError(f"The application's {name} failed: {message.get('message', '')}")


# -- WSGI


def wsgi_answer(
    application: WsgiApplication, url: str, payload: bytes, headers: Mapping[str, str]
) -> AppResponse:
    """POST a webhook, in the thread that calls this."""
    answer = AppResponse()
    written = io.BytesIO()

    def start_response(
        status: str, lines: list[tuple[str, str]], exc_info: Any = None
    ) -> Callable[[bytes], int]:
        answer.status_code = int(status.split(" ", 1)[0])
        return written.write

    try:
        parts = application(environment(url, payload, headers), start_response)
        try:
            for part in parts:
                written.write(part)
        finally:
            close = getattr(parts, "close", None)
            if close is not None:
                close()
    except BaseException as error:
        answer.status_code, answer.error = HTTPStatus.INTERNAL_SERVER_ERROR, error
    answer.content = written.getvalue()
    return answer


def environment(url: str, payload: bytes, headers: Mapping[str, str]) -> dict[str, Any]:
    parts = urlsplit(url)
    lines = header_lines(payload, headers, parts.netloc or HOST)
    found: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": unquote(parts.path, "latin-1"),
        "SCRIPT_NAME": "",
        "QUERY_STRING": parts.query,
        "CONTENT_TYPE": lines.pop("content-type", "application/json; charset=utf-8"),
        "CONTENT_LENGTH": lines.pop("content-length"),
        "SERVER_NAME": parts.hostname or HOST,
        "SERVER_PORT": str(parts.port or (443 if parts.scheme == "https" else 80)),
        "REMOTE_ADDR": "127.0.0.1",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": parts.scheme or "http",
        "wsgi.input": io.BytesIO(payload),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
    }
    found |= {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in lines.items()}
    setup_testing_defaults(found)
    return found
