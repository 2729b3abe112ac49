"""Statement descriptors: what the payer's bank statement says.

Source: docs pages get-started/account/statement-descriptors, error messages of api/charges/create.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.tx import Tx

LEAST, MOST = 5, 22
FORBIDDEN = "<>\\'\"*"


def checked_descriptors(params: Mapping[str, Any]) -> None:
    """Raises the errors for words that no statement can carry."""
    for name in ("statement_descriptor", "statement_descriptor_suffix"):
        text = params.get(name)
        if not text:
            continue
        bad = [letter for letter in FORBIDDEN if letter in text]
        if bad:
            raise invalid(name, f"may not contain any of: {' '.join(FORBIDDEN)}")
        if not any(letter.isalpha() for letter in text):
            raise invalid(name, "must contain at least one alphabetic character")
        if len(text) > MOST:
            raise invalid(name, f"must be at most {MOST} characters long")
    text = params.get("statement_descriptor")
    if text and len(text.strip()) < LEAST:
        raise invalid("statement_descriptor", f"must be at least {LEAST} characters long")


def invalid(param: str, why: str) -> ApiError:
    return ApiError(f"The {param.replace('_', ' ')} {why}.", param=param)


def statement_text(tx: Tx, values: Mapping[str, Any], kind: str) -> str:
    """The payment's own words, or the account's name with its suffix, in 22 letters."""
    suffix = values.get("statement_descriptor_suffix")
    own = values.get("statement_descriptor")
    if own and not (suffix and kind == "card"):
        return str(own).upper()[:MOST]
    name = str(tx.account_settings().get("name") or "").upper()
    if not suffix:
        return name[:MOST]
    tail = str(suffix).upper()
    return f"{name[: max(MOST - len(tail) - 2, 0)].rstrip()}* {tail}" if name else tail
