"""File links: an address at which anybody may download a file, until it expires."""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Resource
from tuppence.runtime.default_operations import bind_defaults, target
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.registry import operation
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import FileLinkCreateParams, FileLinkUpdateParams
from tuppence.runtime.types.resources import File, FileLink

SECRET_LENGTH, MOST_SHOWN = 43, 10

bind_defaults("GET /v1/file_links", "GET /v1/file_links/{link}")


@operation("POST /v1/file_links")
def create_file_link(tx: Tx, params: FileLinkCreateParams) -> Resource:
    file = tx.get(File, params.file, param="file")
    return link_made(tx, file, params.expires_at, new_metadata(params.metadata))


def link_made(tx: Tx, file: File, expires_at: int | None, metadata: dict[str, str]) -> Resource:
    """A new link, which the file shows too. Raises `ApiError` for a time that has passed."""
    check_time(tx, expires_at)
    id = tx.new_id("file_link")
    mode = "live" if tx.world.livemode else "test"
    secret = tx.services.ids.letters(ALPHABET, SECRET_LENGTH)
    link = tx.insert(
        FileLink,
        {
            "expires_at": expires_at,
            "file": file.id,
            "metadata": metadata,
            "url": f"{tx.services.public_url}/links/{tx.world.account}/{mode}/{id}/{secret}",
        },
        id=id,
        hidden={"@secret": secret},
    )
    if expires_at is not None:
        tx.schedule("file_link.expire", id, expires_at)
    shown_on(tx, file.id, [dict(link), *links_shown(file)])
    return link


def check_time(tx: Tx, expires_at: Any) -> None:
    if isinstance(expires_at, int) and expires_at <= tx.now:
        raise ApiError("The link's expiry must be in the future.", param="expires_at")


def shown_on(tx: Tx, file: str, links: list[dict[str, Any]]) -> None:
    found = tx.find(File, file)
    if found is not None:
        tx.update(found, {"links": links_of(file, links)})


def links_shown(file: File) -> list[dict[str, Any]]:
    return file.links["data"] if file.links is not None else []


def links_of(file: str, links: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "object": "list",
        "data": links[:MOST_SHOWN],
        "has_more": len(links) > MOST_SHOWN,
        "url": f"/v1/file_links?file={file}",
    }


@operation("POST /v1/file_links/{link}")
def update_file_link(tx: Tx, params: FileLinkUpdateParams) -> FileLink:
    """`expires_at` may be `now`, a time to come, or empty to never expire."""
    old = target(tx, tx.catalogue.operation("POST /v1/file_links/{link}"), params, FileLink)
    changes: dict[str, Any] = {}
    if "metadata" in params:
        changes["metadata"] = new_metadata({**old.metadata, **(params.metadata or {})})
    if "expires_at" in params:
        at = tx.now if params.expires_at == "now" else params.expires_at
        if params.expires_at != "now":
            check_time(tx, at)
        gone = params.expires_at == "now"
        changes |= {"expires_at": at, "expired": gone, **({"url": None} if gone else {})}
        tx.schedule("file_link.expire", old.id, None if gone else at)
    return rewritten(tx, old, changes)


def rewritten(tx: Tx, old: FileLink, changes: dict[str, Any]) -> FileLink:
    new = tx.update(old, changes)
    file = tx.find(File, new.file)
    if file is not None:
        links = [dict(new) if one["id"] == new.id else one for one in links_shown(file)]
        shown_on(tx, file.id, links)
    return new


@due("file_link.expire")
def expire(tx: Tx, id: str) -> None:
    link = tx.find(FileLink, id)
    if link is not None and not link.expired:
        rewritten(tx, link, {"expired": True, "url": None})
