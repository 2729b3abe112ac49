"""2024-04-10: payment intents capture asynchronously; invoices have `rendering`, products
`marketing_features`.

Source: docs: upgrades, 2024-04-10; recorded invoices, 2023-08-16 (`rendering_options`) and payment
intents, 2023-10-16 (`capture_method` automatic).
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange, without


def intent_params(params: Document) -> Document:
    return {"capture_method": "automatic"} | params


def invoice(document: Document) -> Document:
    shown = (document.get("rendering") or {}).get("amount_tax_display")
    options = {"amount_tax_display": shown} if shown else None
    gone = ("rendering", "issuer", "automatically_finalizes_at")
    return without(document, *gone) | {"rendering_options": options}


def subscription(document: Document) -> Document:
    return without(document, "billing_cycle_anchor_config", "invoice_settings", "discounts")


def product(document: Document) -> Document:
    rest = without(document, "marketing_features")
    return rest | {"features": document.get("marketing_features", [])}


def product_params(params: Document) -> Document:
    if "features" not in params:
        return params
    return without(params, "features") | {"marketing_features": params["features"]}


CHANGE = VersionChange(
    "2024-04-10",
    lower={"invoice": invoice, "subscription": subscription, "product": product},
    lift={
        "POST /v1/payment_intents": intent_params,
        "POST /v1/products": product_params,
        "POST /v1/products/{id}": product_params,
    },
)
