"""The catalogue: complete, in step with the pinned packages, cheap to load, right in detail."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from support import REPOSITORY
from tools.catalogue.compiler import compile_package, encode, installed_package
from tools.catalogue.presence import presence
from tuppence import catalogue
from tuppence.catalogue import Catalogue

NODE_PACKAGE = REPOSITORY / "node_modules" / "stripe"


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue.load()


def test_the_file_is_what_the_pinned_package_says() -> None:
    root, version = installed_package()
    written = files("tuppence.catalogue").joinpath("catalogue.json").read_bytes()
    assert encode(compile_package(root, version)) == written, "run make catalogue, read the diff"


@pytest.mark.skipif(not NODE_PACKAGE.exists(), reason="Node packages are not installed")
def test_the_presence_file_is_what_the_node_package_says(known: Catalogue) -> None:
    written = json.loads(
        files("tuppence.catalogue").joinpath("patches", "10-presence.json").read_bytes()
    )
    assert presence(NODE_PACKAGE / "esm" / "resources", known) == written["resources"]


def test_every_operation_of_both_versions_is_there(known: Catalogue) -> None:
    keys = [key for key in known.operation_keys if "/_tuppence/" not in key]
    # The types leave out the download of a file, and five operations that the CLI asks for.
    assert len([k for k in keys if " /v1/" in k]) == 562
    assert len([k for k in keys if " /v2/" in k]) == 92
    for key in keys:
        operation = known.operation(key)
        assert operation.returns, key
        if operation.resource:
            assert operation.resource in known.resource_names, key


def test_every_resource_can_be_read_whole(known: Catalogue) -> None:
    names = known.resource_names
    assert len(names) >= 173
    for name in names:
        for field, spec in known.resource(name).fields.items():
            assert "t" in spec, (name, field)
            for other in references(spec["t"]):
                assert other in names, (name, field, other)


def references(kind: object) -> list[str]:
    if isinstance(kind, dict):
        for key in ("expandable", "list"):
            if key in kind:
                return list(kind[key])
        if "resource" in kind:
            return [kind["resource"]]
        if "array" in kind:
            return references(kind["array"])
    return []


def test_events_of_both_versions(known: Catalogue) -> None:
    assert {"customer.created", "charge.succeeded", "v2.core.event_destination.ping"} <= (
        known.event_types
    )
    assert known.event_type("customer", "created") == "customer.created"
    assert known.event_type("customer", "sneezed") is None


def test_details_of_one_operation(known: Catalogue) -> None:
    operation = known.operation("POST /v1/coupons")
    assert operation.fields["percent_off"] == {"t": "number"}
    assert operation.fields["metadata"] == {"t": {"map": "string"}, "e": True}
    assert known.enum_values(operation.fields["duration"]["t"]) == ["forever", "once", "repeating"]
    assert known.operation("POST /v1/products").fields["name"] == {"t": "string", "r": True}
    assert known.operation("POST /v2/money_management/outbound_payments").fields["from"]["r"]


def test_details_of_one_resource(known: Catalogue) -> None:
    customer = known.resource("customer")
    assert customer.deletable
    assert customer.fields["test_clock"]["t"] == {"expandable": ["test_helpers.test_clock"]}
    assert customer.fields["address"]["n"]
    assert "tax" in customer.absent
    assert customer.fields["sources"]["t"] == {
        "list": ["account", "bank_account", "card", "source"]
    }


def test_it_holds_no_prose() -> None:
    data = json.loads(files("tuppence.catalogue").joinpath("catalogue.json").read_bytes())
    longest = max((text for text in strings(data)), key=len)
    assert len(longest) < 100
    assert not any(text.count(" ") > 1 for text in strings(data))


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in strings(one)]


def test_every_patch_names_its_evidence_and_what_exists(known: Catalogue) -> None:
    for path in sorted(Path(catalogue.__file__).parent.joinpath("patches").glob("*.json")):
        patch = json.loads(path.read_bytes())
        assert patch["evidence"], path.name
        for name, change in patch.get("resources", {}).items():
            fields = known.resource(name).fields
            for kind in ("absent", "present", "included", "defaults"):
                for field in change.get(kind, ()):
                    assert field.split(".")[0] in fields, (path.name, name, field)
        for key in patch.get("operations", {}):
            assert known.operation(key), (path.name, key)


def test_loading_it_imports_little() -> None:
    """The start must stay quick: nothing but the standard library, nothing built in advance."""
    script = (
        "import sys; from tuppence import catalogue; c = catalogue.load(); "
        "print(len(c._operations), len(c._resources), "
        "sorted(m for m in sys.modules if m.split('.')[0] in ('msgspec', 'stripe', 'click')))"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "0 0 []"


def test_key_fields_are_the_filters_of_the_lists(known: Catalogue) -> None:
    assert set(known.key_fields("customer")) == {"email", "test_clock"}
    assert set(known.key_fields("price")) == {
        "active",
        "currency",
        "lookup_key",
        "product",
        "recurring.interval",
        "recurring.meter",
        "recurring.usage_type",
        "type",
    }
