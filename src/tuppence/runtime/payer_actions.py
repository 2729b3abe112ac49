"""What a payer does on a page that this server shows: authorize, or refuse.

A resource binds a function to its type of intent; the page calls it with the intent, in a unit of
work, and sends the payer on to where the merchant wants them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tuppence.runtime.registry import BindingError
from tuppence.runtime.tx import Tx


@dataclass(frozen=True, slots=True)
class PayerActionResult:
    """The intent as it is now, and where the payer goes from here."""

    intent: Any
    return_url: str | None


OnActed = Callable[[Tx, Any, bool], PayerActionResult]

_acted: dict[str, OnActed] = {}


def acted(type: str) -> Callable[[OnActed], OnActed]:
    """Bind the function called when the payer of such an intent has acted (True: authorized)."""

    def bind(function: OnActed) -> OnActed:
        if type in _acted:
            raise BindingError(f"the payer's page of {type} is bound twice")
        _acted[type] = function
        return function

    return bind


def on_acted(type: str) -> OnActed:
    return _acted[type]
