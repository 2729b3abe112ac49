"""Where the sealing key comes from, and what is done at start so that it fits the database.

`TUPPENCE_SEALING_KEY` holds one key or several, separated by commas: the first seals, all open.
Else the key is in a file, created at the first start: beside an SQLite file, in the user's data
directory for PostgreSQL. A check value in the database tells whether a key is the right one.
"""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from tuppence.platform.accounts import terms_of
from tuppence.platform.sealing import Seals, check_value, derived_key, earlier_key
from tuppence.platform.server_world import PLATFORM
from tuppence.platform.users import SEAL, USER
from tuppence.runtime.json_encoding import decode, encode
from tuppence.store.open_store import is_postgres
from tuppence.store.rows import KeyRow, Writer

VARIABLE = "TUPPENCE_SEALING_KEY"
CHECK = "sealing_check"  # the setting that holds the check value of the key in use
SHARED_NAME = "sealing.key"  # of a database that several machines may serve
SHORTEST = 16  # characters of a key
AT_ONCE = 500

log = logging.getLogger("tuppence.sealing")


class SealingKeyUnusable(Exception):
    """The key that was named cannot be read or is too short."""


def beside(db: str) -> Path:
    """The key file of an SQLite database."""
    return Path(f"{db}.key")


def key_file(db: str, named: str | None) -> Path | None:
    """The file that was named, else the one beside an SQLite file."""
    if named is not None:
        return Path(named)
    return None if db == ":memory:" or is_postgres(db) else beside(db)


def seals_for(writer: Writer, pepper: bytes, file: Path | None) -> Seals:
    """The seals of a database, whose sealed secrets are sealed again where the key is new.

    Without a `file` (a database in memory) the key is derived from the database's own secret.
    Raises `SealingKeyUnusable`.
    """
    variable = os.environ.get(VARIABLE, "")
    if file is None and not variable:
        return Seals([derived_key(pepper.hex())])
    check = writer.setting(CHECK)
    texts = texts_of(variable, file, may_create=check is None)
    seals = Seals([derived_key(text) for text in texts])
    checks = [check_value(key) for key in seals.keys]
    if check is None and writer.first_account() is not None:
        earlier = [earlier_key(pepper, variable), earlier_key(pepper, "")]
        seal_again(writer, Seals([*seals.keys, *earlier]), seals)
    elif check is not None and check not in checks:
        log.error(refusal(file, found=bool(texts)))
        return Seals([])
    elif check is not None and check != checks[0]:
        seal_again(writer, seals, seals)
    if check != checks[0]:
        writer.put_setting(CHECK, checks[0])
    return seals


def texts_of(variable: str, file: Path | None, *, may_create: bool) -> list[str]:
    if variable:
        texts = [one.strip() for one in variable.split(",") if one.strip()]
        source = VARIABLE
    else:
        assert file is not None
        texts, source = texts_in(file, may_create=may_create), str(file)
    if any(len(one) < SHORTEST for one in texts) or (variable and not texts):
        raise SealingKeyUnusable(
            f"The sealing key in {source} is shorter than {SHORTEST} characters. Take a long "
            "random text: openssl rand -base64 32"
        )
    return texts


def texts_in(file: Path, *, may_create: bool) -> list[str]:
    try:
        if may_create and not file.exists():
            create(file)
            if file.name == SHARED_NAME:
                log.warning(
                    "Created the sealing key %s. Back it up. Other machines on this database need "
                    "the same one: copy the file, or set %s on all.",
                    file,
                    VARIABLE,
                )
        return file.read_text().split()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise SealingKeyUnusable(
            f"The sealing key in {file} cannot be read or created: {error}. Name another file with "
            f"--sealing-key-file, or set {VARIABLE}."
        ) from None


def create(file: Path) -> None:
    """A new key, whole on the disk before it has its name; one that is there is never replaced."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{secrets.token_hex(8)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as opened:
            opened.write(secrets.token_urlsafe(32) + "\n")
            opened.flush()
            os.fsync(opened.fileno())
        with suppress(FileExistsError):  # another server was quicker
            os.link(part, file)
    finally:
        part.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def refusal(file: Path | None, *, found: bool) -> str:
    state = "is not the one" if found else "is missing"
    place = VARIABLE if os.environ.get(VARIABLE) else str(file)
    return (
        f"The sealing key in {place} {state} with which this database's secrets were sealed. The "
        "server runs, but shows no stored test key, checks no authenticator code, and seals no new "
        f"secret. Put the key back at {file}, or set {VARIABLE}; several machines need the same "
        "one. If it is lost: `tuppence db forget-sealed`."
    )


def seal_again(writer: Writer, opens: Seals, seals: Seals) -> None:
    """Seal everything with the present key. A seal that nothing opens is dropped."""
    for row in sealed_keys(writer):
        terms = terms_of(row)
        terms.seal = resealed(terms.seal, opens, seals)
        terms.shown_once = terms.shown_once and terms.seal is not None
        writer.put_api_key(row._replace(body=msgspec.json.encode(terms)))
    for stored in writer.alive(PLATFORM, USER.KEY):
        extra = decode(stored.extra) if stored.extra else {}
        user = writer.object(PLATFORM, USER.KEY, decode(stored.body)["id"])
        if not extra.get(SEAL) or user is None:
            continue
        extra[SEAL] = resealed(extra[SEAL], opens, seals)
        changed = user._replace(version=user.version + 1, extra=encode(extra))
        writer.replace_object(PLATFORM, USER.KEY, changed, [], [])


def sealed_keys(writer: Writer) -> Iterator[KeyRow]:
    after = ""
    while rows := writer.keys_after(after, AT_ONCE):
        yield from (row for row in rows if terms_of(row).seal)
        after = rows[-1].hash


def resealed(seal: str | None, opens: Seals, seals: Seals) -> str | None:
    secret = opens.open(seal or "")
    return seals.seal(secret) if secret is not None else None
