"""Read from stripe-node's type declarations which answer fields may be missing.

stripe-python writes `Optional[...]` both for a field that is null and for one that is not there;
stripe-node tells them apart: `tax?: Customer.Tax` is left out, `name?: string | null` is null.
`make catalogue` writes what it finds to `patches/10-presence.json`.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from tools.catalogue.compiler import CATALOGUE
from tuppence.catalogue import Catalogue, load

BLOCK = re.compile(r"(?:export )?(?:declare )?(interface|namespace) (\w+)[^{;]*\{")
FIELD = re.compile(r"^\s*(?:readonly )?['\"]?(\w+)['\"]?(\?)?: (.*)$", re.M)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
OBJECT = re.compile(r"^\s*object: '([\w.]+)';", re.M)


def blocks(text: str) -> list[tuple[str, str, str]]:
    """The (kind, name, body) of every interface and namespace at this level."""
    found = []
    position = 0
    while match := BLOCK.search(text, position):
        end = matching_brace(text, match.end() - 1)
        found.append((match[1], match[2], text[match.end() : end]))
        position = end
    return found


def matching_brace(text: str, start: int) -> int:
    depth = 0
    for position in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        if depth == 0:
            return position
    raise ValueError("unbalanced braces")


def own_fields(body: str) -> list[tuple[str, bool, str]]:
    """(name, optional, type) of the fields of an interface, inline objects folded away."""
    flat = body
    while (inner := re.sub(r"\{[^{}]*\}", "object", flat)) != flat:
        flat = inner
    return [(m[1], bool(m[2]), m[3].rstrip(";")) for m in FIELD.finditer(flat)]


def absent_in(body: str, around: dict[str, Any], prefix: str = "") -> list[str]:
    """Dotted names of the fields that may be missing, nested objects included."""
    found = []
    for name, optional, kind in own_fields(body):
        if optional and "| null" not in kind and kind != "void":
            found.append(prefix + name)
        nested = re.match(r"([\w.]+)(?: \| null)?$", kind)
        inner = look_up(nested[1], around) if nested else None
        if inner is not None and prefix.count(".") < 6:
            found += absent_in(inner, around, f"{prefix}{name}.")
    return found


def look_up(dotted: str, around: dict[str, Any]) -> str | None:
    parts = dotted.split(".")
    if len(parts) < 2:
        return None
    scope = around
    for part in parts[:-1]:
        scope = scope.get("namespace " + part, {})
    body = scope.get("interface " + parts[-1])
    return body if isinstance(body, str) else None


def tree(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind, name, body in blocks(text):
        if kind == "namespace":
            found.setdefault(f"namespace {name}", {}).update(tree(body))
        else:
            found[f"interface {name}"] = body
    return found


def presence(types: Path, catalogue: Catalogue) -> dict[str, Any]:
    resources: dict[str, Any] = {}
    for path in sorted(types.rglob("*.d.ts")):
        scope = tree(COMMENT.sub("", path.read_text()))
        for key, body in scope.items():
            match = OBJECT.search(body) if isinstance(body, str) else None
            if match is None or key.startswith("interface Deleted"):
                continue
            name = match[1]
            if name in catalogue.resource_names and name not in resources:
                known = catalogue.resource(name).fields
                missing = [f for f in absent_in(body, scope) if f.split(".")[0] in known]
                if missing:
                    resources[name] = {"absent": sorted(missing)}
    return dict(sorted(resources.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="the installed `stripe` npm package")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    version = json.loads((arguments.package / "package.json").read_text())["version"]
    found = {
        "evidence": f"stripe-node {version} type declarations: optional and never null",
        "resources": presence(arguments.package / "esm" / "resources", load()),
    }
    out = arguments.out or CATALOGUE / "patches" / "10-presence.json"
    out.write_text(json.dumps(found, indent=1) + "\n")
    print(f"{out}: {len(found['resources'])} resources from stripe-node {version}")


if __name__ == "__main__":
    main()
