"""A request's way through the code, a function a stage."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import quote

from tuppence.catalogue import validation
from tuppence.errors import (
    ApiError,
    Declined,
    Overloaded,
    StoreUnavailable,
    not_built,
)
from tuppence.platform.accounts import Accounts, Caller, acting_for, check_terms
from tuppence.runtime.context import Page, RequestContext, Stream
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.registry import Bindings, must_write, reached
from tuppence.runtime.services import Services
from tuppence.runtime.stub_responses import stub_response
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.classes import params_class
from tuppence.server import idempotency, publishable_key_requests
from tuppence.server.authentication import check_permission, key_of
from tuppence.server.clock import ServerClock
from tuppence.server.fault_injection import OWN_PATHS, ConnectionReset, FaultBook
from tuppence.server.rate_limits import Limits
from tuppence.server.raw_parameters import raw_params
from tuppence.server.request import Call, Reply, Request
from tuppence.server.request_body import ClientGone
from tuppence.server.request_log import log_row
from tuppence.server.response_encoding import answer_body, error_body, indent
from tuppence.server.router import Router
from tuppence.server.server_errors import unavailable, unexpected
from tuppence.server.telemetry import Telemetry
from tuppence.store.blobs import Blobs
from tuppence.store.rows import Reader, SavedReply, Store, Writer
from tuppence.versions import changes_since, lift, lower, pinned

log = logging.getLogger("tuppence.server")

# What `Accounts` remembers: a change of it is to be seen at once.
REMEMBERED = ("account", "api_key")
NEW_WORLD = (b"Tuppence-New-World", b"true")

Validator = Callable[[dict[str, Any]], dict[str, Any]]
ReadBody = Callable[[], Awaitable[None]]


class Pipeline:
    def __init__(
        self,
        services: Services,
        store: Store,
        accounts: Accounts,
        handlers: Bindings,
        clock: ServerClock,
        public_url: str,
        blobs: Blobs,
        answer_unknown_ids: bool = False,
        limits: Limits | None = None,
        telemetry: Telemetry | None = None,
        unsigned_snapshots: bool = False,
    ) -> None:
        self.services = services
        self.unsigned_snapshots = unsigned_snapshots
        self.answer_unknown_ids = answer_unknown_ids
        self.limits = limits
        self.telemetry = telemetry
        self.blobs = blobs
        self.catalogue = services.catalogue
        self.store = store
        self.accounts = accounts
        self.handlers = handlers
        self.clock = clock
        self.public_url = public_url
        self.router = Router(services.catalogue)
        self.fault_book = FaultBook(services, store, clock.now) if services.faults else None
        self.validators: dict[str, Validator] = {}
        self.refusals, self.refusals_told_at = 0, float("-inf")

    # -- the line

    async def answer(self, request: Request, read: ReadBody | None = None) -> Reply:
        """Answer one request; `read` fetches its body, once the head has shown who asks.

        What went wrong is in the reply. Raises `ClientGone` alone, for which there is none.
        """
        call = self.call(request)
        try:
            reply = await self.reply_to(call, read)
            reply.is_lost |= call.answer_is_lost
            if call.has_opened_world:
                reply.headers.append(NEW_WORLD)
        finally:
            if self.limits is not None and call.entered:
                self.limits.leave(known(call.caller).world)
        if self.telemetry is not None:
            self.telemetry.answered(call, reply, self.clock.monotonic() - request.started)
        return reply

    async def reply_to(self, call: Call, read: ReadBody | None) -> Reply:
        request = call.request
        try:
            if request.method != "GET" and self.store.full:
                raise Overloaded("too many requests wait for the database")
            await self.prepare(call, read)
            if self.fault_book is not None:
                await self.fault_book.meet(call, known(call.caller).world, self.clock.monotonic())
            if request.method == "GET":
                reply = await self.store.read(lambda reader: self.read(call, reader))
                if reply is not None:
                    return reply
            world, key = known(call.caller).world, call.idempotency_key
            reply = await self.store.write(
                lambda writer: self.change(call, writer),
                world.account,
                (world, key) if key else None,
                self.others(call),
            )
            if call.operation is not None and call.operation.resource in REMEMBERED:
                self.accounts.forget()
            return reply
        except ApiError as error:
            return self.refuse(call, error)
        except StoreUnavailable as error:
            return self.refuse(call, self.unavailable(error), logged=False)
        except ClientGone:
            raise
        except ConnectionReset:
            return Reply(0, b"", is_lost=True)
        except Exception:
            log.exception("%s %s failed (%s)", request.method, request.path, call.id)
            return self.refuse(call, unexpected())

    def unavailable(self, error: StoreUnavailable) -> ApiError:
        """What is answered; the log is told once a second, however many are refused."""
        now = self.clock.monotonic()
        self.refusals += 1
        if now - self.refusals_told_at >= REFUSALS_TOLD_EVERY_S:
            log.error("the database could not take %d changes: %s", self.refusals, error)
            self.refusals, self.refusals_told_at = 0, now
        return unavailable(error)

    def call(self, request: Request) -> Call:
        return Call(request, *self.services.ids.new_with_position("request"))

    async def prepare(self, call: Call, read: ReadBody | None) -> None:
        """All that comes before the operation."""
        call.caller = call.request.caller or self.accounts.remembered(key_of(call.request))
        if read is not None:
            if call.caller is not None and not asks_account(call):
                self.enter(call, self.store.reader)
            else:
                await self.store.read(lambda reader: self.enter(call, reader))
            await read()
        if call.caller is not None and not asks_store(call):
            ready = self.stages(call, self.store.reader)
        else:
            ready = await self.store.read(lambda reader: self.stages(call, reader))
        if not ready:
            await self.open_world(call)
            await self.store.read(lambda reader: self.stages(call, reader))

    # -- its stages

    def enter(self, call: Call, reader: Reader) -> bool:
        """What the head alone decides. False for a new key that may open a world of its own."""
        if not call.is_admitted and self.authenticate(call, reader):
            self.admit(call)
            call.is_admitted = True
        return call.is_admitted

    def stages(self, call: Call, reader: Reader) -> bool:
        if not self.enter(call, reader):
            return False
        self.decode(call)
        self.pin_version(call)
        self.find_operation(call, reader)
        self.lift_and_validate(call)
        return True

    def authenticate(self, call: Call, reader: Reader) -> bool:
        """Find the key's owner; False for a new key that may open a world of its own."""
        if call.caller is None:
            call.caller = self.accounts.caller(reader, key_of(call.request))
        if call.caller is None:
            return False
        check_terms(call.caller, self.clock.now(), call.request.client_ip)
        self.accounts.used_by(call.caller, self.clock.now())
        asked = call.request.header(b"stripe-account")
        if asked:
            call.caller = self.acting(call, reader, asked)
        return True

    def acting(self, call: Call, reader: Reader, account: str) -> Caller:
        """The caller in an account's world; a stand-in takes any account, and its own world."""
        try:
            return acting_for(reader, known(call.caller), account)
        except ApiError:
            if not self.stands_in(call):
                raise
            return known(call.caller)

    def stands_in(self, call: Call) -> bool:
        """Whether stubs answer what cannot be done: of Stripe's operations, in test mode."""
        is_own = call.request.path.startswith(OWN_PATHS)
        return self.answer_unknown_ids and not (is_own or known(call.caller).world.livemode)

    def admit(self, call: Call) -> None:
        """Count the call against its account's limits. Raises the 429 of the one it meets."""
        if self.limits is not None:
            self.limits.enter(known(call.caller).world, self.clock.monotonic())
            call.entered = True

    async def open_world(self, call: Call) -> None:
        key, now = key_of(call.request), self.clock.now()
        await self.store.write(lambda writer: self.accounts.open_world(writer, key, now))
        call.has_opened_world = True

    def decode(self, call: Call) -> None:
        call.raw = raw_params(call.request)

    def pin_version(self, call: Call) -> None:
        default = known(call.caller).api_version
        # stripe-mock speaks one version, whatever is asked for.
        header = None if self.answer_unknown_ids else call.request.header(b"stripe-version")
        call.version = pinned(header, default, self.catalogue.api_version)

    def find_operation(self, call: Call, reader: Reader) -> None:
        key, values, implied = self.router.find(call.request.method, call.request.path)
        call.raw |= implied
        call.operation = self.catalogue.operation(key)
        call.path_params = dict(zip(call.operation.path_params, values, strict=True))
        caller = known(call.caller)
        check_permission(self.catalogue, caller, call.operation)
        if caller.kind == "publishable":
            call.browser = publishable_key_requests.admitted(call, caller, reader)
        call.handler = self.handlers.find(key)
        if call.handler is None and not self.stands_in(call):
            raise not_built(key)

    def lift_and_validate(self, call: Call) -> None:
        operation = call.operation
        assert operation is not None
        if operation.key not in self.validators:
            self.validators[operation.key] = validation.build(self.catalogue, operation)
        raw = lift(changes_since(call.version), operation.key, call.raw)
        typed = self.validators[operation.key](raw)
        self.catalogue.unbuilt_parameters.check(operation.key, typed)
        call.params = params_class(operation)(typed, call.path_params)
        if call.browser is not None:
            publishable_key_requests.check_params(call.browser, call.params)
        if call.request.method == "POST" and not operation.shown_once:
            call.idempotency_key = idempotency.checked_key(call.request.header(b"idempotency-key"))

    # -- reading

    def read(self, call: Call, reader: Reader) -> Reply | None:
        """Answer from the last committed state; None for what has to write first, in the lane."""
        tx = self.begin(call, reader, None)
        if call.operation is not None and must_write(call.operation.key, tx, call.params):
            return None
        if call.operation is not None and call.operation.returns.get("stream"):
            return self.stream(call, tx)
        try:
            status, body = self.carry_out(call, tx)
        except ApiError:
            if not self.stands_in(call):
                raise
            status, body = 200, self.stub_body(call, tx)
        if not call.request.quiet:
            self.store.log_later(self.log_row(call, status, body))
        return self.reply(call, status, indent(body, indent=2))

    def stream(self, call: Call, tx: Tx) -> Reply:
        """Answer with a file's content."""
        try:
            if call.handler is None:
                raise not_built(str(call.operation and call.operation.key))
            found = call.handler(tx, call.params)
        except ApiError:
            if not self.stands_in(call):
                raise
            return Reply(200, AS_STRIPE_MOCK, [(b"Content-Type", b"application/pdf")])
        assert isinstance(found, Stream), "an operation that streams answers with a Stream"
        self.store.log_later(self.log_row(call, 200, b"null"))
        return file_reply(self.blobs, found, call.id)

    def begin(self, call: Call, reader: Reader, writer: Writer | None) -> Tx:
        caller = known(call.caller)
        context = RequestContext(
            call.id,
            call.idempotency_key,
            caller.api_version,
            call.version or "",
            call.request.client_ip,
            call.faults,
            caller.grant,
        )
        now = self.clock.now()
        others = self.others(call) if writer is not None else ()
        return Tx(self.services, reader, writer, caller.world, now, context, others=others)

    def others(self, call: Call) -> Sequence[str]:
        """The accounts that the call may change besides its own."""
        return reached(call.operation.key, call.params) if call.operation is not None else ()

    def carry_out(self, call: Call, tx: Tx) -> tuple[int, bytes]:
        """Run the operation: (status, its answer in compact JSON). A refusal is raised."""
        if call.handler is None:
            raise not_built(str(call.operation and call.operation.key))
        answer = call.handler(tx, call.params)
        if isinstance(answer, Page) and not answer.entries and self.stands_in(call):
            return 200, self.stub_body(call, tx)
        call.events = tx.emitted
        if isinstance(answer, Declined):
            return answer.error.status, self.error_body(call, answer.error)
        assert not isinstance(answer, Stream), "only operations that stream answer with a Stream"
        changes = changes_since(call.version)
        return 200, answer_body(tx, answer, call.params.get("expand") or [], changes)

    def stub_body(self, call: Call, tx: Tx) -> bytes:
        """A response of the route's shape for what cannot be done (--unknown-ids answer)."""
        assert call.operation is not None
        document = stub_response(tx, call.operation, call.params)
        return encode(lower(changes_since(call.version), document))

    # -- changing

    def change(self, call: Call, writer: Writer) -> Reply:
        """In the lane: replay, or run the operation and keep reply and log with its work.

        What raises leaves nothing behind and does not use up its idempotency key.
        """
        saved = self.saved_reply(call, writer)
        if saved is not None:
            return self.replay(call, saved)
        try:
            with writer.attempt():
                status, body = self.carry_out(call, self.begin(call, writer, writer))
                if status == 200:
                    for file in call.request.uploads:
                        file.keep()
        except ApiError:
            if not self.stands_in(call):
                raise
            call.events = []
            status, body = 200, self.stub_body(call, self.begin(call, writer, writer))
        pretty = indent(body, indent=2)
        writer.add_request_log(self.log_row(call, status, body))
        self.keep(call, writer, status, pretty)
        return self.reply(call, status, pretty)

    def saved_reply(self, call: Call, writer: Writer) -> SavedReply | None:
        """What the call's key was answered before. Raises the `idempotency_error`."""
        if call.idempotency_key is None:
            return None
        saved = writer.saved_reply(known(call.caller).world, call.idempotency_key)
        if saved is None or saved.created <= self.clock.now() - idempotency.LIFETIME_S:
            return None
        fingerprint = idempotency.fingerprint(call.request.method, call.raw)
        idempotency.check_same(saved, call.request.path, fingerprint)
        return saved

    def replay(self, call: Call, saved: SavedReply) -> Reply:
        body = idempotency.with_secret(self.services.pepper, saved.body)
        reply = self.reply(call, saved.status, body, original=saved.request_id)
        reply.headers.append((b"Idempotent-Replayed", b"true"))
        return reply

    def keep(self, call: Call, writer: Writer, status: int, body: bytes) -> None:
        key = call.idempotency_key
        if key is None:
            return
        writer.save_reply(
            SavedReply(
                self.services.ids.position(),
                known(call.caller).world,
                key,
                self.clock.now(),
                idempotency.fingerprint(call.request.method, call.raw),
                call.request.path,
                call.id,
                status,
                idempotency.without_secret(self.services.pepper, body),
            )
        )

    # -- replies

    def refuse(self, call: Call, error: ApiError, *, logged: bool = True) -> Reply:
        """The reply to a request that changed nothing."""
        body = self.error_body(call, error)
        if call.caller is not None and logged and not call.request.quiet:
            self.store.log_later(self.log_row(call, error.status, body))
        reply = self.reply(call, error.status, indent(body, indent=2))
        reply.headers += [(k.encode(), v.encode()) for k, v in error.headers.items()]
        if error.code == "rate_limit":  # trying again at once would only add to it
            reply.headers = [one for one in reply.headers if one[0] != SHOULD_RETRY]
            reply.headers.append((SHOULD_RETRY, b"false"))
        return reply

    def error_body(self, call: Call, error: ApiError) -> bytes:
        url = None
        if call.caller is not None:
            mode = "live/" if call.caller.world.livemode else "test/"
            url = f"{self.public_url}/dashboard/{mode}logs/{call.id}"
        return error_body(error, url)

    def log_row(self, call: Call, status: int, body: bytes) -> Any:
        if call.browser is not None:
            body = publishable_key_requests.shown_body(body, pretty=False)
        return log_row(call, status, body, self.clock)

    def reply(self, call: Call, status: int, body: bytes, original: str | None = None) -> Reply:
        if call.browser is not None:
            body = publishable_key_requests.shown_body(body, pretty=True)
        headers = [
            (b"Content-Type", b"application/json"),
            (b"Content-Length", str(len(body)).encode()),
            (b"Cache-Control", b"no-cache, no-store"),
            (b"Request-Id", call.id.encode()),
        ]
        if call.version:
            headers.append((b"Stripe-Version", call.version.encode()))
        account = call.request.headers.get(b"stripe-account")
        if account:
            headers.append((b"Stripe-Account", account))
        if call.idempotency_key:
            headers.append((b"Idempotency-Key", call.idempotency_key.encode("latin-1")))
            headers.append((b"Original-Request", (original or call.id).encode()))
        if call.idempotency_key or status >= 500 or status in RETRYABLE:
            headers.append((SHOULD_RETRY, b"true" if status in RETRYABLE else b"false"))
        return Reply(status, body, headers)


def file_reply(blobs: Blobs, found: Stream, request_id: str) -> Reply:
    quoted = quote(found.filename)
    headers = [
        (b"Content-Type", found.content_type.encode("latin-1", "replace")),
        (b"Content-Length", str(found.size).encode()),
        (b"Content-Disposition", f"attachment; filename*=UTF-8''{quoted}".encode()),
        (b"X-Content-Type-Options", b"nosniff"),
        (b"Request-Id", request_id.encode()),
    ]
    return Reply(200, b"", headers, blobs.path(found.sha256))


AS_STRIPE_MOCK = b"Stripe binary response"  # what stripe-mock sends for any file
REFUSALS_TOLD_EVERY_S = 1.0
SHOULD_RETRY = b"Stripe-Should-Retry"
RETRYABLE = (409, 429, 500, 503)


def asks_account(call: Call) -> bool:
    """Whether the account that a known caller acts for is still to be looked up."""
    return not call.is_admitted and b"stripe-account" in call.request.headers


def asks_store(call: Call) -> bool:
    """Whether a known caller's stages have something to look up: an account, a client secret."""
    return asks_account(call) or known(call.caller).kind == "publishable"


def known(caller: Caller | None) -> Caller:
    assert caller is not None, "a stage ran before authentication"
    return caller
