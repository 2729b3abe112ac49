"""How a server is reached: the options of `tuppence serve` about its address, names and proxies."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

import click

from tuppence.cli.serve_settings import Options

if TYPE_CHECKING:
    from tuppence.server.client_address import Proxies
    from tuppence.server.origin_policy import Access

OPTIONS = (
    click.option(
        "--public-url",
        help="Address under which others reach this server, for links in emails, Checkout and "
        "receipts: https://pay.example.com. One that is not on loopback makes the server strict.",
    ),
    click.option(
        "--trusted-proxies",
        multiple=True,
        metavar="CIDR[,CIDR]",
        help="Proxies whose X-Forwarded-For, -Proto and -Host count: addresses, networks, "
        "`loopback`, or `unix` for the unix socket.",
    ),
    click.option(
        "--allow-host",
        multiple=True,
        metavar="NAME",
        help="Another name to answer to, on loopback; may be repeated.",
    ),
    click.option(
        "--allow-origin",
        multiple=True,
        metavar="ORIGIN",
        help="Web pages that may use any key: http://localhost:3000; may be repeated. All pages "
        "may use publishable keys.",
    ),
)


@dataclass(frozen=True, slots=True)
class Reach:
    """`private`: nobody but this machine's users is meant to reach the server."""

    public_url: str
    private: bool
    access: Access
    proxies: Proxies | None


def reach_of(options: Options, url: str) -> Reach:
    """What the options say together; `url` is where the server listens.

    Raises `click.ClickException` for what cannot be.
    """
    from tuppence.server.origin_policy import Access, is_loopback_name

    bound_here = is_loopback(options.host)
    public_url = checked_url(options.public_url) if options.public_url else url
    private = bound_here and is_loopback_name(urlsplit(public_url).hostname or "")
    if options.auth == "local" and not private:
        where = f"--public-url {public_url}" if bound_here else f"--host {options.host}"
        raise click.ClickException(
            f"--auth local signs in whoever is at this machine; with {where} others reach the "
            "server too. Leave it out."
        )
    hosts = frozenset(checked_host(one) for one in options.allow_host)
    origins = frozenset(checked_origin(one) for one in options.allow_origin)
    access = Access(not bound_here, hosts, origins)
    return Reach(public_url, private, access, proxies_of(options.trusted_proxies))


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def checked_url(text: str) -> str:
    parts = split(text)
    if parts is None or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise click.ClickException(
            f"--public-url {text}: it takes http:// or https:// and a name, with a port where "
            "there is one, and no path: https://pay.example.com."
        )
    return as_browsers_write(parts)


def checked_origin(text: str) -> str:
    parts = split(text)
    if parts is None or parts.path or parts.query or parts.fragment:
        raise click.ClickException(
            f"--allow-origin {text}: an origin is http:// or https:// and a name, with a port "
            "where there is one: http://localhost:3000."
        )
    return as_browsers_write(parts)


def split(text: str) -> SplitResult | None:
    """A web address's parts; None for what is none, or has a user in it."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    name = parts.netloc.removesuffix(f":{port}") if port else parts.netloc
    plain = text.isascii() and text.isprintable() and not set(name) & set(" @\\<>\"'")
    return parts if is_web and plain and not parts.netloc.endswith(":") else None


def as_browsers_write(parts: SplitResult) -> str:
    """The address in lower case, without the port that its scheme has anyway."""
    usual = ":443" if parts.scheme == "https" else ":80"
    return f"{parts.scheme}://{parts.netloc.lower().removesuffix(usual)}"


def checked_host(text: str) -> str:
    parts = split(f"http://{text}")
    if parts is None or parts.port is not None or parts.netloc != text:
        raise click.ClickException(
            f"--allow-host {text}: it takes a name without a port: tuppence.test."
        )
    return (parts.hostname or "").rstrip(".")


def proxies_of(given: tuple[str, ...]) -> Proxies | None:
    from tuppence.server.client_address import Proxies

    names = [name.strip() for one in given for name in one.split(",") if name.strip()]
    try:
        return Proxies(names) if names else None
    except ValueError as error:
        raise click.ClickException(
            f"--trusted-proxies takes addresses, networks, loopback or unix: {error}."
        ) from None


def warnings(options: Options, reach: Reach, open_mode: bool) -> list[str]:
    """What whoever starts a server should know of who reaches it."""
    found = []
    if open_mode and not reach.private:
        found.append(
            "Keys are open: whoever reaches this server may use it. --keys strict ends it."
        )
    if not open_mode and options.keys is None:
        found.append(
            "Keys are strict: keys that this server did not create get 401. --keys open accepts "
            "any sk_test_... key."
        )
    if open_mode and reach.access.any_host:
        found.append(
            "It answers to any name, so web pages of any site may use it too, by a name of "
            "theirs that resolves to this server."
        )
    if not is_loopback(options.host) and not options.public_url:
        found.append(
            f"Links in emails and answers lead to {reach.public_url}. --public-url names the "
            "address under which others reach this server."
        )
    return found
