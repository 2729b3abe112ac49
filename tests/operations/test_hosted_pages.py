"""Hosted pages that are not available yet: who may see them, what they say, what they can do."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

from browsing import Reader
from paying import submit, visit
from support import Answer, Client

SHOP = "https://shop.example.com"
SUCCESS = f"{SHOP}/done?session={{CHECKOUT_SESSION_ID}}"
SHIRT: dict[str, Any] = {
    "currency": "eur",
    "unit_amount": 2000,
    "product_data": {"name": "T-shirt"},
}
MONTHLY: dict[str, Any] = SHIRT | {"recurring": {"interval": "month"}}


def session(api: Client, mode: str = "payment", **more: Any) -> Answer:
    line = {"price_data": MONTHLY if mode == "subscription" else SHIRT, "quantity": 2}
    sent = {"mode": mode, "success_url": SUCCESS, "cancel_url": f"{SHOP}/cart"}
    sent |= {"currency": "eur"} if mode == "setup" else {"line_items": [line]}
    made = api.post("/v1/checkout/sessions", sent | more)
    assert made.status == 200, made.json
    return made


def form_of(html: str) -> dict[str, str]:
    (form,) = Reader(html).forms
    return form.values


def complete(api: Client, made: Answer, **changes: str) -> tuple[int, dict[str, str], str]:
    _, _, html = visit(api, made["url"])
    return submit(api, urlsplit(made["url"]).path, form_of(html) | changes)


def shown(api: Client, url: str) -> str:
    status, headers, html = visit(api, url)
    assert status == 200, url
    assert "script-src" not in headers["content-security-policy"]
    assert "<script" not in html
    return html


# -- Checkout --------------------------------------------------------------------------------------


def test_a_session_is_completed_with_a_test_card(api: Client) -> None:
    made = session(api)
    html = shown(api, made["url"])
    assert "not available yet" in html
    assert "2 × T-shirt" in html
    assert "€40.00 EUR" in html
    assert f'href="{SHOP}/cart"' in html
    status, headers, _ = complete(api, made, email="ada@example.com", name="Ada")
    assert (status, headers["location"]) == (303, f"{SHOP}/done?session={made['id']}")
    done = api.get(f"/v1/checkout/sessions/{made['id']}")
    assert (done["status"], done["payment_status"], done["url"]) == ("complete", "paid", None)
    assert done["customer_details"]["email"] == "ada@example.com"
    intent = api.get(f"/v1/payment_intents/{done['payment_intent']}")
    assert (intent["amount_received"], intent["currency"]) == (4000, "eur")
    assert "checkout.session.completed" in [event["type"] for event in api.events()]


def test_the_form_leads_to_the_shop_and_nowhere_else(api: Client) -> None:
    _, headers, _ = visit(api, session(api)["url"])
    assert f"form-action 'self' {SHOP};" in headers["content-security-policy"]


def test_a_declined_card_leaves_the_session_open(api: Client) -> None:
    made = session(api)
    status, _, html = complete(api, made, card="tok_chargeDeclined")
    assert (status, "Your card was declined." in html) == (402, True)
    assert api.get(f"/v1/checkout/sessions/{made['id']}")["status"] == "open"
    assert complete(api, made)[0] == 303


def test_what_the_page_is_sent_is_checked(api: Client) -> None:
    made = session(api)
    assert complete(api, made, card="tok_visa_debit")[0] == 400
    assert complete(api, made, amount="x")[0] == 400
    assert complete(api, made, amount="1")[0] == 400
    assert api.get("/v1/payment_intents")["data"] == []
    assert api.get(f"/v1/checkout/sessions/{made['id']}")["status"] == "open"


def test_a_completed_session_is_not_paid_twice(api: Client) -> None:
    made = session(api)
    form = form_of(shown(api, made["url"]))
    path = urlsplit(made["url"]).path
    assert submit(api, path, form)[0] == 303
    status, _, html = submit(api, path, form)
    assert (status, "Checkout is complete" in html) == (409, True)
    assert f'href="{SHOP}/done?session={made["id"]}"' in shown(api, made["url"])
    assert len(api.get("/v1/payment_intents")["data"]) == 1


def test_an_expired_session_leads_back(api: Client) -> None:
    made = session(api)
    api.post(f"/v1/checkout/sessions/{made['id']}/expire")
    html = shown(api, made["url"])
    assert "has expired" in html
    assert f'href="{SHOP}/cart"' in html
    assert "<form" not in html


def test_nothing_to_pay_needs_no_card(api: Client) -> None:
    free = {"price_data": SHIRT | {"unit_amount": 0}, "quantity": 1}
    made = session(api, line_items=[free])
    assert complete(api, made)[0] == 303
    done = api.get(f"/v1/checkout/sessions/{made['id']}")
    assert (done["status"], done["payment_status"]) == ("complete", "no_payment_required")
    assert (done["payment_intent"], api.get("/v1/charges")["data"]) == (None, [])


def test_a_payment_method_is_saved(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    made = session(api, "setup", customer=customer)
    assert "Save a payment method" in shown(api, made["url"])
    assert complete(api, made, card="tok_chargeDeclined")[0] == 402
    assert complete(api, made)[0] == 303
    done = api.get(f"/v1/checkout/sessions/{made['id']}")
    assert (done["status"], done["payment_status"]) == ("complete", "no_payment_required")
    intent = api.get(f"/v1/setup_intents/{done['setup_intent']}")
    assert intent["status"] == "succeeded"
    saved = api.get(f"/v1/payment_methods/{intent['payment_method']}")
    assert saved["customer"] == customer


def test_a_customer_subscribes(api: Client) -> None:
    made = session(api, "subscription")
    assert "Subscribe for €40.00 EUR" in shown(api, made["url"])
    assert complete(api, made, card="tok_chargeDeclined")[0] == 402
    assert api.get("/v1/customers")["data"] == []
    assert complete(api, made, email="ada@example.com")[0] == 303
    done = api.get(f"/v1/checkout/sessions/{made['id']}")
    assert (done["status"], done["payment_status"]) == ("complete", "paid")
    assert api.get(f"/v1/subscriptions/{done['subscription']}")["status"] == "active"


def test_what_was_typed_does_not_run(api: Client) -> None:
    hostile = "<script>alert(1)</script>"
    data = SHIRT | {"product_data": {"name": hostile}}
    made = session(api, line_items=[{"price_data": data, "quantity": 1}])
    assert "&lt;script&gt;" in shown(api, made["url"])


# -- the other pages -------------------------------------------------------------------------------


def link(api: Client, **more: Any) -> Answer:
    line = {"price_data": SHIRT, "quantity": 2}
    made = api.post("/v1/payment_links", {"line_items": [line]} | more)
    assert made.status == 200, made.json
    return made


def opened(api: Client, made: Answer) -> tuple[int, dict[str, str], str]:
    """What the button of a payment link's page answers."""
    return submit(api, urlsplit(made["url"]).path, {})


def test_a_payment_link_sells(api: Client) -> None:
    after = {"type": "redirect", "redirect": {"url": SUCCESS}}
    data = {"metadata": {"order": "7"}}
    sent = {"payment_intent_data": data, "payment_method_types": ["card"]}
    made = link(api, after_completion=after, metadata={"shop": "7"}, **sent)
    assert "2 × T-shirt" in shown(api, made["url"])
    status, headers, _ = opened(api, made)
    assert status == 303
    path = headers["location"]
    status, headers, _ = submit(api, path, form_of(shown(api, path)))
    (sold,) = api.get("/v1/checkout/sessions", payment_link=made["id"])["data"]
    assert (status, headers["location"]) == (303, f"{SHOP}/done?session={sold['id']}")
    assert (sold["status"], sold["amount_total"], sold["metadata"]) == (
        "complete",
        4000,
        {"shop": "7"},
    )
    assert sold["payment_method_types"] == ["card"]
    intent = api.get(f"/v1/payment_intents/{sold['payment_intent']}")
    assert (intent["amount_received"], intent["metadata"]) == (4000, {"order": "7"})


def test_a_payment_link_without_a_redirect_confirms(api: Client) -> None:
    _, headers, _ = opened(api, link(api, line_items=[{"price_data": MONTHLY, "quantity": 1}]))
    status, _, html = submit(api, headers["location"], form_of(shown(api, headers["location"])))
    assert (status, "Checkout is complete" in html) == (200, True)
    assert api.get("/v1/subscriptions")["data"][0]["status"] == "active"


def test_a_payment_link_that_is_switched_off_sells_nothing(api: Client) -> None:
    made = link(api)
    api.post(f"/v1/payment_links/{made['id']}", active=False)
    assert "deactivated" in shown(api, made["url"])
    assert opened(api, made)[0] == 400
    assert submit(api, "/buy/acct_none/test/plink_none", {})[0] == 404
    assert api.get("/v1/checkout/sessions")["data"] == []


def test_a_payment_link_sells_no_archived_price(api: Client) -> None:
    price = api.post("/v1/prices", currency="usd", unit_amount=900, product_data={"name": "Gold"})
    made = link(api, line_items=[{"price": price["id"], "quantity": 1}])
    api.post(f"/v1/prices/{price['id']}", active=False)
    assert opened(api, made)[0] == 400
    assert api.get("/v1/checkout/sessions")["data"] == []


def test_a_links_quantity_is_changed(api: Client) -> None:
    cents = {**SHIRT, "unit_amount_decimal": "0.5"}
    del cents["unit_amount"]
    made = link(api, line_items=[{"price_data": cents, "quantity": 200}])
    (line,) = api.get(f"/v1/payment_links/{made['id']}/line_items")["data"]
    more = [{"id": line["id"], "quantity": 400}]
    assert api.post(f"/v1/payment_links/{made['id']}", line_items=more).status == 200
    (line,) = api.get(f"/v1/payment_links/{made['id']}/line_items")["data"]
    assert (line["quantity"], line["amount_total"]) == (400, 200)


def invoice(api: Client) -> Answer:
    customer = api.post("/v1/customers", email="ada@example.com", name="Ada")["id"]
    api.post("/v1/invoiceitems", customer=customer, amount=2500, currency="usd")
    draft = api.post("/v1/invoices", customer=customer, pending_invoice_items_behavior="include")[
        "id"
    ]
    return api.post(f"/v1/invoices/{draft}/finalize")


def test_a_hosted_invoice_shows_what_is_due_and_not_to_whom(api: Client) -> None:
    made = invoice(api)
    for url in (made["hosted_invoice_url"], made["invoice_pdf"]):
        html = shown(api, url)
        assert made["number"] in html
        assert "$25.00 USD" in html
        assert f"tuppence invoices pay {made['id']}" in html
        assert "ada@example.com" not in html
    assert visit(api, made["hosted_invoice_url"][:-1] + "~")[0] == 404


def test_the_portal_leads_back(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    made = api.post("/v1/billing_portal/sessions", customer=customer, return_url=f"{SHOP}/account")
    html = shown(api, made["url"])
    assert f'href="{SHOP}/account"' in html
    assert customer not in html


def test_connects_links(api: Client) -> None:
    account = api.post("/v1/accounts", type="express", country="US")["id"]
    made = api.post(
        "/v1/account_links",
        account=account,
        type="account_onboarding",
        refresh_url=f"{SHOP}/again",
        return_url=SHOP,
    )
    assert "onboarding" in shown(api, made["url"])
    express = api.post(f"/v1/accounts/{account}/login_links")
    assert "Express Dashboard" in shown(api, express["url"])
    for url in (made["url"], express["url"]):
        assert visit(api, url[:-1] + "~")[0] == 404
        assert visit(api, url.replace("/test/", "/live/"))[0] == 404


def test_identity_and_bank_transfers(api: Client) -> None:
    check = api.post("/v1/identity/verification_sessions", type="document")
    assert check["id"] in shown(api, check["url"])
    customer = api.post("/v1/customers")["id"]
    transfer = api.post(
        "/v1/payment_intents",
        amount=1000,
        currency="usd",
        customer=customer,
        confirm=True,
        payment_method_types=["customer_balance"],
        payment_method_data={"type": "customer_balance"},
        payment_method_options={
            "customer_balance": {
                "funding_type": "bank_transfer",
                "bank_transfer": {"type": "us_bank_transfer"},
            }
        },
    )
    details = transfer["next_action"]["display_bank_transfer_instructions"]
    assert transfer["id"] in shown(api, details["hosted_instructions_url"])


def test_a_mandate(api: Client) -> None:
    intent = api.post(
        "/v1/setup_intents",
        confirm=True,
        payment_method_types=["sepa_debit"],
        payment_method_data={
            "type": "sepa_debit",
            "sepa_debit": {"iban": "DE89370400440532013000"},
            "billing_details": {"email": "ada@example.com", "name": "Ada"},
        },
        mandate_data={"customer_acceptance": {"type": "offline"}},
    )
    found = api.get(f"/v1/mandates/{intent['mandate']}")["payment_method_details"]
    assert "mandate" in shown(api, found["sepa_debit"]["url"])


@pytest.mark.parametrize(
    "path",
    [
        "/c/pay/acct_none/test/cs_test_none",
        "/c/pay/acct_none/neither/cs_test_none",
        "/c/pay/acct_none/test/%00",
        "/buy/acct_none/test/plink_none",
        "/i/acct_none/test/in_none/secret",
        "/i/acct_none/test/in_none/secret/pdf",
        "/p/session/acct_none/test/bps_none/secret",
        "/connect/onboarding/acct_none/test/x/secret",
        "/express/acct_none/test/x/secret",
        "/identity/acct_none/test/vs_none/secret",
        "/payment_instructions/acct_none/test/pi_none",
    ],
)
def test_unknown_urls_are_not_found(api: Client, path: str) -> None:
    assert visit(api, path)[0] == 404


def test_another_worlds_session_is_not_found(api: Client) -> None:
    path = urlsplit(session(api)["url"]).path
    assert visit(api, path.replace("/test/", "/live/"))[0] == 404
    world = path.split("/")[3]
    assert visit(api, path.replace(world, "acct_other"))[0] == 404
