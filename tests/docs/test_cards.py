"""The table of test cards is true: each number is that of its token, and each outcome happens."""

from __future__ import annotations

import re

import pytest

from paying import pay
from support import REPOSITORY, Client

PAGE = (REPOSITORY / "docs" / "test-cards.md").read_text()
ROWS = re.findall(r"^\| ([\d ]+) \| `(pm_card_\w+)` \| (.+) \|$", PAGE, re.M)


def test_the_page_has_its_table() -> None:
    assert len(ROWS) >= 10


def test_the_sample_is_declined(api: Client) -> None:
    sample = PAGE.split("A declined one answers 402:")[1].split("```")[1]
    declined = api.post("/v1/payment_intents", **dict(re.findall(r"-d \"?([^=\s]+)=(\w+)", sample)))
    assert (declined.status, declined.error["code"]) == (402, "card_declined")


@pytest.mark.parametrize(("number", "token", "outcome"), ROWS)
def test_a_row_of_the_table(api: Client, number: str, token: str, outcome: str) -> None:
    answer = pay(api, payment_method=token)
    by_number = api.post(
        "/v1/payment_methods",
        type="card",
        card={"number": number.replace(" ", ""), "exp_month": 12, "exp_year": 2040, "cvc": "123"},
    ).json
    if "code" in answer.json.get("error", {}):
        wanted = re.findall(r"`(\w+)`", outcome)
        error = answer.error
        assert answer.status == 402
        if wanted:
            assert error["code"] == wanted[0]
            assert wanted[1:] in ([], [error.get("decline_code")])
        else:
            assert "blocked" in outcome
        method = error["payment_method"]
    elif "asks the payer" in outcome:
        assert answer["status"] == "requires_action"
        method = api.get(f"/v1/payment_methods/{answer['payment_method']}").json
    else:
        assert (answer["status"], outcome[:8]) == ("succeeded", "succeeds")
        method = api.get(f"/v1/payment_methods/{answer['payment_method']}").json
    assert by_number["card"]["fingerprint"] == method["card"]["fingerprint"]
