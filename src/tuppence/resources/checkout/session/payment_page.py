"""What a checkout's page asks of the server: to see the session, and to pay it.

The official CLI's triggers ask the same. Source: the CLI's published fixtures; docs pages
payments/checkout, payments/checkout/fulfill-orders (the events of payments that take days).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError, Declined, no_such, not_built
from tuppence.resources.billing.discount import named, redeem
from tuppence.resources.billing.promotion_code import Purchase
from tuppence.resources.checkout.session.api import NOTHING_DUE
from tuppence.resources.checkout.session.created_objects import payment_values
from tuppence.resources.checkout.session.states import STATES
from tuppence.resources.checkout.session.subscription import started
from tuppence.resources.payments.customer import create_customer
from tuppence.resources.payments.payment_intent.attempt import SESSION, terms_of, when_over
from tuppence.resources.payments.payment_intent.confirm import Confirmation, confirm_with
from tuppence.resources.payments.payment_intent.states import open_payment_intent
from tuppence.resources.payments.payment_method import usable
from tuppence.resources.payments.payment_method_types import options_for
from tuppence.resources.payments.setup_intent import confirm_setup_with
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    CustomerCreateParams,
    PaymentPageConfirmParams,
    PaymentPageRetrieveParams,
)
from tuppence.runtime.types.resources import (
    CheckoutSession,
    Coupon,
    Invoice,
    PaymentIntent,
    PaymentMethod,
    PromotionCode,
    SetupIntent,
)

PAGE = "/v1/payment_pages/{session}"
# A session's status by its intent's: funds that are held are not in the account yet.
PAYMENT_STATUS = {"succeeded": "paid", "requires_capture": "unpaid"}
ACCEPTED = {"customer_acceptance": {"type": "offline"}}  # the page has shown the mandate


@operation(f"GET {PAGE}")
def retrieve_page(tx: Tx, params: PaymentPageRetrieveParams) -> CheckoutSession:
    return session_named(tx, params.path["session"])


@operation(f"POST {PAGE}/confirm")
def confirm_page(tx: Tx, params: PaymentPageConfirmParams) -> CheckoutSession | Declined:
    """Pay an open session with a payment method. Raises where the amount is another by now."""
    session = session_named(tx, params.path["session"])
    STATES.check("pay", session)
    if params.expected_amount is not None and params.expected_amount != session.amount_total:
        raise ApiError(
            "The amount of the Checkout Session has changed: it is "
            f"{session.amount_total}, not {params.expected_amount}.",
            param="expected_amount",
        )
    if session.mode == "setup":
        return set_up(tx, session, usable(tx, params.payment_method, "payment_method"))
    if session.mode == "subscription":
        return subscribe(tx, session, usable(tx, params.payment_method, "payment_method"))
    discount_of(tx, session)
    if not session.amount_total:
        return completed(tx, session, None, NOTHING_DUE)
    method = usable(tx, params.payment_method, "payment_method")
    session, intent = with_intent(tx, with_customer(tx, session, method))
    answer = confirm_with(
        tx, intent, method, Confirmation(mandate_data=ACCEPTED, handles_actions=True)
    )
    if isinstance(answer, Declined):
        return answer
    session = session_named(tx, session.id)
    if answer.status == "processing":
        session = completed(tx, session, method, "unpaid")
    return session


def set_up(tx: Tx, session: CheckoutSession, method: PaymentMethod) -> CheckoutSession | Declined:
    """Save a payment method with the session's SetupIntent."""
    intent = tx.get(SetupIntent, session.setup_intent, param="session")
    answer = confirm_setup_with(tx, intent, method, ACCEPTED)
    if isinstance(answer, Declined):
        return answer
    if answer.status != "succeeded":
        raise not_built(f"{answer.status} in a Checkout Session in setup mode")
    return completed(tx, session, tx.get(PaymentMethod, method.id, param=""), NOTHING_DUE)


def subscribe(tx: Tx, session: CheckoutSession, method: PaymentMethod) -> CheckoutSession:
    """Start the session's subscription; its first invoice is paid, or there is none to pay.

    A debit takes days: the session is unpaid until the invoice's intent is over.
    """
    check_type(session, method)
    session = started(tx, with_customer(tx, session, method), method)
    method = tx.get(PaymentMethod, method.id, param="payment_method")
    if not session.amount_total:
        return completed(tx, session, method, NOTHING_DUE)
    invoice = tx.get(Invoice, session.invoice, param="session")
    if invoice.status == "paid":
        return completed(tx, session, method, "paid")
    intent = tx.get(PaymentIntent, invoice.extra["payment_intent"], param="session")
    tx.update(intent, {}, hidden={SESSION: session.id})
    return completed(tx, session, method, "unpaid")


def check_type(session: CheckoutSession, method: PaymentMethod) -> None:
    """Raises for a payment method of a type that the session does not take."""
    if method.type not in session.payment_method_types:
        raise ApiError(
            f"The PaymentMethod provided ({method.type}) is not allowed for this Checkout Session. "
            "Please use a PaymentMethod of one of the following types: "
            f"{', '.join(session.payment_method_types)}.",
            code="payment_intent_incompatible_payment_method",
            param="payment_method",
        )


def with_customer(tx: Tx, session: CheckoutSession, method: PaymentMethod) -> CheckoutSession:
    """The session with a customer of its own where `customer_creation` asks for one."""
    values = payment_values(session)
    options = (values.get("payment_method_options") or {}).get(method.type) or {}
    keeps = options.get("setup_future_usage") or values.get("setup_future_usage")
    if session.customer or not (session.customer_creation == "always" or keeps):
        return session
    billing: Mapping[str, Any] = method.billing_details or {}
    known = {"email": session.customer_email or billing.get("email")}
    known |= {name: billing.get(name) for name in ("name", "phone")}
    customer = CustomerCreateParams({name: value for name, value in known.items() if value})
    return tx.update(session, {"customer": create_customer(tx, customer).id})


def session_named(tx: Tx, id: str) -> CheckoutSession:
    session = tx.find(CheckoutSession, id)
    if session is None:
        raise no_such("checkout.session", id, "session", status=404)
    return session


def discount_of(tx: Tx, session: CheckoutSession) -> tuple[Coupon, PromotionCode | None] | None:
    """The session's coupon and promotion code, if any. Raises for what applies no longer."""
    if not session.discounts:
        return None
    purchase = Purchase(session.customer, session.amount_subtotal, session.currency)
    return named(tx, session.discounts[0], purchase, "discounts[0]")


def with_intent(tx: Tx, session: CheckoutSession) -> tuple[CheckoutSession, PaymentIntent]:
    """The session, and its intent: the one it has, or a new one."""
    intent = tx.find(PaymentIntent, session.payment_intent or "")
    if intent is not None:
        return session, intent
    values = payment_values(session)
    if values.get("payment_method_options"):
        options = options_for(tx, "payment_intent", session.payment_method_types, values)
        values = values | {"payment_method_options": options}
    intent = open_payment_intent(
        tx,
        {
            "amount": session.amount_total,
            "capture_method": "automatic_async",
            "currency": session.currency,
            "customer": session.customer,
            "payment_method_types": session.payment_method_types,
            **values,
        },
        hidden={SESSION: session.id},
    )
    return tx.update(session, {"payment_intent": intent.id}), intent


def completed(
    tx: Tx, session: CheckoutSession, method: PaymentMethod | None, paid: str
) -> CheckoutSession:
    """The session that its customer has seen through; the money may take days to come."""
    tx.schedule("checkout.session.expire", session.id, None)
    billing = (method.billing_details if method is not None else None) or {}
    shape = tx.catalogue.resource("checkout.session")
    known = {"tax_exempt": "none"} | {k: v for k, v in billing.items() if v and k != "tax_id"}
    known |= {k: v for k, v in (session.customer_details or {}).items() if v}
    details = tx.services.skeletons.filled(
        shape, "customer_details", shape.fields["customer_details"], known
    )
    changes = {"customer_details": details, "payment_status": paid, "url": None}
    if session.mode != "subscription":  # its subscription has counted the redemption
        redeem_discount(tx, session)
    return STATES.move(tx, session, "complete", changes)


def redeem_discount(tx: Tx, session: CheckoutSession) -> None:
    """Count the redemption of a session that is paid, whatever has become of its code meanwhile."""
    for one in session.discounts or []:
        code = tx.find(PromotionCode, one["promotion_code"] or "")
        coupon = tx.find(Coupon, code.promotion["coupon"] if code else one["coupon"] or "")
        if coupon is not None and not coupon.is_deleted:
            redeem(tx, coupon, code)


def is_captured_by_hand(tx: Tx, intent: PaymentIntent) -> bool:
    method = tx.find(PaymentMethod, intent.payment_method or "")
    if method is None:
        return intent.capture_method == "manual"
    return not terms_of(intent, method).capture


@when_over
def intent_over(tx: Tx, intent: PaymentIntent) -> None:
    """The session as its payment's end leaves it: paid now, held, or paid or refused days later."""
    session = tx.find(CheckoutSession, intent.extra.get(SESSION) or "")
    if session is None or session.payment_status == "paid":
        return
    status = PAYMENT_STATUS.get(intent.status)
    if session.status == "open":
        if status:
            method = tx.find(PaymentMethod, intent.payment_method or "")
            completed(tx, session, method, status)
        return
    if status == "paid":
        session = tx.update(session, {"payment_status": "paid"})
    if not is_captured_by_hand(tx, intent):
        outcome = "succeeded" if status == "paid" else "failed"
        tx.emit(f"checkout.session.async_payment_{outcome}", session)
