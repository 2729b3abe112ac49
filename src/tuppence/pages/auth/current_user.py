"""Who looks at a page: a person, in an account or one of its sandboxes, in a mode."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tuppence.platform import sessions, teams, users
from tuppence.platform.accounts import Caller
from tuppence.platform.roles import may, permissions_of, who_may
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformSession, PlatformUser
from tuppence.store.rows import World

TEST, LIVE = "test", "live"


@dataclass(frozen=True, slots=True)
class Choice:
    """An account or a sandbox that a person may switch to."""

    id: str
    name: str
    sandbox: bool


@dataclass(frozen=True, slots=True)
class Viewer:
    """`account` is the one looked at, maybe a sandbox of `owner`; `settings` are its own."""

    session: PlatformSession
    person: PlatformUser
    account: str
    owner: str
    roles: tuple[str, ...]
    settings: dict[str, Any]
    api_version: str
    livemode: bool = False
    choices: list[Choice] = field(default_factory=list)

    @property
    def is_sandbox(self) -> bool:
        return self.account != self.owner

    @property
    def name(self) -> str:
        return str(self.settings.get("name") or self.account)

    @property
    def mode(self) -> str:
        return LIVE if self.livemode else TEST

    @property
    def world(self) -> World:
        return World(self.account, self.livemode)

    def may(self, what: str) -> bool:
        return may(self.roles, what, self.livemode)

    def whom_to_ask(self, what: str) -> str:
        return " or ".join(who_may(what)[:3])

    @property
    def caller(self) -> Caller:
        """The person as the API sees them, limited to what their roles allow."""
        return Caller(
            self.world,
            "dashboard",
            f"Dashboard: {self.person.email}",
            self.api_version,
            permissions=permissions_of(self.roles, self.livemode),
            makes_any_key=self.may("secret_keys"),
        )


def viewer_of(tx: PlatformTx, secret: str, mode: str | None) -> Viewer | None:
    """Who a cookie stands for; None where it opens nothing, or the person has no account left."""
    session = sessions.found(tx, secret)
    person = users.user(tx, session.user) if session is not None else None
    if session is None or person is None:
        return None
    owned = teams.accounts_of(tx, person.id)
    if not owned:
        return None
    settings = teams.settings_of(tx, session.account) if session.account else {}
    owner = str(settings.get("sandbox_of") or session.account or "")
    if owner not in owned:
        owner = owned[0]
        settings = teams.settings_of(tx, owner)
    account = str(settings.get("id") or owner)
    member = teams.membership(tx, owner, person.id)
    held = tuple(member.roles) if member is not None else ()
    livemode = mode == LIVE and account == owner
    return Viewer(
        session,
        person,
        account,
        owner,
        held,
        settings,
        str(settings.get("api_version") or tx.catalogue.api_version),
        livemode,
        choices(tx, owned),
    )


def choices(tx: PlatformTx, owned: list[str]) -> list[Choice]:
    found = []
    for account in owned:
        name = str(teams.settings_of(tx, account).get("name") or account)
        found.append(Choice(account, name, False))
        found += [Choice(one.sandbox, one.name, True) for one in teams.sandboxes(tx, account)]
    return found
