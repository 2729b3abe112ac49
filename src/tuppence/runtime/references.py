"""What an object shows of others: kept as ids, built on reading.

An object in memory is whole; what is stored of it holds ids in place of the objects, and nothing of
a list whose lines are rows of their own. A page is completed with one query per type and level
(decision 0018).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.catalogue.references import Reference
from tuppence.runtime.json_encoding import decode
from tuppence.store.rows import PageQuery, Reader, World

LAST = "@last"  # hidden on a tombstone: the object as it was, for those that still show it
MOST_CHILDREN = 100_000  # of a page's objects, all together

Document = dict[str, Any]


def stored(catalogue: Catalogue, type: str, document: Mapping[str, Any]) -> Document:
    """The document as it is kept."""
    references = catalogue.references(type)
    if not references and isinstance(document, dict):
        return document
    kept = dict(document)
    for one in references:
        if one.by is not None:
            kept.pop(one.field, None)
        elif one.field in kept:
            kept[one.field] = id_in(kept[one.field])
    return kept


def id_in(value: Any) -> str | None:
    """The id of an object, however it is given."""
    found = value.get("id") if isinstance(value, Mapping) else value
    return str(found) if found else None


def shown(catalogue: Catalogue, document: Mapping[str, Any]) -> Document:
    """The document with no more lines of each list than an answer holds."""
    cut = dict(document)
    for one in catalogue.references(document["object"]):
        lines = cut.get(one.field)
        if one.shown is not None and lines and len(lines["data"]) > one.shown:
            cut[one.field] = {**lines, "data": lines["data"][: one.shown], "has_more": True}
    return cut


class Completion:
    """Puts whole objects where stored documents hold ids."""

    def __init__(self, catalogue: Catalogue, reader: Reader, world: World) -> None:
        self.catalogue = catalogue
        self.reader = reader
        self.world = world

    def completed(self, type: str, documents: Sequence[Document]) -> list[Document]:
        """These documents of one type, with their fields in order."""
        references = self.catalogue.references(type)
        if not references or not documents:
            return list(documents)
        for one in references:
            values = self.children(one, documents) if one.by else self.objects(one, documents)
            for document, value in zip(documents, values, strict=True):
                document[one.field] = value
        fields = self.catalogue.resource(type).fields
        return [{name: one[name] for name in fields if name in one} for one in documents]

    def objects(self, one: Reference, documents: Sequence[Document]) -> list[Document | None]:
        ids = [id_in(document.get(one.field)) for document in documents]
        found = self.by_id(one.type, [id for id in ids if id is not None])
        return [found.get(id) if id is not None else None for id in ids]

    def by_id(self, type: str, ids: Sequence[str]) -> dict[str, Document]:
        rows = self.reader.objects(self.world, type, list(dict.fromkeys(ids)))
        documents = {}
        for row in rows:
            last = decode(row.extra).get(LAST) if row.deleted and row.extra else None
            documents[row.id] = last or decode(row.body)
        whole = self.completed(type, list(documents.values()))
        return dict(zip(documents, whole, strict=True))

    def children(self, one: Reference, documents: Sequence[Document]) -> list[Document]:
        parents = [document["id"] for document in documents]
        query = PageQuery(self.world, one.type, MOST_CHILDREN, {str(one.by): parents}, {})
        lines = [decode(entry.body) for entry in self.reader.page(query)]
        grouped: dict[str, list[Document]] = {}
        for line in self.completed(one.type, lines):
            grouped.setdefault(line[str(one.by)], []).append(line)
        return [list_of_children(one, id, grouped.get(id, [])) for id in parents]


def list_of_children(one: Reference, id: str, lines: list[Document]) -> Document:
    """A list object of lines that came newest first."""
    return {
        "object": "list",
        "data": lines[::-1] if one.oldest_first else lines,
        "has_more": False,
        "total_count": len(lines),
        "url": one.url.format(id=id),
    }
