"""Run stripe-python's own test suite against `tuppence serve --unknown-ids answer`.

The suite comes with the package's source distribution (PyPI); it gets an environment of its own.
Prints pytest's closing line and the names of what failed; exits with pytest's status.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import start_server

NEEDS = ("pytest", "pytest-mock", "pytest-xdist", "anyio", "trio", "httpx", "aiohttp", "requests")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        suite = unpacked(folder)
        python = environment(folder, suite)
        server = start_server(folder / "suite.db", "--unknown-ids", "answer")
        where = {"STRIPE_MOCK_HOST": "127.0.0.1", "STRIPE_MOCK_PORT": str(server.port)}
        try:
            command = [python, "-m", "pytest", "tests", "-q", *sys.argv[1:]]
            return subprocess.run(command, cwd=suite, env={**os.environ, **where}).returncode
        finally:
            server.process.terminate()
            server.process.wait(10)


def unpacked(folder: Path) -> Path:
    wanted = f"stripe=={version('stripe')}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary"]
    subprocess.run([*command, ":all:", wanted, "-d", str(folder)], check=True)
    archive = next(folder.glob("stripe-*.tar.gz"))
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def environment(folder: Path, suite: Path) -> str:
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = str(folder / "venv" / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(suite), *NEEDS], check=True)
    return python


if __name__ == "__main__":
    sys.exit(main())
