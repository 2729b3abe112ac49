"""Reference data: what everybody can read and nobody changes, from data files.

Country specs, exchange rates, tax codes, climate products and suppliers, physical bundles and
report types. The same in every world.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from tuppence.domain.currency import CURRENCIES
from tuppence.errors import no_such
from tuppence.runtime.context import Page, Params, Resource
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.listing import checked_limit, url_of
from tuppence.runtime.registry import fixed, operation
from tuppence.runtime.services import Entry
from tuppence.runtime.tx import Tx

TYPES = {
    "country_spec": ("/v1/country_specs", "country"),
    "exchange_rate": ("/v1/exchange_rates", "rate_id"),
    "tax_code": ("/v1/tax_codes", "id"),
    "climate.product": ("/v1/climate/products", "product"),
    "climate.supplier": ("/v1/climate/suppliers", "supplier"),
    "issuing.physical_bundle": ("/v1/issuing/physical_bundles", "physical_bundle"),
    "reporting.report_type": ("/v1/reporting/report_types", "report_type"),
}
FIELDS_OF_PEOPLE = ["first_name", "last_name", "dob.day", "dob.month", "dob.year", "address.line1"]
FIELDS_OF_ALL = ["business_type", "external_account", "tos_acceptance.date", "tos_acceptance.ip"]


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(__package__).joinpath(f"{name}.json").read_bytes())
    return found


@cache
def values_of(type: str) -> dict[str, dict[str, Any]]:
    """The values of each object of a type, by id, in the order of their ids."""
    if type == "country_spec":
        countries: dict[str, str] = read("countries")["countries"]
        return {code: country(code, countries) for code in countries}
    if type == "exchange_rate":
        return rates()
    name = "tax_codes" if type == "tax_code" else "catalogues"
    return {one["id"]: one for one in read(name)[type]}


def country(code: str, countries: dict[str, str]) -> dict[str, Any]:
    currency = countries[code]
    return {
        "default_currency": currency,
        "supported_bank_account_currencies": {currency: [code]},
        "supported_payment_currencies": CURRENCIES,
        "supported_payment_methods": ["card", "stripe"],
        "supported_transfer_countries": sorted(countries),
        "verification_fields": {
            "company": {"additional": [], "minimum": [*FIELDS_OF_ALL, "company.name"]},
            "individual": {
                "additional": [],
                "minimum": [*FIELDS_OF_ALL, *(f"individual.{one}" for one in FIELDS_OF_PEOPLE)],
            },
        },
    }


def rates() -> dict[str, dict[str, Any]]:
    """Each currency's worth in every other (docs: api/exchange_rates)."""
    per_usd: dict[str, float] = read("rates")["per_usd"]
    return {
        base: {
            "rates": {other: round(rate / per_usd[base], 8) for other, rate in per_usd.items()},
        }
        for base in per_usd
    }


def made(tx: Tx, type: str, id: str) -> Resource:
    values = {name: value for name, value in values_of(type)[id].items() if name != "id"}
    if type == "climate.product":
        values["suppliers"] = [dict(made(tx, "climate.supplier", s)) for s in values["suppliers"]]
    return tx.make(type, values, id=id)


def bind(type: str, path: str, param: str) -> None:
    """Bind the list and the retrieval of one type."""
    fixed(type, lambda id: id in values_of(type))

    @operation(f"GET {path}/{{{param}}}")
    def retrieve(tx: Tx, params: Params) -> Resource:
        id = params.path[param]
        if id not in values_of(type):
            raise no_such(type.rsplit(".", 1)[-1], id, param, status=404)
        return made(tx, type, id)

    @operation(f"GET {path}")
    def list_all(tx: Tx, params: Params) -> Page:
        ids = page_of(list(values_of(type)), params)
        limit = checked_limit(params.get("limit"))
        shown = [made(tx, type, id) for id in ids[:limit]]
        entries = [Entry(n, one.row.id, 0, encode(dict(one))) for n, one in enumerate(shown)]
        url = url_of(tx.catalogue.operation(f"GET {path}"), params)
        return Page(type, entries, len(ids) > limit, url)


def page_of(ids: list[str], params: Params) -> list[str]:
    """The ids from the cursor on."""
    after, before = params.get("starting_after"), params.get("ending_before")
    if after:
        if after not in ids:
            raise no_such("object", after, "starting_after")
        return ids[ids.index(after) + 1 :]
    if before:
        if before not in ids:
            raise no_such("object", before, "ending_before")
        return ids[: ids.index(before)][-checked_limit(params.get("limit")) :]
    return ids


for _type, (_path, _param) in TYPES.items():
    bind(_type, _path, _param)
