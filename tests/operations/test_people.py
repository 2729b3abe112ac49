"""People: signing up and in, second steps, forgotten passwords, teams, and what stops strangers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pyotp
import pytest

from browsing import PASSWORD, Browser, letters
from support import Client
from tuppence.pages.auth.access import COOKIE
from tuppence.platform import sessions, teams, users
from tuppence.platform.server_world import platform_tx
from tuppence.platform.users import PASSWORD as HASH


@pytest.fixture
def browser(api: Client) -> Browser:
    return Browser(api)


@pytest.fixture
def jane(browser: Browser) -> Browser:
    """Jane, signed up, owner of Jane's Shop."""
    assert "Home" in browser.sign_up("jane@example.com", "Jane's Shop").text
    return browser


def tx_of(api: Client) -> Any:
    server = api.server
    return platform_tx(
        server.pipeline.services, server.store.reader, None, int(server.settings.now())
    )


def secret_keys(browser: Browser, mode: str = "test") -> list[str]:
    shown = browser.get(f"/dashboard/{mode}/apikeys")
    return re.findall(r"sk_(?:test|live)_\*+\w+", shown.html)


# -- signing up ------------------------------------------------------------------------------------


def test_whoever_signs_up_has_an_account_with_four_keys(jane: Browser, api: Client) -> None:
    account = tx_of(api)
    person = users.by_email(account, "jane@example.com")
    assert person is not None
    (owned,) = teams.accounts_of(account, person.id)
    kinds = sorted((row.kind, row.livemode) for row in account.keys_of(owned))
    assert kinds == [
        ("publishable", False),
        ("publishable", True),
        ("secret", False),
        ("secret", True),
    ]
    assert len(secret_keys(jane)) == len(secret_keys(jane, "live")) == 1


def test_passwords_are_kept_as_argon2_and_never_shown(jane: Browser, api: Client) -> None:
    person = users.by_email(tx_of(api), "jane@example.com")
    assert person is not None
    assert person.extra[HASH].startswith("$argon2id$")
    assert PASSWORD not in str(person) + str(person.extra)
    shown = jane.another().submit("/sign-up", "", "Create account", email="x", password="secret!!")
    assert (shown.status, "secret!!" in shown.html) == (400, False)


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        ("nobody", PASSWORD, "no e-mail address"),
        ("a@example.com", "short", "10 to 200 characters"),
        ("a@example.com", "aaaaaaaaaaaa", "easily guessed"),
        ("jane.smith@example.com", "jane.smith", "easily guessed"),
        ("jane@example.com", PASSWORD, "is taken"),
    ],
)
def test_a_sign_up_that_is_refused_says_why(
    jane: Browser, email: str, password: str, said: str
) -> None:
    shown = jane.another().sign_up(email, password=password)
    assert (shown.status, said in shown.text) == (400, True), shown.text


# -- signing in ------------------------------------------------------------------------------------


def test_unknown_people_and_wrong_passwords_look_the_same(jane: Browser) -> None:
    other = jane.another()
    unknown = other.sign_in("nobody@example.com", "wrong wrong wrong")
    wrong = other.sign_in("jane@example.com", "wrong wrong wrong")
    assert unknown.status == wrong.status == 401
    hide = re.compile(r'value="[^"]*"|content="[0-9a-f]{64}"')
    assert hide.sub("", unknown.html) == hide.sub("", wrong.html)


def test_each_sign_in_is_a_session_of_its_own(jane: Browser) -> None:
    before = jane.cookies[COOKIE]
    jane.get("/dashboard")
    jane.send(jane.get("/dashboard/test"), jane.get("/dashboard/test").form("/sign-out"))
    assert COOKIE not in jane.cookies
    jane.sign_in("jane@example.com")
    assert jane.cookies[COOKIE] != before
    thief = jane.another()
    thief.cookies = {COOKIE: before}
    assert thief.get("/dashboard").path.startswith("/sign-in")


def test_a_session_cookie_is_for_this_site_and_no_script(browser: Browser) -> None:
    shown = browser.get("/sign-up")
    kept: list[str] = []
    browser.keep = kept.append  # type: ignore[method-assign]
    browser.send(shown, shown.form(), email="j@example.com", password=PASSWORD)
    (cookie,) = [one for one in kept if one.startswith(COOKIE)]
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()


def test_guessing_gets_slower_and_a_right_password_waits_too(jane: Browser, clock: Any) -> None:
    other = jane.another("203.0.113.9")
    for _ in range(5):
        assert other.sign_in("jane@example.com", "wrong wrong wrong").status == 401
    assert other.sign_in("jane@example.com").status == 429
    clock.advance(3)
    assert "Home" in other.sign_in("jane@example.com").text


def test_sessions_end(jane: Browser, clock: Any) -> None:
    clock.advance(sessions.IDLE_S - 10)
    assert jane.get("/dashboard").status == 200
    assert jane.get("/dashboard").path == "/dashboard/test"
    clock.advance(sessions.IDLE_S + 10)
    assert jane.get("/dashboard").path.startswith("/sign-in")


def test_a_link_leads_back_here_and_nowhere_else(jane: Browser) -> None:
    for wanted in ("https://evil.example", "//evil.example", "/\\evil.example"):
        other = jane.another()
        csrf = other.get(f"/sign-in?next={wanted}").form().values["csrf"]
        found = other.ask(
            "POST",
            f"/sign-in?next={wanted}",
            f"csrf={csrf}&email=jane%40example.com&password={PASSWORD}".encode(),
        )
        assert (found.status, found.headers["location"]) == (303, "/dashboard")


# -- the second step -------------------------------------------------------------------------------


def turned_on(jane: Browser, clock: Any) -> tuple[pyotp.TOTP, list[str]]:
    shown = jane.get("/dashboard/settings/profile/two-step")
    secret = re.search(r"<code>([A-Z2-7]{16,})</code>", shown.html)
    assert secret
    assert "<svg" in shown.html
    totp = pyotp.TOTP(secret[1])
    wrong = jane.send(shown, shown.form(button="Turn it on"), code="000000")
    assert "not the code" in wrong.text
    done = jane.send(wrong, wrong.form(button="Turn it on"), code=totp.at(clock()))
    codes = re.findall(r"\b[0-9a-f]{10}-[0-9a-f]{10}\b", done.text)
    assert len(codes) == users.RECOVERY_CODES
    return totp, codes


def test_two_steps_to_sign_in(jane: Browser, clock: Any) -> None:
    totp, codes = turned_on(jane, clock)
    other = jane.another()
    step = other.sign_in("jane@example.com")
    assert step.path == "/sign-in/second-step"
    assert other.get("/dashboard").path.startswith("/sign-in")
    assert other.send(step, step.form(), code="123456").status == 401
    clock.advance(31)
    assert "Home" in other.send(step, step.form(), code=totp.at(clock())).text
    # A code opens once, and so does a recovery code.
    third = jane.another()
    step = third.sign_in("jane@example.com")
    assert third.send(step, step.form(), code=totp.at(clock())).status == 401
    assert "Home" in third.send(step, step.form(), code=codes[0]).text
    fourth = jane.another()
    step = fourth.sign_in("jane@example.com")
    assert fourth.send(step, step.form(), code=codes[0]).status == 401


def test_half_a_sign_in_is_of_no_use_to_others(jane: Browser, clock: Any) -> None:
    totp, _ = turned_on(jane, clock)
    clock.advance(31)
    other = jane.another()
    step = other.sign_in("jane@example.com")
    thief = jane.another()
    thief.cookies = {"tuppence_half": other.cookies["tuppence_half"]}
    assert thief.get("/sign-in/second-step").path == "/sign-in"
    forged = jane.another()
    forged.cookies = other.cookies | {"tuppence_half": other.cookies["tuppence_half"] + "0"}
    assert forged.get("/sign-in/second-step").path == "/sign-in"
    clock.advance(301)
    late = other.send(step, step.form(), code=totp.at(clock()))
    assert late.path == "/sign-in"


# -- forgotten passwords ---------------------------------------------------------------------------


def test_a_forgotten_password_is_replaced_and_everybody_signed_out(
    jane: Browser, api: Client
) -> None:
    other = jane.another()
    known = other.submit("/forgotten", "", "Send reset link", email="jane@example.com")
    unknown = other.submit("/forgotten", "", "Send reset link", email="nobody@example.com")
    assert known.text.replace("jane@", "nobody@") == unknown.text
    (letter,) = letters(api)
    link = letter["link"].removeprefix(api.server.settings.public_url)
    assert "Choose a new password" in other.get("/outbox").text
    changed = other.submit(link, "", "Save", password="another long sentence")
    assert changed.path.startswith("/sign-in")
    assert jane.get("/dashboard").path.startswith("/sign-in")
    assert other.get(link).status == 404
    assert other.sign_in("jane@example.com").status == 401
    assert "Home" in other.sign_in("jane@example.com", "another long sentence").text


def test_a_reset_link_ends(jane: Browser, api: Client, clock: Any) -> None:
    jane.submit("/forgotten", "", "Send reset link", email="jane@example.com")
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    clock.advance(users.TOKEN_S["reset"] + 1)
    assert jane.another().get(link).status == 404


# -- with letters that leave the machine -----------------------------------------------------------


def test_where_letters_leave_a_sign_up_tells_nobody_who_is_there(
    jane: Browser, api: Client
) -> None:
    site_pages = api.server
    site_pages.settings = replace(site_pages.settings, mail=object(), local=False)  # type: ignore[arg-type]
    site_pages.page_application = None
    new, taken = jane.another(), jane.another()
    said = [
        one.sign_up(email).text.replace(email, "")
        for one, email in ((new, "new@example.com"), (taken, "jane@example.com"))
    ]
    assert said[0] == said[1]
    subjects = {one["to"]: (one["subject"], one["link"]) for one in letters(api)}
    assert subjects["jane@example.com"][0] == "You have an account already"
    assert new.sign_in("new@example.com").status == 401  # not confirmed yet
    link = subjects["new@example.com"][1].removeprefix(api.server.settings.public_url)
    assert "Home" in new.submit(link, "", "Confirm").text


# -- teams -----------------------------------------------------------------------------------------


def invited(jane: Browser, api: Client, email: str, *held: str) -> Browser:
    """Somebody invited by Jane, who has joined."""
    shown = jane.submit("/dashboard/settings/team", "/invite", email=email, roles=list(held))
    assert email in shown.text
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    other = jane.another()
    assert "Jane's Shop" in other.submit(link, "", "Join", password=PASSWORD).text
    return other


def test_a_member_sees_what_the_role_shows(jane: Browser, api: Client) -> None:
    viewer = invited(jane, api, "vera@example.com", "view_only")
    hidden = viewer.get("/dashboard/test/apikeys")
    assert "Ask Owner or Administrator" in hidden.text
    assert "sk_test" not in hidden.html
    assert viewer.get("/dashboard/test/customers/new").status == 403
    assert viewer.get("/dashboard/settings/audit").status == 403
    developer = invited(jane, api, "dev@example.com", "developer")
    assert "sk_test_" in developer.get("/dashboard/test/apikeys").html
    made = developer.submit("/dashboard/test/customers/new", "", "New customer", name="Ada")
    assert "Ada" in made.text
    assert "Ada" in viewer.get("/dashboard/test/customers").text


def test_roles_limit_what_pages_do_as_they_limit_keys(jane: Browser, api: Client) -> None:
    jane.submit("/dashboard/test/customers/new", "", "New customer", name="Ada")
    analyst = invited(jane, api, "ref@example.com", "refund_analyst")
    listed = analyst.get("/dashboard/test/customers")
    (link,) = {one for one in listed.links if "/customers/cus_" in one}
    page = analyst.get(link)
    assert page.status == 200
    assert f"{link}/edit" not in page.links
    token = page.form("/sign-out").values["csrf"]
    refused = analyst.ask("POST", f"{link}/delete", f"csrf={token}".encode())
    assert refused.status == 403
    assert analyst.get("/dashboard/test/payouts").status == 403
    assert jane.get(link).status == 200


def test_a_sandbox_user_never_sees_live_mode(jane: Browser, api: Client) -> None:
    user = invited(jane, api, "sam@example.com", "sandbox_user")
    assert "sk_test_" in user.get("/dashboard/test/apikeys").html
    assert "sk_live_" not in user.get("/dashboard/live/apikeys").html
    assert user.get("/dashboard/live/customers").status == 403


def test_an_account_keeps_an_owner_and_only_owners_make_owners(jane: Browser, api: Client) -> None:
    admin = invited(jane, api, "adam@example.com", "administrator")
    team = admin.get("/dashboard/settings/team")
    members = re.findall(r"/settings/team/(user_\w+)", team.html)
    token = team.form("/invite").values["csrf"]
    owner = users.by_email(tx_of(api), "jane@example.com")
    assert owner is not None
    for user, body in ((owner.id, "remove=yes&confirmed=yes"), (members[-1], "roles=owner")):
        found = admin.ask(
            "POST", f"/dashboard/settings/team/{user}", f"csrf={token}&{body}".encode()
        )
        assert found.status == 403, body
    mine = jane.get("/dashboard/settings/team").form("/invite").values["csrf"]
    for body, status, said in (
        ("roles=view_only", 403, "cannot change your own roles"),
        ("remove=yes&confirmed=yes", 400, "at least one owner"),
    ):
        found = jane.ask(
            "POST", f"/dashboard/settings/team/{owner.id}", f"csrf={mine}&{body}".encode()
        )
        assert (found.status, said in found.html) == (status, True)


def test_an_invitation_is_for_its_address_alone(jane: Browser, api: Client) -> None:
    eve = jane.another()
    eve.sign_up("eve@example.com", "Eve's")
    jane.submit("/dashboard/settings/team", "/invite", email="bob@example.com", roles=["developer"])
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    shown = eve.get(link)
    eve.send(shown, shown.form(button="Join"), password="short")
    assert "Jane's Shop" not in eve.get("/dashboard/test").text
    page = jane.get("/dashboard/settings/team")
    withdraw = next(one for one in re.findall(r'action="([^"]*/withdraw/[^"]*)"', page.html))
    jane.send(page, page.form(withdraw))
    assert eve.get(link).status == 404


# -- several accounts, sandboxes -------------------------------------------------------------------


def test_one_person_several_accounts(jane: Browser) -> None:
    jane.submit("/dashboard/test/customers/new", "", "New customer", name="Of the shop")
    shown = jane.submit("/dashboard/accounts/new", "", "Create", name="Second")
    assert "Second" in shown.text
    assert "Of the shop" not in jane.get("/dashboard/test/customers").text
    page = jane.get("/dashboard/test")
    names = re.findall(r'value="(acct_\w+)"', page.html)
    assert len(names) == 2
    jane.send(page, page.form("/switch"), account=names[0])
    assert "Of the shop" in jane.get("/dashboard/test/customers").text


def test_nobody_switches_to_a_strangers_account(jane: Browser, api: Client) -> None:
    eve = jane.another()
    eve.sign_up("eve@example.com", "Eve's")
    person = users.by_email(tx_of(api), "jane@example.com")
    assert person is not None
    (theirs,) = teams.accounts_of(tx_of(api), person.id)
    page = eve.get("/dashboard/test")
    token = page.form("/switch").values["csrf"]
    found = eve.ask("POST", "/dashboard/switch", f"csrf={token}&account={theirs}".encode())
    assert found.status == 403


def test_a_sandbox_is_a_world_with_keys_of_its_own(jane: Browser, api: Client) -> None:
    jane.submit("/dashboard/test/customers/new", "", "New customer", name="In test mode")
    inside = jane.submit("/dashboard/settings/sandboxes", "/new", name="Branch 7")
    assert "Sandbox Branch 7" in inside.text
    assert "In test mode" not in jane.get("/dashboard/test/customers").text
    keys = jane.get("/dashboard/test/apikeys")
    (reveal,) = [one for one in re.findall(r'action="([^"]*/reveal)"', keys.html) if "/key_" in one]
    key = re.search(r"sk_test_\w{40,}", jane.send(keys, keys.form(reveal)).html)
    assert key
    sandbox = api.with_key(key[0])
    assert sandbox.get("/v1/customers").status == 200
    jane.submit("/dashboard/test/customers/new", "", "New customer", name="In the branch")
    shown = jane.get("/dashboard/settings/sandboxes")
    asked = jane.send(shown, shown.form(button="Delete"))
    jane.send(asked, asked.form(button="Delete sandbox"))
    assert "No sandbox yet" in jane.get("/dashboard/settings/sandboxes").text
    gone = sandbox.get("/v1/customers")
    assert (gone.status, "Invalid API Key" in gone.error["message"]) == (401, True)
    assert "In test mode" in jane.get("/dashboard/test/customers").text


# -- the audit log ---------------------------------------------------------------------------------


def test_the_audit_log_says_who_did_what(jane: Browser, api: Client) -> None:
    jane.another("203.0.113.5").sign_in("jane@example.com", "wrong wrong wrong")
    invited(jane, api, "vera@example.com", "view_only")
    jane.submit("/dashboard/test/apikeys", "/reveal", "Reveal")
    text = jane.get("/dashboard/settings/audit").text
    for action in ("sign_in", "member.invited", "member.joined", "key.revealed", "account.created"):
        assert action in text, action
    assert "sk_test_" not in text


# -- the printed link ------------------------------------------------------------------------------


def test_the_printed_link_signs_in_once(browser: Browser, api: Client) -> None:
    link = f"/dashboard?token={api.server.dashboard_token}"
    assert "Home" in browser.get(link).text
    assert "My account" in browser.get("/dashboard/test").text
    other = browser.another()
    assert other.get(link).path.startswith("/sign-in")
    assert other.get("/dashboard?token=guess").path.startswith("/sign-in")
    assert "Home" in browser.get("/dashboard").text


def test_elsewhere_the_printed_link_makes_an_owner(browser: Browser, api: Client) -> None:
    api.server.settings = replace(api.server.settings, local=False)
    shown = browser.get(f"/dashboard?token={api.server.dashboard_token}")
    assert shown.path.startswith("/sign-up?link=")
    browser.send(
        shown, shown.form(button="Create account"), email="o@example.com", password=PASSWORD
    )
    assert "My account" in browser.get("/dashboard/test").text
    late = browser.another()
    shown = late.get(f"/dashboard?token={api.server.dashboard_token}")
    late.send(shown, shown.form(button="Create account"), email="l@example.com", password=PASSWORD)
    assert "My account" not in late.get("/dashboard/test").text


def test_the_outbox_is_for_this_machine(jane: Browser, api: Client) -> None:
    assert jane.another().ask("GET", "/outbox", headers={"host": "evil.example"}).status == 403
    api.server.settings = replace(api.server.settings, local=False)
    api.server.page_application = None
    assert jane.another().get("/outbox").status == 403
    assert jane.get("/outbox").status == 403  # Jane does not own the first account
