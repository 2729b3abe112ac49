"""What the CLI remembers: the servers started here and their test keys, never live ones."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs

DEFAULT_URL = "http://127.0.0.1:12111"
MOST_SERVERS = 10
PROBE_S = 0.5


def data_dir() -> Path:
    """Where the database lives unless `--db` says otherwise."""
    return Path(os.environ.get("TUPPENCE_DATA_DIR") or platformdirs.user_data_dir("tuppence"))


def user_key_file() -> Path:
    """The key that seals the secrets of PostgreSQL databases, unless another is named."""
    return data_dir() / "sealing.key"


def config_path() -> Path:
    return Path(
        os.environ.get("TUPPENCE_CONFIG")
        or Path(platformdirs.user_config_dir("tuppence")) / "config.json"
    )


def read_config() -> dict[str, Any]:
    try:
        found = json.loads(config_path().read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Server:
    """A server that was started here, and the database on which its test keys hang."""

    url: str
    db: str


def servers() -> list[Server]:
    """The servers started here, the last one first."""
    config = read_config()
    found = config.get("servers") or [config.get("current")]
    return [
        Server(one["url"], one["db"])
        for one in found
        if isinstance(one, dict) and isinstance(one.get("url"), str) and "db" in one
    ]


def remember_server(db: str, url: str, keys: dict[str, str]) -> None:
    """Point the CLI at this server; `keys` are those of a new database, if it is new."""
    earlier = [one for one in servers() if not is_same_server(one.url, url)]
    config = read_config()
    known = config.setdefault("databases", {})
    if keys:
        known[db] = {name: keys[name] for name in ("pk_test", "sk_test")}
    config.pop("current", None)
    config["servers"] = [asdict(one) for one in [Server(url, db), *earlier][:MOST_SERVERS]]
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(config, file, indent=2)


def is_same_server(one: str, other: str) -> bool:
    return place_of(one) == place_of(other)


def place_of(url: str) -> tuple[str, str, int | None]:
    """What two spellings of a server's URL have in common."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return url, "", None
    host = parts.hostname or ""
    return parts.scheme, "127.0.0.1" if host == "localhost" else host, port


def named_url() -> str | None:
    """The server that the environment names."""
    return os.environ.get("TUPPENCE_BASE_URL") or None


def default_url(say: Callable[[str], None]) -> str:
    """The server started last among those that answer, and which one where that is another."""
    known = [one.url for one in servers()]
    if not known:
        return DEFAULT_URL
    found = next((url for url in known if answers(url)), known[0])
    if found != known[0]:
        say(f"Using {found}: {known[0]}, which was started last, does not answer.")
    return found


def answers(url: str) -> bool:
    """Whether something listens there. A server that is slow to accept counts as one."""
    _, _, port = place_of(url)
    try:
        with socket.create_connection((urlsplit(url).hostname or "", port or 80), PROBE_S):
            return True
    except TimeoutError:
        return True
    except (OSError, ValueError):
        return False


def named_key() -> str | None:
    """The key that the environment names."""
    for name in ("TUPPENCE_API_KEY", "STRIPE_API_KEY"):
        if os.environ.get(name):
            return os.environ[name]
    return None


def remembered_key(url: str) -> str | None:
    """The test key of a server that was started here. A key belongs to its server alone."""
    known = read_config().get("databases", {})
    for one in servers():
        if is_same_server(one.url, url):
            key: str | None = known.get(one.db, {}).get("sk_test")
            return key
    return None
