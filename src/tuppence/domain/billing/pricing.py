"""What a price's parameters mean: one unit amount, tiers, or an amount the customer chooses.

Amounts are in minor units. Source: docs pages api/prices/create and
products-prices/pricing-models; recorded POST /v1/prices, 2025-11-17.clover.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tuppence.domain.currency import checked_currency
from tuppence.errors import ApiError, exclusive_params, missing_param, out_of_range

MOST_DECIMAL_PLACES = 12
LONGEST_INTERVAL = {"day": 1095, "week": 156, "month": 36, "year": 3}
OPTION_FIELDS = ("custom_unit_amount", "tax_behavior", "unit_amount", "unit_amount_decimal")
AMOUNTS = ("unit_amount", "unit_amount_decimal", "custom_unit_amount")


def price_values(params: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """The amount fields of a new price. Raises `ApiError` for combinations that make no sense."""
    currency = checked_currency(params["currency"], inside(path, "currency"))
    recurring = params.get("recurring")
    values = {
        "currency": currency,
        "type": "recurring" if recurring else "one_time",
        "recurring": recurring_values(recurring, inside(path, "recurring")) if recurring else None,
        "tax_behavior": params.get("tax_behavior") or "unspecified",
    }
    if params.get("billing_scheme") == "tiered":
        values |= tiered_values(params, path)
    else:
        values |= per_unit_values(params, path)
    options = {
        checked_currency(code, inside(path, "currency_options")): option_values(one)
        for code, one in (params.get("currency_options") or {}).items()
    }
    options[currency] = {name: values[name] for name in OPTION_FIELDS}
    values["currency_options"] = dict(sorted(options.items()))
    return values


def inside(path: str, name: str) -> str:
    return f"{path}[{name}]" if path else name


def per_unit_values(params: Mapping[str, Any], path: str) -> dict[str, Any]:
    for name in ("tiers", "tiers_mode"):
        if params.get(name):
            raise ApiError(
                f"You can only specify `{name}` when `billing_scheme` is `tiered`.",
                param=inside(path, name),
            )
    given = [name for name in AMOUNTS if params.get(name) is not None]
    if len(given) > 1:
        raise exclusive_params(*(inside(path, name) for name in given))
    if not given:
        raise ApiError(
            "Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.",
            code="parameter_missing",
            param=inside(path, "unit_amount"),
        )
    return amounts(params, path) | {"billing_scheme": "per_unit"}


def amounts(params: Mapping[str, Any], path: str) -> dict[str, Any]:
    """`unit_amount` and `unit_amount_decimal` from whichever was given."""
    if params.get("custom_unit_amount"):
        custom = params["custom_unit_amount"]
        chosen = {name: custom.get(name) for name in ("maximum", "minimum", "preset")}
        return {"custom_unit_amount": chosen, "unit_amount": None, "unit_amount_decimal": None}
    whole, exact = either_amount(params, "unit_amount", path)
    return {"custom_unit_amount": None, "unit_amount": whole, "unit_amount_decimal": exact}


def either_amount(params: Mapping[str, Any], name: str, path: str) -> tuple[int | None, str | None]:
    """(whole minor units or None, exact text or None) of `name` or `name_decimal`."""
    whole, text = params.get(name), params.get(f"{name}_decimal")
    if whole is not None and text is not None:
        raise exclusive_params(inside(path, name), inside(path, f"{name}_decimal"))
    if whole is None and text is None:
        return None, None
    if whole is not None and whole < 0:
        raise ApiError(
            "Invalid non-negative integer",
            code="parameter_invalid_integer",
            param=inside(path, name),
        )
    value = Decimal(text) if text is not None else Decimal(whole or 0)
    if value < 0 or -int(value.normalize().as_tuple().exponent) > MOST_DECIMAL_PLACES:
        raise ApiError(
            f"Invalid decimal: {text}; must be non-negative with at most {MOST_DECIMAL_PLACES} "
            "decimal places.",
            param=inside(path, f"{name}_decimal"),
        )
    return (int(value) if value == value.to_integral_value() else None), plain(value)


def plain(value: Decimal) -> str:
    """Without exponent or trailing zeros: `9.50` -> `9.5`, `900` -> `900`."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def recurring_values(recurring: Mapping[str, Any], path: str) -> dict[str, Any]:
    interval, count = recurring["interval"], recurring.get("interval_count") or 1
    if count < 1:
        raise out_of_range("greater than or equal to 1", inside(path, "interval_count"))
    if count > LONGEST_INTERVAL[interval]:
        raise out_of_range(
            f"less than or equal to {LONGEST_INTERVAL[interval]}", inside(path, "interval_count")
        )
    return {
        "interval": interval,
        "interval_count": count,
        "meter": recurring.get("meter"),
        "trial_period_days": recurring.get("trial_period_days"),
        "usage_type": recurring.get("usage_type") or "licensed",
    }


def tiered_values(params: Mapping[str, Any], path: str) -> dict[str, Any]:
    for name in ("tiers", "tiers_mode"):
        if not params.get(name):
            raise missing_param(inside(path, name))
    given = [name for name in AMOUNTS if params.get(name) is not None]
    if given:
        raise ApiError(
            f"You cannot specify `{given[0]}` when `billing_scheme` is `tiered`.",
            param=inside(path, given[0]),
        )
    return {
        "billing_scheme": "tiered",
        "tiers": tiers_values(params["tiers"], inside(path, "tiers")),
        "tiers_mode": params["tiers_mode"],
        "custom_unit_amount": None,
        "unit_amount": None,
        "unit_amount_decimal": None,
    }


def tiers_values(tiers: list[Mapping[str, Any]], path: str) -> list[dict[str, Any]]:
    """Tiers in rising order, the last without end (`up_to=inf`, shown as null)."""
    found: list[dict[str, Any]] = []
    for index, tier in enumerate(tiers):
        here = f"{path}[{index}]"
        up_to = None if tier["up_to"] == "inf" else tier["up_to"]
        last = index == len(tiers) - 1
        if last != (up_to is None):
            wanted = "`inf` in the last tier" if last else "a number in all tiers but the last"
            raise ApiError(f"Invalid up_to: must be {wanted}.", param=inside(here, "up_to"))
        if found and up_to is not None and up_to <= found[-1]["up_to"]:
            raise ApiError(
                "Invalid up_to: tiers must be in ascending order.", param=inside(here, "up_to")
            )
        flat, flat_exact = either_amount(tier, "flat_amount", here)
        unit, unit_exact = either_amount(tier, "unit_amount", here)
        if flat_exact is None and unit_exact is None:
            raise missing_param(inside(here, "unit_amount"))
        found.append(
            {
                "flat_amount": flat,
                "flat_amount_decimal": flat_exact,
                "unit_amount": unit,
                "unit_amount_decimal": unit_exact,
                "up_to": up_to,
            }
        )
    return found


def plan_values(price: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """A recurring price's fields as its plan shows them; `extra` holds its tiers."""
    shared = ("active", "billing_scheme", "created", "currency", "metadata", "nickname", "product")
    values = {name: price[name] for name in (*shared, "tiers_mode")}
    values |= {
        "amount": price["unit_amount"],
        "amount_decimal": price["unit_amount_decimal"],
        "transform_usage": price["transform_quantity"],
        **price["recurring"],
    }
    return values | ({"tiers": extra["tiers"]} if "tiers" in extra else {})


def option_values(option: Mapping[str, Any]) -> dict[str, Any]:
    """One currency's entry in `currency_options`."""
    found = amounts(option, "") | {"tax_behavior": option.get("tax_behavior") or "unspecified"}
    if option.get("tiers"):
        found["tiers"] = tiers_values(option["tiers"], "tiers")
    return found
