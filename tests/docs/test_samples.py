"""The documentation's samples do what the page says."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from support import BIN, REPOSITORY, StartedServer

DOCS = sorted((REPOSITORY / "docs").glob("*.md"))
BLOCK = re.compile(r"```(\w*)\n(.*?)```", re.S)
STANDARD_URL = "http://127.0.0.1:12111"


def samples(start: str, language: str = "") -> list[tuple[str, str]]:
    return [
        (path.stem, code)
        for path in DOCS
        for found, code in BLOCK.findall(path.read_text())
        if found == language and code.startswith(start)
    ]


@pytest.mark.parametrize(("page", "code"), samples("curl "))
def test_curl_samples(started: StartedServer, page: str, code: str) -> None:
    found = subprocess.run(
        ["bash", "-c", code.replace(STANDARD_URL, started.url)],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    answer = json.loads(found.stdout)
    assert ("error" in answer) == (page == "errors")


@pytest.mark.parametrize(("page", "code"), samples("import stripe", "python"))
def test_python_samples(started: StartedServer, page: str, code: str, capsys: object) -> None:
    exec(compile(code.replace(STANDARD_URL, started.url), page, "exec"), {})
    assert capsys.readouterr().out.startswith("cus_")


def test_the_readmes_tour(started: StartedServer, tmp_path: Path) -> None:
    """Each `$ tuppence` line of the README's tour works and prints what it says it prints."""
    text = (REPOSITORY / "README.md").read_text()
    commands = re.findall(r"^\$ \.venv/bin/tuppence (.*?)$", text, re.M)
    assert len(commands) >= 3
    for command in commands:
        found = subprocess.run(
            ["bash", "-c", f"{BIN / 'tuppence'} {command}"],
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
            env=started.environment,
        )
        assert json.loads(found.stdout)["object"] in ("customer", "list")
