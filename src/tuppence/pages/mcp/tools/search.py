"""Operations and pages of the documentation by the words of a question."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache

from tuppence.catalogue import Catalogue, Operation
from tuppence.pages.docs.documents import Document, all_documents, line_with

WORD = re.compile(r"[a-z0-9]+")
# Said in questions, and of no help in finding anything.
STOP_WORDS = frozenset(
    re.findall(r"\w+", "a an and are be by can do does for from how i in is it my of on or the to")
) | {"use", "using", "want", "what", "when", "where", "which", "with", "you", "your"}
VERBS = {
    "add": "create",
    "change": "update",
    "edit": "update",
    "fetch": "retrieve",
    "get": "retrieve",
    "make": "create",
    "read": "retrieve",
    "remove": "delete",
}
MOST_OPERATIONS, MOST_PAGES = 15, 8
TITLE, MOST_IN_BODY = 20, 5  # what a word counts in a title, and at most in the text


def words_in(text: str) -> list[str]:
    """The words of a question, in the singular, without those that say nothing."""
    found = (one for one in WORD.findall(text.lower()) if one not in STOP_WORDS)
    return list(dict.fromkeys(singular(one) for one in found))


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


# -- operations ------------------------------------------------------------------------------------


def operation_id(operation: Operation) -> str:
    """`PostInvoicesInvoiceFinalize`, as Stripe's OpenAPI document names the operation."""
    path = operation.path.removeprefix("/v1")
    words = re.split(r"[^A-Za-z0-9]+", path)
    return operation.method.capitalize() + "".join(one[:1].upper() + one[1:] for one in words)


@cache
def operation_ids(known: Catalogue) -> dict[str, str]:
    """The keys of the API's operations by their ids in lower case."""
    return {operation_id(known.operation(key)).lower(): key for key in public_keys(known)}


def public_keys(known: Catalogue) -> list[str]:
    """The operations of the API, without those of this server alone."""
    return [key for key in known.operation_keys if " /_tuppence/" not in key]


@cache
def operation_words(known: Catalogue) -> dict[str, frozenset[str]]:
    """The words in each public operation's path and name."""
    return {
        key: frozenset(words_in(spaced(f"{key} {known.operation(key).name}")))
        for key in public_keys(known)
    }


def spaced(text: str) -> str:
    """`POST /v1/invoiceitems` as its words, also as SDKs spell them."""
    return text.replace("_", " ").replace("invoiceitem", "invoice item")


def operations_for(known: Catalogue, words: str, limit: int = MOST_OPERATIONS) -> list[str]:
    """The operations with all of the words, or all but one, or the most; the shortest first."""
    wanted = {VERBS.get(one, one) for one in words_in(words.replace("/", " "))}
    found = []
    for key, has in operation_words(known).items():
        hits = len(wanted & has)
        if hits:
            found.append((-hits, len(has), key))
    found.sort()
    best = found[0][0] if found else 0
    return [key for hits, _, key in found if hits <= min(best + 1, -1)][:limit]


# -- pages -----------------------------------------------------------------------------------------


@cache
def page_words() -> dict[str, tuple[Document, dict[str, int]]]:
    """What each word counts in each page."""
    found = {}
    for page in all_documents():
        counts: dict[str, int] = {}
        for word in WORD.findall(page.markdown.lower()):
            counts[singular(word)] = min(counts.get(singular(word), 0) + 1, MOST_IN_BODY)
        for word in words_in(page.title):
            counts[word] = TITLE
        found[page.name] = (page, counts)
    return found


def pages_for(question: str, limit: int = MOST_PAGES) -> list[tuple[Document, str]]:
    """The pages that fit a question best, each with a line that has its rarest word."""
    pages = page_words().values()
    weights = {word: rarity(word, (counts for _, counts in pages)) for word in words_in(question)}
    wanted = [word for word in weights if weights[word]]
    found = []
    for page, counts in pages:
        score = sum(weights[word] * counts.get(word, 0) for word in wanted)
        if score:
            rarest = max((one for one in wanted if one in counts), key=weights.__getitem__)
            found.append((score, page, line_with(page.markdown, rarest)))
    found.sort(key=lambda one: -one[0])
    return [(page, line) for _, page, line in found[:limit]]


def rarity(word: str, pages: Iterable[dict[str, int]]) -> float:
    """How much a word tells a page from others; 0 for one that no page has."""
    has = [word in counts for counts in pages]
    return math.log(1 + len(has) / sum(has)) if any(has) else 0.0
