"""The identity provider of `--oidc-issuer`: its discovery, keys and algorithms."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import click

from tuppence.cli.doctor.finding import Finding, fail, ok, warn
from tuppence.cli.serve_settings import Options
from tuppence.cli.sign_in_options import provider
from tuppence.pages.auth.id_token import ALGORITHMS
from tuppence.pages.auth.openid_client import Metadata, OpenidClient, ProviderFailed
from tuppence.pages.auth.single_sign_on import CALLBACK

CHECK, PAGE = "Identity provider", "Docs: single-sign-on."


def findings(options: Options, monotonic: Callable[[], float]) -> Iterator[Finding]:
    """Nothing where no provider is set up."""
    try:
        found = provider(options)
    except click.ClickException as error:
        yield fail(CHECK, error.message, PAGE)
        return
    if found is None:
        return
    redirect_uri = (options.public_url or "http://127.0.0.1:12111").rstrip("/") + CALLBACK
    client = OpenidClient(found, redirect_uri, monotonic)
    try:
        known, keys = asyncio.run(asked(client))
    except ProviderFailed as error:
        yield fail(CHECK, str(error), PAGE)
        return
    if not keys or not set(ALGORITHMS) & set(known.id_token_signing_alg_values_supported):
        said = f"{found.issuer} signs with none of {', '.join(ALGORITHMS)}"
        yield fail(CHECK, said, "Have it sign ID tokens with RS256. " + PAGE)
    elif found.secret is None:
        said = f"{found.issuer} answers; no client secret is set"
        advice = "Right for a public client only: TUPPENCE_OIDC_CLIENT_SECRET. " + PAGE
        yield warn(CHECK, said, advice)
    else:
        said = f"{found.issuer} answers and publishes its keys ({keys})"
        yield ok(CHECK, f"{said}; the redirect URI is {redirect_uri}")


async def asked(client: OpenidClient) -> tuple[Metadata, int]:
    """What discovery says, and how many keys there are. Raises `ProviderFailed`."""
    return await client.metadata(), len(await client.keys())
