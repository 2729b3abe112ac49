"""Find the operation that a method and a path name."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote

from tuppence.catalogue import Catalogue
from tuppence.errors import unrecognized_url
from tuppence.versions.legacy_routes import LEGACY


@dataclass(slots=True)
class Node:
    literal: dict[str, Node] = field(default_factory=dict)
    any: Node | None = None
    operations: dict[str, str] = field(default_factory=dict)


class Router:
    """A tree over the segments of every operation's path; literal segments win over parameters."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.root = Node()
        self.legacy = Node()
        for key in catalogue.operation_keys:
            self.add(self.root, key)
        for key in LEGACY:
            self.add(self.legacy, key)

    @staticmethod
    def add(root: Node, key: str) -> None:
        method, path = key.split(" ", 1)
        node = root
        for segment in path[1:].split("/"):
            if segment.startswith("{"):
                node.any = node.any or Node()
                node = node.any
            else:
                node = node.literal.setdefault(segment, Node())
        node.operations[method] = key

    def find(self, method: str, path: str) -> tuple[str, list[str], dict[str, str]]:
        """(operation key, values of the path's parameters, parameters that an old path named).

        Raises "Unrecognized request URL".
        """
        try:
            segments = path[1:].split("/")
            if "%" in path:
                segments = [unquote(s, errors="strict") for s in segments]
        except UnicodeDecodeError:
            raise unrecognized_url(method, path) from None
        if "%" in path and any("\x00" in segment for segment in segments):
            raise unrecognized_url(method, path)
        found = self.walk(self.root, method, segments, 0)
        if found is not None:
            return *found, {}
        old = self.walk(self.legacy, method, segments, 0)
        if old is None:
            raise unrecognized_url(method, path)
        route = LEGACY[old[0]]
        return (
            route.key,
            [old[1][place] for place in route.path],
            {name: old[1][place] for name, place in route.params},
        )

    def walk(
        self, node: Node, method: str, segments: list[str], at: int
    ) -> tuple[str, list[str]] | None:
        if at == len(segments):
            key = node.operations.get(method)
            return (key, []) if key else None
        segment = segments[at]
        below = node.literal.get(segment)
        if below is not None:
            found = self.walk(below, method, segments, at + 1)
            if found is not None:
                return found
        if node.any is not None and segment:
            found = self.walk(node.any, method, segments, at + 1)
            if found is not None:
                return found[0], [segment, *found[1]]
        return None
