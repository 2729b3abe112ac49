"""What agents and the shell may do: tools by key, over MCP; lines by role, over a websocket."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from mcp.client.session import ClientSession
from mcp.client.streamable_http import create_mcp_http_client, streamable_http_client
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from support import StartedServer
from tuppence.cli.http_client import Target
from tuppence.cli.main import main
from tuppence.cli.mcp import relay
from tuppence.cli.shell_commands import HELP, commands_of
from tuppence.pages.mcp.permitted_tools import META
from tuppence.pages.mcp.tools.operations import NAMED, USUAL

run_line, completions = commands_of(main)

Tools = Callable[[ClientSession], Any]


def with_tools(server: StartedServer, key: str, use: Tools) -> Any:
    """What `use` makes of a session with the key's tools."""

    async def run() -> Any:
        headers = {"Authorization": f"Bearer {key}"}
        async with (
            create_mcp_http_client(headers=headers) as client,
            streamable_http_client(f"{server.url}/mcp", http_client=client) as streams,
            ClientSession(streams[0], streams[1]) as session,
        ):
            await session.initialize()
            return await use(session)

    return asyncio.run(run())


def restricted(server: StartedServer, key: str, **permissions: str) -> str:
    body = "&".join(f"permissions[{name}]={level}" for name, level in permissions.items())
    made = server.call("POST", "/_tuppence/api_keys", key, f"kind=restricted&{body}")
    secret: str = made["secret"]
    return secret


def called(result: Any) -> Any:
    return json.loads(result.content[0].text)


def test_a_secret_keys_tools(started: StartedServer, new_key: str) -> None:
    async def use(session: ClientSession) -> None:
        tools = {one.name: one for one in (await session.list_tools()).tools}
        assert set(NAMED) < set(tools)
        assert len(tools) == len(NAMED) + len(USUAL) + len(META)
        assert tools["list_customers"].annotations.read_only_hint is True
        assert tools["cancel_subscription"].annotations.destructive_hint is True
        schema = tools["payment_intents_create"].input_schema
        assert schema["required"] == ["amount", "currency"]
        assert schema["properties"]["amount"] == {"type": "integer"}
        given = {"email": "a@b.example", "metadata": {"crm": 7}, "preferred_locales": ["fr", "de"]}
        made = called(await session.call_tool("customers_create", given))
        assert (made["metadata"], made["preferred_locales"]) == ({"crm": "7"}, ["fr", "de"])
        answer = await session.call_tool(
            "call_operation", {"method": "GET", "path": f"/v1/customers/{made['id']}"}
        )
        assert called(answer)["email"] == "a@b.example"
        refused = await session.call_tool("customers_create", {"emial": "x"})
        assert refused.is_error
        assert "Received unknown parameter: emial" in refused.content[0].text

    with_tools(started, new_key, use)


def test_a_restricted_keys_tools_are_what_it_may_do(started: StartedServer, new_key: str) -> None:
    key = restricted(started, new_key, customer="read", tax_rate="write")

    async def use(session: ClientSession) -> None:
        names = {one.name for one in (await session.list_tools()).tools}
        assert {"list_customers", "customers_retrieve", "tax_rates_create"} <= names
        assert not {"create_customer", "customers_create", "create_refund"} & names
        tool = await session.call_tool("customers_create", {"name": "Jane"})
        assert tool.is_error
        given = {"method": "POST", "path": "/v1/customers", "params": {"name": "Jane"}}
        around = await session.call_tool("call_operation", given)
        assert around.is_error
        assert "rak_customer_write" in around.content[0].text
        for path in ("/_tuppence/api_keys", "/dashboard", "//evil.example/v1/"):
            given = {"method": "GET", "path": path}
            assert (await session.call_tool("call_operation", given)).is_error

    with_tools(started, key, use)


def test_tools_that_tell_what_there_is(started: StartedServer, new_key: str) -> None:
    async def use(session: ClientSession) -> None:
        found = await session.call_tool("find_operations", {"words": "customer tax id"})
        assert "POST /v1/customers/{customer}/tax_ids" in found.content[0].text
        found = await session.call_tool("describe_resource", {"type": "coupon"})
        assert "`percent_off` (number)" in found.content[0].text
        found = await session.call_tool("search_documentation", {"words": "idempotency key"})
        assert "idempotency:" in found.content[0].text
        found = await session.call_tool("read_documentation", {"page": "keys"})
        assert found.content[0].text.startswith("# Keys and worlds")
        missing = await session.call_tool("read_documentation", {"page": "../README"})
        assert missing.is_error

    with_tools(started, new_key, use)


@pytest.mark.parametrize("key", ["", "sk_live_unknown000000000000", "pk_test_x"])
def test_no_key_no_tools(started: StartedServer, key: str) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    answer = started.call("POST", "/mcp", key, body, **{"Content-Type": "application/json"})
    assert answer.status in (401, 403)


def test_live_keys_are_not_for_agents(start: Callable[..., StartedServer]) -> None:
    import re

    server = start()
    live = re.search(r"sk_live_\w+", server.banner())
    assert live
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    answer = server.call("POST", "/mcp", live[0], body, **{"Content-Type": "application/json"})
    assert (answer.status, "test mode" in answer.json["error"]["message"]) == (403, True)


def test_tools_on_standard_input_and_output(started: StartedServer, new_key: str) -> None:
    lines = [
        {"jsonrpc": "2.0", "id": 1, "method": "tools/list"},
        {
            "jsonrpc": "2.0",
            "id": 2,
            "method": "tools/call",
            "params": {"name": "customers_create", "arguments": {"name": "Jane"}},
        },
    ]
    out = io.StringIO()
    relay(
        Target(started.url, new_key), io.StringIO("\n".join(json.dumps(one) for one in lines)), out
    )
    listed, made = (json.loads(line) for line in out.getvalue().splitlines())
    assert listed["result"]["tools"][0]["name"] == "create_customer"
    assert json.loads(made["result"]["content"][0]["text"])["name"] == "Jane"
    out = io.StringIO()
    relay(Target("http://127.0.0.1:1", new_key), io.StringIO(json.dumps(lines[0])), out)
    assert "No server answers" in json.loads(out.getvalue())["error"]["message"]


# -- the shell -------------------------------------------------------------------------------------


def answering(answers: list[Any]) -> Any:
    def transport(method: str, url: str, body: Any, headers: dict[str, str]) -> Any:
        answers.append((method, url, body))
        return 200, b'{"id": "cus_0Vbmz3zv0vtjPC", "amount": 5, "live": true}', {}

    return transport


def test_a_line_is_a_request_and_its_answer_is_coloured() -> None:
    asked: list[Any] = []
    said = run_line('stripe customers create --name="Jane Smith"', answering(asked))
    assert asked == [("POST", "/v1/customers", "name=Jane+Smith")]
    assert "\x1b[36m" in said
    assert "\x1b]8;;/dashboard/test/objects/cus_0Vbmz3zv0vtjPC\x1b\\" in said
    run_line("tuppence get /v1/balance", answering(asked))
    assert asked[-1] == ("GET", "/v1/balance", None)


@pytest.mark.parametrize(
    "line",
    [
        "serve",
        "db check",
        "backup /tmp/x",
        "snapshot save /tmp/x",
        "seed 5",
        "listen",
        "mcp",
        "completion bash",
        "rm -rf /",
        "stripe serve --port 1",
    ],
)
def test_nothing_touches_the_machine(line: str) -> None:
    asked: list[Any] = []
    assert "is not among the shell's commands" in run_line(line, answering(asked))
    assert asked == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("customers create --live", "speaks to your sandbox"),
        ("customers create --api-key sk_live_x", "speaks to your sandbox"),
        ("customers create --base-url http://evil.example", "speaks to your sandbox"),
        ("customers create --nonsense 1", "No such option"),
        ("customers 'open", "No closing quotation"),
        ("customers create --help", "--email"),
    ],
)
def test_lines_that_are_wrong_say_why(line: str, said: str) -> None:
    asked: list[Any] = []
    assert said in run_line(line, answering(asked))
    assert asked == []


def test_help_and_completion() -> None:
    assert run_line("help", answering([])) == HELP
    assert "customers" in completions("stripe cust")
    assert "create" in completions("stripe customers cr")
    assert "--email" in completions("customers create --em")
    assert "month" in completions("prices create --recurring.interval mo")
    assert completions("serve --p") == []
    assert completions("customers 'open") == []


def socket(server: StartedServer, cookie: str, origin: str | None = None) -> ClientConnection:
    return connect(
        f"ws://127.0.0.1:{server.port}/shell/socket",
        additional_headers={"Cookie": cookie},
        origin=origin or server.url,  # type: ignore[arg-type]
    )


def said_to(connection: ClientConnection, line: str) -> str:
    connection.send(json.dumps({"run": line}))
    while True:
        message = json.loads(connection.recv(timeout=20))
        if "output" in message:
            output: str = message["output"]
            return output


def test_a_visitor_has_a_world_of_their_own(started: StartedServer) -> None:
    with socket(started, "tuppence_visit=visitor-one") as one:
        assert "Jane" in said_to(one, "customers create --name=Jane")
        assert "Jane" in said_to(one, "customers list")
    with socket(started, "tuppence_visit=visitor-two") as two:
        assert "Jane" not in said_to(two, "customers list")


def test_a_page_of_another_site_opens_no_shell(started: StartedServer) -> None:
    for cookie, origin in (
        ("tuppence_visit=v", "http://evil.example"),
        ("", started.url),
        ("tuppence_session=guess", started.url),
    ):
        with pytest.raises((ConnectionClosed, InvalidStatus)):
            socket(started, cookie, origin).recv(timeout=5)


def test_the_shell_is_not_for_floods(started: StartedServer) -> None:
    with socket(started, "tuppence_visit=flood") as connection:
        said = [said_to(connection, "help") for _ in range(61)]
    assert "60 commands a minute" in said[-1]
    assert said[0] == HELP
