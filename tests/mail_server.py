"""A mail server for tests: it keeps what it is sent."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


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


@contextmanager
def mail_server() -> Iterator[Post]:
    """One that listens on a free port."""
    listener = socket.create_server(("127.0.0.1", 0))
    found = Post(listener)
    threading.Thread(target=found.run, daemon=True).start()
    yield found
    listener.close()
