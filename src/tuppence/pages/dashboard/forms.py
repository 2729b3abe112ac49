"""Forms for any operation, made from the catalogue, and what was filled in as parameters.

What no field of a form can hold, a list of hashes say, goes into its last one as lines of
`name[inner]=value`, as the API itself takes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import FormData

from tuppence.catalogue import Catalogue, Fields, Operation
from tuppence.domain.currency import KNOWN
from tuppence.pages.dashboard.amounts import BadAmount, major, minor
from tuppence.pages.formatting import AMOUNTS, currency_at, field_of

DEPTH = 2
LEFT_OUT = frozenset({"expand", "limit", "starting_after", "ending_before", "page", "include"})
MORE = "more"  # the field for what no other holds
# What a choice says where the API's words would mislead; groups that stand open.
WORDED = {"submit": {"true": "Submit to the bank", "false": "Save as a draft"}}
STANDS_OPEN = frozenset({"evidence", "default_price_data", "default_price_data[recurring]"})
BY_CURRENCY = ("currency_options", "tipping")  # hashes whose keys are currencies
HINTS = {  # what a field that suggests objects takes beside an ID
    "customer": "name, email or ID",
    "price": "name of the product or ID",
    "product": "name or ID",
}
SPOKEN = {"api_version": "API version", "url": "URL", "id": "ID"}
LONGEST_REFUSAL = 300
GROUPS = ("group", "rows", "row")
EVENTS = "enabled_events"
PICKED = {  # a field's name -> the type of object whose id it takes
    "charge": "charge",
    "coupon": "coupon",
    "currency": "currency",
    "customer": "customer",
    "default_payment_method": "payment_method",
    "default_price": "price",
    "payment_intent": "payment_intent",
    "payment_method": "payment_method",
    "price": "price",
    "product": "product",
    "subscription": "subscription",
    "invoice": "invoice",
}
LONG = ("description", "footer", "custom_text", "memo", "evidence", "note")


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a form, `address[city]`: text, long, number, money, minor, choice, lines,
    events, pairs, group, rows or row.

    Money is typed in the main unit of the currency that the form or the object names; an amount
    whose currency neither knows is `minor`. `picks` is the type of object whose id a text is; its
    field suggests some.
    """

    name: str
    label: str
    kind: str
    required: bool = False
    options: tuple[str, ...] = ()
    inner: tuple[Input, ...] = field(default=())
    picks: str = ""
    hint: str = ""


class WrongField(Exception):
    """A field holds what cannot be sent; `message` says so to whoever filled it in."""

    def __init__(self, param: str, message: str) -> None:
        super().__init__(message)
        self.param, self.message = param, message


class WrongAmount(WrongField):
    """A field of money holds what is no amount of its currency."""


def inputs(catalogue: Catalogue, operation: Operation, currency: str | None = None) -> list[Input]:
    """The fields of an operation's form, those that are needed first.

    Without a `currency` of the object, only what stands beside a field of the currency is money.
    """
    found = fields_of(catalogue, operation.fields, "", 0, priced=currency is not None)
    return sorted(found, key=lambda one: not one.required)


def fields_of(
    catalogue: Catalogue,
    fields: Fields,
    prefix: str,
    depth: int,
    *,
    wanted: bool = True,
    priced: bool = False,
) -> list[Input]:
    """`wanted`: it must be given. What an optional hash needs, no form demands.

    `priced`: a currency is known for what stands here.
    """
    found = []
    priced = priced or "currency" in fields
    for name, spec in fields.items():
        if name in LEFT_OUT and not prefix:
            continue
        full = f"{prefix}[{name}]" if prefix else name
        money = money_kind(full, name, fields, priced=priced)
        made = input_of(
            catalogue, full, name, spec, depth, wanted=wanted, priced=priced, money=money
        )
        if made is not None:
            found.append(made)
    return found


def input_of(
    catalogue: Catalogue,
    full: str,
    name: str,
    spec: dict[str, Any],
    depth: int,
    *,
    wanted: bool,
    priced: bool,
    money: str | None,
) -> Input | None:
    kind, required = spec["t"], bool(spec.get("r")) and wanted
    label = SPOKEN.get(name) or name.replace("_", " ").capitalize()
    inner = catalogue.inner_fields(kind)
    if inner is not None:
        if depth >= DEPTH:
            return None
        below = tuple(fields_of(catalogue, inner, full, depth + 1, wanted=required, priced=priced))
        return Input(full, label, "group", required, inner=below) if below else None
    values = catalogue.enum_values(kind)
    if values is not None:
        return Input(full, label, "choice", required, tuple(str(one) for one in values))
    if isinstance(kind, dict):
        return compound(catalogue, full, label, kind, required)
    if kind == "boolean":
        return Input(full, label, "choice", required, ("true", "false"))
    if kind == "integer" and money is not None:
        return Input(full, label, money, required)
    if name.endswith("amount_decimal"):
        return Input(full, label, "minor", required)
    if kind in ("integer", "number"):
        return Input(full, label, "number", required)
    long = name in LONG
    picks = "" if long else PICKED.get(name, "")
    return Input(full, label, "long" if long else "text", required, picks=picks)


def money_kind(full: str, name: str, beside: Fields, *, priced: bool) -> str | None:
    """`money` for an amount whose currency is known where it is typed, `minor` for any other.

    None for what is no amount. A currency stands beside it, around it, or in its own name.
    """
    above = full.replace("]", "").split("[")[:-1]
    if len(above) > 1 and above[-2] in BY_CURRENCY and above[-1] in KNOWN:
        return "money"
    valued = name == "value" and "currency" in beside
    if not (AMOUNTS.search(name) or valued or "custom_unit_amount" in above):
        return None
    return "money" if priced or f"{name}_currency" in beside else "minor"


def compound(
    catalogue: Catalogue, full: str, label: str, kind: dict[str, Any], required: bool
) -> Input | None:
    if "map" in kind:
        return Input(full, label, "pairs", required)
    if "array" in kind:
        holds = kind["array"]
        if catalogue.inner_fields(holds) is not None:
            return None
        values = catalogue.enum_values(holds)
        if values is not None and full == EVENTS:
            return Input(full, label, "events", required, tuple(str(one) for one in values))
        return Input(full, label, "lines", required)
    if any(one in ("string", "integer") for one in kind.get("union", ())):
        return Input(full, label, "text", required, picks=PICKED.get(full, ""))
    return None


def params_of(
    form: Mapping[str, str],
    known: list[Input],
    before: Mapping[str, str] | None = None,
    currency: str | None = None,
) -> dict[str, Any]:
    """What was filled in, as nested parameters. Raises `WrongAmount`.

    Empty fields are left out. With `before`, what the form showed of the object, only what was
    changed is sent, and what was emptied is sent empty, which unsets it.
    """
    found: dict[str, Any] = {}
    for one in flat(known):
        text = plain(form.get(one.name, ""))
        old = plain(before.get(one.name, "")) if before is not None else ""
        if text == old and not (text and one.kind == "money" and is_repriced(form, one, before)):
            continue
        if not text:
            put(found, one.name, "")
        elif one.kind == "money":
            put(found, one.name, amount_of(form, one.name, text, currency))
        elif one.kind == "pairs":
            gone = dict.fromkeys(pairs_of(old), "")
            put(found, one.name, gone | pairs_of(text))
        elif one.kind in ("lines", "events"):
            put(found, one.name, {str(i): line for i, line in enumerate(text.split())})
        else:
            put(found, one.name, text)
    for name, value in pairs_of(form.get(MORE, "")).items():
        put(found, name, value)
    return found


def held_currency(document: Mapping[str, Any], name: str) -> str | None:
    """The currency of an object's amount, which a field of its form is named after."""
    path = name.replace("]", "").replace("[", ".")
    own = currency_of({}, name) or field_of(dict(document), f"{path}_currency")
    return own if isinstance(own, str) and own else currency_at(dict(document), path)


def joined(form: FormData) -> dict[str, str]:
    """A form's texts by name; those of several ticked boxes as lines."""
    found: dict[str, str] = {}
    for name, value in form.multi_items():
        if isinstance(value, str) and name != "csrf":
            found[name] = f"{found[name]}\n{value}" if name == EVENTS and name in found else value
    return found


def short(error: dict[str, Any]) -> dict[str, Any]:
    """A refusal in a line: what names all values that there are is cut."""
    message = str(error["message"])
    cut = message if len(message) <= LONGEST_REFUSAL else f"{message[:LONGEST_REFUSAL].rstrip()}…"
    return error | {"message": cut}


def is_repriced(form: Mapping[str, str], one: Input, before: Mapping[str, str] | None) -> bool:
    """Whether the same digits mean another amount, since their currency was changed."""
    return currency_of(form, one.name) != currency_of(before or {}, one.name)


def plain(text: str) -> str:
    """A field's text as browsers send it back: with line ends of one kind."""
    return text.strip().replace("\r\n", "\n")


def amount_of(form: Mapping[str, str], name: str, text: str, currency: str | None) -> str:
    """What was typed in a field of money, in minor units. Raises `WrongAmount`."""
    try:
        return str(minor(text, currency_of(form, name, currency)))
    except BadAmount as refused:
        raise WrongAmount(name, str(refused)) from None


def currency_of(form: Mapping[str, str], name: str, currency: str | None = None) -> str:
    """The currency of a field: the form's nearest around it, or the object's; "" for none."""
    parts = name.replace("]", "").split("[")
    if len(parts) > 2 and parts[-3] in BY_CURRENCY and parts[-2] in KNOWN:
        return parts[-2]
    own = f"{name[:-1]}_currency]" if name.endswith("]") else f"{name}_currency"
    if typed := form.get(own, "").strip():
        return typed.lower()
    above = name
    while "[" in above:
        above = above.rpartition("[")[0]
        if typed := form.get(f"{above}[currency]", "").strip():
            return typed.lower()
    return form.get("currency", "").strip().lower() or currency or ""


def flat(known: list[Input] | tuple[Input, ...]) -> list[Input]:
    found = []
    for one in known:
        found += flat(one.inner) if one.kind in GROUPS else [one]
    return found


def pairs_of(text: str) -> dict[str, str]:
    """Lines of `name=value`."""
    lines = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in lines}


def put(found: dict[str, Any], name: str, value: Any) -> None:
    """`address[city]` at its place."""
    parts = name.replace("]", "").split("[")
    here = found
    for part in parts[:-1]:
        below = here.setdefault(part, {})
        if not isinstance(below, dict):
            return
        here = below
    here[parts[-1]] = value


def filled(known: list[Input], document: Mapping[str, Any]) -> dict[str, str]:
    """What an object holds, as the texts of its form."""
    found = {}
    for one in flat(known):
        value: Any = document
        for part in one.name.replace("]", "").split("["):
            value = value.get(part) if isinstance(value, Mapping) else None
        if isinstance(value, Mapping) and one.kind == "pairs":
            found[one.name] = "\n".join(f"{k}={v}" for k, v in value.items())
        elif isinstance(value, list):
            if all(isinstance(each, str) for each in value):
                found[one.name] = "\n".join(value)
        elif isinstance(value, bool):
            found[one.name] = "true" if value else "false"
        elif one.kind == "money":
            currency = held_currency(document, one.name)
            if isinstance(value, int) and currency is not None:
                found[one.name] = major(value, currency)
        elif one.kind == "choice" and str(value) not in one.options:
            continue  # the form cannot show it, so that nobody has emptied it
        elif isinstance(value, str | int) and value != "":
            found[one.name] = str(value)
        elif isinstance(value, Mapping) and isinstance(value.get("id"), str):
            found[one.name] = value["id"]
    return found


@dataclass(frozen=True, slots=True)
class Subject:
    """The event types that tell of one type of object."""

    grouper: str
    list: list[str]


def by_subject(types: Iterable[str]) -> list[Subject]:
    """Event types by what they tell of: `customer.subscription` apart from `customer`."""
    found: dict[str, list[str]] = {}
    for type in sorted(types):
        found.setdefault(type.rpartition(".")[0], []).append(type)
    return [Subject(*one) for one in sorted(found.items())]
