"""What the tests of payments share: paying, letting time pass, reading the ledger."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from conftest import FrozenClock
from support import Answer, Client, flat

DAY = 86_400
BACK = "https://shop.example.com/back?order=7"
ACCEPTED = {"customer_acceptance": {"type": "offline"}}
JENNY = {"name": "Jenny Rosen", "email": "jenny@example.com"}


def pay(api: Client, amount: int = 2900, **more: Any) -> Answer:
    """A payment intent that is confirmed at once; None leaves a parameter out."""
    sent = {"amount": amount, "currency": "usd", "confirm": True, "return_url": BACK}
    sent = {name: value for name, value in {**sent, **more}.items() if value is not None}
    return api.post("/v1/payment_intents", sent)


def pay_with(api: Client, kind: str, currency: str, **more: Any) -> Answer:
    """Pay with a new method of this type, its payer Jenny unless the data say otherwise."""
    data = {"type": kind, "billing_details": JENNY, **more.pop("data", {})}
    named = {"payment_method_types": [kind], "payment_method_data": data}
    return pay(api, currency=currency, **named, **more)


def subscription(own: Client) -> Any:
    """A monthly subscription of a customer, charged to their card."""
    customer = own.post("/v1/customers", name="Grace Hopper")["id"]
    method = own.post("/v1/payment_methods/pm_card_visa/attach", customer=customer)["id"]
    product = own.post("/v1/products", name="Coffee")["id"]
    price = own.post(
        "/v1/prices", currency="usd", unit_amount=1900, product=product,
        recurring={"interval": "month"},
    )["id"]  # fmt: skip
    return own.post(
        "/v1/subscriptions", customer=customer, items=[{"price": price}],
        default_payment_method=method,
    ).json  # fmt: skip


def together(api: Client, path: str, params: list[dict[str, Any]]) -> list[Answer]:
    """The answers to requests that are under way at once."""

    async def ask() -> list[Answer]:
        bodies = [urlencode(flat(one)).encode() for one in params]
        return await asyncio.gather(*(api.ask("POST", path, body) for body in bodies))

    return api.runner.run(ask())


def again(api: Client, intent: Any, **more: Any) -> Any:
    return api.get(f"/v1/payment_intents/{intent['id']}", **more).json


def charge_of(api: Client, intent: Any) -> Any:
    return api.get(f"/v1/charges/{again(api, intent)['latest_charge']}").json


def run_timers(api: Client, clock: FrozenClock, seconds: float) -> None:
    clock.advance(seconds)
    worker = api.server.timers
    while api.runner.run(worker.run_once(int(clock()))):
        pass


def balance(api: Client) -> dict[str, int]:
    """What is available and what is pending, over all currencies."""
    found = api.get("/v1/balance").json
    return {name: sum(one["amount"] for one in found[name]) for name in ("available", "pending")}


def ledger(api: Client) -> dict[str, int]:
    """The sum of each ledger account's postings, over all currencies."""
    rows = api.server.store.reader.rows(
        "SELECT ledger_account, sum(amount) FROM postings GROUP BY ledger_account", ()
    )
    return {name: int(total) for name, total in rows}


def types_of(api: Client) -> list[str]:
    """The types of all events, oldest first."""
    return [event["type"] for event in reversed(api.events())]


# -- the payer's page ------------------------------------------------------------------------------


def page_of(intent: Any) -> str:
    """The address that the payer is sent to."""
    action = intent["next_action"]
    details = action[action["type"]]
    for name in ("url", "stripe_js", "hosted_verification_url", "data", "hosted_voucher_url"):
        if details.get(name):
            found: str = details[name]
            return found
    qr = details.get("qr_code", {})
    return str(details.get("mobile_auth_url") or details.get("hosted_instructions_url") or qr)


def act(api: Client, intent: Any, outcome: str) -> tuple[int, dict[str, str], str]:
    """What a click on the payer's page answers: (status, headers, text)."""
    parts = urlsplit(page_of(intent))
    secret = dict(parse_qsl(parts.query))["client_secret"]
    return submit(api, parts.path, {"client_secret": secret, "outcome": outcome})


def submit(api: Client, path: str, form: dict[str, str]) -> tuple[int, dict[str, str], str]:
    return api.runner.run(browse(api, "POST", path, urlencode(form).encode()))


def visit(api: Client, url: str) -> tuple[int, dict[str, str], str]:
    parts = urlsplit(url)
    return api.runner.run(browse(api, "GET", parts.path, b"", parts.query))


async def browse(
    api: Client, method: str, path: str, body: bytes, query: str = ""
) -> tuple[int, dict[str, str], str]:
    messages: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        messages.append(message)

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [
            (b"content-type", b"application/x-www-form-urlencoded"),
            (b"content-length", str(len(body)).encode()),
        ],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 80),
        "scheme": "http",
        "root_path": "",
        "http_version": "1.1",
    }
    await api.server(scope, receive, send)
    start, *rest = messages
    headers = {k.decode().lower(): v.decode() for k, v in start["headers"]}
    return start["status"], headers, b"".join(one.get("body", b"") for one in rest).decode()
