"""A world of one test: its key, its client, its webhooks, its faults."""

from __future__ import annotations

import asyncio
import threading
import warnings
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from urllib.parse import urlencode

from tuppence.cli.http_client import flat
from tuppence.testing.loops import is_in_handler
from tuppence.testing.receivers import (
    Delivery,
    Handler,
    Interface,
    answer_in_time,
    delivery_to_application,
    delivery_to_function,
)
from tuppence.testing.requests import exchange
from tuppence.testing.webhook import Webhook, WebhookHandlerWarning, failures_text
from tuppence.workers.webhooks.http_sender import SendResult

if TYPE_CHECKING:
    from typing import Unpack

    from stripe import StripeClient

    from tuppence.testing.applications import AsgiApplication, WsgiApplication
    from tuppence.testing.clock import Clock
    from tuppence.testing.stripe_client import ClientOptions

CAPTURED = "http://captured.invalid/"
PATIENCE_S = 5.0


T = TypeVar("T")


def any_webhook(webhook: Webhook) -> bool:
    return True


class Serving(Protocol):
    """The server that a world is on."""

    @property
    def url(self) -> str: ...

    @property
    def clock(self) -> Clock: ...

    def run(self, coroutine: Coroutine[Any, Any, T], timeout: float) -> T: ...

    def settle(self, world: World, timeout: float) -> None: ...

    def forget(self, world: World) -> None: ...


class World:
    """`key` opens it and nothing else does. `webhooks` holds what was sent so far, in order.

    `failures` holds the webhooks for which your code raised, or answered with a status of 500 or
    above. The plugin warns of them at the test's end: a test that expects failures clears it.
    """

    def __init__(self, server: Serving, key: str) -> None:
        self.server = server
        self.key = key
        self.webhook_url = f"{CAPTURED}{key}"
        self.webhooks: list[Webhook] = []
        self.failures: list[Webhook] = []
        self.handling: Webhook | None = None
        self._deliveries: list[Delivery] = []
        self._turn = asyncio.Lock()  # webhooks are handled one at a time, in order
        self._came = threading.Condition()
        self._unfinished = ""
        endpoint = self.post("/v1/webhook_endpoints", url=self.webhook_url, enabled_events=["*"])
        self.webhook_secret: str = endpoint["secret"]

    @property
    def url(self) -> str:
        """The base URL for any Stripe library."""
        return self.server.url

    @property
    def clock(self) -> Clock:
        """The server's: moving it gives the next test a server of its own."""
        return self.server.clock

    def client(self, **options: Unpack[ClientOptions]) -> StripeClient:
        """stripe-python's `StripeClient` for this world, with `options` such as `stripe_version`.

        Its asynchronous methods work on any event loop, and on several in turn.
        """
        from tuppence.testing.stripe_client import stripe_client

        return stripe_client(self.key, self.url, options)

    # -- requests without a library

    def get(self, path: str, **params: Any) -> Any:
        query = f"?{urlencode(flat(params))}" if params else ""
        return self.request("GET", path + query)

    def post(self, path: str, **params: Any) -> Any:
        return self.request("POST", path, urlencode(flat(params)))

    def delete(self, path: str) -> Any:
        return self.request("DELETE", path)

    def request(self, method: str, path: str, body: str | None = None) -> Any:
        """The response's JSON. Raises RequestError, with Stripe's message, for a refusal."""
        return exchange(method, self.url + path, self.key, body)

    # -- webhooks to your code

    def deliver_to(
        self, handler: Handler, *, loop: asyncio.AbstractEventLoop | None = None
    ) -> Delivery:
        """Hand each webhook to a function, in a thread of its own; one that is `async` or returns
        an awaitable runs on an event loop of its own, or on `loop`.

        What it returns with a `status_code` counts as its answer, anything else as 200; an
        exception is a 500. What fails is retried, as Stripe does. Lasts until the result's
        `stop()`, the end of its `with` block, or the test's end.
        """
        return self._add(delivery_to_function(self, handler, loop))

    def deliver_to_app(
        self,
        application: AsgiApplication | WsgiApplication,
        path: str,
        *,
        lifespan: bool | None = None,
        loop: asyncio.AbstractEventLoop | None = None,
        interface: Interface | None = None,
    ) -> Delivery:
        """Post each webhook to a path of an ASGI or WSGI application, without a socket.

        An ASGI application runs on an event loop of its own, with its lifespan: pass
        `lifespan=False` where something else runs it. On your own running `loop` it runs without.
        `interface` says which it is where that cannot be seen: of a wrapper, say.

        Raises RuntimeError where the application's startup fails.
        """
        return self._add(
            delivery_to_application(self, application, path, lifespan, loop, interface)
        )

    def forward_to(self, url: str, *types: str) -> str:
        """Have webhooks sent to your own server as well; returns the secret that signs them."""
        made = self.post("/v1/webhook_endpoints", url=url, enabled_events=list(types or ["*"]))
        return str(made["secret"])

    def _add(self, delivery: Delivery) -> Delivery:
        self._deliveries.append(delivery)
        return delivery

    def remove_delivery(self, delivery: Delivery) -> None:
        """Returns once nothing is being handled, or after a bounded time."""
        if delivery not in self._deliveries:
            return
        self._deliveries.remove(delivery)
        if not (is_in_handler() or delivery.is_on_this_loop) and delivery.can_run:
            self.server.run(self._until_idle(), PATIENCE_S)

    async def _until_idle(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S), self._turn:
                return
        except TimeoutError:
            self._unfinished = f"Your code still handles {label_of(self.handling)}.\n"

    async def take(self, webhook: Webhook) -> SendResult:
        """Called by the server, on its loop, with something for this world."""
        outcome = SendResult(200, body="")
        if self._deliveries:
            async with self._turn:
                self.handling = webhook
                try:
                    for delivery in list(self._deliveries):
                        outcome = await self._hand_over(delivery, webhook, outcome)
                finally:
                    self.handling = None
        with self._came:
            self.webhooks.append(webhook)
            if webhook.failed:
                self.failures.append(webhook)
            self._came.notify_all()
        return outcome

    async def _hand_over(
        self, delivery: Delivery, webhook: Webhook, before: SendResult
    ) -> SendResult:
        """The outcome for the server: of several receivers, the first that is no success."""
        answer = await answer_in_time(delivery, webhook)
        if delivery.is_stopped and isinstance(answer.error, asyncio.CancelledError):
            return SendResult(None, error="This test is over.")
        webhook.error = webhook.error or answer.error
        if not before.succeeded:
            return before
        webhook.status, webhook.response = answer.status_code, answer.content
        return SendResult(answer.status_code, body=answer.content.decode("utf-8", "replace"))

    # -- waiting

    def settle(self, timeout: float = PATIENCE_S) -> None:
        """Wait until every webhook that is due has been sent, and your code has handled it.

        Retries that are due later are not waited for: `clock.advance` goes there. Raises
        AssertionError, naming what is still under way after `timeout` seconds.
        """
        self.refuse_to_wait_for_itself()
        self.server.settle(self, timeout)

    def wait_for_event(
        self,
        type: str,
        matching: Callable[[Webhook], bool] = any_webhook,
        timeout: float = PATIENCE_S,
    ) -> Webhook:
        """The first webhook of a type that matches, once your code has handled it.

        Raises AssertionError if none comes. It says what came instead, and its cause is the
        exception of your code, if that raised one.
        """
        self.refuse_to_wait_for_itself()

        def found() -> Webhook | None:
            return next((w for w in self.webhooks if w.type == type and matching(w)), None)

        with self._came:
            if self._came.wait_for(lambda: found() is not None, timeout):
                webhook = found()
                assert webhook is not None
                return webhook
            raise AssertionError(
                f"no {type} came within {timeout} s; what came: {self._summary()}"
            ) from next((one.error for one in self.failures if one.error), None)

    def no_event(
        self,
        type: str,
        matching: Callable[[Webhook], bool] = any_webhook,
        within: float = PATIENCE_S,
    ) -> None:
        """Assert that no webhook of a type that matches has come once the due ones are handled.

        Raises AssertionError as `settle` does where that takes longer than `within` seconds.
        """
        self.settle(within)
        came = [one.id for one in self.webhooks if one.type == type and matching(one)]
        assert not came, f"{type} came: {', '.join(came)}; what came: {self._summary()}"

    def _summary(self) -> str:
        came = ", ".join(one.type for one in self.webhooks) or "nothing"
        if self.handling is not None:
            came += f"; your code still handles {label_of(self.handling)}"
        text = self.failures_text()
        return f"{came}\n{text}" if text else came

    def refuse_to_wait_for_itself(self) -> None:
        """Raises RuntimeError where webhooks are handled by the thread that would wait for them."""
        if is_in_handler() or any(one.is_on_this_loop for one in self._deliveries):
            raise RuntimeError(
                "This would wait for itself: your code handles webhooks in this thread. From an "
                "async test, call it in another: await asyncio.to_thread(tuppence.settle)."
            )

    # -- the end

    def close(self) -> None:
        """Let your code handle what is due, stop deliveries, and take no more webhooks.

        Never raises: `warn_of_failures` tells what went wrong.
        """
        try:
            if self._deliveries and all(one.can_run for one in self._deliveries):
                self.settle(PATIENCE_S)
        except Exception as error:
            self._unfinished = f"{error}\n"
        self.server.forget(self)
        for delivery in reversed(list(self._deliveries)):
            try:
                delivery.stop()
            except Exception as error:
                self._unfinished += f"{error}\n"

    def failures_text(self) -> str:
        """The failures of your code, with their tracebacks."""
        return failures_text(self.failures)

    def warn_of_failures(self) -> None:
        """Warn with WebhookHandlerWarning of failures of your code, if there were any."""
        text = self._unfinished + self.failures_text()
        if text:
            warnings.warn(WebhookHandlerWarning(text.rstrip()), stacklevel=2)

    def __enter__(self) -> World:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        self.warn_of_failures()

    # -- faults

    def fault(self, kind: str, **how: Any) -> Any:
        """Inject a fault from now on (docs: fault-injection)."""
        return self.post("/_tuppence/faults", kind=kind, **how)

    def mend(self) -> None:
        """Remove all faults."""
        for fault in self.get("/_tuppence/faults", limit=100)["data"]:
            self.delete(f"/_tuppence/faults/{fault['id']}")


def label_of(webhook: Webhook | None) -> str:
    return "nothing" if webhook is None else f"{webhook.type} ({webhook.id})"
