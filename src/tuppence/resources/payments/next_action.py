"""What a payer must do next, in the shape of its type: go to a page, scan a code, pay a voucher.

The catalogue gives each type's fields; what goes into one is told by its name. All addresses lead
to the page on which this server plays the payer's bank (docs: payments/paymentintents/lifecycle;
recorded next_action, 2019-05-16 to 2023-08-16).
"""

from __future__ import annotations

from typing import Any

from tuppence.networks.payment_methods import Method
from tuppence.resources.payments.shared_intent_rules import Intent
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.resources import Source

DIGITS, MICRODEPOSIT_DAYS = "0123456789", 2
NUMBERS = {
    "number": 14,
    "reference": 9,
    "entity": 5,
    "payment_code": 11,
    "confirmation_number": 11,
}
STORES = ("familymart", "lawson", "ministop", "seicomart")
DRAWN = {"image_url_png": "png", "image_url_svg": "svg", "image_data_url": "png"}


def page_of(tx: Tx, intent: Intent | Source) -> str:
    """The address of the page on which the payer of this intent acts."""
    return f"{tx.page_url('redirect/authenticate')}/{intent.id}?{secret_of(intent)}"


def drawing_of(tx: Tx, intent: Intent, kind: str) -> str:
    """The address of that page's QR code, as `png` or `svg`."""
    return f"{tx.page_url('redirect/qr')}/{intent.id}.{kind}?{secret_of(intent)}"


def secret_of(intent: Intent | Source) -> str:
    return f"client_secret={intent.client_secret}"


def authentication_action(
    tx: Tx, intent: Intent, return_url: str | None, source: str | None
) -> dict[str, Any]:
    """3D Secure: a page to go to, or one for the browser's library to open."""
    if return_url:
        return {
            "type": "redirect_to_url",
            "redirect_to_url": {"return_url": return_url, "url": page_of(tx, intent)},
        }
    return {
        "type": "use_stripe_sdk",
        "use_stripe_sdk": {
            "type": "three_d_secure_redirect",
            "stripe_js": page_of(tx, intent),
            "source": source or tx.new_id("source"),
        },
    }


def method_action(
    tx: Tx,
    intent: Intent,
    method: Method,
    return_url: str | None,
    expires: int | None = None,
) -> dict[str, Any]:
    """What a type that is no card has its payer do, until the second at which it `expires`."""
    name = method.action
    shape = tx.catalogue.resource(intent["object"])
    fields = tx.catalogue.inner_fields(shape.fields["next_action"]["t"]) or {}
    if name not in fields:  # setup intents know fewer
        name = "redirect_to_url"
    inner = tx.catalogue.inner_fields(fields[name]["t"]) or {}
    expires = expires or tx.now + method.expires_s
    values = {
        field: value_of(tx, intent, field, inner[field], return_url, expires) for field in inner
    }
    return {"type": name, name: values}


def value_of(
    tx: Tx, intent: Intent, field: str, spec: Any, return_url: str | None, expires: int
) -> Any:
    """What a field of this name holds."""
    if field == "return_url":
        return return_url
    if field.startswith("expires"):
        return expires
    if field in NUMBERS:
        return tx.services.ids.letters(DIGITS, NUMBERS[field])
    if field == "stores":
        codes = {"confirmation_number": 11, "payment_code": 6}
        return {
            store: {name: tx.services.ids.letters(DIGITS, length) for name, length in codes.items()}
            for store in STORES
        }
    if field == "qr_code":
        inner = tx.catalogue.inner_fields(spec["t"]) or {}
        return {
            name: value_of(tx, intent, name, one, return_url, expires)
            for name, one in inner.items()
        }
    if field in DRAWN:
        return drawing_of(tx, intent, DRAWN[field])
    if field in ("data", "pdf") or field.endswith("url"):
        return page_of(tx, intent)
    return None


def microdeposits_action(tx: Tx, intent: Intent, method: str) -> dict[str, Any]:
    """Two small amounts, or one with a code, are on their way to the payer's account."""
    return {
        "type": "verify_with_microdeposits",
        "verify_with_microdeposits": {
            "arrival_date": tx.after(MICRODEPOSIT_DAYS * DAY_S),
            "hosted_verification_url": page_of(tx, intent),
            "microdeposit_type": "descriptor_code" if method == "us_bank_account" else "amounts",
        },
    }
