"""Tax ids of customers and of the account itself.

Source: docs page billing/customer/tax-ids: the formats of the ids that say their country, and the
values that a test verifies (`000000000` is verified, `111111111` unverified, else pending).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.context import Resource
from tuppence.runtime.default_operations import created
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import CustomerTaxIdCreateParams, TaxIdCreateParams
from tuppence.runtime.types.resources import Customer

FORMATS = {
    "eu_vat": re.compile(r"[A-Z]{2}[A-Z0-9+*]{2,13}\Z"),
    "gb_vat": re.compile(r"(GB|XI)([0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})\Z"),
    "us_ein": re.compile(r"[0-9]{2}-?[0-9]{7}\Z"),
    "au_abn": re.compile(r"[0-9]{11}\Z"),
    "ch_vat": re.compile(r"CHE-?[0-9]{3}\.?[0-9]{3}\.?[0-9]{3} ?(MWST|TVA|IVA)\Z"),
    "no_vat": re.compile(r"[0-9]{9}MVA\Z"),
    "ca_bn": re.compile(r"[0-9]{9}\Z"),
    "nz_gst": re.compile(r"[0-9]{8,9}\Z"),
}
VERIFIED = ("eu_vat", "gb_vat", "au_abn")
NAMES_COUNTRY = re.compile(r"[a-z]{2}_")


@operation("POST /v1/customers/{customer}/tax_ids")
def create_customer_tax_id(tx: Tx, params: CustomerTaxIdCreateParams) -> Resource:
    customer = tx.get(Customer, params.path["customer"], param="customer", status=404)
    return added(tx, params, customer.id)


@operation("POST /v1/tax_ids")
def create_tax_id(tx: Tx, params: TaxIdCreateParams) -> Resource:
    """Of the account itself, or of the customer that `owner` names."""
    owner = params.owner or {"type": "self"}
    customer = None
    if owner.get("customer"):
        customer = tx.get(Customer, owner["customer"], param="owner[customer]").id
    return added(tx, params, customer)


def added(tx: Tx, sent: Mapping[str, Any], customer: str | None) -> Resource:
    """A new tax id. Raises "Invalid value for ..." for one that cannot be of its type."""
    kind, value = sent["type"], sent["value"]
    form = FORMATS.get(kind)
    if form is not None and not form.match(value):
        raise ApiError(f"Invalid value for {kind}.", code="tax_id_invalid", param="value")
    owner = {"type": "customer", "customer": customer} if customer else {"type": "self"}
    shape = tx.catalogue.resource("tax_id")
    values = {
        "customer": customer,
        "country": country_of(kind, value),
        "owner": tx.services.skeletons.filled(shape, "owner", shape.fields["owner"], owner),
        "type": kind,
        "value": value,
        "verification": verification(kind, value),
    }
    return created(tx, "tax_id", values)


def country_of(kind: str, value: str) -> str | None:
    if kind == "eu_vat":
        return {"EL": "GR"}.get(value[:2], value[:2])
    return kind[:2].upper() if NAMES_COUNTRY.match(kind) else None


def verification(kind: str, value: str) -> dict[str, Any]:
    if kind not in VERIFIED:
        status = "unavailable"
    elif value.endswith("000000000"):
        status = "verified"
    elif value.endswith("111111111"):
        status = "unverified"
    else:
        status = "pending"
    return {"status": status, "verified_address": None, "verified_name": None}
