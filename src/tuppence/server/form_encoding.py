"""Decode `application/x-www-form-urlencoded` bodies and query strings into nested hashes.

Every bracket style that the SDKs and the CLI write is read: `a[b]=`, `a[]=`, `a[0][b]=`, `a[][b]=`,
brackets literal or as %5B. Values stay text; a hash whose keys are all digits is made a list later,
where the catalogue says that a list is meant (`metadata[0]` is none).
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote_to_bytes

from tuppence.errors import ApiError

MAX_PARAMS = 4000
MAX_DEPTH = 16
CACHED_KEYS = 8192

_keys: dict[bytes, str] = {}
_paths: dict[str, tuple[str, ...]] = {}


def decode(text: bytes) -> dict[str, Any]:
    """The parameters of a body or query. Raises `ApiError` (400) for what is no valid form."""
    found: dict[str, Any] = {}
    if not text:
        return found
    pairs = text.split(b"&")
    if len(pairs) > MAX_PARAMS:
        raise ApiError(f"Too many parameters: a request can have up to {MAX_PARAMS}.")
    for pair in pairs:
        if not pair:
            continue
        raw_key, _, raw_value = pair.partition(b"=")
        key = _keys.get(raw_key) or remember_key(raw_key)
        path = _paths.get(key) or remember(key)
        if len(path) == 1:
            put_plain(found, key, unquoted(raw_value))
        else:
            put(found, path, unquoted(raw_value), key)
    return found


def unquoted(raw: bytes) -> str:
    try:
        if b"%" in raw:
            raw = unquote_to_bytes(raw.replace(b"+", b" "))
        elif b"+" in raw:
            raw = raw.replace(b"+", b" ")
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ApiError("Invalid request: parameters must be valid UTF-8.") from None


def unquoted_text(raw: bytes) -> str:
    """UTF-8 as it stands, nothing percent-encoded."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ApiError("Invalid request: parameters must be valid UTF-8.") from None


def remember_key(raw: bytes) -> str:
    key = unquoted(raw)
    if len(_keys) >= CACHED_KEYS:
        _keys.clear()
    if len(raw) <= 200:
        _keys[raw] = key
    return key


def remember(key: str) -> tuple[str, ...]:
    path = split(key)
    if len(path) > MAX_DEPTH:
        raise ApiError(f"Parameters can be nested up to {MAX_DEPTH} levels deep.")
    if len(_paths) >= CACHED_KEYS:
        _paths.clear()
    if len(key) <= 200:
        _paths[key] = path
    return path


def split(key: str) -> tuple[str, ...]:
    """`a[b][0]` -> ("a", "b", "0"); a key with unpaired brackets is one plain name."""
    name, bracket, rest = key.partition("[")
    if not bracket or not name or not rest.endswith("]"):
        return (key,)
    inner = rest[:-1].split("][")
    if any("[" in part or "]" in part for part in inner):
        return (key,)
    return (name, *inner)


def put_plain(found: dict[str, Any], key: str, value: str) -> None:
    if isinstance(found.get(key), dict | list):
        raise mixed(key)
    found[key] = value


def put(found: dict[str, Any], path: tuple[str, ...], value: str, key: str) -> None:
    """Set `value` at `path`; an empty part appends to a list."""
    here: Any = found
    for index in range(len(path) - 1):
        after = path[index + 1 :]
        here = descend(here, path[index], after, key)
    last = path[-1]
    if isinstance(here, list):
        if last:
            raise mixed(key)
        here.append(value)
    elif isinstance(here.get(last), dict | list):
        raise mixed(key)
    else:
        here[last] = value


def descend(here: Any, part: str, after: tuple[str, ...], key: str) -> Any:
    """The container below `part`, made where it is missing."""
    wanted: type = list if after[0] == "" else dict
    if isinstance(here, list):
        if part:
            raise mixed(key)
        # `a[][b]=1&a[][c]=2` fills one element until a name comes again.
        if here and isinstance(here[-1], dict) and wanted is dict and after[0] not in here[-1]:
            return here[-1]
        here.append(wanted())
        return here[-1]
    inner = here.setdefault(part, wanted())
    if not isinstance(inner, wanted):
        raise mixed(key)
    return inner


def mixed(key: str) -> ApiError:
    return ApiError(
        f"Invalid request: the parameter {key} is given both as a value and as a hash or list.",
        param=key,
    )
