"""Short runs of the fuzz; `make fuzz` goes on for as long as asked."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SURFACES = "operations,search,headers,paths,v2,keys,faults,snapshots,pages,mcp,raw,sockets"


def test_made_up_requests_get_answers(tmp_path: Path) -> None:
    log = tmp_path / "fuzz.log"
    command = [sys.executable, str(HERE / "run.py"), "--seed", "20261126", "--only", SURFACES]
    done = subprocess.run(
        [*command, "--turns", "6", "--seconds", "240", "--log", str(log)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    for surface in SURFACES.split(","):
        assert re.search(rf"{surface} .*\d", done.stdout), f"{surface} was not fuzzed"


def test_what_the_openapi_document_allows_gets_answers() -> None:
    code = "import sys; from fuzz import openapi; sys.exit(openapi.fuzz(2, 20261123, 60, 280))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=HERE.parent
    )
    counts = [line for line in done.stdout.splitlines() if "generated" in line]
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert counts, "schemathesis sent nothing"
