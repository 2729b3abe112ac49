"""Credit notes: what takes back part of an invoice."""

from __future__ import annotations

from tuppence.runtime.transitions import transition

transition(
    "POST /v1/credit_notes/{id}/void",
    when=("issued",),
    to="void",
    at="voided_at",
    events=("credit_note.voided",),
)
