"""Letters to people. They lie in the server's outbox; with SMTP a worker sends them on.

A letter's link is a secret: once it has left the machine, the outbox no longer holds it.
"""

from __future__ import annotations

from tuppence.platform.teams import listed
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PlatformLetter
from tuppence.store.rows import PageQuery

LETTER = PlatformLetter
WAITING = "@key:waiting"
SHOWN = 50


def write_letter(
    tx: Tx, to: str, subject: str, text: str, link: str | None = None
) -> PlatformLetter:
    values = {
        "to": to,
        "subject": subject,
        "text": text,
        "link": link,
        "sent": False,
        "error": None,
    }
    return tx.insert(LETTER, values, hidden={WAITING: "yes"})


def letters(tx: Tx) -> list[PlatformLetter]:
    """The newest letters."""
    return listed(tx, LETTER, SHOWN)


def waiting(tx: Tx, limit: int) -> list[PlatformLetter]:
    """Letters that were not sent yet, newest first."""
    found = tx.list(PageQuery(tx.world, LETTER.KEY, limit, {WAITING: ["yes"]}, {}))
    return [one for entry in found if (one := tx.find(LETTER, entry.id)) is not None]


def settled(tx: Tx, id: str, error: str | None) -> None:
    """A letter has left, or could not be sent; either way its link is forgotten."""
    letter = tx.find(LETTER, id)
    if letter is not None and not letter.is_deleted:
        values = {"sent": error is None, "error": error, "link": None}
        tx.update(letter, values, {WAITING: None})
