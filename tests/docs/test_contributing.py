"""The pages for contributors name files that exist, and quote code that is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from make_targets import missing_targets
from support import REPOSITORY, StartedServer
from tuppence.catalogue import load
from tuppence.cli.main import main
from tuppence.cli.reference_page import page

FOLDER = REPOSITORY / "docs" / "contributing"
PAGES = sorted(FOLDER.glob("*.md"))
NAMED = re.compile(r"`((?:src|tests|docs|tools|frontend|requirements)/[\w./-]*)`")
QUOTED = re.compile(r"<!-- (\S+) -->\n```python\n(.*?)```", re.S)


def name_of(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_files_that_a_page_names_exist(path: Path) -> None:
    named = NAMED.findall(path.read_text())
    assert [one for one in named if not (REPOSITORY / one).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_make_targets_that_a_page_names_exist(path: Path) -> None:
    assert missing_targets(path.read_text()) == set()


def test_the_packages_are_all_in_the_architecture() -> None:
    text = (FOLDER / "architecture.md").read_text()
    source = REPOSITORY / "src" / "tuppence"
    packages = [one.name for one in source.iterdir() if (one / "__init__.py").exists()]
    assert len(packages) > 10
    assert [one for one in packages if f"`src/tuppence/{one}/`" not in text] == []


def test_the_stages_of_the_architecture_are_those_of_the_pipeline() -> None:
    text = (FOLDER / "architecture.md").read_text()
    code = (REPOSITORY / "src" / "tuppence" / "server" / "pipeline.py").read_text()
    stages = re.findall(r"self\.(\w+)\(call", code[code.index("def stages") :].split("def ", 2)[1])
    assert stages[0] == "enter"  # authenticate, admit
    assert len(stages) >= 4
    assert [one for one in stages[1:] if one not in text] == []


def test_the_code_to_copy_is_in_the_files_that_it_is_quoted_from() -> None:
    quotes = QUOTED.findall((FOLDER / "add-a-resource.md").read_text())
    assert len(quotes) >= 4
    assert [name for name, code in quotes if code not in (REPOSITORY / name).read_text()] == []


def test_the_command_reference_is_what_the_commands_say() -> None:
    written = (REPOSITORY / "docs" / "reference" / "cli.md").read_text()
    assert written == page(main), "make docs writes it anew"


def test_every_metric_is_documented(started: StartedServer) -> None:
    text = (REPOSITORY / "docs" / "operations" / "monitoring.md").read_text()
    shown = started.call("GET", "/metrics", "").body.decode()
    metrics = set(re.findall(r"^# TYPE (tuppence_\w+?)(?:_created)? ", shown, re.M))
    assert len(metrics) > 15
    assert sorted(name for name in metrics if name not in text) == []


def test_the_readme_counts_the_operations() -> None:
    text, known = (REPOSITORY / "README.md").read_text(), load()
    assert f"**All {len(known.official_keys)} operations of the API**" in text
    assert f"{len(known.official_keys)}; {len(known.unbuilt)} of them return 501" in text
