"""What the server's own world holds that has expired: sessions, links, pauses, emails, exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tuppence.platform.outbox import LETTER
from tuppence.platform.sessions import SESSION, is_open
from tuppence.platform.throttle import THROTTLE
from tuppence.platform.users import TOKEN
from tuppence.runtime.context import Resource
from tuppence.runtime.log_tables import from_entry
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.runtime.types.resources import PlatformExport
from tuppence.store.rows import PageQuery

EXPORT = PlatformExport
AT_ONCE = 100

Place = tuple[int, int]
START: Place = (0, 0)


class Rule(NamedTuple):
    """Objects of a type that are at least so old (seconds), and whether one has expired."""

    type: type[Resource]
    age_s: int
    is_over: Callable[[Any, int], bool]


def always(one: Resource, now: int) -> bool:
    return True


RULES = (
    Rule(SESSION, DAY_S, lambda one, now: not is_open(one, now)),
    Rule(TOKEN, DAY_S, lambda one, now: one.expires_at <= now),
    Rule(THROTTLE, 30 * DAY_S, lambda one, now: one.until <= now - 30 * DAY_S),
    Rule(LETTER, 30 * DAY_S, always),
    Rule(EXPORT, 30 * DAY_S, always),
)


def remove_expired(tx: Tx, rule: Rule, after: Place) -> Place | None:
    """Remove what has expired of the next objects after a place, oldest first.

    Returns the place to continue from, or None at the end.
    """
    asked = PageQuery(
        tx.world, rule.type.KEY, AT_ONCE, {}, {"lt": tx.now - rule.age_s}, before=after
    )
    page = tx.list(asked)
    for entry in page:
        if rule.is_over(from_entry(entry), tx.now):
            found = tx.find(rule.type, entry.id)
            if found is not None and not found.is_deleted:
                tx.delete(found)
                tx.writer.remove_object(tx.world, rule.type.KEY, found.row)
    if len(page) < AT_ONCE:
        return None
    return max((entry.created, entry.position) for entry in page)
