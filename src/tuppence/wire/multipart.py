"""Decode `multipart/form-data`: text parts are parameters, file parts are `UploadedFile`s."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from tuppence.errors import ApiError
from tuppence.wire import form
from tuppence.wire.request import Request

MAX_PARTS = 1000


@dataclass(frozen=True, slots=True)
class UploadedFile:
    filename: str
    content_type: str | None
    content: bytes


@dataclass(slots=True)
class Part:
    headers: dict[str, bytes]
    content: bytearray


class Parts:
    """Collects what the parser finds."""

    def __init__(self) -> None:
        self.found: list[Part] = []
        self._field = bytearray()
        self._value = bytearray()

    def begin(self) -> None:
        if len(self.found) >= MAX_PARTS:
            raise ApiError(f"Too many parameters: a request can have up to {MAX_PARTS}.")
        self.found.append(Part({}, bytearray()))

    def header_field(self, data: bytes, start: int, end: int) -> None:
        self._field += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self.found[-1].headers[self._field.decode("latin-1").lower()] = bytes(self._value)
        self._field.clear()
        self._value.clear()

    def data(self, data: bytes, start: int, end: int) -> None:
        self.found[-1].content += data[start:end]


def multipart_params(request: Request) -> dict[str, Any]:
    """Raises `ApiError` (400) for a body that is no valid multipart."""
    _, options = parse_options_header(request.headers.get(b"content-type"))
    boundary = options.get(b"boundary")
    if not boundary:
        raise ApiError("Invalid request: the multipart body has no boundary.")
    parts = Parts()
    parser = MultipartParser(
        boundary,
        {
            "on_part_begin": parts.begin,
            "on_header_field": parts.header_field,
            "on_header_value": parts.header_value,
            "on_header_end": parts.header_end,
            "on_part_data": parts.data,
        },
    )
    try:
        parser.write(request.body)
        parser.finalize()
    except FormParserError:
        raise ApiError("Invalid request: the multipart body is malformed.") from None
    found: dict[str, Any] = {}
    for part in parts.found:
        add_part(found, part)
    return found


def add_part(found: dict[str, Any], part: Part) -> None:
    _, options = parse_options_header(part.headers.get("content-disposition"))
    name = form.unquoted_text(options.get(b"name", b""))
    if b"filename" in options:
        content_type = part.headers.get("content-type")
        found[name] = UploadedFile(
            form.unquoted_text(options[b"filename"]),
            content_type.decode("latin-1") if content_type else None,
            bytes(part.content),
        )
    else:
        form.put(found, form.remember(name), form.unquoted_text(bytes(part.content)), name)
