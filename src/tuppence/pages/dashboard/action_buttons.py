"""Which buttons an object's page has, and what each of them says before it does anything.

One table: by type the actions in their order, the statuses that allow each, its place on the page
and what it does. The API's own states (runtime/transitions.py) and its coverage come on top: an
action that they would refuse is not offered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tuppence.networks import payment_methods
from tuppence.pages.dashboard.object_operations import Operations, verb_of
from tuppence.pages.dashboard.status_labels import DISPUTED, state_of
from tuppence.pages.formatting import label_of
from tuppence.resources.payments.payment_intent.states import CANCELABLE
from tuppence.resources.payments.payment_intent.states import OPEN as UNPAID
from tuppence.runtime.transitions import may_start

PRIMARY, SECONDARY, MORE = "primary", "secondary", "more"
# What is not an operation of its own, or has a page of its own.
EDIT, DELETE, REFUND, DELIVERIES, ROLL, KEEP = (
    "edit", "delete", "refund", "attempts", "roll", "keep",
)  # fmt: skip
Document = dict[str, Any]
Needs = Callable[[Document], bool]


@dataclass(frozen=True, slots=True)
class Action:
    """`only` are the statuses that allow it, `needs` what else does. `says` tells what it does.

    `harms`: it takes something away; `asks`: it moves money or cannot be undone. Both are
    confirmed before anything happens. `says` may name {amount}, {capturable}, {fee} and {customer}.
    """

    verb: str
    label: str
    place: str = SECONDARY
    only: tuple[str, ...] | None = None
    says: str = ""
    harms: bool = False
    asks: bool = False
    needs: Needs | None = None

    @property
    def confirmed(self) -> bool:
        return self.harms or self.asks

    def fits(self, document: Document) -> bool:
        if self.only is not None and document.get("status") not in self.only:
            return False
        return self.needs is None or self.needs(document)


def harm(verb: str, label: str, says: str, *only: str, needs: Needs | None = None) -> Action:
    return Action(verb, label, MORE, only or None, says, harms=True, needs=needs)


# -- what an action needs beside a status ----------------------------------------------------------


def is_refundable(charge: Document) -> bool:
    """Whether money that was taken is left to give back, and nobody disputes it.

    Some payment methods take nothing back.
    """
    kind = str((charge.get("payment_method_details") or {}).get("type"))
    if kind in payment_methods.methods() and payment_methods.of(kind).refund == "none":
        return False
    left: int = charge.get("amount", 0) - charge.get("amount_refunded", 0)
    whole = bool(charge.get("captured")) and not charge.get("refunded") and left > 0
    return whole and charge.get("status") == "succeeded" and state_of(charge) is not DISPUTED


def has_refundable_charge(payment: Document) -> bool:
    charge = payment.get("latest_charge")
    return is_refundable(charge) if isinstance(charge, dict) else True


def waits_for(kind: str) -> Needs:
    return lambda document: (document.get("next_action") or {}).get("type") == kind


def can_grow(payment: Document) -> bool:
    """Whether its card lets an authorization be raised."""
    charge = payment.get("latest_charge")
    details = (charge if isinstance(charge, dict) else {}).get("payment_method_details") or {}
    card = details.get("card") or details.get("card_present") or {}
    found = card.get("incremental_authorization") or card
    allowed = found.get("status") == "available"
    return allowed or bool(card.get("incremental_authorization_supported"))


def by_balance(payment: Document) -> bool:
    return "customer_balance" in (payment.get("payment_method_types") or ())


def stands_alone(charge: Document) -> bool:
    """A charge of a payment is captured with the payment."""
    return not charge.get("payment_intent") and not charge.get("captured")


def is_draft_of_ours(invoice: Document) -> bool:
    return not invoice.get("parent")


def is_sent(invoice: Document) -> bool:
    return invoice.get("collection_method") == "send_invoice"


def ends_later(subscription: Document) -> bool:
    return bool(subscription.get("cancel_at_period_end"))


def is_classic(subscription: Document) -> bool:
    return (subscription.get("billing_mode") or {}).get("type") != "flexible"


def is_reversible(payout: Document) -> bool:
    return not payout.get("reversed_by") and not payout.get("original_payout")


def is_manual(payout: Document) -> bool:
    return not payout.get("automatic")


def is_saved(method: Document) -> bool:
    return bool(method.get("customer"))


def is_loose(method: Document) -> bool:
    return not is_saved(method)


def is_open(review: Document) -> bool:
    return bool(review.get("open"))


def is_rejected(account: Document) -> bool:
    return str((account.get("requirements") or {}).get("disabled_reason")).startswith("rejected")


# -- the table -------------------------------------------------------------------------------------

RUNNING = ("active", "trialing", "past_due", "unpaid", "paused", "incomplete")
REFUND_SAYS = "The money goes back to where it came from. Fees are not returned."
EDITED = Action(EDIT, "Edit")
ACTIONS: dict[str, tuple[Action, ...]] = {
    "payment_intent": (
        Action("capture", "Capture", PRIMARY, ("requires_capture",),
               "Up to {capturable} is taken from the customer. What you leave is released, unless "
               "this is not the final capture.", asks=True),
        Action("verify_microdeposits", "Verify bank account", PRIMARY, ("requires_action",),
               needs=waits_for("verify_with_microdeposits")),
        Action("confirm", "Confirm", PRIMARY, ("requires_confirmation",),
               "The customer is charged {amount}.", asks=True),
        Action("confirm", "Pay with another method", SECONDARY, ("requires_payment_method",),
               "The customer is charged {amount}.", asks=True),
        Action(REFUND, "Refund", SECONDARY, ("succeeded",), needs=has_refundable_charge),
        EDITED,
        Action("increment_authorization", "Raise the authorization", MORE, ("requires_capture",),
               "More is held on the customer's account.", asks=True, needs=can_grow),
        Action("apply_customer_balance", "Apply cash balance", MORE,
               ("requires_action", "requires_payment_method"),
               "The customer's cash balance pays for this payment.", asks=True, needs=by_balance),
        harm("cancel", "Cancel payment", "Nothing is taken from the customer: {amount} that was "
             "asked for or held is released. A canceled payment cannot be used again.",
             *CANCELABLE),
    ),
    "charge": (
        Action("capture", "Capture", PRIMARY, ("succeeded",),
               "Up to {amount} is taken from the customer; the rest is released.", asks=True,
               needs=stands_alone),
        Action(REFUND, "Refund", SECONDARY, ("succeeded",), needs=is_refundable),
        EDITED,
    ),
    "refund": (
        EDITED,
        harm("cancel", "Cancel refund", "{amount} stays with you; the customer gets nothing.",
             "requires_action"),
        harm("expire", "Let it expire", "The refund fails as if the customer never said where to "
             "send {amount}. Only for tests.", "requires_action"),
    ),
    "dispute": (
        Action(EDIT, "Counter dispute", PRIMARY, ("needs_response", "warning_needs_response")),
        Action(EDIT, "Edit", SECONDARY, ("under_review", "warning_under_review", "won", "lost",
                                         "warning_closed", "prevented")),
        harm("close", "Accept dispute", "You lose {amount}{fee}: the customer keeps the money. "
             "You cannot send evidence any more, and this cannot be undone.",
             "needs_response", "warning_needs_response"),
    ),
    "payout": (
        EDITED,
        harm("cancel", "Cancel payout", "{amount} goes back to your balance and is not sent to "
             "your bank.", "pending", needs=is_manual),
        harm("reverse", "Reverse payout", "{amount} is taken back from your bank account, in a "
             "payout of its own.", "paid", needs=is_reversible),
    ),
    "topup": (EDITED, harm("cancel", "Cancel top-up", "{amount} is not taken from your bank.",
                           "pending")),
    "subscription": (
        Action("resume", "Resume", PRIMARY, ("paused",),
               "A new period begins now, and the customer is charged for it.", asks=True),
        Action(KEEP, "Don't cancel", SECONDARY, RUNNING,
               "The subscription goes on and renews as before.", asks=True, needs=ends_later),
        Action(EDIT, "Edit", SECONDARY, RUNNING),
        Action("pause", "Pause", MORE, ("active", "trialing"),
               "The subscription makes no invoices until you resume it.", asks=True),
        Action("migrate", "Migrate billing mode", MORE, RUNNING,
               "The billing mode becomes flexible. It cannot be changed back.", asks=True,
               needs=is_classic),
        harm(DELETE, "Cancel subscription", "", *RUNNING),
    ),
    "invoice": (
        Action("finalize", "Finalize", PRIMARY, ("draft",),
               "The invoice over {amount} gets its number and cannot be edited any more.",
               asks=True),
        Action("pay", "Charge customer", PRIMARY, ("open", "uncollectible"),
               "{amount} is charged to the customer's payment method.", asks=True),
        Action("send", "Send", SECONDARY, ("draft", "open"),
               "The invoice over {amount} counts as sent, and a draft is finalized first.",
               asks=True, needs=is_sent),
        Action(EDIT, "Edit", SECONDARY, ("draft", "open")),
        harm("mark_uncollectible", "Mark as uncollectible", "You give {amount} up as a bad debt. "
             "The customer can still pay.", "open"),
        harm("void", "Void invoice", "The customer no longer owes {amount}. A void invoice cannot "
             "be paid or edited, and this cannot be undone.", "open", "uncollectible"),
        harm(DELETE, "Delete draft", "The draft over {amount} is gone for good.", "draft",
             needs=is_draft_of_ours),
    ),
    "checkout.session": (
        EDITED,
        Action("confirm", "Pay as the customer", MORE, ("open",),
               "The session is paid with the payment method that you name.", asks=True),
        harm("expire", "Expire session", "The customer can no longer pay {amount} at this "
             "session's page.", "open"),
    ),
    "setup_intent": (
        Action("verify_microdeposits", "Verify bank account", PRIMARY, ("requires_action",),
               needs=waits_for("verify_with_microdeposits")),
        Action("confirm", "Confirm", PRIMARY, ("requires_confirmation",)),
        Action("confirm", "Confirm with another method", SECONDARY, ("requires_payment_method",)),
        Action(EDIT, "Edit", SECONDARY, UNPAID),
        harm("cancel", "Cancel setup", "No payment method is saved by it any more.", *UNPAID),
    ),
    "payment_method": (
        Action("attach", "Attach to a customer", SECONDARY, needs=is_loose),
        EDITED,
        harm("detach", "Detach", "The customer can no longer be charged with it, and it cannot be "
             "attached again. Subscriptions that use it fail at their next payment.",
             needs=is_saved),
    ),
    "review": (Action("approve", "Approve", PRIMARY, needs=is_open),),
    "account": (
        EDITED,
        Action("unreject", "Take back the rejection", MORE, needs=is_rejected),
        harm("reject", "Reject account", "The account can take no payments and get no payouts any "
             "more. Money that it holds stays where it is."),
        harm(DELETE, "Delete account", "The connected account is gone for good."),
    ),
    "customer": (EDITED, harm(DELETE, "Delete customer", "Their saved payment methods go, and "
                              "their subscriptions are canceled at once. Payments and invoices "
                              "stay. This cannot be undone.")),
    "coupon": (EDITED, harm(DELETE, "Delete coupon", "Nobody can use it any more. Customers who "
                            "have the discount keep it.")),
    "product": (EDITED, harm(DELETE, "Delete product", "The product is gone for good. One that has "
                             "prices cannot be deleted: archive it instead.")),
    "subscription_item": (EDITED, harm(DELETE, "Remove item", "It is taken off its subscription; "
                                       "the rest of its period is credited to the customer.")),
    "webhook_endpoint": (
        Action(DELIVERIES, "Deliveries", SECONDARY),
        EDITED,
        Action(ROLL, "Roll secret", MORE, asks=True,
               says="A new signing secret is made and shown once. The old one is good for another "
               "day, so that you can change your code in between."),
        harm(DELETE, "Delete endpoint", "Events are no longer sent to {url}. What waits for "
             "another attempt is given up."),
    ),
}  # fmt: skip
HARMFUL = frozenset({
    "archive", "cancel", "cancel_action", "close", "deactivate", "decline", "delete", "detach",
    "disable", "disconnect", "expire", "fail", "mark_uncollectible", "redact", "reject", "release",
    "report_payment_attempt_canceled", "report_payment_attempt_failed", "return", "reverse",
    "timeout_input_collection", "uninstall", "unsubscribe", "void",
})  # fmt: skip
UNSAID = "This takes effect at once and may not be possible to undo."


def actions_of(there: Operations) -> list[Action]:
    """Every action that a type's page may have, in the order of the table."""
    listed = list(ACTIONS.get(there.type, ()))
    named = {one.verb for one in listed}
    if there.type not in ACTIONS and there.update is not None:
        listed.append(EDITED)
    for verb in map(verb_of, there.actions):
        if verb not in named:
            plain = Action(verb, label_of(verb))
            listed.append(harm(verb, label_of(verb), UNSAID) if verb in HARMFUL else plain)
    if there.delete is not None and DELETE not in named:
        listed.append(harm(DELETE, "Delete", "This cannot be undone."))
    return listed


def find_action(there: Operations, verb: str, document: Document) -> Action | None:
    """The action of this name in the object's state, or in any where the state allows none."""
    found = [one for one in actions_of(there) if one.verb == verb]
    return next((one for one in found if one.fits(document)), found[0] if found else None)


def operation_key(there: Operations, action: Action) -> str | None:
    """The operation that carries it out; None for what the page does in another way."""
    if action.verb == REFUND:
        return "POST /v1/refunds"
    if action.verb in (EDIT, KEEP, ROLL):
        return there.update.key if there.update is not None else None
    if action.verb == DELETE:
        return there.delete.key if there.delete is not None else None
    return next((one.key for one in there.actions if verb_of(one) == action.verb), None)


def offered(
    there: Operations,
    document: Document,
    *,
    built: Callable[[str], bool],
    may: Callable[[str], bool],
) -> dict[str, list[Action]]:
    """The actions by place. `built` and `may` say whether an operation is there, and allowed."""
    found: dict[str, list[Action]] = {PRIMARY: [], SECONDARY: [], MORE: []}
    if document.get("deleted"):
        return found
    for action in actions_of(there):
        key = operation_key(there, action)
        if key is not None and not (built(key) and may(key) and may_start(key, document)):
            continue
        if key is None and action.verb != DELIVERIES:
            continue
        if action.fits(document):
            found[action.place].append(action)
    if len(found[PRIMARY]) > 1:
        rest = [replace(one, place=SECONDARY) for one in found[PRIMARY][1:]]
        found[PRIMARY], found[SECONDARY] = found[PRIMARY][:1], rest + found[SECONDARY]
    return found
