"""Uploaded files on disk, beside the database, each under the SHA-256 of its content.

A file is whole and on the disk before the operation that names it begins. What a refused request
leaves behind is found by nobody and takes only room.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

from tuppence.errors import StoreUnavailable


class Incoming:
    """One file on its way in: write, then finish or discard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / f"incoming-{secrets.token_hex(12)}"
        self.hash = hashlib.sha256()
        self.size = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.file: BinaryIO = self.path.open("wb")
        except OSError as error:
            raise StoreUnavailable(str(error)) from None

    def write(self, data: bytes) -> None:
        try:
            self.file.write(data)
        except OSError as error:
            self.discard()
            raise StoreUnavailable(str(error)) from None
        self.hash.update(data)
        self.size += len(data)

    def finish(self) -> str:
        """Make it durable under its SHA-256, which is returned."""
        try:
            self.file.flush()
            os.fsync(self.file.fileno())
            self.file.close()
            digest = self.hash.hexdigest()
            self.path.replace(self.folder / digest)
            folder = os.open(self.folder, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)
        except OSError as error:
            self.discard()
            raise StoreUnavailable(str(error)) from None
        return digest

    def discard(self) -> None:
        self.file.close()
        self.path.unlink(missing_ok=True)


class Blobs:
    def __init__(self, db: str) -> None:
        self.temporary = db == ":memory:"
        self.folder = (
            Path(tempfile.mkdtemp(prefix="tuppence-")) if self.temporary else Path(db + ".files")
        )

    def incoming(self) -> Incoming:
        return Incoming(self.folder)

    def path(self, digest: str) -> Path:
        return self.folder / digest

    def close(self) -> None:
        if self.temporary:
            shutil.rmtree(self.folder, ignore_errors=True)
