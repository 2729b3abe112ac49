"""Finding objects by what a person typed: an id, an address, an amount, a part of a name."""

from __future__ import annotations

import re

from tuppence.catalogue import Catalogue
from tuppence.operations.ids import OTHER_PREFIXES
from tuppence.web.site import Site
from tuppence.web.view import ID

AMOUNT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{0,4})?")  # as a person types it


def is_id(id: str) -> bool:
    """Whether it may stand in a path of the API."""
    return bool(id) and len(id) <= 255 and id.isprintable() and not set(id) & set("/?#%\\")


def query_of(fields: dict[str, str], words: str) -> str:
    """What a person typed, as a query: an address, an amount, an id, a part of a name."""
    quoted = words.replace("\\", "").replace("'", "\\'")[:200]
    name, colon, value = words.partition(":")
    if colon and name in fields and fields[name] != "number":
        return f"{name}:'{value.strip()}'"
    if colon and name not in fields:
        return f"metadata['{name.strip()}']:'{value.strip()}'"
    number = words.replace(",", "").lstrip("$€£")
    if "amount" in fields and AMOUNT.fullmatch(number):
        return f"amount={round(float(number) * 100)}"
    if "email" in fields and "@" in words:
        return f"email:'{quoted}'"
    if "customer" in fields and words.startswith("cus_"):
        return f"customer:'{quoted}'"
    text = next((one for one in ("name", "email", "description") if one in fields), None)
    if text is not None and len(words) >= 3:
        return f"{text}~'{quoted}'"
    first = next(name for name in fields if fields[name] != "number")
    return f"{first}:'{quoted}'"


def types_of(known: Catalogue, site: Site, id: str) -> list[str]:
    """The types that ids of this look have, the likeliest first."""
    if not ID.fullmatch(id):
        return [type for type in ("coupon",) if is_id(id)]
    others = [type for type, starts in OTHER_PREFIXES.items() if id.startswith(starts)]
    return [*site.kit.ids.types_of(id), *others]
