"""Whom the office is offered when somebody is added: people who are known already, and may be meant."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from heard.acts import ledger
from heard.confidentiality import access
from heard.dialogue.found import FoundPerson, in_rows, opened
from heard.dialogue.models import Conflict, Party
from heard.dialogue.telling_apart import may_be
from heard.people.joining import joined_with
from heard.people.queries import FINDING, Member


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Somebody who is known already, by every place they have: in which dialogue, on which side, with what part."""

    person: str
    places: tuple[FoundPerson, ...]

    @property
    def first(self) -> FoundPerson:
        """Who they are, as their first place says it."""
        return self.places[0]


def offered(member: Member, told: Mapping[str, Any], there: Collection[str] = ()) -> list[KnownPerson]:
    """Who may be meant by what is told of somebody, the likest first; `[]` where nobody is, or for whoever does not look.

    Only coordinators look, and not at people with whom they have a conflict. What is shown stands in a line of the member's
    own chain, which names each of them and each dialogue: no line of a dialogue tells of another.
    """
    if member.role not in FINDING or "all" not in access.granted({member.role}, "identity"):
        return []
    found = may_be(member.programme, told, there)
    known_as = joined_with(found)
    every = set().union(*known_as.values())
    barred = set(Conflict.objects.filter(account=member.reference, person__in=every).values_list("person", flat=True))
    shown = as_one([known_as[each] for each in found if not known_as[each] & barred], found)
    if shown:
        leave_a_line(member, shown)
    return shown


def as_one(beings: Iterable[set[str]], found: Sequence[str]) -> list[KnownPerson]:
    """Each human being once, with every place of every person as whom they are known; named as who was found first."""
    once = list(dict.fromkeys(map(frozenset, beings)))
    persons = {each.person: each for each in known_to_staff([person for being in once for person in being])}
    order = {person: at for at, person in enumerate(found)}
    every = (
        [each for each in sorted(being, key=lambda one: order.get(one, len(order))) if each in persons] for being in once
    )
    return [
        KnownPerson(person=being[0], places=tuple(place for each in being for place in persons[each].places))
        for being in every
        if being
    ]


def known_to_staff(people: list[str]) -> list[KnownPerson]:
    """These people, each with every place they have; who has none is left out. For a member who may open them."""
    rows = in_rows(Party.objects.filter(person__in=people).order_by("joined_at", "pk"))
    places: dict[str, list[FoundPerson]] = {each: [] for each in people}
    for row in opened(list(rows)):
        places[row.person].append(row)
    return [KnownPerson(person=each, places=tuple(found)) for each, found in places.items() if found]


def leave_a_line(member: Member, shown: list[KnownPerson]) -> None:
    """Keep in a line of the member's own chain who was shown to them, and in which dialogues they are."""
    line = ledger.entry_for(f"a:{member.reference}", member.actor, "search", outcome=ledger.LOOKED)
    named = [each for known in shown for each in (known.person, *(place.entry.id for place in known.places))]
    line.rows = "\n".join(dict.fromkeys(named))
    ledger.append_alone(line)
