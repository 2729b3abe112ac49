"""A request and its outcome, with what is needed to send it once more."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Sent:
    """`target` is a path with its query as it stands in a request line."""

    method: str
    target: str
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    chunked: bool = False
    ip: str = "127.0.0.1"

    def header(self, name: str) -> str | None:
        return next((v for k, v in self.headers if k.lower() == name), None)

    def line(self) -> str:
        """One line of JSON for the log."""
        content = {"method": self.method, "target": self.target, "headers": self.headers}
        try:
            body = {"body": self.body[:100_000].decode()}
        except UnicodeDecodeError:
            body = {"body_base64": base64.b64encode(self.body[:100_000]).decode()}
        more = {"chunked": self.chunked, "ip": self.ip, "bytes": len(self.body)}
        return json.dumps(content | body | more)


@dataclass
class Outcome:
    """`status` is None where the server hung up without an answer."""

    status: int | None
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytes = b""
    cpu_s: float = 0.0
    wall_s: float = 0.0
    trouble: str | None = None  # an exception that came out of the server, or no answer in time

    def header(self, name: bytes) -> str:
        return next((v.decode("latin-1") for k, v in self.headers if k.lower() == name), "")

    @property
    def json(self) -> Any:
        """The answer's JSON; None for anything else."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None
