"""Webhooks: how many a second, how long after the commit, and what a long history costs.

    .venv/bin/python tests/benchmarks/deliveries.py [--seconds 10] [--past 1000000]

The server, the receiver and the load each have a process of their own. Ten endpoints each want one
type of event; one of them hangs. The raw stack is one aiohttp client that posts the same payload to
the same receiver, with nothing kept.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
import uvicorn

sys.path.insert(0, str(Path(__file__).parent.parent))

from support import StartedServer, free_port, start_server

KEY = "sk_test_benchmark"
# What makes an event of each type; the last endpoint hangs.
KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "customer.created": ("/v1/customers", {"name": "Jane"}),
    "product.created": ("/v1/products", {"name": "Gold"}),
    "coupon.created": ("/v1/coupons", {"percent_off": 10}),
    "tax_rate.created": (
        "/v1/tax_rates",
        {"display_name": "VAT", "percentage": 20, "inclusive": "false"},
    ),
    "payment_intent.created": ("/v1/payment_intents", {"amount": 2000, "currency": "usd"}),
    "setup_intent.created": ("/v1/setup_intents", {}),
    "customer.tax_id.created": ("/v1/customers/{customer}/tax_ids", {"type": "eu_vat"}),
    "price.created": ("/v1/prices", {"currency": "usd", "unit_amount": 5}),
    "invoiceitem.created": ("/v1/invoiceitems", {"amount": 100, "currency": "usd"}),
    "billing_portal.configuration.created": (
        "/v1/billing_portal/configurations",
        {"features[invoice_history][enabled]": "true"},
    ),
}
HANGING = "billing_portal.configuration.created"


def receive(port: int) -> None:
    """Answer at once, or, at /hang, never; remember when what came."""
    arrived: dict[str, float] = {}

    async def application(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        now, body, more = time.time(), b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        answer = b"ok"
        if scope["path"] == "/hang":
            await asyncio.sleep(3600)
        elif scope["path"] == "/taken":
            answer = json.dumps(arrived).encode()
            arrived.clear()
        elif scope["path"] == "/hook":
            arrived.setdefault(json.loads(body)["data"]["object"]["id"], now)
        headers = [(b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    uvicorn.run(application, port=port, log_level="error", lifespan="off", access_log=False)


async def taken(session: aiohttp.ClientSession, port: int) -> dict[str, float]:
    async with session.get(f"http://127.0.0.1:{port}/taken") as answer:
        found: dict[str, float] = await answer.json(content_type=None)
        return found


async def load(
    session: aiohttp.ClientSession, server: StartedServer, rate: float, seconds: float
) -> dict[str, float]:
    """Make events at a rate; returns when each object that is told of was acknowledged."""
    headers = {
        "Authorization": f"Bearer {KEY}",
        "Content-Type": "application/x-www-form-urlencoded",
    }

    async def post(path: str, params: dict[str, Any]) -> str:
        async with session.post(server.url + path, data=urlencode(params), headers=headers) as one:
            answer = await one.json(content_type=None)
            assert one.status == 200, answer
            return str(answer["id"])

    customer = await post("/v1/customers", {"name": "Jane"})
    product = await post("/v1/products", {"name": "Gold"})
    own = {
        "price.created": {"product": product},
        "invoiceitem.created": {"customer": customer},
    }
    acknowledged: dict[str, float] = {}

    async def one(kind: str, number: int) -> None:
        path, params = KINDS[kind]
        more = {"value": f"DE{number:09d}"} if "tax_id" in kind else own.get(kind, {})
        id = await post(path.format(customer=customer), params | more)
        if kind != HANGING:
            acknowledged[id] = time.time()

    kinds, tasks = [k for k in KINDS if "tax_id" not in k], []
    began = time.perf_counter()
    for number in range(int(rate * seconds)):
        ahead = began + number / rate - time.perf_counter()
        if ahead > 0.001:
            await asyncio.sleep(ahead)
        tasks.append(asyncio.create_task(one(kinds[number % len(kinds)], number)))
    await asyncio.gather(*tasks)
    took = time.perf_counter() - began
    print(f"  made {len(tasks) / took:,.0f} events/s ({len(tasks)} in {took:.1f} s)", flush=True)
    return acknowledged


async def measure(
    session: aiohttp.ClientSession, server: StartedServer, port: int, rate: float, seconds: float
) -> None:
    await taken(session, port)
    began = time.time()
    acknowledged = await load(session, server, rate, seconds)
    arrived: dict[str, float] = {}
    deadline = time.monotonic() + 60
    while acknowledged.keys() - arrived.keys() and time.monotonic() < deadline:
        await asyncio.sleep(0.1)
        arrived |= await taken(session, port)
    missing = len(acknowledged.keys() - arrived.keys())
    delays = sorted((arrived[id] - at) * 1000 for id, at in acknowledged.items() if id in arrived)
    last = max(arrived.values())
    print(
        f"  delivered {len(delays) / (last - began):,.0f}/s; answer to arrival: median "
        f"{statistics.median(delays):.1f} ms, p99 {delays[int(len(delays) * 0.99)]:.1f} ms; "
        f"missing {missing}",
        flush=True,
    )


async def raw(session: aiohttp.ClientSession, port: int, count: int = 5000) -> float:
    """Posts a second of one bare client, 32 at once."""
    payload = json.dumps({"data": {"object": {"id": "x"}}, "more": "x" * 1000}).encode()
    left = iter(range(count))

    async def work() -> None:
        for _ in left:
            async with session.post(f"http://127.0.0.1:{port}/hook", data=payload) as answer:
                await answer.read()

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(32)))
    return count / (time.perf_counter() - began)


def fill(db: Path, count: int) -> None:
    """As many past attempts, and the events that they were for."""
    connection = sqlite3.connect(db)
    account = connection.execute("SELECT account FROM api_keys ORDER BY created DESC").fetchone()[0]
    (receiver,) = connection.execute(
        "SELECT id FROM objects WHERE type = 'webhook_endpoint' LIMIT 1"
    ).fetchone()
    connection.execute("PRAGMA synchronous = OFF")
    body = b"{}" + b" " * 100
    base = 10**15
    connection.executemany(
        "INSERT INTO delivery_attempts VALUES (?, ?, 0, ?, 1, ?, ?, 1, ?)",
        ((base + n, account, f"dlat_{n}", receiver, f"evt_{n}", body) for n in range(count)),
    )
    connection.executemany(
        "INSERT INTO events VALUES (?, ?, 0, ?, 'customer.created', 1, 'cus_x', NULL, 0, ?)",
        ((base + n, account, f"evt_{n}", body) for n in range(count)),
    )
    connection.commit()
    connection.close()


async def subscribe(session: aiohttp.ClientSession, server: StartedServer, port: int) -> None:
    for kind in KINDS:
        path = "hang" if kind == HANGING else "hook"
        body = urlencode([("url", f"http://127.0.0.1:{port}/{path}"), ("enabled_events[]", kind)])
        assert server.call("POST", "/v1/webhook_endpoints", KEY, body).status == 200


async def run(arguments: argparse.Namespace, folder: Path, port: int) -> None:
    db = folder / "bench.db"
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64)) as session:
        bare = await raw(session, port)
        print(f"raw stack: {bare:,.0f} posts/s with nothing kept")
        for past in (0, arguments.past):
            if past:
                fill(db, past)
            with start_server(db, "--keep-events", "0") as server:
                if not past:
                    await subscribe(session, server, port)
                print(f"{past:,} past deliveries")
                for rate in (100.0, arguments.rate):
                    print(f" {rate:,.0f} events/s asked for, ten endpoints, one hangs")
                    await measure(session, server, port, rate, arguments.seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--rate", type=float, default=1000)
    parser.add_argument("--past", type=int, default=1_000_000)
    arguments = parser.parse_args()
    port = free_port()
    process = multiprocessing.Process(target=receive, args=(port,), daemon=True)
    process.start()
    time.sleep(1.5)
    try:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(run(arguments, Path(folder), port))
    finally:
        process.terminate()


if __name__ == "__main__":
    main()
