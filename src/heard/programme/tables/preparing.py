"""From the first yes to the meeting: consent, preparation, exchange, the day."""

from typing import Annotated, ClassVar

from heard.programme.choices import (
    Agreement,
    Bank,
    Recording,
    Supporters,
    ToldRead,
    Way,
)
from heard.programme.tables.table import (
    AtLeastOne,
    Count,
    Days,
    Several,
    Some,
    Table,
    YesNo,
    says,
)


class ConsentPolicy(Table):
    """How long a yes holds and what is signed."""

    table: ClassVar[str] = "consent"

    lapses_days: Annotated[Days, says("After how many days a yes lapses and is asked for again.", "R17")] = 365
    cooling_days: Annotated[
        Days,
        says(
            "How many days of 24 hours a responsible person has to think, from being informed to saying yes.",
            "R18",
        ),
    ] = 3
    agreements: Annotated[
        Several[Agreement],
        says("What each person signs before preparation begins.", "R21"),
    ] = ("confidentiality", "participation")


class SessionsPolicy(Table):
    """How many preparation sessions each principal has at least."""

    table: ClassVar[str] = "preparation.sessions"

    harmed: Annotated[Count, says("Sessions with each harmed principal, at least.", "R24")] = 3
    responsible: Annotated[Count, says("Sessions with each responsible principal, at least.", "R24")] = 3

    def least(self, side: str) -> int:
        """The sessions a side needs; for a side not known, the larger number."""
        known = {"harmed": self.harmed, "responsible": self.responsible}
        return known.get(side, max(known.values()))


class PreparationPolicy(Table):
    """How much preparation comes before a meeting."""

    table: ClassVar[str] = "preparation"

    sessions: Annotated[
        SessionsPolicy,
        says("How many preparation sessions each principal has at least.", "R24"),
    ] = SessionsPolicy()
    weeks: Annotated[
        Count,
        says(
            "How many weeks lie at least between the first session with a principal and the meeting's authorisation.",
            "R24",
        ),
    ] = 12
    before_other_side: Annotated[
        YesNo,
        says(
            "Whether sessions with the harmed side may begin on their own yes and "
            "signatures, before the responsible side has said yes.",
            "R21",
        ),
    ] = False


class ExchangePolicy(Table):
    """What has to happen before something crosses to the other side."""

    table: ClassVar[str] = "exchange"

    readers: Annotated[
        AtLeastOne,
        says("How many facilitators read an item before it is released.", "R23"),
    ] = 1


class FacilitatorsPolicy(Table):
    """Who may facilitate, and how many together."""

    table: ClassVar[str] = "facilitators"

    least: Annotated[
        AtLeastOne,
        says(
            "How many facilitators are assigned and attend at least.",
            "R11",
            "R26",
            "R28",
        ),
    ] = 2
    training_hours: Annotated[Count, says("How many hours of training a facilitator has at least.", "R26")] = 40
    experienced_after: Annotated[
        Count,
        says(
            "After how many dialogues held a facilitator counts as experienced; a new "
            "one works only beside an experienced one.",
            "R26",
        ),
    ] = 3
    cap: Annotated[
        AtLeastOne,
        says("How many open dialogues a facilitator has at most.", "R26"),
    ] = 5


class MeetingPolicy(Table):
    """Which ways of taking part there are, and what a meeting may be."""

    table: ClassVar[str] = "meeting"

    ways: Annotated[
        Some[Way],
        says("The ways of taking part that the programme offers.", "R4", "R10"),
    ] = (
        "face_to_face",
        "video",
        "letters",
        "shuttle",
        "recorded_message",
        "surrogate",
        "preparation_only",
    )
    most: Annotated[
        AtLeastOne,
        says("How many meetings there are at most without a new authorisation.", "R32"),
    ] = 1
    supporters: Annotated[
        Supporters,
        says(
            "Whether supporters may be in the room, stay in a waiting area, or must be there.",
            "R25",
        ),
    ] = "optional"
    recording: Annotated[
        Recording,
        says(
            "Whether a meeting is never recorded, or only when everyone present has agreed in writing.",
            "R31",
        ),
    ] = "never"


class LettersPolicy(Table):
    """How letters and the letter bank are kept."""

    table: ClassVar[str] = "letters"

    bank: Annotated[
        Bank,
        says(
            "Whether a letter waits unseen until the harmed person asks, the harmed "
            "person is told that one came, or there is no letter bank.",
            "R2",
            "R27",
        ),
    ] = "blind"
    screeners: Annotated[AtLeastOne, says("How many people screen a letter.", "R27")] = 2
    replies: Annotated[Count, says("How many screened replies a reader may send.", "R27")] = 1
    told_read: Annotated[
        ToldRead,
        says(
            "Whether the reader chooses if the writer learns that a letter was read, or the writer never learns it.",
            "R27",
        ),
    ] = "reader_chooses"
