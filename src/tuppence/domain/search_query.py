"""The search query language: clauses joined by AND, or by OR, never both.

    name:"Jane Doe" AND created>1609459200
    metadata["order_id"]:"6735" OR -email:null

`:` compares whole values (texts regardless of case), `~` finds part of a text, `>`, `<`, `>=`, `<=`
compare numbers, `-` negates a clause, `null` stands for no value. Source: docs page search.

`tuppence_text~"words"` is our own: it looks at every text by which the dashboard finds an object,
whatever its case and accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from tuppence.errors import ApiError

TEXT = "tuppence_text"
MOST_CLAUSES, MOST_LENGTH = 10, 1000
SHORTEST_PART = 3
TOKEN = re.compile(
    r"""\s*(?:
        (?P<join>AND|OR)(?=\s|$)
      | (?P<negated>-)?
        (?P<field>[A-Za-z_][\w.]*)
        (?:\[\s*(?P<quote>["'])(?P<key>(?:\\.|(?!(?P=quote))[^\\])*+)(?P=quote)\s*\])?
        \s*(?P<operator>:|~|>=|<=|>|<|=)\s*
        (?:(?P<mark>["'])(?P<quoted>(?:\\.|(?!(?P=mark))[^\\])*+)(?P=mark)|(?P<plain>[^\s"'\\]+))
    )""",
    re.VERBOSE | re.DOTALL,
)
OPERATORS = {"text": (":", "~"), "token": (":",), "number": (":", ">", "<", ">=", "<=", "=")}
NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,2})?")
TRIMMED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Clause:
    """`value` is a lowered text, a number, or None for null. `operator` is `=`, `~`, `>` ..."""

    name: str
    operator: str
    value: str | float | None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    clauses: tuple[Clause, ...]
    any: bool  # joined by OR


def parsed(text: str, fields: Mapping[str, str], resource: str) -> Query:
    """The query, its fields checked against those that can be searched. Raises `ApiError`."""
    if len(text) > MOST_LENGTH:
        raise invalid(f"The query is longer than {MOST_LENGTH} characters.")
    clauses: list[Clause] = []
    joins: set[str] = set()
    at, joined = 0, True
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if match is None:
            raise unparsable()
        at = match.end()
        if match["join"]:
            if joined:
                raise unparsable()
            joins.add(match["join"])
            joined = True
            continue
        if not joined:
            joins.add("AND")  # a space means AND
        clauses.append(clause_of(match, fields, resource))
        joined = False
    if joined:
        raise unparsable()
    if len(joins) > 1:
        raise invalid("You cannot combine AND and OR in the same query.")
    if len(clauses) > MOST_CLAUSES:
        raise invalid(f"A query can have up to {MOST_CLAUSES} clauses.")
    return Query(tuple(clauses), joins == {"OR"})


def clause_of(match: re.Match[str], fields: Mapping[str, str], resource: str) -> Clause:
    name, operator = match["field"], match["operator"]
    kind = fields.get(name)
    if kind is None:
        raise invalid(
            f"Field `{name}` is an unsupported search field for resource `{resource}s`. See "
            f"http://stripe.com/docs/search#query-fields-for-{resource.replace('_', '-')}s for a "
            "list of supported fields."
        )
    if (name == "metadata") != (match["key"] is not None):
        raise unparsable()
    if operator not in OPERATORS[kind]:
        raise invalid(f"Field `{name}` does not support the operator `{operator}`.")
    if match["key"] is not None:
        name = f"metadata.{unescaped(match['key'])}"
    value = value_of(match, kind, operator, name)
    return Clause(name, "=" if operator == ":" else operator, value, bool(match["negated"]))


def value_of(match: re.Match[str], kind: str, operator: str, name: str) -> str | float | None:
    plain = match["plain"]
    if plain is not None and plain.lower() == "null":
        if operator != ":":
            raise invalid("`null` can only be compared with `:`.")
        return None
    text = plain if plain is not None else unescaped(match["quoted"])
    if kind == "number":
        if NUMBER.fullmatch(text) is None:
            raise invalid(f"Field `{name}` takes a number, not `{text}`.")
        return float(text)
    if plain is not None and plain.lower() not in ("true", "false") and not is_number(plain):
        raise unparsable()
    if operator == "~" and len(text) < SHORTEST_PART:
        raise invalid(f"The value of `~` must have at least {SHORTEST_PART} characters.")
    return folded(text) if name == TEXT else text.lower()


def folded(text: str) -> str:
    """A text without case and accents: `Grünwald` as `grunwald`."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()


def is_number(text: str) -> bool:
    return NUMBER.fullmatch(text) is not None


def unescaped(text: str) -> str:
    return TRIMMED.sub(r"\1", text)


def invalid(message: str) -> ApiError:
    return ApiError(message, param="query")


def unparsable() -> ApiError:
    return ApiError(
        "We were unable to parse your search query. Try using the format "
        '`metadata["key"]:"value"` to query for metadata or key:"value" to query for other fields.',
        param="query",
    )
