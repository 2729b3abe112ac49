"""The SQL of upkeep, on either store: failed jobs, retention, and the contents in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.store.list_sql import position_of
from tuppence.store.maintenance import CONTENT, MOST_COUNTED, Backlog, FailedJob
from tuppence.store.rows import World

RECEIVERS = {"we_": "webhook_endpoint", "ed_": "event_destination"}
WAITING_EMAIL = (
    "SELECT created AS due_at FROM object_keys WHERE account = 'platform' AND livemode = 0 "
    "AND type = 'platform.letter' AND name = '@key:waiting' AND value = 'yes'"
)
MOST_FORGOTTEN = 500  # rows of a table deleted at once, so that no request waits long
TIMERS_DUE = "SELECT due_at FROM timers WHERE clock = '' AND due_at <= ? ORDER BY due_at"


class UpkeepReader:
    def rows(self, sql: str, arguments: Sequence[Any] = ()) -> list[Any]:
        raise NotImplementedError

    def failed_jobs(self, kind: str, limit: int) -> list[FailedJob]:
        return [
            FailedJob(kind, World(account, bool(livemode)), *rest)
            for account, livemode, *rest in self.rows(
                "SELECT account, livemode, name, subject, tries, error FROM failed_jobs "
                "WHERE kind = ? ORDER BY account, livemode, name, subject LIMIT ?",
                (kind, limit),
            )
        ]

    def failed_job(self, kind: str, world: World, name: str, subject: str) -> FailedJob | None:
        found = self.rows(
            "SELECT tries, error FROM failed_jobs WHERE kind = ? AND account = ? "
            "AND livemode = ? AND name = ? AND subject = ?",
            (kind, *world, name, subject),
        )
        return FailedJob(kind, world, name, subject, *found[0]) if found else None

    def backlog(self, now: int) -> list[Backlog]:
        """Each count reads a limited number of rows, however long a queue is."""
        found = [
            Backlog(RECEIVERS.get(start, "cli"), due, count - due, max(0, now - first))
            for start, count, due, first in self.rows(
                "SELECT substr(receiver, 1, 3), count(*), "
                "sum(CASE WHEN due_at <= ? THEN 1 ELSE 0 END), min(due_at) "
                f"FROM (SELECT receiver, due_at FROM deliveries LIMIT {MOST_COUNTED}) one "
                "GROUP BY 1",
                (now,),
            )
        ]
        for kind, sql, arguments in (
            ("timers", TIMERS_DUE, (now,)),
            ("email", WAITING_EMAIL, ()),
            ("search_index", f"SELECT {now} AS due_at FROM search_queue", ()),
        ):
            ((count, first),) = self.rows(
                f"SELECT count(*), min(due_at) FROM ({sql} LIMIT {MOST_COUNTED}) one", arguments
            )
            found.append(Backlog(kind, count, 0, max(0, now - (first or now))))
        return found

    def failed_job_counts(self) -> dict[str, int]:
        return dict(self.rows("SELECT kind, count(*) FROM failed_jobs GROUP BY kind"))

    def contents_in_use(self, digests: Sequence[str]) -> set[str]:
        marks = ", ".join("?" * len(digests))
        if not digests:
            return set()
        return {
            digest
            for (digest,) in self.rows(
                f"SELECT DISTINCT value FROM object_keys WHERE name || '' = '{CONTENT}' "
                f"AND value IN ({marks})",
                digests,
            )
        }


class UpkeepWriter:
    """A part of `batch.BatchWriter`, which gives it what it declares."""

    def flush(self) -> None:
        raise NotImplementedError

    def at_once(self, sql: str, arguments: Sequence[Any]) -> None:
        raise NotImplementedError

    def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> int:
        """Run a statement for each row; returns how many rows of the table that changed."""
        raise NotImplementedError

    def key_of(self, table: str) -> Sequence[str]:
        """The columns that name a row of a table."""
        raise NotImplementedError

    def put_failed_job(self, job: FailedJob) -> None:
        self.at_once(
            "INSERT INTO failed_jobs (kind, account, livemode, name, subject, tries, error) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, account, livemode, name, subject) "
            "DO UPDATE SET tries = excluded.tries, error = excluded.error",
            (job.kind, job.world.account, int(job.world.livemode), *job[2:]),
        )

    def forget_failed_job(self, kind: str, world: World, name: str, subject: str) -> None:
        self.at_once(
            "DELETE FROM failed_jobs WHERE kind = ? AND account = ? AND livemode = ? "
            "AND name = ? AND subject = ?",
            (kind, world.account, int(world.livemode), name, subject),
        )

    def forget_failed_jobs_of(self, world: World) -> None:
        self.at_once("DELETE FROM failed_jobs WHERE account = ? AND livemode = ?", world)

    def forget_failed_timers(self) -> None:
        self.at_once(
            "DELETE FROM failed_jobs WHERE kind = 'timers' AND NOT EXISTS (SELECT 1 FROM timers t "
            "WHERE t.account = failed_jobs.account AND t.livemode = failed_jobs.livemode "
            "AND t.name = failed_jobs.name AND t.object_id = failed_jobs.subject)",
            (),
        )

    def forget_events(self, before: int) -> int:
        return self.forget_old("events", before) + self.forget_old("delivery_attempts", before)

    def forget_request_logs(self, before: int) -> int:
        return self.forget_old("request_logs", before)

    def forget_replies(self, before: int) -> int:
        return self.forget_old("idempotency_keys", before)

    def forget_old(self, table: str, before: int) -> int:
        """Delete the oldest rows of a table from before a second, found by their positions."""
        self.flush()
        key = ", ".join(self.key_of(table))
        return self.execute_many(
            f"DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} "
            "WHERE position < ? ORDER BY position LIMIT ?)",
            [(position_of("gte", before), MOST_FORGOTTEN)],
        )
