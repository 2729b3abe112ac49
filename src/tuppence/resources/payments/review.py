"""Reviews: payments that a person is asked to look at (docs: radar/reviews)."""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.resources.payments.radar import review_closed
from tuppence.runtime.context import Resource
from tuppence.runtime.default_operations import action_target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import ReviewApproveParams
from tuppence.runtime.types.resources import Review

APPROVE = "POST /v1/reviews/{review}/approve"


@operation(APPROVE)
def approve_review(tx: Tx, params: ReviewApproveParams) -> Resource:
    review = action_target(tx, tx.catalogue.operation(APPROVE), params, Review)
    if not review.open:
        raise ApiError("You cannot approve this review because its open is false; it must be true.")
    review_closed(tx, review.id, "approved")
    return tx.get(Review, review.id, param="review")
