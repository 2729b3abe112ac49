"""The version is one number, in src/tuppence/__init__.py, and the changelog has its notes."""

from __future__ import annotations

import json
import re

import pytest

from support import REPOSITORY
from tools import release_notes
from tuppence import __version__

CHANGELOG = (REPOSITORY / "CHANGELOG.md").read_text()
RELEASE = release_notes.release(__version__)
HEADINGS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
OWN = re.compile(r"tuppence[:-]v?(\d+\.\d+\.\d+)")  # tuppence:0.1.0, tuppence-0.1.0-py3-none-any


def test_the_changelog_has_a_section_for_the_version() -> None:
    sections = release_notes.sections(CHANGELOG)
    assert next(iter(sections)) == RELEASE, "the newest section is not the version in the source"
    state, notes = sections[RELEASE]
    assert (state == release_notes.UNRELEASED) == (__version__ != RELEASE)
    assert notes


def test_sections_have_the_headings_of_keep_a_changelog() -> None:
    assert set(re.findall(r"^### (.+)$", CHANGELOG, re.M)) <= HEADINGS


def test_the_source_and_the_package_have_one_version() -> None:
    assert release_notes.version() == __version__


def test_no_other_file_has_a_version_of_its_own() -> None:
    """npm requires one of the client; the image is not named by a version where it is deployed."""
    assert "version" not in json.loads((REPOSITORY / "package.json").read_text())
    client = json.loads((REPOSITORY / "clients" / "node" / "package.json").read_text())
    assert client["version"] == RELEASE
    places = [
        *(REPOSITORY / "docs").rglob("*.md"),
        *(REPOSITORY / "deploy").iterdir(),
        *REPOSITORY.glob("*.yaml"),
        REPOSITORY / "README.md",
        REPOSITORY / "Dockerfile",
    ]
    named = {
        path.relative_to(REPOSITORY).as_posix(): found
        for path in places
        if path.is_file() and (found := OWN.findall(path.read_text()))
    }
    assert named == {}


def test_release_notes_are_cut() -> None:
    text = "## 0.3.0 (unreleased)\n\n- c\n\n## 0.2.0 (2026-12-01)\n\n- b\n\n## 0.1.0\n\n- a\n"
    assert release_notes.notes("v0.2.0", "0.2.0", text) == "- b"
    assert release_notes.notes("v0.1.0", "0.1.0", text) == "- a"
    for tag, version, reason in (
        ("v0.2.0", "0.3.0.dev0", "the version in the source"),
        ("v0.3.0", "0.3.0", "unreleased"),
        ("v0.4.0", "0.4.0", "no section"),
    ):
        with pytest.raises(SystemExit, match=reason):
            release_notes.notes(tag, version, text)
