"""A short run of schemathesis over some operations; `make fuzz` goes over all, for long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FUZZ = Path(__file__).with_name("fuzz.py")


def test_made_up_requests_get_answers() -> None:
    command = [sys.executable, str(FUZZ), "--operations", "60", "--examples", "2"]
    done = subprocess.run([*command, "--seconds", "280"], capture_output=True, text=True)
    counts = [line for line in done.stdout.splitlines() if "generated" in line]
    print(*counts)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert counts, "schemathesis sent nothing"
