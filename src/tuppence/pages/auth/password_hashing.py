"""Password hashes, computed in threads of their own.

Argon2 takes 64 MB and a core each time. Two at once leave the machine to the API, and uploads and
exports do not wait for guessers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from tuppence.errors import ApiError
from tuppence.platform import users

T = TypeVar("T")

AT_ONCE, MOST_WAITING = 2, 100
_threads = ThreadPoolExecutor(AT_ONCE, "password")
_waiting = 0


async def hashed(password: str) -> str:
    return await _computed(users.hashed, password)


async def is_password(stored: str | None, offered: str) -> bool:
    return await _computed(users.is_password, stored, offered)


async def _computed(work: Callable[..., T], *arguments: str | None) -> T:
    """Raises a 429 where too many wait."""
    global _waiting
    if _waiting >= MOST_WAITING:
        raise ApiError("Too many sign-ins at the moment. Try again in a few seconds.", status=429)
    _waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(_threads, work, *arguments)
    finally:
        _waiting -= 1
