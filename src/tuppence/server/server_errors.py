"""Answers to requests that the server itself could not carry out."""

from __future__ import annotations

from tuppence.errors import (
    ApiError,
    LockTimeout,
    OutcomeUnknown,
    Overloaded,
    StorageFull,
    StoreUnavailable,
    lock_timeout,
)


def unavailable(error: StoreUnavailable) -> ApiError:
    """The database cannot take a change; trying again is safe."""
    if isinstance(error, LockTimeout):
        return lock_timeout()
    if isinstance(error, StorageFull):
        message = (
            "The server's storage is full: the request could not be saved and nothing was changed. "
            "Try again once there is room."
        )
    elif isinstance(error, OutcomeUnknown):
        message = (
            "The connection to the database was lost while the request was being saved. Try again "
            "with the same idempotency key: it is carried out once."
        )
    else:
        message = "The request could not be saved and nothing was changed. Try again in a moment."
    status = 503 if isinstance(error, Overloaded | StorageFull) else 500
    return ApiError(message, status=status, type="api_error")


def unexpected() -> ApiError:
    return ApiError(
        "An unknown error occurred; nothing was changed. Try again, and report it if it keeps "
        "happening.",
        status=500,
        type="api_error",
    )
