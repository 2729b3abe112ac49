"""Requests to the API without a library. A refusal is raised in Stripe's words."""

from __future__ import annotations

import io
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from email.message import Message
from typing import Any

TIMEOUT_S = 30.0


class RequestError(urllib.error.HTTPError):
    """The API refused a request. Its text is Stripe's message with type, code and parameter.

    `error` is the whole error object. `status` (and `code`, as in urllib) is the HTTP status:
    Stripe's own code is `error["code"]`.
    """

    def __init__(self, url: str, status: int, headers: Message, body: bytes) -> None:
        super().__init__(url, status, "", headers, io.BytesIO(body))
        self.error = error_in(body)
        self.msg = self.message

    @property
    def message(self) -> str:
        return str(self.error.get("message", ""))

    def __str__(self) -> str:
        named = ("type", "code", "decline_code", "param")
        details = [f"{name}: {self.error[name]}" for name in named if self.error.get(name)]
        return f"{self.message} ({', '.join([str(self.status), *details])})"


def error_in(body: bytes) -> Mapping[str, Any]:
    """The error object of a response, or its text as the message where it holds none."""
    try:
        found = json.loads(body)["error"]
        return found if isinstance(found, dict) else {"message": str(found)}
    except (ValueError, KeyError, TypeError):
        return {"message": body.decode("utf-8", "replace")}


def exchange(method: str, url: str, key: str, body: str | None = None) -> Any:
    """Send a request and return the response's JSON. Raises RequestError for a refusal."""
    request = urllib.request.Request(
        url,
        None if body is None else body.encode(),
        {"Authorization": f"Bearer {key}"},
        method=method,
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            content = error.read()
        raise RequestError(url, error.code, error.headers, content) from None
