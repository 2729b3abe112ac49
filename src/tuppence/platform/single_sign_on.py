"""Users whom an OpenID provider vouches for: who is admitted, and in which roles.

A user is known by issuer and subject, which never change hands; an email may. Source: OpenID
Connect Core 1.0, 5.7 ("Claim Stability and Uniqueness").
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.platform import sessions, teams, users
from tuppence.platform.roles import roles
from tuppence.platform.sign_in_policy import Provider, SignIn
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformIdentity, PlatformUser

IDENTITY, SUBJECT_KEY = PlatformIdentity, "@key:subject"
ANY = "*"  # in a mapping: every user of the provider


class NotAdmitted(Exception):
    """`reason` names why; what was changed before is rolled back."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Identity:
    """What the provider says of a user. `verified`: the email is proven to be theirs."""

    issuer: str
    subject: str
    email: str | None
    verified: bool
    name: str | None
    roles: tuple[str, ...]


def identity_of(provider: Provider, claims: Mapping[str, Any]) -> Identity:
    """The identity in verified claims."""
    email, name = claims.get("email"), claims.get("name")
    verified = claims.get("email_verified")
    return Identity(
        provider.issuer,
        str(claims["sub"]),
        email if isinstance(email, str) else None,
        provider.trusts_email or verified is True or verified == "true",
        name[:100] if isinstance(name, str) else None,
        mapped_roles(provider, claims),
    )


def mapped_roles(provider: Provider, claims: Mapping[str, Any]) -> tuple[str, ...]:
    values = claim_values(claims, provider.roles_claim)
    found = {role for value, role in provider.roles if value == ANY or value in values}
    return tuple(name for name in roles() if name in found)


def claim_values(claims: Mapping[str, Any], name: str) -> set[str]:
    """The texts of a claim, by its name, or else its path: `realm_access.roles`."""
    found: Any = claims.get(name)
    if found is None:
        found = claims
        for part in name.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    several = found if isinstance(found, list) else [found]
    return {one for one in several if isinstance(one, str)}


def subject_key(issuer: str, subject: str) -> str:
    return hashlib.sha256(msgspec.json.encode([issuer, subject])).hexdigest()


def user_of(tx: PlatformTx, issuer: str, subject: str) -> PlatformUser | None:
    entry = tx.any_with(IDENTITY, **{SUBJECT_KEY: subject_key(issuer, subject)})
    found = tx.find(IDENTITY, entry.id) if entry is not None else None
    return users.user(tx, found.user) if found is not None else None


def identities(tx: PlatformTx, person: PlatformUser) -> list[PlatformIdentity]:
    return teams.listed(tx, IDENTITY, user=person.id)


def has_no_password(tx: PlatformTx, person: PlatformUser) -> bool:
    """Whether a user can only sign in through a provider."""
    person = tx.find(users.USER, person.id) or person
    return person.extra.get(users.PASSWORD) is None and bool(identities(tx, person))


def admit(
    tx: PlatformTx, rules: SignIn, found: Identity, invitation: str, ip: str | None
) -> PlatformUser | None:
    """The user, with the roles that the provider gives today; None for one left without any.

    `invitation` is the secret of the link that the user came by. Raises `NotAdmitted`.
    """
    provider = rules.provider
    assert provider is not None, "a provider is set up"
    person = user_of(tx, found.issuer, found.subject)
    if person is None:
        person = admit_first(tx, rules, provider, found, invitation, ip)
    account = tx.first_account()
    if provider.roles and account is not None:
        if teams.assign_roles(tx, account, person.id, found.roles):
            teams.note(
                tx, "member.roles_from_provider", account=account, person=person,
                about=person.id, ip=ip, roles=list(found.roles),
            )  # fmt: skip
    return person if teams.accounts_of(tx, person.id) else None


def admit_first(
    tx: PlatformTx,
    rules: SignIn,
    provider: Provider,
    found: Identity,
    invitation: str,
    ip: str | None,
) -> PlatformUser:
    """A user who comes from the provider for the first time. Raises `NotAdmitted`."""
    email = checked_email(found)
    person = users.by_email(tx, email)
    if person is not None:
        if not provider.links_by_email:
            raise NotAdmitted("known_email")
        if any(one.issuer == found.issuer for one in identities(tx, person)):
            raise NotAdmitted("other_identity")
        person = take_over(tx, person)
        link(tx, person, found)
        teams.note(tx, "single_sign_on.linked", account=tx.first_account(), person=person, ip=ip)
        return person
    offer = teams.invitation(tx, invitation) if invitation else None
    invited = offer is not None and rules.sign_up.invitations and is_same(offer.email, email)
    if not invited and not found.roles:
        raise NotAdmitted("no_role" if provider.roles else "not_invited")
    person = users.add_user(tx, email, None, found.name)
    link(tx, person, found)
    teams.note(tx, "single_sign_on.joined", account=tx.first_account(), person=person, ip=ip)
    if invited:
        member = teams.accept(tx, invitation, person)
        if member is None and not found.roles:
            raise NotAdmitted("not_invited")
        if member is not None:
            teams.note(
                tx, "member.joined", account=member.account, person=person, roles=member.roles
            )
    return person


def checked_email(found: Identity) -> str:
    try:
        email = users.cleaned(found.email or "")
    except ApiError:
        raise NotAdmitted("no_email") from None
    if not found.verified:
        raise NotAdmitted("unverified_email")
    return email


def take_over(tx: PlatformTx, person: PlatformUser) -> PlatformUser:
    """From now on the provider alone says who this user is.

    Somebody else may have signed up with the email before: their password, second step and
    sessions end.
    """
    sessions.end_all(tx, person.id)
    person = users.turn_off_two_step(tx, person)
    return tx.update(person, {"confirmed": True, "local": False}, {users.PASSWORD: None})


def link(tx: PlatformTx, person: PlatformUser, found: Identity) -> PlatformIdentity:
    values = {"user": person.id, "issuer": found.issuer, "subject": found.subject}
    key = subject_key(found.issuer, found.subject)
    return tx.insert(IDENTITY, values, hidden={SUBJECT_KEY: key})


def connect(tx: PlatformTx, person: PlatformUser, found: Identity, ip: str | None) -> None:
    """Let an identity sign in a user who has a password. Raises `NotAdmitted`."""
    known = user_of(tx, found.issuer, found.subject)
    if known is not None and known.id != person.id:
        raise NotAdmitted("known_identity")
    if any(one.issuer == found.issuer for one in identities(tx, person)):
        raise NotAdmitted("other_identity")
    link(tx, person, found)
    teams.note(tx, "single_sign_on.linked", account=tx.first_account(), person=person, ip=ip)


def disconnect(tx: PlatformTx, person: PlatformUser, ip: str | None) -> None:
    """Forget the identities of a user. Raises `ApiError` for one who has no other way in."""
    if has_no_password(tx, person):
        raise ApiError("You have no password: you could not sign in any more.", status=409)
    for one in identities(tx, person):
        tx.delete(one)
    teams.note(tx, "single_sign_on.unlinked", account=tx.first_account(), person=person, ip=ip)
