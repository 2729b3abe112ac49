"""The notes of one version, cut from CHANGELOG.md: `python tools/release_notes.py v0.2.0`.

Fails where the tag is not the version of `src/tuppence/__init__.py`, or that is unreleased.
It needs only the standard library: the release workflow runs it before anything is installed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
SECTION = re.compile(r"^## (?P<version>\S+)(?: \((?P<state>.+)\))?$", re.M)
UNRELEASED = "unreleased"


def version() -> str:
    """The version in the source, which is the only one."""
    text = (REPOSITORY / "src" / "tuppence" / "__init__.py").read_text()
    found = re.search(r'^__version__ = "(.+)"$', text, re.M)
    assert found, "src/tuppence/__init__.py has no __version__"
    return found[1]


def release(version: str) -> str:
    """The release that a version leads to: `0.2.0` for `0.2.0.dev0`."""
    return re.sub(r"\.?(dev|a|b|rc)\d+$", "", version)


def sections(changelog: str) -> dict[str, tuple[str, str]]:
    """Each version's state (`unreleased`, or its date) and notes, the newest first."""
    found = list(SECTION.finditer(changelog))
    ends = [one.start() for one in found[1:]] + [len(changelog)]
    return {
        one["version"]: (one["state"] or "", changelog[one.end() : end].strip())
        for one, end in zip(found, ends, strict=True)
    }


def notes(tag: str, version: str, changelog: str) -> str:
    """The notes to publish. Raises SystemExit with the reason where they cannot be."""
    if tag != f"v{version}":
        raise SystemExit(f"The tag is {tag}, the version in the source is {version}.")
    if version not in (known := sections(changelog)):
        raise SystemExit(f"CHANGELOG.md has no section for {version}.")
    state, text = known[version]
    if state == UNRELEASED:
        raise SystemExit(f"CHANGELOG.md says that {version} is unreleased: write the date.")
    if not text:
        raise SystemExit(f"CHANGELOG.md has no notes for {version}.")
    return text


if __name__ == "__main__":
    print(notes(sys.argv[1], version(), (REPOSITORY / "CHANGELOG.md").read_text()))
