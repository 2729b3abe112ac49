"""Values that break careless servers. Every function takes the `Random` that chooses."""

from __future__ import annotations

import base64
import json
import string
from random import Random
from typing import Any
from urllib.parse import quote

# From Stripe's documentation, and ids whose stamps lie beyond 63 bits.
FOREIGN_IDS = (
    "evt_1NG8Du2eZvKYlo2CUI79vXWy",
    "req_TlIZQmm8rMs6VA",
    "cus_NffrFeUfNV2Hib",
    "pi_3MtwBwLkdIwHu7ix28a3tqPa",
    "ch_3MmlLrLkdIwHu7ix0snN0B15",
    "acct_1032D82eZvKYlo2C",
    "in_1MtHbELkdIwHu7ixl4OzzPMv",
    "evt_1zzzzzzzzzzzzzzzzzzzzzzz",
    "req_zzzzzzzzzzzzzz",
    "dlat_1zzzzzzzzzzzzzzzzzzzzzzz",
    "evt_1000000000000000000000000",
    "evt_",
    "_",
    "platform",
)
NUMBERS = (
    *(0, -1, 1, 99_999_999, 100_000_000, 2**31 - 1, 2**31, 2**32, 2**53, 2**53 + 1),
    *(2**62, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 10**19, 10**100, -(10**30)),
)
TIMES = (0, -1, 253_402_300_799, 253_402_300_800, 10**12, 10**15, 10**17, 2**53, -62_135_596_801)
WORDS = (
    *("NaN", "Infinity", "-inf", "1e400", "0x10", "1_000", "1.5", "+1", " 1 ", "0" * 400 + "1"),
    *("null", "None", "true", "[]", "{}", "'", '"', "\\", "%", "%00", "%zz", "\x00", "\r\n", "\t"),
    *("../../etc/passwd", "..%2f..%2f", "C:\\nul", "file:///etc/passwd", "javascript:alert(1)"),
    *(
        "<script>alert(1)</script>",
        "{{7*7}}",
        "${7*7}",
        "%(x)s",
        "{0.__class__}",
        "'; DROP TABLE--",
    ),
    *("\u202eabc", "\ufeff", "\u0000", "a\u0300" * 50, "\U0001f469\u200d\U0001f469", "ﷺ", "İ", "ß"),
    *(
        "１２７.0.0.1",
        "①②⑦.0.0.1",
        "xn--",
        "..",
        ".",
        "-",
        "@",
        "+@[.e",
        "c%r:n@;.m9",
        "a@b",
        "@b.c",
    ),
)
URLS = (
    *("http://127.0.0.1:1/", "http://１２７.0.0.1/", "http://127。0。0。1/", "http://[::1]/"),
    *(
        "http://[::ffff:127.0.0.1]/",
        "http://0x7f.1/",
        "http://2130706433/",
        "https://a.invalid/\x00",
    ),
    *(
        "http://a:b@c.invalid/",
        "http://x.invalid:99999/",
        "http://[",
        "http://",
        "//x.invalid",
        "http:/x",
    ),
    *(
        "https://x.invalid/" + "a" * 5000,
        "ftp://x.invalid",
        "javascript:alert(1)",
        "http://\u2024/",
    ),
)
NO_JSON = (
    *(b"", b"{", b"[" * 5000, b'{"a":' * 3000, b"\xff\xfe", b"1e999", b'"\\ud800"', b"NaN"),
    *(b"9" * 5000, b'{"a":' + b"9" * 5000 + b"}", b'{"a":1,"a":2}', b'{"a":1}\x00'),
    *(b"{}" * 3000, b"[" + b"{}," * 20_000 + b"{}]"),
)
SIZES = (1_000_000, 4_194_304, 4_194_305, 9_000_000)
RUN_OF = "\\\"'`%*[](){}<>|^$.:;,-_/&=+#@!?~ \t\x00é\u202e"
LENGTHS = (1, 2, 3, 31, 32, 40, 100, 255, 256, 1000, 5000)


def run(chance: Random) -> str:
    """One or two characters, many times over: what costs a bad pattern its time."""
    characters = "".join(chance.choices(RUN_OF, k=chance.choice((1, 1, 2))))
    return characters * chance.choice(LENGTHS)


def soup(chance: Random, longest: int = 60) -> str:
    """Any characters, surrogates left out: nothing can send those as UTF-8."""
    points = (0x20, 0x7F, 0x100, 0x3000, 0xD7FF, 0x1F9FF)
    count = chance.randint(0, longest)
    found = (chr(chance.randrange(chance.choice(points) + 1)) for _ in range(count))
    return "".join(one for one in found if not "\ud800" <= one <= "\udfff")


def digits(chance: Random) -> str:
    return chance.choice("123456789") * chance.choice((18, 19, 20, 39, 310, 4299, 4301, 100_000))


def token(chance: Random) -> str:
    """A page token as ours are, or nearly: base64 of positions that no database holds."""
    position = chance.choice((10**19, 2**63, -1, 0, "x", 2**53, digits(chance)[:400]))
    text = chance.choice((f"{position}:1", f"{position}", f"1:{position}:{position}", soup(chance)))
    made = base64.urlsafe_b64encode(text.encode()).decode()
    return made if chance.random() < 0.5 else made.rstrip("=")


def identifier(chance: Random) -> str:
    """An id of foreign making, or one with a stamp at an edge."""
    if chance.random() < 0.5:
        return chance.choice(FOREIGN_IDS)
    prefix = chance.choice(("evt_", "req_", "cus_", "pi_", "dlat_", "ed_", "sub_", "key_", "txn_"))
    alphabet = string.digits + string.ascii_letters
    return prefix + "".join(chance.choices(alphabet, k=chance.choice((8, 14, 24, 25, 200))))


def number(chance: Random) -> int:
    return chance.choice(NUMBERS) if chance.random() < 0.7 else chance.randint(-(2**70), 2**70)


def search_query(chance: Random) -> str:
    """Of the search language: nearly right, with a run of something in the wrong place."""
    field = chance.choice(("name", "email", "metadata['a']", "created", "amount", "status", "x"))
    operator = chance.choice((":", "~", ">", "<=", "::", ""))
    quoted = chance.choice(('"{}"', '"{}', "'{}'", "{}", '"{}\\"', "-{}"))
    clause = field + operator + quoted.format(chance.choice((run, soup, digits, word))(chance))
    return chance.choice((" AND ", " OR ", " ", "-", "")).join(
        [clause] * chance.choice((1, 1, 2, 50))
    )


def word(chance: Random) -> str:
    return chance.choice(WORDS)


def url(chance: Random) -> str:
    return chance.choice(URLS)


def text(chance: Random) -> str:
    """Any of the hostile texts."""
    kinds = (run, soup, word, word, digits, token, identifier, url, search_query)
    made = chance.choice(kinds)(chance)
    return made if len(made) < 20_000 or chance.random() < 0.1 else made[:20_000]


def scalar(chance: Random) -> Any:
    """A JSON value that is no list and no object."""
    kinds = (text, text, number, lambda c: c.choice(TIMES), lambda c: c.choice((None, True, 0.1)))
    return chance.choice(kinds)(chance)


def tree(chance: Random, depth: int = 3) -> Any:
    """A JSON value of any shape."""
    if depth == 0 or chance.random() < 0.5:
        return scalar(chance)
    if chance.random() < 0.5:
        return [tree(chance, depth - 1) for _ in range(chance.choice((0, 1, 2, 3)))]
    return {text(chance)[:200]: tree(chance, depth - 1) for _ in range(chance.choice((0, 1, 2)))}


def json_bytes(chance: Random) -> bytes:
    """JSON, or what looks like it."""
    made = json.dumps(tree(chance), ensure_ascii=chance.random() < 0.5).encode()
    return made if chance.random() < 0.6 else chance.choice(NO_JSON)


def large(chance: Random) -> bytes:
    """Some megabytes of one character."""
    return chance.choice((b"a", b"\x00", b"%", b"&", b"[", b"{")) * chance.choice(SIZES)


def cut(chance: Random, content: bytes) -> bytes:
    """The bytes with a few of them changed, lost or doubled."""
    found = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(len(found) + 1)
        how = chance.randrange(4)
        if how == 0 and at < len(found):
            found[at] = chance.randrange(256)
        elif how == 1:
            found[at:at] = chance.randbytes(chance.choice((1, 4, 64)))
        elif how == 2:
            del found[at : at + chance.choice((1, 2, 100))]
        else:
            found[at:at] = found[:at][-200:]
    return bytes(found)


def mutated(chance: Random, value: Any, hostile: Any = None) -> Any:
    """A tree with one of its places put to something else, dropped, or doubled."""
    make = hostile or (lambda: tree(chance, 2))
    if isinstance(value, dict) and value and chance.random() < 0.85:
        name = chance.choice(list(value))
        if chance.random() < 0.1:
            return {k: v for k, v in value.items() if k != name}
        if chance.random() < 0.05:
            return value | {text(chance)[:100]: make()}
        return value | {name: mutated(chance, value[name], hostile)}
    if isinstance(value, list | tuple) and value and chance.random() < 0.85:
        at = chance.randrange(len(value))
        if chance.random() < 0.1:
            return [*value[:at], *value[at + 1 :]]
        if chance.random() < 0.1:
            return [*value, value[at]]
        return [*value[:at], mutated(chance, value[at], hostile), *value[at + 1 :]]
    return make()


def path_segment(chance: Random) -> str:
    """A hostile text as it can stand in a URL; now and then with escapes that are none."""
    made = text(chance)[:3000]
    if chance.random() < 0.1:
        return "".join(c for c in made if c.isascii() and c.isprintable() and c not in " #?") or "%"
    if chance.random() < 0.05:
        return quote("\ud800" + made, safe="", errors="surrogatepass")
    return quote(made, safe="")


def header_value(chance: Random) -> str:
    """What a header can hold: no control characters, as the server's parser lets none through."""
    made = text(chance)[: chance.choice((20, 300, 6000))]
    encoded = made.encode("utf-8").decode("latin-1")
    return "".join(c for c in encoded if c == "\t" or (ord(c) >= 32 and c != "\x7f"))
