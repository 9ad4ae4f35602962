"""Who can do an act from this screen, and what is in its way however the rest of its form is filled in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from heard.acts.actors import Actor
from heard.acts.fields import ActField
from heard.acts.looking import Sight
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import ACTS, Act
from heard.attending.queries import attendants_named
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.dialogue.outlook import least_in_the_way, tries_of, who_could
from heard.dialogue.rules import NOT_YOURS
from heard.ground.errors import NotFound
from heard.ground.lists import either, listed
from heard.ground.texts import has, say
from heard.people.queries import Member
from heard.web.staff.dialogue.choices import Choices

MAX_TRIES = 24
# What nobody enters here: a participant does it on their own page, or it has a page that shows something once.
ELSEWHERE = frozenset({"give_page", "take_page", "change_passphrase"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """Whose act it would be: the member's own (`reference` is empty), or a participant's."""

    reference: str
    label: str
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Hurdle:
    """One thing in the way, and who can take it away by which act. `whose` is whom it stands before, `""` for all."""

    obstacle: Obstacle
    clearing: tuple["Clearing", ...]
    whose: str = ""
    about: str = ""

    @property
    def waits(self) -> bool:
        """Whether only time can take it away."""
        return self.obstacle.waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """An act that can clear an obstacle; `here` where this member can do it or enter it."""

    act: Act
    who: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActChoice:
    """How an act stands now."""

    act: Act
    hurdles: tuple[Hurdle, ...]
    here: bool
    who: str


class Desk:
    """One member before one dialogue: what they can do, for themselves or for a participant."""

    def __init__(self, case: Case, member: Member, shown: Sequence[Sight]) -> None:
        self.case, self.member, self.choices = case, member, Choices(case, member, shown)
        self.names = {one.who: one.title for one in self.choices.people}
        self.attendants = attendants_named(member.actor, case)
        self._mine = case.relations(member.actor)
        self._doers: dict[str, list[Doer]] = {}
        self._actors = {who: acting_for(member, who) for who in self.names}
        self._theirs = {who: case.relations(actor) for who, actor in self._actors.items()}

    def can(self, act: Act) -> bool:
        """Whether this member can do or enter it, also where something is in its way now."""
        if act.name in ELSEWHERE:
            return False
        return not self._mine.isdisjoint(act.who) or any(True for _ in self._entered(act))

    def doers(self, act: Act) -> list[Doer]:
        """Everybody whose act it can be from this screen."""
        if act.name not in self._doers:
            here = act.name not in ELSEWHERE
            self._doers[act.name] = [*self._oneself(act), *self._participants(act)] if here else []
        return self._doers[act.name]

    def _oneself(self, act: Act) -> list[Doer]:
        label = say("dialogue-doer_you", name=self.member.name)
        return [Doer(reference="", label=label, actor=self.member.actor)] if self._mine & act.who else []

    def _participants(self, act: Act) -> list[Doer]:
        return [Doer(reference=actor.who, label=self.names[actor.who], actor=actor) for actor in self._entered(act)]

    def _entered(self, act: Act) -> Iterator[Actor]:
        """The participants for whom this member can enter it, each as the actor."""
        theirs = (self._actors[who] for who, relations in self._theirs.items() if not relations.isdisjoint(act.who))
        return (actor for actor in theirs if self.case.is_entered(act, actor))

    def standing(self, act: Act, **meant: Any) -> ActChoice:
        """What is in the way of an act even if everything else is chosen well."""
        doers = self.doers(act)
        others = [Actor(who=each.pk, kind="account") for each in self.case.office]
        by = [each.actor for each in doers] or who_could(self.case, act, partial(acting_for, self.member), others)
        tries = tries_of(self.case, act, self._choices, most=MAX_TRIES, **meant)
        least = least_in_the_way(self.case, act, by, tries, stand_in=next(iter(others), None))
        return ActChoice(act=act, hurdles=self.hurdles(least), here=bool(doers), who=who_does(act))

    def awaiting(self, act: Act, awaited: Sequence[str], *, of_each: bool, **meant: Any) -> ActChoice:
        """How an act stands for those whose it still is: for each of them, or for whoever of them is nearest to it.

        Nothing is told as true because it is true of somebody who did it already.
        """
        found = [(each, self._least(act, [self._as(each, act)], **meant)) for each in awaited]
        if not of_each:
            found = [min(found, key=lambda one: len(one[1]))]
        hurdles = [one for each, least in found for one in self.hurdles(least, self.names.get(each, "") if of_each else "")]
        mine = {each.reference or self.member.reference for each in self.doers(act)}
        who = self._named(awaited) or who_does(act)
        return ActChoice(act=act, hurdles=tuple(hurdles), here=not mine.isdisjoint(awaited), who=who)

    def for_doers(self, act: Act, doers: Sequence[Doer], **meant: Any) -> ActChoice:
        """How an act stands for each of those whose it can be from this screen, by name where they do not meet the same."""
        found = [(each, self._least(act, [each.actor], **meant)) for each in doers]
        alike = all(least == found[0][1] for _, least in found)
        told = found[:1] if alike else found
        hurdles = [one for each, least in told for one in self.hurdles(least, "" if alike else each.label)]
        return ActChoice(act=act, hurdles=tuple(hurdles), here=True, who=who_does(act))

    def whose(self, act: Act) -> list[Doer]:
        """Everybody whose act a form offers it as: not one's own where the rules never let it be, and others may."""
        doers = self.doers(act)
        others = [each for each in doers if each.reference]
        own = [each for each in doers if not each.reference]
        return others if others and own and self._least(act, [own[0].actor]) == [NOT_YOURS] else doers

    def _as(self, who: str, act: Act) -> Actor:
        """Somebody as they would do it: entered from here where that is possible, else by themselves."""
        by = {each.reference or self.member.reference: each.actor for each in self.doers(act)}
        return by.get(who) or Actor(who=who, kind="person" if who in self.names else "account")

    def _named(self, awaited: Sequence[str]) -> str:
        """People by name, staff by what they are; `""` for nobody."""
        roles = sorted({each.role for each in self.case.office if each.pk in awaited})
        people = [self.names[each] for each in awaited if each in self.names]
        return either([*people, *(say(f"dialogue-who_{each}") for each in roles)])

    def _least(self, act: Act, by: Sequence[Actor], **meant: Any) -> list[Obstacle]:
        return least_in_the_way(self.case, act, by, tries_of(self.case, act, self._choices, most=MAX_TRIES, **meant))

    def _choices(self, asked: ActField) -> list[str]:
        kind = f"party:{asked.side}" if asked.kind == "party" and asked.side else asked.kind
        return [value for value, _label in self.choices.get(kind)]

    def hurdles(self, found: Iterable[Obstacle], whose: str = "") -> tuple[Hurdle, ...]:
        """Obstacles with who can clear them, and whom they stand before."""
        return tuple(
            Hurdle(
                obstacle=each,
                clearing=tuple(self._clearing(ACTS[name]) for name in each.clears),
                whose=whose,
                about=listed(self._name(one) for one in each.about),
            )
            for each in found
        )

    def _name(self, about: str) -> str:
        """Whom or what an obstacle is about, as this member may read it."""
        if about in self.names:
            return self.names[about]
        if about in self.attendants:
            return self.attendants[about]
        account = self.case.account(about)
        return account.name if account else say(about) if has(about) else ""

    def _clearing(self, act: Act) -> Clearing:
        return Clearing(act=act, who=who_does(act), here=self.can(act))


def acting_for(member: Member, who: str, channel: str = "in_person") -> Actor:
    """A participant's act, entered by this member."""
    return Actor(who=who, kind="person", entered_by=member.reference, channel=channel)


def gate(member: Member) -> Callable[[Case, Act, Actor], None]:
    """Before anything is judged or recorded: a dialogue, and an act, that are not there for this member answer as missing."""

    def ask(case: Case, act: Act, by: Actor) -> None:
        mine = case.relations(member.actor)
        if not mine & STAFF_OF_CASE or act.name in ELSEWHERE:
            raise NotFound("This is not there.")
        theirs = [acting_for(member, each.person_id) for each in case.parties]
        able = [each.who for each in theirs if case.relations(each) & act.who and case.is_entered(act, each)]
        if not able and not mine & act.who:
            raise NotFound("This is not there.")
        if (by.who not in able) if by.kind == "person" else not mine & act.who:
            raise InvalidInput({"act_for": problem("whose_act")})

    return ask


def who_does(act: Act) -> str:
    """Whose act it is, in words."""
    own = f"dialogue-only_{act.name}"
    if has(own):
        return say(own)
    return either(say(f"dialogue-who_{each}") for each in sorted(act.who) if each != "programme" or len(act.who) == 1)
