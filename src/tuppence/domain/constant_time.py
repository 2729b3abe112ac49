"""Compare a secret with what was offered for it, in a time that does not tell where they differ."""

from __future__ import annotations

import hmac


def is_same(secret: str, offered: str) -> bool:
    """Whether the two texts are equal. Takes any text: `hmac.compare_digest` takes ASCII only."""
    return hmac.compare_digest(
        secret.encode("utf-8", "surrogatepass"), offered.encode("utf-8", "surrogatepass")
    )
