"""Single sign-on: who is admitted, in which account and roles, and how sessions begin and end."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_plus

import pytest

from browsing import PASSWORD, Browser, Shown, letters, query_of
from conftest import FrozenClock
from openid import CLIENT_ID, CLIENT_SECRET, Forger, begun, finished, forger, signed_in
from support import Client
from tuppence.pages.auth.access import COOKIE
from tuppence.pages.auth.single_sign_on import ATTEMPT_COOKIE
from tuppence.platform import account_creation, sessions, teams, users
from tuppence.platform.roles import OWNER
from tuppence.platform.server_world import platform_tx
from tuppence.platform.sign_in_policy import Provider, SignIn, sign_up_of

ADMINS = (("admins", "administrator"), ("readers", "view_only"))
ADA = "ada@example.com"


@pytest.fixture
def provider(clock: FrozenClock) -> Iterator[Forger]:
    with forger(clock()) as found:
        yield found


@pytest.fixture
def browser(api: Client) -> Browser:
    return Browser(api)


def set_up(api: Client, provider: Forger, rule: str = "invitation", **given: Any) -> None:
    """Have the server sign users in at the forger, as if it had been started so."""
    values: dict[str, Any] = {
        "issuer": provider.url,
        "client_id": CLIENT_ID,
        "secret": CLIENT_SECRET,
        "name": "Example ID",
        "roles": ADMINS,
    }
    sign_in = SignIn(sign_up_of(rule), Provider(**values | given))
    api.server.settings = replace(api.server.settings, sign_in=sign_in)
    api.server.page_application = None


def tx_of(api: Client) -> Any:
    server = api.server
    now = server.pipeline.clock.now()
    return platform_tx(server.pipeline.services, server.store.reader, None, now)


def roles_of(api: Client, email: str) -> list[str] | None:
    """A user's roles in the first account; None for one who is not a member."""
    tx = tx_of(api)
    person = users.by_email(tx, email)
    member = person and teams.membership(tx, tx.first_account(), person.id)
    return list(member.roles) if member else None


def owner_of(api: Client) -> Browser:
    """The owner of the first account, signed in by the printed link."""
    browser = Browser(api)
    assert "Home" in browser.get(f"/dashboard?token={api.server.dashboard_token}").text
    return browser


# -- the request to the provider -------------------------------------------------------------------


def test_a_sign_in_asks_for_a_code_with_pkce_state_and_nonce(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider, scopes=("openid", "email", "groups"))
    shown = browser.get("/sign-in?next=/dashboard/test/customers")
    assert "Sign in with Example ID" in shown.text
    (link,) = [one for one in shown.links if one.startswith("/sign-in/sso")]
    found = browser.ask("GET", link).headers["location"]
    assert found.startswith(f"{provider.url}/authorize?theme=dark&")
    asked = query_of(found)
    secrets = {asked.pop(one) for one in ("state", "nonce", "code_challenge")}
    assert len(secrets) == 3
    assert asked == {
        "theme": "dark",
        "response_type": "code",
        "client_id": CLIENT_ID,
        "redirect_uri": "http://127.0.0.1:12111/sign-in/sso/callback",
        "scope": "openid email groups",
        "code_challenge_method": "S256",
    }


def test_the_code_is_redeemed_with_the_verifier_and_the_clients_secret(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    asked = begun(browser, "?next=/dashboard/test/customers")
    provider.claims = {"nonce": asked["nonce"], "groups": ["admins"]}
    shown = finished(browser, asked["state"], code="the-code")
    assert shown.path == "/dashboard/test/customers"
    ((form, authorization),) = provider.sent
    assert (form["code"], form["grant_type"]) == ("the-code", "authorization_code")
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).decode().rstrip("=") == asked["code_challenge"]
    assert len(form["code_verifier"]) >= 43
    pair = base64.b64decode((authorization or "").removeprefix("Basic ")).decode()
    assert [unquote_plus(one) for one in pair.split(":")] == [CLIENT_ID, CLIENT_SECRET]


def test_a_provider_that_takes_the_secret_in_the_form_gets_it_there(
    api: Client, browser: Browser, provider: Forger
) -> None:
    provider.metadata = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    set_up(api, provider)
    assert "Home" in signed_in(browser, provider, groups=["admins"]).text
    ((form, authorization),) = provider.sent
    assert (form["client_secret"], authorization) == (CLIENT_SECRET, None)


def test_a_public_client_has_no_secret(api: Client, browser: Browser, provider: Forger) -> None:
    set_up(api, provider, secret=None)
    assert "Home" in signed_in(browser, provider, groups=["admins"]).text
    ((form, authorization),) = provider.sent
    assert (form["client_id"], "client_secret" in form, authorization) == (CLIENT_ID, False, None)


def test_what_is_known_of_the_provider_is_asked_for_once(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    for _ in range(3):
        signed_in(browser, provider, groups=["admins"])
    assert provider.asked.count("/.well-known/openid-configuration") == 1
    assert provider.asked.count("/keys") == 1


def test_a_new_key_of_the_provider_is_found(
    api: Client, browser: Browser, provider: Forger, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    provider.kid, provider.header = "two", {"kid": "two"}
    monkeypatch.setattr("tuppence.pages.auth.openid_client.NEW_KEYS_S", -1.0)
    assert "Home" in signed_in(browser.another(), provider, groups=["admins"]).text
    assert provider.asked.count("/keys") == 2


# -- who is admitted -------------------------------------------------------------------------------


def test_a_new_user_joins_the_first_account_in_the_mapped_role_and_gets_no_other(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider, "closed")
    assert "Home" in signed_in(browser, provider, groups=["x", "admins"], name="Ada").text
    assert "My account" in browser.get("/dashboard/test").text
    tx = tx_of(api)
    person = users.by_email(tx, ADA)
    assert person is not None
    assert (person.name, teams.accounts_of(tx, person.id)) == ("Ada", [tx.first_account()])
    assert roles_of(api, ADA) == ["administrator"]


@pytest.mark.parametrize(
    ("claim", "claims"),
    [
        ("groups", {"groups": "admins"}),
        ("realm_access.roles", {"realm_access": {"roles": ["admins"]}}),
        ("https://example.com/roles", {"https://example.com/roles": ["admins"]}),
    ],
)
def test_roles_come_from_the_claim_that_is_named(
    api: Client, browser: Browser, provider: Forger, claim: str, claims: dict[str, Any]
) -> None:
    set_up(api, provider, roles_claim=claim)
    signed_in(browser, provider, **claims)
    assert roles_of(api, ADA) == ["administrator"]


def test_every_user_of_the_provider_may_have_a_role(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider, roles=(*ADMINS, ("*", "developer")))
    signed_in(browser, provider)
    assert roles_of(api, ADA) == ["developer"]
    signed_in(browser, provider, groups=["admins"])
    assert roles_of(api, ADA) == ["administrator", "developer"]


@pytest.mark.parametrize("claims", [{}, {"groups": []}, {"groups": ["others"]}, {"groups": 7}])
def test_a_user_without_a_mapped_role_is_refused_and_not_created(
    api: Client, browser: Browser, provider: Forger, claims: dict[str, Any]
) -> None:
    set_up(api, provider, "open")
    shown = signed_in(browser, provider, **claims)
    assert (shown.status, "no role" in shown.text) == (403, True)
    assert users.by_email(tx_of(api), ADA) is None
    assert COOKIE not in browser.cookies


def test_roles_are_set_anew_at_each_sign_in(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    signed_in(browser, provider, groups=["readers"])
    assert roles_of(api, ADA) == ["view_only"]
    old = browser.another()
    old.cookies = dict(browser.cookies)
    refused = signed_in(browser.another(), provider, groups=[])
    assert (refused.status, roles_of(api, ADA)) == (403, None)
    assert old.get("/dashboard").path.startswith("/sign-in"), "older sessions open nothing"
    assert "Home" in signed_in(browser.another(), provider, groups=["readers"]).text


def test_the_provider_does_not_take_away_what_was_given_by_hand(
    api: Client, browser: Browser, provider: Forger
) -> None:
    owner = owner_of(api)
    set_up(api, provider, links_by_email=True)
    owner.submit("/dashboard/settings/team", "/invite", email=ADA, roles=["developer"])
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    browser.submit(link, "", "Join", password=PASSWORD)
    assert "Home" in signed_in(browser, provider, groups=[]).text
    assert roles_of(api, ADA) == ["developer"]


def test_the_last_owner_stays_one(api: Client, browser: Browser, provider: Forger) -> None:
    set_up(api, provider, roles=(("owners", "owner"), *ADMINS))
    signed_in(browser, provider, groups=["owners"])
    signed_in(browser, provider, groups=["readers"])
    assert roles_of(api, ADA) == ["owner", "view_only"]
    bob = browser.another()
    signed_in(bob, provider, groups=["owners"], sub="2", email="bob@example.com")
    signed_in(browser, provider, groups=["readers"])
    assert roles_of(api, ADA) == ["view_only"]


def test_a_server_whose_first_users_came_from_the_provider_still_finds_its_owner(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    api.server.settings = replace(api.server.settings, local=False)
    signed_in(browser, provider, groups=["readers"])
    owner = browser.another()
    shown = owner.get(f"/dashboard?token={api.server.dashboard_token}")
    owner.send(shown, shown.form(button="Create account"), email="o@example.com", password=PASSWORD)
    assert roles_of(api, "o@example.com") == [OWNER]


def test_a_user_is_known_by_issuer_and_subject_whatever_the_email(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    found = signed_in(browser, provider, groups=["admins"], email="new@example.com")
    assert "Home" in found.text
    assert users.by_email(tx_of(api), "new@example.com") is None
    other = signed_in(browser.another(), provider, groups=["admins"], sub="2")
    assert (other.status, "your email exists" in other.text) == (403, True)


def test_a_user_with_a_password_is_linked_only_where_the_operator_says_so(
    api: Client, browser: Browser, provider: Forger
) -> None:
    browser.sign_up(ADA, "Ada's")
    set_up(api, provider, "open")
    found = signed_in(browser.another(), provider, groups=["admins"])
    assert (found.status, "signs in with a password" in found.text) == (403, True)
    assert roles_of(api, ADA) is None
    set_up(api, provider, "open", links_by_email=True)
    assert "Home" in signed_in(browser.another(), provider, groups=["admins"]).text
    assert roles_of(api, ADA) == ["administrator"]


def test_linking_ends_the_password_and_the_sessions_of_whoever_signed_up_before(
    api: Client, browser: Browser, provider: Forger
) -> None:
    browser.sign_up(ADA, "Squatter's")
    set_up(api, provider, "open", links_by_email=True)
    signed_in(browser.another(), provider, groups=["admins"])
    assert browser.get("/dashboard").path.startswith("/sign-in")
    assert browser.sign_in(ADA).status == 401
    browser.submit("/forgotten", "", "", email=ADA)
    assert letters(api)[0]["subject"] == "You have no password"


def test_an_invited_user_joins_with_the_provider(
    api: Client, browser: Browser, provider: Forger
) -> None:
    owner = owner_of(api)
    set_up(api, provider, roles=(), only=True)
    owner.submit("/dashboard/settings/team", "/invite", email=ADA, roles=["developer"])
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    shown = browser.get(link)
    assert "password" not in shown.text.lower()
    stranger = signed_in(
        browser.another(), provider, f"?next={link}", sub="2", email="e@evil.example"
    )
    assert (stranger.status, "not a user" in stranger.text) == (403, True)
    (start,) = [one for one in shown.links if one.startswith("/sign-in/sso")]
    assert "Home" in signed_in(browser, provider, start.removeprefix("/sign-in/sso")).text
    assert roles_of(api, ADA) == ["developer"]
    assert browser.another().get(link).status == 404


def test_claims_that_the_id_token_lacks_come_from_userinfo(
    api: Client, browser: Browser, provider: Forger
) -> None:
    provider.userinfo = {
        "sub": "1", "email": ADA, "email_verified": True, "groups": ["admins"],
    }  # fmt: skip
    set_up(api, provider)
    assert "Home" in signed_in(browser, provider, email=None, email_verified=None).text
    assert roles_of(api, ADA) == ["administrator"]


def test_an_answer_that_comes_several_times_at_once_signs_in_once(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    asked = begun(browser)
    provider.claims = {"nonce": asked["nonce"], "groups": ["admins"]}
    path = f"/sign-in/sso/callback?code=c&state={asked['state']}"

    async def all_at_once() -> list[Shown]:
        several = [browser.another() for _ in range(5)]
        for one in several:
            one.cookies = dict(browser.cookies)
        return await asyncio.gather(*(one.asking("GET", path) for one in several))

    statuses = sorted(one.status for one in api.runner.run(all_at_once()))
    assert statuses == [303, 400, 400, 400, 400]
    assert len(provider.sent) == 1


def test_the_first_sign_ins_of_one_identity_at_once_make_one_user(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    several = [browser.another() for _ in range(4)]
    asked = [begun(one) for one in several]
    tokens = []
    for one in asked:
        provider.claims = {"nonce": one["nonce"], "groups": ["admins"]}
        tokens.append(provider.id_token())
    by_code = {str(n): token for n, token in enumerate(tokens)}
    provider.by_code = by_code

    async def all_at_once() -> list[Shown]:
        paths = [
            f"/sign-in/sso/callback?code={n}&state={one['state']}" for n, one in enumerate(asked)
        ]
        return await asyncio.gather(
            *(one.asking("GET", path) for one, path in zip(several, paths, strict=True))
        )

    assert [one.status for one in api.runner.run(all_at_once())] == [303] * 4
    tx = tx_of(api)
    assert len(teams.members(tx, tx.first_account())) == 1
    assert all("Home" in one.get("/dashboard").text for one in several)


# -- connecting an identity ------------------------------------------------------------------------


def connected(browser: Browser, provider: Forger, **claims: Any) -> Shown:
    """Connect the provider in the profile of who is signed in."""
    shown = browser.submit("/dashboard/settings/profile", "/connect", "Connect")
    (link,) = [one for one in shown.links if one.startswith(provider.url)]
    asked = query_of(link)
    provider.claims = {"nonce": asked["nonce"], **claims}
    return finished(browser, asked["state"])


def test_a_user_connects_the_provider_beside_the_password(
    api: Client, browser: Browser, provider: Forger
) -> None:
    browser.sign_up("jane@example.com", "Jane's")
    set_up(api, provider, "open", roles=())
    shown = connected(browser, provider, sub="j", email="other@example.com")
    assert shown.path.startswith("/dashboard/settings/profile")
    other = browser.another()
    assert "Home" in signed_in(other, provider, sub="j", email=None).text
    assert "Jane's" in other.get("/dashboard/test").text
    assert "Home" in browser.another().sign_in("jane@example.com").text
    browser.submit("/dashboard/settings/profile", "/disconnect", "Disconnect")
    assert signed_in(browser.another(), provider, sub="j", email=None).status == 403


def test_an_identity_of_another_user_is_not_connected(
    api: Client, browser: Browser, provider: Forger
) -> None:
    browser.sign_up("jane@example.com", "Jane's")
    set_up(api, provider, "open")
    signed_in(browser.another(), provider, groups=["admins"])
    shown = connected(browser, provider)
    assert (shown.status, "belongs to another user" in shown.text) == (403, True)


def test_connecting_takes_the_session_in_which_it_began_and_a_form(
    api: Client, browser: Browser, provider: Forger
) -> None:
    """Else an attacker could have a victim connect the attacker's identity."""
    browser.sign_up("jane@example.com", "Jane's")
    eve = browser.another()
    eve.sign_up("eve@example.com", "Eve's")
    set_up(api, provider, "open", roles=())
    for path in ("connect", "disconnect"):
        path = f"/dashboard/settings/profile/{path}"
        assert browser.ask("GET", path).status == 405
        assert browser.ask("POST", path).status == 403, "without a page's token"
        assert browser.another().ask("POST", path).status == 401
    shown = eve.submit("/dashboard/settings/profile", "/connect", "Connect")
    (link,) = [one for one in shown.links if one.startswith(provider.url)]
    asked = query_of(link)
    provider.claims = {"nonce": asked["nonce"]}
    browser.cookies[ATTEMPT_COOKIE] = eve.cookies[ATTEMPT_COOKIE]
    assert finished(browser, asked["state"]).status == 400
    assert signed_in(browser.another(), provider).status == 403, "nobody is connected"


# -- passwords off ---------------------------------------------------------------------------------


def test_where_passwords_are_off_only_the_provider_signs_in(
    api: Client, browser: Browser, provider: Forger
) -> None:
    browser.sign_up("jane@example.com", "Jane's")
    csrf = browser.another()
    forms = {path: csrf.get(path).form().values["csrf"] for path in ("/sign-in", "/forgotten")}
    set_up(api, provider, "open", only=True)
    assert browser.get("/dashboard").path.startswith("/sign-in"), "sessions of passwords end"
    shown = browser.get("/sign-in")
    assert "Password" not in shown.text
    assert not [one for one in shown.links if one in ("/sign-up", "/forgotten")]
    assert csrf.get("/sign-up").status == 403
    for path, token in forms.items():
        body = f"csrf={token}&email=jane%40example.com&password={PASSWORD}".encode()
        found = csrf.ask("POST", path, body)
        assert (found.status, "Passwords are off" in found.text) == (403, True), path
    assert "Home" in signed_in(browser, provider, groups=["admins"]).text


def test_where_passwords_are_off_the_printed_link_is_the_way_in_once(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider, only=True)
    api.server.settings = replace(api.server.settings, local=False)
    signed_in(browser, provider, groups=["admins"])
    provider.token_answer = (500, b"")
    link = f"/dashboard?token={api.server.dashboard_token}"
    helper = browser.another()
    assert "Home" in helper.get(link).text
    assert "printed_link" in helper.get("/dashboard/settings/audit").text
    assert browser.another().get(link).path.startswith("/sign-in")


# -- sessions --------------------------------------------------------------------------------------


def test_a_session_of_the_provider_ends_after_its_hours(
    api: Client, browser: Browser, provider: Forger, clock: FrozenClock
) -> None:
    set_up(api, provider, session_s=2 * 3600)
    signed_in(browser, provider, groups=["admins"])
    clock.advance(2 * 3600 - 10)
    assert "Home" in browser.get("/dashboard").text
    clock.advance(20)
    assert browser.get("/dashboard").path.startswith("/sign-in")


def test_signing_out_offers_to_sign_out_of_the_provider(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    page = browser.get("/dashboard/test")
    shown = browser.send(page, page.form("/sign-out"))
    (link,) = [one for one in shown.links if one.startswith(provider.url)]
    assert link.startswith(f"{provider.url}/logout?")
    found = query_of(link)
    hint = found.pop("id_token_hint")
    assert hint.count(".") == 2
    assert found == {
        "client_id": CLIENT_ID,
        "post_logout_redirect_uri": "http://127.0.0.1:12111/",
    }
    assert browser.get("/dashboard").path.startswith("/sign-in")


def test_signing_out_works_while_the_provider_is_away(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    provider.metadata = {"end_session_endpoint": None}
    api.server.page_application = None
    page = browser.get("/dashboard/test")
    assert browser.send(page, page.form("/sign-out")).path == "/"


def test_secrets_are_shown_after_another_sign_in_at_the_provider(
    api: Client, browser: Browser, provider: Forger, clock: FrozenClock
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    clock.advance(sessions.FRESH_S + 10)
    provider.now = clock()
    shown = browser.get("/dashboard/settings/profile/two-step")
    assert shown.path.startswith("/dashboard/prove")
    (link,) = [one for one in shown.links if one.startswith("/sign-in/sso?prove")]
    query = link.removeprefix("/sign-in/sso").replace("&amp;", "&")
    asked = begun(browser, query)
    assert (asked["prompt"], asked["max_age"]) == ("login", "0")
    stale = {"nonce": asked["nonce"], "auth_time": clock() - 3600}
    provider.claims = stale
    assert finished(browser, asked["state"]).status == 400
    eve = {"sub": "2", "email": "e@example.com", "groups": ["admins"]}
    assert "Home" in signed_in(browser.another(), provider, **eve).text
    other = signed_in(browser, provider, query, **eve)
    assert (other.status, "as somebody else" in other.text) == (403, True)
    done = signed_in(browser, provider, query, auth_time=clock())
    assert done.path == "/dashboard/settings/profile/two-step"
    assert "<svg" in done.html


def test_the_owner_at_the_machine_is_found_beside_users_of_the_provider(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    owner_of(api)
    assert roles_of(api, account_creation.LOCAL_EMAIL) == [OWNER]


def test_the_audit_log_says_who_came_from_the_provider_and_who_was_refused(
    api: Client, browser: Browser, provider: Forger
) -> None:
    set_up(api, provider)
    signed_in(browser, provider, groups=["admins"])
    signed_in(browser.another(), provider, sub="2", email="eve@example.com", groups=[])
    text = browser.get("/dashboard/settings/audit").text
    for said in ("single_sign_on.joined", "member.roles_from_provider", "no_role"):
        assert said in text, said
