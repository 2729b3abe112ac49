"""A browser without JavaScript, in this process: it keeps cookies and fills in the page's forms."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from support import Client
from tuppence.app import Tuppence

PASSWORD = "a sentence that is long"


@dataclass
class Form:
    action: str
    method: str
    values: dict[str, str]
    buttons: list[str]


class Reader(HTMLParser):
    """A page's forms, its links and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.text = ""
        self._select: str | None = None
        self._area: str | None = None
        self._button = False
        self.feed(html)

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in pairs}
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        elif tag == "form":
            self.forms.append(Form(found.get("action", ""), found.get("method", "get"), {}, []))
        elif not self.forms:
            return
        elif tag == "input" and "name" in found:
            chosen = found.get("type") not in ("checkbox", "radio") or "checked" in found
            if chosen:
                self.forms[-1].values[found["name"]] = found.get("value", "")
        elif tag == "select":
            self._select = found.get("name")
        elif tag == "option" and self._select and "selected" in found:
            self.forms[-1].values[self._select] = found.get("value", "")
        elif tag == "textarea":
            self._area = found.get("name")
        elif tag == "button":
            self._button = True
            self.forms[-1].buttons.append("")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._area and self.forms:
            self.forms[-1].values[self._area] = data
        if self._button and self.forms:
            self.forms[-1].buttons[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None
        elif tag == "button":
            self._button = False


@dataclass
class Shown:
    status: int
    html: str
    headers: dict[str, str]
    path: str

    @property
    def text(self) -> str:
        return " ".join(Reader(self.html).text.split())

    @property
    def links(self) -> list[str]:
        return Reader(self.html).links

    def form(self, action: str = "", button: str = "") -> Form:
        """The first form that leads to an address ending so, or has a button that says so."""
        for one in Reader(self.html).forms:
            fits = one.action.split("?")[0].endswith(action) if action else True
            if fits and (not button or any(button in said for said in one.buttons)):
                return one
        raise AssertionError(f"no form {action} {button} on {self.path}: {self.text[:400]}")


@dataclass
class Browser:
    api: Client
    cookies: dict[str, str] = field(default_factory=dict)
    ip: str = "127.0.0.1"
    csrf: str = ""

    @property
    def server(self) -> Tuppence:
        return self.api.server

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Shown:
        """One request; follows nothing."""
        return self.api.runner.run(self.asking(method, path, body, headers))

    async def asking(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Shown:
        """`ask`, for tests that have several under way at once."""
        parts = urlsplit(path)
        sent = {
            "host": "127.0.0.1:12111",
            "cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()),
            **(headers or {}),
        }
        if method != "GET":
            sent |= {
                "content-type": "application/x-www-form-urlencoded",
                "content-length": str(len(body)),
            }
        messages: list[Any] = []

        given = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive() -> dict[str, Any]:
            message = next(given, None)
            if message is None:
                await asyncio.Event().wait()  # the browser stays until it has its answer
            assert message is not None
            return message

        async def send(message: Any) -> None:
            messages.append(message)

        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": unquote(parts.path),
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in sent.items()],
            "client": (self.ip, 50000),
            "server": ("127.0.0.1", 12111),
            "scheme": "http",
            "root_path": "",
        }
        await self.server(scope, receive, send)
        start = messages[0]
        content = b"".join(one.get("body", b"") for one in messages[1:])
        found: dict[str, str] = {}
        for name, value in start["headers"]:
            if name == b"set-cookie":
                self.keep(value.decode())
            else:
                found[name.decode()] = value.decode()
        return Shown(start["status"], content.decode(), found, path)

    def keep(self, cookie: str) -> None:
        name, value = cookie.split(";", 1)[0].split("=", 1)
        if "max-age=0" in cookie.lower():
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value.strip('"')

    def get(self, path: str) -> Shown:
        """A page, wherever it leads."""
        found = self.ask("GET", path)
        for _ in range(6):
            if found.status not in (302, 303):
                break
            to = found.headers["location"]
            found = self.ask("GET", urlsplit(to)._replace(scheme="", netloc="").geturl())
        return found

    def send(self, shown: Shown, form: Form, **given: Any) -> Shown:
        """Fill in a form and send it; follows where it leads."""
        values = form.values | {name: value for name, value in given.items() if value is not None}
        path = form.action or shown.path
        if form.method == "get":
            return self.get(f"{path.split('?')[0]}?{urlencode(values)}")
        pairs: list[tuple[str, str]] = []
        for name, value in values.items():
            several = value if isinstance(value, list) else [value]
            pairs += [(name, one) for one in several]
        found = self.ask("POST", path, urlencode(pairs).encode())
        if found.status == 303:
            return self.get(found.headers["location"])
        return found

    def submit(self, path: str, action: str = "", button: str = "", **given: Any) -> Shown:
        """Go to a page, fill in one of its forms and send it."""
        shown = self.get(path)
        return self.send(shown, shown.form(action, button), **given)

    def sign_up(self, email: str, business: str = "Shop", password: str = PASSWORD) -> Shown:
        return self.submit(
            "/sign-up", "", "Create account", email=email, password=password, business=business
        )

    def sign_in(self, email: str, password: str = PASSWORD) -> Shown:
        return self.submit("/sign-in", "", "Sign in", email=email, password=password)

    def another(self, ip: str = "127.0.0.1") -> Browser:
        """Somebody else's browser."""
        return Browser(self.api, ip=ip)


def letters(api: Client) -> list[dict[str, Any]]:
    """What lies in the outbox, newest first."""
    from tuppence.platform.outbox import letters as found
    from tuppence.platform.server_world import platform_tx

    tx = platform_tx(api.server.pipeline.services, api.server.store.reader, None, 0)
    return [dict(one) for one in found(tx)]


def query_of(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query))
