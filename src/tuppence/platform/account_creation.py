"""How accounts come to be: somebody signs up, adds another, or opens a sandbox.

An account and its keys lie outside the server's own world; they are made in the same transaction as
the person, the membership and the line in the audit log.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.platform import teams, users
from tuppence.platform.accounts import create_account, create_keys, revoke
from tuppence.platform.outbox import write_letter
from tuppence.platform.roles import OWNER
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformSandbox, PlatformUser

LOCAL_EMAIL = "you@localhost"
MOST_SANDBOXES = 20
MOST_ACCOUNTS = 20
COPIED = ("branding", "country", "default_currency", "statement_descriptor", "support_email")


def open_account(tx: PlatformTx, person: PlatformUser, name: str) -> str:
    """A new account with its four keys, owned by a person."""
    if len(teams.accounts_of(tx, person.id)) >= MOST_ACCOUNTS:
        raise ApiError(f"A person has up to {MOST_ACCOUNTS} accounts.")
    version = tx.catalogue.api_version
    account = create_account(tx.writer, tx.services.ids, tx.now, version, checked_name(name))
    create_keys(tx.writer, tx.services.ids, account, tx.now, tx.services.seals, live_once=True)
    teams.join(tx, account, person.id, [OWNER])
    teams.note(tx, "account.created", account=account, person=person, about=account)
    return account


def checked_name(name: str) -> str:
    found = " ".join(name.split())
    if not 1 <= len(found) <= 100:
        raise ApiError("A name has 1 to 100 characters.", param="name")
    return found


def sign_up(
    tx: PlatformTx, email: str, password_hash: str, name: str, business: str, *, confirmed: bool
) -> PlatformUser:
    """A person with an account of their own. Raises `ApiError` where the address is taken."""
    person = users.add_user(tx, email, password_hash, name or None, confirmed=confirmed)
    open_account(tx, person, business or "New business")
    return person


def person_at_the_machine(tx: PlatformTx) -> PlatformUser:
    """Whoever holds the link that the server printed: the owner of its first account.

    Where that account has an owner already, it is the owner who joined first.
    """
    account = tx.first_account() or ""
    owners = [one for one in reversed(teams.members(tx, account)) if OWNER in one.roles]
    if owners and (found := users.user(tx, owners[0].user)) is not None:
        return found
    person = users.by_email(tx, LOCAL_EMAIL) or users.add_user(
        tx, LOCAL_EMAIL, None, "You", local=True
    )
    teams.join(tx, account, person.id, [OWNER])
    return person


def is_unclaimed(tx: PlatformTx) -> bool:
    """Whether the server's first account has no owner yet."""
    account = tx.first_account()
    return account is not None and not any(OWNER in one.roles for one in teams.members(tx, account))


def sign_up_owner(
    tx: PlatformTx, email: str, password_hash: str, name: str, business: str
) -> PlatformUser:
    """The first user of a new server, who holds its printed link: the owner of its first account.

    The link is proof enough: the email is not asked to confirm. Raises `ApiError` where the account
    has an owner already.
    """
    account = tx.first_account()
    if account is None or not is_unclaimed(tx):
        raise ApiError("This server has an owner, who can invite you.", status=409)
    person = users.add_user(tx, email, password_hash, name or None)
    teams.join(tx, account, person.id, [OWNER])
    teams.note(tx, "account.claimed", account=account, person=person, about=account)
    if business:
        change_settings(tx, account, person, "account.updated", name=checked_name(business))
    return person


# -- sandboxes -------------------------------------------------------------------------------------


def open_sandbox(
    tx: PlatformTx, owner: str, name: str, person: PlatformUser, *, copy: bool
) -> PlatformSandbox:
    """A world beside test mode, with test keys of its own; `copy` takes the account's settings."""
    if len(teams.sandboxes(tx, owner)) >= MOST_SANDBOXES:
        raise ApiError(f"An account has up to {MOST_SANDBOXES} sandboxes.")
    settings = teams.settings_of(tx, owner)
    taken = {key: settings[key] for key in COPIED if key in settings} if copy else {}
    made = create_account(
        tx.writer,
        tx.services.ids,
        tx.now,
        settings.get("api_version", tx.catalogue.api_version),
        checked_name(name),
        **taken,
        sandbox_of=owner,
    )
    create_keys(tx.writer, tx.services.ids, made, tx.now, tx.services.seals, modes=(False,))
    teams.note(tx, "sandbox.created", account=owner, person=person, about=made)
    values = {"account": owner, "sandbox": made, "name": checked_name(name)}
    return tx.insert(teams.SANDBOX, values)


def claim_sandbox(
    tx: PlatformTx, owner: str, sandbox: str, person: PlatformUser
) -> PlatformSandbox:
    """Take in a sandbox that nobody owns: one that `stripe sandbox create` made."""
    settings = teams.settings_of(tx, sandbox)
    if not settings or settings.get("sandbox_of") or settings.get("claimable") is not True:
        raise ApiError("This sandbox cannot be claimed.", status=404)
    changed = settings | {"sandbox_of": owner, "claimable": False}
    tx.put_account(sandbox, settings["created"], changed)
    teams.note(tx, "sandbox.claimed", account=owner, person=person, about=sandbox)
    values = {"account": owner, "sandbox": sandbox, "name": str(settings.get("name"))}
    return tx.insert(teams.SANDBOX, values)


def drop_sandbox(tx: PlatformTx, owner: str, sandbox: str, person: PlatformUser) -> None:
    """Forget a sandbox with everything in it. Its keys open nothing any more."""
    found = teams.sandbox(tx, owner, sandbox)
    if found is None:
        raise ApiError("There is no such sandbox.", status=404)
    for row in tx.keys_of(sandbox):
        revoke(tx.writer, row)
    tx.delete(found)
    teams.note(tx, "sandbox.deleted", account=owner, person=person, about=sandbox)


# -- settings --------------------------------------------------------------------------------------


def change_settings(
    tx: PlatformTx, account: str, person: PlatformUser, action: str, **changes: Any
) -> dict[str, Any]:
    """An account's settings with some changed."""
    settings = teams.settings_of(tx, account)
    if not settings:
        raise ApiError("There is no such account.", status=404)
    changed = settings | changes
    tx.put_account(account, settings["created"], changed)
    teams.note(tx, action, account=account, person=person, about=account, fields=sorted(changes))
    return changed


def invited(tx: PlatformTx, to: str, account: str, by: str, link: str) -> None:
    """The letter that an invitation is."""
    name = teams.settings_of(tx, account).get("name") or account
    write_letter(
        tx,
        to,
        f"{by} invites you to {name} on Tuppence",
        f"{by} invites you to work on {name}. Follow the link to join; it works for ten days.",
        link,
    )
