"""docs/mcp.md, run literally: a key, the Python client, and the settings of well-known agents."""

from __future__ import annotations

import ast
import asyncio
import json
import os
import re
import shlex
import socket
import ssl
import subprocess
import sys
from http.client import HTTPResponse
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from fenced import Block, blocks, journey
from support import BIN, REPOSITORY, StartedServer, start_server

PAGE = REPOSITORY / "docs" / "mcp.md"
URL, COMMAND = "http://127.0.0.1:12111", "/home/jane/tuppence/bin/tuppence"
HTTP_SETTINGS = (".mcp.json", ".cursor/mcp.json", ".vscode/mcp.json")
KEY_VARIABLE = re.compile(r"\$\{(TUPPENCE_API_KEY|env:TUPPENCE_API_KEY|input:tuppence-key)\}")


def block(file: str) -> Block:
    (found,) = (one for one in journey(PAGE, "mcp") if one.file == file)
    return found


@pytest.fixture(scope="module")
def key(started: StartedServer) -> str:
    """The key of the page's own command."""
    code = block("key.sh").code.replace(URL, started.url)
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    secret: str = json.loads(done.stdout)["secret"]
    assert secret.startswith("rk_test_")
    return secret


def run(file: str, server: StartedServer, key: str, folder: Path) -> str:
    """What a program of the page prints, with this server and this command in it."""
    code = block(file).code.replace(URL, server.url).replace(COMMAND, str(BIN / "tuppence"))
    (folder / file).write_text(code)
    done = subprocess.run(
        [sys.executable, file],
        cwd=folder,
        env={**os.environ, "TUPPENCE_API_KEY": key},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_python_client(started: StartedServer, key: str, tmp_path: Path) -> None:
    said = run("agent.py", started, key, tmp_path)
    found = re.fullmatch(
        r"(\d+) tools, such as create_customer\n(cus_\w+) (http\S+/plink_\S+|http\S+)\n", said
    )
    assert found, said
    assert int(found[1]) > 20
    customer = started.call("GET", f"/v1/customers/{found[2]}", key)
    assert (customer.status, customer["name"]) == (200, "Jane Smith")
    assert found[3].startswith(started.url)
    listed = json.loads(run("stdio.py", started, key, tmp_path))
    assert [one["id"] for one in listed["data"]] == [found[2]]


def test_a_key_that_opens_nothing_says_so(started: StartedServer, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="Invalid API Key provided"):
        run("agent.py", started, "sk_live_unknown000000000000", tmp_path)


@pytest.mark.parametrize("file", HTTP_SETTINGS)
def test_settings_of_agents_over_http(started: StartedServer, key: str, file: str) -> None:
    code = block(file).code
    assert KEY_VARIABLE.search(code), "the key is not in the file"
    settings = json.loads(KEY_VARIABLE.sub(key, code))
    server = settings["servers" if "vscode" in file else "mcpServers"]["tuppence"]
    path = server["url"].removeprefix(URL)
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    more = {
        "Content-Type": "application/json",
        "Accept": "application/json, text/event-stream",
        **server["headers"],
    }
    answer = started.call("POST", path, "", body, **more)
    assert answer.json["result"]["tools"][0]["name"] == "create_customer"


def test_settings_of_agents_that_start_a_program(
    started: StartedServer, key: str, tmp_path: Path
) -> None:
    code = block("stdio.json").code.replace("rk_test_...", key).replace(URL, started.url)
    server = json.loads(code)["mcpServers"]["tuppence"]
    assert Path(server["command"]).is_absolute()
    assert server["command"] == COMMAND
    parameters = StdioServerParameters(
        command=str(BIN / "tuppence"), args=server["args"], env=server["env"], cwd=tmp_path
    )
    assert asyncio.run(answered(parameters, "list_customers")) is False


async def answered(server: StdioServerParameters, tool: str) -> Any:
    """Whether a tool's answer is an error."""
    async with Client(server) as client:
        return (await client.call_tool(tool, {})).is_error


def test_the_command_of_claude_code() -> None:
    """Its options are those of `claude mcp add --help` 2.1."""
    (line,) = (
        one
        for found in blocks(PAGE)
        for one in found.code.splitlines()
        if one.startswith("claude mcp add")
    )
    words = shlex.split(line)
    assert words[3:7] == ["--transport", "http", "tuppence", f"{URL}/mcp"]
    assert words[7:] == ["--header", "Authorization: Bearer $TUPPENCE_API_KEY"]


def test_clients_that_know_only_stripes_host(tmp_path: Path) -> None:
    """What `@stripe/mcp` does, but for the resolver: it asks https://mcp.stripe.com/."""
    command, _, *arguments = shlex.split(block("serve.sh").code)
    assert command == "tuppence"
    at = arguments.index("--tls-port") + 1
    arguments[at] = "0"
    with start_server(tmp_path / "a.db", *arguments) as server:
        port = re.search(r"HTTPS +https://127\.0\.0\.1:(\d+)", server.banner())
        assert port
        context = ssl.create_default_context(cafile=tmp_path / "tls.crt")
        plain = socket.create_connection(("127.0.0.1", int(port[1])), timeout=10)
        with context.wrap_socket(plain, server_hostname="mcp.stripe.com") as to:
            body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
            kinds = "Content-Type: application/json\r\nAccept: application/json, text/event-stream"
            key = "Authorization: Bearer sk_test_by_stripes_name"
            head = f"POST / HTTP/1.1\r\nHost: mcp.stripe.com\r\n{kinds}\r\n{key}\r\n"
            to.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode())
            answer = HTTPResponse(to)
            answer.begin()
            tools = json.loads(answer.read())["result"]["tools"]
    assert "create_payment_link" in {one["name"] for one in tools}


def test_every_sample_is_well_formed() -> None:
    for found in blocks(PAGE):
        if found.language == "json":
            json.loads(found.code)
        elif found.language == "python":
            ast.parse(found.code)


def test_the_tools_of_the_page_are_those_of_the_server(started: StartedServer) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    more = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    answer = started.call("POST", "/mcp", "sk_test_tools_of_the_page", body, **more)
    offered = {one["name"] for one in answer.json["result"]["tools"]}
    section = PAGE.read_text().partition("## The tools")[2].partition("A restricted key")[0]
    assert set(re.findall(r"`([a-z_]+)`", section)) == offered
