"""The dashboard: what it shows of what happened, and what can be done there."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
from typing import Any

import pytest

from browsing import Browser
from paying import pay, run_timers
from support import Client
from tuppence.app import Settings, build
from tuppence.pages.dashboard.amounts import money
from tuppence.pages.dashboard.object_operations import by_type
from tuppence.pages.dashboard.presentation import MADE_FOR
from tuppence.pages.formatting import ago, shown
from tuppence.platform import account_creation, teams, users
from tuppence.platform.activation import checked

# -- home ------------------------------------------------------------------------------------------


def test_an_empty_home_says_what_to_do(owner: Browser) -> None:
    shown = owner.get("/dashboard/test")
    assert "Nothing has happened yet" in shown.text
    assert "/docs/first-request" in shown.links


def test_home_adds_up_what_happened_beside_the_time_before(
    owner: Browser, own: Client, clock: Any
) -> None:
    pay(own, 2000, payment_method="pm_card_visa")
    run_timers(own, clock, 60)
    clock.advance(7 * 86_400)
    pay(own, 2000, payment_method="pm_card_visa")
    pay(own, 2000, payment_method="pm_card_visa")
    pay(own, 2000, payment_method="pm_card_chargeDeclined")
    own.post("/v1/customers", name="Jane")
    run_timers(own, clock, 60)
    text = owner.get("/dashboard/test?range=7d").text
    assert "Gross volume $40.00 USD +100 % $20.00 USD in the time before" in text
    assert "Net volume $38.24 USD +100 %" in text
    assert "Payments 2 +100 % 1 in the time before" in text
    assert "New customers 1 0 in the time before" in text
    assert "Failed payments 1 0 in the time before" in text
    assert "Gross volume $60.00 USD" in owner.get("/dashboard/test?range=4w").text
    assert "Nothing has happened yet" in owner.get("/dashboard/live").text


def test_an_authorization_counts_once_it_is_captured(
    owner: Browser, own: Client, clock: Any
) -> None:
    intent = pay(own, payment_method="pm_card_visa", capture_method="manual")["id"]
    own.post("/v1/customers")
    assert "Gross volume $0.00 USD" in owner.get("/dashboard/test").text
    own.post(f"/v1/payment_intents/{intent}/capture", amount_to_capture=1500)
    run_timers(own, clock, 60)
    assert "Gross volume $15.00 USD" in owner.get("/dashboard/test").text
    own.post("/v1/refunds", payment_intent=intent, amount=500)
    run_timers(own, clock, 60)
    text = owner.get("/dashboard/test").text
    assert "Gross volume $15.00 USD" in text
    assert re.search(r"Net volume \$9\.\d\d USD", text)


def test_a_refused_change_counts_nothing(own: Client, owner: Browser) -> None:
    own.post("/v1/customers", name="Jane")
    own.post("/v1/customers", nmae="Jane")
    assert "New customers 1 " in owner.get("/dashboard/test").text


# -- lists and objects -----------------------------------------------------------------------------


def test_payments_have_tabs_by_status_and_a_search(owner: Browser, own: Client) -> None:
    pay(own, payment_method="pm_card_visa", amount=1234, description="A lamp")
    pay(own, payment_method="pm_card_visa", capture_method="manual", amount=5000)
    every = owner.get("/dashboard/test/payments").text
    assert "$12.34 USD" in every
    assert "$50.00 USD" in every
    waiting = owner.get("/dashboard/test/payments?tab=Uncaptured").text
    assert ("$50.00 USD" in waiting, "$12.34 USD" in waiting) == (True, False)
    found = owner.get("/dashboard/test/payments?q=12.34").text
    assert ("$12.34 USD" in found, "$50.00 USD" in found) == (True, False)
    assert "No results" in owner.get("/dashboard/test/payments?q=99.99").text


def test_a_payment_is_refunded_captured_and_cancelled_from_its_page(
    owner: Browser, own: Client
) -> None:
    paid = pay(own, payment_method="pm_card_visa")["id"]
    page = owner.get(f"/dashboard/test/payments/{paid}")
    assert "Timeline" in page.text
    (refund,) = [link for link in page.links if "/refunds/new" in link]
    asked = owner.submit(refund, "", "Continue", amount="5.00")
    done = owner.send(asked, asked.form(button="Refund $5.00 USD"))
    assert "$5.00 USD" in done.text
    assert own.get("/v1/refunds")["data"][0]["payment_intent"] == paid
    held = pay(own, payment_method="pm_card_visa", capture_method="manual")["id"]
    asked = owner.submit(f"/dashboard/test/payments/{held}/do/capture", "", "Continue")
    owner.send(asked, asked.form(button="Capture $29.00 USD"))
    assert own.get(f"/v1/payment_intents/{held}")["status"] == "succeeded"
    other = pay(own, payment_method="pm_card_visa", capture_method="manual")["id"]
    owner.submit(f"/dashboard/test/payments/{other}/do/cancel", "", "Cancel payment")
    assert own.get(f"/v1/payment_intents/{other}")["status"] == "canceled"
    assert (
        f"/dashboard/test/payments/{other}/do/capture"
        not in owner.get(f"/dashboard/test/payments/{other}").links
    )


def test_evidence_is_sent_from_a_disputes_page(owner: Browser, own: Client) -> None:
    pay(own, payment_method="pm_card_createDispute")
    dispute = own.get("/v1/disputes")["data"][0]["id"]
    given = {"evidence[uncategorized_text]": "winning_evidence", "submit": "true"}
    asked = owner.submit(f"/dashboard/test/disputes/{dispute}/edit", "", "Save", **given)
    assert own.get(f"/v1/disputes/{dispute}")["status"] == "needs_response"
    owner.send(asked, asked.form(button="Submit evidence"))
    assert own.get(f"/v1/disputes/{dispute}")["status"] == "won"


def test_a_customer_is_made_edited_and_deleted(owner: Browser, own: Client) -> None:
    made = owner.submit(
        "/dashboard/test/customers/new",
        "",
        "New customer",
        **{"name": "Jane", "address[city]": "Leeds", "metadata": "order=6735\nplan=gold"},
    )
    id = made.path.rsplit("/", 1)[-1]
    kept = own.get(f"/v1/customers/{id}").json
    assert (kept["address"]["city"], kept["metadata"]) == (
        "Leeds",
        {"order": "6735", "plan": "gold"},
    )
    owner.submit(f"{made.path}/edit", "", "Save", name="Jane Smith", **{"address[city]": ""})
    kept = own.get(f"/v1/customers/{id}").json
    assert (kept["name"], kept["address"]["city"] or "") == ("Jane Smith", "")
    assert kept["metadata"] == {"order": "6735", "plan": "gold"}
    events = [one["type"] for one in own.get("/v1/events")["data"]]
    assert events[:2] == ["customer.updated", "customer.created"]
    owner.submit(f"{made.path}/delete", "", "Delete customer")
    assert own.get(f"/v1/customers/{id}")["deleted"] is True


def test_a_form_sent_twice_is_carried_out_once(owner: Browser, own: Client) -> None:
    page = owner.get("/dashboard/test/customers/new")
    form = page.form(button="New customer")
    first, second = (owner.send(page, form, name="Jane") for _ in range(2))
    assert first.path == second.path
    assert len(own.get("/v1/customers")["data"]) == 1


def test_what_the_api_refuses_is_said_at_the_form(owner: Browser, own: Client) -> None:
    refused = owner.submit(
        "/dashboard/test/payments/new", "", "New payment", amount="0.10", currency="usd"
    )
    assert refused.status == 400
    assert "at least" in refused.text
    assert refused.form(button="New payment").values["amount"] == "0.10"
    assert own.get("/v1/payment_intents")["data"] == []


def test_what_no_field_holds_goes_in_as_lines(owner: Browser, own: Client) -> None:
    price = own.post("/v1/prices", currency="usd", unit_amount=500, product_data={"name": "Gold"})[
        "id"
    ]
    shown = owner.submit(
        "/dashboard/test/payment_links/new",
        "",
        "New payment link",
        more=f"line_items[0][price]={price}\nline_items[0][quantity]=1",
    )
    assert "plink_" in shown.path, shown.text[:400]


def test_changes_of_the_dashboard_are_logged_as_such(owner: Browser, own: Client) -> None:
    owner.submit("/dashboard/test/customers/new", "", "New customer", name="Jane")
    logs = own.get("/_tuppence/request_logs", method="POST")["data"]
    assert logs[0]["api_key"] == "Dashboard: you@localhost"
    before = len(own.get("/_tuppence/request_logs", limit=100)["data"])
    owner.get("/dashboard/test/customers")
    own.settle()
    logs = own.get("/_tuppence/request_logs", limit=100)["data"]
    assert [one for one in logs if one["method"] == "GET" and "Dashboard" in one["api_key"]] == []
    assert before >= 1


def test_every_type_of_object_has_its_list(owner: Browser, api: Client) -> None:
    """Nothing that the API lists is out of reach."""
    known = api.server.pipeline.catalogue
    index = owner.get("/dashboard/test/resources")
    reached = 0
    for type, there in by_type(known).items():
        (link,) = [one for one in index.links if one.endswith((f"/resources/{type}", slug(type)))][
            :1
        ] or [""]
        assert link, type
        listed = owner.get(link)
        assert listed.status == 200, (type, listed.status, listed.text[:200])
        if there.create is not None:
            found = owner.get(f"{link}/new").status
            needed = {there.create.key, MADE_FOR.get(there.create.key, there.create.key)}
            assert found == (404 if needed & known.unbuilt.keys() else 200), type
            offers = f"{link}/new" in listed.links
            assert offers == (found == 200), type
        reached += 1
    assert reached > 110


def slug(type: str) -> str:
    from tuppence.pages.dashboard.presentation import slug_of

    return f"/dashboard/test/{slug_of(type)}"


def test_long_lists_have_pages(owner: Browser, own: Client) -> None:
    for number in range(45):
        own.post("/v1/customers", name=f"Customer {number:02}")
    names: list[str] = []
    shown = owner.get("/dashboard/test/customers")
    for _ in range(3):
        names += re.findall(r"Customer \d\d", shown.html)
        older = [one for one in shown.links if "starting_after" in one]
        if not older:
            break
        shown = owner.get(f"/dashboard/test/customers{older[0]}")
    assert len(set(names)) == len(names) == 45
    newer = [one for one in shown.links if "ending_before" in one]
    back = owner.get(f"/dashboard/test/customers{newer[0]}")
    assert "Customer 24" in back.html


def test_an_id_is_enough_to_find_its_page(owner: Browser, own: Client) -> None:
    customer = own.post("/v1/customers", name="Jane")["id"]
    intent = pay(own, payment_method="pm_card_visa", customer=customer)
    product = own.post("/v1/products", name="Gold")["id"]
    for id, page in (
        (customer, f"customers/{customer}"),
        (intent["id"], f"payments/{intent['id']}"),
        (intent["latest_charge"], f"charges/{intent['latest_charge']}"),
        (product, f"products/{product}"),
    ):
        assert owner.get(f"/dashboard/test/search?q={id}").path == f"/dashboard/test/{page}"
    assert owner.get("/dashboard/test/objects/cus_nobody0000000").status == 404


def test_search_finds_by_mail_amount_name_and_metadata(owner: Browser, own: Client) -> None:
    own.post("/v1/customers", name="Jane Smith", email="jane@example.com", metadata={"crm": "77"})
    pay(own, payment_method="pm_card_visa", amount=4321)
    for words in ("jane@example.com", "Jane", "crm:77"):
        assert "Jane Smith" in owner.get(f"/dashboard/test/search?q={words}").text, words
    assert "$43.21 USD" in owner.get("/dashboard/test/search?q=43.21").text
    assert "Nothing found" in owner.get("/dashboard/test/search?q=nobody@example.com").text


def test_a_list_is_exported(owner: Browser, own: Client, api: Client) -> None:
    own.post("/v1/customers", name="Jane", description="=HYPERLINK(1)")
    for number in range(120):
        own.post("/v1/customers", name=f"Number {number}")
    page = owner.submit("/dashboard/test/customers", "/exports/new", "Export CSV")
    assert page.path.startswith("/dashboard/test/exports/")
    for _ in range(200):
        api.runner.run(rest())
        shown = owner.get(page.path)
        if "Download" in shown.text:
            break
    assert "121 lines" in shown.text, shown.text[-300:]
    content = owner.get(f"{page.path}.csv")
    rows = list(csv.DictReader(io.StringIO(content.html)))
    assert content.headers["content-type"].startswith("text/csv")
    assert len(rows) == 121
    assert rows[-1]["name"] == "Jane"
    assert rows[-1]["description"] == "'=HYPERLINK(1)"


def test_an_export_that_was_cut_off_says_so(owner: Browser, own: Client, api: Client) -> None:
    from tuppence.pages.dashboard.csv_export import EXPORT

    if api.server.store.node is not None:
        pytest.skip("of several servers another may be writing it")
    own.post("/v1/customers")
    site = api.server.site()
    values = {"account": own.world.account, "livemode": False, "what": "customer", "done": 7}
    values |= {"total": None, "state": "running", "size": None, "error": None}

    def job(tx: Any) -> str:
        person = users.by_email(tx, account_creation.LOCAL_EMAIL)
        assert person is not None
        return str(tx.insert(EXPORT, values | {"user": person.id}).id)

    id = api.runner.run(site.change(job))
    assert "was stopped while it was written" in owner.get(f"/dashboard/test/exports/{id}").text


async def rest() -> None:
    import asyncio

    await asyncio.sleep(0.02)


# -- developers ------------------------------------------------------------------------------------


def test_logs_are_filtered(owner: Browser, own: Client) -> None:
    own.post("/v1/customers", name="Jane")
    own.post("/v1/customers", nmae="Jane")
    own.get("/v1/customers")
    own.settle()
    page = "/dashboard/test/logs"

    def found(query: str) -> int:
        return len(set(re.findall(r"/logs/(req_\w+)", owner.get(f"{page}?{query}").html)))

    assert found("") == 3
    assert found("status=400") == found("kind=failed") == 1
    assert found("method=GET") == 1
    assert found("path=/v1/customers&method=POST") == 2
    assert found(f"key={own.key[-4:]}") == 3
    assert found("from=2026-11-01T00:00&to=2026-11-01T00:01") == 3
    assert found("from=2026-11-01T00:02") == found("to=2026-10-31T23:59") == 0
    assert found("key=zzzz") == found("ip=203.0.113.1") == 0
    assert "Nothing fits" in owner.get(f"{page}?ip=203.0.113.1").text


def test_an_event_that_the_api_refuses_to_show_says_why(owner: Browser, own: Client) -> None:
    own.post("/v1/customers", name="Jane")
    event = own.events()[0]["id"]
    own.post("/_tuppence/faults", kind="rate_limit", operation="GET /v1/events/{id}")
    shown = owner.get(f"/dashboard/test/events/{event}")
    assert shown.status == 409
    assert "rate limits" in shown.text


@pytest.mark.parametrize("kind", ["connection_reset", "lost_answer"])
def test_pages_say_that_a_fault_cut_the_connection(owner: Browser, own: Client, kind: str) -> None:
    own.post("/v1/customers", name="Jane")
    event = own.events()[0]["id"]
    own.post("/_tuppence/faults", kind=kind, operation="GET /v1/events/{id}")
    shown = owner.get(f"/dashboard/test/events/{event}")
    assert shown.status == 409
    assert "cut before the response" in shown.text


def test_deliveries_of_what_no_endpoint_can_be_say_why(owner: Browser) -> None:
    assert owner.get("/dashboard/test/webhooks/%00/attempts").status in (404, 409)


def test_a_webhook_is_set_up_and_its_secret_shown_once(owner: Browser, own: Client) -> None:
    made = owner.submit(
        "/dashboard/test/webhooks/new",
        "",
        "New webhook",
        url="http://127.0.0.1:9/hook",
        enabled_events="customer.created",
    )
    secret = re.search(r"whsec_\w+", made.html)
    assert secret
    (endpoint,) = own.get("/v1/webhook_endpoints")["data"]
    page = owner.get(f"/dashboard/test/webhooks/{endpoint['id']}")
    assert secret[0] not in page.html
    rolled = owner.submit(f"{page.path}/roll", "", "Roll secret")
    new = re.search(r"whsec_\w+", rolled.html)
    assert new
    assert new[0] != secret[0]
    own.post("/v1/customers", name="Jane")
    (event,) = own.get("/v1/events")["data"]
    shown = owner.get(f"/dashboard/test/events/{event['id']}")
    sent = owner.send(shown, shown.form("/resend"), endpoint=endpoint["id"])
    assert (sent.status, sent.path.split("?")[0]) == (200, f"/dashboard/test/events/{event['id']}")
    assert "Sent again to http://127.0.0.1:9/hook." in sent.text
    assert owner.get(f"/dashboard/test/webhooks/{endpoint['id']}/attempts").status == 200


def test_keys_are_shown_rolled_and_limited_in_the_dashboard(owner: Browser, api: Client) -> None:
    page = owner.get("/dashboard/test/apikeys")
    reveal = next(
        one for one in re.findall(r'action="([^"]*/reveal)"', page.html) if "/key_" in one
    )
    assert api.server.new_keys["sk_test"] in owner.send(page, page.form(reveal)).html
    form = owner.get("/dashboard/test/apikeys/new?preset=Take%20payments")
    made = owner.send(
        form, form.form(button="Create key"), name="Checkout", allowed_ips="127.0.0.1"
    )
    key = re.search(r"rk_test_\w{40,}", made.html)
    assert key
    limited = api.with_key(key[0])
    assert limited.post("/v1/payment_intents", amount=2000, currency="usd").status == 200
    assert limited.get("/v1/balance").status == 403
    listed = owner.get("/dashboard/test/apikeys")
    assert "Checkout" in listed.text
    assert "from 127.0.0.1 only" in listed.text
    (edit,) = {
        one
        for one in re.findall(r"/dashboard/test/apikeys/key_\w+", listed.html)
        if "127.0.0.1" in owner.get(one).html
    }
    form = owner.get(edit)
    owner.send(form, form.form(button="Save"), name="Tills", allowed_ips="")
    listed = owner.get("/dashboard/test/apikeys")
    assert ("Tills" in listed.text, "from 127.0.0.1 only" in listed.text) == (True, False)
    roll = next(one for one in listed.links if re.search(r"/key_\w+/roll$", one))
    rolled = owner.submit(roll, "", "Roll key", expires_in="3600")
    assert re.search(r"sk_test_\w{40,}", rolled.html)
    old = api.with_key(api.server.new_keys["sk_test"])
    assert old.get("/v1/balance").status == 200


def test_a_secret_wants_the_password_again_after_a_while(api: Client, clock: Any) -> None:
    jane = Browser(api)
    jane.sign_up("jane@example.com", "Shop")
    clock.advance(3600)
    asked = jane.submit("/dashboard/test/apikeys", "/reveal", "Reveal")
    assert asked.path.startswith("/dashboard/prove")
    assert "sk_test_" not in asked.html
    wrong = jane.send(asked, asked.form(button="Go on"), password="wrong wrong wrong")
    assert wrong.status == 401
    jane.send(wrong, wrong.form(button="Go on"), password="a sentence that is long")
    page = jane.get("/dashboard/test/apikeys")
    shown = jane.send(page, page.form("/reveal"))
    assert re.search(r"[ps]k_test_\w{40,}", shown.html)


def test_the_live_secret_of_a_sign_up_is_shown_once(api: Client) -> None:
    jane = Browser(api)
    jane.sign_up("jane@example.com", "Shop")
    page = jane.get("/dashboard/live/apikeys")
    reveal = next(
        one for one in re.findall(r'action="([^"]*/reveal)"', page.html) if "/key_" in one
    )
    shown = re.search(r"sk_live_\w{40,}", jane.send(page, page.form(reveal)).html)
    assert shown
    assert api.with_key(shown[0]).get("/v1/balance").status == 200
    assert reveal not in jane.get("/dashboard/live/apikeys").html
    again = jane.send(page, page.form(reveal))
    assert (again.status, "sk_live" in again.html) == (400, False)


# -- settings --------------------------------------------------------------------------------------

ACTIVATION = {
    "business_type": "company",
    "legal_name": "Jane's Shop Ltd",
    "product_description": "Lamps",
    "statement_descriptor": "JANES LAMPS",
    "representative_name": "Jane Smith",
    "representative_birth": "1990-05-17",
    "representative_email": "jane@example.com",
    "address_line1": "1 Main St",
    "address_city": "Springfield",
    "address_postal_code": "12345",
    "country": "us",
    "routing_number": "110000000",
    "account_number": "000123456789",
}


def test_an_account_is_activated_and_keeps_no_account_number(owner: Browser, api: Client) -> None:
    live = api.with_key(api.server.new_keys["sk_live"])
    assert "not activated" in owner.get("/dashboard/live").text
    done = owner.submit("/dashboard/settings/activate", "", "Activate", **ACTIVATION)
    assert "This account is activated" in done.text
    body = api.server.store.reader.account(live.world.account)
    assert body is not None
    kept = json.loads(body)
    assert kept["activated"] is True
    assert (kept["activation"]["bank_last4"], kept["activation"]["country"]) == ("6789", "US")
    assert b"000123456789" not in body
    answer = pay(live, payment_method="pm_card_visa")
    assert answer.status == 501


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("business_type", "unicorn"),
        ("legal_name", ""),
        ("statement_descriptor", "abc"),
        ("statement_descriptor", "12345"),
        ("representative_birth", "yesterday"),
        ("representative_birth", "2020-01-01"),
        ("routing_number", "110000001"),
        ("account_number", "12"),
        ("country", "USA"),
    ],
)
def test_an_activation_is_checked(field: str, value: str) -> None:
    from tuppence.errors import ApiError

    with pytest.raises(ApiError) as refused:
        checked(ACTIVATION | {field: value}, 1_793_491_200)
    assert refused.value.param == field


def test_an_iban_activates_an_account_elsewhere() -> None:
    good = {"country": "DE", "routing_number": "", "account_number": "DE89 3704 0044 0532 0130 00"}
    assert checked(ACTIVATION | good, 1_793_491_200)["activation"]["bank_last4"] == "3000"


def test_settings_are_changed(owner: Browser, api: Client) -> None:
    version = "2025-03-31.basil"
    owner.submit("/dashboard/settings/account", "", "Save", name="Lamps", api_version=version)
    own = api.with_key(api.server.new_keys["sk_test"])
    own.conforming = False
    assert own.get("/v1/customers").headers["stripe-version"] == version
    refused = owner.submit(
        "/dashboard/settings/account", "", "Save", name="Lamps", api_version="yesterday"
    )
    assert refused.status == 400
    colors = {"primary_color": "#112233", "secondary_color": "#445566"}
    owner.submit("/dashboard/settings/branding", "", "Save", **colors)
    assert "#112233" in owner.get("/dashboard/settings/branding").html


def test_a_sandbox_copies_settings_and_has_no_live_mode(owner: Browser, api: Client) -> None:
    owner.submit(
        "/dashboard/settings/branding",
        "",
        "Save",
        primary_color="#112233",
        secondary_color="#445566",
    )
    owner.submit("/dashboard/settings/sandboxes", "/new", name="Copy", copy="yes")
    assert "#112233" in owner.get("/dashboard/settings/branding").html
    live = owner.get("/dashboard/live")
    assert "/dashboard/live" not in live.links


def test_a_sandbox_of_the_cli_is_claimed(owner: Browser, api: Client) -> None:
    from tuppence.platform.sessions import csrf_of

    challenge = owner.ask(
        "POST", "/keys/challenge", b'{"email":"a@b.c"}', {"content-type": "application/json"}
    )
    asked = json.loads(challenge.html)
    import hashlib

    number = next(
        n
        for n in range(60_000)
        if hashlib.sha256(f"{asked['salt']}{n}".encode()).hexdigest() == asked["challenge"]
    )
    body = json.dumps(asked | {"number": number, "email": "a@b.c", "name": "Claimed"}).encode()
    made = json.loads(owner.ask("POST", "/keys/provision", body).html)
    path = made["claim_url"].removeprefix(api.server.settings.public_url)
    forged = path.rsplit("/", 1)[0] + "/" + csrf_of(b"another", "claim:x")
    assert owner.get(forged).status == 403
    assert "Claimed" in owner.submit(path, "", "Claim it").text
    again = owner.submit(path, "", "Claim it")
    assert again.status == 404


# -- how values look -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        (2000, "usd", "$20.00 USD"),
        (-500, "eur", "-€5.00 EUR"),
        (2000, "jpy", "¥2,000 JPY"),
        (123456, "sek", "1,234.56 SEK"),
        (12340, "kwd", "12.340 KWD"),
        (99_999_999_999_999_999, "usd", "$999,999,999,999,999.99 USD"),
    ],
)
def test_money_as_people_read_it(amount: int, currency: str, text: str) -> None:
    assert money(amount, currency) == text


def test_moments_and_states_as_people_read_them() -> None:
    assert ago(100, 100) == "just now"
    assert ago(100, 100 + 7200) == "2 hours ago"
    assert ago(100 + 86_400, 100) == "in 1 day"
    document = {"amount": 5, "currency": "usd", "status": "past_due", "created": 1_793_491_200}
    assert shown(document, "amount").text == "$0.05 USD"
    assert shown(document, "status").tone == "failed"
    assert shown(document, "created").kind == "moment"
    assert shown({"customer": "cus_0Vbmz3zv0vtjPC"}, "customer").kind == "id"
    assert shown({}, "name").text == "–"


def test_whoever_left_all_teams_is_signed_out(owner: Browser, api: Client) -> None:
    assert owner.get("/dashboard/test").status == 200

    def leave(tx: Any) -> None:
        for member in teams.listed(tx, teams.MEMBER):
            found = tx.find(teams.MEMBER, member.id)
            tx.delete(found)

    api.runner.run(api.server.site().change(leave))
    assert owner.get("/dashboard/test").path.startswith("/sign-in")


def test_a_stand_in_makes_up_no_log(clock: Any) -> None:
    with asyncio.Runner() as runner:
        server = build(Settings(now=clock, answer_unknown_ids=True))
        browser = Browser(Client(runner, server, "sk_test_any"))
        browser.get(f"/dashboard?token={server.dashboard_token}")
        assert browser.get("/dashboard/test/logs/req_TlIZQmm8rMs6VA").status == 404
        runner.run(server.close())
