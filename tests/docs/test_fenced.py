"""Documents' blocks are found by the comments before them, which no reader of a page sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from fenced import Block, blocks, journey
from tuppence.web import documents

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
