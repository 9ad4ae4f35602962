"""From the first question to the first contact: who may ask, and what comes first."""

from datetime import time
from typing import Annotated, ClassVar

from pydantic import AfterValidator

from heard.ground.texts import say
from heard.programme.choices import (
    OUTSIDE,
    Custody,
    FirstTalk,
    Harm,
    Initiator,
    Measure,
    Orders,
    OtherPrograms,
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
    bends,
    refuse,
)


class WordsPolicy(Table):
    """What the programme calls the two sides."""

    table: ClassVar[str] = "programme.words"

    harmed: Label = "harmed person"
    responsible: Label = "responsible person"


class ProgrammePolicy(Table):
    """The programme itself: its name, its clock and its languages."""

    table: ClassVar[str] = "programme"

    name: Annotated[Label, bends("R12")] = "Facilitated Dialogue"
    timezone: Zone = "America/Los_Angeles"
    languages: Annotated[Some[Language], bends("R4", "R17")] = ("en", "es")
    phone: Number = ""
    words: WordsPolicy = WordsPolicy()


class InitiationPolicy(Table):
    """Who may ask for a dialogue."""

    table: ClassVar[str] = "initiation"

    who: Annotated[Initiator, bends("R1")] = "harmed"
    harm_only_harmed: Annotated[Several[Harm], bends("R1")] = ("gender_based",)
    kin_may_ask: Annotated[YesNo, bends("R1")] = True
    first_talk: Annotated[FirstTalk, bends("R6")] = "harmed"


class EligibleSidePolicy(Table):
    """What is asked of one side alone, beside what is asked of both. An age of 0 asks nothing more.

    Below `guardian_until` years the yes of somebody of this side counts only beside that of a parent or guardian (R17).
    """

    least_age: Annotated[Age, bends("R10")] = 0
    guardian_until: Annotated[Age, bends("R17")] = 0


class EligibleHarmedPolicy(EligibleSidePolicy):
    """What is asked of the harmed side alone."""

    table: ClassVar[str] = "eligibility.harmed"


class EligibleResponsiblePolicy(EligibleSidePolicy):
    """What is asked of the responsible side alone."""

    table: ClassVar[str] = "eligibility.responsible"


class EligibilityPolicy(Table):
    """Whom the programme can take."""

    table: ClassVar[str] = "eligibility"

    least_age: Annotated[Age, bends("R10")] = 18
    harms_out: Annotated[Several[Harm], bends("R10")] = ()
    custody: Annotated[Some[Custody], bends("R10")] = ("prison", "jail", "parole", "probation", "community")
    months_without_infractions: Annotated[Count, bends("R10")] = 0
    other_programs: Annotated[OtherPrograms, bends("R10")] = "ignore"
    harmed: Annotated[EligibleHarmedPolicy, bends("R10")] = EligibleHarmedPolicy()
    responsible: Annotated[EligibleResponsiblePolicy, bends("R10")] = EligibleResponsiblePolicy()

    def of(self, side: str) -> EligibleSidePolicy:
        """What is asked of one side alone; a side that is not known is asked what the responsible side is."""
        return self.harmed if side == "harmed" else self.responsible

    def least_age_of(self, side: str) -> int:
        """The age in years from which somebody of a side can take part; 0 where nobody asks for one."""
        return max(self.least_age, self.of(side).least_age)


class ScreeningPolicy(Table):
    """Whether it is allowed and safe to go on."""

    table: ClassVar[str] = "screening"

    risk_fresh_days: Annotated[Days, bends("R6", "R24")] = 90
    orders: Annotated[Orders, bends("R7")] = "block"


class CalendarPolicy(Table):
    """What an open legal step means for a dialogue."""

    table: ClassVar[str] = "calendar"

    appeals: Annotated[Overlap, bends("R8")] = "must_be_over"
    civil: Annotated[Overlap, bends("R8")] = "ignore"
    parole: Annotated[Overlap, bends("R8")] = "ignore"
    pardon: Annotated[Overlap, bends("R8")] = "ignore"


class AcknowledgementPolicy(Table):
    """What a responsible person must own up to."""

    table: ClassVar[str] = "acknowledgement"

    measure: Annotated[Measure, bends("R9")] = "guilt_of_record"
    second_reviewer: Annotated[YesNo, bends("R9")] = True
    reviewer_signs: Annotated[YesNo, bends("R9")] = False
    by_decision: Annotated[Several[Measure], bends("R9")] = ()


class OutreachPolicy(Table):
    """What must be there before the responsible person hears of anything."""

    table: ClassVar[str] = "outreach"

    approvals: Annotated[AtLeastOne, bends("R11")] = 2
    more_after: Annotated[Several[Harm], bends("R11")] = ()
    more: Annotated[Count, bends("R11")] = 1
    second_body_after: Annotated[Several[Harm], bends("R11")] = ()
    fresh_yes_days: Annotated[Days, bends("R11")] = 30
    reminders: Annotated[Count, bends("R15")] = 1

    def approvals_after(self, harm: str) -> int:
        """How many different people of the programme approve after this kind of harm."""
        return self.approvals + (self.more if harm in self.more_after else 0)


class FirstWayPolicy(Table):
    """How a person is first approached who could not say yet what is safe."""

    table: ClassVar[str] = "contact.first_way"

    custody: Annotated[WayInside, bends("R12")] = "in_person"
    community: Annotated[WayOutside, bends("R12")] = "letter"

    def way(self, custody: str) -> WayOutside:
        """The way for a custody state; one that is not known counts as held."""
        return self.community if custody in OUTSIDE else self.custody


def _two_hours(hours: tuple[time, time]) -> tuple[time, time]:
    if hours[0] == hours[1]:
        raise refuse(say("policy_file-same_hours"))
    return hours


class ContactPolicy(Table):
    """How and when words may reach a person."""

    table: ClassVar[str] = "contact"

    hold_minutes: Annotated[Count, bends("R16")] = 10
    quiet_hours: Annotated[tuple[Clock, Clock], AfterValidator(_two_hours), bends("R13")] = (time(21), time(8))
    recheck_days: Annotated[Days, bends("R14")] = 60
    answer_days: Days = 3
    first_way: Annotated[FirstWayPolicy, bends("R12")] = FirstWayPolicy()

    def is_quiet(self, hour: time) -> bool:
        """Whether a local hour is quiet: the start is, the end no longer (R13)."""
        start, end = self.quiet_hours
        if start < end:
            return start <= hour < end
        return hour >= start or hour < end
