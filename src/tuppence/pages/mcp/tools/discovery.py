"""Tools that describe the API and the documentation, by our names and by Stripe's.

Source of Stripe's names and arguments: docs.stripe.com/mcp, and the schemas that mcp.stripe.com
listed in September 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.pages.docs.documents import ORDER, at_address, document
from tuppence.pages.docs.reference import described, field_lines, markdown_of, operations_of
from tuppence.pages.mcp.tools.arguments import WrongArguments, closest, near, shown
from tuppence.pages.mcp.tools.search import operation_id, operation_ids, operations_for, pages_for
from tuppence.pages.mcp.tools.tool import DESCRIBE, Said, Tool, refuses, says

FIND, DESCRIBE_RESOURCE = "find_operations", "describe_resource"
SEARCH_DOCS, READ_DOCS = "search_documentation", "read_documentation"
API_SEARCH, API_DETAILS = "stripe_api_search", "stripe_api_details"
SEARCH_STRIPE_DOCS = "search_stripe_documentation"
LONGEST_DESCRIPTION = 8_000  # characters; longer ones leave nested fields out
MOST_SIMILAR = 5

Given = dict[str, Any]
TEXT: dict[str, Any] = {"type": "string"}
# Stripe's generic tools take these; a key opens one account in test mode.
CONTEXT: dict[str, Any] = {
    "stripe_context": {"type": "string", "description": "An account's id"},
    "livemode": {"type": "boolean"},
}


def described_text(text: str) -> dict[str, Any]:
    return {"type": "string", "description": text}


def reading(
    name: str, title: str, description: str, properties: dict[str, Any], *required: str
) -> Tool:
    schema: dict[str, Any] = {"type": "object", "properties": properties}
    if required:
        schema["required"] = list(required)
    return Tool(name, title, description, schema, True)


DISCOVERY = (
    reading(
        FIND,
        "Find operations",
        "Finds operations of the API by words of their path or name.",
        {"words": described_text("Such as: customer tax id")},
        "words",
    ),
    reading(
        DESCRIBE,
        "Describe an operation",
        "Lists the parameters of an operation, with their types and values.",
        {
            "operation": described_text("Such as: POST /v1/customers"),
            "param": described_text("Only this parameter, with all of its fields"),
        },
        "operation",
    ),
    reading(
        DESCRIBE_RESOURCE,
        "Describe a type of object",
        "Lists the fields of a type of object, and its operations and events.",
        {"type": described_text("Such as: checkout.session")},
        "type",
    ),
    reading(
        SEARCH_DOCS,
        "Search the documentation",
        "Finds pages of this server's documentation.",
        {"words": described_text("Such as: webhook signature")},
        "words",
    ),
    reading(
        READ_DOCS,
        "Read a page of the documentation",
        "A page as Markdown.",
        {"page": described_text("Its name, such as: webhooks")},
        "page",
    ),
    reading(
        API_SEARCH,
        "Search the API",
        f"{FIND} with Stripe's arguments; also gives the operations' ids.",
        {
            "intent": described_text("Such as: create, list, refund"),
            "resource": described_text("Such as: payment links"),
            "limit": {"type": "integer", "minimum": 1, "maximum": 20},
            **CONTEXT,
        },
        "intent",
        "resource",
    ),
    reading(
        API_DETAILS,
        "Details of an operation",
        f"{DESCRIBE} with Stripe's arguments.",
        {"stripe_api_operation_id": described_text("Such as: PostCustomers"), **CONTEXT},
        "stripe_api_operation_id",
    ),
    reading(
        SEARCH_STRIPE_DOCS,
        "Search the documentation",
        f"{SEARCH_DOCS} with Stripe's arguments. The pages are this server's.",
        {"question": TEXT, "language": TEXT},
        "question",
    ),
)


def answer(known: Catalogue, url: str, name: str, given: Given) -> Said | None:
    """What a tool says that needs no request; None for another tool."""
    if name == FIND:
        return found_operations(known, given["words"])
    if name == API_SEARCH:
        words = f"{given['intent']} {given['resource']}"
        return found_operations(known, words, limit_of(given))
    if name == DESCRIBE:
        return operation_description(known, given["operation"], given.get("param"))
    if name == API_DETAILS:
        return operation_description(known, given["stripe_api_operation_id"])
    if name == DESCRIBE_RESOURCE:
        return resource_description(known, given["type"])
    if name in (SEARCH_DOCS, SEARCH_STRIPE_DOCS):
        return found_pages(given["words" if name == SEARCH_DOCS else "question"], url)
    return page_text(given["page"], url) if name == READ_DOCS else None


def limit_of(given: Given) -> int:
    """How many operations to list. Raises `WrongArguments` for what is no number."""
    try:
        limit = int(given.get("limit") or 5)
    except ValueError:
        raise WrongArguments("limit must be a number from 1 to 20.") from None
    return max(1, min(limit, 20))


# -- operations ------------------------------------------------------------------------------------


def found_operations(known: Catalogue, words: str, limit: int = 15) -> Said:
    found = operations_for(known, words, limit)
    if not found:
        return says(
            f"No operation has any of these words: {shown(words)}. Send words of its path or "
            "name, such as `customer tax id` or `refund`."
        )
    return says("\n".join(operation_line(known, key) for key in found))


def operation_line(known: Catalogue, key: str) -> str:
    operation = known.operation(key)
    required = [name for name, spec in operation.fields.items() if spec.get("r")]
    needs = f"; needs {', '.join(required)}" if required else ""
    why = "; not built yet (501)" if key in known.unbuilt else ""
    return f"{key} ({operation_id(operation)}{needs}{why})"


def operation_key(known: Catalogue, text: str) -> str | None:
    """The operation meant by `POST /v1/customers`, or by `PostCustomers`; None for neither."""
    found = operation_ids(known).get(text.strip().lower())
    if found is not None:
        return found
    method, _, path = text.strip().partition(" ")
    key = f"{method.upper()} {path.strip()}"
    return key if known.has_operation(key) and " /_tuppence/" not in key else None


def no_operation(known: Catalogue, text: str) -> str:
    """What to send instead of a text that names no operation."""
    ids = operation_ids(known)
    similar = [ids[one] for one in closest(text.lower(), ids, n=3, cutoff=0.8)]
    similar = similar or operations_for(known, text, MOST_SIMILAR)
    lines = "; ".join(operation_line(known, one) for one in similar)
    hint = f" Similar: {lines}." if similar else ""
    return f"No operation is called {shown(text)!r}.{hint} {FIND} finds operations by words."


def operation_description(known: Catalogue, text: str, param: str | None = None) -> Said:
    key = operation_key(known, text)
    if key is None:
        return refuses(no_operation(known, text))
    operation = known.operation(key)
    found = described(known, operation)
    params = found["params"]
    if param is not None:
        params = [one for one in params if one["name"] == param]
        if not params:
            hint = near([param], operation.fields)
            return refuses(f"{key} has no parameter {shown(param)!r}.{hint}")
    return says("\n".join(description_lines(found, params, operation_id(operation))))


def description_lines(found: dict[str, Any], params: Any, id: str) -> Iterator[str]:
    yield f"# {found['key']}\n"
    yield f"Operation id: {id}. Returns {found['returns']}. Permission: `{found['permission']}`.\n"
    if found["unbuilt"]:
        yield "This operation is not built yet: it answers 501 and changes nothing.\n"
    for name in found["path_params"]:
        yield f"- `{name}` (string, in the path, required)"
    lines = list(field_lines(params))
    if sum(map(len, lines)) <= LONGEST_DESCRIPTION or len(params) == 1:
        yield from lines or ["No parameters."]
        return
    for one in params:
        yield from field_lines([one | {"inner": []}])
    yield "\nThe fields of objects are left out. Send `param` to list those of one parameter."


def resource_description(known: Catalogue, type: str) -> Said:
    types = operations_of(known)
    if type in types:
        return says(markdown_of(known, type))
    similar = closest(type.lower().replace(" ", "_").rstrip("s"), types, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(similar)}?" if similar else f"{FIND} finds operations."
    return refuses(f"No type of object is called {shown(type)!r}. {hint}")


# -- pages -----------------------------------------------------------------------------------------


def found_pages(question: str, url: str) -> Said:
    found = pages_for(question)
    if not found:
        return says(
            f"No page has any of these words: {shown(question)}. Pages: {', '.join(ORDER)}."
        )
    lines = [f"{page.name}: {page.title}. {line}" for page, line in found]
    return says(at_address("\n".join(lines), url))


def page_text(name: str, url: str) -> Said:
    plain = name.strip().removeprefix("/").removeprefix("docs/").removesuffix(".md")
    page = document(plain)
    if page is not None:
        return says(at_address(page.markdown, url))
    return refuses(f"No page is called {shown(name)!r}. Pages: {', '.join(ORDER)}.")
