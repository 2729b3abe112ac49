"""`tuppence mcp`: the server's tools on standard input and output, for agents that start it."""

from __future__ import annotations

import json
import sys
from typing import TextIO

import click

from tuppence.cli.http_client import Target, exchange

HEADERS = {
    "Content-Type": "application/json",
    "Accept": "application/json, text/event-stream",
}


def relay(to: Target, lines: TextIO, out: TextIO) -> None:
    """Hand each message to the server's /mcp, and its answer back, a line each."""
    for line in lines:
        if not line.strip():
            continue
        answer = answered(to, line)
        if answer:
            out.write(answer + "\n")
            out.flush()


def answered(to: Target, line: str) -> str:
    """The server's answer; an error in the protocol's own words where there is none."""
    try:
        status, body, _ = exchange(to, "POST", "/mcp", line.encode(), dict(HEADERS))
    except click.ClickException as error:
        return failure(line, error.message)
    text = body.decode("utf-8", "replace").strip()
    if status >= 400:
        return failure(line, message_in(text))
    return text.replace("\n", " ")


def message_in(text: str) -> str:
    """The message of a JSON-RPC error; another text as it is."""
    try:
        return str(json.loads(text)["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return text


def failure(line: str, message: str) -> str:
    try:
        id = json.loads(line).get("id")
    except (ValueError, AttributeError):
        id = None
    if id is None:
        return ""
    return json.dumps({"jsonrpc": "2.0", "id": id, "error": {"code": -32000, "message": message}})


def run(to: Target) -> None:
    relay(to, sys.stdin, sys.stdout)
