"""Checkout sessions: what a hosted page is to sell or set up.

The page itself comes later: a session stays open until it expires. Source: recorded POST
/v1/checkout/sessions, 2020-08-27 to 2026-03-25; docs page payments/checkout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tuppence.catalogue.routes import PARENT
from tuppence.domain.billing.invoice_totals import discount_amount, shared
from tuppence.domain.currency import MINIMUMS, MOST, is_below_minimum, shown_amount
from tuppence.errors import ApiError, missing_param, not_built
from tuppence.resources.billing.discount import named
from tuppence.resources.billing.promotion_code import Purchase
from tuppence.resources.billing.subscription_item.item import check_currency, price_named
from tuppence.resources.checkout.line_item import check_quantity, line_made
from tuppence.resources.checkout.session.created_objects import (
    OPTIONS,
    check_data,
    has_trial,
    hidden_data,
    intent_values,
)
from tuppence.resources.checkout.session.states import STATES
from tuppence.resources.checkout.session.subscription import check_startable
from tuppence.resources.payments.nested_lists import list_of
from tuppence.resources.payments.payment_method_configuration import default_details
from tuppence.resources.payments.payment_method_types import options_asked
from tuppence.resources.payments.setup_intent import open_setup_intent
from tuppence.runtime.assign_parameters import fitted_params, new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults, target, updated
from tuppence.runtime.registry import include, operation
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    CheckoutSessionCreateParams,
    CheckoutSessionExpireParams,
    CheckoutSessionUpdateParams,
    PaymentLinkCreateParams,
)
from tuppence.runtime.types.resources import CheckoutSession, Customer, Item, Price, SetupIntent

DAY, HALF_HOUR = 86_400, 1800
CREATE = "POST /v1/checkout/sessions"
ONE = "POST /v1/checkout/sessions/{session}"
NOTHING_DUE = "no_payment_required"
HANDLED = ("line_items", "discounts", "payment_method_options", "metadata", "shipping_options")

bind_defaults("GET /v1/checkout/sessions", "GET /v1/checkout/sessions/{session}")


@operation(CREATE)
def create_session(tx: Tx, params: CheckoutSessionCreateParams) -> CheckoutSession:
    mode = params.mode or "payment"
    check(tx, params, mode)
    return begun(tx, params, mode, prices_of(tx, params.line_items or []))


def begun(
    tx: Tx, params: CheckoutSessionCreateParams, mode: str, prices: list[Price]
) -> CheckoutSession:
    """A new session that sells these prices, which belong to `line_items` in their order."""
    check_terms(tx, params, mode, prices)
    id = tx.new_id("checkout.session")
    fitted = fitted_params(tx, tx.catalogue.operation(CREATE), params)
    values = {name: value for name, value in fitted.items() if name not in HANDLED}
    trial = has_trial(params)
    lines = [
        line_made(tx, id, price, line, is_free=trial and bool(price.recurring))
        for price, line in zip(prices, params.line_items or [], strict=True)
    ]
    values |= amounts(mode, lines)
    values |= discounted(tx, params, mode, values, lines)
    if mode != "setup":
        check_total(mode, values["amount_total"], values["currency"])
    values |= kinds(tx, params, mode)
    values |= page(tx, params, id)
    values |= {
        "customer_details": details(tx, params, mode),
        "expires_at": params.expires_at or tx.now + DAY,
        "metadata": new_metadata(params.metadata),
        "mode": mode,
    }
    if mode == "setup":
        values["setup_intent"] = setup(tx, params).id
    session = STATES.insert(
        tx, values | {"status": "open"}, id=id, hidden=hidden_data(tx, params, mode)
    )
    tx.schedule("checkout.session.expire", id, session.expires_at)
    return session


@operation(ONE)
def update_session(tx: Tx, params: CheckoutSessionUpdateParams) -> CheckoutSession:
    """Raises 501 for what would change the total, or the payment."""
    for name in ("line_items", "payment_intent_data", "shipping_options"):
        if name in params:
            raise not_built(f"`{name}` in {ONE}")
    operation = tx.catalogue.operation(ONE)
    old = target(tx, operation, params, CheckoutSession)
    return updated(tx, old, fitted_params(tx, operation, params, old))


def check(tx: Tx, params: CheckoutSessionCreateParams, mode: str) -> None:
    """Raises the errors for parameters that do not go together."""
    if mode != "setup" and not params.line_items:
        raise ApiError(
            f"You must provide line_items when creating a session in {mode} mode.",
            code="parameter_missing",
            param="line_items",
        )
    hosted = (params.ui_mode or "hosted_page") == "hosted_page"
    if hosted and not params.success_url:
        raise missing_param("success_url")
    if not hosted and params.success_url:
        raise ApiError("`success_url` can only be used with a hosted page.", param="success_url")
    if params.customer and params.customer_email:
        raise ApiError(
            "You may only specify one of these parameters: customer, customer_email.",
            param="customer",
        )
    if params.expires_at is not None:
        if not tx.now + HALF_HOUR <= params.expires_at <= tx.now + DAY + 60:
            raise ApiError(
                "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.",
                param="expires_at",
            )


def check_terms(
    tx: Tx,
    params: CheckoutSessionCreateParams | PaymentLinkCreateParams,
    mode: str,
    prices: list[Price],
) -> None:
    """Raises for what a session, or a payment link's sessions, could not sell in this mode.

    Checkout refuses it when it is asked for, not when a customer pays.
    """
    check_data(params, mode)
    for index, price in enumerate(prices):
        check_asked_currency(price, params.get("currency"), f"line_items[{index}]")
    recurring = any(price.recurring for price in prices)
    if mode == "payment" and recurring:
        raise ApiError(
            "You specified `payment` mode but passed a recurring price. Either switch to "
            "`subscription` mode or use only one-time prices.",
            param="line_items[0][price]",
        )
    if mode == "subscription" and not recurring:
        raise ApiError(
            "You must provide at least one recurring price in `subscription` mode when using "
            "prices.",
            param="line_items",
        )
    if mode == "subscription":
        check_startable(params, prices, tx.now)


def check_asked_currency(price: Price, currency: str | None, path: str) -> None:
    """Raises for a price in another currency than `currency`, 501 if it has an option for it."""
    if not currency or currency == price.currency:
        return
    if currency in (price.extra.get("currency_options") or {}):
        raise not_built("`currency_options` of a price in Checkout", "currency")
    check_currency(price, currency, f"{path}[price]")


def prices_of(tx: Tx, line_items: Sequence[Mapping[str, Any]]) -> list[Price]:
    """The price of each line, named or created inline. Raises unless they share a currency."""
    prices = [
        price_named(tx, line, f"line_items[{index}]") for index, line in enumerate(line_items)
    ]
    for index, price in enumerate(prices):
        if price.currency != prices[0].currency:
            raise ApiError(
                f"All line items must have the same currency: line_items[0] is in "
                f"{prices[0].currency}, line_items[{index}] in {price.currency}.",
                param=f"line_items[{index}]",
            )
        check_quantity(price, line_items[index].get("quantity"), f"line_items[{index}]")
    return prices


def amounts(mode: str, lines: list[Item]) -> dict[str, Any]:
    if mode == "setup":
        return {"payment_status": NOTHING_DUE}
    total = sum(line.amount_total for line in lines)
    is_due = total or mode == "subscription"  # a trial is still to be begun
    return {
        "amount_subtotal": total,
        "amount_total": total,
        "currency": lines[0].currency,
        "payment_status": "unpaid" if is_due else NOTHING_DUE,
        "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
    }


def check_total(mode: str, total: int, currency: str) -> None:
    """Raises for a total that no network would charge; nothing due is no charge.

    The first invoice of a subscription may be below the minimum: it is carried over.
    """
    if mode == "payment" and is_below_minimum(total, currency):
        raise ApiError(
            "The Checkout Session's total amount due must add up to at least "
            f"{shown_amount(MINIMUMS[currency], currency)}",
            code="amount_too_small",
        )
    if total > MOST:
        raise ApiError(
            "The Checkout Session's total amount due must be no more than "
            f"{shown_amount(MOST, currency)}",
            code="amount_too_large",
        )


def kinds(tx: Tx, params: CheckoutSessionCreateParams, mode: str) -> dict[str, Any]:
    types = params.allowed_payment_method_types
    asked = options_asked(tx, "checkout.session", params)
    excluded = params.excluded_payment_method_types or ()
    wanted = params.customer_creation or ("always" if mode == "subscription" else "if_required")
    found: dict[str, Any] = {
        "customer_creation": None if params.customer or mode == "setup" else wanted,
        "payment_method_collection": "if_required" if mode == "payment" else "always",
        "payment_method_configuration_details": None if types else default_details(tx),
        "payment_method_options": {
            name: {**OPTIONS.get(name, {}), **asked.get(name, {})} for name in [*OPTIONS, *asked]
        },
        "payment_method_types": types or [one for one in ("card", "link") if one not in excluded],
    }
    if params.payment_method_collection:
        found["payment_method_collection"] = params.payment_method_collection
    if mode == "subscription":
        found["saved_payment_method_options"] = {
            "allow_redisplay_filters": ["always"],
            "payment_method_remove": "disabled",
            "payment_method_save": None,
        } | (params.saved_payment_method_options or {})
    return found


def page(tx: Tx, params: CheckoutSessionCreateParams, id: str) -> dict[str, Any]:
    name = tx.account_settings().get("name")
    branding = {
        "background_color": "#ffffff",
        "border_style": "rounded",
        "button_color": "#0074d4",
        "display_name": name or "",
        "font_family": "default",
        "icon": None,
        "logo": None,
    }
    hosted = (params.ui_mode or "hosted_page") == "hosted_page"
    return {
        "adaptive_pricing": {"enabled": bool((params.adaptive_pricing or {}).get("enabled"))},
        "branding_settings": branding | (params.branding_settings or {}),
        "collected_information": {
            "business_name": None,
            "individual_name": None,
            "shipping_details": None,
        },
        "phone_number_collection": params.phone_number_collection or {"enabled": False},
        "ui_mode": params.ui_mode or "hosted_page",
        "client_secret": None if hosted else f"{id}_secret_{tx.new_id('request')[4:]}",
        "url": f"{tx.page_url('c/pay')}/{id}" if hosted else None,
    }


def details(tx: Tx, params: CheckoutSessionCreateParams, mode: str) -> dict[str, Any] | None:
    customer = tx.find(Customer, params.customer or "")
    email = params.customer_email or (customer and customer.email)
    if email is None and customer is None:
        return None
    shape = tx.catalogue.resource("checkout.session")
    known = {"email": email, "tax_exempt": None if mode == "setup" else "none"}
    whole: dict[str, Any] = tx.services.skeletons.filled(
        shape, "customer_details", shape.fields["customer_details"], known
    )
    return whole


def discounted(
    tx: Tx,
    params: CheckoutSessionCreateParams,
    mode: str,
    values: dict[str, Any],
    lines: list[Item],
) -> dict[str, Any]:
    """What the one discount changes. Raises for one that does not apply.

    Each line bears its share. The redemption counts when the session is complete.
    """
    if mode == "setup":
        return {"discounts": None}
    if not params.discounts:
        return {"discounts": []}
    if len(params.discounts) > 1:
        raise ApiError("You may only specify one discount.", param="discounts")
    (sent,) = params.discounts
    total, currency = values["amount_subtotal"], values["currency"]
    purchase = Purchase(params.customer, total, currency)
    coupon, _ = named(tx, sent, purchase, "discounts[0]")
    off = discount_amount(coupon, total, currency)
    shares = shared(off, [line.amount_subtotal for line in lines])
    for line, share in zip(lines, shares, strict=True):
        changes = {"amount_discount": share, "amount_total": line.amount_subtotal - share}
        tx.update(line, changes)
    return {
        "amount_total": total - off,
        "discounts": [{"coupon": sent.get("coupon"), "promotion_code": sent.get("promotion_code")}],
        "payment_status": "unpaid" if total - off or mode == "subscription" else NOTHING_DUE,
        "total_details": values["total_details"] | {"amount_discount": off},
    }


def setup(tx: Tx, params: CheckoutSessionCreateParams) -> SetupIntent:
    types = params.allowed_payment_method_types or ["card", "link"]
    values = {"customer": params.customer, "payment_method_types": types}
    values |= intent_values(tx, params, "setup_intent_data")
    return open_setup_intent(tx, values)


@operation("POST /v1/checkout/sessions/{session}/expire")
def expire_session(tx: Tx, params: CheckoutSessionExpireParams) -> CheckoutSession:
    operation = tx.catalogue.operation("POST /v1/checkout/sessions/{session}/expire")
    session = action_target(tx, operation, params, CheckoutSession)
    return expire_session_now(tx, session)


def expire_session_now(tx: Tx, session: CheckoutSession) -> CheckoutSession:
    """Raises for a session that is complete or expired."""
    changes = {"url": None, "expires_at": min(session.expires_at, tx.now)}
    gone = STATES.move(tx, session, "expire", changes)
    tx.schedule("checkout.session.expire", session.id, None)
    return gone


@due("checkout.session.expire")
def expire(tx: Tx, id: str) -> None:
    session = tx.find(CheckoutSession, id)
    if session is not None and session.status == "open":
        expire_session_now(tx, session)


@include("checkout.session", "line_items")
def session_lines(tx: Tx, session: CheckoutSession) -> dict[str, Any]:
    url = f"/v1/checkout/sessions/{session.id}/line_items"
    return list_of(tx, "item", {PARENT: session.id}, url)
