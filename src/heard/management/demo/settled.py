"""More stories with a meeting fixed or behind them, and more that are closed."""

from heard.management.demo.chapters import (
    after,
    asked,
    both_yes,
    cleared,
    closed,
    fixed,
    held,
    invited,
    may_meet,
    planned,
    screened,
    taken_on,
    with_harmed,
)
from heard.management.demo.telling import DemoStep, DemoStory, Last, When, on

LETTER = "A letter of thanks to the neighbor who helped that night."


def _closed_after(place: str, room: str) -> list[DemoStep]:
    """Held, asked after for half a year, and closed."""
    return [
        *held(place, room),
        *after(142),
        *after(155),
        on(326, "lead", "follow_up", with_="harmed"),
        on(326, "second", "follow_up", with_="responsible"),
        *closed(330, "meeting_held", "harmed", "responsible"),
    ]


def _no(day: int, closing: int) -> list[DemoStep]:
    """Invited, informed, a no, told by a person, asked how they are, closed."""
    return [
        *invited(),
        on(day, "second", "inform", whom="responsible", purpose="prepare"),
        on(day + 4, "responsible", "say_no", purpose="prepare"),
        on(
            day + 5,
            "lead",
            "mark_told",
            whom="harmed",
            what="That it is a no for now, without a reason.",
            news="refusal",
        ),
        *after(closing - 3),
        *closed(closing, "responsible_no", "harmed", "responsible"),
    ]


def _with_interpreter() -> list[DemoStep]:
    """A meeting fixed in a week; an interpreter who signed the paper and has no tie is in the room."""
    come = ("harmed", "interpreter", "lead", "second")
    return [
        *may_meet(),
        on(
            122,
            "coordinator",
            "name_attendant",
            full_name="Linh Tran",
            part="interpreter",
            language="vi",
            named="interpreter",
        ),
        on(123, "lead", "record_attendant_paper", attendant="interpreter", signed_on=Last(-18)),
        on(123, "lead", "declare_tie", attendant="interpreter", tie="none"),
        planned(124, When(146, "10:00"), When(146, "13:00"), room="Chapel room", more=("interpreter",)),
        *cleared(126, who=come),
        on(127, "coordinator", "fix_meeting"),
    ]


SETTLED = (
    DemoStory(
        title="Fixed for the week after next",
        began=129,
        harm="assault",
        place="River Bend",
        steps=fixed(When(141, "10:00"), When(141, "12:30"), "River Bend", "Room two"),
    ),
    DemoStory(
        title="Fixed for tomorrow, outside walls",
        began=139,
        harm="fraud",
        custody="community",
        place="",
        steps=fixed(When(140, "15:00"), When(140, "17:00"), "Grange Hall", "Upper room"),
    ),
    DemoStory(
        title="Fixed for a month from now",
        began=131,
        harm="homicide",
        place="Cedar Flats",
        steps=fixed(When(161, "09:30"), When(161, "12:00"), "Cedar Flats", "Quiet room"),
    ),
    DemoStory(
        title="Held three days ago, one follow-up done",
        began=143,
        harm="driving",
        custody="community",
        place="",
        steps=[
            *held("Harbor Street Center", "Garden room"),
            on(141, "lead", "follow_up", with_="harmed", note="Relieved. Slept long."),
        ],
    ),
    DemoStory(
        title="Held a week ago, nobody has asked after them yet",
        began=147,
        harm="burglary",
        place="Cedar Flats",
        steps=held("Cedar Flats", "Quiet room"),
    ),
    DemoStory(
        title="Held a month ago, a letter promised",
        began=172,
        harm="assault",
        place="Pine Hill",
        steps=[
            *held(room="Visiting room"),
            *after(142),
            on(143, "lead", "commit", words=LETTER, agreed_by=["harmed", "responsible"], named="letter"),
            *after(156),
        ],
    ),
    DemoStory(
        title="Held in the spring, all was kept",
        began=235,
        harm="burglary",
        place="River Bend",
        steps=[
            *held("River Bend", "Room three"),
            *after(142),
            on(143, "lead", "commit", words=LETTER, agreed_by=["harmed", "responsible"], named="letter"),
            *after(156),
            on(190, "second", "keep_commitment", commitment="letter"),
        ],
    ),
    DemoStory(
        title="Closed: they met in the library",
        began=345,
        harm="robbery",
        place="Pine Hill",
        steps=_closed_after("Pine Hill", "Library room"),
    ),
    DemoStory(
        title="Closed: they met at the hall",
        began=358,
        harm="driving",
        custody="parole",
        place="",
        steps=_closed_after("Grange Hall", "Upper room"),
    ),
    DemoStory(
        title="Closed: they met, and write now and then",
        began=364,
        harm="burglary",
        custody="community",
        place="",
        steps=_closed_after("Harbor Street Center", "Garden room"),
    ),
    DemoStory(title="Closed: a no, and it was all right", began=105, harm="assault", place="River Bend", steps=_no(16, 30)),
    DemoStory(title="Closed: a no, after a long wait", began=160, harm="homicide", place="Cedar Flats", steps=_no(40, 60)),
    DemoStory(
        title="Closed: asked no more, with thanks",
        began=88,
        harm="fraud",
        custody="community",
        place="",
        steps=[
            *taken_on(),
            on(13, "harmed", "take_back", by="coordinator", channel="phone"),
            on(15, "lead", "follow_up", with_="harmed"),
            *closed(19, "harmed_no", "harmed"),
        ],
    ),
    DemoStory(
        title="Closed: belongs elsewhere",
        began=76,
        harm="other",
        custody="community",
        place="",
        steps=[
            *asked(),
            *screened(4),
            on(9, "coordinator", "turn_down", reason="Belongs with the family service"),
            *closed(12, "not_taken", "harmed", teller="coordinator"),
        ],
    ),
    DemoStory(
        title="Closed: preparing was what was needed",
        began=132,
        harm="driving",
        place="Pine Hill",
        steps=[
            *both_yes(("preparation_only",)),
            with_harmed(27),
            with_harmed(60, note="Said that this was enough."),
            *after(64),
            *closed(70, "need_met", "harmed", "responsible"),
        ],
    ),
    DemoStory(
        title="Fixed in a week, with an interpreter in the room",
        began=139,
        harm="assault",
        place="Pine Hill",
        speaks="vi",
        steps=_with_interpreter(),
    ),
)
