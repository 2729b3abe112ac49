"""Webhooks go into functions and applications; what these raise is found by the test."""

from __future__ import annotations

import asyncio
import threading
import warnings
from collections.abc import AsyncIterator, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

import receiving_apps as apps
from tuppence.testing import Server, Webhook, WebhookHandlerWarning, World
from tuppence.testing.applications import is_asgi


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    yield
    apps.noted.clear()
    apps.failing.clear()


def created(tuppence: World, email: str = "jane@example.com") -> Any:
    return tuppence.client().v1.customers.create({"email": email})


@pytest.mark.parametrize("name", apps.APPS)
def test_an_application_gets_signed_webhooks(tuppence: World, name: str) -> None:
    make, status = apps.APPS[name]
    delivery = tuppence.deliver_to_app(make(), "/hook")
    created(tuppence)
    tuppence.settle()
    (webhook,) = tuppence.webhooks
    assert ("customer.created", webhook.signature) in apps.noted
    assert (webhook.status, webhook.error) == (status, None)
    delivery.stop()
    created(tuppence)
    tuppence.settle()
    assert len(tuppence.webhooks) == 2
    assert [type for type, _ in apps.noted].count("customer.created") == 1


@pytest.mark.parametrize("name", apps.APPS)
def test_what_an_application_raises_is_attached(tuppence: World, name: str) -> None:
    apps.failing["customer.created"] = "no such order"
    tuppence.deliver_to_app(apps.APPS[name][0](), "/hook")
    created(tuppence)
    webhook = tuppence.wait_for_event("customer.created")
    assert isinstance(webhook.error, LookupError)
    with pytest.raises(AssertionError, match="no such order") as raised:
        tuppence.wait_for_event("charge.succeeded", timeout=0)
    assert raised.value.__cause__ is webhook.error
    assert "in note" in str(raised.value), "the traceback"
    tuppence.failures.clear()


def test_an_applications_lifespan(tuppence: World) -> None:
    with tuppence.deliver_to_app(apps.fastapi_app(), "/hook"):
        assert apps.noted == [("startup", "")]
        created(tuppence)
    assert [type for type, _ in apps.noted] == ["startup", "customer.created", "shutdown"]


def test_an_application_that_something_else_starts(tuppence: World) -> None:
    with tuppence.deliver_to_app(apps.fastapi_app(), "/hook", lifespan=False):
        created(tuppence)
        webhook = tuppence.wait_for_event("customer.created")
    assert isinstance(webhook.error, AttributeError), "no state without a startup"
    assert "startup" not in dict(apps.noted)
    tuppence.failures.clear()


def test_a_startup_that_fails(tuppence: World) -> None:
    async def application(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "lifespan.startup.failed", "message": "no database"})

    with pytest.raises(RuntimeError, match="startup failed: no database"):
        tuppence.deliver_to_app(application, "/hook")


def test_an_application_that_answers_nothing(tuppence: World) -> None:
    async def application(scope: Any, receive: Any, send: Any) -> None:
        assert scope["type"] == "http"

    tuppence.deliver_to_app(application, "/hook")
    created(tuppence)
    webhook = tuppence.wait_for_event("customer.created")
    assert "without a response" in str(webhook.error)
    tuppence.failures.clear()


def test_a_path_with_a_query(tuppence: World) -> None:
    seen: list[Any] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            seen.append((scope["path"], scope["query_string"], dict(scope["headers"])[b"host"]))
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body"})

    with tuppence.deliver_to_app(application, "https://shop.example/a%20b?tenant=7"):
        created(tuppence)
    assert seen == [("/a b", b"tenant=7", b"shop.example")]


def test_which_applications_are_asgi() -> None:
    found = {name: is_asgi(make()) for name, (make, _) in apps.APPS.items()}
    assert found == {
        "fastapi": True,
        "starlette": True,
        "flask": False,
        "django-asgi": True,
        "django-wsgi": False,
    }


def test_a_wrapper_says_what_it_wraps(tuppence: World) -> None:
    app = apps.starlette_app()

    def wrapper(*arguments: Any) -> Any:
        return app(*arguments)

    with tuppence.deliver_to_app(wrapper, "/hook", interface="asgi"):
        created(tuppence)
    assert [type for type, _ in apps.noted] == ["customer.created"]


# -- functions


def test_a_function_answers_with_a_status(tuppence: World) -> None:
    statuses = iter([503, 200])
    tuppence.deliver_to(lambda webhook: SimpleNamespace(status_code=next(statuses)))
    created(tuppence)
    tuppence.clock.advance(86_400)
    assert [one.status for one in tuppence.webhooks] == [503, 200]
    assert tuppence.failures == tuppence.webhooks[:1]
    tuppence.failures.clear()


def test_an_async_function(tuppence: World) -> None:
    seen: list[str] = []

    async def handler(webhook: Webhook) -> None:
        await asyncio.sleep(0.01)
        seen.append(webhook.type)

    with tuppence.deliver_to(handler):
        created(tuppence)
    with tuppence.deliver_to(lambda webhook: handler(webhook)):
        created(tuppence)
    assert seen == ["customer.created"] * 2


def test_webhooks_are_handled_one_at_a_time_in_order(tuppence: World) -> None:
    running, seen = threading.Semaphore(1), []

    def handler(webhook: Webhook) -> None:
        assert running.acquire(blocking=False), "two at once"
        seen.append(webhook.data["object"]["email"])
        threading.Event().wait(0.02)
        running.release()

    emails = [f"jane{number}@example.com" for number in range(12)]
    with tuppence.deliver_to(handler):
        for email in emails:
            created(tuppence, email)
    assert seen == emails
    assert tuppence.failures == []


def test_two_receivers(tuppence: World) -> None:
    seen: list[str] = []

    def failing(webhook: Webhook) -> None:
        raise ValueError("first")

    tuppence.deliver_to(failing)
    tuppence.deliver_to(lambda webhook: seen.append(webhook.id))
    created(tuppence)
    tuppence.settle()
    (webhook,) = tuppence.webhooks
    assert seen == [webhook.id]
    assert (webhook.status, str(webhook.error)) == (500, "first")
    tuppence.failures.clear()


def test_a_warning_of_what_was_raised(tuppence: World) -> None:
    def handler(webhook: Webhook) -> None:
        raise KeyError("order_id")

    tuppence.deliver_to(handler)
    created(tuppence)
    tuppence.settle()
    with pytest.warns(WebhookHandlerWarning, match="KeyError: 'order_id'"):
        tuppence.warn_of_failures()
    tuppence.failures.clear()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tuppence.warn_of_failures()


# -- waiting


def test_settling_waits_for_what_handlers_cause(tuppence: World) -> None:
    client = tuppence.client()

    def handler(webhook: Webhook) -> None:
        if webhook.type == "customer.created":
            customer = webhook.data["object"]["id"]
            client.v1.customers.update(customer, {"name": "Jane"})

    tuppence.deliver_to(handler)
    created(tuppence)
    tuppence.settle()
    assert [one.type for one in tuppence.webhooks] == ["customer.created", "customer.updated"]
    tuppence.no_event("charge.failed")
    with pytest.raises(AssertionError, match=r"customer\.updated came: evt_"):
        tuppence.no_event("customer.updated")
    tuppence.no_event("customer.updated", lambda one: one.data["object"]["name"] == "John")


def test_settling_says_what_is_late(tuppence: World) -> None:
    may_end = threading.Event()
    tuppence.deliver_to(lambda webhook: may_end.wait(10))
    created(tuppence)
    with pytest.raises(AssertionError, match=r"0\.1 s: customer\.created \(evt_.*\) to we_"):
        tuppence.settle(timeout=0.1)
    with pytest.raises(AssertionError, match=r"your code still handles customer\.created"):
        tuppence.wait_for_event("charge.succeeded", timeout=0)
    may_end.set()
    tuppence.settle()


def test_a_world_waits_for_its_own_webhooks_alone(tuppence_server: Server) -> None:
    slow, quick = tuppence_server.world(), tuppence_server.world()
    may_end, seen = threading.Event(), []
    slow.deliver_to(lambda webhook: may_end.wait(10))
    quick.deliver_to(lambda webhook: seen.append(webhook.type))
    created(slow)
    created(quick)
    quick.settle()
    assert seen == ["customer.created"]
    assert (len(quick.webhooks), slow.webhooks) == (1, [])
    may_end.set()


def test_a_handler_cannot_wait_for_itself(tuppence: World) -> None:
    def handler(webhook: Webhook) -> None:
        tuppence.settle()

    tuppence.deliver_to(handler)
    created(tuppence)
    webhook = tuppence.wait_for_event("customer.created")
    assert isinstance(webhook.error, RuntimeError)
    assert "wait for itself" in str(webhook.error)
    tuppence.failures.clear()


# -- async tests


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def own_loop(tuppence: World) -> AsyncIterator[asyncio.AbstractEventLoop]:
    loop = asyncio.get_running_loop()

    async def handler(webhook: Webhook) -> None:
        apps.noted.append((webhook.type, str(asyncio.get_running_loop() is loop)))

    with tuppence.deliver_to(handler, loop=loop):
        yield loop
        await asyncio.to_thread(tuppence.settle)


@pytest.mark.anyio
async def test_on_the_tests_own_loop(own_loop: asyncio.AbstractEventLoop, tuppence: World) -> None:
    client = tuppence.client()
    await client.v1.customers.create_async({"name": "Jane"})
    await asyncio.to_thread(tuppence.settle)
    assert apps.noted == [("customer.created", "True")]
    with pytest.raises(RuntimeError, match=r"asyncio\.to_thread"):
        tuppence.wait_for_event("customer.created")


@pytest.mark.anyio
async def test_an_application_on_the_tests_own_loop(tuppence: World) -> None:
    loop = asyncio.get_running_loop()
    with pytest.raises(ValueError, match="started by you"):
        tuppence.deliver_to_app(apps.starlette_app(), "/hook", lifespan=True, loop=loop)
    delivery = tuppence.deliver_to_app(apps.starlette_app(), "/hook", loop=loop)
    await tuppence.client().v1.customers.create_async({"name": "Jane"})
    await asyncio.to_thread(tuppence.settle)
    assert [type for type, _ in apps.noted] == ["customer.created"]
    delivery.stop()


def test_async_clients_outlive_their_loops(tuppence: World) -> None:
    client = tuppence.client()
    for name in ("Jane", "John"):
        made = asyncio.run(client.v1.customers.create_async({"name": name}))
        assert made.name == name


def test_a_loop_that_ends_before_its_webhooks(tuppence: World) -> None:
    """An async test that does not settle: its loop cancels what it has not handled."""
    began = threading.Event()

    async def handler(webhook: Webhook) -> None:
        began.set()
        await asyncio.sleep(60)

    async def test() -> None:
        tuppence.deliver_to(handler, loop=asyncio.get_running_loop())
        await tuppence.client().v1.customers.create_async({"name": "Jane"})
        await asyncio.to_thread(began.wait)

    with asyncio.Runner() as runner:
        runner.run(test())
        tuppence.close()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tuppence.warn_of_failures()
    assert tuppence.failures == []
