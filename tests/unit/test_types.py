"""The types that the catalogue writes: up to date, and as strict at run time as for the checker."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from support import REPOSITORY
from tools.catalogue.type_stubs import params_text, resources_text
from tuppence import catalogue
from tuppence.runtime.types.classes import (
    params_class,
    params_names,
    resource_class,
    resource_names,
)
from tuppence.runtime.types.params import RefundCreateParams
from tuppence.runtime.types.resources import Charge, CheckoutSession
from tuppence.store.rows import ObjectRow

TYPES = REPOSITORY / "src" / "tuppence" / "runtime" / "types"
ROW = ObjectRow(1, "ch_1", 1, 1, False, b"", None)


def test_the_written_types_are_what_the_catalogue_says() -> None:
    known = catalogue.load()
    assert (TYPES / "resources.pyi").read_text() == resources_text(known), "run `make types`"
    assert (TYPES / "params.pyi").read_text() == params_text(known), "run `make types`"


@pytest.mark.parametrize("name", ["resources", "params"])
def test_each_written_class_can_be_imported(name: str) -> None:
    lines = Path(TYPES / f"{name}.pyi").read_text().splitlines()
    classes = [
        line.split()[1].split("(")[0]
        for line in lines
        if line.startswith("class ") and ("(Resource)" in line or "(Params)" in line)
    ]
    module = importlib.import_module(f"tuppence.runtime.types.{name}")
    known = resource_names() if name == "resources" else params_names()
    assert set(classes) == set(known)
    for one in classes:
        assert getattr(module, one).__name__ == one


def test_a_field_that_a_resource_lacks_raises() -> None:
    charge = Charge({"id": "ch_1", "object": "charge", "amount": 500}, ROW, {})
    assert (charge.amount, charge.receipt_url) == (500, None)
    with pytest.raises(AttributeError, match="a charge has no field amuont"):
        charge.amuont  # type: ignore[attr-defined]  # noqa: B018


def test_a_parameter_that_an_operation_lacks_raises() -> None:
    params = RefundCreateParams({"amount": 100})
    assert (params.amount, params.charge) == (100, None)
    with pytest.raises(AttributeError, match=r"POST /v1/refunds has no parameter customer_id"):
        params.customer_id  # type: ignore[attr-defined]  # noqa: B018


def test_classes_have_the_names_that_stripe_gives_them() -> None:
    known = catalogue.load()
    assert CheckoutSession is resource_class("checkout.session")
    assert RefundCreateParams is params_class(known.operation("POST /v1/refunds"))
    assert RefundCreateParams.KEY == "POST /v1/refunds"
