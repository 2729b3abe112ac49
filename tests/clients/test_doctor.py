"""`tuppence doctor`: each problem is found, and named with what to do about it."""

from __future__ import annotations

import http.server
import json
import os
import socket
import sqlite3
import ssl
import threading
import time
from collections import namedtuple
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import psycopg
import pytest
import trustme
from click.testing import CliRunner
from psycopg.conninfo import conninfo_to_dict

from fenced import journey
from openid import forger
from support import REPOSITORY, StartedServer, start_server
from tuppence.app import Settings, set_up
from tuppence.cli.doctor import database, machine, server
from tuppence.cli.doctor.finding import Finding
from tuppence.cli.main import main

PAGE = REPOSITORY / "docs" / "operations" / "doctor.md"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [one for one in os.environ if one.startswith("TUPPENCE_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("TUPPENCE_DATA_DIR", str(folder))
    monkeypatch.setenv("TUPPENCE_CONFIG", str(folder / "config.json"))
    monkeypatch.setenv("TUPPENCE_SERVE_PORT", "0")
    return folder


@pytest.fixture
def db(home: Path) -> Path:
    """A database that a server has written and left."""
    path = home / "tuppence.db"
    set_up(Settings(db=str(path)))
    (home / "tuppence.keys.json").write_text('{"keys": {}}')
    for one in home.iterdir():
        one.chmod(0o600)
    return path


def examined(*arguments: str) -> tuple[int, dict[str, Finding]]:
    """The exit code, and what was found last by each check."""
    found = CliRunner().invoke(main, ["doctor", "--json", *arguments])
    assert found.exception is None or isinstance(found.exception, SystemExit), found.output
    return found.exit_code, {one["check"]: Finding(**one) for one in json.loads(found.stdout)}


def named(found: list[Finding]) -> dict[str, Finding]:
    return {one.check: one for one in found}


# -- the machine -----------------------------------------------------------------------------------


def test_the_pages_own_lines() -> None:
    for block in journey(PAGE, "doctor"):
        for line in block.code.splitlines():
            found = CliRunner().invoke(main, line.split()[1:])
            assert found.exit_code == 0, found.output
            assert "SQLite" in found.output


def test_a_machine_before_the_first_start(home: Path) -> None:
    code, found = examined()
    assert code == 0
    assert found["Database"].said.endswith("created at the first start")
    assert list(home.iterdir()) == [], "it has changed nothing"


def test_every_check_is_on_the_page(db: Path) -> None:
    _, found = examined()
    text = PAGE.read_text()
    assert {one for one in found if one not in text} == {"Tuppence"}


def test_a_sound_database(db: Path) -> None:
    code, found = examined()
    well = ("Database", "Schema", "Soundness", "Clock", "Sealing key")
    assert (code, {found[one].status for one in well}) == (0, {"ok"})
    assert found["Keys file"].status == "warn"


def test_files_that_others_can_read(db: Path) -> None:
    key = db.with_name("tuppence.db.key")
    assert examined()[1]["Permissions"].status == "ok"
    key.chmod(0o644)
    found = examined()[1]["Permissions"]
    assert (found.status, found.advice) == ("warn", f"chmod 600 '{key}'")


def test_disk_space(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usage = namedtuple("usage", "total used free")
    for free, status in ((50 * 2**20, "fail"), (500 * 2**20, "warn"), (2**31, "ok")):
        monkeypatch.setattr("shutil.disk_usage", lambda _, free=free: usage(0, 0, free))
        assert machine.space(tmp_path).status == status


def test_a_directory_that_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr("os.access", lambda place, mode: asked.append(place))
    assert machine.directory(str(tmp_path / "none" / "yet" / "t.db")).status == "fail"
    assert asked == [tmp_path], "the directory that would hold the new ones"


def test_a_network_file_system(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0\nserver:/x {tmp_path.resolve()}/share nfs4 rw 0 0\n")
    (tmp_path / "share").mkdir()
    (found,) = machine.file_system(tmp_path / "share" / "new", mounts)
    assert (found.status, "nfs4" in found.said) == ("fail", True)
    (found,) = machine.file_system(tmp_path, mounts)
    assert found == Finding("File system", "ok", "ext4")
    assert list(machine.file_system(tmp_path, tmp_path / "none")) == [], "not on this system"


def test_a_port_that_something_else_has(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("TUPPENCE_SERVE_PORT", str(taken.getsockname()[1]))
        code, found = examined()
    assert (code, found["Port"].status) == (1, "fail")
    assert "--port or TUPPENCE_SERVE_PORT" in found["Port"].advice


def test_a_port_that_our_own_server_has(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with start_server(home / "tuppence.db") as started:
        monkeypatch.setenv("TUPPENCE_SERVE_PORT", str(started.port))
        _, found = examined()
        assert (found["Port"].status, found["CLI"].said) == ("ok", f"calls {started.url}")
        assert "in use by a server" in found["Database"].said
    _, found = examined()
    assert found["CLI"].status == "warn"
    assert "not in use" in found["Database"].said


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUPPENCE_WORKER", "3")
    monkeypatch.setenv("TUPPENCE_PORT", "tcp://10.0.0.1:80")  # Kubernetes' own
    code, found = examined()
    assert (code, found["Environment"].said) == (0, "TUPPENCE_WORKER is not read by anything")
    monkeypatch.setenv("TUPPENCE_SERVE_HOST", "0.0.0.0")
    _, found = examined()
    assert "keys strict, webhooks to public addresses only" in found["Configuration"].said
    monkeypatch.setenv("TUPPENCE_AUTH", "local")
    code, found = examined()
    assert (code, found["Configuration"].status) == (1, "fail")


# -- the database ----------------------------------------------------------------------------------


def test_a_file_that_is_not_a_database(home: Path) -> None:
    (home / "tuppence.db").write_text("something else, longer than a header")
    code, found = examined()
    assert (code, found["Database"].status) == (1, "fail")


def test_a_damaged_database(db: Path) -> None:
    connection = sqlite3.connect(db)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'accounts'")
    ((size,),) = connection.execute("PRAGMA page_size")
    connection.close()
    with db.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    code, found = examined()
    assert code == 1
    assert "fail" in {found["Database"].status, found.get("Soundness", found["Database"]).status}


@pytest.mark.parametrize(("version", "status"), [(99, "fail"), (1, "warn")])
def test_another_releases_schema(db: Path, version: int, status: str) -> None:
    connection = sqlite3.connect(db)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    _, found = examined()
    said = found.get("Schema", found["Database"])
    assert said.status == status
    assert str(version) in said.said


def test_the_sealing_key(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = db.with_name("tuppence.db.key")
    text = key.read_text()
    key.write_text("another key, which is long enough\n".replace(" ", "-"))
    code, found = examined()
    assert (code, "is not this database's" in found["Sealing key"].said) == (1, True)
    key.unlink()
    assert "is missing" in examined()[1]["Sealing key"].said
    monkeypatch.setenv("TUPPENCE_SEALING_KEY", text.strip())
    found = examined()[1]
    assert (found["Sealing key"].status, text.strip() in str(found)) == ("ok", False)


def test_a_clock_that_was_set_back(db: Path) -> None:
    found = named(list(database.findings(str(db), None, lambda: time.time() - 3600)))
    assert found["Clock"].status == "warn"
    assert "3,600 s ahead of" in found["Clock"].said
    later = named(list(database.findings(str(db), None, lambda: time.time() + 3600)))
    assert later["Clock"].status == "ok", "a file that is not new says nothing about the clock"


def test_postgresql(new_database: Callable[[], str], tmp_path: Path) -> None:
    address = new_database()
    code, found = examined("--db", address)
    assert (code, found["Database"].status) == (0, "ok")
    assert "is empty: the first start sets it up" in found["Database"].said
    with start_server(tmp_path / "pg.db", "--db", address):
        found = named(list(database.findings(address, str(tmp_path / "sealing.key"), time.time)))
    assert {found[one].status for one in ("Database", "Schema", "Clock", "Sealing key")} == {"ok"}
    drifted = named(list(database.findings(address, None, lambda: time.time() + 60)))
    assert "s behind this machine's clock" in drifted["Clock"].said
    code, found = examined("--db", "postgresql://nobody@127.0.0.1:9/none")
    assert (code, found["Database"].status) == (1, "fail")


def test_a_user_of_postgresql_who_may_not_create_tables(new_database: Callable[[], str]) -> None:
    address = new_database()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS doctors_guest")
        connection.execute("CREATE ROLE doctors_guest LOGIN")
    named = conninfo_to_dict(address) | {"user": "doctors_guest"}
    guest = f"postgresql:///?{urlencode(named)}"
    (found,) = database.findings(guest, None, time.time)
    assert (found.status, "may not create tables" in found.said) == ("fail", True)


# -- a server and its proxy ------------------------------------------------------------------------


def test_a_server_that_is_well(started: StartedServer) -> None:
    code, found = examined("--url", started.url, "--api-key", "sk_test_of_the_doctor")
    mine = ("Reachable", "Ready", "Public URL", "Server clock", "Client address", "Websockets")
    assert (code, {found[one].status for one in mine}) == (0, {"ok"})
    assert "127.0.0.1" in found["Client address"].said


Answers = dict[str, tuple[int, str]]


@pytest.fixture
def proxy() -> Iterator[Callable[..., str]]:
    """A proxy that answers as it is told, on TLS where it is given a certificate."""
    opened: list[http.server.HTTPServer] = []

    def begin(answers: Answers, certificate: trustme.LeafCert | None = None) -> str:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, text = answers.get(self.path, (404, ""))
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.send_header("Request-Id", "req_1")
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        found = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            found.socket = context.wrap_socket(found.socket, server_side=True)
        opened.append(found)
        threading.Thread(target=found.serve_forever, daemon=True).start()
        return f"{'https' if certificate else 'http'}://localhost:{found.server_port}"

    yield begin
    for one in opened:
        one.shutdown()
        one.server_close()


@pytest.mark.parametrize(
    ("status", "text", "said", "advice"),
    [
        (502, "Bad Gateway", "status 502", "the server behind it does not"),
        (403, "no such name", "does not answer to that name", "--public-url or --allow-host"),
        (200, "<html>", "is not a Tuppence server", "Something else listens there"),
    ],
)
def test_what_answers_in_its_place(
    proxy: Callable[..., str], status: int, text: str, said: str, advice: str
) -> None:
    (found,) = server.findings(proxy({"/healthz": (status, text)}), None, time.time)
    assert found.status == "fail"
    assert said in found.said
    assert advice in found.advice


def test_nothing_answers() -> None:
    code, found = examined("--url", "http://127.0.0.1:9")
    assert (code, found["Reachable"].status) == (1, "fail")
    assert examined("--url", "pay.example.com")[1]["Reachable"].status == "fail"


WELL: Answers = {
    "/healthz": (200, "ok\n"),
    "/readyz": (200, "ready\n"),
    "/v1/balance": (200, "{}"),
    "/_tuppence/request_logs/req_1": (200, '{"ip_address": "10.0.0.3"}'),
    "/shell/socket": (403, ""),
}


def test_a_proxy_that_is_not_trusted_and_passes_little(
    proxy: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "is_public_host", lambda host: True)
    monkeypatch.setattr(server, "is_loopback", lambda host: False)
    wrong = {
        "/llms.txt": (200, "[Keys](http://127.0.0.1:12111/docs/keys.md)"),
        "/readyz": (200, "ready\nworker webhooks is failing: 3 in a row\n"),
        "/shell/socket": (404, ""),
        "/metrics": (200, "tuppence_requests 1"),
    }
    found = named(list(server.findings(proxy(WELL | wrong), "sk_test_x", time.time)))
    assert {name: one.status for name, one in found.items() if one.status != "ok"} == {
        "Ready": "warn",
        "TLS": "warn",
        "Public URL": "warn",
        "Client address": "fail",
        "Websockets": "fail",
        "Metrics": "warn",
    }
    assert "--trusted-proxies 10.0.0.3" in found["Client address"].advice


def test_certificates(proxy: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    url = proxy(WELL, authority.issue_cert("localhost"))
    (found,) = server.findings(url, None, time.time)
    assert (found.status, "TLS" in found.said) == ("fail", True)
    with authority.cert_pem.tempfile() as trusted:
        monkeypatch.setenv("SSL_CERT_FILE", trusted)
        assert named(list(server.findings(url, None, time.time)))["TLS"].status == "ok"
        outside = server.Outside(url, None)
        ends = outside.certificate_end()
        (late,) = server.certificate(outside, lambda: ends - 3 * server.DAY_S)
    assert (late.status, "3 more days" in late.said) == ("warn", True)


def test_the_identity_provider(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = "Identity provider"
    assert check not in examined()[1]
    with forger() as provider:
        monkeypatch.setenv("TUPPENCE_OIDC_ISSUER", provider.url)
        code, found = examined()
        assert (code, found[check].status) == (1, "fail")
        assert "--oidc-client-id" in found[check].said
        monkeypatch.setenv("TUPPENCE_OIDC_CLIENT_ID", "tuppence")
        assert examined()[1][check].status == "warn"
        monkeypatch.setenv("TUPPENCE_OIDC_CLIENT_SECRET", "a secret of the client")
        sound = examined()[1][check]
        assert (sound.status, "keys (1)" in sound.said) == ("ok", True)
        assert "a secret" not in str(sound)
        for metadata, said in (
            ({"issuer": f"{provider.url}/"}, "--oidc-issuer must be the same"),
            ({"id_token_signing_alg_values_supported": ["HS256"]}, "signs with none of"),
            ({"token_endpoint": "ftp://x"}, "is not https"),
        ):
            provider.metadata = metadata
            found = examined()[1]
            assert (found[check].status, said in found[check].said) == ("fail", True), said
    assert "Cannot connect" in examined()[1][check].said
