"""Countering a dispute: evidence is kept as a draft, or submitted once and for all."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from tuppence.pages.auth.access import fields_of, guarded
from tuppence.pages.dashboard.amounts import money
from tuppence.pages.dashboard.confirmation_page import confirmation, is_confirmed
from tuppence.pages.dashboard.notices import NEEDS_ANSWER
from tuppence.pages.dashboard.object_pages import ObjectPages
from tuppence.pages.formatting import moment, words

DRAFT = "false"  # of `submit`: without it, evidence is submitted


class EvidencePages:
    def __init__(self, objects: ObjectPages) -> None:
        self.objects = objects

    def routes(self) -> list[BaseRoute]:
        top, both = "/dashboard/{mode:mode}", ("GET", "POST")
        return [
            guarded(f"{top}/disputes/{{id}}/edit", self.edit, both),
            guarded(f"{top}/resources/dispute/{{id}}/edit", self.edit, both),
        ]

    async def edit(self, request: Request) -> Response:
        """The form of a dispute; what would submit evidence asks first."""
        given = await fields_of(request) if request.method == "POST" else {}
        submits = request.method == "POST" and given.get("submit") != DRAFT
        if submits and not await is_confirmed(request):
            return await self.ask_to_submit(request)
        return await self.objects.edit(request)

    async def ask_to_submit(self, request: Request) -> Response:
        objects = self.objects
        dispute = await objects.found(request, objects.operations(request, "dispute"))
        due = (dispute.get("evidence_details") or {}).get("due_by")
        facts = {
            "Disputed": money(dispute["amount"], dispute["currency"]),
            "Reason": words(str(dispute.get("reason"))).capitalize(),
            "Respond by": moment(due) if due and dispute["status"] in NEEDS_ANSWER else "",
        }
        return await confirmation(
            objects.renderer,
            request,
            "Submit the evidence?",
            "The bank decides on what you submit now. You cannot add to it or take it back.",
            "Submit evidence",
            request.url.path,
            facts={label: value for label, value in facts.items() if value},
        )
