"""Templates to answers, with the headers that keep a page from running anything but its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tuppence.pages import translations
from tuppence.pages.auth.access import asked
from tuppence.pages.dashboard.amounts import major, money
from tuppence.pages.dashboard.event_summaries import describe
from tuppence.pages.dashboard.forms import HINTS, STANDS_OPEN, WORDED, by_subject
from tuppence.pages.dashboard.presentation import KINDS, SECTIONS, slug_of, title_of
from tuppence.pages.docs.documents import in_checkout
from tuppence.pages.formatting import ago, brief, highlighted, moment
from tuppence.pages.icons import icon
from tuppence.pages.site import Site

HERE = Path(__file__).parent
BUILT = HERE / "static" / "built"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
WITHOUT_SCRIPTS = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
POLICY_HEADER = "Content-Security-Policy"
HEADERS = {
    POLICY_HEADER: POLICY.format(styles=""),
    # Not `no-referrer`: with it, browsers send our own forms with `Origin: null`.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


class Renderer:
    def __init__(self, site: Site) -> None:
        self.site = site
        loader = FileSystemLoader(HERE / "templates")
        self.templates = Environment(
            loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True
        )
        self.templates.filters |= {
            "ago": lambda seconds: ago(seconds, site.now()),
            "brief": brief,
            "by_subject": by_subject,
            "describe": describe,
            "json": highlighted,
            "major": major,
            "moment": moment,
            "money": money,
        }
        self.templates.globals |= {
            "built": scripts(),
            "icon": icon,
            "in_checkout": in_checkout(),
            "kinds": KINDS,
            "hints": HINTS,
            "has_passwords": site.sign_in.has_passwords,
            "has_sign_up_form": site.sign_in.has_sign_up_form,
            "local": site.local,
            "now": site.now,
            "provider": site.sign_in.provider,
            "sections": SECTIONS,
            "slug_of": slug_of,
            "stands_open": STANDS_OPEN,
            "title_of": title_of,
            "url": site.public_url,
            "worded": WORDED,
        }

    def page(
        self,
        request: Request,
        template: str,
        title: str,
        status: int = 200,
        nonce: str | None = None,
        **values: Any,
    ) -> Response:
        """A page for whoever looks at it. `nonce` allows one script's own styles."""
        spoken = translations.of(request)
        html = self.templates.get_template(template).render(
            title=title,
            nonce=nonce,
            language=spoken,
            foreign=foreign(spoken),
            _=translations.translator(spoken),
            **asked(request, **values),
        )
        response = HTMLResponse(html, status, HEADERS)
        if nonce:
            allowed = POLICY.format(styles=f" 'nonce-{nonce}'")
            response.headers[POLICY_HEADER] = allowed
        return response

    def plain(self, template: str, title: str, status: int = 200, **values: Any) -> Response:
        """A page that is the same for everybody: the payer's."""
        html = self.templates.get_template(template).render(
            title=title, language="en", _=translations.translator("en"), **values
        )
        return HTMLResponse(html, status, HEADERS | {POLICY_HEADER: WITHOUT_SCRIPTS})

    def part(self, request: Request, template: str, **values: Any) -> Response:
        """A piece of a page, which a script puts in its place."""
        return self.page(request, template, "", **values)


def foreign(spoken: str) -> Markup:
    """The attribute of what is translated on a page that is not."""
    return Markup("" if spoken == "en" else f' lang="{spoken}"')


def scripts() -> frozenset[str]:
    """The scripts that Vite has built; none where the server was set up without Node."""
    return frozenset(path.stem for path in BUILT.glob("*.js"))
