"""What the crash tests share: clients that write at full speed, and the audit of what is left."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

KEY = "sk_test_crash"


@dataclass
class Acknowledged:
    """What was answered with 200: names by object id, and the ids of the requests."""

    created: dict[str, str] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)


class Writer(threading.Thread):
    """Creates customers, each under an idempotency key, and remembers what was answered.

    Without `patience` it ends with the server; with it, it tries again for so many seconds what
    was refused as retryable or had no answer, as the SDKs do.
    """

    def __init__(self, port: int, mark: str, patient: bool = False, key: str = KEY) -> None:
        super().__init__(daemon=True)
        self.port, self.mark, self.patient, self.key = port, mark, patient, key
        self.found = Acknowledged()
        self.refusals: list[tuple[int, str, str | None]] = []
        self.stopping = threading.Event()
        self.connection: http.client.HTTPConnection | None = None

    def run(self) -> None:
        for number in range(100_000):
            if self.stopping.is_set():
                return
            while not self.create(f"{self.mark}-{number}"):
                if not self.patient:
                    return
                self.stopping.wait(0.02)

    def create(self, name: str) -> bool:
        """Whether it was acknowledged. Asserts that what was refused may be tried again."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
            self.connection.request(
                "POST",
                "/v1/customers",
                f"name={name}&email={name}@e.com",
                {
                    "Authorization": f"Bearer {self.key}",
                    "Content-Type": "application/x-www-form-urlencoded",
                    "Idempotency-Key": name,
                },
            )
            response = self.connection.getresponse()
            body = json.loads(response.read())
        except (OSError, http.client.HTTPException):
            self.connection = None
            return False
        if response.status != 200:
            retry = response.headers["Stripe-Should-Retry"]
            self.refusals.append((response.status, body["error"]["type"], retry))
            return False
        self.found.created[body["id"]] = name
        if response.headers["Idempotent-Replayed"] is None:
            self.found.requests.append(response.headers["Request-Id"])
        return True


def audit(column: Callable[[str], list[str]], found: Acknowledged) -> int:
    """Compare a database with what was answered; returns how many customers it holds.

    Every acknowledged object and its request's log are there; no object lacks its event, its log
    or its index key; no event, log or reply lacks its object; no key was carried out twice.
    """
    objects = set(column("SELECT id FROM objects WHERE type = 'customer'"))
    created_events = column("SELECT object_id FROM events WHERE type = 'customer.created'")
    event_requests = column("SELECT request_id FROM events")
    logs = column("SELECT id FROM request_logs WHERE status = 200 AND method = 'POST'")
    replies = column("SELECT request_id FROM idempotency_keys")
    keys = column("SELECT key FROM idempotency_keys")
    emails = column("SELECT value FROM object_keys WHERE name = 'email'")
    assert found.created.keys() <= objects
    assert set(found.requests) <= set(logs)
    assert sorted(created_events) == sorted(objects)
    assert sorted(event_requests) == sorted(logs) == sorted(replies)
    assert sorted(emails) == sorted(f"{key}@e.com" for key in keys)
    assert len(emails) == len(objects)
    return len(objects)
