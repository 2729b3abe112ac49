"""How many requests an account may send: a rate in each mode, and how many at once.

Source: docs page rate-limits (25 a second in test mode, 100 in live mode; the header that says
which limit was met).
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from tuppence.errors import ApiError
from tuppence.store.rows import World

STRIPES = (25.0, 100.0)
AT_ONCE = 100
MOST_REMEMBERED = 10_000


@dataclass(slots=True)
class Bucket:
    """Tokens that fill up with time; each request takes one."""

    tokens: float
    since: float
    under_way: int = 0


@dataclass(slots=True)
class Limits:
    """`test` and `live` are requests a second, `at_once` those under way, for each account."""

    test: float
    live: float
    at_once: int = AT_ONCE
    buckets: dict[World, Bucket] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, world: World, now: float) -> None:
        """Count a request in. Raises the 429 of the limit that it meets; `now` in seconds."""
        rate = self.live if world.livemode else self.test
        with self.lock:
            bucket = self.buckets.get(world)
            if bucket is None:
                self.forget_idle(now)
                bucket = self.buckets[world] = Bucket(max(rate, 1.0), now)
            filled = bucket.tokens + max(0.0, now - bucket.since) * rate
            bucket.tokens, bucket.since = min(filled, max(rate, 1.0)), now
            if bucket.tokens < 1.0:
                raise exceeded(world, "global-rate")
            if bucket.under_way >= self.at_once:
                raise exceeded(world, "global-concurrency")
            bucket.tokens -= 1.0
            bucket.under_way += 1

    def leave(self, world: World) -> None:
        with self.lock:
            bucket = self.buckets.get(world)
            if bucket is not None:
                bucket.under_way -= 1

    def forget_idle(self, now: float) -> None:
        """Keep the table small: a bucket that is full again says nothing."""
        if len(self.buckets) >= MOST_REMEMBERED:
            self.buckets = {
                world: one
                for world, one in self.buckets.items()
                if one.under_way or now - one.since < 1.0
            }


def exceeded(world: World, reason: str) -> ApiError:
    more = "You can learn more about rate limits here https://stripe.com/docs/rate-limits."
    if world.livemode:
        message = f"Request rate limit exceeded. {more}"
    else:
        message = (
            "Testmode request rate limit exceeded, the rate limits in testmode are lower than "
            f"livemode. {more}"
        )
    return ApiError(
        message, status=429, code="rate_limit", headers={"Stripe-Rate-Limited-Reason": reason}
    )
