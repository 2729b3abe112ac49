"""What background workers ask of a store: failed jobs, retention, and the contents in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from tuppence.store.world import World

MOST_ERROR = 300  # characters
CONTENT = "@sha256"  # the index key of an object that names a file's content


def described(error: BaseException) -> str:
    """An error as it is stored with the job that it ended."""
    return f"{type(error).__name__}: {error}"[:MOST_ERROR]


class FailedJob(NamedTuple):
    """A piece of background work that failed: of which `kind` of worker, on which `subject`.

    `name` says more, such as a timer's name. `tries` counts the failures in a row.
    """

    kind: str
    world: World
    name: str
    subject: str
    tries: int
    error: str


# The kinds of work that wait in a store.
KINDS = ("webhook_endpoint", "event_destination", "cli", "timers", "email", "search_index")
MOST_COUNTED = 10_000


class Backlog(NamedTuple):
    """How much work of a `kind` is due, for how many seconds the oldest of it, and how much is
    scheduled for later. Counted up to `MOST_COUNTED`.
    """

    kind: str
    due: int
    scheduled: int
    oldest_s: int


class UpkeepReads(Protocol):
    def backlog(self, now: int) -> list[Backlog]:
        """What waits at a second. Emails wait for good where no server sends them."""
        ...

    def failed_jobs(self, kind: str, limit: int) -> list[FailedJob]: ...

    def failed_job(self, kind: str, world: World, name: str, subject: str) -> FailedJob | None: ...

    def failed_job_counts(self) -> dict[str, int]:
        """How many failed jobs each kind of worker has set aside or put off."""
        ...

    def contents_in_use(self, digests: Sequence[str]) -> set[str]:
        """Those of these SHA-256s that an object of any world names as its content."""
        ...


class UpkeepWrites(Protocol):
    def put_failed_job(self, job: FailedJob) -> None: ...

    def forget_failed_job(self, kind: str, world: World, name: str, subject: str) -> None: ...

    def forget_failed_jobs_of(self, world: World) -> None: ...

    def forget_failed_timers(self) -> None:
        """Forget the failures of timers that have been cancelled since."""
        ...

    def forget_events(self, before: int) -> int:
        """Delete some events and delivery attempts from before a second; returns how many."""
        ...

    def forget_request_logs(self, before: int) -> int:
        """Delete some request logs from before a second; returns how many."""
        ...

    def forget_replies(self, before: int) -> int:
        """Delete some replies of idempotency keys from before a second; returns how many."""
        ...
