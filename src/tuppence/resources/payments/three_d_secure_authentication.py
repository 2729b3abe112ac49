"""Stand-alone 3D Secure: a cardholder is authenticated apart from any payment.

Submitting goes through without a challenge; nothing is asked of any card network.
"""

from __future__ import annotations

from tuppence.runtime.transitions import transition

PATH = "POST /v1/three_d_secure/authentications/{authentication}"

transition(
    f"{PATH}/cancel",
    when=("requires_submission", "requires_challenge"),
    to="canceled",
    events=("three_d_secure.authentication.canceled",),
)
transition(
    f"{PATH}/submit",
    when=("requires_submission",),
    to="succeeded",
    events=("three_d_secure.authentication.succeeded",),
)
