"""What a check has found."""

from __future__ import annotations

from typing import Literal, NamedTuple

Status = Literal["ok", "warn", "fail"]


class Finding(NamedTuple):
    """`advice` says what to do; it is empty where everything is well."""

    check: str
    status: Status
    said: str
    advice: str = ""


def ok(check: str, said: str) -> Finding:
    return Finding(check, "ok", said)


def warn(check: str, said: str, advice: str) -> Finding:
    return Finding(check, "warn", said, advice)


def fail(check: str, said: str, advice: str) -> Finding:
    return Finding(check, "fail", said, advice)
