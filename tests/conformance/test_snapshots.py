"""Replay the stories in snapshots/: every response must be the recorded one.

docs/contributing/conformance.md says how to read a failure and how to record a story.
"""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from conformance.record import record, sender
from conformance.rewriting import private_matter
from conformance.snapshot import Run, differences, judge, replay
from conformance.story import Step, Story, stories
from support import StartedServer

FIRST = {"id": "cus_Abcdefgh123456", "object": "customer", "amount": 500, "created": 1_700_000_000}


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", stories(), ids=name)
def test_a_story_gets_the_recorded_responses(
    path: Path, started: StartedServer, new_key: str
) -> None:
    story = Story.read(path)
    # A fresh key opens an empty account on this server.
    key = f"{new_key}{re.sub(r'[^a-z0-9]', '', name(path))}"
    verdict = judge(story, replay(story, sender(started.url, key)))
    if verdict.unlisted:
        found = "\n".join(f"{name(path)}, {one}" for one in verdict.unlisted)
        pytest.fail(f"Responses differ from the recorded ones.\n{found}", pytrace=False)
    if verdict.stale:
        found = "\n".join(verdict.stale)
        pytest.fail(
            f"{name(path)}: these no longer differ. Remove them from the story.\n{found}",
            pytrace=False,
        )


def test_a_hundred_exchanges_of_the_real_api_are_held() -> None:
    held = [Story.read(path) for path in stories()]
    assert sum(len(story.steps) for story in held) >= 100
    for story in held:
        assert story.source["recorded_from"] == "the real API, in test mode"
        assert story.source["api_version"] == story.headers["Stripe-Version"]


@pytest.mark.parametrize("path", stories(), ids=name)
def test_a_snapshot_identifies_nobody(path: Path) -> None:
    assert private_matter(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
        "cus_8qxgjYdnnW8YVX",
        "cus_AbcdefGhijklmn",
        "acct_1032D82eZvKYlo2C",
        "somebody@company.test",
        "https://company.test/",
        "4234567890123456",
    ],
)
def test_private_matter_is_found(text: str) -> None:
    assert private_matter(f'{{"name": "{text}"}}') != []


def compared(recorded: Any, ours: Any) -> list[str]:
    """Where `ours` differs from `recorded`, both as a server sends them."""
    snapshot = Run(1_700_000_000).normalised(recorded)
    run = Run(time.time())
    run.learn(snapshot, ours)
    return [one.path for one in differences(1, snapshot, run.seen_as(snapshot, ours))]


def ours(**changes: Any) -> dict[str, Any]:
    return {**FIRST, "id": "cus_Zyxwvuts987654", "created": int(time.time()), **changes}


def test_another_id_and_time_are_no_difference() -> None:
    assert compared(FIRST, ours()) == []


def test_another_amount_is_a_difference() -> None:
    assert compared(FIRST, ours(amount=501)) == ["amount"]
    assert compared(FIRST, ours(amount="500")) == ["amount"]


def test_another_kind_of_id_is_a_difference() -> None:
    assert compared(FIRST, ours(id="prod_Zyxwvuts987654")) == ["id"]


def test_missing_and_extra_fields_are_differences() -> None:
    less = ours()
    del less["amount"]
    assert compared(FIRST, less) == ["amount"]
    assert compared(FIRST, ours(name=None)) == ["name"]


def test_a_reference_stands_for_one_value() -> None:
    recorded = {"a": FIRST["id"], "b": FIRST["id"], "c": "cus_Another1234567"}
    one, other = "cus_Zyxwvuts987654", "cus_Qrstuvwx555555"
    assert compared(recorded, {"a": one, "b": one, "c": other}) == []
    assert compared(recorded, {"a": one, "b": other, "c": other}) == ["b"]
    assert compared(recorded, {"a": one, "b": one, "c": one}) == ["c"]


def test_ids_inside_texts_are_references() -> None:
    recorded = {**FIRST, "url": f"/v1/customers/{FIRST['id']}/sources"}
    assert compared(recorded, ours(url="/v1/customers/cus_Zyxwvuts987654/sources")) == []
    assert compared(recorded, ours(url="/v1/customers/cus_Other123456789/sources")) == ["url"]


def test_times_are_compared_relative_to_the_first_request() -> None:
    recorded = {"trial_end": 1_700_000_000 + 14 * 86_400}
    now = int(time.time())
    assert compared(recorded, {"trial_end": now + 14 * 86_400}) == []
    assert compared(recorded, {"trial_end": now + 13 * 86_400}) == ["trial_end"]


def test_lists_are_compared_by_position() -> None:
    assert compared({"data": [1, 2]}, {"data": [2, 1]}) == ["data[0]", "data[1]"]
    assert compared({"data": [1, 2]}, {"data": [1]}) == ["data[1]"]


def test_a_listed_difference_that_is_gone_fails() -> None:
    story = Story("t", {}, {}, [], {}, [{"step": 1, "path": "amount", "reason": "r"}])
    assert judge(story, differences(1, {"amount": 1}, {"amount": 2})).unlisted == []
    assert judge(story, []).stale == ["known_differences: step 1, amount"]


def test_a_recording_replays_exactly_and_holds_no_key(
    started: StartedServer, new_key: str, tmp_path: Path
) -> None:
    create = Step("POST", "/v1/customers", {"email": "jane.smith@example.com"}, {}, 0, None)
    read = Step("GET", "/v1/customers/<cus:1>", {}, {}, 0, None)
    story = Story("t", {}, {"Stripe-Version": "2025-11-17.clover"}, [create, read])
    recorded = record(story, sender(started.url, new_key), {})
    recorded.write(tmp_path / "story.json")
    assert new_key not in (tmp_path / "story.json").read_text()
    assert recorded.steps[1].body["id"] == "<cus:1>"
    again = Story.read(tmp_path / "story.json")
    assert json.dumps(again.steps[0].body) == json.dumps(recorded.steps[0].body)
    assert replay(again, sender(started.url, f"{new_key}again")) == []
