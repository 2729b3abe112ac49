"""`tuppence listen` and `tuppence logs tail`: what happens, as it happens, on the terminal."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import click
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tuppence.cli.http_client import Pairs, Target, send

PROTOCOL = Subprotocol("stripecli-devproxy-v1")
FORWARD_S = 30
Frame = dict[str, Any]


def session(to: Target, pairs: Pairs) -> dict[str, Any]:
    """A session of the server. Raises `click.ClickException` with its refusal."""
    asked = [("device_name", socket.gethostname()), *pairs]
    answer = send(to, "POST", "/v1/stripecli/sessions", asked)
    found: dict[str, Any] = json.loads(answer.body)
    if answer.status != 200:
        raise click.ClickException(found["error"]["message"])
    return found


def frames(
    to: Target, pairs: Pairs, ready: Callable[[dict[str, Any]], None]
) -> Iterator[tuple[ClientConnection, Frame]]:
    """What the server tells, for as long as it is there; a lost connection is made anew."""
    opened = session(to, pairs)
    ready(opened)
    while True:
        base = urlsplit(to.base_url)
        path = urlsplit(opened["websocket_url"]).path
        scheme = "wss" if base.scheme == "https" else "ws"
        try:
            with connect(
                f"{scheme}://{base.netloc}{path}",
                subprotocols=[PROTOCOL],
                additional_headers={"Websocket-Id": opened["websocket_id"]},
                max_size=None,
            ) as connection:
                for message in connection:
                    yield connection, json.loads(message)
        except InvalidStatus:
            opened = session(to, pairs)
        except ConnectionClosed:
            continue
        except (OSError, WebSocketException) as error:
            raise click.ClickException(f"The server is gone: {error}") from None


def listen(
    to: Target, forward_to: str | None, connect_to: str | None, types: list[str], latest: bool
) -> None:
    pairs = [("websocket_features[]", "webhooks")]
    if forward_to:
        pairs.append(("forward_to_url", forward_to))

    def ready(opened: dict[str, Any]) -> None:
        click.echo(f"Ready! Your webhook signing secret is {opened['secret']} (^C to quit)")

    for connection, frame in frames(to, pairs, ready):
        if frame["type"] != "webhook_event":
            continue
        acknowledge(connection, frame)
        event = json.loads(frame["event_payload"])
        if (frame["endpoint"]["api_version"] is not None) != latest or not wanted(event, types):
            continue
        from_other = f" of {frame['account']}" if "account" in frame else ""
        click.echo(f"{now()}  --> {event['type']}{from_other} [{event['id']}]")
        target = (connect_to or forward_to) if "account" in frame else forward_to
        if target:
            forward(connection, frame, event, target)


def wanted(event: dict[str, Any], types: list[str]) -> bool:
    return not types or "*" in types or event["type"] in types


def acknowledge(connection: ClientConnection, frame: Frame) -> None:
    names = ("webhook_id", "webhook_conversation_id")
    connection.send(json.dumps({"type": "event_ack", **{n: frame[n] for n in names}}))


def forward(connection: ClientConnection, frame: Frame, event: Frame, url: str) -> None:
    """Hand an event on, and tell the server what was answered."""
    address = urlsplit(url if "://" in url else f"http://{url}")
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    local = kind(address.hostname or "localhost", address.port, timeout=FORWARD_S)
    try:
        path = (address.path or "/") + (f"?{address.query}" if address.query else "")
        local.request("POST", path, frame["event_payload"].encode(), frame["http_headers"])
        answer = local.getresponse()
        body = answer.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException) as error:
        click.secho(f"{now()}  <-- {url} did not answer: {error}", fg="red")
        return
    finally:
        local.close()
    good = 200 <= answer.status < 300
    color = "green" if good else "red"
    click.secho(f"{now()}  <-- [{answer.status}] POST {url} [{event['id']}]", fg=color)
    said = {
        "type": "webhook_response",
        "status": answer.status,
        "body": body[:10_000],
        "http_headers": dict(answer.getheaders()),
        "webhook_id": frame["webhook_id"],
        "webhook_conversation_id": frame["webhook_conversation_id"],
        "notification_id": event["id"],
    }
    connection.send(json.dumps(said))


def tail(to: Target, filters: dict[str, list[str]]) -> None:
    pairs = [("websocket_features[]", "request_logs"), ("filters", json.dumps(filters))]

    def ready(opened: dict[str, Any]) -> None:
        click.echo("Ready! Requests are shown as they come (^C to quit)")

    for _, frame in frames(to, pairs, ready):
        if frame["type"] != "request_log_event":
            continue
        found = json.loads(frame["event_payload"])
        at = datetime.fromtimestamp(found["created_at"]).strftime("%Y-%m-%d %H:%M:%S")
        color = "green" if found["status"] < 400 else "red"
        status = click.style(f"[{found['status']}]", fg=color)
        click.echo(f"{at} {status} {found['method']} {found['url']} [{found['request_id']}]")
        for name, value in found["error"].items():
            click.echo(f"    {name}: {value}")


def now() -> str:
    return datetime.now().strftime("%H:%M:%S")
