"""Finding objects by what a person typed: an id, an address, an amount, a part of a name."""

from __future__ import annotations

import re

from tuppence.catalogue import Catalogue
from tuppence.domain.search_query import TEXT
from tuppence.pages.dashboard import amounts
from tuppence.pages.dashboard.forms import WrongField
from tuppence.pages.dashboard.presentation import KINDS
from tuppence.pages.formatting import ID
from tuppence.pages.site import Site
from tuppence.runtime.ids import OTHER_PREFIXES

AMOUNT = re.compile(r"([0-9]{1,12})(?:\.([0-9]{0,4}))?")  # as a person types it
SYMBOLS = "".join(sorted(set(amounts.SYMBOLS.values())))
SHORTEST = 3  # of what the index finds as a part of a text


def is_id(id: str) -> bool:
    """Whether it may stand in a path of the API."""
    return bool(id) and len(id) <= 255 and id.isprintable() and not set(id) & set("/?#%\\")


def query_of(known: Catalogue, type: str, words: str) -> str:
    """What a person typed, as a query: `key:value`, a status, an amount, any part of a text.

    Raises `WrongField` for what is too short.
    """
    fields = known.search_fields(type)
    words = " ".join(words.split())[:200]
    name, colon, value = words.partition(":")
    if colon and name in fields and fields[name] != "number":
        return f"{name}:'{quoted(value)}'"
    if colon and name.strip() and name not in fields:
        return f"metadata['{quoted(name)}']:'{quoted(value)}'"
    status = words.lower().replace(" ", "_")
    if "status" in fields and status in statuses(known, type):
        return f"status:'{status}'"
    text = amount_token(words) or words
    if len(text) < SHORTEST:
        raise WrongField("q", f"Enter at least {SHORTEST} characters.")
    return f"{TEXT}~'{quoted(text)}'"


def quoted(text: str) -> str:
    return text.strip().replace("\\", "").replace("'", "\\'")


def statuses(known: Catalogue, type: str) -> list[str]:
    field = known.resource(type).fields.get("status")
    return [str(one) for one in known.enum_values(field["t"]) or []] if field else []


def amount_token(words: str) -> str | None:
    """An amount as the index holds it: `=43.50=`; None for what may be another number as well."""
    number = words.replace(",", "").lstrip(SYMBOLS).strip()
    found = AMOUNT.fullmatch(number)
    if found is None:
        return None
    whole, part = str(int(found[1])), found[2]
    if part:
        return f"={whole}.{part:0<2}="
    typed = part is not None or words[0] in SYMBOLS or len(number) < SHORTEST
    return f"={whole}=" if typed else None


def types_of(known: Catalogue, site: Site, id: str) -> list[str]:
    """The types that ids of this look have, the likeliest first."""
    if not ID.fullmatch(id):
        return [type for type in ("coupon",) if is_id(id)]
    others = [type for type, starts in OTHER_PREFIXES.items() if id.startswith(starts)]
    found = [*site.services.ids.types_of(id), *others]
    return sorted(found, key=lambda type: type not in KINDS)  # `price_` is a price before a plan
