"""Same key, same request: done once, answered twice."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from support import Answer, Client, StartedServer
from tuppence.server.request import Request


def create(api: Client, body: bytes = b"name=Jane", key: str = "order-1") -> Answer:
    return api.request("POST", "/v1/customers", body, {"Idempotency-Key": key})


def test_a_repeat_is_answered_byte_for_byte(api: Client) -> None:
    first, second = create(api), create(api)
    assert second.body == first.body
    assert second.headers["idempotent-replayed"] == "true"
    assert "idempotent-replayed" not in first.headers
    assert second.headers["original-request"] == first.headers["request-id"]
    assert second.headers["request-id"] != first.headers["request-id"]
    assert len(api.get("/v1/customers")["data"]) == len(api.events()) == 1


def test_parameters_in_another_order_are_the_same(api: Client) -> None:
    first = create(api, b"name=Jane&email=jane@example.com")
    assert create(api, b"email=jane%40example.com&name=Jane").body == first.body


def test_the_key_holds_after_the_object_has_changed(api: Client) -> None:
    first = create(api)
    api.post(f"/v1/customers/{first['id']}", name="Moe")
    assert create(api)["name"] == "Jane"


def test_other_parameters(api: Client) -> None:
    create(api)
    answer = create(api, b"name=Moe")
    assert (answer.status, answer.error) == (
        400,
        {
            "message": "Keys for idempotent requests can only be used with the same parameters "
            "they were first used with. Try using a key other than 'order-1' if you meant to "
            "execute a different request.",
            "type": "idempotency_error",
        },
    )
    assert create(api).status == 200


def test_another_path(api: Client) -> None:
    id = create(api)["id"]
    answer = api.request(
        "POST", f"/v1/customers/{id}", b"name=Jane", {"Idempotency-Key": "order-1"}
    )
    assert (answer.status, answer.error["type"]) == (400, "idempotency_error")
    assert f"('/v1/customers/{id}' vs '/v1/customers')" in answer.error["message"]


def test_a_refused_request_does_not_use_up_its_key(api: Client) -> None:
    assert create(api, b"emial=x").status == 400
    assert create(api, b"name=Jane").status == 200


def test_nor_does_one_that_the_operation_refused(api: Client) -> None:
    headers = {"Idempotency-Key": "p"}
    sent = b"currency=usd&unit_amount=5&product=gold"
    assert api.request("POST", "/v1/prices", sent, headers).status == 400
    api.post("/v1/products", name="Gold", id="gold")
    made = api.request("POST", "/v1/prices", sent, headers)
    assert made.status == 200
    assert api.request("POST", "/v1/prices", sent, headers).body == made.body


def test_keys_are_per_account(api: Client) -> None:
    other = api.with_key("sk_test_another_world")
    assert create(other)["id"] != create(api)["id"]


def test_a_key_expires_after_a_day(api: Client, clock: Callable[[], float]) -> None:
    first = create(api)
    clock.advance(24 * 3600 - 1)
    assert create(api)["id"] == first["id"]
    clock.advance(2)
    renewed = create(api)
    assert renewed["id"] != first["id"]
    assert create(api)["id"] == renewed["id"]


def test_expired_replies_are_dropped(api: Client, clock: Callable[[], float]) -> None:
    create(api)
    clock.advance(3600)
    create(api, key="order-2")

    def kept() -> list[object]:
        return [key for (key,) in api.server.store.reader.rows("SELECT key FROM idempotency_keys")]

    now = int(clock())
    api.runner.run(api.server.retention.run_once(now))
    assert kept() == ["order-1", "order-2"]
    api.runner.run(api.server.retention.run_once(now + 23 * 3600 + 1))
    assert kept() == ["order-2"]


def test_a_key_is_at_most_255_characters(api: Client) -> None:
    assert create(api, key="k" * 255).status == 200
    answer = create(api, key="k" * 256)
    assert (answer.status, answer.error["type"]) == (400, "idempotency_error")


def test_twins_at_the_same_moment_run_once(api: Client) -> None:
    def request() -> Request:
        headers = {
            b"authorization": f"Bearer {api.key}".encode(),
            b"idempotency-key": b"twin",
        }
        return Request("POST", "/v1/customers", b"", headers, b"name=Jane", None, time.monotonic())

    async def both() -> list[bytes]:
        replies = await asyncio.gather(*(api.server.pipeline.answer(request()) for _ in range(40)))
        return [reply.body for reply in replies]

    assert len(set(api.runner.run(both()))) == 1
    assert len(api.get("/v1/customers")["data"]) == 1


def test_get_takes_no_key(api: Client) -> None:
    api.headers["idempotency-key"] = "k"
    before = api.get("/v1/customers").body
    create(api, key="other")
    assert api.get("/v1/customers").body != before


def test_a_repeat_after_a_restart(
    start: Callable[..., StartedServer], tmp_path: Path, new_key: str
) -> None:
    headers = {"Idempotency-Key": "order-1"}
    server = start()
    first = server.call("POST", "/v1/customers", new_key, "name=Jane", **headers)
    server.kill()
    again = start().call("POST", "/v1/customers", new_key, "name=Jane", **headers)
    assert again.body == first.body
    assert again.headers["idempotent-replayed"] == "true"
