"""The composition root: the only file that knows everything, and the only one with a clock."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import logging
import pkgutil
import random
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from tuppence import __version__, catalogue, resources
from tuppence.catalogue import Catalogue
from tuppence.catalogue.first_values import Skeletons
from tuppence.domain.fees import STANDARD, Schedule
from tuppence.platform.accounts import Accounts, first_account
from tuppence.platform.sealing import Seals
from tuppence.platform.sealing_keys import key_file, seals_for
from tuppence.platform.server_world import open_platform
from tuppence.platform.sign_in_policy import SignIn
from tuppence.runtime.default_operations import default_for
from tuppence.runtime.events import Events
from tuppence.runtime.ids import Ids
from tuppence.runtime.index_keys import keep_keys
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.registry import Bindings
from tuppence.runtime.search import write_index
from tuppence.runtime.services import Services
from tuppence.runtime.tx import DAY_S
from tuppence.server import health
from tuppence.server.admission import API_PATHS, MCP, Door
from tuppence.server.authentication import key_in
from tuppence.server.client_address import Proxies
from tuppence.server.clock import ServerClock
from tuppence.server.connection_limits import ConnectionLimits, Connections
from tuppence.server.file_links import FileLinks
from tuppence.server.health import Health
from tuppence.server.http import ApiServer, as_stripe_mock, send_json
from tuppence.server.internal_client import Asking
from tuppence.server.metric_sampler import Measuring
from tuppence.server.origin_policy import Access
from tuppence.server.pipeline import Pipeline
from tuppence.server.rate_limits import Limits
from tuppence.server.raw_parameters import check_values
from tuppence.server.request_body import MAX_MCP_BODY, Bounded, Receive, Scope, Send, answer_page
from tuppence.server.telemetry import Metrics, Telemetry, Traces, traces_wanted
from tuppence.store.blobs import Blobs
from tuppence.store.open_store import open_store
from tuppence.store.rows import Store, Writer
from tuppence.store.sqlite.store import thread
from tuppence.workers.cli_websocket import CliSockets
from tuppence.workers.key_usage import KeyUses
from tuppence.workers.mail import MailServer, PostWorker
from tuppence.workers.retention import RetentionWorker
from tuppence.workers.search_index import SearchIndexer
from tuppence.workers.supervisor import Supervisor
from tuppence.workers.timers import TimerWorker
from tuppence.workers.webhooks.address_policy import Targets
from tuppence.workers.webhooks.event_bus import Sink
from tuppence.workers.webhooks.http_sender import HttpSender
from tuppence.workers.webhooks.worker import DeliveryWorker

Commands = tuple[Callable[[str, Any], str], Callable[[str], list[str]]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

if TYPE_CHECKING:
    from tuppence.pages.mcp.server import McpServer
    from tuppence.pages.site import Site

PEPPER = "pepper"
DRAIN_S = 20.0  # for what was accepted to be written when the server ends
SHARED_FRESH_S = 1.0  # what other processes change of a key is seen after this long
LOOPBACK = Access()
SHELL = "/shell/socket"

log = logging.getLogger("tuppence.server")


def no_command(line: str, transport: Any) -> str:
    return "This server was started without the shell's commands.\n"


NO_COMMANDS: Commands = (no_command, lambda line: [])


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server is set up. `open_mode` lets unknown `sk_test_` keys open worlds of their own;
    `answer_unknown_ids` makes it stand in for stripe-mock. A day of the simulated banks lasts
    `bank_day_s` seconds. Webhooks may go to `private_targets`; what a cloud's event bus would get
    goes to the folder `event_bus`, or to `stdout`. Events are kept for `keep_events_days`, request
    logs for `keep_logs_days`, or, with 0, for good. Whoever is at the machine of a `local` server
    is its owner; elsewhere people sign up, and `mail` takes their letters. `commands` run the
    shell's lines. `access` says to which names and to which web pages it answers; `proxies` may
    say who a client is. With `unsigned_snapshots`, snapshots of other servers can be restored over
    HTTP. The key that seals secrets is in `sealing_key_file`, by default beside an SQLite file.
    """

    db: str = ":memory:"
    open_mode: bool = True
    public_url: str = "http://127.0.0.1:12111"
    answer_unknown_ids: bool = False
    dashboard_token: str = ""
    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    metrics: bool = False
    metrics_token: str | None = None
    log_requests: bool = False
    rate_limits: tuple[float, float] | None = None
    background: Callable[[str], Executor] = thread
    seed: int | None = None
    bank_day_s: int = DAY_S
    fees: Schedule = STANDARD
    faults: bool = True
    private_targets: bool = True
    event_bus: str = "stdout"
    keep_events_days: int = 30
    keep_logs_days: int = 30
    local: bool = True
    sign_in: SignIn = field(default_factory=SignIn)
    mail: MailServer | None = None
    commands: Commands | None = None
    sealing_key_file: str | None = None
    access: Access = LOOPBACK
    proxies: Proxies | None = None
    unsigned_snapshots: bool = False
    # What holds before a request's key is known.
    connections: ConnectionLimits = field(default_factory=ConnectionLimits)


@dataclass(slots=True)
class Tuppence:
    """A whole server, as an ASGI application. Made by `build`."""

    settings: Settings
    store: Store
    pipeline: Pipeline
    timers: TimerWorker
    retention: RetentionWorker
    indexer: SearchIndexer
    deliveries: DeliveryWorker
    sockets: CliSockets
    api: ApiServer
    health: Health
    dashboard_token: str
    post: PostWorker
    key_uses: KeyUses
    door: Door
    supervisor: Supervisor = field(init=False)
    connections: Connections = field(init=False)
    new_keys: dict[str, str] = field(default_factory=dict)
    page_application: Application | None = None
    shell_sockets: Application | None = None
    mcp_server: McpServer | None = None
    openapi_document: bytes | None = None

    def __post_init__(self) -> None:
        self.connections = Connections(self.settings.connections)
        measuring = Measuring(
            self.health,
            self.store,
            self.pipeline.blobs,
            self.connections,
            self.pipeline.clock.now,
            self.settings.mail is not None,
        )
        workers = {
            "timers": self.timers.run,
            "retention": self.retention.run,
            "search_index": self.indexer.run,
            "webhooks": self.deliveries.run,
            "email": self.post.run,
            "key_uses": self.key_uses.run,
            "metrics": measuring.run,
            "backlog": measuring.run_backlog,
            "disk_use": measuring.run_disk,
        }
        self.supervisor = Supervisor(workers, self.settings.monotonic, self.health.worker_failed)
        self.health.failing = self.supervisor.failing
        self.deliveries.on_attempt = self.health.count_delivery

    @property
    def body_timeout_s(self) -> float:
        return self.settings.connections.body_timeout_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.lifespan(receive, send)
            return
        if self.settings.proxies is not None:
            self.settings.proxies.unwrap(scope)
        found = self.door.examine(scope)
        if found is not None:
            if await found.answered(self.door, scope, send):
                return
            send = found.readable(send)
        if scope["type"] == "http":
            if self.settings.answer_unknown_ids and scope["path"] == "/":
                await as_stripe_mock(send)
            elif scope["path"] == "/openapi.json":
                await send_json(send, self.openapi())
            elif scope["path"] in health.PATHS:
                await self.health(scope["path"], send, scope["headers"])
            elif scope["path"] == MCP:
                bounds = Bounded(scope, receive, send, MAX_MCP_BODY, self.body_timeout_s)
                await self.mcp()(scope, bounds.receive, bounds.send)
            elif scope["path"].startswith("/links/"):
                await FileLinks(self.pipeline)(scope, receive, send)
            elif scope["path"].startswith(API_PATHS) or scope["path"] in ("/v1", "/v2"):
                await self.api(scope, receive, send)
            else:
                await answer_page(self.pages(), scope, receive, send, self.body_timeout_s)
        elif scope["type"] == "websocket":
            if scope["path"] == SHELL:
                await self.shell()(scope, receive, send)
            else:
                await self.sockets(scope, receive, send)

    def openapi(self) -> bytes:
        """The API as an OpenAPI document; made when it is first asked for."""
        if self.openapi_document is None:
            from tuppence.catalogue.openapi import document

            made = document(self.pipeline.catalogue, self.settings.public_url)
            self.openapi_document = encode(made)
        return self.openapi_document

    def pages(self) -> Application:
        """The pages; loaded when the first is asked for, so that the API starts without them."""
        if self.page_application is None:
            from tuppence.pages.application import application

            self.page_application = application(self.site())
        return self.page_application

    def site(self) -> Site:
        """What the pages need of this server."""
        from tuppence.pages.site import Site

        settings, pipeline = self.settings, self.pipeline
        return Site(
            pipeline.services,
            self.store,
            pipeline.clock.now,
            settings.public_url,
            self.dashboard_token,
            settings.open_mode,
            Asking(pipeline),
            pipeline.accounts,
            pipeline.blobs,
            pipeline.clock.monotonic,
            settings.local,
            settings.mail is not None,
            settings.sign_in,
            lambda key: pipeline.handlers.find(key) is not None,
            self.health.count_sign_in,
        )

    def mcp(self) -> Application:
        """The tools for agents."""
        if self.mcp_server is None:
            from tuppence.pages.mcp.server import McpServer

            self.mcp_server = McpServer(self.site(), key_in, check_values)
        return self.mcp_server

    def shell(self) -> Application:
        """The websocket of the web's shell."""
        if self.shell_sockets is None:
            from tuppence.pages.dashboard.shell_socket import ShellSockets

            run, complete = self.settings.commands or NO_COMMANDS
            self.shell_sockets = ShellSockets(self.site(), run, complete)
        return self.shell_sockets

    async def lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        running = asyncio.create_task(self.supervisor.run())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self.health.ending = True
        running.cancel()
        await asyncio.wait([running])
        try:
            await self.close()
        except ExceptionGroup as failures:
            await send({"type": "lifespan.shutdown.failed", "message": str(failures)})
        else:
            await send({"type": "lifespan.shutdown.complete"})

    async def close(self) -> None:
        """End every part, whatever the others do. Raises an ExceptionGroup of what failed."""
        failures: list[Exception] = []
        for step in self.closing():
            try:
                done = step()
                if inspect.isawaitable(done):
                    await done
            except Exception as error:
                log.exception("a step of the shutdown failed")
                failures.append(error)
        if failures:
            raise ExceptionGroup("the shutdown was not orderly", failures)

    def closing(self) -> Iterator[Callable[[], Any]]:
        if self.mcp_server is not None:
            yield self.mcp_server.close
        yield self.drain
        yield self.deliveries.http.close
        yield self.store.close
        if self.pipeline.telemetry and self.pipeline.telemetry.traces:
            yield self.pipeline.telemetry.traces.close
        yield self.pipeline.blobs.close

    async def drain(self) -> None:
        async with asyncio.timeout(DRAIN_S):
            await self.store.drain()


def bind_resources() -> None:
    """Import every file that binds operations."""
    importlib.import_module("tuppence.platform.api_keys")
    for module in pkgutil.walk_packages(resources.__path__, resources.__name__ + "."):
        importlib.import_module(module.name)


def build(settings: Settings) -> Tuppence:
    """Put a server together. Raises what the store or the registry refuse."""
    bind_resources()
    known = catalogue.load()
    handlers = Bindings(known, default_for)
    store, blobs = open_store(settings.db, settings.monotonic, time.sleep, settings.background)
    ids = new_ids(store, settings)
    new_keys, pepper, seals = furnish(store, known, ids, settings)
    services = Services(
        known,
        Skeletons(known),
        ids,
        settings.public_url,
        Events(),
        partial(write_index, known),
        pepper,
        seals,
        settings.bank_day_s,
        settings.fees,
        settings.faults,
        settings.private_targets,
    )
    pipeline = pipeline_of(settings, services, store, blobs, handlers)
    clock = pipeline.clock
    metrics = pipeline.telemetry.metrics if pipeline.telemetry else None
    timers = TimerWorker(services, store, clock.now)
    kept_days = settings.keep_events_days, settings.keep_logs_days
    retention = RetentionWorker(services, store, blobs, clock.now, *kept_days)
    indexer = SearchIndexer(services, store)
    deliveries = delivery_worker(services, store, settings)
    token = settings.dashboard_token or secrets.token_urlsafe(24)
    watched = Health(store, metrics, settings.metrics_token)
    api = ApiServer(pipeline, settings.connections.body_timeout_s)
    server = Tuppence(
        settings,
        store,
        pipeline,
        timers,
        retention,
        indexer,
        deliveries,
        CliSockets(services, store, clock.now, deliveries),
        api,
        watched,
        token,
        PostWorker(services, store, clock.now, settings.mail),
        KeyUses(pipeline.accounts, store),
        Door(settings.public_url, settings.access, api),
    )
    server.new_keys = new_keys
    return server


def pipeline_of(
    settings: Settings, services: Services, store: Store, blobs: Blobs, handlers: Bindings
) -> Pipeline:
    """A request's way through this server."""
    known = services.catalogue
    clock = ServerClock(lambda: int(settings.now()), settings.monotonic)
    accounts = Accounts(
        services.ids,
        known.api_version,
        settings.open_mode,
        services.seals,
        settings.monotonic,
        None if store.node is None else SHARED_FRESH_S,
        settings.answer_unknown_ids,
    )
    database = "sqlite" if store.node is None else "postgresql"
    metrics = Metrics(store.measures, database) if settings.metrics else None
    traces = Traces(__version__, settings.now) if traces_wanted() else None
    telemetry = Telemetry(metrics, traces, settings.log_requests)
    return Pipeline(
        services,
        store,
        accounts,
        handlers,
        clock,
        settings.public_url,
        blobs,
        settings.answer_unknown_ids,
        Limits(*settings.rate_limits) if settings.rate_limits else None,
        telemetry,
        settings.unsigned_snapshots,
    )


def delivery_worker(services: Services, store: Store, settings: Settings) -> DeliveryWorker:
    ids = new_ids(store, settings, "deliveries")
    http = HttpSender(Targets(settings.private_targets), settings.monotonic)
    return DeliveryWorker(
        services, store, ids, lambda: int(settings.now()), http, Sink(settings.event_bus)
    )


def new_ids(store: Store, settings: Settings, of: str = "") -> Ids:
    """Ids and positions that no other process makes, after all those in the store.

    Those of deliveries are made apart: when something arrives changes no other id.
    """
    after = store.reader.last_position()
    randomness: random.Random = random.SystemRandom()
    if settings.seed is not None:
        randomness = random.Random(f"{settings.seed} {of}" if of else settings.seed)
    return Ids(lambda: int(settings.now() * 1000), randomness, store.node, after)


def furnish(
    store: Store, known: Catalogue, ids: Ids, settings: Settings
) -> tuple[dict[str, str], bytes, Seals]:
    """What a new database begins with: (its first account's keys, or nothing if it has one; its
    own secret, on which the fingerprints of card numbers hang; the seals of other secrets).
    """
    with store.alone() as writer:
        keep_keys(known, writer)
        pepper = pepper_of(writer, settings.seed)
        seals = seals_for(writer, pepper, key_file(settings.db, settings.sealing_key_file))
        now, keys = int(settings.now()), dict[str, str]()
        if writer.first_account() is None:
            keys = first_account(writer, ids, now, known.api_version, seals)
        open_platform(writer, now)
        return keys, pepper, seals


def pepper_of(writer: Writer, seed: int | None) -> bytes:
    kept = writer.setting(PEPPER)
    if kept is None:
        chance = random.SystemRandom() if seed is None else random.Random(seed)
        kept = chance.randbytes(32).hex()
        writer.put_setting(PEPPER, kept)
    return bytes.fromhex(kept)


def set_up(settings: Settings) -> dict[str, str]:
    """Bring a database up to date before several processes serve it; returns a new one's keys."""
    server = build(settings)
    server.store.close()
    server.pipeline.blobs.close()
    return server.new_keys
