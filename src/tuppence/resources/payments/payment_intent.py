"""Payment intents: one payment from its first idea to its end, with every attempt in between.

requires_payment_method -> requires_confirmation -> (requires_action) -> requires_capture or
succeeded; canceled from any of them but the last. Source: docs page payments/paymentintents/
lifecycle; recorded POST /v1/payment_intents, 2019-08-14 to 2026-03-25.
"""

from __future__ import annotations

from typing import Any

from tuppence.engines.currency import checked_amount, checked_currency
from tuppence.errors import ApiError, Declined
from tuppence.networks import cards
from tuppence.networks.cards import Card
from tuppence.operations.assign import assigned, fitted_at, new_metadata
from tuppence.operations.defaults import action_target, bind_defaults, target
from tuppence.operations.registry import include, operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx
from tuppence.resources.payments.charge import captured, charged
from tuppence.resources.payments.confirmation_token import method_of
from tuppence.resources.payments.lists import list_of
from tuppence.resources.payments.payment_method import (
    USED,
    attached,
    card_behind,
    made,
    usable,
)
from tuppence.resources.payments.payment_method_configuration import default_details

PATH = "POST /v1/payment_intents/{intent}"
OPEN = ("requires_payment_method", "requires_confirmation", "requires_action")
CANCELABLE = (
    "requires_payment_method",
    "requires_capture",
    "requires_reauthorization",
    "requires_confirmation",
    "requires_action",
    "processing",
)
# Types that never send the payer to another page.
STAYING = frozenset(
    ["card", "link", "acss_debit", "au_becs_debit", "bacs_debit", "sepa_debit", "us_bank_account"]
)
AUTHENTICATED = "@authenticated"  # a method set up before with 3D Secure
HANDLED = frozenset(
    {
        "allowed_payment_method_types",
        "amount",
        "amount_details",
        "automatic_payment_methods",
        "confirm",
        "confirmation_token",
        "currency",
        "error_on_requires_action",
        "mandate",
        "mandate_data",
        "off_session",
        "payment_method",
        "payment_method_data",
        "payment_method_options",
        "radar_options",
        "return_url",
        "use_stripe_sdk",
        "payment_method_configuration",
    }
)
ON_CARDS = {
    "installments": None,
    "mandate_options": None,
    "network": None,
    "request_three_d_secure": "automatic",
}
OPTIONS: dict[str, dict[str, Any]] = {
    "card": ON_CARDS,
    "link": {"persistent_token": None},
    "klarna": {"preferred_locale": None},
    "afterpay_clearpay": {"reference": None},
    "acss_debit": {"verification_method": "automatic"},
    "us_bank_account": {"verification_method": "automatic"},
    "wechat_pay": {"app_id": None, "client": None},
}

bind_defaults("GET /v1/payment_intents", "GET /v1/payment_intents/{intent}")


# -- create and update -----------------------------------------------------------------------------


@operation("POST /v1/payment_intents")
def create_payment_intent(tx: Tx, params: Params) -> Resource | Declined:
    operation = tx.catalogue.operation("POST /v1/payment_intents")
    currency = checked_currency(params.currency)
    checked_amount(params.amount, currency)
    check_before_confirm(params)
    values = assigned(tx, operation, params, handled=HANDLED)
    values["metadata"] = new_metadata(params.metadata)
    values |= {"amount": params.amount, "currency": currency, "amount_details": {"tip": {}}}
    values |= kinds_of_payment(tx, params)
    values.setdefault("capture_method", "automatic_async")
    id = tx.new_id("payment_intent")
    values |= method_chosen(tx, params, id, params.customer)
    intent = tx.insert("payment_intent", values, id=id)
    tx.emit("payment_intent.created", intent)
    if not params.confirm:
        return intent
    return confirmed(tx, intent, params)


def check_before_confirm(params: Params) -> None:
    if params.confirm:
        return
    for name in ("off_session", "error_on_requires_action", "mandate_data", "return_url"):
        if params.get(name):
            raise ApiError(
                f"`{name}` may only be used when `confirm` is true.",
                param=name,
            )


def kinds_of_payment(tx: Tx, params: Params) -> dict[str, Any]:
    """The types that may pay and their options.

    Without a list of types they are chosen automatically (docs: upgrades, 2023-08-16).
    """
    types = params.allowed_payment_method_types
    automatic = params.automatic_payment_methods
    values: dict[str, Any] = {}
    if types:
        values["automatic_payment_methods"] = None
    else:
        types = ["card", "link"]
        values["payment_method_configuration_details"] = default_details(tx)
        values["automatic_payment_methods"] = {
            "allow_redirects": (automatic or {}).get("allow_redirects") or "always",
            "enabled": True,
        }
    if automatic and automatic["enabled"] and params.allowed_payment_method_types:
        raise ApiError(
            "You may only specify one of these parameters: automatic_payment_methods, "
            "allowed_payment_method_types.",
            param="automatic_payment_methods",
        )
    values["payment_method_types"] = types
    values["payment_method_options"] = options_for(tx, types, params)
    return values


def options_for(tx: Tx, types: list[str], params: Params) -> dict[str, Any]:
    asked = options_asked(tx, "payment_intent", params)
    return {
        name: {**OPTIONS.get(name, {}), **asked.get(name, {})}
        for name in types
        if name in OPTIONS or name in asked
    }


def options_asked(tx: Tx, type: str, params: Params) -> dict[str, dict[str, Any]]:
    """What is asked of each payment method type, in the shape an intent of this type keeps it."""
    held: dict[str, dict[str, Any]] = {}
    for method, asked in (params.payment_method_options or {}).items():
        for name, value in (asked or {}).items():
            fit = fitted_at(tx, type, f"payment_method_options.{method}.{name}", value)
            if fit is not None:
                held.setdefault(method, {})[name] = fit
    return held


def method_sent(tx: Tx, params: Params, intent: str) -> Resource | None:
    """The method that a request for this intent names, describes, or carries in a token."""
    if params.payment_method_data:
        return made(tx, params.payment_method_data)
    if params.confirmation_token:
        return method_of(tx, params.confirmation_token, intent)
    if params.payment_method:
        return usable(tx, params.payment_method, "payment_method")
    return None


def method_chosen(tx: Tx, params: Params, intent: str, customer: str | None) -> dict[str, Any]:
    """What changes on an intent, of payment or setup, for which a method was sent."""
    method = method_sent(tx, params, intent)
    if method is None:
        return {}
    check_owner(method, customer)
    return {"payment_method": method.row.id, "status": "requires_confirmation"}


def check_owner(method: Resource, customer: str | None) -> None:
    """A saved method pays only for its customer (docs: api/payment_intents/create)."""
    if method.customer and method.customer != customer:
        raise ApiError(
            f"The provided PaymentMethod is attached to a different customer: {method.id}. "
            "Provide the `customer` that the PaymentMethod belongs to."
            if customer
            else "The payment method supplied belongs to a customer. Please include the customer "
            "in the `customer` parameter.",
            param="payment_method" if customer else "customer",
        )
    if method.extra.get(USED):
        raise ApiError(
            "The provided PaymentMethod was previously used with a PaymentIntent without Customer "
            "attachment, shared with a connected account without Customer attachment, or was "
            "detached from a Customer. It may not be used again. To use a PaymentMethod multiple "
            "times, you must attach it to a Customer first.",
            param="payment_method",
        )


@operation(PATH)
def update_payment_intent(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(PATH)
    old = target(tx, operation, params)
    if old.status not in OPEN and set(params) - {"metadata", "description", "expand"}:
        raise unexpected(
            old,
            f"This PaymentIntent's {next(iter(set(params) - {'expand'}))} could not be updated "
            f"because it has a status of {old.status}. You may only update it when it has one of "
            f"the following statuses: {', '.join(OPEN)}.",
        )
    changes = assigned(tx, operation, params, old, HANDLED)
    if params.amount is not None:
        changes["amount"] = params.amount
    if params.currency:
        changes["currency"] = checked_currency(params.currency)
    checked_amount(changes.get("amount", old.amount), changes.get("currency", old.currency))
    if params.allowed_payment_method_types:
        changes["payment_method_types"] = params.allowed_payment_method_types
        changes["automatic_payment_methods"] = None
    changes |= method_chosen(tx, params, old.id, params.customer or old.customer)
    return tx.update(old, changes)


# -- confirm ---------------------------------------------------------------------------------------


@operation(f"{PATH}/confirm")
def confirm_payment_intent(tx: Tx, params: Params) -> Resource | Declined:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/confirm"), params)
    if intent.status not in OPEN:
        raise unexpected(
            intent,
            "You cannot confirm this PaymentIntent because it has already succeeded after being "
            "previously confirmed."
            if intent.status == "succeeded"
            else f"You cannot confirm this PaymentIntent because it has a status of "
            f"{intent.status}. Only a PaymentIntent with one of the following statuses may be "
            f"confirmed: {', '.join(OPEN)}.",
        )
    changes: dict[str, Any] = {}
    for name in ("receipt_email", "setup_future_usage", "capture_method"):
        if name in params:
            changes[name] = params[name]
    changes |= method_chosen(tx, params, intent.id, intent.customer)
    return confirmed(tx, tx.update(intent, changes) if changes else intent, params)


def confirmed(tx: Tx, intent: Resource, params: Params) -> Resource | Declined:
    if not intent.payment_method:
        raise unexpected(
            intent,
            "You cannot confirm this PaymentIntent because it's missing a payment method. You can "
            "either update the PaymentIntent with a payment method and then confirm it again, or "
            "confirm it again directly with a payment method or ConfirmationToken.",
        )
    method = usable(tx, intent.payment_method, "payment_method")
    check_redirects(intent, method, params)
    card = card_behind(method)
    if card is None:
        raise ApiError(
            f"Payments with {method.type} are not simulated yet. Nothing was changed.",
            status=501,
            type="api_error",
            code="not_implemented",
        )
    if must_authenticate(card, method, params):
        return challenged(tx, intent, method, params)
    return attempted(tx, intent, method, bool(params.off_session))


def check_redirects(intent: Resource, method: Resource, params: Params) -> None:
    """Types that may redirect need somewhere to return to (docs: upgrades, 2023-08-16)."""
    automatic = intent.automatic_payment_methods
    if not automatic or automatic.get("allow_redirects") == "never":
        return
    if params.return_url or params.off_session or params.use_stripe_sdk:
        return
    if set(intent.payment_method_types) <= STAYING:
        return
    raise ApiError(
        "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. "
        "Because some of these payment methods might redirect your customer off of your page, you "
        "must provide a `return_url`. If you don't want to accept redirect-based payment methods, "
        "set `automatic_payment_methods[enabled]` to `true` and "
        "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and "
        "Payment Intents.",
        payment_intent=dict(intent),
    )


def must_authenticate(card: Card, method: Resource, params: Params) -> bool:
    if card.authenticate is None:
        return False
    if card.authenticate == "unless_set_up":
        return not method.extra.get(AUTHENTICATED)
    if card.authenticate == "on_session":
        return not params.off_session
    return True


def challenged(tx: Tx, intent: Resource, method: Resource, params: Params) -> Resource | Declined:
    """3D Secure is asked for: the payer must act, or, with nobody there, it is declined."""
    if params.off_session or params.error_on_requires_action:
        refusal = cards.declined("authentication_required")
        return declined(tx, intent, method, refusal, None)
    changed = tx.update(
        intent, {"status": "requires_action", "next_action": next_action(tx, intent, params)}
    )
    tx.emit("payment_intent.requires_action", changed)
    return changed


def next_action(tx: Tx, intent: Resource, params: Params) -> dict[str, Any]:
    if params.return_url:
        url = f"{tx.kit.public_url}/3d_secure/{intent.id}"
        return {
            "type": "redirect_to_url",
            "redirect_to_url": {"return_url": params.return_url, "url": url},
        }
    return {
        "type": "use_stripe_sdk",
        "use_stripe_sdk": {
            "type": "three_d_secure_redirect",
            "stripe_js": f"{tx.kit.public_url}/3d_secure/{intent.id}",
        },
    }


def attempted(tx: Tx, intent: Resource, method: Resource, off_session: bool) -> Resource | Declined:
    """Charge the method; the intent moves on, or keeps what went wrong."""
    capture = intent.capture_method != "manual"
    values = {
        name: intent[name]
        for name in ("amount", "application_fee_amount", "currency", "customer", "description")
    }
    values |= {
        "radar_options": {},
        "metadata": intent.metadata,
        "on_behalf_of": intent.on_behalf_of,
        "payment_intent": intent.id,
        "receipt_email": intent.receipt_email,
        "shipping": intent.shipping,
        "statement_descriptor": intent.statement_descriptor,
        "statement_descriptor_suffix": intent.statement_descriptor_suffix,
        "transfer_group": intent.transfer_group,
    }
    later = intent.capture_method == "automatic_async"
    charge, refusal = charged(tx, method, values, capture=capture, settle_later=later)
    if refusal is not None:
        return declined(tx, intent, method, refusal, charge)
    return paid(tx, intent, method, charge)


def paid(tx: Tx, intent: Resource, method: Resource, charge: Resource) -> Resource:
    changes: dict[str, Any] = {
        "latest_charge": charge.id,
        "next_action": None,
        "last_payment_error": None,
        "payment_method": method.row.id,
    }
    if charge.captured:
        changes |= {"status": "succeeded", "amount_received": charge.amount_captured}
    else:
        changes |= {"status": "requires_capture", "amount_capturable": charge.amount}
    done = tx.update(intent, changes)
    if intent.setup_future_usage and intent.customer and not method.customer:
        attached(tx, method, intent.customer)
    elif not method.customer:
        tx.update(method, {}, hidden={USED: True})
    if charge.captured:
        tx.emit("payment_intent.succeeded", done)
    else:
        tx.emit("payment_intent.amount_capturable_updated", done)
    return done


def declined(
    tx: Tx, intent: Resource, method: Resource, refusal: ApiError, charge: Resource | None
) -> Declined:
    """The intent asks for another method; error and charge stay to be seen."""
    error = refusal.body() | {"payment_method": dict(method)}
    shape = tx.catalogue.resource("payment_intent")
    known = tx.catalogue.inner_fields(shape.fields["last_payment_error"]["t"]) or {}
    kept = {name: value for name, value in error.items() if name in known and value != ""}
    lost = tx.update(
        intent,
        {
            "status": "requires_payment_method",
            "payment_method": None,
            "next_action": None,
            "latest_charge": charge.id if charge is not None else intent.latest_charge,
            "last_payment_error": kept,
        },
    )
    tx.emit("payment_intent.payment_failed", lost)
    refusal.details |= {"payment_intent": dict(lost), "payment_method": dict(method)}
    return Declined(refusal)


def unexpected(intent: Resource, message: str) -> ApiError:
    return ApiError(message, code="payment_intent_unexpected_state", payment_intent=dict(intent))


# -- capture and cancel ----------------------------------------------------------------------------


@operation(f"{PATH}/capture")
def capture_payment_intent(tx: Tx, params: Params) -> Resource:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/capture"), params)
    if intent.status != "requires_capture":
        raise unexpected(
            intent,
            "This PaymentIntent could not be captured because it has already been captured."
            if intent.status == "succeeded"
            else "This PaymentIntent could not be captured because it has a status of "
            f"{intent.status}. Only a PaymentIntent with one of the following statuses may be "
            "captured: requires_capture.",
        )
    amount = params.amount_to_capture
    if amount is not None and not 0 < amount <= intent.amount_capturable:
        raise ApiError(
            "The amount to capture must be greater than zero and less than or equal to the "
            f"amount capturable ({intent.amount_capturable}).",
            code="amount_too_large",
            param="amount_to_capture",
        )
    charge = captured(tx, tx.lock("charge", intent.latest_charge, param="intent"), amount)
    changes: dict[str, Any] = {
        "amount_capturable": 0,
        "amount_received": charge.amount_captured,
        "status": "succeeded",
    }
    if params.metadata is not None:
        changes["metadata"] = new_metadata({**intent.metadata, **params.metadata})
    done = tx.update(intent, changes)
    tx.emit("payment_intent.succeeded", done)
    return done


@operation(f"{PATH}/cancel")
def cancel_payment_intent(tx: Tx, params: Params) -> Resource:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel"), params)
    if intent.status not in CANCELABLE:
        raise unexpected(
            intent,
            f"You cannot cancel this PaymentIntent because it has a status of {intent.status}. "
            "Only a PaymentIntent with one of the following statuses may be canceled: "
            f"{', '.join(CANCELABLE)}.",
        )
    return canceled(tx, intent, params.cancellation_reason)


def canceled(tx: Tx, intent: Resource, reason: str | None) -> Resource:
    if intent.latest_charge and intent.status == "requires_capture":
        charge = tx.lock("charge", intent.latest_charge, param="intent")
        tx.schedule("charge.expire", charge.id, None)
        freed = tx.update(charge, {"refunded": True, "amount_refunded": charge.amount})
        tx.emit("charge.refunded", freed)
    gone = tx.update(
        intent,
        {
            "amount_capturable": 0,
            "canceled_at": tx.now,
            "cancellation_reason": reason,
            "next_action": None,
            "status": "canceled",
        },
    )
    tx.emit("payment_intent.canceled", gone)
    return gone


@include("payment_intent", "charges")
def intent_charges(tx: Tx, intent: Resource) -> dict[str, Any]:
    """Until 2022-11-15 an intent showed its charges."""
    url = f"/v1/charges?payment_intent={intent.id}"
    return list_of(tx, "charge", {"payment_intent": intent.id}, url)
