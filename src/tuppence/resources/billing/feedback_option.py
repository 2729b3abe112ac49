"""Feedback options: the reasons a customer may give for leaving."""

from __future__ import annotations

from tuppence.runtime.transitions import transition

transition("POST /v1/billing/feedback_options/{id}/deactivate", when=("active",), to="inactive")
