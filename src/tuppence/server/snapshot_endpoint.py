"""`/_tuppence/snapshot`: GET takes a snapshot of the key's world, POST restores one into it."""

from __future__ import annotations

import asyncio
from functools import cached_property, partial
from typing import TYPE_CHECKING

from tuppence.errors import ApiError, StoreUnavailable, secret_key_required
from tuppence.platform import snapshots
from tuppence.platform.stored_validation import StoredValidation
from tuppence.server.request import Call, Reply, Request
from tuppence.server.response_encoding import error_body, indent
from tuppence.store.rows import World, Writer

if TYPE_CHECKING:
    from tuppence.server.pipeline import Pipeline

PATH = "/_tuppence/snapshot"
MAX_SNAPSHOT = 128 * 2**20  # compressed


class Snapshots:
    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    @cached_property
    def validation(self) -> StoredValidation:
        return StoredValidation(self.pipeline.catalogue)

    async def answer(self, request: Request) -> Reply:
        call = self.pipeline.call(request)
        try:
            world = await self.world(call)
            if request.method == "GET":
                return await self.take(world)
            return await self.restore(world, request.body)
        except ApiError as error:
            return plain(error.status, indent(error_body(error, None), indent=2))
        except StoreUnavailable as error:
            refused = self.pipeline.unavailable(error)
            return plain(refused.status, indent(error_body(refused, None), indent=2))

    async def world(self, call: Call) -> World:
        """The world of a secret key; in open mode a new key opens one."""
        store, authenticate = self.pipeline.store, partial(self.pipeline.authenticate, call)
        if not await store.read(authenticate):
            await self.pipeline.open_world(call)
            await store.read(authenticate)
        caller = call.caller
        assert caller is not None, "authentication raises for unknown keys"
        if caller.kind != "secret":
            raise secret_key_required()
        return caller.world

    async def take(self, world: World) -> Reply:
        """Rows are read in the lane, where nothing else of the world happens meanwhile."""
        services, path_of = self.pipeline.services, self.pipeline.blobs.path
        tables = await self.pipeline.store.write(
            lambda writer: snapshots.taken(flushed(writer), services.catalogue, world),
            world.account,
        )
        content = await asyncio.to_thread(
            snapshots.packed, tables, world.livemode, path_of, services.pepper
        )
        return plain(200, content, b"application/octet-stream")

    async def restore(self, world: World, content: bytes) -> Reply:
        snapshot = await asyncio.to_thread(self.unpacked, content)
        services = self.pipeline.services

        def job(writer: Writer) -> None:
            snapshots.restore(writer, services.catalogue, world, snapshot, services.ids.random)

        await self.pipeline.store.write(job, world.account)
        body = b'{"object": "snapshot", "objects": %d}' % snapshot.objects
        return plain(200, indent(body, indent=2))

    def unpacked(self, content: bytes) -> snapshots.Snapshot:
        """The snapshot, its files kept."""
        services = self.pipeline.services
        snapshot = snapshots.read(
            content,
            self.validation,
            services.ids.position(),
            services.pepper,
            unsigned=self.pipeline.unsigned_snapshots,
        )
        for digest, file in snapshot.files.items():
            self.pipeline.blobs.keep(digest, file)
        return snapshot


def flushed(writer: Writer) -> Writer:
    writer.flush()
    return writer


def plain(status: int, body: bytes, kind: bytes = b"application/json") -> Reply:
    length = str(len(body)).encode()
    return Reply(status, body, [(b"Content-Type", kind), (b"Content-Length", length)])
