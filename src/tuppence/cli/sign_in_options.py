"""How users get in: the options of `tuppence serve` about sign-up and single sign-on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from tuppence.cli.serve_settings import Options

if TYPE_CHECKING:
    from tuppence.platform.sign_in_policy import Provider, SignIn, SignUp

SECRET = "TUPPENCE_OIDC_CLIENT_SECRET"
MOST_HOURS = 24 * 30


class RoleMapping(click.ParamType):  # type: ignore[type-arg]
    """`value=role`. Names of groups may hold spaces, so commas separate several in a variable."""

    name = "VALUE=ROLE"
    envvar_list_splitter = ","

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        from tuppence.platform.roles import roles

        group, _, role = value.strip().rpartition("=")
        if not group or role not in roles():
            self.fail(
                f"{value!r} is not VALUE=ROLE with one of the roles {', '.join(roles())}",
                param,
                ctx,
            )
        return group, role


OPTIONS = (
    click.option(
        "--sign-up",
        metavar="RULE",
        help="Who may sign up: open (default on loopback), invitation (default elsewhere), closed, "
        "or domain:example.com[,example.org] (needs --smtp).",
    ),
    click.option(
        "--oidc-issuer",
        metavar="URL",
        help="OpenID provider that signs users in: https://login.example.com/realms/staff.",
    ),
    click.option("--oidc-client-id", help="This server's client ID at the provider."),
    click.option(
        "--oidc-client-secret-file",
        type=click.Path(dir_okay=False),
        help=f"File with the client secret; or {SECRET} holds it.",
    ),
    click.option(
        "--oidc-name",
        default="single sign-on",
        show_default=True,
        help="What pages call the provider: Sign in with ...",
    ),
    click.option(
        "--oidc-scopes",
        default="openid email profile",
        show_default=True,
        help="What to ask the provider for.",
    ),
    click.option(
        "--oidc-roles-claim",
        default="groups",
        show_default=True,
        help="Claim, or path to one, that gives roles: realm_access.roles.",
    ),
    click.option(
        "--oidc-role",
        type=RoleMapping(),
        multiple=True,
        help="Value of that claim and its role in the first account: "
        "payments-admins=administrator; may be repeated. * is every user of the provider.",
    ),
    click.option(
        "--oidc-only", is_flag=True, help="Turn passwords off: users sign in at the provider."
    ),
    click.option(
        "--oidc-link-by-email",
        is_flag=True,
        help="Let the provider sign in users who exist, by their verified email. Their passwords "
        "end.",
    ),
    click.option(
        "--oidc-trust-email",
        is_flag=True,
        help="Count every email of the provider as verified, for providers without email_verified.",
    ),
    click.option(
        "--oidc-session-hours",
        type=click.IntRange(1, MOST_HOURS),
        default=12,
        show_default=True,
        help="Hours after which users sign in at the provider again, which sets their roles anew.",
    ),
)


def sign_in_of(options: Options, private: bool) -> SignIn:
    """The rules that the options set. Raises `click.ClickException` for impossible ones."""
    from tuppence.platform.sign_in_policy import SignIn

    return SignIn(sign_up(options, private), provider(options))


def sign_up(options: Options, private: bool) -> SignUp:
    from tuppence.platform.sign_in_policy import sign_up_of

    rule = options.sign_up or ("open" if private else "invitation")
    try:
        found = sign_up_of(rule)
    except ValueError:
        raise click.ClickException(
            f"--sign-up {rule}: it takes open, invitation, closed, or domain:example.com."
        ) from None
    if found.domains and not options.smtp:
        raise click.ClickException(
            f"--sign-up {rule} needs --smtp: only an email to an address proves whose it is."
        )
    return found


def provider(options: Options) -> Provider | None:
    from tuppence.platform.sign_in_policy import Provider

    if options.oidc_issuer is None:
        if options.oidc_client_id or options.oidc_only or options.oidc_role:
            raise click.ClickException("Single sign-on needs --oidc-issuer.")
        return None
    if not options.oidc_client_id:
        raise click.ClickException("--oidc-issuer needs --oidc-client-id as well.")
    scopes = tuple(options.oidc_scopes.split())
    if "openid" not in scopes:
        raise click.ClickException("--oidc-scopes must include openid.")
    return Provider(
        issuer=checked_issuer(options.oidc_issuer),
        client_id=options.oidc_client_id,
        secret=client_secret(options.oidc_client_secret_file),
        name=options.oidc_name,
        scopes=scopes,
        roles_claim=options.oidc_roles_claim,
        roles=options.oidc_role,
        only=options.oidc_only,
        links_by_email=options.oidc_link_by_email,
        trusts_email=options.oidc_trust_email,
        session_s=options.oidc_session_hours * 3600,
    )


def checked_issuer(text: str) -> str:
    """The issuer, to the letter: providers' tokens name it so."""
    from tuppence.cli.address_options import split
    from tuppence.server.origin_policy import is_loopback_name

    parts = split(text)
    if parts is None or parts.query or parts.fragment:
        raise click.ClickException(
            f"--oidc-issuer {text}: it takes the issuer's URL: https://login.example.com."
        )
    if parts.scheme != "https" and not is_loopback_name(urlsplit(text).hostname or ""):
        raise click.ClickException(
            f"--oidc-issuer {text}: it must be https, except on loopback. Whoever is between could "
            "sign in as anybody."
        )
    return text


def client_secret(path: str | None) -> str | None:
    """From the file, else from the variable; None for a public client, which has none."""
    if path is None:
        return os.environ.get(SECRET) or None
    try:
        found = Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"--oidc-client-secret-file {path}: {error}") from None
    if not found:
        raise click.ClickException(f"--oidc-client-secret-file {path} is empty.")
    return found
