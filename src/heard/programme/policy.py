"""The policy: all settings of one programme, typed, frozen and above the floors."""

from functools import cache
from typing import Annotated, Any

from heard.programme.tables.after import Aftercare, Disclosure, Figures, Retention
from heard.programme.tables.asking import (
    Acknowledgement,
    Calendar,
    Contact,
    Eligibility,
    FirstWay,
    Initiation,
    Outreach,
    Programme,
    Screening,
    Words,
)
from heard.programme.tables.table import Table, says
from heard.programme.tables.talking import (
    Consent,
    Exchange,
    Facilitators,
    Letters,
    Meeting,
    Preparation,
    Sessions,
)

__all__ = [
    "Acknowledgement",
    "Aftercare",
    "Calendar",
    "Consent",
    "Contact",
    "Disclosure",
    "Eligibility",
    "Exchange",
    "Facilitators",
    "Figures",
    "FirstWay",
    "Initiation",
    "Letters",
    "Meeting",
    "Outreach",
    "Policy",
    "Preparation",
    "Programme",
    "Retention",
    "Screening",
    "Sessions",
    "Table",
    "Words",
    "default_policy",
]


class Policy(Table):
    """All settings of one programme, in the order of a dialogue's story.

    Building one with a value below a floor raises `pydantic.ValidationError`;
    `heard.programme.files` turns that into reasons with lines.
    """

    programme: Annotated[Programme, says("The programme's name, clock, languages and words.")] = Programme()
    initiation: Annotated[Initiation, says("Who may ask for a dialogue.", "R1")] = Initiation()
    eligibility: Annotated[Eligibility, says("Whom the programme can take.", "R10")] = Eligibility()
    screening: Annotated[Screening, says("Whether it is allowed and safe to go on.", "R6", "R7")] = Screening()
    calendar: Annotated[Calendar, says("What an open legal step means for a dialogue.", "R8")] = Calendar()
    acknowledgement: Annotated[Acknowledgement, says("What a responsible person acknowledges.", "R9")] = Acknowledgement()
    outreach: Annotated[Outreach, says("What comes before the first contact.", "R11", "R15")] = Outreach()
    contact: Annotated[Contact, says("How and when words reach a person.", "R12", "R13", "R14", "R16")] = Contact()
    consent: Annotated[Consent, says("How long a yes holds and what is signed.", "R17", "R18", "R21")] = Consent()
    preparation: Annotated[Preparation, says("How much preparation comes first.", "R21", "R24")] = Preparation()
    exchange: Annotated[Exchange, says("What comes before anything crosses.", "R23")] = Exchange()
    facilitators: Annotated[Facilitators, says("Who may facilitate, and how many.", "R11", "R26")] = Facilitators()
    meeting: Annotated[Meeting, says("What a meeting may be.", "R25", "R28", "R31", "R32")] = Meeting()
    letters: Annotated[Letters, says("How letters are kept and screened.", "R2", "R27")] = Letters()
    aftercare: Annotated[Aftercare, says("When both sides hear from a facilitator again.", "R35")] = Aftercare()
    disclosure: Annotated[Disclosure, says("What may leave the programme.", "R36", "R37")] = Disclosure()
    retention: Annotated[Retention, says("How long each kind of record lives.", "R39")] = Retention()
    figures: Annotated[Figures, says("What may be published.", "R40")] = Figures()

    def as_data(self) -> dict[str, Any]:
        """Every setting as plain data: what a row keeps and a file could say."""
        return self.model_dump(mode="json")


@cache
def default_policy() -> Policy:
    """The policy of a programme file that says nothing."""
    return Policy()
