"""Builds the pages' scripts into wheels and source distributions, with Node where it is there.

A source distribution holds the built scripts, so that a wheel made from it needs no Node. From a
clone without Node the wheel is built without them: every page works but the shell and live tails.
TUPPENCE_PAGES=required makes that an error, for releases.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = Path("src/tuppence/pages/static/built")
SOURCES = ("package.json", "package-lock.json", "frontend/vite.config.ts", "frontend/src")
NAMES = ("app.js", "docs.js", "shell.js", "shell.css")
VITE = Path("node_modules/vite")
# The lock file has the tests' clients for one system only, which `npm ci` refuses on others.
WITHOUT_TESTS = ("npm", "pkg", "delete", "devDependencies")
INSTALL = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
BUILD = ("npm", "run", "--silent", "build")


class CannotBuild(Exception):
    """Node is missing, or failed; the message says what to do."""


class PagesHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        if version == "editable" or is_fresh(root):  # make builds the pages of a checkout
            return
        try:
            build_pages(root)
        except CannotBuild as reason:
            if os.environ.get("TUPPENCE_PAGES") == "required":
                raise
            self.app.display_warning(f"The pages are built without their scripts: {reason}")


def is_fresh(root: Path) -> bool:
    """Whether the scripts are there, and no older than what they are built from."""
    built = [root / BUILT / name for name in NAMES]
    if not all(file.is_file() for file in built):
        return False
    oldest = min(file.stat().st_mtime for file in built)
    return all(file.stat().st_mtime <= oldest for file in sources(root))


def sources(root: Path) -> list[Path]:
    found = [root / name for name in SOURCES]
    files = [file for one in found if one.is_dir() for file in one.rglob("*") if file.is_file()]
    return files + [one for one in found if one.is_file()]


def build_pages(root: Path) -> None:
    """Build in the tree where its packages are installed; otherwise install them in a copy."""
    if shutil.which("npm") is None:
        raise CannotBuild("install Node, and build again.")
    if (root / VITE).is_dir():
        run(BUILD, root)
        return
    with tempfile.TemporaryDirectory(prefix="tuppence-pages-") as folder:
        copy = Path(folder)
        for name in ("package.json", "package-lock.json"):
            shutil.copy2(root / name, copy)
        shutil.copytree(root / "frontend", copy / "frontend")
        for command in (WITHOUT_TESTS, INSTALL, BUILD):
            run(command, copy)
        shutil.copytree(copy / BUILT, root / BUILT, dirs_exist_ok=True)


def run(command: tuple[str, ...], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        raise CannotBuild(f"`{' '.join(command)}` failed: {said}")
