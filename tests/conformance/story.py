"""A story: requests in order, each with the response recorded for it, in one JSON file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SNAPSHOTS = Path(__file__).with_name("snapshots")
# Random characters: a digit among them, or a capital after a small letter.
ID = r"[a-z]{2,12}(?:_(?:test|live))?_(?=[A-Za-z]*(?:\d|[a-z][A-Z]))[A-Za-z0-9]{10,}"
# Test tokens with the look of an ID.
NOT_IDS = frozenset({"tok_threeDSecure2Required", "tok_threeDSecureRequired"})


@dataclass
class Step:
    """A request, and the response recorded for it."""

    method: str
    path: str
    parameters: dict[str, Any]
    headers: dict[str, str]
    status: int
    body: Any

    def encoded(self) -> dict[str, Any]:
        request: dict[str, Any] = {"method": self.method, "path": self.path}
        if self.parameters:
            request["parameters"] = self.parameters
        if self.headers:
            request["headers"] = self.headers
        return {"request": request, "response": {"status": self.status, "body": self.body}}


@dataclass
class Story:
    """What one file holds.

    `extra_fields` lists the fields that our responses have and the recorded ones lack, by resource:
    {"charge": ["payment_method_details.card.brand"]}. Most of them the API gained after the
    recording was made; the recording cannot say which.
    `known_differences` lists what our server still gets wrong.
    """

    title: str
    source: dict[str, Any]
    headers: dict[str, str]
    steps: list[Step]
    extra_fields: dict[str, list[str]] = field(default_factory=dict)
    known_differences: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> Story:
        found = json.loads(path.read_text(encoding="utf-8"))
        steps = []
        for one in found["steps"]:
            request, response = one["request"], one.get("response") or {}
            steps.append(
                Step(
                    request["method"],
                    request["path"],
                    request.get("parameters", {}),
                    request.get("headers", {}),
                    response.get("status", 0),
                    response.get("body"),
                )
            )
        return cls(
            found["title"],
            found.get("source", {}),
            found.get("headers", {}),
            steps,
            found.get("extra_fields", {}),
            found.get("known_differences", []),
        )

    def write(self, path: Path) -> None:
        found: dict[str, Any] = {
            "title": self.title,
            "source": self.source,
            "headers": self.headers,
        }
        if self.extra_fields:
            found["extra_fields"] = self.extra_fields
        if self.known_differences:
            found["known_differences"] = self.known_differences
        found["steps"] = [step.encoded() for step in self.steps]
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(found, indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")


def stories() -> list[Path]:
    return sorted(SNAPSHOTS.glob("*/*.json"))
