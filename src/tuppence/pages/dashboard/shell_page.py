"""The shell's page; what is typed there goes over a websocket (pages/dashboard/shell_socket.py)."""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from tuppence.pages.auth.access import ANYONE, guarded
from tuppence.pages.rendering import Renderer
from tuppence.pages.site import Site


class ShellPages:
    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site, self.page = site, renderer.page

    def routes(self) -> list[BaseRoute]:
        return [
            guarded("/dashboard/{mode:mode}/shell", self.shell),
            guarded("/shell", self.shell, needs=ANYONE),
        ]

    async def shell(self, request: Request) -> Response:
        """A terminal; xterm.js styles itself, which this page's nonce allows."""
        return self.page(request, "shell.html", "Shell", nonce=secrets.token_urlsafe(16))
