"""The dashboard says what is true of money, and asks before it does harm."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import pytest

from browsing import Browser
from paying import pay, subscription
from support import Client
from tuppence.catalogue import load
from tuppence.pages.dashboard.amounts import BadAmount, decimal_money, major, minor
from tuppence.pages.dashboard.forms import currency_of, flat, inputs
from tuppence.pages.formatting import is_object_id, shown

# -- amounts and other values ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [
        ("19.50", "usd", 1950),
        ("1,234.5", "usd", 123450),
        ("$5", "usd", 500),
        (" 5 usd ", "usd", 500),
        ("0.07", "eur", 7),
        ("500", "jpy", 500),
        ("12.340", "kwd", 12340),
        ("-3", "gbp", -300),
    ],
)
def test_amounts_are_typed_in_the_major_unit(typed: str, currency: str, amount: int) -> None:
    assert minor(typed, currency) == amount
    assert minor(major(amount, currency), currency) == amount


@pytest.mark.parametrize(
    ("typed", "currency", "said"),
    [
        ("19.505", "usd", "Amounts in USD have 2 decimal places: enter one such as 19.50."),
        ("19,50", "usd", "Enter an amount in USD, such as 19.50."),
        ("5.5", "jpy", "Amounts in JPY have no decimal places: enter one such as 1950."),
        ("1e5", "usd", "Enter an amount in USD, such as 19.50."),
        ("much", "kwd", "Enter an amount in KWD, such as 19.500."),
        ("٣", "usd", "Enter an amount in USD, such as 19.50."),
        ("5", "dollars", "Enter a currency, such as usd, not “dollars”."),
    ],
)
def test_what_is_no_amount_is_refused_in_plain_words(typed: str, currency: str, said: str) -> None:
    with pytest.raises(BadAmount) as refused:
        minor(typed, currency)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("0.05", "usd", "$0.0005 USD"),
        ("1050", "usd", "$10.50 USD"),
        ("-1", "jpy", "-¥1 JPY"),
        ("12340.5", "kwd", "12.3405 KWD"),
    ],
)
def test_amounts_finer_than_the_minor_unit_are_shown_exactly(
    amount: str, currency: str, text: str
) -> None:
    assert decimal_money(amount, currency) == text


def test_words_of_the_api_are_no_ids() -> None:
    for word in ("charge_automatically", "not_applicable", "if_required", "card_declined"):
        assert not is_object_id(word), word
    for id in ("cus_0Vbmz3zv0vtjPC", "cs_test_a1b2c3d4e5", "pyr_1Mabcdefgh", "prod_NABCDEFGH"):
        assert is_object_id(id), id


@pytest.mark.parametrize(
    ("document", "path", "kind", "text"),
    [
        ({"object": "invoice", "collection_method": "charge_automatically"}, "collection_method",
         "text", "charge automatically"),
        ({"object": "payment_intent", "amount_capturable": 3900, "currency": "usd"},
         "amount_capturable", "money", "$39.00 USD"),
        ({"object": "line_item", "period": {"start": 1_795_647_532}}, "period.start", "moment",
         "25 Nov 2026, 22:58:52 UTC"),
        ({"object": "product", "updated": 1_795_647_532}, "updated", "moment",
         "25 Nov 2026, 22:58:52 UTC"),
        ({"object": "dispute", "balance_transactions": [{"id": "txn_1"}]}, "balance_transactions",
         "hidden", "–"),
        ({"object": "invoice", "discounts": []}, "discounts", "text", "–"),
        ({"object": "coupon", "percent_off": 12.5}, "percent_off", "text", "12.5%"),
        ({"object": "subscription", "schedule": "whatever"}, "schedule", "id", "whatever"),
        ({"object": "price", "currency": "usd", "unit_amount_decimal": "1050"},
         "unit_amount_decimal", "money", "$10.50 USD"),
        ({"object": "subscription", "currency": "kwd", "items": {"data": [{"x": {"amount": 10}}]}},
         "items.data.0.x.amount", "money", "0.010 KWD"),
    ],
)  # fmt: skip
def test_each_field_is_shown_by_its_type(
    document: dict[str, object], path: str, kind: str, text: str
) -> None:
    found = shown(document, path, load())
    assert (found.kind, found.text) == (kind, text)


def test_no_page_shows_what_only_a_program_reads(owner: Browser, own: Client) -> None:
    pay(own, payment_method="pm_card_createDispute")
    dispute = own.get("/v1/disputes")["data"][0]["id"]
    text = owner.get(f"/dashboard/test/disputes/{dispute}").text.split("JSON")[0]
    assert "{'" not in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("key", "name", "kind"),
    [
        ("POST /v1/payment_intents", "amount", "money"),
        ("POST /v1/prices", "unit_amount", "money"),
        ("POST /v1/products", "default_price_data[custom_unit_amount][minimum]", "money"),
        ("POST /v1/promotion_codes", "restrictions[minimum_amount]", "money"),
        ("POST /v1/billing/credit_grants", "amount[monetary][value]", "money"),
        ("POST /v1/terminal/configurations", "tipping[jpy][smart_tip_threshold]", "money"),
        ("POST /v1/customers", "balance", "minor"),
        ("POST /v1/prices", "unit_amount_decimal", "minor"),
        ("POST /v1/shipping_rates", "delivery_estimate[minimum][value]", "number"),
        ("POST /v1/coupons", "percent_off", "number"),
    ],
)
def test_every_amount_with_a_currency_is_typed_as_money(key: str, name: str, kind: str) -> None:
    known = flat(inputs(load(), load().operation(key)))
    assert {one.name: one.kind for one in known}[name] == kind


@pytest.mark.parametrize(
    ("form", "name", "currency"),
    [
        ({"currency": "EUR"}, "amount", "eur"),
        ({"currency": "eur", "a[currency]": "jpy"}, "a[b][amount]", "jpy"),
        ({"restrictions[minimum_amount_currency]": "kwd"}, "restrictions[minimum_amount]", "kwd"),
        ({"currency": "eur"}, "tipping[jpy][smart_tip_threshold]", "jpy"),
        ({}, "amount", "usd"),
    ],
)
def test_an_amount_has_the_nearest_currency(form: dict[str, str], name: str, currency: str) -> None:
    assert currency_of(form, name, "usd") == currency


def test_an_amount_without_a_currency_is_refused(owner: Browser, own: Client) -> None:
    customer = own.post("/v1/customers", name="Ada")["id"]
    refused = owner.submit(
        "/dashboard/test/resources/invoiceitem/new", "", "New", customer=customer, amount="19.50"
    )
    assert (refused.status, "Enter the currency of this amount" in refused.text) == (400, True)
    assert own.get("/v1/invoiceitems")["data"] == []


# -- states and stories ----------------------------------------------------------------------------


def badge(page: Any) -> str:
    """The state beside a page's heading."""
    found = re.search(r"<h1>.*?<span class=\"badge[^\"]*\">([^<]*)</span>", page.html, re.S)
    return found[1] if found else ""


def payment(owner: Browser, id: str) -> Any:
    return owner.get(f"/dashboard/test/payments/{id}")


def listed(owner: Browser, tab: str) -> list[str]:
    html = owner.get(f"/dashboard/test/payments?tab={tab}").html
    return re.findall(r'href="/dashboard/test/payments/(pi_\w+)"', html)


def test_a_payment_says_what_became_of_its_money(owner: Browser, own: Client) -> None:
    part = pay(own, 3900, payment_method="pm_card_visa")["id"]
    own.post("/v1/refunds", payment_intent=part, amount=1950)
    page = payment(owner, part)
    assert badge(page) == "Partially refunded"
    assert "$19.50 USD of $39.00 USD refunded. $19.50 USD can still be refunded." in page.text
    assert "$19.50 usd of a charge of $39.00 usd was refunded" in page.text
    own.post("/v1/refunds", payment_intent=part)
    assert badge(payment(owner, part)) == "Refunded"
    disputed = pay(own, payment_method="pm_card_createDispute")["id"]
    page = payment(owner, disputed)
    assert badge(page) == "Disputed"
    assert "The customer disputes $29.00 USD" in page.text
    assert "Respond by" in page.text
    paid = pay(own, payment_method="pm_card_visa")["id"]
    held = pay(own, payment_method="pm_card_visa", capture_method="manual")["id"]
    assert badge(payment(owner, held)) == "Uncaptured"
    begun = own.post("/v1/payment_intents", amount=500, currency="usd")["id"]
    assert badge(payment(owner, begun)) == "Incomplete"
    own.post(f"/v1/payment_intents/{begun}/cancel")
    assert badge(payment(owner, begun)) == "Canceled"
    assert badge(payment(owner, paid)) == "Succeeded"
    assert listed(owner, "Refunded") == [part]
    assert listed(owner, "Disputed") == [disputed]
    assert listed(owner, "Uncaptured") == [held]


@pytest.mark.parametrize(
    ("method", "said", "short"),
    [
        (
            "chargeDeclinedInsufficientFunds",
            "the card has insufficient funds",
            "insufficient funds",
        ),
        ("chargeDeclinedExpiredCard", "Declined: the card has expired", "expired card"),
        ("chargeDeclinedLostCard", "Don't tell the customer the reason", "lost card"),
        ("riskLevelHighest", "Blocked as too risky", "too risky"),
    ],
)
def test_why_a_payment_failed_is_said_at_the_top(
    owner: Browser, own: Client, method: str, said: str, short: str
) -> None:
    pay(own, payment_method=f"pm_card_{method}")
    (failed,) = own.get("/v1/payment_intents")["data"]
    page = payment(owner, failed["id"])
    assert said in page.text.split("Timeline")[0]
    assert badge(page) == ("Blocked" if method.startswith("risk") else "Failed")
    assert listed(owner, "Failed") == [failed["id"]]
    row = owner.get("/dashboard/test/payments?tab=Failed").text
    assert re.search(rf"(Failed|Blocked) {short} ?Visa •••• \d{{4}}", row), row
    assert listed(owner, "Incomplete") == []


def test_a_payment_says_that_a_block_list_stopped_it(owner: Browser, own: Client) -> None:
    card = {"number": "4539148803436467", "exp_month": 12, "exp_year": 2040, "cvc": "123"}
    data = {"type": "card", "card": card}
    first = pay(own, payment_method_data=data)["id"]
    own.post("/v1/refunds", payment_intent=first, reason="fraudulent")
    assert pay(own, payment_method_data=data).status == 402
    blocked = own.get("/v1/payment_intents")["data"][0]["id"]
    page = payment(owner, blocked)
    assert badge(page) == "Blocked"
    assert "your block list of the type “card fingerprint”" in page.text
    assert "/dashboard/test/resources/radar.value_list" in page.links


def test_a_subscription_is_canceled_at_the_end_of_its_period_or_now(
    owner: Browser, own: Client
) -> None:
    id = subscription(own)["id"]
    here = f"/dashboard/test/subscriptions/{id}"
    page = owner.get(here)
    assert badge(page) == "Active"
    assert f"{here}/delete" in page.links
    assert not [one for one in page.links if one.endswith(("/do/resume", "/do/keep"))]
    asked = owner.get(f"{here}/delete")
    assert "At the end of the paid period" in asked.text
    assert "Grace Hopper" in asked.text
    form = asked.form(button="Cancel subscription")
    assert form.values["when"] == "period_end"
    owner.send(asked, form, **{"cancellation_details[feedback]": "too_expensive"})
    held = own.get(f"/v1/subscriptions/{id}").json
    assert (held["status"], held["cancel_at_period_end"]) == ("active", True)
    assert held["cancellation_details"]["feedback"] == "too_expensive"
    page = owner.get(here)
    assert re.fullmatch(r"Cancels \d+ \w{3} \d{4}", badge(page))
    owner.submit(f"{here}/do/keep", "", "Don't cancel")
    assert own.get(f"/v1/subscriptions/{id}")["cancel_at_period_end"] is False
    owner.submit(f"{here}/delete", "", "Cancel subscription", when="now")
    assert own.get(f"/v1/subscriptions/{id}")["status"] == "canceled"
    assert [one for one in owner.get(here).links if "/do/" in one or "/delete" in one] == []


# -- what asks before it does ----------------------------------------------------------------------


def unconfirmed(owner: Browser, page: str, **given: str) -> Any:
    """Send a form as one does who has not seen what it will do."""
    token = owner.get(page).form("/sign-out").values["csrf"]
    return owner.ask("POST", page, urlencode({"csrf": token, **given}).encode())


def test_nothing_harmful_happens_without_its_confirmation(owner: Browser, own: Client) -> None:
    paid = pay(own, 3900, payment_method="pm_card_visa")
    held = pay(own, payment_method="pm_card_visa", capture_method="manual")
    pay(own, payment_method="pm_card_createDispute")
    dispute = own.get("/v1/disputes")["data"][0]["id"]
    customer = own.post("/v1/customers", name="Ada", email="a@example.com")["id"]
    coupon = own.post("/v1/coupons", percent_off=10, duration="once")["id"]
    hook = own.post("/v1/webhook_endpoints", url="http://127.0.0.1:9/", enabled_events=["*"]).json
    active = subscription(own)["id"]
    invoice = own.post("/v1/invoices", customer=customer, collection_method="send_invoice",
                       days_until_due=5)["id"]  # fmt: skip
    own.post(f"/v1/invoices/{invoice}/finalize")
    before = len(own.events())
    test = "/dashboard/test"
    for page, said in (
        (f"{test}/payments/{held['id']}/do/cancel", "$29.00 USD"),
        (f"{test}/payments/{held['id']}/do/capture", "Enter the amount to capture"),
        (f"{test}/disputes/{dispute}/do/close", "You lose $29.00 USD and the fee of $15.00 USD"),
        (f"{test}/customers/{customer}/delete", "Ada"),
        (f"{test}/coupons/{coupon}/delete", "Nobody can use it any more"),
        (f"{test}/webhooks/{hook['id']}/delete", "http://127.0.0.1:9/"),
        (f"{test}/webhooks/{hook['id']}/roll", "shown once"),
        (f"{test}/subscriptions/{active}/delete", "Choose when the subscription ends"),
        (f"{test}/refunds/new?payment_intent={paid['id']}&confirmed=yes", "Which payment?"),
    ):  # fmt: skip
        shown = unconfirmed(owner, page)
        assert shown.status in (200, 400), page
        assert said in shown.text, (page, shown.text[-600:])
    assert len(own.events()) == before
    assert own.get("/v1/refunds")["data"] == []
    assert own.get(f"/v1/customers/{customer}").json.get("deleted") is None


def test_a_capture_says_how_much_before_it_takes_it(owner: Browser, own: Client) -> None:
    held = pay(own, 3900, payment_method="pm_card_visa", capture_method="manual")["id"]
    page = f"/dashboard/test/payments/{held}/do/capture"
    form = owner.get(page)
    assert form.form(button="Continue").values["amount_to_capture"] == "39.00"
    refused = owner.send(form, form.form(button="Continue"), amount_to_capture="39.01")
    assert (refused.status, "At most $39.00 USD can be captured." in refused.text) == (400, True)
    asked = owner.send(form, form.form(button="Continue"), amount_to_capture="19.50")
    assert own.get(f"/v1/payment_intents/{held}")["status"] == "requires_capture"
    owner.send(asked, asked.form(button="Capture $19.50 USD"))
    assert own.get(f"/v1/payment_intents/{held}")["amount_received"] == 1950


def test_a_refund_is_typed_shown_and_confirmed(owner: Browser, own: Client) -> None:
    customer = own.post("/v1/customers", name="Grace Hopper", email="grace@example.com")["id"]
    paid = pay(own, 3900, payment_method="pm_card_visa", customer=customer)["id"]
    page = owner.get(f"/dashboard/test/refunds/new?payment_intent={paid}")
    assert page.form(button="Continue").values["amount"] == "39.00"
    for typed, said in (
        ("39.01", "up to $39.00 USD"), ("0", "up to $39.00 USD"), ("-5", "up to $39.00 USD"),
        ("1.999", "2 decimal places"), ("", "Enter the amount"), ("half", "such as 19.50"),
    ):  # fmt: skip
        refused = owner.send(page, page.form(button="Continue"), amount=typed)
        assert refused.status == 400, typed
        assert said in refused.text, typed
    asked = owner.send(page, page.form(button="Continue"), amount="19.50", reason="fraudulent")
    assert asked.status == 200
    for said in ("Grace Hopper (grace@example.com)", "Visa •••• 4242", "$19.50 USD of $39.00 USD",
                 "Fees are not returned", "block lists"):  # fmt: skip
        assert said in asked.text, said
    assert own.get("/v1/refunds")["data"] == []
    form = asked.form(button="Refund $19.50 USD")
    done, again = (owner.send(asked, form) for _ in range(2))
    assert done.path == again.path
    (refund,) = own.get("/v1/refunds")["data"]
    assert (refund["amount"], refund["reason"]) == (1950, "fraudulent")
    page = owner.get(f"/dashboard/test/refunds/new?payment_intent={paid}")
    assert page.form(button="Continue").values["amount"] == "19.50"


def test_a_refund_in_a_currency_of_three_decimals(owner: Browser, own: Client) -> None:
    paid = pay(own, 12340, payment_method="pm_card_visa", currency="kwd")["id"]
    page = owner.get(f"/dashboard/test/refunds/new?payment_intent={paid}")
    assert page.form(button="Continue").values["amount"] == "12.340"
    asked = owner.send(page, page.form(button="Continue"), amount="2.34")
    owner.send(asked, asked.form(button="Refund 2.340 KWD"))
    assert own.get("/v1/refunds")["data"][0]["amount"] == 2340


def test_what_cannot_be_refunded_offers_no_refund(owner: Browser, own: Client) -> None:
    disputed = pay(own, payment_method="pm_card_createDispute")["id"]
    paid = pay(own, payment_method="pm_card_visa")["id"]
    own.post("/v1/refunds", payment_intent=paid)
    for id, said in ((disputed, "disputes this payment"), (paid, "has been refunded")):
        assert not [one for one in payment(owner, id).links if "/refunds/new" in one]
        page = owner.get(f"/dashboard/test/refunds/new?payment_intent={id}")
        assert said in page.text
        assert "Continue" not in page.text
    assert owner.get("/dashboard/test/refunds/new?payment_intent=pi_nobody123").status == 404


def test_an_edit_sends_only_what_was_changed(owner: Browser, own: Client) -> None:
    """A paid payment's amount cannot be changed, its description can."""
    paid = pay(own, payment_method="pm_card_visa", metadata={"order": "1", "old": "x"})["id"]
    here = f"/dashboard/test/payments/{paid}/edit"
    page = owner.get(here)
    assert page.form(button="Save").values["amount"] == "29.00"
    done = owner.send(page, page.form(button="Save"), description="A lamp", metadata="order=2")
    assert done.path == f"/dashboard/test/payments/{paid}"
    kept = own.get(f"/v1/payment_intents/{paid}").json
    assert (kept["description"], kept["metadata"]) == ("A lamp", {"order": "2"})


def test_an_amount_follows_the_currency_that_is_chosen_for_it(owner: Browser, own: Client) -> None:
    id = own.post("/v1/payment_intents", amount=9000, currency="usd")["id"]
    owner.submit(f"/dashboard/test/payments/{id}/edit", "", "Save", currency="jpy")
    kept = own.get(f"/v1/payment_intents/{id}").json
    assert (kept["amount"], kept["currency"]) == (90, "jpy")
    owner.submit("/dashboard/test/payments/new", "", "New payment", amount="12.34", currency="KWD")
    assert own.get("/v1/payment_intents")["data"][0]["amount"] == 12340


# -- disputes, keys, events, members ---------------------------------------------------------------


def test_evidence_stays_a_draft_until_it_is_submitted(owner: Browser, own: Client) -> None:
    pay(own, payment_method="pm_card_createDispute")
    (dispute,) = own.get("/v1/disputes")["data"]
    here = f"/dashboard/test/disputes/{dispute['id']}"
    page = owner.get(here)
    assert "The customer disputes $29.00 USD" in page.text
    assert (f"{here}/edit" in page.links, f"{here}/do/close" in page.links) == (True, True)
    form = owner.get(f"{here}/edit")
    assert form.form(button="Save").values["submit"] == "false"
    words = {"evidence[uncategorized_text]": "winning_evidence"}
    owner.send(form, form.form(button="Save"), **words)
    kept = own.get(f"/v1/disputes/{dispute['id']}").json
    assert (kept["status"], kept["evidence_details"]["has_evidence"]) == ("needs_response", True)
    owner.submit(f"{here}/do/close", "", "Accept dispute")
    assert own.get(f"/v1/disputes/{dispute['id']}")["status"] == "lost"
    page = owner.get(here)
    assert "You lost the dispute over $29.00 USD" in page.text
    assert f"{here}/do/close" not in page.links


def test_a_key_is_rolled_with_time_and_revoked_after_a_question(
    owner: Browser, api: Client
) -> None:
    top = "/dashboard/test/apikeys"
    links = owner.get(top).links
    rolls = [one for one in links if one.endswith("/roll")]
    secret = next(one for one in rolls if "Secret key" in owner.get(one).text)
    old = api.with_key(api.server.new_keys["sk_test"])
    asked = unconfirmed(owner, secret, expires_in="0")
    assert "Roll Secret key?" in asked.text
    assert old.get("/v1/balance").status == 200
    assert owner.get(secret).form(button="Roll key").values["expires_in"] == "86400"
    done = owner.submit(secret, "", "Roll key")
    assert re.search(r"The old secret of “Secret key” ends on \d+ \w{3} \d{4}", done.text)
    assert old.get("/v1/balance").status == 200
    new = re.search(r"sk_test_\w{40,}", done.html)
    assert new
    revoke = secret.replace("/roll", "/delete")
    assert revoke in owner.get(top).links
    assert "stops working at once" in unconfirmed(owner, revoke).text
    assert old.get("/v1/balance").status == 200
    owner.submit(revoke, "", "Revoke key")
    assert old.get("/v1/balance").status == 401
    assert api.with_key(new[0]).get("/v1/balance").status == 200


def test_the_last_key_of_its_kind_offers_no_revoking(owner: Browser) -> None:
    links = owner.get("/dashboard/test/apikeys").links
    assert [one for one in links if one.endswith("/roll")]
    assert [one for one in links if one.endswith("/delete")] == []


def test_an_event_is_sent_again_where_it_failed(owner: Browser, own: Client) -> None:
    refused = own.post(
        "/v1/webhook_endpoints", url="http://127.0.0.1:9/a", enabled_events=["customer.created"]
    )["id"]
    off = own.post(
        "/v1/webhook_endpoints", url="http://127.0.0.1:9/off", enabled_events=["*"]
    )["id"]  # fmt: skip
    own.post(f"/v1/webhook_endpoints/{off}", disabled=True)
    own.post("/v1/customers", name="Ada")
    own.runner.run(own.server.deliveries.run_once(own.server.deliveries.now()))
    own.post("/v1/webhook_endpoints", url="http://127.0.0.1:9/b", enabled_events=["*"])
    own.post("/v1/webhook_endpoints", url="http://127.0.0.1:9/c", enabled_events=["plan.created"])
    event = own.events(type="customer.created")[0]["id"]
    page = owner.get(f"/dashboard/test/events/{event}")
    assert page.form("/resend").values["endpoint"] == refused
    assert "http://127.0.0.1:9/a (failed)" in page.text
    assert "http://127.0.0.1:9/c (not subscribed to this type)" in page.text
    assert "9/off" not in page.text.split("Send it again to")[1].split("Resend")[0]
    assert "Sent again to http://127.0.0.1:9/a." in owner.send(page, page.form("/resend")).text
    failing = owner.get(f"/dashboard/test/webhooks/{refused}")
    assert badge(failing) == "Failing"
    assert "The last delivery failed" in failing.text
    listed = owner.get("/dashboard/test/webhooks").text
    assert "http://127.0.0.1:9/a Failing" in listed
    assert "http://127.0.0.1:9/b Enabled" in listed
    assert "http://127.0.0.1:9/off Disabled" in listed


def test_a_sandbox_is_deleted_after_a_question(owner: Browser) -> None:
    owner.submit("/dashboard/settings/sandboxes", "/new", name="Demo")
    page = owner.get("/dashboard/settings/sandboxes")
    asked = owner.send(page, page.form("/delete"))
    assert "Delete the sandbox Demo?" in asked.text
    assert "Demo" in owner.get("/dashboard/settings/sandboxes").text
    owner.send(asked, asked.form(button="Delete sandbox"))
    assert "No sandbox yet" in owner.get("/dashboard/settings/sandboxes").text
