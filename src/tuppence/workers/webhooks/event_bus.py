"""Where a cloud's event bus would be: a file of JSON lines for each destination, or the output."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

from tuppence.runtime.event_subscribers import SNAPSHOT
from tuppence.runtime.json_encoding import encode
from tuppence.workers.webhooks.http_sender import SendResult
from tuppence.workers.webhooks.payload import Endpoint, Letter, as_sent

STDOUT = "stdout"
DESTINATION = re.compile("ed_(?:test_|live_)?[0-9A-Za-z]+")  # its id becomes the name of a file


class Sink:
    """`place` is a folder, or `stdout`."""

    def __init__(self, place: str) -> None:
        self.place = place

    def write(self, to: Endpoint, letter: Letter) -> SendResult:
        """Add a line; it is on the disk when this returns."""
        if not DESTINATION.fullmatch(to.queue.receiver):
            return SendResult(
                None, error=f"{to.queue.receiver!r} is not an event destination's id."
            )
        line = encode(wrapped(to, letter)) + b"\n"
        if self.place == STDOUT:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            return SendResult(None, arrived=True)
        try:
            path = Path(self.place) / f"{to.queue.receiver}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("ab") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            return SendResult(None, error=f"{self.place} cannot be written: {error.strerror}.")
        return SendResult(None, arrived=True)


def wrapped(to: Endpoint, letter: Letter) -> dict[str, Any]:
    """The event as the bus would hand it on: EventBridge's envelope, or a CloudEvent."""
    event = letter.event
    if letter.row.kind == SNAPSHOT:
        event = as_sent(event, letter.row, to.api_version)
    if to.body["type"] == "amazon_eventbridge":
        bridge = to.body["amazon_eventbridge"]
        arn = bridge["aws_event_source_arn"]
        return {
            "version": "0",
            "id": letter.row.event_id,
            "detail-type": letter.type,
            "source": arn.split("event-source/", 1)[1],
            "account": bridge["aws_account_id"],
            "time": event["created"],
            "region": arn.split(":")[3],
            "resources": [arn],
            "detail": event,
        }
    return {
        "specversion": "1.0",
        "id": letter.row.event_id,
        "type": letter.type,
        "source": f"stripe.com/{to.queue.receiver}",
        "time": event["created"],
        "datacontenttype": "application/json",
        "data": event,
    }
