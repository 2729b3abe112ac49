"""How values look on a page: moments, and JSON."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

TOKEN = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*")(?=:)|(?P<string>"(?:[^"\\]|\\.)*")'
    r"|(?P<word>\btrue\b|\bfalse\b|\bnull\b)|(?P<number>-?\b\d+(?:\.\d+)?\b)"
)


def brief(masked: str) -> str:
    """A masked key with its row of stars shortened."""
    return re.sub(r"\*{5,}", "****", masked)


def moment(seconds: int) -> str:
    """A Unix time as people read it, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%d %b %Y, %H:%M:%S UTC")


def highlighted(value: Any) -> Markup:
    """JSON, indented, its parts in spans that the style sheet colours."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    parts: list[Markup] = []
    last = 0
    for match in TOKEN.finditer(text):
        parts.append(escape(text[last : match.start()]))
        parts.append(Markup('<span class="{}">{}</span>').format(match.lastgroup, match[0]))
        last = match.end()
    parts.append(escape(text[last:]))
    return Markup("").join(parts)
