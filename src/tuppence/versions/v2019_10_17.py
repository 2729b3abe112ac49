"""2019-10-17: a customer's `account_balance` became `balance`, its tax information tax ids.

Recorded POST /v1/customers, 2019-08-14: `account_balance` beside `balance`, `tax_info` and
`tax_info_verification` null.
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange


def customer(document: Document) -> Document:
    old = {
        "account_balance": document["balance"],
        "tax_info": None,
        "tax_info_verification": None,
    }
    return document | old


def customer_params(params: Document) -> Document:
    if "account_balance" not in params:
        return params
    rest = {name: value for name, value in params.items() if name != "account_balance"}
    return rest | {"balance": params["account_balance"]}


CHANGE = VersionChange(
    "2019-10-17",
    lower={"customer": customer},
    lift={
        "POST /v1/customers": customer_params,
        "POST /v1/customers/{customer}": customer_params,
    },
)
