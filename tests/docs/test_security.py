"""The security pages say what is there: every requirement once, tests and options that exist."""

from __future__ import annotations

import re
from collections import Counter

from click.testing import CliRunner

from support import REPOSITORY
from tuppence.cli.main import main
from tuppence.pages.docs.documents import ORDER

SECURITY = (REPOSITORY / "docs" / "operations" / "security.md").read_text()
ASVS = (REPOSITORY / "docs" / "operations" / "asvs.md").read_text()
# How many requirements of levels 1 and 2 each section of ASVS 5.0 has, by chapter; sections number
# those of level 3 last.
CHAPTERS = {
    1: (2, 9, 11, 3, 2),
    2: (3, 3, 4, 1),
    3: (0, 2, 4, 6, 5, 0, 2),
    4: (3, 1, 2, 4),
    5: (1, 3, 2, 3),
    6: (3, 12, 4, 4, 5, 3, 0, 4),
    7: (3, 4, 2, 5, 2, 2),
    8: (2, 3, 1, 1),
    9: (3, 4),
    10: (2, 2, 4, 11, 5, 2, 3),
    11: (2, 3, 3, 4, 1, 1),
    12: (3, 2, 4),
    13: (1, 5, 2, 5),
    14: (2, 4, 3),
    15: (3, 3, 7),
    16: (1, 5, 4, 3, 3),
}
NOT_THERE = ("17.1–17.3",)  # the chapter on WebRTC, as a whole
ROW = re.compile(r"^\| ([\d., –]+) \| (\S[^|]*) \| ([^|]+) \| ([^|]*) \|$", re.M)


def requirements(named: str) -> list[str]:
    """`1.3.4, 2.1.1–2.1.3` are four."""
    found = []
    for one in named.split(", "):
        first, _, last = one.partition("–")
        section, start = first.rsplit(".", 1)
        end = last.rsplit(".", 1)[1] if last else start
        found += [f"{section}.{n}" for n in range(int(start), int(end) + 1)]
    return found


def test_every_requirement_is_judged_once() -> None:
    rows = [row[0].strip() for row in ROW.findall(ASVS)]
    judged = Counter(n for row in rows if row not in NOT_THERE for n in requirements(row))
    wanted = {
        f"{chapter}.{section}.{n}"
        for chapter, counts in CHAPTERS.items()
        for section, count in enumerate(counts, 1)
        for n in range(1, count + 1)
    }
    assert set(judged) == wanted
    assert set(judged.values()) == {1}
    assert set(NOT_THERE) <= set(rows)


def test_each_row_is_judged_in_one_of_four_ways() -> None:
    judged = {row[1].strip() for row in ROW.findall(ASVS)}
    assert judged == {"met", "**not met**", "n/a", "*operator*"}


def test_every_test_that_is_named_exists() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", ASVS + SECURITY))
    assert len(named) > 40
    assert [one for one in sorted(named) if not (REPOSITORY / one).is_file()] == []


def test_what_is_met_names_a_test() -> None:
    untested = [row[0] for row in ROW.findall(ASVS) if row[1] == "met" and "tests/" not in row[3]]
    assert untested == ["6.4.2"]  # password hints: there are none


def test_every_option_that_is_named_exists() -> None:
    told = CliRunner().invoke(main, ["serve", "--help"]).output
    fuzz = {"--seed", "--seconds", "--only", "--postgres", "--openapi", "--stand-in"}
    named = set(re.findall(r"--[a-z-]+[a-z]", SECURITY)) - fuzz
    assert [one for one in sorted(named) if one not in told] == []


def test_the_fuzz_is_described_as_it_is() -> None:
    from fuzz.started import ON_SOCKETS
    from fuzz.surfaces import SURFACES

    part = SECURITY.split("## Fuzzing")[1]
    assert [one for one in (*SURFACES, *ON_SOCKETS) if f"`{one}`" not in part] == []


def test_the_pages_are_found() -> None:
    assert {"operations/security", "operations/asvs"} <= set(ORDER)
    assert "docs/operations/security" in (REPOSITORY / "docs" / "index.md").read_text()
    readme = (REPOSITORY / "README.md").read_text()
    assert "SECURITY.md" in readme
    assert "docs/operations/security.md" in readme
