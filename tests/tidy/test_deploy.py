"""What is run elsewhere and cannot be run here: linted, and true to what the server takes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import kubernetes_validate
import pytest
import yaml
from click.testing import CliRunner

from support import REPOSITORY
from tuppence.cli.main import main
from tuppence.platform.sealing_keys import VARIABLE
from tuppence.server.health import PATHS

HADOLINT = shutil.which("hadolint", path=str(Path(sys.executable).parent))


@pytest.mark.skipif(HADOLINT is None, reason="hadolint has no build for this machine")
def test_the_dockerfile_is_linted() -> None:
    assert HADOLINT is not None
    done = subprocess.run(
        [HADOLINT, REPOSITORY / "Dockerfile"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def instructions() -> list[str]:
    text = (REPOSITORY / "Dockerfile").read_text()
    joined = re.sub(r"\\\n\s*", "", text)
    return [line for line in joined.splitlines() if line and not line.startswith("#")]


def test_the_image_is_no_roots_and_says_how_it_is() -> None:
    lines = instructions()
    assert "USER 10001" in lines
    assert any(line.startswith("HEALTHCHECK") and "/readyz" in line for line in lines)
    kept = (REPOSITORY / ".dockerignore").read_text().splitlines()
    for line in lines:
        if line.startswith("COPY") and "--from" not in line:
            for source in line.split()[1:-1]:
                assert (REPOSITORY / source).exists(), source
                assert f"!{source.split('/')[0]}" in kept, source


def taken(arguments: list[str]) -> None:
    """Assert that `tuppence` takes these arguments."""
    found = CliRunner().invoke(main, [*arguments, "--help"])
    assert found.exit_code == 0, found.output
    for option in (one for one in arguments if one.startswith("--")):
        assert option in found.output, option


def test_the_compose_file() -> None:
    compose = yaml.safe_load((REPOSITORY / "compose.yaml").read_text())
    server, database = compose["services"]["tuppence"], compose["services"]["database"]
    taken(server["command"])
    assert server["depends_on"]["database"]["condition"] == "service_healthy"
    assert "healthcheck" in database
    assert server["environment"][VARIABLE].startswith(f"${{{VARIABLE}:?")
    known = {one.envvar for one in main.commands["serve"].params} | {VARIABLE}
    assert set(server["environment"]) <= known
    assert all(port.startswith("127.0.0.1:") for port in server["ports"])
    assert set(compose["volumes"]) == {v.split(":")[0] for v in database["volumes"]}
    command = next(line for line in instructions() if line.startswith("CMD"))
    taken(yaml.safe_load(command.removeprefix("CMD ")))


def test_the_kubernetes_example() -> None:
    text = (REPOSITORY / "deploy" / "kubernetes.yaml").read_text()
    documents = list(yaml.safe_load_all(text))
    for document in documents:
        kubernetes_validate.validate(document, "1.31", strict=True)
    pod = documents[0]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    taken(container["args"])
    names = {one["name"] for one in container["env"] if "secretKeyRef" in one.get("valueFrom", {})}
    assert names >= {"TUPPENCE_DB", VARIABLE}, "each pod seals with the same key"
    known = {one.envvar for one in main.commands["serve"].params} | {VARIABLE}
    assert {one["name"] for one in container["env"]} <= known
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert container["readinessProbe"]["httpGet"]["path"] in PATHS
    assert container["livenessProbe"]["httpGet"]["path"] in PATHS
    assert documents[1]["spec"]["selector"] == documents[0]["spec"]["selector"]["matchLabels"]


def test_the_kubernetes_backup() -> None:
    text = (REPOSITORY / "deploy" / "kubernetes-backup.yaml").read_text()
    claim, job = yaml.safe_load_all(text)
    for document in (claim, job):
        kubernetes_validate.validate(document, "1.31", strict=True)
    pod = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    (script,) = container["args"]
    lines = [line.split() for line in script.splitlines() if line.startswith("tuppence ")]
    assert [line[1] for line in lines] == ["backup", "db"]
    assert "--db" in lines[1]
    for words in (["backup"], ["db", "check"]):
        taken(words)
    claims = [
        one["persistentVolumeClaim"]["claimName"]
        for one in pod["volumes"]
        if len(one) == 2 and "persistentVolumeClaim" in one
    ]
    assert claims == [claim["metadata"]["name"]]
