"""2015-02-18: a charge's card stands under `source`, and a paid charge has succeeded.

Before, charges showed it under `card` too, and their status was `paid` (docs: upgrades; recorded
POST /v1/charges, 2015-01-11).
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange


def charge(document: Document) -> Document:
    old = dict(document)
    if "source" in document:
        old["card"] = document["source"]
    if document.get("status") == "succeeded":
        old["status"] = "paid"
    return old


CHANGE = VersionChange("2015-02-18", lower={"charge": charge})
