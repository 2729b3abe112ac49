"""Sessions of the official CLI: what `stripe listen` and `stripe logs tail` open.

A session is a receiver of events with a queue of its own. Whoever knows its websocket id may
connect, and connect again; what came meanwhile waits. Without a connection it ends.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.context import Resource
from tuppence.runtime.event_subscribers import FEATURES, SESSION, signing_secret
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.registry import operation
from tuppence.runtime.services import World
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import StripecliSessionCreateParams
from tuppence.runtime.webhook_deliveries import let_go

KNOWN = ("webhooks", "v2_events", "request_logs")
FORWARDING, DEVICE, FILTERS = "@forwarding", "@device", "@filters"
BY_SOCKET = "@key:websocket"  # the SHA-256 of the websocket id, which opens the session
EXPIRE = "stripecli.session.expire"
UNCONNECTED_S = 120
RECONNECT_S = 300  # after which the CLI connects anew
MOST = 25
FOREVER, AT_ONCE = 2**62, 500
FORWARDS = (
    "forward_to_url",
    "forward_connect_to_url",
    "forward_thin_to_url",
    "forward_thin_connect_to_url",
)


@operation("POST /v1/stripecli/sessions")
def create_session(tx: Tx, params: StripecliSessionCreateParams) -> Resource:
    features = [one for one in params.websocket_features if one in KNOWN]
    if not features:
        raise ApiError(f"websocket_features takes {', '.join(KNOWN)}.", param="websocket_features")
    if len(tx.every(SESSION)) >= MOST:
        raise ApiError("Too many sessions of the CLI are open.", status=429)
    socket_id = f"cliws_{tx.services.ids.letters(ALPHABET, 32)}"
    session = tx.insert(
        SESSION,
        {},
        hidden={
            FEATURES: features,
            DEVICE: params.device_name,
            FORWARDING: any(params.get(name) for name in FORWARDS),
            FILTERS: filters_of(params.filters),
            BY_SOCKET: hash_of(socket_id),
        },
    )
    tx.schedule(EXPIRE, session.id, tx.now + UNCONNECTED_S)
    document = dict(session) | {
        "default_version": tx.context.api_version,
        "device_token": "",
        "display_connect_filter_warning": False,
        "latest_version": tx.catalogue.api_version,
        "reconnect_delay": RECONNECT_S,
        "secret": secret_of_session(tx.services.pepper, tx.world, session.extra),
        "websocket_authorized_feature": features[0],
        "websocket_id": socket_id,
        "websocket_url": f"{socket_url(tx.services.public_url)}/subscribe/{tx.world.account}",
    }
    return Resource(document, session.row._replace(body=encode(document)), {})


def secret_of_session(pepper: bytes, world: World, extra: dict[str, Any]) -> str:
    """The same for an account's device each time, so that it can be kept in a `.env`."""
    mode = "live" if world.livemode else "test"
    return signing_secret(pepper, f"{world.account}:{mode}:{extra[DEVICE]}", 0)


def socket_url(public_url: str) -> str:
    return public_url.replace("http", "ws", 1)


def hash_of(socket_id: str) -> str:
    return hashlib.sha256(socket_id.encode()).hexdigest()


def filters_of(text: str | None) -> dict[str, list[str]]:
    """What `stripe logs tail` wants to see: a JSON hash of lists. Raises `ApiError`."""
    try:
        found: Any = json.loads(text or "{}")
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise ApiError("filters must be a JSON object.", param="filters")
    return {
        name: [str(one) for one in values]
        for name, values in found.items()
        if isinstance(values, list) and values
    }


@due(EXPIRE)
def end_session(tx: Tx, id: str) -> None:
    """Nobody has been connected for a while: what still waits is let go."""
    session = tx.find(SESSION, id)
    if session is not None and not session.is_deleted:
        tx.delete(session)
        let_go(tx, id)
