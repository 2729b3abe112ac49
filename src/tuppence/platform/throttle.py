"""The throttle on guesses: sign-in, second steps, reset emails, sign-ups.

An attempt is counted before it is checked, in the same transaction that finds out whether it has
to wait: parallel guesses get no more free attempts than sequential ones. A success takes its count
back. Counts halve every 15 minutes. All functions work in the server's own world.

The name of a subject is stored as one of `BUCKETS` keyed hashes: made-up names cannot fill the
table, and nobody can aim at somebody else's bucket.
"""

from __future__ import annotations

import hmac
import ipaddress
from dataclasses import dataclass

from tuppence.runtime.context import Resource
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PlatformThrottle

THROTTLE = PlatformThrottle
WHO_KEY, COUNT, AT = "@key:who", "@count", "@at"
HALF_LIFE_S = 15 * 60
BUCKETS = 1 << 16
IPV6_SUBSCRIBER_BITS = 64


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is counted: after `free` attempts each pause is twice the one before, up to `longest_s`.

    The count halves every `half_life_s`. A success forgives `forgiven` earlier failures too, None
    for all of them.
    """

    kind: str
    name: str
    free: int = 5
    longest_s: int = 900
    forgiven: int | None = None
    half_life_s: int = HALF_LIFE_S


def at_sign_in(email: str, ip: str | None, device: str | None) -> list[Subject]:
    """The subjects of an attempt at an email's password.

    An address may be shared, so that it alone is paused late and briefly. Somebody who guesses a
    victim's password pauses everybody who is new to that email, but not the victim's own devices.
    """
    if device is not None:
        return [Subject("device", f"{device}:{email}")]
    network = network_of(ip)
    return [
        Subject("ip+email", f"{network}:{email}"),
        Subject("email", email, 20, 300),
        Subject("ip", network, 100, 60, 5),
    ]


def at_second_step(person: str, device: str | None) -> list[Subject]:
    """Six digits are few: these counts halve once a day."""
    return [Subject("code", f"{person}:{device or ''}", half_life_s=86_400)]


def at_reset(email: str, ip: str | None) -> list[Subject]:
    """Emails with a link to a new password: few to one address, whoever asks."""
    return [Subject("reset", email, 5, 300), Subject("reset-ip", network_of(ip), 100, 60)]


def at_sign_up(ip: str | None) -> list[Subject]:
    return [Subject("sign-up", network_of(ip), 10)]


def at_provider(ip: str | None) -> list[Subject]:
    """Answers of an identity provider: each makes this server ask it for a token."""
    return [Subject("provider", network_of(ip), 100, 60)]


def network_of(ip: str | None) -> str:
    """What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address."""
    try:
        address = ipaddress.ip_address(ip or "")
    except ValueError:
        return ip or ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, IPV6_SUBSCRIBER_BITS), strict=False))
    return str(address)


def attempt(tx: Tx, subjects: list[Subject]) -> int:
    """Count an attempt; 0, or the seconds to wait, in which case nothing is counted."""
    counters = [(subject, counter(tx, subject)) for subject in subjects]
    wait_s = max([0, *(int(kept.until) - tx.now for _, kept in counters if kept is not None)])
    if wait_s > 0:
        return wait_s
    for subject, kept in counters:
        put(tx, subject, kept, count_now(tx, subject, kept) + 1)
    return 0


def forgive(tx: Tx, subjects: list[Subject]) -> None:
    """Take a success's own count back, and earlier failures."""
    for subject in subjects:
        kept = counter(tx, subject)
        if kept is None:
            continue
        count = count_now(tx, subject, kept) - 1
        left = 0.0 if subject.forgiven is None else max(0.0, count - subject.forgiven)
        put(tx, subject, kept, left)


def counter(tx: Tx, subject: Subject) -> PlatformThrottle | None:
    entry = tx.any_with(THROTTLE, **{WHO_KEY: bucket(tx, subject)})
    return tx.find(THROTTLE, entry.id) if entry is not None else None


def bucket(tx: Tx, subject: Subject) -> str:
    digest = hmac.digest(tx.services.pepper, f"throttle:{subject.name}".encode(), "sha256")
    return f"{subject.kind}:{int.from_bytes(digest[:4]) % BUCKETS}"


def count_now(tx: Tx, subject: Subject, kept: Resource | None) -> float:
    if kept is None:
        return 0.0
    age_s = max(0, tx.now - int(kept.extra[AT]))
    return float(kept.extra[COUNT] * 0.5 ** (age_s / subject.half_life_s))


def put(tx: Tx, subject: Subject, kept: Resource | None, count: float) -> None:
    over = count - subject.free
    pause_s = 0 if over < 0 else min(subject.longest_s, int(2 ** min(over, 20)))
    values = {"failures": round(count), "until": tx.now + pause_s}
    hidden = {COUNT: count, AT: tx.now}
    if kept is None:
        tx.insert(THROTTLE, values, hidden=hidden | {WHO_KEY: bucket(tx, subject)})
    else:
        tx.update(kept, values, hidden)
