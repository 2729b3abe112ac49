"""The commands of the page accounts, as they stand."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from fenced import journey
from support import BIN, REPOSITORY

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")


def test_a_server_by_invitation_has_no_form_and_slows_guesses_down(tmp_path: Path) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = str(held.getsockname()[1])
    commands = "".join(
        block.code for block in journey(REPOSITORY / "docs" / "accounts.md", "sign-up")
    )
    process = subprocess.Popen(
        ["sh", "-c", commands.replace("12111", port)],
        cwd=tmp_path,
        env=os.environ
        | {
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
            "TUPPENCE_DATA_DIR": str(tmp_path / "data"),
            "TUPPENCE_CONFIG": str(tmp_path / "config.toml"),
            "TUPPENCE_SERVE_PORT": port,
        },
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        said = [process.stdout.readline().strip() for _ in range(11)]
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)
        process.stdout.close()
    assert said[:6] == ["403", *["401"] * 5]
    later = said[6:]  # on a slow machine, the first pauses are over before the next guess
    assert "429" in later
    assert set(later) <= {"401", "429"}
