"""Whatever is sent to whichever operation: a 4xx, a 501 or a 200, never a 5xx that means a bug."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support import Client
from tuppence import catalogue
from tuppence.app import Settings, build

known = catalogue.load()
built = list(known.operation_keys)

# What other servers made, what no row can hold, and what no text may hold.
BEYOND = "9" * 20
STRIPES = "1NG8Du2eZvKYlo2CUI79vXWy"
HOSTILE = [
    *(f"{prefix}_{STRIPES}" for prefix in ("evt", "cus", "pi", "dlat", "price", "acct", "req")),
    *("evt_1zzzzzzzzzzzzzzzzzzzzzzz", "req_zzzzzzzzzzzzzz", "clip_1zzzzzzzzzzzzzzzzzzzzzzz"),
    *(
        base64.urlsafe_b64encode(one.encode()).decode()
        for one in (
            f"{BEYOND}:1",
            f"1:{BEYOND}",
            f"after:1:{BEYOND}",
            f"before:{BEYOND}:1",
            "after:1:1",
            "-1:1",
        )
    ),
    *(str(one) for one in (2**63, -(2**63) - 1, 2**63 - 1, -(2**63), 253_402_300_800, 10**17)),
    *("\x00", "a\x00b", "²", "٣٣٣", "１２７.0.0.1", "javascript:alert(1)", "http://[", "https://"),
    *("9999-99-99T99:99:99Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "é", "\u2028"),
]

scalars = st.one_of(
    st.text(max_size=12),
    st.sampled_from(HOSTILE),
    st.sampled_from(["", "true", "0", "-1", "9" * 25, "1e9", "NaN", "null", "usd", "month", "inf"]),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["a", "0", "unit_amount", "interval", "gte"]), inner),
    ),
    max_leaves=4,
)


def parameters(key: str) -> st.SearchStrategy[dict[str, Any]]:
    paging = ("expand", "limit", "page", "starting_after", "ending_before", "created")
    names = st.sampled_from([*known.operation(key).fields, "nope", *paging])
    return st.dictionaries(names, values, max_size=5)


@pytest.fixture(scope="module")
def shared() -> Iterator[Client]:
    with asyncio.Runner() as runner:
        server = build(Settings(seed=5, faults=False))
        client = Client(runner, server, "sk_test_fuzz")
        for id in ("one", "two"):
            client.post("/v1/products", id=id, name=id)
            client.post("/v1/coupons", id=id, percent_off=5)
            client.post("/v1/plans", id=id, amount=1, currency="usd", interval="day", product=id)
        yield client
        runner.run(server.close())


def call(client: Client, key: str, ids: str, sent: dict[str, Any]) -> int:
    method, path = key.split(" ", 1)
    for name in known.operation(key).path_params:
        path = path.replace(f"{{{name}}}", quote(ids, safe=""))
    if method == "POST" and path.startswith("/v2/"):
        body, kind = json.dumps(sent).encode(), {"content-type": "application/json"}
        return client.request("POST", path, body, kind).status
    if method == "POST":
        return client.post(path, sent).status
    if method == "GET":
        return client.get(path, **sent).status
    return client.delete(path).status


@settings(max_examples=1500)
@given(st.data())
def test_built_operations(shared: Client, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(built))
    plain = ["one", "two", "cus_x", "a b", "%", "é", "x" * 300]
    id = data.draw(st.sampled_from([*plain, *HOSTILE]))
    sent = data.draw(parameters(key))
    version = data.draw(st.sampled_from(["2026-10-28.endive", "2019-08-14", "2015-04-07"]))
    client = Client(
        shared.runner, shared.server, shared.key, {"stripe-version": version}, conforming=False
    )
    assert call(client, key, id, sent) in (200, 400, 402, 404, 501), (key, id, sent)
