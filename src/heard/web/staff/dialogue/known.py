"""Who is offered when somebody is added who may be known already, in words that tell namesakes apart."""

from collections.abc import Iterable, Sequence

from heard.acts.fields import ActField
from heard.dialogue.found import FoundPerson
from heard.dialogue.newcomers import OF_WHO_IS_KNOWN
from heard.dialogue.offering import KnownPerson
from heard.ground.lists import listed
from heard.ground.texts import say
from heard.people.terms import Part, Side
from heard.web.controls import Options


def known_people(found: Iterable[KnownPerson]) -> Options:
    """Each by reference, as choices: name, year, where they are held, and their part in each dialogue."""
    return [(each.person, _told(each)) for each in found]


def _told(known: KnownPerson) -> str:
    first = known.first
    who = [first.name, *first.other_names[:1], first.born, first.place]
    return ", ".join([each for each in who if each] + [listed(_place(each) for each in known.places)])


def _place(found: FoundPerson) -> str:
    return say("dialogue-known_place", part=Part(found.part).within, side=Side(found.side).within, code=found.entry.code)


def asked_where_known(fields: Sequence[ActField], known: Options) -> list[ActField]:
    """The fields of a form; who it is, and who not, is asked only where somebody may be meant."""
    return [each for each in fields if known or each.name not in OF_WHO_IS_KNOWN]
