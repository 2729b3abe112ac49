"""The npm package `tuppence-testing`: its own tests, under node:test and Vitest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fenced import journey
from support import REPOSITORY

pytestmark = pytest.mark.clients
CLIENT = REPOSITORY / "clients" / "node"
PAGE = REPOSITORY / "docs" / "testing-node.md"
MODULES = REPOSITORY / "node_modules"


def run(*command: str | Path, folder: Path = CLIENT) -> str:
    done = subprocess.run(
        [str(one) for one in command],
        cwd=folder,
        env={
            **os.environ,
            "TUPPENCE_TESTING_COMMAND": f"{sys.executable} -m tuppence.testing.command",
            "PATH": f"{MODULES / '.bin'}:{os.environ['PATH']}",
        },
        capture_output=True,
        text=True,
        timeout=150,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    return done.stdout + done.stderr


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    if not shutil.which("npm") or not (MODULES / "vitest").exists():
        pytest.skip("Node is not installed, or its packages are not (make test installs them)")
    run("npm", "run", "build")


def test_worlds_webhooks_clock_and_faults() -> None:
    assert "# pass 12" in run("node", "--test", "--test-reporter=tap", "test/world.test.mjs")


def test_the_fixture_of_vitest() -> None:
    assert "2 passed" in run("vitest", "run", "--no-color")


def test_both_kinds_of_modules_and_their_types_are_in_the_package() -> None:
    listed = run("npm", "pack", "--dry-run", "--ignore-scripts", "--json")
    for name in ("index", "fixtures", "hooks"):
        for kind in ("esm", "cjs"):
            assert f"dist/{kind}/{name}.js" in listed
            assert f"dist/{kind}/{name}.d.ts" in listed


@pytest.mark.parametrize("name", ["vitest", "hooks"])
def test_the_page_as_written(name: str, tmp_path: Path) -> None:
    *files, command = journey(PAGE, name)
    for file in files:
        (tmp_path / file.file).write_text(file.code)
    modules = tmp_path / "node_modules"
    modules.mkdir()
    for module in MODULES.iterdir():
        (modules / module.name).symlink_to(module)
    (modules / "tuppence-testing").symlink_to(CLIENT)
    program, *arguments = command.code.split()
    shown = run(program, *arguments, folder=tmp_path)
    assert "2 passed" in shown if name == "vitest" else "pass 2" in shown, shown
