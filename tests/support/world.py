"""A programme with one dialogue, and a way through it by the same acts as everywhere, for tests."""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from heard.acts import performing
from heard.acts.actors import Actor
from heard.acts.refusals import InvalidInput, Refused
from heard.acts.register import ACTS
from heard.dialogue.actions import add_party, open_dialogue
from heard.dialogue.case import Case
from heard.dialogue.models import Assignment
from heard.facilitators.actions import appoint
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.meeting.terms import PLAN_PARTS
from heard.programme.actions import SOFTWARE, approve_place, found
from heard.programme.files import programme_text, with_changes
from heard.programme.policy import Policy, default_policy
from heard.programme.scene import ProgrammeScene
from tests.support import snapshots

# Makes the register of acts and rules whole.

BEGINNING = datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
PLACE, ROOM = "Pine Hill", "Chapel room"
REFUSALS = (Refused, InvalidInput, NotFound)
HARMED = (("maria", "Maria Duran"), ("elena", "Elena Duran"))
RESPONSIBLE = (("james", "James Reed"), ("tom", "Tom Hale"))
FACILITATORS = ("ruth", "omar", "lena")
REACH = {"way": "phone", "at": "+1 555 0134", "hours": "00:00-23:59"}


class Step(NamedTuple):
    """One step of the way: where it belongs, the act, whose it is, and what it is told."""

    stage: str
    act: str
    who: str
    given: dict[str, Any]


@dataclass(slots=True)
class World:
    """One dialogue, everybody in it by a short name, and the moment it is."""

    programme: str
    dialogue: str
    policy: Policy
    people: dict[str, str] = field(default_factory=dict)
    staff: dict[str, str] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)
    now: datetime = BEGINNING
    way: Iterator[Step] | None = None
    ahead: Step | None = None

    def actor(self, who: str) -> Actor:
        """Somebody, acting. What a responsible person says is written down by a facilitator who sits with them."""
        if who == "programme":
            return SOFTWARE
        if who in self.staff:
            return Actor(who=self.staff[who], kind="account")
        if self.sides[who] == "responsible":
            return Actor(who=self.people[who], kind="person", entered_by=self.staff[self._hears()], channel="in_person")
        return Actor(who=self.people[who], kind="person")

    def _hears(self) -> str:
        """Who enters what the responsible side says: a facilitator once there is one, until then the office."""
        there = Assignment.objects.filter(dialogue=self.dialogue, account=self.staff["ruth"]).exists()
        return "ruth" if there else "dana"

    def ref(self, name: str) -> str:
        """The reference of somebody by their short name."""
        return self.people.get(name) or self.staff[name]

    def case(self) -> Case:
        """The dialogue as it stands at this moment."""
        with clock.at(self.now):
            return Case(self.dialogue)

    def do(self, act: str, who: str, *, key: str = "", **given: Any) -> Any:
        """One act now; a minute later it is over."""
        with clock.at(self.now):
            scene: Any = ProgrammeScene(self.programme) if ACTS[act].chain == "programme" else Case(self.dialogue)
            try:
                return performing.perform(ACTS[act], scene, by=self.actor(who).once(key), values=given)
            finally:
                self.now += timedelta(minutes=1)

    def refused(self, act: str, who: str, **given: Any) -> list[str]:
        """The rules in the way; nothing where the act was done."""
        try:
            self.do(act, who, **given)
        except Refused as refusal:
            return refusal.rules
        return []

    def principals(self) -> list[str]:
        """Short names of the principals of both sides."""
        return [name for name, _ in (*HARMED, *RESPONSIBLE) if name in self.people]

    def next_step(self) -> Step | None:
        """The next step of the way to the end. Looking at it makes time pass where the way says so."""
        if self.way is None:
            self.way = the_way(self)
        return next(self.way, None)

    def until(self, stage: str) -> "World":
        """Go the way up to a stage, without doing anything of it."""
        return self._to(stage, through=False)

    def through(self, stage: str) -> "World":
        """Go the way with all of a stage."""
        return self._to(stage, through=True)

    def _to(self, stage: str, *, through: bool) -> "World":
        if self._is_on_the_way():
            return self._walk(stage, self._does, through=through)
        start = deepcopy(self)

        def gone() -> datetime:
            return self._walk(stage, self._does, through=through).now

        until = snapshots.made(snapshots.recipe(stage, through), gone, onto=start)
        # By a copy: what was done stands there, and the way is gone once more without doing it.
        return self if self._is_on_the_way() else self._walk(stage, self._did, through=through)._at(until)

    def _is_on_the_way(self) -> bool:
        return self.way is not None

    def _walk(self, stage: str, does: Callable[[Step], None], *, through: bool) -> "World":
        while self.ahead is None or self.ahead.stage != stage:
            if self.ahead is not None:
                does(self.ahead)
            self.ahead = self.next_step()
            if self.ahead is None:
                raise LookupError(stage)
        while through and self.ahead is not None and self.ahead.stage == stage:
            does(self.ahead)
            self.ahead = self.next_step()
        return self

    def _does(self, step: Step) -> None:
        self.do(step.act, step.who, **step.given)

    def _did(self, _: Step) -> None:
        self.now += timedelta(minutes=1)

    def _at(self, moment: datetime) -> "World":
        assert self.now == moment, f"The way is at {self.now}, and was at {moment} when it was gone."
        return self

    def morning(self, days: int = 0) -> datetime:
        """Half past ten in the morning at the programme, some days from now."""
        zone = ZoneInfo(self.policy.programme.timezone)
        day = self.now.astimezone(zone).date() + timedelta(days=days)
        return datetime.combine(day, time(10, 30), tzinfo=zone).astimezone(UTC)


def make_world(
    changes: Mapping[str, Any] | None = None,
    *,
    harmed: int = 1,
    responsible: int = 1,
    facilitators: int = 2,
    beside: bool = False,
    harm: str = "robbery",
    reach: Mapping[str, str] | None = None,
) -> World:
    """A programme with its staff, and one dialogue with these people. `beside`: a supporter on each side, and kin."""
    people = {"harmed": harmed, "responsible": responsible, "beside": beside, "harm": harm}
    given: dict[str, Any] = {"facilitators": facilitators, "reach": reach, **people}
    return snapshots.made(snapshots.recipe("world", changes, given), lambda: _made_world(changes or {}, **given))


def _made_world(changes: Mapping[str, Any], *, facilitators: int, reach: Mapping[str, str] | None, **people: Any) -> World:
    policy = with_changes(default_policy(), changes)
    with clock.at(BEGINNING - timedelta(hours=1)):
        programme = found(policy.programme.name, programme_text(policy))
        register = ProgrammeScene(programme.pk)
        approve_place(register, by=SOFTWARE, name=PLACE, kind="prison")
        world = World(programme.pk, "", policy)
        for name, role in (
            ("dana", "coordinator"),
            ("sam", "supervisor"),
            *((each, "facilitator") for each in FACILITATORS[:facilitators]),
        ):
            add_staff(world, name, role)
        open_another(world, reach=reach, **people)
    return world


def add_staff(world: World, name: str, role: str, **known: Any) -> None:
    """Somebody of the staff; a facilitator who fits, where nothing else is said."""
    fits = {"training_hours": 60, "cleared_until": "2029-12-31", "dialogues_held": 9}
    given = {"sign_in_name": f"{name}-{world.programme[:10]}", **(fits if role == "facilitator" else {}), **known}
    account = appoint(ProgrammeScene(world.programme), by=SOFTWARE, name=name.capitalize(), role=role, **given)
    world.staff[name] = account.pk


def open_another(
    world: World,
    *,
    harmed: int = 1,
    responsible: int = 1,
    beside: bool = False,
    harm: str = "robbery",
    reach: Mapping[str, str] | None = None,
) -> World:
    """A new dialogue with new people; the world is about it from here on."""
    world.people, world.sides, world.way, world.ahead = {}, {}, None, None
    world.dialogue = open_dialogue(ProgrammeScene(world.programme), by=SOFTWARE, harm=harm).pk
    for name, full in HARMED[:harmed]:
        _add(world, name, full, side="harmed", part="principal", reach=reach or REACH)
    for name, full in RESPONSIBLE[:responsible]:
        _add(world, name, full, side="responsible", part="principal", custody="prison", place=PLACE)
    if beside:
        _add(world, "rosa", "Rosa Lind", side="harmed", part="supporter", supports=world.people["maria"], reach=REACH)
        _add(
            world,
            "carl",
            "Carl Reed",
            side="responsible",
            part="supporter",
            supports=world.people["james"],
            reach=REACH,
        )
        _add(world, "vera", "Vera Duran", side="harmed", part="kin", reach=REACH)
    return world


def _add(world: World, key: str, name: str, **known: Any) -> None:
    person = add_party(Case(world.dialogue), by=SOFTWARE, name=name, born=1980, **known)
    world.people[key], world.sides[key] = person.pk, known["side"]


# The way


def the_way(world: World) -> Iterator[Step]:
    """From the first question to the closing, as the policy asks for it; time passes between the steps."""
    yield from _asking(world)
    yield from _approaching(world)
    yield from _preparing(world)
    yield from _agreeing_to_meet(world)
    yield from _meeting(world)
    yield from _afterwards(world)


def _of(world: World, side: str) -> list[str]:
    return [name for name in world.principals() if world.sides[name] == side]


def _carry(world: World, name: str) -> str:
    """The facilitator who prepares somebody."""
    return "ruth" if world.sides[name] == "harmed" or "omar" not in world.staff else "omar"


def _asking(world: World) -> Iterator[Step]:
    for name in _of(world, "harmed"):
        ways = list(world.policy.meeting.ways[:1])
        yield Step("asked", "ask", name, {"ways": ways, "information": "v1", "reach": REACH})
    for name in _of(world, "harmed"):
        yield Step("screened", "talk_first", "dana", {"with": world.ref(name)})
        yield Step("screened", "check_standing", "dana", {"of": world.ref(name)})
    yield Step("screened", "assess_risk", "dana", {})
    for name in [each for each in ("dana", "sam", "carla", "finn") if each in world.staff][: world.policy.outreach.approvals]:
        yield Step("approved", "approve", name, {})
    for name in [each for each in FACILITATORS if each in world.staff][: max(2, world.policy.facilitators.least)]:
        yield Step("assigned", "assign", "dana", {"facilitator": world.ref(name)})


def _approaching(world: World) -> Iterator[Step]:
    for name in _of(world, "harmed"):
        yield Step("went_ahead", "go_ahead", name, {})
    for name in _of(world, "responsible"):
        yield Step("invited", "invite", "ruth", {"to": world.ref(name)})
    for name in world.principals():
        yield Step("informed", "inform", "ruth", {"whom": world.ref(name), "purpose": "prepare"})
    world.now += timedelta(days=world.policy.consent.cooling_days)
    for name in world.principals():
        yield Step("agreed", "say_yes", name, {"purpose": "prepare"})
        for agreement in world.policy.consent.agreements:
            yield Step("agreed", "sign", name, {"agreement": agreement})
    for name in _of(world, "responsible"):
        yield Step("acknowledged", "acknowledge", name, {"seen_by": world.ref("ruth"), "reviewed_by": world.ref("sam")})


def _preparing(world: World) -> Iterator[Step]:
    sessions = world.policy.preparation.sessions
    for count in range(max(1, sessions.harmed, sessions.responsible)):
        for name in world.principals():
            given = {"with": world.ref(name), "minutes": 90, "note": "It went well."}
            yield Step("preparing", "hold_session", _carry(world, name), given)
        # Of several on one day, one counts.
        world.now += timedelta(days=1) if count else timedelta(weeks=world.policy.preparation.weeks)
    yield Step("ready", "assess_risk", "dana", {})
    for name in world.principals():
        yield Step("ready", "say_ready", name, {})
        yield Step("ready", "say_ready", _carry(world, name), {"of": world.ref(name)})


def _agreeing_to_meet(world: World) -> Iterator[Step]:
    for name in world.principals():
        yield Step("told_of_meeting", "inform", "ruth", {"whom": world.ref(name), "purpose": "meet"})
    world.now += timedelta(days=world.policy.consent.cooling_days)
    for name in world.principals():
        yield Step("yes_to_meet", "say_yes", name, {"purpose": "meet"})
    yield Step("authorised", "authorise", "sam", {})
    at = world.morning(10)
    plan = dict.fromkeys(PLAN_PARTS, "as agreed")
    comes = [
        *world.principals(),
        *[each for each in FACILITATORS if each in world.staff][: max(2, world.policy.facilitators.least)],
    ]
    yield Step(
        "planned",
        "plan_meeting",
        "ruth",
        {
            "at": at,
            "until": at + timedelta(hours=3),
            "place": PLACE,
            "room": ROOM,
            "attendees": [world.ref(name) for name in comes],
            "plan": plan,
        },
    )
    for name in comes:
        until = (at + timedelta(days=30)).date()
        yield Step("cleared", "clear", "dana", {"person": world.ref(name), "place": PLACE, "until": until})
    yield Step("fixed", "fix_meeting", "dana", {})


def _meeting(world: World) -> Iterator[Step]:
    world.now = max(world.now, world.morning(10))
    for name in world.principals():
        yield Step("yes_today", "say_yes", name, {"purpose": "meet_today"})
    yield Step("begun", "begin_meeting", "ruth", {})
    yield Step("day", "pause_meeting", "maria", {})
    yield Step("day", "resume_meeting", "ruth", {})
    yield Step("ended", "end_meeting", "ruth", {})
    for name in (*_of(world, "harmed"), *_of(world, "responsible")):
        yield Step("departed", "depart", "ruth", {"person": world.ref(name)})
    agreed_by = [world.ref(name) for name in world.principals()]
    yield Step("committed", "commit", "ruth", {"words": "A letter each spring.", "agreed_by": agreed_by})


def _afterwards(world: World) -> Iterator[Step]:
    world.now += timedelta(hours=20)
    for name in world.principals():
        yield Step("cared", "follow_up", _carry(world, name), {"with": world.ref(name)})
    for name in world.principals():
        yield Step("cared", "decline_follow_up", name, {})
    yield Step("closed", "close", "dana", {"reason": "meeting_held"})
