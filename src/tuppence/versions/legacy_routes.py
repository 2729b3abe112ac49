"""Old addresses of operations that are still answered.

Each leads to an operation of today; what its path named becomes a parameter there. Source: docs:
upgrades (2015-02-18, 2018-02-28); recorded POST /v1/customers/{id}/subscriptions, 2016-07-06 to
2019-08-14, and POST /v1/charges/{id}/refunds, 2016-07-06.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """`path` names, in order, what the placeholders become in the operation's own path;
    `params` which of them are sent as parameters instead."""

    key: str
    path: tuple[int, ...] = ()
    params: tuple[tuple[str, int], ...] = ()


CUSTOMER = "/v1/customers/{customer}"
SUBSCRIPTIONS, ONE = "/v1/subscriptions", "/v1/subscriptions/{subscription_exposed_id}"
SOURCES = f"{CUSTOMER}/sources"

LEGACY: dict[str, Route] = {
    f"POST {CUSTOMER}/subscriptions": Route(f"POST {SUBSCRIPTIONS}", params=(("customer", 0),)),
    f"GET {CUSTOMER}/subscriptions": Route(f"GET {SUBSCRIPTIONS}", params=(("customer", 0),)),
    f"GET {CUSTOMER}/subscriptions/{{id}}": Route(f"GET {ONE}", path=(1,)),
    f"POST {CUSTOMER}/subscriptions/{{id}}": Route(f"POST {ONE}", path=(1,)),
    f"DELETE {CUSTOMER}/subscriptions/{{id}}": Route(f"DELETE {ONE}", path=(1,)),
    f"POST {CUSTOMER}/cards": Route(f"POST {SOURCES}", path=(0,)),
    f"GET {CUSTOMER}/cards": Route(f"GET {SOURCES}", path=(0,)),
    f"GET {CUSTOMER}/cards/{{id}}": Route(f"GET {SOURCES}/{{id}}", path=(0, 1)),
    f"POST {CUSTOMER}/cards/{{id}}": Route(f"POST {SOURCES}/{{id}}", path=(0, 1)),
    f"DELETE {CUSTOMER}/cards/{{id}}": Route(f"DELETE {SOURCES}/{{id}}", path=(0, 1)),
    "POST /v1/charges/{charge}/refunds": Route("POST /v1/refunds", params=(("charge", 0),)),
    "GET /v1/charges/{charge}/refunds": Route("GET /v1/refunds", params=(("charge", 0),)),
    "GET /v1/charges/{charge}/refunds/{id}": Route("GET /v1/refunds/{refund}", path=(1,)),
    "POST /v1/charges/{charge}/refunds/{id}": Route("POST /v1/refunds/{refund}", path=(1,)),
    "GET /v1/invoices/upcoming": Route("POST /v1/invoices/create_preview"),
}
