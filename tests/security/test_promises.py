"""What docs/operations/security.md promises and no other test holds."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyotp
import pytest

from browsing import Browser, letters
from support import Client, StartedServer
from tuppence.platform import users

SECRET = "sk_test_shown0by0nobody"


def test_a_new_password_by_email_leaves_the_second_step(api: Client, clock: Any) -> None:
    jane = Browser(api)
    jane.sign_up("jane@example.com")
    shown = jane.get("/dashboard/settings/profile/two-step")
    secret = re.search(r"<code>([A-Z2-7]{16,})</code>", shown.html)
    assert secret
    code = pyotp.TOTP(secret[1]).at(clock())
    jane.send(shown, shown.form(button="Turn it on"), code=code)
    other = jane.another()
    other.submit("/forgotten", "", "Send reset link", email="jane@example.com")
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    other.submit(link, "", "Save", password="another long sentence")
    step = other.sign_in("jane@example.com", "another long sentence")
    assert step.path == "/sign-in/second-step"
    assert other.get("/dashboard").path.startswith("/sign-in")


def test_no_character_of_a_password_is_left_out(api: Client) -> None:
    longest = "a sentence " * 18 + "xy"
    assert len(longest) == users.LONGEST
    jane = Browser(api)
    jane.sign_up("jane@example.com", password=longest)
    assert jane.another().sign_in("jane@example.com", longest + "z").status == 401
    assert jane.another().sign_in("jane@example.com", longest[:-1]).status == 401
    assert "Home" in jane.another().sign_in("jane@example.com", longest).text


@pytest.mark.parametrize("path", ["/static", "/static/", "/static/built/", "/static/.."])
def test_folders_are_not_listed(started: StartedServer, path: str) -> None:
    answer = started.call("GET", path, SECRET)
    assert answer.status == 404
    assert b"terminal.svg" not in answer.body


@pytest.mark.parametrize("path", ["/v1/customers", "/docs", "/healthz", "/mcp"])
def test_trace_repeats_no_header(started: StartedServer, path: str) -> None:
    answer = started.call("TRACE", path, SECRET)
    assert SECRET.encode() not in answer.body


def test_a_path_makes_no_line_of_its_own_in_the_log(
    start: Callable[..., StartedServer], tmp_path: Path
) -> None:
    server = start("--log-level", "info")
    forged = "%0d%0a2026-01-01T00:00:00Z%20[info]%20forged%0aforged"
    server.call("GET", f"/v1/customers/{forged}", "sk_test_log")
    server.call("GET", f"/v1/charges?x={forged}", "sk_test_log", **{"User-Agent": "a forged"})
    server.process.terminate()
    said, _ = server.process.communicate(timeout=20)
    lines = [line for line in said.splitlines() if "GET /v1/c" in line]
    assert len(lines) >= 2
    assert not any("forged" in line[:40] for line in said.splitlines())


def test_files_of_the_server_are_its_users_alone(
    start: Callable[..., StartedServer], tmp_path: Path
) -> None:
    server = start()
    server.call("POST", "/v1/customers", "sk_test_files", "name=Jane")
    made = [server.socket_path, *tmp_path.glob("tuppence.db*")]
    assert len(made) >= 3
    for one in made:
        mode = stat.S_IMODE(one.stat().st_mode)
        assert mode & 0o077 == 0, f"{one.name} is {mode:o}"
