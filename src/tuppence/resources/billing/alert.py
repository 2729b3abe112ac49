"""Alerts: told when a customer's usage passes a threshold."""

from __future__ import annotations

from tuppence.runtime.transitions import transition

transition("POST /v1/billing/alerts/{id}/activate", when=("inactive",), to="active")
transition("POST /v1/billing/alerts/{id}/deactivate", when=("active",), to="inactive")
transition("POST /v1/billing/alerts/{id}/archive", when=("active", "inactive"), to="archived")
