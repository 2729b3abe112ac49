"""Replay recorded exchanges with the real API and keep the best score reached so far.

The recordings lie beside a checkout, in ../shared; where they are absent this is skipped. The score
may only rise: `ratchet.json` holds the best one. `make test ARGS="-n 0 -k recordings -s"` prints
the table by endpoint; UPDATE_RATCHET=1 raises the ratchet.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support import REPOSITORY, StartedServer

RECORDINGS = REPOSITORY.parent / "shared" / "recordings"
RATCHET = Path(__file__).with_name("ratchet.json")
SLACK = 0.05  # percentage points: a replay shifts recorded times to now

pytestmark = pytest.mark.skipif(
    not (RECORDINGS / "replay.py").exists(), reason="the recordings are not beside this checkout"
)


@pytest.fixture(scope="module")
def score(started: StartedServer, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("score") / "score.json"
    arguments = [
        sys.executable,
        str(RECORDINGS / "replay.py"),
        *("--file", str(RECORDINGS / "recordings.jsonl.gz")),
        *("--base-url", started.url, "--api-key", "sk_test_{n}"),
        *("--max-per-sig", "0", "--jobs", "2", "--pin-version", "--out", str(out)),
    ]
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, timeout=240)
    found: dict[str, Any] = json.loads(out.read_text())
    return found


def summary(score: dict[str, Any]) -> dict[str, float]:
    whole, alone = score["total"], score["total"]["without_cascade"]
    return {
        "status": whole["status_pct"],
        "fields": whole["fields_pct"],
        "values": whole["values_pct"],
        "exact": whole["exact_pct"],
        "status_without_cascade": alone["status_pct"],
        "fields_without_cascade": alone["fields_pct"],
        "values_without_cascade": alone["values_pct"],
    }


def test_the_score_only_rises(score: dict[str, Any]) -> None:
    reached = summary(score)
    print()
    for name, value in reached.items():
        print(f"{name:28} {value:6.2f} %")
    for endpoint, one in score["by_endpoint"].items():
        if one["exchanges"] >= 10:
            print(
                f"{endpoint:44} {one['exchanges']:4} exchanges, status {one['status_pct']}, "
                f"fields {one['fields_pct']}, values {one['values_pct']}"
            )
    best = json.loads(RATCHET.read_text())
    if os.environ.get("UPDATE_RATCHET"):
        risen = {name: max(value, best.get(name, 0)) for name, value in reached.items()}
        RATCHET.write_text(json.dumps(risen, indent=1) + "\n")
    fallen = {n: (reached[n], best[n]) for n in best if reached[n] < best[n] - SLACK}
    assert fallen == {}


def test_no_recording_gets_an_unexpected_5xx(score: dict[str, Any]) -> None:
    failures = [mismatch for mismatch in score["status_mismatch"] if " got 500" in mismatch]
    assert failures == []
