"""2020-08-27: less is shown without being asked for.

Before, customers came with their sources, subscriptions and tax ids, and plans with their tiers
(docs: upgrades, 2020-08-27; recorded POST /v1/customers and GET /v1/plans/{id}, 2019-08-14).
"""

from __future__ import annotations

from tuppence.versions.change import VersionChange

CHANGE = VersionChange(
    "2020-08-27",
    shown={
        "customer": ("sources", "subscriptions", "tax_ids"),
        "plan": ("tiers",),
        "price": ("tiers",),
    },
)
