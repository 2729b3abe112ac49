"""`tuppence trigger`: each of its events happens by the requests that it sends."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import click
import pytest

from support import Client
from tuppence.cli import trigger


def sender(api: Client) -> trigger.Send:
    def send(method: str, path: str, pairs: list[tuple[str, str]]) -> tuple[int, dict[str, Any]]:
        if method == "GET":
            answer = api.request("GET", path, query=urlencode(pairs))
        else:
            answer = api.request(method, path, urlencode(pairs).encode())
        return answer.status, answer.json

    return send


def triggered(api: Client, event: str, *overrides: str, **given: str) -> None:
    asked = [trigger.parsed_override(one) for one in overrides]
    trigger.run(event, sender(api), asked, given, lambda line: None)


@pytest.mark.parametrize("event", trigger.recipes()["events"])
def test_the_event_happens(api: Client, event: str) -> None:
    triggered(api, event)
    assert api.events(type=event), [one["type"] for one in api.events()]


def test_the_users_own_values_and_customer(api: Client) -> None:
    mine = api.post("/v1/customers", name="Mine")["id"]
    triggered(
        api, "invoice.paid", "invoice_item:amount=4711", "invoice:metadata[po]=7", customer=mine
    )
    (invoice,) = api.get("/v1/invoices")["data"]
    assert (invoice["customer"], invoice["amount_paid"]) == (mine, 4711)
    assert invoice["metadata"] == {"po": "7"}
    assert len(api.get("/v1/customers")["data"]) == 1


def test_what_it_says_to_a_mistake(api: Client) -> None:
    for event, override, said in (
        ("nothing.happened", (), "no trigger"),
        ("customer.created", ("invoice:amount=1",), "has the steps customer"),
        ("customer.created", ("customer:email=" + "x" * 600,), "was refused"),
    ):
        with pytest.raises(click.ClickException) as refused:
            triggered(api, event, *override)
        assert said in refused.value.message
    with pytest.raises(click.ClickException):
        trigger.parsed_override("name=Jane")
