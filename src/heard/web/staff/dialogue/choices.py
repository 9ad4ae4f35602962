"""What the forms of a dialogue let one choose from: people, staff, places, and what is there. Read when first asked for."""

from collections.abc import Callable, Sequence
from functools import cached_property

from heard.acts.looking import Sight, of_kind
from heard.attending.queries import AttendantSight
from heard.corrections.facts import own_slips
from heard.dialogue.case import Case
from heard.dialogue.newcomers import KNOWN_PERSON
from heard.dialogue.queries import PersonSight
from heard.ground.texts import say
from heard.inquiry.terms import Taking
from heard.people.queries import Member, colleagues
from heard.people.terms import Part, Role, Side
from heard.programme.queries import places_of, rooms_in
from heard.web.controls import Options
from heard.web.staff.words import local_time

EXCERPT = 60
# What one can choose of what is there, and the place of a page where it stands.
OF_WHAT_IS_THERE = {
    "item": "exchange",
    "message": "outbox",
    "commitment": "amends",
    "concern": "safety",
    "deed": "safety",
    "second_look": "outbox",
    "entry": "entries",
    "mistake": "mistakes",
    "asked": "record",
    "acknowledgement": "screening",
    "disclosure": "record",
    "offered": "appointments",
    "attendant": "attendants",
    "anyone": "attendants",
    "guests": "attendants",
}


class Choices:
    """The choices of each kind of field, for one member before one dialogue."""

    def __init__(self, case: Case, member: Member, shown: Sequence[Sight]) -> None:
        self.case, self.member, self.shown = case, member, shown
        # Who is known already and may be meant by somebody who is added: offered only once it is asked.
        self.known: Options = ()

    def get(self, kind: str, otherwise: Options = ()) -> Options:
        """What can be chosen for this kind of field."""
        if kind in OF_WHAT_IS_THERE and kind not in self._known:
            return self._there(kind)
        side = kind.removeprefix("party:")
        if side in Side.values:
            return [(one.who, one.title) for one in self.people if one.side == side]
        found = self._known.get(kind)
        return found() if found else otherwise

    @cached_property
    def _known(self) -> dict[str, Callable[[], Options]]:
        return {
            "party": lambda: self.parties,
            "staff": self._team,
            "facilitator": self._carriers,
            "ids": lambda: self.parties,
            "anyone": lambda: [*self.parties, *self._team(), *self.attendants],
            "guests": lambda: [*self.parties, *self._ours(), *self.attendants],
            "attendant": lambda: self.attendants,
            KNOWN_PERSON: lambda: self.known,
            "places": self._places,
            "rooms": self._rooms,
            "offered:ways": self._ways,
        }

    @cached_property
    def people(self) -> list[PersonSight]:
        """Everybody on the two sides, harmed side first, principals first."""
        return sorted(of_kind(PersonSight, self.shown), key=_harmed_first)

    @cached_property
    def parties(self) -> Options:
        """The same, as choices: a name, a part, a side."""
        return [
            (one.who, say("dialogue-pick_party", name=one.title, part=one.part.within, side=Side(one.side).within))
            for one in self.people
        ]

    @cached_property
    def attendants(self) -> Options:
        """Those who are there on neither side, each with what for."""
        found = of_kind(AttendantSight, self.shown)
        return [(one.row, say("dialogue-pick_attendant", name=one.title, part=one.state)) for one in found]

    @cached_property
    def staff(self) -> list[Member]:
        """The staff of the programme."""
        return colleagues(self.member.actor)

    def _team(self) -> Options:
        return [
            (each.reference, say("dialogue-pick_staff", name=each.name, role=Role(each.role).within)) for each in self.staff
        ]

    def _carriers(self) -> Options:
        """Facilitators; those who carry this dialogue first."""
        ours = self.case.facilitators
        found = [each for each in self.staff if each.role == Role.FACILITATOR]
        found.sort(key=lambda one: one.reference not in ours)
        return [
            (each.reference, say("dialogue-pick_carrier", name=each.name) if each.reference in ours else each.name)
            for each in found
        ]

    def _ours(self) -> Options:
        """The facilitators who carry this dialogue; all, where nobody does yet."""
        every = self._carriers()
        return [each for each in every if each[0] in self.case.facilitators] or every

    def _places(self) -> Options:
        known = places_of(self.case.dialogue.programme_id)
        return [(place.name, place.name) for place in known if place.approved_at]

    def _ways(self) -> Options:
        """The ways of taking part that the policy offers."""
        return [(each, label) for each, label in Taking.choices if each in self.case.policy.meeting.ways]

    def _rooms(self) -> Options:
        known = rooms_in(self.case.dialogue.programme_id)
        return [(room.name, say("dialogue-pick_room", room=room.name, place=room.place.name)) for room in known]

    def _name(self, about: Sight) -> str:
        return next((one.title for one in self.people if one.who == about.who), "")

    def _there(self, kind: str) -> Options:
        if kind == "entry":
            return self._entries()
        if kind == "offered":
            return [
                (one.choice[1], say("dialogue-pick_time", name=self._name(one), when=local_time(one.at, self.case.zone)))
                for one in self.shown
                if one.choice[0] == kind
            ]
        found = {one.choice[1]: one for one in self.shown if one.choice[0] == kind}
        return [(value, say("dialogue-pick_thing", what=one.title, words=_excerpt(one.text))) for value, one in found.items()]

    def _entries(self) -> Options:
        """What this member could say was entered by mistake: what it is, about whom, and when."""
        own = own_slips(self.case, self.member.actor)
        shown = [one for one in self.shown if one.choice[0] == "entry" and one.choice[1] in own]
        return [(one.choice[1], self._entry(one)) for one in shown]

    def _entry(self, one: Sight) -> str:
        when, name = local_time(one.at, self.case.zone), self._name(one)
        if not name:
            return say("dialogue-pick_entry", what=one.title, when=when)
        return say("dialogue-pick_entry_of", what=one.title, name=name, when=when)


def _harmed_first(one: PersonSight) -> tuple[bool, bool]:
    return one.side != Side.HARMED, one.part != Part.PRINCIPAL


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rstrip()}…"
