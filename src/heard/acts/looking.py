"""Looking: everything that one actor's pages can show of a dialogue, with the line that the look leaves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Model

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.confidentiality import vault
from heard.ground.extensions import Extension


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One thing that somebody may see. `place` is the part of a page it belongs to; `row` what the look names.

    `who` and `about` are people, `by` an account of the staff, by reference; `state` says in words how it stands; `line` is
    the entry of the ledger that wrote it. A `note` (its reference) is listed without its words and opened alone, by whom it
    `opens` to. Where an act can be told of it, `choice` is the kind of its argument and the value for it. What only one
    package knows of its sights stands in a subclass there.
    """

    place: str
    title: str
    text: str = ""
    at: datetime | None = None
    who: str = ""
    side: str = ""
    row: str = ""
    about: str = ""
    note: str = ""
    opens: bool = False
    by: str = ""
    state: str = ""
    line: str = ""
    choice: tuple[str, str] = ("", "")

    @property
    def words(self) -> str:
        """All its text, as the reader gets it, one part a line."""
        known = {each.name for each in fields(Sight)}
        own = [getattr(self, each.name) for each in fields(self) if each.name not in known]
        return "\n".join(str(each) for each in (self.title, self.text, self.at or "", self.state, *own))


K = TypeVar("K", bound=Sight)


def of_kind(kind: type[K], shown: Iterable[Sight]) -> list[K]:
    """The sights among `shown` that are of this class, in the same order."""
    return [one for one in shown if isinstance(one, kind)]


Sees = Callable[[Actor, Any, set[str]], list[Sight]]
NOTES = frozenset({"notes"})
BeforeLooking = Callable[[Actor, Any], bool]
AfterLooking = Callable[[Actor, Any, list[Sight]], None]
# Each query with the one place at which its sights stand; empty where it finds sights of several.
SIGHTS: Extension[tuple[Sees, str]] = Extension("what pages show")
BEFORE_LOOKING: Extension[tuple[str, BeforeLooking]] = Extension("what a look at a place does first")
AFTER_LOOKING: Extension[AfterLooking] = Extension("what follows a look")


def sight(find: Sees) -> Sees:
    """Register one query that pages use: actor first, then the case, then the actor's relations to it."""
    SIGHTS.add((find, ""))
    return find


def sight_at(place: str) -> Callable[[Sees], Sees]:
    """Register a query that a page asks only if it shows this place."""

    def keep(find: Sees) -> Sees:
        SIGHTS.add((find, place))
        return find

    return keep


def before_looking(place: str) -> Callable[[BeforeLooking], BeforeLooking]:
    """Register what a look at this place does first, and whether it did: what is released is shown by it, for good."""

    def keep(do: BeforeLooking) -> BeforeLooking:
        BEFORE_LOOKING.add((place, do))
        return do

    return keep


def after_looking(do: AfterLooking) -> AfterLooking:
    """Register what follows a look, once it has left its line: it is told what was shown."""
    return AFTER_LOOKING.add(do)


def can_open(row: Model, column: str) -> bool:
    """Whether the keyring in use opens this sealed column. For rows that somebody wrote and may not read again."""
    field: Any = row._meta.get_field(column)
    return vault.current().allows(field.key(row), row.pk)


def has_words(row: Model, column: str) -> bool:
    """Whether anything is sealed in this column. Asked without opening it."""
    return row.__dict__.get(column) is not None


def seen(by: Actor, case: Any, places: frozenset[str] = frozenset()) -> list[Sight]:
    """Everything that this actor's pages can show of this dialogue now, at these places. Leaves no line: `look` does."""
    relations = case.relations(by)
    asked = [find for find, place in SIGHTS if not places or place in {"", *places}]
    with vault.opened(case.keyring(by)):
        return [one for find in asked for one in find(by, case, relations) if not places or one.place in places]


def look(
    by: Actor, case: Any, places: frozenset[str] = frozenset(), *, only: Callable[[Sight], bool] | None = None
) -> list[Sight]:
    """What this actor sees of this dialogue, with one line in the ledger that names all that was opened (R38).

    A page that shows only some places names them, and what of them (`only`), so that the line names no more than was
    shown. Notes are closed.
    """
    shown_now = [do(by, case) for place, do in BEFORE_LOOKING if not places or place in places]
    if any(shown_now):
        case = type(case)(case.dialogue_id)
    shown = [replace(one, text="", row="") if one.note else one for one in seen(by, case, places) if not only or only(one)]
    _leave_line(by, case, shown)
    for follow in AFTER_LOOKING:
        follow(by, case, shown)
    return shown


def open_note(by: Actor, case: Any, note: str) -> Sight | None:
    """One note, with one line in the ledger that names only it; no words where not for this actor. `None` for none."""
    found = next((one for one in seen(by, case, NOTES) if one.note == note), None)
    if found and found.opens:
        _leave_line(by, case, [found])
    return found


def _leave_line(by: Actor, case: Any, shown: list[Sight]) -> None:
    line = ledger.entry_for(f"d:{case.dialogue_id}", by, "look", outcome=ledger.LOOKED, policy=case.policy_number)
    line.rows = "\n".join(dict.fromkeys(one.row for one in shown if one.row))
    ledger.append_alone(line)
