"""Refusals, word for word as the API gives them."""

from __future__ import annotations

import base64

import pytest

from support import Client

DOCS = "https://stripe.com/docs/error-codes/"


def invalid(message: str, code: str | None = None, param: str | None = None) -> dict[str, object]:
    error: dict[str, object] = {"message": message, "type": "invalid_request_error"}
    if code:
        error |= {"code": code, "doc_url": DOCS + code.replace("_", "-")}
    if param:
        error["param"] = param
    return error


PRODUCT = ("/v1/products", {"name": "Gold"})


@pytest.mark.parametrize(
    ("path", "params", "error"),
    [
        (
            "/v1/products",
            {},
            invalid("Missing required param: name.", "parameter_missing", "name"),
        ),
        (
            "/v1/customers",
            {"shipping": {"name": "Jane"}},
            invalid(
                "Missing required param: shipping[address].",
                "parameter_missing",
                "shipping[address]",
            ),
        ),
        (
            "/v1/customers",
            {"emial": "x"},
            invalid(
                "Received unknown parameter: emial. Did you mean email?",
                "parameter_unknown",
                "emial",
            ),
        ),
        (
            "/v1/customers",
            {"xyzzy": "x"},
            invalid("Received unknown parameter: xyzzy", "parameter_unknown", "xyzzy"),
        ),
        (
            "/v1/customers",
            {"xyzzy": "x", "plugh": "y"},
            invalid("Received unknown parameters: xyzzy, plugh", "parameter_unknown", "xyzzy"),
        ),
        (
            "/v1/customers",
            {"address": {"planet": "Mars"}},
            invalid(
                "Received unknown parameter: address[planet]",
                "parameter_unknown",
                "address[planet]",
            ),
        ),
        (
            "/v1/customers",
            {"balance": "lots"},
            invalid("Invalid integer: lots", "parameter_invalid_integer", "balance"),
        ),
        (
            "/v1/customers",
            {"balance": "9" * 20},
            invalid(f"Invalid integer: {'9' * 20}", "parameter_invalid_integer", "balance"),
        ),
        (
            "/v1/products",
            {"name": "x", "active": "maybe"},
            invalid("Invalid boolean: maybe", None, "active"),
        ),
        (
            "/v1/coupons",
            {"percent_off": "half"},
            invalid("Invalid decimal: half", None, "percent_off"),
        ),
        (
            "/v1/coupons",
            {"percent_off": 5, "duration": "ages"},
            invalid(
                "Invalid duration: must be one of forever, once, or repeating", None, "duration"
            ),
        ),
        (
            "/v1/customers",
            {"email": {"home": "x"}},
            invalid('Invalid string: {"home"=>"x"}', None, "email"),
        ),
        (
            "/v1/products",
            {"name": "x", "images": "one"},
            invalid("Invalid array", None, "images"),
        ),
        (
            "/v1/customers",
            {"address": "1 High St"},
            invalid("Invalid object", None, "address"),
        ),
        (
            "/v1/customers",
            {"metadata": "notes"},
            invalid("Invalid object", None, "metadata"),
        ),
        (
            "/v1/products",
            {"name": ""},
            invalid(
                "You passed an empty string for 'name'. We assume empty values are an attempt to "
                "unset a parameter; however 'name' cannot be unset. You should remove 'name' from "
                "your request or supply a non-empty value.",
                "parameter_invalid_empty",
                "name",
            ),
        ),
        (
            "/v1/customers",
            {"email": "a" * 600 + "@example.com"},
            invalid("Invalid string: aaaa....com; must be at most 512 characters", None, "email"),
        ),
    ],
)
def test_bad_parameters(
    api: Client, path: str, params: dict[str, object], error: dict[str, object]
) -> None:
    answer = api.post(path, params)
    assert (answer.status, answer.error) == (400, error)
    assert api.get(path)["data"] == []


@pytest.mark.parametrize(
    ("path", "message", "param"),
    [
        ("/v1/customers/cus_x", "No such customer: 'cus_x'", "id"),
        ("/v1/products/prod_x", "No such product: 'prod_x'", "id"),
        ("/v1/prices/price_x", "No such price: 'price_x'", "price"),
        ("/v1/coupons/TEN", "No such coupon: 'TEN'", "coupon"),
        ("/v1/events/evt_x", "No such event: 'evt_x'", "id"),
    ],
)
def test_an_id_in_the_path_that_is_not_there(
    api: Client, path: str, message: str, param: str
) -> None:
    answer = api.get(path)
    assert (answer.status, answer.error) == (404, invalid(message, "resource_missing", param))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/nope"),
        ("GET", "/v1/customers/"),
        ("PUT", "/v1/customers"),
        ("DELETE", "/v1/customers"),
        ("GET", "/v1/customers/cus_x/nope"),
        ("POST", "/v1/"),
        ("GET", "/v1/customers/%00"),
    ],
)
def test_urls_and_methods_that_are_none(api: Client, method: str, path: str) -> None:
    answer = api.request(method, path)
    assert answer.status == 404
    assert answer.error["message"].startswith(f"Unrecognized request URL ({method}: {path}). If ")
    assert answer.error["type"] == "invalid_request_error"


def test_an_operation_that_is_not_built_says_so(api: Client) -> None:
    answer = api.post("/v1/transfers", amount=100, currency="usd", destination="acct_1")
    assert answer.status == 501
    assert answer.error["type"] == "api_error"
    assert "POST /v1/transfers" in answer.error["message"]


# -- keys ------------------------------------------------------------------------------------------


def test_no_key(api: Client) -> None:
    api.headers["authorization"] = ""
    answer = api.get("/v1/customers")
    assert answer.status == 401
    assert answer.error["message"].startswith("You did not provide an API key.")
    assert answer.headers["www-authenticate"] == 'Bearer realm="Stripe"'


@pytest.mark.parametrize(
    ("key", "masked"),
    [
        ("sk_live_4eC39HqLyjWDarjtT1zdp7dc", "sk_live_" + "*" * 20 + "p7dc"),
        ("rk_test_4eC39HqLyjWDarjtT1zdp7dc", "rk_test_" + "*" * 20 + "p7dc"),
        ("undefined", "*******ed"),
    ],
)
def test_a_wrong_key_is_masked(api: Client, key: str, masked: str) -> None:
    answer = api.with_key(key).get("/v1/customers")
    assert (answer.status, answer.error) == (401, invalid(f"Invalid API Key provided: {masked}"))


def test_basic_authentication_carries_the_key_as_user_name(api: Client) -> None:
    id = api.post("/v1/customers")["id"]
    api.headers["authorization"] = "Basic " + base64.b64encode(f"{api.key}:".encode()).decode()
    assert api.get(f"/v1/customers/{id}")["id"] == id


@pytest.mark.parametrize(
    "header", ["Basic !!!", "Basic \xff", "Digest x", "Bearer", "Basic " + "gA=="]
)
def test_authorization_that_holds_no_key(api: Client, header: str) -> None:
    api.headers["authorization"] = header
    assert api.get("/v1/customers").status == 401


def test_a_publishable_key_cannot_read_customers(api: Client) -> None:
    key = api.post("/_tuppence/api_keys", kind="publishable")["secret"]
    answer = api.with_key(key).get("/v1/customers")
    assert (answer.status, answer.error["code"]) == (401, "secret_key_required")


def test_another_account_is_out_of_reach(api: Client) -> None:
    api.headers["stripe-account"] = "acct_1"
    answer = api.get("/v1/customers")
    assert (answer.status, answer.error["code"]) == (403, "account_invalid")
    assert "acct_1" in answer.error["message"]


@pytest.mark.parametrize(
    "version", ["2099-01-01", "1999-01-01", "latest", "2026-10-28.endive\x00", "2026-13-45"]
)
def test_a_version_that_never_was(api: Client, version: str) -> None:
    api.headers["stripe-version"] = version
    answer = api.get("/v1/customers")
    assert answer.status == 400
    assert answer.error["message"].startswith("Invalid Stripe API version")


def test_the_version_asked_for_is_echoed(api: Client) -> None:
    assert api.get("/v1/customers").headers["stripe-version"] == "2026-10-28.endive"
    api.headers["stripe-version"] = "2025-11-17.clover; some_beta=v1"
    assert api.get("/v1/customers").headers["stripe-version"] == "2025-11-17.clover"
