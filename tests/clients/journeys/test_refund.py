"""The example of the page on the dashboard, from its command to its last button."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, sync_playwright

from fenced import journey
from support import BIN, REPOSITORY, StartedServer

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGE = REPOSITORY / "docs" / "dashboard.md"
STEP = re.compile(r"\*\*(?P<pressed>[^*]+)\*\*|`(?P<typed>[^`]+)`")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def steps() -> list[tuple[str, str]]:
    """What the page says to press and to type, in order, and the state at the end."""
    text = PAGE.read_text().partition("Then give half of it back:")[2].partition("## ")[0]
    return [(found["pressed"] or "", found["typed"] or "") for found in STEP.finditer(text)]


def signed_up(page: Page, server: StartedServer) -> str:
    """An account of its own; its secret key."""
    page.goto(server.url + "/sign-up")
    page.get_by_label("E-mail").fill("refunds@example.com")
    page.get_by_label("Business").fill("Shop")
    page.get_by_label("Password").fill("a sentence that is long")
    page.get_by_role("button", name="Create account").click()
    page.goto(server.url + "/dashboard/test/apikeys")
    page.locator("ul.keys > li", has_text="Secret key").get_by_role("button").first.click()
    return page.locator("#the-key").inner_text()


def test_half_a_payment_is_given_back(start: Callable[..., StartedServer]) -> None:
    server = start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=False).new_page()
        page.set_default_timeout(8_000)
        key = signed_up(page, server)
        (command,) = journey(PAGE, "refund")
        own = {"TUPPENCE_API_KEY": key, "TUPPENCE_BASE_URL": server.url}
        own |= {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
        subprocess.run(
            ["sh", "-c", command.code],
            env=server.environment | own,
            capture_output=True,
            timeout=20,
            check=True,
        )
        *taken, (_, state) = steps()
        assert len(taken) == 6
        for pressed, typed in taken:
            if typed:
                page.get_by_label("Amount to refund").fill(typed)
                continue
            link = page.get_by_role("link", name=pressed)
            button = page.get_by_role("button", name=pressed, exact=True)
            (link if link.count() else button).first.click()
        page.goto(server.url + "/dashboard/test/payments")
        page.get_by_role("link", name="Open").first.click()
        assert state in page.inner_text("h1")
        assert "$19.50 USD can still be refunded" in page.inner_text("main")
        browser.close()
