"""Guessing: what is limited, for whom, and who is never locked out by it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from typing import Any
from urllib.parse import urlencode

import pyotp
import pytest

from browsing import Browser, Shown, letters
from support import Client
from tuppence.errors import ApiError
from tuppence.pages.auth import password_hashing
from tuppence.platform import teams, throttle, users
from tuppence.platform.server_world import platform_tx
from tuppence.runtime.log_tables import from_entry
from tuppence.store.rows import PageQuery

JANE = "jane@example.com"
OFFICE, ELSEWHERE = "203.0.113.9", "198.51.100.7"
WRONG = "wrong wrong wrong"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 takes its time by design; these tests try hundreds of passwords."""

    def is_password(stored: str | None, offered: str) -> bool:
        return stored is not None and stored == f"hash of {offered}"

    monkeypatch.setattr(users, "hashed", lambda password: f"hash of {password}")
    monkeypatch.setattr(users, "is_password", is_password)


@pytest.fixture
def jane(api: Client) -> Browser:
    browser = Browser(api)
    browser.sign_up(JANE, "Jane's Bikes")
    return browser


def posts(browser: Browser, path: str, count: int, **fields: str) -> list[Shown]:
    """The same form many times at once."""
    csrf = browser.get(path).form().values["csrf"]
    body = urlencode({"csrf": csrf, **fields}).encode()

    async def all_at_once() -> list[Shown]:
        return await asyncio.gather(*(browser.asking("POST", path, body) for _ in range(count)))

    return browser.api.runner.run(all_at_once())


def guess(browser: Browser, email: str = JANE, count: int = 1) -> list[int]:
    form = browser.get("/sign-in").form()
    fields = {**form.values, "email": email, "password": WRONG}
    body = urlencode(fields).encode()
    return [browser.ask("POST", "/sign-in", body).status for _ in range(count)]


def signed_out(device: Browser) -> Browser:
    device.cookies.pop("tuppence_session", None)
    return device


def is_in(shown: Shown) -> bool:
    return "Home" in shown.text


# -- passwords -------------------------------------------------------------------------------------


def test_parallel_guesses_get_no_more_than_the_free_attempts(jane: Browser) -> None:
    guesser = jane.another(ELSEWHERE)
    found = [one.status for one in posts(guesser, "/sign-in", 60, email=JANE, password=WRONG)]
    assert (found.count(401), found.count(429)) == (5, 55)


def test_a_guesser_does_not_lock_out_those_who_share_the_address(
    jane: Browser, api: Client
) -> None:
    Browser(api).sign_up("tom@example.com")
    guess(jane.another(OFFICE), JANE, 60)
    assert jane.another(OFFICE).sign_in(JANE).status == 429, "this email, from here"
    assert is_in(jane.another(OFFICE).sign_in("tom@example.com"))
    assert is_in(jane.another(OFFICE).sign_up("new@example.com"))


def test_an_address_alone_is_paused_late_briefly_and_not_for_known_devices(jane: Browser) -> None:
    known = jane.another(OFFICE)
    assert is_in(known.sign_in(JANE))
    guesser = jane.another(OFFICE)
    found = [guess(guesser, f"{n}@example.com")[0] for n in range(140)]
    first = found.index(429)
    assert 100 <= first < 120, "the passed ones before are forgiven"
    assert throttle.at_sign_in(JANE, OFFICE, None)[2].longest_s <= 60
    assert is_in(signed_out(known).sign_in(JANE)), "a device on which she signed in before"


def test_nobody_locks_a_victim_out_of_devices_that_signed_in_before(
    jane: Browser, clock: Any
) -> None:
    """Guessers from many addresses pause everybody who is new to the email, for minutes."""
    device = jane.another(OFFICE)
    assert is_in(device.sign_in(JANE))
    for n in range(40):
        guess(jane.another(f"198.51.100.{n}"), JANE, 5)
    assert jane.another("192.0.2.1").sign_in(JANE).status == 429
    assert is_in(signed_out(device).sign_in(JANE))
    clock.advance(301)
    assert is_in(jane.another("192.0.2.1").sign_in(JANE))


def test_a_device_cookie_is_for_its_email_and_counts_its_own_guesses(
    jane: Browser, api: Client
) -> None:
    assert guess(signed_out(jane), JANE, 7).count(401) == 5, "five free attempts, as elsewhere"
    tom = Browser(api, ip=ELSEWHERE)
    tom.sign_up("tom@example.com")
    guess(jane.another(ELSEWHERE), JANE, 5)
    assert guess(signed_out(tom), JANE) == [429], "his cookie is not for her email"
    tom.cookies["tuppence_device"] = tom.cookies["tuppence_device"][:-1] + "x"
    assert guess(tom, JANE) == [429]


def test_a_new_password_by_email_is_a_way_in_during_an_attack(jane: Browser, api: Client) -> None:
    for n in range(40):
        guess(jane.another(f"198.51.100.{n}"), JANE, 5)
    new = jane.another("192.0.2.1")
    new.submit("/forgotten", "", "Send reset link", email=JANE)
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    new.submit(link, "", "Save", password="another long sentence")
    assert is_in(new.sign_in(JANE, "another long sentence"))


def test_failures_age(jane: Browser, clock: Any) -> None:
    other = jane.another(ELSEWHERE)
    guess(other, JANE, 5)
    clock.advance(10)
    assert guess(other, JANE, 2) == [401, 429], "one more, after a pause"
    clock.advance(2 * throttle.HALF_LIFE_S)
    assert guess(other, JANE, 5) == [401, 401, 401, 401, 429]


def test_a_right_password_takes_its_failures_back(jane: Browser) -> None:
    other = jane.another(ELSEWHERE)
    for _ in range(5):
        fresh = jane.another(ELSEWHERE)
        assert guess(fresh, JANE, 4) == [401] * 4
        assert is_in(fresh.sign_in(JANE))
    assert guess(other, JANE, 5) == [401] * 5


def test_two_passwords_are_checked_at_once_and_other_work_does_not_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, running, most = threading.Semaphore(0), threading.Semaphore(0), 102
    counted: list[str] = []

    def slow(stored: str | None, offered: str) -> bool:
        counted.append(threading.current_thread().name)
        running.release()
        gate.acquire()
        return False

    async def guesses() -> list[bool | BaseException]:
        asking = [password_hashing.is_password(None, WRONG) for _ in range(most)]
        waiting = asyncio.gather(*asking, return_exceptions=True)
        await asyncio.to_thread(running.acquire)  # an upload's thread, while guessers wait
        await asyncio.to_thread(running.acquire)
        assert len(counted) == password_hashing.AT_ONCE
        gate.release(most)
        return await waiting

    monkeypatch.setattr(users, "is_password", slow)
    found = asyncio.run(guesses())
    assert len(set(counted)) == password_hashing.AT_ONCE
    refused = [one for one in found if isinstance(one, ApiError)]
    assert [one.status for one in refused] == [429] * (most - password_hashing.MOST_WAITING)


def test_subscribers_with_ipv6_are_counted_as_one() -> None:
    assert throttle.network_of("2001:db8:0:1::1") == throttle.network_of("2001:db8:0:1:ffff::9")
    assert throttle.network_of("2001:db8:0:1::1") != throttle.network_of("2001:db8:0:2::1")
    assert throttle.network_of("::ffff:203.0.113.9") == "203.0.113.9"
    assert throttle.network_of(None) == ""


def test_made_up_emails_do_not_fill_the_table(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "BUCKETS", 4)
    server = api.server

    def count(writer: Any) -> int:
        tx = platform_tx(server.pipeline.services, writer, writer, server.pipeline.clock.now())
        for n in range(50):
            throttle.attempt(tx, throttle.at_sign_in(f"{n}@example.com", f"192.0.2.{n}", None))
        return len(writer.alive(tx.world, throttle.THROTTLE.KEY))

    assert api.runner.run(server.store.write(count, "platform")) <= 3 * 4


# -- the second step -------------------------------------------------------------------------------


def turned_on(jane: Browser, code_at: float) -> tuple[pyotp.TOTP, list[str]]:
    shown = jane.get("/dashboard/settings/profile/two-step")
    secret = shown.html.split("<code>")[1].split("</code>")[0]
    totp = pyotp.TOTP(secret)
    done = jane.send(shown, shown.form(button="Turn it on"), code=totp.at(int(code_at)))
    return totp, [one for one in done.text.split() if len(one) == 21 and one[10] == "-"]


def second_step(jane: Browser, ip: str = ELSEWHERE) -> tuple[Browser, Shown]:
    browser = jane.another(ip)
    return browser, browser.sign_in(JANE)


def test_a_code_opens_once_also_in_the_steps_beside_its_own(jane: Browser, clock: Any) -> None:
    totp, _ = turned_on(jane, clock())
    browser, step = second_step(jane)
    assert browser.send(step, step.form(), code=totp.at(int(clock()))).status == 401, "set-up's"
    clock.advance(60)
    code, following = totp.at(int(clock())), totp.at(int(clock()) + 30)
    assert is_in(browser.send(step, step.form(), code=code))
    clock.advance(30)
    browser, step = second_step(jane)
    assert browser.send(step, step.form(), code=code).status == 401, "again, in the next step"
    assert is_in(browser.send(step, step.form(), code=following))


def test_an_earlier_code_does_not_open_after_a_later_one(jane: Browser, clock: Any) -> None:
    totp, _ = turned_on(jane, clock())
    clock.advance(90)
    browser, step = second_step(jane)
    assert is_in(browser.send(step, step.form(), code=totp.at(int(clock()) + 30)))
    for offset in (-30, 0, 30):
        browser, step = second_step(jane)
        code = totp.at(int(clock()) + offset)
        assert browser.send(step, step.form(), code=code).status == 401


def test_a_recovery_code_opens_once_also_in_parallel(jane: Browser, clock: Any) -> None:
    _, codes = turned_on(jane, clock())
    browser, _ = second_step(jane)
    assert len(codes) == users.RECOVERY_CODES
    found = posts(browser, "/sign-in/second-step", 8, code=codes[0])
    opened = [one for one in found if one.headers.get("location") == "/dashboard"]
    assert len(opened) == 1


def test_parallel_guesses_of_a_code_are_few(jane: Browser, clock: Any) -> None:
    """Five are checked; then the right code has to wait, and a known device has not."""
    _, codes = turned_on(jane, clock())
    known, step = second_step(jane)
    assert is_in(known.send(step, step.form(), code=codes[0]))
    guesser, _ = second_step(jane)
    posts(guesser, "/sign-in/second-step", 60, code="000000")
    clock.advance(0.5)
    other, step = second_step(jane, "192.0.2.1")
    assert other.send(step, step.form(), code=codes[1]).status == 401
    step = signed_out(known).sign_in(JANE)
    assert is_in(known.send(step, step.form(), code=codes[2]))
    audit = [one for one in failures(jane.api) if one["action"] == "second_step.failed"]
    assert len(audit) == 5


def failures(api: Client) -> list[Any]:
    tx = platform_tx(api.server.pipeline.services, api.server.store.reader, None, 0)
    return [from_entry(one) for one in tx.list(PageQuery(tx.world, teams.AUDIT.KEY, 100, {}, {}))]


# -- challenges ------------------------------------------------------------------------------------


def test_a_solved_challenge_opens_one_sandbox_also_in_parallel(api: Client) -> None:
    browser = Browser(api)

    def sent(values: dict[str, Any]) -> bytes:
        return json.dumps(values).encode()

    asked = browser.ask("POST", "/keys/challenge", sent({"email": JANE}))
    challenge = json.loads(asked.html)
    number = next(
        n
        for n in range(60_000)
        if hashlib.sha256(f"{challenge['salt']}{n}".encode()).hexdigest() == challenge["challenge"]
    )
    body = sent({**challenge, "email": JANE, "number": number, "name": "Sandbox"})

    async def several() -> list[Shown]:
        asking = [browser.asking("POST", "/keys/provision", body) for _ in range(5)]
        return await asyncio.gather(*asking)

    found = api.runner.run(several())
    assert sorted(one.status for one in found) == [200, 400, 400, 400, 400]
    refused = next(one for one in found if one.status == 400)
    assert "used already" in refused.html
