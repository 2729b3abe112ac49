"""The documentation: Markdown files of the `docs` folder as pages.

A block marked `request` holds one request, `POST /v1/customers` and a line for each parameter; a
page shows it in every language, with the reader's own keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from tuppence.catalogue import Catalogue
from tuppence.catalogue.routes import operation_at
from tuppence.pages.docs.code_samples import Keys, SampleRequest, asked_of, node_address, samples
from tuppence.pages.docs.descriptions import DESCRIPTIONS

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Get started",
        (
            "index",
            "first-request",
            "install",
            "set-up",
            "keys",
            "accept-a-payment",
            "nextjs",
            "test-cards",
        ),
    ),
    (
        "Use the API",
        ("errors", "idempotency", "lists", "search", "versions", "request-logs", "files"),
    ),
    ("Payments", ("payments", "checkout", "stripe-js", "payment-methods", "disputes", "balance")),
    ("Billing and platforms", ("billing", "connect")),
    ("Events", ("webhooks", "fault-injection")),
    (
        "Build and test",
        (
            "testing",
            "testing-node",
            "testing-go",
            "sandboxes",
            "cli",
            "shell",
            "mcp",
            "stand-in",
            "ci",
            "openapi",
            "coverage",
        ),
    ),
    ("Accounts", ("accounts", "single-sign-on", "dashboard", "go-live")),
    (
        "Run it",
        (
            "operations/deploy",
            "operations/databases",
            "operations/backup",
            "operations/scaling",
            "operations/proxy",
            "operations/monitoring",
            "operations/security",
            "operations/asvs",
            "operations/doctor",
            "reference/cli",
            "reference/environment",
            "performance",
        ),
    ),
    (
        "Contribute",
        (
            "contributing/architecture",
            "contributing/add-a-resource",
            "contributing/testing",
            "contributing/conformance",
            "contributing/simulation",
            "contributing/performance",
            "contributing/releasing",
            "contributing/style",
            "contributing/glossary",
        ),
    ),
)
ORDER = tuple(name for _, names in SECTIONS for name in names)
# Former names of pages; their URLs redirect.
MOVED = {"faults": "fault-injection", "operations/watching": "operations/monitoring"}
BLOCK = re.compile(r"```request\n(.*?)```", re.S)
MARK = re.compile(r"^<!-- .* -->\n", re.M)  # for the tests that run a page's blocks
WRITTEN_WITH = "http://127.0.0.1:12111"
NODE_ADDRESS = re.compile(node_address(WRITTEN_WITH).replace(", ", r",(\s+)"))
SHORTEST_WORD = 2


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    title: str
    markdown: str
    translated: bool = True

    @property
    def description(self) -> str:
        """What it is about, for lists of pages."""
        return DESCRIPTIONS[self.name]


def folder() -> Path:
    """In an installed package beside the code, in a checkout at its root."""
    inside = Path(__file__).parents[2] / "docs"
    return inside if inside.is_dir() else Path(__file__).parents[4] / "docs"


def in_checkout() -> bool:
    """Whether the server runs from a checkout, where make builds what is missing."""
    return not folder().is_relative_to(Path(__file__).parents[2])


@cache
def document(name: str, language: str = "en") -> Document | None:
    """A page by its name, in a language or else in English; None for what is no page."""
    if name not in ORDER:
        return None
    for place, translated in ((folder() / language, True), (folder(), language == "en")):
        path = place / f"{name}.md"
        if path.is_file():
            text = MARK.sub("", path.read_text())
            title = text.lstrip("# ").split("\n", 1)[0].strip()
            return Document(name, title, text, translated)
    return None


def menu(language: str) -> list[tuple[str, list[Document]]]:
    """The pages by section, in reading order."""
    found = []
    for section, names in SECTIONS:
        pages = [page for name in names if (page := document(name, language)) is not None]
        if pages:
            found.append((section, pages))
    return found


def all_documents(language: str = "en") -> list[Document]:
    return [page for _, pages in menu(language) for page in pages]


# -- requests in pages -----------------------------------------------------------------------------


def request_of(known: Catalogue, block: str) -> SampleRequest:
    """The request that a block holds. Raises ValueError for what is none of the API's."""
    first, *lines = block.strip().splitlines()
    method, _, path = first.partition(" ")
    params: dict[str, Any] = {}
    for line in lines:
        name, _, value = line.partition("=")
        put(params, name.strip(), value.strip())
    key, args = operation_at(known, method, path)
    return asked_of(known, known.operation(key), listed(params), args)


def put(params: dict[str, Any], name: str, value: str) -> None:
    parts = name.replace("]", "").split("[")
    here = params
    for part in parts[:-1]:
        here = here.setdefault(part, {})
    here[parts[-1]] = typed(value)


def typed(value: str) -> Any:
    """Numbers and truth as such: SDKs send them by their type."""
    if value in ("true", "false"):
        return value == "true"
    return int(value) if value.isdigit() and len(value) < 15 else value


def listed(value: Any) -> Any:
    """Hashes whose keys are 0, 1, 2 as the lists that they are."""
    if not isinstance(value, dict):
        return value
    inner = {key: listed(one) for key, one in value.items()}
    if inner and list(inner) == [str(i) for i in range(len(inner))]:
        return list(inner.values())
    return inner


def with_samples(
    known: Catalogue, markdown: str, keys: Keys, url: str, language: str | None = None
) -> str:
    """A page as Markdown alone: each request in one language, or in each, one after the other."""

    def written(found: re.Match[str]) -> str:
        asked = request_of(known, found[1])
        return "\n\n".join(
            f"{title}:\n\n```{lexer}\n{code}\n```"
            for name, title, lexer, code in samples(asked, keys, url)
            if language in (None, name)
        )

    return BLOCK.sub(written, at_address(markdown, url))


def at_address(markdown: str, url: str) -> str:
    """A page's text with this server's address in the place of the one it was written with."""
    found = markdown.replace(WRITTEN_WITH, url)
    return NODE_ADDRESS.sub(partial(in_place_of, node_address(url)), found)


def in_place_of(address: str, written: re.Match[str]) -> str:
    """stripe-node's settings for an address, on one line or several as they were."""
    first, second, third = address.split(", ")
    return f"{first},{written[1]}{second},{written[2]}{third}"


# -- pages as HTML ---------------------------------------------------------------------------------


def colored(code: str, lexer: str) -> str:
    """Code with its parts in spans; plain where nobody knows the language."""
    try:
        found = get_lexer_by_name(lexer)
    except ClassNotFound:
        return str(escape(code))
    return str(highlight(code, found, HtmlFormatter(nowrap=True)))


def heading_id(text: str) -> str:
    """What links to a heading name, as in Markdown files on GitHub: `#uv-and-pipx`."""
    return re.sub(r"[^\w -]", "", text.lower()).strip().replace(" ", "-")


def html_of(known: Catalogue, markdown: str, keys: Keys, url: str) -> Markup:
    """A page's HTML; its requests as tabs of samples."""
    blocks: list[str] = []

    def mark(found: re.Match[str]) -> str:
        blocks.append(found[1])
        return f"@@request{len(blocks) - 1}@@\n"

    reader = MarkdownIt(
        "commonmark", {"html": False, "highlight": lambda code, lexer, _: colored(code, lexer)}
    ).enable("table")
    tokens = reader.parse(BLOCK.sub(mark, at_address(markdown, url)))
    for opening, text in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", heading_id(text.content))
    html = reader.renderer.render(tokens, reader.options, {})
    for number, block in enumerate(blocks):
        drawn = tabs(samples(request_of(known, block), keys, url))
        html = html.replace(f"<p>@@request{number}@@</p>", drawn)
    return Markup(html.replace("<pre>", '<pre tabindex="0">'))


def tabs(found: list[tuple[str, str, str, str]]) -> Markup:
    """Samples one below the other; the page's script shows one at a time."""
    parts = [
        Markup(
            '<div class="sample" data-language="{}" data-title="{}"><p class="sample-title">{}</p>'
            '<pre tabindex="0"><code>{}</code></pre></div>'
        ).format(name, title, title, Markup(colored(code, lexer)))
        for name, title, lexer, code in found
    ]
    return Markup('<div class="samples">{}</div>').format(Markup("").join(parts))


# -- looking for words -----------------------------------------------------------------------------


def searched(words: str, language: str, limit: int = 20) -> list[tuple[Document, str]]:
    """The pages that hold all words, those with one in the title first, each with a line of it."""
    wanted = [one for one in words.lower().split() if len(one) >= SHORTEST_WORD]
    found = []
    for page in all_documents(language) if wanted else []:
        text = page.markdown.lower()
        if all(one in text for one in wanted):
            in_title = sum(one in page.title.lower() for one in wanted)
            often = sum(text.count(one) for one in wanted)
            found.append((in_title, often, page, line_with(page.markdown, wanted[0])))
    found.sort(key=lambda one: (-one[0], -one[1]))
    return [(page, line) for _, _, page, line in found[:limit]]


def line_with(markdown: str, word: str) -> str:
    for line in markdown.splitlines()[1:]:
        if word in line.lower() and not line.startswith("```"):
            return line.strip("#|- ")[:200]
    return ""
