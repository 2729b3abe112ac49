"""The HTTPS port of `tuppence serve`: your own certificate, or a self-signed one for local use."""

from __future__ import annotations

import datetime
import ipaddress
import os
import socket
import ssl
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from tuppence.cli.config import data_dir
from tuppence.cli.listening_sockets import Tls, listen_tcp, shown_host
from tuppence.cli.serve_settings import Options

if TYPE_CHECKING:
    from cryptography import x509

    from tuppence.cli.address_options import Reach

OPTIONS = (
    click.option(
        "--tls-port",
        "--https-port",
        "tls_port",
        type=click.IntRange(0, 65535),
        help="Port for HTTPS beside --port; 0 takes a free one. Without --tls-cert the certificate "
        "is self-signed: on loopback and with --unknown-ids answer only.",
    ),
    click.option(
        "--tls-cert",
        type=click.Path(dir_okay=False),
        help="PEM file with the certificate and its chain for --tls-port.",
    ),
    click.option(
        "--tls-key",
        type=click.Path(dir_okay=False),
        help="PEM file with the certificate's private key (default: in the file of --tls-cert).",
    ),
)
LIFETIME = datetime.timedelta(days=397)  # clients of Apple's accept no longer one
RENEWED_BEFORE = datetime.timedelta(days=30)


def listen_tls(options: Options, reach: Reach, now: float) -> Tls | None:
    """The HTTPS port, where one is asked for; `now` in seconds. Raises `click.ClickException`."""
    if options.tls_key and not options.tls_cert:
        raise click.ClickException("--tls-key needs --tls-cert.")
    if options.tls_port is None:
        if options.tls_cert:
            raise click.ClickException("--tls-cert needs --tls-port, the port for HTTPS.")
        return None
    own = None
    if options.tls_cert:
        context = context_of(Path(options.tls_cert), options.tls_key)
    elif reach.private or options.unknown_ids == "answer":
        own = data_dir() / "tls.crt"
        at = datetime.datetime.fromtimestamp(now, datetime.UTC)
        context = self_signed(own, names_of(options, reach), at)
    else:
        raise click.ClickException(
            "--tls-port needs --tls-cert where others reach the server: clients do not trust a "
            "self-signed certificate."
        )
    listener = listen_tcp(options.host, options.tls_port, "--tls-port")
    url = f"https://{shown_host(options.host)}:{listener.getsockname()[1]}"
    return Tls(url, listener, context, own, options.header_timeout)


def context_of(cert: Path, key: str | None) -> ssl.SSLContext:
    """TLS 1.2 and newer, HTTP/1.1. Raises `click.ClickException` for files that cannot serve."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    named = f"--tls-cert {cert}" + (f" --tls-key {key}" if key else "")
    try:
        context.load_cert_chain(
            cert, key, password=""
        )  # an encrypted key is refused, not asked for
    except ssl.SSLError as error:
        raise click.ClickException(
            f"{named}: not a PEM certificate with its unencrypted private key ({error.reason})."
        ) from None
    except OSError as error:
        raise click.ClickException(f"{named}: {error.strerror}.") from None
    return context


# -- the self-signed certificate -------------------------------------------------------------------


def names_of(options: Options, reach: Reach) -> list[str]:
    """The names and addresses that clients may use."""
    found = ["localhost", "127.0.0.1", "::1", socket.gethostname()]
    found += [options.host, urlsplit(reach.public_url).hostname or "", *sorted(reach.access.hosts)]
    return list(dict.fromkeys(one.lower() for one in found if one not in ("", "0.0.0.0", "::")))


def self_signed(public: Path, names: list[str], now: datetime.datetime) -> ssl.SSLContext:
    """A context with the stored certificate, or with a new one where that is no longer good.

    `public` gets the certificate alone, for clients; key and certificate stay in one file beside
    it, so that they always belong together. Raises `click.ClickException`.
    """
    both = public.with_suffix(".pem")
    try:
        both.parent.mkdir(parents=True, exist_ok=True)
        if not is_good(both, names, now):
            replace(both, new_certificate(names, now), 0o600)
        text = both.read_bytes()
        replace(public, text[text.index(b"-----BEGIN CERTIFICATE") :], 0o644)
    except OSError as error:
        raise click.ClickException(
            f"Cannot write {error.filename or both}: {error.strerror}. Name a directory with "
            "TUPPENCE_DATA_DIR, or your own certificate with --tls-cert."
        ) from None
    return context_of(both, None)


def is_good(both: Path, names: list[str], now: datetime.datetime) -> bool:
    """Whether a stored certificate holds these names and for a while yet."""
    from cryptography import x509

    try:
        found = x509.load_pem_x509_certificate(both.read_bytes())
        alternatives = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return False
    if found.not_valid_after_utc - RENEWED_BEFORE < now:
        return False
    return set(general_names(names)) <= set(alternatives)


def new_certificate(names: list[str], now: datetime.datetime) -> bytes:
    """A P-256 key and a certificate for it, in PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "Tuppence (self-signed)")])
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))  # clocks of containers differ
        .not_valid_after(now + LIFETIME)
        .add_extension(x509.SubjectAlternativeName(general_names(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    made = builder.sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return private + made.public_bytes(serialization.Encoding.PEM)


def general_names(names: list[str]) -> list[x509.GeneralName]:
    from cryptography import x509

    found: list[x509.GeneralName] = []
    for one in names:
        try:
            found.append(x509.IPAddress(ipaddress.ip_address(one)))
        except ValueError:
            if one.isascii():
                found.append(x509.DNSName(one))
    return found


def replace(path: Path, content: bytes, mode: int) -> None:
    """Replace a file as a whole, with one of this mode."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "wb") as file:
        os.fchmod(descriptor, mode)
        file.write(content)
    part.replace(path)
