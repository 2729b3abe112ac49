"""OpenID providers for tests: a certified one, and one that says whatever a test wants."""

from __future__ import annotations

import contextlib
import http.cookiejar
import json
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from browsing import Browser, Reader, Shown, query_of
from official_cli import NODE
from support import REPOSITORY

CLIENT_ID, CLIENT_SECRET = "tuppence", "a secret of the client: with / and + in it"
SCRIPT = REPOSITORY / "tests" / "clients" / "openid_provider.mjs"
INSTALLED = NODE is not None and (REPOSITORY / "node_modules" / "oidc-provider").exists()
KEY = rsa.generate_private_key(65537, 2048)
SILENT = [urllib.request.ProxyHandler({})]


# -- a certified provider --------------------------------------------------------------------------


@contextlib.contextmanager
def certified(public_url: str, users: dict[str, dict[str, Any]], **client: Any) -> Iterator[str]:
    """Run the provider with one client; the issuer."""
    registered = {
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "redirect_uris": [f"{public_url}/sign-in/sso/callback"],
        "post_logout_redirect_uris": [f"{public_url}/"],
        **client,
    }
    assert NODE is not None
    with subprocess.Popen(
        [NODE, str(SCRIPT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"clients": [registered], "users": users}) + "\n")
        process.stdin.close()
        try:
            issuer = process.stdout.readline().strip()
            assert issuer.startswith("http"), "the provider did not start"
            yield issuer
        finally:
            process.kill()


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


@dataclass
class Visitor:
    """A browser at the provider. It keeps its session there."""

    jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)

    def signs_in(self, url: str, login: str) -> str:
        """Follow the way through the provider's pages; the address that leads back."""
        home, form = urlsplit(url).netloc, None
        for _ in range(12):
            status, text, location = self.ask(url, form)
            form = None
            if location:
                url = urljoin(url, location)
                if urlsplit(url).netloc != home:
                    return url
                continue
            assert status == 200, text
            (shown,) = Reader(text).forms[:1]
            url, form = urljoin(url, shown.action), shown.values | {
                "login": login, "password": "any", "prompt": shown.values.get("prompt", "login"),
            }  # fmt: skip
        raise AssertionError(f"no way back from {url}")

    def ask(self, url: str, form: dict[str, str] | None = None) -> tuple[int, str, str | None]:
        cookies = urllib.request.HTTPCookieProcessor(self.jar)
        opener = urllib.request.build_opener(*SILENT, cookies, NoRedirects())
        body = urlencode(form).encode() if form is not None else None
        try:
            with opener.open(url, body, timeout=10) as answer:
                return answer.status, answer.read().decode(), None
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode(), error.headers.get("location")


# -- a provider that lies --------------------------------------------------------------------------


@dataclass
class Forger:
    """A provider whose every answer a test may set. `claims` go into the next ID token."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=lambda: {"kid": "one"})
    algorithm: str = "RS256"
    metadata: dict[str, Any] = field(default_factory=dict)
    userinfo: dict[str, Any] | None = None
    token_answer: tuple[int, bytes] | None = None
    by_code: dict[str, str] = field(default_factory=dict)  # ID tokens, by the code that is sent
    now: float = 0.0
    asked: list[str] = field(default_factory=list)
    sent: list[tuple[dict[str, str], str | None]] = field(default_factory=list)
    key: rsa.RSAPrivateKey = KEY
    signing_key: Any = None  # else its own
    kid: str = "one"

    def id_token(self) -> str:
        claims = {
            "iss": self.url,
            "aud": CLIENT_ID,
            "sub": "1",
            "iat": self.now,
            "exp": self.now + 300,
            "email": "ada@example.com",
            "email_verified": True,
            **self.claims,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        key = self.key if self.signing_key is None else self.signing_key
        return jwt.encode(claims, key, self.algorithm, headers=self.header)

    def answer(self, path: str, form: dict[str, str], given: str | None) -> tuple[int, bytes]:
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            found = {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize?theme=dark",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
                "end_session_endpoint": f"{self.url}/logout",
                **({"userinfo_endpoint": f"{self.url}/userinfo"} if self.userinfo else {}),
                **self.metadata,
            }
            return 200, json.dumps(found).encode()
        if path == "/keys":
            public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
            return 200, json.dumps({"keys": [{**public, "kid": self.kid}]}).encode()
        if path == "/userinfo":
            return 200, json.dumps(self.userinfo).encode()
        self.sent.append((form, given))
        if self.token_answer is not None:
            return self.token_answer
        token = self.by_code.get(form.get("code", "")) or self.id_token()
        answer = {"id_token": token, "access_token": "a", "token_type": "Bearer"}
        return 200, json.dumps(answer).encode()


@contextlib.contextmanager
def forger(now: float | None = None) -> Iterator[Forger]:
    found = Forger(now=time.time() if now is None else now)

    class Handler(BaseHTTPRequestHandler):
        def respond(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            form = {k: v[0] for k, v in parse_qs(self.rfile.read(length).decode()).items()}
            status, body = found.answer(self.path, form, self.headers.get("authorization"))
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = respond

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        found.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield found
        finally:
            server.shutdown()


# -- the way there and back ------------------------------------------------------------------------


def begun(browser: Browser, query: str = "") -> dict[str, str]:
    """What a sign-in asks the provider for."""
    found = browser.ask("GET", f"/sign-in/sso{query}")
    assert found.status == 303, found.text
    return query_of(found.headers["location"])


def finished(browser: Browser, state: str, code: str = "a-code", **more: str) -> Shown:
    """The provider's answer comes back; follows where it leads."""
    query = urlencode({"code": code, "state": state, **more})
    return browser.get(f"/sign-in/sso/callback?{query}")


def signed_in(browser: Browser, provider: Forger, query: str = "", **claims: Any) -> Shown:
    """A whole sign-in at a forger, who says these claims."""
    asked = begun(browser, query)
    provider.claims = {"nonce": asked["nonce"], **claims}
    return finished(browser, asked["state"])
