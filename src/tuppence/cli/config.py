"""What the CLI remembers: the server last started here and its test keys, never live ones."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import platformdirs

DEFAULT_URL = "http://127.0.0.1:12111"


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


def remember_server(db: str, url: str, keys: dict[str, str]) -> None:
    """Point the CLI at this server; `keys` are those of a new database, if it is new."""
    config = read_config()
    known = config.setdefault("databases", {})
    if keys:
        known[db] = {name: keys[name] for name in ("pk_test", "sk_test")}
    config["current"] = {"db": db, "url": url}
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(config, file, indent=2)


def current_url() -> str:
    if os.environ.get("TUPPENCE_BASE_URL"):
        return os.environ["TUPPENCE_BASE_URL"]
    url: str = read_config().get("current", {}).get("url", DEFAULT_URL)
    return url


def current_key() -> str | None:
    """The key from the environment, else the test key of the server last started here."""
    for name in ("TUPPENCE_API_KEY", "STRIPE_API_KEY"):
        if os.environ.get(name):
            return os.environ[name]
    config = read_config()
    db = config.get("current", {}).get("db")
    key: str | None = config.get("databases", {}).get(db, {}).get("sk_test")
    return key
