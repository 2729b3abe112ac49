"""Webhook endpoints: where events are to be sent. Nothing is sent yet.

The secret is shown when the endpoint is made, and never again (docs: webhooks).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from tuppence.errors import ApiError
from tuppence.operations.assign import fitted_params
from tuppence.operations.defaults import bind_defaults, target
from tuppence.operations.ids import ALPHABET
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx, encode

PATH = "/v1/webhook_endpoints/{webhook_endpoint}"
SECRET_LENGTH = 32

bind_defaults("GET /v1/webhook_endpoints", f"GET {PATH}", f"DELETE {PATH}")


@operation("POST /v1/webhook_endpoints")
def create_endpoint(tx: Tx, params: Params) -> Resource:
    check(tx, params)
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/webhook_endpoints"), params)
    secret = f"whsec_{tx.kit.ids.letters(ALPHABET, SECRET_LENGTH)}"
    endpoint = tx.insert("webhook_endpoint", values, hidden={"@secret": secret})
    document = dict(endpoint) | {"secret": secret}
    order = tx.catalogue.resource("webhook_endpoint").fields
    shown = {name: document[name] for name in order if name in document}
    return Resource(shown, endpoint.row._replace(body=encode(shown)), {})


@operation(f"POST {PATH}")
def update_endpoint(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(f"POST {PATH}")
    old = target(tx, operation, params)
    check(tx, params)
    changes = fitted_params(tx, operation, params, old)
    if params.disabled is not None:
        changes["status"] = "disabled" if params.disabled else "enabled"
    return tx.update(old, changes)


def check(tx: Tx, params: Params) -> None:
    """Raises for an address that nothing can be sent to."""
    if params.url is None:
        return
    address = urlsplit(params.url)
    if address.scheme not in ("http", "https") or not address.hostname:
        raise ApiError(f"Invalid URL: {params.url}", code="url_invalid", param="url")
    if tx.world.livemode and address.scheme != "https":
        raise ApiError(
            "Invalid URL: URL must start with https:// in live mode.",
            code="url_invalid",
            param="url",
        )
