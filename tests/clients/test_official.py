"""The official clients, unmodified, against a started server."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import stripe

from official_cli import NODE, needs_node, stripe_cli
from support import REPOSITORY, StartedServer

pytestmark = pytest.mark.clients

CREATE = (
    "customers",
    "create",
    "--email=jane.smith@email.com",
    "--name=Jane Smith",
    "--description=My First Stripe Customer",
)


def is_jane(customer: Any) -> bool:
    return (customer["object"], customer["email"], customer["name"], customer["description"]) == (
        "customer",
        "jane.smith@email.com",
        "Jane Smith",
        "My First Stripe Customer",
    )


# -- the Stripe CLI --------------------------------------------------------------------------------


@needs_node
def test_the_stripe_cli_over_tcp(started: StartedServer, tmp_path: Path, new_key: str) -> None:
    where = ("--api-base", started.url, "--api-key", new_key)
    made = json.loads(stripe_cli(tmp_path, *CREATE, *where))
    assert is_jane(made)
    kept = json.loads(stripe_cli(tmp_path, "customers", "retrieve", made["id"], *where))
    assert kept == made
    listed = json.loads(stripe_cli(tmp_path, "get", "/v1/customers", *where))
    assert listed["data"] == [made]


@needs_node
def test_the_stripe_cli_over_the_unix_socket(
    started: StartedServer, tmp_path: Path, new_key: str
) -> None:
    socket = {"STRIPE_CLI_UNIX_SOCKET": str(started.socket_path), "STRIPE_API_KEY": new_key}
    made = json.loads(stripe_cli(tmp_path, *CREATE, **socket))
    assert is_jane(made)
    changed = stripe_cli(
        tmp_path, "customers", "update", made["id"], "-d", "metadata[order]=6735", **socket
    )
    assert json.loads(changed)["metadata"] == {"order": "6735"}
    events = json.loads(stripe_cli(tmp_path, "events", "list", **socket))
    assert [e["type"] for e in events["data"]] == ["customer.updated", "customer.created"]


# -- stripe-python ---------------------------------------------------------------------------------


@pytest.fixture
def sdk(started: StartedServer, new_key: str) -> stripe.StripeClient:
    return stripe.StripeClient(new_key, base_addresses={"api": started.url}, max_network_retries=0)


def test_stripe_python(sdk: stripe.StripeClient) -> None:
    made = sdk.v1.customers.create(
        {
            "email": "jane.smith@email.com",
            "name": "Jane Smith",
            "description": "My First Stripe Customer",
            "metadata": {"order": "6735"},
        }
    )
    assert is_jane(made)
    assert made.last_response.request_id.startswith("req_")
    assert sdk.v1.customers.retrieve(made.id).metadata["order"] == "6735"
    product = sdk.v1.products.create(
        {
            "name": "Gold",
            "default_price_data": {"currency": "usd", "unit_amount": 5},
            "expand": ["default_price"],
        }
    )
    assert product.default_price.unit_amount_decimal == 5
    assert sdk.v1.customers.delete(made.id).deleted is True
    types = [event.type for event in sdk.v1.events.list({"type": "customer.*"}).data]
    assert types == ["customer.deleted", "customer.created"]


def test_stripe_python_pages_by_itself(sdk: stripe.StripeClient) -> None:
    made = [sdk.v1.customers.create({"name": str(n)}).id for n in range(12)]
    found = sdk.v1.customers.list({"limit": 5}).auto_paging_iter()
    assert [one.id for one in found] == made[::-1]


def test_stripe_python_raises_its_own_errors(sdk: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as missing:
        sdk.v1.customers.retrieve("cus_x")
    assert (missing.value.code, missing.value.param, missing.value.http_status) == (
        "resource_missing",
        "id",
        404,
    )
    with pytest.raises(stripe.InvalidRequestError, match="Missing required param: name"):
        sdk.v1.products.create({})
    same = {"idempotency_key": "same"}
    sdk.v1.customers.create({"name": "a"}, same)
    with pytest.raises(stripe.IdempotencyError):
        sdk.v1.customers.create({"name": "b"}, same)
    strangers = stripe.StripeClient(
        "pk_x", base_addresses={"api": sdk._requestor.base_addresses["api"]}
    )
    with pytest.raises(stripe.AuthenticationError, match="Invalid API Key provided"):
        strangers.v1.customers.list()


# -- stripe-node -----------------------------------------------------------------------------------

SCRIPT = """
import Stripe from 'stripe';
const [key, port] = process.argv.slice(1);
const stripe = new Stripe(key, {host: '127.0.0.1', port: +port, protocol: 'http'});
const made = await stripe.customers.create({
  email: 'jane.smith@email.com', name: 'Jane Smith', description: 'My First Stripe Customer',
  preferred_locales: ['en', 'fr'], address: {line1: '1 High St'},
});
const seen = [];
for (let n = 0; n < 11; n++) await stripe.customers.create({name: `${n}`});
for await (const one of stripe.customers.list({limit: 4})) seen.push(one.id);
let refused;
try { await stripe.products.create({}); } catch (error) {
  refused = {type: error.type, param: error.param, code: error.code, id: error.requestId};
}
const deleted = await stripe.customers.del(made.id);
const events = await stripe.events.list({type: 'customer.deleted'});
const last = seen.at(-1);
console.log(JSON.stringify({made, count: seen.length, last, refused, deleted, events}));
"""


@needs_node
def test_stripe_node(started: StartedServer, new_key: str) -> None:
    found = subprocess.run(
        [str(NODE), "--input-type=module", "-e", SCRIPT, new_key, str(started.port)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=REPOSITORY,
    )
    assert found.returncode == 0, found.stderr
    seen = json.loads(found.stdout)
    assert is_jane(seen["made"])
    assert seen["made"]["preferred_locales"] == ["en", "fr"]
    assert (seen["count"], seen["last"]) == (12, seen["made"]["id"])
    refused = seen["refused"]
    assert refused.pop("id").startswith("req_")
    assert refused == {
        "type": "StripeInvalidRequestError",
        "param": "name",
        "code": "parameter_missing",
    }
    assert seen["deleted"] == {"id": seen["made"]["id"], "object": "customer", "deleted": True}
    assert len(seen["events"]["data"]) == 1
