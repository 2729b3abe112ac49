"""How values look on a page: moments, and JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

from tuppence.engines.currency import ZERO_DECIMAL

TOKEN = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*+")(?=:)|(?P<string>"(?:[^"\\]|\\.)*+"?)'
    r"|(?P<word>\btrue\b|\bfalse\b|\bnull\b)|(?P<number>-?\b\d+(?:\.\d+)?\b)"
)


def brief(masked: str | None) -> str:
    """A masked key with its row of stars shortened."""
    return re.sub(r"\*{5,}", "****", masked or "")


def moment(seconds: int) -> str:
    """A Unix time as people read it, in UTC; the number itself where no date can name it."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%d %b %Y, %H:%M:%S UTC")
    except (OverflowError, ValueError, OSError):
        return str(seconds)


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


def ago(seconds: int, now: int) -> str:
    """How long ago a moment was, in words: `5 minutes ago`, `in 2 days`."""
    distance = now - seconds
    for unit, length in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        number = abs(distance) // length
        if number:
            words = f"{number} {unit}{'s' if number > 1 else ''}"
            return f"{words} ago" if distance > 0 else f"in {words}"
    return "just now"


def money(amount: int, currency: str | None) -> str:
    """An amount in minor units as people read it: `$20.00 USD`."""
    if not currency:
        return f"{amount:,}"
    digits = 0 if currency in ZERO_DECIMAL else 2
    sign, symbol = ("-" if amount < 0 else ""), SYMBOLS.get(currency, "")
    return f"{sign}{symbol}{abs(amount) / 10**digits:,.{digits}f} {currency.upper()}"


SYMBOLS = {"usd": "$", "eur": "€", "gbp": "£", "jpy": "¥", "cad": "$", "aud": "$", "inr": "₹"}
GOOD = frozenset(
    [
        "succeeded",
        "paid",
        "active",
        "complete",
        "available",
        "enabled",
        "won",
        "ready",
        "verified",
        "true",
        "trialing",
    ]
)
BAD = frozenset(
    [
        "failed",
        "lost",
        "canceled",
        "void",
        "uncollectible",
        "unpaid",
        "needs_response",
        "past_due",
        "expired",
        "requires_payment_method",
        "disabled",
    ]
)
AMOUNTS = re.compile(r"(?:^|_)(?:amount|fee|net|total|subtotal|balance)(?:_\w+)?$")
MOMENTS = re.compile(r"(?:^created|_at|_date|_on|_start|_end|_time|_anchor|_by)$")
FIRST_MOMENT = 10**8
ID = re.compile(r"[a-z][a-z_]*_(?:test_|live_)?[0-9A-Za-z]{8,}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A value ready for a page. `kind` is money, moment, status, id, yes, code or text."""

    kind: str
    text: str
    tone: str = ""
    seconds: int = 0


NOTHING = Shown("text", "–")


def field_of(document: dict[str, Any], path: str) -> Any:
    """The value at a dotted path; a number picks from a list."""
    value: Any = document
    for part in path.split("."):
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def shown(document: dict[str, Any], path: str) -> Shown:
    """A field of an object as a page shows it."""
    value, name = field_of(document, path), path.rsplit(".", 1)[-1]
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return Shown("yes", "Yes" if value else "No", "good" if value else "")
    if isinstance(value, int):
        return number_shown(document, path, name, value)
    if isinstance(value, str):
        return text_shown(name, value)
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return Shown("id", value["id"])
    if isinstance(value, list):
        return Shown("text", ", ".join(str(one) for one in value[:3]) + ("…" if value[3:] else ""))
    return Shown("code", json.dumps(value, ensure_ascii=False)[:80])


def number_shown(document: dict[str, Any], path: str, name: str, value: int) -> Shown:
    above = path.rpartition(".")[0]
    around = field_of(document, above) if above else document
    currency = (around if isinstance(around, dict) else {}).get("currency")
    if AMOUNTS.search(name) and isinstance(currency, str | None) and name != "amount_capturable":
        return Shown("money", money(value, currency))
    if MOMENTS.search(name) and value > FIRST_MOMENT:
        return Shown("moment", moment(value), seconds=value)
    return Shown("text", f"{value:,}")


def text_shown(name: str, value: str) -> Shown:
    if name in ("status", "payment_status", "state"):
        tone = "good" if value in GOOD else "failed" if value in BAD else "refused"
        return Shown("status", value.replace("_", " "), tone)
    if ID.fullmatch(value):
        return Shown("id", value)
    return Shown("text", value if len(value) <= 160 else value[:159] + "…")


def label_of(path: str) -> str:
    """`customer_details.email` as a heading: `Email`."""
    name = next(part for part in reversed(path.split(".")) if not part.isdigit())
    spoken = {"id": "ID", "url": "URL", "api_version": "API version", "created": "Date"}
    return spoken.get(name) or name.replace("_", " ").capitalize()
