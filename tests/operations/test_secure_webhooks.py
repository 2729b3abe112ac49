"""Webhooks over HTTPS: in HTTP/2 where the receiver speaks it, and only to who is trusted."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme
from hypercorn.asyncio import serve
from hypercorn.config import Config

from support import free_port
from tuppence.workers.webhooks.address_policy import Targets
from tuppence.workers.webhooks.http_clients import HttpClients
from tuppence.workers.webhooks.http_sender import HttpSender

PAYLOAD = b'{"id": "evt_1"}'


@asynccontextmanager
async def secure_receiver(
    folder: Path, protocols: list[str]
) -> AsyncIterator[tuple[str, trustme.CA, list[Any]]]:
    """A receiver with a certificate for localhost: (its URL, who signed it, what came)."""
    authority, port = trustme.CA(), free_port()
    certificate = authority.issue_cert("localhost")
    chain, key = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(b"".join(one.bytes() for one in certificate.cert_chain_pems))
    key.write_bytes(certificate.private_key_pem.bytes())
    came: list[Any] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        came.append((scope["http_version"], body, dict(scope["headers"])))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"thanks"})

    config, ended = Config(), asyncio.Event()
    config.bind = [f"localhost:{port}"]
    config.certfile, config.keyfile = str(chain), str(key)
    config.alpn_protocols = protocols
    config.loglevel = "CRITICAL"
    task = asyncio.create_task(serve(application, config, shutdown_trigger=ended.wait))
    for _ in range(200):
        try:
            _, writer = await asyncio.open_connection("localhost", port)
            writer.close()
            break
        except OSError:
            await asyncio.sleep(0.02)
    try:
        yield f"https://localhost:{port}/hook", authority, came
    finally:
        ended.set()
        await task


def sender(authority: trustme.CA | None, private: bool = True) -> HttpSender:
    targets = Targets(private)
    made = HttpSender(targets, lambda: 0.0)
    if authority is not None:
        trust = ssl.create_default_context()
        authority.configure_trust(trust)
        made._clients = HttpClients(targets, trust)
    return made


@pytest.mark.parametrize(("protocol", "version"), [("h2", "2"), ("http/1.1", "1.1")])
def test_it_speaks_what_the_receiver_speaks(tmp_path: Path, protocol: str, version: str) -> None:
    async def run() -> None:
        async with secure_receiver(tmp_path, [protocol]) as (url, authority, came):
            out = sender(authority)
            for _ in range(2):
                found = await out.post(url, PAYLOAD, {"Stripe-Signature": "t=1,v1=x"})
                assert (found.status, found.body) == (200, "thanks"), found
            await out.close()
            assert [one[:2] for one in came] == [(version, PAYLOAD)] * 2
            assert came[0][2][b"stripe-signature"] == b"t=1,v1=x"

    asyncio.run(run())


def test_a_certificate_that_nobody_trusts(tmp_path: Path) -> None:
    async def run() -> None:
        async with secure_receiver(tmp_path, ["h2"]) as (url, _, came):
            out = sender(None)
            found = await out.post(url, PAYLOAD, {})
            await out.close()
            assert found.status is None
            assert "certificate" in (found.error or "").lower()
            assert came == []

    asyncio.run(run())


def test_a_private_address_is_refused_over_https_too(tmp_path: Path) -> None:
    async def run() -> None:
        async with secure_receiver(tmp_path, ["h2"]) as (url, authority, came):
            out = sender(authority, private=False)
            found = await out.post(url, PAYLOAD, {})
            await out.close()
            assert "not a public address" in (found.error or "")
            assert came == []

    asyncio.run(run())
