"""Ids with Stripe's prefixes and lengths that sort by the time they were made.

Time-ordered ids keep inserts at the right edge of every index. The first eight characters after
the prefix hold the milliseconds, the others a counter that starts at a random place each
millisecond, so that two servers on one database do not meet.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
PAIRS = [a + b for a in ALPHABET for b in ALPHABET]
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

SHORT = 14  # cus_, prod_, req_ ...
LONG = 24  # price_, evt_, pi_ ...

# Recorded prefixes and lengths, 2025-11-17.clover. A type that is not here gets its name.
PREFIXES: dict[str, tuple[str, int]] = {
    "account": ("acct_", 16),
    "coupon": ("", 8),
    "customer": ("cus_", SHORT),
    "event": ("evt_", LONG),
    "price": ("price_", LONG),
    "product": ("prod_", SHORT),
    "request": ("req_", SHORT),
    "test_helpers.test_clock": ("clock_", LONG),
}

COUNTER_BITS = 20


def base62(number: int, width: int) -> str:
    text = ""
    while len(text) < width:
        number, rest = divmod(number, 3844)
        text = PAIRS[rest] + text
    return text[-width:]


def number(text: str) -> int:
    found = 0
    for character in text:
        found = found * 62 + ALPHABET.index(character)
    return found


class Ids:
    """Makes ids and positions. The clock (milliseconds) and the randomness are handed in."""

    def __init__(self, now_ms: Callable[[], int], random: Random) -> None:
        self._now_ms = now_ms
        self._random = random
        self._last_ms = 0
        self._counter = 0
        self._prefix = ""

    def _tick(self) -> tuple[int, int]:
        """A moment never seen before: (milliseconds, counter), always growing."""
        now = self._now_ms()
        if now > self._last_ms:
            self._last_ms = now
            self._counter = self._random.getrandbits(COUNTER_BITS - 2)
        else:
            self._counter += 1
        if self._counter >> COUNTER_BITS:
            self._last_ms += 1
            self._counter = 0
        return self._last_ms, self._counter

    def position(self) -> int:
        """A growing 63-bit number: the order in which things were made."""
        ms, counter = self._tick()
        return ms << COUNTER_BITS | counter

    def new(self, type: str) -> str:
        """An id for an object of this type."""
        prefix, length = PREFIXES.get(type) or (type.rsplit(".", 1)[-1] + "_", LONG)
        if length < 12:
            return prefix + self.letters(ALPHABET, length)
        return self._stamped(prefix, length)[0]

    def new_with_position(self, type: str) -> tuple[str, int]:
        """An id and the position that it holds, for what is kept in order of its ids."""
        prefix, length = PREFIXES[type]
        return self._stamped(prefix, length)

    def _stamped(self, prefix: str, length: int) -> tuple[str, int]:
        before = self._last_ms
        ms, counter = self._tick()
        if ms != before or not self._prefix:
            self._prefix = base62(ms, 8)
        high, low = divmod(counter, 3844)
        stamp = self._prefix + PAIRS[high] + PAIRS[low]
        position = ms << COUNTER_BITS | counter
        if length == LONG:
            return f"{prefix}1{stamp}{self.letters(ALPHABET, 11)}", position
        return prefix + stamp + self.letters(ALPHABET, length - 12), position

    @staticmethod
    def position_of(id: str) -> int:
        """The position of a time-ordered id. Raises ValueError for any other text."""
        tail = id.rsplit("_", 1)[-1]
        digits = tail[1:13] if len(tail) == LONG else tail[:12]
        if len(tail) not in (LONG, SHORT) or not (digits.isascii() and digits.isalnum()):
            raise ValueError(id)
        return number(digits[:8]) << COUNTER_BITS | number(digits[8:])

    def _base62_letters(self, length: int) -> str:
        bits = self._random.getrandbits
        pairs = "".join([PAIRS[bits(24) % 3844] for _ in range((length + 1) // 2)])
        return pairs[:length]

    def letters(self, alphabet: str, length: int) -> str:
        """Random characters, none of them a promise of order."""
        if alphabet is ALPHABET:
            return self._base62_letters(length)
        size = len(alphabet)
        number = self._random.getrandbits(length * 8)
        text = ""
        for _ in range(length):
            number, rest = divmod(number, size)
            text += alphabet[rest]
        return text
