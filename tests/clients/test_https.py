"""The HTTPS port of `tuppence serve`, beside HTTP and the unix socket."""

from __future__ import annotations

import datetime
import http.client
import json
import re
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from support import StartedServer, start_server
from tuppence.cli import tls_options
from tuppence.cli.address_options import reach_of
from tuppence.cli.serve_settings import Options

NOW = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)


def https_port(server: StartedServer) -> int:
    found = re.search(r"HTTPS +https://127\.0\.0\.1:(\d+)", server.banner())
    assert found, server.output
    return int(found[1])


def ask(port: int, trusted: Path, path: str = "/v1/charges/ch_123") -> http.client.HTTPResponse:
    """A request of a client that verifies the certificate as strictly as newer Pythons do."""
    context = ssl.create_default_context(cafile=trusted)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    connection = http.client.HTTPSConnection("127.0.0.1", port, context=context, timeout=10)
    connection.request("GET", path, headers={"Authorization": "Bearer sk_test_123"})
    return connection.getresponse()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StartedServer]:
    with start_server(tmp_path / "a.db", "--unknown-ids", "answer", "--tls-port", "0") as found:
        yield found


def test_https_http_and_the_unix_socket_serve_the_same(
    server: StartedServer, tmp_path: Path
) -> None:
    answer = ask(https_port(server), tmp_path / "tls.crt")
    assert (answer.status, answer.version) == (200, 11)
    assert json.loads(answer.read())["id"] == "ch_123"
    assert server.call("GET", "/v1/charges/ch_123", "sk_test_123").status == 200
    with socket.socket(socket.AF_UNIX) as unix:
        unix.connect(str(server.socket_path))
        unix.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert unix.recv(100).startswith(b"HTTP/1.1 200")
    assert (tmp_path / "tls.pem").stat().st_mode & 0o777 == 0o600
    assert "PRIVATE" in (tmp_path / "tls.pem").read_text()
    assert "PRIVATE" not in (tmp_path / "tls.crt").read_text()


def test_the_server_stops_with_https_connections_open(
    server: StartedServer, tmp_path: Path
) -> None:
    context = ssl.create_default_context(cafile=tmp_path / "tls.crt")
    plain = socket.create_connection(("127.0.0.1", https_port(server)))
    with context.wrap_socket(plain, server_hostname="localhost") as kept:
        kept.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert kept.recv(100).startswith(b"HTTP/1.1 200")
        server.process.terminate()
        said, _ = server.process.communicate(timeout=20)
        assert server.process.returncode == 0
        assert "shutdown exceeded" not in said


def test_a_handshake_that_does_not_come_is_not_waited_for(tmp_path: Path) -> None:
    started = start_server(tmp_path / "a.db", "--tls-port", "0", "--header-timeout", "1")
    with started as server, socket.create_connection(("127.0.0.1", https_port(server))) as mute:
        mute.settimeout(10)
        assert mute.recv(1) == b""


# -- the self-signed certificate -------------------------------------------------------------------


def test_the_certificate_stays_while_it_is_good(tmp_path: Path) -> None:
    stored = tmp_path / "tls.crt"

    def after(days: int, *names: str) -> bytes:
        tls_options.self_signed(stored, list(names), NOW + datetime.timedelta(days=days))
        return stored.read_bytes()

    first = after(0, "localhost", "127.0.0.1")
    assert after(360, "localhost") == first
    assert after(370, "localhost") != first, "it is renewed a month before it expires"
    second = stored.read_bytes()
    assert after(371, "localhost", "tuppence.test") != second, "it lacks a name"
    (tmp_path / "tls.pem").write_text("spoilt")
    assert "BEGIN CERTIFICATE" in after(371, "localhost").decode()


# -- your own certificate --------------------------------------------------------------------------


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A certificate and its key in one file."""
    path = tmp_path / "own.pem"
    now = datetime.datetime.now(datetime.UTC)
    path.write_bytes(tls_options.new_certificate(["127.0.0.1"], now))
    return path


def test_your_own_certificate_is_served(own: Path, tmp_path: Path) -> None:
    text = own.read_text()
    cut = text.index("-----BEGIN CERTIFICATE")
    (tmp_path / "key.pem").write_text(text[:cut])
    (tmp_path / "cert.pem").write_text(text[cut:])
    arguments = ["--tls-cert", str(tmp_path / "cert.pem"), "--tls-key", str(tmp_path / "key.pem")]
    with start_server(tmp_path / "a.db", "--https-port", "0", *arguments) as server:
        served = ssl.get_server_certificate(("127.0.0.1", https_port(server)))
        assert served.strip() == text[cut:].strip()
        assert not (tmp_path / "tls.pem").exists()


def refused(**options: Any) -> str:
    """Why `tuppence serve` does not start."""
    asked = Options(**{"host": "127.0.0.1", "port": 0, **options})
    with pytest.raises(click.ClickException) as found:
        tls_options.listen_tls(asked, reach_of(asked, "http://127.0.0.1"), NOW.timestamp())
    return found.value.message


def test_what_cannot_be_served_is_refused_by_its_option(own: Path, tmp_path: Path) -> None:
    assert "--tls-cert needs --tls-port" in refused(tls_cert=str(own))
    assert "--tls-key needs --tls-cert" in refused(tls_port=0, tls_key=str(own))
    assert "nope: No such file" in refused(tls_port=0, tls_cert=str(tmp_path / "nope"))
    assert "--tls-port needs --tls-cert where" in refused(host="0.0.0.0", tls_port=0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert "with --tls-port, or a free" in refused(tls_port=port, tls_cert=str(own))


def test_an_encrypted_key_is_refused_without_asking(own: Path) -> None:
    key = serialization.load_pem_private_key(own.read_bytes(), None)
    sealed = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"secret"),
    )
    certificate = x509.load_pem_x509_certificate(own.read_bytes())
    own.write_bytes(sealed + certificate.public_bytes(serialization.Encoding.PEM))
    said = refused(tls_port=0, tls_cert=str(own))
    assert "not a PEM certificate with its unencrypted private key" in said
