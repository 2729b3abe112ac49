"""The wheel: what it holds, and that its server works outside the checkout.

TUPPENCE_WHEEL names a wheel (`make test-package`): then pip and uvx install its dependencies
too. Otherwise one is built here, and borrows the packages of this environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import time
import zipfile
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from support import REPOSITORY

GIVEN = os.environ.get("TUPPENCE_WHEEL")
SOURCE = REPOSITORY / "src" / "tuppence"
BUILT = (SOURCE / "pages/static/built/shell.js").is_file()
# Modules that `make catalogue` runs from a checkout.
TOOLS = ("compiler.py", "presence.py")
DATA = {".json", ".sql", ".html", ".css", ".js", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if GIVEN:
        return Path(GIVEN).resolve()
    folder = tmp_path_factory.mktemp("wheel")
    code = "import sys, hatchling.build as b; print(b.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_package_and_no_tools(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "src/tuppence"], cwd=REPOSITORY, capture_output=True, text=True
    ).stdout.split()
    data = {one.removeprefix("src/") for one in tracked if Path(one).suffix in DATA}
    assert data
    assert data <= names
    assert {"tuppence/py.typed", "tuppence/docs/index.md"} <= names
    assert not [one for one in names if one.endswith(TOOLS) and "catalogue" in one]
    assert not [one for one in names if "tests" in one.split("/")[:2]]
    if BUILT or GIVEN:
        assert "tuppence/pages/static/built/shell.js" in names


def with_pip(wheel: Path, folder: Path) -> list[str]:
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True, timeout=120)
    more = [] if GIVEN else ["--no-deps", "--no-index"]
    pip = [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", *more, wheel]
    subprocess.run(pip, check=True, timeout=300)
    if not GIVEN:
        (site,) = (folder / "venv/lib").glob("python*/site-packages")
        shelf = folder / "shelf"
        shelf.mkdir()
        for one in Path(sysconfig.get_paths()["purelib"]).iterdir():
            if "tuppence" not in one.name and not one.name.startswith("pip"):
                (shelf / one.name).symlink_to(one)
        (site / "shelf.pth").write_text(f"{shelf}\n")
    return [str(folder / "venv/bin/tuppence")]


def with_uvx(wheel: Path, folder: Path) -> list[str]:
    uvx = shutil.which("uvx")
    if not GIVEN or uvx is None:
        pytest.skip("uvx installs dependencies from PyPI: make test-package, where uv is installed")
    return [uvx, "--python", sys.executable, "--from", str(wheel), "tuppence"]


@pytest.mark.parametrize("install", [with_pip, with_uvx])
def test_its_server_does_its_main_job(install: object, wheel: Path, tmp_path: Path) -> None:
    assert callable(install)
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
    for file in sorted((SOURCE / "pages/static").glob("*.*")):
        assert ask(f"/static/{file.name}") == file.read_bytes()
    if BUILT or GIVEN:
        assert len(ask("/static/built/shell.js")) > 100_000
