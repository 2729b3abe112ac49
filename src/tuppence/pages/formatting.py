"""How values look on a page: moments, and JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

from tuppence.catalogue import Catalogue, Fields
from tuppence.pages.dashboard.amounts import decimal_money, money
from tuppence.runtime.ids import OTHER_PREFIXES, PREFIXES

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
    """JSON, indented, its parts in spans that the style sheet colors."""
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
AMOUNTS = re.compile(r"(?:^|_)(?:amount|fee|fees|net|total|subtotal|balance)(?:_(?!percent)\w+)?$")
MOMENTS = re.compile(
    r"(?:^(?:created|updated|expires|start|end)|_at|_date|_on|_start|_end|_time|_anchor|_by|_until|_after"
    r"|_before|next_attempt|next_payment_attempt)$"
)
PERCENTS = re.compile(r"(?:^|_)percent(?:_|$)|percentage$")
FIRST_MOMENT, LONGEST = 10**8, 160
ID = re.compile(r"[a-z][a-z_]*_(?:test_|live_)?[0-9A-Za-z]{8,}")
METHOD = "latest_charge.payment_method_details"  # a column: `Visa •••• 4242`
STATES = frozenset({"status", "payment_status", "state"})
BEGINNINGS = frozenset(
    one.split("_")[0]
    for one in (*(prefix for prefix, _ in PREFIXES.values()), *sum(OTHER_PREFIXES.values(), ()))
    if one
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A value ready for a page. `kind` is money, moment, status, id, url, yes, hidden or text.

    A `note` says more about a status.
    """

    kind: str
    text: str
    tone: str = ""
    seconds: int = 0
    note: str = ""


NOTHING = Shown("text", "–")
HIDDEN = Shown("hidden", "–")  # what no line can hold: the object's JSON has it


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


def is_object_id(text: str) -> bool:
    """Whether a text is the id of an object, not a word such as `charge_automatically`.

    The beginning is one that ids have, and the rest holds a digit or a capital letter.
    """
    if not ID.fullmatch(text) or text.split("_")[0] not in BEGINNINGS:
        return False
    return any(not one.islower() for one in text.rsplit("_", 1)[-1])


def kind_of(known: Catalogue | None, type: str | None, path: str) -> Any:
    """What the catalogue says of a field; None where it has no such path."""
    if known is None or type not in known.resource_names:
        return None
    fields: Fields | None = known.resource(str(type)).fields
    kind: Any = None
    for part in path.split("."):
        if fields is None or part not in fields:
            return None
        kind = fields[part]["t"]
        fields = known.inner_fields(kind)
    return kind


def shown(document: dict[str, Any], path: str, known: Catalogue | None = None) -> Shown:
    """A field of an object as a page shows it, by what the catalogue says of the field."""
    value, name = field_of(document, path), path.rsplit(".", 1)[-1]
    if value is None or value in ("", [], {}):
        return NOTHING
    if isinstance(value, bool):
        return Shown("yes", "Yes" if value else "No", "good" if value else "")
    if isinstance(value, int | float):
        return number_shown(document, path, name, value)
    kind = kind_of(known, document.get("object"), path)
    if isinstance(value, str):
        return text_shown(document, path, name, value, kind, known)
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return Shown("id", value["id"])
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        spoken = [one if "." in one or is_object_id(one) else words(one) for one in value[:3]]
        return Shown("text", ", ".join(spoken) + ("…" if value[3:] else ""))
    return HIDDEN


def number_shown(document: dict[str, Any], path: str, name: str, value: float) -> Shown:
    if PERCENTS.search(name):
        return Shown("text", f"{value:g}%")
    if AMOUNTS.search(name) and isinstance(value, int):
        return Shown("money", money(value, currency_at(document, path)))
    if MOMENTS.search(name) and value > FIRST_MOMENT:
        return Shown("moment", moment(int(value)), seconds=int(value))
    return Shown("text", f"{value:,}")


def currency_at(document: dict[str, Any], path: str) -> str | None:
    """The currency of an amount: that of the nearest object around it."""
    above = path
    while above:
        above = above.rpartition(".")[0]
        around = field_of(document, above) if above else document
        currency = around.get("currency") if isinstance(around, dict) else None
        if isinstance(currency, str):
            return currency
    return None


def text_shown(
    document: dict[str, Any],
    path: str,
    name: str,
    value: str,
    kind: Any,
    known: Catalogue | None,
) -> Shown:
    if name in STATES:
        tone = "good" if value in GOOD else "failed" if value in BAD else "refused"
        return Shown("status", words(value).capitalize(), tone)
    if name == "currency":
        return Shown("text", value.upper())
    if name.endswith("amount_decimal") and (currency := currency_at(document, path)):
        return Shown("money", decimal_money(value, currency))
    if known is not None and known.enum_values(kind) is not None:
        return Shown("text", words(value))
    if is_object_id(value) or (isinstance(kind, dict) and "expandable" in kind):
        return Shown("id", value)
    if value.startswith(("https://", "http://")) and " " not in value:
        return Shown("url", value)
    return Shown("text", value if len(value) <= LONGEST else value[: LONGEST - 1] + "…")


def words(value: str) -> str:
    """A word of the API as users read it: `charge_automatically` is `charge automatically`."""
    return value.replace("_", " ")


def label_of(path: str) -> str:
    """`customer_details.email` as a heading: `Email`."""
    if path == METHOD:
        return "Method"
    name = next(part for part in reversed(path.split(".")) if not part.isdigit())
    spoken = {
        "id": "ID",
        "url": "URL",
        "api_version": "API version",
        "created": "Date",
    }
    return spoken.get(name) or name.replace("_", " ").capitalize()
