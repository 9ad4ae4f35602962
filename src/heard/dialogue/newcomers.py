"""Who comes on: what is asked of somebody who becomes a party, and their rows at the opening."""

from collections.abc import Mapping
from typing import Any

from heard.acts.actors import Actor
from heard.acts.fields import ActField, ParseError, parse_all, parser
from heard.acts.refusals import InvalidInput
from heard.confidentiality.vault import KeyName
from heard.dialogue.act_fields import choice, party, whole, word
from heard.dialogue.models import Party
from heard.ground import references
from heard.ground.terms import OurLanguages
from heard.people.models import Person, Reach
from heard.people.reach import reach_field
from heard.people.terms import Custody, Part, Side
from heard.programme.scene import ProgrammeScene

LANGUAGES = OurLanguages()

WHO_THEY_ARE = (
    choice("side", Side),
    choice("part", Part),
    word("name"),
    whole("born", required=False),
    choice("language", LANGUAGES, required=False),
    choice("custody", Custody, required=False),
    word("place", required=False, suggests="places"),
    party("supports", required=False),
    reach_field(required=False),
)


# What is asked of each of the two people when a dialogue is opened together with them.
OF_THE_TWO = {
    Side.HARMED.value: ("name", "born", "language", "reach"),
    Side.RESPONSIBLE.value: ("name", "born", "language", "custody", "place"),
}


def asked_of(side: str) -> tuple[ActField, ...]:
    """The fields of one of the two."""
    return tuple(each for each in WHO_THEY_ARE if each.name in OF_THE_TWO[side])


@parser("someone")
def _someone(field: ActField, value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise ParseError("parts", field=field.label)
    try:
        return parse_all(asked_of(field.name), value)
    except InvalidInput as wrong:
        raise ParseError("these", found=" ".join(wrong.problems.values())) from None


class Newcomer:
    """Somebody who becomes a party together with the opening."""

    def __init__(self, scene: ProgrammeScene, dialogue: str, side: Side, told: dict[str, Any]) -> None:
        self.told = {name: told.get(name) for name in ("name", "born", "custody", "place", "reach")}
        self.person = Person(id=references.new(), programme_id=scene.programme_id, language=told.get("language") or "en")
        self.party = Party(
            id=references.new(),
            dialogue_id=dialogue,
            person=self.person,
            side=side,
            part=Part.PRINCIPAL,
            joined_at=scene.now,
        )

    @property
    def own_keys(self) -> list[KeyName]:
        """What is theirs alone."""
        return [
            KeyName("identity", self.person.pk),
            KeyName("locator", self.person.pk),
            KeyName("party", self.party.pk),
        ]

    def known(self) -> Person:
        """The person with who they are, once there is a key to seal it."""
        self.person.identity = {name: value for name, value in self.told.items() if value and name != "reach"}
        return self.person

    def reach(self, by: Actor) -> Reach:
        """How they are reached, as they said it to the member of staff who enters it."""
        return Reach(person=self.person, marked=self.told["reach"], who=self.person.pk, entered_by=by.who)
