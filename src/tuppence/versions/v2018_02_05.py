"""2018-02-05: every plan belongs to a product.

Before, a plan had a name and a statement descriptor of its own (recorded GET and POST /v1/plans,
2016-07-06 and 2017-06-05): they are its product's.
"""

from __future__ import annotations

from typing import Any

from tuppence.versions.change import Document, VersionChange

LATER = ("active", "amount_decimal", "billing_scheme", "nickname", "product", "usage_type")


def plan(document: Document) -> Document:
    product = document.get("product")
    own = product if isinstance(product, dict) else {}
    kept = {name: value for name, value in document.items() if name not in LATER}
    old = {
        "name": own.get("name"),
        "statement_descriptor": own.get("statement_descriptor"),
    }
    return kept | old


def plan_params(params: Document) -> Document:
    """`name` and `statement_descriptor` describe the product that is made with the plan."""
    product: dict[str, Any] = {
        name: params[name] for name in ("name", "statement_descriptor") if name in params
    }
    if not product or "product" in params:
        return params
    return {name: value for name, value in params.items() if name not in product} | {
        "product": product
    }


CHANGE = VersionChange(
    "2018-02-05",
    lower={"plan": plan},
    lift={"POST /v1/plans": plan_params},
    shown={"plan": ("product",)},
)
