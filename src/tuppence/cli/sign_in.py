"""How users get in: the options of `tuppence serve` about sign-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tuppence.cli.serve import Options
    from tuppence.platform.sign_in import SignIn, SignUp

OPTIONS = (
    click.option(
        "--sign-up",
        metavar="RULE",
        help="Who may sign up: open (default on loopback), invitation (default elsewhere), closed, "
        "or domain:example.com[,example.org] (needs --smtp).",
    ),
)


def sign_in_of(options: Options, private: bool) -> SignIn:
    """The rules that the options set. Raises `click.ClickException` for impossible ones."""
    from tuppence.platform.sign_in import SignIn

    return SignIn(sign_up(options, private))


def sign_up(options: Options, private: bool) -> SignUp:
    from tuppence.platform.sign_in import sign_up_of

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
