"""The tables of Stripe's testing page, in our own words (docs: testing; dated 2026-11).

Each row says what is paid with and what must come of it. `TOKENS` and numbers are published test
values; nothing here is a real card or account.
"""

from __future__ import annotations

from typing import NamedTuple


class CardRow(NamedTuple):
    """A card: its number, its `pm_card_` name, brand, and the country of its bank."""

    number: str
    name: str
    brand: str
    country: str = "US"


BRANDS = (
    CardRow("4242424242424242", "visa", "visa"),
    CardRow("4000056655665556", "visa_debit", "visa"),
    CardRow("5555555555554444", "mastercard", "mastercard"),
    CardRow("2223003122003222", "mastercard_2series", "mastercard"),
    CardRow("5200828282828210", "mastercard_debit", "mastercard"),
    CardRow("5105105105105100", "mastercard_prepaid", "mastercard"),
    CardRow("371449635398431", "amex", "amex"),
    CardRow("6011000990139424", "discover", "discover"),
    CardRow("3056930009020004", "diners", "diners"),
    CardRow("36227206271667", "diners_14digits", "diners"),
    CardRow("3566002020360505", "jcb", "jcb", "JP"),
    CardRow("6200000000000005", "unionpay", "unionpay", "CN"),
    CardRow("6205500000000000004", "unionpay_19digits", "unionpay", "CN"),
)
COUNTRIES = tuple(
    CardRow(number, country.lower(), "visa", country)
    for number, country in (
        ("4000000320000021", "AR"),
        ("4000000760000002", "BR"),
        ("4000001240000000", "CA"),
        ("4000001520000001", "CL"),
        ("4000004840008001", "MX"),
        ("4000000400000008", "AT"),
        ("4000000560000004", "BE"),
        ("4000002500000003", "FR"),
        ("4000002760000016", "DE"),
        ("4000003720000005", "IE"),
        ("4000003800000008", "IT"),
        ("4000005280000002", "NL"),
        ("4000007240000007", "ES"),
        ("4000007560000009", "CH"),
        ("4000008260000000", "GB"),
        ("4000000360000006", "AU"),
        ("4000003560000008", "IN"),
        ("4000003920000003", "JP"),
        ("4000007020000003", "SG"),
    )
)


class DeclineRow(NamedTuple):
    """A card that its bank refuses: error code and decline code (None: the error has none)."""

    number: str
    name: str
    code: str
    decline_code: str | None


DECLINES = (
    DeclineRow("4000000000000002", "chargeDeclined", "card_declined", "generic_decline"),
    DeclineRow(
        "4000000000009995",
        "chargeDeclinedInsufficientFunds",
        "card_declined",
        "insufficient_funds",
    ),
    DeclineRow("4000000000009987", "chargeDeclinedLostCard", "card_declined", "lost_card"),
    DeclineRow("4000000000009979", "chargeDeclinedStolenCard", "card_declined", "stolen_card"),
    DeclineRow("4000000000000069", "chargeDeclinedExpiredCard", "expired_card", None),
    DeclineRow("4000000000000127", "chargeDeclinedIncorrectCvc", "incorrect_cvc", None),
    DeclineRow("4000000000000119", "chargeDeclinedProcessingError", "processing_error", None),
    DeclineRow(
        "4000000000006975",
        "chargeDeclinedVelocityLimitExceeded",
        "card_declined",
        "card_velocity_exceeded",
    ),
    DeclineRow("4100000000000019", "chargeDeclinedFraudulent", "card_declined", "fraudulent"),
    DeclineRow("4000000000004954", "riskLevelHighest", "card_declined", "fraudulent"),
)


class SecureRow(NamedTuple):
    """A card with 3D Secure: on session without and with a request for it, then off session.

    `authenticated` is what comes of it once the payer has passed.
    """

    name: str
    plain: str
    requested: str
    off_session: str
    authenticated: str = "succeeded"


ACTION, PAID, REFUSED = "requires_action", "succeeded", "authentication_required"
SECURE = (
    SecureRow("authenticationRequiredOnSetup", ACTION, ACTION, REFUSED),
    SecureRow("authenticationRequired", ACTION, ACTION, REFUSED),
    SecureRow("authenticationRequiredSetupForOffSession", ACTION, ACTION, PAID),
    SecureRow(
        "authenticationRequiredChargeDeclinedInsufficientFunds",
        ACTION,
        ACTION,
        REFUSED,
        "insufficient_funds",
    ),
    SecureRow("threeDSecure2Required", ACTION, ACTION, REFUSED),
    SecureRow("threeDSecureRequired", ACTION, ACTION, "generic_decline"),
    SecureRow("threeDSecureRequiredChargeDeclined", ACTION, ACTION, REFUSED, "generic_decline"),
    SecureRow(
        "threeDSecureRequiredProcessingError",
        ACTION,
        ACTION,
        REFUSED,
        "payment_intent_authentication_failure",
    ),
    SecureRow("threeDSecureOptional", PAID, ACTION, PAID),
    SecureRow(
        "threeDSecureOptionalProcessingError",
        PAID,
        ACTION,
        PAID,
        "payment_intent_authentication_failure",
    ),
    SecureRow("visa", PAID, PAID, PAID),
    SecureRow("amex_threeDSecureNotSupported", PAID, PAID, PAID),
)


class DisputeRow(NamedTuple):
    """A card whose payer complains: the dispute's reason and first status, how many there are."""

    number: str
    name: str
    reason: str
    status: str
    count: int = 1


DISPUTES = (
    DisputeRow("4000000000000259", "createDispute", "fraudulent", "needs_response"),
    DisputeRow(
        "4000000000002685",
        "createDisputeProductNotReceived",
        "product_not_received",
        "needs_response",
    ),
    DisputeRow("4000000000001976", "createDisputeInquiry", "fraudulent", "warning_needs_response"),
    DisputeRow("4000000404000079", "createMultipleDisputes", "fraudulent", "needs_response", 2),
    DisputeRow("4000008400000779", "createComplianceDispute", "noncompliant", "needs_response"),
)
# Evidence that decides a case -> how it ends.
EVIDENCE = {"winning_evidence": "won", "losing_evidence": "lost"}


class RefundRow(NamedTuple):
    """A card whose refunds are special: their first status, and where they end."""

    number: str
    name: str
    first: str
    last: str


REFUNDS = (
    RefundRow("4242424242424242", "visa", "succeeded", "succeeded"),
    RefundRow("4000000000007726", "pendingRefund", "pending", "succeeded"),
    RefundRow("4000000000005126", "refundFail", "succeeded", "failed"),
)

# Cards whose money is available at once.
BYPASS_PENDING = ("4000000000000077", "4000003720000278")

# What each number answers to the checks of security code, street and postal code.
CHECKS = (
    ("4000000000000010", "pass", "fail", "fail"),
    ("4000000000000028", "pass", "fail", "pass"),
    ("4000000000000036", "pass", "pass", "fail"),
    ("4000000000000044", "pass", "unavailable", "unavailable"),
    ("4000000000000101", "fail", "pass", "pass"),
)

# Numbers, expiry dates and codes that are refused before any bank is asked.
INVALID = (
    ({"number": "4242424242424241"}, "incorrect_number"),
    ({"exp_month": 13}, "invalid_expiry_month"),
    ({"exp_year": 2020}, "invalid_expiry_year"),
)

# American bank accounts -> the code of their failure (None: they pay).
US_ACCOUNTS = {
    "pm_usBankAccount_success": None,
    "pm_usBankAccount_accountClosed": "account_closed",
    "pm_usBankAccount_noAccount": "no_account",
    "pm_usBankAccount_insufficientFunds": "insufficient_funds",
    "pm_usBankAccount_debitNotAuthorized": "debit_not_authorized",
}
# IBANs -> whether they pay.
IBANS = {
    "AT611904300234573201": True,
    "DE89370400440532013000": True,
    "FR1420041010050500013M02606": True,
    "NL39RABO0300065264": True,
    "AT861904300235473202": False,
    "DE62370400440532013001": False,
}
# Types that ask on a page: (type, currency).
PAGES = (
    ("alipay", "usd"),
    ("amazon_pay", "usd"),
    ("bancontact", "eur"),
    ("cashapp", "usd"),
    ("eps", "eur"),
    ("ideal", "eur"),
    ("klarna", "usd"),
    ("p24", "eur"),
    ("paypal", "eur"),
    ("revolut_pay", "gbp"),
    ("twint", "chf"),
    ("wechat_pay", "usd"),
)
# Bank accounts that payouts to fail -> why.
PAYOUT_ACCOUNTS = {
    "000111111116": "no_account",
    "000111111113": "account_closed",
    "000222222227": "insufficient_funds",
    "000333333335": "debit_not_authorized",
    "000444444440": "invalid_currency",
}
