"""Webhook endpoints: where events are sent (workers/webhooks/worker.py sends them).

The secret is shown when the endpoint is made, and never again (docs: webhooks).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from tuppence.domain.hostnames import is_plain
from tuppence.domain.network_addresses import is_private_host
from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.context import Resource
from tuppence.runtime.default_operations import bind_defaults, target
from tuppence.runtime.event_subscribers import CONNECT, GENERATION, secrets_of
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import WebhookEndpointCreateParams, WebhookEndpointUpdateParams
from tuppence.runtime.types.resources import WebhookEndpoint

CREATE, PATH = "POST /v1/webhook_endpoints", "/v1/webhook_endpoints/{webhook_endpoint}"
MOST = 16  # of an account in one mode (docs: webhooks)
LONGEST_URL = 2048

bind_defaults("GET /v1/webhook_endpoints", f"GET {PATH}", f"DELETE {PATH}")


@operation(CREATE)
def create_endpoint(tx: Tx, params: WebhookEndpointCreateParams) -> Resource:
    check_url(tx, params.url, "url")
    check_types(params)
    check_room(tx)
    handled = frozenset({"connect"})
    values = assigned(tx, tx.catalogue.operation(CREATE), params, handled=handled)
    hidden = {GENERATION: 1, CONNECT: bool(params.connect)}
    endpoint = tx.insert(WebhookEndpoint, values, hidden=hidden)
    (secret,) = secrets_of(tx.services.pepper, endpoint.id, hidden, tx.now)
    document = dict(endpoint) | {"secret": secret}
    order = tx.catalogue.resource("webhook_endpoint").fields
    shown = {name: document[name] for name in order if name in document}
    return Resource(shown, endpoint.row._replace(body=encode(shown)), {})


@operation(f"POST {PATH}")
def update_endpoint(tx: Tx, params: WebhookEndpointUpdateParams) -> Resource:
    operation = tx.catalogue.operation(f"POST {PATH}")
    old = target(tx, operation, params)
    check_url(tx, params.url, "url")
    check_types(params)
    changes = assigned(tx, operation, params, old, handled=frozenset({"disabled"}))
    if params.disabled is not None:
        changes["status"] = "disabled" if params.disabled else "enabled"
    return tx.update(old, changes)


def check_room(tx: Tx) -> None:
    if len(tx.every("webhook_endpoint")) >= MOST:
        mode = "live" if tx.world.livemode else "test"
        raise ApiError(f"You have reached the maximum of {MOST} {mode} webhook endpoints.")


def check_types(params: WebhookEndpointCreateParams | WebhookEndpointUpdateParams) -> None:
    if params.enabled_events == []:
        raise ApiError("You must enable at least one event type.", param="enabled_events")


def check_url(tx: Tx, url: str | None, param: str) -> None:
    """Raises for a URL that nothing can be sent to, or whose host not all parsers read alike.

    A private address is refused where `--webhook-targets` allows public ones only. A name that
    resolves to one is refused when an event is sent.
    """
    if url is None:
        return
    try:
        address = urlsplit(url)
        usable = address.scheme in ("http", "https") and is_plain(address.hostname or "")
        usable = usable and (address.port is None or address.port > 0)
    except ValueError:
        usable = False
    if not usable or len(url) > LONGEST_URL or not url.isprintable() or " " in url or "\\" in url:
        raise ApiError(f"Invalid URL: {url[:LONGEST_URL]}", code="url_invalid", param=param)
    if tx.world.livemode and address.scheme != "https":
        raise ApiError(
            "Invalid URL: URL must start with https:// in live mode.",
            code="url_invalid",
            param=param,
        )
    host = address.hostname or ""
    if not tx.services.private_targets and is_private_host(host):
        raise ApiError(
            f"Invalid URL: {host} is not a public address. This server sends webhooks to public "
            "addresses only; `tuppence serve --webhook-targets any` also allows private ones.",
            code="url_invalid",
            param=param,
        )
