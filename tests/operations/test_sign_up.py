"""Who may sign up, by which rule, and which account they get."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click
import pytest

from browsing import PASSWORD, Browser, Shown, letters
from support import Client
from tuppence.cli.serve_settings import Options
from tuppence.cli.sign_in_options import sign_in_of
from tuppence.platform import teams, users
from tuppence.platform.server_world import platform_tx
from tuppence.platform.sign_in_policy import SignIn, sign_up_of
from tuppence.workers.mail import MailServer

MAIL = MailServer("smtp://127.0.0.1:1", "Tuppence <t@example.com>")


@pytest.fixture
def browser(api: Client) -> Browser:
    return Browser(api)


def ruled(api: Client, rule: str, **changes: Any) -> None:
    """Have the server follow a rule, as if it had been started with it."""
    sign_in = SignIn(sign_up_of(rule))
    api.server.settings = replace(api.server.settings, sign_in=sign_in, **changes)
    api.server.page_application = None


def names_of_accounts(api: Client, email: str) -> list[str]:
    """The names of the accounts that the user of an email belongs to."""
    server = api.server
    tx = platform_tx(
        server.pipeline.services, server.store.reader, None, server.pipeline.clock.now()
    )
    person = users.by_email(tx, email)
    assert person is not None, f"no user {email}"
    return [teams.settings_of(tx, one)["name"] for one in teams.accounts_of(tx, person.id)]


def as_owner(browser: Browser, email: str = "owner@example.com", **given: Any) -> Shown:
    """Sign up with the link that the server printed."""
    shown = browser.get(f"/dashboard?token={browser.server.dashboard_token}")
    form = shown.form(button="Create account")
    return browser.send(shown, form, email=email, password=PASSWORD, **given)


def invitation(owner: Browser, email: str) -> str:
    owner.submit("/dashboard/settings/team", "/invite", email=email, roles=["developer"])
    link: str = letters(owner.api)[0]["link"]
    return link.removeprefix(owner.server.settings.public_url)


# -- the rule --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "said"), [("invitation", "by invitation"), ("closed", "Sign-up is closed")]
)
def test_a_rule_that_keeps_strangers_out_has_no_form(
    api: Client, browser: Browser, rule: str, said: str
) -> None:
    csrf = browser.get("/sign-up").form().values["csrf"]
    ruled(api, rule)
    shown = browser.get("/sign-up")
    assert (shown.status, said in shown.text) == (403, True)
    body = f"csrf={csrf}&email=eve%40example.com&password={PASSWORD}".encode()
    assert browser.ask("POST", "/sign-up", body).status == 403
    assert browser.sign_in("eve@example.com").status == 401, "no user was created"
    for page in ("/", "/sign-in"):
        assert "/sign-up" not in browser.get(page).links, page


def test_users_of_a_domain_sign_up_once_their_email_is_confirmed(
    api: Client, browser: Browser
) -> None:
    ruled(api, "domain:example.com,Example.ORG", local=False, mail=MAIL)
    for stranger in ("eve@evil.example", "eve@sub.example.com", "eve@notexample.com"):
        shown = browser.sign_up(stranger)
        assert (shown.status, "example.com or example.org" in shown.text) == (403, True)
    assert letters(api) == []
    assert "Check your email" in browser.sign_up("jane@example.org").text
    assert browser.sign_in("jane@example.org").status == 401, "the email is not confirmed"
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    assert "Home" in browser.submit(link, "", "Confirm").text


@pytest.mark.parametrize("rule", ["", "none", "domain", "domain:", "domain:a b", "domain:x,,y"])
def test_a_rule_that_is_none_is_refused_at_the_start(rule: str) -> None:
    with pytest.raises(ValueError, match="^" + rule):
        sign_up_of(rule)


def test_the_default_is_open_on_loopback_and_by_invitation_elsewhere() -> None:
    options = Options("127.0.0.1", 0)
    assert sign_in_of(options, private=True).sign_up.anyone
    elsewhere = sign_in_of(options, private=False).sign_up
    assert (elsewhere.anyone, elsewhere.domains, elsewhere.invitations) == (False, set(), True)


def test_a_domain_without_a_mail_server_is_refused_at_the_start() -> None:
    options = Options("0.0.0.0", 0, sign_up="domain:example.com")
    with pytest.raises(click.ClickException, match="needs --smtp"):
        sign_in_of(options, private=False)
    with pytest.raises(click.ClickException, match="takes open, invitation, closed"):
        sign_in_of(replace(options, sign_up="shut"), private=False)
    sent = replace(options, smtp="smtp://mail.example.com")
    assert sign_in_of(sent, private=False).sign_up.domains == {"example.com"}


@pytest.mark.parametrize("rule", ["invitation", "closed"])
def test_the_cli_creates_no_sandbox_where_strangers_may_not_sign_up(
    api: Client, browser: Browser, rule: str
) -> None:
    assert browser.ask("POST", "/keys/challenge", b"{}").status == 200
    ruled(api, rule)
    assert browser.ask("POST", "/keys/challenge", b"{}").status == 404
    assert browser.ask("POST", "/keys/provision", b"{}").status == 404


# -- the owner -------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", ["open", "invitation", "closed"])
def test_the_owner_gets_the_first_account_and_no_other(
    api: Client, browser: Browser, rule: str
) -> None:
    ruled(api, rule, local=False)
    assert "Home" in as_owner(browser).text
    assert names_of_accounts(api, "owner@example.com") == ["My account"]


def test_the_owner_may_name_the_first_account(api: Client, browser: Browser) -> None:
    ruled(api, "invitation", local=False)
    as_owner(browser, business="Jane's Bikes")
    assert names_of_accounts(api, "owner@example.com") == ["Jane's Bikes"]
    assert "Jane's Bikes" in browser.get("/dashboard/test").text


def test_the_owner_need_not_wait_for_an_email(api: Client, browser: Browser) -> None:
    ruled(api, "invitation", local=False, mail=MAIL)
    assert "Home" in as_owner(browser).text


def test_the_link_makes_one_owner(api: Client, browser: Browser) -> None:
    ruled(api, "invitation", local=False)
    late = browser.another()
    shown = late.get(f"/dashboard?token={api.server.dashboard_token}")
    form = shown.form(button="Create account")
    as_owner(browser)
    found = late.send(shown, form, email="late@example.com", password=PASSWORD)
    assert (found.status, "by invitation" in found.text) == (403, True)
    guessed = browser.another().get("/sign-up?link=guess")
    assert guessed.status == 403


# -- invitations -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", ["open", "invitation"])
def test_an_invited_user_gets_no_account_of_their_own(
    api: Client, browser: Browser, rule: str
) -> None:
    ruled(api, rule, local=False)
    as_owner(browser)
    link = invitation(browser, "bob@example.com")
    bob = browser.another()
    assert "My account" in bob.submit(link, "", "Join", password=PASSWORD).text
    assert names_of_accounts(api, "bob@example.com") == ["My account"]


def test_where_sign_up_is_closed_only_users_are_invited(api: Client, browser: Browser) -> None:
    ruled(api, "open", local=False)
    as_owner(browser)
    bob = browser.another()
    bob.sign_up("bob@example.com", "Bob's")
    early = invitation(browser, "new@example.com")
    ruled(api, "closed", local=False)
    shown = browser.submit(
        "/dashboard/settings/team", "/invite", email="eve@example.com", roles=["developer"]
    )
    assert (shown.status, "Sign-up is closed" in shown.text) == (403, True)
    late = browser.another()
    assert late.submit(early, "", "Join", password=PASSWORD).status == 403
    bob.submit(invitation(browser, "bob@example.com"), "", "Join")
    assert names_of_accounts(api, "bob@example.com") == ["Bob's", "My account"]
