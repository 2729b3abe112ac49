"""Reviews: payments that a person is asked to look at (docs: radar/reviews)."""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.operations.defaults import action_target
from tuppence.operations.registry import operation
from tuppence.operations.resource import Resource
from tuppence.operations.tx import Tx
from tuppence.resources.payments.radar import review_closed
from tuppence.types.params import ReviewApproveParams
from tuppence.types.resources import Review

APPROVE = "POST /v1/reviews/{review}/approve"


@operation(APPROVE)
def approve_review(tx: Tx, params: ReviewApproveParams) -> Resource:
    review = action_target(tx, tx.catalogue.operation(APPROVE), params, Review)
    if not review.open:
        raise ApiError("You cannot approve this review because its open is false; it must be true.")
    review_closed(tx, review.id, "approved")
    return tx.get(Review, review.id, param="review")
