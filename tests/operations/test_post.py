"""Letters that leave the machine: handed to a mail server, and forgotten here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browsing import Browser, letters
from mail_server import Post, mail_server
from support import Client
from tuppence.workers.mail import MailServer, PostWorker


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server() as found:
        yield found


def worker(api: Client, post: Post) -> PostWorker:
    server = api.server
    now = server.pipeline.clock.now
    mail = MailServer(post.url, "Shop <shop@example.com>")
    return PostWorker(server.pipeline.services, server.store, now, mail)


def test_a_letter_is_sent_and_its_link_forgotten(api: Client, post: Post) -> None:
    jane = Browser(api)
    jane.sign_up("jane@example.com", "Shop")
    jane.submit("/forgotten", "", "Send reset link", email="jane@example.com")
    link = letters(api)[0]["link"]
    sending = worker(api, post)
    assert api.runner.run(sending.run_once(sending.now())) == 1
    (sent,) = post.taken
    assert "To: jane@example.com" in sent
    assert "From: Shop <shop@example.com>" in sent
    assert link in sent.replace("=\n", "").replace("=3D", "=")
    (kept,) = letters(api)
    assert (kept["sent"], kept["link"]) == (True, None)
    assert api.runner.run(sending.run_once(sending.now())) == 0


def test_a_letter_that_is_refused_says_so(api: Client, post: Post) -> None:
    post.refuses = True
    jane = Browser(api)
    jane.sign_up("jane@example.com", "Shop")
    jane.submit("/forgotten", "", "Send reset link", email="jane@example.com")
    sending = worker(api, post)
    assert api.runner.run(sending.run_once(sending.now())) == 1
    (kept,) = letters(api)
    assert (kept["sent"], "refused it" in kept["error"]) == (False, True)
    assert "not sent" in jane.another().get("/outbox").text


def test_without_a_mail_server_letters_stay(api: Client) -> None:
    jane = Browser(api)
    jane.submit("/forgotten", "", "Send reset link", email="nobody@example.com")
    assert letters(api) == []
    assert api.runner.run(api.server.post.run_once(0)) == 0
