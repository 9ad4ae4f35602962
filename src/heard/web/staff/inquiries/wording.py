"""How somebody can be answered, in words: never the number, but on the one page where it is called."""

from dataclasses import dataclass
from datetime import datetime

from heard.contact.strip import WITH_VOICEMAIL, silence_words, when_of
from heard.ground import dates
from heard.ground.texts import say
from heard.inquiry.asked import OVER, SPOKEN, WRITTEN, WaitingInquiry
from heard.inquiry.first_words import as_shown, first_words
from heard.inquiry.queries import OpenInquiry
from heard.inquiry.terms import FOR_WHOM
from heard.people.reach import Marked
from heard.people.terms import Way
from heard.programme.scene import ProgrammeScene

BY_THEM = (Way.THEY_CALL.value, Way.NONE.value)
# Of these somebody hears or sees at once; they wait for a safe hour.
HEARD_AT_ONCE = frozenset({Way.PHONE.value, Way.TEXT.value})
# What to mind beside the words, by way.
MIND: dict[str, tuple[str, ...]] = {
    Way.PHONE.value: ("sure", "alone"),
    Way.TEXT.value: ("nothing_else",),
    Way.EMAIL.value: ("neutral_address", "nothing_else"),
    Way.LETTER.value: ("plain_envelope", "nothing_else"),
    Way.IN_PERSON.value: ("sure", "alone", "no_paper"),
}
ASIDE = ("trap", "quick", "many")


def said(found: OpenInquiry) -> list[tuple[str, str]]:
    """What they told with it, each with a word for what it is."""
    told = found.told
    who = told.get("who", "")
    rows = (
        (say("inquiries-for_whom"), say(f"inquiries-who_{who}") if who in FOR_WHOM else ""),
        (say("inquiries-called"), told.get("called", "")),
        (say("inquiries-note"), told.get("note", "")),
    )
    return [(label, text) for label, text in rows if text]


def aside(found: OpenInquiry) -> str:
    """Why it was set aside; empty where it was not."""
    return say(f"inquiries-aside_{found.asked.aside}") if found.asked.aside in ASIDE else ""


def way_in_words(reach: Marked | None, scene: ProgrammeScene) -> str:
    """The safe way, its hours, and what to do if nobody answers."""
    if reach is None:
        return say("inquiries-no_way")
    if reach.way in BY_THEM:
        return say(f"inquiries-by_{reach.way}")
    silent = silence_words(reach.if_no_answer) if reach.way in WITH_VOICEMAIL else ""
    return ", ".join(filter(None, (str(Way(reach.way).label), when_of(reach, scene.zone, scene.now), silent)))


def way_and_since(found: OpenInquiry, scene: ProgrammeScene) -> tuple[str, str]:
    """The safe way, and what happened since they asked, in words."""
    return way_in_words(found.reach, scene), since_then(found, scene)


def where(found: OpenInquiry) -> str:
    """The number or address, where this is an hour at which it may be used; else `""`."""
    reach = found.reach
    if reach is None or reach.way in BY_THEM or (reach.way in HEARD_AT_ONCE and not found.safe_now):
        return ""
    return reach.at


@dataclass(frozen=True, slots=True)
class AnswerScript:
    """What to say or write word for word, each with when it is said; and what to mind. `agreed`: whether they saw it."""

    words: list[tuple[str, str]]
    mind: list[str]
    agreed: bool


def script(found: OpenInquiry) -> AnswerScript | None:
    """The words that were shown to who asked; else those that would have been. `None` where nobody is reached."""
    reach = found.reach
    if reach is None or reach.way in BY_THEM:
        return None
    kept = as_shown(found.told.get("shows", ""))
    words = kept or first_words(reach.way, found.asked.language, if_no_answer=reach.if_no_answer)
    if reach.sign_name and "text_from" in words and not kept:
        words["text_from"] = reach.sign_name
    named = [(say(f"inquiries-shows_{what}"), text) for what, text in words.items()]
    mind = [say(f"inquiries-mind_{each}") for each in MIND.get(reach.way, ())]
    return AnswerScript(words=named, mind=mind, agreed=bool(kept))


def wrote(asked: WaitingInquiry, scene: ProgrammeScene) -> str:
    """On which day we wrote, and that no answer came so far; `""` where somebody else is to do something."""
    if asked.state != WRITTEN or asked.written_at is None:
        return ""
    return say("inquiries-wrote", day=_day(asked.written_at, scene))


def since_then(found: OpenInquiry, scene: ProgrammeScene) -> str:
    """What happened since they asked: that they added words after we wrote, or that somebody tried."""
    asked = found.asked
    if asked.added_at is not None:
        return say("inquiries-added_after", day=_day(asked.added_at, scene))
    return tried(found)


def _day(moment: datetime, scene: ProgrammeScene) -> str:
    return dates.short_weekday(moment.astimezone(scene.zone))


def tried(found: OpenInquiry) -> str:
    """Whether somebody tried already, and when they try again."""
    asked = found.asked
    if not asked.tries or asked.state in (SPOKEN, OVER):
        return ""
    return say("inquiries-try_again", day=dates.short_weekday(asked.again_on)) if asked.again_on else say("inquiries-tried")
