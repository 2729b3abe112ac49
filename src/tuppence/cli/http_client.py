"""One HTTP request to the public API, with the standard library only: the CLI starts fast."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

import click

from tuppence import __version__
from tuppence.cli.config import default_url, named_key, named_url, remembered_key

TIMEOUT_S = 80
NEW_WORLD = "Tuppence-New-World"  # a header of the response that opened one

Pairs = list[tuple[str, str]]
# (method, url, body, headers) -> (status, body, headers): the way to the API of the web's shell,
# which needs neither key nor address.
Transport = Callable[
    [str, str, str | bytes | None, dict[str, str]], tuple[int, bytes, dict[str, str]]
]
TRANSPORT: ContextVar[Transport | None] = ContextVar("transport", default=None)


@dataclass(frozen=True, slots=True)
class Target:
    """Which server and key a command speaks to."""

    base_url: str
    key: str
    version: str | None = None
    account: str | None = None


@dataclass(frozen=True, slots=True)
class HttpResponse:
    status: int
    body: str
    headers: dict[str, str]


def target(
    api_key: str | None,
    base_url: str | None,
    live: bool,
    version: str | None = None,
    account: str | None = None,
) -> Target:
    if TRANSPORT.get() is not None:
        if live or api_key or base_url:
            raise click.ClickException("This shell speaks to your sandbox, and to nothing else.")
        return Target("", "", version, account)
    url = base_url or named_url() or default_url(say)
    key = api_key or named_key() or remembered_key(url)
    if key is None:
        raise click.ClickException(
            f"No API key is remembered for {url}. Pass --api-key sk_test_..., or set "
            "TUPPENCE_API_KEY; or start a server with `tuppence serve`."
        )
    is_live = "_live_" in key[:9]
    if live != is_live:
        wanted = "a live key (--live)" if live else "a test key; pass --live to use a live one"
        raise click.ClickException(f"This command needs {wanted}. Pass it with --api-key.")
    return Target(url.rstrip("/"), key, version, account)


def say(note: str) -> None:
    """Tell the user something beside the answer, which a program may read."""
    click.echo(f"Note: {note}", err=True)


def send(
    to: Target, method: str, path: str, pairs: Pairs, idempotency_key: str | None = None
) -> HttpResponse:
    """Send one request. Raises `click.ClickException` when there is no server to answer."""
    headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
    url, body = path, None
    if path.startswith("/v2/") and method == "POST":
        body = json.dumps(nested(pairs))
        headers["Content-Type"] = "application/json"
    elif method == "POST":
        body = urlencode(pairs)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    elif pairs:
        url = f"{path}?{urlencode(pairs)}"
    status, content, found = exchange(to, method, url, body, headers)
    return HttpResponse(status, content.decode("utf-8", "replace"), found)


def exchange(
    to: Target, method: str, url: str, body: str | bytes | None, headers: dict[str, str]
) -> tuple[int, bytes, dict[str, str]]:
    """Send bytes and get bytes. Raises `click.ClickException` when there is no server to answer."""
    transport = TRANSPORT.get()
    if transport is not None:
        return transport(method, url, body, headers | own_headers(to))
    parts = urlsplit(to.base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise click.ClickException(
            f"{to.base_url} is no URL: it must start with http:// or https://."
        )
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=TIMEOUT_S)
    headers = {
        "Authorization": f"Bearer {to.key}",
        "User-Agent": f"Tuppence/v1 tuppence-cli/{__version__}",
        **headers,
        **own_headers(to),
    }
    try:
        connection.request(method, parts.path + url, body, headers)
        response = connection.getresponse()
        content = response.read()
    except OSError as error:
        raise click.ClickException(
            f"No server answers at {to.base_url} ({error}). Start one with `tuppence serve`, or "
            "name another with --base-url."
        ) from None
    finally:
        connection.close()
    if response.headers.get(NEW_WORLD) == "true":
        say(f"{to.base_url} did not know this key: it opened a new, empty world for it.")
    return response.status, content, dict(response.getheaders())


def own_headers(to: Target) -> dict[str, str]:
    """What a target says beside its key."""
    named = {"Stripe-Version": to.version, "Stripe-Account": to.account}
    return {name: value for name, value in named.items() if value}


def flat(params: dict[str, Any], prefix: str = "") -> Pairs:
    """Nested parameters as the pairs that SDKs send."""
    pairs: Pairs = []
    for key, value in params.items():
        name = f"{prefix}[{key}]" if prefix else key
        if isinstance(value, dict):
            pairs += flat(value, name)
        elif isinstance(value, list | tuple):
            pairs += flat({str(i): one for i, one in enumerate(value)}, name)
        elif isinstance(value, bool):
            pairs.append((name, "true" if value else "false"))
        elif value is not None:
            pairs.append((name, str(value)))
    return pairs


def nested(pairs: Pairs) -> dict[str, Any]:
    """`a[b]=c` pairs as the JSON that v2 takes."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        parts = key.replace("]", "").split("[")
        here = found
        for part in parts[:-1]:
            here = here.setdefault(part, {})
        here[parts[-1]] = value
    return found
