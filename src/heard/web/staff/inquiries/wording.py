"""How somebody can be answered, in words: never the number, but on the one page where it is called."""

from heard.contact.strip import WITH_VOICEMAIL, silence_words, when_of
from heard.ground import dates
from heard.ground.texts import say
from heard.inquiry.queries import OpenInquiry
from heard.people.reach import Marked
from heard.people.terms import Way

BY_THEM = (Way.THEY_CALL.value, Way.NONE.value)
# Of these somebody hears or sees at once; they wait for a safe hour.
HEARD_AT_ONCE = frozenset({Way.PHONE.value, Way.TEXT.value})
WHO = ("me", "close", "responsible", "supporter", "other")
ASIDE = ("trap", "quick", "many")


def said(found: OpenInquiry) -> list[tuple[str, str]]:
    """What they told with it, each with a word for what it is."""
    told = found.told
    who = told.get("who", "")
    rows = (
        (say("inquiries-for_whom"), say(f"inquiries-who_{who}") if who in WHO else ""),
        (say("inquiries-called"), told.get("called", "")),
        (say("inquiries-note"), told.get("note", "")),
    )
    return [(label, text) for label, text in rows if text]


def aside(found: OpenInquiry) -> str:
    """Why it was set aside; empty where it was not."""
    return say(f"inquiries-aside_{found.asked.aside}") if found.asked.aside in ASIDE else ""


def way_in_words(reach: Marked | None) -> str:
    """The safe way, its hours, and what to do if nobody answers."""
    if reach is None:
        return say("inquiries-no_way")
    if reach.way in BY_THEM:
        return say(f"inquiries-by_{reach.way}")
    silent = silence_words(reach.if_no_answer) if reach.way in WITH_VOICEMAIL else ""
    return ", ".join(filter(None, (str(Way(reach.way).label), when_of(reach), silent)))


def where(found: OpenInquiry) -> str:
    """The number or address, where this is an hour at which it may be used; else `""`."""
    reach = found.reach
    if reach is None or reach.way in BY_THEM or (reach.way in HEARD_AT_ONCE and not found.safe_now):
        return ""
    return reach.at


def script(found: OpenInquiry, name: str) -> list[str]:
    """What to say, so that nothing is given away to others who may hear it."""
    reach = found.reach
    if reach is None or reach.way not in HEARD_AT_ONCE | {Way.IN_PERSON.value}:
        return []
    who = reach.sign_name or name.partition(" ")[0]
    if reach.way == Way.TEXT:
        return [say("inquiries-script_write", who=who), say("inquiries-script_write_only")]
    silent = say(f"inquiries-script_{reach.if_no_answer}", who=who)
    return [
        say("inquiries-script_hello", who=who),
        say("inquiries-script_sure"),
        say("inquiries-script_alone"),
        silent if reach.way == Way.PHONE else say("inquiries-script_no_paper"),
    ]


def tried(found: OpenInquiry) -> str:
    """Whether somebody tried already, and when they try again."""
    asked = found.asked
    if not asked.tries:
        return ""
    return say("inquiries-try_again", day=dates.short_weekday(asked.again_on)) if asked.again_on else say("inquiries-tried")
