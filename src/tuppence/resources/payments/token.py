"""Tokens: a card or a bank account, once, in exchange for an id. Numbers are not kept.

Source: recorded POST /v1/tokens and GET /v1/tokens/{id}, 2015-04-07 to 2016-07-06.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.networks import cards
from tuppence.resources.payments.customer_source import (
    ADDRESS,
    bank_account,
    card_data,
    card_fields,
)
from tuppence.resources.payments.payment_method import CARD
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import TokenCreateParams
from tuppence.runtime.types.resources import Card, Token

KINDS = ("card", "bank_account", "pii", "account", "person", "cvc_update")
PREFIXES = {"bank_account": "btok_", "account": "ct_", "person": "cpt_", "cvc_update": "cvctok_"}

bind_defaults("GET /v1/tokens/{token}")


@operation("POST /v1/tokens")
def create_token(tx: Tx, params: TokenCreateParams) -> Token:
    given = [name for name in KINDS if params.get(name) is not None]
    if len(given) != 1:
        raise ApiError(
            "You must supply either a card, customer, PII data, bank account, or account legal "
            "entity to create a token.",
            code="parameter_missing",
        )
    kind = given[0]
    if kind == "cvc_update":
        cards.check_cvc((params.cvc_update or {}).get("cvc"))
    values: dict[str, Any] = {"type": kind, "client_ip": tx.context.ip, "used": False}
    hidden: dict[str, Any] = {}
    if kind == "card":
        values["card"], hidden[CARD] = card_token(tx, params.card)
    elif kind == "bank_account":
        values["bank_account"], hidden = bank_account(tx, params.bank_account or {})
    id = tx.new_id("token").replace("tok_", PREFIXES.get(kind, "tok_"), 1)
    return tx.insert(Token, values, id=id, hidden=hidden)


def card_token(tx: Tx, sent: Any) -> tuple[dict[str, Any], str]:
    """(the card as the token shows it, its hidden name)."""
    if isinstance(sent, str):
        card = cards.named(sent.removeprefix(cards.TOKEN_PREFIX))
        if card is None:
            raise ApiError(f"No such token: '{sent}'", code="resource_missing", param="card")
        raise ApiError("A token cannot be made from a token.", param="card")
    card, month, year = card_data(tx, sent, "card")
    fields = card_fields(tx, card, month, year)
    fields |= {"cvc_check": "unchecked" if sent.get("cvc") else None}
    fields |= {name: sent[name] for name in ADDRESS if sent.get(name)}
    if fields.get("address_line1"):
        fields["address_line1_check"] = "unchecked"
    if fields.get("address_zip"):
        fields["address_zip_check"] = "unchecked"
    return dict(tx.make(Card, fields)), card.name
