"""The plugin in pytest runs of their own: what it imports, shows, and leaves behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support import REPOSITORY
from tuppence.testing import Server

SOAK = REPOSITORY / "tests" / "benchmarks" / "plugin_soak"


@pytest.fixture(scope="module", autouse=True)
def imported() -> None:
    """A run in this process forgets the modules that it imports, and some cannot come twice."""
    with Server() as server, server.world() as world:
        world.deliver_to(lambda webhook: None)
        world.client().v1.customers.create({"name": "Jane"})


def ran_with(pytester: pytest.Pytester, text: str, *arguments: str) -> str:
    """The output of a run of one file of tests, in this process."""
    pytester.makepyfile(text)
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", *arguments).stdout.str()


def test_a_run_without_the_fixtures_does_not_import_the_server(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_modules(pytestconfig):
            assert pytestconfig.pluginmanager.has_plugin("tuppence")
            print("IMPORTED", sorted(one for one in sys.modules if one.startswith("tuppence")))
            assert not {"uvicorn", "starlette", "msgspec", "stripe"} & set(sys.modules)
        """
    )
    done = pytester.runpytest_subprocess("-s", "-p", "no:schemathesis")
    done.assert_outcomes(passed=1)
    modules = "['tuppence', 'tuppence.testing', 'tuppence.testing.plugin']"
    assert f"IMPORTED {modules}" in done.stdout.str()


FAILING = """
import pytest

@pytest.fixture
def orders(tuppence):
    def handler(webhook):
        raise KeyError("order_id")

    tuppence.deliver_to(handler)
    return {}

def test_one(orders, tuppence):
    tuppence.client().v1.customers.create({"name": "Jane"})
    tuppence.wait_for_event("customer.created")
    assert orders

def test_another(orders, tuppence):
    tuppence.client().v1.customers.create({"name": "Jane"})
"""


def test_what_a_handler_raises_is_shown(pytester: pytest.Pytester) -> None:
    shown = ran_with(pytester, FAILING)
    assert "1 failed, 1 passed, 2 warnings" in shown
    assert "webhooks that failed" in shown
    assert shown.count("KeyError: 'order_id'") == 3, "beside the failed test, and in each warning"
    assert "WebhookHandlerWarning: customer.created" in shown


def test_what_a_handler_raises_can_be_an_error(pytester: pytest.Pytester) -> None:
    category = "error::tuppence.testing.WebhookHandlerWarning"
    shown = ran_with(pytester, FAILING, "-W", category)
    assert "1 failed, 1 passed, 2 errors" in shown
    assert "ERROR at teardown of test_another" in shown


def test_deliveries_end_before_the_applications_fixtures(pytester: pytest.Pytester) -> None:
    shown = ran_with(
        pytester,
        """
import threading
import pytest

@pytest.fixture
def shop(tuppence):
    database = ["open"]

    def handler(webhook):
        threading.Event().wait(0.1)
        assert database == ["open"]

    tuppence.deliver_to(handler)
    yield tuppence.client()
    database.clear()

@pytest.mark.parametrize("run", range(3))
def test_one(shop, run):
    for name in ("Jane", "John"):
        shop.v1.customers.create({"name": name})

def test_a_world_of_its_own(tuppence_server):
    world = tuppence_server.world()
    world.deliver_to(lambda webhook: 1 / 0)
    world.client().v1.customers.create({"name": "Jane"})
""",
    )
    assert "4 passed, 1 warning" in shown
    assert "ZeroDivisionError" in shown


def test_a_handler_that_never_ends_does_not_keep_the_run(pytester: pytest.Pytester) -> None:
    shown = ran_with(
        pytester,
        """
import threading

def test_one(tuppence, monkeypatch):
    monkeypatch.setattr("tuppence.testing.world.PATIENCE_S", 0.2)
    tuppence.deliver_to(lambda webhook: threading.Event().wait())
    tuppence.client().v1.customers.create({"name": "Jane"})
""",
    )
    assert "1 passed, 1 warning" in shown
    assert "Your code still handles customer.created" in shown


def test_a_marker_with_unknown_options(pytester: pytest.Pytester) -> None:
    shown = ran_with(
        pytester,
        """
import pytest

@pytest.mark.tuppence(seeds=7)
def test_one(tuppence): ...

@pytest.mark.tuppence(7, 8, 9)
def test_another(tuppence): ...
""",
    )
    assert "2 errors" in shown
    assert "unexpected keyword argument 'seeds'" in shown


def test_runs_with_async_fixtures_end() -> None:
    """`make soak-plugin` runs this hundreds of times."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", "shop_soak.py"],
        cwd=SOAK,
        env=os.environ | {"SOAK_RUNS": "20"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "80 passed" in done.stdout, done.stdout


SAMPLE = """
from __future__ import annotations

import flask
import pytest
import stripe
from fastapi import FastAPI

from tuppence.testing import Clock, RequestError, Server, Webhook, World


def handler(webhook: Webhook) -> int:
    return webhook.status or 200


@pytest.fixture
def client(tuppence: World) -> stripe.StripeClient:
    tuppence.deliver_to(handler)
    return tuppence.client(stripe_version="2024-06-20", max_network_retries=1)


def test_typed(client: stripe.StripeClient, tuppence: World, tuppence_server: Server) -> None:
    clock: Clock = tuppence.clock
    clock.freeze("2030-01-01")
    reveal_type(tuppence.client())
    reveal_type(tuppence.wait_for_event("customer.created").data)
    try:
        tuppence.get("/v1/nothing")
    except RequestError as error:
        reveal_type(error.error)
    with tuppence.deliver_to_app(FastAPI(), "/webhook", lifespan=False) as delivery:
        delivery.stop()
    tuppence.deliver_to_app(flask.Flask("shop"), "/webhook")
    tuppence.no_event("charge.failed", lambda webhook: webhook.failed, within=2)
    tuppence.client(stripe_versoin="2024-06-20")
"""


def test_users_tests_are_type_checked(tmp_path: Path) -> None:
    """With the repository's configuration, whose cache `make lint` has filled."""
    sample = tmp_path / "test_typed.py"
    sample.write_text(SAMPLE)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", sample],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    shown = done.stdout.replace("builtins.", "").replace("typing.", "")
    assert 'Revealed type is "stripe._stripe_client.StripeClient"' in shown, shown
    assert 'Revealed type is "dict[str, Any]"' in shown
    assert shown.count("error:") == 1, shown
    assert 'Unexpected keyword argument "stripe_versoin"' in shown
