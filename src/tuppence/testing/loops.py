"""Where the code under test runs: daemon threads and event loops, which never keep a run alive."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

CLOSE_S = 5.0

_thread = threading.local()

Outcome = tuple[Any, BaseException | None]  # what was returned, or what was raised


async def outcome_in_thread(call: Callable[[], Any]) -> Outcome:
    """Run a function in a daemon thread of its own; returns what it returned or raised.

    `asyncio.to_thread` uses threads that the interpreter waits for at its end: one function that
    never returns would keep the whole run from ending.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Outcome] = loop.create_future()

    def finish(outcome: Outcome) -> None:
        if not future.done():
            future.set_result(outcome)

    def run() -> None:
        _thread.handles_a_webhook = True
        try:
            outcome: Outcome = call(), None
        except BaseException as error:  # pytest.fail() and sys.exit() in a handler as well
            outcome = None, error
        with suppress(RuntimeError):  # the server has ended meanwhile
            loop.call_soon_threadsafe(finish, outcome)

    threading.Thread(target=run, name="webhook handler", daemon=True).start()
    return await future


def is_in_handler() -> bool:
    """Whether the calling thread handles a webhook."""
    return getattr(_thread, "handles_a_webhook", False)


async def outcome_on(loop: asyncio.AbstractEventLoop, awaitable: Awaitable[Any]) -> Outcome:
    """Await something on another loop; returns what it returned or raised."""

    async def run() -> Outcome:
        try:
            return await awaitable, None
        except BaseException as error:
            return None, error

    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(run(), loop))


class LoopThread:
    """An event loop in a daemon thread, for applications and handlers that are asynchronous."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="webhook application", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            self.loop.close()

    def submit(self, coroutine: Coroutine[Any, Any, Any]) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)

    def close(self) -> None:
        """Cancel what still runs there and end the thread, waiting a bounded time for it."""
        if self.loop.is_closed():
            return
        with suppress(TimeoutError):
            self.submit(self._cancel_all()).result(CLOSE_S)
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(CLOSE_S)

    async def _cancel_all(self) -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=CLOSE_S / 2)
        await self.loop.shutdown_asyncgens()
