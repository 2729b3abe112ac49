"""Serves file links: `/links/{account}/{mode}/{link}/{secret}`, open to whoever has the address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.resources.files.file import content_of
from tuppence.runtime.reads import from_row
from tuppence.runtime.types.resources import File
from tuppence.server.request import Reply
from tuppence.server.response_encoding import error_body
from tuppence.store.rows import Reader, World

if TYPE_CHECKING:
    from tuppence.server.pipeline import Pipeline
    from tuppence.server.request_body import Receive, Scope, Send


class FileLinks:
    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from tuppence.server.http import respond

        parts = scope["path"].split("/")[2:]
        reply = await self.pipeline.store.read(lambda reader: self.reply(reader, parts))
        await respond(send, reply, scope["method"] == "HEAD")

    def reply(self, reader: Reader, parts: list[str]) -> Reply:
        """The file, or 404 for a link that is wrong or has expired: the two look the same."""
        from tuppence.server.pipeline import file_reply

        now = self.pipeline.clock.now()
        if len(parts) == 4 and parts[1] in ("live", "test"):
            world = World(parts[0], parts[1] == "live")
            row = reader.object(world, "file_link", parts[2])
            link: Any = from_row(row) if row is not None else None
            if link is not None and is_same(link.extra["@secret"], parts[3]):
                file = reader.object(world, "file", link.file)
                late = link.expires_at is not None and link.expires_at <= now
                if file is not None and not link.expired and not late:
                    return file_reply(
                        self.pipeline.blobs, content_of(cast(File, from_row(file))), link.id
                    )
        error = ApiError("This link is invalid or has expired.", status=404)
        body = error_body(error, None)
        length = str(len(body)).encode()
        headers = [(b"Content-Type", b"application/json"), (b"Content-Length", length)]
        return Reply(404, body, headers)
