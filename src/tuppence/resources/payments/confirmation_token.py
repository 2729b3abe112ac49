"""Confirmation tokens: what a payer entered, carried once from the page to the confirmation.

Only test helpers make them here (docs: api/confirmation_tokens/test_create).
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.resources.payments.payment_method import made, usable
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import TestHelpersConfirmationTokenCreateParams
from tuppence.runtime.types.resources import ConfirmationToken, PaymentMethod

CREATE = "POST /v1/test_helpers/confirmation_tokens"
METHOD = "@payment_method"  # the hidden id of the method that the token stands for


@operation(CREATE)
def create_confirmation_token(
    tx: Tx, params: TestHelpersConfirmationTokenCreateParams
) -> ConfirmationToken:
    """From an existing payment method, a test card's name, or the data of a new one."""
    values = fitted_params(tx, tx.catalogue.operation(CREATE), params)
    if params.payment_method and params.payment_method_data:
        raise ApiError(
            "You may only specify one of these parameters: payment_method, payment_method_data.",
            param="payment_method",
        )
    if params.payment_method:
        method = usable(tx, params.payment_method, "payment_method")
    elif params.payment_method_data:
        method = made(tx, params.payment_method_data)
    else:
        raise ApiError(
            "You must provide payment_method or payment_method_data.",
            code="parameter_missing",
            param="payment_method",
        )
    values["payment_method_preview"] = preview(tx, method)
    return tx.insert(ConfirmationToken, values, hidden={METHOD: method.row.id})


def preview(tx: Tx, method: PaymentMethod) -> dict[str, Any]:
    """The method as the token shows it, without its id."""
    shape = tx.catalogue.resource("confirmation_token")
    field = shape.fields["payment_method_preview"]
    known = tx.catalogue.inner_fields(field["t"]) or {}
    shown = {name: value for name, value in method.items() if name in known}
    whole: dict[str, Any] = tx.services.skeletons.filled(
        shape, "payment_method_preview", field, shown
    )
    return whole


def method_of(tx: Tx, id: str, intent: str) -> PaymentMethod:
    """The method behind a token, which is then used up. Raises for one used or run out."""
    token = tx.get_for_update(ConfirmationToken, id, param="confirmation_token")
    if token.payment_intent or token.setup_intent:
        raise ApiError(
            f"The ConfirmationToken {id} has been used already.", param="confirmation_token"
        )
    if token.expires_at is not None and token.expires_at <= tx.now:
        raise ApiError(f"The ConfirmationToken {id} has expired.", param="confirmation_token")
    field = "setup_intent" if intent.startswith("seti_") else "payment_intent"
    tx.update(token, {field: intent})
    return tx.get(PaymentMethod, token.extra[METHOD], param="confirmation_token")
