"""2026-10-28.endive: `payment_method_types` is asked for as `allowed_payment_method_types`.

The types of the SDK pinned here have only the new name; recorded requests up to 2026-03-25.dahlia
send the old one, which answers show in every version.
"""

from __future__ import annotations

from tuppence.versions.change import Change, Document, without

INTENTS = ("payment_intents", "setup_intents")
KEYS = (
    "POST /v1/checkout/sessions",
    *(f"POST /v1/{name}" for name in INTENTS),
    *(f"POST /v1/{name}/{{intent}}" for name in INTENTS),
    *(f"POST /v1/{name}/{{intent}}/confirm" for name in INTENTS),
)


def types_params(params: Document) -> Document:
    if "payment_method_types" not in params:
        return params
    rest = without(params, "payment_method_types")
    return rest | {"allowed_payment_method_types": params["payment_method_types"]}


def intent(document: Document) -> Document:
    return without(document, "allowed_payment_method_types", "managed_payments")


CHANGE = Change(
    "2026-10-28",
    lower={"payment_intent": intent, "setup_intent": intent, "checkout.session": intent},
    lift=dict.fromkeys(KEYS, types_params),
)
