"""Personalization designs: how physical cards look; reviewed by test helpers here."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Resource
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import TestHelpersIssuingPersonalizationDesignRejectParams

PATH = "POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}"


def rejected(
    tx: Tx, params: TestHelpersIssuingPersonalizationDesignRejectParams, design: Resource
) -> dict[str, Any]:
    return {
        "rejection_reasons": {"card_logo": None, "carrier_text": None, **params.rejection_reasons}
    }


transition(
    f"{PATH}/activate",
    when=("review", "inactive", "rejected"),
    to="active",
    events=("issuing_personalization_design.activated",),
)
transition(
    f"{PATH}/deactivate",
    when=("active",),
    to="inactive",
    events=("issuing_personalization_design.deactivated",),
)
transition(
    f"{PATH}/reject",
    when=("review",),
    to="rejected",
    events=("issuing_personalization_design.rejected",),
    sets=rejected,
)
