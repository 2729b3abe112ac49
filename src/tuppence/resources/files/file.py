"""Files: uploaded with a purpose, retrieved, downloaded. Their content lies beside the database.

Source: docs pages api/files/create and file-upload (purposes, their types and sizes).
"""

from __future__ import annotations

import mimetypes
from typing import Any

from tuppence.errors import ApiError, missing_param
from tuppence.resources.files.file_link import link_made, links_of
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Resource, Stream, Upload
from tuppence.runtime.default_operations import bind_defaults, target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import FileContentsParams, FileCreateParams
from tuppence.runtime.types.resources import File

KB, MB = 2**10, 2**20
SIZES = {
    "business_icon": 512 * KB,
    "business_logo": 512 * KB,
    "customer_signature": 4 * MB,
    "dispute_evidence": 5 * MB,
}
MOST = 16 * MB
PICTURES = ("png", "jpg", "gif")
TYPES = {
    "business_icon": PICTURES,
    "business_logo": PICTURES,
    "customer_signature": PICTURES,
    "identity_document": ("png", "jpg", "pdf"),
    "dispute_evidence": ("png", "jpg", "pdf"),
}
SUFFIXES = {"jpeg": "jpg", "jpe": "jpg", "tiff": "tif", "htm": "html"}

bind_defaults("GET /v1/files", "GET /v1/files/{file}")


@operation("POST /v1/files")
def create_file(tx: Tx, params: FileCreateParams) -> Resource:
    upload = params.file
    if not isinstance(upload, Upload):
        raise missing_param("file") if not upload else ApiError("Invalid file.", param="file")
    kind = type_of(upload)
    check(upload, params.purpose, kind)
    id = tx.new_id("file")
    values: dict[str, Any] = {
        "filename": upload.filename,
        "links": links_of(id, []),
        "purpose": params.purpose,
        "size": upload.size,
        "type": kind,
        "url": f"{tx.services.public_url}/v1/files/{id}/contents",
    }
    hidden = {"@sha256": upload.sha256, "@content_type": upload.content_type}
    file = tx.insert(File, values, id=id, hidden=hidden)
    tx.emit("file.created", file)
    wanted = params.file_link_data or {}
    if wanted.get("create"):
        metadata = new_metadata(wanted.get("metadata"))
        link_made(tx, file, wanted.get("expires_at"), metadata)
        return tx.get(File, id, param="file")
    return file


def type_of(upload: Upload) -> str | None:
    """The kind of file by its name, else by what the client calls it."""
    suffix = upload.filename.rsplit(".", 1)[-1].lower() if "." in upload.filename else ""
    if not suffix and upload.content_type:
        guessed = mimetypes.guess_extension(upload.content_type.split(";")[0])
        suffix = (guessed or "").lstrip(".")
    return SUFFIXES.get(suffix, suffix) or None


def check(upload: Upload, purpose: str, kind: str | None) -> None:
    most = SIZES.get(purpose, MOST)
    if upload.size == 0:
        raise ApiError("The file is empty.", param="file")
    if upload.size > most:
        raise ApiError(
            f"File size exceeds the maximum of {most // KB} KB for the purpose {purpose}.",
            param="file",
        )
    allowed = TYPES.get(purpose)
    if allowed is not None and kind not in allowed:
        raise ApiError(
            f"Invalid file type: a file with the purpose {purpose} must be one of "
            f"{', '.join(allowed)}.",
            param="file",
        )


@operation("GET /v1/files/{file}/contents")
def download_file(tx: Tx, params: FileContentsParams) -> Stream:
    file = target(tx, tx.catalogue.operation("GET /v1/files/{file}/contents"), params, File)
    return content_of(file)


def content_of(file: File) -> Stream:
    kind = mimetypes.types_map.get(f".{file.type}", "application/octet-stream")
    return Stream(file.extra["@sha256"], file.size, kind, file.filename or file.id)
