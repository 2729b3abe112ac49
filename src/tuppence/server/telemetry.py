"""What can be seen from outside: a log line, metrics and a trace of each request.

None of them ever holds a key, a secret, a parameter or a body: only which operation was asked for,
by which account, and how it went.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import structlog

from tuppence.server.request import Call, Reply
from tuppence.server.server_metrics import ServerMetrics

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

UNKNOWN = "unknown"
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

log = structlog.get_logger("tuppence.requests")


class Telemetry:
    """Told of each request once it is answered."""

    def __init__(
        self,
        metrics: Metrics | None = None,
        traces: Traces | None = None,
        log_requests: bool = False,
    ) -> None:
        self.metrics, self.traces, self.log_requests = metrics, traces, log_requests

    def answered(self, call: Call, reply: Reply, seconds: float) -> None:
        operation = call.operation.key if call.operation is not None else UNKNOWN
        if self.metrics is not None:
            self.metrics.count(operation, reply.status, seconds)
        if self.traces is not None:
            self.traces.keep(call, operation, reply.status, seconds)
        if self.log_requests:
            self.write(call, operation, reply.status, seconds)

    def write(self, call: Call, operation: str, status: int, seconds: float) -> None:
        world = call.caller.world if call.caller is not None else None
        log.info(
            "request",
            operation=operation,
            status=status,
            duration_ms=round(seconds * 1000, 2),
            request_id=call.id,
            account=world.account if world else None,
            livemode=world.livemode if world else None,
            api_version=call.version or None,
            events=len(call.events),
        )


class Metrics:
    """Prometheus' metrics, of this process or (with several workers) of all of them."""

    def __init__(self, measures: Callable[[], dict[str, Any]], database: str = "sqlite") -> None:
        """`database` is the kind of the store that `measures` tells of."""
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self.measures = measures
        self.registry: CollectorRegistry = CollectorRegistry()
        self.server = ServerMetrics(self.registry, database)
        self.requests = Counter(
            "tuppence_requests",
            "Requests answered",
            ["operation", "status"],
            registry=self.registry,
        )
        self.seconds = Histogram(
            "tuppence_request_seconds",
            "Seconds from a request's first byte to its answer",
            ["operation"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self.waiting = Gauge(
            "tuppence_lane_waiting",
            "Jobs that wait for a lane",
            registry=self.registry,
            multiprocess_mode="livesum",
        )
        self.totals = {
            name: Counter(f"tuppence_lane_{name}", text, registry=self.registry)
            for name, text in (
                ("batches", "Batches committed together"),
                ("jobs", "Jobs in those batches: divided by the batches, the size of one"),
                ("conflicts", "Batches run again because another server came between"),
            )
        }
        self.worker_failures = Counter(
            "tuppence_worker_failures",
            "Times that a background worker raised and was restarted",
            ["worker"],
            registry=self.registry,
        )
        self.workers_failing = Gauge(
            "tuppence_workers_failing",
            "Background workers that have failed and do not run well again yet",
            registry=self.registry,
            multiprocess_mode="livesum",
        )
        self.seen: dict[str, int] = {}
        self.children: dict[tuple[str, int], tuple[Any, Any]] = {}

    def count(self, operation: str, status: int, seconds: float) -> None:
        child = self.children.get((operation, status))
        if child is None:
            child = (
                self.requests.labels(operation, str(status)),
                self.seconds.labels(operation),
            )
            self.children[operation, status] = child
        child[0].inc()
        child[1].observe(seconds)

    def count_worker_failure(self, worker: str) -> None:
        self.worker_failures.labels(worker).inc()

    def show_failing(self, failing: dict[str, int]) -> None:
        self.workers_failing.set(len(failing))

    def refresh(self) -> None:
        """Take over what the lanes have done since the last time."""
        found = self.measures()
        self.waiting.set(found["waiting"])
        self.server.database.set(found["connections"])
        for name, counter in self.totals.items():
            total = found.get(name, 0)
            counter.inc(total - self.seen.get(name, 0))
            self.seen[name] = total

    def page(self) -> tuple[bytes, str]:
        """All metrics as text, and its content type."""
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

        self.refresh()
        self.server.process.refresh()
        registry = self.registry
        if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
            from prometheus_client.multiprocess import MultiProcessCollector

            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry), CONTENT_TYPE_LATEST


class Traces:
    """A span for each request, sent to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names.

    `now` is the wall clock in seconds.
    """

    def __init__(self, version: str, now: Callable[[], float]) -> None:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        about = {"service.name": "tuppence", "service.version": version}
        self.now = now
        self.provider = TracerProvider(resource=Resource.create(about))
        self.provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self.tracer = self.provider.get_tracer("tuppence")
        self.propagator = TraceContextTextMapPropagator()

    def keep(self, call: Call, operation: str, status: int, seconds: float) -> None:
        from opentelemetry.trace import SpanKind, Status, StatusCode

        ended = int(self.now() * 1e9)
        sent = {
            name: value
            for name in ("traceparent", "tracestate")
            if (value := call.request.header(name.encode())) is not None
        }
        span = self.tracer.start_span(
            operation,
            context=self.propagator.extract(sent),
            kind=SpanKind.SERVER,
            start_time=ended - int(seconds * 1e9),
            attributes=dict(attributes(call, status)),
        )
        if status >= 500:
            span.set_status(Status(StatusCode.ERROR))
        span.end(ended)

    def close(self) -> None:
        self.provider.shutdown()


def attributes(call: Call, status: int) -> Iterable[tuple[str, str | int | bool]]:
    yield "http.request.method", call.request.method
    yield "http.response.status_code", status
    yield "tuppence.request_id", call.id
    if call.operation is not None:
        yield "http.route", call.operation.path
    if call.caller is not None:
        yield "tuppence.account", call.caller.world.account
        yield "tuppence.livemode", call.caller.world.livemode


def traces_wanted() -> bool:
    """Whether the environment names a collector (OpenTelemetry's own variables)."""
    names = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
    return any(os.environ.get(name) for name in names)
