"""Documents' blocks are found by the comments before them, which no reader sees; links lead on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fenced import Block, blocks, journey
from tuppence import catalogue
from tuppence.web import documents
from tuppence.web.samples import Keys

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
