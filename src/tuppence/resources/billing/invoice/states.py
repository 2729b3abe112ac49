"""The states of an invoice.

Source: docs pages invoicing/overview and api/invoices/{finalize,pay,void,mark_uncollectible}.
"""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.types.resources import Invoice

PAYABLE = ("open", "uncollectible")


def not_finalizable(invoice: Invoice) -> ApiError:
    return ApiError(
        "This invoice is already finalized, you can't re-finalize a non-draft invoice.",
        code="invoice_not_editable",
    )


def not_voidable(invoice: Invoice) -> ApiError:
    return ApiError(
        "You can only pass in open or uncollectible invoices. This invoice is currently "
        f"{invoice['status']}."
    )


def not_given_up(invoice: Invoice) -> ApiError:
    return ApiError(
        "You can only mark open invoices as uncollectible. This invoice is currently "
        f"{invoice['status']}."
    )


def not_payable(invoice: Invoice) -> ApiError:
    if invoice["status"] == "paid":
        return ApiError("Invoice is already paid", code="invoice_already_paid")
    return ApiError(f"You can't pay an invoice whose status is {invoice['status']}.")


STATES = States(
    Invoice,
    initial=("draft",),
    moves=[
        Move(
            "finalize",
            ("draft",),
            "open",
            at="status_transitions.finalized_at",
            refusal=not_finalizable,
        ),
        Move("collect", PAYABLE, None, refusal=not_payable),
        Move(
            "pay",
            PAYABLE,
            "paid",
            at="status_transitions.paid_at",
            events=("invoice.paid",),
            refusal=not_payable,
        ),
        Move(
            "void",
            PAYABLE,
            "void",
            at="status_transitions.voided_at",
            events=("invoice.voided",),
            refusal=not_voidable,
        ),
        Move(
            "mark_uncollectible",
            ("open",),
            "uncollectible",
            at="status_transitions.marked_uncollectible_at",
            events=("invoice.marked_uncollectible",),
            refusal=not_given_up,
        ),
    ],
)
