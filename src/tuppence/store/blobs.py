"""Uploaded files on disk, beside the database, each under the SHA-256 of its content.

A file is whole and on the disk before the operation that names it begins; its own name it gets
within that operation, so that a refused request leaves nothing behind. What a crash leaves is
swept: contents that no object names, once they are an hour old. By then the operation that came
with an upload is over, and an upload of the same content makes it young again, so that nothing is
deleted while it is on its way in.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from tuppence.errors import StorageFull, StoreUnavailable

DIGEST = re.compile("[0-9a-f]{64}")
LEFTOVER = "incoming-"
OLD_AFTER_S = 3600
AT_ONCE = 200  # contents looked at together


class PieceStore(Protocol):
    """What files are read from."""

    def file_pieces(self, digest: str) -> Iterator[bytes]: ...


class FileStore(Protocol):
    """What files are written to, where several servers share them."""

    def put_file(self, digest: str, path: Path) -> None: ...

    def old_files(self, after: str, age_s: int, limit: int) -> list[str]:
        """The next contents by SHA-256 that were last uploaded so many seconds ago."""
        ...

    def drop_files(self, digests: Sequence[str], age_s: int) -> int:
        """Delete those that were not uploaded again since; returns how many."""
        ...


def unwritten(error: OSError) -> StoreUnavailable:
    """What it means that the disk did not take a file."""
    is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return StorageFull(str(error)) if is_full else StoreUnavailable(str(error))


class Incoming:
    """One file on its way in: write, settle, then keep or discard.

    Each raises `StoreUnavailable` where the disk does not take it.
    """

    def __init__(
        self,
        folder: Path,
        lock: threading.Lock,
        keep: Callable[[str, Path], None] | None = None,
    ) -> None:
        """`lock` is held while a file takes its place."""
        self.folder, self.lock = folder, lock
        self.share = keep
        self.digest = ""
        self.path = folder / f"{LEFTOVER}{secrets.token_hex(12)}"
        self.hash = hashlib.sha256()
        self.size = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.file: BinaryIO = self.path.open("wb")
        except OSError as error:
            raise unwritten(error) from None

    def write(self, data: bytes) -> None:
        try:
            self.file.write(data)
        except OSError as error:
            self.discard()
            raise unwritten(error) from None
        self.hash.update(data)
        self.size += len(data)

    def settle(self) -> str:
        """Bring the content to the disk, still without its name: its SHA-256."""
        try:
            self.file.flush()
            os.fsync(self.file.fileno())
            self.file.close()
        except OSError as error:
            self.discard()
            raise unwritten(error) from None
        self.digest = self.hash.hexdigest()
        return self.digest

    def keep(self) -> None:
        """Give it its name, for good. Again it does nothing: a lane may run its job twice."""
        target = self.folder / self.digest
        try:
            with self.lock:
                if self.path.exists() or not target.exists():
                    self.path.replace(target)
                os.utime(target)
            folder = os.open(self.folder, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)
            if self.share is not None:
                self.share(self.digest, target)
        except OSError as error:
            self.discard()
            raise unwritten(error) from None

    def finish(self) -> str:
        """Make it durable under its SHA-256, which is returned."""
        digest = self.settle()
        self.keep()
        return digest

    def discard(self) -> None:
        """Remove it, unless it was kept."""
        with suppress(OSError):  # what was not yet written can fail to be
            self.file.close()
        self.path.unlink(missing_ok=True)


class Blobs:
    """The files beside an SQLite database; those of one in memory end with it."""

    def __init__(self, db: str | None) -> None:
        self.temporary = db in (None, ":memory:")
        self.folder = (
            Path(tempfile.mkdtemp(prefix="tuppence-")) if self.temporary else Path(f"{db}.files")
        )
        self.lock = threading.Lock()
        self.bytes: int | None = None  # of all contents, when they were last looked through

    def incoming(self) -> Incoming:
        return Incoming(self.folder, self.lock)

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

    def old_contents(self) -> Iterator[list[str]]:
        """The SHA-256s of contents that are old enough to be swept, some at once.

        Deletes what uploads that were cut off have left. Measures all contents on the way.
        """
        old: list[str] = []
        seen = size = 0
        limit = self.file_time() - OLD_AFTER_S
        for entry in self.entries():
            try:
                found = entry.stat()
                if entry.name.startswith(LEFTOVER) and found.st_mtime < limit:
                    os.unlink(entry.path)
                    continue
            except FileNotFoundError:
                continue
            size += found.st_size
            if DIGEST.fullmatch(entry.name) and found.st_mtime < limit:
                old.append(entry.name)
            seen += 1
            if seen % AT_ONCE == 0:
                yield old
                old = []
        yield old
        self.bytes = size

    def entries(self) -> Iterator[os.DirEntry[str]]:
        if self.folder.exists():
            with os.scandir(self.folder) as found:
                yield from found

    def drop(self, digests: Sequence[str]) -> int:
        """Delete contents that no object names, save those uploaded again meanwhile."""
        limit, dropped = self.file_time() - OLD_AFTER_S, 0
        for digest in digests:
            with self.lock, suppress(FileNotFoundError):
                path = self.folder / digest
                if path.stat().st_mtime < limit:
                    path.unlink()
                    dropped += 1
        return dropped

    def file_time(self) -> float:
        """Now, by the clock that stamps the files."""
        if not self.folder.exists():
            return 0.0
        with tempfile.NamedTemporaryFile(dir=self.folder, prefix=LEFTOVER) as file:
            return os.fstat(file.fileno()).st_mtime

    def close(self) -> None:
        if self.temporary:
            shutil.rmtree(self.folder, ignore_errors=True)


class SharedBlobs(Blobs):
    """Files that several servers send: they lie in the database, and here as far as asked for."""

    def __init__(self, store: PieceStore, files: FileStore | None) -> None:
        """`files` takes what is uploaded; None where nothing is written."""
        super().__init__(None)
        self.store, self.files = store, files

    def incoming(self) -> Incoming:
        return Incoming(self.folder, self.lock, self.files.put_file if self.files else None)

    def old_contents(self) -> Iterator[list[str]]:
        """Those of the database; this server's own copies that nobody has asked for are deleted."""
        for copies in super().old_contents():
            super().drop(copies)
            yield []
        after = ""
        while self.files and (found := self.files.old_files(after, OLD_AFTER_S, AT_ONCE)):
            yield found
            after = found[-1]

    def drop(self, digests: Sequence[str]) -> int:
        return self.files.drop_files(digests, OLD_AFTER_S) if self.files else 0

    def path(self, digest: str) -> Path:
        path = super().path(digest)
        with self.lock, suppress(FileNotFoundError):
            os.utime(path)  # it is in use: the sweep leaves it
        if not path.exists():
            fetched = self.folder / f"{LEFTOVER}{secrets.token_hex(12)}"
            with fetched.open("wb") as file:
                for piece in self.store.file_pieces(digest):
                    file.write(piece)
            fetched.replace(path)
        return path
