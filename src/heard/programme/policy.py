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
from heard.programme.tables.table import Table, says

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

    programme: Annotated[ProgrammePolicy, says("The programme's name, clock, languages and words.")] = ProgrammePolicy()
    initiation: Annotated[InitiationPolicy, says("Who may ask for a dialogue.", "R1")] = InitiationPolicy()
    eligibility: Annotated[EligibilityPolicy, says("Whom the programme can take.", "R10")] = EligibilityPolicy()
    screening: Annotated[ScreeningPolicy, says("Whether it is allowed and safe to go on.", "R6", "R7")] = ScreeningPolicy()
    calendar: Annotated[CalendarPolicy, says("What an open legal step means for a dialogue.", "R8")] = CalendarPolicy()
    acknowledgement: Annotated[AcknowledgementPolicy, says("What a responsible person acknowledges.", "R9")] = (
        AcknowledgementPolicy()
    )
    outreach: Annotated[OutreachPolicy, says("What comes before the first contact.", "R11", "R15")] = OutreachPolicy()
    contact: Annotated[ContactPolicy, says("How and when words reach a person.", "R12", "R13", "R14", "R16")] = (
        ContactPolicy()
    )
    consent: Annotated[ConsentPolicy, says("How long a yes holds and what is signed.", "R17", "R18", "R21")] = ConsentPolicy()
    preparation: Annotated[PreparationPolicy, says("How much preparation comes first.", "R21", "R24")] = PreparationPolicy()
    exchange: Annotated[ExchangePolicy, says("What comes before anything crosses.", "R23")] = ExchangePolicy()
    facilitators: Annotated[FacilitatorsPolicy, says("Who may facilitate, and how many.", "R11", "R26")] = (
        FacilitatorsPolicy()
    )
    meeting: Annotated[MeetingPolicy, says("What a meeting may be.", "R25", "R28", "R31", "R32")] = MeetingPolicy()
    letters: Annotated[LettersPolicy, says("How letters are kept and screened.", "R2", "R27")] = LettersPolicy()
    aftercare: Annotated[AftercarePolicy, says("When both sides hear from a facilitator again.", "R35")] = AftercarePolicy()
    disclosure: Annotated[DisclosurePolicy, says("What may leave the programme.", "R36", "R37")] = DisclosurePolicy()
    retention: Annotated[RetentionPolicy, says("How long each kind of record lives.", "R39")] = RetentionPolicy()
    figures: Annotated[FiguresPolicy, says("What may be published.", "R40")] = FiguresPolicy()

    def as_data(self) -> dict[str, Any]:
        """Every setting as plain data: what a row keeps and a file could say."""
        return self.model_dump(mode="json")


@cache
def default_policy() -> Policy:
    """The policy of a programme file that says nothing."""
    return Policy()
