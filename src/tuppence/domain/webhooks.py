"""Webhooks as pure rules: what is signed, what is tried again and when, and who wants what."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection, Sequence

SCHEME = "v1"
MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400
# In test mode three more tries within hours; in live mode for three days, ever further apart
# (docs: webhooks, retries; the steps themselves are not published).
TEST_DELAYS_S = (5 * MINUTE_S, 30 * MINUTE_S, 2 * HOUR_S)
LIVE_DELAYS_S = (
    5 * MINUTE_S,
    30 * MINUTE_S,
    HOUR_S,
    2 * HOUR_S,
    4 * HOUR_S,
    8 * HOUR_S,
    12 * HOUR_S,
)
LIVE_FOR_S = 3 * DAY_S
FAILING_FOR_S = 9 * DAY_S  # without one success: the endpoint is switched off
GONE = 410


def signature(secret: str, payload: bytes, timestamp: int) -> str:
    """Hex HMAC-SHA256 of `timestamp.payload` under the whole secret (docs: webhooks/signatures)."""
    signed = b"%d.%b" % (timestamp, payload)
    return hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def signature_header(secrets: Sequence[str], payload: bytes, timestamp: int) -> str:
    """`t=...,v1=...`, with one signature for each secret that is valid now."""
    parts = [f"t={timestamp}"]
    parts += [f"{SCHEME}={signature(one, payload, timestamp)}" for one in secrets]
    return ",".join(parts)


def retry_delay_s(tries: int, livemode: bool, age_s: int) -> int | None:
    """Seconds until the next try after so many; None where there is none any more."""
    if not livemode:
        return TEST_DELAYS_S[tries - 1] if tries <= len(TEST_DELAYS_S) else None
    delay = LIVE_DELAYS_S[min(tries, len(LIVE_DELAYS_S)) - 1]
    return delay if age_s + delay <= LIVE_FOR_S else None


def names(enabled: Collection[str], type: str) -> bool:
    """Whether a list of event types, of which `*` is all, has this one in it."""
    return "*" in enabled or type in enabled
