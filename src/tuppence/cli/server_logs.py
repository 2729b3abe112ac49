"""What the server writes to its standard error: lines for people, or JSON for machines."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from tuppence.server.redaction import masked_text

OF_A_REQUEST = (
    "Invalid HTTP request received.",
    "Unsupported upgrade request.",
    "ASGI callable returned without completing handshake.",
)
LEVELS = ("debug", "info", "warning", "error")


def set_up_logs(form: str, level: str) -> None:
    """Send the program's own logs and its libraries' through one formatter.

    `form` is `text` or `json`. From level `info` on each request has a line.
    """
    shared: list[Any] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    renderer: Any = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                mask_secrets,
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for noisy in ("asyncio", "uvicorn.access", "uvicorn.error", "opentelemetry", "urllib3"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))
    # Warnings about requests: anybody could fill the log with them, and stop a server whose log
    # is a pipe that nobody reads.
    logging.getLogger("python_multipart").setLevel(logging.ERROR)
    if root.level > logging.DEBUG:
        logging.getLogger("uvicorn.error").addFilter(is_about_the_server)


def is_about_the_server(record: logging.LogRecord) -> bool:
    """Whether a line of uvicorn's is about more than one malformed request."""
    return not str(record.msg).startswith(OF_A_REQUEST)


def mask_secrets(logger: Any, method: str, event: MutableMapping[str, Any]) -> dict[str, Any]:
    """Mask every text of a line, so that no library's message or traceback shows a secret."""
    return {
        name: "\n".join(map(masked_text, value.split("\n"))) if isinstance(value, str) else value
        for name, value in event.items()
    }
