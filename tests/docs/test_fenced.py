"""Documents' blocks are found by the comments before them, which no reader sees; links lead on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fenced import Block, blocks, journey
from support import StartedServer
from tuppence import catalogue
from tuppence.pages.docs import documents
from tuppence.pages.docs.code_samples import Keys

PAGE = """# Testing

Text.

<!-- journey: fastapi shop.py -->
```python
shop = 1
```

1. Then:

   ```
   pytest
   ```

<!-- journey: fastapi -->
```sh
pytest -q
```
"""


def test_blocks_of_a_document(tmp_path: Path) -> None:
    page = tmp_path / "testing.md"
    page.write_text(PAGE)
    first, last = (
        Block("python", "shop = 1\n", "fastapi", "shop.py"),
        Block("sh", "pytest -q\n", "fastapi"),
    )
    assert blocks(page) == [first, Block("", "pytest\n"), last]
    assert journey(page, "fastapi") == [first, last]
    with pytest.raises(AssertionError, match="no block of the journey flask"):
        journey(page, "flask")


def test_marks_are_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "testing.md").write_text(PAGE)
    monkeypatch.setattr(documents, "folder", lambda: tmp_path)
    documents.document.cache_clear()
    try:
        found = documents.document("testing")
    finally:
        documents.document.cache_clear()
    assert found is not None
    assert "<!--" not in found.markdown
    assert "```python\nshop = 1" in found.markdown


LINK = re.compile(r"\]\((/docs/[\w/-]+)?#([\w-]+)\)")


def test_links_to_headings_lead_somewhere() -> None:
    """In each page as it is shown."""
    shown = {page.name: html(page) for page in documents.all_documents()}
    links = [
        (page.name, (target or page.name).removeprefix("/docs/"), heading)
        for page in documents.all_documents()
        for target, heading in LINK.findall(page.markdown)
    ]
    assert len(links) > 5
    dead = [
        (name, target, heading)
        for name, target, heading in links
        if not re.search(f'<h[1-6] id="{re.escape(heading)}">', shown[target])
    ]
    assert dead == []


def html(page: documents.Document) -> str:
    return documents.html_of(catalogue.load(), page.markdown, Keys("sk_test_x", "pk_test_x"), "")


def test_the_start_page_and_the_menu_have_the_same_pages() -> None:
    start = documents.document("index")
    assert start is not None
    linked = set(re.findall(r"\]\(/docs/([\w/-]+)", start.markdown)) - {"api"}
    assert linked == set(documents.ORDER) - {"index"}


@pytest.mark.parametrize("page", documents.all_documents(), ids=lambda page: page.name)
def test_links_to_pages_lead_somewhere(page: documents.Document) -> None:
    """Addresses on the server: relative ones would lead to the Markdown beside the page."""
    links = re.findall(r"\]\(([^)#\s]+)", page.markdown)
    inside = [link for link in links if not re.match(r"https?:", link)]
    assert all(link.startswith("/") for link in inside), inside
    named = {link.removeprefix("/docs/") for link in inside if link.startswith("/docs/")}
    assert named - {"api"} <= set(documents.ORDER)


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("http://127.0.0.1:20360", "host: '127.0.0.1', port: 20360, protocol: 'http'"),
        ("https://pay.example.com", "host: 'pay.example.com', port: 443, protocol: 'https'"),
    ],
)
def test_samples_for_node_have_the_address_of_this_server(url: str, wanted: str) -> None:
    for name in ("checkout", "set-up"):
        page = documents.document(name)
        assert page is not None
        shown = documents.at_address(page.markdown, url)
        assert wanted in re.sub(r"\s+", " ", shown)
        assert "port: 12111" not in shown


def test_former_names_of_pages_redirect(started: StartedServer) -> None:
    for former, name in documents.MOVED.items():
        followed = started.call("GET", f"/docs/{former}.md", "")
        assert followed.body == started.call("GET", f"/docs/{name}.md", "").body
