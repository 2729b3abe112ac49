"""/docs: guides, the reference of every operation, search; the same as Markdown for machines."""

from __future__ import annotations

import secrets
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute

from tuppence.pages import translations
from tuppence.pages.auth.access import ANYONE, fields_of, guarded, set_cookie
from tuppence.pages.auth.current_user import Viewer
from tuppence.pages.docs import reference
from tuppence.pages.docs.code_samples import Keys, asked_of, example_params, sample_keys, samples
from tuppence.pages.docs.documents import (
    MOVED,
    all_documents,
    document,
    html_of,
    menu,
    searched,
    with_samples,
)
from tuppence.pages.rendering import Renderer, scripts
from tuppence.pages.site import Site
from tuppence.platform.accounts import terms_of
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.types.resources import PlatformFeedback

ABOUT = (
    "A payments platform that speaks Stripe's API and moves simulated money only. The official "
    "Stripe SDKs and the Stripe CLI work against it by changing one base URL."
)
MARKDOWN = "text/markdown; charset=utf-8"
FEEDBACK = PlatformFeedback
WITH_SHELL = ("first-request", "shell")  # pages in which a terminal stands
BUILT = scripts()


class DocsPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.page = site, renderer.page
        self.known = site.services.catalogue

    def routes(self) -> list[BaseRoute]:
        return [
            guarded("/docs", self.guide, needs=ANYONE),
            guarded("/llms.txt", self.list_for_machines, needs=ANYONE),
            guarded("/llms-full.txt", self.pages_for_machines, needs=ANYONE),
            guarded("/docs/search", self.search, needs=ANYONE),
            guarded("/docs/language", self.choose_language, ("POST",), ANYONE),
            guarded("/docs/feedback", self.feedback, ("POST",), ANYONE),
            guarded("/docs/api", self.reference, needs=ANYONE),
            guarded("/docs/api/{type}.md", self.resource_markdown, needs=ANYONE),
            guarded("/docs/api/{type}", self.resource, needs=ANYONE),
            guarded("/docs/{name:path}.md", self.markdown, needs=ANYONE),
            guarded("/docs/{name:path}", self.guide, needs=ANYONE),
        ]

    async def keys(self, request: Request) -> Keys:
        """The reader's own test keys, where they may see them; else a visitor's."""
        seen: Viewer | None = request.state.viewer
        if seen is not None and seen.may("secret_keys"):
            found = await self.site.read(lambda tx: own_keys(tx, seen.account))
            if found is not None:
                return found
        return sample_keys(self.site.services.pepper, request.state.visit)

    # -- guides

    async def guide(self, request: Request) -> Response:
        name, spoken = request.path_params.get("name", "index"), translations.of(request)
        found = document(name, spoken)
        if name in MOVED:
            return RedirectResponse(f"/docs/{MOVED[name]}", 301)
        if found is None:
            raise HTTPException(404)
        keys = await self.keys(request)
        with_shell = found.name in WITH_SHELL and "shell" in BUILT
        return self.page(
            request,
            "docs.html",
            found.title,
            nonce=secrets.token_urlsafe(16) if with_shell else None,
            page=found,
            html=html_of(self.known, found.markdown, keys, self.site.public_url),
            menu=menu(spoken),
            keys=keys,
            languages=translations.LANGUAGES,
        )

    async def markdown(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name in MOVED:
            return RedirectResponse(f"/docs/{MOVED[name]}.md", 301)
        found = document(name, translations.of(request))
        if found is None:
            raise HTTPException(404)
        keys = await self.keys(request)
        text = with_samples(self.known, found.markdown, keys, self.site.public_url)
        return Response(text, media_type=MARKDOWN)

    async def list_for_machines(self, request: Request) -> Response:
        """Every page with what it is about (llmstxt.org)."""
        url = self.site.public_url
        lines = ["# Tuppence", "", f"> {ABOUT}", ""]
        lines += [f"All pages in one file: {url}/llms-full.txt", ""]
        for section, pages in menu("en"):
            lines += [f"## {section}", ""]
            lines += [f"- [{p.title}]({url}/docs/{p.name}.md): {p.description}" for p in pages]
            lines.append("")
        lines += ["## API reference", ""]
        for types in reference.products(self.known).values():
            lines += [
                f"- [{t}]({url}/docs/api/{t}.md): {reference.verbs_text(self.known, t)}"
                for t in types
            ]
        return PlainTextResponse("\n".join(lines) + "\n")

    async def pages_for_machines(self, request: Request) -> Response:
        """Every page in one file, its requests as curl sends them."""
        url, keys = self.site.public_url, await self.keys(request)
        parts = [
            f"<!-- {url}/docs/{page.name} -->\n\n"
            + with_samples(self.known, page.markdown, keys, url, "curl").strip()
            for page in all_documents("en")
        ]
        text = "\n\n".join(parts).replace("](/", f"]({url}/")
        return Response(f"{text}\n", media_type=MARKDOWN)

    async def search(self, request: Request) -> Response:
        words, spoken = request.query_params.get("q", "").strip()[:100], translations.of(request)
        return self.page(
            request,
            "docs-search.html",
            "Search",
            words=words,
            found=searched(words, spoken),
            operations=reference.searched(self.known, words),
            menu=menu(spoken),
            languages=translations.LANGUAGES,
            page=None,
        )

    async def choose_language(self, request: Request) -> Response:
        form = await fields_of(request)
        back = form.get("back", "/docs")
        safe = back if back.startswith("/docs") else "/docs"
        response = RedirectResponse(safe, 303)
        if form.get("language") in translations.LANGUAGES:
            set_cookie(self.site, response, translations.COOKIE, form["language"])
        return response

    async def feedback(self, request: Request) -> Response:
        """Whether a page helped: a count for whoever writes them, with nobody's name."""
        form = await fields_of(request)
        name = form.get("page", "")
        if document(name) is None and name != "api":
            raise HTTPException(400)
        values = {"page": name, "helpful": form.get("helpful") == "yes"}

        def job(tx: PlatformTx) -> None:
            tx.insert(FEEDBACK, values)

        await self.site.change(job)
        return self.page(request, "thanks.html", "Thank you", name=name)

    # -- the reference

    async def reference(self, request: Request) -> Response:
        spoken = translations.of(request)
        return self.page(
            request,
            "reference.html",
            "API reference",
            products=reference.products(self.known),
            described=reference.operations_of(self.known),
            count=len(self.known.operation_keys),
            menu=menu(spoken),
            languages=translations.LANGUAGES,
            page=None,
        )

    async def resource(self, request: Request) -> Response:
        type, spoken = request.path_params["type"], translations.of(request)
        if type not in reference.operations_of(self.known):
            raise HTTPException(404)
        keys = await self.keys(request)
        return self.page(
            request,
            "resource.html",
            type,
            type=type,
            resource=reference.resource_of(self.known, type),
            operations=[self.described(key, keys) for key in reference.keys_of(self.known, type)],
            events=reference.events_of(self.known, type),
            menu=menu(spoken),
            languages=translations.LANGUAGES,
            keys=keys,
            page=None,
        )

    async def resource_markdown(self, request: Request) -> Response:
        type = request.path_params["type"]
        if type not in reference.operations_of(self.known):
            raise HTTPException(404)
        return Response(reference.markdown_of(self.known, type), media_type=MARKDOWN)

    def described(self, key: str, keys: Keys) -> dict[str, Any]:
        """An operation with its samples."""
        operation = self.known.operation(key)
        asked = asked_of(
            self.known,
            operation,
            example_params(self.known, operation),
            tuple(reference.example_id(self.known, operation, n) for n in operation.path_params),
        )
        found = reference.described(self.known, operation)
        return found | {"samples": samples(asked, keys, self.site.public_url)}


def own_keys(tx: PlatformTx, account: str) -> Keys | None:
    """An account's newest test keys that can be shown."""
    found: dict[str, str] = {}
    for row in tx.keys_of(account):
        terms = terms_of(row)
        if row.livemode or terms.revoked or (terms.expires_at or tx.now + 1) <= tx.now:
            continue
        key = terms.shown or tx.services.seals.open(terms.seal or "")
        if key is not None:
            found[row.kind] = key
    if "secret" not in found:
        return None
    return Keys(found["secret"], found.get("publishable", "pk_test_..."), own=True)
