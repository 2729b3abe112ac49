"""Parameters that were renamed long ago or lately, and are taken in every version.

`plan` and `quantity` stand for a subscription's only item (recorded POST /v1/subscriptions,
2016-07-06 to 2023-08-16; never taken away). `payment_method_types` became
`allowed_payment_method_types` in the types of 2026-10-28.endive; recorded requests up to
2026-03-25.dahlia and the official CLI of this month, which names no version, send the old name.
"""

from __future__ import annotations

from typing import Any

from tuppence.versions.change import Document, without


def one_item(params: Document) -> Document:
    """The item that `plan` (or `price`) and `quantity` describe."""
    named = next((name for name in ("plan", "price") if name in params), None)
    if named is None:
        return params
    item: dict[str, Any] = {named: params[named]}
    if "quantity" in params:
        item["quantity"] = params["quantity"]
    return without(params, named, "quantity") | {"items": [item]}


def the_only_item(params: Document) -> Document:
    """On a subscription with one item, `plan` and `quantity` change that item."""
    if "items" in params or not {"plan", "price", "quantity"} & set(params):
        return params
    item: dict[str, Any] = {"id": ONLY_ITEM}
    item |= {name: params[name] for name in ("plan", "price", "quantity") if name in params}
    return without(params, "plan", "price", "quantity") | {"items": [item]}


ONLY_ITEM = "@only"  # resources/billing/subscription takes it for the one item there is


def types(params: Document) -> Document:
    params = bank_transfer(params)
    if "payment_method_types" not in params or "allowed_payment_method_types" in params:
        return params
    rest = without(params, "payment_method_types")
    return rest | {"allowed_payment_method_types": params["payment_method_types"]}


def bank_transfer(params: Document) -> Document:
    """The CLI's trigger names Japan's bank transfer `jp_bank_account`, which the API takes too."""
    options = params.get("payment_method_options")
    asked = options.get("customer_balance") if isinstance(options, dict) else None
    transfer = asked.get("bank_transfer") if isinstance(asked, dict) else None
    if not isinstance(transfer, dict) or transfer.get("type") != "jp_bank_account":
        return params
    found = {**(asked or {}), "bank_transfer": {**transfer, "type": "jp_bank_transfer"}}
    return params | {"payment_method_options": {**(options or {}), "customer_balance": found}}


INTENTS = ("payment_intents", "setup_intents")
TYPED = (
    "POST /v1/checkout/sessions",
    *(f"POST /v1/{name}" for name in INTENTS),
    *(f"POST /v1/{name}/{{intent}}" for name in INTENTS),
    *(f"POST /v1/{name}/{{intent}}/confirm" for name in INTENTS),
)


def promotion(params: Document) -> Document:
    """`coupon` became `promotion[coupon]` with 2025-09-30.clover."""
    if "coupon" not in params or "promotion" in params:
        return params
    named = {"type": "coupon", "coupon": params["coupon"]}
    return without(params, "coupon") | {"promotion": named}


ALWAYS = {
    "POST /v1/promotion_codes": promotion,
    **dict.fromkeys(TYPED, types),
    "POST /v1/subscriptions": one_item,
    "POST /v1/subscriptions/{subscription_exposed_id}": the_only_item,
}
