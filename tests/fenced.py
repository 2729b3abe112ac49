"""The fenced blocks of documents, for the tests that run them.

A comment on the line before a block names what it belongs to, and a block may say its file:

    <!-- journey: fastapi shop.py -->
    ```python
    ...
    ```

The documentation's pages are shown without these comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(
    r"(?:^<!-- journey: (?P<journey>\S+)(?: (?P<file>\S+))? -->\n)?"
    r"^(?P<indent> *)```(?P<language>\w*)\n(?P<code>.*?)^ *```",
    re.S | re.M,
)


@dataclass(frozen=True, slots=True)
class Block:
    """`journey` and `file` are empty where no comment says them."""

    language: str
    code: str
    journey: str = ""
    file: str = ""


def blocks(document: Path) -> list[Block]:
    """Every fenced block of a document, in order."""
    return [
        Block(
            found["language"],
            re.sub(rf"^{found['indent']}", "", found["code"], flags=re.M),
            found["journey"] or "",
            found["file"] or "",
        )
        for found in BLOCK.finditer(document.read_text())
    ]


def journey(document: Path, name: str) -> list[Block]:
    """The blocks of a journey, in order. Fails where the document has none of that name."""
    found = [block for block in blocks(document) if block.journey == name]
    assert found, f"{document.name} has no block of the journey {name}"
    return found
