"""The API: operations, search, headers, paths, bodies, and the JSON of v2."""

from __future__ import annotations

import base64
from urllib.parse import quote

from fuzz import hostile
from fuzz.case import FORM, JSON, Case
from fuzz.made_up import form
from fuzz.sent import Sent

STEPS = 20
METHODS = ("GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "QUERY")
STARTS = (
    *("/v1/", "/v1", "/v2/core/", "/v2", "/_tuppence/", "/links/", "/v1/customers/", "/healthz"),
    *("/readyz", "/metrics", "/openapi.json", "/mcp", "/subscribe/", "/v1/account/", "/v1/files/"),
)
HEADERS = (
    *("Stripe-Account", "Stripe-Context", "Idempotency-Key", "Stripe-Version", "Host", "Origin"),
    *("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "Forwarded"),
    *("Authorization", "Content-Type", "Accept", "Accept-Encoding", "User-Agent", "traceparent"),
    *("X-Stripe-Client-User-Agent", "Tuppence-Fault", "Cookie", "Range", "If-None-Match", "Expect"),
    *("Referer", "Access-Control-Request-Method", "X-Real-IP", "Via", "Transfer-Encoding"),
    *("Content-Encoding", "Accept-Language", "Sec-Fetch-Site", "X-CSRF-Token", "Upgrade"),
)


async def operations(case: Case) -> None:
    """Any operation after another, in a world that fills up meanwhile."""
    await case.furnish()
    for _ in range(STEPS):
        operation = case.any_operation()
        if "/faults" in operation.path or "/api_keys" in operation.path:
            continue  # have surfaces of their own
        await case.operate(operation)


async def search(case: Case) -> None:
    """The search language and the pages of lists."""
    await case.furnish()
    chance = case.chance
    searches = [k for k in case.known.operation_keys if k.endswith("/search")]
    lists = [
        k for k in case.known.operation_keys if "starting_after" in case.known.operation(k).fields
    ]
    v2_lists = [k for k in case.known.operation_keys if k.startswith("GET /v2") and "{" not in k]
    for _ in range(STEPS):
        operation = case.known.operation(chance.choice(chance.choice((searches, lists, v2_lists))))
        params = {"query": hostile.search_query(chance)} if operation.key in searches else {}
        cursor = "page" if operation.key in searches + v2_lists else "starting_after"
        if chance.random() < 0.6:
            params[cursor] = chance.choice((hostile.token, hostile.identifier, hostile.text))(
                chance
            )
        if chance.random() < 0.3:
            params["limit"] = str(chance.choice((0, 1, 100, 101, hostile.number(chance))))
        if chance.random() < 0.3:
            params["created"] = {"gte": hostile.scalar(chance)}
        await case.call("GET", case.made_up.path(operation), params, where=operation.key)


async def headers(case: Case) -> None:
    """Plain requests with headers that no client sends."""
    await case.furnish()
    chance = case.chance
    for _ in range(STEPS):
        names = chance.sample(HEADERS, chance.choice((1, 1, 2, 4)))
        found = [(name, header_for(case, name)) for name in names]
        method, path = chance.choice(
            (
                ("GET", "/v1/customers"),
                ("POST", "/v1/customers"),
                ("GET", "/"),
                ("GET", "/v1/balance"),
                ("POST", "/v1/refunds"),
                ("OPTIONS", "/v1/tokens"),
                ("POST", "/v2/core/event_destinations"),
                ("GET", "/dashboard"),
                ("POST", "/mcp"),
                ("GET", "/healthz"),
                ("GET", "/sign-in/"),
            )
        )
        sent = (
            [*found]
            if "Authorization" in names
            else [("authorization", f"Bearer {case.key}"), *found]
        )
        body = b"name=Jane" if method == "POST" else b""
        if body and "Content-Type" not in names:
            sent.append(("content-type", FORM))
        await case.send(
            Sent(method, path, sent, body, ip=case.ip), f"{method} {path} {'+'.join(sorted(names))}"
        )


def header_for(case: Case, name: str) -> str:
    chance = case.chance
    if name == "Authorization" and chance.random() < 0.7:
        return odd_key(case)
    if name == "Stripe-Account" and chance.random() < 0.5:
        return chance.choice(
            ("platform", "acct_", "acct_1032D82eZvKYlo2C", *case.made_up.ids.get("account", []))
        )
    if name == "Stripe-Version" and chance.random() < 0.6:
        return chance.choice(
            (
                "2020-08-27",
                "2011-01-01",
                "2015-02-18",
                "2099-01-01",
                "2024-06-20; x=v1",
                "2024-13-45",
            )
        )
    if name == "Idempotency-Key" and chance.random() < 0.5:
        return chance.choice("abc")
    if name == "Transfer-Encoding":
        return chance.choice(("chunked", "identity"))
    if name == "Tuppence-Fault":
        return "webhook_" + hostile.header_value(chance)
    return hostile.header_value(chance)


def odd_key(case: Case) -> str:
    """A key that opens nothing, or looks odd."""
    chance = case.chance
    made = chance.choice(
        ("sk_test_", "sk_live_", "pk_test_", "rk_test_", "sk_test", "whsec_", "", "Sk_Test_x")
    )
    made += hostile.header_value(chance)[: chance.choice((0, 10, 400))]
    if chance.random() < 0.3:
        return (
            "Basic "
            + base64.b64encode(made.encode("latin-1") + chance.choice((b"", b":", b":x"))).decode()
        )
    return chance.choice(("Bearer ", "bearer ", "Bearer", "Digest ", "Bearer  ")) + made


async def paths(case: Case) -> None:
    """Paths that lead nowhere, with any method and query."""
    await case.furnish()
    chance = case.chance
    for _ in range(STEPS):
        start = (
            chance.choice(STARTS)
            if chance.random() < 0.6
            else case.made_up.path(case.any_operation())
        )
        more = "/".join(hostile.path_segment(chance) for _ in range(chance.choice((0, 1, 1, 2, 6))))
        query = chance.choice(
            (
                "",
                "",
                "?" + hostile.path_segment(chance),
                "?" + quote(hostile.text(chance), safe="&=[]"),
            )
        )
        method = chance.choice(METHODS)
        headers = [("authorization", f"Bearer {case.key}")] if chance.random() < 0.8 else []
        target = (start + more)[:9000] + query[:9000]
        await case.send(
            Sent(method, target, headers, ip=case.ip), f"{method} {start.split('?')[0]}..."
        )


async def bodies(case: Case) -> None:
    """Bodies that are not what their type says, in pieces or whole."""
    await case.furnish()
    chance = case.chance
    for _ in range(STEPS):
        operation = case.any_operation(
            chance.choice(("/v1/", "/v1/", "/v1/files", "/_tuppence/receivers"))
        )
        kind, body = made_up_body(case, form(case.made_up.params(operation)))
        headers = [("authorization", f"Bearer {case.key}"), ("content-type", kind)]
        method = operation.method if chance.random() < 0.3 else "POST"
        sent = Sent(
            method, case.made_up.path(operation), headers, body, chance.random() < 0.3, case.ip
        )
        await case.send(sent, f"{method} {operation.path} {kind[:24]}")


def made_up_body(case: Case, encoded: bytes) -> tuple[str, bytes]:
    """(content type, body)"""
    chance = case.chance
    how = chance.randrange(6)
    if chance.random() < 0.01:
        return chance.choice((FORM, JSON)), b"name=" + hostile.large(chance)
    if how == 0:
        return FORM, hostile.cut(chance, encoded)
    if how == 1:
        return JSON, hostile.json_bytes(chance)
    if how == 2:
        names = (
            "a" + "[a]" * chance.choice((1, 10, 300, 5000)),
            "a[",
            "]a[",
            "a[][]",
            "a[0][1",
            "[]",
            "=",
            "%5B%5D",
        )
        return FORM, "&".join(
            f"{chance.choice(names)}={quote(hostile.text(chance))}"
            for _ in range(chance.choice((1, 5, 60)))
        ).encode()
    if how == 3:
        return hostile.header_value(chance)[:100], encoded
    return multipart(case)


def multipart(case: Case) -> tuple[str, bytes]:
    """A multipart form: right, or with a boundary, a head or an end that is not."""
    chance = case.chance
    boundary = chance.choice(("b", "x" * 70, "x" * 71, "x" * 300, '"quo ted"', "'", "-", ""))
    parts = []
    for _ in range(chance.choice((0, 1, 2, 5, 200))):
        name = chance.choice(("purpose", "file", "a[b]", "csrf", hostile.text(chance)[:300]))
        file = chance.choice(
            (
                "",
                '; filename="a.png"',
                f'; filename="{hostile.text(chance)[:200]}"',
                "; filename*=utf-8''%ff",
            )
        )
        kind = chance.choice(
            ("", "Content-Type: image/png\r\n", "Content-Type: " + "x" * 9000 + "\r\n")
        )
        value = chance.choice(("dispute_evidence", "identity_document", hostile.text(chance)))
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n{kind}'
        parts.append(f"{head}\r\n{value}\r\n")
    body = ("".join(parts) + f"--{boundary}--\r\n").encode()
    if chance.random() < 0.4:
        body = hostile.cut(chance, body)
    return f"multipart/form-data; boundary={boundary}", body


async def v2(case: Case) -> None:
    """JSON that v2 must refuse politely."""
    await case.furnish()
    chance = case.chance
    for _ in range(STEPS):
        operation = case.any_operation("/v2/")
        if chance.random() < 0.4:
            await case.operate(operation)
            continue
        headers = [("authorization", f"Bearer {case.key}"), ("content-type", JSON)]
        sent = Sent(
            "POST",
            case.made_up.path(operation),
            headers,
            hostile.json_bytes(chance),
            chance.random() < 0.2,
            case.ip,
        )
        await case.send(sent, f"POST {operation.path} json")
