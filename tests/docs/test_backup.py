"""docs/operations/backup.md, run literally on both databases, with the sealing key."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

import postgres
from fenced import journey
from support import BIN, REPOSITORY, StartedServer

PAGE = REPOSITORY / "docs" / "operations" / "backup.md"
SEALING_KEY = "0123456789abcdef" * 2


class Runbook:
    """The page's commands, with its directories below one of the test's own."""

    def __init__(self, folder: Path, **variables: str) -> None:
        self.folder = folder
        tools = postgres.bin_folder()
        path = f"{BIN}:{tools}:{os.environ['PATH']}" if tools else f"{BIN}:{os.environ['PATH']}"
        self.environment = {**os.environ, "PATH": path, **variables}
        self.environment["TUPPENCE_DATA_DIR"] = str(folder / "data")

    def run(self, name: str, **variables: str) -> str:
        code = "".join(block.code for block in journey(PAGE, name))
        for place in ("/srv/", "/var/backups/"):
            code = code.replace(place, f"{self.folder}{place}")
        done = subprocess.run(
            ["sh", "-c", code],
            env=self.environment | variables,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def fill(server: StartedServer, key: str) -> tuple[str, str]:
    """(id, secret) of a test key, beside a customer and a file."""
    made = server.call("POST", "/_tuppence/api_keys", key, "kind=secret").json
    assert server.call("POST", "/v1/customers", key, "name=Jane").status == 200
    body = (
        "--b\r\nContent-Disposition: form-data; name=purpose\r\n\r\ndispute_evidence\r\n"
        '--b\r\nContent-Disposition: form-data; name=file; filename="a.png"\r\n\r\nx\r\n--b--\r\n'
    )
    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    assert server.call("POST", "/v1/files", key, body, **kind).status == 200
    return made["id"], made["secret"]


def verify(book: Runbook, server: StartedServer, made: tuple[str, str]) -> None:
    """The restored server shows the sealed key, and has what was there at the backup."""
    id, secret = made
    target = {"TUPPENCE_BASE_URL": server.url, "TUPPENCE_API_KEY": secret, "KEY_ID": id}
    said = book.run("verify", **target)
    ready, revealed = said.split("\n", 1)
    assert ready == "ready"
    assert json.loads(revealed)["secret"] == secret
    names = [one["name"] for one in server.call("GET", "/v1/customers", secret).json["data"]]
    assert names == ["Jane"]
    (file,) = server.call("GET", "/v1/files", secret).json["data"]
    content = server.call("GET", f"/v1/files/{file['id']}/contents", secret)
    assert (content.status, content.body) == (200, b"x")


def test_sqlite(tmp_path: Path, start: Callable[..., StartedServer]) -> None:
    book = Runbook(tmp_path)
    db = tmp_path / "srv" / "tuppence" / "shop.db"
    db.parent.mkdir(parents=True)
    server = start(db=db)
    made = fill(server, "sk_test_backup")
    assert "is whole" in book.run("sqlite-backup")
    book.run("sqlite-key")
    server.call("POST", "/v1/customers", "sk_test_backup", "name=After")
    server.stop()
    assert "is whole" in book.run("sqlite-restore")
    verify(book, start(db=db), made)


def in_same_cluster(address: str, name: str) -> str:
    parts = urlsplit(address)
    asked = parse_qs(parts.query)
    return f"postgresql:///{name}?host={asked['host'][0]}&user={asked['user'][0]}"


@pytest.mark.parametrize("how", ["dump", "copy"])
def test_postgresql(
    tmp_path: Path,
    start: Callable[..., StartedServer],
    running_cluster: postgres.Cluster,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    monkeypatch.setenv("TUPPENCE_SEALING_KEY", SEALING_KEY)
    address = running_cluster.new_database()
    restored = in_same_cluster(address, "tuppence_restored")
    copied = in_same_cluster(address, "tuppence_copied")
    book = Runbook(tmp_path, TUPPENCE_DB=address, RESTORED_DB=restored, COPIED_DB=copied)
    server = start("--db", address)
    made = fill(server, "sk_test_backup")
    if how == "dump":
        book.run("postgres-backup")
        server.call("POST", "/v1/customers", "sk_test_backup", "name=After")
        server.stop()
        assert "is whole" in book.run("postgres-restore")
        verify(book, start("--db", restored), made)
    else:
        server.stop()
        (tmp_path / "var" / "backups" / "tuppence").mkdir(parents=True)
        book.run("postgres-portable")
        verify(book, start("--db", copied), made)
