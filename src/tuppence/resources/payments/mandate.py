"""Mandates: a payer's consent to be debited (docs: payments/payment-methods mandates)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError
from tuppence.networks import payment_methods
from tuppence.resources.payments.payment_method import MANDATE
from tuppence.resources.payments.shared_intent_rules import Intent
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Mandate, PaymentIntent, PaymentMethod

REFERENCE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

bind_defaults("GET /v1/mandates/{mandate}")


def mandate_for(
    tx: Tx,
    intent: Intent,
    method: PaymentMethod,
    sent: Mapping[str, Any] | None,
    named: str | None,
    *,
    reusable: bool,
) -> str | None:
    """The id of the mandate under which this method is debited, or None where none is needed.

    Raises `ApiError` where one is needed and neither sent nor there.
    """
    if named:
        mandate = tx.get(Mandate, named, param="mandate")
        check_active(intent, mandate)
        return str(mandate.id)
    if sent:
        return str(given(tx, intent, method, sent, reusable=reusable).id)
    kept = method.extra.get(MANDATE)
    if kept or not payment_methods.of(method.type).mandate:
        return kept
    raise without_mandate(intent)


def check_active(intent: Intent, mandate: Mandate) -> None:
    if mandate.status == "inactive":
        raise without_mandate(intent)


def without_mandate(intent: Intent) -> ApiError:
    noun = "SetupIntent" if intent["object"] == "setup_intent" else "PaymentIntent"
    return ApiError(
        f"This {noun} requires a mandate, but no existing mandate was found. Collect mandate "
        "acceptance from the customer and try again, providing acceptance data in the "
        "mandate_data parameter.",
        code=f"{intent['object']}_mandate_invalid",
        param="mandate_data",
    )


def given(
    tx: Tx, intent: Intent, method: PaymentMethod, sent: Mapping[str, Any], *, reusable: bool
) -> Mandate:
    """A new mandate from what the payer accepted for an intent."""
    is_once = not reusable and isinstance(intent, PaymentIntent)
    once = {name: intent[name] for name in ("amount", "currency")} if is_once else None
    return made(tx, method, dict(sent.get("customer_acceptance") or {}), once)


def made(
    tx: Tx, method: PaymentMethod, acceptance: dict[str, Any], once: dict[str, Any] | None = None
) -> Mandate:
    """A mandate for one payment (`once`: its amount and currency), or kept with the method."""
    acceptance = {"type": "online", "online": {}, **acceptance}
    if acceptance["type"] == "offline":
        acceptance = {"offline": {}, **{n: v for n, v in acceptance.items() if n != "online"}}
    acceptance["accepted_at"] = int(acceptance.get("accepted_at") or tx.now)
    values: dict[str, Any] = {
        "customer_acceptance": acceptance,
        "payment_method": method.row.id,
        "payment_method_details": details(tx, method.type),
        "status": "active",
        "type": "multi_use" if once is None else "single_use",
    }
    values |= {"multi_use": {}} if once is None else {"single_use": once}
    mandate = tx.insert(Mandate, filled(tx, values))
    if once is None:
        kept = tx.get(PaymentMethod, method.row.id, param="payment_method")
        tx.update(kept, {}, hidden={MANDATE: mandate.id})
    return mandate


def filled(tx: Tx, values: dict[str, Any]) -> dict[str, Any]:
    """The values with every nested hash whole."""
    shape = tx.catalogue.resource("mandate")
    return {
        name: tx.services.skeletons.filled(shape, name, shape.fields[name], value)
        if isinstance(value, dict)
        else value
        for name, value in values.items()
    }


def details(tx: Tx, kind: str) -> dict[str, Any]:
    """What the scheme says of a mandate of this type, with the reference that banks know it by."""
    shape = tx.catalogue.resource("mandate")
    known = tx.catalogue.inner_fields(shape.fields["payment_method_details"]["t"]) or {}
    if kind not in known:
        return {"type": kind}
    fields = tx.catalogue.inner_fields(known[kind]["t"]) or {}
    reference = tx.services.ids.letters(REFERENCE, 16)
    shown = {
        "display_name": tx.account_settings().get("name") or "",
        "network_status": "accepted",
        "payment_schedule": "sporadic",
        "reference": reference,
        "transaction_type": "personal",
        "url": f"{tx.page_url('mandates')}/{reference}/{tx.page_proof(reference)}",
    }
    return {"type": kind, kind: {name: shown[name] for name in fields if name in shown}}
