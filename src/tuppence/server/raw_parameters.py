"""Turn a request's query and body into one hash of raw parameters."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from tuppence.errors import ApiError
from tuppence.server import form_encoding
from tuppence.server.request import Request

FORM = "application/x-www-form-urlencoded"
MAX_JSON_DEPTH = 64
MAX_JSON_VALUES = 20_000
STRINGS = re.compile(
    rb'"(?:[^"\\]|\\.)*+"?', re.DOTALL
)  # also one that never ends: once, to the end
json_decode = msgspec.json.Decoder().decode


def raw_params(request: Request) -> dict[str, Any]:
    """The parameters as text (v1) or as JSON gave them (v2)."""
    params = form_encoding.decode(request.query)
    if request.form is not None:
        return params | request.form
    if not request.body:
        return params
    content_type = (request.header(b"content-type") or "").split(";", 1)[0].strip().lower()
    if request.path.startswith("/v2/"):
        return params | json_params(request.body, content_type)
    if content_type not in (FORM, ""):
        raise wrong_content_type(FORM)
    return params | form_encoding.decode(request.body)


def json_params(body: bytes, content_type: str) -> dict[str, Any]:
    if content_type not in ("application/json", ""):
        raise wrong_content_type("application/json")
    check_values(body)
    try:
        decoded = json_decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise ApiError("Invalid JSON in the request body.") from None
    if not isinstance(decoded, dict):
        raise ApiError("Invalid request body: must be a JSON object.")
    if depth_of(decoded) > MAX_JSON_DEPTH:
        raise ApiError(f"Parameters can be nested up to {MAX_JSON_DEPTH} levels deep.")
    return decoded


def check_values(body: bytes) -> None:
    """Raises a 400 for more values than any request needs: made into objects, they take a hundred
    times the bytes that they came in.
    """
    if values_in(body) > MAX_JSON_VALUES and values_in(STRINGS.sub(b'""', body)) > MAX_JSON_VALUES:
        raise ApiError(f"Too many parameters: a request can have up to {MAX_JSON_VALUES:,}.")


def values_in(body: bytes) -> int:
    """At least as many as there are: each but the first follows one of these."""
    return body.count(b",") + body.count(b"[") + body.count(b"{")


def depth_of(value: Any) -> int:
    depth, level = 0, [value]
    while level:
        depth += 1
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    return depth


def wrong_content_type(wanted: str) -> ApiError:
    return ApiError(
        f"Invalid request (check that your POST content type is {wanted}). If you have any "
        "questions, we can help at https://support.stripe.com/."
    )
