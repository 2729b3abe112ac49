"""Cookies of devices on which an email has signed in before.

The throttle counts attempts from such a device apart, so that nobody who guesses a password from
elsewhere can lock its owner out. Source: OWASP, "Slow down online guessing attacks with device
cookies".
"""

from __future__ import annotations

import hashlib
import hmac

from starlette.requests import Request
from starlette.responses import Response

from tuppence.pages.auth.access import same, set_cookie
from tuppence.pages.site import Site
from tuppence.platform.server_world import new_token

DEVICE_COOKIE = "tuppence_device"
REMEMBERED_S = 365 * 86_400


def device_of(site: Site, request: Request, email: str) -> str | None:
    """The device's name, where this email has signed in on it; else None."""
    name, _, mac = request.cookies.get(DEVICE_COOKIE, "").partition(".")
    return name if name and same(mac, mac_of(site, name, email)) else None


def remember_device(site: Site, request: Request, response: Response, email: str) -> None:
    if device_of(site, request, email) is None:
        name = new_token()
        value = f"{name}.{mac_of(site, name, email)}"
        set_cookie(site, response, DEVICE_COOKIE, value, REMEMBERED_S)


def mac_of(site: Site, name: str, email: str) -> str:
    text = f"device:{name}:{hashlib.sha256(email.encode()).hexdigest()}"
    return hmac.new(site.services.pepper, text.encode(), "sha256").hexdigest()
