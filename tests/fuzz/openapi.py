"""schemathesis against a started server: what the OpenAPI document allows, and a little more."""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from support import StartedServer, start_server
from tuppence import catalogue

HERE = Path(__file__).resolve().parent

KEY, OTHER_KEY = "sk_test_schemathesis", "sk_test_somebody_else"


def chosen_paths(count: int | None, seed: int) -> list[str]:
    known = catalogue.load()
    paths = sorted({known.operation(k).path for k in known.operation_keys if "/_tuppence" not in k})
    return paths if count is None else random.Random(seed).sample(paths, count)


def run(server: StartedServer, arguments: argparse.Namespace) -> int:
    paths = chosen_paths(arguments.operations, arguments.seed)
    pattern = "^(" + "|".join(re.escape(path) for path in paths) + ")$"
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        *("run", f"{server.url}/openapi.json", "-H", f"Authorization: Bearer {KEY}"),
        *("--checks", "answers_like_stripe", "--mode", "all", "--phases", "fuzzing"),
        *(
            "--max-examples",
            str(arguments.examples),
            "--workers",
            "2",
            "--seed",
            str(arguments.seed),
        ),
        *("--request-timeout", "10", "--include-path-regex", pattern, "--no-color"),
    ]
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": "checks", "PYTHONPATH": str(HERE)}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            command, env=environment, cwd=folder, timeout=arguments.seconds, capture_output=True
        )
    print("\n".join(line[:300] for line in done.stdout.decode().splitlines())[-20000:])
    return done.returncode


def leaks(server: StartedServer) -> list[str]:
    """Lists in which a key that made nothing sees something."""
    known = catalogue.load()
    found = []
    for key in known.operation_keys:
        operation = known.operation(key)
        types = operation.returns.get("list", [])
        required = [n for n, s in operation.fields.items() if s.get("r")]
        if not types or operation.path_params or required or "/_tuppence" in key:
            continue
        request = urllib.request.Request(server.url + operation.path)
        request.add_header("Authorization", f"Bearer {OTHER_KEY}")
        with urllib.request.urlopen(request, timeout=10) as answer:
            lines = json.load(answer)["data"]
        if lines and operation.path not in FOR_EVERYBODY:
            found.append(f"{operation.path}: {lines[0].get('id')}")
    return found


FOR_EVERYBODY = {
    "/v1/climate/products",
    "/v1/climate/suppliers",
    "/v1/country_specs",
    "/v1/exchange_rates",
    "/v1/issuing/physical_bundles",
    "/v1/reporting/report_types",
    "/v1/tax_codes",
}


def fuzz(examples: int, seed: int, operations: int | None = None, seconds: int = 3600) -> int:
    """Exit code: 1 where an answer was 5xx (but 501), did not come within ten seconds, was a
    refusal unlike Stripe's, or showed one world's objects to another.
    """
    asked = argparse.Namespace(examples=examples, seed=seed, operations=operations, seconds=seconds)
    with tempfile.TemporaryDirectory() as folder:
        server = start_server(Path(folder) / "fuzz.db", "--faults", "off")
        try:
            code = run(server, asked)
            seen = leaks(server)
        finally:
            server.process.terminate()
            server.process.wait(10)
    for line in seen:
        print(f"LEAK {line}")
    return 1 if code or seen else 0
