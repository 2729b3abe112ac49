"""Our own command, as a newcomer types it."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable

import pytest

from support import BIN, StartedServer
from tuppence import catalogue
from tuppence.cli.operation_commands import command_tree


@pytest.fixture
def tuppence(started: StartedServer) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `tuppence ...` beside the started server, as its user."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(BIN / "tuppence"), *arguments],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
            env={**started.environment, **environment},
        )

    return run


def test_the_first_command_works_without_a_word_about_keys(tuppence: Callable[..., object]) -> None:
    found = tuppence(
        "customers",
        "create",
        "--email=jane.smith@email.com",
        "--name=Jane Smith",
        "--description=My First Stripe Customer",
    )
    assert found.returncode == 0, found.stderr
    made = json.loads(found.stdout)
    assert (made["email"], made["name"]) == ("jane.smith@email.com", "Jane Smith")
    again = json.loads(tuppence("customers", "retrieve", made["id"]).stdout)
    assert again == made


def test_every_way_of_naming_parameters(tuppence: Callable[..., object], new_key: str) -> None:
    found = tuppence(
        "customers",
        "create",
        "--api-key",
        new_key,
        "--address.line1=1 High St",
        "--address.postal-code=LS1",
        "--preferred-locales=en",
        "--preferred-locales=fr",
        "-d",
        "metadata[order]=6735",
        "-e",
        "tax",
        "-i",
        "order-1",
    )
    made = json.loads(found.stdout)
    assert made["address"]["line1"] == "1 High St"
    assert made["address"]["postal_code"] == "LS1"
    assert made["preferred_locales"] == ["en", "fr"]
    assert made["metadata"] == {"order": "6735"}
    assert "tax" in made
    event = json.loads(tuppence("events", "list", "--api-key", new_key).stdout)["data"][0]
    assert event["request"]["idempotency_key"] == "order-1"


def test_raw_requests(tuppence: Callable[..., object], new_key: str) -> None:
    key = ("--api-key", new_key)
    made = json.loads(tuppence("post", "/v1/customers", "-d", "name=Raw", *key).stdout)
    assert json.loads(tuppence("get", f"customers/{made['id']}", *key).stdout) == made
    assert json.loads(tuppence("get", "/v1/customers", "-d", "limit=1", *key).stdout)["data"]
    assert json.loads(tuppence("delete", f"/v1/customers/{made['id']}", *key).stdout)["deleted"]


def test_an_error_is_printed_and_ends_with_one(
    tuppence: Callable[..., object], new_key: str
) -> None:
    found = tuppence("customers", "retrieve", "cus_x", "--api-key", new_key)
    assert found.returncode == 1
    assert json.loads(found.stdout)["error"]["code"] == "resource_missing"


def test_live_needs_live(tuppence: Callable[..., object], new_key: str) -> None:
    found = tuppence("customers", "list", "--live", "--api-key", new_key)
    assert found.returncode == 1
    assert "needs a live key" in found.stderr
    found = tuppence("customers", "list", "--api-key", "sk_live_x")
    assert "pass --live" in found.stderr


def test_no_server_is_said_in_a_sentence(tuppence: Callable[..., object], new_key: str) -> None:
    found = tuppence("customers", "list", "--api-key", new_key, "--base-url", "http://127.0.0.1:9")
    assert found.returncode == 1
    assert "Start one with `tuppence serve`" in found.stderr
    assert "Traceback" not in found.stderr


def test_json_is_plain_in_a_pipe_and_coloured_on_a_terminal(
    started: StartedServer, new_key: str
) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [str(BIN / "tuppence"), "customers", "create", "--name=Jane", "--api-key", new_key]
    environment = {**started.environment, "TERM": "xterm-256color", "COLUMNS": "80"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=follower, env=environment) as process:
        os.close(follower)
        text = ""
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:
                break
            if not part:
                break
            text += part.decode()
    os.close(leader)
    assert process.returncode == 0
    assert "\x1b[" in text
    plain = json.loads(re.sub(r"\x1b\[[0-9;]*m", "", text))
    assert plain["name"] == "Jane"


def test_keys_are_made_and_listed(tuppence: Callable[..., object]) -> None:
    made = json.loads(tuppence("keys", "create").stdout)
    assert made["secret"].startswith("sk_test_")
    listed = json.loads(tuppence("keys", "list").stdout)["data"]
    assert made["id"] in [one["id"] for one in listed]


def test_every_operation_has_a_command_of_its_own() -> None:
    known = catalogue.load()
    found: list[str] = []

    def collect(tree: dict[str, object]) -> None:
        for below in tree.values():
            collect(below) if isinstance(below, dict) else found.append(below)

    collect(command_tree(known))
    assert sorted(found) == sorted(known.operation_keys)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("customers create", "POST /v1/customers"),
        ("payment_intents confirm", "POST /v1/payment_intents/{intent}/confirm"),
        ("checkout sessions expire", "POST /v1/checkout/sessions/{session}/expire"),
        (
            "test_helpers test_clocks advance",
            "POST /v1/test_helpers/test_clocks/{test_clock}/advance",
        ),
        ("balance retrieve", "GET /v1/balance"),
        ("v2 core accounts create", "POST /v2/core/accounts"),
        ("customer_tax_ids create", "POST /v1/customers/{customer}/tax_ids"),
    ],
)
def test_commands_are_named_as_the_resources_are(words: str, key: str) -> None:
    here: object = command_tree(catalogue.load())
    for word in words.split():
        assert isinstance(here, dict)
        here = here[word]
    assert here == key


def test_help_and_completion(tuppence: Callable[..., object]) -> None:
    assert "customers" in tuppence("--help").stdout
    assert "--email" in tuppence("customers", "create", "--help").stdout
    assert "_TUPPENCE_COMPLETE" in tuppence("completion", "bash").stdout
    completed = tuppence(
        _TUPPENCE_COMPLETE="bash_complete",
        COMP_WORDS="tuppence coupons create --dura",
        COMP_CWORD="3",
    )
    assert "--duration" in completed.stdout
