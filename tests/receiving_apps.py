"""The same receiver of webhooks in each framework: it notes types, and fails where asked to."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import django
import flask
from django.conf import settings as django_settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from fastapi import BackgroundTasks, FastAPI, Request
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

SECRET = "Stripe-Signature"
Noted = list[tuple[str, str]]
# What an application is asked to do: an exception's text for a type of event.
Failing = dict[str, str]

noted: Noted = []
failing: Failing = {}


def note(payload: bytes, signature: str | None) -> None:
    type = json.loads(payload)["type"]
    if type in failing:
        raise LookupError(failing[type])
    noted.append((type, signature or ""))


def fastapi_app() -> Any:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
        noted.append(("startup", ""))
        yield {"opened": True}
        noted.append(("shutdown", ""))

    app = FastAPI(lifespan=lifespan)

    @app.post("/hook")
    async def hook(request: Request, background: BackgroundTasks) -> dict[str, bool]:
        body = await request.body()
        background.add_task(note, body, request.headers.get(SECRET))
        return {"opened": request.state.opened}

    return app


def starlette_app() -> Any:
    async def hook(request: Request) -> JSONResponse:
        note(await request.body(), request.headers.get(SECRET))
        return JSONResponse({}, 202)

    return Starlette(routes=[Route("/hook", hook, methods=["POST"])])


def flask_app() -> Any:
    app = flask.Flask(__name__)
    app.testing = True

    @app.post("/hook")
    def hook() -> tuple[str, int]:
        note(flask.request.get_data(), flask.request.headers.get(SECRET))
        return "", 204

    return app


def django_view(request: HttpRequest) -> HttpResponse:
    note(request.body, request.headers.get(SECRET))
    return HttpResponse("noted", status=201)


urlpatterns = [path("hook", django_view)]


def set_up_django() -> None:
    if not django_settings.configured:
        django_settings.configure(
            ROOT_URLCONF=__name__,
            ALLOWED_HOSTS=["testserver"],
            SECRET_KEY="x",
            DEBUG_PROPAGATE_EXCEPTIONS=True,
        )
        django.setup()


def django_wsgi() -> Any:
    set_up_django()
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def django_asgi() -> Any:
    set_up_django()
    from django.core.asgi import get_asgi_application

    return get_asgi_application()


APPS: dict[str, tuple[Callable[[], Any], int]] = {
    "fastapi": (fastapi_app, 200),
    "starlette": (starlette_app, 202),
    "flask": (flask_app, 204),
    "django-asgi": (django_asgi, 201),
    "django-wsgi": (django_wsgi, 201),
}
