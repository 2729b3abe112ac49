"""2018-08-23 and before: customers are made with `card`, lists take `include[]=total_count`.

Source: recorded POST /v1/customers with `card` and GET lists with `include[]`, 2016-07-06 and
2017-06-05; docs: upgrades, 2015-02-18 (cards became sources).
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange, without

LISTS = (
    "accounts",
    "charges",
    "coupons",
    "customers",
    "events",
    "invoiceitems",
    "invoices",
    "plans",
    "subscriptions",
)


def customer_params(params: Document) -> Document:
    """`card` became `source`; plan and quantity of a first subscription are not taken."""
    if "card" not in params:
        return params
    return without(params, "card") | {"source": params["card"]}


def list_params(params: Document) -> Document:
    rest = without(params, "include", "count")
    # `include[]=total_count` went with `limit=0`: no line, only their number.
    return without(rest, "limit") if rest.get("limit") == "0" else rest


def charge_params(params: Document) -> Document:
    return customer_params(params)


CHANGE = VersionChange(
    "2018-08-23",
    lift={
        "POST /v1/customers": customer_params,
        "POST /v1/customers/{customer}": customer_params,
        "POST /v1/charges": charge_params,
        **{f"GET /v1/{name}": list_params for name in LISTS},
    },
)
