"""What a parameter's name says of its value and its type does not: Unix times, URLs and bounds.

The names are in patches/26-formats.json and patches/27-bounds.json, with their evidence.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from tuppence.errors import ApiError, invalid_integer, out_of_range

FIRST_TIME, LAST_TIME = -62_135_596_800, 253_402_300_799  # the years 1 and 9999, in UTC
# Schemes that a browser carries out or reads instead of going to another site.
UNSAFE_SCHEMES = frozenset({"javascript", "data", "vbscript", "file", "blob", "filesystem"})
LONGEST_URL, DAY_S = 5000, 86_400

Check = Callable[[Any, str], None]


class Formats:
    """Finds the check of a value, once its type has been checked, by the parameter's name."""

    def __init__(self, patches: list[dict[str, Any]]) -> None:
        self.patches = patches

    @cached_property
    def rules(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for patch in self.patches:
            found |= patch.get("formats", {})
        return found

    def of(self, name: str, path: str, kind: Any) -> Check | None:
        """The check of a parameter of this type of the operation at `path`; None for none."""
        rules = self.rules
        if is_named(name, rules["times"]):
            return check_time
        if holds_integers(kind):
            return self.bounds(name, path)
        if not is_named(name, rules["urls"]):
            return None
        web = rules["web_urls"]
        is_web = name in web["names"] and not path.startswith(tuple(web["app_schemes"]))
        return each(check_web_url if is_web else check_safe_url(name in web["names"]))

    def bounds(self, name: str, path: str) -> Check | None:
        """The least and the greatest value of an integer; None where it may be negative."""
        rule = self.rules["bounds"]
        for exempt in (rule["signed"], rule["own"]):
            if path.startswith(tuple(exempt.get(name, ()))):
                return None
        return each(check_bounds(*rule["names"].get(name, (rule["least"], None))))


def holds_integers(kind: Any) -> bool:
    """Whether a type is an integer, a list of them, or a choice that one of these is."""
    if isinstance(kind, dict):
        inner = kind.get("union", [kind["array"]] if "array" in kind else [])
        return any(holds_integers(one) for one in inner)
    return bool(kind == "integer")


def check_bounds(least: int, greatest: int | None) -> Check:
    def check(value: Any, path: str) -> None:
        if type(value) is not int:
            return
        if value < least:
            raise out_of_range(f"greater than or equal to {least}", path)
        if greatest is not None and value > greatest:
            raise out_of_range(f"less than or equal to {greatest}", path)

    return check


def is_named(name: str, rule: dict[str, list[str]]) -> bool:
    return name in rule["names"] or name.endswith(tuple(rule["endings"]))


def each(check: Check) -> Check:
    """The same check of every text of a list."""

    def of_all(value: Any, path: str) -> None:
        if isinstance(value, list):
            for index, one in enumerate(value):
                check(one, f"{path}[{index}]")
        else:
            check(value, path)

    return of_all


def check_time(value: Any, path: str) -> None:
    """Raises for a second of no year that a date can name. Bounds of lists are not looked at."""
    if type(value) is int and not FIRST_TIME <= value <= LAST_TIME:
        raise invalid_integer(str(value), path)


def time_after(second: int, days: int, path: str) -> int:
    """The second so many days later. Raises for a number of days that leads to no year."""
    if not FIRST_TIME <= second + days * DAY_S <= LAST_TIME:
        raise invalid_integer(str(days), path)
    return second + days * DAY_S


def check_web_url(value: Any, path: str) -> None:
    """Raises for anything but an absolute http or https URL."""
    if not isinstance(value, str) or not value:
        return
    scheme, has_place = parts_of(value, path)
    if not scheme:
        raise invalid_url("Invalid URL: An explicit scheme (such as https) must be provided.", path)
    if scheme not in ("http", "https") or not has_place:
        raise not_a_url(path)


def check_safe_url(absolute: bool) -> Check:
    """A check that lets an app's own scheme pass, and a bare host unless `absolute`."""

    def check(value: Any, path: str) -> None:
        if not isinstance(value, str) or not value:
            return
        scheme, has_place = parts_of(value, path)
        if absolute and not scheme:
            raise invalid_url(
                "Invalid URL: An explicit scheme (such as https) must be provided.", path
            )
        if absolute and not has_place:
            raise not_a_url(path)

    return check


def parts_of(url: str, path: str) -> tuple[str, bool]:
    """(scheme, whether a host or path follows). Raises for what browsers would carry out.

    Browsers leave out blanks and control characters, so that these cannot hide a scheme.
    """
    plain = "".join(c for c in url if c > " ")
    try:
        parts = urlsplit(plain)
        _ = parts.port
    except ValueError:
        raise not_a_url(path) from None
    if parts.scheme in UNSAFE_SCHEMES or not url.isprintable() or len(url) > LONGEST_URL:
        raise not_a_url(path)
    if parts.scheme in ("http", "https"):
        return parts.scheme, bool(parts.hostname)
    return parts.scheme, bool(parts.netloc or parts.path.strip("/"))


def not_a_url(path: str) -> ApiError:
    return invalid_url("Not a valid URL", path)


def invalid_url(message: str, path: str) -> ApiError:
    return ApiError(message, code="url_invalid", param=path)
