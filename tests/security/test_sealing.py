"""The sealing key: outside the database, created once, replaced only on purpose."""

from __future__ import annotations

import asyncio
import logging
import stat
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyotp
import pytest
from click.testing import CliRunner

from support import Answer, Client
from tuppence.app import Settings, build
from tuppence.cli.config import user_key_file
from tuppence.cli.main import main
from tuppence.platform import users
from tuppence.platform.accounts import terms_of
from tuppence.platform.sealing import Seals, derived_key, earlier_key
from tuppence.platform.sealing_keys import (
    CHECK,
    SHARED_NAME,
    VARIABLE,
    SealingKeyUnusable,
    create,
    seal_again,
    sealed_keys,
)
from tuppence.platform.server_world import platform_tx
from tuppence.runtime.tx import Tx

KEY, PASSWORD_HASH = "sk_test_sealing", "hash"
OLD, NEW = "old key " * 4, "new key " * 4


@dataclass
class Place:
    """A database and its key file."""

    db: str
    file: Path

    @contextmanager
    def opened(self) -> Iterator[Client]:
        with asyncio.Runner() as runner:
            server = build(Settings(db=self.db, sealing_key_file=str(self.file)))
            try:
                yield Client(runner, server, KEY)
            finally:
                runner.run(server.close())


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    db = str(tmp_path / "t.db")
    if request.param == "postgresql":
        db = request.getfixturevalue("new_database")()
    return Place(db, tmp_path / "t.db.key")


def new_key(client: Client) -> Answer:
    return client.post("/_tuppence/api_keys", kind="secret")


def reveal(client: Client, key: Answer) -> Answer:
    return client.post(f"/_tuppence/api_keys/{key['id']}/reveal")


def in_platform(client: Client, job: Callable[[Tx], Any]) -> Any:
    server = client.server
    now = server.pipeline.clock.now()
    return client.runner.run(
        server.store.write(
            lambda writer: job(platform_tx(server.pipeline.services, writer, writer, now)),
            "platform",
        )
    )


def two_step_user(client: Client) -> tuple[str, list[str]]:
    """An authenticator's secret and recovery codes of a new user."""
    secret = pyotp.random_base32()

    def job(tx: Tx) -> list[str]:
        user = users.add_user(tx, "jane@example.com", PASSWORD_HASH)
        return users.turn_on_two_step(tx, user, secret, 0)[1]

    return secret, in_platform(client, job)


def passes(client: Client, code: Callable[[int], str]) -> bool:
    def job(tx: Tx) -> bool:
        user = users.by_email(tx, "jane@example.com")
        assert user is not None
        return users.pass_second_step(tx, user, code(tx.now))

    found: bool = in_platform(client, job)
    return found


def all_seals(client: Client) -> list[str]:
    def job(tx: Tx) -> list[str]:
        seals = [terms_of(row).seal or "" for row in sealed_keys(tx.writer)]
        user = users.by_email(tx, "jane@example.com")
        return [*seals, user.extra[users.SEAL]] if user is not None else seals

    found: list[str] = in_platform(client, job)
    return found


def test_a_copy_of_the_database_opens_nothing(place: Place) -> None:
    with place.opened() as client:
        key = new_key(client)
        assert reveal(client, key)["secret"] == key["secret"]
        two_step_user(client)
        seals, pepper = all_seals(client), client.server.pipeline.services.pepper
    assert stat.S_IMODE(place.file.stat().st_mode) == 0o600
    assert len(seals) > 2
    guesses = [
        derived_key(pepper.hex()), earlier_key(pepper, ""), earlier_key(pepper, KEY),
    ]  # fmt: skip
    assert [one for one in seals if Seals(guesses).open(one) is not None] == []
    right = Seals([derived_key(place.file.read_text().strip())])
    assert all(right.open(one) for one in seals)


def test_without_its_key_a_server_runs_and_says_what_to_do(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    with place.opened() as client:
        key = new_key(client)
        secret, codes = two_step_user(client)
    content = place.file.read_text()
    place.file.unlink()
    with caplog.at_level(logging.ERROR), place.opened() as client:
        assert f"{place.file} is missing" in caplog.text
        assert client.post("/v1/customers").status == 200
        refused = reveal(client, key)
        assert (refused.status, refused.error["type"]) == (503, "api_error")
        made = new_key(client)
        assert made["secret"].startswith("sk_test_")
        assert made["revealable"] is False
        assert not passes(client, pyotp.TOTP(secret).at)
        assert passes(client, lambda now: codes[0])
    assert not place.file.exists()
    place.file.write_text(content)
    with place.opened() as client:
        assert reveal(client, key)["secret"] == key["secret"]
        assert passes(client, pyotp.TOTP(secret).at)


def test_another_key_is_refused_and_left_as_it_is(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    with place.opened() as client:
        key = new_key(client)
    place.file.write_text(OLD.replace(" ", ""))
    with caplog.at_level(logging.ERROR), place.opened() as client:
        assert f"{place.file} is not the one" in caplog.text
        assert reveal(client, key).status == 503
    assert place.file.read_text() == OLD.replace(" ", "")


def test_a_database_of_an_earlier_version_is_sealed_again(place: Place) -> None:
    """Earlier versions sealed with a secret that is in the database."""
    with place.opened() as client:
        key = new_key(client)
        secret, _ = two_step_user(client)
        services = client.server.pipeline.services
        earlier = Seals([earlier_key(services.pepper, "")])

        def as_before(tx: Tx) -> None:
            present = services.seals
            assert isinstance(present, Seals)
            seal_again(tx.writer, present, earlier)
            tx.writer.forget_setting(CHECK)

        in_platform(client, as_before)
        assert all(earlier.open(one) for one in all_seals(client))
    place.file.unlink()
    with place.opened() as client:
        assert reveal(client, key)["secret"] == key["secret"]
        assert passes(client, pyotp.TOTP(secret).at)
        assert [one for one in all_seals(client) if earlier.open(one)] == []


def test_a_key_is_rotated(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, OLD)
    with place.opened() as client:
        key = new_key(client)
    monkeypatch.setenv(VARIABLE, f"{NEW},{OLD}")
    with place.opened() as client:
        assert reveal(client, key)["secret"] == key["secret"]
    monkeypatch.setenv(VARIABLE, NEW)
    with place.opened() as client:
        assert reveal(client, key)["secret"] == key["secret"]
        old = Seals([derived_key(OLD.strip())])
        assert [one for one in all_seals(client) if old.open(one)] == []
    assert not place.file.exists()


def test_a_lost_key_is_given_up_on_purpose(place: Place) -> None:
    with place.opened() as client:
        key = new_key(client)
        _, codes = two_step_user(client)
    place.file.unlink()
    done = CliRunner().invoke(main, ["db", "forget-sealed", "--db", place.db, "--yes"])
    assert done.exit_code == 0, done.output
    with place.opened() as client:
        assert "shown once" in reveal(client, key).error["message"]
        assert passes(client, lambda now: codes[0])
        again = new_key(client)
        assert reveal(client, again)["secret"] == again["secret"]
        opened = Client(client.runner, client.server, key["secret"])
        assert opened.get("/v1/customers").status == 200, "it still opens its world"
    assert place.file.exists()


@pytest.mark.parametrize("value", ["short", ",", f"{OLD},short"])
def test_a_key_that_is_easily_guessed_is_refused(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(SealingKeyUnusable, match=f"{VARIABLE} is shorter"):
        build(Settings(db=str(tmp_path / "t.db")))


def test_the_key_of_a_shared_database_is_announced_once(
    tmp_path: Path, new_database: Callable[[], str], caplog: pytest.LogCaptureFixture
) -> None:
    place = Place(new_database(), tmp_path / SHARED_NAME)
    for said in (1, 0):
        caplog.clear()
        with caplog.at_level(logging.WARNING), place.opened():
            assert caplog.text.count("need the same one") == said
    assert user_key_file().name == SHARED_NAME


def test_servers_that_start_at_once_create_one_key(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "sealing.key"
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(create, [file] * 40))
    first = file.read_text()
    create(file)
    assert file.read_text() == first
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_the_key_goes_along_with_a_copy_and_not_into_a_backup(
    tmp_path: Path, new_database: Callable[[], str]
) -> None:
    source = Place(str(tmp_path / "a.db"), tmp_path / "a.db.key")
    with source.opened() as client:
        key = new_key(client)

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == 0, done.output
        return " ".join(done.output.split())

    run("db", "copy", source.db, str(tmp_path / "b.db"))
    with Place(str(tmp_path / "b.db"), tmp_path / "b.db.key").opened() as client:
        assert reveal(client, key)["secret"] == key["secret"]
    shared = new_database()
    said = run("db", "copy", source.db, shared)
    assert f"--sealing-key-file {source.file}" in said
    with Place(shared, source.file).opened() as client:
        assert reveal(client, key)["secret"] == key["secret"]
    said = run("backup", str(tmp_path / "saved.db"), "--db", source.db)
    assert f"open with {source.file} alone" in said
    assert not (tmp_path / "saved.db.key").exists()
