"""A model of what the API promises, run beside the server with random requests.

After every step: what is stored equals the model, lists are complete and newest first, and the
events, folded in order, give the stored objects.
"""

from __future__ import annotations

import asyncio
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from support import Client
from tuppence.app import Settings, build

names = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)
metadata = st.dictionaries(st.sampled_from(["a", "b", "c"]), names, max_size=3)
emails = st.sampled_from(["a@example.com", "b@example.com"])
fields = st.fixed_dictionaries({}, optional={"name": names, "metadata": metadata, "email": emails})


class Customers(RuleBasedStateMachine):
    alive = Bundle("alive")

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.seconds = 1_793_491_200.0
        server = build(Settings(now=lambda: self.seconds, seed=1))
        self.api = Client(self.runner, server, "sk_test_model")
        self.model: dict[str, dict[str, Any]] = {}

    def teardown(self) -> None:
        self.runner.run(self.api.server.close())
        self.runner.close()

    @rule(target=alive, sent=fields)
    def create(self, sent: dict[str, Any]) -> str:
        id: str = self.api.post("/v1/customers", sent)["id"]
        self.model[id] = applied({"name": None, "email": None, "metadata": {}}, sent)
        return id

    @rule(id=alive, sent=fields)
    def update(self, id: str, sent: dict[str, Any]) -> None:
        assert self.api.post(f"/v1/customers/{id}", sent).status == 200
        self.model[id] = applied(self.model[id], sent)

    @rule(id=alive)
    def refuse(self, id: str) -> None:
        assert self.api.post(f"/v1/customers/{id}", name="changed", balance="x").status == 400

    @rule(id=consumes(alive))
    def delete(self, id: str) -> None:
        assert self.api.delete(f"/v1/customers/{id}")["deleted"] is True
        del self.model[id]

    @rule()
    def wait(self) -> None:
        self.seconds += 1

    @invariant()
    def stored_objects_are_the_models(self) -> None:
        found = self.api.get("/v1/customers", limit=100)["data"]
        assert [one["id"] for one in found] == list(self.model)[::-1]
        for one in found:
            assert {k: one[k] for k in ("name", "email", "metadata")} == self.model[one["id"]]

    @invariant()
    def filters_find_exactly_theirs(self) -> None:
        for email in ("a@example.com", "b@example.com"):
            found = self.api.get("/v1/customers", limit=100, email=email)["data"]
            wanted = [id for id, one in self.model.items() if one["email"] == email]
            assert [one["id"] for one in found] == wanted[::-1]

    @invariant()
    def events_tell_the_whole_story(self) -> None:
        folded: dict[str, dict[str, Any]] = {}
        for event in reversed(self.api.events()):
            about = event["data"]["object"]
            before = folded.get(about["id"])
            if event["type"] == "customer.deleted":
                assert folded.pop(about["id"]) == about
                continue
            if event["type"] == "customer.updated":
                assert before is not None
                for name, old in event["data"]["previous_attributes"].items():
                    if name != "metadata":
                        assert before[name] == old
            folded[about["id"]] = about
        if len(self.api.events()) < 100:
            assert set(folded) == set(self.model)


def applied(before: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    after = dict(before)
    for name in ("name", "email"):
        if name in sent:
            after[name] = sent[name] or None
    merged = {**before["metadata"], **sent.get("metadata", {})}
    after["metadata"] = {k: v for k, v in merged.items() if v}
    return after


Customers.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestCustomers = Customers.TestCase
