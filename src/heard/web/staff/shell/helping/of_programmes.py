"""Help for the programme: its facilitators, facilities, staff, policy and figures; and for the workspace itself."""

from heard.web.staff.shell.helping.help_of import Help

OF_PROGRAMMES = {
    "facilitators": Help(
        "Facilitators",
        "Who can prepare people and hold dialogues: training, clearance, languages, area, and how much each carries.",
        ("A facilitator sees the list of their own standing only.",),
        ("facilitator", "dialogue"),
    ),
    "facilitator": Help(
        "A facilitator",
        "How one facilitator stands, what they carry, and with whom there is a conflict.",
        (),
        ("facilitator",),
    ),
    "facilitator-standing": Help(
        "Change how a facilitator stands",
        "Training, clearance, languages, area and the most they carry. It counts from now on.",
        (),
        ("facilitator",),
    ),
    "facilities": Help(
        "Facilities",
        "Prisons and other places: their rooms, their rules for visits, and how long they need to know before.",
        (),
        ("meeting",),
    ),
    "facility": Help(
        "A facility",
        "What is known of one place. Meetings are checked against it.",
        ("What you change counts from now on. What was planned before is not moved.",),
        ("meeting",),
    ),
    "facility-act": Help(
        "Change what is known of a facility",
        "One thing about this place, written down with your name.",
        (),
        ("meeting", "ledger"),
    ),
    "people": Help(
        "Staff",
        "Everybody who works with the programme, with their role and whether they can sign in.",
        ("An administrator makes accounts, gives a new way in, and ends them.",),
        ("coordinator", "facilitator", "evaluator"),
    ),
    "programme": Help(
        "Programme",
        "The policy that is in force, in words, with what can be done for the programme as a whole.",
        (),
        ("kind of harm", "coordinator"),
    ),
    "policy": Help(
        "Change the policy",
        "Shows what another policy file would change, before it is loaded.",
        (
            "You see which rules change and which dialogues that touches. Nothing is loaded until you say so.",
            "It bears on what is done from then on, and changes nothing that was done.",
        ),
        ("kind of harm", "dialogue"),
    ),
    "policy-version": Help("A policy of before", "One policy as it was in force, in words.", (), ("kind of harm",)),
    "programme-act": Help(
        "Doing something for the programme",
        "One step that concerns the programme and no single dialogue.",
        ("It is written down with your name and the time.",),
        ("ledger",),
    ),
    "figures": Help(
        "Figures",
        "How many dialogues came how far. Numbers are rounded and small ones are not shown, so that nobody is recognised.",
        (),
        ("dialogue", "evaluator"),
    ),
    "demo-clock": Help(
        "Let time pass",
        "Only in the demo: moves its day and hour forward, with everything that becomes due meanwhile.",
    ),
    "help": Help(
        "Help",
        "Each page has a help of its own: what it is for, what its words mean, and whom you can ask.",
        ("Open it from the bar, or press the question mark.",),
    ),
}
