"""Teams: who belongs to which account, in which roles; invitations; sandboxes; the audit log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.platform import users
from tuppence.platform.roles import OWNER, may_give, roles
from tuppence.platform.server_world import new_token, token_hash
from tuppence.runtime.context import Resource
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.log_tables import from_entry
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import (
    PlatformAudit,
    PlatformInvitation,
    PlatformMember,
    PlatformSandbox,
    PlatformUser,
)
from tuppence.store.rows import PageQuery

MEMBER, INVITATION = PlatformMember, PlatformInvitation
SANDBOX, AUDIT = PlatformSandbox, PlatformAudit
R = TypeVar("R", bound=Resource)
SECRET_KEY = "@key:secret"
INVITED_S = 10 * 86_400
MOST = 100


def listed(tx: Tx, type: type[R], limit: int = MOST, **equals: str) -> list[R]:
    """The newest objects of a type with these values."""
    wanted: dict[str, Sequence[str]] = {name: [value] for name, value in equals.items()}
    query = PageQuery(tx.world, type.KEY, limit, wanted, {})
    return [from_entry(one, type) for one in tx.list(query)]


# -- members ---------------------------------------------------------------------------------------


def members(tx: PlatformTx, account: str) -> list[PlatformMember]:
    return listed(tx, MEMBER, account=account)


def membership(tx: PlatformTx, account: str, user: str) -> PlatformMember | None:
    entry = tx.any_with(MEMBER, account=account, user=user)
    return tx.find(MEMBER, entry.id) if entry is not None else None


def accounts_of(tx: PlatformTx, user: str) -> list[str]:
    """The accounts that a person belongs to, the one joined first at the start."""
    return [one.account for one in reversed(listed(tx, MEMBER, user=user))]


def join(tx: PlatformTx, account: str, user: str, held: Sequence[str]) -> PlatformMember:
    return tx.insert(MEMBER, {"account": account, "user": user, "roles": list(held)})


def change_roles(
    tx: PlatformTx, account: str, user: str, held: Sequence[str], by: PlatformMember
) -> PlatformMember:
    """Raises `ApiError` where the account would be left without an owner, or `by` may not.

    Nobody changes their own roles, or those of a member who may more than they.
    """
    found = membership(tx, account, user)
    if found is None:
        raise ApiError("This person is not in the team.", status=404)
    if found.id == by.id:
        raise ApiError("You cannot change your own roles.", status=403, param="roles")
    check_roles(held, by)
    check_may_give(found.roles, by)
    if OWNER in found.roles and OWNER not in held and is_last_owner(tx, account, user):
        raise ApiError("An account has at least one owner.", param="roles")
    return tx.update(found, {"roles": list(held), "by_provider": False})


def assign_roles(tx: PlatformTx, account: str, user: str, held: Sequence[str]) -> bool:
    """The roles that an identity provider gives a user; whether anything changed.

    With none, a member whom the provider brought leaves; one who joined by hand stays. The last
    owner stays an owner, as does one who was made so by hand.
    """
    found = membership(tx, account, user)
    if found is None:
        if held:
            tx.update(join(tx, account, user, held), {"by_provider": True})
        return bool(held)
    if not held and not found.by_provider:
        return False
    stays_owner = OWNER in found.roles and (
        not found.by_provider or is_last_owner(tx, account, user)
    )
    roles = sorted({*held, OWNER} if stays_owner else set(held))
    if not roles:
        tx.delete(found)
        return True
    if roles == sorted(found.roles):
        return False
    tx.update(found, {"roles": roles, "by_provider": found.by_provider or not stays_owner})
    return True


def leave(tx: PlatformTx, account: str, user: str, by: PlatformMember) -> None:
    found = membership(tx, account, user)
    if found is None:
        raise ApiError("This person is not in the team.", status=404)
    if found.id != by.id:
        check_may_give(found.roles, by)
    if OWNER in found.roles and is_last_owner(tx, account, user):
        raise ApiError("An account has at least one owner.", param="roles")
    tx.delete(found)


def is_last_owner(tx: PlatformTx, account: str, user: str) -> bool:
    return all(one.user == user for one in members(tx, account) if OWNER in one.roles)


def check_roles(held: Sequence[str], by: PlatformMember) -> None:
    unknown = [name for name in held if name not in roles()]
    if not held or unknown:
        raise ApiError("Choose at least one of the roles.", param="roles")
    check_may_give(held, by)


def check_may_give(held: Sequence[str], by: PlatformMember) -> None:
    """Raises a 403 naming the first of the roles that `by` may neither give nor take."""
    for name in held:
        if not may_give(by.roles, [name]):
            title = roles()[name].title
            raise ApiError(
                f"Your roles do not let you give or take the role {title}.",
                param="roles",
                status=403,
            )


# -- invitations -----------------------------------------------------------------------------------


def invite(
    tx: PlatformTx, account: str, email: str, held: Sequence[str], by: PlatformMember
) -> tuple[str, str]:
    """(the invitation's id, the secret of its link). An older one to the same address ends.

    Raises `ApiError` for roles that `by` may not give, and for the address of `by`.
    """
    check_roles(held, by)
    own = users.user(tx, by.user)
    if own is not None and own.email == email:
        raise ApiError("You cannot invite yourself.", param="email", status=403)
    for old in listed(tx, INVITATION, account=account, email=email):
        withdraw(tx, account, old.id)
    secret = new_token()
    values = {
        "account": account,
        "email": email,
        "roles": list(held),
        "invited_by": by.user,
        "expires_at": tx.now + INVITED_S,
    }
    made = tx.insert(INVITATION, values, hidden={SECRET_KEY: token_hash(secret)})
    return made.id, secret


def invitation(tx: PlatformTx, secret: str) -> PlatformInvitation | None:
    entry = tx.any_with(INVITATION, **{SECRET_KEY: token_hash(secret)})
    found = tx.find(INVITATION, entry.id) if entry is not None else None
    return found if found is not None and found.expires_at > tx.now else None


def invitations(tx: PlatformTx, account: str) -> list[PlatformInvitation]:
    found = listed(tx, INVITATION, account=account)
    return [one for one in found if one.expires_at > tx.now]


def withdraw(tx: PlatformTx, account: str, id: str) -> None:
    found = tx.find(INVITATION, id)
    if found is not None and not found.is_deleted and found.account == account:
        tx.delete(found)


def accept(tx: PlatformTx, secret: str, person: PlatformUser) -> PlatformMember | None:
    """Join the team that the link invites to; only the invited address may.

    None where the member who invited is gone, or may not give these roles any more.
    """
    found = invitation(tx, secret)
    if found is None or not is_same(found.email, person.email):
        return None
    by = membership(tx, found.account, found.invited_by)
    if by is None or by.user == person.id or not may_give(by.roles, found.roles):
        return None
    tx.delete(found)
    old = membership(tx, found.account, person.id)
    if old is not None:
        roles = sorted({*old.roles, *found.roles})
        return tx.update(old, {"roles": roles, "by_provider": False})
    return join(tx, found.account, person.id, found.roles)


# -- sandboxes -------------------------------------------------------------------------------------


def sandboxes(tx: PlatformTx, account: str) -> list[PlatformSandbox]:
    """An account's sandboxes, oldest first."""
    return listed(tx, SANDBOX, account=account)[::-1]


def sandbox(tx: PlatformTx, account: str, sandbox: str) -> PlatformSandbox | None:
    entry = tx.any_with(SANDBOX, account=account, sandbox=sandbox)
    return tx.find(SANDBOX, entry.id) if entry is not None else None


# -- the audit log ---------------------------------------------------------------------------------


def note(
    tx: PlatformTx,
    action: str,
    *,
    account: str | None = None,
    person: PlatformUser | None = None,
    about: str | None = None,
    ip: str | None = None,
    **details: Any,
) -> None:
    """Write down who did what. `details` hold no secrets."""
    values = {
        "account": account,
        "user": person.id if person else None,
        "email": person.email if person else None,
        "action": action,
        "about": about,
        "ip_address": ip,
        "details": details,
    }
    tx.insert(AUDIT, values)


# -- accounts --------------------------------------------------------------------------------------


def settings_of(tx: PlatformTx, account: str) -> dict[str, Any]:
    """An account's own settings; empty for one that is not there."""
    body = tx.account_body(account)
    found: dict[str, Any] = decode(body) if body else {}
    return found
