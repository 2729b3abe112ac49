"""The examples' own tests pass, alone and under pytest-xdist, as the page says to run them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from support import REPOSITORY


@pytest.mark.parametrize("arguments", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_examples(arguments: tuple[str, ...]) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, "examples"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert " passed" in found.stdout
