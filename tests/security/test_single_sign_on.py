"""What a provider's answer must not get away with: forged, stale, replayed, or somebody else's."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import click
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from browsing import Browser, Shown, query_of
from conftest import FrozenClock
from openid import CLIENT_ID, CLIENT_SECRET, Forger, begun, finished, forger, signed_in
from support import Client
from tuppence.cli.serve_settings import Options
from tuppence.cli.sign_in_options import sign_in_of
from tuppence.pages.auth.access import COOKIE
from tuppence.pages.auth.openid_client import MOST_BYTES
from tuppence.pages.auth.single_sign_on import ATTEMPT_COOKIE, ATTEMPT_S
from tuppence.platform import users
from tuppence.platform.server_world import platform_tx
from tuppence.platform.sign_in_policy import Provider, SignIn

SOMEBODY = rsa.generate_private_key(65537, 2048)


@pytest.fixture
def database() -> str:
    """No answer of a provider reaches the store before it was checked: one store is enough."""
    return ":memory:"


@pytest.fixture
def provider(clock: FrozenClock) -> Iterator[Forger]:
    with forger(clock()) as found:
        yield found


@pytest.fixture
def browser(api: Client, provider: Forger) -> Browser:
    use(api, provider)
    return Browser(api)


def use(api: Client, provider: Forger, **given: Any) -> None:
    values: dict[str, Any] = {
        "issuer": provider.url,
        "client_id": CLIENT_ID,
        "secret": CLIENT_SECRET,
        "roles": (("*", "developer"),),
    }
    sign_in = SignIn(provider=Provider(**values | given))
    api.server.settings = replace(api.server.settings, sign_in=sign_in)
    api.server.page_application = None


def is_refused(shown: Shown, browser: Browser, status: int, said: str = "") -> bool:
    """Whether a page says so, nobody is signed in, and no user was created."""
    server = browser.server
    now = server.pipeline.clock.now()
    tx = platform_tx(server.pipeline.services, server.store.reader, None, now)
    assert (shown.status, said in shown.text) == (status, True), shown.text
    assert "Start again" in shown.text
    assert COOKIE not in browser.cookies
    return users.by_email(tx, "ada@example.com") is None


def test_a_sound_answer_signs_in(browser: Browser, provider: Forger) -> None:
    """What the refusals below are compared with."""
    assert "Home" in signed_in(browser, provider).text


# -- the ID token ----------------------------------------------------------------------------------

LATER, EARLIER = 10_000, -10_000


WRONG_CLAIMS: list[dict[str, Any]] = [
    {"nonce": "another"},
    {"nonce": None},
    {"aud": "another client"},
    {"aud": None},
    {"aud": [CLIENT_ID, "another client"]},
    {"aud": [CLIENT_ID, "another client"], "azp": "another client"},
    {"azp": "another client"},
    {"iss": "https://evil.example"},
    {"iss": None},
    {"sub": None},
    {"sub": ""},
    {"sub": "x" * 256},
    {"exp": EARLIER},
    {"exp": None},
    {"exp": "tomorrow"},
    {"iat": LATER},
    {"iat": None},
    {"nbf": LATER},
]


def test_a_claim_that_is_wrong(browser: Browser, provider: Forger, clock: FrozenClock) -> None:
    for claims in WRONG_CLAIMS:
        moved = {
            name: clock() + value if value in (LATER, EARLIER) else value
            for name, value in claims.items()
        }
        shown = signed_in(browser, provider, **moved)
        assert is_refused(shown, browser, 400, "failed a check"), claims


def test_several_audiences_with_this_client_as_the_authorized_one(
    browser: Browser, provider: Forger
) -> None:
    shown = signed_in(browser, provider, aud=[CLIENT_ID, "another"], azp=CLIENT_ID)
    assert "Home" in shown.text


def test_another_issuers_key(browser: Browser, provider: Forger) -> None:
    provider.signing_key = SOMEBODY
    assert is_refused(signed_in(browser, provider), browser, 400, "failed a check")


def test_a_key_that_the_token_brings_along(browser: Browser, provider: Forger) -> None:
    provider.signing_key = SOMEBODY
    public = jwt.algorithms.RSAAlgorithm.to_jwk(SOMEBODY.public_key(), as_dict=True)
    provider.header = {"kid": "one", "jwk": public, "jku": f"{provider.url}/keys"}
    assert is_refused(signed_in(browser, provider), browser, 400)


def test_no_signature(browser: Browser, provider: Forger) -> None:
    provider.algorithm, provider.signing_key = "none", ""
    provider.metadata = {"id_token_signing_alg_values_supported": ["none", "RS256"]}
    assert is_refused(signed_in(browser, provider), browser, 400)


@pytest.mark.parametrize("of", ["client secret", "public key"])
def test_a_signature_that_whoever_knows_a_shared_text_can_make(
    api: Client, browser: Browser, provider: Forger, of: str
) -> None:
    """HS256 with the provider's public key as its secret is the classic confusion."""
    pem = provider.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    provider.metadata = {"id_token_signing_alg_values_supported": ["HS256", "RS256"]}
    asked = begun(browser)
    now = int(provider.now)
    claims = {
        "iss": provider.url, "aud": CLIENT_ID, "sub": "1", "iat": now, "exp": now + 300,
        "nonce": asked["nonce"], "email": "ada@example.com", "email_verified": True,
    }  # fmt: skip
    secret = CLIENT_SECRET.encode() if of == "client secret" else pem
    token = hmac_signed(claims, secret)
    provider.token_answer = (200, json.dumps({"id_token": token}).encode())
    assert is_refused(finished(browser, asked["state"]), browser, 400, "failed a check")


def hmac_signed(claims: dict[str, Any], secret: bytes) -> str:
    """PyJWT refuses to make such a token."""
    import hashlib
    import hmac

    def part(value: bytes) -> bytes:
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    head = part(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "one"}).encode())
    text = head + b"." + part(json.dumps(claims).encode())
    return (text + b"." + part(hmac.digest(secret, text, hashlib.sha256))).decode()


def test_an_algorithm_that_the_provider_does_not_announce(
    browser: Browser, provider: Forger
) -> None:
    provider.metadata = {"id_token_signing_alg_values_supported": ["ES256"]}
    assert is_refused(signed_in(browser, provider), browser, 400)


def test_a_key_for_encryption(browser: Browser, provider: Forger, api: Client) -> None:
    found = Browser(api)
    shown = signed_in(found, provider)
    assert "Home" in shown.text
    keys = json.loads(provider.answer("/keys", {}, None)[1])
    keys["keys"][0]["use"] = "enc"
    original = provider.answer
    provider.answer = (  # type: ignore[method-assign]
        lambda path, *more: (
            (200, json.dumps(keys).encode()) if path == "/keys" else original(path, *more)
        )
    )
    api.server.page_application = None
    assert signed_in(browser, provider).status == 400


def test_a_token_that_is_none(browser: Browser, provider: Forger) -> None:
    for token in ("", "a.b.c", "x" * 100_000, "ä.ö.ü"):
        provider.token_answer = (200, json.dumps({"id_token": token}).encode())
        asked = begun(browser)
        assert is_refused(finished(browser, asked["state"]), browser, 400, "failed a check")


# -- the email -------------------------------------------------------------------------------------


def test_an_email_that_the_provider_has_not_verified(browser: Browser, provider: Forger) -> None:
    for verified in (False, None, "false", 1, "yes"):
        shown = signed_in(browser, provider, email_verified=verified)
        assert is_refused(shown, browser, 403, "not verified your email"), verified


def test_an_unverified_email_of_another_user_opens_nothing_of_theirs(
    api: Client, browser: Browser, provider: Forger
) -> None:
    ada = Browser(api)
    ada.sign_up("ada@example.com", "Ada's")
    use(api, provider, links_by_email=True)
    shown = signed_in(browser, provider, sub="eve", email_verified=False)
    assert (shown.status, COOKIE in browser.cookies) == (403, False)
    assert "Home" in ada.get("/dashboard").text, "her session goes on"
    assert "Home" in Browser(api).sign_in("ada@example.com").text, "and so does her password"


def test_an_operator_may_trust_the_providers_emails(
    api: Client, browser: Browser, provider: Forger
) -> None:
    use(api, provider, trusts_email=True)
    assert "Home" in signed_in(browser, provider, email_verified=None).text


def test_an_identity_without_an_email(browser: Browser, provider: Forger) -> None:
    for email in (None, "", "nobody", 7, "a@b@example.com"):
        shown = signed_in(browser, provider, email=email)
        assert is_refused(shown, browser, 403, "email address"), email


def test_a_second_identity_with_the_email_of_the_first(
    api: Client, browser: Browser, provider: Forger
) -> None:
    """An email that was given to somebody else at the provider."""
    use(api, provider, links_by_email=True)
    signed_in(Browser(api), provider, sub="first")
    shown = signed_in(browser, provider, sub="second")
    assert (shown.status, "another identity" in shown.text) == (403, True)
    assert COOKIE not in browser.cookies


def test_userinfo_of_another_subject(browser: Browser, provider: Forger) -> None:
    provider.userinfo = {"sub": "2", "email": "ada@example.com", "email_verified": True}
    shown = signed_in(browser, provider, email=None)
    assert is_refused(shown, browser, 502)


# -- the way back ----------------------------------------------------------------------------------


def test_a_state_that_is_not_this_browsers(browser: Browser, provider: Forger) -> None:
    """An attacker's answer, which would sign the victim in as the attacker."""
    attacker = browser.another()
    asked = begun(attacker)
    provider.claims = {"nonce": asked["nonce"]}
    assert is_refused(finished(browser, asked["state"]), browser, 400, "expired")
    begun(browser)
    assert is_refused(finished(browser, asked["state"]), browser, 400, "expired")
    assert provider.sent == [], "no code was redeemed"


def test_a_state_that_is_none(browser: Browser) -> None:
    for state in ("", "x", "0" * 64):
        begun(browser)
        assert is_refused(finished(browser, state), browser, 400, "expired"), state


def test_a_cookie_that_somebody_wrote(browser: Browser, provider: Forger) -> None:
    asked = begun(browser)
    text, _, mac = browser.cookies[ATTEMPT_COOKIE].partition(".")
    forged = base64.urlsafe_b64encode(
        base64.urlsafe_b64decode(text + "===").replace(b"/dashboard", b"//evil.test")
    ).decode()
    for cookie in (f"{forged}.{mac}", text, f".{mac}", "", f"{text}.{mac}x"):
        browser.cookies[ATTEMPT_COOKIE] = cookie
        assert is_refused(finished(browser, asked["state"]), browser, 400, "expired"), cookie
    assert provider.sent == []


def test_an_answer_that_comes_twice(browser: Browser, provider: Forger) -> None:
    asked = begun(browser)
    cookie = browser.cookies[ATTEMPT_COOKIE]
    provider.claims = {"nonce": asked["nonce"]}
    assert "Home" in finished(browser, asked["state"]).text
    thief = browser.another()
    thief.cookies = {ATTEMPT_COOKIE: cookie}
    shown = finished(thief, asked["state"])
    assert (shown.status, COOKIE in thief.cookies) == (400, False)
    assert len(provider.sent) == 1


def test_an_answer_that_comes_late(browser: Browser, provider: Forger, clock: FrozenClock) -> None:
    asked = begun(browser)
    clock.advance(ATTEMPT_S + 1)
    assert is_refused(finished(browser, asked["state"]), browser, 400, "expired")


def test_an_answer_of_another_provider(browser: Browser, provider: Forger) -> None:
    """RFC 9207: the mix-up of two providers."""
    asked = begun(browser)
    shown = finished(browser, asked["state"], iss="https://evil.example")
    assert is_refused(shown, browser, 502)
    assert provider.sent == []


def test_an_answer_without_the_issuer_that_the_provider_announces(
    browser: Browser, provider: Forger
) -> None:
    provider.metadata = {"authorization_response_iss_parameter_supported": True}
    asked = begun(browser)
    assert is_refused(finished(browser, asked["state"]), browser, 502)
    asked = begun(browser)
    provider.claims = {"nonce": asked["nonce"]}
    assert "Home" in finished(browser, asked["state"], iss=provider.url).text


def test_a_code_that_is_none(browser: Browser, provider: Forger) -> None:
    for code in ("", "x" * 5000):
        asked = begun(browser)
        assert is_refused(finished(browser, asked["state"], code=code), browser, 502), code
    assert provider.sent == []


def test_a_user_who_cancels(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    asked = begun(browser)
    hostile = "<script>alert(1)</script>\nroot: signed in"
    with caplog.at_level(logging.WARNING, "tuppence.pages"):
        shown = browser.get(
            f"/sign-in/sso/callback?state={asked['state']}&error=access_denied"
            f"&error_description={hostile.replace(chr(10), '%0A')}"
        )
    assert is_refused(shown, browser, 403, "did not sign you in")
    assert "alert(1)" not in shown.html
    assert "access_denied" in caplog.text
    assert "\nroot:" not in caplog.text, "no line of the log is forged"


def test_a_sign_in_leads_nowhere_else(browser: Browser, provider: Forger) -> None:
    for wanted in ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:x()"):
        asked = begun(browser, f"?next={wanted}")
        provider.claims = {"nonce": asked["nonce"]}
        found = browser.ask("GET", f"/sign-in/sso/callback?code=c&state={asked['state']}")
        assert (found.status, found.headers["location"]) == (303, "/dashboard"), wanted


def test_a_sign_in_is_a_session_of_its_own(browser: Browser, provider: Forger) -> None:
    signed_in(browser, provider)
    before = browser.cookies[COOKIE]
    signed_in(browser, provider)
    assert browser.cookies[COOKIE] != before
    thief = browser.another()
    thief.cookies = {COOKIE: before}
    assert thief.get("/dashboard").path.startswith("/sign-in")


def test_the_cookie_does_not_hold_what_the_answer_must_show(browser: Browser) -> None:
    asked = begun(browser)
    text = browser.cookies[ATTEMPT_COOKIE].partition(".")[0]
    held = base64.urlsafe_b64decode(text + "===").decode()
    assert asked["state"] not in held
    assert asked["nonce"] not in held


def test_another_name_of_this_server_leads_to_its_public_url_once(browser: Browser) -> None:
    found = browser.ask("GET", "/sign-in/sso?next=/dashboard", headers={"host": "localhost:12111"})
    location = found.headers["location"]
    assert location == "http://127.0.0.1:12111/sign-in/sso?next=%2Fdashboard&moved=1"
    path = urlsplit(location)._replace(scheme="", netloc="").geturl()
    again = browser.ask("GET", path, headers={"host": "localhost:12111"})
    assert "state" in query_of(again.headers["location"])


def test_many_answers_from_one_address_have_to_wait(browser: Browser, provider: Forger) -> None:
    provider.token_answer = (400, b'{"error": "invalid_grant"}')
    statuses = [finished(browser, begun(browser)["state"]).status for _ in range(103)]
    assert statuses[:100] == [400] * 100
    assert 429 in statuses[100:]
    assert len(provider.sent) < 103


def test_an_answer_of_nobody_does_not_end_a_sign_in_under_way(
    browser: Browser, provider: Forger
) -> None:
    asked = begun(browser)
    assert is_refused(finished(browser, "0" * 64), browser, 400, "expired")
    provider.claims = {"nonce": asked["nonce"]}
    assert "Home" in finished(browser, asked["state"]).text


def test_any_worker_goes_on_with_a_sign_in(browser: Browser, provider: Forger) -> None:
    asked = begun(browser)
    browser.server.page_application = None  # nothing that this process remembers is needed
    provider.claims = {"nonce": asked["nonce"]}
    assert "Home" in finished(browser, asked["state"]).text


# -- a provider that fails -------------------------------------------------------------------------


UNSOUND: list[dict[str, Any]] = [
    {"issuer": "https://evil.example"},
    {"authorization_endpoint": "javascript:alert(1)"},
    {"token_endpoint": "file:///etc/passwd"},
    {"jwks_uri": 7},
    {"token_endpoint": None},
]


def test_discovery_that_is_unsound(browser: Browser, provider: Forger) -> None:
    for provider.metadata in UNSOUND:
        browser.server.page_application = None
        assert is_refused(browser.get("/sign-in/sso"), browser, 502), provider.metadata


def test_a_provider_that_is_away(api: Client, browser: Browser, provider: Forger) -> None:
    use(api, provider, issuer="http://127.0.0.1:9")
    assert is_refused(browser.get("/sign-in/sso"), browser, 503, "could not be reached")


def test_a_provider_that_fails_is_left_alone_for_a_moment(
    browser: Browser, provider: Forger, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider.metadata = {"issuer": "https://evil.example"}
    for _ in range(5):
        assert browser.get("/sign-in/sso").status == 502
    assert len(provider.asked) == 1
    provider.metadata = {}
    monkeypatch.setattr("tuppence.pages.auth.openid_client.PAUSE_S", 0.0)
    assert begun(browser)


def test_a_provider_that_answers_without_end(browser: Browser, provider: Forger) -> None:
    asked = begun(browser)
    provider.token_answer = (200, b" " * (MOST_BYTES + 1) + b'{"id_token": "x"}')
    assert is_refused(finished(browser, asked["state"]), browser, 502)


def test_a_token_endpoint_that_fails(browser: Browser, provider: Forger) -> None:
    for answer in ((302, b""), (500, b"oops"), (200, b"<html>"), (200, b"{}"), (200, b"\xff")):
        asked = begun(browser)
        provider.token_answer = answer
        assert is_refused(finished(browser, asked["state"]), browser, 502), answer


def test_a_provider_that_does_not_answer_in_time(
    browser: Browser, provider: Forger, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    asked = begun(browser)
    original = provider.id_token
    monkeypatch.setattr("tuppence.pages.auth.openid_client.TIMEOUT_S", 0.2)
    monkeypatch.setattr(provider, "id_token", lambda: (time.sleep(0.6), original())[1])
    assert is_refused(finished(browser, asked["state"]), browser, 503)


def test_the_secret_is_in_no_log_and_no_page(
    browser: Browser, provider: Forger, caplog: pytest.LogCaptureFixture
) -> None:
    provider.token_answer = (401, b'{"error": "invalid_client"}')
    with caplog.at_level(logging.DEBUG):
        shown = finished(browser, begun(browser)["state"])
    for text in (shown.html, caplog.text, repr(browser.server.settings)):
        assert CLIENT_SECRET not in text


# -- the start -------------------------------------------------------------------------------------

GIVEN: dict[str, Any] = {"oidc_issuer": "https://id.example.com", "oidc_client_id": "t"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"oidc_client_id": "t"}, "needs --oidc-issuer"),
        ({"oidc_only": True}, "needs --oidc-issuer"),
        ({"oidc_issuer": "https://id.example.com"}, "needs --oidc-client-id"),
        (GIVEN | {"oidc_issuer": "http://id.example.com"}, "must be https"),
        (GIVEN | {"oidc_issuer": "id.example.com"}, "takes the issuer's URL"),
        (GIVEN | {"oidc_issuer": "https://id.example.com?x=1"}, "takes the issuer's URL"),
        (GIVEN | {"oidc_scopes": "email"}, "must include openid"),
        (GIVEN | {"oidc_client_secret_file": "/nowhere/secret"}, "No such file"),
    ],
)
def test_options_that_cannot_be(options: dict[str, Any], said: str) -> None:
    with pytest.raises(click.ClickException, match=said):
        sign_in_of(Options("127.0.0.1", 0, **options), private=True)


def test_the_secret_comes_from_the_file_or_the_variable(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUPPENCE_OIDC_CLIENT_SECRET", "of the variable")
    options = Options("127.0.0.1", 0, **GIVEN)
    found = sign_in_of(options, private=True).provider
    assert found is not None
    assert (found.secret, "of the variable" in repr(found)) == ("of the variable", False)
    path = tmp_path / "secret"
    path.write_text("of the file\n")
    given = replace(options, oidc_client_secret_file=str(path))
    found = sign_in_of(given, private=True).provider
    assert found is not None
    assert found.secret == "of the file"
    path.write_text("\n")
    with pytest.raises(click.ClickException, match="is empty"):
        sign_in_of(given, private=True)
