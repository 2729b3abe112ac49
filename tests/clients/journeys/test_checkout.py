"""docs/checkout.md, nextjs.md and stripe-js.md run literally, and the commands of hosted pages."""

from __future__ import annotations

import html
import http.client
import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from browsing import Reader
from fenced import Block, journey
from official_cli import NODE, STRIPE_CLI, needs_node
from support import BIN, REPOSITORY, StartedServer

pytestmark = pytest.mark.clients

DOCS = REPOSITORY / "docs"
PORT, KEY = "12111", "sk_test_my_shop"  # as the pages write them
# What Next does with the handlers of `app/api`, and no more.
NEXT = """
import http from 'node:http';
const server = http.createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const {pathname} = new URL(incoming.url, 'http://localhost');
  if (!pathname.startsWith('/api/')) return outgoing.end('shop');
  const {POST} = await import(`./app${pathname}/route.js`);
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: 'POST', headers: incoming.headers, body: Buffer.concat(chunks),
  });
  const response = await POST(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
});
server.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
"""


def opened(url: str) -> str:
    with urllib.request.urlopen(url, timeout=20) as response:
        found: str = response.read().decode()
    return found


def pay(url: str, **changes: str) -> str:
    """Open a session's page and send its form, as a browser does; where it leads to."""
    (form,) = Reader(opened(url)).forms
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=20)
    body = urllib.parse.urlencode(form.values | changes)
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", form.action, body, kind)
    answer = connection.getresponse()
    said = answer.read()
    connection.close()
    assert answer.status == 303, said
    return answer.headers["location"]


def files_of(page: str, name: str, folder: Path, **changes: str) -> list[str]:
    """Write a journey's files below a folder; its commands."""
    commands = []
    for block in journey(DOCS / page, name):
        code = changed(block, changes)
        if not block.file:
            commands.append(code.strip())
            continue
        path = folder / block.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code)
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "node_modules").symlink_to(REPOSITORY / "node_modules")
    return commands


def changed(block: Block, changes: dict[str, str]) -> str:
    code = block.code
    for old, new in changes.items():
        code = code.replace(old, new)
    return code


def environment(started: StartedServer, tmp_path: Path, key: str) -> dict[str, str]:
    """With the commands that the pages name, and a configuration of their own."""
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "stripe").symlink_to(STRIPE_CLI)
    return {
        **os.environ,
        **started.environment,
        "PATH": f"{bin}:{BIN}:{os.environ['PATH']}",
        "STRIPE_CLI_TELEMETRY_OPTOUT": "1",
        "TUPPENCE_API_KEY": key,
        "TUPPENCE_BASE_URL": started.url,
        "XDG_CONFIG_HOME": str(tmp_path),
    }


def ran(command: list[str], folder: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@contextmanager
def running(command: list[str], folder: Path, env: dict[str, str]) -> Iterator[Path]:
    """A program that runs on; the file with what it says."""
    log = folder / f"{Path(command[0]).name}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdout=out, stderr=out, stdin=subprocess.DEVNULL
        )
    try:
        yield log
    finally:
        process.terminate()
        process.wait(10)


def wait_for(log: Path, pattern: str) -> re.Match[str]:
    deadline = time.monotonic() + 20
    while True:
        found = re.search(pattern, log.read_text())
        if found or time.monotonic() > deadline:
            assert found, log.read_text()
            return found
        time.sleep(0.02)


@needs_node
@pytest.mark.parametrize("script", ["checkout.py", "checkout.mjs"])
def test_the_first_session_is_created_and_completed(
    started: StartedServer, new_key: str, tmp_path: Path, script: str
) -> None:
    env = environment(started, tmp_path, new_key)
    at = {PORT: str(started.port), KEY: new_key}
    (command,) = files_of("checkout.md", "checkout", tmp_path, **at)
    program = sys.executable if script.endswith(".py") else str(NODE)
    by_hand, by_command = (ran([program, script], tmp_path, env) for _ in range(2))
    session = by_hand.rsplit("/", 1)[1]
    assert pay(by_hand) == f"https://example.com/success?session={session}"
    named = by_command.rsplit("/", 1)[1]
    ran(["bash", "-c", command.replace("cs_test_...", named)], tmp_path, env)
    events = started.call("GET", "/v1/events?type=checkout.session.completed", new_key).json
    assert [one["data"]["object"]["id"] for one in events["data"]] == [named, session]
    assert {one["data"]["object"]["amount_total"] for one in events["data"]} == {4000}


@needs_node
def test_a_session_is_completed_in_a_test(
    started: StartedServer, new_key: str, tmp_path: Path
) -> None:
    at = {PORT: str(started.port), KEY: new_key}
    files_of("checkout.md", "checkout", tmp_path, **at)
    (block,) = journey(DOCS / "checkout.md", "checkout-test")
    with (tmp_path / "checkout.py").open("a") as script:
        script.write(block.code)
    ran([sys.executable, "checkout.py"], tmp_path, dict(os.environ))
    (event,) = started.call("GET", "/v1/events?type=checkout.session.completed", new_key).json[
        "data"
    ]
    assert event["data"]["object"]["payment_status"] == "paid"


@needs_node
def test_a_next_developer_sells_something(
    started: StartedServer, new_key: str, tmp_path: Path
) -> None:
    env = environment(started, tmp_path, new_key)
    at = {PORT: str(started.port), KEY: new_key}
    print_secret, listen, buy = files_of("nextjs.md", "nextjs", tmp_path, **at)
    secret = ran(["bash", "-c", print_secret], tmp_path, env)
    settings = tmp_path / ".env.local"
    settings.write_text(settings.read_text().replace("whsec_...", secret))
    (tmp_path / "next.mjs").write_text(NEXT)
    with running([str(NODE), "--env-file=.env.local", "next.mjs"], tmp_path, env) as shop:
        port = wait_for(shop, r"listening (\d+)")[1]
        with running(["bash", "-c", f"exec {listen.replace('3000', port)}"], tmp_path, env) as cli:
            wait_for(cli, "Ready!")
            url = json.loads(ran(["bash", "-c", f"{buy.replace('3000', port)} -sS"], tmp_path, env))
            back = pay(url["url"], email="ada@example.com")
            session = back.rsplit("=", 1)[1]
            assert back == f"http://localhost:{port}/success?session={session}"
            wait_for(shop, f"Paid: {session} by ada@example.com")
        with pytest.raises(urllib.error.HTTPError, match="400"):  # no signature
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/webhook", b"{}", timeout=20)


@needs_node
def test_a_web_page_confirms_with_a_publishable_key(
    started: StartedServer, new_key: str, tmp_path: Path
) -> None:
    files_of("stripe-js.md", "stripe-js", tmp_path)
    body = "amount=2000&currency=eur&payment_method_types[]=card"
    intent = started.call("POST", "/v1/payment_intents", new_key, body).json
    publishable = started.call("POST", "/_tuppence/api_keys", new_key, "kind=publishable").json
    asked = {
        "apiBase": started.url,
        "publishableKey": publishable["secret"],
        "clientSecret": intent["client_secret"],
        "paymentMethod": "pm_card_visa",
    }
    script = (
        "import {confirmPayment} from './confirm.mjs';"
        f"console.log(JSON.stringify(await confirmPayment({json.dumps(asked)})))"
    )
    found = ran([str(NODE), "--input-type=module", "-e", script], tmp_path, dict(os.environ))
    assert json.loads(found)["paymentIntent"]["status"] == "succeeded"


Made = Callable[[str, str], dict[str, Any]]
LINE = (
    "line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
    "&line_items[0][price_data][unit_amount]=900&line_items[0][price_data][product_data][name]=Gold"
)
MONTHLY = f"{LINE}&line_items[0][price_data][recurring][interval]=month"
ENDS = "success_url=https://shop.example.com"
RETURNS = "refresh_url=https://shop.example.com&return_url=https://shop.example.com"


def checkout_urls(made: Made) -> list[str]:
    sessions = "/v1/checkout/sessions"
    return [
        made(sessions, f"mode=payment&{ENDS}&{LINE}")["url"],
        made(sessions, f"mode=subscription&{ENDS}&{MONTHLY}")["url"],
        made(sessions, f"mode=setup&{ENDS}&currency=usd")["url"],
        made("/v1/payment_links", LINE)["url"],
        made("/v1/payment_links", MONTHLY)["url"],
    ]


def other_urls(made: Made, customer: str, account: str) -> list[str]:
    made("/v1/invoiceitems", f"customer={customer}&amount=2500&currency=usd")
    include = f"customer={customer}&pending_invoice_items_behavior=include"
    draft = made("/v1/invoices", include)["id"]
    onboarding = f"account={account}&type=account_onboarding&{RETURNS}"
    portal = f"customer={customer}&return_url=https://shop.example.com"
    return [
        made(f"/v1/invoices/{draft}/finalize", "")["hosted_invoice_url"],
        made("/v1/billing_portal/sessions", portal)["url"],
        made("/v1/account_links", onboarding)["url"],
        made(f"/v1/accounts/{account}/login_links", "")["url"],
        made("/v1/identity/verification_sessions", "type=document")["url"],
    ]


def test_the_commands_on_hosted_pages_work(
    started: StartedServer, new_key: str, tmp_path: Path
) -> None:
    def made(path: str, body: str) -> dict[str, Any]:
        answer = started.call("POST", path, new_key, body)
        assert answer.status == 200, answer.json
        found: dict[str, Any] = answer.json
        return found

    customer = made("/v1/customers", "payment_method=pm_card_visa")["id"]
    cards = started.call("GET", f"/v1/payment_methods?customer={customer}", new_key).json["data"]
    monthly = "currency=usd&unit_amount=900&recurring[interval]=month&product_data[name]=Gold"
    item = f"items[0][price]={made('/v1/prices', monthly)['id']}"
    paid = f"customer={customer}&default_payment_method={cards[0]['id']}"
    subscription = made("/v1/subscriptions", f"{paid}&{item}")["id"]
    account = made("/v1/accounts", "type=express&country=US")["id"]
    commands = [
        html.unescape(found)
        for page in [*checkout_urls(made), *other_urls(made, customer, account)]
        for found in re.findall(r"<pre[^>]*><code>(.*?)</code>", opened(page), re.S)
    ]
    assert len(commands) == 13
    env = environment(started, tmp_path, new_key)
    ours = {"CUSTOMER": customer, "SUBSCRIPTION": subscription, "ACCOUNT": account}
    for command in commands:
        if "/confirm" in command or "--paid-out-of-band" in command:
            continue  # for what the command before has done
        for name, id in ours.items():
            command = command.replace(name, id)
        ran(["bash", "-c", command], tmp_path, env)
