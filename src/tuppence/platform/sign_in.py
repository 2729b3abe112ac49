"""The operator's rules on users: who may sign up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

DOMAIN = re.compile(
    r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+"
)
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
class SignIn:
    """The rules of a server."""

    sign_up: SignUp = field(default_factory=SignUp)

    @property
    def has_sign_up_form(self) -> bool:
        return self.sign_up.has_form
