"""How the dashboard shows each type of object: where it stands, its columns, its tabs.

A type that is not named here is shown all the same, from what the catalogue knows of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tuppence.catalogue.permissions import plain, spoken
from tuppence.pages.formatting import METHOD


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of a list: found by `query` in the search, or by list filters.

    With a `source` the lines stand behind those of another list; `keeps` are the states (states.py)
    that belong here, where neither search nor filters know them.
    """

    title: str
    query: str | None = None
    filters: dict[str, str] = field(default_factory=dict)
    source: str | None = None
    keeps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Presentation:
    """`slug` is the page's address, `columns` the fields of a line, `lead` the heading's field."""

    type: str
    slug: str
    title: str
    one: str
    columns: tuple[str, ...]
    tabs: tuple[Tab, ...] = ()
    icon: str = "more"
    empty: str = ""


def by_status(*values: str) -> tuple[Tab, ...]:
    return tuple(
        Tab(value.replace("_", " ").capitalize(), filters={"status": value}) for value in values
    )


def searched(*pairs: tuple[str, str]) -> tuple[Tab, ...]:
    return tuple(Tab(title, query) for title, query in pairs)


LISTED = (
    Presentation(
        "payment_intent",
        "payments",
        "Payments",
        "payment",
        ("amount", "status", METHOD, "description", "customer", "created"),
        (
            Tab("Succeeded", "status:'succeeded'"),
            Tab("Refunded", source="/v1/refunds", keeps=("Refunded", "Partially refunded")),
            Tab("Disputed", source="/v1/disputes", keeps=("Disputed",)),
            Tab(
                "Failed",
                "status:'failed'",
                source="/v1/charges/search",
                keeps=("Failed", "Blocked"),
            ),
            Tab("Uncaptured", "status:'requires_capture'"),
            Tab("Needs action", "status:'requires_action'"),
            Tab("Incomplete", "status:'requires_payment_method'", keeps=("Incomplete",)),
            Tab("Processing", "status:'processing'"),
            Tab("Canceled", "status:'canceled'"),
        ),
        "payments",
        "Payments appear here when your code confirms one, or when you make one yourself.",
    ),
    Presentation(
        "charge",
        "charges",
        "Charges",
        "charge",
        ("amount", "status", "payment_method_details.type", "customer", "created"),
        searched(
            ("Succeeded", "status:'succeeded'"),
            ("Failed", "status:'failed'"),
            ("Refunded", "refunded:'true'"),
            ("Disputed", "disputed:'true'"),
        ),
        "payments",
        "Every attempt to take money is a charge. None was made yet.",
    ),
    Presentation(
        "refund",
        "refunds",
        "Refunds",
        "refund",
        ("amount", "status", "charge", "reason", "created"),
        icon="payments",
        empty="Money given back is listed here. Refund a payment from its page.",
    ),
    Presentation(
        "dispute",
        "disputes",
        "Disputes",
        "dispute",
        ("amount", "status", "reason", "evidence_details.due_by", "charge", "created"),
        icon="disputes",
        empty="No customer disputes a payment. Pay with card 4000 0000 0000 0259 to see one.",
    ),
    Presentation(
        "customer",
        "customers",
        "Customers",
        "customer",
        ("name", "email", "description", "created"),
        icon="customers",
        empty="Customers hold what you know of those who pay: addresses, cards, subscriptions.",
    ),
    Presentation(
        "product",
        "products",
        "Product catalog",
        "product",
        ("name", "active", "default_price", "created"),
        (
            Tab("Available", filters={"active": "true"}),
            Tab("Archived", filters={"active": "false"}),
        ),
        "products",
        "What you sell. A product has prices; a subscription or an invoice names a price.",
    ),
    Presentation(
        "price",
        "prices",
        "Prices",
        "price",
        ("unit_amount", "type", "product", "active", "created"),
        (
            Tab("One time", filters={"type": "one_time"}),
            Tab("Recurring", filters={"type": "recurring"}),
        ),
        "products",
        "A price says what a product costs, once or each month.",
    ),
    Presentation(
        "subscription",
        "subscriptions",
        "Subscriptions",
        "subscription",
        ("status", "customer", "items.data.0.price.unit_amount", "created"),
        by_status("active", "trialing", "past_due", "canceled"),
        "billing",
        "A subscription charges a customer again and again.",
    ),
    Presentation(
        "invoice",
        "invoices",
        "Invoices",
        "invoice",
        ("total", "status", "number", "customer", "created"),
        by_status("draft", "open", "paid", "void", "uncollectible"),
        "billing",
        "Invoices are made by subscriptions, or by you.",
    ),
    Presentation(
        "coupon",
        "coupons",
        "Coupons",
        "coupon",
        ("name", "percent_off", "amount_off", "duration", "times_redeemed", "created"),
        icon="billing",
        empty="A coupon takes something off invoices and checkouts.",
    ),
    Presentation(
        "payment_link",
        "payment_links",
        "Payment links",
        "payment link",
        ("line_items.data.0.description", "line_items.data.0.amount_total", "active", "url"),
        (Tab("Active", filters={"active": "true"}), Tab("Off", filters={"active": "false"})),
        "payments",
        "A payment link sells something without any code.",
    ),
    Presentation(
        "checkout.session",
        "checkout_sessions",
        "Checkout sessions",
        "checkout session",
        ("amount_total", "status", "payment_status", "customer_details.email", "created"),
        by_status("open", "complete", "expired"),
        "payments",
    ),
    Presentation(
        "payout",
        "payouts",
        "Payouts",
        "payout",
        ("amount", "status", "arrival_date", "description", "created"),
        by_status("pending", "in_transit", "paid", "failed", "canceled"),
        "payouts",
        "Payouts bring your balance to your bank account.",
    ),
    Presentation(
        "balance_transaction",
        "balance_transactions",
        "Balance transactions",
        "balance transaction",
        ("amount", "fee", "net", "type", "status", "available_on", "created"),
        (
            Tab("Charges", filters={"type": "charge"}),
            Tab("Refunds", filters={"type": "refund"}),
            Tab("Payouts", filters={"type": "payout"}),
        ),
        "balance",
    ),
    Presentation(
        "topup", "topups", "Top-ups", "top-up", ("amount", "status", "created"), icon="balance"
    ),
    Presentation(
        "account",
        "connected_accounts",
        "Connected accounts",
        "connected account",
        ("email", "type", "country", "charges_enabled", "created"),
        icon="connect",
        empty="Accounts of those who sell on your platform.",
    ),
    Presentation(
        "webhook_endpoint",
        "webhooks",
        "Webhooks",
        "webhook endpoint",
        ("url", "status", "description", "enabled_events"),
        icon="webhooks",
        empty="An endpoint is an address of your own server that is told of events.",
    ),
    Presentation(
        "test_helpers.test_clock",
        "test_clocks",
        "Test clocks",
        "test clock",
        ("name", "status", "frozen_time", "created"),
        icon="clocks",
        empty="A test clock takes its customers and their subscriptions through time.",
    ),
    Presentation(
        "fault",
        "faults",
        "Faults",
        "fault",
        ("kind", "operation", "event_type", "probability", "times", "fired", "created"),
        icon="faults",
        empty="Nothing goes wrong on purpose. A fault delays, refuses or loses requests and "
        "webhooks, so that you see what your code does then.",
    ),
    Presentation(
        "file", "files", "Files", "file", ("filename", "purpose", "size", "created"), icon="docs"
    ),
)
# Columns of what has no list of its own, or stands on the page of what it belongs to.
COLUMNS = {
    "item": ("description", "quantity", "price.unit_amount", "amount_total"),
    "line_item": ("description", "quantity", "amount", "period.start", "period.end"),
    "subscription_item": ("price.id", "quantity", "price.unit_amount", "current_period_end"),
}
KINDS = {kind.type: kind for kind in LISTED}
SLUGS = {kind.slug: kind for kind in LISTED}

# What nobody makes without being able to do this with it.
MADE_FOR = {
    "POST /v1/test_helpers/test_clocks": "POST /v1/test_helpers/test_clocks/{test_clock}/advance",
}

# The menu: heading, then (title, icon, address below /dashboard/<mode>).
SECTIONS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "",
        (
            ("Home", "home", ""),
            ("Payments", "payments", "payments"),
            ("Customers", "customers", "customers"),
            ("Balances", "balance", "balance"),
            ("Product catalog", "products", "products"),
        ),
    ),
    (
        "Products",
        (
            ("Disputes", "disputes", "disputes"),
            ("Payment links", "payments", "payment_links"),
            ("Subscriptions", "billing", "subscriptions"),
            ("Invoices", "billing", "invoices"),
            ("Payouts", "payouts", "payouts"),
            ("Connect", "connect", "connected_accounts"),
            ("All resources", "more", "resources"),
        ),
    ),
    (
        "Developers",
        (
            ("API keys", "keys", "apikeys"),
            ("Webhooks", "webhooks", "webhooks"),
            ("Events", "events", "events"),
            ("Logs", "logs", "logs"),
            ("Shell", "shell", "shell"),
            ("Test clocks", "clocks", "test_clocks"),
            ("Faults", "faults", "faults"),
        ),
    ),
)


def slug_of(type: str) -> str:
    """The address of a type's list below /dashboard/<mode>."""
    kind = KINDS.get(type)
    return kind.slug if kind else f"resources/{type}"


def title_of(type: str) -> str:
    kind = KINDS.get(type)
    if kind:
        return kind.title
    name = spoken(plain(type).removeprefix("v2_"))
    return ("v2: " if type.startswith("v2.") else "") + name


USUAL = frozenset(
    [
        "name",
        "email",
        "description",
        "amount",
        "currency",
        "customer",
        "product",
        "unit_amount",
        "price",
        "reason",
        "url",
        "percent_off",
        "duration",
        "default_price",
        "metadata",
        "enabled_events",
        "payment_method",
        "kind",
        "operation",
        "frozen_time",
        "confirm",
        "evidence",
        "submit",
        "payment_intent",
        "charge",
    ]
)
