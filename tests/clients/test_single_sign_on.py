"""Single sign-on with a certified OpenID provider: oidc-provider, a process of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from browsing import Browser, Shown
from conftest import FrozenClock
from openid import CLIENT_ID, CLIENT_SECRET, INSTALLED, Visitor, certified
from support import Client
from tuppence.pages.auth.access import COOKIE
from tuppence.platform import sessions
from tuppence.platform.sign_in_policy import Provider, SignIn

pytestmark = [
    pytest.mark.clients,
    pytest.mark.skipif(not INSTALLED, reason="Node or oidc-provider is not installed"),
]
URL = "http://127.0.0.1:12111"
USERS: dict[str, dict[str, Any]] = {
    "ada": {
        "email": "ada@example.com",
        "email_verified": True,
        "name": "Ada Lovelace",
        "groups": ["payments-admins"],
    },
    "bob": {"email": "bob@example.com", "email_verified": True, "groups": []},
    "eve": {"email": "ada@example.com", "email_verified": False, "groups": ["payments-admins"]},
}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with certified(URL, USERS) as found:
        yield found


@pytest.fixture
def browser(api: Client, clock: FrozenClock, issuer: str) -> Browser:
    """A browser at a server that signs users in at the provider, whose clock is the real one."""
    clock.seconds = time.time()
    use(api, issuer)
    return Browser(api)


def use(api: Client, issuer: str, **given: Any) -> None:
    values: dict[str, Any] = {
        "secret": CLIENT_SECRET,
        "scopes": ("openid", "email", "profile", "groups"),
        "roles": (("payments-admins", "administrator"),),
    }
    provider = Provider(issuer, CLIENT_ID, **values | given)
    api.server.settings = replace(api.server.settings, sign_in=SignIn(provider=provider))
    api.server.page_application = None


def way_back(browser: Browser, login: str, query: str = "", visitor: Visitor | None = None) -> str:
    """Sign in at the provider; the path that it sends the browser back to."""
    found = browser.ask("GET", f"/sign-in/sso{query}")
    assert found.status == 303, found.text
    url = (visitor or Visitor()).signs_in(found.headers["location"], login)
    assert url.startswith(f"{URL}/sign-in/sso/callback?"), url
    return urlsplit(url)._replace(scheme="", netloc="").geturl()


def is_refused(shown: Shown, browser: Browser, reason: str) -> bool:
    return reason in shown.text and shown.status >= 400 and COOKIE not in browser.cookies


def test_a_user_signs_in_with_the_role_of_their_group(browser: Browser) -> None:
    shown = browser.get(way_back(browser, "ada", "?next=/dashboard/settings/team"))
    assert shown.path == "/dashboard/settings/team"
    for said in ("Ada Lovelace", "ada@example.com", "Administrator", "My account"):
        assert said in shown.text, said


def test_users_whom_the_provider_does_not_vouch_for_are_refused(browser: Browser) -> None:
    bob, eve = browser.another(), browser.another()
    assert is_refused(bob.get(way_back(bob, "bob")), bob, "no_role")
    browser.get(way_back(browser, "ada"))
    assert is_refused(eve.get(way_back(eve, "eve")), eve, "unverified_email")


def test_a_code_works_once_and_in_the_browser_that_asked(browser: Browser) -> None:
    path = way_back(browser, "ada")
    thief = browser.another()
    assert is_refused(thief.get(path), thief, "expired")
    state = browser.ask("GET", "/sign-in/sso").headers["location"].split("state=")[1]
    injected = path.split("state=")[0] + f"state={state.split('&')[0]}"
    if "iss=" not in injected:
        injected += f"&iss={path.split('iss=')[1]}"
    shown = browser.get(injected)
    assert is_refused(shown, browser, "refused"), "the verifier is not the one of this code"


def test_a_code_that_was_used_is_refused_by_the_provider(browser: Browser, issuer: str) -> None:
    used = way_back(browser, "ada")
    assert "Home" in browser.get(used).text
    other = browser.another()
    fresh = way_back(other, "ada")
    code = used.split("code=")[1].split("&")[0]
    replayed = fresh.replace(fresh.split("code=")[1].split("&")[0], code)
    assert is_refused(other.get(replayed), other, "refused")


def test_a_wrong_secret_is_refused(browser: Browser, api: Client, issuer: str) -> None:
    use(api, issuer, secret="another secret")
    assert is_refused(browser.get(way_back(browser, "ada")), browser, "refused")


def test_a_user_who_declines_is_told_so(browser: Browser) -> None:
    asked = browser.ask("GET", "/sign-in/sso").headers["location"]
    visitor = Visitor()
    _, _, interaction = visitor.ask(asked)
    assert interaction is not None
    page = urlsplit(asked)._replace(path=urlsplit(interaction).path + "/abort", query="").geturl()
    _, _, resumed = visitor.ask(page)
    assert resumed is not None
    _, _, back = visitor.ask(resumed)
    assert back is not None
    assert "error=access_denied" in back
    shown = browser.get(urlsplit(back)._replace(scheme="", netloc="").geturl())
    assert is_refused(shown, browser, "cancelled")


def test_secrets_are_shown_after_the_password_was_given_again(
    browser: Browser, clock: FrozenClock
) -> None:
    visitor = Visitor()
    browser.get(way_back(browser, "ada", "", visitor))
    clock.advance(sessions.FRESH_S + 1)
    wanted = "/dashboard/settings/profile/two-step"
    assert browser.get(wanted).path.startswith("/dashboard/prove")
    clock.seconds = time.time()
    path = way_back(browser, "ada", f"?prove=1&next={wanted}", visitor)
    assert browser.get(path).path == wanted


def test_the_provider_takes_the_sign_out(browser: Browser, issuer: str) -> None:
    visitor = Visitor()
    browser.get(way_back(browser, "ada", "", visitor))
    page = browser.get("/dashboard/test")
    shown = browser.send(page, page.form("/sign-out"))
    (link,) = [one for one in shown.links if one.startswith(issuer)]
    status, text, _ = visitor.ask(link)
    assert (status, "sign-out" in text.lower()) == (200, True), text
