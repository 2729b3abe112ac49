"""Tools that call any operation, or find any object, by our names and by Stripe's.

Source of Stripe's names and arguments: docs.stripe.com/mcp, and the schemas that mcp.stripe.com
listed in September 2026.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.catalogue.routes import operation_at
from tuppence.pages.dashboard.search_box import is_id
from tuppence.pages.mcp.tools.arguments import WrongArguments, shown
from tuppence.pages.mcp.tools.discovery import (
    API_DETAILS,
    API_SEARCH,
    CONTEXT,
    described_text,
    no_operation,
    operation_key,
    reading,
)
from tuppence.pages.mcp.tools.operations import filled_path
from tuppence.pages.mcp.tools.tool import Call, Desk, Said, Tool, said_of, says
from tuppence.runtime.ids import OTHER_PREFIXES, Ids

CALL, API_READ, API_WRITE = "call_operation", "stripe_api_read", "stripe_api_write"
SEARCH, FETCH = "search_stripe_resources", "fetch_stripe_resources"
ACCOUNTS = "list_available_accounts_or_orgs"
METHODS = ("GET", "POST", "DELETE")
PLACEHOLDER = re.compile(r"\{\w+\}")

Given = dict[str, Any]
BY_ID = {
    "stripe_api_operation_id": described_text("Such as: PostCustomers"),
    "parameters": {"type": "object", "description": "Ids in the path too"},
    **CONTEXT,
}
NEEDED = ("stripe_api_operation_id", "parameters")


def writing(
    name: str, title: str, description: str, properties: dict[str, Any], *required: str
) -> Tool:
    schema = {"type": "object", "properties": properties, "required": list(required)}
    return Tool(name, title, description, schema, False, True)


GENERIC = (
    writing(
        CALL,
        "Call any operation",
        "Sends a request to the API, within what the key may do.",
        {
            "method": {"enum": list(METHODS)},
            "path": described_text("Such as: /v1/tax_rates"),
            "params": {"type": "object"},
        },
        "method",
        "path",
    ),
    reading(
        API_READ,
        "Read from the API",
        f"{CALL} for GET operations, with Stripe's arguments. {API_SEARCH} finds operation ids, "
        f"{API_DETAILS} their parameters.",
        BY_ID,
        *NEEDED,
    ),
    writing(
        API_WRITE,
        "Write to the API",
        f"{CALL} for POST and DELETE operations, with Stripe's arguments.",
        {**BY_ID, "human_confirmation": {"type": "object"}},
        *NEEDED,
    ),
    reading(
        SEARCH,
        "Search objects",
        "Finds objects by a query in Stripe's search language.",
        {
            "query": described_text("Such as: customers:email:'jane@example.com'"),
            "limit": {"type": "integer"},
        },
        "query",
    ),
    reading(
        FETCH,
        "Fetch an object",
        "Any object, by its id.",
        {"id": described_text("Such as: cus_..., pi_..., in_...")},
        "id",
    ),
    reading(
        ACCOUNTS,
        "List accounts",
        "The account that the key opens, with the `stripe_context` of other tools.",
        {},
    ),
)


async def answer(desk: Desk, name: str, given: Given) -> Said | None:
    """What a tool does that sends requests; None for another tool."""
    if name == CALL:
        return await desk.request(any_call(desk.known, given))
    if name in (API_READ, API_WRITE):
        return await desk.request(call_by_id(desk, name, given))
    if name == SEARCH:
        return await desk.request(search_call(desk.known, given))
    if name == FETCH:
        return await fetched(desk, given["id"])
    return await accounts(desk) if name == ACCOUNTS else None


def any_call(known: Catalogue, given: Given) -> Call:
    """The request of call_operation. Raises `WrongArguments`."""
    method, path = str(given["method"]).upper(), given["path"].strip()
    if method not in METHODS:
        raise WrongArguments(f"method must be {', '.join(METHODS[:-1])} or {METHODS[-1]}.")
    if not path.startswith(("/v1/", "/v2/")):
        raise WrongArguments("path must begin with /v1/ or /v2/, such as /v1/customers.")
    if "?" in path:
        raise WrongArguments("path holds no query: send its parameters as `params`.")
    unfilled = PLACEHOLDER.findall(path)
    if unfilled:
        raise WrongArguments(f"path must hold an id in the place of {', '.join(unfilled[:5])}.")
    try:
        operation = known.operation(operation_at(known, method, path)[0])
    except ValueError:
        operation = None
    return Call(method, path, dict(given.get("params") or {}), operation)


def call_by_id(desk: Desk, name: str, given: Given) -> Call:
    """The request of stripe_api_read or stripe_api_write. Raises `WrongArguments`."""
    asked = given["stripe_api_operation_id"]
    key = operation_key(desk.known, asked)
    if key is None:
        raise WrongArguments(no_operation(desk.known, asked))
    operation = desk.known.operation(key)
    if (operation.method == "GET") != (name == API_READ):
        other = API_READ if name == API_WRITE else API_WRITE
        raise WrongArguments(f"{shown(asked)} is {key}: use {other}.")
    params = dict(given["parameters"])
    ids = operation.path_params
    if len(ids) == 1 and ids[0] not in params and "id" not in operation.fields and "id" in params:
        params[ids[0]] = params.pop("id")  # as Stripe's server names it
    missing = [one for one in ids if not isinstance(params.get(one), str)]
    if missing:
        raise WrongArguments(f"parameters must hold {', '.join(missing)}, which {key} needs.")
    path = filled_path(operation, [params.pop(one) for one in ids])
    return Call(operation.method, path, params, operation, context(desk, given))


def context(desk: Desk, given: Given) -> str | None:
    """The connected account that a call is for; None for the key's own. Raises `WrongArguments`
    where live mode is asked for.
    """
    if str(given.get("livemode", False)).lower() == "true":
        raise WrongArguments("This key works in test mode. Send `livemode` false, or leave it out.")
    account: str | None = given.get("stripe_context")
    return None if account in (None, "", desk.caller.world.account) else account


# -- objects ---------------------------------------------------------------------------------------


def search_call(known: Catalogue, given: Given) -> Call:
    """`customers:email:'jane@example.com'` as a search. Raises `WrongArguments`."""
    collection, colon, query = given["query"].strip().partition(":")
    key = f"GET /v1/{collection.strip().lower()}/search"
    if not colon or not known.has_operation(key):
        names = ", ".join(f"{one}:" for one in searchable(known))
        raise WrongArguments(
            f"query must begin with one of {names} and go on in Stripe's search language, such as "
            "customers:email:'jane@example.com'."
        )
    operation = known.operation(key)
    params = {"query": query.strip(), "limit": given.get("limit")}
    return Call("GET", operation.path, params, operation)


def searchable(known: Catalogue) -> list[str]:
    """The collections that can be searched."""
    return [
        key.split("/")[2]
        for key in known.official_keys
        if key.startswith("GET /v1/") and key.endswith("/search")
    ]


async def fetched(desk: Desk, id: str) -> Said:
    """An object by its id, whose beginning tells its type. Raises `WrongArguments`."""
    if not is_id(id):
        raise WrongArguments(f"{shown(id)!r} is not an id. Send one such as cus_... or pi_....")
    others = [type for type, starts in OTHER_PREFIXES.items() if id.startswith(starts)]
    types = [*Ids.types_of(id), *others] or ["coupon"]  # whose ids have no beginning of their own
    paths = [desk.known.url_of(type, id) for type in types]
    calls = [Call("GET", path) for path in dict.fromkeys(paths) if path]
    if not calls:
        raise WrongArguments(f"{id} stands below another object: {CALL} fetches it by its path.")
    answers = []
    for call in calls:
        answers.append(await desk.ask(call))
        if answers[-1][0] != 404:
            return said_of(*answers[-1])
    return said_of(*answers[0])


async def accounts(desk: Desk) -> Said:
    account = desk.caller.world.account
    status, found = await desk.ask(Call("GET", "/v1/account"))
    profile = found.get("business_profile") or {} if status == 200 else {}
    known = {"stripe_context": account, "livemode": False, "name": profile.get("name")}
    return says(json.dumps({"accounts": [known]}))
