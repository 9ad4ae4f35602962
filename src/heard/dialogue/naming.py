"""How the people of a dialogue are named to staff: namesakes by their year, their part, and whom they support."""

from collections.abc import Iterable

from heard.dialogue.models import Party
from heard.dialogue.moment import opened_once
from heard.dialogue.state import DialogueState
from heard.ground.texts import say
from heard.people.namesakes import ListedPerson, in_a_list, year_of
from heard.people.terms import Part, Side


@opened_once
def names_of(case: DialogueState) -> dict[str, str]:
    """The name of each by reference, as lists and choices for staff show it. Needs the identity keys of all of them.

    Never for a participant: a year of birth of the other side is not theirs to know.
    """
    names = {party.person_id: party.person.name for party in case.parties}
    shown = in_a_list([_named(party, names) for party in case.parties])
    return dict(zip(names, shown, strict=True))


def name_of(case: DialogueState, person: str) -> str:
    """The name of one of them in the same way; `""` for who is not in the dialogue."""
    return names_of(case).get(person, "")


def names_in(case: DialogueState, parties: Iterable[Party]) -> list[str]:
    """The names of some of them in the same way."""
    names = names_of(case)
    return [names[each.person_id] for each in parties]


def part_and_side(part: str, side: str) -> str:
    """The part somebody has on a side, within a sentence."""
    return say("people-part_and_side", part=Part(part).within, side=Side(side).within)


def _named(party: Party, names: dict[str, str]) -> ListedPerson:
    known = party.person.known()
    supports = say("people-supports", name=names[party.supports]) if party.supports in names else ""
    marks = (year_of(known.get("born")), part_and_side(party.part, party.side), supports, party.person.place)
    return ListedPerson(party.person_id, names[party.person_id], marks)
