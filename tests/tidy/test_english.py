"""Prose uses the field's terms: each file's count of house phrases may only shrink.

`python tests/tidy/test_english.py` writes the known uses anew after they were reduced.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNOWN = Path(__file__).with_name("known_phrases.json")
CHECKED = ("src/tuppence/**.py", "src/tuppence/**.html", "docs/**.md", "examples/**.md", "*.md")
PHRASES = (
    r"is no [a-z]+ (?:that|of)\b",
    r"\b(?:tried again|on purpose|goes? on by itself|told of|whoever|hears? of)\b",
    r"\bwhat it has answered\b",
    r"\bletters? (?:to|by)\b|\bby letter\b",
    r"\btwins?\b",
    r"\b(?:is|are) answered (?:with )?\d{3}\b|\banswers \d{3}\b",
    r"\bwatching a server\b",
)
PATTERN = re.compile("|".join(PHRASES), re.IGNORECASE)


def counts() -> dict[str, int]:
    listed = subprocess.run(
        ["git", "ls-files", *CHECKED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = {
        name: len(PATTERN.findall((ROOT / name).read_text()))
        for name in sorted(listed.stdout.split())
        if (ROOT / name).is_file()
    }
    return {name: count for name, count in found.items() if count}


def test_house_phrases_only_become_fewer() -> None:
    known, found = json.loads(KNOWN.read_text()), counts()
    more = {name: found[name] for name in found if found[name] > known.get(name, 0)}
    assert not more, f"rewrite these in the field's terms ({PATTERN.pattern}): {more}"
    fewer = {name: found.get(name, 0) for name in known if found.get(name, 0) < known[name]}
    assert not fewer, f"run python tests/tidy/test_english.py, which lowers the counts: {fewer}"


if __name__ == "__main__":
    KNOWN.write_text(json.dumps(counts(), indent=1) + "\n")
