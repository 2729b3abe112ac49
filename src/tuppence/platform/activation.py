"""Activation: what an account tells of itself before its live mode moves money.

The details are checked as a form can check them; nobody stands behind it who would look them up.
Source: docs page get-started/account/activate.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tuppence.errors import ApiError
from tuppence.networks import banks
from tuppence.runtime.tx import DAY_S

TYPES = {
    "individual": "Individual or sole proprietor",
    "company": "Company",
    "non_profit": "Non-profit organization",
    "government_entity": "Government entity",
}
YOUNGEST = 18
FIELDS = (
    "business_type",
    "legal_name",
    "website",
    "product_description",
    "statement_descriptor",
    "representative_name",
    "representative_birth",
    "representative_email",
    "address_line1",
    "address_city",
    "address_postal_code",
    "country",
    "routing_number",
    "account_number",
)
NEEDED = tuple(one for one in FIELDS if one not in ("website", "routing_number"))
DESCRIPTOR = re.compile(r"[A-Za-z0-9 .,\-&+#/]{5,22}")


def checked(form: dict[str, str], today: int) -> dict[str, Any]:
    """What is kept of an activation; of the bank account only its end.

    Raises `ApiError` naming the first field that is not right. `today` is in seconds.
    """
    given = {name: form.get(name, "").strip()[:300] for name in FIELDS}
    for name in NEEDED:
        if not given[name]:
            raise wrong(name, "This is needed.")
    if given["business_type"] not in TYPES:
        raise wrong("business_type", "Choose what kind of business this is.")
    if not DESCRIPTOR.fullmatch(given["statement_descriptor"]):
        raise wrong("statement_descriptor", "5 to 22 letters, digits or spaces; it names you.")
    if not any(letter.isalpha() for letter in given["statement_descriptor"]):
        raise wrong("statement_descriptor", "It needs at least one letter.")
    if len(given["country"]) != 2 or not given["country"].isalpha():
        raise wrong("country", "Two letters, such as US.")
    if "@" not in given["representative_email"]:
        raise wrong("representative_email", "This is no e-mail address.")
    check_age(given["representative_birth"], today)
    number = re.sub(r"\s", "", given.pop("account_number"))
    check_bank(given["country"].upper(), given.pop("routing_number"), number)
    given["country"] = given["country"].upper()
    return {"activation": given | {"bank_last4": number[-4:]}, "activated": True}


def check_age(text: str, today: int) -> None:
    try:
        born = date.fromisoformat(text)
    except ValueError:
        raise wrong("representative_birth", "A date, such as 1990-05-17.") from None
    years = (date.fromordinal(date(1970, 1, 1).toordinal() + today // DAY_S) - born).days / 365.25
    if not YOUNGEST <= years < 120:
        raise wrong("representative_birth", f"The representative is at least {YOUNGEST}.")


def check_bank(country: str, routing: str, number: str) -> None:
    """American accounts by their routing number's check digit, others by the IBAN's."""
    if country == "US":
        banks.checked_routing_number(routing, "routing_number")
        if not (number.isascii() and number.isdigit() and 4 <= len(number) <= 17):
            raise wrong("account_number", "4 to 17 digits.")
    elif number[:2].isalpha():
        banks.checked_iban(number, "account_number")
    elif not number.isalnum():
        raise wrong("account_number", "Letters and digits.")


def wrong(param: str, message: str) -> ApiError:
    return ApiError(message, param=param)
