"""Whom the office is offered when somebody is added: people who are known already, and may be meant."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from heard.acts import ledger
from heard.confidentiality import access
from heard.dialogue.finding import ROW, FoundPerson, opened
from heard.dialogue.models import Conflict, Party
from heard.dialogue.telling_apart import may_be
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
    barred = set(Conflict.objects.filter(account=member.reference, person__in=found).values_list("person", flat=True))
    shown = _known([each for each in found if each not in barred]) if found else []
    if shown:
        _leave_a_line(member, shown)
    return shown


def _known(people: list[str]) -> list[KnownPerson]:
    rows = Party.objects.filter(person__in=people).order_by("joined_at", "pk").values_list(*ROW)
    places: dict[str, list[FoundPerson]] = {each: [] for each in people}
    for row in opened(list(rows)):
        places[row.person].append(row)
    return [KnownPerson(person=each, places=tuple(found)) for each, found in places.items() if found]


def _leave_a_line(member: Member, shown: list[KnownPerson]) -> None:
    line = ledger.entry_for(f"a:{member.reference}", member.actor, "search", outcome=ledger.LOOKED)
    named = [each for known in shown for each in (known.person, *(place.entry.id for place in known.places))]
    line.rows = "\n".join(dict.fromkeys(named))
    ledger.append_alone(line)
