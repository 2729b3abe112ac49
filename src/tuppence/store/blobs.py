"""Uploaded files on disk, beside the database, each under the SHA-256 of its content.

A file is whole and on the disk before the operation that names it begins. What a refused request
leaves behind is found by nobody and takes only room.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from tuppence.errors import StoreUnavailable

DIGEST = re.compile("[0-9a-f]{64}")


class PieceStore(Protocol):
    """What files are read from."""

    def file_pieces(self, digest: str) -> Iterator[bytes]: ...


class Incoming:
    """One file on its way in: write, then finish or discard."""

    def __init__(self, folder: Path, keep: Callable[[str, Path], None] | None = None) -> None:
        self.folder = folder
        self.keep = keep
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
            if self.keep is not None:
                self.keep(digest, self.folder / digest)
        except OSError as error:
            self.discard()
            raise StoreUnavailable(str(error)) from None
        return digest

    def discard(self) -> None:
        self.file.close()
        self.path.unlink(missing_ok=True)


class Blobs:
    """The files beside an SQLite database; those of one in memory end with it."""

    def __init__(self, db: str | None) -> None:
        self.temporary = db in (None, ":memory:")
        self.folder = (
            Path(tempfile.mkdtemp(prefix="tuppence-")) if self.temporary else Path(f"{db}.files")
        )

    def incoming(self) -> Incoming:
        return Incoming(self.folder)

    def keep(self, digest: str, content: bytes) -> None:
        """Keep a file that came as a whole. Raises ValueError where it is not what it is named."""
        if hashlib.sha256(content).hexdigest() != digest:
            raise ValueError(f"{digest} holds something else")
        file = self.incoming()
        file.write(content)
        file.finish()

    def path(self, digest: str) -> Path:
        """Where a file lies. Raises ValueError for a name that is no SHA-256."""
        if not DIGEST.fullmatch(digest):
            raise ValueError(digest)
        return self.folder / digest

    def close(self) -> None:
        if self.temporary:
            shutil.rmtree(self.folder, ignore_errors=True)


class SharedBlobs(Blobs):
    """Files that several servers send: they lie in the database, and here as far as asked for."""

    def __init__(self, store: PieceStore, keep: Callable[[str, Path], None] | None) -> None:
        """`keep` puts a file into the database; None where nothing is written."""
        super().__init__(None)
        self.store = store
        self.keep_in_database = keep

    def incoming(self) -> Incoming:
        return Incoming(self.folder, self.keep_in_database)

    def path(self, digest: str) -> Path:
        path = super().path(digest)
        if not path.exists():
            fetched = self.folder / f"incoming-{secrets.token_hex(12)}"
            with fetched.open("wb") as file:
                for piece in self.store.file_pieces(digest):
                    file.write(piece)
            fetched.replace(path)
        return path
