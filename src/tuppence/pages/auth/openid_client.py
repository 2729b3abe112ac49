"""A client of an OpenID provider: discovery, keys, the authorization code flow, sign-out.

Sources: OpenID Connect Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0; RFC 6749 (OAuth 2.0),
7636 (PKCE), 9207 (issuer in the authorization response).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote_plus, urlencode, urlsplit

import aiohttp
import msgspec

from tuppence.pages.auth.id_token import ALGORITHMS, Expected, UnknownKey, checked_claims
from tuppence.platform.sign_in_policy import Provider

T = TypeVar("T")

TIMEOUT_S = 10.0
MOST_BYTES = 1 << 20
FRESH_S = 3600.0  # what is known of a provider is asked for again after this long
NEW_KEYS_S = 30.0  # an unknown key makes us ask for the keys, but no more often than this
PAUSE_S = 5.0  # a provider that failed is left alone for this long
DISCOVERY = "/.well-known/openid-configuration"


class ProviderFailed(Exception):
    """`reason` is `unreachable`, `answer` or `refused`; the message says more, for the log."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class Metadata(msgspec.Struct):
    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None = None
    end_session_endpoint: str | None = None
    id_token_signing_alg_values_supported: list[str] = msgspec.field(
        default_factory=lambda: list(ALGORITHMS)
    )
    token_endpoint_auth_methods_supported: list[str] = msgspec.field(
        default_factory=lambda: ["client_secret_basic"]
    )
    authorization_response_iss_parameter_supported: bool = False


class Tokens(msgspec.Struct):
    id_token: str
    access_token: str = ""


class KeySet(msgspec.Struct):
    keys: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Proofs:
    """What one sign-in's request and its answer must share."""

    state: str
    nonce: str
    verifier: str


class OpenidClient:
    """Remembers what it knows of the provider for an hour; each sign-in has its own connections."""

    def __init__(
        self, provider: Provider, redirect_uri: str, monotonic: Callable[[], float]
    ) -> None:
        self.provider, self.redirect_uri, self.monotonic = provider, redirect_uri, monotonic
        self._metadata: Metadata | None = None
        self._keys: list[dict[str, Any]] = []
        self._metadata_at = self._keys_at = self._failed_at = float("-inf")
        self._failure = ProviderFailed("unreachable", "not asked yet")

    # -- what is known of the provider

    async def metadata(self) -> Metadata:
        """Raises `ProviderFailed`; a failure is remembered for a moment."""
        if self._metadata is None or self.monotonic() - self._metadata_at > FRESH_S:
            if self.monotonic() - self._failed_at < PAUSE_S:
                raise self._failure
            try:
                self._metadata = await self.discovered()
            except ProviderFailed as error:
                self._failure, self._failed_at = error, self.monotonic()
                raise
            self._metadata_at = self.monotonic()
        return self._metadata

    async def discovered(self) -> Metadata:
        url = self.provider.issuer.rstrip("/") + DISCOVERY
        found = await fetch(Metadata, "GET", url)
        if found.issuer != self.provider.issuer:
            raise ProviderFailed(
                "answer",
                f"{url} names the issuer {found.issuer!r}; --oidc-issuer must be the same",
            )
        for endpoint in endpoints(found):
            check_endpoint(endpoint, self.provider.issuer)
        return found

    async def keys(self, longest_s: float = FRESH_S) -> list[dict[str, Any]]:
        if self.monotonic() - self._keys_at > longest_s:
            known = await self.metadata()
            self._keys = (await fetch(KeySet, "GET", known.jwks_uri)).keys
            self._keys_at = self.monotonic()
        return self._keys

    # -- a sign-in

    async def authorization_url(self, proofs: Proofs, again: bool) -> str:
        """Where the user goes to sign in; with `again`, also if they are signed in there."""
        known = await self.metadata()
        digest = hashlib.sha256(proofs.verifier.encode()).digest()
        params = {
            "response_type": "code",
            "client_id": self.provider.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": " ".join(self.provider.scopes),
            "state": proofs.state,
            "nonce": proofs.nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "code_challenge_method": "S256",
        }
        if again:
            params |= {"prompt": "login", "max_age": "0"}
        return with_query(known.authorization_endpoint, params)

    async def check_issuer(self, issuer: str | None) -> None:
        """Raises `ProviderFailed` for an answer of another provider."""
        known = await self.metadata()
        if issuer is None and not known.authorization_response_iss_parameter_supported:
            return
        if issuer != known.issuer:
            raise ProviderFailed("answer", "the answer is from another issuer (iss)")

    async def tokens(self, code: str, verifier: str) -> Tokens:
        """What a code is worth, once. Raises `ProviderFailed`."""
        known, provider = await self.metadata(), self.provider
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": verifier,
        }
        headers = {}
        methods = known.token_endpoint_auth_methods_supported
        if provider.secret is None:
            form["client_id"] = provider.client_id
        elif "client_secret_basic" in methods or "client_secret_post" not in methods:
            pair = f"{quote_plus(provider.client_id)}:{quote_plus(provider.secret)}"
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
        else:
            form |= {"client_id": provider.client_id, "client_secret": provider.secret}
        return await fetch(Tokens, "POST", known.token_endpoint, form, headers)

    async def claims(
        self, tokens: Tokens, nonce: str, now: int, since: int | None
    ) -> dict[str, Any]:
        """Who has signed in. Raises `TokenRefused`, `ProviderFailed`."""
        known, provider = await self.metadata(), self.provider
        expected = Expected(
            known.issuer,
            provider.client_id,
            nonce,
            tuple(known.id_token_signing_alg_values_supported),
            since,
        )
        try:
            found = checked_claims(tokens.id_token, await self.keys(), expected, now)
        except UnknownKey:
            keys = await self.keys(NEW_KEYS_S)
            found = checked_claims(tokens.id_token, keys, expected, now)
        return await self.completed(found, tokens, known)

    async def completed(
        self, claims: dict[str, Any], tokens: Tokens, known: Metadata
    ) -> dict[str, Any]:
        """The claims, and those of the userinfo endpoint where the ID token lacks some."""
        wanted = {"email", "email_verified"}
        if self.provider.roles:
            wanted.add(self.provider.roles_claim.partition(".")[0])
        lacks = not wanted <= claims.keys()
        if not lacks or not known.userinfo_endpoint or not tokens.access_token:
            return claims
        headers = {"Authorization": f"Bearer {tokens.access_token}"}
        more = await fetch(dict[str, Any], "GET", known.userinfo_endpoint, None, headers)
        if more.get("sub") != claims["sub"]:
            raise ProviderFailed("answer", "the userinfo endpoint speaks of another subject")
        return more | claims

    async def sign_out_url(self, back: str, id_token: str | None) -> str | None:
        """Where the user signs out at the provider; None where it has no such page, or fails."""
        try:
            known = await self.metadata()
        except ProviderFailed:
            return None
        if known.end_session_endpoint is None:
            return None
        params = {"client_id": self.provider.client_id, "post_logout_redirect_uri": back}
        if id_token is not None:
            params["id_token_hint"] = id_token
        return with_query(known.end_session_endpoint, params)


def endpoints(known: Metadata) -> list[str]:
    several = (
        known.authorization_endpoint,
        known.token_endpoint,
        known.jwks_uri,
        known.userinfo_endpoint,
        known.end_session_endpoint,
    )
    return [one for one in several if one is not None]


def check_endpoint(url: str, issuer: str) -> None:
    """Raises `ProviderFailed` for an endpoint that is less protected than the issuer."""
    scheme = urlsplit(url).scheme
    if scheme != "https" and not (scheme == "http" and issuer.startswith("http:")):
        raise ProviderFailed("answer", f"the endpoint {url!r} is not https")


def with_query(url: str, params: Mapping[str, str]) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}{urlencode(params)}"


async def fetch(
    type: type[T],
    method: str,
    url: str,
    form: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> T:
    """A JSON answer, of a limited size and in a limited time. Raises `ProviderFailed`.

    A proxy in the environment (`HTTPS_PROXY`) is used. Redirects are not followed.
    """
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
    sent = {"Accept": "application/json", **(headers or {})}
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, trust_env=True) as session,
            session.request(method, url, data=form, headers=sent, allow_redirects=False) as answer,
        ):
            body = await limited(answer.content, url)
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
        message = f"{url}: {error.__class__.__name__}: {error}"
        raise ProviderFailed("unreachable", message) from None
    if answer.status != 200:
        reason = "refused" if answer.status in (400, 401) else "answer"
        raise ProviderFailed(reason, f"{url} answered {answer.status}: {body[:300]!r}")
    try:
        return msgspec.json.decode(body, type=type)
    except msgspec.MsgspecError as error:
        raise ProviderFailed("answer", f"{url}: {error}") from None


async def limited(content: aiohttp.StreamReader, url: str) -> bytes:
    body = b""
    async for piece in content.iter_any():
        body += piece
        if len(body) > MOST_BYTES:
            raise ProviderFailed("answer", f"{url} answered more than {MOST_BYTES} bytes")
    return body
