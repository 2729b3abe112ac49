"""The server's own pages ask the API like anybody else: checked, limited to what may be, logged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from tuppence.platform.accounts import Caller
from tuppence.runtime.json_encoding import decode
from tuppence.server.pipeline import Pipeline
from tuppence.server.request import Request

Answered = tuple[int, Any]
CUT = "The connection was cut before the response came (docs: fault-injection)."
LOST: Answered = (503, {"error": {"type": "api_error", "message": CUT}})


class Asking:
    """Sends requests to the API in this process, for members of teams and for the shell."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    async def __call__(
        self,
        caller: Caller | None,
        method: str,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        quiet: bool = False,
        ip: str | None = None,
        headers: Mapping[bytes, bytes] | None = None,
        raw: bytes = b"",
        query: str = "",
    ) -> Answered:
        """(HTTP status, the answer's JSON). A `quiet` read leaves no log.

        Without a `caller` the key in `headers` says who asks. `raw` is a body as clients send it.
        """
        body, form = raw, dict(params or {})
        if path.startswith("/v2/") and method == "POST" and form:
            body, form = msgspec.json.encode(form), {}
        request = Request(
            method,
            path,
            query.encode(),
            dict(headers or {}),
            body,
            ip,
            self.pipeline.clock.monotonic(),
            form or None,
            caller,
            quiet,
        )
        reply = await self.pipeline.answer(request)
        if reply.is_lost:
            return LOST
        return reply.status, decode(reply.body) if reply.body else {}
