"""Neutral values for recorded ones: no snapshot may tell who recorded it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from conformance.story import ID, NOT_IDS

PEOPLE = ("Jane Smith", "John Miller", "Mary Jones", "Peter Brown", "Anna Weber", "Paul Martin")
NEUTRAL = {
    "email": [f"{name.lower().replace(' ', '.')}@example.com" for name in PEOPLE],
    "person": list(PEOPLE),
    "product": ["Silver plan", "Gold plan", "Bronze plan", "Starter pack", "Team plan"],
    "nickname": ["Monthly", "Yearly", "Basic"],
    "description": [f"Order {number}" for number in range(1001, 1021)],
    "metadata": [f"value {number}" for number in range(1, 41)],
    "metadata_key": ["order_id", "region", "channel", "color", "note"]
    + [f"key_{number}" for number in range(6, 41)],
    "statement": ["EXAMPLE SHOP", "EXAMPLE STORE"],
    "reference": [f"reference-{number}" for number in range(1, 11)],
    "line1": [f"{number} Example Street" for number in range(1, 10)],
    "line2": [f"Apartment {number}" for number in range(1, 10)],
    "city": ["Springfield", "Riverside", "Fairview"],
    "postal_code": ["10001", "10002"],
    "phone": ["+15555550100", "+15555550101"],
    "domain": ["shop.example.com", "store.example.com"],
    "url": [f"https://example.com/page-{number}" for number in range(1, 10)],
    "agent": ["ExampleClient/1.0"],
    "ip": ["203.0.113.10"],
}
SORTS = {
    "email": "email",
    "customer_email": "email",
    "receipt_email": "email",
    "verified_email": "email",
    "customer_name": "person",
    "account_holder_name": "person",
    "verified_name": "person",
    "first_name": "person",
    "last_name": "person",
    "nickname": "nickname",
    "description": "description",
    "statement_descriptor": "statement",
    "statement_descriptor_suffix": "statement",
    "client_reference_id": "reference",
    "transfer_group": "reference",
    "line1": "line1",
    "line2": "line2",
    "city": "city",
    "postal_code": "postal_code",
    "phone": "phone",
    "customer_phone": "phone",
    "domain_name": "domain",
    "user_agent": "agent",
    "ip_address": "ip",
    "client_ip": "ip",
    "ip": "ip",
}
# Words of the API itself under these keys: what a server says of its own accord, and magic values.
KEPT = re.compile(
    "|".join(
        (
            "",
            r"Subscription (creation|update)",
            r"Stripe processing fees",
            r"Payment for Invoice",
            r"(Remaining|Unused) time on .*",
            r"\d+ × .*",
            r"address_full_match",
            r"\(created by Stripe.*\)",
        )
    )
)
URLS = ("url", "return_url", "success_url", "cancel_url", "application_url", "business_url")
PRODUCT_PATHS = ("/v1/products", "/v1/plans", "/v1/prices")


class Rewriter:
    """Replaces the texts of one story, each by the same neutral one wherever it recurs."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], str] = {}
        self._texts: dict[str, str] = {}

    def neutral(self, sort: str, value: str) -> str:
        if value in NEUTRAL[sort] or KEPT.fullmatch(value):
            return self.in_text(value)
        if (sort, value) not in self._found:
            taken = set(self._found.values())
            self._found[sort, value] = next(n for n in NEUTRAL[sort] if n not in taken)
        self._texts[value] = self._found[sort, value]
        return self._found[sort, value]

    def in_text(self, text: str) -> str:
        """A sentence with the texts replaced that were replaced elsewhere in the story."""
        for value in sorted(self._texts, key=len, reverse=True):
            if len(value) > 3:
                text = text.replace(value, self._texts[value])
        return text

    def url(self, value: str) -> str:
        """A URL that a request sends; what is in braces in it is the API's own notation."""
        if urlsplit(value).hostname == "example.com":
            return value
        braces = re.search(r"[?&]\w+=\{\w+\}", value)
        suffix = "?id=" + braces.group().partition("=")[2] if braces else ""
        return self.neutral("url", value.partition("?")[0].partition("{")[0]) + suffix

    def parameter(self, path: str, name: str, value: str) -> tuple[str, str]:
        """A parameter of a request."""
        words = re.findall(r"[^\[\]]+", name)
        if "metadata" in words[:-1]:
            key = self.neutral("metadata_key", words[-1])
            return name.replace(f"[{words[-1]}]", f"[{key}]"), self.neutral("metadata", value)
        sort = self.sort(path, words[-1], words[-2] if len(words) > 1 else "")
        if sort is not None:
            return name, self.neutral(sort, value)
        if words[-1] in URLS and value:
            return name, self.url(value)
        return name, value

    def sort(self, path: str, key: str, parent: str) -> str | None:
        if key == "name":
            wares = path.startswith(PRODUCT_PATHS) or parent in ("product", "marketing_features")
            return "product" if wares else "person"
        if parent in ("customized", "fraud_details"):
            return None
        return SORTS.get(key)

    def body(self, path: str, value: Any, key: str = "", parent: str = "") -> Any:
        """A response; `path` says what the request was for."""
        if isinstance(value, dict):
            if key == "metadata":
                return {
                    self.neutral("metadata_key", name): self.neutral("metadata", one)
                    for name, one in value.items()
                }
            inside = {"product": "/v1/products", "plan": "/v1/plans", "customer": "/v1/customers"}
            path = inside.get(str(value.get("object")), path)
            return {name: self.body(path, one, name, key) for name, one in value.items()}
        if isinstance(value, list):
            return [self.body(path, one, key, parent) for one in value]
        if not isinstance(value, str):
            return value
        if key == "message" or key == "seller_message":
            return self.in_text(value)
        sort = self.sort(path, key, parent)
        if sort is not None:
            return self.neutral(sort, value)
        if key in URLS and self._texts.get(value.partition("?")[0].partition("{")[0]):
            return self.url(value)
        return value


PUBLIC_CARDS = frozenset(
    """4242424242424242 4000056655665556 5555555555554444 5200828282828210 378282246310005
    6011111111111117 4111111111111111 4000000000000002 4000000000009995 4000000000000069
    4000000000000127 4000000000000119 4000000000000341 4000002500003155 4000002760003184
    4000008260003178 4000000000003220 4000000000000077 4000000000000259
    371449635398431 3056930009020004 36227206271667 3566002020360505 6200000000000005""".split()  # noqa: SIM905
)
# Bank accounts that the API's documentation gives for tests.
PUBLIC_ACCOUNTS = frozenset(
    """DE89370400440532013000 FR1420041010050500013M02606 000123456789 110000000
    CH9300762011623852957""".split()  # noqa: SIM905
)


def private_matter(text: str) -> list[str]:
    """What must not be in a snapshot, among them keys, real IDs and foreign email addresses."""
    found = re.findall(r"\b[srp]k_(?:test|live)_\w+|\bwhsec_\w+|\bek_(?:test|live)_\w+", text)
    found += [one for one in re.findall(rf"\b{ID}", text) if one not in NOT_IDS]
    found += re.findall(r"\bacct_\w+|\bca_\w+", text)
    found += [
        one
        for one in re.findall(r"[\w.+-]+@[\w.-]+", text)
        if not one.endswith(("@example.com", "@example.org"))
    ]
    for host in re.findall(r"https?://([\w.-]+)", text):
        if host not in ("example.com", "stripe.com", "support.stripe.com", "dashboard.stripe.com"):
            found.append(host)
    for digits in re.findall(r"(?<![\w.])\d(?:[ -]?\d){11,18}(?![\w.])", text):
        if re.sub(r"\D", "", digits) not in PUBLIC_CARDS | PUBLIC_ACCOUNTS:
            found.append(digits)
    found += [
        one
        for one in re.findall(r"\b[A-Z]{2}\d{2}[A-Z0-9]{12,30}\b", text)
        if one not in PUBLIC_ACCOUNTS
    ]
    found += re.findall(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{18,}|MASKED|masked\.", text)
    return found
