"""Between a request and its page: who is asking, may they, and is the form one of ours?

Every page below /dashboard is registered with `guarded`, which names what it needs; a test holds
every route to that.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError
from tuppence.pages.auth.current_user import Viewer, viewer_of
from tuppence.pages.site import Site
from tuppence.platform.server_world import new_token
from tuppence.platform.sessions import SEEN_EVERY_S, changed, csrf_of, is_csrf, is_fresh

COOKIE, VISIT = "tuppence_session", "tuppence_visit"
STRICT_TRANSPORT_S = 365 * 86_400
MOST_FIELDS, LONGEST_FIELD = 400, 64 * 1024  # an account's form has 250; none takes files
ANYONE, MEMBER = "anyone", "member"  # what a page needs; else a thing that a role may
SAFE = ("GET", "HEAD")

Page = Callable[[Request], Awaitable[Response]]


class Refused(Exception):
    """The viewer's roles do not allow it; `what` names what they lack."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class NotSignedIn(Exception):
    """The page is for members."""


class ProveAgain(Exception):
    """It was too long ago that the person gave their password."""


def guarded(
    path: str, page: Page, methods: tuple[str, ...] = ("GET",), needs: str = MEMBER
) -> Route:
    """A route whose page is reached by those alone who may."""

    async def checked(request: Request) -> Response:
        await check(request, needs)
        return await page(request)

    checked.needs = needs  # type: ignore[attr-defined]
    return Route(path, checked, methods=list(methods))


async def check(request: Request, needs: str) -> None:
    viewer: Viewer | None = request.state.viewer
    if needs != ANYONE:
        if viewer is None:
            raise NotSignedIn
        if needs != MEMBER and not viewer.may(needs):
            raise Refused(needs)
    if request.method not in SAFE:
        await check_csrf(request)


async def check_csrf(request: Request) -> None:
    """Raises 403 for a form that does not come from a page of ours."""
    offered = request.headers.get("x-csrf-token") or str((await form_of(request)).get("csrf") or "")
    if not is_csrf(request.state.site.services.pepper, csrf_subject(request), offered):
        raise HTTPException(403)


def csrf_subject(request: Request) -> str:
    viewer: Viewer | None = request.state.viewer
    return viewer.session.id if viewer else f"visit:{request.state.visit}"


def csrf(request: Request) -> str:
    return csrf_of(request.state.site.services.pepper, csrf_subject(request))


async def form_of(request: Request) -> FormData:
    """The form, read once. Raises 400 for what is larger than any form of ours."""
    if not hasattr(request.state, "form"):
        request.state.form = await request.form(
            max_files=0, max_fields=MOST_FIELDS, max_part_size=LONGEST_FIELD
        )
    found: FormData = request.state.form
    return found


async def fields_of(request: Request) -> dict[str, str]:
    """The form's texts by name; the last of several."""
    return {k: v for k, v in (await form_of(request)).items() if isinstance(v, str) and k != "csrf"}


async def admit(site: Site, request: Request, follow: Page) -> Response:
    """Find out who asks, before any page; and keep what a visitor is known by."""
    request.state.site = site
    request.state.viewer = None
    request.state.visit = request.cookies.get(VISIT) or new_token()
    secret = request.cookies.get(COOKIE, "")
    if secret and not request.url.path.startswith("/static/"):
        mode = mode_of(request.url.path)
        seen = await site.read(lambda tx: viewer_of(tx, secret, mode))
        if seen is not None and site.sign_in.accepts(seen.session.method):
            request.state.viewer = seen
        await note_use(site, request.state.viewer)
    response = await follow(request)
    if VISIT not in request.cookies and not request.url.path.startswith("/static/"):
        set_cookie(site, response, VISIT, request.state.visit)
    if site.public_url.startswith("https:"):  # browsers heed it only where it came over TLS
        response.headers["Strict-Transport-Security"] = f"max-age={STRICT_TRANSPORT_S}"
    return response


def mode_of(path: str) -> str | None:
    """The mode that an address names: /dashboard/live/..."""
    parts = path.split("/")
    return parts[2] if len(parts) > 2 and parts[1] == "dashboard" else None


async def note_use(site: Site, viewer: Viewer | None) -> None:
    if viewer is not None and site.now() - viewer.session.last_seen > SEEN_EVERY_S:
        id = viewer.session.id
        await site.change(lambda tx: changed(tx, id, last_seen=tx.now))


def set_cookie(
    site: Site, response: Response, name: str, value: str, max_age: int | None = None
) -> None:
    response.set_cookie(
        name,
        value,
        httponly=True,
        samesite="lax",
        secure=site.public_url.startswith("https:"),
        path="/",
        max_age=max_age or (30 * 86_400 if name == COOKIE else None),
    )


def viewer(request: Request) -> Viewer:
    found: Viewer | None = request.state.viewer
    if found is None:
        raise NotSignedIn
    return found


# -- the API, asked in the viewer's name -----------------------------------------------------------


async def ask(
    request: Request,
    method: str,
    path: str,
    params: Mapping[str, Any] | None = None,
    once: str | None = None,
) -> tuple[int, Any]:
    """(status, answer). Reads leave no log; what is sent `once` is not done twice."""
    site: Site = request.state.site
    headers = {b"idempotency-key": f"dashboard-{once}".encode()} if once else None
    return await site.ask(
        viewer(request).caller,
        method,
        path,
        params,
        quiet=method == "GET",
        ip=ip_of(request),
        headers=headers,
    )


async def carried_out(
    request: Request, method: str, path: str, params: Mapping[str, Any] | None = None
) -> Any:
    """The answer. Raises `Refused` for what the roles forbid, else the API's own refusal."""
    status, answer = await ask(request, method, path, params)
    if status == 403:
        raise Refused("this")
    if status != 200:
        raise ApiError(answer["error"]["message"], status=status)
    return answer


def prove(request: Request) -> None:
    """Raises `ProveAgain` unless the person has just shown who they are."""
    seen = viewer(request)
    if not is_fresh(seen.session, request.state.site.now()) and not seen.person.local:
        raise ProveAgain


def to_sign_in(request: Request) -> Response:
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/sign-in?next={quote(wanted)}", 303)


def local_path(wanted: str) -> str:
    """A path of this server: nobody is led to another site by a link of ours."""
    parts = urlsplit(wanted)
    is_ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if is_ours and not parts.netloc and "\\" not in wanted else "/dashboard"


def same(one: str, other: str) -> bool:
    return is_same(one, other)


def ip_of(request: Request) -> str | None:
    return request.client.host if request.client else None


def asked(request: Request, **more: Any) -> dict[str, Any]:
    """What each page is told about who looks at it."""
    return {"viewer": request.state.viewer, "csrf": csrf(request), "path": request.url.path, **more}
