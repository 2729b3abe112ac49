"""What the pages need of the server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tuppence.platform.accounts import Accounts
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.platform.sign_in_policy import SignIn
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.services import Services
from tuppence.store.blobs import Blobs
from tuppence.store.rows import Store, Writer

T = TypeVar("T")
Ask = Callable[..., Awaitable[tuple[int, Any]]]


@dataclass(frozen=True, slots=True)
class Site:
    """`token` is the one-time link's; in `open_mode` anybody may have a world. `ask` sends a
    request to the API for a `Caller`. With `local`, the person at the machine needs no
    password; else `sends_letters` says whether letters leave the machine. `built` says whether an
    operation is carried out or answers 501. `count_sign_in` is called with each sign-in's outcome:
    succeeded, failed or throttled.
    """

    services: Services
    store: Store
    now: Callable[[], int]
    public_url: str
    token: str
    open_mode: bool
    ask: Ask
    accounts: Accounts
    blobs: Blobs
    monotonic: Callable[[], float]
    local: bool = True
    sends_letters: bool = False
    sign_in: SignIn = field(default_factory=SignIn)
    built: Callable[[str], bool] = lambda _: True
    count_sign_in: Callable[[str], None] = lambda _: None

    async def read(self, question: Callable[[PlatformTx], T]) -> T:
        """Ask the server's own world."""
        return await self.store.read(
            lambda reader: question(platform_tx(self.services, reader, None, self.now()))
        )

    async def change(self, job: Callable[[PlatformTx], T]) -> T:
        """Change the server's own world; what raises leaves nothing behind."""

        def run(writer: Writer) -> T:
            with writer.attempt():
                return job(platform_tx(self.services, writer, writer, self.now()))

        return await self.store.write(run, PLATFORM.account)
