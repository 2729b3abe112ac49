"""No key gives what it does not have: what a restricted key, or a member, may do to other keys.

A restricted key makes, changes and reveals only restricted keys within its own permissions, and
those keep to its addresses and end when it ends. Source of the shape: docs page keys (restricted
keys); that they nest is a rule of this server, since Stripe's API makes no keys.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from tuppence.catalogue.permissions import beyond, named
from tuppence.errors import ApiError, not_permitted
from tuppence.platform.accounts import KeyTerms, terms_of
from tuppence.runtime.context import Grant
from tuppence.runtime.tx import Tx
from tuppence.store.rows import KeyRow


def narrowed(tx: Tx, kind: str, terms: KeyTerms) -> KeyTerms:
    """The terms of a key to be written, with the addresses and the expiry of the key that asks.

    Raises a 403 for a kind, a permission, an address or an expiry beyond the caller's own.
    """
    grant = limits(tx)
    if grant is None:
        return terms
    check_kind_and_levels(tx, grant, kind, terms)
    if grant.allowed_ips:
        terms.allowed_ips = terms.allowed_ips or [*grant.allowed_ips]
        if not within(terms.allowed_ips, grant.allowed_ips):
            raise refused(grant, "allow addresses that it does not allow itself", "allowed_ips")
    if grant.expires_at is not None:
        terms.expires_at = terms.expires_at or grant.expires_at
        if terms.expires_at > grant.expires_at:
            raise refused(grant, "outlive itself", "expires_at")
    return terms


def check_target(tx: Tx, row: KeyRow) -> None:
    """Raises a 403 where the key to be changed, shown or revoked may do more than the caller."""
    grant = limits(tx)
    if grant is not None:
        check_kind_and_levels(tx, grant, row.kind, terms_of(row))


def limits(tx: Tx) -> Grant | None:
    """The caller's limits; None for a secret key, and for members whose roles hold secret keys."""
    grant = tx.context.grant
    return None if grant is None or grant.makes_any_key else grant


def check_kind_and_levels(tx: Tx, grant: Grant, kind: str, terms: KeyTerms) -> None:
    if kind != "restricted":
        raise refused(grant, f"work on {kind} keys: only on restricted ones", "kind")
    for asked, own in (
        (terms.permissions, grant.permissions),
        (terms.connect_permissions, grant.connect_permissions),
    ):
        more = beyond(asked or {}, own or {})
        if more is not None:
            raise not_permitted(grant.masked_key, tx.world.account, named(*more))


def within(asked: Iterable[str], allowed: Iterable[str]) -> bool:
    """Whether every address and network asked for lies in one of those allowed."""
    own = [ipaddress.ip_network(one, strict=False) for one in allowed]
    return all(
        any(is_inside(ipaddress.ip_network(one, strict=False), outer) for outer in own)
        for one in asked
    )


def is_inside(
    inner: ipaddress.IPv4Network | ipaddress.IPv6Network,
    outer: ipaddress.IPv4Network | ipaddress.IPv6Network,
) -> bool:
    if isinstance(inner, ipaddress.IPv4Network) and isinstance(outer, ipaddress.IPv4Network):
        return inner.subnet_of(outer)
    if isinstance(inner, ipaddress.IPv6Network) and isinstance(outer, ipaddress.IPv6Network):
        return inner.subnet_of(outer)
    return False


def refused(grant: Grant, what: str, param: str) -> ApiError:
    return ApiError(f"The key '{grant.masked_key}' cannot {what}.", status=403, param=param)
