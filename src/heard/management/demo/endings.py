"""Stories near their meeting and after it, and those that are closed."""

from heard.management.demo.chapters import (
    after,
    asked,
    both_yes,
    cleared,
    closed,
    fixed,
    held,
    invited,
    planned,
    prepared,
    ready,
    screened,
    taken_on,
    with_a_supporter,
    with_harmed,
    with_responsible,
)
from heard.management.demo.telling import Ago, DemoStep, DemoStory, Somebody, When, on

SUPPORTER = {"supporter": Somebody(supports="harmed")}
PROMISE = "A letter to the workshop that lost its tools, by the end of the summer."
ROAD = "A talk each spring to the driving class at the high school, for as long as they ask."
LESSON = "Two talks to the new apprentices about what a morning's decision can cost."


def _today() -> list[DemoStep]:
    """A meeting that began a while ago and is going on."""
    return [
        *fixed(Ago(70), Ago(-110), "Cedar Flats", "Quiet room"),
        on(Ago(66), "harmed", "say_yes", purpose="meet_today", by="lead", channel="in_person"),
        on(Ago(64), "responsible", "say_yes", purpose="meet_today"),
        on(Ago(60), "lead", "begin_meeting"),
        on(Ago(25), "responsible", "pause_meeting"),
        on(Ago(12), "lead", "resume_meeting"),
    ]


def _with_supporter() -> list[DemoStep]:
    """A meeting fixed in three weeks, with a supporter in the room."""
    come = ("harmed", "supporter", "lead", "second")
    return [
        *both_yes(),
        *prepared(),
        *with_a_supporter(90),
        *ready(),
        on(122, "supervisor", "authorise"),
        planned(124, When(149, "10:00"), When(149, "13:00"), room="Chapel room", more=("supporter",)),
        *cleared(126, who=come),
        on(127, "coordinator", "fix_meeting"),
    ]


def _closed_after_meeting(reason: str = "meeting_held") -> list[DemoStep]:
    """Held, asked after for half a year, and closed."""
    return [
        *held(),
        on(141, "coordinator", "close", reason=reason, refused="R35"),
        *after(142),
        *after(155),
        on(325, "lead", "follow_up", with_="harmed"),
        on(325, "second", "follow_up", with_="responsible"),
        *closed(328, reason, "harmed", "responsible"),
    ]


def _done(day: int, reason: str) -> list[DemoStep]:
    """Both are asked how they are after an end without a meeting; then it closes."""
    return [*after(day), *closed(day + 3, reason, "harmed", "responsible")]


ENDINGS = (
    DemoStory(title="Fixed for next week", began=134, harm="burglary", place="Pine Hill", steps=fixed(), shows=True),
    DemoStory(
        title="Fixed in three weeks, with a supporter in the room",
        began=128,
        harm="assault",
        place="Pine Hill",
        beside=SUPPORTER,
        steps=_with_supporter(),
    ),
    DemoStory(
        title="Fixed outside walls for the day after tomorrow",
        began=138,
        harm="driving",
        custody="community",
        place="",
        steps=fixed(When(140, "14:00"), When(140, "16:30"), "Harbor Street Center", "Garden room"),
    ),
    DemoStory(
        title="Fixed, called off because of the weather, and planned anew",
        began=136,
        harm="robbery",
        place="Pine Hill",
        steps=[
            *fixed(room="Visiting room"),
            on(131, "coordinator", "call_off_meeting"),
            planned(132, When(150, "13:00"), When(150, "16:00"), room="Visiting room"),
        ],
    ),
    DemoStory(
        title="Today, a little later",
        began=140,
        harm="homicide",
        place="Pine Hill",
        shows=True,
        steps=fixed(Ago(-120), Ago(-300), room="Chapel room"),
    ),
    DemoStory(
        title="Today: they are meeting now",
        began=140,
        harm="robbery",
        place="Cedar Flats",
        shows=True,
        steps=[*_today()],
    ),
    DemoStory(title="Held yesterday", began=141, harm="burglary", place="Pine Hill", steps=held(room="Workshop"), shows=True),
    DemoStory(
        title="Held two weeks ago; two commitments",
        began=157,
        harm="burglary",
        place="River Bend",
        steps=[
            *held("River Bend", "Room two"),
            *after(142),
            on(142, "lead", "commit", words=PROMISE, agreed_by=["harmed", "responsible"], named="promise"),
            on(142, "lead", "commit", words=LESSON, agreed_by=["harmed", "responsible"], named="lesson"),
            on(143, "harmed", "choose_to_hear", progress=True),
            *after(155),
            on(155, "second", "keep_commitment", commitment="lesson"),
            on(156, "lead", "tell_progress", whom="harmed", commitment="lesson"),
        ],
    ),
    DemoStory(
        title="Some months afterwards; one commitment was late and then kept",
        began=262,
        harm="driving",
        custody="parole",
        place="",
        steps=[
            *held("Grange Hall", "Upper room"),
            *after(142),
            on(142, "lead", "commit", words=ROAD, agreed_by=["harmed", "responsible"], named="promise"),
            on(143, "harmed", "choose_to_hear", progress=False),
            *after(155),
            on(200, "second", "miss_commitment", commitment="promise"),
            on(231, "second", "keep_commitment", commitment="promise"),
        ],
    ),
    DemoStory(
        title="Closed: they met",
        began=340,
        harm="homicide",
        place="Pine Hill",
        steps=_closed_after_meeting(),
        shows=True,
    ),
    DemoStory(
        title="Closed: they met, and it was enough for one",
        began=352,
        harm="assault",
        place="Pine Hill",
        steps=[
            *held(room="Chapel room"),
            *after(142),
            *after(155),
            on(322, "harmed", "decline_follow_up"),
            on(325, "second", "follow_up", with_="responsible"),
            *closed(330, "meeting_held", "harmed", "responsible"),
        ],
    ),
    DemoStory(
        title="Closed: a no for now",
        began=120,
        harm="robbery",
        place="Cedar Flats",
        steps=[
            *invited(),
            on(16, "second", "inform", whom="responsible", purpose="prepare"),
            on(21, "responsible", "say_no", purpose="prepare"),
            on(
                22,
                "lead",
                "mark_told",
                whom="harmed",
                what="That it is a no for now, without a reason.",
                news="refusal",
            ),
            *_done(25, "responsible_no"),
        ],
    ),
    DemoStory(
        title="Closed: preparation was enough",
        began=150,
        harm="burglary",
        place="River Bend",
        steps=[
            *both_yes(("preparation_only", "face_to_face")),
            with_harmed(27),
            with_responsible(29),
            with_harmed(50),
            with_harmed(70, note="Has what they came for."),
            *_done(75, "need_met"),
        ],
    ),
    DemoStory(
        title="Closed: it was done by letters",
        began=170,
        harm="fraud",
        custody="community",
        place="",
        steps=[
            *both_yes(("letters",)),
            with_harmed(27),
            with_responsible(29),
            on(
                40,
                "responsible",
                "write_item",
                kind="letter",
                text="You asked what became of it. I will tell you all I know.",
                named="one",
            ),
            on(40, "responsible", "permit", item="one"),
            on(42, "second", "read_item", item="one"),
            on(42, "second", "release_item", item="one"),
            on(45, "harmed", "show_item", item="one"),
            on(
                60,
                "harmed",
                "write_item",
                kind="letter",
                text="Thank you for answering. That is all I needed.",
                named="two",
            ),
            on(61, "harmed", "permit", item="two"),
            on(62, "lead", "read_item", item="two"),
            on(62, "lead", "release_item", item="two"),
            on(66, "responsible", "show_item", item="two"),
            *_done(69, "indirect"),
        ],
    ),
    DemoStory(
        title="Closed: asked no more",
        began=95,
        harm="other",
        custody="jail",
        place="Mill Creek",
        steps=[
            *taken_on(),
            on(14, "harmed", "take_back"),
            on(16, "lead", "follow_up", with_="harmed"),
            *closed(20, "harmed_no", "harmed"),
        ],
    ),
    DemoStory(
        title="Closed: the programme could not take it",
        began=110,
        harm="other",
        custody="probation",
        place="",
        steps=[
            *asked(),
            *screened(3),
            on(8, "coordinator", "turn_down", reason="Belongs with the school's own program"),
            *closed(12, "not_taken", "harmed", teller="coordinator"),
        ],
    ),
    DemoStory(
        title="Closed: the responsible person died on the way",
        began=140,
        harm="homicide",
        place="River Bend",
        steps=[
            *both_yes(),
            with_harmed(27),
            with_responsible(29),
            on(50, "coordinator", "record_death", of="responsible"),
            on(
                51,
                "lead",
                "mark_told",
                whom="harmed",
                what="That the person died. Told at home, with time.",
                news="death",
            ),
            on(54, "lead", "follow_up", with_="harmed", note="Sad, and not alone."),
            *closed(70, "death", "harmed"),
        ],
    ),
)
