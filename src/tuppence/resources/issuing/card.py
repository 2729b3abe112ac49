"""Issued cards: made for a cardholder, and their way through the post.

Numbers are never kept: only the last four digits are.
"""

from __future__ import annotations

from tuppence.errors import ApiError, missing_param
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.default_operations import action_target, created
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import IssuingCardCreateParams
from tuppence.runtime.types.resources import IssuingCard, IssuingCardholder

DIGITS = "0123456789"
VALID_YEARS = 3
SECONDS_A_YEAR = 31_556_952
STATES = {
    "submit": (("pending",), "submitted"),
    "ship": (("pending", "submitted"), "shipped"),
    "deliver": (("shipped",), "delivered"),
    "return": (("shipped",), "returned"),
    "fail": (("pending", "submitted", "shipped"), "failure"),
}


@operation("POST /v1/issuing/cards")
def create_card(tx: Tx, params: IssuingCardCreateParams) -> Resource:
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/issuing/cards"), params)
    if not params.cardholder:
        raise missing_param("cardholder")
    holder = tx.get(IssuingCardholder, params.cardholder, param="cardholder")
    values |= {
        "cardholder": dict(holder),
        "exp_month": params.exp_month or 12,
        "exp_year": params.exp_year or 1970 + tx.now // SECONDS_A_YEAR + VALID_YEARS,
        "last4": tx.services.ids.letters(DIGITS, 4),
    }
    if params.shipping:
        shape = tx.catalogue.resource("issuing.card")
        sent = {"service": "standard", "type": "individual"} | params.shipping
        values["shipping"] = tx.services.skeletons.filled(
            shape, "shipping", shape.fields["shipping"], sent | {"status": "pending"}
        )
    return created(tx, "issuing.card", values)


def shipping_step(verb: str, when: tuple[str, ...], to: str) -> None:
    key = f"POST /v1/test_helpers/issuing/cards/{{card}}/shipping/{verb}"

    @operation(key)
    def step(tx: Tx, params: Params) -> Resource:
        card = action_target(tx, tx.catalogue.operation(key), params, IssuingCard)
        shipping = dict(card.shipping or {})
        state = shipping.get("status")
        if state not in when:
            raise ApiError(
                f"You cannot {verb} this card because the status of its shipping is "
                f"{state or 'not set'}; it must be one of: {', '.join(when)}."
            )
        changed = tx.update(card, {"shipping": {**shipping, "status": to}})
        tx.emit("issuing_card.updated", changed, card)
        return changed


for _verb, (_when, _to) in STATES.items():
    shipping_step(_verb, _when, _to)
