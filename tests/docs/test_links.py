"""Links in Markdown files lead to pages and files that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support import REPOSITORY

DOCS = REPOSITORY / "docs"
FILES = sorted([*DOCS.rglob("*.md"), *REPOSITORY.glob("*.md"), *REPOSITORY.glob(".github/*.md")])
LINK = re.compile(r"\]\(<?([^)\s>]+)")
CODE = re.compile(r"^ *```.*?^ *```|`[^`\n]+`", re.S | re.M)
ELSEWHERE = ("http://", "https://", "mailto:")
# Pages that the server makes: they have no Markdown file.
MADE = ("/docs/api", "/docs/search")


def leads_nowhere(link: str, file: Path) -> bool:
    target = link.split("#")[0].split("?")[0]
    if not target or link.startswith(ELSEWHERE):
        return False
    if target.startswith("/docs"):
        page = DOCS / f"{target.removeprefix('/docs').strip('/') or 'index'}.md"
        return not page.is_file() and not target.startswith(MADE)
    if target.startswith("/"):
        return False  # a page of the server
    return not (file.parent / target).exists()


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_links_lead_somewhere(file: Path) -> None:
    links = LINK.findall(CODE.sub("", file.read_text()))
    assert [one for one in links if leads_nowhere(one, file)] == []
