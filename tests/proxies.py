"""The proxies of docs/operations/proxy.md, with the page's own configuration."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

from support import REPOSITORY

PAGE = (REPOSITORY / "docs" / "operations" / "proxy.md").read_text()
NAME, CLIENT, PROXY = "pay.example.com", "127.0.0.5", "127.0.0.1"


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.S)
    assert found is not None
    return found[1]


def nginx(folder: Path, port: int, upstream: int, pem: Path) -> tuple[list[str], dict[str, str]]:
    """nginx with the page's lines; only ports and files are this test's."""
    lines = block("nginx").replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    lines = lines.replace("server 127.0.0.1:12111", f"server 127.0.0.1:{upstream}")
    lines = lines.replace(f"/etc/ssl/{NAME}.pem", str(pem))
    lines = lines.replace(f"/etc/ssl/private/{NAME}.key", str(pem))
    kept = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{one}_temp_path {folder}/{one};\n" for one in kept)
    written = (
        f"daemon off; pid {folder}/pid; error_log {folder}/errors;\n"
        f"events {{}}\nhttp {{ access_log off;\n{places}{lines}}}\n"
    )
    (folder / "nginx.conf").write_text(written)
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    return [program or "nginx", "-e", f"{folder}/errors", "-c", f"{folder}/nginx.conf"], {}


def caddy(folder: Path, port: int, upstream: int, pem: Path) -> tuple[list[str], dict[str, str]]:
    """Caddy, with a certificate of ours: it cannot fetch one for this name."""
    lines = block("caddy").replace("127.0.0.1:12111", f"127.0.0.1:{upstream}")
    lines = lines.replace(f"{NAME} {{", f"{NAME}:{port} {{\n bind 127.0.0.1\n tls {pem} {pem}", 1)
    options = "{\n admin off\n auto_https disable_redirects\n}\n"
    (folder / "Caddyfile").write_text(options + lines)
    program = shutil.which("caddy")
    where = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    file = f"{folder}/Caddyfile"
    return [program or "caddy", "run", "--adapter", "caddyfile", "--config", file], where


PROXIES = {"nginx": nginx, "caddy": caddy}


def installed(name: str) -> bool:
    return shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin") is not None


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        assert process.poll() is None, "the proxy ended: it does not take the page's lines"
        with contextlib.suppress(OSError), socket.create_connection((PROXY, port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError("the proxy did not start")
