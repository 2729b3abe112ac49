"""Payment method configurations: which methods a page offers. Each world has a default one.

It is made when it is first needed.
"""

from __future__ import annotations

from typing import Any

from tuppence.operations.tx import Tx

DEFAULT = "@key:default"


def default_details(tx: Tx) -> dict[str, Any]:
    """How an intent names the default configuration."""
    line = tx.any_with("payment_method_configuration", **{DEFAULT: "true"})
    if line is not None:
        return {"id": line.id, "parent": None}
    made = tx.insert(
        "payment_method_configuration",
        {"active": True, "is_default": True, "name": "Default"},
        hidden={DEFAULT: True},
    )
    return {"id": made.id, "parent": None}
