"""Sends letters by SMTP, where a server is named; else they stay in the outbox."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from tuppence.errors import StoreUnavailable
from tuppence.platform.outbox import settled, waiting
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.runtime.services import Services
from tuppence.runtime.types.resources import PlatformLetter
from tuppence.store.rows import Store, Writer

PAUSE_S, AT_ONCE, TIMEOUT_S = 2.0, 20, 20

log = logging.getLogger("tuppence.workers")


@dataclass(frozen=True, slots=True)
class MailServer:
    """`smtp://user:password@host:587` (STARTTLS) or `smtps://...:465`, and who letters are from."""

    url: str
    sender: str

    def send(self, letter: PlatformLetter) -> None:
        """Hand one letter over.

        Raises OSError, of which `smtplib`'s exceptions are some, and whatever `email` raises for
        an address that it cannot write.
        """
        import smtplib
        import ssl
        from email.message import EmailMessage

        message = EmailMessage()
        message["From"], message["To"] = self.sender, letter.to
        message["Subject"] = letter.subject
        link = f"\n\n{letter.link}\n" if letter.link else "\n"
        message.set_content(f"{letter.text}{link}")
        parts = urlsplit(self.url)
        secure = parts.scheme == "smtps"
        kind = smtplib.SMTP_SSL if secure else smtplib.SMTP
        port = parts.port or (465 if secure else 587)
        with kind(parts.hostname or "localhost", port, timeout=TIMEOUT_S) as server:
            if not secure and server.has_extn("starttls"):
                server.starttls(context=ssl.create_default_context())
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
            server.send_message(message)


class PostWorker:
    def __init__(
        self, services: Services, store: Store, now: Callable[[], int], server: MailServer | None
    ) -> None:
        self.services, self.store, self.now, self.server = services, store, now, server

    async def run_once(self, now: int) -> int:
        """Send what waits; returns how many letters left, or failed for good."""
        server = self.server
        if server is None:
            return 0
        found = await self.store.read(
            lambda reader: waiting(platform_tx(self.services, reader, None, now), AT_ONCE)
        )
        for letter in found:
            error = None
            try:
                await asyncio.to_thread(server.send, letter)
            except OSError as failure:
                error = f"The mail server refused it: {type(failure).__name__}"
                log.warning("a letter could not be sent: %s", failure)
            except Exception as failure:
                error = f"The email could not be built: {type(failure).__name__}"
                log.exception("an email could not be built and was set aside")
            await self.store.write(self.settle(letter.id, error), PLATFORM.account)
        return len(found)

    def settle(self, id: str, error: str | None) -> Callable[[Writer], None]:
        def job(writer: Writer) -> None:
            with writer.attempt():
                settled(platform_tx(self.services, writer, writer, self.now()), id, error)

        return job

    async def run(self) -> None:
        while self.server is not None:
            with suppress(StoreUnavailable):
                await self.run_once(self.now())
            await asyncio.sleep(PAUSE_S)
