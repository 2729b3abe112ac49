"""Our own `listen`, `logs tail`, `trigger` and `faults`, with nothing else installed."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import stripe

from receiver import receiver
from support import BIN, StartedServer


def command(server: StartedServer, key: str, *arguments: str) -> list[str]:
    return [str(BIN / "tuppence"), *arguments, "--api-key", key, "--base-url", server.url]


def tuppence(server: StartedServer, key: str, *arguments: str) -> str:
    found = subprocess.run(
        command(server, key, *arguments),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env=server.environment,
    )
    assert found.returncode == 0, found.stderr
    return found.stdout


@contextmanager
def running(
    server: StartedServer, key: str, log: Path, *arguments: str, ready: str = "Ready!"
) -> Iterator[Path]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command(server, key, *arguments),
            stdout=output,
            stderr=subprocess.STDOUT,
            env=server.environment,
        )
    try:
        wait_for(log, ready)
        yield log
    finally:
        process.terminate()
        process.wait(10)


def wait_for(log: Path, text: str, seconds: float = 15) -> str:
    deadline = time.monotonic() + seconds
    while text not in log.read_text() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert text in log.read_text(), log.read_text()
    return log.read_text()


def test_listen_hands_on_what_trigger_makes(
    started: StartedServer, tmp_path: Path, new_key: str
) -> None:
    with (
        receiver() as hook,
        running(
            started,
            new_key,
            tmp_path / "log",
            "listen",
            "--forward-to",
            hook.url,
            "--events",
            "payment_intent.succeeded",
        ) as log,
    ):
        override = "payment_intent:amount=4711"
        tuppence(started, new_key, "trigger", "payment_intent.succeeded", "--override", override)
        (came,) = hook.wait_for(1)
        secret = tuppence(started, new_key, "listen", "--print-secret").strip()
        event = stripe.Webhook.construct_event(came.body, came.signature, secret)
        assert event["data"]["object"]["amount"] == 4711
        said = wait_for(log, "[200] POST")
        assert "charge.succeeded" not in said
        assert secret in said
        again = tuppence(started, new_key, "events", "resend", event["id"])
        assert json.loads(again)["id"] == event["id"]
        assert hook.wait_for(2)[1].event["id"] == event["id"]


def test_listen_says_that_nobody_answers(
    started: StartedServer, tmp_path: Path, new_key: str
) -> None:
    with receiver() as gone:
        url = gone.url
    log = tmp_path / "log"
    with running(started, new_key, log, "listen", "--forward-to", url):
        tuppence(started, new_key, "trigger", "customer.created")
        wait_for(log, "did not answer")


def test_logs_tail_and_faults(started: StartedServer, tmp_path: Path, new_key: str) -> None:
    log = tmp_path / "log"
    with running(started, new_key, log, "logs", "tail", "--filter-request-status", "failed"):
        tuppence(started, new_key, "faults", "create", "--kind=error", "--times=1")
        assert started.call("GET", "/v1/customers", new_key).status == 500
        said = wait_for(log, "[500] GET /v1/customers")
        assert "[200]" not in said


def test_all_triggers_are_listed(started: StartedServer, new_key: str) -> None:
    assert "payment_intent.succeeded" in tuppence(started, new_key, "trigger").split()
