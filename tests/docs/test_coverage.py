"""docs/coverage.md says what the program does."""

from __future__ import annotations

from support import REPOSITORY
from tuppence.cli.coverage import as_markdown, coverage


def test_the_page_is_up_to_date() -> None:
    page = (REPOSITORY / "docs" / "coverage.md").read_text()
    assert page.endswith(as_markdown(coverage()) + "\n"), "run: tuppence coverage --markdown"


def test_every_operation_is_counted_once() -> None:
    rows = coverage()
    assert (
        len(rows) == len({row.key for row in rows}) == 654
    )  # 648, the download of a file, three of the CLI
    assert all(bool(row.reason) == (row.kind == "refused") for row in rows)
