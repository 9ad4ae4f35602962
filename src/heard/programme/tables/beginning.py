"""From the first question to the first contact: who may ask, and what comes first."""

from datetime import time
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from heard.programme.choices import (
    OUTSIDE,
    Custody,
    Harm,
    Initiator,
    Measure,
    Orders,
    Overlap,
    WayInside,
    WayOutside,
)
from heard.programme.tables.table import (
    Age,
    AtLeastOne,
    Clock,
    Count,
    Days,
    Label,
    Language,
    Number,
    Several,
    Some,
    Table,
    YesNo,
    Zone,
    refuse,
    says,
)


class WordsPolicy(Table):
    """What the programme calls the two sides."""

    table: ClassVar[str] = "programme.words"

    harmed: Annotated[Label, says("What the programme calls a person who was harmed.")] = "harmed person"
    responsible: Annotated[Label, says("What the programme calls a person who is responsible for harm.")] = (
        "responsible person"
    )


class ProgrammePolicy(Table):
    """The programme itself: its name, its clock and its languages."""

    table: ClassVar[str] = "programme"

    name: Annotated[
        Label,
        says("The programme's name; it never shows where others could see it.", "R12"),
    ] = "Facilitated Dialogue"
    timezone: Annotated[Zone, says("The time zone in which all the programme's hours are meant.")] = "America/Los_Angeles"
    languages: Annotated[
        Some[Language],
        says("The languages in which information and consents are kept.", "R4", "R17"),
    ] = ("en", "es")
    phone: Annotated[
        Number,
        says("The number to ring when somebody may be in danger; empty where the programme has none."),
    ] = ""
    words: Annotated[WordsPolicy, says("What the programme calls the two sides.")] = WordsPolicy()


class InitiationPolicy(Table):
    """Who may ask for a dialogue."""

    table: ClassVar[str] = "initiation"

    who: Annotated[
        Initiator,
        says(
            "Who may ask for a dialogue: the harmed person, either side, or the provider who offers it.",
            "R1",
        ),
    ] = "harmed"
    harm_only_harmed: Annotated[
        Several[Harm],
        says(
            "Kinds of harm after which only the harmed person may ask, whoever else may ask in other cases.",
            "R1",
        ),
    ] = ("gender_based",)
    kin_may_ask: Annotated[
        YesNo,
        says(
            "Whether a guardian or close relative may ask for the harmed person.",
            "R1",
        ),
    ] = True


class EligibilityPolicy(Table):
    """Whom the programme can take."""

    table: ClassVar[str] = "eligibility"

    least_age: Annotated[Age, says("The age in years from which a person can take part.", "R10")] = 18
    harms_out: Annotated[Several[Harm], says("Kinds of harm this programme does not take.", "R10")] = ()
    custody: Annotated[
        Some[Custody],
        says("Where a responsible person may be living or held.", "R10"),
    ] = ("prison", "jail", "parole", "probation", "community")


class ScreeningPolicy(Table):
    """Whether it is allowed and safe to go on."""

    table: ClassVar[str] = "screening"

    risk_fresh_days: Annotated[
        Days,
        says("How many days a risk-and-strengths assessment holds.", "R6", "R24"),
    ] = 90
    orders: Annotated[
        Orders,
        says(
            "Whether a protective order between the people always blocks, or may be lifted in writing for the dialogue.",
            "R7",
        ),
    ] = "block"


class CalendarPolicy(Table):
    """What an open legal step means for a dialogue."""

    table: ClassVar[str] = "calendar"

    appeals: Annotated[
        Overlap,
        says(
            "An open appeal: it must be over first, or the dialogue rests while it is open, or it does not matter.",
            "R8",
        ),
    ] = "must_be_over"
    civil: Annotated[
        Overlap,
        says(
            "An open civil suit: it must be over first, or the dialogue rests while it is open, or it does not matter.",
            "R8",
        ),
    ] = "ignore"
    parole: Annotated[
        Overlap,
        says(
            "An open parole step: it must be over first, or the dialogue rests while it is open, or it does not matter.",
            "R8",
        ),
    ] = "ignore"
    pardon: Annotated[
        Overlap,
        says(
            "An open pardon step: it must be over first, or the dialogue rests while it is open, or it does not matter.",
            "R8",
        ),
    ] = "ignore"


class AcknowledgementPolicy(Table):
    """What a responsible person must own up to."""

    table: ClassVar[str] = "acknowledgement"

    measure: Annotated[
        Measure,
        says(
            "How far the responsible person must acknowledge what they did: the guilt "
            "of record, the basic facts, or some of the harm.",
            "R9",
        ),
    ] = "guilt_of_record"
    second_reviewer: Annotated[
        YesNo,
        says(
            "Whether a second person, besides the facilitator, must have seen the acknowledgement.",
            "R9",
        ),
    ] = True


class OutreachPolicy(Table):
    """What must be there before the responsible person hears of anything."""

    table: ClassVar[str] = "outreach"

    approvals: Annotated[
        AtLeastOne,
        says(
            "How many different people of the programme approve before the responsible person is contacted.",
            "R11",
        ),
    ] = 2
    fresh_yes_days: Annotated[
        Days,
        says(
            'For how many days the harmed person\'s "yes, approach them now" holds.',
            "R11",
        ),
    ] = 30
    reminders: Annotated[
        Count,
        says(
            "How often a responsible person may be reminded of an invitation; after that, silence means no for now.",
            "R15",
        ),
    ] = 1


class FirstWayPolicy(Table):
    """How a person is first approached who could not say yet what is safe."""

    table: ClassVar[str] = "contact.first_way"

    custody: Annotated[
        WayInside,
        says("The first way to reach a person who is held in prison or jail.", "R12"),
    ] = "in_person"
    community: Annotated[
        WayOutside,
        says("The first way to reach a person who lives outside walls.", "R12"),
    ] = "letter"

    def way(self, custody: str) -> WayOutside:
        """The way for a custody state; one that is not known counts as held."""
        return self.community if custody in OUTSIDE else self.custody


def _two_hours(hours: tuple[time, time]) -> tuple[time, time]:
    if hours[0] == hours[1]:
        raise refuse("The two hours are the same; write when the quiet starts and when it ends.")
    return hours


class ContactPolicy(Table):
    """How and when words may reach a person."""

    table: ClassVar[str] = "contact"

    hold_minutes: Annotated[
        Count,
        says(
            "For how many minutes a message waits and can be called back before it leaves.",
            "R16",
        ),
    ] = 10
    quiet_hours: Annotated[
        tuple[Clock, Clock],
        AfterValidator(_two_hours),
        says("From when until when nobody is written to or called.", "R13"),
    ] = (time(21), time(8))
    recheck_days: Annotated[
        Days,
        says("After how many days a person confirms again what is safe for them.", "R14"),
    ] = 60
    answer_days: Annotated[
        Days,
        says("Within how many working days a facilitator answers what a person wrote to them."),
    ] = 3
    first_way: Annotated[
        FirstWayPolicy,
        says(
            "How a person is first approached who could not say yet what is safe.",
            "R12",
        ),
    ] = FirstWayPolicy()

    def is_quiet(self, hour: time) -> bool:
        """Whether a local hour is quiet: the start is, the end no longer (R13)."""
        start, end = self.quiet_hours
        if start < end:
            return start <= hour < end
        return hour >= start or hour < end
