"""Attacks on `stripe login`: pairings that a tenant writes, and floods that lock others out."""

from __future__ import annotations

import json
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from browsing import Browser
from support import Client
from tuppence.errors import ApiError
from tuppence.platform.accounts import KeyTerms, create_keys, key_row
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.resources.developer import stripecli_pairing as pairings
from tuppence.runtime.context import RequestContext
from tuppence.runtime.tx import Tx
from tuppence.store.rows import KeyRow, Reader, Writer


def begin(browser: Browser) -> dict[str, str]:
    shown = browser.ask("POST", "/stripecli/auth", b"device_name=laptop")
    assert shown.status == 200, shown.html
    found: dict[str, str] = json.loads(shown.html)
    return found


def standing(browser: Browser, begun: dict[str, str]) -> tuple[int, dict[str, object]]:
    shown = browser.ask("GET", urlsplit(begun["poll_url"]).path)
    return shown.status, json.loads(shown.html)


def confirm(owner: Browser, begun: dict[str, str]) -> None:
    shown = owner.submit(urlsplit(begun["browser_url"]).path, "", "allow access", answer="allow")
    assert shown.status == 200, shown.text


@pytest.fixture
def owner(api: Client) -> Browser:
    """The local user, signed in by the link that the server prints."""
    browser = Browser(api)
    assert browser.get(f"/dashboard?token={api.server.dashboard_token}").status == 200
    return browser


def test_unconfirmed_pairings_of_one_client_lock_nobody_out(api: Client) -> None:
    victim, attacker = Browser(api, ip="198.51.100.7"), Browser(api, ip="203.0.113.9")
    waiting = begin(victim)
    first, *_ = [begin(attacker) for _ in range(pairings.MOST_PER_CLIENT + 5)]
    assert standing(victim, waiting) == (200, {"redeemed": False})
    assert standing(attacker, first)[0] == 404
    assert standing(victim, begin(victim)) == (200, {"redeemed": False})


def test_an_ipv6_network_counts_as_one_client(api: Client) -> None:
    victim, waiting = (found := Browser(api, ip="2001:db8:1::1")), begin(found)
    for host in range(pairings.MOST_PER_CLIENT + 5):
        begin(Browser(api, ip=f"2001:db8:2::{host:x}"))
    reader = api.server.store.reader
    assert len(reader.alive(PLATFORM, pairings.TYPE)) == pairings.MOST_PER_CLIENT + 1
    assert standing(victim, waiting)[0] == 200


def test_past_the_servers_limit_the_busiest_client_gives_way(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairings, "MOST", 10)
    victim = Browser(api, ip="198.51.100.7")
    waiting = begin(victim)
    for host in range(2, 6):
        for _ in range(5):
            begin(Browser(api, ip=f"203.0.113.{host}"))
    assert standing(victim, waiting)[0] == 200
    assert len(api.server.store.reader.alive(PLATFORM, pairings.TYPE)) <= 10


def test_a_pairing_that_gave_way_leaves_nothing_in_the_database(api: Client) -> None:
    browser = Browser(api)
    for _ in range(pairings.MOST_PER_CLIENT * 2):
        begin(browser)
    api.settle()
    rows = api.server.store.reader.world_rows("objects", PLATFORM)
    found = [row for row in rows if pairings.TYPE in row]
    assert len(found) == pairings.MOST_PER_CLIENT


def test_pairings_lie_in_no_tenants_world(api: Client, owner: Browser) -> None:
    begin(owner)
    reader = api.server.store.reader
    first = reader.first_account()
    assert first is not None
    assert reader.alive(PLATFORM, pairings.TYPE)
    api.settle()
    assert not [row for row in reader.rows("SELECT account, type FROM objects", ())  # type: ignore[attr-defined]
                if row[1] == pairings.TYPE and row[0] != PLATFORM.account]  # fmt: skip


def test_a_pairing_row_in_a_tenants_world_redeems_nothing(api: Client) -> None:
    """The attack: a confirmed pairing, hidden fields and all, in the first account's world."""
    store, services = api.server.store, api.server.pipeline.services
    first = store.reader.first_account()
    assert first is not None
    world = PLATFORM._replace(account=first)
    secret = "x" * 32

    def job(writer: Writer) -> str:
        tx = Tx(
            services,
            writer,
            writer,
            world,
            1,
            RequestContext(None, None, services.catalogue.api_version),
        )
        values = {"status": "confirmed", "device_name": "d", "verification_code": "v"}
        hidden = {pairings.SECRET: pairings.hash_of(secret), "@account": PLATFORM.account}
        return tx.insert(pairings.TYPE, values, hidden=hidden).id

    id = api.runner.run(store.write(job, first))
    shown = Browser(api).ask("GET", f"/stripecli/auth/{id}/{secret}")
    assert shown.status == 404, shown.html


def test_keys_are_given_once_and_to_the_confirmed_account_only(api: Client, owner: Browser) -> None:
    begun = begin(owner)
    assert standing(owner, begun) == (200, {"redeemed": False})
    confirm(owner, begun)
    status, keys = standing(owner, begun)
    assert (status, keys["redeemed"]) == (200, True)
    assert keys["account_id"] == api.server.store.reader.first_account()
    assert standing(owner, begun)[0] == 404


def test_a_member_who_has_left_the_team_gives_no_keys(api: Client, owner: Browser) -> None:
    begun = begin(owner)
    confirm(owner, begun)
    store, services = api.server.store, api.server.pipeline.services

    def leave(writer: Writer) -> None:
        tx = platform_tx(services, writer, writer, 1)
        for member in writer.alive(PLATFORM, "platform.member"):
            found = tx.find("platform.member", json.loads(member.body)["id"])
            assert found is not None
            tx.delete(found)

    api.runner.run(store.write(leave, PLATFORM.account))
    assert standing(owner, begun) == (200, {"redeemed": False})
    assert standing(owner, begun)[0] == 404


def test_no_key_opens_the_servers_own_world(api: Client) -> None:
    server = api.server
    services, accounts = server.pipeline.services, server.pipeline.accounts
    key = "sk_test_of_the_platform"
    with pytest.raises(ValueError, match="platform"):
        key_row(services.ids, key, PLATFORM.account, 1, services.seals)
    honest = key_row(services.ids, key, "acct_any", 1, services.seals, KeyTerms())
    forged = honest._replace(account=PLATFORM.account)

    def job(writer: Writer) -> None:
        with suppress(ValueError):
            create_keys(writer, services.ids, PLATFORM.account, 1, services.seals)
        writer.put_api_key(forged)

    api.runner.run(server.store.write(job, PLATFORM.account))
    reader: Reader = server.store.reader
    rows: list[KeyRow] = reader.api_keys(PLATFORM.account)
    assert [row.hash for row in rows] == [forged.hash]
    with pytest.raises(ApiError, match="Invalid API Key"):
        accounts.caller(reader, key)
    assert api.with_key(key).get("/v1/customers").status == 401
