#!/usr/bin/env python3
"""Make snapshots: docs/contributing/conformance.md describes each step.

    record.py record  STORY [--base-url URL]     send a story's requests and store the responses
    record.py compare STORY... --base-url URL    print where a server's responses differ
    record.py import  --file F --cassette C --steps 1,2 STORY   turn stored exchanges into a story

The key comes from the environment (STRIPE_SECRET_KEY). It is sent, and never stored or printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from conformance.rewriting import Rewriter, private_matter  # noqa: E402
from conformance.snapshot import Run, Send, judge, replay, request_of  # noqa: E402
from conformance.story import SNAPSHOTS, Step, Story  # noqa: E402

REAL_API = "https://api.stripe.com"
FROM_REAL_API = "the real API, in test mode"


def sender(base_url: str, key: str) -> Send:
    """Sends requests to a server with this key."""

    def send(
        method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> tuple[int, Any]:
        request = urllib.request.Request(
            base_url.rstrip("/") + path,
            data=body,
            method=method,
            headers={**headers, "Authorization": f"Bearer {key}"},
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.loads(response.read())
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    return send


def key_for(base_url: str) -> str:
    """The caller's key; a fresh one for a local server, whose keys open worlds of their own."""
    key = os.environ.get("STRIPE_SECRET_KEY", "")
    if base_url != REAL_API:
        return key or f"sk_test_snapshot{uuid.uuid4().hex[:12]}"
    if not key.startswith(("sk_test_", "rk_test_")):
        raise SystemExit("Set STRIPE_SECRET_KEY to a key of test mode (sk_test_... or rk_test_...)")
    return key


def record(story: Story, send: Send, source: dict[str, Any]) -> Story:
    """The story with the responses of a server, normalised and rewritten."""
    run, rewriter = Run(time.time()), Rewriter()
    steps = []
    for step in story.steps:
        step.parameters = neutral_parameters(step, rewriter)
        status, body = send(*request_of(step, story, run))
        run.tolerance += 10
        found = run.normalised(rewriter.body(step.path, body))
        steps.append(Step(step.method, step.path, step.parameters, step.headers, status, found))
    return Story(story.title, source, story.headers, steps)


def neutral_parameters(step: Step, rewriter: Rewriter) -> dict[str, Any]:
    """A step's parameters with neutral texts; placeholders stay."""
    found: dict[str, Any] = {}
    for name, value in step.parameters.items():
        for one in value if isinstance(value, list) else [value]:
            kept = "<" in one
            put(found, *((name, one) if kept else rewriter.parameter(step.path, name, one)))
    return found


def seconds(when: str) -> float:
    """The time at which an exchange was recorded."""
    try:
        return parsedate_to_datetime(when).timestamp()
    except (TypeError, ValueError):
        return datetime.fromisoformat(when.replace("Z", "+00:00")).timestamp()


def exchanges(path: Path, cassette: str) -> dict[int, dict[str, Any]]:
    """The exchanges of one recording in a file of JSON lines, by their number from 1."""
    content = path.read_bytes()
    lines = gzip.decompress(content) if path.suffix == ".gz" else content
    found = [one for one in map(json.loads, lines.splitlines()) if one["cassette"] == cassette]
    return dict(enumerate(found, 1))


def imported(title: str, chosen: list[dict[str, Any]]) -> Story:
    """Stored exchanges as a story: normalised, and with neutral texts."""
    times = [seconds(one["recorded_at"]) for one in chosen]
    run, rewriter = Run(times[0], times[-1] - times[0]), Rewriter()
    version = str(chosen[-1]["api_version"]).split(";")[0]
    steps = []
    for one in chosen:
        parameters: dict[str, Any] = {}
        sent = []
        for name, value in [*one.get("form_pairs", []), *one.get("query_pairs", [])]:
            name, value = rewriter.parameter(one["path"], name, value)
            sent.append((name, value))
            last = re.findall(r"[^\[\]]+", name)[-1]
            if last == "exp_year":
                full = int(value) + 2000 if len(value) == 2 else int(value)
                value = f"<year{full - time.gmtime(run.began).tm_year:+}>"
            elif re.fullmatch(r"1\d{9}", value):
                value = run.relative_time(last, int(value))
            else:
                value = run.with_references(value)
            put(parameters, name, value)
        run.note_sent(sent)
        headers = {}
        account = (one.get("headers") or {}).get("Stripe-Account")
        if account:
            headers["Stripe-Account"] = run.with_references(account)
        path = run.with_references(one["path"])
        found = run.normalised(rewriter.body(one["path"], one["response"]))
        steps.append(
            Step(
                one["method"],
                path,
                parameters,
                headers,
                one.get("status", 200),
                found,
            )
        )
    source = source_of(FROM_REAL_API, version, run.began)
    return Story(title, source, {"Stripe-Version": version}, steps)


def source_of(origin: str, version: str, when: float) -> dict[str, Any]:
    """What a story says of where its responses come from."""
    return {
        "recorded_from": origin,
        "api_version": version,
        "recorded": time.strftime("%Y-%m", time.gmtime(when)),
        "rewritten": "IDs, times, secrets, URLs and every text that identifies somebody",
    }


def put(parameters: dict[str, Any], name: str, value: str) -> None:
    if name not in parameters:
        parameters[name] = value
    elif isinstance(parameters[name], list):
        parameters[name].append(value)
    else:
        parameters[name] = [parameters[name], value]


def write(story: Story, path: Path) -> None:
    """Store a story, unless something in it must not be published."""
    found = private_matter(json.dumps([story.title, *(s.encoded() for s in story.steps)]))
    if found:
        raise SystemExit(f"{path.name} is not written. Rewrite this first: {sorted(set(found))}")
    story.write(path)


def accept(story: Story, send: Send, reason: str) -> None:
    """List the differences from a server in the story."""
    story.extra_fields, story.known_differences = {}, []
    for one in replay(story, send):
        if one.sort == "extra" and one.own_path:
            fields = story.extra_fields.setdefault(one.owner, [])
            if one.own_path not in fields:
                fields.append(one.own_path)
        else:
            story.known_differences.append({"step": one.step, "path": one.path, "reason": reason})
    story.extra_fields = {owner: sorted(story.extra_fields[owner]) for owner in story.extra_fields}


def command_record(options: argparse.Namespace) -> int:
    base_url = options.base_url
    path = story_path(options.story)
    story = Story.read(path)
    version = story.headers.get("Stripe-Version", "")
    if not version:
        raise SystemExit(f'{path.name} must pin a version: "headers": {{"Stripe-Version": "..."}}')
    origin = FROM_REAL_API if base_url == REAL_API else "a Tuppence server"
    source = source_of(origin, version, time.time())
    recorded = record(story, sender(base_url, key_for(base_url)), source)
    write(recorded, path)
    print(f"{path}: {len(recorded.steps)} exchanges")
    return 0


def command_compare(options: argparse.Namespace) -> int:
    failed = 0
    for name in options.story:
        path = story_path(name)
        story = Story.read(path)
        send = sender(options.base_url, key_for(options.base_url))
        if options.accept:
            accept(story, send, options.accept)
            write(story, path)
            continue
        verdict = judge(story, replay(story, send))
        for one in [*verdict.unlisted, *(f"no longer differs: {stale}" for stale in verdict.stale)]:
            print(f"{path.parent.name}/{path.stem}, {one}")
            failed = 1
    return failed


def command_import(options: argparse.Namespace) -> int:
    found = exchanges(options.file, options.cassette)
    chosen = [found[int(number)] for number in options.steps.split(",")]
    path = story_path(options.story)
    write(imported(options.title or path.stem.replace("_", " "), chosen), path)
    print(path)
    return 0


def story_path(name: str) -> Path:
    path = Path(name)
    return path if path.suffix == ".json" else SNAPSHOTS / f"{name}.json"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)

    one = commands.add_parser("record", help="send a story's requests and store the responses")
    one.add_argument("story", help="payments/decline, or the path of a file")
    one.add_argument("--base-url", default=REAL_API)
    one.set_defaults(run=command_record)

    one = commands.add_parser("compare", help="print where a server's responses differ")
    one.add_argument("story", nargs="+")
    one.add_argument("--base-url", required=True)
    one.add_argument(
        "--accept", metavar="REASON", help="list the differences in the story, for this reason"
    )
    one.set_defaults(run=command_compare)

    one = commands.add_parser("import", help="turn stored exchanges into a story")
    one.add_argument("story", help="the story to write: payments/decline")
    one.add_argument("--file", type=Path, required=True, help="JSON lines, also gzipped")
    one.add_argument("--cassette", required=True, help="the recording to take")
    one.add_argument("--steps", required=True, help="its exchanges: 1,2,5")
    one.add_argument("--title", help="one sentence that says what happens")
    one.set_defaults(run=command_import)

    options = parser.parse_args()
    status: int = options.run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
