"""CSV of a list: written by the page's own server while a bar shows how far it is.

A list is read through the API in the viewer's name, so that it holds what they may see and nothing
else. The file lies beside uploaded files and is fetched by whoever asked for it.
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute

from tuppence.errors import StoreUnavailable
from tuppence.pages.auth.access import fields_of, guarded, viewer
from tuppence.pages.auth.current_user import Viewer
from tuppence.pages.dashboard.object_operations import by_type
from tuppence.pages.dashboard.presentation import title_of
from tuppence.pages.formatting import field_of
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site
from tuppence.platform.expiry import EXPORT
from tuppence.platform.teams import listed
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PlatformExport

DIGEST = "@sha256"
AT_ONCE, TOLD_EVERY = 100, 1_000
MOST_LINES = 1_000_000
PIECE = 64 * 1024
CUT_OFF = "The server was stopped while it was written. Start it again."
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula

log = logging.getLogger("tuppence.pages")


class Exports:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.page, self.part = site, renderer.page, renderer.part
        self.tasks: dict[str, asyncio.Task[None]] = {}

    def routes(self) -> list[BaseRoute]:
        top = "/dashboard/{mode:mode}/exports"
        return [
            guarded(top, self.list),
            guarded(f"{top}/new", self.new, ("POST",)),
            guarded(f"{top}/{{id}}.csv", self.download),
            guarded(f"{top}/{{id}}", self.show),
        ]

    async def list(self, request: Request) -> Response:
        seen = viewer(request)
        found = await self.site.read(lambda tx: listed(tx, EXPORT, 50, account=seen.account))
        mine = [one for one in found if one.user == seen.person.id]
        return self.page(request, "exports.html", "Exports", exports=mine)

    async def new(self, request: Request) -> Response:
        seen, type = viewer(request), (await fields_of(request)).get("type", "")
        there = by_type(self.site.services.catalogue).get(type)
        if there is None or there.list is None:
            raise HTTPException(404)
        values = {
            "account": seen.account,
            "livemode": seen.livemode,
            "user": seen.person.id,
            "what": type,
            "done": 0,
            "total": None,
            "state": "running",
            "size": None,
            "error": None,
        }
        made = await self.site.change(lambda tx: tx.insert(EXPORT, values))
        task = asyncio.create_task(self.run(seen, made.id, type, there.list.path))
        self.tasks[made.id] = task
        task.add_done_callback(lambda _: self.tasks.pop(made.id, None))
        return RedirectResponse(f"/dashboard/{seen.mode}/exports/{made.id}", 303)

    async def found(self, request: Request) -> PlatformExport:
        """The export, for whoever asked for it. Raises 404."""
        seen, id = viewer(request), request.path_params["id"]
        export = await self.site.read(lambda tx: tx.find(EXPORT, id))
        mine = export is not None and export.user == seen.person.id
        if export is None or not mine or export.account != seen.account:
            raise HTTPException(404)
        return export

    async def show(self, request: Request) -> Response:
        export = await self.found(request)
        if self.was_cut_off(export):
            await self.end(export.id, state="failed", error=CUT_OFF)
            export = await self.found(request)
        shown: dict[str, Any] = {"export": export, "what": title_of(export.what)}
        if request.headers.get("hx-request"):
            return self.part(request, "export-progress.html", **shown)
        return self.page(request, "export.html", f"{shown['what']} as CSV", **shown)

    def was_cut_off(self, export: PlatformExport) -> bool:
        """Whether nobody writes it any more; of several servers another may."""
        alone = self.site.store.node is None
        return export.state == "running" and alone and export.id not in self.tasks

    async def download(self, request: Request) -> Response:
        export = await self.found(request)
        if export.state != "done":
            raise HTTPException(404)
        path = self.site.blobs.path(export.extra[DIGEST])
        name = f"{export.what}-{export.id}.csv"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return StreamingResponse(pieces(path), media_type="text/csv", headers=headers)

    # -- writing

    async def run(self, seen: Viewer, id: str, type: str, path: str) -> None:
        try:
            await self.write(seen, id, type, path)
        except StoreUnavailable as error:
            await self.end(id, state="failed", error=str(error))
        except Exception:
            log.exception("the export %s failed", id)
            await self.end(id, state="failed", error="It could not be finished.")

    async def write(self, seen: Viewer, id: str, type: str, path: str) -> None:
        """Page through the list from its newest line."""
        names = columns_of(self.site.services.catalogue.resource(type).fields)
        incoming, done, after = self.site.blobs.incoming(), 0, None
        incoming.write(line_of(names))
        while done < MOST_LINES:
            params = {"limit": str(AT_ONCE)} | ({"starting_after": after} if after else {})
            status, page = await self.site.ask(seen.caller, "GET", path, params, quiet=True)
            if status != 200:
                incoming.discard()
                await self.end(id, state="failed", error=page["error"]["message"])
                return
            for one in page["data"]:
                incoming.write(line_of([text_of(field_of(one, name)) for name in names]))
            done += len(page["data"])
            if not page.get("has_more"):
                break
            after = page["data"][-1]["id"]
            if done % TOLD_EVERY == 0:
                await self.change(id, {"done": done})
            await asyncio.sleep(0)
        digest = await asyncio.to_thread(incoming.finish)
        await self.change(
            id,
            {"done": done, "total": done, "state": "done", "size": incoming.size},
            {DIGEST: digest},
        )

    async def end(self, id: str, **values: Any) -> None:
        with suppress(StoreUnavailable):
            await self.change(id, values)

    async def change(
        self, id: str, values: dict[str, Any], hidden: dict[str, Any] | None = None
    ) -> None:
        def job(tx: Tx) -> None:
            export = tx.find(EXPORT, id)
            if export is not None and not export.is_deleted:
                tx.update(export, values, hidden)

        await self.site.change(job)


def columns_of(fields: dict[str, Any]) -> list[str]:
    return [name for name in fields if name not in ("object", "livemode")]


def text_of(value: Any) -> str:
    """A cell. What a spreadsheet would run begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    text = str(value)
    return "'" + text if text.startswith(DANGEROUS) else text


def line_of(cells: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue().encode()


def pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
