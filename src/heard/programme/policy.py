"""The policy: all settings of one programme, typed, frozen and above the floors."""

from functools import cache
from typing import Annotated, Any

from heard.programme.tables.afterwards import AftercarePolicy, DisclosurePolicy, FiguresPolicy, RetentionPolicy
from heard.programme.tables.beginning import (
    AcknowledgementPolicy,
    CalendarPolicy,
    ContactPolicy,
    EligibilityPolicy,
    FirstWayPolicy,
    InitiationPolicy,
    OutreachPolicy,
    ProgrammePolicy,
    ScreeningPolicy,
    WordsPolicy,
)
from heard.programme.tables.preparing import (
    ConsentPolicy,
    ExchangePolicy,
    FacilitatorsPolicy,
    LettersPolicy,
    MeetingPolicy,
    PreparationPolicy,
    SessionsPolicy,
)
from heard.programme.tables.table import Table, bends

__all__ = [
    "AcknowledgementPolicy",
    "AftercarePolicy",
    "CalendarPolicy",
    "ConsentPolicy",
    "ContactPolicy",
    "DisclosurePolicy",
    "EligibilityPolicy",
    "ExchangePolicy",
    "FacilitatorsPolicy",
    "FiguresPolicy",
    "FirstWayPolicy",
    "InitiationPolicy",
    "LettersPolicy",
    "MeetingPolicy",
    "OutreachPolicy",
    "Policy",
    "PreparationPolicy",
    "ProgrammePolicy",
    "RetentionPolicy",
    "ScreeningPolicy",
    "SessionsPolicy",
    "Table",
    "WordsPolicy",
    "default_policy",
]


class Policy(Table):
    """All settings of one programme, in the order of a dialogue's story.

    Building one with a value below a floor raises `pydantic.ValidationError`;
    `heard.programme.files` turns that into reasons with lines.
    """

    programme: ProgrammePolicy = ProgrammePolicy()
    initiation: Annotated[InitiationPolicy, bends("R1")] = InitiationPolicy()
    eligibility: Annotated[EligibilityPolicy, bends("R10")] = EligibilityPolicy()
    screening: Annotated[ScreeningPolicy, bends("R6", "R7")] = ScreeningPolicy()
    calendar: Annotated[CalendarPolicy, bends("R8")] = CalendarPolicy()
    acknowledgement: Annotated[AcknowledgementPolicy, bends("R9")] = AcknowledgementPolicy()
    outreach: Annotated[OutreachPolicy, bends("R11", "R15")] = OutreachPolicy()
    contact: Annotated[ContactPolicy, bends("R12", "R13", "R14", "R16")] = ContactPolicy()
    consent: Annotated[ConsentPolicy, bends("R17", "R18", "R21")] = ConsentPolicy()
    preparation: Annotated[PreparationPolicy, bends("R21", "R24")] = PreparationPolicy()
    exchange: Annotated[ExchangePolicy, bends("R23")] = ExchangePolicy()
    facilitators: Annotated[FacilitatorsPolicy, bends("R11", "R26")] = FacilitatorsPolicy()
    meeting: Annotated[MeetingPolicy, bends("R8", "R25", "R28", "R31", "R32")] = MeetingPolicy()
    letters: Annotated[LettersPolicy, bends("R2", "R27")] = LettersPolicy()
    aftercare: Annotated[AftercarePolicy, bends("R35")] = AftercarePolicy()
    disclosure: Annotated[DisclosurePolicy, bends("R36", "R37")] = DisclosurePolicy()
    retention: Annotated[RetentionPolicy, bends("R39")] = RetentionPolicy()
    figures: Annotated[FiguresPolicy, bends("R40")] = FiguresPolicy()

    def as_data(self) -> dict[str, Any]:
        """Every setting as plain data: what a row keeps and a file could say."""
        return self.model_dump(mode="json")


@cache
def default_policy() -> Policy:
    """The policy of a programme file that says nothing."""
    return Policy()
