"""2026-10-28.endive: intents show `allowed_payment_method_types` and `managed_payments`.

The parameter that goes with it is taken under both names (versions/renamed_parameters.py).
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange, without


def intent(document: Document) -> Document:
    return without(document, "allowed_payment_method_types", "managed_payments")


CHANGE = VersionChange(
    "2026-10-28",
    lower={"payment_intent": intent, "setup_intent": intent, "checkout.session": intent},
)
