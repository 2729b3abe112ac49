"""Currencies the API takes (docs: currencies)."""

from __future__ import annotations

from decimal import Context

from tuppence.errors import ApiError

LISTED = """
usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn
bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf
gtq gyd hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp
lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab
pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs
tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw usdc btn ghs eek
lvl svc vef ltl sll mro
"""
CURRENCIES = LISTED.split()
KNOWN = frozenset(CURRENCIES)


def checked_currency(code: str, param: str = "currency") -> str:
    """The code in lower case. Raises "Invalid currency: ..." for one the API does not take."""
    lower = code.lower()
    if lower not in KNOWN:
        raise ApiError(
            f"Invalid currency: {lower}. Stripe currently supports these currencies: "
            f"{', '.join(CURRENCIES)}",
            param=param,
        )
    return lower


ZERO_DECIMAL_LISTED = "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf"
ZERO_DECIMAL = frozenset(ZERO_DECIMAL_LISTED.split())
# Smallest charge, in minor units (docs: currencies, minimum and maximum charge amounts).
MINIMUMS = {
    "usd": 50, "aed": 200, "aud": 50, "bgn": 100, "brl": 50, "cad": 50, "chf": 50, "czk": 1500,
    "dkk": 250, "eur": 50, "gbp": 30, "hkd": 400, "huf": 17500, "inr": 50, "jpy": 50, "mxn": 1000,
    "myr": 200, "nok": 300, "nzd": 50, "pln": 200, "ron": 200, "sek": 300, "sgd": 50, "thb": 1000,
}  # fmt: skip
MOST = 99_999_999
LARGEST = 10**12  # of any sum: ten thousand times the largest charge, far within 64 bits
EXACT = Context(prec=80)  # rounds to whole minor units, however many digits those have


def check_size(amount: int) -> int:
    """Raises for an amount whose sums with others would no longer fit in 64 bits."""
    if abs(amount) > LARGEST:
        raise ApiError("Amount is too large.", code="amount_too_large", param="amount")
    return amount


def checked_amount(amount: int, currency: str, param: str = "amount") -> int:
    """Raises the errors for an amount that cannot be charged.

    Recorded POST /v1/payment_intents with 0, 2019-08-14 to 2026-03-25.
    """
    if amount < 1:
        raise ApiError(
            "This value must be greater than or equal to 1.",
            code="parameter_invalid_integer",
            param=param,
        )
    if amount > MOST:
        raise ApiError(
            f"Amount must be no more than {shown_amount(MOST, currency)}",
            code="amount_too_large",
            param=param,
        )
    least = MINIMUMS.get(currency, 0)
    if amount < least:
        raise ApiError(
            f"Amount must be at least {shown_amount(least, currency)}",
            code="amount_too_small",
            param=param,
        )
    multiple = MULTIPLES.get(currency, 1)
    if amount % multiple:
        raise ApiError(
            f"Amounts in {currency} must be divisible by {multiple}.",
            code="parameter_invalid_integer",
            param=param,
        )
    return amount


def is_below_minimum(amount: int, currency: str) -> bool:
    """Whether something is due, in minor units, yet less than can be charged."""
    return 0 < amount < MINIMUMS.get(currency, 0)


THREE_DECIMAL = frozenset({"bhd", "iqd", "jod", "kwd", "omr", "tnd"})
# Amounts of these must end in so many zeros (docs: currencies, special cases).
MULTIPLES = {"bhd": 10, "jod": 10, "kwd": 10, "omr": 10, "tnd": 10, "isk": 100}


def minor_places(currency: str) -> int:
    """Decimal places that amounts of the currency have in the API (docs: currencies)."""
    if currency in ZERO_DECIMAL:
        return 0
    return 3 if currency in THREE_DECIMAL else 2


SYMBOLS = {"usd": "$", "eur": "\u20ac", "gbp": "\u00a3", "jpy": "\u00a5"}


def shown_amount(amount: int, currency: str) -> str:
    """An amount in minor units for people: `$0.50 usd`."""
    return f"{plain_amount(amount, currency)} {currency}"


def plain_amount(amount: int, currency: str) -> str:
    """The same without the currency's code: `$0.50`."""
    return with_symbol(SYMBOLS.get(currency, ""), amount, currency)


def with_symbol(symbol: str, amount: int, currency: str) -> str:
    """An amount with a currency's sign before it, and a minus before both."""
    return f"{'-' if amount < 0 else ''}{symbol}{in_major(abs(amount), currency)}"


def in_major(amount: int, currency: str) -> str:
    """An amount in minor units in the currency's major unit, as it is written: `1,234.50`."""
    places = minor_places(currency)
    whole, part = divmod(abs(amount), 10**places)
    fraction = f".{part:0{places}d}" if places else ""
    return f"{'-' if amount < 0 else ''}{whole:,}{fraction}"
