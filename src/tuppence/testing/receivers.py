"""Your code as a receiver of webhooks: a function, an ASGI or a WSGI application."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, Literal, Protocol
from urllib.parse import urljoin

from tuppence.testing.applications import (
    HOST,
    LIFESPAN_S,
    AppResponse,
    AsgiApplication,
    Lifespan,
    WsgiApplication,
    asgi_answer,
    is_asgi,
    wsgi_answer,
)
from tuppence.testing.loops import LoopThread, Outcome, outcome_in_thread, outcome_on
from tuppence.testing.webhook import Webhook

ANSWER_S = 20.0  # as long as the server waits for any receiver

Answering = Callable[[Webhook], Awaitable[AppResponse]]
Handler = Callable[[Webhook], Any]
Interface = Literal["asgi", "wsgi"]


class Delivering(Protocol):
    """The world whose webhooks are delivered."""

    def settle(self) -> None: ...

    def remove_delivery(self, delivery: Any) -> None: ...


class Delivery:
    """Webhooks go to your code until `stop()`, or until the `with` block ends.

    A `with` block that ends without an exception first waits for the webhooks that are due.
    """

    def __init__(self, world: Delivering, loop: asyncio.AbstractEventLoop | None) -> None:
        self.world = world
        self._own: LoopThread | None = None
        self._given = loop
        self._lifespan: Lifespan | None = None
        self.is_stopped = False
        self.answer: Answering = self._nothing

    async def _nothing(self, webhook: Webhook) -> AppResponse:
        raise NotImplementedError

    # -- what it delivers to

    def to_function(self, handler: Handler) -> None:
        async def answer(webhook: Webhook) -> AppResponse:
            if inspect.iscoroutinefunction(handler):
                return function_answer(await outcome_on(self.loop, handler(webhook)))
            value, error = await outcome_in_thread(partial(handler, webhook))
            if error is None and inspect.isawaitable(value):
                value, error = await outcome_on(self.loop, value)
            return function_answer((value, error))

        self.answer = answer

    def to_wsgi(self, application: WsgiApplication, path: str) -> None:
        url = address_of(path)

        async def answer(webhook: Webhook) -> AppResponse:
            call = partial(wsgi_answer, application, url, webhook.payload, webhook.headers)
            return application_answer(await outcome_in_thread(call))

        self.answer = answer

    def to_asgi(self, application: AsgiApplication, path: str, lifespan: bool) -> None:
        """Run the application's startup, if `lifespan`; raises RuntimeError where that fails."""
        url = address_of(path)
        if lifespan:
            if self._given is not None:
                raise ValueError("An application on your own event loop is started by you.")
            self._lifespan = Lifespan(application)
            self._run(self._lifespan.start())
        state = self._lifespan.state if self._lifespan else None

        async def answer(webhook: Webhook) -> AppResponse:
            request = asgi_answer(application, url, webhook.payload, webhook.headers, state)
            return application_answer(await outcome_on(self.loop, request))

        self.answer = answer

    # -- where it runs

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop of what is asynchronous: the one given, or one of its own."""
        if self._given is not None:
            return self._given
        if self._own is None:
            self._own = LoopThread()
        return self._own.loop

    @property
    def is_on_this_loop(self) -> bool:
        """Whether the calling thread runs the loop that the webhooks wait for."""
        try:
            running = asyncio.get_running_loop()
        except RuntimeError:
            return False
        return running is self._given or (self._own is not None and running is self._own.loop)

    @property
    def can_run(self) -> bool:
        """False where your own event loop stands still: nothing can be delivered then."""
        return self._given is None or self._given.is_running()

    def _run(self, coroutine: Any) -> None:
        asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(LIFESPAN_S * 2)

    # -- its end

    def stop(self) -> None:
        """Deliver nothing more; returns once a webhook that is being handled has been handled.

        Then runs the shutdown of an application that was started here.
        """
        if self.is_stopped:
            return
        self.is_stopped = True
        self.world.remove_delivery(self)
        try:
            if self._lifespan is not None:
                self._run(self._lifespan.stop())
        finally:
            if self._own is not None:
                self._own.close()

    def __enter__(self) -> Delivery:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.world.settle()
        finally:
            self.stop()


def delivery_to_function(
    world: Delivering, handler: Handler, loop: asyncio.AbstractEventLoop | None
) -> Delivery:
    delivery = Delivery(world, loop)
    delivery.to_function(handler)
    return delivery


def delivery_to_application(
    world: Delivering,
    application: AsgiApplication | WsgiApplication,
    path: str,
    lifespan: bool | None,
    loop: asyncio.AbstractEventLoop | None,
    interface: Interface | None,
) -> Delivery:
    """Raises RuntimeError where the application's startup fails."""
    delivery = Delivery(world, loop)
    if interface == "asgi" or (interface is None and is_asgi(application)):
        asgi: Any = application
        try:
            delivery.to_asgi(asgi, path, loop is None if lifespan is None else lifespan)
        except BaseException:
            with suppress(Exception):
                delivery.stop()
            raise
    else:
        wsgi: Any = application
        delivery.to_wsgi(wsgi, path)
    return delivery


def address_of(path: str) -> str:
    """The URL of a path; a whole URL stays as it is, for applications that look at their host."""
    return urljoin(f"http://{HOST}/", path)


# -- answers


async def answer_in_time(delivery: Delivery, webhook: Webhook) -> AppResponse:
    """What your code answers; a TimeoutError where it takes longer than the server waits."""
    try:
        async with asyncio.timeout(ANSWER_S):
            return await delivery.answer(webhook)
    except TimeoutError:
        late = AppResponse()
        late.error = TimeoutError(f"Your code did not answer within {ANSWER_S:.0f} s.")
        return late


def application_answer(outcome: Outcome) -> AppResponse:
    """The answer of an application that was run elsewhere."""
    value, error = outcome
    if isinstance(value, AppResponse):
        return value
    return function_answer((None, error))


def function_answer(outcome: Outcome) -> AppResponse:
    """A function's answer: its result's `status_code`, else 200; 500 where it raised."""
    answer = AppResponse()
    value, answer.error = outcome
    if answer.error is None:
        try:
            answer.status_code = int(getattr(value, "status_code", 200))
        except (TypeError, ValueError) as error:
            answer.error = error
        for name in ("content", "data"):  # of httpx and Django, of Flask
            content = getattr(value, name, None)
            if isinstance(content, bytes):
                answer.content = content
                break
    return answer
