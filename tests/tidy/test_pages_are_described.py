"""Each page of the documentation has a description, which `/llms.txt` lists."""

from __future__ import annotations

import re

import pytest

from tuppence.pages.docs.descriptions import DESCRIPTIONS
from tuppence.pages.docs.documents import ORDER, all_documents

SHORTEST, LONGEST = 40, 90


def test_each_page_has_one_description() -> None:
    missing, gone = set(ORDER) - set(DESCRIPTIONS), set(DESCRIPTIONS) - set(ORDER)
    assert not missing, f"describe it in src/tuppence/pages/docs/descriptions.py: {missing}"
    assert not gone, (
        f"src/tuppence/pages/docs/descriptions.py describes a page that is gone: {gone}"
    )
    assert len(set(DESCRIPTIONS.values())) == len(DESCRIPTIONS)
    assert {page.name for page in all_documents()} == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_descriptions_are_whole_sentences(name: str) -> None:
    text = DESCRIPTIONS.get(name, "")
    assert SHORTEST <= len(text) <= LONGEST, f"{len(text)} characters: {text}"
    assert re.fullmatch(r"[A-Z][^.`*\n\[\]]*(?:\.\d[^.`*\n\[\]]*)*\.", text), text
    page = next(one for one in all_documents() if one.name == name)
    assert text.lower().rstrip(".") != page.title.lower()
    assert text not in page.markdown, "it is written for the list, not cut from the page"
