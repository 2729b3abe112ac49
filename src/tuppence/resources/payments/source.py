"""The Sources API: what came between cards and payment methods.

pending -> chargeable -> consumed, or failed, or canceled. A source that redirects becomes
chargeable when its payer has agreed on the page. Source: docs pages sources, api/sources.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain.currency import checked_currency
from tuppence.errors import invalid_enum, missing_param
from tuppence.networks import payment_methods
from tuppence.resources.payments.customer_source import card_fields, chargeable
from tuppence.resources.payments.next_action import page_of
from tuppence.resources.payments.payment_method import (
    CARD,
    card_of_token,
    usual_expiry,
)
from tuppence.resources.payments.source_payment_method import chargeable_source, method_of_source
from tuppence.runtime.assign_parameters import fitted_params, new_metadata
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.payer_actions import PayerActionResult, acted
from tuppence.runtime.registry import operation
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import ChargeCreateParams, SourceCreateParams
from tuppence.runtime.types.resources import Customer, PaymentMethod, Source

BY_CARD = frozenset({"card", "three_d_secure"})
HOURS_6 = 6 * 3600

bind_defaults("GET /v1/sources/{source}", "POST /v1/sources/{source}")


@operation("POST /v1/sources")
def create_source_object(tx: Tx, params: SourceCreateParams) -> Source:
    if not params.type:
        raise missing_param("type")
    known = tx.catalogue.enum_values(tx.catalogue.resource("source").fields["type"]["t"]) or []
    if params.type not in known:
        raise invalid_enum("type", known)
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/sources"), params)
    values |= {"type": params.type, "metadata": new_metadata(params.metadata)}
    if params.currency:
        values["currency"] = checked_currency(params.currency)
    hidden: dict[str, Any] = {}
    if params.type in BY_CARD:
        details, hidden[CARD] = card_behind_source(tx, params)
        values[params.type] = details
    redirects = is_redirected(params.type)
    if redirects and not (params.redirect or {}).get("return_url"):
        raise missing_param("redirect[return_url]")
    ready = not redirects and params.type in ("card", "sepa_debit", "ach_debit")
    values |= {
        "flow": "redirect" if redirects else params.flow or "none",
        "status": "chargeable" if ready else "pending",
        "usage": params.usage or ("single_use" if redirects else "reusable"),
    }
    source = tx.insert(Source, values, hidden=hidden)
    if redirects:
        source = sent_to_page(tx, source, (params.redirect or {}).get("return_url") or "")
    if ready:
        tx.emit("source.chargeable", source)
    return source


def is_redirected(type: str) -> bool:
    """Whether the payer is sent to a page first, as with the payment method of the same name."""
    known = payment_methods.methods().get(type)
    return type == "three_d_secure" or (known is not None and known.redirects)


def card_behind_source(tx: Tx, params: SourceCreateParams) -> tuple[dict[str, Any], str]:
    """(what is shown of the card, its hidden name), from a token or another source's card."""
    named = params.token or (params.original_source if params.type == "three_d_secure" else None)
    if not named:
        raise missing_param("token" if params.type == "card" else "original_source")
    other = tx.find(Source, named) if named.startswith("src_") else None
    if other is not None:
        return dict(other.card or {}), other.extra[CARD]
    card = card_of_token(tx, named, "token")
    month, year = usual_expiry(tx)
    fields = card_fields(tx, card, month, year)
    shape, field = tx.catalogue.resource("source"), str(params.type)
    whole = tx.services.skeletons.filled(shape, field, shape.fields[field], fields)
    return whole, card.name


def sent_to_page(tx: Tx, source: Source, return_url: str) -> Source:
    redirect = {"failure_reason": None, "return_url": return_url, "status": "pending"}
    tx.schedule("source.expire", source.id, tx.now + HOURS_6)
    return tx.update(source, {"redirect": redirect | {"url": page_of(tx, source)}})


@acted("source")
def payer_acted(tx: Tx, source: Source, authorized: bool) -> PayerActionResult:
    """What a click on the payer's page does."""
    back = (source.redirect or {}).get("return_url")
    if source.status == "pending":
        done = {
            "failure_reason": None if authorized else "declined",
            "status": "succeeded" if authorized else "failed",
        }
        status = "chargeable" if authorized else "failed"
        changes = {"status": status, "redirect": {**(source.redirect or {}), **done}}
        source = tx.update(source, changes)
        tx.emit(f"source.{status}", source)
    return PayerActionResult(source, back)


@due("source.expire")
def expire(tx: Tx, id: str) -> None:
    """What nobody has charged in time is canceled (docs: sources, lifecycle)."""
    source = tx.find(Source, id)
    if source is not None and source.status in ("pending", "chargeable"):
        tx.emit("source.canceled", tx.update(source, {"status": "canceled"}))


# -- charging --------------------------------------------------------------------------------------


def charged_with(tx: Tx, params: ChargeCreateParams) -> tuple[PaymentMethod, dict[str, Any] | None]:
    """(payment method, what is shown as `source`) that a charge is made with."""
    named = params.source
    if named is None and params.customer:
        customer = tx.get(Customer, params.customer, param="customer")
        named = customer.default_source
    if isinstance(named, str) and named.startswith("src_"):
        source = chargeable_source(tx, named, params.customer)
        return method_of_source(tx, source), dict(source)
    return chargeable(tx, params)


def consumed(tx: Tx, id: Any) -> None:
    """A source for one payment is used up by it; nothing else is."""
    source = tx.find(Source, id) if isinstance(id, str) else None
    if source is not None and source.usage == "single_use":
        tx.schedule("source.expire", id, None)
        tx.update(source, {"status": "consumed"})
