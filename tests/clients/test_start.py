"""How `tuppence serve` starts: what it refuses, what it says, and where secrets go."""

from __future__ import annotations

import json
import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from support import BIN, StartedServer, free_port, start_server
from tuppence import __version__
from tuppence.cli.listening_sockets import listen, resolved

TUPPENCE = str(BIN / "tuppence")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "MAKELEVEL"}
    data, config = tmp_path / "data", tmp_path / "config.json"
    return {**kept, "TUPPENCE_DATA_DIR": str(data), "TUPPENCE_CONFIG": str(config)}


@pytest.fixture
def refused(environment: dict[str, str]) -> Callable[..., str]:
    """The one line with which a start is refused."""

    def run(*arguments: str, **more: str) -> str:
        found = subprocess.run(
            [TUPPENCE, *arguments],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            env=environment | more,
        )
        assert found.returncode != 0, found.stdout
        assert "Traceback" not in found.stderr
        return found.stderr.strip().splitlines()[-1]

    return run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--port", "99999"), "'--port' (env var: 'TUPPENCE_SERVE_PORT'): 99999 is not in"),
        (("--host", "203.0.113.7"), "--host 203.0.113.7: this machine does not have"),
        (("--host", "no such name"), "--host no such name: there is no such name"),
        (("--db", "mysql://root@localhost/x"), "Unsupported database mysql:"),
        (("--db", "sqlite://x.db"), "Unsupported database sqlite:"),
        (("--db", "mysql:/x"), "Unsupported database mysql:"),
        (("--socket", "/dev/null/x.sock"), "--socket /dev/null/x.sock:"),
        (("--keys-file", "/dev/null/keys"), "name another file with --keys-file"),
        (("--db", "/dev/null/x/t.db"), "--db PATH, or its directory with TUPPENCE_DATA_DIR"),
    ],
)
def test_a_start_is_refused_in_one_line_that_names_the_option(
    refused: Callable[..., str], tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert said in refused("serve", "--port", "0", *arguments)
    assert not (tmp_path / "data" / "tuppence.db").exists(), "nothing is created first"


@pytest.mark.parametrize("option", ["--port-file", "--keys-file"])
def test_what_is_not_a_file_is_not_replaced(
    refused: Callable[..., str], tmp_path: Path, option: str
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert f"{pipe}: not a regular file" in refused("serve", "--port", "0", option, str(pipe))
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    "command", [("db", "check", "--db"), ("backup", "x.db", "--db"), ("db", "copy", "a.db")]
)
def test_other_commands_refuse_unknown_schemes_too(
    refused: Callable[..., str], command: tuple[str, ...]
) -> None:
    assert "Unsupported database mysql:" in refused(*command, "mysql://localhost/x")


def test_a_port_in_use(refused: Callable[..., str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = refused("serve", "--port", port)
        assert f"Port {port} on 127.0.0.1 is in use. Choose another with --port" in said
        assert "make serve" not in said
        said = refused("serve", "--port", port, MAKELEVEL="1")
        assert f'make serve ARGS="--port {min(int(port) + 1, 65535)}"' in said


@pytest.fixture
def begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., StartedServer]:
    """Start a server whose directory has a space in its name, with secrets where they go."""
    home = tmp_path / "a home"
    home.mkdir(mode=0o700)

    def run(*arguments: str) -> StartedServer:
        return start_server(home / "tuppence.db", "--keys-file", "", *arguments)

    return run


def test_scripts_read_the_secrets_of_a_server_on_loopback(
    begin: Callable[..., StartedServer], tmp_path: Path
) -> None:
    with begin() as server:
        said = server.banner()
        for secret in ("    sk_test_", "    sk_live_", "/dashboard?token="):
            assert secret in said
        assert not (tmp_path / "a home" / "tuppence.keys.json").exists()


def test_secrets_go_to_a_file_where_a_container_would_log_them(
    begin: Callable[..., StartedServer], tmp_path: Path
) -> None:
    file = tmp_path / "a home" / "tuppence.keys.json"
    with begin("--host", "0.0.0.0") as server:
        said = server.banner()
        assert shlex.quote(str(file)) in said
        first = json.loads(file.read_text())
        assert file.stat().st_mode & 0o777 == 0o600
        assert not any(key in said for key in first["keys"].values())
        assert "token=" not in said
        answer = server.call("GET", "/v1/customers", first["keys"]["sk_live"])
        assert answer.status == 200
        link = first["dashboard"]
        assert link.startswith(f"{server.url}/dashboard?token=")
    with begin("--host", "0.0.0.0") as server:
        again = json.loads(file.read_text())
        assert again["keys"] == first["keys"], "a restart does not lose them"
        assert again["dashboard"] != link
    with start_server(tmp_path / "other.db", "--keys-file", str(file)):
        other = json.loads(file.read_text())
        assert other["database"] == str(tmp_path / "other.db")
        assert other["keys"] != first["keys"], "keys stand beside their own database"


def test_logs_in_json_begin_with_a_line_without_secrets(
    begin: Callable[..., StartedServer], tmp_path: Path
) -> None:
    with begin("--log-format", "json") as server:
        assert server.process.stdout is not None
        line = json.loads(server.process.stdout.readline())
        keys = json.loads(Path(line["keys_file"]).read_text())
        assert (line["event"], line["level"], line["port"]) == ("started", "info", server.port)
        assert line["url"] == server.url
        assert line["new_account"] is True
        text = json.dumps(line)
        assert not any(key in text for key in keys["keys"].values())
        assert "token" not in text


def test_a_terminal_shows_them(environment: dict[str, str]) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [TUPPENCE, "serve", "--port", "0", "--db", ":memory:", "--socket", "none"]
    with subprocess.Popen(command, stdout=follower, env=environment) as process:
        os.close(follower)
        text = ""
        while "Ctrl-C" not in text:
            text += os.read(leader, 65536).decode()
        process.terminate()
    os.close(leader)
    assert "sk_test_" in text
    assert "/dashboard?token=" in text


def test_what_the_banner_names_is_read_by_something(start: Callable[..., StartedServer]) -> None:
    assert "STRIPE_API_BASE" not in start().banner()


def test_the_banners_own_lines_work_in_a_path_with_a_space(
    begin: Callable[..., StartedServer], tmp_path: Path
) -> None:
    bin = tmp_path / "v space" / "bin"
    bin.mkdir(parents=True)
    (bin / "tuppence").symlink_to(TUPPENCE)
    with begin() as server:
        lines = [line.strip() for line in server.banner().splitlines()]
        (first,) = [line for line in lines if "customers create" in line]
        (export,) = [line for line in lines if line.startswith("export STRIPE_CLI_UNIX_SOCKET=")]
        path = f"{bin}:{os.environ['PATH']}"
        script = f'{export}\n{first}\ntest -S "$STRIPE_CLI_UNIX_SOCKET"'
        done = subprocess.run(
            ["bash", "-ec", script],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            env=server.environment | {"PATH": path},
        )
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["name"] == "Jane Smith"


def test_the_port_file_says_which_port_was_taken(tmp_path: Path) -> None:
    file = tmp_path / "port"
    file.write_text("1")  # of a server that was killed
    command = [TUPPENCE, "serve", "--port", "0", "--db", ":memory:", "--port-file", str(file)]
    environment = {**os.environ, "TUPPENCE_DATA_DIR": str(tmp_path), "TUPPENCE_CONFIG": os.devnull}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    server = StartedServer(process, 0, tmp_path, tmp_path, "", environment)
    with server:
        said = server.banner()
        while process.poll() is None and not file.exists():
            time.sleep(0.01)
        server.port = int(file.read_text())
        assert server.url in said
        assert server.call("GET", "/v1/customers", "sk_test_port").status == 200
    assert not file.exists()


def test_localhost_is_where_the_documents_say(
    start: Callable[..., StartedServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the system's own table names IPv6 first."""
    both = [
        (family, socket.SOCK_STREAM, 0, "", (address, 80))
        for family, address in ((socket.AF_INET6, "::1"), (socket.AF_INET, "127.0.0.1"))
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: list(both))
    assert resolved("localhost", 80) == (socket.AF_INET, ("127.0.0.1", 80))
    monkeypatch.undo()
    server = start("--host", "localhost")
    assert server.call("GET", "/v1/customers", "sk_test_localhost").status == 200


def test_ipv6() -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")
    at = listen("::1", 0, "none", ":memory:")
    for one in at.sockets:
        one.close()
    assert at.url.startswith("http://[::1]:")


def test_a_home_that_cannot_be_written_to(environment: dict[str, str]) -> None:
    """A server in memory needs nothing of it: neither a socket, nor a place for its secrets."""
    command = [TUPPENCE, "serve", "--port", str(free_port()), "--db", ":memory:"]
    nowhere = {"TUPPENCE_DATA_DIR": "/dev/null/data", "TUPPENCE_CONFIG": "/dev/null/config"}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment | nowhere
    )
    with StartedServer(process, 0, Path(), Path(), "", environment) as server:
        said = server.banner()
        assert "Tuppence is running" in said
        assert "No unix socket at /dev/null/data/tuppence.sock" in said


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tuppence", "--version"], capture_output=True, text=True, check=True
    )
    assert __version__ in done.stdout
