"""2022-11-15: payment intents no longer hold their charges, charges no longer their refunds.

Source: docs: upgrades, 2022-11-15; recorded payment intents and charges, 2020-08-27.
"""

from __future__ import annotations

from tuppence.versions.change import VersionChange

CHANGE = VersionChange(
    "2022-11-15",
    shown={"charge": ("refunds",)},
    former={"payment_intent": ("charges",)},
)
