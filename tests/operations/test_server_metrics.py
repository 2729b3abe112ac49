"""Metrics of the server itself; the alert rules and the dashboard name only metrics that exist."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from browsing import Browser
from paying import pay
from receiver import Receiver, deliver, endpoint, receiver
from support import REPOSITORY, Client, StartedServer
from tuppence.app import Settings, build
from tuppence.platform.outbox import write_letter
from tuppence.platform.server_world import platform_tx
from tuppence.store.maintenance import Backlog

DEPLOY = REPOSITORY / "deploy"
NAME = re.compile(r"\b(?:tuppence|process)_[a-z_]+")
TOKEN = "a-token-for-prometheus"


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


def backlog(api: Client, now: float) -> dict[str, Backlog]:
    return {one.kind: one for one in api.server.store.reader.backlog(int(now))}


def test_the_backlog_says_what_waits_and_since_when(
    api: Client, hook: Receiver, clock: Any
) -> None:
    assert all(one.due == 0 for one in backlog(api, clock()).values())
    endpoint(api, hook, "customer.created")
    for _ in range(3):
        api.post("/v1/customers", name="Jane")
    clock.advance(40)
    assert backlog(api, clock())["webhook_endpoint"] == Backlog("webhook_endpoint", 3, 0, 40)
    hook.status = 500
    deliver(api)
    assert backlog(api, clock())["webhook_endpoint"] == Backlog("webhook_endpoint", 0, 3, 0)
    assert backlog(api, clock())["search_index"].due > 0


def test_timers_and_emails_that_are_late(api: Client, clock: Any) -> None:
    pay(api, 2000, payment_method="pm_card_visa")
    clock.advance(90 * 86_400)
    assert backlog(api, clock())["timers"].due > 0
    services, now = api.server.pipeline.services, int(clock())
    with api.server.store.alone() as writer:
        write_letter(
            platform_tx(services, writer, writer, now), "jane@example.com", "Hello", "Hello"
        )
    assert backlog(api, clock() + 7)["email"] == Backlog("email", 1, 0, 7)


# -- the page --------------------------------------------------------------------------------------


def values(server: StartedServer, **headers: str) -> dict[str, float]:
    page = server.call("GET", "/metrics", "", **headers)
    assert page.status == 200, page.body
    lines = page.body.decode().splitlines()
    return {
        line.rpartition(" ")[0]: float(line.rpartition(" ")[2])
        for line in lines
        if not line.startswith("#")
    }


def wait_for(server: StartedServer, name: str, least: float) -> dict[str, float]:
    """The metrics once one of them has reached a value."""
    deadline = time.monotonic() + 20
    while (found := values(server)).get(name, 0) < least:
        assert time.monotonic() < deadline, f"{name} is {found.get(name)}"
        time.sleep(0.1)
    return found


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_the_page_and_what_reads_it(
    start: Callable[..., StartedServer],
    new_database: Callable[[], str],
    hook: Receiver,
    database: str,
) -> None:
    more = () if database == "sqlite" else ("--db", new_database(), "--workers", "2")
    server = start(*more)
    body = f"url={hook.url}&enabled_events[]=*"
    server.call("POST", "/v1/webhook_endpoints", "sk_test_metrics", body)
    server.call("POST", "/v1/customers", "sk_test_metrics", "name=Jane")
    found = wait_for(
        server, 'tuppence_deliveries_total{outcome="succeeded",receiver="webhook_endpoint"}', 1
    )
    assert found['tuppence_delivery_seconds_count{receiver="webhook_endpoint"}'] == 1
    (build_info,) = [one for one in found if one.startswith("tuppence_build_info")]
    assert f'database="{database}"' in build_info
    with socket.create_connection(("127.0.0.1", server.port)):
        found = wait_for(server, "tuppence_connections", 1)
    assert found["tuppence_database_connections"] >= (2 if database == "sqlite" else 4)
    assert found["tuppence_write_failure"] == 0
    if sys.platform == "linux":
        assert found["process_resident_memory_bytes"] > 2**20
        assert found["process_max_fds"] > found["process_open_fds"] > 3
        assert abs(time.time() - found["process_start_time_seconds"]) < 600
        assert found["process_cpu_seconds_total"] > 0
    wait_for(server, 'tuppence_disk_bytes{what="database"}', 1)
    names = {one.split("{")[0] for one in values(server)}
    assert named_in_files() <= names | MAY_BE_ABSENT


# Shown once something has happened that did not happen here.
MAY_BE_ABSENT = {"tuppence_worker_failures_total"}


def named_in_files() -> set[str]:
    """Every metric that the alert rules and the dashboard ask for."""
    found = set(NAME.findall(" ".join(expressions())))
    assert len(found) > 20
    return found


def expressions() -> list[str]:
    groups = yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"]
    asked = [rule["expr"] for group in groups for rule in group["rules"]]
    dashboard = json.loads((DEPLOY / "grafana-dashboard.json").read_text())
    return asked + [one["expr"] for panel in dashboard["panels"] for one in panel["targets"]]


def test_alert_rules_say_what_to_do() -> None:
    (group,) = yaml.safe_load((DEPLOY / "alerts.yaml").read_text())["groups"]
    for rule in group["rules"]:
        assert rule["labels"]["severity"] in ("warning", "critical"), rule["alert"]
        assert set(rule["annotations"]) == {"summary", "action"}, rule["alert"]
        assert "for" in rule, rule["alert"]
    names = [rule["alert"] for rule in group["rules"]]
    assert len(set(names)) == len(names)


@pytest.mark.skipif(not shutil.which("promtool"), reason="promtool (Debian: prometheus) is missing")
def test_prometheus_takes_the_alert_rules() -> None:
    done = subprocess.run(
        ["promtool", "check", "rules", DEPLOY / "alerts.yaml"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_panels_of_the_dashboard_do_not_overlap() -> None:
    panels = json.loads((DEPLOY / "grafana-dashboard.json").read_text())["panels"]
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        at = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(at["x"], at["x"] + at["w"])
            for y in range(at["y"], at["y"] + at["h"])
        }
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24
        taken |= cells


def test_metrics_are_shown_to_the_bearer_of_the_token(
    start: Callable[..., StartedServer],
) -> None:
    server = start("--host", "0.0.0.0", "--keys", "open", "--metrics-token", TOKEN)
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}):
        refused = server.call("GET", "/metrics", "wrong", **headers)
        assert (refused.status, b"tuppence_" in refused.body) == (401, False)
        assert refused.headers["www-authenticate"].startswith("Bearer")
    assert values(server, Authorization=f"Bearer {TOKEN}")
    assert server.call("GET", "/readyz", "").status == 200


def test_sign_ins_are_counted(database: str, clock: Any) -> None:
    with asyncio.Runner() as runner:
        server = build(Settings(db=database, now=clock, seed=7, local=False, metrics=True))
        browser = Browser(Client(runner, server, "sk_test_x"))
        for _ in range(3):
            page = browser.get("/sign-in")
            browser.send(page, page.form(), email="jane@example.com", password="wrong")
        metrics = server.health.metrics
        assert metrics is not None
        page = metrics.page()[0].decode()
        runner.run(server.close())
    assert 'tuppence_sign_ins_total{outcome="failed"} 3.0' in page
    assert 'tuppence_sign_ins_total{outcome="succeeded"} 0.0' in page
