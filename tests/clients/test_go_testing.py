"""The Go package `tuppencetest`: its own tests, and docs/testing-go.md as written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fenced import journey
from support import REPOSITORY

pytestmark = [
    pytest.mark.clients,
    pytest.mark.skipif(not shutil.which("go"), reason="Go is not installed"),
]
CLIENT = REPOSITORY / "clients" / "go"
PAGE = REPOSITORY / "docs" / "testing-go.md"


def go(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["go", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "TUPPENCE_TESTING_COMMAND": f"{sys.executable} -m tuppence.testing.command",
            "GOFLAGS": "-mod=mod",
            "GOTOOLCHAIN": "local",
        },
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    return done.stdout


def test_worlds_webhooks_clock_and_faults() -> None:
    go(CLIENT, "vet", "./...")
    assert go(CLIENT, "test", "-count=1", "./...").startswith("ok")


def test_the_page_as_written(tmp_path: Path) -> None:
    go(tmp_path, "mod", "init", "shop")
    shown = ""
    for block in journey(PAGE, "go"):
        if block.file:
            (tmp_path / block.file).write_text(block.code)
            continue
        for line in block.code.splitlines():
            program, *arguments = line.replace("/path/to/tuppence/clients/go", str(CLIENT)).split()
            assert program == "go"
            shown = go(tmp_path, *arguments)
    assert shown.startswith("ok"), shown
