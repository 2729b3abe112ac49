"""Secrets: unpredictable when generated, unreadable at rest, masked in logs."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest

from support import Client
from tuppence.app import Settings, build
from tuppence.cli.server_logs import mask_secrets
from tuppence.networks import banks
from tuppence.runtime.ids import ALPHABET, Ids, Letters
from tuppence.server.redaction import STARS, mask_card_numbers, masked_text, redacted

NOW_MS = 1_793_491_200_000


def all_letters(letters: Letters, count: int) -> list[str]:
    return [letters.take(ALPHABET, 24) for _ in range(count)]


# -- generation ------------------------------------------------------------------------------------


def test_no_generator_of_a_server_has_a_state_from_which_to_predict_secrets() -> None:
    """The attack: learn a Mersenne Twister's state from its ids, compute the next secret."""
    server = build(Settings())
    try:
        for ids in (server.pipeline.services.ids, server.deliveries.ids):
            assert isinstance(ids.random, random.SystemRandom)
            with pytest.raises(NotImplementedError):
                ids.random.getstate()
    finally:
        server.store.close()


def test_a_seed_repeats_ids_and_nothing_else_does() -> None:
    def made(source: random.Random) -> list[str]:
        ids = Ids(lambda: NOW_MS, source)
        return [ids.new("token"), ids.new("checkout.session"), ids.letters("0123456789", 15)]

    assert made(random.Random(5)) == made(random.Random(5))
    random.seed(5)
    first = made(random.SystemRandom())
    random.seed(5)
    assert not set(first) & set(made(random.SystemRandom()))


@pytest.mark.parametrize("alphabet", [ALPHABET, "0123456789", "bdfgklmnprstvz"])
def test_letters_are_uniform(alphabet: str) -> None:
    """Bytes that would favor the first letters are dropped: chi-squared, at 1 in a million."""
    letters = Letters(random.SystemRandom())
    count = 62_000
    found = Counter("".join(letters.take(alphabet, 31) for _ in range(count // 31)))
    expected = count / len(alphabet)
    distance = sum((found[one] - expected) ** 2 / expected for one in alphabet)
    freedom = len(alphabet) - 1
    assert set(found) == set(alphabet)
    assert distance < freedom + 7 * (2 * freedom) ** 0.5


def test_no_letter_is_given_out_twice() -> None:
    """Also when threads draw at once, and for texts longer than a block of random bytes."""
    letters = Letters(random.SystemRandom())
    with ThreadPoolExecutor(8) as threads:
        drawn = [
            one for part in threads.map(all_letters, [letters] * 8, [2000] * 8) for one in part
        ]
    assert len(set(drawn)) == len(drawn)
    assert len(letters.take(ALPHABET, 20_000)) == 20_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="several workers need fork()")
def test_a_forked_worker_does_not_give_out_its_parents_letters() -> None:
    letters = Letters(random.SystemRandom())
    letters.take(ALPHABET, 24)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, letters.take(ALPHABET, 24).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reader, 24).decode() != letters.take(ALPHABET, 24)
    os.close(reader)
    os.close(writer)


# -- numbers at rest -------------------------------------------------------------------------------

OTHER_IBAN = "FR1420041010050500013M02606"
NUMBERS = {
    "sepa_debit": [
        {"iban": "DE89370400440532013000"},
        {"iban": "FR14 2004 1010 0505 0001 3M02 606"},
    ],
    "bacs_debit": [{"account_number": "90012345", "sort_code": "108800"}],
    "au_becs_debit": [{"account_number": "900123456", "bsb_number": "000000"}],
    "us_bank_account": [{"account_number": "000987654321", "routing_number": "110000000"}],
    "card": [
        {"number": "4242424242424242", "exp_month": 8, "exp_year": 2030, "cvc": "739"},
        {"number": "6011000990139424", "exp_month": 8, "exp_year": 2030},
    ],
}
SECRET_NUMBERS = [
    "DE89370400440532013000", "DE89 3704", OTHER_IBAN, "FR14 2004", "90012345", "900123456",
    "000987654321", "4242424242424242", "6011000990139424",
]  # fmt: skip
JSON = {"content-type": "application/json"}
PAYER = {"name": "Jane", "email": "jane@example.com"}


def use_bank_and_card_numbers(client: Client) -> None:
    """Send numbers by each operation that takes them: payment methods, tokens, payments."""
    address = {"line1": "1 Main Street", "city": "London", "country": "GB", "postal_code": "N1"}
    for kind, samples in NUMBERS.items():
        for sent in samples:
            payer = PAYER | {"address": address}
            made = client.post(
                "/v1/payment_methods", type=kind, **{kind: sent}, billing_details=payer
            )
            assert made.status == 200, made.json
            assert made.json[kind]["last4"]
            assert made.json[kind]["fingerprint"]
    bank = {"country": "US", "currency": "usd", "account_number": "000987654321"}
    assert client.post("/v1/tokens", bank_account=bank).status == 200
    paid = client.post(
        "/v1/payment_intents",
        amount=500,
        currency="eur",
        payment_method_types=["sepa_debit"],
        payment_method_data={
            "type": "sepa_debit",
            "sepa_debit": {"iban": OTHER_IBAN},
            "billing_details": PAYER,
        },
        mandate_data={"customer_acceptance": {"type": "offline"}},
        confirm=True,
    )
    assert paid.status == 200, paid.json


def build_and_use(db: str, *uses: Callable[[Client], Any]) -> None:
    with asyncio.Runner() as runner:
        server = build(Settings(db=db))
        client = Client(runner, server, "sk_test_numbers")
        for use in uses:
            use(client)
        runner.run(server.close())


def test_card_and_bank_numbers_are_not_in_the_database_file(tmp_path: Path) -> None:
    def found_while_open(client: Client) -> None:
        runner = client.runner
        runner.run(client.server.store.drain())
        stored = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
        assert b"jane@example.com" in stored
        assert [one for one in SECRET_NUMBERS if one.encode() in stored] == []

    build_and_use(str(tmp_path / "t.db"), use_bank_and_card_numbers, found_while_open)


def test_card_and_bank_numbers_are_not_in_a_dump(new_database: Callable[[], str]) -> None:
    address = new_database()
    build_and_use(address, use_bank_and_card_numbers)
    with psycopg.connect(address) as connection:
        names = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        stored = b""
        for (name,) in names:
            with connection.cursor().copy(
                f"COPY {name} TO STDOUT (FORMAT binary)".encode()
            ) as rows:
                stored += b"".join(rows)
    assert b"jane@example.com" in stored
    assert [one for one in SECRET_NUMBERS if one.encode() in stored] == []


def test_a_bank_account_stored_by_an_earlier_version_pays_as_before() -> None:
    """Earlier versions stored a SEPA test account by its published IBAN."""
    account = banks.remembered("DE62370400440532013001")
    assert account.fails == "generic_could_not_process"
    assert account == banks.account_of_number("sepa_debit", "DE62370400440532013001")
    names = [one.name for one in banks.test_accounts()[0].values()]
    assert not any(name[2:].isdigit() or name.isdigit() for name in names)


# -- logs ------------------------------------------------------------------------------------------

CARDS = {
    "visa": "4242424242424242",
    "typed": "4242 4242 4242 4242",
    "dashed": "5555-5555-5555-4444",
    "amex": "3782 822463 10005",
    "thirteen": "4222222222222",
    "nineteen": "6205500000000000004",
}
NO_CARDS = ["4242424242424241", "1234567890123456", "1793491200000", "42424242424242424242424"]


@pytest.mark.parametrize("number", CARDS.values(), ids=CARDS)
def test_a_card_number_in_free_text_keeps_its_last_four_digits(number: str) -> None:
    last4 = number[-4:]
    assert masked_text(f"pay 12 with {number}, 99") == f"pay 12 with {STARS}{last4}, 99"
    in_query = f"https://example.com/?n={number.replace(' ', '%20')}&cvc=739"
    assert masked_text(in_query) == f"https://example.com/?n={STARS}{last4}&cvc=[redacted]"
    assert redacted({number: [number]}) == {f"{STARS}{last4}": [f"{STARS}{last4}"]}


@pytest.mark.parametrize("text", NO_CARDS)
def test_other_numbers_stay(text: str) -> None:
    assert masked_text(f"order {text}") == f"order {text}"
    number = int(text)
    assert redacted({"n": number}) == {"n": number if number < 2**63 else text}


def test_masking_takes_linear_time() -> None:
    """Texts of grouped digits, which have many beginnings; a long one loses all of its digits."""
    assert mask_card_numbers("444 " * 4000).count("*") == 0
    assert mask_card_numbers("4242 " * 1_000_000) == "**** " * 1_000_000


def test_a_card_number_in_a_wrong_field_is_neither_echoed_nor_logged(api: Client) -> None:
    number, typed = CARDS["visa"], CARDS["typed"]
    answers = [
        api.post("/v1/payment_methods", type="card", card={"exp_month": f"{number}x"}),
        api.post("/v1/customers", source=number),
        api.post("/v1/customers", **{number: "x"}),
        api.post("/v1/customers", name=typed, metadata={"card": f"charge {typed}"}),
        api.post("/v1/payment_methods", type="card", card={"cvv": "739"}),
        api.post("/v1/webhook_endpoints", url=f"https://example.com/?n={number}&cvc=739"),
        api.get(f"/v1/customers/{number}"),
        api.get("/v1/customers", email=number),
        api.request("POST", "/v1/customers", b"", {"Idempotency-Key": number}),
    ]
    assert answers[3].json["name"] == typed, "an answer shows an object as it is"
    for answer in answers:
        if answer.status >= 400:
            assert number not in answer.body.decode()
    assert "************4242" in answers[0].error["message"]
    api.settle()
    logged = api.get("/_tuppence/request_logs", limit=100).body.decode()
    assert logged.count('"id": "req_') == len(answers)
    for secret in (number, typed, "739"):
        assert secret not in logged


def test_lines_of_the_servers_log_are_masked() -> None:
    line = {"event": f"failed {CARDS['typed']}", "status": 500, "exception": "at\nx"}
    assert mask_secrets(None, "error", line) == {
        "event": "failed ************4242",
        "status": 500,
        "exception": "at\nx",
    }
    longer = mask_secrets(None, "error", {"exception": "ValueError\nkey sk_live_abcdefgh1"})
    assert longer == {"exception": "ValueError\nkey sk_live_[redacted]"}


def test_tokens_in_answers_are_masked_in_the_request_log(api: Client) -> None:
    """Every kind of secret that the API answers with, by whichever name."""
    customer = api.post("/v1/customers").json["id"]
    answers = [
        api.post("/v1/ephemeral_keys", customer=customer),
        api.post("/v1/terminal/connection_tokens"),
        api.post("/v1/setup_intents"),
        api.post("/v1/webhook_endpoints", url="https://example.com", enabled_events=["*"]),
        api.post("/v1/customer_sessions", customer=customer, components={"x": {}}),
        api.request("POST", "/v2/billing/meter_event_session", b"{}", JSON),
        api.post("/_tuppence/api_keys", kind="secret"),
        api.post("/v1/stripecli/sessions", device_name="laptop"),
    ]
    names = ("secret", "client_secret", "authentication_token", "websocket_id")
    secrets = {
        answer.json[name]
        for answer in answers
        if answer.status == 200
        for name in names
        if answer.json.get(name)
    }
    assert len(secrets) >= 6, [one.json for one in answers]
    api.settle()
    logged = api.get("/_tuppence/request_logs", limit=100).body.decode()
    assert [one for one in secrets if one in logged] == []
