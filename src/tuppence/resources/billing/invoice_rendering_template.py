"""Invoice rendering templates: how invoices look."""

from __future__ import annotations

from tuppence.runtime.transitions import transition

PATH = "POST /v1/invoice_rendering_templates/{template}"

transition(f"{PATH}/archive", when=("active",), to="archived")
transition(f"{PATH}/unarchive", when=("archived",), to="active")
