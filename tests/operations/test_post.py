"""Letters that leave the machine: handed to a mail server, and forgotten here."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from browsing import Browser, letters
from support import Client
from tuppence.workers.post import MailServer, PostWorker


@dataclass
class Post:
    """A mail server that takes what it is given, or refuses it."""

    listener: socket.socket
    refuses: bool = False
    taken: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.listener.getsockname()[1]}"

    def run(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rwb") as file:
                self.talk(file)

    def talk(self, file: object) -> None:
        def say(text: str) -> None:
            file.write(f"{text}\r\n".encode())  # type: ignore[attr-defined]
            file.flush()  # type: ignore[attr-defined]

        say("220 post")
        content: list[str] | None = None
        for line in file:  # type: ignore[attr-defined]
            text = line.decode().rstrip("\r\n")
            if content is not None:
                if text == ".":
                    self.taken.append("\n".join(content))
                    content = None
                    say("250 taken")
                else:
                    content.append(text)
            elif text.upper().startswith("RCPT") and self.refuses:
                say("550 nobody")
            elif text.upper() == "DATA":
                content = []
                say("354 go on")
            elif text.upper() == "QUIT":
                say("221 bye")
                return
            else:
                say("250 ok")


@pytest.fixture
def post() -> Iterator[Post]:
    listener = socket.create_server(("127.0.0.1", 0))
    found = Post(listener)
    threading.Thread(target=found.run, daemon=True).start()
    yield found
    listener.close()


def worker(api: Client, post: Post) -> PostWorker:
    server = api.server
    now = server.pipeline.clock.now
    mail = MailServer(post.url, "Shop <shop@example.com>")
    return PostWorker(server.pipeline.kit, server.store, now, mail)


def test_a_letter_is_sent_and_its_link_forgotten(api: Client, post: Post) -> None:
    jane = Browser(api)
    jane.sign_up("jane@example.com", "Shop")
    jane.submit("/forgotten", "", "Send the letter", email="jane@example.com")
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
    jane.submit("/forgotten", "", "Send the letter", email="jane@example.com")
    sending = worker(api, post)
    assert api.runner.run(sending.run_once(sending.now())) == 1
    (kept,) = letters(api)
    assert (kept["sent"], "refused it" in kept["error"]) == (False, True)
    assert "not sent" in jane.another().get("/outbox").text


def test_without_a_mail_server_letters_stay(api: Client) -> None:
    jane = Browser(api)
    jane.submit("/forgotten", "", "Send the letter", email="nobody@example.com")
    assert letters(api) == []
    assert api.runner.run(api.server.post.run_once(0)) == 0
