"""A whole story, from the first call to the close, through the pages alone: every form, every refusal, time let pass.

Participants have no pages yet. What they do is entered by staff, as by phone or on paper; their looks are left out.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Locator, Page

from heard.acts.fields import ActField
from heard.acts.register import ACTS
from heard.facilitators.actions import OF_A_FACILITATOR, appoint
from heard.ground import clock, dates
from heard.programme.actions import SOFTWARE, approve_place, found
from heard.programme.files import programme_text
from heard.programme.policy import default_policy
from heard.programme.scene import ProgrammeScene
from heard.rehearsal.story import Story, StoryStep, read_story
from heard.screening.terms import AgesChecked
from tests.support.browser.harness import ROOT, go_by, opened, served, shot, sign_in, silent, sound

pytestmark = pytest.mark.browser
CHANNELS = {"phone": "By phone", "paper": "On paper", "in_person": "In person"}
CHOSEN = ("party", "staff", "facilitator", "anyone")
BIG, SMALL = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
# After these the page is looked at with axe, and a picture is kept, wide and narrow.
# What a story leaves out and means all the same, and a page asks for.
MEANT: dict[str, dict[str, Any]] = {
    "acknowledge": {"measure": default_policy().acknowledgement.measure},
    "approve": {"ages": AgesChecked.CHECKED.value},
}
REFUSALS_LOOKED_AT = {"invite", "fix_meeting"}
LOOKED_AT = {"invite": "approached", "fix_meeting": "fixed", "end_meeting": "after-the-meeting", "close": "closed"}


@pytest.fixture(scope="module")
def told() -> Story:
    """The story that is told."""
    return read_story(ROOT / "rehearsals" / "held.toml")


@contextmanager
def programme_of(story: Story) -> Iterator[None]:
    """A demo programme with the staff of the story and its place, at the hour before it begins."""
    begins = story.steps[0].on.replace(tzinfo=ZoneInfo(story.policy.programme.timezone)) - timedelta(hours=1)
    with clock.at(begins):
        programme = ProgrammeScene(found("Two Rivers", programme_text(story.policy), demo="demo").pk)
        approve_place(programme, by=SOFTWARE, name="Pine Hill", kind="prison")
        for key, who in story.staff.items():
            known = {each.name: who.get(each.name) for each in OF_A_FACILITATOR}
            appoint(programme, by=SOFTWARE, name=key.capitalize(), sign_in_name=key, role=who["role"], **known)
        yield


@dataclass(slots=True)
class Walk:
    """The story as it is walked: a page for each member of staff, and the words that later steps speak of."""

    story: Story
    address: str
    pages: dict[str, Page]
    dialogue: str = ""
    written: dict[str, str] = field(default_factory=dict)
    carriers: set[str] = field(default_factory=set)

    def name(self, key: str) -> str:
        """What people call somebody of the cast."""
        return str(self.story.people.get(key, {}).get("name") or key.capitalize())

    def hands(self, step: StoryStep) -> str:
        """Who sits at the screen: the member of staff whose act it is, or who enters it."""
        if step.who in self.story.staff or step.by:
            return step.by or step.who
        return "ruth" if "ruth" in self.carriers else "dana"

    def go_to(self, page: Page, step: StoryStep) -> None:
        """Let time pass until the step's own hour, from the dialogue's page."""
        if page.url != self.dialogue:
            page.goto(self.dialogue)
        if f"Today is {step.on:%a %-d %b %Y, %H:%M}." in page.get_by_label("Demo").inner_text():
            return
        page.get_by_text("Let time pass").click()
        page.get_by_label("Until a day and hour").fill(f"{step.on:%Y-%m-%dT%H:%M}")
        go_by(page.get_by_role("button", name="Go there"))
        now = f"{dates.short_weekday(step.on.date(), year=True)}, {dates.hour(step.on)}"
        assert page.get_by_role("status").inner_text() == f"Time has passed. It is {now} now."
        assert page.url == self.dialogue

    def do(self, step: StoryStep) -> None:
        """One step, by its form, and what came of it."""
        page = self.pages[self.hands(step)]
        self.go_to(page, step)
        if step.does == "look":
            self.look(page, step)
            return
        follow(page.locator(f'main a[href$="/acts/{step.does}/"]').first)
        self.fill(page, step)
        go_by(page.get_by_role("button", name=ACTS[step.does].label, exact=True))
        if page.locator('button[name="sure"]').count():
            both_ways(page, f"story-sure-{step.does}")
            go_by(page.locator('button[name="sure"]'))
        self.refused(page, step) if step.refused else self.recorded(page, step)

    def look(self, page: Page, step: StoryStep) -> None:
        """A look of staff is what their page of the dialogue shows."""
        text = page.locator("body").inner_text()
        assert not [each for each in step.given.get("finds_not", []) if each in text]
        assert not [each for each in step.given.get("finds", []) if each not in text]

    def refused(self, page: Page, step: StoryStep) -> None:
        """A calm page that names exactly the rules of the story, and says that nothing was changed."""
        alert = page.get_by_role("alert")
        assert "Nothing was changed" in alert.inner_text()
        assert dict.fromkeys(alert.locator(".rule").all_inner_texts()) == dict.fromkeys(step.refused), step
        if step.does in REFUSALS_LOOKED_AT:
            both_ways(page, f"story-refused-{step.does}")
        follow(page.get_by_role("link", name="Back to the dialogue").first)
        assert page.url == self.dialogue

    def recorded(self, page: Page, step: StoryStep) -> None:
        """Back on the dialogue's page, with a word that it is done."""
        assert page.get_by_role("status").inner_text() == f"Recorded: {ACTS[step.does].done}.", step
        assert page.url.partition("?")[0] == self.dialogue
        self.carriers |= {step.given["facilitator"]} if step.does == "assign" else set()
        if step.name:
            self.written[step.name] = step.given["text"]
        if step.does in LOOKED_AT:
            both_ways(page, f"story-{LOOKED_AT[step.does]}")

    # Forms

    def fill(self, page: Page, step: StoryStep) -> None:
        """Every field of the form, as somebody would fill it."""
        whose = page.get_by_role("group", name="Whose act is it?")
        if whose.count():
            whose.get_by_text(self.name(step.who)).first.check()
        if step.who in self.story.people:
            page.get_by_role("group", name="How did they tell you?").get_by_text(CHANNELS[step.channel or "phone"]).check()
        told = {**MEANT.get(step.does, {}), **step.given}
        for each in ACTS[step.does].fields:
            if each.name in told:
                self.give(page, each, told[each.name])

    def give(self, page: Page, asked: ActField, value: Any) -> None:
        """One field."""
        at = page.locator(f'[id="f-{asked.name}"]')
        unfold(at)
        if asked.kind == "plan":
            for key, text in value.items():
                page.locator(f'[id="f-{asked.name}.{key}"]').fill(text)
        elif asked.kind in ("ids", "guests", "choices"):
            named = [self.name(each) if asked.kind in ("ids", "guests") else dict(asked.choices)[each] for each in value]
            for each in named:
                at.get_by_text(each).first.check()
        elif asked.kind in CHOSEN:
            choose(at, self.name(value))
        elif asked.kind == "item":
            choose(at, self.written[value])
        elif asked.suggests and at.locator("option").count():
            at.select_option(value=str(value))
        elif asked.choices:
            at.select_option(label=dict(asked.choices)[value])
        else:
            at.fill(f"{value:%Y-%m-%dT%H:%M}" if asked.kind == "moment" else str(value))


def follow(link: Locator) -> None:
    """Click a link; what is folded is unfolded first, as somebody would."""
    unfold(link)
    go_by(link)


def unfold(inside: Locator) -> None:
    """Open everything that this is folded away in."""
    for at in range(inside.locator("xpath=ancestor::details").count()):
        folded = inside.locator("xpath=ancestor::details").nth(at)
        if folded.get_attribute("open") is None:
            folded.locator("summary").first.click()


def choose(at: Locator, words: str) -> None:
    """The choice whose label has these words."""
    found_in = at.locator("option").filter(has_text=words)
    assert found_in.count(), words
    at.select_option(value=found_in.first.get_attribute("value"))


def both_ways(page: Page, name: str) -> None:
    """Sound on a desk; and a picture as a phone shows it."""
    sound(page, name)
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name
    shot(page, name)
    page.set_viewport_size(BIG)  # type: ignore[arg-type]


def take_the_call(walk: Walk) -> None:
    """She rings the office: the coordinator keeps how to answer her, rings back, and opens the dialogue from it."""
    page, maria = walk.pages["dana"], walk.story.people["maria"]
    page.goto(f"http://staff.{walk.address}/")
    go_by(page.get_by_role("navigation").get_by_role("link", name="Inquiries", exact=True))
    go_by(page.get_by_role("link", name="Take an inquiry"))
    page.locator("#f-channel").select_option(label="They called us")
    reached(page, "reach", maria["reach"])
    both_ways(page, "story-inquiry-by-phone")
    go_by(page.get_by_role("button", name="Save the inquiry"))
    assert page.get_by_role("status").inner_text() == "The inquiry is saved."
    assert maria["reach"]["at"] in page.locator("main").inner_text()
    both_ways(page, "story-inquiry")
    go_by(page.get_by_role("button", name="We spoke"))
    assert page.get_by_role("status").inner_text() == "Recorded: you spoke."
    go_by(page.get_by_role("link", name="Open a dialogue from this"))


def open_the_dialogue(walk: Walk) -> None:
    """The coordinator opens it with both people, then adds the supporter. How to reach her is not asked twice."""
    page, people = walk.pages["dana"], walk.story.people
    choose(page.locator("#f-harm"), "Homicide")
    for key, side in (("maria", "harmed"), ("james", "responsible")):
        page.locator(f"#f-{side}-name").fill(people[key]["name"])
        page.locator(f"#f-{side}-born").fill(str(people[key]["born"]))
    assert page.locator('[id="f-harmed-reach.at"]').input_value() == people["maria"]["reach"]["at"]
    page.locator("#f-responsible-custody").select_option(label="Prison")
    page.locator("#f-responsible-place").select_option(value=people["james"]["place"])
    both_ways(page, "story-new-dialogue")
    go_by(page.get_by_role("button", name="Open the dialogue"))
    assert "Nobody has been contacted by this." in page.get_by_role("status").inner_text()
    walk.dialogue = page.url

    follow(page.locator('a[href$="/acts/add_party/"]').first)
    go_by(page.get_by_role("button", name="Add someone to the dialogue"))
    page.get_by_role("alert").wait_for()
    both_ways(page, "story-form-with-errors")
    page.locator("#f-side").select_option(label="Harmed side")
    page.locator("#f-part").select_option(label="Supporter")
    page.locator("#f-name").fill(people["rosa"]["name"])
    page.locator("#f-born").fill(str(people["rosa"]["born"]))
    reached(page, "reach", people["rosa"]["reach"])
    choose(page.locator("#f-supports"), people["maria"]["name"])
    go_by(page.get_by_role("button", name="Add someone to the dialogue"))
    page.get_by_role("status").wait_for()


def reached(page: Page, name: str, marked: dict[str, str]) -> None:
    """How somebody can be reached safely."""
    page.locator(f'[id="f-{name}.way"]').select_option(value=marked["way"])
    page.locator(f'[id="f-{name}.at"]').fill(marked["at"])
    begin, _to, end = marked["hours"].partition("-")
    page.locator(f'[id="f-{name}.hours.from"]').fill(begin)
    page.locator(f'[id="f-{name}.hours.to"]').fill(end)
    if "if_no_answer" in marked:
        page.locator(f'[id="f-{name}.if_no_answer"]').select_option(value=marked["if_no_answer"])


@pytest.mark.usefixtures("database")
def test_the_whole_of_a_story_through_the_pages(told: Story, chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with programme_of(told), served() as address, ExitStack() as screens:
        pages = {key: screens.enter_context(opened(chromium, viewport=BIG)) for key in told.staff}
        walk = Walk(told, address, pages)
        for key, page in pages.items():
            sign_in(page, address, key.capitalize())
        take_the_call(walk)
        open_the_dialogue(walk)
        for step in told.steps:
            if step.does != "look" or step.who in told.staff:
                walk.do(step)
        silent()
        assert "Closed" in pages["dana"].get_by_label("Stages").locator("[aria-current]").inner_text()


def test_the_story_has_what_this_walk_is_about(told: Story) -> None:
    assert sum(bool(step.refused) for step in told.steps) > 9
    assert told.steps[-1].does == "close"
    assert Path(told.file).name == "held.toml"
