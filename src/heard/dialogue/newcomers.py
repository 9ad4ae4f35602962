"""Who comes on: what is asked of somebody who becomes a party, and their rows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from heard.acts.actors import Actor
from heard.acts.fields import FIELD_KINDS, ActField, ParseError, parse_all, parser
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput
from heard.confidentiality.vault import KeyName, make_keys
from heard.dialogue.act_fields import OWN_NUMBERS, RELATIONS, choice, party, text, whole, word
from heard.dialogue.models import Party
from heard.dialogue.telling_apart import has_to_be_said, may_be
from heard.ground import references
from heard.ground.terms import EveryLanguage
from heard.people.finding import tags_of
from heard.people.models import IndexTag, Person, Reach, SomebodyElse
from heard.people.reach import reach_field
from heard.people.terms import Custody, Part, Side

LANGUAGES = EveryLanguage()
# Somebody who is known already, by reference: chosen where the same human being comes into another dialogue.
KNOWN_PERSON = "known_person"
OF_WHO_IS_KNOWN = ("same_as", "somebody_else")

# What is kept of somebody from the day they come on.
KEPT = ("name", "born", "custody", "place", *(each.name for each in OWN_NUMBERS))

WHO_THEY_ARE = (
    choice("side", Side),
    choice("part", Part),
    word("name"),
    whole("born", required=False),
    choice("language", LANGUAGES, required=False),
    choice("custody", Custody, required=False),
    word("place", required=False, suggests="places"),
    *OWN_NUMBERS,
    party("supports", required=False),
    *RELATIONS,
    reach_field(required=False),
    ActField(name="same_as", kind=KNOWN_PERSON, required=False),
    text("somebody_else", required=False, needed_when=NeededWhen("known_already", has_to_be_said)),
)


# What is asked of each of the two people when a dialogue is opened together with them.
OF_THE_TWO = {
    Side.HARMED.value: ("name", "born", "language", "services_number", "reach", *OF_WHO_IS_KNOWN),
    Side.RESPONSIBLE.value: ("name", "born", "language", "custody", "place", "number", "unit", *OF_WHO_IS_KNOWN),
}


def asked_of(side: str) -> tuple[ActField, ...]:
    """The fields of one of the two."""
    return tuple(each for each in WHO_THEY_ARE if each.name in OF_THE_TWO[side])


@parser(KNOWN_PERSON, is_chosen=True)
def _known_person(field: ActField, value: object) -> object:
    return FIELD_KINDS["anyone"].parse(field, value)


@parser("someone")
def _someone(field: ActField, value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise ParseError("parts", field=field.label)
    try:
        return parse_all(asked_of(field.name), value)
    except InvalidInput as wrong:
        raise ParseError("these", found=" ".join(wrong.problems.values())) from None


class Newcomer:
    """Somebody who becomes a party: a new person, or one who is known in another dialogue (`same_as`).

    Of who is known, what is known stays: who they are, and how they are reached, are changed by acts of their own.
    """

    def __init__(self, programme: str, party: Party, told: Mapping[str, Any], by: Actor) -> None:
        self.programme, self.party, self.told, self.by = programme, party, told, by
        self.is_known = bool(told.get("same_as"))
        party.person = self.person

    @cached_property
    def person(self) -> Person:
        """Who it is; without who they are where they are new, until there is a key."""
        if self.is_known:
            return Person.objects.get(pk=self.told["same_as"], programme=self.programme)
        return Person(id=references.new(), programme_id=self.programme, language=self.told.get("language") or "en")

    @property
    def own_keys(self) -> list[KeyName]:
        """The keys that are made for them."""
        new = [] if self.is_known else [KeyName(kind, self.person.pk) for kind in ("identity", "locator")]
        return [*new, KeyName("party", self.party.pk)]

    def known(self) -> Person:
        """A new person with who they are, once there is a key to seal it."""
        told = {name: self.told.get(name) for name in KEPT}
        self.person.identity = {name: value for name, value in told.items() if value}
        return self.person

    def reach(self) -> list[Reach]:
        """How a new person is reached, as they said it to the member of staff who enters it; `[]` where nothing was said."""
        reach, typed_by = self.told.get("reach"), self.by.who if self.by.kind == "account" else ""
        if not reach or self.is_known:
            return []
        return [Reach(person=self.person, marked=reach, who=self.person.pk, entered_by=typed_by)]

    def others(self) -> list[SomebodyElse]:
        """Those who are much alike, and of whom it is said that this is somebody else."""
        reason = self.told.get("somebody_else")
        found = may_be(self.programme, self.told) if reason and not self.is_known else []
        return [SomebodyElse(person=self.person, other_id=each, reason=reason) for each in found]


def place(dialogue: str, side: str, part: str, at: datetime, supports: str = "") -> Party:
    """A place in a dialogue, for whoever takes it."""
    return Party(id=references.new(), dialogue_id=dialogue, side=side, part=part, supports=supports, joined_at=at)


def write_all(pen: Pen, newcomers: Sequence[Newcomer]) -> None:
    """Their rows, each kind at once, under keys that are there; and by what they are found from now on."""
    new = [each for each in newcomers if not each.is_known]
    # Before they have tags of their own: nobody is somebody else than themselves.
    others = [row for each in new for row in each.others()]
    pen.add_all([each.known() for each in new])
    IndexTag.objects.bulk_create([tag for each in new for tag in tags_of(each.person, each.told, each.told.get("reach"))])
    pen.add_all([each.party for each in newcomers])
    pen.add_all([row for each in new for row in each.reach()])
    pen.add_all(others)


def make_their_keys(newcomers: Sequence[Newcomer], programme: str, *others: KeyName) -> None:
    """All keys that a dialogue needs for these people, at once."""
    make_keys([*others, *(name for each in newcomers for name in each.own_keys)], programme=programme)
