"""Billing portal sessions: a page on which a customer manages what they pay for."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Resource
from tuppence.runtime.default_operations import created
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import BillingPortalSessionCreateParams
from tuppence.runtime.types.resources import BillingPortalConfiguration, Customer

DEFAULT = "@key:default"
SESSIONS = "POST /v1/billing_portal/sessions"


@operation(SESSIONS)
def create_portal_session(tx: Tx, params: BillingPortalSessionCreateParams) -> Resource:
    """With the configuration that is named, else the world's default one."""
    values = fitted_params(tx, tx.catalogue.operation(SESSIONS), params)
    if params.customer:
        tx.get(Customer, params.customer, param="customer")
    values["configuration"] = params.configuration or default_configuration(tx)
    return created(tx, "billing_portal.session", values)


def default_configuration(tx: Tx) -> str:
    line = tx.any_with(BillingPortalConfiguration, **{DEFAULT: "true"})
    if line is not None:
        return line.id
    features: dict[str, Any] = {
        "customer_update": {"allowed_updates": ["email", "tax_id"], "enabled": True},
        "invoice_history": {"enabled": True},
        "payment_method_update": {"enabled": True},
        "subscription_cancel": {"enabled": True, "mode": "at_period_end"},
    }
    shape = tx.catalogue.resource("billing_portal.configuration")
    whole = tx.services.skeletons.filled(shape, "features", shape.fields["features"], features)
    values = {"active": True, "is_default": True, "features": whole, "updated": tx.now}
    return str(tx.insert(BillingPortalConfiguration, values, hidden={DEFAULT: True}).id)
