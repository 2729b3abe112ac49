"""Parameters that are not honoured: refused where they ask for something."""

from __future__ import annotations

from typing import Any

import pytest

from tuppence import catalogue
from tuppence.catalogue.unsupported_parameters import UnbuiltParameters
from tuppence.errors import ApiError

LISTED = {
    "unbuilt_parameters": [
        {
            "operations": ["POST /v1/lamps"],
            "parameters": {
                "automatic_tax": "adds tax",
                "items[].tax_rates": "adds tax",
                "behavior=now": "moves money",
            },
        }
    ]
}


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"automatic_tax": {"enabled": False, "liability": {"type": "self"}}},
        {"automatic_tax": None, "items": [{"tax_rates": []}, {"price": "p"}], "behavior": "later"},
    ],
)
def test_what_asks_for_nothing_passes(params: dict[str, Any]) -> None:
    UnbuiltParameters([LISTED]).check("POST /v1/lamps", params)


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"automatic_tax": {"enabled": True}}, "automatic_tax"),
        ({"items": [{"price": "p"}, {"tax_rates": ["txr_1"]}]}, "items[1][tax_rates]"),
        ({"behavior": "now"}, "behavior"),
    ],
)
def test_what_is_not_built_is_refused_by_its_name(params: dict[str, Any], param: str) -> None:
    with pytest.raises(ApiError) as refused:
        UnbuiltParameters([LISTED]).check("POST /v1/lamps", params)
    assert (refused.value.status, refused.value.param) == (501, param)
    assert f"`{param}" in refused.value.message
    UnbuiltParameters([LISTED]).check("POST /v1/other", params)


def test_every_name_of_the_patch_is_a_parameter() -> None:
    known = catalogue.load()
    assert known.unbuilt_parameters.unknown(known) == []
    assert len(known.unbuilt_parameters.all(known)) > 80
