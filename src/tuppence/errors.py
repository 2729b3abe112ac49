"""Every answer that is not success, in Stripe's words.

An `ApiError` undoes what its request did; a `Declined` keeps it (a failed charge stays) and
answers 402. The messages are those the real API gives (recorded exchanges; docs page
`error-codes` for the codes).
"""

from __future__ import annotations

from typing import Any

DOC_URL = "https://stripe.com/docs/error-codes/"
SUPPORT = "https://support.stripe.com/"


class ApiError(Exception):
    """A refusal. `status` is the HTTP status; `body()` is the JSON hash under `error`."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        type: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        headers: dict[str, str] | None = None,
        **details: Any,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.type = type
        self.code = code
        self.param = param
        self.headers = headers or {}
        self.details = details

    def inside(self, param: str) -> ApiError:
        """The same refusal of a parameter that stands within the hash `param`."""
        if self.param:
            name, bracket, rest = self.param.partition("[")
            self.param = f"{param}[{name}]{bracket}{rest}"
        return self

    def body(self, request_log_url: str | None = None) -> dict[str, Any]:
        """The error hash with its keys in alphabetical order, as recorded answers have them."""
        fields: dict[str, Any] = {"message": self.message, "type": self.type, **self.details}
        if self.code:
            fields["code"] = self.code
            fields["doc_url"] = DOC_URL + self.code.replace("_", "-")
        if self.param is not None:
            fields["param"] = self.param
        if request_log_url:
            fields["request_log_url"] = request_log_url
        return {key: fields[key] for key in sorted(fields)}


def json_rpc_error(error: ApiError) -> dict[str, Any]:
    """A refusal as a JSON-RPC message, for a request whose id is not known.

    Source: JSON-RPC 2.0, section 5.1; the code is one of those that are left to servers.
    """
    said = {"code": -32000, "message": error.message, "data": error.body()}
    return {"jsonrpc": "2.0", "id": None, "error": said}


class Declined:
    """A payment that was refused: what happened stays, the answer is a 402 with this error."""

    def __init__(self, error: ApiError) -> None:
        self.error = error


class StoreUnavailable(Exception):
    """The database cannot take a change now (disk full, read-only, away). Nothing was changed."""


class StorageFull(StoreUnavailable):
    """The disk, or the quota, that the database lies on has no room for the change."""


class OutcomeUnknown(StoreUnavailable):
    """The connection to the database was lost while it committed: the change may have been made."""


class Overloaded(StoreUnavailable):
    """More requests wait than a lane will hold."""


class LockTimeout(StoreUnavailable):
    """Another server works on the same account for longer than a request will wait."""


# -- parameters ----------------------------------------------------------------------------------


def missing_param(param: str) -> ApiError:
    return ApiError(f"Missing required param: {param}.", code="parameter_missing", param=param)


def unknown_params(params: list[str], suggestion: str | None = None) -> ApiError:
    plural = "s" if len(params) > 1 else ""
    hint = f". Did you mean {suggestion}?" if suggestion else ""
    return ApiError(
        f"Received unknown parameter{plural}: {', '.join(params)}{hint}",
        code="parameter_unknown",
        param=params[0],
    )


def invalid_integer(value: str, param: str) -> ApiError:
    return ApiError(f"Invalid integer: {value}", code="parameter_invalid_integer", param=param)


def out_of_range(bound: str, param: str) -> ApiError:
    return ApiError(f"This value must be {bound}.", code="parameter_invalid_integer", param=param)


def invalid_empty(param: str) -> ApiError:
    return ApiError(
        f"You passed an empty string for '{param}'. We assume empty values are an attempt to "
        f"unset a parameter; however '{param}' cannot be unset. You should remove '{param}' "
        "from your request or supply a non-empty value.",
        code="parameter_invalid_empty",
        param=param,
    )


def invalid_enum(param: str, values: list[str]) -> ApiError:
    return ApiError(f"Invalid {param}: must be {one_of(values)}", param=param)


def one_of(values: list[str]) -> str:
    if len(values) == 1:
        return values[0]
    if len(values) == 2:
        return f"one of {values[0]} or {values[1]}"
    return f"one of {', '.join(values[:-1])}, or {values[-1]}"


def exclusive_params(*params: str) -> ApiError:
    return ApiError(
        f"You may only specify one of these parameters: {', '.join(params)}.", param=params[0]
    )


# -- objects -------------------------------------------------------------------------------------

# How the API names a resource in a sentence, where that is not its `object` value.
# Recorded: payment_methods/{id}/attach (2020-08-27) and checkout/sessions/{id} (2025-11-17).
SPOKEN = {"payment_method": "PaymentMethod"}
UNQUOTED = {"checkout.session"}


def no_such(resource: str, id: str, param: str, *, status: int = 400) -> ApiError:
    """404 where the id stands in the path, 400 where it is a parameter."""
    unquoted = resource in UNQUOTED
    spoken = resource if unquoted else SPOKEN.get(resource, resource.rsplit(".", 1)[-1])
    quoted = id if unquoted else f"'{id}'"
    return ApiError(
        f"No such {spoken}: {quoted}", status=status, code="resource_missing", param=param
    )


def already_exists(spoken: str, param: str = "id") -> ApiError:
    return ApiError(f"{spoken} already exists.", code="resource_already_exists", param=param)


# -- requests ------------------------------------------------------------------------------------


def unrecognized_url(method: str, path: str) -> ApiError:
    return ApiError(
        f"Unrecognized request URL ({method}: {path}). If you are trying to list objects, remove "
        "the trailing slash. If you are trying to retrieve an object, make sure you passed a valid "
        "(non-empty) identifier in your code. Please see https://stripe.com/docs or we can help "
        f"at {SUPPORT}.",
        status=404,
    )


def no_api_key() -> ApiError:
    return ApiError(
        "You did not provide an API key. You need to provide your API key in the Authorization "
        "header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See "
        "https://stripe.com/docs/api#authentication for details, or we can help at "
        f"{SUPPORT}.",
        status=401,
        headers={"WWW-Authenticate": 'Bearer realm="Stripe"'},
    )


def invalid_api_key(key: str) -> ApiError:
    return invalid_masked_key(mask_key(key))


def invalid_masked_key(masked: str) -> ApiError:
    return ApiError(
        f"Invalid API Key provided: {masked}",
        status=401,
        headers={"WWW-Authenticate": 'Bearer realm="Stripe"'},
    )


def expired_api_key(masked: str) -> ApiError:
    """Source: docs page error-codes, `api_key_expired`."""
    return ApiError(
        f"Expired API Key provided: {masked}",
        status=401,
        code="api_key_expired",
        headers={"WWW-Authenticate": 'Bearer realm="Stripe"'},
    )


def not_permitted(masked: str, account: str, permission: str) -> ApiError:
    """What a restricted key lacks, as Stripe words it."""
    return ApiError(
        f"The provided key '{masked}' does not have the required permissions for this endpoint on "
        f"account '{account}'. Having the '{permission}' permission would allow this request to "
        "continue.",
        status=403,
    )


def account_not_connected(account: str, masked: str | None = None) -> ApiError:
    """An account that does not belong to the caller, as Stripe words it."""
    key = f"key '{masked}'" if masked else "key"
    return ApiError(
        f"The provided {key} does not have access to account '{account}' (or that account does "
        "not exist). Application access may have been revoked.",
        status=403,
        code="account_invalid",
    )


def mask_key(key: str) -> str:
    """First eight and last four characters, stars between; a short key keeps its last two."""
    if len(key) > 12:
        return key[:8] + "*" * (len(key) - 12) + key[-4:]
    return "*" * max(len(key) - 2, 0) + key[-2:]


def secret_key_required() -> ApiError:
    return ApiError(
        "This API call cannot be made with a publishable API key. Please use a secret API key. "
        "You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
        status=401,
        code="secret_key_required",
    )


def param_needs_secret_key(param: str) -> ApiError:
    """A parameter that the docs mark "secret key only", sent with a publishable key."""
    return ApiError(
        f"You cannot set `{param}` with a publishable API key. Please use a secret API key.",
        code="secret_key_required",
        param=param,
    )


def lock_timeout() -> ApiError:
    """Somebody else works on the object. Source: docs page error-codes, `lock_timeout`."""
    return ApiError(
        "This object cannot be accessed right now because another API request or Stripe process is "
        "currently accessing it. If you see this error intermittently, retry the request. If you "
        "see this error frequently and are making multiple concurrent requests to a single object, "
        "make your requests serially or at a lower rate. For more details, see "
        "https://stripe.com/docs/rate-limits#object-lock-timeouts.",
        status=429,
        code="lock_timeout",
    )


def not_built(what: str, param: str | None = None) -> ApiError:
    """An honest refusal: pretending would leave a user with state that never was."""
    return ApiError(
        f"Tuppence does not do {what} yet. Nothing was changed.",
        status=501,
        type="api_error",
        code="not_implemented",
        param=param,
    )
