"""A trial's end is announced three days ahead, or at once where it is nearer than that.

Source: docs page api/events/types (customer.subscription.trial_will_end).
"""

from __future__ import annotations

from tuppence.runtime.timers import due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.resources import Subscription

TYPE = "customer.subscription.trial_will_end"
NOTICE_S = 3 * DAY_S


def announced(tx: Tx, subscription: Subscription) -> None:
    """Announce the end of the trial, now or when it is time; after a change, anew."""
    if subscription.status != "trialing" or not subscription.trial_end:
        tx.schedule(TYPE, subscription.id, None)
    elif subscription.trial_end - NOTICE_S > tx.now:
        tx.schedule(TYPE, subscription.id, subscription.trial_end - NOTICE_S)
    else:
        tx.schedule(TYPE, subscription.id, None)
        tx.emit(TYPE, subscription)


@due(TYPE)
def announce(tx: Tx, id: str) -> None:
    subscription = tx.find(Subscription, id)
    if subscription is not None and subscription.status == "trialing":
        tx.emit(TYPE, subscription)
