"""The demo's people who have a page of their own: of each kind, and at several places of the way."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from heard.acts.actors import Actor
from heard.contact.actions import mark_safe
from heard.dialogue.case import Case
from heard.management.demo.people import phone
from heard.management.demo.telling import DemoStory
from heard.own_page.actions import give_page, take_page
from heard.own_page.demo import WORDS

WHO: Mapping[str, tuple[str, ...]] = {
    "Asked last week, by letter; in Spanish": ("harmed",),
    "Told what it is, and thinking it over": ("responsible",),
    "A few weeks in, outside walls": ("harmed", "responsible"),
    "A question written, permitted, read, released and shown": ("harmed",),
    "With a friend at their side, both preparing": ("harmed", "supporter"),
    "They may meet; a plan is made, to be fixed": ("harmed", "responsible"),
    "Fixed in three weeks, with a supporter in the room": ("harmed", "supporter"),
    "Fixed outside walls for the day after tomorrow": ("harmed", "responsible"),
    "Held three days ago, one follow-up done": ("harmed", "responsible"),
}
HOURS = "08:00-20:00"


class ToldStory(Protocol):
    """A story that was told: its dialogue, and its people by the names it calls them."""

    story: DemoStory
    number: int
    dialogue: str
    people: dict[str, str]

    def staff(self, key: str) -> str:
        """The account that the story means."""


def keys_of(told: ToldStory) -> Iterable[str]:
    """Who of this story has a page."""
    return WHO.get(told.story.title, ())


def give(told: ToldStory, key: str) -> None:
    """After one more talk about what is safe they get a page, come in, and choose their words."""
    them = Actor(who=told.people[key], kind="person")
    coordinator = Actor(who=told.staff("coordinator"), kind="account")
    reach = {"way": "phone", "at": phone(told.number), "hours": HOURS, "if_no_answer": "hang_up"}
    through = Actor(who=them.who, kind="person", entered_by=coordinator.who, channel="phone")
    mark_safe(Case(told.dialogue), by=through, reach=reach)
    page = give_page(Case(told.dialogue), by=coordinator, whom=them.who).given
    take_page(Case(told.dialogue), by=them, page=page, words=WORDS)
