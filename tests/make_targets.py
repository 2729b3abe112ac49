"""The targets of the Makefile, for tests of what names them."""

from __future__ import annotations

import re

from support import REPOSITORY


def missing_targets(text: str) -> set[str]:
    """The targets that a text asks make for and that the Makefile does not have."""
    makefile = (REPOSITORY / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z][\w-]*):(?!=)", makefile, re.M))
    return set(re.findall(r"\bmake ([a-z][\w-]*)", text)) - targets
