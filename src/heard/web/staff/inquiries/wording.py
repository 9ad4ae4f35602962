"""How somebody can be answered, in words: never the number, but on the one page where it is rung."""

from heard.contact.strip import IF_NO_ANSWER, WITH_VOICEMAIL, when_of
from heard.inquiry.queries import OpenInquiry
from heard.people.reach import Marked
from heard.people.terms import Channel, Way

NO_WAY = "They left no way to answer. If they ring again, ask what is safe for them."
BY_THEM = {
    Way.THEY_RING.value: "They will ring us. Nobody rings them.",
    Way.NONE.value: "They do not want to be contacted.",
}
# Of these somebody hears or sees at once; they wait for a safe hour.
HEARD_AT_ONCE = frozenset({Way.PHONE.value, Way.TEXT.value})
BY = {
    Channel.SCREEN.value: "asked on our pages",
    Channel.PHONE.value: "rang us",
    Channel.PAPER.value: "wrote to us",
    Channel.IN_PERSON.value: "came to us",
}
WHO = {
    "me": "For themselves. They were harmed.",
    "close": "For someone close to them who was harmed.",
    "responsible": "They harmed someone.",
    "supporter": "They support someone.",
    "other": "For something else.",
}
ASIDE = {
    "trap": "Set aside: a program may have filled the form. Look before you ring.",
    "quick": "Set aside: the form was filled faster than people read. Look before you ring.",
    "many": "Set aside: many questions came from the same place within an hour.",
}


def said(found: OpenInquiry) -> list[tuple[str, str]]:
    """What they told with it, each with a word for what it is."""
    told = found.told
    rows = (
        ("For whom", WHO.get(told.get("who", ""), "")),
        ("Call them", told.get("called", "")),
        ("Note", told.get("note", "")),
    )
    return [(label, text) for label, text in rows if text]


def way_in_words(reach: Marked | None) -> str:
    """The safe way, its hours, and what to do if nobody answers."""
    if reach is None:
        return NO_WAY
    if reach.way in BY_THEM:
        return BY_THEM[reach.way]
    silent = IF_NO_ANSWER[reach.if_no_answer] if reach.way in WITH_VOICEMAIL else ""
    return ", ".join(filter(None, (str(Way(reach.way).label), when_of(reach), silent)))


def where(found: OpenInquiry) -> str:
    """The number or address, where this is an hour at which it may be used; nothing else."""
    reach = found.reach
    if reach is None or reach.way in BY_THEM or (reach.way in HEARD_AT_ONCE and not found.safe_now):
        return ""
    return reach.at


def script(found: OpenInquiry, name: str) -> list[str]:
    """What to say, so that nothing is given away to whoever else may hear it."""
    reach = found.reach
    if reach is None or reach.way not in HEARD_AT_ONCE | {Way.IN_PERSON.value}:
        return []
    who = reach.sign_name or name.partition(" ")[0]
    if reach.way == Way.TEXT:
        return [
            f"Write: “It is {who}. You asked for a word. When may I ring?”",
            "Write nothing else. It may be read by others.",
        ]
    ends = "Hang up without a word." if reach.if_no_answer == "hang_up" else f"Say only: “It is {who}. I will try again.”"
    return [
        f"Say: “Hello, it is {who}. Is this a good moment?”",
        "Wait until you are sure who it is. If you are not, say that you have the wrong number.",
        "Say who we are only once they are alone. Ask what is safe from now on.",
        f"If nobody answers: {ends}" if reach.way == Way.PHONE else "Leave no paper behind.",
    ]


def tried(found: OpenInquiry) -> str:
    """Whether somebody tried already, and when they try again."""
    asked = found.asked
    if not asked.tries:
        return ""
    return f"Nobody was there. Try again on {asked.again_on:%a %-d %b}." if asked.again_on else "Nobody was there last time."
