"""Payment method configurations: which methods a page offers. Each world has a default one.

It is made when it is first needed. Source: docs page api/payment_method_configurations.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.networks import payment_methods
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.default_operations import bind_defaults, created, target, updated
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PaymentMethodConfigurationCreateParams
from tuppence.runtime.types.resources import PaymentMethodConfiguration

DEFAULT = "@key:default"
PATH = "/v1/payment_method_configurations"

bind_defaults(f"GET {PATH}", f"GET {PATH}/{{configuration}}")


def default_details(tx: Tx) -> dict[str, Any]:
    """How an intent names the default configuration."""
    return {"id": default_configuration(tx).id, "parent": None}


def default_configuration(tx: Tx) -> PaymentMethodConfiguration:
    line = tx.any_with(PaymentMethodConfiguration, **{DEFAULT: "true"})
    if line is not None:
        return tx.get(PaymentMethodConfiguration, line.id, param="configuration")
    values = {"active": True, "is_default": True, "name": "Default"}
    preferences = {name: preference("on") for name in payment_methods.enabled()}
    return tx.insert(PaymentMethodConfiguration, values | preferences, hidden={DEFAULT: True})


def configuration_used(tx: Tx, id: str | None) -> PaymentMethodConfiguration:
    """The configuration that a request names, or the default one. Raises "No such ..."."""
    if id is None:
        return default_configuration(tx)
    found = tx.get(PaymentMethodConfiguration, id, param="payment_method_configuration")
    if not found.active:
        raise ApiError(
            f"The payment method configuration {id} is not active.",
            param="payment_method_configuration",
        )
    return found


def enabled_types(configuration: PaymentMethodConfiguration, setup: bool) -> list[str]:
    """The types that a configuration offers, in the order in which intents show them."""
    chosen = [name for name in payment_methods.methods() if value_of(configuration, name) == "on"]
    order = payment_methods.enabled(setup)
    if configuration.is_default and setup:
        chosen = [name for name in order if value_of(configuration, name) != "off"]
    return sorted(chosen, key=lambda name: (order.index(name) if name in order else 99, name))


def value_of(configuration: Resource, name: str) -> str | None:
    value: str | None = ((configuration.get(name) or {}).get("display_preference") or {}).get(
        "value"
    )
    return value


def preference(wanted: str, default: str = "off") -> dict[str, Any]:
    """A method's hash; `none` leaves it at its default."""
    value = default if wanted == "none" else wanted
    shown = {"overridable": None, "preference": wanted, "value": value}
    return {"available": value == "on", "display_preference": shown}


@operation(f"POST {PATH}")
def create_configuration(tx: Tx, params: PaymentMethodConfigurationCreateParams) -> Resource:
    base = configuration_used(tx, params.parent)
    known = {n: base[n] for n in tx.catalogue.resource(base["object"]).fields if n in base}
    start = {name: one for name, one in known.items() if isinstance(one, dict)}
    operation = tx.catalogue.operation(f"POST {PATH}")
    values = start | fitted_params(tx, operation, params) | preferences_sent(tx, params)
    return created(tx, "payment_method_configuration", values | {"active": True})


@operation(f"POST {PATH}/{{configuration}}")
def update_configuration(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(f"POST {PATH}/{{configuration}}")
    old = target(tx, operation, params, PaymentMethodConfiguration)
    values = fitted_params(tx, operation, params, old) | preferences_sent(tx, params)
    return updated(tx, old, values)


def preferences_sent(tx: Tx, params: Params) -> dict[str, Any]:
    """What is said of single methods, as the configuration shows it."""
    fields = tx.catalogue.resource("payment_method_configuration").fields
    found = {}
    for name, sent in params.items():
        wanted = ((sent if isinstance(sent, dict) else {}).get("display_preference") or {}).get(
            "preference"
        )
        if wanted and name in fields:
            found[name] = preference(wanted)
    return found
