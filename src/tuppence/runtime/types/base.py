"""Stored objects and request parameters, read by attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

from tuppence.store.rows import ObjectRow


class ListObject(TypedDict, total=False):
    """A list within an object."""

    object: str
    data: list[Any]
    has_more: bool
    total_count: int
    url: str


class Resource(dict[str, Any]):
    """One stored object in the newest API version's shape; references are ids.

    `charge.amount` reads a field, None where it is absent; a field that the type lacks raises
    AttributeError. `extra` holds what is stored with it and shown only on request. Change it with
    `tx.update`, never in place.
    """

    __slots__ = ("extra", "row")
    KEY: ClassVar[str] = ""  # the `object` value; empty where the class stands for any type
    FIELDS: ClassVar[frozenset[str] | None] = None

    def __init__(self, document: dict[str, Any], row: ObjectRow, extra: dict[str, Any]) -> None:
        super().__init__(document)
        self.row = row
        self.extra = extra

    if TYPE_CHECKING:
        id: str
    else:

        def __getattr__(self, name: str) -> Any:
            try:
                return self[name]
            except KeyError:
                if self.FIELDS is None or name in self.FIELDS:
                    return None
            raise AttributeError(f"a {self.KEY} has no field {name}")

    @property
    def body(self) -> bytes:
        return self.row.body

    @property
    def is_deleted(self) -> bool:
        return bool(self.row.deleted)


class Params(dict[str, Any]):
    """A request's checked parameters; those of the path are read the same way.

    None means either that a parameter was not sent or that it was sent empty to unset something:
    `"name" in params` tells. A parameter that the operation lacks raises AttributeError.
    """

    __slots__ = ("path",)
    KEY: ClassVar[str] = ""  # the operation's key; empty where the class stands for any operation
    FIELDS: ClassVar[frozenset[str] | None] = None

    def __init__(self, values: dict[str, Any], path: dict[str, str] | None = None) -> None:
        super().__init__(values)
        self.path = path or {}

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            value = self.get(name)
            if value is None:
                value = self.path.get(name)
            if value is not None or self.FIELDS is None or name in self.FIELDS or name in self:
                return value
            raise AttributeError(f"{self.KEY} has no parameter {name}")
