"""Help for words on their way: how people are reached, what leaves, what crosses."""

from heard.web.staff.shell.helping.help_of import Help

OF_WORDS = {
    "contact-record": Help(
        "How somebody is reached safely",
        "What this person told us about reaching them, and what would show where.",
        (
            "Ask again at each contact whether it is still safe, and say so here.",
            "An old record has to be confirmed before anything is sent.",
        ),
        ("safe way", "hard date"),
    ),
    "contact-change": Help(
        "Change how somebody is reached",
        "Writes down a new safe way. It counts from now on, and for every message that waits.",
        ("Write what they told you, in their words where you can.",),
        ("safe way", "hard date"),
    ),
    "contact-own-page": Help(
        "A page of somebody's own",
        "Gives a person the number and the code for their page, or closes it.",
        (
            "Talk first: who else uses this phone or computer, and what would show there.",
            "The code is said once. Read it aloud, or hand over the card; it never goes by mail or text.",
            "Whoever lost their words gets a new code in the same way.",
        ),
        ("safe way",),
    ),
    "contact-write": Help(
        "Write to somebody",
        "A message within the limits that this person set.",
        (
            "You see who it shows as and what stands on it before it goes.",
            "It is held for a while. Until then you can call it back.",
        ),
        ("safe way", "hard date"),
    ),
    "contact-call": Help(
        "Ring somebody",
        "The words for a call, on the screen: read them aloud.",
        (
            "If you are not sure who answers, hang up. Say nothing of the programme.",
            "Afterwards say what came of it.",
        ),
        ("safe way",),
    ),
    "outbox": Help(
        "Messages out",
        "Everything that leaves: what is held, what went, what did not and why.",
        (
            "Tick what is held to call it back.",
            "Letters and calls are done by hand: open one, do it, and say how it went.",
        ),
        ("safe way",),
    ),
    "outbox-message": Help(
        "A message",
        "One message: its words, to whom, by which way, and what became of it.",
        ("While it is held, it can be called back.",),
        ("safe way",),
    ),
    "outbox-letter": Help("A letter to print", "The letter alone on its page, as it goes into the envelope."),
    "exchange": Help(
        "What crosses",
        "Words of one side on their way to the other: what waits to be read, what is held, what has crossed.",
        ("Open one to read it. Only the facilitators of the dialogue see its words.",),
        ("item", "release", "side"),
    ),
    "crossing": Help(
        "One item that crosses",
        "The exact words, from whom, to whom, and who let them cross.",
        (
            "Read it first. Then tick to whom it goes, and release it.",
            "It is held for a while and can be recalled. You can also send it back with a reason.",
        ),
        ("item", "release", "side"),
    ),
}
