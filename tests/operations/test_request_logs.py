"""The log of requests: kept with what they did, without what must not be kept."""

from __future__ import annotations

import pytest

from support import Client


def logs(api: Client, **filters: object) -> list[dict[str, object]]:
    api.settle()
    found = api.get("/_tuppence/request_logs", **filters)["data"]
    return [one for one in found if not one["path"].startswith("/_tuppence")]


def test_a_log_tells_the_whole_request(api: Client) -> None:
    headers = {"Idempotency-Key": "k", "User-Agent": "tests/1"}
    answer = api.request("POST", "/v1/customers", b"name=Jane&metadata[a]=b", headers)
    (log,) = logs(api)
    assert log.pop("duration_ms") >= 0
    assert log.pop("api_key").startswith("sk_test_")
    assert log == {
        "id": answer.headers["request-id"],
        "object": "request_log",
        "api_version": "2026-10-28.endive",
        "created": 1_793_491_200,
        "events": [api.events()[0]["id"]],
        "idempotency_key": "k",
        "ip_address": "127.0.0.1",
        "livemode": False,
        "method": "POST",
        "path": "/v1/customers",
        "request_params": {"name": "Jane", "metadata": {"a": "b"}},
        "response_body": answer.json,
        "status": 200,
        "user_agent": "tests/1",
    }
    one = api.get(f"/_tuppence/request_logs/{log['id']}").json
    assert one["response_body"] == answer.json


def test_reads_and_refusals_are_logged_too(api: Client) -> None:
    api.get("/v1/customers", limit=3)
    api.get("/v1/customers/cus_x")
    api.post("/v1/customers", emial="x")
    api.get("/v1/nope")
    seen = [(log["method"], log["path"], log["status"]) for log in logs(api)]
    assert seen == [
        ("GET", "/v1/nope", 404),
        ("POST", "/v1/customers", 400),
        ("GET", "/v1/customers/cus_x", 404),
        ("GET", "/v1/customers", 200),
    ]
    (refused,) = logs(api, status=400)
    assert refused["response_body"]["error"]["code"] == "parameter_unknown"
    assert refused["events"] == []


def test_logs_are_filtered_and_paged(api: Client) -> None:
    for _ in range(3):
        api.post("/v1/customers")
    api.post("/v1/coupons", percent_off=5)
    api.settle()
    assert len(logs(api, path="/v1/customers")) == 3
    assert len(logs(api, method="POST", status=200)) == 4
    assert logs(api, method="DELETE") == []
    path = "/v1/customers"
    first = api.get("/_tuppence/request_logs", limit=2, path=path)
    assert (len(first["data"]), first["has_more"]) == (2, True)
    last = first["data"][-1]["id"]
    second = api.get("/_tuppence/request_logs", limit=2, path=path, starting_after=last)
    assert (len(second["data"]), second["has_more"]) == (1, False)


def test_a_replay_makes_no_second_event_but_is_answered(api: Client) -> None:
    for _ in range(2):
        api.request("POST", "/v1/customers", b"", {"Idempotency-Key": "k"})
    assert len(api.events()) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"type=card&card[number]=4242424242424242&card[cvc]=314",
        b"bank_account[account_number]=000123456789",
        b"individual[id_number]=123456789",
    ],
)
def test_numbers_never_reach_a_log(api: Client, body: bytes) -> None:
    api.request("POST", "/v1/tokens", body)
    api.settle()
    rows = api.server.store.reader.rows("SELECT body FROM request_logs")
    kept = b"".join(bytes(row[0]) for row in rows)
    assert b"[redacted]" in kept
    for secret in (b"4242424242424242", b'"314"', b"000123456789", b"123456789"):
        assert secret not in kept
