"""The only maker of people: an invented programme, its staff and one dialogue, by real acts at the dates of `held`.

    cast = begin()                     # Monday 5 January 2026, in Los Angeles
    cast.to("prepared")                # by the same acts as everywhere
    cast.do("maria", "stop")           # a moment later; `on="2026-05-20 10:00"` goes there first
    cast.refused("ruth", "invite", to="james")  # the rules in the way: ["R20"]
    cast.facts("R11", "ruth", "invite", to="james").approvals

Time only goes forward. `with cast.now():` puts the clock where the story stands, for what is no act.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from heard.acts.actors import Actor
from heard.acts.fields import ActField, parse_all
from heard.acts.looking import Sight, seen
from heard.acts.performing import perform, what_stands_before
from heard.acts.refusals import Obstacle, Refused
from heard.acts.register import ACTS, RULES, Attempt
from heard.confidentiality import vault
from heard.dialogue.actions import open_dialogue
from heard.dialogue.case import Case
from heard.ground import clock
from heard.programme.actions import SOFTWARE, approve_place, found
from heard.programme.files import programme_text, with_changes
from heard.programme.policy import default_policy
from heard.programme.scene import ProgrammeScene
from tests.support import snapshots

BEGINS = "2026-01-05 09:00"
PEOPLE = ("party", "staff", "facilitator", "anyone", "known_person")
MADE = (
    "item",
    "commitment",
    "message",
    "concern",
    "deed",
    "asked",
    "entry",
    "mistake",
    "joining",
    "acknowledgement",
    "disclosure",
    "second_look",
    "attendant",
)
PLAN = {
    "arrivals": "harmed side 09:00 door A; responsible side 09:20 door B",
    "departures": "harmed side first; responsible side 20 minutes later",
    "speaks_first": "maria",
    "seating": "maria near door A, james across, rosa beside maria",
    "break_word": "water",
    "stop_word": "enough",
    "aftercare_harmed": "counsellor on call until 21:00",
    "aftercare_responsible": "chaplain on unit until 20:00",
    "late_stop": "dana rings ruth; ruth tells maria in person",
}
MEETING: dict[str, Any] = {
    "at": "2026-05-28 09:30",
    "until": "2026-05-28 13:00",
    "place": "Pine Hill",
    "room": "Chapel room",
    "attendees": ["maria", "rosa", "james", "ruth", "omar"],
    "plan": PLAN,
}
FACILITATORS: dict[str, dict[str, Any]] = {
    "ruth": {"training_hours": 44, "cleared_until": date(2027, 12, 31), "dialogues_held": 6},
    "omar": {"training_hours": 52, "cleared_until": date(2027, 6, 30), "dialogues_held": 1},
    "kim": {"training_hours": 16, "cleared_until": date(2025, 12, 31), "dialogues_held": 0},
}
PARTIES: dict[str, dict[str, Any]] = {
    "maria": {
        "side": "harmed",
        "part": "principal",
        "name": "Maria Duran",
        "born": 1979,
        "reach": {"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00", "if_no_answer": "hang_up"},
    },
    "rosa": {
        "side": "harmed",
        "part": "supporter",
        "name": "Rosa Duran",
        "born": 1982,
        "supports": "maria",
        "reach": {"way": "email", "at": "rosa@example.org", "hours": "00:00-23:59"},
    },
    "james": {
        "side": "responsible",
        "part": "principal",
        "name": "James Reed",
        "born": 1985,
        "custody": "prison",
        "place": "Pine Hill",
    },
}

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the story: when (local), who, what, entered by whom (then in person), and with what."""

    on: str
    who: str
    does: str
    by: str
    given: Given


def _s(on: str, who: str, does: str, by: str = "", /, **given: Any) -> Step:
    return Step(f"2026-{on}", who, does, by, given)


STAGES: dict[str, tuple[Step, ...]] = {
    "opened": (),
    "asked": (_s("01-06 09:30", "maria", "ask", ways=["face_to_face", "letters"], information="v1"),),
    "approved": (
        _s("01-08 10:00", "dana", "talk_first", with_="maria"),
        _s("01-08 10:45", "dana", "check_standing", of="maria"),
        _s("01-09 10:00", "dana", "assess_risk"),
        _s("01-09 10:30", "dana", "approve"),
        _s("01-09 15:00", "sam", "approve"),
    ),
    "assigned": (
        _s("01-12 09:00", "dana", "assign", facilitator="ruth"),
        _s("01-12 09:05", "dana", "assign", facilitator="omar"),
        _s("01-13 09:00", "maria", "go_ahead"),
    ),
    "approached": (
        _s("01-14 10:00", "ruth", "invite", to="james"),
        _s("01-20 13:00", "ruth", "inform", whom="james", purpose="prepare"),
    ),
    "agreed": (
        _s("01-24 13:00", "james", "say_yes", "omar", purpose="prepare"),
        _s("01-24 13:20", "james", "acknowledge", "omar", seen_by="omar", reviewed_by="sam"),
        _s("01-26 09:00", "ruth", "inform", whom="maria", purpose="prepare"),
        _s("01-26 09:20", "maria", "say_yes", purpose="prepare"),
        _s("01-27 09:00", "maria", "sign", agreement="confidentiality"),
        _s("01-27 09:05", "maria", "sign", agreement="participation"),
        _s("01-28 13:00", "james", "sign", "omar", agreement="confidentiality"),
        _s("01-28 13:05", "james", "sign", "omar", agreement="participation"),
    ),
    "preparing": (
        _s("02-03 10:00", "ruth", "hold_session", with_="maria", minutes=150, note="A first meeting with Maria."),
        _s("02-10 13:00", "omar", "hold_session", with_="james", minutes=120, note="A first meeting with James."),
        _s("03-10 10:00", "ruth", "hold_session", with_="maria", minutes=120),
        _s("03-12 13:00", "omar", "hold_session", with_="james", minutes=120),
    ),
    "supported": (
        _s("03-13 09:00", "maria", "invite_supporter", supporter="rosa"),
        _s("03-13 15:00", "ruth", "inform", whom="rosa", purpose="prepare"),
        _s("03-14 09:00", "rosa", "say_yes", purpose="prepare"),
        _s("03-14 09:05", "rosa", "sign", agreement="confidentiality"),
        _s("03-14 09:06", "rosa", "sign", agreement="participation"),
        _s("03-16 10:00", "ruth", "hold_session", with_="rosa", minutes=60),
        _s("03-17 13:00", "james", "accept_supporter", "omar", supporter="rosa"),
    ),
    "prepared": (
        _s("04-14 10:00", "ruth", "hold_session", with_="maria", minutes=120),
        _s("04-16 13:00", "omar", "hold_session", with_="james", minutes=120),
        _s("05-04 09:00", "dana", "assess_risk"),
        _s("05-05 09:00", "maria", "say_ready"),
        _s("05-05 13:00", "james", "say_ready", "omar"),
        _s("05-06 09:00", "ruth", "say_ready", of="maria"),
        _s("05-06 09:30", "omar", "say_ready", of="james"),
        _s("05-06 11:00", "ruth", "inform", whom="maria", purpose="meet"),
        _s("05-07 09:00", "maria", "say_yes", purpose="meet"),
        _s("05-07 13:00", "ruth", "inform", whom="james", purpose="meet"),
        _s("05-11 13:00", "james", "say_yes", "omar", purpose="meet"),
    ),
    "authorised": (_s("05-12 09:00", "sam", "authorise"),),
    "planned": (
        _s("05-12 11:00", "ruth", "plan_meeting", **MEETING),
        *(
            _s(f"05-18 09:0{each}", "dana", "clear", person=who, place="Pine Hill", until="2026-06-30")
            for each, who in enumerate(("maria", "rosa", "ruth", "omar"))
        ),
    ),
    "fixed": (_s("05-18 10:00", "dana", "fix_meeting"),),
    "begun": (
        _s("05-28 09:36", "maria", "say_yes", "ruth", purpose="meet_today"),
        _s("05-28 09:38", "james", "say_yes", "omar", purpose="meet_today"),
        _s("05-28 09:40", "ruth", "begin_meeting"),
    ),
    "ended": (_s("05-28 12:40", "ruth", "end_meeting"),),
    "departed": (
        _s("05-28 12:50", "ruth", "depart", person="maria"),
        _s("05-28 12:51", "ruth", "depart", person="rosa"),
        _s("05-28 13:10", "omar", "depart", person="james"),
    ),
    "cared_for": (
        _s("05-30 10:00", "ruth", "follow_up", with_="maria"),
        _s("05-30 13:00", "omar", "follow_up", with_="james"),
        _s("06-11 10:00", "ruth", "follow_up", with_="maria"),
        _s("06-11 13:00", "omar", "follow_up", with_="james"),
        _s("11-28 10:00", "maria", "decline_follow_up"),
        _s("11-29 13:00", "omar", "follow_up", with_="james"),
    ),
    "closed": (_s("12-01 09:00", "dana", "close", reason="meeting_held"),),
}
ORDER = tuple(STAGES)


@dataclass(slots=True)
class Cast:
    """One programme with its staff, and one dialogue. Everything is called by its key: `maria`, `dana`."""

    programme: str
    dialogue: str
    zone: ZoneInfo
    moment: datetime
    people: dict[str, str] = field(default_factory=dict)
    staff: dict[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    stage: str = "opened"
    elsewhere: str = ""

    # Time

    def local(self, text: str) -> datetime:
        """A local time of the programme, aware."""
        return datetime.fromisoformat(text).replace(tzinfo=self.zone)

    def go(self, on: str) -> "Cast":
        """Go on to this local time."""
        moment = self.local(on)
        if moment < self.moment:
            raise ValueError(f"The story stands at {self.moment}, after {on}.")
        self.moment = moment
        return self

    def wait(self, **time: float) -> "Cast":
        """Let time go by: `wait(days=3, seconds=1)`."""
        # Elapsed time, also over the night on which clocks change.
        self.moment = (self.moment.astimezone(UTC) + timedelta(**time)).astimezone(self.zone)
        return self

    @contextmanager
    def now(self) -> Iterator["Case"]:
        """The clock where the story stands, with the case as it is then, and what a judge may open."""
        with clock.at(self.moment):
            case = Case(self.dialogue)
            with vault.opened(case.judging_keyring()):
                yield case

    # Names

    def id(self, key: str) -> str:
        """The reference of a person, a member of staff, or what they made; other words stay as they are."""
        return self.people.get(key) or self.staff.get(key) or self.made.get(key) or key

    def actor(self, who: str, by: str = "", channel: str = "") -> Actor:
        """Who acts; entered by somebody of the staff, then in person if no door is named."""
        if who in ("anyone", "programme"):
            return SOFTWARE if who == "programme" else Actor(who="anyone", kind="anyone")
        kind = "person" if who in self.people else "account"
        entered = self.id(by) if by else ""
        return Actor(who=self.id(who), kind=kind, entered_by=entered, channel=channel or ("in_person" if by else "screen"))

    def given(self, act: str, values: Given) -> dict[str, Any]:
        """What an act is given by the names of its fields: references for keys, aware moments for local times."""
        named = {name.rstrip("_"): value for name, value in values.items()}
        known = {each.name: each for each in ACTS[act].fields}
        return {name: self._value(known.get(name), value) for name, value in named.items()}

    def _value(self, one: ActField | None, value: Any) -> Any:
        if one is None:
            return value
        if one.kind in (*PEOPLE, *MADE) and isinstance(value, str):
            return self.id(value)
        if one.kind in ("ids", "guests"):
            return [self.id(each) for each in value]
        return self.local(value) if one.kind == "moment" and isinstance(value, str) else value

    # Doing

    def do(self, who: str, act: str, *, on: str = "", by: str = "", channel: str = "", keep: str = "", **given: Any) -> Any:
        """Do one act; a second later the story goes on. `keep` is the key for what was made. Raises Refused."""
        self.go(on) if on else None
        try:
            with clock.at(self.moment):
                scene = ProgrammeScene(self.programme) if ACTS[act].chain == "programme" else Case(self.dialogue)
                made = perform(ACTS[act], scene, by=self.actor(who, by, channel), values=self.given(act, given))
        finally:
            self.wait(seconds=1)
        if keep:
            self.made[keep] = made.pk
        return made

    def obstacles(self, who: str, act: str, *, on: str = "", by: str = "", channel: str = "", **given: Any) -> list[Obstacle]:
        """Do an act that has to be refused, and return what was in the way."""
        try:
            self.do(who, act, on=on, by=by, channel=channel, **given)
        except Refused as refusal:
            return refusal.obstacles
        raise AssertionError(f"{who} could {act} at {self.moment}.")

    def refused(self, who: str, act: str, **given: Any) -> list[str]:
        """The rules that refuse an act, in order."""
        return list(dict.fromkeys(each.rule for each in self.obstacles(who, act, **given)))

    def codes(self, who: str, act: str, **given: Any) -> list[str]:
        """What refuses an act, by its code."""
        return [each.code for each in self.obstacles(who, act, **given)]

    def before(self, who: str, act: str, *, by: str = "", channel: str = "", **given: Any) -> list[str]:
        """The rules that would refuse an act; nothing is done."""
        with clock.at(self.moment):
            values = parse_all(ACTS[act].fields, self.given(act, given))
            found = what_stands_before(Case(self.dialogue), self.actor(who, by, channel), act, **values)
        return list(dict.fromkeys(each.rule for each in found))

    def facts(self, rule: str, who: str, act: str, *, by: str = "", channel: str = "", **given: Any) -> Any:
        """The facts that a rule would judge for an act."""
        with self.now() as case:
            known = {each.name: each for each in ACTS[act].fields}
            values = {known[name].argument: value for name, value in self.given(act, given).items()}
            return RULES[rule].facts(case, Attempt(act, self.actor(who, by, channel), values))

    def sees(self, who: str) -> list[Sight]:
        """Everything that somebody's doors can show now."""
        with clock.at(self.moment):
            return seen(self.actor(who), Case(self.dialogue))

    # The story

    def to(self, stage: str) -> "Cast":
        """Go on with the story until this stage is reached; by a copy, where nothing but the story happened until now."""
        found = snapshots.made(snapshots.recipe(stage), lambda: self.by_acts_to(stage), onto=self)
        self.moment, self.stage = found.moment, found.stage
        return self

    def by_acts_to(self, stage: str) -> "Cast":
        """The same, and never by a copy: for who watches how it is done."""
        for each in ORDER[ORDER.index(self.stage) + 1 : ORDER.index(stage) + 1]:
            self.tell(each)
        return self

    def tell(self, stage: str) -> None:
        """The steps of one stage. Those whose day has passed already happen now."""
        for step in STAGES[stage]:
            on = step.on if self.local(step.on) >= self.moment else ""
            self.do(step.who, step.does, on=on, by=step.by, **step.given)
        self.stage = stage

    def add(self, key: str, **who: Any) -> str:
        """One more person in the dialogue."""
        supports = self.people.get(who.pop("supports", ""))
        made = self.do("programme", "add_party", **{"part": "principal", "name": key.capitalize(), **who}, supports=supports)
        self.people[key] = made.pk
        return str(made.pk)

    def appoint(self, key: str, role: str, **known: Any) -> str:
        """One more member of staff."""
        self.staff[key] = _appoint(self.programme, key, role, known, self.moment)
        return self.staff[key]

    def standing(self, key: str, **known: Any) -> None:
        """What is known of a facilitator changes."""
        self.do("dana", "record_standing", facilitator=self.id(key), **known)

    def policy(self, changes: Given) -> None:
        """Another policy from now on."""
        with clock.at(self.moment):
            text = programme_text(with_changes(ProgrammeScene(self.programme).policy, changes))
        self.do("programme", "load_policy", text=text)

    def another(self) -> "Cast":
        """Another dialogue of the same programme and staff, with nobody in it yet."""
        with clock.at(self.moment):
            row = open_dialogue(ProgrammeScene(self.programme), by=SOFTWARE, harm="robbery")
        return Cast(self.programme, row.pk, self.zone, self.moment, staff=dict(self.staff))


def _appoint(programme: str, key: str, role: str, known: Given, moment: datetime) -> str:
    with clock.at(moment):
        names = {"name": key.capitalize(), "sign_in_name": f"{key}-{programme[:8]}"}
        account = perform(ACTS["appoint"], ProgrammeScene(programme), by=SOFTWARE, values={"role": role, **names, **known})
    return str(account.pk)


def begin(policy: Given | None = None, *, harm: str = "homicide", parties: Mapping[str, Given] = PARTIES) -> Cast:
    """The programme, its place, its staff, one dialogue with everybody in it; a stranger from another programme."""
    recipe = snapshots.recipe("begin", policy, harm, parties)
    return snapshots.made(recipe, lambda: _begun(policy or {}, harm, parties))


def _begun(policy: Given, harm: str, parties: Mapping[str, Given]) -> Cast:
    settled = with_changes(default_policy(), policy)
    zone = ZoneInfo(settled.programme.timezone)
    moment = datetime.fromisoformat(BEGINS).replace(tzinfo=zone)
    with clock.at(moment):
        programme = found(settled.programme.name, programme_text(settled))
        elsewhere = found("Another Programme", "")
        approve_place(ProgrammeScene(programme.pk), by=SOFTWARE, name="Pine Hill", kind="prison")
        dialogue = open_dialogue(ProgrammeScene(programme.pk), by=SOFTWARE, harm=harm)
    cast = Cast(programme.pk, dialogue.pk, zone, moment, elsewhere=elsewhere.pk)
    for key, role in (("dana", "coordinator"), ("sam", "supervisor")):
        cast.appoint(key, role)
    for key, known in FACILITATORS.items():
        cast.appoint(key, "facilitator", **known)
    cast.staff["stranger"] = _appoint(elsewhere.pk, "stranger", "coordinator", {}, moment)
    for key, who in parties.items():
        cast.add(key, **who)
    return cast
