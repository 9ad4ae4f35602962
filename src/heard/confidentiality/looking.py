"""Looking: everything that one actor's doors can show of a dialogue, with the line that the look leaves."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model

from heard.confidentiality import ledger, vault
from heard.ground.acts import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One thing that somebody may see. `place` is the part of a page it belongs to; `row` what the look names."""

    place: str
    title: str
    text: str = ""
    at: datetime | None = None
    who: str = ""
    side: str = ""
    row: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


Sees = Callable[[Actor, Any, set[str]], list[Sight]]
SIGHTS: list[Sees] = []
FIRST: list[Callable[[Actor, Any], None]] = []


def sight(find: Sees) -> Sees:
    """Register one query that doors use: actor first, then the case, then the actor's relations to it."""
    SIGHTS.append(find)
    return find


def before_looking(do: Callable[[Actor, Any], None]) -> Callable[[Actor, Any], None]:
    """Register what a look does first: what is released is shown by it, and cannot be called back after."""
    FIRST.append(do)
    return do


def can_open(row: Model, column: str) -> bool:
    """Whether the ring in use opens this sealed column. For rows that somebody wrote and may not read again."""
    field: Any = row._meta.get_field(column)
    return vault.current().allows(field.key(row), row.pk)


def seen(by: Actor, case: Any) -> list[Sight]:
    """Everything that this actor's doors can show of this dialogue now. Leaves no line: `look` does."""
    words = case.relations(by)
    with vault.opened(case.ring(by)):
        return [one for find in SIGHTS for one in find(by, case, words)]


def look(by: Actor, case: Any, places: frozenset[str] = frozenset()) -> list[Sight]:
    """What this actor sees of this dialogue, with one line in the ledger that names all that was opened (R38).

    A page that shows only some places names them, so that the line names no more than was shown.
    """
    for do in FIRST:
        do(by, case)
    fresh = type(case)(case.dialogue_id)
    shown = [one for one in seen(by, fresh) if not places or one.place in places]
    line = ledger.line_for(f"d:{case.dialogue_id}", by, "look", outcome=ledger.LOOKED, policy=fresh.policy_number)
    line.rows = "\n".join(dict.fromkeys(one.row for one in shown if one.row))
    ledger.record_alone(line)
    return shown
