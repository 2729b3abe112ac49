"""Secrets that an app keeps for an account or a user, found by name and scope.

Source: docs page stripe-apps/store-secrets: setting a name that exists replaces its payload;
`payload` is shown only where `expand` asks.
"""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.context import Page, Resource
from tuppence.runtime.listing import list_page
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    AppsSecretCreateParams,
    AppsSecretDeleteWhereParams,
    AppsSecretFindParams,
    AppsSecretListParams,
)
from tuppence.runtime.types.resources import AppsSecret

ScopedParams = AppsSecretCreateParams | AppsSecretDeleteWhereParams | AppsSecretFindParams


@operation("POST /v1/apps/secrets")
def set_secret(tx: Tx, params: AppsSecretCreateParams) -> Resource:
    values = assigned(tx, tx.catalogue.operation("POST /v1/apps/secrets"), params)
    check_scope(params)
    found = named(tx, params)
    return tx.update(found, values) if found else tx.insert(AppsSecret, values)


@operation("GET /v1/apps/secrets/find")
def find_secret(tx: Tx, params: AppsSecretFindParams) -> Resource:
    return existing(tx, params)


@operation("POST /v1/apps/secrets/delete")
def delete_secret(tx: Tx, params: AppsSecretDeleteWhereParams) -> Resource:
    """Answers the secret's tombstone: id, object, deleted."""
    return tx.delete(existing(tx, params))


@operation("GET /v1/apps/secrets")
def list_secrets(tx: Tx, params: AppsSecretListParams) -> Page:
    return list_page(tx, tx.catalogue.operation("GET /v1/apps/secrets"), params)


def existing(tx: Tx, params: ScopedParams) -> Resource:
    check_scope(params)
    found = named(tx, params)
    if found is None:
        raise ApiError(
            f"No such secret: '{params.name}'", status=404, code="resource_missing", param="name"
        )
    return found


def named(tx: Tx, params: ScopedParams) -> Resource | None:
    scope = params.scope
    wanted = {"name": params.name, "scope.type": scope["type"]}
    if scope["type"] == "user":
        wanted["scope.user"] = scope["user"]
    line = tx.any_with("apps.secret", **wanted)
    return tx.find(AppsSecret, line.id) if line else None


def check_scope(params: ScopedParams) -> None:
    if params.scope["type"] == "user" and not params.scope.get("user"):
        raise ApiError(
            "You must provide `scope[user]` where `scope[type]` is user.", param="scope[user]"
        )
