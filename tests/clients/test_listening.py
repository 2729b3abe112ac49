"""The official CLI listens, tails, resends and logs in; the SDKs verify what arrives."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import stripe

from official_cli import NODE, STRIPE_CLI, needs_node, stripe_cli
from receiver import Received, Receiver, receiver
from support import REPOSITORY, StartedServer

pytestmark = pytest.mark.clients


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


class Running:
    """A CLI that runs on, and what it has said so far."""

    def __init__(self, tmp_path: Path, *arguments: str, **environment: str) -> None:
        self.log = tmp_path / f"cli-{time.monotonic_ns()}.log"
        self.process = subprocess.Popen(
            [str(STRIPE_CLI), *arguments],
            stdout=self.log.open("wb"),
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env={
                **os.environ,
                "XDG_CONFIG_HOME": str(tmp_path),
                "STRIPE_CLI_TELEMETRY_OPTOUT": "1",
                **environment,
            },
        )

    @property
    def said(self) -> str:
        return self.log.read_text()

    def wait_for(self, text: str, seconds: float = 20) -> str:
        deadline = time.monotonic() + seconds
        while text not in self.said and time.monotonic() < deadline:
            assert self.process.poll() is None or text in self.said, self.said
            time.sleep(0.02)
        assert text in self.said, self.said
        return self.said


@contextmanager
def running(tmp_path: Path, *arguments: str, **environment: str) -> Iterator[Running]:
    found = Running(tmp_path, *arguments, **environment)
    try:
        yield found
    finally:
        found.process.terminate()
        found.process.wait(10)


def verified_by_node(came: Received, secret: str) -> str:
    """The type of an event, as stripe-node's `constructEvent` reads it."""
    script = (
        "const Stripe = require('stripe'); const [b, s, k] = process.argv.slice(1);"
        "const e = new Stripe('sk_test_x').webhooks.constructEvent(b, s, k);"
        "console.log(e.type)"
    )
    found = subprocess.run(
        [str(NODE), "-e", script, came.body.decode(), came.signature, secret],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
        cwd=REPOSITORY,
    )
    return found.stdout.strip()


def key_of(server: StartedServer, key: str) -> tuple[str, ...]:
    return ("--api-base", server.url, "--api-key", key)


def secret_in(text: str) -> str:
    match = re.search(r"whsec_\w+", text)
    assert match is not None, text
    return match[0]


@needs_node
def test_listen_hands_events_on(
    started: StartedServer, tmp_path: Path, new_key: str, hook: Receiver
) -> None:
    key = key_of(started, new_key)
    with running(tmp_path, "listen", "--all-snapshot", "--forward-to", hook.url, *key) as cli:
        secret = secret_in(cli.wait_for("Ready!"))
        stripe_cli(tmp_path, "trigger", "payment_intent.succeeded", *key)
        hook.wait_for(4)
        cli.wait_for("[200] POST")
        event = stripe.Webhook.construct_event(
            hook.received[0].body, hook.received[0].signature, secret
        )
        assert event["type"] == "payment_intent.created"
        assert verified_by_node(hook.received[1], secret) == hook.types[1]
        assert {"payment_intent.created", "charge.succeeded", "payment_intent.succeeded"} <= set(
            hook.types
        )
        assert len({one.event["id"] for one in hook.received}) == len(hook.received)
        first = hook.received[0].event["id"]
        before = len(hook.received)
        stripe_cli(tmp_path, "events", "resend", first, *key)
        assert hook.wait_for(before + 1)[-1].event["id"] == first
    printed = stripe_cli(tmp_path, "listen", "--print-secret", *key)
    assert printed.strip() == secret, "it stays the same for a device"


@needs_node
def test_listen_over_the_unix_socket(
    started: StartedServer, tmp_path: Path, new_key: str, hook: Receiver
) -> None:
    socket = {"STRIPE_CLI_UNIX_SOCKET": str(started.socket_path)}
    key = ("--api-key", new_key)
    with running(
        tmp_path, "listen", "--forward-to", hook.url, "--events", "customer.created", *key, **socket
    ) as cli:
        cli.wait_for("Ready!")
        stripe_cli(tmp_path, "trigger", "customer.created", *key, **socket)
        hook.wait_for(1)
        assert hook.types == ["customer.created"]


@needs_node
def test_thin_events_and_those_of_connected_accounts(
    started: StartedServer, tmp_path: Path, new_key: str, hook: Receiver
) -> None:
    key = key_of(started, new_key)
    connect = hook.url.replace("/hook", "/connect")
    with running(
        tmp_path,
        "listen",
        "--all-snapshot",
        "--forward-to",
        hook.url,
        "--forward-connect-to",
        connect,
        *key,
    ) as cli:
        cli.wait_for("Ready!")
        account = started.call("POST", "/v1/accounts", new_key, "type=custom&country=US")["id"]
        started.call("POST", "/v1/customers", new_key, "name=Theirs", **{"Stripe-Account": account})
        deadline = time.monotonic() + 10
        while "/connect" not in [one.path for one in hook.received]:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        (theirs,) = [one.event for one in hook.received if one.path == "/connect"]
        assert (theirs["account"], theirs["type"]) == (account, "customer.created")
    with running(tmp_path, "listen", "--forward-to", hook.url, "--all-thin", *key) as cli:
        cli.wait_for("Ready!")
        before = len(hook.received)
        made = started.call("POST", "/v1/customers", new_key, "name=Jane")["id"]
        # The CLI hands the snapshot on as well, and either may come first.
        told = [one.event for one in hook.wait_for(before + 2)[before:]]
        assert sorted(one["object"] for one in told) == ["event", "v2.core.event"]
        (thin,) = [one for one in told if one["object"] == "v2.core.event"]
        assert thin["type"] == "v1.customer.created"
        assert thin["related_object"]["id"] == made


@needs_node
def test_logs_tail(started: StartedServer, tmp_path: Path, new_key: str) -> None:
    key = key_of(started, new_key)
    with running(tmp_path, "logs", "tail", "--filter-status-code-type", "4XX", *key) as cli:
        cli.wait_for("Ready!")
        started.call("POST", "/v1/customers", new_key, "name=Jane")
        started.call("GET", "/v1/customers/cus_none", new_key)
        said = cli.wait_for("resource_missing")
        assert "[404] GET /v1/customers/cus_none" in said
        assert "[200]" not in said


@needs_node
def test_login(started: StartedServer, tmp_path: Path, new_key: str) -> None:
    base = ("--dashboard-base", started.url)
    asked = json.loads(stripe_cli(tmp_path, "login", "--non-interactive", *base))
    page = dashboard(started)
    assert urllib.request.urlopen(asked["browser_url"].replace("/dashboard/", "/docs?")).status
    html = page(asked["browser_url"])
    assert asked["verification_code"] in html
    match = re.search(r'name="csrf" value="(\w+)"', html)
    assert match is not None
    assert "Access allowed" in page(asked["browser_url"], f"csrf={match[1]}&answer=allow")
    poll = asked["next_step"].split("'")[1]
    stripe_cli(tmp_path, "login", "--complete", poll, *base)
    made = stripe_cli(tmp_path, "customers", "create", "--api-base", started.url)
    assert json.loads(made)["object"] == "customer"


def dashboard(server: StartedServer) -> Callable[..., str]:
    """A browser that the printed link has let in."""
    jar = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    found = re.search(r"/dashboard\?token=\S+", server.banner())
    assert found is not None
    jar.open(server.url + found[0])

    def page(url: str, body: str | None = None) -> str:
        with jar.open(url, body.encode() if body is not None else None) as answer:
            text: str = answer.read().decode()
            return text

    return page


@needs_node
def test_a_sandbox_of_ones_own(started: StartedServer, tmp_path: Path) -> None:
    base = ("--base-url", started.url)
    said = stripe_cli(tmp_path, "sandbox", "create", "--email", "jane@example.com", *base)
    keys = json.loads(said[said.index("{") : said.rindex("}") + 1])
    assert keys["account_id"].startswith("acct_")
    made = stripe_cli(tmp_path, "customers", "create", "--api-base", started.url)
    assert json.loads(made)["object"] == "customer"
    answer = started.call("GET", "/v2/core/claimable_sandboxes/status", keys["secret_key"])
    assert answer.json["is_claimed"] is False


def test_a_wrong_number_gets_no_sandbox(started: StartedServer) -> None:
    def ask(path: str, body: dict[str, object]) -> tuple[int, dict[str, object]]:
        request = urllib.request.Request(
            started.url + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    status, challenge = ask("/keys/challenge", {"email": "a@b.c"})
    assert status == 200
    wrong = {**challenge, "number": -1, "email": "a@b.c"}
    assert ask("/keys/provision", wrong)[0] == 400
    assert ask("/keys/provision", {**wrong, "signature": "x"})[0] == 400
