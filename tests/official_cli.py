"""The official Stripe CLI, run as a user runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from support import REPOSITORY

STRIPE_CLI = REPOSITORY / "node_modules" / ".bin" / "stripe"
NODE = shutil.which("node")

needs_node = pytest.mark.skipif(
    NODE is None or not STRIPE_CLI.exists(), reason="Node or its packages are not installed"
)


def stripe_cli(tmp_path: Path, *arguments: str, **environment: str) -> str:
    found = subprocess.run(
        [str(STRIPE_CLI), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={
            **os.environ,
            "XDG_CONFIG_HOME": str(tmp_path),
            "STRIPE_CLI_TELEMETRY_OPTOUT": "1",
            **environment,
        },
    )
    assert found.returncode == 0, found.stderr
    return found.stdout
