"""Installs: an app that an account has installed."""

from __future__ import annotations

from tuppence.runtime.transitions import transition

transition(
    "POST /v1/apps/installs/{id}/uninstall",
    when=("installed", "installing", "install_failed", "uninstall_failed"),
    to="uninstalling",
    events=("apps.install.updated",),
)
