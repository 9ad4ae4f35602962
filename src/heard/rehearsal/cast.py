"""Bringing the cast of a story onto the stage, by the same acts as everywhere."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from heard.acts.actors import Actor
from heard.contact.actions import mark_safe
from heard.dialogue.actions import add_party, declare_conflict, open_dialogue
from heard.dialogue.case import Case
from heard.facilitators.actions import OF_A_FACILITATOR, appoint
from heard.ground import clock
from heard.programme.actions import SOFTWARE, approve_place, describe_place, found
from heard.programme.files import programme_text
from heard.programme.scene import ProgrammeScene
from heard.rehearsal.story import Story


@dataclass(slots=True)
class StoryScene:
    """A story's programme, its dialogue, and every reference by the name that the story uses."""

    programme: str
    dialogue: str
    zone: ZoneInfo
    people: dict[str, str] = field(default_factory=dict)
    staff: dict[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)

    def actor(self, who: str, by: str, channel: str) -> Actor:
        """Who acts, who enters it, by which channel."""
        entered = self.staff.get(by, "")
        if who in self.people:
            return Actor(who=self.people[who], kind="person", entered_by=entered, channel=channel or "screen")
        if who in self.staff:
            return Actor(who=self.staff[who], kind="account", entered_by=entered, channel=channel or "screen")
        return Actor(who="anyone", kind="anyone", channel=channel or "screen")

    def reference(self, name: str) -> str:
        """The reference of somebody in the cast."""
        return self.people.get(name) or self.staff[name]

    def moment(self, local: datetime) -> datetime:
        """A local time of the story, aware."""
        return local.replace(tzinfo=self.zone)


def set_up(story: Story) -> StoryScene:
    """The programme, its staff, its places and everybody in the dialogue, on the day of the first step."""
    zone = ZoneInfo(story.policy.programme.timezone)
    first = story.steps[0].on.replace(tzinfo=zone)
    with clock.at(first - timedelta(seconds=1)):
        programme = found(story.policy.programme.name, programme_text(story.policy))
        harm = next((who["harm"] for who in story.people.values() if who.get("harm")), "other")
        dialogue = open_dialogue(ProgrammeScene(programme.pk), by=SOFTWARE, harm=harm)
        stage = StoryScene(programme.pk, dialogue.pk, zone)
        _places(story, stage)
        for key, who in story.staff.items():
            _appoint(stage, key, who)
    with clock.at(first):
        # Supporters last: whom they support has to be there.
        for key, who in sorted(story.people.items(), key=lambda each: bool(each[1].get("supports"))):
            _add(stage, key, who)
        for key, who in story.staff.items():
            _conflicts(stage, key, who)
    return stage


def _places(story: Story, stage: StoryScene) -> None:
    """Every place that the story names is one that the programme has approved, unless the story says otherwise."""
    named = {who["place"] for who in story.people.values() if who.get("place")}
    named |= {step.given["place"] for step in story.steps if isinstance(step.given.get("place"), str)}
    for name in sorted(named | set(story.places)):
        told = story.places.get(name, {})
        scene = ProgrammeScene(stage.programme)
        if told.get("approved", True):
            place = approve_place(scene, by=SOFTWARE, name=name, kind=told.get("kind", "prison"))
            if "clears" in told:
                describe_place(scene, by=SOFTWARE, place=place.pk, clears=told["clears"])


def _appoint(stage: StoryScene, key: str, who: dict[str, Any]) -> None:
    known = {each.name: who.get(each.name) for each in OF_A_FACILITATOR}
    account = appoint(
        ProgrammeScene(stage.programme),
        by=SOFTWARE,
        name=who.get("name") or key.capitalize(),
        sign_in_name=f"{key}-{stage.dialogue[:8]}",
        role=who["role"],
        **known,
    )
    stage.staff[key] = account.pk


def _add(stage: StoryScene, key: str, who: dict[str, Any]) -> None:
    given = {name: who.get(name) for name in ("born", "language", "custody", "place", "reach")}
    supports = stage.people.get(who.get("supports", ""))
    person = add_party(
        Case(stage.dialogue),
        by=SOFTWARE,
        side=who["side"],
        part=who.get("part", "principal"),
        name=who.get("name") or key.capitalize(),
        supports=supports,
        **given,
    )
    stage.people[key] = person.pk
    if who.get("hard_dates"):
        mark_safe(Case(stage.dialogue), by=Actor(who=person.pk, kind="person", channel="paper"), hard_dates=who["hard_dates"])


def _conflicts(stage: StoryScene, key: str, who: dict[str, Any]) -> None:
    for each in who.get("conflicts", []):
        actor = Actor(who=stage.staff[key], kind="account")
        declare_conflict(Case(stage.dialogue), by=actor, with_=stage.people[each])
