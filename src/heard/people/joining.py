"""Two persons who turned out to be one human being: who is one with whom, and what is known of them as one.

Nothing is moved. Of each person the rows stay where they are, under their own keys; who reads one reads the others with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import connection

from heard.confidentiality import vault
from heard.confidentiality.vault import Erased, KeyName
from heard.people.numbers import NUMBERS, OF_A_PLACE, numbers_in

# Where somebody is, by whatever is known of it: told whole by one of the persons, never put together.
OF_WHERE = (*OF_A_PLACE, "number")
JOINED_NOW = (
    "EXISTS (SELECT 1 FROM heard_joiningword w WHERE w.joining_id = j.id AND w.step = 'agreed')"
    " AND NOT EXISTS (SELECT 1 FROM heard_joiningword w WHERE w.joining_id = j.id AND w.step = 'undone')"
)
_OTHER = "CASE WHEN j.person_id = o.person_id THEN j.other_id ELSE j.person_id END"
_BESIDE = f"one_being o JOIN heard_joining j ON (j.person_id = o.person_id OR j.other_id = o.person_id) WHERE {JOINED_NOW}"


def one_being(first: str) -> str:
    """What a statement begins with: `one_being` has the `person_id` of all whom `first` selects, and who is one with them."""
    return f"WITH RECURSIVE one_being(person_id) AS ({first} UNION SELECT {_OTHER} FROM {_BESIDE}) "  # noqa: S608  our own names


def joined_with(persons: Iterable[str]) -> dict[str, set[str]]:
    """Each of these persons with all who are the same human being now, themselves among them, by reference. One statement."""
    wanted = list(dict.fromkeys(persons))
    found = {each: {each} for each in wanted}
    if not wanted:
        return found
    places = ", ".join(["%s"] * len(wanted))
    sql = (
        f"WITH RECURSIVE one_being(first, person_id) AS (SELECT id, id FROM heard_person WHERE id IN ({places})"  # noqa: S608  our own names
        f" UNION SELECT o.first, {_OTHER} FROM {_BESIDE}) SELECT first, person_id FROM one_being"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, wanted)
        for first, person in cursor.fetchall():
            found[first].add(person)
    return found


def everybody_with(persons: Iterable[str]) -> set[str]:
    """All of these persons, and all who are the same human being as one of them, by reference. One statement."""
    return set().union(*joined_with(persons).values())


class OneOfThem(Protocol):
    """What is asked of a person here."""

    pk: Any

    def own(self) -> dict[str, Any]:
        """Who this is by what was kept under this person alone."""


@dataclass(slots=True)
class Joined:
    """Who somebody turned out to be too, as the thread of one dialogue reads them.

    `moved` is the person of whom the newest move was said, by reference, `""` where nobody was moved; `by` are the joinings,
    by reference; `renamed` are names that were put right since they are one, with whose each was, the newest first.
    """

    persons: Sequence[Any]
    moved: str = ""
    by: Sequence[str] = ()
    renamed: Sequence[tuple[str, Any]] = ()

    def added_to(self, person: OneOfThem) -> dict[str, Any]:
        """What is known of a person, with what is known of the others as far as the keyring of the moment opens it."""
        own = person.own()
        others = {each.pk: known for each in self.persons if (known := _opened(each)) is not None}
        if not others:
            return own
        every = {person.pk: own, **others}
        known = {name: value for each in reversed(every.values()) for name, value in each.items() if name not in OF_WHERE}
        told = next((every[each] for each in (self.moved, *every) if _says_where(every.get(each, {}))), {})
        known |= {name: told[name] for name in OF_WHERE if name in told}
        known["name"] = next(self._names(every), known.get("name", ""))
        known["former"] = _names_beside(known, every.values())
        known["former_numbers"] = _numbers_beside(known, every.values())
        return known

    def _names(self, every: dict[str, Any]) -> Iterator[str]:
        """The names that were put right since, the newest first."""
        for whose, row in self.renamed:
            if whose in every and (name := row.right.get("name")):
                yield str(name)


def _opened(person: Any) -> dict[str, Any] | None:
    """What is known of one of them; `None` where this keyring does not open it, or it was erased."""
    if not vault.current().allows(KeyName("identity", person.pk), person.pk):
        return None
    try:
        found: dict[str, Any] = person.own()
    except Erased:
        return None
    return found


def _says_where(known: dict[str, Any]) -> bool:
    return any(name in known for name in OF_WHERE)


def _names_beside(known: dict[str, Any], every: Iterable[dict[str, Any]]) -> list[str]:
    said = (str(name) for each in every for name in (each.get("name"), each.get("called"), *each.get("former", ())) if name)
    return [name for name in dict.fromkeys(said) if name not in (known.get("name"), known.get("called"))]


def _numbers_beside(known: dict[str, Any], every: Iterable[dict[str, Any]]) -> list[str]:
    said = (number for each in every for number in numbers_in(each))
    return [number for number in dict.fromkeys(said) if number not in [known.get(name) for name in NUMBERS]]
