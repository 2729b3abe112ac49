"""Setup intents: a payment method made ready to be charged later.

Source: docs page payments/setup-intents; recorded POST /v1/setup_intents.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError, Declined
from tuppence.networks import cards
from tuppence.operations.assign import assigned, new_metadata
from tuppence.operations.defaults import action_target, bind_defaults, target
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx
from tuppence.resources.payments.payment_intent import (
    AUTHENTICATED,
    ON_CARDS,
    method_chosen,
    options_asked,
)
from tuppence.resources.payments.payment_method import attached, card_behind, usable

PATH = "POST /v1/setup_intents/{intent}"
OPEN = ("requires_payment_method", "requires_confirmation", "requires_action")
HANDLED = frozenset(
    {
        "allowed_payment_method_types",
        "automatic_payment_methods",
        "confirm",
        "confirmation_token",
        "mandate_data",
        "payment_method",
        "payment_method_data",
        "payment_method_options",
        "return_url",
        "single_use",
        "use_stripe_sdk",
        "payment_method_configuration",
    }
)

bind_defaults("GET /v1/setup_intents", "GET /v1/setup_intents/{intent}")


@operation("POST /v1/setup_intents")
def create_setup_intent(tx: Tx, params: Params) -> Resource | Declined:
    operation = tx.catalogue.operation("POST /v1/setup_intents")
    values = assigned(tx, operation, params, handled=HANDLED)
    values["metadata"] = new_metadata(params.metadata)
    values |= kinds(tx, params)
    values["usage"] = params.usage or "off_session"
    id = tx.new_id("setup_intent")
    values |= method_chosen(tx, params, id, params.customer)
    intent = tx.insert("setup_intent", values, id=id)
    tx.emit("setup_intent.created", intent)
    return confirmed(tx, intent, params) if params.confirm else intent


def kinds(tx: Tx, params: Params) -> dict[str, Any]:
    types = params.allowed_payment_method_types
    card = {
        name: ON_CARDS[name] for name in ("mandate_options", "network", "request_three_d_secure")
    }
    options = {"card": card | options_asked(tx, "setup_intent", params).get("card", {})}
    if types:
        return {
            "automatic_payment_methods": None,
            "payment_method_types": types,
            "payment_method_options": options if "card" in types else {},
        }
    automatic = params.automatic_payment_methods or {}
    return {
        "automatic_payment_methods": {
            "allow_redirects": automatic.get("allow_redirects") or "always",
            "enabled": True,
        },
        "payment_method_types": ["card", "link"],
        "payment_method_options": options | {"link": {"persistent_token": None}},
    }


@operation(PATH)
def update_setup_intent(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(PATH)
    old = target(tx, operation, params)
    changes = assigned(tx, operation, params, old, HANDLED)
    if params.allowed_payment_method_types:
        changes["payment_method_types"] = params.allowed_payment_method_types
    changes |= method_chosen(tx, params, old.id, params.customer or old.customer)
    return tx.update(old, changes)


@operation(f"{PATH}/confirm")
def confirm_setup_intent(tx: Tx, params: Params) -> Resource | Declined:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/confirm"), params)
    if intent.status not in OPEN:
        raise unexpected(intent, "confirm", OPEN)
    changes = method_chosen(tx, params, intent.id, intent.customer)
    return confirmed(tx, tx.update(intent, changes) if changes else intent, params)


def confirmed(tx: Tx, intent: Resource, params: Params) -> Resource | Declined:
    if not intent.payment_method:
        raise ApiError(
            "You cannot confirm this SetupIntent because it's missing a payment method. Update "
            "the SetupIntent with a payment method and then confirm it again.",
            code="setup_intent_unexpected_state",
            setup_intent=dict(intent),
        )
    method = usable(tx, intent.payment_method, "payment_method")
    card = card_behind(method)
    if card is not None and card.decline and card.attach:
        return refused(tx, intent, method, cards.declined(card.decline))
    if card is not None and card.authenticate and not method.extra.get(AUTHENTICATED):
        action = {
            "type": "use_stripe_sdk",
            "use_stripe_sdk": {
                "type": "three_d_secure_redirect",
                "stripe_js": f"{tx.kit.public_url}/3d_secure/{intent.id}",
            },
        }
        waiting = tx.update(intent, {"status": "requires_action", "next_action": action})
        tx.emit("setup_intent.requires_action", waiting)
        return waiting
    if intent.customer and not method.customer:
        attached(tx, method, intent.customer)
    done = tx.update(intent, {"status": "succeeded", "next_action": None, "last_setup_error": None})
    tx.emit("setup_intent.succeeded", done)
    return done


def refused(tx: Tx, intent: Resource, method: Resource, refusal: ApiError) -> Declined:
    shape = tx.catalogue.resource("setup_intent")
    known = tx.catalogue.inner_fields(shape.fields["last_setup_error"]["t"]) or {}
    error = refusal.body() | {"payment_method": dict(method)}
    lost = tx.update(
        intent,
        {
            "status": "requires_payment_method",
            "payment_method": None,
            "last_setup_error": {n: v for n, v in error.items() if n in known and v != ""},
        },
    )
    tx.emit("setup_intent.setup_failed", lost)
    refusal.details["setup_intent"] = dict(lost)
    return Declined(refusal)


@operation(f"{PATH}/cancel")
def cancel_setup_intent(tx: Tx, params: Params) -> Resource:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel"), params)
    if intent.status not in OPEN:
        raise unexpected(intent, "cancel", OPEN)
    gone = tx.update(
        intent,
        {
            "status": "canceled",
            "cancellation_reason": params.cancellation_reason,
            "next_action": None,
        },
    )
    tx.emit("setup_intent.canceled", gone)
    return gone


def unexpected(intent: Resource, verb: str, allowed: tuple[str, ...]) -> ApiError:
    return ApiError(
        f"You cannot {verb} this SetupIntent because it has a status of {intent.status}. Only a "
        f"SetupIntent with one of the following statuses may be {verb}ed: {', '.join(allowed)}.",
        code="setup_intent_unexpected_state",
        setup_intent=dict(intent),
    )
