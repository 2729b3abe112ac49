"""docs/install.md and the README's tour, run literally: from a clean clone, without network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import time
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fenced import journey
from support import BIN, REPOSITORY
from tuppence import __version__

PAGE = REPOSITORY / "docs" / "install.md"
NODE = shutil.which("npm") is not None and (REPOSITORY / "node_modules" / "vite").is_dir()
needs_node = pytest.mark.skipif(not NODE, reason="Node, or node_modules, is missing")
DATA = {".json", ".sql", ".html", ".css", ".js", ".typed", ".pyi"}
SCRIPTS = {f"tuppence/pages/static/built/{one}" for one in ("app.js", "docs.js", "shell.js")}


def clone(folder: Path) -> Path:
    """The tracked files alone, as `git clone` gives them."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(listed, cwd=REPOSITORY, capture_output=True, check=True)
    for name in found.stdout.decode().split("\0"):
        if name and (REPOSITORY / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(REPOSITORY / name, folder / name)
    return folder


def build(kind: str, source: Path, target: Path, *, node: bool, **more: str) -> Path:
    """An archive as pip has it built, by the backend that pyproject.toml names."""
    code = f"import hatchling.build as b; print(b.build_{kind}({str(target)!r}))"
    path = os.environ["PATH"] if node else str(target)  # where there is nothing
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": path, **more},
    )
    assert done.returncode == 0, done.stderr
    (target / "said").write_text(done.stdout + done.stderr)
    return target / done.stdout.split()[-1]


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@needs_node
def test_a_wheel_from_the_source_distribution_needs_no_node(tmp_path: Path) -> None:
    source, out, again = (tmp_path / one for one in ("clone", "out", "again"))
    for folder in (source, out, again):
        folder.mkdir()
    (clone(source) / "node_modules").symlink_to(REPOSITORY / "node_modules")
    from_clone = names(build("wheel", source, out, node=True))
    sdist = build("sdist", source, out, node=True)
    with tarfile.open(sdist) as archive:
        archive.extractall(again, filter="data")
    (unpacked,) = again.iterdir()
    assert names(build("wheel", unpacked, out, node=False)) == from_clone
    assert from_clone >= SCRIPTS
    assert {"tuppence/py.typed", "tuppence/docs/install.md"} <= from_clone
    data = {
        one.relative_to(source / "src").as_posix()
        for one in (source / "src").rglob("*")
        if one.suffix in DATA and "built" not in one.parts
    }
    assert len(data) > 50
    assert data <= from_clone
    assert not any(one.startswith(("tools/", "tests/")) for one in from_clone)


def test_a_clone_without_node_says_what_its_wheel_lacks(tmp_path: Path) -> None:
    source, out = tmp_path / "clone", tmp_path / "out"
    out.mkdir()
    wheel = build("wheel", clone(source), out, node=False)
    assert not names(wheel) & SCRIPTS
    assert "install Node, and build again" in (out / "said").read_text()
    with pytest.raises(AssertionError, match="install Node, and build again"):
        build("wheel", source, out, node=False, TUPPENCE_PAGES="required")


# -- the page's own lines --------------------------------------------------------------------------


@dataclass
class Machine:
    """A home with a space in its name, and a clone. Dependencies come from this environment."""

    home: Path
    clone: Path

    @property
    def environment(self) -> dict[str, str]:
        kept = {n: v for n, v in os.environ.items() if not n.startswith(("TUPPENCE", "PYTHON"))}
        return kept | {
            "HOME": str(self.home),
            "PATH": f"{BIN}:{os.environ['PATH']}",
            "TUPPENCE_SERVE_PORT": "0",  # whatever else runs on this machine
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",  # pip's way to say yes
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }

    def run(self, line: str, folder: Path | None = None) -> str:
        done = subprocess.run(
            ["bash", "-ec", line],
            cwd=folder or self.clone,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=self.environment,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    def follow(self, name: str) -> list[str]:
        """Run a journey's lines one by one: what each has printed."""
        said = []
        for block in journey(PAGE, name):
            for line in block.code.splitlines():
                said.append(self.run(line))
                self.lend_dependencies()
        return said

    def lend_dependencies(self) -> None:
        """Let a new environment import this one's packages, without Tuppence."""
        for site in (self.home / "tuppence" / "lib").glob("python*/site-packages"):
            shelf = self.home / "shelf"
            if not shelf.exists():
                shelf.mkdir()
                for one in Path(sysconfig.get_paths()["purelib"]).iterdir():
                    if "tuppence" not in one.name and not one.name.startswith("pip"):
                        (shelf / one.name).symlink_to(one)
            (site / "shelf.pth").write_text(f"{shelf}\n")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    home = tmp_path_factory.mktemp("a home")
    source = clone(home / "clone")
    if NODE:
        (source / "node_modules").symlink_to(REPOSITORY / "node_modules")
    found = Machine(home, source)
    assert f"tuppence, version {__version__}" in "".join(found.follow("install"))
    return found


@pytest.fixture
def installed(machine: Machine) -> Iterator[Callable[[str], bytes]]:
    """The installed server, in a directory of its own; gives the body at a path."""
    port = machine.home / "port"
    command = [
        str(machine.home / "tuppence" / "bin" / "tuppence"),
        *("serve", "--port", "0", "--port-file", str(port)),
    ]
    with subprocess.Popen(
        command, env=machine.environment, stdout=subprocess.DEVNULL, cwd=machine.home
    ) as process:
        while not port.exists() and process.poll() is None:
            time.sleep(0.01)
        url = f"http://127.0.0.1:{port.read_text().strip()}"

        def get(path: str) -> bytes:
            with urllib.request.urlopen(url + path, timeout=20) as answer:
                found: bytes = answer.read()
                return found

        yield get
        process.terminate()


def test_the_readmes_tour(machine: Machine, installed: Callable[[str], bytes]) -> None:
    """Its lines run where the README says, with what they print."""
    (machine.home / ".venv").symlink_to(machine.home / "tuppence")
    text = (REPOSITORY / "README.md").read_text()
    lines = re.findall(r"^\$ (\.venv/bin/tuppence .*)$", text, re.M)
    assert len(lines) >= 3
    for line in lines:
        found = json.loads(machine.run(line, machine.home))
        assert found["object"] in ("customer", "list")
        assert found["object"] != "list" or found["data"], line


def test_an_installed_server_has_every_page(installed: Callable[[str], bytes]) -> None:
    assert b"Tuppence" in installed("/")
    assert b"Where data lies" in installed("/docs/install")
    assert json.loads(installed("/openapi.json"))["openapi"]
    docs = installed("/docs/shell").decode()
    if NODE:
        assert len(installed("/static/built/shell.js")) > 100_000
        assert "was built without Node" not in docs
    else:
        assert 'href="/docs/install#page-scripts"' in docs
        assert "make serve" not in docs.split('id="shell"')[1].split("</div>")[0]


def test_upgrade_and_uninstall(machine: Machine, installed: Callable[[str], bytes]) -> None:
    """The data stays where the page says it lies."""
    data = machine.home / ".local" / "share" / "tuppence"
    assert (data / "tuppence.db").is_file()
    assert data.stat().st_mode & 0o077 == 0
    machine.follow("upgrade")
    assert (machine.clone / "before-upgrade.db").is_file()
    machine.follow("uninstall")
    assert not (machine.home / "tuppence" / "bin" / "tuppence").exists()
    assert (data / "tuppence.db").is_file()
