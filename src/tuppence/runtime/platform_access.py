"""What only the platform's own pages may do: look at, and change, any account.

An operation in a world gets no `PlatformTx`, so that it reaches no account but its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.runtime.json_encoding import encode
from tuppence.runtime.tx import Tx
from tuppence.store.rows import KeyRow


class PlatformTx(Tx):
    """The unit of work of the world in which users, teams and sandboxes are kept."""

    def keys_of(self, account: str) -> Sequence[KeyRow]:
        """Another account's keys: for the platform's own pages."""
        return self._reader.api_keys(account)

    def setting(self, name: str) -> str | None:
        """One of the database's own settings."""
        return self._reader.setting(name)

    def first_account(self) -> str | None:
        """The account that came with the database."""
        return self._reader.first_account()

    def account_body(self, id: str) -> bytes | None:
        """What is set for some account, as JSON: for the platform's own pages."""
        return self._reader.account(id)

    def put_account(self, id: str, created: int, settings: dict[str, Any]) -> None:
        self.writer.put_account(id, created, encode(settings))
