"""docs/stand-in.md, run literally: over HTTP and over HTTPS."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import subprocess
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from fenced import journey
from support import BIN, REPOSITORY, free_port, wait_for_port

PAGE = REPOSITORY / "docs" / "stand-in.md"
NODE = shutil.which("node")


class Reader:
    """Somebody who types what the page says, on ports that are free here."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.ports = {"12111": str(free_port()), "12112": str(free_port())}
        kept = {n: v for n, v in os.environ.items() if not n.startswith(("TUPPENCE", "XDG_"))}
        self.environment = kept | {
            "HOME": str(home),
            "PATH": f"{BIN}:{os.environ['PATH']}",
            "TUPPENCE_SERVE_PORT": self.ports["12111"],
        }

    def lines(self, name: str) -> list[str]:
        found = "".join(block.code for block in journey(PAGE, name))
        for written, free in self.ports.items():
            found = found.replace(written, free)
        return found.splitlines()

    @contextmanager
    def server(self, name: str) -> Iterator[None]:
        (line,) = self.lines(name)
        process = subprocess.Popen(
            ["bash", "-c", f"exec {line}"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for_port(process, int(self.ports["12111"]))  # type: ignore[arg-type]
            yield
        finally:
            process.terminate()
            process.wait(20)

    def run(self, line: str, **more: str) -> str:
        done = subprocess.run(
            ["bash", "-ec", line],
            env=self.environment | more,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def answers(self, name: str) -> list[dict[str, Any]]:
        return [json.loads(self.run(line)) for line in self.lines(name)]


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def test_the_pages_requests(reader: Reader) -> None:
    with reader.server("stand-in"):
        charge, transfer, listed = reader.answers("stand-in-requests")
        assert (charge["object"], charge["id"], charge["amount"]) == ("charge", "ch_123", 100)
        sent = {"amount": 700, "currency": "eur", "destination": "acct_123"}
        assert {name: transfer[name] for name in sent} == sent
        assert listed["data"][0]["destination"]["object"] == "account"
        connection = http.client.HTTPConnection("127.0.0.1", int(reader.ports["12111"]))
        connection.request("GET", "/")
        assert connection.getresponse().headers["Stripe-Mock-Version"] == "master"
        connection.close()


def test_the_pages_requests_over_https(reader: Reader) -> None:
    """And as the page's table says for Python and Node."""
    with reader.server("stand-in-https"):
        (charge,) = reader.answers("stand-in-https-requests")
        assert (charge["object"], charge["id"]) == ("charge", "ch_123")
        trusted = str(reader.home / ".local" / "share" / "tuppence" / "tls.crt")
        url = f"https://localhost:{reader.ports['12112']}"
        python = f"""
            import stripe
            stripe.ca_bundle_path = {trusted!r}
            client = stripe.StripeClient("sk_test_123", base_addresses={{"api": {url!r}}})
            print(client.v1.charges.retrieve("ch_123").id)
        """
        assert reader.run(f"python - <<'E'\n{textwrap.dedent(python)}\nE") == "ch_123\n"
        if NODE:
            script = f"fetch('{url}/healthz').then(r => console.log(r.status))"
            assert reader.run(f'node -e "{script}"', NODE_EXTRA_CA_CERTS=trusted) == "200\n"
