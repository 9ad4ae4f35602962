"""Who was found: somebody in one dialogue, read as a row and opened, with what tells them from a namesake."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from heard.confidentiality import vault
from heard.confidentiality.vault import Erased, KeyName, Keyring
from heard.dialogue.models import Party
from heard.dialogue.naming import part_and_side
from heard.people.models import Joining, Person
from heard.people.namesakes import ListedPerson, year_of
from heard.people.numbers import numbers_in

SEALED = ("id", "row_version", "identity")
OF_PERSON = tuple(f"person__{name}" for name in SEALED)


class Brief(NamedTuple):
    """What a result says of its dialogue: no more is read for the many that are only looked through."""

    id: str
    code: str
    stage: str
    resting: str


OF_DIALOGUE = tuple(f"dialogue__{name}" for name in Brief._fields)
# Somebody in one dialogue as the tables have it: their side and part, who they are, sealed, whether it was ever said that
# they are another person too, and the dialogue.
ROW = ("side", "part", *OF_PERSON, "said_to_be_another", *OF_DIALOGUE)
Row = tuple[Any, ...]


def in_rows(parties: "QuerySet[Party]") -> "QuerySet[Party, Row]":
    """These people as rows to be opened."""
    said = Joining.objects.filter(Q(person=OuterRef("person")) | Q(other=OuterRef("person")))
    found: QuerySet[Party, Row] = parties.annotate(said_to_be_another=Exists(said)).values_list(*ROW)
    return found


class FoundPerson(NamedTuple):
    """Somebody in one dialogue, and who they are; only the dialogue where nobody was asked for."""

    entry: Brief
    side: str = ""
    part: str = ""
    person: str = ""
    name: str = ""
    place: str = ""
    born: str = ""
    other_names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    # The name as one list shows it, beside namesakes.
    named: str = ""
    said_to_be_another: bool = False

    @property
    def said(self) -> dict[str, str]:
        """The texts by which they are found: every name and number they have or had, the place they are held in."""
        return {"name": " ".join([self.name, *self.other_names]), "place": self.place, "number": " ".join(self.numbers)}


def opened(rows: Sequence[Row]) -> Iterator[FoundPerson]:
    """Who these people are; all keys in one question. For a member who may open them."""
    who = Person()
    with vault.opened(Keyring([KeyName("identity", person) for _side, _part, person, *_rest in rows])):
        for side, part, person, version, identity, said_to_be_another, *entry in rows:
            who.pk, who.row_version, who.identity = person, version, identity
            try:
                said = who.known()
            except Erased:
                continue
            yield FoundPerson(
                entry=Brief(*entry),
                side=side,
                part=part,
                person=person,
                name=str(said.get("name") or ""),
                place=str(said.get("place") or ""),
                born=str(said.get("born") or ""),
                other_names=tuple(who.names[1:]),
                numbers=tuple(numbers_in(said)),
                said_to_be_another=bool(said_to_be_another),
            )


def as_named(known: FoundPerson) -> ListedPerson:
    """Somebody who was found, with what tells them from a namesake: year, part and side, the place they are held in."""
    part = part_and_side(known.part, known.side) if known.part else ""
    return ListedPerson(known.person, known.name, (year_of(known.born), part, known.place))
