"""What never reaches a log: card and bank numbers, passwords, secrets.

A card number is masked wherever it stands, also in a field that is not for it: `************4242`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tuppence.networks.cards import brand_of, passes_luhn

SENSITIVE = frozenset(
    {
        "account_number",
        "authentication_token",
        "client_secret",
        "cvc",
        "cvc2",
        "cvv",
        "cvv2",
        "iban",
        "id_number",
        "number",
        "password",
        "personal_id_number",
        "routing_number",
        "secret",
        "signing_secret",
        "ssn_last_4",
        "token",
        "websocket_id",
    }
)
SENSITIVE_TEXT = frozenset({"payload"})  # an app's secret; a meter event's is an object
MASK = "[redacted]"
STARS = "*" * 12  # before the last four digits of a card number
PLAIN = frozenset({int, float, bool, type(None)})
KEPT = PLAIN | {str}
SHORTEST_CARD, LONGEST_CARD = 13, 19
LEAST_CARD_NUMBER = 10 ** (SHORTEST_CARD - 1)
LEAST_INTEGER = -(1 << 63)
MOST_SCANNED = 16 * 1024  # characters; a longer text has all of its digits masked

SEPARATOR = r"(?:[ +\-]|%20|%2[BbDd])"
DIGITS = re.compile(rf"\d(?:{SEPARATOR}?\d){{12,}}")
GROUP = re.compile(rf"{SEPARATOR}|\d+")
TO_ZERO = bytes(48 if chr(byte).isdigit() else byte for byte in range(128)) + bytes(range(128, 256))
NO_DIGITS = str.maketrans(dict.fromkeys("0123456789", "*"))
# In the URL of a page that a payer is sent to; in query strings; keys in free text.
SECRET_IN_TEXT = re.compile(r"(_secret_)\w+")
SECRET_IN_QUERY = re.compile(
    r"([?&](?:api_key|client_secret|cvc2?|cvv2?|password|secret|token)=)[^&#\s]+"
)
KEY_IN_TEXT = re.compile(r"\b([sr]k_(?:test|live)_|whsec_)[0-9A-Za-z]+")


def redacted(value: Any, mask: Callable[[str], str] | None = None) -> Any:
    """A copy with every sensitive value masked, however deep it stands.

    `mask` masks other texts, `masked_text` by default.
    """
    mask = mask or masked_text
    if isinstance(value, dict):
        return {
            mask(key): one
            if not one and type(one) in PLAIN
            else MASK
            if is_sensitive(key, one)
            else (mask(one) if type(one) is str else redacted(one, mask))
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [redacted(one, mask) for one in value]
    if isinstance(value, str):
        return mask(value)
    if type(value) is int and not LEAST_INTEGER <= value < LEAST_CARD_NUMBER:
        return masked_integer(value)
    return value if type(value) in PLAIN else f"[{type(value).__name__}]"


def redacted_by_name(value: Any) -> Any:
    """`redacted`, where a cheap look at the whole has shown that no text needs masking."""
    if isinstance(value, dict):
        return {
            key: MASK
            if one and (key in SENSITIVE or (key in SENSITIVE_TEXT and type(one) is str))
            else (one if type(one) in KEPT else redacted_by_name(one))
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [one if type(one) in KEPT else redacted_by_name(one) for one in value]
    return value if type(value) in KEPT else f"[{type(value).__name__}]"


def needs_masking(sent: bytes) -> bool:
    """Whether parameters as sent may hold what `masked_text` masks. Cheap: most do not."""
    return (
        b"k_" in sent  # of a key
        or b"_secret_" in sent
        or b"whsec_" in sent
        or b"?" in sent
        or b"%3F" in sent
        or b"%3f" in sent
        or may_hold_card(sent)
    )


def may_hold_card(sent: bytes) -> bool:
    """Whether there are thirteen digits, four of them in a row, as in every card number."""
    digits = sent.translate(TO_ZERO)
    return b"0000" in digits and digits.count(b"0") >= SHORTEST_CARD


def masked_integer(value: int) -> int | str:
    """Card numbers masked; integers of more than 64 bits, which stores do not hold, as text."""
    text = str(value)
    if is_card_number(text):
        return masked_text(text)
    return value if LEAST_INTEGER <= value < -LEAST_INTEGER else text


def is_sensitive(key: str, value: Any) -> bool:
    return bool(value) and (key in SENSITIVE or (key in SENSITIVE_TEXT and isinstance(value, str)))


def masked_text(text: str) -> str:
    """Free text without card numbers, client secrets, keys, or secrets in query strings."""
    if len(text) < SHORTEST_CARD:
        return text
    return masked_secrets(mask_card_numbers(text))


def masked_secrets(text: str) -> str:
    """`masked_text`, of a text that holds no card number."""
    if "_secret_" in text:
        text = SECRET_IN_TEXT.sub(rf"\1{MASK}", text)
    if "k_" in text or "whsec_" in text:
        text = KEY_IN_TEXT.sub(rf"\1{MASK}", text)
    if "=" in text:
        text = SECRET_IN_QUERY.sub(rf"\1{MASK}", text)
    return text


def mask_card_numbers(text: str) -> str:
    """Replace each card number by stars and its last four digits.

    Digits may be grouped by spaces or dashes, as people type them, also percent-encoded.
    """
    if not may_hold_card(text.encode("utf-8", "replace")):
        return text
    if len(text) > MOST_SCANNED:
        return text.translate(NO_DIGITS)
    return DIGITS.sub(masked_run, text)


def masked_run(match: re.Match[str]) -> str:
    """A run of groups of digits, of which some in a row may be a card number."""
    parts = GROUP.findall(match[0])  # groups, a separator between each two
    masked, start = "", 0
    while start < len(parts):
        end = end_of_card(parts, start)
        if end is None:
            masked += parts[start] + "".join(parts[start + 1 : start + 2])
            start += 2
            continue
        masked += STARS + "".join(parts[start:end:2])[-4:] + "".join(parts[end : end + 1])
        start = end + 1
    return masked


def end_of_card(parts: list[str], start: int) -> int | None:
    """Where the card number ends that begins with the group at `start`; None for no card number."""
    digits = ""
    for place in range(start, len(parts), 2):
        digits += parts[place]
        if len(digits) > LONGEST_CARD:
            return None
        if len(digits) >= SHORTEST_CARD and is_card_number(digits):
            return place + 1
    return None


def is_card_number(digits: str) -> bool:
    """Whether these digits can be a card's: its network's first digits, and a right check digit."""
    if not SHORTEST_CARD <= len(digits) <= LONGEST_CARD or digits[0] not in "234568":
        return False
    return brand_of(digits) != "unknown" and passes_luhn(digits)
