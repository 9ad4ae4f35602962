"""Everything that is there before the first story: the programme, its places, its staff, and who carries what."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from heard.acts.actors import Actor
from heard.facilitators.actions import appoint
from heard.ground import clock
from heard.management.demo.people import FACILITATORS, PAIRS, PLACES, STAFF
from heard.management.demo.registers import SPEAKS, keep_registers
from heard.management.demo.telling import DemoStory
from heard.programme.actions import SOFTWARE, approve_place, found
from heard.programme.files import programme_text, with_changes
from heard.programme.policy import Policy, default_policy
from heard.programme.scene import ProgrammeScene

NAME = "Two Rivers Dialogue Programme"
SLUG = "two-rivers"
# Longer ago than the first day of any story.
FOUNDED_DAYS_AGO = 400
CHANGES = {
    "programme": {"name": NAME, "timezone": "America/Los_Angeles"},
    "calendar": {"parole": "rest_while_open", "pardon": "rest_while_open"},
}


def demo_policy() -> Policy:
    """The usual policy under the demo's name; a parole or pardon step lets a dialogue rest."""
    return with_changes(default_policy(), CHANGES)


@dataclass(slots=True)
class DemoProgramme:
    """The programme in being, and its staff by the names that the stories use."""

    programme: str
    now: datetime
    staff: dict[str, str] = field(default_factory=dict)

    def account(self, key: str) -> Actor:
        """A member of staff as who acts."""
        return Actor(who=self.staff[key], kind="account")


def set_stage(now: datetime) -> DemoProgramme:
    """Found the programme, long ago, and appoint everybody."""
    policy = demo_policy()
    begun = now - timedelta(days=FOUNDED_DAYS_AGO)
    with clock.at(begun):
        programme = found(NAME, programme_text(policy), slug=SLUG, demo="demo")
    stage = DemoProgramme(programme.pk, now.astimezone(ZoneInfo(policy.programme.timezone)))
    for place, (key, name, role) in enumerate(STAFF):
        with clock.at(begun + timedelta(minutes=place + 1)):
            keeper = SOFTWARE if place == 0 else stage.account("wanda")
            stage.staff[key] = appoint(ProgrammeScene(programme.pk), by=keeper, name=name, sign_in_name=key, role=role).pk
    for place, each in enumerate(FACILITATORS):
        with clock.at(begun + timedelta(days=1, minutes=place)):
            _facilitator(stage, each)
    places = {}
    for place, (name, kind) in enumerate(PLACES):
        with clock.at(begun + timedelta(days=2, minutes=place)):
            places[name] = approve_place(ProgrammeScene(programme.pk), by=stage.account("dana"), name=name, kind=kind).pk
    carriers = {each[0]: stage.staff[each[0]] for each in FACILITATORS}
    with clock.at(begun + timedelta(days=3)):
        keep_registers(programme.pk, stage.account("dana"), places, carriers, stage.now.date())
    return stage


def _facilitator(stage: DemoProgramme, told: tuple[str, str, int, int, int, int | None]) -> None:
    key, name, hours, cleared, held, cap = told
    until = stage.now.date() + timedelta(days=cleared)
    stage.staff[key] = appoint(
        ProgrammeScene(stage.programme),
        by=stage.account("wanda"),
        name=name,
        sign_in_name=key,
        role="facilitator",
        training_hours=hours,
        cleared_until=until,
        dialogues_held=held,
        cap=cap,
    ).pk


def pairs(stories: tuple[DemoStory, ...], spoken: Sequence[set[str]]) -> list[tuple[str, str]]:
    """Two facilitators for each story that needs them, round and round in order of date, nobody beyond their cap.

    `spoken` are the languages of each story's people: first come the pairs of whom somebody speaks them all.
    """
    turn = deque(PAIRS)
    carried: dict[str, list[int]] = {lead: [] for lead, _, _ in PAIRS}
    found = {story.title: ("", "") for story in stories}
    needed = {story.title: each for story, each in zip(stories, spoken, strict=True)}
    for since, until, title in sorted(filter(None, map(_carried, stories)), reverse=True):
        free = [each for each in turn if sum(end < since for end in carried[each[0]]) < each[2]]
        chosen = min(free, key=lambda each: not _speak(each[:2], needed[title]))
        carried[chosen[0]].append(until)
        found[title] = chosen[:2]
        turn.rotate(-1 - turn.index(chosen))
    return [found[story.title] for story in stories]


def _speak(pair: Iterable[str], languages: set[str]) -> bool:
    """Whether somebody of a pair speaks each of these languages."""
    return all(any(each in SPEAKS.get(key, ("en",)) for key in pair) for each in languages)


def _carried(story: DemoStory) -> tuple[int, int, str] | None:
    """From how many days ago until how many days ago a story has facilitators; `None` where it has none."""
    days = [(step.on, step.act) for step in story.steps if isinstance(step.on, int) and not step.refused]
    assigned = [day for day, act in days if act == "assign"]
    closed = [story.began - day for day, act in days if act == "close"]
    return (story.began - assigned[0], closed[0] if closed else -1, story.title) if assigned else None
