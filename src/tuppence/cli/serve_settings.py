"""What `tuppence serve` was told."""

from __future__ import annotations

from dataclasses import dataclass

from tuppence.server.connection_limits import BODY_TIMEOUT_S, HEADER_TIMEOUT_S


@dataclass(frozen=True, slots=True)
class Options:
    """What `tuppence serve` was told; None where it was not."""

    host: str
    port: int
    socket: str | None = None
    db: str | None = None
    workers: int = 1
    keys: str | None = None
    unknown_ids: str = "refuse"
    rate_limits: str | None = None
    settle: str = "real"
    fees: str | None = None
    faults: str | None = None
    webhook_targets: str | None = None
    event_bus: str | None = None
    keep_events: int = 30
    keep_logs: int = 30
    metrics: bool | None = None
    metrics_token: str | None = None
    log_format: str = "text"
    log_level: str = "warning"
    auth: str | None = None
    sign_up: str | None = None
    oidc_issuer: str | None = None
    oidc_client_id: str | None = None
    oidc_client_secret_file: str | None = None
    oidc_name: str = "single sign-on"
    oidc_scopes: str = "openid email profile"
    oidc_roles_claim: str = "groups"
    oidc_role: tuple[tuple[str, str], ...] = ()
    oidc_only: bool = False
    oidc_link_by_email: bool = False
    oidc_trust_email: bool = False
    oidc_session_hours: int = 12
    smtp: str | None = None
    mail_from: str = "Tuppence <no-reply@localhost>"
    sealing_key_file: str | None = None
    public_url: str | None = None
    trusted_proxies: tuple[str, ...] = ()
    allow_host: tuple[str, ...] = ()
    allow_origin: tuple[str, ...] = ()
    tls_port: int | None = None
    tls_cert: str | None = None
    tls_key: str | None = None
    snapshots: str = "signed"
    port_file: str | None = None
    keys_file: str | None = None
    max_connections: int | None = None
    max_connections_per_address: int | None = None
    header_timeout: float = HEADER_TIMEOUT_S
    body_timeout: float = BODY_TIMEOUT_S
