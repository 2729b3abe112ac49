"""docs/ci.md: its files are well formed; what they run passes against the image's own command."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import yaml

from fenced import journey
from support import BIN, REPOSITORY, StartedServer, free_port, wait_for_port
from tuppence.cli.environment_variables import commands_of, options_of
from tuppence.cli.main import main

PAGE = REPOSITORY / "docs" / "ci.md"
FILES = {block.file: block.code for block in journey(PAGE, "ci")}
LISTENS = re.compile(r"(?:tuppence|127\.0\.0\.1):12111")


def read(file: str) -> Any:
    return yaml.safe_load(FILES[file])


@pytest.fixture
def job(tmp_path: Path) -> Path:
    """A checkout with the page's test, and a `pip` that has nothing left to install."""
    (tmp_path / "test_payment.py").write_text(FILES["test_payment.py"])
    (tmp_path / "requirements-dev.txt").write_text("pytest\nstripe\n")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "pip").write_text("#!/bin/sh\ntest -f requirements-dev.txt\n")
    (tmp_path / "bin" / "pip").chmod(0o755)
    return tmp_path


def environment(folder: Path, port: int) -> dict[str, str]:
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("TUPPENCE", "PYTEST"))}
    return kept | {
        "PATH": f"{folder / 'bin'}:{BIN}:{os.environ['PATH']}",
        "TUPPENCE_DATA_DIR": str(folder / "data"),
        "TUPPENCE_CONFIG": str(folder / "config.json"),
        "TUPPENCE_SERVE_PORT": str(port),
        "PYTEST_ADDOPTS": "-p no:cacheprovider -p no:tuppence",
    }


def run(steps: list[dict[str, Any]], folder: Path, port: int) -> None:
    """Run a job's steps as a runner does; what they leave behind ends with the job."""
    lines = ["set -eo pipefail"]
    for step in steps:
        variables = "".join(f"export {n}='{v}'\n" for n, v in step.get("env", {}).items())
        lines.append(f"(\n{variables}{step['run']}\n)")
    script = LISTENS.sub(f"127.0.0.1:{port}", "\n".join(lines))
    with subprocess.Popen(
        ["bash", "-c", script],
        cwd=folder,
        env=environment(folder, port),
        stdout=(folder / "said").open("wb"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            code = process.wait(60)
        finally:
            with suppress(ProcessLookupError):  # nothing was left behind
                os.killpg(process.pid, signal.SIGTERM)
    said = (folder / "said").read_text()
    assert code == 0, said
    assert "1 passed" in said


def image_command() -> list[str]:
    """What the image runs: the Dockerfile's ENTRYPOINT and CMD."""
    text = (REPOSITORY / "Dockerfile").read_text()
    found = {n: json.loads(v) for n, v in re.findall(r"^(ENTRYPOINT|CMD) (\[.*\])$", text, re.M)}
    command: list[str] = found["ENTRYPOINT"] + found["CMD"]
    return command


@contextmanager
def service(folder: Path, variables: dict[str, str]) -> Iterator[StartedServer]:
    """The image's command with a service's variables, each of which has to be known and a text."""
    serve = {path: one for one, path in commands_of(main)}["serve"]
    known = {str(one.envvar) for one in options_of(serve)}
    assert variables.keys() <= known, variables.keys() - known
    assert all(isinstance(value, str) for value in variables.values()), variables
    port = free_port()
    there = environment(folder, port) | variables
    process = subprocess.Popen(
        image_command(), env=there, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    with StartedServer(process, port, folder / "none", folder / "a.db", "", there) as found:
        wait_for_port(process, port)
        yield found


def runnable(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [step for step in steps if "run" in step and step.get("if") != "failure()"]


def test_a_step_starts_the_server(job: Path) -> None:
    (only,) = read("github-step.yml")["jobs"].values()
    run(runnable(only["steps"]), job, free_port())


def test_a_service_container_of_github(job: Path) -> None:
    (only,) = read("github-service.yml")["jobs"].values()
    (container,) = only["services"].values()
    assert container["ports"] == ["12111:12111"]
    with service(job, container["env"]) as server:
        run(runnable(only["steps"]), job, server.port)


def test_a_service_container_of_gitlab(job: Path) -> None:
    found = read("gitlab.yml")["test"]
    (container,) = found["services"]
    assert f"http://{container['alias']}:12111" == found["variables"]["STRIPE_API_BASE"]
    with service(job, container["variables"]) as server:
        steps = [{"run": line, "env": found["variables"]} for line in found["script"]]
        run(steps, job, server.port)


def test_the_compose_file(job: Path) -> None:
    found = read("compose.yaml")["services"]
    assert found["tests"]["depends_on"] == {"tuppence": {"condition": "service_healthy"}}
    with service(job, found["tuppence"]["environment"]) as server:
        step = {"run": found["tests"]["command"], "env": found["tests"]["environment"]}
        run([step], job, server.port)


def test_a_stand_in_in_a_container_takes_any_key(job: Path) -> None:
    """And without rate limits, which would be 25 requests a second."""
    (container,) = read("github-stand-in.yml")["services"].values()
    with service(job, container["env"]) as server:
        for key in ("sk_test_123", "rk_test_123"):
            answers = [server.call("GET", "/v1/charges/ch_123", key) for _ in range(60)]
            assert {one.status for one in answers} == {200}
            assert answers[0]["id"] == "ch_123"


def test_a_container_without_variables_is_strict_and_says_so(job: Path) -> None:
    with service(job, {}) as server:
        assert server.call("GET", "/v1/charges/ch_123", "sk_test_123").status == 401
        server.process.terminate()
        said, _ = server.process.communicate(timeout=20)
        assert "--keys open accepts any sk_test_... key" in said


def test_a_free_port(job: Path) -> None:
    run([{"run": FILES["free-port.sh"]}], job, 0)
