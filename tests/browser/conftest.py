"""A real browser, as wide as a desk and as narrow as a phone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support import REPOSITORY

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZES = {"desk": (1280, 800), "phone": (390, 844)}
SHOTS = Path(os.environ.get("TUPPENCE_SCREENSHOTS") or REPOSITORY / ".screenshots")
AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = ("serious", "critical")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                reason = "Chromium is not installed (Debian: chromium)"
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Closed with its module: Playwright keeps an event loop running for as long as it is open."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(params=list(SIZES))
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SIZES[request.param]


@pytest.fixture
def visitor(
    chromium: Browser, size: tuple[int, int]
) -> Iterator[Callable[..., tuple[Page, list[str]]]]:
    """Somebody's browser: a page, and what it complained of."""
    contexts: list[BrowserContext] = []

    def opened(**options: Any) -> tuple[Page, list[str]]:
        width, height = size
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(8_000)
        contexts.append(context)
        page, complaints = context.new_page(), list[str]()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: noted(complaints, said))
        return page, complaints

    yield opened
    for context in contexts:
        context.close()


def noted(complaints: list[str], said: Any) -> None:
    """What the browser says against a page; that a form was refused is no such thing."""
    refused = "Failed to load resource" in said.text and "static" not in said.location["url"]
    if said.type in ("error", "warning") and not refused:
        complaints.append(said.text)


def keep(page: Page, name: str) -> None:
    """Keep a picture of a page, for whoever wants to look at what the tests saw."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)


def looked_at(page: Page, name: str) -> None:
    """No wider than the screen, nothing serious that axe finds, and a picture where asked."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.wait_for_load_state()  # a click may have led to a page that is still coming
    assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} is too wide"
    keep(page, name)
    if not AXE.exists():
        return
    page.evaluate(AXE.read_text())
    rules = {"resultTypes": ["violations"]}
    found = page.evaluate("rules => axe.run(document, rules)", rules)
    serious = [
        f"{one['id']}: {one['help']} ({one['nodes'][0]['html'][:120]})"
        for one in found["violations"]
        if one["impact"] in SERIOUS
    ]
    assert serious == [], f"{name}: {serious}"
