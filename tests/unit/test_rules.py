"""Small rules that stand alone: ids, previous attributes, masks, versions, routes, redaction."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuppence import catalogue
from tuppence.errors import ApiError, mask_key
from tuppence.runtime.diff import merged_metadata, previous_attributes
from tuppence.runtime.ids import Ids
from tuppence.server.redaction import redacted
from tuppence.server.router import Router
from tuppence.versions import pinned


class Ticking:
    """A millisecond clock that sometimes stands still and sometimes steps back."""

    def __init__(self, steps: list[int]) -> None:
        self.now, self.steps = 1_793_491_200_000, steps

    def __call__(self) -> int:
        self.now += self.steps.pop() if self.steps else 0
        return self.now


@given(st.lists(st.integers(-3, 3), max_size=200))
def test_ids_and_positions_only_grow(steps: list[int]) -> None:
    ids = Ids(Ticking(list(steps)), Random(1))
    made = [ids.new("customer") for _ in range(100)]
    assert made == sorted(made)
    assert len(set(made)) == 100
    positions = [ids.position() for _ in range(100)]
    assert positions == sorted(set(positions))
    assert Ids.position_of(made[-1]) < positions[0] < 2**63


@pytest.mark.parametrize("type", ["event", "request"])
def test_the_position_stands_in_the_id(type: str) -> None:
    ids = Ids(lambda: 1_793_491_200_000, Random(1))
    before, id, after = ids.position(), ids.new(type), ids.position()
    assert before < Ids.position_of(id) < after


@pytest.mark.parametrize("text", ["", "evt_", "evt_x", "evt_" + "é" * 24, "req_" + "!" * 14])
def test_other_text_has_no_position(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Ids.position_of(text)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"a": 1, "b": 2}, {"a": 1, "b": 3}, {"b": 2}),
        ({"a": None}, {"a": {"b": 1}}, {"a": None}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1, "c": 3}}, {"a": {"c": 2}}),
        ({"metadata": {}}, {"metadata": {"k": "v"}}, {"metadata": {"k": None}}),
        ({"metadata": {"k": "v"}}, {"metadata": {}}, {"metadata": {"k": "v"}}),
        ({"a": [1, 2]}, {"a": [1, 3]}, {"a": [1, 2]}),
        ({}, {"new": 1}, {"new": None}),
    ],
)
def test_previous_attributes(
    before: dict[str, object], after: dict[str, object], found: dict[str, object]
) -> None:
    assert previous_attributes(before, after) == found


texts = st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=5)


@given(texts, texts)
def test_merged_metadata(old: dict[str, str], sent: dict[str, str]) -> None:
    merged = merged_metadata(old, sent)
    assert all(merged.get(k) == v for k, v in sent.items() if v)
    assert all(k not in merged for k, v in sent.items() if not v)
    assert all(merged[k] == v for k, v in old.items() if k not in sent and v)
    assert merged_metadata(old, None) == {}


@given(st.text(min_size=1, max_size=120))
def test_a_masked_key_shows_at_most_twelve_characters(key: str) -> None:
    masked = mask_key(key)
    assert len(masked) == len(key)
    if len(key) > 12:
        assert masked[8:-4] == "*" * (len(key) - 12)
    else:
        assert masked[:-2] == "*" * max(len(key) - 2, 0)


def test_versions() -> None:
    newest = "2026-10-28.endive"
    assert pinned(None, "2024-06-20", newest) == "2024-06-20"
    assert pinned("2015-04-07", newest, newest) == "2015-04-07"
    assert pinned(" 2024-06-20 ", newest, newest) == "2024-06-20"
    assert pinned("2026-03-25.dahlia", newest, newest) == "2026-03-25.dahlia"
    wrong = (
        "nope",
        "2010-12-31",
        "2026-10-29.endive",
        "2026-10-28",
        "2026-10-28.aspen",
        "2024-06-20.basil",
    )
    for version in wrong:
        with pytest.raises(ApiError, match="Invalid Stripe API version"):
            pinned(version, newest, newest)


def test_every_operation_has_a_route() -> None:
    known = catalogue.load()
    router = Router(known)
    for key in known.operation_keys:
        method, template = key.split(" ", 1)
        path = template.replace("{", "").replace("}", "")
        found, values, implied = router.find(method, path)
        assert (found, len(values), implied) == (key, template.count("{"), {})


def test_routes_prefer_the_literal_and_decode_the_rest() -> None:
    router = Router(catalogue.load())
    assert router.find("GET", "/v1/customers/search")[0] == "GET /v1/customers/search"
    assert router.find("GET", "/v1/products/a%2Fb") == ("GET /v1/products/{id}", ["a/b"], {})


def test_an_old_address_leads_to_the_operation_of_today() -> None:
    router = Router(catalogue.load())
    assert router.find("POST", "/v1/customers/cus_1/subscriptions") == (
        "POST /v1/subscriptions",
        [],
        {"customer": "cus_1"},
    )
    assert router.find("DELETE", "/v1/customers/cus_1/subscriptions/sub_1") == (
        "DELETE /v1/subscriptions/{subscription_exposed_id}",
        ["sub_1"],
        {},
    )


def test_redaction_reaches_every_depth() -> None:
    sent = {
        "a": [{"number": "4242"}],
        "card": {"cvc": "1", "exp_month": 5},
        "secret": "",
        "payload": "an app's",
        "b": {"payload": {"value": 1}},
    }
    assert redacted(sent) == {
        "a": [{"number": "[redacted]"}],
        "card": {"cvc": "[redacted]", "exp_month": 5},
        "secret": "",
        "payload": "[redacted]",
        "b": {"payload": {"value": 1}},
    }


def test_an_id_holds_the_moment_it_was_made_whatever_was_made_before() -> None:
    """A position taken first in a millisecond must not leave the next id with an older one."""
    clock = iter(range(1_000_000, 2_000_000))
    ids = Ids(lambda: next(clock), Random(1))
    for _ in range(50):
        ids.position()
        id, position = ids.new_with_position("event")
        assert ids.position_of(id) == position
    held = [5_000_000]
    still = Ids(lambda: held[0], Random(1))
    for step in range(50):
        held[0] += step % 3
        still.position()
        id, position = still.new_with_position("request")
        assert still.position_of(id) == position
