"""`make test-package`: a built wheel, installed with its dependencies by pip and by uvx, and used.

TUPPENCE_WHEEL names it. What a wheel holds, and one without its dependencies, is tested in
journeys/test_install.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from support import REPOSITORY

GIVEN = os.environ.get("TUPPENCE_WHEEL")
STATIC = REPOSITORY / "src" / "tuppence" / "pages" / "static"

pytestmark = pytest.mark.skipif(
    GIVEN is None, reason="no wheel is given: make package, make test-package (needs PyPI)"
)


def with_pip(wheel: Path, folder: Path) -> list[str]:
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True, timeout=120)
    pip = [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", wheel]
    subprocess.run(pip, check=True, timeout=300)
    return [str(folder / "venv/bin/tuppence")]


def with_uvx(wheel: Path, folder: Path) -> list[str]:
    uvx = shutil.which("uvx")
    if uvx is None:
        pytest.skip("uvx is not installed")
    return [uvx, "--python", sys.executable, "--from", str(wheel), "tuppence"]


@pytest.mark.parametrize("install", [with_pip, with_uvx])
def test_its_server_does_its_main_job(
    install: Callable[[Path, Path], list[str]], tmp_path: Path
) -> None:
    wheel = Path(str(GIVEN)).resolve()
    command = [*install(wheel, tmp_path), "serve", "--port", "0", "--db", ":memory:"]
    command += ["--socket", "none", "--port-file", str(tmp_path / "port")]
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("TUPPENCE", "PYTHON"))}
    environment = kept | {"TUPPENCE_DATA_DIR": str(tmp_path), "TUPPENCE_CONFIG": os.devnull}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL
    ) as process:
        try:
            use(process, tmp_path / "port")
        finally:
            process.terminate()


def use(process: subprocess.Popen[bytes], port: Path) -> None:
    deadline = time.monotonic() + 180
    while not port.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert port.exists(), "the server did not start"
    url = f"http://127.0.0.1:{port.read_text().strip()}"

    def ask(path: str, body: bytes | None = None) -> bytes:
        headers = {"Authorization": "Bearer sk_test_wheel"} if body else {}
        with urlopen(Request(url + path, body, headers), timeout=20) as response:
            found: bytes = response.read()
            return found

    assert b'"Jane"' in ask("/v1/customers", b"name=Jane")
    assert b"Tuppence" in ask("/docs")
    for file in sorted(STATIC.glob("*.*")):
        assert ask(f"/static/{file.name}") == file.read_bytes()
    assert len(ask("/static/built/shell.js")) > 100_000
