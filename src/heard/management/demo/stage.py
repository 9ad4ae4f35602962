"""Everything that is there before the first story: the programme, its places, its staff, and who carries what."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle
from zoneinfo import ZoneInfo

from heard.facilitators.actions import appoint
from heard.ground import clock
from heard.ground.acts import Actor
from heard.management.demo.people import FACILITATORS, PAIRS, PLACES, STAFF
from heard.management.demo.telling import Story
from heard.programme.actions import SOFTWARE, approve_place, found
from heard.programme.files import programme_text, with_changes
from heard.programme.policy import Policy, default_policy
from heard.programme.register import Register

NAME = "Two Rivers Dialogue Programme"
SLUG = "two-rivers"
# Longer ago than the first day of any story.
FOUNDED = 400
CHANGES = {"programme": {"name": NAME, "timezone": "America/Los_Angeles"},
           "calendar": {"parole": "rest_while_open", "pardon": "rest_while_open"}}  # fmt: skip


def demo_policy() -> Policy:
    """The usual policy under the demo's name; a parole or pardon step lets a dialogue rest."""
    return with_changes(default_policy(), CHANGES)


@dataclass(slots=True)
class Stage:
    """The programme in being, and its staff by the names that the stories use."""

    programme: str
    now: datetime
    staff: dict[str, str] = field(default_factory=dict)

    def account(self, key: str) -> Actor:
        """A member of staff as who acts."""
        return Actor(who=self.staff[key], kind="account")


def set_stage(now: datetime) -> Stage:
    """Found the programme, long ago, and appoint everybody."""
    policy = demo_policy()
    begun = now - timedelta(days=FOUNDED)
    with clock.at(begun):
        programme = found(NAME, programme_text(policy), slug=SLUG, demo="demo")
    stage = Stage(programme.pk, now.astimezone(ZoneInfo(policy.programme.timezone)))
    for place, (key, name, role) in enumerate(STAFF):
        with clock.at(begun + timedelta(minutes=place + 1)):
            keeper = SOFTWARE if place == 0 else stage.account("wanda")
            stage.staff[key] = appoint(Register(programme.pk), by=keeper, name=name, sign_in_name=key, role=role).pk
    for place, each in enumerate(FACILITATORS):
        with clock.at(begun + timedelta(days=1, minutes=place)):
            _facilitator(stage, *each)
    for place, (name, kind) in enumerate(PLACES):
        with clock.at(begun + timedelta(days=2, minutes=place)):
            approve_place(Register(programme.pk), by=stage.account("dana"), name=name, kind=kind)
    return stage


def _facilitator(stage: Stage, key: str, name: str, hours: int, cleared: int, held: int, cap: int | None) -> None:
    until = stage.now.date() + timedelta(days=cleared)
    stage.staff[key] = appoint(
        Register(stage.programme), by=stage.account("wanda"), name=name, sign_in_name=key, role="facilitator",
        training_hours=hours, cleared_until=until, dialogues_held=held, cap=cap,
    ).pk  # fmt: skip


def pairs(stories: tuple[Story, ...]) -> Iterator[tuple[str, str]]:
    """Two facilitators for each story that needs them, round and round, nobody beyond what they can carry."""
    room = {(lead, second): most for lead, second, most in PAIRS}
    turn = cycle(room)
    for story in stories:
        if not any(step.act == "assign" and step.given.get("facilitator") == "lead" for step in story.steps):
            yield ("", "")
            continue
        pair = next((each for each in (next(turn) for _ in room) if room[each]), None)
        if pair is None:
            raise LookupError("More stories than the demo's facilitators can carry.")
        room[pair] -= 1
        yield pair
