"""Decode `multipart/form-data` as it comes in: text parts are parameters, files go to the disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from tuppence.errors import ApiError
from tuppence.runtime.context import Upload
from tuppence.server import form_encoding
from tuppence.store.blobs import Blobs, Incoming

MAX_PARTS, MAX_FILES = 1000, 4
MAX_TEXT, MAX_CONTENT_TYPE = 4 * 2**20, 1024


@dataclass(slots=True)
class Part:
    """A text part gathers `content`; a file part writes to `incoming`."""

    headers: dict[str, bytes] = field(default_factory=dict)
    content: bytearray = field(default_factory=bytearray)
    incoming: Incoming | None = None


class MultipartReader:
    """Fed with the body's pieces once it has begun; `params` when all have come."""

    def __init__(self, blobs: Blobs) -> None:
        self.blobs = blobs
        self.found: list[Part] = []
        self.uploads: list[Incoming] = []
        self._field = bytearray()
        self._value = bytearray()
        self._text = 0

    def begin(self, content_type: bytes | None) -> None:
        """Raises `ApiError` (400) for a content type without a boundary that works."""
        if len(content_type or b"") > MAX_CONTENT_TYPE:
            raise malformed()
        _, options = parse_options_header(content_type)
        boundary = options.get(b"boundary")
        if not boundary:
            raise ApiError("Invalid request: the multipart body has no boundary.")
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self.part_begin,
                    "on_header_field": self.header_field,
                    "on_header_value": self.header_value,
                    "on_header_end": self.header_end,
                    "on_headers_finished": self.headers_finished,
                    "on_part_data": self.data,
                },
            )
        except FormParserError:
            raise malformed() from None

    def feed(self, piece: bytes) -> None:
        """Raises `ApiError` (400) for what is no valid multipart."""
        try:
            self._parser.write(piece)
        except FormParserError:
            raise malformed() from None

    def params(self) -> dict[str, Any]:
        """The parameters; the content of files is on the disk from now on."""
        try:
            self._parser.finalize()
        except FormParserError:
            raise malformed() from None
        found: dict[str, Any] = {}
        for part in self.found:
            add_part(found, part)
        return found

    def discard(self) -> None:
        """Remove the files that nobody kept."""
        for one in self.uploads:
            one.discard()

    # -- what the parser finds

    def part_begin(self) -> None:
        if len(self.found) >= MAX_PARTS:
            raise ApiError(f"Too many parameters: a request can have up to {MAX_PARTS}.")
        self.found.append(Part())

    def header_field(self, data: bytes, start: int, end: int) -> None:
        self._field += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self.found[-1].headers[self._field.decode("latin-1").lower()] = bytes(self._value)
        self._field.clear()
        self._value.clear()

    def headers_finished(self) -> None:
        _, options = parse_options_header(self.found[-1].headers.get("content-disposition"))
        if b"filename" in options:
            if len(self.uploads) >= MAX_FILES:
                raise ApiError(f"Too many files: a request can have up to {MAX_FILES}.")
            self.found[-1].incoming = self.blobs.incoming()
            self.uploads.append(self.found[-1].incoming)

    def data(self, data: bytes, start: int, end: int) -> None:
        part = self.found[-1]
        if part.incoming is not None:
            part.incoming.write(data[start:end])
            return
        self._text += end - start
        if self._text > MAX_TEXT:
            raise ApiError(
                f"The request body is too large: up to {MAX_TEXT:,} bytes fit.", status=413
            )
        part.content += data[start:end]


def malformed() -> ApiError:
    return ApiError("Invalid request: the multipart body is malformed.")


def add_part(found: dict[str, Any], part: Part) -> None:
    _, options = parse_options_header(part.headers.get("content-disposition"))
    name = form_encoding.unquoted_text(options.get(b"name", b""))
    if part.incoming is not None:
        content_type = part.headers.get("content-type")
        size = part.incoming.size
        found[name] = Upload(
            form_encoding.unquoted_text(options[b"filename"]),
            content_type.decode("latin-1") if content_type else None,
            part.incoming.settle(),
            size,
        )
    else:
        form_encoding.put(
            found,
            form_encoding.remember(name),
            form_encoding.unquoted_text(bytes(part.content)),
            name,
        )
