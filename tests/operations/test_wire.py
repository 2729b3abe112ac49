"""What comes in over HTTP: encodings, limits, headers; and what goes out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support import Client


def body(api: Client, raw: bytes, content_type: str = "application/x-www-form-urlencoded"):
    return api.request("POST", "/v1/customers", raw, {"Content-Type": content_type})


@pytest.mark.parametrize(
    "raw",
    [
        b"name=Jane&address[line1]=1+High+St&preferred_locales[]=en&preferred_locales[]=fr",
        b"name=Jane&address%5Bline1%5D=1%20High%20St&preferred_locales[0]=en"
        b"&preferred_locales[1]=fr",
        b"preferred_locales[1]=fr&name=Jane&&address[line1]=1%20High%20St&preferred_locales[0]=en",
    ],
)
def test_every_bracket_style(api: Client, raw: bytes) -> None:
    customer = body(api, raw)
    assert customer["name"] == "Jane"
    assert customer["address"]["line1"] == "1 High St"
    assert customer["preferred_locales"] == ["en", "fr"]


@pytest.mark.parametrize(
    "raw",
    [
        b"invoice_settings[custom_fields][0][name]=A&invoice_settings[custom_fields][0][value]=1"
        b"&invoice_settings[custom_fields][1][name]=B&invoice_settings[custom_fields][1][value]=2",
        b"invoice_settings[custom_fields][][name]=A&invoice_settings[custom_fields][][value]=1"
        b"&invoice_settings[custom_fields][][name]=B&invoice_settings[custom_fields][][value]=2",
    ],
)
def test_lists_of_hashes(api: Client, raw: bytes) -> None:
    assert body(api, raw)["invoice_settings"]["custom_fields"] == [
        {"name": "A", "value": "1"},
        {"name": "B", "value": "2"},
    ]


def test_text_is_utf8_both_ways(api: Client) -> None:
    name = 'Žofie "Ž" 张 🎉 <b>'
    id = api.post("/v1/customers", name=name)["id"]
    assert api.get(f"/v1/customers/{id}")["name"] == name


@pytest.mark.parametrize(
    ("raw", "content_type", "status"),
    [
        (b"name=%FF%FE", "application/x-www-form-urlencoded", 400),
        (b"name=\xff\xfe", "application/x-www-form-urlencoded", 400),
        (b"name=%ED%A0%80", "application/x-www-form-urlencoded", 400),
        (b"name=a%00b", "application/x-www-form-urlencoded", 400),
        (b"metadata[a%00]=b", "application/x-www-form-urlencoded", 400),
        (b"name=a&name[b]=c", "application/x-www-form-urlencoded", 400),
        (b"name[b]=c&name=a", "application/x-www-form-urlencoded", 400),
        (b"a[]=1&a[b]=2", "application/x-www-form-urlencoded", 400),
        (b"a[b]=1&a[]=2", "application/x-www-form-urlencoded", 400),
        (b"address" + b"[a]" * 5000 + b"=x", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"metadata[%d]=x" % n for n in range(5000)), "", 400),
        (b"name[=x", "application/x-www-form-urlencoded", 400),
        (b"=x", "application/x-www-form-urlencoded", 400),
        (b"%", "application/x-www-form-urlencoded", 400),
        (b'{"name": "Jane"}', "application/json", 400),
        (b"name=Jane", "text/plain", 400),
        (b"--x", "multipart/form-data", 400),
        (b"garbage", "multipart/form-data; boundary=x", 400),
        (b"name=" + b"x" * 10 * 2**20, "application/x-www-form-urlencoded", 413),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_hostile_bodies_change_nothing(
    api: Client, raw: bytes, content_type: str, status: int
) -> None:
    answer = body(api, raw, content_type)
    assert answer.status == status
    assert json.loads(answer.body)["error"]["type"] == "invalid_request_error"
    assert api.get("/v1/customers")["data"] == api.events() == []


def test_the_wrong_content_type_says_which_is_right(api: Client) -> None:
    answer = body(api, b'{"name": "Jane"}', "application/json")
    assert answer.error["message"] == (
        "Invalid request (check that your POST content type is application/x-www-form-urlencoded). "
        "If you have any questions, we can help at https://support.stripe.com/."
    )


def test_multipart_parameters(api: Client) -> None:
    raw = (
        b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nJane\r\n'
        b'--x\r\nContent-Disposition: form-data; name="metadata[a]"\r\n\r\nb\r\n--x--\r\n'
    )
    customer = body(api, raw, "multipart/form-data; boundary=x")
    assert (customer["name"], customer["metadata"]) == ("Jane", {"a": "b"})


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b'"x"',
        b'{"a": "\xff"}',
        b'{"a": "\\ud800"}',
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
    ],
    ids=lambda value: repr(value)[:30],
)
def test_v2_takes_only_json_objects(api: Client, raw: bytes) -> None:
    answer = api.request(
        "POST", "/v2/core/event_destinations", raw, {"Content-Type": "application/json"}
    )
    assert (answer.status, answer.error["type"]) == (400, "invalid_request_error")


def test_headers_of_an_answer(api: Client) -> None:
    first = api.get("/v1/customers").headers
    second = api.get("/v1/customers").headers
    assert first["content-type"] == "application/json"
    assert first["request-id"].startswith("req_")
    assert first["request-id"] != second["request-id"]
    assert "stripe-should-retry" not in first
    created = api.request("POST", "/v1/customers", b"", {"Idempotency-Key": "k"}).headers
    assert created["idempotency-key"] == "k"
    assert created["original-request"] == created["request-id"]
    assert created["stripe-should-retry"] == "false"


def test_head_and_options(api: Client) -> None:
    head = api.request("HEAD", "/v1/customers")
    assert (head.status, head.body) == (200, b"")
    assert int(head.headers["content-length"]) > 0
    assert "POST" in api.request("OPTIONS", "/v1/customers").headers["allow"]


def test_a_query_and_a_body_make_one_set_of_parameters(api: Client) -> None:
    answer = api.request("POST", "/v1/customers", b"name=Jane", query="email=a@example.com")
    assert (answer["name"], answer["email"]) == ("Jane", "a@example.com")


def test_a_read_runs_its_handler_once(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has to write says so, and runs in the lane from the start."""
    api.post("/v1/customers", name="Jenny")
    runs: list[str] = []
    for key in ("GET /v1/payment_methods/{payment_method}", "GET /v1/customers/search"):
        handler = api.server.pipeline.handlers.find(key)
        assert handler is not None

        def spy(tx: Any, params: Any, _handler: Any = handler, _key: str = key) -> Any:
            runs.append(_key)
            return _handler(tx, params)

        monkeypatch.setitem(api.server.pipeline.handlers._found, key, spy)
    assert api.get("/v1/payment_methods/pm_card_visa").status == 200
    assert len(api.get("/v1/customers/search", query='name:"Jenny"')["data"]) == 1
    assert runs == ["GET /v1/payment_methods/{payment_method}", "GET /v1/customers/search"]
