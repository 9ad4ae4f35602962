"""Help for what one's day begins with: Today, inquiries, the day of a facilitator."""

from heard.web.staff.shell.helping.help_of import Help

OF_DAYS = {
    "home": Help(
        "The workspace",
        "Everything a programme does for a dialogue is done and written down here.",
        (
            "Start with what needs you today. Open a dialogue to see what comes next.",
            "Where something cannot be done yet, the page says what is in the way, and who can clear it.",
            "What is done stays in the ledger. What is only held, put off or given to somebody can be undone.",
        ),
        ("dialogue", "side", "obstacle", "ledger"),
    ),
    "today": Help(
        "Today",
        "What needs you: safety first, then what is late, then what is due.",
        (
            "Each row has one main button. The code opens the whole dialogue.",
            "Tick some rows to put them off or give them to a colleague. The next page has a button that undoes it.",
            "What concerns safety is put off for today at most.",
            "Codes stand here, not names: screens face corridors.",
        ),
        ("dialogue", "stop", "rests", "hard date"),
    ),
    "inquiries": Help(
        "Inquiries",
        "First questions, by phone, by letter or in person, and how soon each was promised an answer.",
        (
            "Those whose promise ends soonest come first.",
            "Look at how they can be reached safely before you ring.",
        ),
        ("safe way", "request"),
    ),
    "new-inquiry": Help(
        "Write down an inquiry",
        "Keeps a first question. Only a safe way is needed: no name, and nothing about what happened.",
        (
            "Ask: how can we reach you safely, when, and what if nobody answers.",
            "“They will ring us” is enough.",
        ),
        ("safe way",),
    ),
    "inquiry": Help(
        "An inquiry",
        "One first question: how to answer it safely, and what came of it.",
        (
            "Read the words aloud from the screen when you ring.",
            "Say what came of it in one tap. A new dialogue can begin from here.",
        ),
        ("safe way", "dialogue"),
    ),
    "day": Help(
        "My day",
        "What you have before you, in order, with what you may need on the way.",
        (
            "“Log” writes down a visit or a call, in a car park and with one thumb.",
            "What you write is kept while you write it. Nothing stays on the phone.",
        ),
        ("talk", "dialogue"),
    ),
    "day-dialogue": Help(
        "A dialogue, on the way",
        "What you may know of one dialogue before a visit.",
        ("How each person can be reached safely stands on top.",),
        ("safe way", "hard date", "talk"),
    ),
    "day-log": Help(
        "Log a visit or a call",
        "Writes down in a minute that you met or spoke with somebody, or that it could not be.",
        (
            "What is usual is chosen already. Change what was different.",
            "If something worries you, say so at the end: it goes to the coordinators at once.",
        ),
        ("talk", "side", "getting ready"),
    ),
    "day-concern": Help(
        "Raise a concern",
        "Tells the coordinators that something worries you. Do it now, and in your own words.",
        ("If somebody is in danger, ring the emergency number first.",),
        ("stop",),
    ),
    "day-sheet": Help(
        "A sheet for a visit",
        "One page to print for a visit without a phone. It names nobody.",
        ("Fill it by hand, and log the visit when you are back.",),
        ("talk",),
    ),
}
