"""Numbers, ids, tokens, texts and URLs from outside are bounded where they come in."""

from __future__ import annotations

import base64
import json
import logging
import urllib.error
import urllib.request
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from browsing import Browser, Reader
from support import Answer, Client, StartedServer
from tuppence.catalogue.validation import integer
from tuppence.domain.billing.periods import plus_months
from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.runtime.ids import Ids
from tuppence.store.rows import World

STRIPES = "1NG8Du2eZvKYlo2CUI79vXWy"  # the random part of an id in Stripe's documentation
BEYOND = str(10**20 - 1)


def refused(answer: Answer) -> tuple[int, str | None, str | None]:
    return answer.status, answer.error.get("code"), answer.error.get("param")


# -- ids and cursors -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("/v1/events", f"evt_{STRIPES}"),
        ("/v1/events", "evt_1zzzzzzzzzzzzzzzzzzzzzzz"),
        ("/_tuppence/request_logs", "req_TlIZQmm8rMs6VA"),
        ("/_tuppence/delivery_attempts", f"dlat_{STRIPES}"),
    ],
)
def test_ids_that_stripe_gave_out_are_not_found(api: Client, path: str, id: str) -> None:
    found = api.get(f"{path}/{id}")
    assert refused(found) == (404, "resource_missing", "id")
    assert f"'{id}'" in found.error["message"]
    for cursor in ("starting_after", "ending_before"):
        assert refused(api.get(path, **{cursor: id})) == (400, "resource_missing", cursor)


def test_an_event_that_stripe_sent_cannot_be_sent_again(api: Client) -> None:
    assert refused(api.post(f"/v1/events/evt_{STRIPES}/retry", {}))[:2] == (404, "resource_missing")


def test_positions_are_those_that_a_row_can_hold() -> None:
    ids = Ids(lambda: 1_793_491_200_000, Random(7))
    id, position = ids.new_with_position("event")
    assert Ids.position_of(id) == position
    for text in (f"evt_{STRIPES}", "evt_1zzzzzzzzzzzzzzzzzzzzzzz", "req_zzzzzzzzzzzzzz", "evt_1"):
        with pytest.raises(ValueError, match=text):
            Ids.position_of(text)


def token(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode()


@pytest.mark.parametrize("place", [f"{BEYOND}:1", f"1:{BEYOND}", "-1:1", "１:1", "1:1:1", ":", ""])
def test_page_tokens_of_nobodys_making_are_refused(api: Client, place: str) -> None:
    asked = {"query": "email:'jenny@example.com'", "page": token(place)}
    if place:
        found = api.get("/v1/customers/search", **asked)
        assert (found.status, found.error["param"]) == (400, "page")
    for path in ("/v2/core/events", "/v2/core/event_destinations", "/v2/core/accounts"):
        found = api.get(path, page=token(f"after:{place}"))
        assert (found.status, found.error["param"]) == (400, "page")


# -- numbers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value", [str(2**63), str(-(2**63) - 1), "9" * 400, "٣", "１２", "1e3", "+1"]
)
def test_integers_are_whole_and_fit_in_64_bits(api: Client, value: str) -> None:
    for param in ("limit", "created"):
        found = api.get("/v1/customers", **{param: value})
        assert refused(found) == (400, "parameter_invalid_integer", param)
        assert found.error["message"] == f"Invalid integer: {value}"


@pytest.mark.parametrize("number", [2**63, 10**40, -(2**63) - 1])
def test_integers_of_json_fit_too(number: int) -> None:
    assert integer(2**63 - 1, "amount") == 2**63 - 1
    with pytest.raises(ApiError, match=f"Invalid integer: {number}"):
        integer(number, "amount")


@pytest.mark.parametrize("value", ["9" * 19, "0." + "9" * 25, "1e9", "٣.٣", "NaN", "inf"])
def test_decimals_are_bounded(api: Client, value: str) -> None:
    found = api.post("/v1/prices", currency="usd", unit_amount_decimal=value, product_data={})
    assert (found.status, found.error["param"]) == (400, "unit_amount_decimal")


def test_places_of_a_list_are_numbers(api: Client) -> None:
    for place in ("9" * 5000, "²", "-1", "１"):
        found = api.get("/v1/customers", **{f"expand[{place}]": "data.sources"})
        assert (found.status, found.error["param"]) == (400, "expand")


def test_digits_of_other_scripts_are_no_card_number(api: Client) -> None:
    card = {"number": "²" * 16, "exp_month": "12", "exp_year": "2040"}
    assert api.post("/v1/tokens", card=card).status == 402
    card |= {"number": "4242424242424242", "exp_month": "²"}
    assert refused(api.post("/v1/tokens", card=card))[0] == 400
    assert api.get("/v1/charges/search", query="amount>²").status == 400
    assert api.get("/v1/charges/search", query=f"amount>{'9' * 400}").status == 400


def test_a_question_beyond_64_bits_finds_nothing(
    api: Client, caplog: pytest.LogCaptureFixture
) -> None:
    """The net below the bounds: it finds no row, and the log says so."""
    world = World("acct_x", False)
    server, run = api.server, api.runner.run
    with caplog.at_level(logging.WARNING):
        found = run(server.store.read(lambda reader: reader.entry(world, "events", 2**70)))
    assert found is None


def test_a_timer_that_far_ahead_never_fires(api: Client) -> None:
    world = World("acct_x", False)
    for due_at in (2**80, None):
        job = lambda writer, at=due_at: writer.put_timer(world, "x", "y", at)  # noqa: E731
        api.runner.run(api.server.store.write(job, None))
    assert api.post("/v1/customers").status == 200


def new_price(api: Client) -> str:
    id: str = api.post(
        "/v1/prices",
        currency="usd",
        unit_amount=900,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )["id"]
    return id


def billed(api: Client, **more: Any) -> Answer:
    customer = api.post("/v1/customers", email="jenny@example.com")["id"]
    price = new_price(api)
    sent = {"collection_method": "send_invoice", "days_until_due": 30} | more
    return api.post("/v1/subscriptions", customer=customer, items=[{"price": price}], **sent)


def test_days_lead_to_a_year_that_there_is(api: Client) -> None:
    for param in ("trial_period_days", "days_until_due"):
        assert refused(billed(api, **{param: 2**62})) == (400, "parameter_invalid_integer", param)


def test_sums_fit_in_64_bits(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    path = f"/v1/customers/{customer}/balance_transactions"
    for amount in (2**63 - 1, -(2**63), 10**12 + 1):
        refused_one = api.post(path, amount=amount, currency="usd")
        assert refused(refused_one) == (400, "amount_too_large", "amount")
    assert api.post(path, amount=10**12, currency="usd").status == 200
    assert refused(api.post(path, amount=1, currency="usd"))[1] == "amount_too_large"
    assert api.get(f"/v1/customers/{customer}")["balance"] == 10**12
    many = {"price": new_price(api), "quantity": 2**62}
    sent = {"customer": customer, "items": [many], "collection_method": "send_invoice"}
    found = api.post("/v1/subscriptions", sent, days_until_due=1)
    assert (found.status, api.get("/v1/subscriptions")["data"]) == (400, [])


def test_a_coupon_of_more_months_than_there_are_lasts_to_the_last(api: Client) -> None:
    asked = {"percent_off": 10, "duration": "repeating", "duration_in_months": 10**15}
    coupon = api.post("/v1/coupons", asked)["id"]
    assert billed(api, discounts=[{"coupon": coupon}]).status == 200
    assert plus_months(1_793_491_200, 10**15, 1_793_491_200) < 253_402_300_800


# -- times -----------------------------------------------------------------------------------------

LAST = 253_402_300_799  # 9999-12-31 23:59:59 UTC


@pytest.mark.parametrize("second", [LAST + 1, 2**50, 10**17, 2**63 - 1, -(2**62)])
def test_times_are_those_that_a_date_can_name(api: Client, second: int) -> None:
    customer = api.post("/v1/customers", email="jenny@example.com")["id"]
    asks = [
        ("/v1/test_helpers/test_clocks", {"frozen_time": second}, "frozen_time"),
        ("/v1/file_links", {"file": "file_x", "expires_at": second}, "expires_at"),
        (
            "/v1/invoices",
            {"customer": customer, "collection_method": "send_invoice", "due_date": second},
            "due_date",
        ),
        (
            "/v1/invoiceitems",
            {"customer": customer, "amount": 1, "period": {"start": 1, "end": second}},
            "period[end]",
        ),
        ("/v1/coupons", {"percent_off": 5, "redeem_by": second}, "redeem_by"),
    ]
    for path, sent, param in asks:
        found = api.post(path, sent)
        assert refused(found) == (400, "parameter_invalid_integer", param)
        assert found.error["message"] == f"Invalid integer: {second}"


def test_the_last_second_is_taken(api: Client) -> None:
    assert api.post("/v1/test_helpers/test_clocks", frozen_time=LAST).status == 200


def test_a_page_shows_a_time_of_no_year_as_its_number(api: Client) -> None:
    """Rows that an older version stored."""
    browser = Browser(api)
    browser.get(f"/dashboard?token={api.server.dashboard_token}")
    own = api.with_key(api.server.new_keys["sk_test"])
    clock = own.post("/v1/test_helpers/test_clocks", frozen_time=LAST)["id"]
    account = own.get("/v1/account")["id"]

    def age(writer: Any) -> None:
        world = World(account, False)
        row = writer.object(world, "test_helpers.test_clock", clock)
        body = json.loads(row.body) | {"frozen_time": 10**17}
        changed = row._replace(body=json.dumps(body).encode(), version=row.version + 1)
        writer.replace_object(world, "test_helpers.test_clock", changed, [], [])

    api.runner.run(api.server.store.write(age, account))
    for path in ("/dashboard/test/test_clocks", f"/dashboard/test/test_clocks/{clock}"):
        shown = browser.get(path)
        assert shown.status == 200
        assert "100000000000000000" in shown.html


# -- texts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\x00" * 300])
def test_texts_with_a_nul_are_refused_or_found_nowhere(api: Client, text: str) -> None:
    assert api.post("/v1/customers", name=text).status == 400
    assert api.post("/v1/customers", metadata={text: "x"}).status == 400
    assert api.get(f"/v1/customers/{text}").status == 404
    assert api.get("/v1/customers", starting_after=text).status == 400
    assert api.get("/v1/customers", email=text).status == 400
    assert api.get("/v1/customers/search", query=f"name:'{text}'").status in (200, 400)
    assert api.get("/v1/events", type=text).status == 400
    body = json.dumps({"display_name": text}).encode()
    json_type = {"content-type": "application/json"}
    assert api.request("POST", "/v2/core/accounts", body, json_type).status == 400
    assert api.post("/v1/customers").status == 200


def test_headers_hold_what_text_may_hold(api: Client) -> None:
    for name in ("idempotency-key", "stripe-account", "stripe-version", "tuppence-fault"):
        for value in ("a\x00b", "\x7f", "é"):
            found = Client(api.runner, api.server, api.key, {name: value}).post("/v1/customers")
            assert found.status < 500, (name, value)


def test_surrogates_are_no_text(api: Client) -> None:
    json_type = {"content-type": "application/json"}
    body = rb'{"display_name": "\ud800"}'
    assert api.request("POST", "/v2/core/accounts", body, json_type).status == 400
    assert api.request("POST", "/v1/customers", b"name=%ED%A0%80").status == 400
    assert api.get("/v1/customers/%ED%A0%80").status == 404


# -- secrets ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("offered", ["é", "\ud800", "", "secret", "ＳＥＣＲＥＴ"])
def test_secrets_are_compared_with_any_text(offered: str) -> None:
    assert is_same("secret", offered) is (offered == "secret")


# -- URLs ------------------------------------------------------------------------------------------

UNSAFE = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "https://",
    "http://[",
    "https://example.com:99999999/",
]


@pytest.mark.parametrize("url", UNSAFE)
def test_no_payer_is_sent_to_an_unsafe_url(api: Client, url: str) -> None:
    customer = api.post("/v1/customers")["id"]
    link = {"return_url": "https://a.example", "refresh_url": url, "type": "account_onboarding"}
    line = {"quantity": 1, "price_data": {"currency": "usd", "unit_amount": 900}}
    line["price_data"] |= {"product_data": {"name": "Gold"}}  # type: ignore[operator]
    asks: list[tuple[str, dict[str, Any], str]] = [
        ("/v1/billing_portal/sessions", {"customer": customer, "return_url": url}, "return_url"),
        ("/v1/account_links", {"account": "acct_x", **link}, "refresh_url"),
        (
            "/v1/checkout/sessions",
            {"mode": "payment", "line_items": [line], "success_url": url},
            "success_url",
        ),
        (
            "/v1/payment_intents",
            {"amount": 900, "currency": "usd", "confirm": True, "return_url": url},
            "return_url",
        ),
        ("/v1/setup_intents", {"confirm": True, "return_url": url}, "return_url"),
        (
            "/v1/sources",
            {"type": "ideal", "currency": "eur", "amount": 900, "redirect": {"return_url": url}},
            "redirect[return_url]",
        ),
        ("/v1/products", {"name": "Gold", "images": ["https://a.example", url]}, "images[1]"),
        ("/v1/products", {"name": "Gold", "url": url}, "url"),
    ]
    for path, sent, param in asks:
        if url in ("https://",) and param in ("images[1]", "url"):
            continue  # shown, never gone to
        assert refused(api.post(path, sent)) == (400, "url_invalid", param), path


def test_the_scheme_of_an_app_is_taken_where_stripe_takes_it(api: Client) -> None:
    asked = {"amount": 900, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True}
    assert api.post("/v1/payment_intents", asked | {"return_url": "shop://stripe"}).status == 200
    customer = api.post("/v1/customers")["id"]
    portal = {"customer": customer, "return_url": "shop://stripe"}
    found = api.post("/v1/billing_portal/sessions", portal)
    assert found.error["message"] == "Not a valid URL"
    found = api.post("/v1/billing_portal/sessions", portal | {"return_url": "shop.example/back"})
    assert found.error["message"] == (
        "Invalid URL: An explicit scheme (such as https) must be provided."
    )


def test_links_are_for_accounts_that_there_are(api: Client) -> None:
    sent = {
        "return_url": "https://a.example",
        "refresh_url": "https://a.example",
        "type": "account_onboarding",
    }
    found = api.post("/v1/account_links", account=f"acct_{STRIPES[:16]}", **sent)
    assert refused(found) == (400, "resource_missing", "account")
    assert found.error["message"] == f"No such account: 'acct_{STRIPES[:16]}'"
    connected = api.post("/v1/accounts", type="express", country="US")["id"]
    assert api.post("/v1/account_links", account=connected, **sent).status == 200


# -- pages and tools -------------------------------------------------------------------------------

HOSTILE = [
    f"evt_{STRIPES}",
    "9" * 400,
    "-1",
    "²",
    "a\x00b",
    "é",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    token(f"after:{BEYOND}:1"),
]
PARAMS = ("q", "page", "starting_after", "ending_before", "range", "currency", "tab", "from", "to")
FILTERS = (
    "created[gte]",
    "status",
    "key",
    "ip",
    "kind",
    "type",
    "related_object",
    "preset",
    "lang",
)
PAGES = (
    "/dashboard/test",
    "/dashboard/test/logs",
    "/dashboard/test/events",
    "/dashboard/test/payments",
    "/dashboard/test/customers",
    "/dashboard/test/search",
    "/dashboard/test/apikeys/new",
    "/docs",
    "/docs/search",
    "/docs/api",
    "/sign-in",
)


@pytest.mark.parametrize("value", HOSTILE)
def test_pages_take_any_question(api: Client, value: str) -> None:
    browser = Browser(api)
    browser.get(f"/dashboard?token={api.server.dashboard_token}")
    for page in PAGES:
        for param in (*PARAMS, *FILTERS):
            shown = browser.get(f"{page}?{urlencode({param: value})}")
            assert shown.status < 500, (page, param)
    for path in ("events", "logs", "customers", "webhooks", "payments", "nothing"):
        assert browser.get(f"/dashboard/test/{path}/{quote(value, safe='')}").status < 500


@pytest.mark.parametrize("value", HOSTILE)
def test_forms_and_links_take_any_text(api: Client, value: str) -> None:
    browser = Browser(api)
    for path in ("/sign-up", "/sign-in", "/forgotten"):
        forms = Reader(browser.ask("GET", path).html).forms
        (form,) = [one.values for one in forms if "email" in one.values]
        sent = {name: text if name == "csrf" else value for name, text in form.items()}
        assert browser.ask("POST", path, urlencode(sent).encode()).status in (
            200,
            303,
            400,
            401,
            429,
        )
        query = urlencode({"next": value, "link": value})
        assert browser.ask("GET", f"{path}?{query}").status < 500
    part = quote(value, safe="")
    for path in (f"/links/{part}/test/{part}/{part}", f"/receipts/{part}/test/{part}/{part}"):
        assert browser.ask("GET", path).status < 500
    for path in (f"/stripecli/auth/{part}/{part}", f"/redirect/authenticate/{part}/test/{part}"):
        assert browser.ask("GET", path).status < 500


def test_a_file_link_says_the_same_to_any_secret(api: Client) -> None:
    """An answer of its own would tell which links there are."""
    body = (
        b'--edge\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbusiness_logo\r\n'
        b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n\r\n--edge--\r\n"
    )
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    link = api.post("/v1/file_links", file=api.request("POST", "/v1/files", body, kind)["id"])["id"]
    account = api.get("/v1/account")["id"]
    browser = Browser(api)
    answers = {
        (found.status, found.html)
        for id in (link, "link_none")
        for secret in ("wrong", "%C3%A9", "%00")
        for found in [browser.ask("GET", f"/links/{account}/test/{id}/{secret}")]
    }
    assert len(answers) == 1
    assert {status for status, _ in answers} == {404}


@pytest.mark.parametrize(
    "arguments",
    [
        {"limit": 10**30},
        {"limit": 1e300},
        {"limit": -1.5},
        {"starting_after": f"cus_{STRIPES}"},
        {"created": {"gte": 2**70}},
        {"email": "a\x00b"},
        {"email": "\\ud800"},
        {"expand": ["\x00"] * 40},
        {"expand": {"²": "x"}},
        {"limit": [[[[[]]]]]},
    ],
)
def test_tools_take_any_arguments(
    started: StartedServer, new_key: str, arguments: dict[str, Any]
) -> None:
    for name, given in (
        ("customers_list", arguments),
        ("call_operation", {"method": "GET", "path": "/v1/customers", "params": arguments}),
        ("call_operation", {"method": "GET", "path": f"/v1/events/evt_{STRIPES}"}),
        ("call_operation", {"method": "GET\x00", "path": "/v1/\x00", "params": arguments}),
        ("call_operation", {"method": "POST", "path": "/v2/core/accounts", "params": arguments}),
    ):
        params = {"name": name, "arguments": given}
        asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
        request = urllib.request.Request(
            f"{started.url}/mcp",
            json.dumps(asked).replace("\\\\ud800", "\\ud800").encode(),
            {
                "Authorization": f"Bearer {new_key}",
                "Content-Type": "application/json",
                "Accept": "application/json, text/event-stream",
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                said = answer.read().decode()
        except urllib.error.HTTPError as refused:
            said = f"HTTP {refused.code}"
        assert "HTTP 5" not in said
        assert "unknown error" not in said, said
        assert "Traceback" not in said
