"""The documentation: Markdown files of the `docs` folder as pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup

ORDER = (
    "index",
    "first-request",
    "errors",
    "idempotency",
    "lists",
    "search",
    "payments",
    "payment-methods",
    "disputes",
    "balance",
    "billing",
    "webhooks",
    "testing",
    "faults",
    "files",
    "keys",
    "connect",
    "versions",
    "coverage",
    "stand-in",
    "openapi",
    "request-logs",
    "cli",
    "operations/databases",
    "operations/scaling",
    "operations/watching",
    "performance",
)


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    title: str
    markdown: str
    html: Markup


def folder() -> Path:
    """In an installed package beside the code, in a checkout at its root."""
    inside = Path(__file__).parent.parent / "docs"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "docs"


@cache
def documents() -> list[Document]:
    """The pages of the menu, in reading order."""
    return [found for name in ORDER if (found := document(name)) is not None]


@cache
def document(name: str) -> Document | None:
    """A page by its name; None for what is no page."""
    if name not in ORDER:
        return None
    path = folder() / f"{name}.md"
    if not path.is_file():
        return None
    text = path.read_text()
    title = text.lstrip("# ").split("\n", 1)[0].strip()
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    return Document(name, title, text, Markup(html))
