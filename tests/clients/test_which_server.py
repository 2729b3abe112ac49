"""Which server a command calls, and with which key."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import BIN, Client, StartedServer, free_port, start_server

Run = Callable[..., subprocess.CompletedProcess[str]]
CREATE = ("customers", "create", "--name")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`tuppence ...` as the user who started the servers in this directory."""

    def run(server: StartedServer, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(BIN / "tuppence"), *arguments],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
            env=server.environment,
        )

    return run


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[StartedServer, StartedServer]]:
    """Two servers, each with a database of its own, started one after the other."""
    with start_server(tmp_path / "one.db") as first, start_server(tmp_path / "two.db") as last:
        yield first, last


def names(found: subprocess.CompletedProcess[str]) -> list[str]:
    assert found.returncode == 0, found.stderr
    return [one["name"] for one in json.loads(found.stdout)["data"]]


def test_a_remembered_key_belongs_to_its_server(
    two: tuple[StartedServer, StartedServer], run: Run
) -> None:
    """A customer of the first server is found there, though another was started since."""
    first, last = two
    assert run(last, *CREATE, "On the last").stderr == ""
    assert run(last, *CREATE, "On the first", "--base-url", first.url).stderr == ""
    spelt = f"http://localhost:{first.port}/"
    assert names(run(last, "customers", "list", "--base-url", spelt)) == ["On the first"]
    assert names(run(last, "customers", "list")) == ["On the last"]


def test_the_server_that_answers(two: tuple[StartedServer, StartedServer], run: Run) -> None:
    first, last = two
    last.stop()
    found = run(first, "customers", "list")
    assert names(found) == []
    assert f"Using {first.url}: {last.url}, which was started last, does not" in found.stderr
    first.stop()
    found = run(first, "customers", "list")
    assert (found.returncode, found.stdout) == (1, "")
    assert f"No server answers at {last.url}" in found.stderr
    assert "name another with --base-url" in found.stderr


def test_no_key_is_sent_to_a_server_that_was_not_started_here(
    two: tuple[StartedServer, StartedServer], run: Run
) -> None:
    first, _ = two
    url = f"http://127.0.0.1:{free_port()}"
    found = run(first, "customers", "list", "--base-url", url)
    assert found.returncode == 1
    assert f"No API key is remembered for {url}. Pass --api-key" in found.stderr


def test_a_new_world_is_announced_once(start: Callable[..., StartedServer], run: Run) -> None:
    server = start()
    key = ("--api-key", "sk_test_never_seen_before")
    first = run(server, "customers", "list", *key)
    assert (names(first), "opened a new, empty world" in first.stderr) == ([], True)
    assert run(server, "customers", "list", *key).stderr == ""


def test_the_header_of_a_new_world(api: Client) -> None:
    """The response that opened it says so, also where it is a refusal; no other one does."""
    name = "tuppence-new-world"
    refused = api.with_key("sk_test_first").post("/v1/customers", nonsense="1")
    assert (refused.status, refused.headers.get(name)) == (400, "true")
    assert name not in api.with_key("sk_test_first").get("/v1/customers").headers
    assert api.with_key("sk_test_second").get("/v1/customers").headers[name] == "true"


def test_what_an_earlier_release_remembered(
    two: tuple[StartedServer, StartedServer], run: Run
) -> None:
    _, last = two
    config = Path(last.environment["TUPPENCE_CONFIG"])
    known = json.loads(config.read_text())
    known["current"] = known.pop("servers")[0]
    config.write_text(json.dumps(known))
    assert names(run(last, "customers", "list")) == []
    assert config.stat().st_mode & 0o777 == 0o600
