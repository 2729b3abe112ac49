"""Names that are defined at the top level of more than one file: the list only shrinks.

`python tests/tidy/test_shared_names.py` writes the list anew.
"""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "tuppence"
LIST = Path(__file__).with_name("shared_names.json")


def shared() -> dict[str, int]:
    """Functions and classes by the number of files that define them, where it is over one."""
    files: dict[str, set[Path]] = defaultdict(set)
    for path in SOURCE.rglob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                if not node.name.startswith("__"):
                    files[node.name].add(path)
    return {name: len(where) for name, where in sorted(files.items()) if len(where) > 1}


def test_no_further_name_has_two_meanings() -> None:
    found, known = shared(), json.loads(LIST.read_text())
    more = {name: count for name, count in found.items() if count > known.get(name, 1)}
    assert more == {}, "give the new definition a name of its own"
    assert found == known, "fewer are shared: run python tests/tidy/test_shared_names.py"


if __name__ == "__main__":
    LIST.write_text(json.dumps(shared(), indent=1) + "\n")
