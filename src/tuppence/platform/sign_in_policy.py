"""The operator's rules on users: who may sign up, and which identity provider vouches for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

DOMAIN = re.compile(
    r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+"
)
BY_PASSWORD, BY_PROVIDER, BY_LINK = "password", "provider", "printed_link"
MODES = ("open", "invitation", "closed")


@dataclass(frozen=True, slots=True)
class SignUp:
    """Who may become a user, and get an account of their own: `anyone`, or users whose email is in
    one of the `domains`. With `invitations`, members of a team may invite new users to it.
    """

    anyone: bool = True
    domains: frozenset[str] = frozenset()
    invitations: bool = True

    @property
    def has_form(self) -> bool:
        return self.anyone or bool(self.domains)

    def allows(self, email: str) -> bool:
        return self.anyone or email.rpartition("@")[2] in self.domains

    @property
    def rule(self) -> str:
        """The rule as a sentence, for those it keeps out."""
        if self.domains:
            return f"Users with an email of {' or '.join(sorted(self.domains))} can sign up."
        if self.invitations:
            return "Sign-up is by invitation. Ask the owner of this server to invite you."
        return "Sign-up is closed on this server. Ask its owner."


def sign_up_of(text: str) -> SignUp:
    """The rule that `--sign-up` names. Raises ValueError for anything else."""
    kind, _, listed = text.partition(":")
    if kind == "domain":
        domains = frozenset(one.strip().lower() for one in listed.split(","))
        if not all(DOMAIN.fullmatch(one) for one in domains):
            raise ValueError(text)
        return SignUp(anyone=False, domains=domains)
    if text not in MODES:
        raise ValueError(text)
    return SignUp(anyone=text == "open", invitations=text != "closed")


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenID provider. `roles` are values of the `roles_claim`, each with a role in the first
    account, as pairs.

    With `only`, passwords are off. With `links_by_email`, a user who exists is recognised by their
    verified email; `trusts_email` counts every email of the provider as verified.
    """

    issuer: str
    client_id: str
    secret: str | None = field(default=None, repr=False)
    name: str = "single sign-on"
    scopes: tuple[str, ...] = ("openid", "email", "profile")
    roles_claim: str = "groups"
    roles: tuple[tuple[str, str], ...] = ()
    only: bool = False
    links_by_email: bool = False
    trusts_email: bool = False
    session_s: int = 12 * 3600


@dataclass(frozen=True, slots=True)
class SignIn:
    """The rules of a server."""

    sign_up: SignUp = field(default_factory=SignUp)
    provider: Provider | None = None

    @property
    def has_passwords(self) -> bool:
        return self.provider is None or not self.provider.only

    @property
    def has_sign_up_form(self) -> bool:
        return self.has_passwords and self.sign_up.has_form

    def accepts(self, method: str | None) -> bool:
        """Whether a session that began by a method goes on: where passwords are off, not theirs."""
        return self.has_passwords or method in (BY_PROVIDER, BY_LINK)
