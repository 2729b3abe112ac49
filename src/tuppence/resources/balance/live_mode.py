"""Live mode: money moves there only for accounts that are activated, and over no network yet.

Source: docs page error-codes, `testmode_charges_only`.
"""

from __future__ import annotations

from tuppence.errors import ApiError, not_built
from tuppence.runtime.tx import Tx


def check_live(tx: Tx) -> None:
    """Raises what a live call that would move money is answered."""
    if not tx.world.livemode:
        return
    if not tx.account_settings().get("activated"):
        raise ApiError(
            "Your account cannot currently make live charges. If you are a site owner, please "
            f"activate your account at {tx.services.public_url}/dashboard/settings/activate to "
            "remove this block. If you are trying to purchase something, please contact the owner "
            "of this site. Your transaction has not been processed.",
            code="testmode_charges_only",
        )
    raise not_built("payments in live mode: no real network stands behind them")
