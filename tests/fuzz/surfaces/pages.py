"""The pages: every route, signed in and not, with forms that are right, forged or odd."""

from __future__ import annotations

import re
from functools import cache
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import quote, urlencode

from starlette.routing import Route

from browsing import PASSWORD, Form, Reader
from fuzz import hostile
from fuzz.case import FORM, Case
from fuzz.sent import Outcome, Sent
from fuzz.surfaces import faults
from fuzz.surfaces.api import HEADERS, header_for, multipart

STEPS = 25
PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
OWN_KEY = re.compile(rb"sk_test_[0-9A-Za-z]{20,}")
OBJECTS = 8
FORGETFUL = ("/sign-out",)  # ends the session, and with it the case


class Visitor:
    """A browser: keeps cookies, knows the forms it was shown."""

    def __init__(self, case: Case) -> None:
        self.case, self.cookies = case, dict[str, str]()
        self.forms: list[tuple[str, Form]] = []

    async def ask(
        self, method: str, target: str, where: str, body: bytes = b"", kind: str = FORM, **more: Any
    ) -> Outcome:
        headers = [("cookie", "; ".join(f"{k}={v}" for k, v in self.cookies.items()))]
        if method == "POST":
            headers.append(("content-type", kind))
        headers += more.get("headers", [])
        sent = Sent(method, target, headers, body, more.get("chunked", False), self.case.ip)
        outcome = await self.case.send(sent, where)
        self.keep(outcome)
        return outcome

    def keep(self, outcome: Outcome) -> None:
        for name, value in outcome.headers:
            if name.lower() == b"set-cookie":
                jar = self.jar(value.decode("latin-1"))
                self.cookies |= {k: morsel.value for k, morsel in jar.items() if morsel.value}

    @staticmethod
    def jar(text: str) -> SimpleCookie:
        try:
            return SimpleCookie(text)
        except CookieError:
            return SimpleCookie()

    async def read(self, target: str, where: str) -> Outcome:
        """A page, and the forms on it."""
        outcome = await self.ask("GET", target, where)
        if outcome.status == 200 and b"<form" in outcome.body:
            found = Reader(outcome.body.decode("utf-8", "replace")).forms
            self.forms = [*self.forms, *((target, one) for one in found)][-40:]
        return outcome

    async def sign_up(self) -> None:
        await self.read("/sign-up", "/sign-up")
        form = next((f for _, f in self.forms if "csrf" in f.values), None)
        if form is None:
            return
        email = f"u{self.case.name.replace(':', '-')}@fuzz.example"
        values = form.values | {"email": email, "password": PASSWORD, "business": "Shop"}
        await self.ask("POST", "/sign-up", "/sign-up", urlencode(values).encode())
        shown = await self.read("/docs/first-request", "/docs/{name:path}")
        if own := OWN_KEY.search(shown.body):  # the samples hold the reader's own key
            self.case.key = own[0].decode()


@cache
def routes(application: Any) -> list[tuple[str, bool]]:
    """(path, whether it takes a form) of each page."""
    found = [one for one in application.routes if isinstance(one, Route)]
    paths = [(one.path, "POST" in (one.methods or ())) for one in found]
    return [(p, posts) for p, posts in paths if p not in FORGETFUL]


async def pages(case: Case) -> None:
    visitor = Visitor(case)
    if case.chance.random() < 0.7:
        await visitor.sign_up()
    else:
        await visitor.read("/", "/")
    await case.furnish()
    for _ in range(OBJECTS):
        await case.operate(case.any_creation())
    if case.chance.random() < 0.2:
        case.planned = True
        await case.call("POST", "/_tuppence/faults", faults.fault(case))
    for _ in range(STEPS):
        path, posts = case.chance.choice(routes(case.target.server.pages()))
        target = target_of(case, path)
        if posts and case.chance.random() < 0.4:
            await send_form(visitor, target, path)
        elif visitor.forms and case.chance.random() < 0.4:
            await fill_in(visitor)
        else:
            await visitor.read(target, path)


def target_of(case: Case, path: str) -> str:
    """A route's path with something in each place, and perhaps a query."""
    chance = case.chance
    target = PARAMETER.sub(lambda match: value_for(case, match[1]), path)
    if chance.random() < 0.4:
        names = (
            "page",
            "q",
            "starting_after",
            "ending_before",
            "next",
            "limit",
            "created",
            "token",
        )
        names += ("status", "type", "from", "to", "currency", "range", "back", "link", "sort")
        pairs = [
            (chance.choice(names), hostile.text(chance)[:2000])
            for _ in range(chance.choice((1, 2, 5)))
        ]
        target += "?" + urlencode(pairs, errors="replace")
    return target[:9000]


def value_for(case: Case, name: str) -> str:
    chance = case.chance
    if name == "mode":
        return chance.choice(("test", "test", "live"))
    if name in ("type", "slug") and chance.random() < 0.7:
        types = (
            "customer",
            "payment_intent",
            "invoice",
            "price",
            "test_helpers.test_clock",
            "event",
        )
        slugs = ("customers", "products", "prices", "test_clocks", "webhooks", "faults", "invoices")
        return chance.choice(types if name == "type" else slugs)
    if name == "name" and chance.random() < 0.6:
        return chance.choice(("index", "keys", "fr/index", "operations/databases", "payments"))
    ids = case.made_up.known_ids()
    if ids and chance.random() < 0.6:
        return quote(chance.choice(ids), safe="")
    return hostile.path_segment(chance) or "x"


async def send_form(visitor: Visitor, target: str, where: str) -> None:
    """A form that nobody was shown: no token, any fields, any encoding."""
    case, chance = visitor.case, visitor.case.chance
    csrf = next((f.values["csrf"] for _, f in reversed(visitor.forms) if "csrf" in f.values), "")
    names = (
        "email",
        "password",
        "name",
        "roles",
        "amount",
        "url",
        "code",
        "permissions",
        "next",
        "id",
    )
    pairs = [(chance.choice(names), hostile.text(chance)) for _ in range(chance.choice((0, 2, 6)))]
    if chance.random() < 0.7:
        pairs.append(("csrf", csrf))
    kind, body = FORM, urlencode(pairs, errors="replace").encode()
    if chance.random() < 0.25:
        kind, body = multipart(case)
    elif chance.random() < 0.01:
        body = b"name=" + hostile.large(chance)
    headers = [("x-csrf-token", csrf)] if chance.random() < 0.5 else []
    if chance.random() < 0.2:
        name = chance.choice((*HEADERS[:5], "X-CSRF-Token", "Accept-Language"))
        headers.append((name, header_for(case, name)))
    more = {"headers": headers, "chunked": chance.random() < 0.2}
    await visitor.ask("POST", target, where, body, kind, **more)


async def fill_in(visitor: Visitor) -> None:
    """A form that was shown, with one or more of its fields made hostile."""
    chance = visitor.case.chance
    shown, form = chance.choice(visitor.forms)
    values = dict(form.values)
    for name in list(values):
        if name != "csrf" and chance.random() < 0.4:
            values[name] = hostile.text(chance)[:3000]
    path = form.action or shown
    if path.split("?")[0] in FORGETFUL or not path.startswith("/"):
        return
    where = re.sub(r"[0-9A-Za-z%_]{16,}.*", "...", path.split("?")[0])
    encoded = urlencode(values, errors="replace")
    if form.method == "get":
        await visitor.read(f"{path.split('?')[0]}?{encoded}"[:9000], where)
    else:
        await visitor.ask("POST", ascii_of(path), where, encoded.encode())


def ascii_of(path: str) -> str:
    return quote(path, safe="/?&=%+:@,;~!$'()*.-_")
