"""The clock of a server under test: it runs like any other until it is frozen or moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

PATIENCE_S = 30.0  # real seconds that a move of the clock may take
ROUNDING_S = 1e-6

Moment = float | str | datetime


class Clock:
    """Time in seconds. `travel(second, timeout)` carries out what falls due on the way to it."""

    def __init__(self, real: Callable[[], float], frozen_at: float | None = None) -> None:
        self._real = real
        self._frozen_at = frozen_at
        self._ahead_s = 0.0
        self.moved = frozen_at is not None
        self.travel: Callable[[float, float], None] = lambda second, timeout: self.put(second)

    def __call__(self) -> float:
        return (self._real() if self._frozen_at is None else self._frozen_at) + self._ahead_s

    def freeze(self, at: Moment | None = None, timeout: float = PATIENCE_S) -> None:
        """Stop the clock at `at` (a Unix time, a datetime, or text such as `2030-01-01`), or now.

        Goes to a later moment as `advance` does. Raises ValueError for an earlier one: only the
        marker `tuppence(frozen_at=...)` begins in the past.
        """
        now, wanted = self(), unix_time(at)
        if wanted is not None and wanted < now:
            raise ValueError(
                "A clock only goes forward. To begin in the past, mark the test with "
                "@pytest.mark.tuppence(frozen_at=...)."
            )
        self.stop()
        self.travel(now if wanted is None else wanted, timeout)

    def advance(self, seconds: float | timedelta, timeout: float = PATIENCE_S) -> None:
        """Go forward, stopping wherever something falls due: timers, webhooks, their retries.

        Returns once your code has handled what fell due. Raises AssertionError, naming what is
        still under way, where that takes longer than `timeout` real seconds.
        """
        if isinstance(seconds, timedelta):
            seconds = seconds.total_seconds()
        if seconds < 0:
            raise ValueError("A clock only goes forward.")
        self.moved = True
        ahead_s, base = self._ahead_s + seconds, self._frozen_at
        try:
            self.travel(self() + seconds, timeout)
        finally:
            if self._frozen_at is base:  # a handler may have frozen it
                self._ahead_s = max(self._ahead_s, ahead_s)

    @property
    def is_frozen(self) -> bool:
        return self._frozen_at is not None

    def stop(self) -> None:
        """Stand still from now on."""
        self._frozen_at, self._ahead_s, self.moved = self(), 0.0, True

    def put(self, second: float) -> None:
        """Show a second, unless it has passed."""
        if second <= self():
            return
        if self._frozen_at is not None:
            self._frozen_at, self._ahead_s = second, 0.0
        else:
            self._ahead_s = second - self._real() + ROUNDING_S


def unix_time(moment: Moment | None) -> float | None:
    """The Unix time of a moment; a datetime or text without a time zone is in UTC."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if isinstance(moment, datetime):
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return None if moment is None else float(moment)
