"""From the first yes to the meeting: consent, preparation, exchange, the day."""

from typing import Annotated, ClassVar

from heard.programme.choices import (
    Agreement,
    Bank,
    DateAhead,
    Recording,
    Supporters,
    ToldRead,
    Way,
)
from heard.programme.tables.table import (
    AtLeastOne,
    Count,
    Days,
    Label,
    Several,
    Some,
    Table,
    YesNo,
    bends,
)


class ConsentPolicy(Table):
    """How long a yes holds and what is signed."""

    table: ClassVar[str] = "consent"

    lapses_days: Annotated[Days, bends("R17")] = 365
    cooling_days: Annotated[Days, bends("R18")] = 3
    agreements: Annotated[Several[Agreement], bends("R21")] = ("confidentiality", "participation")


class SessionsPolicy(Table):
    """How many preparation sessions each principal has at least."""

    table: ClassVar[str] = "preparation.sessions"

    harmed: Annotated[Count, bends("R24")] = 3
    responsible: Annotated[Count, bends("R24")] = 3

    def least(self, side: str) -> int:
        """The sessions a side needs; for a side not known, the larger number."""
        known = {"harmed": self.harmed, "responsible": self.responsible}
        return known.get(side, max(known.values()))


class PreparationPolicy(Table):
    """How much preparation comes before a meeting."""

    table: ClassVar[str] = "preparation"

    sessions: Annotated[SessionsPolicy, bends("R24")] = SessionsPolicy()
    weeks: Annotated[Count, bends("R24")] = 12
    least_minutes: Annotated[Count, bends("R24")] = 20
    before_other_side: Annotated[YesNo, bends("R21")] = False


class ExchangePolicy(Table):
    """What has to happen before something crosses to the other side."""

    table: ClassVar[str] = "exchange"

    readers: Annotated[AtLeastOne, bends("R23")] = 1


class FacilitatorsPolicy(Table):
    """Who may facilitate, and how many together."""

    table: ClassVar[str] = "facilitators"

    least: Annotated[AtLeastOne, bends("R11", "R26", "R28")] = 2
    training_hours: Annotated[Count, bends("R26")] = 40
    trainings: Annotated[Several[Label], bends("R26")] = ()
    experienced_after: Annotated[Count, bends("R26")] = 3
    cap: Annotated[AtLeastOne, bends("R26")] = 5


class MeetingPolicy(Table):
    """Which ways of taking part there are, and what a meeting may be."""

    table: ClassVar[str] = "meeting"

    ways: Annotated[Some[Way], bends("R4", "R10")] = (
        "face_to_face",
        "video",
        "letters",
        "shuttle",
        "surrogate",
        "preparation_only",
    )
    held_before: Annotated[Several[DateAhead], bends("R8", "R28")] = ()
    most: Annotated[AtLeastOne, bends("R32")] = 1
    supporters: Annotated[Supporters, bends("R25")] = "optional"
    recording: Annotated[Recording, bends("R31")] = "never"


class LettersPolicy(Table):
    """How letters and the letter bank are kept."""

    table: ClassVar[str] = "letters"

    bank: Annotated[Bank, bends("R2", "R27")] = "blind"
    screeners: Annotated[AtLeastOne, bends("R27")] = 2
    replies: Annotated[Count, bends("R27")] = 1
    told_read: Annotated[ToldRead, bends("R27")] = "reader_chooses"
