"""Confirming a payment intent: what happens depends on how the method's network pays.

A card is charged, after 3D Secure where its issuer asks for it; banks and wallets send the payer to
a page; vouchers and codes wait for the payer; debits wait for the bank. Source: docs pages
payments/paymentintents/lifecycle, payments/3d-secure, payments/payment-methods/*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from tuppence.errors import ApiError, Declined
from tuppence.networks import banks, cards, payment_methods
from tuppence.networks.cards import Card
from tuppence.resources.balance.live_mode import check_live
from tuppence.resources.payments import cash_balance
from tuppence.resources.payments.mandate import mandate_for
from tuppence.resources.payments.next_action import (
    authentication_action,
    method_action,
    microdeposits_action,
)
from tuppence.resources.payments.payment_intent.attempt import (
    AUTHENTICATED,
    attempted,
    debited,
    declined,
    is_followed,
    tell,
    terms_of,
)
from tuppence.resources.payments.payment_intent.states import STATES, unexpected
from tuppence.resources.payments.payment_method import VERIFIED, bank_behind, card_behind, usable
from tuppence.resources.payments.payment_method_ownership import check_owner
from tuppence.resources.payments.payment_method_types import check_allowed
from tuppence.resources.payments.shared_intent_rules import Intent, options_of
from tuppence.runtime.default_operations import action_target
from tuppence.runtime.payer_actions import PayerActionResult, acted
from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.params import (
    PaymentIntentConfirmParams,
    PaymentIntentCreateParams,
    PaymentIntentVerifyMicrodepositsParams,
    SetupIntentVerifyMicrodepositsParams,
)
from tuppence.runtime.types.resources import PaymentIntent, PaymentMethod, SetupIntent

HOW = "@how"  # hidden on an intent: how its confirmation goes on once the payer has acted
PASSED = "@passed"  # hidden on an intent: the method with which 3D Secure was passed


AnIntent = TypeVar("AnIntent", PaymentIntent, SetupIntent)
MicrodepositsParams = PaymentIntentVerifyMicrodepositsParams | SetupIntentVerifyMicrodepositsParams


@dataclass(frozen=True, slots=True)
class PaymentConfirmation:
    """What was said when the intent was confirmed, as far as it matters later."""

    return_url: str | None = None
    off_session: bool = False
    refuse_action: bool = False
    mandate: str | None = None

    def kept(self) -> dict[str, Any]:
        return {"return_url": self.return_url, "mandate": self.mandate}


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What is said when an intent is confirmed, by a request or by the object that it pays."""

    return_url: str | None = None
    off_session: bool = False
    handles_actions: bool = False
    refuse_action: bool = False
    mandate: str | None = None
    mandate_data: Mapping[str, Any] | None = None


def confirmed(
    tx: Tx, intent: PaymentIntent, params: PaymentIntentCreateParams | PaymentIntentConfirmParams
) -> PaymentIntent | Declined:
    """Confirm an intent as a request asks."""
    said = Confirmation(
        return_url=params.return_url,
        off_session=params.off_session not in (None, False, "false"),
        handles_actions=bool(params.use_stripe_sdk or params.off_session),
        refuse_action=bool(params.error_on_requires_action),
        mandate=params.mandate,
        mandate_data=params.mandate_data,
    )
    return confirm_intent(tx, intent, said)


def choose_method(tx: Tx, intent: PaymentIntent, method: PaymentMethod) -> PaymentIntent:
    """The intent with a method that waits for somebody to confirm it."""
    check_owner(method, intent.customer)
    check_allowed(intent, method)
    return STATES.move(tx, intent, "choose_method", {"payment_method": method.row.id})


def confirm_with(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, said: Confirmation
) -> PaymentIntent | Declined:
    """Confirm an intent with this method for the object that it pays: an invoice, a session."""
    check_owner(method, intent.customer)
    return confirm_intent(tx, tx.update(intent, {"payment_method": method.row.id}), said)


def confirm_intent(tx: Tx, intent: PaymentIntent, said: Confirmation) -> PaymentIntent | Declined:
    """Every check and every flow of a confirmation, whoever asks for it."""
    STATES.check("confirm", intent)
    if not intent.payment_method:
        raise unexpected(
            intent,
            "You cannot confirm this PaymentIntent because it's missing a payment method. You can "
            "either update the PaymentIntent with a payment method and then confirm it again, or "
            "confirm it again directly with a payment method or ConfirmationToken.",
        )
    method = usable(tx, intent.payment_method, "payment_method")
    check_charges(tx, intent, method)
    check_redirects(intent, method, said)
    reusable = bool(intent.setup_future_usage or method.customer)
    if intent.extra.get(HOW):  # its payer was asked to do something else before
        forget_voucher(tx, intent.id)
    intent = cash_balance.given_back(tx, intent)
    mandate = mandate_for(tx, intent, method, said.mandate_data, said.mandate, reusable=reusable)
    how = PaymentConfirmation(said.return_url, said.off_session, said.refuse_action, mandate)
    method = usable(tx, intent.payment_method, "payment_method")
    found = FLOWS[payment_methods.of(method.type).flow](tx, intent, method, how)
    if is_followed(intent):
        tell(tx, intent.id)
    return found


def check_charges(tx: Tx, intent: PaymentIntent, method: PaymentMethod) -> None:
    """Raises `ApiError` where this method cannot be charged for this intent."""
    STATES.check("confirm", intent)
    check_live(tx)
    check_owner(method, intent.customer)
    check_allowed(intent, method)
    check_takes(intent, method)


def check_takes(intent: PaymentIntent, method: PaymentMethod) -> None:
    """Raises `ApiError` for a type that takes neither the currency nor such a capture."""
    kind = payment_methods.of(method.type)
    if not kind.takes(None, intent.currency):
        raise ApiError(
            f"The payment method type {method.type} does not support the currency "
            f"{intent.currency}; it takes {', '.join(kind.currencies)}.",
            code="payment_method_currency_mismatch",
            param="payment_method",
        )
    if not kind.manual_capture and not terms_of(intent, method).capture:
        raise ApiError(
            f"The payment method type {method.type} does not support manual capture.",
            code="payment_intent_invalid_parameter",
            param="capture_method",
        )


def check_redirects(intent: PaymentIntent, method: PaymentMethod, said: Confirmation) -> None:
    """A type that redirects needs somewhere to return to (docs: upgrades, 2023-08-16)."""
    given = said.return_url or said.handles_actions
    if given or not payment_methods.of(method.type).redirects:
        return
    if not intent.automatic_payment_methods:
        raise ApiError(
            "You must provide a `return_url` when confirming using the payment method type "
            f"{method.type}.",
            param="return_url",
        )
    raise ApiError(
        "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. "
        "Because some of these payment methods might redirect your customer off of your page, you "
        "must provide a `return_url`. If you don't want to accept redirect-based payment methods, "
        "set `automatic_payment_methods[enabled]` to `true` and "
        "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and "
        "Payment Intents.",
        payment_intent=dict(intent),
    )


# -- the ways of paying ----------------------------------------------------------------------------


def by_card(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, how: PaymentConfirmation
) -> PaymentIntent | Declined:
    card = card_behind(method)
    assert card is not None, "a payment method of type card has a card"
    options = options_of(intent, "card")
    asked = options.get("request_three_d_secure") or "automatic"
    if intent.extra.get(PASSED) == method.row.id:
        return attempted(tx, intent, method, authentication="challenge", mandate_id=how.mandate)
    if not must_authenticate(card, method, how, asked):
        shown = "attempt_acknowledged" if asked != "automatic" else None
        return attempted(tx, intent, method, authentication=shown, mandate_id=how.mandate)
    if how.off_session:
        refusal = cards.declined(card.declines_off_session or "authentication_required")
        return attempted(tx, intent, method, refusal=refusal)
    if how.refuse_action:
        return declined(tx, intent, method, cards.declined("authentication_required"), None)
    return waiting(tx, intent, authentication_action(tx, intent, how.return_url, None), how)


def must_authenticate(
    card: Card, method: PaymentMethod, how: PaymentConfirmation, asked: str
) -> bool:
    """Whether the issuer, or the merchant, wants 3D Secure (docs: testing, 3D Secure)."""
    if card.authenticate == "optional":
        return asked != "automatic"
    if card.authenticate == "unless_set_up":
        return not method.extra.get(AUTHENTICATED)
    if card.authenticate == "on_session":
        return not how.off_session
    return card.authenticate is not None


def by_page(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, how: PaymentConfirmation
) -> PaymentIntent | Declined:
    """The payer goes to another page, or scans a code that leads to one."""
    if how.off_session and method.customer:
        return attempted(tx, intent, method, mandate_id=how.mandate)
    kind = payment_methods.of(method.type)
    found = waiting(tx, intent, method_action(tx, intent, kind, how.return_url), how)
    if kind.answers_s:
        tx.schedule("payment_intent.voucher_paid", intent.id, tx.now + kind.answers_s)
    return found


def by_voucher(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, how: PaymentConfirmation
) -> PaymentIntent:
    """The payer gets a number to pay at a counter; their e-mail address says when they do."""
    kind = payment_methods.of(method.type)
    asked = options_of(intent, method.type)
    days = asked.get("expires_after_days")
    expires = tx.after(days * DAY_S if days else kind.expires_s)
    found = waiting(tx, intent, method_action(tx, intent, kind, None, expires), how)
    outcome, seconds = payment_methods.voucher_outcome((method.billing_details or {}).get("email"))
    if outcome == "paid":
        tx.schedule("payment_intent.voucher_paid", intent.id, tx.now + seconds)
    soon = tx.now + seconds if outcome == "expired" else expires
    tx.schedule("payment_intent.voucher_expired", intent.id, soon)
    return found


def by_debit(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, how: PaymentConfirmation
) -> PaymentIntent | Declined:
    """The bank is asked, once the account is known to be the payer's."""
    if needs_microdeposits(intent, method):
        return waiting(tx, intent, microdeposits_action(tx, intent, method.type), how)
    return debited(tx, intent, method, how.mandate)


def needs_microdeposits(intent: Intent, method: PaymentMethod) -> bool:
    if not payment_methods.of(method.type).verify or method.extra.get(VERIFIED):
        return False
    return bool(options_of(intent, method.type).get("verification_method") != "instant")


def by_transfer(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, how: PaymentConfirmation
) -> PaymentIntent | Declined:
    """The payer's cash pays; what is missing they are asked to send."""
    return cash_balance.applied_or_asked(tx, intent, method)


def at_once(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, how: PaymentConfirmation
) -> PaymentIntent | Declined:
    return attempted(tx, intent, method, mandate_id=how.mandate)


Flow = Callable[[Tx, PaymentIntent, PaymentMethod, PaymentConfirmation], PaymentIntent | Declined]
FLOWS: dict[str, Flow] = {
    "card": by_card,
    "code": by_page,
    "debit": by_debit,
    "instant": at_once,
    "redirect": by_page,
    "transfer": by_transfer,
    "voucher": by_voucher,
}


def waiting(
    tx: Tx, intent: PaymentIntent, action: dict[str, Any], how: PaymentConfirmation
) -> PaymentIntent:
    """The intent while its payer has something to do."""
    return STATES.move(tx, intent, "ask_payer", {"next_action": action}, hidden={HOW: how.kept()})


# -- when the payer has acted ----------------------------------------------------------------------


@acted("payment_intent")
def payer_acted(tx: Tx, intent: PaymentIntent, succeeded: bool) -> PayerActionResult:
    """What a click on the payer's page does: their bank authorizes the payment, or refuses."""
    how = intent.extra.get(HOW) or {}
    if intent.status == "requires_action" and intent.payment_method:
        method = usable(tx, intent.payment_method, "payment_method")
        went_on(tx, intent, method, succeeded, how.get("mandate"))
        tell(tx, intent.id)
    found = tx.get(PaymentIntent, intent.id, param="intent")
    return PayerActionResult(found, how.get("return_url"))


def went_on(
    tx: Tx, intent: PaymentIntent, method: PaymentMethod, succeeded: bool, mandate: str | None
) -> None:
    kind = payment_methods.of(method.type)
    card = card_behind(method)
    if not succeeded or (card is not None and card.fails_authentication):
        declined(tx, intent, method, refused_by_payer(card is not None), None)
    elif card is not None and intent.confirmation_method == "manual":
        passed = {PASSED: method.row.id}
        STATES.move(tx, intent, "return_payer", {"next_action": None}, hidden=passed)
    elif card is not None:
        attempted(tx, intent, method, authentication="challenge", mandate_id=mandate)
    elif kind.flow == "debit":
        verified(tx, intent, method)
    elif kind.settles_days:
        debited(tx, intent, method, mandate)
    else:
        forget_voucher(tx, intent.id)
        attempted(tx, intent, method, mandate_id=mandate)


def refused_by_payer(authentication: bool) -> ApiError:
    """Source: docs page error-codes."""
    if authentication:
        return ApiError(
            "We are unable to authenticate your payment method. Please choose a different payment "
            "method and try again.",
            status=402,
            code="payment_intent_authentication_failure",
        )
    return ApiError(
        "The payment attempt failed because the customer did not authorize it on the payment "
        "method's page.",
        status=402,
        code="payment_intent_payment_attempt_failed",
    )


# -- vouchers --------------------------------------------------------------------------------------


def forget_voucher(tx: Tx, id: str) -> None:
    for name in ("paid", "expired"):
        tx.schedule(f"payment_intent.voucher_{name}", id, None)


@due("payment_intent.voucher_paid")
def voucher_paid(tx: Tx, id: str) -> None:
    intent = tx.find(PaymentIntent, id)
    if intent is not None and intent.status == "requires_action":
        forget_voucher(tx, id)
        attempted(tx, intent, usable(tx, intent.payment_method, "payment_method"))
        tell(tx, id)


@due("payment_intent.voucher_expired")
def voucher_expired(tx: Tx, id: str) -> None:
    intent = tx.find(PaymentIntent, id)
    if intent is None or intent.status != "requires_action":
        return
    forget_voucher(tx, id)
    method = usable(tx, intent.payment_method, "payment_method")
    late = ApiError(
        "The payment attempt expired before it was paid.",
        status=402,
        code="payment_intent_payment_attempt_expired",
    )
    declined(tx, intent, method, late, None)


# -- microdeposits ---------------------------------------------------------------------------------


def verified(tx: Tx, intent: PaymentIntent, method: PaymentMethod) -> PaymentIntent | Declined:
    """The account is the payer's: now it is debited."""
    method = tx.update(method, {}, hidden={VERIFIED: True})
    how = intent.extra.get(HOW) or {}
    return debited(tx, intent, method, how.get("mandate"))


def microdeposits_verified(
    tx: Tx, kind: type[AnIntent], key: str, params: MicrodepositsParams
) -> tuple[AnIntent, PaymentMethod]:
    """(the intent on which the action `key` is carried out, its method), the deposits found."""
    intent = action_target(tx, tx.catalogue.operation(key), params, kind)
    method = usable(tx, intent.payment_method or "", "payment_method")
    check_microdeposits(intent, method, params)
    return intent, method


def check_microdeposits(intent: Intent, method: PaymentMethod, params: MicrodepositsParams) -> None:
    """Raises Stripe's errors for deposits that are none of this account's.

    Source: docs page payments/ach-direct-debit, testing of microdeposits.
    """
    action = (intent.next_action or {}).get("type")
    if intent.status != "requires_action" or action != "verify_with_microdeposits":
        noun = "SetupIntent" if intent["object"] == "setup_intent" else "PaymentIntent"
        raise ApiError(
            f"This {noun} cannot be verified with microdeposits because it has a status of "
            f"{intent.status}.",
            code=f"{intent['object']}_unexpected_state",
        )
    if bool(params.amounts) == bool(params.descriptor_code):
        raise ApiError("Provide either `amounts` or `descriptor_code`.", param="amounts")
    bank = bank_behind(method)
    if bank is not None and bank.microdeposits == "fail":
        raise microdeposit_error("failed", "Microdeposit transfers to this account failed.")
    found = banks.microdeposits_found(params.amounts, params.descriptor_code)
    if found == "timeout":
        raise microdeposit_error("verification_timeout", "The time to verify has run out.")
    if found == "exceed":
        raise microdeposit_error(
            "verification_attempts_exceeded",
            "You have exceeded the number of allowed verification attempts.",
        )
    if found == "mismatch":
        what = "amounts" if params.amounts else "descriptor_code"
        raise microdeposit_error(
            f"verification_{what}_mismatch",
            f"The {what} provided do not match the {what} that were sent to the bank account.",
        )


def microdeposit_error(code: str, message: str) -> ApiError:
    return ApiError(message, code=f"payment_method_microdeposit_{code}")
