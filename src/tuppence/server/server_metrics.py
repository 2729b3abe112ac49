"""Metrics of the server itself: its backlog, deliveries, connections, sign-ins, and process."""

from __future__ import annotations

import platform
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from tuppence import __version__
from tuppence.store.maintenance import KINDS, Backlog

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)
FAILING_WORKERS = ("search_index", "timers")  # those that put single jobs off
SIGN_INS = ("succeeded", "failed", "throttled")
# How the values of several workers become one: descriptors are limited for each of them. Their
# parent takes part with zeros.
PROCESS = {
    "process_virtual_memory_bytes": "livesum",
    "process_resident_memory_bytes": "livesum",
    "process_open_fds": "livemax",
    "process_max_fds": "livemax",
    "process_start_time_seconds": "livemax",
}
CPU = "process_cpu_seconds"


class ServerMetrics:
    """What changes without a request, or says more than requests do.

    `database` is the kind of the store: sqlite or postgresql.
    """

    def __init__(self, registry: CollectorRegistry, database: str) -> None:
        from prometheus_client import Counter, Gauge, Histogram

        def gauge(name: str, text: str, labels: Iterable[str] = (), mode: Any = "livesum") -> Gauge:
            return Gauge(
                f"tuppence_{name}", text, labels, registry=registry, multiprocess_mode=mode
            )

        def counter(name: str, text: str, labels: Iterable[str] = ()) -> Counter:
            return Counter(f"tuppence_{name}", text, labels, registry=registry)

        about = gauge("build_info", "1", ("version", "python", "database"), "livemax")
        about.labels(__version__, platform.python_version(), database).set(1)
        latest, kind = "livemostrecent", ("kind",)
        self.due = gauge(
            "backlog", "Due now and not done yet, by kind; counted up to 10,000", kind, latest
        )
        self.oldest = gauge(
            "backlog_oldest_seconds", "For how long the oldest of them is due", kind, latest
        )
        self.scheduled = gauge(
            "backlog_scheduled", "Set for later, such as retries of deliveries", kind, latest
        )
        self.deliveries = counter(
            "deliveries", "Attempts to deliver events, by outcome", ("receiver", "outcome")
        )
        self.delivery_seconds = Histogram(
            "tuppence_delivery_seconds",
            "Seconds from sending an event to its receiver's answer",
            ("receiver",),
            buckets=SECONDS,
            registry=registry,
        )
        self.connections = gauge("connections", "Open connections of clients")
        self.refused = counter("connections_refused", "Connections refused by a limit")
        self.database = gauge("database_connections", "Open connections to the database")
        self.writes_fail = gauge(
            "write_failure", "1 while writes fail: full or broken storage", mode="livemax"
        )
        self.disk = gauge(
            "disk_bytes",
            "Bytes of the database, its write-ahead log and the files; and those free beside them",
            ("what",),
            "livemax",
        )
        self.failed_jobs = gauge(
            "failed_jobs",
            "Background jobs that failed and were put off or set aside, by worker",
            ("worker",),
            "livemax",
        )
        self.sign_ins = counter("sign_ins", "Sign-ins with a password, by outcome", ("outcome",))
        for outcome in SIGN_INS:
            self.sign_ins.labels(outcome)
        self.process = ProcessMetrics(registry)
        self.refused_before = 0

    def show_backlog(self, found: Iterable[Backlog]) -> None:
        by_kind = {one.kind: one for one in found}
        for kind in KINDS:
            one = by_kind.get(kind, Backlog(kind, 0, 0, 0))
            self.due.labels(kind).set(one.due)
            self.oldest.labels(kind).set(one.oldest_s)
            self.scheduled.labels(kind).set(one.scheduled)

    def show_disk(self, bytes: dict[str, int]) -> None:
        for what, size in bytes.items():
            self.disk.labels(what).set(size)

    def show_failed_jobs(self, counts: dict[str, int]) -> None:
        for worker in FAILING_WORKERS:
            self.failed_jobs.labels(worker).set(counts.get(worker, 0))

    def count_delivery(self, receiver: str, outcome: str, seconds: float) -> None:
        self.deliveries.labels(receiver, outcome).inc()
        self.delivery_seconds.labels(receiver).observe(seconds)

    def show_connections(self, count: int, refused: int) -> None:
        self.connections.set(count)
        self.refused.inc(refused - self.refused_before)
        self.refused_before = refused

    def count_sign_in(self, outcome: str) -> None:
        self.sign_ins.labels(outcome).inc()


class ProcessMetrics:
    """Memory, descriptors and CPU time, under the names that all of Prometheus' clients use.

    The client's own collector knows one process only; these add up those of several workers.
    """

    def __init__(self, registry: CollectorRegistry) -> None:
        from prometheus_client import Counter, Gauge, ProcessCollector

        self.lock = threading.Lock()
        self.collector = ProcessCollector(registry=None)
        self.cpu, self.cpu_before = Counter(CPU, "CPU seconds used", registry=registry), 0.0
        self.gauges: dict[str, Gauge] = {}
        for name, mode in PROCESS.items():
            chosen: Any = mode
            text = name.removeprefix("process_").replace("_", " ")
            self.gauges[name] = Gauge(name, text, registry=registry, multiprocess_mode=chosen)

    def refresh(self) -> None:
        """Read them anew, in any thread; where the system does not show them, they stay 0."""
        with self.lock:
            self.read()

    def read(self) -> None:
        for family in self.collector.collect():
            value = family.samples[0].value
            if family.name in self.gauges:
                self.gauges[family.name].set(value)
            elif family.name == CPU:
                self.cpu.inc(max(0.0, value - self.cpu_before))
                self.cpu_before = value
