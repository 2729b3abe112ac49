"""docs/operations/deploy.md, literally: PostgreSQL, two processes, nginx, email, metrics."""

from __future__ import annotations

import email
import http.client
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from browsing import PASSWORD, Browser, Shown
from fenced import journey
from mail_server import Post, mail_server
from postgres import Cluster
from proxies import NAME, PROXY, installed, nginx, wait_for
from support import BIN, REPOSITORY, free_port, wait_for_port

PAGE = REPOSITORY / "docs" / "operations" / "deploy.md"


@dataclass
class Places:
    """What stands where the page has its own."""

    folder: Path
    database: str
    port: int
    tls_port: int
    mail: str

    @property
    def public_url(self) -> str:
        return f"https://{NAME}:{self.tls_port}"

    def code(self, file: str) -> str:
        (found,) = (one.code for one in journey(PAGE, "team") if one.file == file)
        for there, here in (
            ("postgresql://tuppence:password@localhost/tuppence", f"'{self.database}'"),
            ("/var/lib/tuppence", str(self.folder / "data")),
            (f"https://{NAME}", self.public_url),
            ("smtp://mail.example.com:25", self.mail),
            ("127.0.0.1:12111", f"127.0.0.1:{self.port}"),
        ):
            found = found.replace(there, here)
        return found

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PATH": f"{BIN}:{os.environ['PATH']}",
            "TUPPENCE_SERVE_PORT": str(self.port),
            "TUPPENCE_CONFIG": str(self.folder / "config.json"),
        }

    def run(self, code: str) -> str:
        done = subprocess.run(
            ["sh", "-euc", code],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


class Visitor(Browser):
    """A browser that speaks to nginx, over TLS."""

    def __init__(self, places: Places, context: ssl.SSLContext) -> None:
        self.places, self.context = places, context
        self.cookies, self.ip, self.csrf = {}, "127.0.0.1", ""

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Shown:
        opened = socket.create_connection((PROXY, self.places.tls_port), 20)
        connection = http.client.HTTPSConnection(NAME, self.places.tls_port, timeout=20)
        connection.sock = self.context.wrap_socket(opened, server_hostname=NAME)
        sent = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), **(headers or {})}
        if method != "GET":
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        content = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            assert "; Secure" in cookie
            self.keep(cookie)
        connection.close()
        found = {name.lower(): value for name, value in answer.headers.items()}
        return Shown(answer.status, content, found, path)

    def open(self, link: str) -> Shown:
        assert link.startswith(f"{self.places.public_url}/"), link
        return self.get(link.removeprefix(self.places.public_url))


@contextmanager
def served(places: Places) -> Iterator[None]:
    """The page's server, as its own commands start it."""
    (places.folder / "tuppence.env").write_text(places.code("tuppence.env"))
    places.run(places.code("secrets.sh"))
    log = (places.folder / "log").open("w")
    process = subprocess.Popen(
        ["sh", "-c", places.code("start.sh")],
        cwd=places.folder,
        env=places.environment,
        stdout=log,
        stderr=log,
        text=True,
    )
    try:
        wait_for_port(process, places.port)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        log.close()


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server() as found:
        yield found


@pytest.fixture
def places(
    tmp_path: Path, running_cluster: Cluster, post: Post
) -> Iterator[tuple[Places, ssl.SSLContext]]:
    if not installed("nginx"):
        pytest.skip("nginx is not installed (Debian: nginx)")
    found = Places(tmp_path, running_cluster.new_database(), free_port(), free_port(), post.url)
    authority, pem = trustme.CA(), tmp_path / "server.pem"
    authority.issue_cert(NAME).private_key_and_cert_chain_pem.write_to_path(str(pem))
    context = ssl.create_default_context()
    authority.configure_trust(context)
    command, _ = nginx(tmp_path, found.tls_port, found.port, pem)
    with served(found):
        proxy = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(proxy, found.tls_port)
            yield found, context
        finally:
            proxy.terminate()
            proxy.wait(10)


def link_in(text: str) -> str:
    message = email.message_from_string(text)
    found = re.search(r"https://\S+", message.get_payload(decode=True).decode())
    assert found is not None
    assert message["From"] == "Payments <pay@example.com>"
    return found[0]


def test_a_server_for_a_team(places: tuple[Places, ssl.SSLContext], post: Post) -> None:
    there, context = places
    owner = Visitor(there, context)
    assert owner.get("/readyz").html == "ready\n"
    kept = json.loads((there.folder / "data" / "keys.json").read_text())
    page = owner.open(kept["dashboard"])
    owner.send(
        page, page.form(button="Create account"), email="jane@example.com", password=PASSWORD
    )
    invite(owner, "joe@example.com")
    link = wait_for_email(post, "joe@example.com")
    member = Visitor(there, context)
    page = member.open(link)
    assert page.status == 200, page.text
    assert "joe@example.com" in page.html
    check_metrics(there, owner)


def invite(owner: Visitor, who: str) -> None:
    page = owner.get("/dashboard/settings/team")
    shown = owner.send(page, page.form("/team/invite"), email=who, roles="developer")
    assert shown.status == 200, shown.text


def wait_for_email(post: Post, to: str) -> str:
    """The link in the email to somebody."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for text in post.taken:
            if email.message_from_string(text)["To"] == to:
                return link_in(text)
        time.sleep(0.1)
    raise AssertionError(f"no email to {to}: {post.taken}")


def check_metrics(there: Places, outside: Visitor) -> None:
    """Prometheus reads them with the token; nobody does from the outside."""
    assert outside.get("/metrics").status == 403
    code = "set -a; . ./tuppence.env; set +a\n" + there.code("metrics.sh")
    page = there.run(code)
    assert 'tuppence_build_info{database="postgresql"' in page
    with pytest.raises(AssertionError):
        there.run("TUPPENCE_METRICS_TOKEN=wrong\n" + there.code("metrics.sh"))
