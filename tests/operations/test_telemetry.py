"""Seen from outside: health, metrics, logs and traces; and that none of them tells a secret."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from support import BIN, Client, StartedServer, free_port, wait_for_port

CARD = "4242424242424242"
KEY = "sk_test_telemetry0secret1"


def fetch(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


class Collector:
    """Takes traces as an OpenTelemetry collector does."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                collector.received.append(body)
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *arguments: Any) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def spans(self) -> list[Any]:
        found = []
        for body in self.received:
            message = ExportTraceServiceRequest()
            message.ParseFromString(body)
            for resource in message.resource_spans:
                for scope in resource.scope_spans:
                    found += scope.spans
        return found


@pytest.fixture
def collector() -> Iterator[Collector]:
    found = Collector()
    yield found
    found.server.shutdown()


def serve(tmp_path: Path, collector: Collector | None, *more: str) -> tuple[StartedServer, Path]:
    """A server whose standard error goes to a file."""
    port, errors = free_port(), tmp_path / "errors.log"
    environment = {
        **os.environ,
        "TUPPENCE_CONFIG": str(tmp_path / "config.json"),
        "TUPPENCE_DATA_DIR": str(tmp_path),
        "OTEL_BSP_SCHEDULE_DELAY": "100",
    }
    if collector is not None:
        environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.url
    command = [BIN / "tuppence", "serve", "--port", str(port), "--db", str(tmp_path / "t.db")]
    with errors.open("w") as file:
        process = subprocess.Popen(
            [*command, "--socket", str(tmp_path / "t.sock"), *more],
            stdout=subprocess.DEVNULL,
            stderr=file,
            text=True,
            env=environment,
        )
    wait_for_port(process, port)
    return StartedServer(
        process, port, tmp_path / "t.sock", tmp_path / "t.db", "", environment
    ), errors


def secrets_used(server: StartedServer) -> list[str]:
    """Do what involves secrets; returns them."""
    intent = server.call(
        "POST", "/v1/payment_intents", KEY, "amount=100&currency=usd&payment_method_types[]=card"
    ).json
    hook = server.call(
        "POST", "/v1/webhook_endpoints", KEY, "url=https://example.com&enabled_events[]=*"
    ).json
    card = f"type=card&card[number]={CARD}&card[exp_month]=12&card[exp_year]=2040&card[cvc]=987"
    assert server.call("POST", "/v1/payment_methods", KEY, card).status == 200
    bad = f"type=card&card[number]={CARD[:-1]}1&card[exp_month]=12&card[exp_year]=2040"
    server.call("POST", "/v1/payment_methods", KEY, bad)
    server.call("POST", f"/v1/customers?number={CARD}", KEY, f"number={CARD}")
    server.call("GET", f"/v1/customers/{CARD}", KEY)
    server.call("GET", "/v1/customers", "sk_live_unknown0secret2")
    server.call("POST", "/v1/tokens", KEY, "pii[id_number]=000000000")
    server.call("POST", "/v1/customers", KEY, f"name={CARD[:4]}+{CARD[4:8]}-{CARD[8:]}")
    server.call("GET", "/v1/customers?limit=1&api_key=sk_test_in0a0query3", KEY)
    known = [CARD, CARD[:-1] + "1", KEY, intent["client_secret"], hook["secret"], "secret2", "=987"]
    return [*known, f"{CARD[:4]} {CARD[4:8]}-", "in0a0query3", *secrets_of_pages(server)]


def secrets_of_pages(server: StartedServer) -> list[str]:
    """Send what signs a user in, resets a password and pairs a CLI, right or wrong."""
    asked = urllib.request.Request(f"{server.url}/stripecli/auth", b"device_name=laptop")
    with urllib.request.urlopen(asked, timeout=10) as response:
        poll_url = json.loads(response.read())["poll_url"]
    fetch(poll_url)
    fetch(f"{poll_url}x")
    paths = ("reset", "confirm", "invitation", "links/acct_1/test/link_1", "receipts/a/test/ch_1")
    paths += ("c/pay/acct_1/test", "i/acct_1/test/in_1", "p/session/acct_1/test/bps_1")
    for path in (*(f"{one}/token0in0a0path4" for one in paths), "dashboard?token=printed0link5"):
        fetch(f"{server.url}/{path}")
    for path in ("sign-in", "sign-up", "sign-in/second-step", "forgotten"):
        body = b"email=jane@example.com&password=pass0word0six6&code=code0seven7&csrf=csrf0eight8"
        cookies = {"Cookie": "tuppence_session=session0nine9; tuppence_half=half0ten.10"}
        sent = urllib.request.Request(f"{server.url}/{path}", body, cookies)
        with suppress(urllib.error.HTTPError):
            urllib.request.urlopen(sent, timeout=10).close()
    key = Path(f"{server.db}.key").read_text().strip()
    words = ["token0in0a0path4", "printed0link5", "pass0word0six6", "code0seven7", "csrf0eight8"]
    return [*words, "session0nine9", "half0ten", poll_url.rsplit("/", 1)[1], key]


def test_neither_logs_nor_metrics_nor_traces_tell_a_secret(
    tmp_path: Path, collector: Collector
) -> None:
    server, errors = serve(tmp_path, collector, "--log-level", "debug", "--log-format", "json")
    with server:
        secrets = secrets_used(server)
        status, metrics = fetch(f"{server.url}/metrics")
        assert status == 200
    logs = errors.read_text()
    traces = b"".join(collector.received)
    for secret in secrets:
        assert secret not in logs
        assert secret not in metrics
        assert secret.encode() not in traces
    lines = [json.loads(line) for line in logs.splitlines()]
    requests = [one for one in lines if one["event"] == "request"]
    assert len(requests) == 11, "ten, and the question whether the server is there"
    assert {one["operation"] for one in requests} >= {"POST /v1/payment_intents", "POST /v1/tokens"}
    assert all(one["request_id"].startswith("req_") for one in requests)
    spans = collector.spans()
    assert len(spans) == 11
    assert 'operation="POST /v1/payment_methods",status="200"} 1.0' in metrics


def test_a_trace_belongs_to_its_callers(tmp_path: Path, collector: Collector) -> None:
    server, _ = serve(tmp_path, collector)
    with server:
        trace = "0af7651916cd43dd8448eb211c80319c"
        parent = {"traceparent": f"00-{trace}-b7ad6b7169203331-01"}
        id = server.call("POST", "/v1/customers", KEY, "name=x", **parent).headers["request-id"]
        server.call("GET", "/v1/nothing", KEY)
    _, first, second = collector.spans()
    assert first.trace_id.hex() == trace
    assert first.name == "POST /v1/customers"
    told = {one.key: one.value for one in first.attributes}
    assert told["tuppence.request_id"].string_value == id
    assert told["http.response.status_code"].int_value == 200
    assert first.end_time_unix_nano >= first.start_time_unix_nano
    assert second.name == "unknown"


def test_metrics_count_requests_and_batches(tmp_path: Path) -> None:
    server, _ = serve(tmp_path, None)
    with server:
        for _ in range(5):
            server.call("POST", "/v1/customers", KEY, "name=x")
        server.call("POST", "/v1/customers", KEY, "nonsense=x")
        _, page = fetch(f"{server.url}/metrics")
    found = dict(re.findall(r"^(tuppence_\S+?(?:\{.*\})?) (\S+)$", page, re.M))
    assert found['tuppence_requests_total{operation="POST /v1/customers",status="200"}'] == "5.0"
    assert found['tuppence_requests_total{operation="POST /v1/customers",status="400"}'] == "1.0"
    assert found['tuppence_request_seconds_count{operation="POST /v1/customers"}'] == "6.0"
    assert float(found["tuppence_lane_jobs_total"]) >= 6
    assert found["tuppence_lane_waiting"] == "0.0"


def test_metrics_of_all_workers_are_on_one_page(
    tmp_path: Path, new_database: Callable[[], str]
) -> None:
    server, _ = serve(tmp_path, None, "--db", new_database(), "--workers", "2")
    with server:
        for _ in range(20):
            assert server.call("POST", "/v1/customers", KEY, "name=x").status == 200
        time.sleep(1.2)
        pages = {fetch(f"{server.url}/metrics")[1] for _ in range(3)}
    wanted = 'tuppence_requests_total{operation="POST /v1/customers",status="200"} 20.0'
    assert all(wanted in page for page in pages)


def test_metrics_are_off_where_others_could_ask(tmp_path: Path) -> None:
    server, _ = serve(tmp_path, None, "--host", "0.0.0.0", "--keys", "open")
    with server:
        assert fetch(f"{server.url}/metrics")[0] == 404
        assert fetch(f"{server.url}/healthz") == (200, "ok\n")


def health(client: Client, path: str) -> tuple[int, bytes]:
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    client.runner.run(client.server.health(path, send))
    return messages[0]["status"], messages[1]["body"]


def test_ready_says_why_not(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert health(api, "/healthz") == (200, b"ok\n")
    assert health(api, "/readyz") == (200, b"ready\n")
    store = type(api.server.store)
    monkeypatch.setattr(store, "full", property(lambda self: True))
    assert health(api, "/readyz") == (503, b"overloaded\n")
    monkeypatch.undo()

    async def never(self: object, job: object) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr("tuppence.server.health.DATABASE_DEADLINE_S", 0.01)
    monkeypatch.setattr(store, "read", never)
    assert health(api, "/readyz") == (503, b"the database does not answer\n")
    monkeypatch.undo()
    api.server.health.ending = True
    assert health(api, "/readyz") == (503, b"stopping\n")
    assert health(api, "/healthz") == (200, b"ok\n")
