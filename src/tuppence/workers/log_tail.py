"""Request logs as they are made, for `stripe logs tail`: read a moment after they were kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from tuppence.errors import StoreUnavailable
from tuppence.runtime.json_encoding import decode, encode
from tuppence.store.rows import Entry, PageQuery, Store, World

PAUSE_S = 0.3
AT_ONCE = 100
OVERLAP_S = 5  # logs of other servers, and of reads, are kept a little after they were made
OF_THE_CLI = "/v1/stripecli/"
ERROR_FIELDS = ("type", "charge", "code", "decline_code", "message", "param")
Tell = Callable[[dict[str, Any]], Awaitable[None]]


class LogTail:
    """A world's new request logs, those that pass the filters, each told once."""

    def __init__(
        self, store: Store, world: World, filters: dict[str, list[str]], now: Callable[[], int]
    ) -> None:
        self.store, self.world, self.filters, self.now = store, world, filters, now
        self.seen: dict[str, int] = {}
        self.since = now()

    async def run(self, tell: Tell) -> None:
        while True:
            with suppress(StoreUnavailable):
                for entry in await self.new():
                    found = decode(entry.body)
                    if passes(found, self.filters):
                        await tell(frame(found))
            await asyncio.sleep(PAUSE_S)

    async def new(self) -> list[Entry]:
        """What was not seen before, oldest first."""
        since = max(self.since, self.now() - OVERLAP_S)
        found: list[Entry] = []
        after: tuple[int, int] | None = None
        while True:
            query = PageQuery(self.world, "request_log", AT_ONCE, {}, {"gte": since}, after=after)
            page = await self.store.read(lambda reader, query=query: reader.page(query))  # type: ignore[misc]
            found += [entry for entry in page if entry.id not in self.seen]
            if len(page) < AT_ONCE or all(entry.id in self.seen for entry in page):
                break
            after = page[-1].created, page[-1].position
        self.seen = {id: at for id, at in self.seen.items() if at >= since - OVERLAP_S}
        self.seen |= {entry.id: entry.created for entry in found}
        return found[::-1]


def passes(found: dict[str, Any], filters: dict[str, list[str]]) -> bool:
    """Whether a log is one that was asked for (the CLI's flags `--filter-*`)."""
    if found["path"].startswith(OF_THE_CLI):
        return False
    status = found["status"]
    values = {
        "filter_http_method": found["method"],
        "filter_ip_address": found["ip_address"],
        "filter_request_path": found["path"],
        "filter_request_status": "SUCCEEDED" if status < 400 else "FAILED",
        "filter_source": "API",
        "filter_status_code": str(status),
        "filter_status_code_type": f"{status // 100}00",  # what the CLI makes of its 4XX
    }
    return all(
        str(values[name]).upper() in {one.upper() for one in wanted}
        for name, wanted in filters.items()
        if name in values
    )


def frame(found: dict[str, Any]) -> dict[str, Any]:
    answer = found["response_body"]
    error = answer.get("error") if isinstance(answer, dict) else None
    shown = {
        name: error[name]
        for name in ERROR_FIELDS
        if isinstance(error, dict) and isinstance(error.get(name), str)
    }
    payload = {
        "created_at": found["created"],
        "livemode": found["livemode"],
        "method": found["method"],
        "request_id": found["id"],
        "status": found["status"],
        "url": found["path"],
        "error": shown,
    }
    return {
        "type": "request_log_event",
        "request_log_id": f"resp_{found['id'].removeprefix('req_')}",
        "event_payload": encode(payload).decode(),
    }
