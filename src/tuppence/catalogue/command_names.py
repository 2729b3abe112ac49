"""An operation's words: how commands and SDKs name it, read from its path and name."""

from __future__ import annotations

OWN = ("v1", "_tuppence")
# Where SDKs call a collection otherwise than its address does, and where a method has another name.
RENAMED = {
    "v1/account": "v1/accounts",
    "v1/apple_pay/domains": "v1/apple_pay_domains",
    "v1/credit_notes/lines": "v1/credit_notes/line_items",
    "v1/credit_notes/preview/lines": "v1/credit_notes/preview_lines",
    "v1/customers/discount": "v1/customers",
    "v1/customers/sources": "v1/customers/payment_sources",
    "v1/invoiceitems": "v1/invoice_items",
    "v1/invoices/lines": "v1/invoices/line_items",
    "v1/sources/source_transactions": "v1/sources/transactions",
    "v1/subscriptions/discount": "v1/subscriptions",
    "v1/test_helpers/issuing/authorizations/fraud_challenges": (
        "v1/test_helpers/issuing/authorizations"
    ),
    "v1/test_helpers/issuing/cards/shipping": "v1/test_helpers/issuing/cards",
}
VERBS = {"DELETE /v1/customers/{customer}/sources/{id}": "delete"}


def words_of(key: str, name: str) -> list[str]:
    """`POST /v1/checkout/sessions/{session}/expire` -> checkout sessions expire.

    A resource below another one gets a group of its own, named after it: customer_tax_ids create.
    """
    segments = key.split(" ", 1)[1].strip("/").split("/")
    literal: list[str] = []
    for segment in segments[1:] if segments[0] in OWN else segments:
        if segment.startswith("{"):
            break
        literal.append(segment)
    *parents, module, verb = name.split(".")
    own = next((s for s in literal if same_noun(s, module)), None)
    if own is not None:
        return [*literal[: literal.index(own) + 1], verb]
    return [*parents, module if module.endswith("s") else module + "s", verb]


def same_noun(segment: str, module: str) -> bool:
    """Whether a path's plural and a module's singular name the same thing."""
    return segment.replace("_", "")[: len(module) - 1].startswith(
        module.replace("_", "")[:-1]
    ) and (abs(len(segment) - len(module)) <= 2)


def service_of(key: str, name: str) -> list[str]:
    """How SDKs reach it: `GET /v1/customers/{customer}/tax_ids` -> v1 customers tax_ids list."""
    segments = key.split(" ", 1)[1].strip("/").split("/")
    verb = name.rsplit(".", 1)[-1]
    literal = [one for one in segments if not one.startswith("{")]
    if segments[-1] == literal[-1] and (literal[-1] == verb or is_verb(literal[-1], verb)):
        literal = literal[:-1]
    path = "/".join(literal)
    for said, called in RENAMED.items():
        if path == said or path.startswith(f"{said}/"):
            path = called + path.removeprefix(said)
            break
    return [*path.split("/"), VERBS.get(key, verb)]


def is_verb(segment: str, verb: str) -> bool:
    """Whether a path's last word is the action itself: `void` is void_invoice."""
    return verb.startswith(f"{segment}_")
