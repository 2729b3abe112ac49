"""2023-08-16: intents choose their payment method types automatically.

Before, an intent took cards unless it asked for more (docs: upgrades, 2023-08-16; recorded POST
/v1/payment_intents, 2022-11-15: automatic_payment_methods null).
"""

from __future__ import annotations

from typing import Any

from tuppence.versions.change import Document, VersionChange


def intent_params(params: Document) -> Document:
    automatic: Any = params.get("automatic_payment_methods")
    if "payment_method_types" in params or automatic:
        return params
    return params | {"payment_method_types": ["card"]}


CHANGE = VersionChange(
    "2023-08-16",
    lift={
        "POST /v1/payment_intents": intent_params,
        "POST /v1/setup_intents": intent_params,
    },
)
