"""Writes down when keys were last used: every few seconds, away from the requests themselves."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from tuppence.errors import StoreUnavailable
from tuppence.platform.accounts import Accounts
from tuppence.store.rows import Store

PAUSE_S = 5.0


class KeyUses:
    def __init__(self, accounts: Accounts, store: Store) -> None:
        self.accounts, self.store = accounts, store

    async def run_once(self) -> int:
        """Note the uses since the last time; returns of how many keys."""
        used, self.accounts.used = self.accounts.used, {}
        if used:
            rows = list(used.items())
            try:
                await self.store.write(lambda writer: writer.use_api_keys(rows))
            except StoreUnavailable:
                self.accounts.used = used | self.accounts.used
                raise
        return len(used)

    async def run(self) -> None:
        while True:
            await asyncio.sleep(PAUSE_S)
            with suppress(StoreUnavailable):
                await self.run_once()
