"""The page single-sign-on, as it stands: its provider, its commands, and a real browser."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from fenced import journey
from openid import INSTALLED
from support import BIN, REPOSITORY

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DOCUMENT = REPOSITORY / "docs" / "single-sign-on.md"
WRITTEN_PORTS = ("9400", "12111")

pytestmark = [
    pytest.mark.clients,
    pytest.mark.skipif(not INSTALLED, reason="Node or oidc-provider is not installed"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: chromium)"),
]


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        held = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in held]


def answers(url: str) -> bool:
    with contextlib.suppress(OSError):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(url, timeout=2) as answer:
            return bool(answer.status == 200)
    return False


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """What the page says to start, on free ports; the server's address."""
    ports = dict(zip(WRITTEN_PORTS, map(str, free_ports(2)), strict=True))

    def on_free_ports(text: str) -> str:
        for written, free in ports.items():
            text = text.replace(written, free)
        return text

    commands = ""
    for block in journey(DOCUMENT, "single-sign-on"):
        if block.file:
            (tmp_path / block.file).write_text(on_free_ports(block.code))
        else:
            commands += on_free_ports(block.code)
    (tmp_path / "node_modules").symlink_to(REPOSITORY / "node_modules")
    environment = os.environ | {
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "TUPPENCE_DATA_DIR": str(tmp_path / "data"),
        "TUPPENCE_CONFIG": str(tmp_path / "config.toml"),
        "TUPPENCE_SERVE_PORT": ports["12111"],
    }
    url, issuer = (f"http://127.0.0.1:{ports[one]}" for one in reversed(WRITTEN_PORTS))
    with (tmp_path / "output").open("w") as output:
        process = subprocess.Popen(
            ["sh", "-c", commands],
            cwd=tmp_path,
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        discovery = f"{issuer}/.well-known/openid-configuration"
        for _ in range(150):
            if answers(f"{url}/readyz") and answers(discovery):
                break
            assert process.poll() is None, (tmp_path / "output").read_text()
            time.sleep(0.1)
        yield url
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def sign_in(page: Page, server: str, login: str) -> None:
    """The way through the provider's own pages."""
    page.goto(f"{server}/sign-in")
    page.get_by_role("link", name="Sign in with Example login").click()
    page.get_by_placeholder("Enter any login").fill(login)
    page.get_by_placeholder("and password").fill("any")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()


def test_ada_administers_the_first_account_and_strangers_are_refused(
    server: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.set_default_timeout(8_000)
    sign_in(page, server, "ada")
    expect(page.get_by_role("heading", name="Home")).to_be_visible()
    page.goto(f"{server}/dashboard/settings/team")
    ada = page.get_by_role("listitem").filter(has_text="ada@example.com")
    expect(ada.get_by_text("Administrator").first).to_be_visible()
    page.locator("summary", has_text="My account").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Signed out")).to_be_visible()
    page.get_by_role("button", name="Yes, sign me out").click()
    expect(page).to_have_url(f"{server}/")
    stranger = chromium.new_context().new_page()
    sign_in(stranger, server, "mallory")
    expect(stranger.get_by_role("alert")).to_contain_text("gives you no role")
