"""The documentation's samples do what the page says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import stripe

from fenced import blocks, journey
from official_cli import STRIPE_CLI, needs_node
from support import BIN, REPOSITORY, StartedServer
from tuppence import catalogue
from tuppence.catalogue.command_names import service_of, words_of
from tuppence.cli.operation_commands import load_tree
from tuppence.pages.docs.code_samples import Keys
from tuppence.pages.docs.code_samples import samples as made_samples
from tuppence.pages.docs.documents import BLOCK as BLOCK_OF_REQUEST
from tuppence.pages.docs.documents import request_of

DOCS = sorted((REPOSITORY / "docs").glob("*.md"))
STANDARD_URL = "http://127.0.0.1:12111"


def samples(start: str, language: str = "") -> list[tuple[str, str]]:
    """(page, code) of the blocks that begin so; those of a journey are run by its test."""
    return [
        (path.stem, block.code)
        for path in DOCS
        for block in blocks(path)
        if block.language == language and block.code.startswith(start) and not block.journey
    ]


@pytest.mark.parametrize(("page", "code"), samples("curl "))
def test_curl_samples(started: StartedServer, page: str, code: str) -> None:
    found = subprocess.run(
        ["bash", "-c", code.replace(STANDARD_URL, started.url)],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    answer = json.loads(found.stdout)
    assert ("error" in answer) == (page in ("errors", "test-cards"))


# -- requests, which a page shows in every language ------------------------------------------------


def requests() -> list[tuple[str, str]]:
    """(page, block) of every request in the documentation, in each language."""
    return [
        (path.relative_to(REPOSITORY / "docs").as_posix(), block)
        for path in sorted((REPOSITORY / "docs").rglob("*.md"))
        for block in BLOCK_OF_REQUEST.findall(path.read_text())
    ]


def written(block: str, key: str, url: str) -> dict[str, str]:
    known = catalogue.load()
    found = made_samples(request_of(known, block), Keys(key, "pk_test_x"), url)
    return {name: code for name, _, _, code in found}


def ran(command: list[str], **options: Any) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, **options
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(("page", "block"), requests())
def test_requests_in_terminals(
    started: StartedServer, new_key: str, tmp_path: Path, page: str, block: str
) -> None:
    code = written(block, new_key, started.url)
    made = json.loads(ran(["bash", "-c", code["curl"]]))
    assert "error" not in made
    environment = started.environment | {
        "TUPPENCE_API_KEY": new_key,
        "TUPPENCE_BASE_URL": started.url,
        "PATH": f"{BIN}:{os.environ['PATH']}",
    }
    own = json.loads(ran(["bash", "-c", code["tuppence"]], env=environment))
    assert own["object"] == made["object"]


@needs_node
@pytest.mark.parametrize(("page", "block"), requests())
def test_requests_with_the_official_clients(
    started: StartedServer, new_key: str, tmp_path: Path, page: str, block: str
) -> None:
    code = written(block, new_key, started.url)
    first_type = json.loads(ran(["bash", "-c", code["curl"]]))["object"]
    script = tmp_path / "sample.py"
    script.write_text(code["python"])
    assert first_type in ran([sys.executable, str(script)])
    assert first_type in ran(["node", "--input-type=module", "-e", code["node"]], cwd=REPOSITORY)
    if "cli" not in code:
        return  # what only Tuppence has
    cli = code["cli"].replace("stripe ", f"{STRIPE_CLI} ", 1)
    environment = {
        **os.environ,
        "XDG_CONFIG_HOME": str(tmp_path),
        "STRIPE_CLI_TELEMETRY_OPTOUT": "1",
    }
    assert json.loads(ran(["bash", "-c", cli], env=environment))["object"] == first_type


CHECKERS = {
    "go": ("gofmt", ["gofmt", "-e"], ".go"),
    "ruby": ("ruby", ["ruby", "-c"], ".rb"),
    "php": ("php", ["php", "-l"], ".php"),
}


@pytest.mark.parametrize("language", list(CHECKERS))
@pytest.mark.parametrize(("page", "block"), requests())
def test_requests_in_languages_that_are_here_at_least_parse(
    tmp_path: Path, language: str, page: str, block: str
) -> None:
    program, command, suffix = CHECKERS[language]
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    file = tmp_path / f"sample{suffix}"
    file.write_text(written(block, "sk_test_x", STANDARD_URL)[language])
    ran([*command, str(file)])


def test_java_and_dotnet_say_the_same() -> None:
    """Their packages are not here to run them; a person has read these."""
    block = "POST /v1/customers\nname=Jane"
    code = written(block, "sk_test_x", STANDARD_URL)
    assert '.setApiBase("http://127.0.0.1:12111")' in code["java"]
    assert 'RequestMethod.POST, "/v1/customers", "name=Jane").body()' in code["java"]
    assert 'HttpMethod.Post, "/v1/customers", "name=Jane");' in code["dotnet"]


def test_the_sdks_have_what_every_operations_sample_calls() -> None:
    """Nothing in the reference names a method that the official Python client lacks."""
    known = catalogue.load()
    client = stripe.StripeClient("sk_test_x")
    for key in known.official_keys:
        found: Any = client
        for part in service_of(key, known.operation(key).name):
            found = getattr(found, part, None)
        assert callable(found), key


def test_our_cli_has_what_every_operations_sample_calls() -> None:
    tree, known = load_tree()
    for key in known.operation_keys:
        found: Any = tree
        for word in words_of(key, known.operation(key).name):
            found = found[word]
        assert isinstance(found, str), key


def test_the_readmes_tour(started: StartedServer, tmp_path: Path) -> None:
    """Each `$ tuppence` line of the README's tour works and prints what it says it prints."""
    text = (REPOSITORY / "README.md").read_text()
    commands = re.findall(r"^\$ \.venv/bin/tuppence (.*?)$", text, re.M)
    assert len(commands) >= 3
    for command in commands:
        found = subprocess.run(
            ["bash", "-c", f"{BIN / 'tuppence'} {command}"],
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
            env=started.environment,
        )
        assert json.loads(found.stdout)["object"] in ("customer", "list")


@pytest.mark.parametrize("name", ["cli", "request-logs"])
def test_commands_of_a_page(started: StartedServer, new_key: str, name: str) -> None:
    """As typed, one after the other, in a world of their own."""
    environment = started.environment | {
        "TUPPENCE_API_KEY": new_key,
        "TUPPENCE_BASE_URL": started.url,
        "PATH": f"{BIN}:{os.environ['PATH']}",
    }
    for block in journey(REPOSITORY / "docs" / f"{name}.md", name):
        ran(["bash", "-ec", block.code], env=environment)
