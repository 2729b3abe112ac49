"""The checks of an ID token. Source: OpenID Connect Core 1.0, 3.1.3.7; RFC 8725 (JWT practices)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from tuppence.domain.constant_time import is_same

# Signatures with a public key. `none` and those with the client's secret are not among them.
ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
)  # fmt: skip
LEEWAY_S = 60
LONGEST = 64 * 1024


class TokenRefused(Exception):
    """The token failed a check, which the message names."""


class UnknownKey(TokenRefused):
    """No key of the provider fits; it may have a new one."""


@dataclass(frozen=True, slots=True)
class Expected:
    """`since` is the earliest time of sign-in at the provider (seconds), None for any."""

    issuer: str
    client_id: str
    nonce: str
    algorithms: tuple[str, ...] = ALGORITHMS
    since: int | None = None


def checked_claims(
    token: str, keys: Iterable[Mapping[str, Any]], expected: Expected, now: int
) -> dict[str, Any]:
    """The claims of a token that passes every check. Raises `TokenRefused`."""
    if len(token) > LONGEST:
        raise TokenRefused("the token is too long")
    claims = verified(token, keys, expected)
    check_times(claims, now)
    if not isinstance(claims["sub"], str) or not 0 < len(claims["sub"]) <= 255:
        raise TokenRefused("the subject is not a text of up to 255 characters")
    if not is_same(str(claims.get("nonce") or ""), expected.nonce):
        raise TokenRefused("the nonce is not the one that was sent")
    authorized = claims.get("azp")
    if authorized is None and isinstance(claims["aud"], list) and len(claims["aud"]) > 1:
        raise TokenRefused("the token has several audiences and no azp")
    if authorized is not None and authorized != expected.client_id:
        raise TokenRefused("the token was issued to another client (azp)")
    check_since(claims.get("auth_time"), expected.since)
    return claims


def verified(token: str, keys: Iterable[Mapping[str, Any]], expected: Expected) -> dict[str, Any]:
    """The claims, if a key of the provider signed them for this client."""
    try:
        header = jwt.get_unverified_header(token)
        algorithm = header.get("alg")
        if algorithm not in ALGORITHMS or algorithm not in expected.algorithms:
            raise TokenRefused(f"the algorithm {algorithm!r} is not allowed")
        if "crit" in header:
            raise TokenRefused("the header has critical extensions")
        for key in fitting(keys, header.get("kid"), algorithm):
            try:
                return jwt.decode(
                    token,
                    key,
                    algorithms=[algorithm],
                    audience=expected.client_id,
                    issuer=expected.issuer,
                    options={
                        "require": ["iss", "sub", "aud", "exp", "iat"],
                        "verify_exp": False,  # by this server's clock, below
                        "verify_iat": False,
                        "verify_nbf": False,
                    },
                )
            except jwt.InvalidSignatureError:
                continue
    except jwt.PyJWTError as error:
        raise TokenRefused(f"{type(error).__name__}: {error}") from None
    raise UnknownKey("no key of the provider verifies the signature")


def fitting(keys: Iterable[Mapping[str, Any]], kid: Any, algorithm: str) -> Iterable[jwt.PyJWK]:
    """The provider's keys with this id, or all where the token names none."""
    for one in keys:
        if kid is not None and one.get("kid") != kid:
            continue
        if one.get("use", "sig") != "sig" or one.get("alg", algorithm) != algorithm:
            continue
        try:
            yield jwt.PyJWK(dict(one), algorithm=algorithm)
        except jwt.PyJWTError:
            continue  # of another kind than the algorithm


def check_times(claims: Mapping[str, Any], now: int) -> None:
    if seconds(claims["exp"]) <= now - LEEWAY_S:
        raise TokenRefused("the token has expired")
    if seconds(claims["iat"]) > now + LEEWAY_S:
        raise TokenRefused("the token was issued in the future: compare the clocks")
    if "nbf" in claims and seconds(claims["nbf"]) > now + LEEWAY_S:
        raise TokenRefused("the token is not valid yet: compare the clocks")


def check_since(auth_time: Any, since: int | None) -> None:
    """Providers that do not say when the user signed in were asked to do it again all the same."""
    if since is not None and auth_time is not None and seconds(auth_time) < since - LEEWAY_S:
        raise TokenRefused("the user has not signed in again at the provider")


def seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TokenRefused("a time is not a number")
    return value
