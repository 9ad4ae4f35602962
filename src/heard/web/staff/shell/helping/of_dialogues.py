"""Help for finding a dialogue, for its page, and for what is done in it."""

from heard.web.staff.shell.helping.help_of import Help

OF_DIALOGUES = {
    "dialogues": Help(
        "Dialogues",
        "The dialogues that you may open, by their codes: screens face corridors, so no names stand here.",
        (
            "Choose what you look for, then Show. The address keeps your choice: come back to it, or send it to a colleague.",
            "Keep filters that you often use under a name. Only you see it.",
            "Open a row to see the whole dialogue. That you looked is written down.",
        ),
        ("dialogue", "stage", "rests"),
    ),
    "views": Help(
        "Saved views",
        "The filters that you kept under a name. Take away what you no longer use; you can put it back for thirty days.",
        (),
        ("dialogue",),
    ),
    "search": Help(
        "Search",
        "Finds a dialogue by its code, by a name, by a place, or by the number on a paper.",
        (
            "A code, a whole name or a number finds exactly that. Parts of names are looked for in your own dialogues.",
            "What is not yours to open is not shown. Ask intake if you think that somebody is known already.",
        ),
        ("dialogue",),
    ),
    "new-dialogue": Help(
        "Open a new dialogue",
        "Makes a place for a dialogue. Nobody is contacted by it.",
        (
            "Begin with what you know. Leave the responsible person empty if they are not known yet.",
            "Ask the harmed person how they can be reached safely before you write down a number.",
        ),
        ("harmed person", "responsible person", "kind of harm", "safe way"),
    ),
    "dialogue": Help(
        "A dialogue",
        "Everything you may see of one dialogue, and everything you can do for it.",
        (
            "“Next” says what has to be true first, and who can do it.",
            "Both sides stand apart. What one side said is not shown to the other.",
            "Notes open one at a time. That you opened one is written down.",
            "The timeline tells what was done, newest first.",
        ),
        ("stage", "side", "obstacle", "yes", "stop", "rests", "hard date", "ledger"),
    ),
    "note": Help(
        "A note",
        "One note, opened alone. That you opened it is written down.",
        (),
        ("ledger", "side"),
    ),
    "acts": Help(
        "Everything you can do",
        "Every step that you can take in this dialogue or enter for somebody, chapter by chapter.",
        ("What is not possible as things are says what is in the way.",),
        ("obstacle", "follow-up", "commitment"),
    ),
    "act": Help(
        "Doing something in a dialogue",
        "One step, written down with your name and the time.",
        (
            "If a person told you by phone, on paper or in person, say whose act it is and how they told you.",
            "If something is in the way, nothing is changed and what you typed is kept on the page.",
        ),
        ("yes", "no for now", "acknowledge", "supporter", "meeting", "obstacle", "ledger"),
    ),
}
