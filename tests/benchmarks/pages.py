"""`make bench-pages`: how long the dashboard's pages take, in a small world and in a large one.

    make bench-pages ARGS="--count 100000"

Each page is asked for over HTTP by somebody who is signed in; beside it stands the API's own answer
to a list of ten, measured in the same minute on the same server.
"""

from __future__ import annotations

import argparse
import http.client
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)]

from support import BIN, StartedServer, start_server  # noqa: E402

PAGES = (
    ("home", "/dashboard/test"),
    ("home, a year", "/dashboard/test?range=12m"),
    ("customers", "/dashboard/test/customers"),
    ("customers by e-mail", "/dashboard/test/customers?email={email}"),
    ("customers searched", "/dashboard/test/customers?q={email}"),
    ("a customer", "/dashboard/test/customers/{customer}"),
    ("payments", "/dashboard/test/payments"),
    ("payments, succeeded", "/dashboard/test/payments?tab=Succeeded"),
    ("a payment", "/dashboard/test/payments/{intent}"),
    ("search", "/dashboard/test/search?q={email}"),
    ("events", "/dashboard/test/events"),
    ("logs", "/dashboard/test/logs"),
    ("balance", "/dashboard/test/balance"),
    ("keys", "/dashboard/test/apikeys"),
)
ROUNDS = 15


class Visitor:
    """A browser that keeps its cookies and one connection."""

    def __init__(self, server: StartedServer) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request("GET", path, headers={"Cookie": cookie, **headers})
        answer = self.connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return answer.status, answer.read()

    def took_ms(self, path: str, **headers: str) -> tuple[float, float]:
        """(median, slowest) of some rounds, after one that warms up."""
        found = []
        for number in range(ROUNDS + 1):
            began = time.perf_counter()
            status, _ = self.get(path, **headers)
            assert status == 200, (path, status)
            if number:
                found.append((time.perf_counter() - began) * 1000)
        return statistics.median(found), max(found)


def printed_keys(server: StartedServer) -> tuple[str, str]:
    """(the dashboard's link, the account's secret test key), as the server prints them."""
    text = server.banner()
    link, key = re.search(r"/dashboard\?token=\S+", text), re.search(r"sk_test_\w{20,}", text)
    assert link is not None
    assert key is not None
    return link[0], key[0]


def measure(folder: Path, count: int) -> None:
    """A server on a database with so many customers, and a hundred payments."""
    db = folder / "pages.db"
    with start_server(db) as server:
        _, key = printed_keys(server)
    command = [str(BIN / "tuppence"), "seed", str(count), "--api-key", key, "--db", str(db)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with start_server(db) as server:
        link = re.search(r"/dashboard\?token=\S+", server.banner())
        assert link is not None
        intent = ""
        for _ in range(100):
            paid = urlencode(
                {
                    "amount": 2000,
                    "currency": "usd",
                    "confirm": "true",
                    "payment_method": "pm_card_visa",
                    "payment_method_types[]": "card",
                }
            )
            intent = server.call("POST", "/v1/payment_intents", key, paid)["id"]
        newest = server.call("GET", "/v1/customers?limit=1", key)["data"][0]
        visitor = Visitor(server)
        visitor.get(link[0])
        api, _ = visitor.took_ms("/v1/customers?limit=10", Authorization=f"Bearer {key}")
        print(f"\n{count:,} customers; the API lists ten in {api:.1f} ms")
        names = {"email": newest["email"], "customer": newest["id"], "intent": intent}
        for name, path in PAGES:
            median, slowest = visitor.took_ms(path.format(**names))
            print(f"  {name:22} {median:6.1f} ms, slowest {slowest:6.1f}   {median / api:5.1f} x")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, action="append", help="customers; may be repeated")
    asked = parser.parse_args()
    for count in asked.count or [1_000, 1_000_000]:
        with tempfile.TemporaryDirectory(prefix="tuppence-pages-") as folder:
            measure(Path(folder), count)


if __name__ == "__main__":
    main()
