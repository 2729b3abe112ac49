"""Made-up answers: an object of the route's type for any id (`serve --unknown-ids answer`).

Nothing is stored. It serves clients' own test suites, which speak of ids that nobody made.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Operation, ResourceShape, Spec
from tuppence.catalogue.places import DELETE
from tuppence.operations.defaults import shows_tombstone
from tuppence.operations.resource import Params
from tuppence.operations.tx import Tx

MOST_DEPTH = 3


def made_up(tx: Tx, operation: Operation, params: Params) -> dict[str, Any]:
    """What the operation answers, as far as the catalogue alone tells."""
    place = tx.catalogue.place(operation)
    types = [
        str(one)
        for kind in ("resource", "list", "search")
        for one in operation.returns.get(kind, ())
    ]
    type = types[0] if types else "customer"
    id = params.path[operation.path_params[-1]] if operation.path.endswith("}") else None
    if place.kind == DELETE and shows_tombstone(tx, operation):
        return {"id": id, "object": type, "deleted": True}
    whole = Filler(tx).example(type, id)
    if "list" in operation.returns:
        if operation.path.startswith("/v2/"):
            return {"data": [whole], "next_page_url": None, "previous_page_url": None}
        return {"object": "list", "data": [whole], "has_more": False, "url": operation.path}
    if "search" in operation.returns:
        frame = {"has_more": False, "next_page": None, "total_count": 1, "url": operation.path}
        return {"object": "search_result", "data": [whole], **frame}
    return whole


class Filler:
    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.catalogue = tx.catalogue

    def example(self, type: str, id: str | None, depth: int = 0) -> dict[str, Any]:
        """An object whose every field that must hold something does."""
        shape = self.catalogue.resource(type)
        made = dict(self.tx.make(type, {}, id=id))
        for name, spec in shape.fields.items():
            kind = spec["t"]
            if isinstance(kind, dict) and "list" in kind:
                url = f"{self.catalogue.url_of(type, id or '') or ''}/{name}"
                made[name] = self.listing(kind["list"][0], url, depth)
            elif name == "metadata":
                made[name] = {}
            elif name in made and made[name] is None and not spec.get("n"):
                made[name] = self.needed(shape, spec, depth)
            elif name in made and made[name] == "" and spec["t"] == "string":
                made[name] = name
        return made

    def listing(self, type: str, url: str, depth: int) -> dict[str, Any]:
        """A list inside an object, with one line in it."""
        found: dict[str, Any] = {"object": "list", "data": [], "has_more": False, "url": url}
        if depth >= MOST_DEPTH - 1 or type not in self.catalogue.resource_names:
            return found
        return {**found, "data": [self.example(type, None, depth + 1)]}

    def needed(self, shape: ResourceShape, spec: Spec, depth: int) -> Any:
        kind = spec["t"]
        if isinstance(kind, dict) and "expandable" in kind:
            type = kind["expandable"][0]
            return self.tx.new_id(type) if isinstance(type, str) else "id"
        if isinstance(kind, dict) and "resource" in kind and depth < MOST_DEPTH:
            return self.example(kind["resource"], None, depth + 1)
        return self.tx.kit.skeletons.zero(shape, "", spec)
